"""What a first visit costs on a slow network: each role's page within the budgets, pictures of posts apart."""

from __future__ import annotations

import gzip
from collections.abc import Callable

import pytest
from django.urls import reverse

from people.models import Staff
from posts.models import Post
from posts.workflow import PostState
from tests import cast
from tests.browser.conftest import Visit
from tests.browser.test_the_main_job import enter

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PAGE, REPEAT, SCRIPTS, STYLES, FONTS, REQUESTS = 150_000, 40_000, 40_000, 15_000, 75_000, 15
COMPOSE_SCRIPTS = 70_000
JUMPS = 0.05
JUMPS_SO_FAR = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => {
    for (const jump of list.getEntries()) if (!jump.hadRecentInput) sum += jump.value;
  }).observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(sum), 300);
})"""


def weigh(visit: Visit) -> dict[str, int]:
    """Bytes by kind as WhiteNoise and gzip send them; fonts are compressed already."""
    found: dict[str, int] = {"document": 0, "script": 0, "stylesheet": 0, "font": 0, "other": 0}
    for answer in visit.answers:
        kind = answer.request.resource_type
        if kind == "image" and "/posts/picture/" in answer.url:
            continue
        body = answer.body() if answer.status == 200 else b""
        size = len(body) if kind == "font" else len(gzip.compress(body))
        found[kind if kind in found else "other"] += size
    return found


@pytest.fixture
def waiting(sam: Staff, dee: Staff, dan: Staff, mo: Staff) -> Post:
    return cast.at(PostState.AWAITING_APPROVAL, sam=sam, dee=dee, mo=mo)


@pytest.mark.parametrize("role", ["sam", "dee", "mo", "cai", "world"])
def test_the_first_visit_of_each_role_is_light(
    role: str, visit: Callable[..., Visit], waiting: Post, request: pytest.FixtureRequest
) -> None:
    paths = {
        "sam": reverse("posts:desk"),
        "dee": reverse("approvals:review", args=[waiting.public_id]),
        "mo": reverse("publishing:desk"),
        "cai": reverse("consents:register"),
        "world": f"/p/{waiting.school.slug}/",
    }
    window = visit(390)
    if role != "world":
        enter(window, request.getfixturevalue(role))
    window.open(paths[role])
    weight = weigh(window)
    assert len(window.answers) <= REQUESTS, [answer.url for answer in window.answers]
    assert weight["script"] <= SCRIPTS, weight
    assert weight["stylesheet"] <= STYLES, weight
    assert weight["font"] <= FONTS, weight
    assert sum(weight.values()) <= PAGE, weight
    assert weight["document"] <= REPEAT, weight
    assert window.page.evaluate(JUMPS_SO_FAR) < JUMPS, "nothing jumps when the fonts arrive"


def test_composing_may_carry_a_little_more_script(visit: Callable[..., Visit], sam: Staff) -> None:
    draft = cast.draft(sam)
    window = enter(visit(390), sam)
    window.open(reverse("posts:compose", args=[draft.public_id]))
    weight = weigh(window)
    assert len(window.answers) <= REQUESTS, [answer.url for answer in window.answers]
    assert weight["script"] <= COMPOSE_SCRIPTS, weight
    assert sum(weight.values()) <= PAGE, weight
