"""A head says on the School page when the school works, and when somebody hears of a post that waits."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from audit.models import Event
from notifications.tasks import remind_whoever_is_waited_for
from people.models import School, Staff
from policies import services
from policies.models import Protocol
from policies.rules import WAITING, read_preset, rules_in_force
from posts.models import Post
from posts.workflow import PostState
from tests.policies.test_school_page import HOURS, beside, head, text_of

__all__ = ["head"]

HOURS_PAGE = reverse("school:hours")
AS_IT_IS = {
    "opens": "08:00",
    "closes": "16:00",
    "remind_after_hours": "4",
    "tell_cover_after_hours": "8",
    "tell_head_after_hours": "16",
}
CARDIFF = ZoneInfo("Europe/London")


def test_the_page_says_what_counts_and_a_head_changes_it(head: Client, school: School) -> None:
    before = text_of(head)
    assert "Monday to Friday, 08:00 to 16:00" in before
    assert [f"<dd>{hours} of these hours</dd>" in before for hours in (4, 8, 16)] == [True] * 3
    form = text_of(head, HOURS_PAGE)
    assert 'value="08:00"' in form
    assert 'name="remind_after_hours" value="4"' in form
    answer = head.post(HOURS_PAGE, HOURS, follow=True)
    assert answer.redirect_chain[-1][0] == "/school/"
    rules = rules_in_force(school)
    assert (rules.school_hours, rules.remind_after_hours) == (("07:30", "15:00"), 2)
    assert (rules.tell_cover_after_hours, rules.tell_head_after_hours) == (7.5, 7.5)
    assert rules.chosen == ("remind_after_hours", "school_hours", "tell_cover_after_hours", "tell_head_after_hours")
    page = text_of(head)
    assert "Monday to Friday, 07:30 to 15:00" in page
    assert "<dd>7.5 of these hours</dd>" in page
    changed = Event.objects.filter(name="protocol.changed").latest("pk")
    assert changed.data["changed"] == list(rules.chosen)


def test_the_same_again_is_no_new_protocol(head: Client, school: School) -> None:
    assert head.post(HOURS_PAGE, AS_IT_IS).status_code == 302
    assert Protocol.objects.filter(school=school).count() == 1


def test_whoever_changes_one_of_the_hours_has_chosen_all_of_them(
    head: Client, school: School, hana: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or a preset with a later second step would put it after the third."""
    assert head.post(HOURS_PAGE, {**AS_IT_IS, "tell_head_after_hours": "9"}).status_code == 302
    other = {"school_hours": ["09:00", "17:00"], "remind_after_hours": 10, "tell_cover_after_hours": 12}
    preset = {**read_preset("deputy_head"), **other, "takedown_due_hours": 12}
    monkeypatch.setattr(services, "read_preset", lambda _: preset)
    adopted = services.adopt_protocol(school, preset="another", by=hana)
    assert adopted.school_hours == ("08:00", "16:00")
    assert (adopted.remind_after_hours, adopted.tell_cover_after_hours, adopted.tell_head_after_hours) == (4, 8, 9)
    assert adopted.takedown_due_hours == 12
    assert set(adopted.chosen) == WAITING


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("closes", "07:30"),
        ("closes", "noon"),
        ("opens", ""),
        ("remind_after_hours", "0"),
        ("remind_after_hours", "nan"),
        ("tell_cover_after_hours", "1"),
        ("tell_head_after_hours", "7"),
        ("tell_head_after_hours", "81"),
    ],
)
def test_hours_that_cannot_be_are_said_beside_the_field(head: Client, school: School, field: str, value: str) -> None:
    answer = head.post(HOURS_PAGE, {**HOURS, field: value})
    assert answer.status_code == 422
    assert beside(answer.content.decode(), field)
    assert Protocol.objects.filter(school=school).count() == 1


@pytest.mark.parametrize(
    ("opens", "closes", "is_a_day"),
    [
        ("08:00:10", "08:00:50", False),
        ("08:00", "08:59", False),
        ("08:00", "08:59:59", False),
        ("08:00:50", "09:00:10", True),
        ("16:00", "08:00", False),
    ],
)
def test_a_working_day_has_an_hour_at_least_as_it_is_kept(
    head: Client, school: School, opens: str, closes: str, is_a_day: bool
) -> None:
    """In a day without a minute nobody would ever be reminded."""
    answer = head.post(HOURS_PAGE, {**HOURS, "opens": opens, "closes": closes})
    assert (answer.status_code == 302) is is_a_day
    assert (rules_in_force(school).school_hours == ("08:00", "09:00")) is is_a_day
    if not is_a_day:
        assert "at least an hour after the school begins" in beside(answer.content.decode(), "closes")


def test_the_next_look_goes_by_the_new_hours_and_posts_that_wait_go_on(
    head: Client, at: Callable[..., Post], dee: Staff
) -> None:
    with time_machine.travel(datetime(2026, 5, 12, 7, 30, tzinfo=CARDIFF), tick=False) as clock:
        post = at(PostState.AWAITING_APPROVAL)
        clock.move_to(datetime(2026, 5, 12, 9, 30, tzinfo=CARDIFF))
        assert remind_whoever_is_waited_for() == 0
        assert head.post(HOURS_PAGE, HOURS).status_code == 302
        assert remind_whoever_is_waited_for() == 1
    assert Post.objects.get(pk=post.pk).state == PostState.AWAITING_APPROVAL
