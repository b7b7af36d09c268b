"""The register of a hundred thousand children is read a page at a time, along an index."""

import re

from django.db import connection
from django.test import Client
from django.utils import timezone

from consents.asking_queries import unanswered
from consents.not_answered import children_without_an_answer
from consents.queries import register_for
from people.models import School, Staff
from people.queries import today_in
from policies.rules import rules_in_force
from tests import cast


def test_a_page_of_the_register_is_read_along_the_index_of_names_without_sorting(school: School) -> None:
    """A planner that may choose would read a table this small whole: it is not let."""
    cast.make_pupil(school)
    page = register_for(school, on=today_in(school))[:50]
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off")
            cursor.execute("SET LOCAL enable_sort = off")
    plan = page.explain()
    assert "pupil_by_name" in plan
    assert "TEMP B-TREE" not in plan
    assert "Sort" not in plan


def test_who_has_not_answered_is_looked_up_child_by_child_and_not_among_all_answers(school: School) -> None:
    """SQLite, which is told nothing of the sizes of tables, once read every answer there is for each child: twenty
    seconds in a school of 1,400."""
    now = timezone.now()
    asked = [
        children_without_an_answer(school, rules_in_force(school), on=today_in(school), at=now),
        unanswered(school.pk),
    ]
    by_what_is_empty = re.compile(r"(?:INDEX \S+ \(corrects_id=\?\)(?! LEFT-JOIN)|Index Cond: .*corrects_id IS NULL)")
    for query in asked:
        assert not by_what_is_empty.search(query.explain())


def test_a_page_beyond_the_last_and_a_page_that_is_no_number_are_pages(school: School, sam: Staff) -> None:
    cast.make_pupil(school, "Siân", "ap Rhys")
    client = Client()
    client.force_login(sam.users.get())
    for asked in ("999999999999", "x", "-1", "²"):
        assert "ap Rhys" in client.get(f"/consents/?page={asked}").content.decode()
