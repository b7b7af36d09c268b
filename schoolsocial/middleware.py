"""What happens to every request before a view sees it, and how a refusal becomes a page."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from audit.names import EventName
from audit.services import record
from people.models import School
from people.queries import person
from policies.authority import NotAllowed
from policies.requests import without_nul
from policies.rules import NoProtocol, Rules, rules_in_force
from posts.errors import Blocked, Stale, WrongState

GetResponse = Callable[[HttpRequest], HttpResponse]
FORWARDING = (
    "HTTP_X_FORWARDED",
    "HTTP_FORWARDED",
    "HTTP_VIA",
    "HTTP_X_REAL_IP",
    "HTTP_X_CLIENT_IP",
    "HTTP_X_ORIGINAL_",
)
"""What proxies and tunnels add, and a browser never: how such a header's name begins."""


def refuse_forwarded_demo(get_response: GetResponse) -> GetResponse:
    """A demonstration answers its own machine only: a request that came through a proxy is refused."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if settings.DEMO and any(header.startswith(FORWARDING) for header in request.META):
            return HttpResponseForbidden(_("This is a demonstration. It answers only on the machine that it runs on."))
        return get_response(request)

    return middleware


class WithoutNul:
    """Leaves out of every field a sign that no database takes and no key writes, so that the rest is kept.

    A view that reads its body in its own way (`csrf_exempt`: the upload of a photo) is left to do so.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Callable[..., HttpResponse], *_: Any) -> None:
        if "%00" in request.META.get("QUERY_STRING", ""):
            request.GET = without_nul(request.GET)  # type: ignore[assignment]
        reads_its_own_body = getattr(view, "csrf_exempt", False)
        if not reads_its_own_body and any("\0" in value for _name, each in request.POST.lists() for value in each):
            request.POST = without_nul(request.POST)  # type: ignore[assignment]


def school_of_the_user(get_response: GetResponse) -> GetResponse:
    """Give each view `request.staff` (the human), `request.person` (today's roles) and `request.rules`, or None."""

    def middleware(request: HttpRequest) -> HttpResponse:
        staff = getattr(request.user, "staff", None) if request.user.is_authenticated else None
        request.staff = staff  # type: ignore[attr-defined]
        request.person = person(staff) if staff else None  # type: ignore[attr-defined]
        request.rules = _rules(staff.school) if staff else None  # type: ignore[attr-defined]
        return get_response(request)

    return middleware


def _rules(school: School) -> Rules | None:
    try:
        rules: Rules = school.asks_under or rules_in_force(school)
    except NoProtocol:
        return None
    return rules


def ask_for_second_factor(get_response: GetResponse) -> GetResponse:
    """Everybody at a school signs in with a second factor (DfE core standard): without one, set one up first.

    Whoever signed in with one is known by the session, without a query.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        on_the_way = request.path.startswith(("/account/", "/i18n/", "/static/", "/healthz", "/readyz"))
        if not settings.REQUIRE_SECOND_FACTOR or on_the_way or not request.user.is_authenticated:
            return get_response(request)
        return get_response(request) if _has_second_factor(request) else redirect("mfa_index")

    return middleware


def _has_second_factor(request: HttpRequest) -> bool:
    from allauth.account.authentication import get_authentication_records
    from allauth.mfa.utils import is_mfa_enabled

    used = any(each.get("method") == "mfa" for each in get_authentication_records(request, request.user))
    return used or is_mfa_enabled(request.user)


class RefusalsAsPages:
    """Turns what the gate refuses into a page in plain words: 403, 409 or 422. Nothing was changed by then."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, NotAllowed):
            if request.method == "POST":  # who only looked at a page has attempted nothing
                _write_down(exception)
            return render(request, "403.html", {"reason": exception.reason}, status=403)
        if isinstance(exception, WrongState | Stale):
            reason = getattr(exception, "reason", None) or _("Somebody was quicker: this post has moved on meanwhile.")
            return render(request, "409.html", {"reason": reason}, status=409)
        if isinstance(exception, Blocked):
            return render(request, "blocked.html", {"blockers": exception.blockers}, status=422)
        return None


def _write_down(refused: NotAllowed) -> None:
    """An attempt that authority refused is in the record; one that was refused before any post was in play is not."""
    if refused.post_id is None or refused.by is None:
        return
    with transaction.atomic():
        record(
            EventName.POST_STEP_REFUSED,
            by=refused.by,
            school_id=refused.school_id,
            post_id=refused.post_id,
            data={"step": str(refused.step)},
        )
