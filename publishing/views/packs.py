"""The hand-publish pack of one account: look, open, post it there, come back with the link."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from policies.authority import Step
from policies.requests import StaffRequest, staff_only
from posts.errors import Blocked, WrongState
from publishing import packs
from publishing.forms import LinkForm, PostedForm, say_why
from publishing.models import Delivery, DeliveryState
from publishing.pack_page import pack_of, why_it_stays_shut
from publishing.queries import deliveries_in
from publishing.views.posts import ask_first

STOP_POLLING = 286
TICKS = ("tagging_off", "audience_checked")


def the_delivery(request: StaffRequest, public_id: UUID, step: Step = Step.SCHEDULE) -> Delivery:
    """A delivery of this school, for somebody who may take this step of its post."""
    found = deliveries_in(request.staff.school_id).select_related("post__school", "revision", "account", "armed_by")
    delivery = get_object_or_404(found, public_id=public_id)
    ask_first(step, request, delivery.post)
    return delivery


@staff_only
@require_safe
@never_cache
def pack(request: StaffRequest, public_id: UUID) -> HttpResponse:
    return _show(request, the_delivery(request, public_id))


@staff_only
@require_safe
@never_cache
def state(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Asked every few seconds while the pack is open: whether to go on, or to stop."""
    delivery = the_delivery(request, public_id)
    going_on = delivery.state == DeliveryState.ARMED
    return render(
        request, "publishing/pack_state.html", {"delivery": delivery}, status=200 if going_on else STOP_POLLING
    )


@staff_only
@require_POST
def open_it(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """ "I am posting this now". A second click, or a colleague's, shows the pack as it is."""
    delivery = the_delivery(request, public_id)
    try:
        packs.open_pack(delivery, by=request.staff)
    except Blocked as blocked:
        why = why_it_stays_shut(delivery.post, blocked.blockers, by=request.person, rules=request.rules)
        return _show(request, delivery, status=422, **why)
    except WrongState:
        messages.info(request, _("This pack is not waiting any more. Here is how it stands."))
    return redirect("publishing:pack", delivery.public_id)


@staff_only
@require_POST
def posted(request: StaffRequest, public_id: UUID) -> HttpResponse:
    delivery = the_delivery(request, public_id)
    form = PostedForm(request.POST) if delivery.state == DeliveryState.ARMED else LinkForm(request.POST)
    if form.is_valid():
        ticked = [name for name in TICKS if form.cleaned_data.get(name)]
        try:
            packs.record_posted(delivery, by=request.staff, url=form.cleaned_data["url"], ticked=ticked)
        except Blocked as blocked:
            say_why(form, blocked)
        else:
            return redirect("publishing:pack", delivery.public_id)
    return _show(request, delivery, status=422, form=form)


@staff_only
@require_POST
def not_posted(request: StaffRequest, public_id: UUID) -> HttpResponse:
    delivery = the_delivery(request, public_id)
    packs.record_not_posted(delivery, by=request.staff)
    messages.success(request, _("Thank you. It is kept that it was not posted there."))
    return redirect("publishing:post", delivery.post.public_id)


@staff_only
@require_POST
def leave_out(request: StaffRequest, public_id: UUID) -> HttpResponse:
    delivery = the_delivery(request, public_id)
    packs.leave_out(delivery, by=request.staff)
    messages.success(request, _("This account is left out."))
    return redirect("publishing:post", delivery.post.public_id)


@staff_only
@require_POST
def again(request: StaffRequest, public_id: UUID) -> HttpResponse:
    offered = packs.offer_again(the_delivery(request, public_id), by=request.staff)
    return redirect("publishing:pack", offered.public_id)


def _show(request: StaffRequest, delivery: Delivery, *, status: int = 200, **more: object) -> HttpResponse:
    return render(request, "publishing/pack.html", {**pack_of(delivery), **more}, status=status)
