"""The page after a no or a hold: what could not be reached."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from people.models import Pupil
from policies.authority import NotAllowed, may
from policies.requests import StaffRequest, staff_only
from publishing.queries import posts_for
from publishing.unreached import unreached_for


@staff_only
@require_safe
def unreached(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """For the office and the safeguarding lead alike, whatever the cause was."""
    if not any(may(request.person, duty, rules=request.rules) for duty in ("record_consent", "set_holds")):
        raise NotAllowed(_("Your role at the school does not include this. The headteacher can help."))
    pupils = Pupil.objects.filter(school=request.staff.school, erased_at__isnull=True)
    pupil = get_object_or_404(pupils, public_id=public_id)
    found = unreached_for(pupil)
    seen = posts_for(request.person, request.rules).filter(pk__in=found.post_ids())
    context = {"pupil": pupil, "found": found, "linked": set(seen.values_list("pk", flat=True))}
    return render(request, "publishing/unreached.html", context)
