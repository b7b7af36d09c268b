"""Finding the name of one child in what people wrote. No database."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.erased_names import BLACK, ErasedName
from people.models import Pupil

SIÂN = ErasedName.of(Pupil(first_name="Siân", last_name="O’Neill-Wójcik", known_as="Shani"))


@pytest.mark.parametrize(
    ("text", "anywhere", "in_her_own"),
    [
        ("Siân O’Neill-Wójcik won", True, True),
        ("sian o'neill wojcik won", True, True),
        ("O'NEILL-WOJCIK, Sian", True, True),
        ("Shani O’Neill-Wójcik’s garden", True, True),
        (unicodedata.normalize("NFD", "Siân O’Neill-Wójcik"), True, True),
        ("first line\nSiân\nO’Neill-Wójcik", True, True),
        ("Siân won", False, True),
        ("Shani's garden", False, True),
        ("the O’Neill-Wójcik family", False, True),
        ("Sianed won", False, False),
        ("Sian’t", False, False),
        ("nothing at all", False, False),
        ("", False, False),
    ],
)
def test_where_the_name_is_told(text: str, anywhere: bool, in_her_own: bool) -> None:
    assert SIÂN.is_told(text, among_her_own=False) == anywhere
    assert SIÂN.is_told(text, among_her_own=True) == in_her_own
    assert not SIÂN.is_told(SIÂN.blacked_out(text, among_her_own=True), among_her_own=True)


def test_only_the_name_goes_and_only_from_texts() -> None:
    written = {"cy": ["Enillodd Siân O’Neill-Wójcik."], "number": 7, "none": None}
    assert SIÂN.blacked_out(written, among_her_own=False) == {
        "cy": [f"Enillodd {BLACK}."],
        "number": 7,
        "none": None,
    }


@pytest.mark.slow
@given(st.text(max_size=80))
def test_a_name_that_was_blacked_out_is_told_no_more(text: str) -> None:
    for own in (True, False):
        clean = SIÂN.blacked_out(f"{text} Siân O’Neill-Wójcik {text}", among_her_own=own)
        assert not SIÂN.is_told(clean, among_her_own=own)
