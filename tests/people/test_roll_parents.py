"""Parents in a roll: nobody merged by name alone, and nobody given parental responsibility against the register."""

from collections.abc import Callable

import pytest

from audit.models import Event
from audit.names import EventName
from people.importers.roll_csv import read_roll
from people.importers.roll_file import RollFile
from people.models import Guardian, Guardianship, ParentalResponsibility, Pupil, School, Staff
from people.roll_parents import ParentsPlan
from people.roll_plan import plan_roll
from people.roll_run import Done, begin_run, continue_run
from people.rolls import erase_pupil, keep_guardian
from posts.models import Post
from posts.workflow import PostState
from tests import cast
from tests.consents.posts_with import told_about

HEAD = "First name,Last name,Class,Contact 1 name,Contact 1 email,Contact 1 relationship,Contact 1 PR,Contact 2 name\n"
YES, NO, UNKNOWN = ParentalResponsibility.YES, ParentalResponsibility.NO, ParentalResponsibility.UNKNOWN


def roll(*rows: str) -> RollFile:
    return read_roll((HEAD + "\n".join(rows)).encode())


def bring(school: School, by: Staff, *rows: str) -> Done:
    file = roll(*rows)
    return Done.by(continue_run(begin_run(school, file, by=by, seen=plan_roll(school, file).digest()), file))


def plan_of(school: School, *rows: str) -> ParentsPlan:
    return plan_roll(school, roll(*rows)).parents


def tie_of(name: str) -> Guardianship:
    return Guardianship.objects.get(guardian__name=name)


def test_a_parent_comes_with_what_the_file_says_and_nothing_more(school: School, cai: Staff) -> None:
    done = bring(school, cai, "Siân,Ng,7B,Mair Ng,m@home.example,Mother,Yes,Ifor Ng")
    assert done.parents == 2
    mair, ifor = tie_of("Mair Ng"), tie_of("Ifor Ng")
    assert (mair.parental_responsibility, mair.relationship, mair.guardian.email) == (YES, "Mother", "m@home.example")
    assert (ifor.parental_responsibility, ifor.relationship) == (UNKNOWN, "")
    told = Event.objects.filter(name=EventName.GUARDIAN_CHANGED).values_list("pupil_id", "data").order_by("pk")
    assert list(told) == [
        (mair.pupil_id, {"guardian": mair.guardian_id, "parental_responsibility": "yes"}),
        (ifor.pupil_id, {"guardian": ifor.guardian_id, "parental_responsibility": "unknown"}),
    ]


def test_the_same_file_twice_changes_no_parent(school: School, cai: Staff) -> None:
    rows = ["Siân,Ng,7B,Mair Ng,m@home.example,Mother,Yes,Ifor Ng", "Huw,Prys,7B,Mair Ng,,,,"]
    bring(school, cai, *rows)
    before = [list(model.objects.order_by("pk").values()) for model in (Guardian, Guardianship, Event)]
    assert bring(school, cai, *rows).parents == 0
    after = [list(model.objects.order_by("pk").values()) for model in (Guardian, Guardianship, Event)]
    assert after[:2] == before[:2]
    assert len(after[2]) == len(before[2]) + 1, "that a roll came in, and nothing of a parent"


def test_siblings_share_a_parent_by_name_and_e_mail_and_never_by_name_alone(school: School, cai: Staff) -> None:
    bring(
        school, cai, "Siân,Ng,7B,Mair Ng,m@home.example,,,David Jones", "Huw,Ng,8B,Mair Ng,M@home.example,,,David Jones"
    )
    assert Guardian.objects.filter(name="Mair Ng").count() == 1
    assert Guardian.objects.filter(name="David Jones").count() == 2
    bring(school, cai, "Aled,Ng,9B,Mair Ng,m@home.example,,,David Jones", "Olu,Ng,9B,Other Name,m@home.example,,,")
    assert Guardian.objects.get(name="Mair Ng").pupils.count() == 3
    assert Guardian.objects.filter(name="David Jones").count() == 3
    assert Guardian.objects.filter(email__iexact="m@home.example").count() == 2


def test_father_and_son_of_one_name_are_told_apart_by_e_mail(school: School, cai: Staff) -> None:
    row = "Siân,Ng,7B,John Ng,old@home.example,,,John Ng"
    bring(school, cai, row)
    assert sorted(Guardian.objects.values_list("email", flat=True)) == ["", "old@home.example"]
    assert bring(school, cai, row).parents == 0


