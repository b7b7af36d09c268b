"""What adults said: recorded, taken back, corrected."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from consents.adult_forms import AdultNoForm, AdultPermissionForm
from consents.adults import (
    SaidNo,
    adults_taken_back_today,
    enter_adult_in_error,
    record_adult_no,
    record_adult_noes,
    record_adult_permission,
    undo_adult_no,
    undo_adult_withdrawal,
    withdraw_adult_permission,
)
from consents.models import AdultPermission, Mistake
from consents.pages import keeps_register, require_register
from consents.queries import adults_nearly_called, replaced_adults, what_adults_said
from people.queries import today_in
from policies.requests import StaffRequest, staff_only


@staff_only
@require_safe
def adults(request: StaffRequest) -> HttpResponse:
    """What adults said: a yes, one that has ended or was replaced by a later one, a no."""
    page = Paginator(what_adults_said(request.staff.school_id), 50).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "replaced": replaced_adults(request.staff.school_id),
        "keeps": (keeps := keeps_register(request)),
        "now": timezone.now(),
        "today": today_in(request.staff.school),
        "taken_back": adults_taken_back_today(request.staff.school) if keeps else [],
        "mistakes": Mistake.choices,
    }
    return render(request, "consents/adults.html", context)


@staff_only
def add_adult(request: StaffRequest) -> HttpResponse:
    """Record the written permission of an adult."""
    require_register(request)
    form = AdultPermissionForm(request.POST if request.method == "POST" else None, school_id=request.staff.school_id)
    if request.method == "POST" and form.is_valid():
        (name,) = form.cleaned_data.pop("names")
        try:
            record_adult_permission(by=request.staff, **{**form.cleaned_data, "name": name})
        except SaidNo:
            form.add_error("given_on", _("An adult of this name said no on that day or since. The newest word counts."))
        else:
            messages.success(request, _("The permission is on file."))
            return redirect("consents:adults")
    return render(request, "consents/adult.html", {"form": form}, status=422 if form.errors else 200)


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
def add_no(request: StaffRequest) -> HttpResponse:
    """An adult asks not to be shown. Nobody asks why."""
    require_register(request)
    form = AdultNoForm(request.POST if request.method == "POST" else None, school_id=request.staff.school_id)
    if request.method == "POST" and form.is_valid():
        record_adult_noes(by=request.staff, names=form.cleaned_data["names"], capacity=form.cleaned_data["capacity"])
        messages.success(request, _("Written down. Posts that showed them have stopped."))
        return redirect("consents:adults")
    return render(request, "consents/adult_no.html", {"form": form}, status=422 if form.errors else 200)


@staff_only
@require_POST
def adult_says_no(request: StaffRequest, permission_id: int) -> HttpResponse:
    """The same of an adult whose name is on file: chosen, not typed."""
    require_register(request)
    said = get_object_or_404(AdultPermission, pk=permission_id, school=request.staff.school)
    record_adult_no(by=request.staff, name=said.name, capacity=said.capacity)
    messages.success(request, _("Written down. Posts that showed them have stopped."))
    _tell_of_others(request, said.name)
    return redirect("consents:adults")


def _tell_of_others(request: StaffRequest, name: str) -> None:
    """What was taken back under one name stands under another, if that is the same person."""
    near = adults_nearly_called(request.staff.school_id, name)
    others = dict.fromkeys(row.name for row in near if not row.said_no)
    if others:
        words = _("Still on file with a yes: %(names)s. If that is the same person, take it back there too.")
        messages.warning(request, words % {"names": ", ".join(others)})


@staff_only
@require_POST
def adult_in_error(request: StaffRequest, permission_id: int) -> HttpResponse:
    """A second person says that what was written of an adult was a mistake, and what was wrong."""
    require_register(request)
    permission = get_object_or_404(AdultPermission, pk=permission_id, school=request.staff.school)
    said = request.POST.get("mistake", "")
    if said in Mistake.values:
        enter_adult_in_error(permission, by=request.staff, mistake=Mistake(said))
        messages.success(request, _("Marked as entered in error. It stays on file and no longer counts."))
    else:
        messages.error(request, _("Nothing was changed: say what was wrong with the answer."))
    return redirect("consents:adults")


@staff_only
@require_POST
def withdraw_adult(request: StaffRequest, permission_id: int) -> HttpResponse:
    """The adult takes a yes back."""
    require_register(request)
    permission = get_object_or_404(AdultPermission, pk=permission_id, school=request.staff.school, said_no=False)
    withdraw_adult_permission(permission, by=request.staff)
    messages.success(request, _("Permission is withdrawn. Posts that needed it have stopped."))
    _tell_of_others(request, permission.name)
    return redirect("consents:adults")


@staff_only
@require_POST
def undo_adult(request: StaffRequest, permission_id: int) -> HttpResponse:
    """A no, or a yes taken back, by a slip: undone on its day."""
    require_register(request)
    said = get_object_or_404(AdultPermission, pk=permission_id, school=request.staff.school)
    undo = undo_adult_no if said.said_no else undo_adult_withdrawal
    try:
        undo(said, by=request.staff)
    except ValueError:
        words = _(
            "Nothing was changed: it can be undone once, on its day, while nothing else was said under this name."
        )
        messages.warning(request, words)
    else:
        words = _(
            "Undone. Whatever it took back from %(name)s counts again. Posts that stopped do not start by themselves."
        )
        messages.success(request, words % {"name": said.name})
    return redirect("consents:adults")
