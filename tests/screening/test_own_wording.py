"""Words that a school calls its own are never the name of anybody on its roll."""

import pytest

from screening.names import Pupil, Roll
from screening.own_wording import names_anybody
from screening.words import find_identifying
from tests.screening.conftest import PUPILS

PEOPLE = [Pupil(*each) for each in PUPILS]


@pytest.mark.parametrize(
    "words",
    [
        "Siân ap Rhys",
        "sian rhys",
        "Tŷ ap Rhys",
        "Rhys",
        "Rhys House",
        "Evans’s House",
        "Catrin",
        "CATRIN",
        "Mo",
        "O'Neill Cup",
        "Oneill Cup",
        "Gwobr Jones-Kowalski",
        "Kowalski Shield",
        "Well done, James Davies!",
        "#WellDoneJamesDavies",
        "bestjamesdaviesaward",
        "RhysHouse",
        "The Patel Prize 2024",
        "Read and Enjoy",
        "Si\u0302an",
    ],
)
def test_a_name_on_the_roll_is_nobodys_own_wording(words: str) -> None:
    assert names_anybody(words, PEOPLE)


@pytest.mark.parametrize(
    "words",
    [
        "Ysgol y Dderwen",
        "Gorau Chwarae Cyd Chwarae",
        "Tŷ Dewi",
        "Star of the Week",
        "Catrin yr Wythnos",
        "Rhyswen",
        "",
    ],
)
def test_other_words_may_be(words: str) -> None:
    assert not names_anybody(words, PEOPLE)


def test_an_empty_roll_names_nobody() -> None:
    assert not names_anybody("Siân ap Rhys", [])


OURS = ["Catrin yr Wythnos", "Rhys rules", "Siân", "Well done James Davies"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Our Catrin yr Wythnos is in assembly.", []),
        ("CATRIN YR WYTHNOS, Year 4", []),
        ("Catrin yr Wythnosau", ["Catrin"]),
        ("Catrin won. Catrin yr Wythnos!", ["Catrin"]),
        ("Catrin", ["Catrin"]),
        ("Rhys rules!", ["Rhys"]),
        ("Siân won", ["Siân"]),
        ("Well done James Davies", ["James Davies"]),
        ("Catrin Evans: Catrin yr Wythnos", ["Catrin Evans"]),
    ],
)
def test_a_phrase_frees_a_first_name_inside_it_and_never_a_childs_name(text: str, found: list[str]) -> None:
    told = find_identifying(text, roll=Roll.from_people(PUPILS), ours=OURS)
    assert [each.text for each in told] == found
