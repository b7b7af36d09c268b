"""The first day: forms on file as answers, and parental responsibility in bulk."""

import datetime
from collections.abc import Callable, Iterator

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from audit.models import Event
from audit.names import EventName
from channels.models import ConsentChannel
from consents import day_one
from consents.file_answers import keep_file_answers
from consents.models import (
    Answer,
    ConsentDecision,
    DecidesAs,
    FormsDecision,
    FormsOnFile,
    Material,
    Mistake,
    Respondent,
)
from consents.queries import Need, resolve_needs
from people.models import Guardianship, ParentalResponsibility, Pupil, School, Staff
from people.queries import today_in
from people.responsibility import confirm_responsibility
from people.rolls import erase_pupil
from policies.authority import NotAllowed
from policies.rules import rules_in_force
from posts.models import Post
from posts.workflow import PostState
from tests import cast
from tests.consents.families import UNKNOWN, YES, parent
from tests.consents.posts_with import told_about

PHOTO = (ConsentChannel.WEBSITE.value, Material.PHOTO_GROUP.value)
FIRST, LAST = datetime.date(2026, 9, 7), datetime.date(2026, 9, 18)
PDF = b"%PDF-1.4 a form"


@pytest.fixture(autouse=True)
def november() -> Iterator[None]:
    with time_machine.travel("2026-11-25T10:00+00:00", tick=False):
        yield


@pytest.fixture
def dot(school: School) -> Staff:
    """The data protection officer."""
    from people.roles import Role

    return cast.make_staff(school, "Ms Lowe", Role.DPO)


@pytest.fixture
def forms(school: School, cai: Staff) -> FormsOnFile:
    return day_one.keep_forms(
        school,
        words="We may put photographs of your child on the school's website.",
        covers=[PHOTO],
        first_day=FIRST,
        last_day=LAST,
        kept_where="blue cabinet",
        scan=day_one.Scan("application/pdf", PDF),
        by=cai,
    )


def accept(forms: FormsOnFile, hana: Staff, dot: Staff) -> None:
    day_one.decide_on_forms(forms, decides_as=DecidesAs.HEAD, counts=True, by=hana)
    day_one.decide_on_forms(forms, decides_as=DecidesAs.DPO, counts=True, by=dot)


def may_be_shown(pupil: Pupil, *, material: str = PHOTO[1]) -> bool:
    need = Need(pupil.pk, PHOTO[0], material)
    found = resolve_needs(school_id=pupil.school_id, needs=[need], at=timezone.now(), on=today_in(pupil.school))
    return found[need].is_held


def test_a_yes_counts_once_head_and_officer_have_both_said_so(
    forms: FormsOnFile, school: School, cai: Staff, hana: Staff, dot: Staff
) -> None:
    pupil = cast.make_pupil(school)
    day_one.decide_on_forms(forms, decides_as=DecidesAs.HEAD, counts=True, by=hana)
    with pytest.raises(day_one.NotDecided):
        day_one.write_down_forms(forms, yes=[pupil.pk], no=[], by=cai)
    assert not ConsentDecision.objects.exists()
    day_one.decide_on_forms(forms, decides_as=DecidesAs.DPO, counts=True, by=dot)
    assert day_one.write_down_forms(forms, yes=[pupil.pk], no=[], by=cai) == (0, 1)
    assert may_be_shown(pupil)
    assert not may_be_shown(pupil, material=Material.VIDEO), "nobody asked"
    (row,) = ConsentDecision.objects.all()
    assert (row.wording_id, row.respondent, row.recorded_by_id) == (forms.wording_id, Respondent.FAMILY, cai.pk)
    assert row.expires_at == datetime.datetime(2027, 9, 1, tzinfo=row.decided_at.tzinfo) - datetime.timedelta(hours=1)


def test_forms_of_which_one_of_the_two_says_that_they_do_not_count_allow_nothing(
    forms: FormsOnFile, school: School, cai: Staff, hana: Staff, dot: Staff
) -> None:
    day_one.decide_on_forms(forms, decides_as=DecidesAs.HEAD, counts=True, by=hana)
    day_one.decide_on_forms(forms, decides_as=DecidesAs.DPO, counts=False, by=dot)
    with pytest.raises(day_one.NotDecided):
        day_one.write_down_forms(forms, yes=[cast.make_pupil(school).pk], no=[], by=cai)


