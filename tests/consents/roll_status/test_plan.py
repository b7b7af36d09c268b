"""What a list would change: nobody who left is added, and nobody leaves whose own row has them here."""

import datetime

import pytest

from people.importers.roll_csv import read_roll
from people.importers.roll_file import RollFile, RollRow
from people.models import School, Staff
from people.roll_plan import Plan, plan_roll
from people.rolls import leave_roll
from tests import cast
from tests.consents.roll_status.lists import photo_key, roll
from tests.people.roster_sets import upn

NUMBERED = "First name,Last name,Class,Admission number,Status\n"


def plan(school: School, *rows: str, **decided: str) -> Plan:
    return plan_roll(school, roll(*rows), decided={int(line[1:]): said for line, said in decided.items()})  # type: ignore[misc]


def names(rows: list[RollRow]) -> list[str]:
    return [row.first_name for row in rows]


@pytest.mark.django_db
def test_who_left_is_never_added_and_who_is_here_leaves(school: School) -> None:
    siân = cast.make_pupil(school, "Siân", "Prosser")
    found = plan(school, "Siân,Prosser,7B,,Left,22/07/2026", "Llŷr,Ng,7B,,Former,", "Ffion,Webb,7B,,Guest,")
    assert names(found.new) == ["Ffion"]
    assert names(found.not_added) == ["Llŷr"]
    assert [(each.pupil, each.on) for each in found.leaving] == [(siân, datetime.date(2026, 7, 22))]
    assert found.missing == []


@pytest.mark.django_db
def test_who_has_left_here_already_stays_as_they_are_and_is_no_question(school: School, cai: Staff) -> None:
    numbered = cast.make_pupil(school, "Siân", "Prosser", upn=upn(1))
    by_name = cast.make_pupil(school, "Llŷr", "Ng")
    for pupil in (numbered, by_name):
        leave_roll(pupil, by=cai, on=datetime.date(2026, 7, 20))
    found = plan(school, f"Siân,Prosser,9X,{upn(1)},Left,22/07/2026", "Llŷr,Ng,7B,,Left,")
    assert (found.leaving, found.to_decide, found.changed, found.new) == ([], [], [], [])
    assert [change.pupil for change in found.unchanged] == [numbered]
    assert not any(change.is_back for change in found.unchanged)


@pytest.mark.django_db
def test_a_leaver_of_the_same_name_in_another_class_is_asked_about(school: School) -> None:
    siân = cast.make_pupil(school, "Siân", "Prosser", "7B")
    row = "Siân,Prosser,9M,,Left,22/07/2026"
    assert [doubt.pupil for doubt in plan(school, row).to_decide] == [siân]
    assert [each.pupil for each in plan(school, row, l2="same").leaving] == [siân]
    assert names(plan(school, row, l2="other").not_added) == ["Siân"]
    here = plan(school, row, "Siân,Prosser,7B,,On roll,")
    assert (here.leaving, here.to_decide, names(here.not_added)) == ([], [], ["Siân"]), "she is met in her own row"


@pytest.mark.django_db
def test_who_is_on_the_roll_under_another_number_leaves_only_if_somebody_says_so(school: School) -> None:
    siân = cast.make_pupil(school, "Siân", "Prosser", mis_id="100")
    file = roll("Siân,Prosser,7B,100,Left", "Siân,Prosser,7B,200,On roll", head=NUMBERED)
    found = plan_roll(school, file)
    assert (found.leaving, found.new, found.missing) == ([], [], [])
    assert sorted((doubt.row.line, doubt.pupil.pk) for doubt in found.to_decide) == [(2, siân.pk), (3, siân.pk)]
    same = plan_roll(school, file, decided={2: "same", 3: "same"})
    assert (same.leaving, same.new, [change.pupil for change in same.known]) == ([], [], [siân])
    other = plan_roll(school, file, decided={2: "same", 3: "other"})
    assert ([each.pupil for each in other.leaving], names(other.new)) == ([siân], ["Siân"])


@pytest.mark.django_db
def test_who_was_met_by_the_number_does_not_leave_by_the_upn(school: School) -> None:
    cast.make_pupil(school, "Siân", "Prosser", upn=upn(1), mis_id="100")
    head = "First name,Last name,UPN,Admission number,Status\n"
    found = plan_roll(school, roll(f"Siân,Prosser,{upn(1)},,Left", "Siân,Prosser,,100,On roll", head=head))
    assert (found.leaving, found.to_decide, found.new) == ([], [], [])


@pytest.mark.django_db
def test_whose_own_row_was_handed_back_does_not_leave_by_another(school: School) -> None:
    siân = cast.make_pupil(school, "Siân", "Prosser")
    rows = ("Siân,Prosser,7B,WRONG,On roll,", "Siân,Prosser,7B,,Left,22/07/2026")
    found = plan(school, *rows)
    assert (found.leaving, [doubt.pupil for doubt in found.to_decide]) == ([], [siân])
    assert [each.pupil for each in plan(school, *rows, l3="same").leaving] == [siân]


