"""A name is found in the reader's second thoughts, and a name that is not there does not fit."""

import numpy as np

from screening.asking import best_fit, shortfalls
from screening.names import Roll
from screening.ocr import LETTERS


def reading(*steps: dict[str, float]) -> np.ndarray:
    letters = np.full((len(steps), len(LETTERS)), 1e-6, dtype=np.float32)
    for row, step in enumerate(steps):
        for letter, share in step.items():
            letters[row, LETTERS.index(letter)] = share
    return letters


def spelt(text: str) -> np.ndarray:
    steps: list[dict[str, float]] = []
    for letter in text:
        steps += [{letter: 0.98, "": 0.01}, {"": 0.99}]
    return reading(*steps)


def test_what_is_read_fits_without_a_shortfall_wherever_it_stands() -> None:
    line = spelt("by sian rhys aged six")
    assert shortfalls(line, ["sianrhys"])[0] > -0.05


def test_another_name_falls_short_and_more_so_the_less_it_is_like() -> None:
    near, far = shortfalls(spelt("sian rhys"), ["sianrees", "mohammedkhan"])
    assert far < near < -0.5


def test_second_thoughts_count() -> None:
    doubtful = reading({"l": 0.5, "u": 0.5}, {"": 1}, {"l": 0.4, "w": 0.6}, {"": 1}, {"y": 0.99}, {"": 1}, {"r": 1.0})
    assert shortfalls(doubtful, ["llyr"])[0] > -0.4
    assert shortfalls(doubtful, ["omar"])[0] < -2


def test_a_double_letter_needs_a_blank_between() -> None:
    single = reading({"a": 1.0}, {"n": 1.0}, {"a": 1.0})
    double = reading({"a": 1.0}, {"n": 1.0}, {"": 1.0}, {"n": 1.0}, {"a": 1.0})
    assert shortfalls(double, ["anna"])[0] > -0.01
    assert shortfalls(single, ["anna"])[0] < -1


def test_the_gap_between_words_may_be_read_or_not() -> None:
    for text in ("mo khan", "mokhan"):
        assert shortfalls(spelt(text), ["mokhan"])[0] > -0.05


def test_a_line_too_short_for_a_name_does_not_fit_and_no_names_give_nothing() -> None:
    assert shortfalls(reading({"a": 1.0}), ["annamaria"])[0] < -1000
    assert shortfalls(spelt("a"), []).shape == (0,)


def test_the_nearest_name_that_fits_is_told_and_a_surname_alone_is_not_a_pupil() -> None:
    names, splits = ["sianrhys", "rhyssian", "mohammedkhan"], [4, 4, 8]
    assert best_fit("Sien Rhys", spelt("sien rhys"), names, splits)[0] == [0]
    assert best_fit("Karl Rhys", spelt("karl rhys"), names, splits)[0] == []
    assert best_fit("x", spelt("x"), names, splits) == ([], 0.0)
    assert best_fit("Sian Rhys", spelt("sian rhys"), [], []) == ([], 0.0)


def test_a_sentence_without_a_capital_is_not_asked_for_a_name() -> None:
    roll = Roll.from_people([(1, "Theodore", "Hall")])
    assert roll.ask("for sweeping the hall", spelt("for sweeping the hall")) is None
    found = roll.ask("Theu Hall", spelt("theo hall"))
    assert found is not None
    assert found.refs == (1,)


def test_a_line_that_is_nothing_but_a_first_name_is_asked_for_one_where_nobody_signs() -> None:
    roll = Roll.from_people([(1, "Adwoa", "Owusu"), (2, "Maja", "Lis"), (3, "Lara", "Hill")])
    doubtful = [{"v": 0.6, "w": 0.35} if letter == "w" else {letter: 0.98} for letter in "adwoa o" if letter != " "]
    letters = reading(*(step for each in doubtful for step in (each, {"": 0.99})))
    found = roll.ask("Advoa O", letters)
    assert found is not None
    assert (found.refs, found.kind) == ((1,), "first")
    assert roll.ask("Advoa O", letters, signed=True) is None
    assert roll.ask("Advoa O", spelt("advoa o")) is None
    assert roll.ask("Advoa Oak trees", letters) is None
    assert roll.ask("Lady", reading({"l": 1}, {"a": 1}, {"d": 0.5, "r": 0.5}, {"y": 0.5, "a": 0.5})) is None


def test_a_line_that_is_nothing_but_an_initial_and_a_surname_is_asked_for_both() -> None:
    roll = Roll.from_people(
        [(1, "Kofi", "Zielińska"), (2, "Ian", "Williams"), (3, "Anna", "Garden")], ["Mrs K Zielinska"]
    )
    doubtful = [{"c": 0.6, "e": 0.35} if letter == "c" else {letter: 0.98} for letter in "kziclinska"]
    letters = reading(*(step for each in doubtful for step in (each, {"": 0.99})))
    plain = Roll.from_people([(1, "Kofi", "Zielińska"), (2, "Ian", "Williams"), (3, "Anna", "Garden")])
    found = plain.ask("K. Ziclinska", letters)
    assert found is not None
    assert found.refs == (1,)
    # A member of staff is called so as well.
    assert roll.ask("K. Ziclinska", letters) is None
    assert plain.ask("K. Ziclinska", letters, signed=True) is None
    assert plain.ask("L. Ziclinska", spelt("l ziclinska")) is None
    for apart in ("I. W illiams", "I.Williams"):
        assert (found := plain.ask(apart, spelt("i williams"))) is not None, apart
        assert found.refs == (2,)
    assert plain.ask("A Garden", spelt("a garden")) is None
    assert plain.ask("a williams", spelt("a williams")) is None


def test_a_name_that_falls_short_is_found_among_few_letters_and_not_among_many() -> None:
    letters = spelt("colt pexte")
    assert best_fit("Colt Pexte", letters, ["celtpeate"], [4])[0] == [0]
    among = spelt("colt pexte and all that nobody reads")
    assert best_fit("Colt Pexte and all that nobody reads", among, ["celtpeate"], [4]) == ([], 0.0)
    assert best_fit("by Celt Peate and all of them", spelt("by celt peate and all of them"), ["celtpeate"], [4])[0] == [
        0
    ]


def test_a_name_that_ends_within_a_word_is_none() -> None:
    """Thea Robinson, turned round, stands in it letter by letter."""
    roll = Roll.from_people([(1, "Thea", "Robinson")])
    assert roll.ask("The Robinson Theatre", spelt("the robinson theatre")) is None
    assert roll.ask("The Robinson Theaxq", spelt("the robinson theaxq")) is not None
    assert roll.ask("Robinson Thea won", spelt("robinson thea won")) is not None
