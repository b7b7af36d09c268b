"""The approver's page in a real browser: what was typed is not lost by a slip."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.urls import reverse

from approvals.models import Decision
from people.models import Staff
from posts.models import Post
from posts.workflow import PostState
from tests.browser.conftest import Visit, press
from tests.browser.test_the_main_job import enter, is_sound, tick_each

FINGER = 44
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_words_to_the_author_outlast_a_dialog_that_was_closed_by_a_slip(
    visit: Callable[..., Visit], dee: Staff, at: Callable[..., Post]
) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    window = enter(visit(390), dee)
    page = window.open(reverse("approvals:review", args=[post.public_id]))
    for name in ("Ask for changes", "Decline"):
        page.get_by_role("link", name=name).click()
        page.locator("dialog textarea").fill(f"{name}: which pond?")
        page.keyboard.press("Escape")
        page.locator("dialog").wait_for(state="detached")
    page.get_by_role("link", name="Ask for changes").click()
    field = page.locator("dialog textarea")
    assert field.input_value() == "Ask for changes: which pond?"
    page.locator("dialog").get_by_role("button", name="Ask for changes").click()
    page.get_by_text("The author has been told, in your words.").wait_for()
    post.refresh_from_db()
    assert (post.state, post.revision.decision.words) == (PostState.DRAFT, "Ask for changes: which pond?")
    assert window.broken() == []


@pytest.mark.parametrize("script", [True, False])
def test_confirming_asks_for_each_criterion_by_finger_and_by_keyboard(
    script: bool, visit: Callable[..., Visit], dee: Staff, at: Callable[..., Post]
) -> None:
    """A tick that is missing is said beside it, and the bar says where to tick until everything is."""
    post = at(PostState.AWAITING_APPROVAL)
    window = enter(visit(390, java_script_enabled=script), dee)
    page = window.open(reverse("approvals:review", args=[post.public_id]))
    ask = page.get_by_role("link", name="First tick what you confirm")
    lines = page.locator(".criteria .choice")
    assert all(box["height"] >= FINGER for line in lines.all() if (box := line.bounding_box()))
    ask.click()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.get_by_label("It is positive").is_checked()
    press(page.get_by_role("button", name="Confirm it can go live"))
    assert page.get_by_label("It is positive").is_checked()
    assert page.get_by_text("Tick this if it is so. If it is not, ask for changes.").count() == lines.count() - 1
    assert {answer.status for answer in window.answers if answer.status >= 400} == {422}
    window.answers.clear()
    window.complaints.clear()
    if script:
        is_sound(window, "review with ticks missing")
    tick_each(page)
    assert not ask.is_visible()
    bar = page.locator(".decision").bounding_box()
    assert bar is not None
    assert bar["height"] <= page.evaluate("innerHeight") / 4
    press(page.get_by_role("button", name="Confirm it can go live"))
    assert Decision.objects.get().criteria == ["positive", "relevant", "best_interests"]