def test_a_no_counts_before_anybody_decided_and_stops_the_post_in_the_same_moment(
    forms: FormsOnFile, school: School, cai: Staff, sam: Staff, at: Callable[..., Post]
) -> None:
    pupil = cast.make_pupil(school)
    covers = [[PHOTO[0], Material.INFORMATION.value]]
    FormsOnFile.objects.filter(pk=forms.pk).update(covers=covers)
    cast.answer_for(pupil)
    post = at(PostState.PUBLISHED, post=told_about(pupil, author=sam))
    assert day_one.write_down_forms(forms, yes=[], no=[pupil.pk], by=cai) == (1, 0)
    assert Post.objects.get(pk=post.pk).state == PostState.TAKEN_DOWN
    (event,) = Event.objects.filter(name=EventName.CONSENT_WITHDRAWN)
    assert event.pupil_id == pupil.pk


def test_an_imported_no_wins_over_a_yes_on_a_form(
    forms: FormsOnFile, school: School, cai: Staff, hana: Staff, dot: Staff
) -> None:
    """Whichever came first: the file before the forms, and the forms before the file."""
    before, after = cast.make_pupil(school), cast.make_pupil(school, "Llŷr", "Ng")
    accept(forms, hana, dot)
    rules = rules_in_force(school)
    keep_file_answers(school, {before.pk: {PHOTO: Answer.REFUSED}}, by=cai, rules=rules)
    day_one.write_down_forms(forms, yes=[before.pk, after.pk], no=[], by=cai)
    assert not may_be_shown(before)
    assert may_be_shown(after)
    keep_file_answers(school, {after.pk: {PHOTO: Answer.REFUSED}}, by=cai, rules=rules)
    assert not may_be_shown(after)


def test_a_mere_yes_of_a_roll_does_not_hide_the_yes_of_a_form(
    forms: FormsOnFile, school: School, cai: Staff, hana: Staff, dot: Staff
) -> None:
    """The roll comes first, with a Y of which nobody knows what was asked; then the form that says what was."""
    pupil = cast.make_pupil(school)
    accept(forms, hana, dot)
    rules = rules_in_force(school)
    keep_file_answers(school, {pupil.pk: {PHOTO: Answer.GIVEN}}, by=cai, rules=rules)
    assert not may_be_shown(pupil)
    day_one.write_down_forms(forms, yes=[pupil.pk], no=[], by=cai)
    assert may_be_shown(pupil)
    keep_file_answers(school, {pupil.pk: {PHOTO: Answer.GIVEN}}, by=cai, rules=rules)
    assert may_be_shown(pupil), "the same roll again changes nothing"
    keep_file_answers(school, {pupil.pk: {PHOTO: Answer.REFUSED}}, by=cai, rules=rules)
    assert not may_be_shown(pupil)


def test_old_forms_have_ended_by_the_schools_own_rule(school: School, cai: Staff, hana: Staff, dot: Staff) -> None:
    pupil = cast.make_pupil(school)
    old = day_one.keep_forms(
        school,
        words="Photographs",
        covers=[PHOTO],
        first_day=datetime.date(2024, 9, 1),
        last_day=datetime.date(2025, 10, 1),
        kept_where="cabinet",
        scan=None,
        by=cai,
    )
    accept(old, hana, dot)
    day_one.write_down_forms(old, yes=[pupil.pk], no=[], by=cai)
    assert not may_be_shown(pupil), "of the earliest date there is: no yes lasts longer than it may"