@pytest.mark.django_db
def test_an_applicant_is_not_added_and_makes_nobody_a_leaver(school: School) -> None:
    siân = cast.make_pupil(school, "Siân", "Prosser", upn=upn(1))
    found = plan(school, f"Siân,Prosser,7B,{upn(1)},Applicant,31/08/2027", "Llŷr,Ng,7B,,Waiting list,")
    assert (found.new, found.leaving, found.missing, found.to_decide) == ([], [], [], [])
    assert (found.here_already, names(found.to_come), found.left_before) == ([siân], ["Llŷr"], [])


@pytest.mark.django_db
def test_an_applicant_who_left_before_does_not_come_back(school: School, cai: Staff) -> None:
    siân = cast.make_pupil(school, "Siân", "Prosser", upn=upn(1))
    leave_roll(siân, by=cai, on=datetime.date(2026, 7, 20))
    found = plan(school, f"Siân,Prosser,7B,{upn(1)},Applicant,")
    assert (found.here_already, found.new, found.changed) == ([], [], [])


@pytest.mark.django_db
def test_an_applicant_whose_other_row_has_no_number_and_says_left_leaves(school: School) -> None:
    siân = cast.make_pupil(school, "Siân", "Prosser", upn=upn(1))
    found = plan(school, f"Siân,Prosser,7B,{upn(1)},Applicant,", "Siân,Prosser,7B,,Left,22/07/2026")
    assert ([each.pupil for each in found.leaving], found.here_already, found.not_added) == ([siân], [], [])


@pytest.mark.django_db
def test_an_applicant_of_a_name_that_is_here_in_another_class_is_asked_about_and_nobody_leaves(school: School) -> None:
    siân = cast.make_pupil(school, "Siân", "Prosser", "7B")
    row = "Siân,Prosser,,,Applicant,"
    found = plan(school, row)
    assert ([doubt.pupil for doubt in found.to_decide], found.missing) == ([siân], [])
    assert plan(school, row, l2="same").here_already == [siân]
    other = plan(school, row, l2="other")
    assert (names(other.to_come), other.leaving) == (["Siân"], [])


def with_answers(*rows: str) -> RollFile:
    head = "First name,Last name,Class,UPN,Status,Photo consent\n"
    return read_roll((head + "".join(f"{row}\n" for row in rows)).encode(), answer_key=photo_key)


@pytest.mark.django_db
def test_the_no_of_a_leaver_known_by_name_only_is_asked_about_where_a_namesake_is_here(school: School) -> None:
    siân = cast.make_pupil(school, "Siân", "Prosser", "7B")
    file = with_answers("Siân,Prosser,7B,,On roll,Yes", "Siân,Prosser,9M,,Left,No")
    found = plan_roll(school, file)
    assert [(doubt.row.line, doubt.pupil) for doubt in found.to_decide] == [(3, siân)]
    assert [row.line for row in found.noes_of_nobody] == [3]
    same = plan_roll(school, file, decided={3: "same"})
    assert (same.leaving, same.noes_of_nobody, len(same.known)) == ([], [], 2), "her no, and she is here"
    other = plan_roll(school, file, decided={3: "other"})
    assert (names(other.left_before), [row.line for row in other.noes_of_nobody]) == (["Siân"], [3]), "still said"
    turned = plan_roll(school, with_answers("Siân,Prosser,7B,,On roll,", "Prosser,Siân,9M,,Left,No"))
    assert [doubt.pupil for doubt in turned.to_decide] == [siân]


@pytest.mark.django_db
def test_a_no_lands_on_nobody_of_another_number(school: School) -> None:
    cast.make_pupil(school, "Siân", "Prosser", "7B", upn=upn(1))
    found = plan_roll(school, with_answers(f"Siân,Prosser,7B,{upn(1)},On roll,", f"Siân,Prosser,7B,{upn(2)},Left,No"))
    assert (found.to_decide, names(found.left_before)) == ([], ["Siân"])
    assert [row.line for row in found.noes_of_nobody] == [3]
    file = with_answers(f"Siân,Prosser,7B,{upn(1)},On roll,", f"Siân,Prosser,7B,{upn(2)},Left,Yes")
    assert plan_roll(school, file).noes_of_nobody == [], "a yes of who left says nothing"


@pytest.mark.django_db
def test_the_digest_tells_that_a_leaver_was_looked_at(school: School) -> None:
    cast.make_pupil(school, "Siân", "Prosser")
    days = ("22/07/2026", "23/07/2026", "")
    assert len({plan(school, f"Siân,Prosser,7B,,Left,{day}").digest() for day in days}) == 3
