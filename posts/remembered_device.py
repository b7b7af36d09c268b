"""Which of the school's devices this browser is, so that its person says it once: a signed cookie, no name in it."""

from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse

from policies.models import Device
from posts.models import Post

COOKIE = "school_device"
A_YEAR = 365 * 24 * 3600


def remembered_device(request: HttpRequest, post: Post) -> int | None:
    """The device's id, if it still is one of this school's."""
    try:
        device_id = int(request.get_signed_cookie(COOKIE, default="0", salt=COOKIE, max_age=A_YEAR) or 0)
    except (BadSignature, ValueError):
        return None
    ours = Device.objects.filter(school_id=post.school_id, pk=device_id, retired_at=None)
    return device_id if device_id and ours.exists() else None


def remember_device(request: HttpRequest, response: HttpResponse, device_id: int | None) -> None:
    if device_id is not None:
        response.set_signed_cookie(
            COOKIE,
            str(device_id),
            salt=COOKIE,
            max_age=A_YEAR,
            httponly=True,
            samesite="Lax",
            secure=request.is_secure(),
        )
