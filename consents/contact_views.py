"""The office's notes about one parent, or one pupil: how they are reached, and that nothing is sent to a parent."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from consents import contact
from consents.asking_forms import ContactForm, PupilContactForm
from consents.asking_queries import email_of, is_shared, language_of
from consents.links import Asked
from consents.pages import pupil_asked_for, require_register
from people.models import Guardian, Pupil
from policies.requests import StaffRequest, staff_only


def _parent_of(request: StaffRequest, public_id: UUID, guardian_id: int) -> tuple[Pupil, Guardian]:
    child = pupil_asked_for(request, public_id)
    return child, get_object_or_404(child.guardians, pk=guardian_id)


def _say_kept(request: StaffRequest, asked: Asked) -> None:
    """Kept; and at once, not when the family is asked, where nothing can be sent to this address."""
    messages.success(request, _("Kept."))
    if is_shared(asked):
        messages.warning(
            request,
            _("Somebody else on the record has this e-mail address too, so neither of them is written to there."),
        )


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
def reach(request: StaffRequest, public_id: UUID, guardian_id: int) -> HttpResponse:
    """How one parent is reached."""
    require_register(request)
    child, parent = _parent_of(request, public_id, guardian_id)
    filled = ContactForm(request.POST if request.method == "POST" else None, guardian=parent)
    if request.method == "POST" and filled.is_valid():
        _say_kept(request, contact.keep_contact(child, parent, filled.contact(), by=request.staff))
        return redirect("consents:pupil", child.public_id)
    context = {"pupil": child, "guardian": parent, "form": filled}
    return render(request, "consents/contact.html", context, status=422 if filled.errors else 200)


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
def pupils_own(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """How a pupil is reached who answers for themselves."""
    require_register(request)
    child = pupil_asked_for(request, public_id)
    initial = {"email": email_of(child), "language": language_of(child)}
    filled = PupilContactForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and filled.is_valid():
        said = filled.cleaned_data
        contact.keep_pupil_contact(child, email=said["email"], language=said["language"], by=request.staff)
        _say_kept(request, get_object_or_404(Pupil, pk=child.pk))
        return redirect("consents:pupil", child.public_id)
    context = {"pupil": child, "form": filled}
    return render(request, "consents/pupil_contact.html", context, status=422 if filled.errors else 200)


@staff_only
@require_POST
def restriction(request: StaffRequest, public_id: UUID, guardian_id: int) -> HttpResponse:
    """Nothing is sent to this person about this child; or, by the safeguarding lead, it is again."""
    child, parent = _parent_of(request, public_id, guardian_id)
    if request.POST.get("restriction") == "lift":
        contact.lift_restriction(child, parent, by=request.staff)
        messages.success(request, _("They can be written to again."))
    else:
        contact.restrict_asking(child, parent, by=request.staff)
        messages.success(request, _("Nothing about this child is sent to them from now on, and their links are dead."))
    return redirect("consents:pupil", child.public_id)