def test_a_form_is_written_down_once_and_again_after_an_error(
    forms: FormsOnFile, school: School, cai: Staff, des: Staff, hana: Staff, dot: Staff
) -> None:
    from consents.services import enter_sitting_in_error

    pupil = cast.make_pupil(school)
    accept(forms, hana, dot)
    day_one.write_down_forms(forms, yes=[pupil.pk], no=[], by=cai)
    assert day_one.write_down_forms(forms, yes=[], no=[pupil.pk], by=cai) == (0, 0)
    assert day_one.counted(forms) == {"yes": 1, "no": 0}
    batch = ConsentDecision.objects.values_list("batch", flat=True)[0]
    enter_sitting_in_error(pupil, batch=batch, by=des, mistake=Mistake.OTHER_ANSWER)
    assert day_one.write_down_forms(forms, yes=[], no=[pupil.pk], by=cai) == (1, 0)
    assert day_one.counted(forms) == {"yes": 0, "no": 1}


def test_each_of_the_two_says_it_once_and_no_one_for_both(
    forms: FormsOnFile, cai: Staff, hana: Staff, dot: Staff, olu: Staff
) -> None:
    from people.models import Membership
    from people.roles import Role

    for who, role in ((cai, DecidesAs.HEAD), (hana, DecidesAs.DPO), (dot, DecidesAs.HEAD), (olu, DecidesAs.HEAD)):
        with pytest.raises(NotAllowed):
            day_one.decide_on_forms(forms, decides_as=role, counts=True, by=who)
    day_one.decide_on_forms(forms, decides_as=DecidesAs.HEAD, counts=True, by=hana)
    with pytest.raises(ValueError, match="before"):
        day_one.decide_on_forms(forms, decides_as=DecidesAs.HEAD, counts=False, by=hana)
    Membership.objects.create(staff=hana, role=Role.DPO)
    with pytest.raises(NotAllowed):
        day_one.decide_on_forms(forms, decides_as=DecidesAs.DPO, counts=True, by=hana)


def test_where_the_officer_does_not_work_here_the_head_writes_down_what_the_officer_wrote(
    forms: FormsOnFile, hana: Staff
) -> None:
    with pytest.raises(ValueError, match="kept"):
        day_one.decide_on_forms(forms, decides_as=DecidesAs.DPO, counts=True, by=hana, kept_where=" ")
    day_one.decide_on_forms(
        forms, decides_as=DecidesAs.DPO, counts=True, by=hana, kept_where="letter of 2 November, folder D1"
    )
    day_one.decide_on_forms(forms, decides_as=DecidesAs.HEAD, counts=True, by=hana)
    assert day_one.their_yes_counts(forms)


def test_what_was_decided_is_changed_by_no_way(forms: FormsOnFile, hana: Staff) -> None:
    day_one.decide_on_forms(forms, decides_as=DecidesAs.HEAD, counts=False, by=hana)
    with pytest.raises(DatabaseError), transaction.atomic():
        FormsDecision.objects.update(counts=True)
    with pytest.raises(DatabaseError), transaction.atomic():
        FormsDecision.objects.all().delete()


def test_children_of_another_school_are_not_written_down(forms: FormsOnFile, cai: Staff, olu: Staff) -> None:
    theirs = cast.make_pupil(olu.school)
    assert day_one.write_down_forms(forms, yes=[], no=[theirs.pk], by=cai) == (0, 0)
    with pytest.raises(NotAllowed):
        day_one.write_down_forms(forms, yes=[], no=[theirs.pk], by=olu)


def test_a_childs_name_beside_the_forms_is_forgotten_with_the_child(
    school: School, cai: Staff, hana: Staff, forms: FormsOnFile
) -> None:
    pupil = cast.make_pupil(school, "Siân", "ap Rhys")
    FormsOnFile.objects.update(kept_where="beside the file of Siân ap Rhys")
    day_one.decide_on_forms(
        forms, decides_as=DecidesAs.DPO, counts=True, by=hana, kept_where="in the letter about Siân ap Rhys"
    )
    erase_pupil(pupil, by=hana)
    assert "Rhys" not in FormsOnFile.objects.get().kept_where + FormsDecision.objects.get().kept_where


# --- the pages ---------------------------------------------------------------------------------------------


def batch_page(forms: FormsOnFile, name: str = "forms_batch", query: str = "") -> str:
    return reverse(f"consents:{name}", args=[forms.public_id]) + query


