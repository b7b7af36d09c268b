"""Who may take which step: one table, asked of authority alone and of the real gate.

Each cell says on whose posts the holder of that one role may take the step, at their own school: `o` their own,
`c` one that they changed, `x` somebody else's, `.` none. At another school nobody may take any step.
"""

import datetime
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from django.db import transaction

from audit.actors import SYSTEM, System
from people.models import Membership, School, Staff
from people.queries import Person
from people.roles import Role
from policies.authority import NotAllowed, PostFacts, Step, refusal
from policies.rules import Rules, rules_in_force
from posts.errors import Blocked, Stale, WrongState
from posts.models import Kind, Post
from posts.services import move
from posts.workflow import PostState
from tests import cast
from tests.posts.effects import effect_of

HANDS = {"o": "own", "c": "changed", "x": "somebody else's"}
COLUMNS = (
    "nobody", *(role.value for role in (
        Role.STAFF, Role.MEDIA_OFFICER, Role.DEPUTY_HEAD, Role.HEADTEACHER, Role.ASSISTANT_HEAD, Role.SLT_LINE_MANAGER,
        Role.DSL, Role.OFFICE, Role.DPO, Role.IT_MANAGER, Role.GOVERNOR)), "system",
)  # fmt: skip
TABLE = """
step               no role  staff  media  deputy  head  assist  line  dsl  office  dpo  it   gov  system
submit             .        o      o      o       o     o       o     o    o       o    o    .    .
submit reminder    .        .      o      .       .     .       .     .    .       .    .    .    .
pass_checks        .        .      .      .       .     .       .     .    .       .    .    .    ocx
fail_checks        .        .      .      .       .     .       .     .    .       .    .    .    ocx
approve            .        .      .      x       .     .       .     .    .       .    .    .    .
ask_for_changes    .        .      .      x       .     .       .     .    .       .    .    .    .
decline            .        .      .      x       .     .       .     .    .       .    .    .    .
recall             .        o      o      o       o     o       o     o    o       o    o    .    .
schedule           .        .      ocx    .       .     .       .     .    .       .    .    .    .
unschedule         .        .      ocx    .       .     .       .     .    .       .    .    .    .
send_back          .        .      ocx    .       .     .       .     .    .       .    .    .    .
release            .        .      .      .       .     .       .     .    .       .    .    .    ocx
confirm_published  .        .      .      .       .     .       .     .    .       .    .    .    ocx
nothing_went_out   .        .      .      .       .     .       .     .    .       .    .    .    ocx
void               .        .      .      .       .     .       .     .    .       .    .    .    ocx
take_down          .        .      ocx    ocx     ocx   .       .     ocx  .       .    .    .    ocx
discard            .        o      o      o       o     o       o     o    o       o    o    .    .
"""
STATE_BEFORE = {
    "submit": PostState.DRAFT,
    "submit reminder": PostState.DRAFT,
    "discard": PostState.DRAFT,
    "pass_checks": PostState.CHECKING,
    "fail_checks": PostState.CHECKING,
    "void": PostState.CHECKING,
    "recall": PostState.AWAITING_APPROVAL,
    "approve": PostState.AWAITING_APPROVAL,
    "ask_for_changes": PostState.AWAITING_APPROVAL,
    "decline": PostState.AWAITING_APPROVAL,
    "schedule": PostState.APPROVED,
    "send_back": PostState.APPROVED,
    "unschedule": PostState.SCHEDULED,
    "release": PostState.SCHEDULED,
    "confirm_published": PostState.RELEASED,
    "nothing_went_out": PostState.RELEASED,
    "take_down": PostState.PUBLISHED,
}


@dataclass(frozen=True)
class Cell:
    """One square of the table: may the holder of `column` take the step on a post of this `hand`?"""

    row: str
    column: str
    hand: str
    may: bool

    @property
    def step(self) -> Step:
        return Step(self.row.removesuffix(" reminder"))


def rows() -> dict[str, list[Cell]]:
    found: dict[str, list[Cell]] = {}
    for line in TABLE.strip().splitlines()[1:]:
        words = line.split()
        cells = words[-len(COLUMNS) :]
        row = " ".join(words[: -len(COLUMNS)])
        found[row] = [
            Cell(row, column, hand, hand in cell) for column, cell in zip(COLUMNS, cells, strict=True) for hand in HANDS
        ]
    return found


