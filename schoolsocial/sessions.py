"""How long a browser stays signed in, and what it keeps afterwards: school tablets are shared."""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

GetResponse = Callable[[HttpRequest], HttpResponse]

IDLE = 30 * 60
AT_MOST = 12 * 3600
NOTED_EVERY = 5 * 60
"""Seconds. A session is written this seldom, so that looking at pages costs no writing."""
FOR_ANYBODY = ("/p/", "/family/")
"""The school's own page, and the pages of parents, who have a link and no account."""


def nobody_on_the_schools_own_page(get_response: GetResponse) -> GetResponse:
    """What the public and what parents read is the same whoever is signed in: no session is read, written or sent."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith(FOR_ANYBODY):
            request.COOKIES.pop(settings.SESSION_COOKIE_NAME, None)
        return get_response(request)

    return middleware


def end_old_sessions(get_response: GetResponse) -> GetResponse:
    """Signed out after half an hour without a request, and twelve hours after signing in (ASVS V7.3.1, V7.3.2).

    What was typed meanwhile is kept by the browser and offered again (static/js/compose.js).
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated and not _goes_on(request):
            logout(request)
        return get_response(request)

    return middleware


def _goes_on(request: HttpRequest) -> bool:
    """Notes at most every few minutes that the session is in use."""
    now = int(time.time())
    began, seen = request.session.get("began", now), request.session.get("seen", 0)
    if seen and (now - seen > IDLE or now - began > AT_MOST):
        return False
    if now - seen > NOTED_EVERY:
        request.session.update({"began": began, "seen": now})
    return True


def empty_the_browser_at_sign_out(get_response: GetResponse) -> GetResponse:
    """Whoever has the tablet next finds no page and no copy of a draft in it (ASVS V14.3.1)."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        signing_out = request.resolver_match is not None and request.resolver_match.view_name == "account_logout"
        if signing_out and request.method == "POST":
            response.headers["Clear-Site-Data"] = '"cache", "storage"'
        return response

    return middleware
