"""The eighth and later sets of drawn photographs: whose names they bear, how many there are, layouts of their own."""

import random
from collections import Counter
from pathlib import Path

import pytest

from benchmarks.screening.blind.draw import CERTIFICATES, orders, people
from benchmarks.screening.blind.names_eight import STAFF, alike
from benchmarks.screening.blind.names_eleven import STAFF_ELEVEN
from benchmarks.screening.blind.names_fifteen import STAFF_FIFTEEN
from benchmarks.screening.blind.names_fourteen import STAFF_FOURTEEN
from benchmarks.screening.blind.names_nine import STAFF_NINE
from benchmarks.screening.blind.names_ten import STAFF_TEN
from benchmarks.screening.blind.names_twelve import STAFF_TWELVE
from benchmarks.screening.blind.names_twentyfour import STAFF_TWENTYFOUR
from benchmarks.screening.blind.names_twentyseven import STAFF_TWENTYSEVEN
from benchmarks.screening.blind.names_twentysix import STAFF_TWENTYSIX
from benchmarks.screening.blind.names_twentythree import STAFF_TWENTYTHREE
from benchmarks.screening.blind.names_twentytwo import STAFF_TWENTYTWO
from benchmarks.screening.blind.plan import planned_later
from benchmarks.screening.kept import BLANK, CERTIFICATE, ROLL, STRANGER

each = pytest.mark.parametrize("number", [8, 9, 10, 11, 12, 13, 14, 15, 22, 23, 24, 26, 27])


@pytest.mark.parametrize(
    ("number", "pupils", "others"),
    [
        (8, 600, 600),
        (9, 300, 160),
        (10, 300, 180),
        (11, 300, 209),
        (12, 300, 179),
        (14, 200, 213),
        (15, 200, 228),
        (22, 60, 83),
        (23, 60, 76),
        (24, 60, 80),
        (26, 60, 84),
        (27, 60, 80),
    ],
)
def test_the_roll_and_the_strangers_share_no_name(number: int, pupils: int, others: int):
    roll, strangers = people(number)

    assert (len(set(roll)), len(set(strangers))) == (pupils, others)
    assert not {alike(name) for name in roll} & {alike(name) for name in strangers}
    assert all(first and last for first, last in [*roll, *strangers])


def test_nobody_of_the_ninth_set_is_in_the_eighth():
    eighth, ninth = ({alike(name) for group in people(number) for name in group} for number in (8, 9))

    assert not eighth & ninth
    assert not set(STAFF) & set(STAFF_NINE)


@pytest.mark.parametrize(
    ("number", "staff"),
    [
        (8, STAFF),
        (9, STAFF_NINE),
        (10, STAFF_TEN),
        (11, STAFF_ELEVEN),
        (12, STAFF_TWELVE),
        (14, STAFF_FOURTEEN),
        (15, STAFF_FIFTEEN),
        (22, [f"{first} {last}" for first, last in STAFF_TWENTYTWO]),
        (23, [f"{first} {last}" for first, last in STAFF_TWENTYTHREE]),
        (24, [f"{first} {last}" for first, last in STAFF_TWENTYFOUR]),
        (26, [f"{first} {last}" for first, last in STAFF_TWENTYSIX]),
        (27, [f"{first} {last}" for first, last in STAFF_TWENTYSEVEN]),
    ],
)
def test_nobody_who_signs_is_on_the_roll(number: int, staff: list[str]):
    roll = {alike(name) for name in people(number)[0]}

    assert not {person for person in roll for one in staff if one.casefold().endswith(person)}


@pytest.mark.parametrize(
    ("number", "many"),
    [
        (8, {ROLL: 48, STRANGER: 72, BLANK: 60}),
        (9, {ROLL: 56, STRANGER: 62, BLANK: 56}),
        (10, {ROLL: 60, STRANGER: 70, BLANK: 58}),
        (11, {ROLL: 80, STRANGER: 100, BLANK: 80}),
        (12, {ROLL: 70, STRANGER: 90, BLANK: 80}),
        (13, {ROLL: 70, STRANGER: 90, BLANK: 80}),
        (14, {ROLL: 70, STRANGER: 90, BLANK: 80}),
        (15, {ROLL: 70, STRANGER: 90, BLANK: 80}),
        (22, {ROLL: 70, STRANGER: 90, BLANK: 120}),
        (23, {ROLL: 70, STRANGER: 90, BLANK: 120}),
        (24, {ROLL: 70, STRANGER: 90, BLANK: 120}),
        (26, {ROLL: 70, STRANGER: 90, BLANK: 120}),
        (27, {ROLL: 70, STRANGER: 90, BLANK: 120}),
    ],
)
def test_there_are_certificates_of_pupils_strangers_and_nobody_and_nothing_else(number: int, many: dict[str, int]):
    wanted = planned_later(number, random.Random(1))

    assert Counter(want.filled for want in wanted) == many
    assert {want.kind for want in wanted} == {CERTIFICATE}


@each
def test_every_layout_is_of_this_set_alone_and_is_drawn(number: int):
    called = [layout.__name__ for layout in CERTIFICATES[number]]
    elsewhere = {layout.__name__ for other in CERTIFICATES if other != number for layout in CERTIFICATES[other]}

    assert len(called) == len(set(called))
    assert not set(called) & elsewhere
    assert {order.layout.__name__ for order in orders(Path("unused"), number, 1, [])} == set(called)


@each
def test_a_blank_one_bears_no_name_and_every_other_one_does(number: int):
    for order in orders(Path("unused"), number, 1, []):
        assert bool(order.written) == (order.want.filled != BLANK)
        assert bool(order.ref) == (order.want.filled == ROLL)