ROWS = rows()


def test_every_step_has_its_row_and_every_role_its_column() -> None:
    assert {cell.step for cells in ROWS.values() for cell in cells} == set(Step), "give the new step a row in TABLE"
    assert set(COLUMNS) == {*Role.values, "nobody", "system"}, "give the new role a column in TABLE"
    assert STATE_BEFORE.keys() == ROWS.keys()


@pytest.fixture
def rules(school: School) -> Rules:
    return rules_in_force(school)


@pytest.mark.parametrize("row", ROWS)
@pytest.mark.parametrize("same_school", [True, False], ids=["same school", "other school"])
def test_authority_says_what_the_table_says(row: str, same_school: bool, rules: Rules) -> None:
    for cell in ROWS[row]:
        answer = refusal(cell.step, by=_actor(cell, same_school), rules=rules, post=_facts(cell))
        may = cell.may and (same_school or cell.column == "system")
        assert (answer is None) == may, f"{row} by {cell.column} on a post of hand {HANDS[cell.hand]}: {answer}"


def _actor(cell: Cell, same_school: bool) -> Person | System:
    if cell.column == "system":
        return SYSTEM
    is_governor = cell.column == Role.GOVERNOR
    roles = frozenset() if is_governor or cell.column == "nobody" else frozenset({cell.column})
    return Person(staff_id=1, school_id=1 if same_school else 2, roles=roles, is_governor=is_governor)


def _facts(cell: Cell) -> PostFacts:
    changed = frozenset({1}) if cell.hand == "c" else frozenset()
    return PostFacts(
        school_id=1, author_id=1 if cell.hand == "o" else 9, contributor_ids=changed, is_reminder="reminder" in cell.row
    )


@pytest.fixture
def holders(school: School) -> dict[tuple[str, bool], Staff]:
    """For each column one human of our school, and one of another, with that role alone."""
    other = cast.make_school("Marlow Green School", "marlow-green")
    found = {}
    for is_ours, where in ((True, school), (False, other)):
        for column in COLUMNS[:-1]:
            staff = Staff.objects.create(
                school=where, name=f"Holder of {column}", email=f"{column}@{where.slug}.example"
            )
            found[column, is_ours] = staff
            if column != "nobody":
                Membership.objects.create(staff=staff, role=column, starts_on=datetime.date(2020, 1, 1))
    return found


@pytest.mark.slow
@pytest.mark.parametrize("row", ROWS)
def test_the_gate_says_what_the_table_says(
    row: str, at: Callable[..., Post], sam: Staff, holders: dict[tuple[str, bool], Staff]
) -> None:
    post = at(STATE_BEFORE[row])
    for cell in ROWS[row]:
        for is_ours in (True, False) if cell.hand == "x" and cell.column != "system" else (True,):
            by = SYSTEM if cell.column == "system" else holders[cell.column, is_ours]
            with _as_if(post, cell, by=by):
                may = cell.may and is_ours
                assert _is_let_through(post, cell.step, by=by) == may, (
                    f"{row} by {cell.column} ({'ours' if is_ours else 'another school'}) on {HANDS[cell.hand]}"
                )


def _is_let_through(post: Post, step: Step, *, by: Staff | System) -> bool:
    """Whether the gate lets this actor at the step; what else may stand before it is not asked here."""
    try:
        with transaction.atomic():
            move(post, step, by=by, effect=effect_of(step))
    except NotAllowed:
        return False
    except (Blocked, Stale, WrongState) as later:
        pytest.fail(f"the post was to be ready for {step}: {later!r}")
    return True


@contextmanager
def _as_if(post: Post, cell: Cell, *, by: Staff | System) -> Iterator[None]:
    """The post as if it were of this hand, and everything undone afterwards."""
    with transaction.atomic():
        if "reminder" in cell.row:
            Post.objects.filter(pk=post.pk).update(kind=Kind.REMINDER, expires_on="2100-01-01")
        if isinstance(by, Staff) and cell.hand == "o":
            Post.objects.filter(pk=post.pk).update(author=by)
        if isinstance(by, Staff) and cell.hand == "c":
            post.contributors.add(by)
        yield
        transaction.set_rollback(True)
