"""Bringing in a roll: what is new, changed and gone; nobody merged by name alone, nobody deleted, twice is once."""

import datetime
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pytest
from django.db import connection

from audit.models import Event
from audit.names import EventName
from people.importers.roll_csv import read_roll
from people.importers.roll_file import RollFile
from people.models import Pupil, School, Staff
from people.queries import today_in
from people.roll_plan import Choice, Plan, plan_roll
from people.roll_run import Done, RollMoved, begin_run, continue_run
from people.rolls import leave_roll
from people.upn import check_letter
from tests import cast

HEAD = "First name,Last name,Year,Registration group,UPN\n"


def bring_in_roll(school: School, file: RollFile, **how: Any) -> Done:
    return Done.by(continue_run(begin_run(school, file, **how), file))


def upn(number: int) -> str:
    twelve = f"8012000{number:05}"
    return check_letter(twelve) + twelve


def plan_of(school: School, *rows: str) -> Plan:
    return plan_roll(school, read_roll((HEAD + "\n".join(rows)).encode()))


def bring(
    school: School, by: Staff, *rows: str, decided: dict[int, Choice] | None = None, whole_roll: bool = False
) -> Done:
    file = read_roll((HEAD + "\n".join(rows)).encode())
    seen = plan_roll(school, file).digest()
    return bring_in_roll(school, file, by=by, seen=seen, decided=decided, whole_roll=whole_roll)


def the(first_name: str) -> Pupil:
    return Pupil.objects.get(first_name=first_name)


def test_a_first_file_makes_the_roll_and_a_second_time_changes_nothing(school: School, cai: Staff) -> None:
    rows = [f"Siân,ap Rhys,7,7B,{upn(1)}", "Llŷr,Nakamura,7,7B,"]
    assert bring(school, cai, *rows).new == 2
    assert the("Siân").search_name == "sian ap rhys"
    before = list(Pupil.objects.order_by("pk").values())
    again = bring(school, cai, *rows, whole_roll=True)
    assert (again.new, again.changed, again.unchanged, again.left, again.undecided) == (0, 0, 2, 0, 0)
    assert list(Pupil.objects.order_by("pk").values()) == before


def test_looking_at_the_difference_changes_nothing(school: School) -> None:
    assert len(plan_of(school, "Siân,ap Rhys,7,7B,").new) == 1
    assert not Pupil.objects.exists()
    assert not Event.objects.filter(name=EventName.PUPILS_IMPORTED).exists()


def test_a_child_is_known_by_number_whatever_else_changed(school: School, cai: Staff) -> None:
    bring(school, cai, f"Siân,ap Rhys,7,7B,{upn(1)}")
    done = bring(school, cai, f"Shân,Jones,8,8C,{upn(1)}")
    assert (done.new, done.changed) == (0, 1)
    pupil = Pupil.objects.get()
    assert (pupil.name, pupil.year, pupil.registration_group, pupil.search_name) == (
        "Shân Jones",
        "8",
        "8C",
        "shan jones",
    )


def test_of_a_list_without_classes_the_same_name_and_date_of_birth_are_the_same_child(
    school: School, cai: Staff
) -> None:
    text = "First name,Last name,DOB,Form\nSiân,Ng,31/3/2014,\nHuw,Ng,,\n"
    file = read_roll(text.encode())
    bring_in_roll(school, file, by=cai, seen=plan_roll(school, file).digest())
    again = plan_roll(school, file)
    assert ([change.row.first_name for change in again.unchanged], len(again.to_decide)) == (["Siân"], 1)
    for other in ("30/3/2014,", "31/3/2014,7B"):
        plan = plan_roll(school, read_roll(text.replace("31/3/2014,", other).encode()))
        assert len(plan.to_decide) == 2, "another day, or a class of which the register knows nothing: a person says"


def test_without_a_number_the_same_name_in_the_same_class_is_the_same_child_and_gets_the_number(
    school: School, cai: Staff
) -> None:
    pupil = cast.make_pupil(school, "Siân", "ap Rhys", group="7B")
    (change,) = plan_of(school, f"sian,AP RHYS,7,7B,{upn(1)}").changed
    assert change.by_name
    bring(school, cai, f"Siân,ap Rhys,7,7B,{upn(1)}")
    assert Pupil.objects.get().pk == pupil.pk
    assert Pupil.objects.get().upn == upn(1)


def test_accents_that_were_lost_on_the_way_are_not_lost_here(school: School, cai: Staff) -> None:
    cast.make_pupil(school, "Siân", "Llŷr", group="7B")
    assert bring(school, cai, "Sian,Llyr,7,7B,").changed == 0
    assert Pupil.objects.get().name == "Siân Llŷr"


def test_a_number_is_never_taken_away(school: School, cai: Staff) -> None:
    bring(school, cai, f"Siân,ap Rhys,7,7B,{upn(1)}")
    assert bring(school, cai, "Siân,ap Rhys,7,7B,").unchanged == 1
    assert Pupil.objects.get().upn == upn(1)