def test_a_class_is_written_down_but_for_the_exceptions_after_a_look_at_the_names(
    forms: FormsOnFile, school: School, cai: Staff, hana: Staff, dot: Staff, signed_in: Callable[[Staff], Client]
) -> None:
    accept(forms, hana, dot)
    yes, no, none = (cast.make_pupil(school, first, "Prosser") for first in ("Ffion", "Llŷr", "Megan"))
    client, url = signed_in(cai), batch_page(forms, "forms_class", "?class=7B")
    page = client.get(url).content.decode()
    assert page.count('name="looked_at"') == 3
    said = {f"child-{no.public_id.hex}": "no", f"child-{none.public_id.hex}": "none"}
    looked = {"looked_at": [each.public_id.hex for each in (yes, no, none)], **said}
    look = client.post(url, looked).content.decode()
    assert "Yes: 1 child" in look
    assert not ConsentDecision.objects.exists(), "a look writes nothing"
    joined = cast.make_pupil(school, "Nia", "Prosser")
    client.post(url, {**looked, "write": "1"})
    assert {row.pupil_id: row.answer for row in ConsentDecision.objects.all()} == {
        yes.pk: Answer.GIVEN,
        no.pk: Answer.REFUSED,
    }, "neither the one without a form nor the one who joined meanwhile"
    assert not may_be_shown(joined)
    again = client.get(url).content.decode()
    assert "Ffion" not in again
    assert "Megan" in again


def test_until_both_have_said_so_the_page_writes_noes_only(
    forms: FormsOnFile, school: School, cai: Staff, signed_in: Callable[[Staff], Client]
) -> None:
    first, second = cast.make_pupil(school), cast.make_pupil(school, "Llŷr")
    looked = {
        "looked_at": [first.public_id.hex, second.public_id.hex],
        f"child-{first.public_id.hex}": "no",
        "write": "1",
    }
    signed_in(cai).post(batch_page(forms, "forms_class", "?class=7B"), looked)
    (row,) = ConsentDecision.objects.all()
    assert (row.pupil_id, row.answer) == (first.pk, Answer.REFUSED)


def test_a_batch_is_added_with_its_words_and_a_scan_that_comes_back_as_a_file(
    school: School, cai: Staff, hana: Staff, sam: Staff, signed_in: Callable[[Staff], Client]
) -> None:
    client, url = signed_in(cai), reverse("consents:forms_add")
    filled = {
        "words": "Photographs on our website?",
        "channels": ["website"],
        "materials": ["photo_group", "photo_individual"],
        "first_day": "2026-09-07",
        "last_day": "2026-09-18",
        "kept_where": "office",
    }
    bad = SimpleUploadedFile("form.pdf", b"<script>alert(1)</script>", "application/pdf")
    assert "Send a PDF" in client.post(url, {**filled, "scan": bad}).content.decode()
    late = client.post(url, {**filled, "last_day": "2027-01-01"})
    assert "That day has not come yet" in late.content.decode()
    assert client.post(url, {**filled, "scan": SimpleUploadedFile("x", PDF)}).status_code == 302
    forms = FormsOnFile.objects.get()
    assert PDF not in bytes(forms.scan_sealed)
    for reader in (cai, hana):
        answer = signed_in(reader).get(batch_page(forms, "forms_scan"))
        assert answer.content == PDF
        assert answer["Content-Disposition"].startswith("attachment")
        assert "no-store" in answer["Cache-Control"]
    for name in ("forms_batch", "forms_scan", "forms_class"):
        assert signed_in(sam).get(batch_page(forms, name)).status_code == 403
    assert signed_in(sam).get(url).status_code == 403
    assert "Forms from 7 September 2026" in client.get(reverse("consents:forms_on_file")).content.decode()


