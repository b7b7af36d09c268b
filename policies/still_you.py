"""Is it still you? Asked once more before what must not be done by whoever finds a tablet lying open."""

import time
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from allauth.account.authentication import get_authentication_records
from allauth.core.exceptions import ReauthenticationRequired
from django.conf import settings
from django.http import HttpResponse

from policies.requests import StaffRequest

P = ParamSpec("P")


def still_you(
    view: Callable[Concatenate[StaffRequest, P], HttpResponse],
) -> Callable[Concatenate[StaffRequest, P], HttpResponse]:
    """For a step that lets a post go live: whoever signed in a while ago shows once more who they are (ASVS V7.5.3).

    A tablet that lies open confirms nothing. allauth asks, and then the same form is sent again by itself, so nothing
    is pressed twice. A demonstration has no passwords, and nobody to keep out.
    """

    @wraps(view)
    def guarded(request: StaffRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not settings.DEMO and request.method == "POST" and _signed_in_a_while_ago(request):
            raise ReauthenticationRequired
        return view(request, *args, **kwargs)

    return guarded  # type: ignore[return-value]


def _signed_in_a_while_ago(request: StaffRequest) -> bool:
    """The last time that somebody showed who they are, be it at sign-in, be it later."""
    shown = [float(each.get("at", 0)) for each in get_authentication_records(request, request.user)]
    newest = max(shown, default=float(request.session.get("began", 0)))
    return time.time() - newest > float(settings.ACCOUNT_REAUTHENTICATION_TIMEOUT)
