"""The eighth set of drawn photographs: whose names it bears, how many of each there are, and layouts of its own."""

import random
from collections import Counter
from pathlib import Path

from benchmarks.screening.blind.draw import CERTIFICATES, orders
from benchmarks.screening.blind.names_eight import STAFF, alike, school_eight
from benchmarks.screening.blind.plan import planned_eight
from benchmarks.screening.kept import BLANK, CERTIFICATE, ROLL, STRANGER


def test_the_roll_and_the_strangers_are_600_each_and_share_no_name():
    roll, strangers = school_eight()

    assert len(set(roll)) == len(set(strangers)) == 600
    assert not {alike(name) for name in roll} & {alike(name) for name in strangers}
    assert all(first and last for first, last in [*roll, *strangers])


def test_nobody_who_signs_is_on_the_roll():
    roll = {alike(name) for name in school_eight()[0]}

    assert not {person for person in roll for one in STAFF if one.casefold().endswith(person)}


def test_there_are_certificates_of_pupils_strangers_and_nobody_and_nothing_else():
    wanted = planned_eight(random.Random(1))

    assert Counter(want.filled for want in wanted) == {ROLL: 48, STRANGER: 72, BLANK: 60}
    assert {want.kind for want in wanted} == {CERTIFICATE}


def test_every_layout_is_of_this_set_alone_and_is_drawn():
    called = [layout.__name__ for layout in CERTIFICATES[8]]
    elsewhere = {layout.__name__ for number in range(1, 8) for layout in CERTIFICATES[number]}

    assert len(called) == len(set(called))
    assert not set(called) & elsewhere
    assert {order.layout.__name__ for order in orders(Path("unused"), 8, 1, [])} == set(called)


def test_a_blank_one_bears_no_name_and_every_other_one_does():
    for order in orders(Path("unused"), 8, 1, []):
        assert bool(order.written) == (order.want.filled != BLANK)
        assert bool(order.ref) == (order.want.filled == ROLL)
