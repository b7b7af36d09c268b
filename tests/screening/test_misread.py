"""Wording that a reader made a name of is no name, where it wavered between the two."""

import numpy as np
import numpy.typing as npt
import pytest

from screening.asking import shortfalls
from screening.misread import is_misread_wording
from screening.name_runs import Run, runs_of
from screening.ocr import Line
from screening.reader import LETTERS

Steps = npt.NDArray[np.float32]


def seen_as(text: str, **wavered: float) -> Steps:
    """What a reader tells of a line: each letter for one step with a blank after it; `wavered` gives another letter a
    share at a place, as `at3_m=0.4`."""
    steps = []
    for place, character in enumerate(text.lower()):
        shares = dict.fromkeys(LETTERS, 0.0)
        shares[character if character in LETTERS else " "] = 1.0
        for key, share in wavered.items():
            at, other = key.removeprefix("at").split("_")
            if int(at) == place:
                shares[other], shares[character.lower()] = share, 1.0 - share
        steps += [list(shares.values()), [1.0, *[0.0] * (len(LETTERS) - 1)]]
    return np.array(steps, dtype=np.float32)


def told(text: str, **wavered: float) -> tuple[Run, Line]:
    line = Line(text, 0.95, ((0, 0), (100, 0), (100, 20), (0, 20)), seen_as(text, **wavered))
    return next(runs_of(text)), line


def test_two_words_are_wording_where_the_reader_wavered_about_a_letter() -> None:
    assert is_misread_wording(*told("Young Adrenturer", at8_v=0.2))


def test_two_words_are_a_name_where_it_was_sure() -> None:
    assert not is_misread_wording(*told("Young Adrenturer"))


def test_one_word_needs_a_letter_that_might_be_either() -> None:
    assert is_misread_wording(*told("Inbroken!", at0_u=0.45))
    assert not is_misread_wording(*told("Inbroken!", at0_u=0.1))


@pytest.mark.parametrize(("text", "wavered"), [("Marta Adrenturer", {"at8_v": 0.3}), ("Hai Yen Ton", {"at2_m": 0.4})])
def test_a_first_name_that_the_lists_have_is_never_wording(text: str, wavered: dict[str, float]) -> None:
    assert not is_misread_wording(*told(text, **wavered))


@pytest.mark.parametrize(
    ("text", "misread"),
    [
        ("Certificate of Henit", True),
        ("CERTIFICATE OF HENIT", True),
        ("Certificate of Qazwixev", False),
        ("Henit", False),
        ("Awarded to Henit", False),
        ("Well done Henit", False),
        ("Henit has read it", False),
        ("Henit, Year 4", False),
        ("Certificate of Marta", False),
        ("Certificate of Patel", False),
        ("Reading Award J. Patel", False),
    ],
)
def test_within_other_words_a_word_of_certificates_may_have_two_slips(text: str, misread: bool) -> None:
    """But not three, nor where something says that it is a name: what leads to it, what goes on, a list, an initial."""
    line = Line(text, 0.95, ((0, 0), (100, 0), (100, 20), (0, 20)), seen_as(text))
    run = next(run for run in runs_of(text) if run.text.lower() in {"henit", "qazwixev", "marta", "patel", "j. patel"})
    assert is_misread_wording(run, line) == misread


def test_two_words_that_are_like_many_are_compared_with_the_likest() -> None:
    assert is_misread_wording(*told("Prite Teaning", at3_z=0.4, at6_l=0.4))


def test_what_was_put_together_of_two_lines_is_not_judged() -> None:
    run, line = told("Young Adrenturer", at8_v=0.3)
    assert not is_misread_wording(run, Line("Young", 0.95, line.corners, line.letters))


def test_a_name_that_is_the_whole_line_leaves_nothing_out() -> None:
    letters = seen_as("clairs")
    part, whole = shortfalls(letters, ["clair"]), shortfalls(letters, ["clair"], whole=True)
    assert part[0] == pytest.approx(0.0, abs=0.01)
    assert whole[0] < -0.9
    assert shortfalls(letters, ["clairs"], whole=True)[0] == pytest.approx(0.0, abs=0.01)
