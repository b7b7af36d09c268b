"""From a thing found in a picture: these words are the school's own, or this is who signs. For whoever may manage the
school.
"""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from policies.authority import require
from policies.models import Signer
from policies.own_wording import say_wording_is_ours
from policies.people_forms import tried
from policies.requests import StaffRequest, staff_only
from policies.school_forms import OwnWordingForm, SignersForm
from policies.signers import add_signers, said_of
from posts.shown_finding import ShownFinding, close_up_of
from posts.views.picture_pages import visible_picture


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
def wording_is_ours(request: StaffRequest, public_id: UUID, number: int) -> HttpResponse:
    """The words as they were read, to be put right, beside their close-up. What was found here stays as it is."""
    require(request.person, "manage_people", rules=request.rules)
    found = _found(request, public_id, number)
    form = OwnWordingForm(request.POST or None, initial={"words": found.finding.text[:120]})
    back = reverse("posts:picture", args=[public_id]) + f"#{found.anchor}"
    if (
        request.method == "POST"
        and form.is_valid()
        and tried(form, lambda: say_wording_is_ours(request.staff.school, by=request.staff, **form.cleaned_data))
    ):
        messages.success(request, _("Kept. It counts for everything that is looked through from now on."))
        return redirect(back)
    context = {"form": form, "found": found, "back": back}
    return render(request, "policies/school_wording.html", context, status=422 if form.errors else 200)


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
def name_signs(request: StaffRequest, public_id: UUID, number: int) -> HttpResponse:
    """A name as it was read, to be put right, beside its close-up. What was found here stays as it is."""
    require(request.person, "manage_people", rules=request.rules)
    found = _found(request, public_id, number)
    form = SignersForm(request.POST or None, initial={"names": found.finding.text})
    back = reverse("posts:picture", args=[public_id]) + f"#{found.anchor}"
    added: list[Signer] = []
    if (
        request.method == "POST"
        and form.is_valid()
        and tried(form, lambda: added.extend(add_signers(request.staff.school, by=request.staff, **form.cleaned_data)))
    ):
        messages.success(request, said_of(added))
        return redirect(back)
    context = {"form": form, "found": found, "back": back}
    return render(request, "policies/school_signers.html", context, status=422 if form.errors else 200)


def _found(request: StaffRequest, public_id: UUID, number: int) -> ShownFinding:
    """The thing found, if it is words that can be the school's own, or somebody's who signs, in the picture as it now
    is."""
    shown = close_up_of(visible_picture(request, public_id), number)
    if shown is None or not shown.can_be_ours:
        raise Http404
    return shown