def test_the_same_name_in_another_class_is_left_to_a_person(school: School, cai: Staff) -> None:
    pupil = cast.make_pupil(school, "Siân", "ap Rhys", group="7B")
    plan = plan_of(school, "Siân,ap Rhys,8,8C,")
    assert (plan.new, plan.changed, plan.missing) == ([], [], [])
    assert [doubt.pupil.pk for doubt in plan.to_decide] == [pupil.pk]
    done = bring(school, cai, "Siân,ap Rhys,8,8C,", whole_roll=True)
    assert (done.new, done.changed, done.left, done.undecided) == (0, 0, 0, 1)
    assert Pupil.objects.get().registration_group == "7B"


def test_a_person_says_it_is_the_same_child(school: School, cai: Staff) -> None:
    pupil = cast.make_pupil(school, "Siân", "ap Rhys", group="7B")
    bring(school, cai, "Siân,ap Rhys,8,8C,", decided={2: "same"}, whole_roll=True)
    assert Pupil.objects.get().pk == pupil.pk
    assert Pupil.objects.get().registration_group == "8C"
    assert Pupil.objects.get().left_on is None


def test_a_person_says_it_is_another_child(school: School, cai: Staff) -> None:
    cast.make_pupil(school, "Siân", "ap Rhys", group="7B")
    assert bring(school, cai, "Siân,ap Rhys,8,8C,", decided={2: "other"}).new == 1
    assert Pupil.objects.count() == 2


def test_whoever_was_in_doubt_does_not_leave_by_the_same_press(school: School, cai: Staff) -> None:
    """The page did not list her among those who leave; the next file will."""
    pupil = cast.make_pupil(school, "Siân", "ap Rhys", group="7B")
    bring(school, cai, "Siân,ap Rhys,8,8C,", decided={2: "other"}, whole_roll=True)
    assert Pupil.objects.get(pk=pupil.pk).left_on is None
    assert bring(school, cai, "Siân,ap Rhys,8,8C,", whole_roll=True).left == 1
    assert Pupil.objects.get(pk=pupil.pk).left_on == today_in(school)


def test_what_the_page_showed_as_new_is_new_whatever_was_decided_of_others(school: School, cai: Staff) -> None:
    cast.make_pupil(school, "Siân", "ap Rhys", group="7B")
    rows = ["Siân,ap Rhys,8,8C,", "Siân,ap Rhys,9,9M,"]
    plan = plan_of(school, *rows)
    assert ([doubt.row.line for doubt in plan.to_decide], [row.line for row in plan.new]) == ([2], [3])
    done = bring(school, cai, *rows, decided={2: "other"})
    assert (done.new, done.undecided) == (2, 0)


def test_a_child_who_left_and_comes_back_without_a_number_is_asked_about(school: School, cai: Staff) -> None:
    """A new row would lose a hold, or a no that the child said."""
    pupil = cast.make_pupil(school, "Siân", "ap Rhys", group="7B")
    leave_roll(pupil, by=cai, on=today_in(school))
    for row in ("Siân,ap Rhys,7,7B,", f"Siân,ap Rhys,8,8C,{upn(1)}"):
        plan = plan_of(school, row)
        assert (plan.new, plan.known) == ([], [])
        assert [doubt.pupil.pk for doubt in plan.to_decide] == [pupil.pk]
    bring(school, cai, "Siân,ap Rhys,8,8C,", decided={2: "same"})
    back = Pupil.objects.get()
    assert (back.pk, back.left_on, back.registration_group) == (pupil.pk, None, "8C")


def test_a_name_that_is_turned_round_is_asked_about(school: School) -> None:
    """ "Ng Siân" in one column, without a comma: as a new child she would be without her hold and her no."""
    pupil = cast.make_pupil(school, "Siân", "Ng", group="7B")
    plan = plan_of(school, "Ng,Siân,7,7B,")
    assert [doubt.pupil.pk for doubt in plan.to_decide] == [pupil.pk]
    assert (plan.new, plan.known) == ([], [])


def test_of_two_children_of_one_name_the_one_who_is_here_comes_first(school: School, cai: Staff) -> None:
    gone = cast.make_pupil(school, "Siân", "ap Rhys", group="7B")
    leave_roll(gone, by=cai, on=today_in(school))
    here = cast.make_pupil(school, "Siân", "ap Rhys", group="7B")
    (known,) = plan_of(school, "Siân,ap Rhys,7,7B,").unchanged
    assert known.pupil.pk == here.pk


def test_two_numbers_are_two_children_whatever_they_are_called(school: School, cai: Staff) -> None:
    bring(school, cai, f"Siân,ap Rhys,7,7B,{upn(1)}")
    assert bring(school, cai, f"Siân,ap Rhys,7,7B,{upn(2)}").new == 1
    assert Pupil.objects.count() == 2


