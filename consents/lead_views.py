"""The safeguarding lead's buttons on a child's page: beyond publication, without saying why."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from consents.forms import HoldForm
from consents.holds import lift_hold, set_hold
from consents.models import PublicationHold
from consents.pages import pupil_asked_for, require_lead
from consents.queries import siblings_without_a_hold
from people.queries import today_in
from policies.requests import StaffRequest, staff_only


@staff_only
def hold(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Set a hold; afterwards be told honestly what it cannot reach."""
    require_lead(request)
    child = pupil_asked_for(request, public_id)
    siblings = siblings_without_a_hold(child, on=today_in(child.school))
    form = HoldForm(request.POST if request.method == "POST" else None, siblings=siblings)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        for each in (child, *form.those_too()):  # one after the other: what follows locks that child's posts
            set_hold(each, by=request.staff, reason=said["reason"], review_on=said["review_on"])
        messages.success(request, _("From now on this child is not published. Posts that showed them have stopped."))
        return redirect("unreached:list", child.public_id)
    return render(request, "consents/hold.html", {"pupil": child, "form": form}, status=422 if form.errors else 200)


@staff_only
@require_POST
def lift(request: StaffRequest, public_id: UUID, hold_id: int) -> HttpResponse:
    """Lift one hold. Nothing that was stopped starts by itself."""
    require_lead(request)
    child = pupil_asked_for(request, public_id)
    lift_hold(get_object_or_404(PublicationHold, pk=hold_id, pupil=child), by=request.staff)
    messages.success(request, _("The hold is lifted. What was stopped stays stopped until somebody sends it in again."))
    return redirect("consents:pupil", child.public_id)
