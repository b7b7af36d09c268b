"""The approver's page in a real browser: what was typed is not lost by a slip."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.urls import reverse

from people.models import Staff
from posts.models import Post
from posts.workflow import PostState
from tests.browser.conftest import Visit
from tests.browser.test_the_main_job import enter

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
