"""The demonstration's front door: continue as one of the cast. Exists in demonstration mode only."""

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from people.models import Installation, User
from people.roles import Role
from policies.requests import everybody, number_in
from schoolsocial.demo_school import FOLDER

PICTURES = {
    "garden.jpg": _("the school garden"),
    "certificate-with-a-name.jpg": _("a certificate with a pupil's name on it"),
    "certificate-blank.jpg": _("a blank certificate"),
    "classroom.jpg": _("a classroom wall"),
}
BACKEND = "policies.backend.StaffBackend"


@everybody
def demo(request: HttpRequest) -> HttpResponse:
    """GET shows the cast; POST (with its CSRF token) signs in as one of them. 404 anywhere but in a demonstration."""
    _only_in_a_demonstration()
    people = User.objects.filter(is_active=True, staff__isnull=False).select_related("staff__school")
    if request.method == "POST":
        chosen = request.POST.get("user", "")
        user = get_object_or_404(people, pk=number_in(chosen))
        login(request, user, backend=BACKEND)
        return redirect("home")
    cast = [
        {"user": user, "roles": _roles(user)}
        for user in people.prefetch_related("staff__memberships").order_by("staff__school", "pk")
    ]
    return render(request, "demo.html", {"cast": cast, "pictures": PICTURES})


def _roles(user: User) -> list[str]:
    memberships = user.staff.memberships.all() if user.staff else []
    held = [str(membership.get_role_display()) for membership in memberships if membership.role != Role.STAFF]
    return held or [str(Role.STAFF.label)]


@everybody
@require_safe
def demo_picture(request: HttpRequest, name: str) -> HttpResponse:  # noqa: ARG001
    """One of the drawn pictures, to try an upload with."""
    _only_in_a_demonstration()
    if name not in PICTURES:
        raise Http404
    try:
        content = (FOLDER / name).read_bytes()
    except FileNotFoundError as error:
        raise Http404 from error
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type="image/jpeg", headers=headers)


def _only_in_a_demonstration() -> None:
    if not (settings.DEMO and Installation.objects.filter(demonstration=True).exists()):
        raise Http404
