"""The statements of a post's way from nothing to the school's own page, counted as `make bench` counts them."""

import pytest

from benchmarks.way import FIVE, GOAL_SQL, Way
from people.roles import Role
from tests import cast

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


def test_the_way_of_a_post_stays_within_its_statements() -> None:
    school = cast.make_school()
    author = cast.make_staff(school, "Mrs Hughes")
    approver = cast.make_staff(school, "Mr Okafor", Role.DEPUTY_HEAD)
    publisher = cast.make_staff(school, "Miss Pryce", Role.MEDIA_OFFICER)
    pupil = cast.make_pupil(school)
    cast.answer_for(pupil)
    way = Way(author=author, approver=approver, publisher=publisher, page=cast.own_page(school), pupil=pupil)
    way.go()
    steps = way.go()
    assert sum(steps[name].sql for name in FIVE) <= GOAL_SQL, {name: steps[name].sql for name in FIVE}
