"""A roll comes in part by part: interrupted at any row it is whole in the end, and no child costs a statement."""

import datetime
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from audit.models import Event
from audit.names import EventName
from people import roll_run
from people.importers.reading import read_sent
from people.importers.roll_csv import read_roll
from people.importers.roll_file import RollFile
from people.models import Guardianship, Pupil, RollRun, School, Staff
from people.queries import today_in
from people.roll_plan import plan_roll
from people.roll_run import RollBusy, RollMoved, begin_run, continue_run
from people.rolls import erase_pupil, leave_roll
from tests import cast
from tests.people.roster_sets import ONEROSTER_11, SDS_21, SDS_UK, files, upn

ON = datetime.date(2026, 11, 25)


class PowerCut(Exception):
    """The computer stops in the middle of a transaction."""


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(roll_run, "ROWS_AT_ONCE", 3)


def roll(count: int, *, year: str = "7", answer: str = "") -> RollFile:
    head = "First name,Last name,Year,Class,UPN,Contact 1 name,Contact 1 email,Contact 1 PR,Photo consent\n"
    rows = (f"Child{n},Ng,{year},7B,{upn(n)},Mair Ng {n},m{n}@home.example,Yes,{answer}\n" for n in range(count))
    return read_roll((head + "".join(rows)).encode())


def begin(school: School, file: RollFile, by: Staff, *, whole_roll: bool = False) -> RollRun:
    return begin_run(school, file, by=by, seen=plan_roll(school, file).digest(), whole_roll=whole_roll)


def as_it_is() -> list[list[tuple[object, ...]]]:
    return [
        list(Pupil.objects.order_by("last_name", "first_name").values_list("first_name", "year", "upn", "left_on")),
        list(
            Guardianship.objects.order_by("guardian__name").values_list(
                "guardian__name", "pupil__first_name", "parental_responsibility"
            )
        ),
    ]


@pytest.mark.usefixtures("small_parts")
@pytest.mark.parametrize("cut_at", range(1, 5))
def test_a_run_that_is_cut_off_goes_on_where_it_stood(school: School, cai: Staff, cut_at: int) -> None:
    gone = cast.make_pupil(school, "Gone", "Ng", group="9Z")
    file = roll(10)
    run = begin(school, file, cai, whole_roll=True)
    calls: Iterator[int] = iter(range(1, 100))

    def cut(_pairs: object) -> dict[str, int]:
        if next(calls) == cut_at:
            raise PowerCut
        return {}

    with pytest.raises(PowerCut):
        continue_run(run, file, also=cut)
    assert Pupil.objects.exclude(pk=gone.pk).count() == 3 * (cut_at - 1)
    assert Pupil.objects.get(pk=gone.pk).left_on is None
    ended = continue_run(RollRun.objects.get(pk=run.pk), file)
    assert ended.is_complete
    assert ended.counts["new"] == 10
    assert Pupil.objects.exclude(pk=gone.pk).count() == Guardianship.objects.count() == 10
    assert Pupil.objects.get(pk=gone.pk).left_on == today_in(school)
    assert Event.objects.filter(name=EventName.PUPILS_IMPORTED).count() == 1


@pytest.mark.usefixtures("small_parts")
@pytest.mark.parametrize("cut_after", range(4))
def test_a_second_run_of_the_same_file_completes_one_that_was_given_up(
    school: School, cai: Staff, cut_after: int
) -> None:
    file = roll(10)
    continue_run(begin(school, file, cai), file, parts=cut_after)
    with pytest.raises(RollBusy):
        begin(school, file, cai)
    with time_machine.travel(timezone.now() + datetime.timedelta(minutes=3)):
        run = continue_run(begin(school, file, cai), file)
    assert (run.counts["new"], run.counts["unchanged"]) == (10 - 3 * cut_after, 3 * cut_after)
    assert Pupil.objects.count() == Guardianship.objects.count() == 10
    given_up, whole = RollRun.objects.order_by("pk")
    assert (given_up.is_complete, whole.is_complete) == (False, True)
    assert given_up.children == whole.children == {}, "of a run that has ended only the counts are kept"


@pytest.mark.usefixtures("small_parts")
def test_a_part_that_was_done_is_never_done_again(school: School, cai: Staff) -> None:
    """Two workers with the same run: the second finds the position of the first."""
    file = roll(6)
    run = begin(school, file, cai)
    continue_run(run, file, parts=1)
    continue_run(run, file)
    assert continue_run(run, file).counts["new"] == Pupil.objects.count() == 6


@pytest.mark.usefixtures("small_parts")
def test_who_is_forgotten_or_leaves_meanwhile_is_not_brought_back(school: School, cai: Staff, hana: Staff) -> None:
    file = roll(6)
    continue_run(begin(school, file, cai), file)
    file = roll(6, year="8")
    run = begin(school, file, cai, whole_roll=True)
    continue_run(run, file, parts=1)
    forgotten, left = Pupil.objects.get(first_name="Child4"), Pupil.objects.get(first_name="Child5")
    erase_pupil(forgotten, by=hana)
    leave_roll(left, by=cai, on=datetime.date(2026, 1, 5))
    continue_run(run, file)
    assert Pupil.objects.get(pk=forgotten.pk).search_name == ""
    assert Pupil.objects.get(pk=left.pk).left_on == datetime.date(2026, 1, 5)
    assert Pupil.objects.filter(year="8").count() == 5


