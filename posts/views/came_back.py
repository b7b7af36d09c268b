"""Pictures that were stopped because they are not to come back: what is kept of them, and letting one in again."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from policies.authority import may, require
from policies.requests import StaffRequest, staff_only
from posts.came_back import kept_for, let_in_again


def _require(request: StaffRequest) -> None:
    if not may(request.person, "approve", rules=request.rules):
        require(request.person, "set_holds", rules=request.rules)


@staff_only
@require_safe
@never_cache
def stopped(request: StaffRequest) -> HttpResponse:
    """Numbers, reasons and days: what is kept of a picture shows nothing of it."""
    _require(request)
    page = Paginator(kept_for(request.person, request.rules), 20).get_page(request.GET.get("page"))
    sees_set_aside = may(request.person, "set_holds", rules=request.rules)
    return render(request, "posts/pictures/came_back.html", {"page": page, "sees_set_aside": sees_set_aside})


@staff_only
@require_POST
def let_in(request: StaffRequest, kept_id: int) -> HttpResponse:
    _require(request)
    kept = get_object_or_404(kept_for(request.person, request.rules), pk=kept_id)
    let_in_again(kept, by=request.staff)
    messages.success(request, _("Number %(number)d is let in again: it can be added to a post.") % {"number": kept_id})
    return redirect("posts:came_back")
