"""The staff, the classes and the school's own wording are no child's name where a page has one; a child's is."""

import pytest

from screening.certificates import find_name_lines
from screening.familiar import Familiar
from screening.name_runs import runs_of
from screening.names import Roll
from screening.ocr import Line
from tests.screening.test_certificates import line, sheet

STAFF = [("Anna", "Evans"), "Mrs F Okafor", ("Trevor", "Dunmallet")]
FAMILIAR = Familiar.of(
    ours=["Gwenfair Star of the Week", "Skatepark Jam"],
    classes=["Dosbarth Attenborough", "Rowan", "4B"],
    adults=["Mrs Carys Hughes", "T Oduya"],
    staff=Roll.from_people([], staff=STAFF).staff,
)


def asked(*lines: Line, familiar: Familiar = FAMILIAR) -> list[str]:
    return [one.text for one in find_name_lines(lines, sheet(), familiar=familiar) if one.state == "filled"]


def award(text: str) -> list[Line]:
    """A page whose largest line this is, with nothing that leads to it."""
    return [line("Bell ringing club", 100), line(text, 260, 300, 90), line("for trying hard all term", 480)]


@pytest.mark.parametrize(
    "name",
    ["Anna Evans", "Anna Mair Evans", "A. Evans", "ANNA EVANS", "Evans, Anna", "F. Okafor", "Trevor Dunmalles",
     "Carys Hughes", "T. Oduya", "Attenborough", "Attenboraugh"],
)  # fmt: skip
def test_who_is_of_the_staff_and_what_a_class_is_called_is_not_asked_about(name: str) -> None:
    assert asked(*award(name), familiar=Familiar())
    assert not asked(*award(name))


@pytest.mark.parametrize(
    "name",
    [
        "Anya Evans",
        "Anna Owens",
        "Zofia Dunmallet",
        "Rowan",
        "Anna",
        "Okafor, Femi",
        "Ewa Evans",
        "Trevor Dunmore",
        "Cai Hughes",
        "Tobi Oduya",
    ],
)
def test_a_child_who_is_called_nearly_so_is_asked_about(name: str) -> None:
    assert asked(*award(name)) == [name]


@pytest.mark.parametrize(
    "lines",
    [
        [line("Presented to", 250), line("Anna Evans", 350)],
        [line("This certificate is awarded to Anna Evans", 250), line("for swimming", 350)],
        [line("Name:", 250, 100), line("Anna Evans", 250)],
    ],
)
def test_whoever_the_page_leads_to_is_asked_about(lines: list[Line]) -> None:
    """A child may be called like somebody of the staff, and is on no roll."""
    assert asked(*lines) == ["Anna Evans"]


def test_a_part_of_the_schools_own_wording_is_nobody_where_the_whole_stands() -> None:
    assert asked(*award("Gwenfair Star of the Week"), familiar=Familiar())
    assert not asked(*award("Gwenfair Star of the Week"))
    assert asked(*award("Gwenfair Starling")) == ["Gwenfair Starling"]


def test_what_the_school_says_is_its_own_is_nobody_on_the_name_line_either() -> None:
    lines = [line("Presented to", 250), line("Grace Park", 350)]
    assert asked(*lines) == ["Grace Park"]
    assert not asked(*lines, familiar=Familiar.of(ours=["Grace Park"]))


def is_known(name: str, *, staff: tuple[str, ...] = (), classes: tuple[str, ...] = ()) -> bool:
    """Whether a name counts as that of the staff or of a class."""
    familiar = Familiar.of(classes=classes, staff=Roll.from_people([], staff=staff).staff)
    return all(familiar.has_the_name(run) for run in runs_of(name))


@pytest.mark.parametrize(
    ("name", "staff"),
    [("Ann Evans", "Miss Anna Evans"), ("Daniel Hughes", "Danielle Hughes"), ("Louis Griffiths", "Louise Griffiths"),
     ("Paul Roberts", "Paula Roberts"), ("Julia Lloyd-Price", "Julian Lloyd-Price"), ("Eric Wojcik", "Erica Wojcik"),
     ("J. Chamberlain", "Mrs K Chamberlain"), ("L. Chamberlain", "Mrs J Chamberlain"), ("T. Hill", "Tina Churchill"),
     ("Anna Hughes Ffion Evans", "Anna Evans")],
)  # fmt: skip
def test_a_name_of_its_own_is_no_slip_for_another(name: str, staff: str) -> None:
    """Each word is somebody's name, an initial is another, or the surname only ends like the teacher's."""
    assert not is_known(name, staff=(staff,))


@pytest.mark.parametrize(
    ("name", "staff"),
    [
        ("T. Churchill", "Tina Churchill"),
        ("J. Dunmalles", "Mrs J Dunmallet"),
        ("Zofia Dunmalles", "Zofia Dunmallet"),
    ],
)
def test_an_initial_and_a_slip_are_still_the_same_name(name: str, staff: str) -> None:
    assert is_known(name, staff=(staff,))


def test_an_initial_with_the_end_of_a_class_is_a_child() -> None:
    assert not is_known("H. Brook", classes=("Dosbarth Holbrook",))


@pytest.mark.parametrize("name", ["Rowan House: well done Rowan", "Well done Rowan, for Rowan House"])
def test_a_child_beside_the_schools_own_words_on_one_line_is_none_of_them(name: str) -> None:
    familiar = Familiar.of(ours=["Rowan House"])
    covered = [familiar.covers(run) for run in runs_of(name) if run.text == "Rowan"]
    assert sorted(covered) == [False, True]


def test_a_member_of_staff_without_a_name_is_nobody() -> None:
    """Such as a line of commas at the end of staff.csv."""
    staff = Roll.from_people([], staff=[("", ""), ("", "Evans"), "Mrs"]).staff
    assert staff == {"evans"}
    assert not any(Familiar.of(staff=["", "a"]).has_the_name(run) for run in runs_of("A. Evans"))
