"""Words that a school calls its own are never the name of anybody on its roll."""

import time

import pytest

from screening.names import Pupil, Roll
from screening.own_wording import NamesOf
from screening.words import find_identifying
from tests.screening.conftest import PUPILS

PEOPLE = NamesOf(Pupil(*each) for each in PUPILS)


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
    assert PEOPLE.are_in(words)


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
    assert not PEOPLE.are_in(words)


def test_an_empty_roll_names_nobody() -> None:
    assert not NamesOf([]).are_in("Siân ap Rhys")


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


@pytest.mark.slow
def test_two_hundred_wordings_against_a_large_roll_take_little_time() -> None:
    people = [Pupil(ref, f"Fn{chr(97 + ref % 26)}o{ref}", f"Lm{chr(97 + ref % 25)}a{ref}") for ref in range(2_000)]
    started = time.process_time()
    names = NamesOf(people)
    assert not any(names.are_in(f"Gorau Chwarae Cyd Chwarae {number}") for number in range(200))
    assert time.process_time() - started < 2