def test_what_the_file_does_not_say_stays_as_it_is(school: School, cai: Staff) -> None:
    bring(school, cai, "Siân,Ng,7B,Mair Ng,m@home.example,Mother,Yes,")
    assert bring(school, cai, "Siân,Ng,7B,mair NG,,,,").parents == 0
    tie = tie_of("Mair Ng")
    assert (tie.parental_responsibility, tie.relationship, tie.guardian.email) == (YES, "Mother", "m@home.example")


def test_a_file_gives_nobody_responsibility_of_whom_the_register_says_no(school: School, cai: Staff) -> None:
    pupil = cast.make_pupil(school, "Siân", "Ng")
    keep_guardian(pupil, by=cai, name="Mair Ng", parental_responsibility=NO)
    row = "Siân,Ng,7B,Mair Ng,,,Yes,"
    plan = plan_of(school, row)
    assert ([met.parent.name for met in plan.contradicted], plan.gaining) == (["Mair Ng"], [])
    bring(school, cai, row)
    assert tie_of("Mair Ng").parental_responsibility == NO


def test_who_was_not_known_to_have_it_is_shown_as_gaining_it(school: School, cai: Staff) -> None:
    pupil = cast.make_pupil(school, "Siân", "Ng")
    keep_guardian(pupil, by=cai, name="Mair Ng", parental_responsibility=UNKNOWN)
    assert [met.parent.name for met in plan_of(school, "Siân,Ng,7B,Mair Ng,,,Yes,").gaining] == ["Mair Ng"]
    bring(school, cai, "Siân,Ng,7B,Mair Ng,,,Yes,")
    assert tie_of("Mair Ng").parental_responsibility == YES


def test_where_it_is_taken_back_what_rested_on_it_stops_in_the_same_transaction(
    school: School, cai: Staff, sam: Staff, at: Callable[..., Post]
) -> None:
    pupil = cast.make_pupil(school, "Siân", "Ng")
    cast.answer_for(pupil)
    post = at(PostState.SCHEDULED, post=told_about(pupil, author=sam))
    parent = pupil.guardians.get()
    row = f"Siân,Ng,7B,{parent.name},,,No,"
    assert [met.parent.name for met in plan_of(school, row).losing] == [parent.name]
    bring(school, cai, row)
    assert Post.objects.get(pk=post.pk).state == PostState.DRAFT


def test_a_number_of_the_other_system_finds_a_parent_who_has_another_surname_now(school: School, cai: Staff) -> None:
    pupil = cast.make_pupil(school, "Siân", "Ng")
    known = keep_guardian(pupil, by=cai, name="Mair Prys", parental_responsibility=YES)
    Guardian.objects.filter(pk=known.pk).update(mis_id="77")
    file = roll("Siân,Ng,7B,Mair Ng,,,,")
    (parent,) = file.rows[0].parents
    file.rows[0].parents[:] = [type(parent)(parent.name, mis_id="77")]
    continue_run(begin_run(school, file, by=cai, seen=plan_roll(school, file).digest()), file)
    assert Guardian.objects.get().name == "Mair Ng"
    file.rows[0].parents[:] = [type(parent)("Ann Okonkwo", mis_id="77")]
    continue_run(begin_run(school, file, by=cai, seen=plan_roll(school, file).digest()), file)
    assert Guardian.objects.count() == 2, "a number that another person has now is no reason to rename somebody"


def test_a_parent_of_another_school_is_not_found(school: School, cai: Staff, olu: Staff) -> None:
    theirs = Guardian.objects.create(school=olu.school, name="Mair Ng", email="m@home.example")
    bring(school, cai, "Siân,Ng,7B,Mair Ng,m@home.example,,,")
    assert not theirs.pupils.exists()
    assert Guardian.objects.filter(school=school).count() == 1


def test_a_child_who_is_forgotten_leaves_no_number_and_no_relation(school: School, cai: Staff, hana: Staff) -> None:
    bring(school, cai, "Siân,Ng,7B,Mair Ng,m@home.example,Mother of Siân,Yes,")
    Pupil.objects.update(mis_id="5001")
    Guardian.objects.update(mis_id="5002")
    erase_pupil(Pupil.objects.get(), by=hana)
    assert (Pupil.objects.get().mis_id, Guardian.objects.get().mis_id) == ("", "")
    assert Guardianship.objects.get().relationship == ""


@pytest.mark.parametrize("cell", ["", "maybe", "see file"])
def test_who_has_no_plain_yes_beside_the_name_is_not_known_to_have_it(school: School, cai: Staff, cell: str) -> None:
    bring(school, cai, f"Siân,Ng,7B,Mair Ng,,Mother,{cell},")
    assert tie_of("Mair Ng").parental_responsibility == UNKNOWN
