"""A child's place on the roll, from the register's pages: leaving, and being forgotten."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from consents.forms import BirthdayForm, LeftForm
from consents.pages import pupil_asked_for, require_register
from people.queries import today_in
from people.rolls import erase_pupil, keep_birthday, leave_roll
from policies.authority import require
from policies.requests import StaffRequest, staff_only


@staff_only
def left(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """The child leaves the school."""
    require_register(request)
    child = pupil_asked_for(request, public_id)
    form = LeftForm(request.POST if request.method == "POST" else None, initial={"on": today_in(child.school)})
    if request.method == "POST" and form.is_valid():
        leave_roll(child, by=request.staff, on=form.cleaned_data["on"])
        messages.success(request, _("Written down. Nothing new is published of this child from that day."))
        return redirect("unreached:list", child.public_id)
    return render(request, "consents/left.html", {"pupil": child, "form": form}, status=422 if form.errors else 200)


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
def birthday(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """The child's date of birth: from it follows whose yes it takes."""
    require_register(request)
    child = pupil_asked_for(request, public_id)
    form = BirthdayForm(request.POST if request.method == "POST" else None, initial={"born_on": child.born_on})
    if request.method == "POST" and form.is_valid():
        keep_birthday(child, by=request.staff, born_on=form.cleaned_data["born_on"])
        messages.success(request, _("Written down."))
        return redirect("consents:pupil", child.public_id)
    return render(request, "consents/birthday.html", {"pupil": child, "form": form}, status=422 if form.errors else 200)


@staff_only
def erase(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Forget the child: asked for on a page of its own, by whoever looks after people at the school."""
    require(request.person, "manage_people", rules=request.rules)
    child = pupil_asked_for(request, public_id)
    if request.method == "POST":
        erase_pupil(child, by=request.staff)
        messages.success(request, _("The child is forgotten. The record of what happened stays, without a name."))
        return redirect("consents:register")
    return render(request, "consents/erase.html", {"pupil": child})