def test_one_child_is_not_found_twice_in_one_file(school: School, cai: Staff) -> None:
    bring(school, cai, f"Siân,ap Rhys,7,7B,{upn(1)}")
    plan = plan_of(school, "Siân,ap Rhys,7,7B,", f"Siân,ap Rhys,7,7B,{upn(1)}")
    assert (len(plan.unchanged), len(plan.new)) == (1, 1)
    assert plan.unchanged[0].row.upn == upn(1)


def test_two_children_of_one_name_in_one_class_are_never_guessed_between(school: School) -> None:
    for _number in range(2):
        cast.make_pupil(school, "Siân", "ap Rhys", group="7B")
    plan = plan_of(school, "Siân,ap Rhys,7,7B,")
    assert len(plan.to_decide) == 1
    assert not plan.known


def test_nobody_leaves_unless_a_person_says_that_the_file_is_the_whole_roll(school: School, cai: Staff) -> None:
    cast.make_pupil(school, "Llŷr", "Nakamura")
    assert [pupil.first_name for pupil in plan_of(school, "Siân,ap Rhys,7,7B,").missing] == ["Llŷr"]
    assert bring(school, cai, "Siân,ap Rhys,7,7B,").left == 0
    assert the("Llŷr").left_on is None
    assert bring(school, cai, "Siân,ap Rhys,7,7B,", whole_roll=True).left == 1
    assert the("Llŷr").left_on == today_in(school)
    assert Event.objects.filter(name=EventName.PUPIL_LEFT, pupil_id=the("Llŷr").pk).count() == 1


def test_a_child_whose_row_could_not_be_read_has_not_left(school: School, cai: Staff) -> None:
    cast.make_pupil(school, "Siân", "ap Rhys")
    done = bring(school, cai, "Siân,ap Rhys,7,7B,A801200005001", "Llŷr,Ng,7,7B,", whole_roll=True)
    assert (done.new, done.left) == (1, 0)
    assert the("Siân").left_on is None


def test_a_child_who_comes_back_is_on_the_roll_again(school: School, cai: Staff) -> None:
    bring(school, cai, f"Siân,ap Rhys,7,7B,{upn(1)}")
    leave_roll(the("Siân"), by=cai, on=today_in(school) - datetime.timedelta(days=9))
    (change,) = plan_of(school, f"Siân,ap Rhys,7,7B,{upn(1)}").changed
    assert change.is_back
    bring(school, cai, f"Siân,ap Rhys,7,7B,{upn(1)}")
    assert Pupil.objects.get().left_on is None


def test_a_file_without_a_column_leaves_what_is_there(school: School, cai: Staff) -> None:
    pupil = cast.make_pupil(school, "Siân", "ap Rhys", upn=upn(1))
    file = read_roll(f"First name,Last name,UPN\nSiân,ap Rhys,{upn(1)}".encode())
    bring_in_roll(school, file, by=cai, seen=plan_roll(school, file).digest())
    assert Pupil.objects.get(pk=pupil.pk).registration_group == "7B"


def test_a_roll_that_moved_on_has_to_be_looked_at_again(school: School, cai: Staff) -> None:
    file = read_roll((HEAD + "Siân,ap Rhys,7,7B,").encode())
    seen = plan_roll(school, file).digest()
    cast.make_pupil(school, "Siân", "ap Rhys", group="7B")
    with pytest.raises(RollMoved):
        bring_in_roll(school, file, by=cai, seen=seen)
    assert Pupil.objects.count() == 1


def test_the_children_of_another_school_are_not_touched(school: School, cai: Staff, olu: Staff) -> None:
    theirs = cast.make_pupil(olu.school, "Siân", "ap Rhys", group="7B", upn=upn(1))
    assert bring(school, cai, f"Siân,ap Rhys,7,7B,{upn(1)}", whole_roll=True).new == 1
    assert Pupil.objects.get(pk=theirs.pk).left_on is None
    assert Pupil.objects.filter(upn=upn(1)).count() == 2


def test_if_anything_fails_nothing_was_brought_in(school: School, cai: Staff, monkeypatch: pytest.MonkeyPatch) -> None:
    cast.make_pupil(school, "Llŷr", "Nakamura")

    def fails(*_args: object, **_fields: object) -> None:
        raise OSError

    monkeypatch.setattr("people.roll_run.record", fails)
    with pytest.raises(OSError):
        bring(school, cai, "Siân,ap Rhys,7,7B,", whole_roll=True)
    assert [pupil.first_name for pupil in Pupil.objects.filter(left_on=None)] == ["Llŷr"]


@pytest.mark.slow
def test_a_thousand_children_take_a_handful_of_statements(
    school: School, cai: Staff, django_assert_max_num_queries: Callable[..., AbstractContextManager[object]]
) -> None:
    rows = [f"Child{number},Prosser,7,7B,{upn(number)}" for number in range(1000)]
    most = 45 if connection.features.max_query_params is None else 100
    with django_assert_max_num_queries(most):
        assert bring(school, cai, *rows).new == 1000
    moved = [row.replace("7,7B", "8,8B") for row in rows]
    with django_assert_max_num_queries(most):
        assert bring(school, cai, *moved).changed == 1000
