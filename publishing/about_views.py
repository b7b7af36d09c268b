"""The register's two pages about posts: every post of one child, everything on the register for one post."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from consents.looks import note_look
from consents.pages import pupil_asked_for
from policies.authority import NotAllowed, may
from policies.requests import StaffRequest, staff_only
from posts.models import Post
from publishing.about import posts_with, register_of, rows_for
from publishing.queries import posts_for

PER_PAGE = 50


def _require_register_or_lead(request: StaffRequest) -> None:
    if not any(may(request.person, duty, rules=request.rules) for duty in ("record_consent", "set_holds")):
        raise NotAllowed(_("Your role at the school does not include this. The headteacher can help."))


@staff_only
@require_safe
@never_cache
def child(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Every post that was sent in with this child."""
    pupil = pupil_asked_for(request, public_id)
    _require_register_or_lead(request)
    note_look(request, pupil)
    page = Paginator(posts_with(pupil), PER_PAGE).get_page(request.GET.get("page"))
    rows = rows_for(pupil, page.object_list)
    seen = posts_for(request.person, request.rules).filter(pk__in=[row.post.pk for row in rows])
    context = {"pupil": pupil, "page": page, "rows": rows, "linked": set(seen.values_list("pk", flat=True))}
    return render(request, "publishing/about_child.html", context)


@staff_only
@require_safe
@never_cache
def post(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """What the register says for every child of one post, and on which answers the post rested."""
    sent_in = Post.objects.filter(school=request.staff.school, revision__isnull=False)
    found = get_object_or_404(sent_in.select_related("school", "revision", "author"), public_id=public_id)
    _require_register_or_lead(request)
    children = register_of(found)
    note_look(request, *(each.pupil for each in children))
    context = {"post": found, "children": children}
    return render(request, "publishing/about_post.html", context)