def test_a_roll_that_changed_since_the_look_is_not_begun(school: School, cai: Staff) -> None:
    file = roll(2)
    seen = plan_roll(school, file).digest()
    cast.make_pupil(school, "Child1", "Ng", group="7B")
    with pytest.raises(RollMoved):
        begin_run(school, file, by=cai, seen=seen)
    assert not RollRun.objects.exists()


def statements(school: School, by: Staff, file: RollFile) -> int:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        continue_run(begin(school, file, by), file)
    return len(asked)


@pytest.mark.slow
@pytest.mark.parametrize("second", ["new", "changed", "the same"])
def test_statements_do_not_grow_with_children(school: School, olu: Staff, cai: Staff, second: str) -> None:
    """Fifty in one school, two hundred in another: as many statements. SQLite takes few values in one."""
    counts = []
    for where, by, count in ((school, cai, 50), (olu.school, olu, 200)):
        if second != "new":
            statements(where, by, roll(count))
        counts.append(statements(where, by, roll(count, year="8" if second == "changed" else "7")))
    if connection.features.max_query_params is None:
        assert counts[0] == counts[1] < 45
    assert counts[1] - counts[0] < 100


def test_many_leave_in_a_handful_of_statements(
    school: School, cai: Staff, django_assert_max_num_queries: Callable[..., AbstractContextManager[object]]
) -> None:
    file = roll(300)
    continue_run(begin(school, file, cai), file)
    stays = roll(1)
    with django_assert_max_num_queries(45):
        run = continue_run(begin(school, stays, cai, whole_roll=True), stays)
    assert run.counts["left"] == 299 == Pupil.objects.filter(left_on=today_in(school)).count()
    assert Event.objects.filter(name=EventName.PUPIL_LEFT).count() == 299


@pytest.mark.parametrize("of", [SDS_UK, SDS_21, ONEROSTER_11], ids=["sds uk", "sds 2.1", "oneroster"])
def test_every_format_comes_in_once_however_often_it_is_sent(school: School, cai: Staff, of: dict[str, str]) -> None:
    file = read_sent(files(of), on=ON)
    first = continue_run(begin(school, file, cai), file)
    before = as_it_is()
    file = read_sent(files(of), on=ON)
    plan = plan_roll(school, file)
    assert (plan.new, plan.changed, plan.to_decide, plan.missing) == ([], [], [], [])
    again = continue_run(begin(school, file, cai, whole_roll=True), file)
    assert first.counts["new"] == again.counts["unchanged"] == len(file.rows) > 0
    assert as_it_is() == before
    assert set(Guardianship.objects.values_list("parental_responsibility", flat=True)) == {"unknown"}


def test_what_a_set_does_not_say_is_not_taken_away(school: School, cai: Staff) -> None:
    pupil = cast.make_pupil(school, "Aiko", "Nakamura", group="8C", known_as="Ai")
    file = read_sent(files(SDS_21), on=ON)
    run = begin_run(school, file, by=cai, seen=plan_roll(school, file).digest(), decided={3: "same"})
    continue_run(run, file)
    after = Pupil.objects.get(pk=pupil.pk)
    assert (after.registration_group, after.known_as, after.year, after.mis_id) == ("8C", "Ai", "8", "2002")


def test_a_number_of_the_other_system_finds_a_child_in_another_class(school: School, cai: Staff) -> None:
    pupil = cast.make_pupil(school, "Siân", "Ng", group="7B", mis_id="41")
    plan = plan_roll(school, read_roll("First name,Last name,Class,Adno\nSiân,Ng,8C,41\n".encode()))
    assert [change.pupil.pk for change in plan.changed] == [pupil.pk]


@pytest.mark.parametrize(
    ("first", "last", "number"),
    [("Huw", "Prys", ""), ("Siân", "Ng", upn(9))],
    ids=["another name", "another UPN"],
)
def test_a_number_beside_another_name_or_upn_is_left_to_a_person(
    school: School, first: str, last: str, number: str
) -> None:
    pupil = cast.make_pupil(school, "Siân", "Ng", group="7B", mis_id="41", upn=upn(1))
    plan = plan_roll(
        school, read_roll(f"First name,Last name,Class,Adno,UPN\n{first},{last},7B,41,{number}\n".encode())
    )
    assert (plan.new, plan.known) == ([], [])
    assert [doubt.pupil.pk for doubt in plan.to_decide] == [pupil.pk]


def test_when_the_school_changes_its_system_nobody_is_guessed(school: School) -> None:
    cast.make_pupil(school, "Siân", "Ng", group="7B", mis_id="41")
    plan = plan_roll(school, read_roll("First name,Last name,Class,Adno\nSiân,Ng,7B,9001\n".encode()))
    assert len(plan.to_decide) == 1
    assert (plan.new, plan.known) == ([], [])


def test_a_date_of_birth_is_kept_and_never_taken_away(school: School, cai: Staff) -> None:
    for text in (
        "First name,Last name,Class,DOB\nSiân,Ng,7B,25/12/2013\n",
        "First name,Last name,Class,DOB\nSiân,Ng,7B,\n",
    ):
        file = read_roll(text.encode())
        continue_run(begin(school, file, cai), file)
    assert Pupil.objects.get().born_on == datetime.date(2013, 12, 25)
