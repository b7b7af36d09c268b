"""Saying that something is down: only with what shows it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from policies.authority import Step
from policies.requests import StaffRequest, staff_only
from posts.errors import Blocked
from publishing.forms import ProofForm, say_why
from publishing.models import LookedAt, Proof, Takedown
from publishing.takedowns import settle_takedown
from publishing.views.packs import the_delivery
from publishing.views.posts import get_or_post


@staff_only
@get_or_post
@never_cache
def settle(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """The link to open, and what was seen there."""
    delivery = the_delivery(request, public_id, Step.TAKE_DOWN)
    takedown = get_object_or_404(Takedown.objects.select_related("delivery__post", "done_by"), delivery=delivery)
    form = ProofForm(request.POST if request.method == "POST" else None, has_link=bool(delivery.url))
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            looked_at = LookedAt(said["looked_at"]) if said["looked_at"] else None
            settle_takedown(
                takedown,
                by=request.staff,
                proof=Proof(said["proof"]),
                evidence=said["evidence"],
                looked_at=looked_at,
            )
        except Blocked as blocked:
            say_why(form, blocked)
        else:
            messages.success(request, _("It is kept that it is down there, and how you know."))
            return redirect("publishing:post", delivery.post.public_id)
    context = {"form": form, "delivery": delivery, "takedown": takedown, "post": delivery.post}
    return render(request, "publishing/settle.html", context, status=422 if form.errors else 200)
