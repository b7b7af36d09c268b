"""The school's own page: no sign-in, no cookie, nothing from anywhere else, and nothing changes on it."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec
from urllib.parse import urlsplit
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from channels.models import Account
from policies.requests import everybody, page_asked_for
from posts import media
from prepared import first
from publishing import own_page
from publishing.models import Delivery
from publishing.own_page import ROBOTS

P = ParamSpec("P")
CACHED = "public, max-age=60"
LAST_PAGE = 200


def of_the_page(
    view: Callable[Concatenate[HttpRequest, Account, P], HttpResponse],
) -> Callable[..., HttpResponse]:
    """Give the view the school's own page, on the school's clock; what it answers may be kept for a minute."""

    @wraps(view)
    def found(request: HttpRequest, /, school: str, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        page = own_page.own_page_of(school)
        if page is None:
            raise Http404
        with timezone.override(ZoneInfo(page.school.time_zone)):
            response = view(request, page, *args, **kwargs)
        response.headers["Cache-Control"] = CACHED
        return response

    return found


@everybody
@require_safe
@of_the_page
def news(request: HttpRequest, page: Account) -> HttpResponse:
    """What is live, the latest first, ten at a time; never counted."""
    number = page_asked_for(request, last=LAST_PAGE)
    start = (number - 1) * own_page.PER_PAGE
    found = list(own_page.live_on(page)[start : start + own_page.PER_PAGE + 1])
    context = {
        "posts": own_page.shown(found[: own_page.PER_PAGE], page),
        "number": number,
        "previous_url": f"?page={number - 1}" if number > 1 else "",
        "next_url": f"?page={number + 1}" if len(found) > own_page.PER_PAGE and number < LAST_PAGE else "",
    }
    return _page("public/news.html", page, context)


@everybody
@require_safe
@of_the_page
def post(_request: HttpRequest, page: Account, public_id: UUID) -> HttpResponse:
    """One post; 410 once it was taken down."""
    delivery = _live(page, public_id)
    found = own_page.shown([delivery], page) if delivery else []
    if not found:
        return _gone(page, public_id)
    return _page("public/post.html", page, {"shown": found[0]})


@everybody
@require_safe
@of_the_page
def picture(_request: HttpRequest, page: Account, public_id: UUID, number: int, rendition: str) -> HttpResponse:
    """A clean picture of a post that is live now; asked each time."""
    delivery = _live(page, public_id)
    if delivery is None:
        return _gone(page, public_id)
    pictures = [each for shown in own_page.shown([delivery], page) for each in shown.frozen.pictures]
    frozen = next((each for each in pictures if each.number == number), None)
    if frozen is None or frozen.row is None or rendition not in dict(frozen.renditions):
        raise Http404
    found = media.open_rendition(frozen.row, sha256=frozen.sha256, rendition=rendition)
    if found is None:
        raise Http404
    headers = {"X-Content-Type-Options": "nosniff", "X-Robots-Tag": ROBOTS}
    return HttpResponse(found.content, content_type=found.content_type, headers=headers)


@everybody
@require_safe
@of_the_page
def feed(_request: HttpRequest, page: Account) -> HttpResponse:
    """Atom. Each entry's id and time stay what they were when it went live."""
    entries = own_page.shown(list(own_page.live_on(page)[: own_page.IN_FEED]), page)
    host = urlsplit(settings.SITE_URL).hostname or "localhost"
    context = {
        "entries": [(each, _tag(host, each.delivery)) for each in entries],
        "updated": entries[0].delivery.live_at if entries else page.opened_at,
        "feed_id": f"tag:{host},{page.opened_at:%Y-%m-%d}:{page.school.slug}",
    }
    text = render_to_string("public/feed.xml", {**_context(page), **context})
    return HttpResponse(text, content_type="application/atom+xml; charset=utf-8")


@everybody
@require_safe
@of_the_page
def embed(_request: HttpRequest, page: Account) -> HttpResponse:
    """A short list for a frame on the school's own websites, and on no other."""
    found = own_page.shown(list(own_page.live_on(page)[: own_page.EMBEDDED]), page)
    response = _page("public/embed.html", page, {"posts": found})
    if sites := own_page.may_embed(page.school):
        response.xframe_options_exempt = True
        response._csp_replace = {"frame-ancestors": sites}  # type: ignore[attr-defined]
    return response


def _live(page: Account, public_id: UUID) -> Delivery | None:
    return first(own_page.one_live_on(page, public_id))


def _gone(page: Account, public_id: UUID) -> HttpResponse:
    """410 for what once was here; 404, like anything else, for what never was."""
    if not own_page.was_live_on(page, public_id):
        raise Http404
    return _page("public/gone.html", page, {}, status=410)


def _page(template: str, page: Account, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
    """Rendered without the request, so that no session, no token and no name of a reader can get into it."""
    return HttpResponse(render_to_string(template, {**_context(page), **context}), status=status)


def _context(page: Account) -> dict[str, Any]:
    return {
        "school": page.school,
        "home_url": reverse("public:news", args=[page.school.slug]),
        "feed_url": reverse("public:feed", args=[page.school.slug]),
        "site": settings.SITE_URL.rstrip("/"),
        "demo": settings.DEMO,
        "robots": ROBOTS,
    }


def _tag(host: str, delivery: Delivery) -> str:
    """A tag URI (RFC 4151): never changes and never means another post."""
    return f"tag:{host},{delivery.live_at:%Y-%m-%d}:{delivery.post.public_id}"