def test_the_head_says_on_the_page_that_they_count(
    forms: FormsOnFile, cai: Staff, hana: Staff, signed_in: Callable[[Staff], Client]
) -> None:
    url = batch_page(forms, "forms_decide")
    assert signed_in(cai).post(url, {"role": "head", "counts": "yes"}).status_code == 403
    client = signed_in(hana)
    page = client.get(batch_page(forms)).content.decode()
    assert page.count("A yes counts") == 2
    assert page.count("btn-primary") == 1, "one thing is the next to do"
    decide = page.partition(f'action="{url}"')[2]
    assert "novalidate" in decide.partition(">")[0], "what is missing is said on the page"
    client.post(url, {"role": "head", "counts": "yes"})
    refused = client.post(url, {"role": "dpo", "counts": "yes"})
    assert refused.status_code == 422
    assert not refused.context["form"].is_valid()
    assert 'href="#id_kept_where"' in refused.content.decode(), "what is missing is said, and beside its field"
    client.post(url, {"role": "dpo", "counts": "yes", "kept_where": "letter of 2 November"})
    assert day_one.their_yes_counts(forms)
    for nothing in ({"role": "dsl", "counts": "yes"}, {"role": "head", "counts": "maybe"}):
        assert "Nothing was written" in client.post(url, nothing, follow=True).content.decode()


def test_the_list_says_who_has_not_decided_and_the_page_that_a_yes_is_over(
    forms: FormsOnFile, cai: Staff, hana: Staff, signed_in: Callable[[Staff], Client]
) -> None:
    url, client = reverse("consents:forms_on_file"), signed_in(hana)
    waiting, over = "still to be said by", "has ended already"
    page = client.get(url).content.decode()
    assert waiting in page
    assert "Headteacher, Data protection officer" in page
    day_one.decide_on_forms(forms, decides_as=DecidesAs.HEAD, counts=False, by=hana)
    assert waiting not in client.get(url).content.decode(), "it does not count, whatever the other says"
    pages = ((hana, batch_page(forms)), (cai, batch_page(forms, "forms_class", "?class=7B")))
    assert [over in signed_in(who).get(page).content.decode() for who, page in pages] == [False, False]
    with time_machine.travel("2027-09-01T10:00+00:00", tick=False):
        assert [over in signed_in(who).get(page).content.decode() for who, page in pages] == [True, True]


# --- parental responsibility -------------------------------------------------------------------------------


def test_responsibility_is_confirmed_for_a_class_and_a_no_stays_a_no(
    school: School, cai: Staff, sam: Staff, olu: Staff, signed_in: Callable[[Staff], Client]
) -> None:
    first, second = cast.make_pupil(school), cast.make_pupil(school, "Llŷr", "Ng", group="8A")
    mum = parent(first, name="Mrs Prosser", responsibility=UNKNOWN)
    dad = parent(first, name="Mr Prosser", responsibility=ParentalResponsibility.NO)
    parent(second, name="Mrs Ng", responsibility=UNKNOWN)
    url = reverse("consents:confirm_many")
    assert signed_in(sam).get(url).status_code == 403
    client = signed_in(cai)
    page = client.get(f"{url}?class=7B").content.decode()
    assert "Mrs Prosser" in page
    assert "Mr Prosser" not in page
    assert "Mrs Ng" not in page
    rows = Guardianship.objects.filter(pupil=first)
    sent = {"all": "1", "shown": [str(row.pk) for row in rows]}
    signed_in(olu).post(url, sent)
    assert not Guardianship.objects.filter(parental_responsibility=YES).exists()
    client.post(f"{url}?class=7B", sent)
    assert rows.get(guardian=mum).parental_responsibility == YES
    assert rows.get(guardian=dad).parental_responsibility == ParentalResponsibility.NO
    (event,) = Event.objects.filter(name=EventName.GUARDIAN_CHANGED)
    assert event.data == {"guardian": mum.pk, "parental_responsibility": "yes"}
    assert client.post(url, {"ticked": ["²", "99999999999999999999"]}).status_code == 302


def test_sixty_parents_are_confirmed_in_as_many_statements_as_six(school: School, cai: Staff) -> None:
    def statements(count: int) -> int:
        for number in range(count):
            parent(cast.make_pupil(school, f"Child{number}"), name=f"Parent {number}", responsibility=UNKNOWN)
        ids = Guardianship.objects.filter(parental_responsibility=UNKNOWN).values_list("pk", flat=True)
        with CaptureQueriesContext(connection) as asked:
            assert confirm_responsibility(school, list(ids), by=cai) == count
        return len(asked)

    assert statements(6) == statements(60)
