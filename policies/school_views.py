"""The school page: its official accounts, its devices, its telephone, websites and languages."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db.models.functions import Lower
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from channels.models import Account
from channels.services import close_account, register_account, why_it_stays_open
from people.models import School
from people.school_facts import change_school_facts
from people.services import PeopleProblem
from policies.authority import may, require
from policies.models import BlankDesign, ClosedDays, Device, OwnWording, Signer
from policies.own_wording import names_on_roll, revoke_own_wording, say_wording_is_ours
from policies.people_forms import tried
from policies.requests import StaffRequest, staff_only
from policies.school_days import closed_from_now_on
from policies.school_forms import (
    AccountForm,
    ClosedDaysForm,
    DeviceForm,
    FactsForm,
    HoursForm,
    OwnWordingForm,
    SignersForm,
    language_words,
)
from policies.services import change_rules, close_school_days, open_school_days, register_device, retire_device
from policies.signers import add_signers, remove_signer, said_of

ACCOUNTS, DESIGNS, SCHOOL = "keep_accounts", "keep_designs", "manage_people"
"""The duties behind this page: the official accounts, the blank certificates, and everything else on it."""


def _require(request: StaffRequest, duty: str = SCHOOL) -> None:
    require(request.person, duty, rules=request.rules)


def _filled_in(
    request: StaffRequest, form: Form, keep: Callable[[], object], *, said: str, template: str
) -> HttpResponse:
    """The page of a form; once it is filled in, what it asks for is kept and said, and leads back to the school."""
    if request.method == "POST" and form.is_valid() and tried(form, keep):
        messages.success(request, said)
        return redirect("school:show")
    return render(request, template, {"form": form}, status=422 if form.errors else 200)


@staff_only
@require_safe
def school(request: StaffRequest) -> HttpResponse:
    """What is open and in use, and below each list what no longer is. Each part for whoever has the duty."""
    keeps_accounts = may(request.person, ACCOUNTS, rules=request.rules)
    keeps_designs = may(request.person, DESIGNS, rules=request.rules)
    keeps_the_rest = may(request.person, SCHOOL, rules=request.rules)
    if not (keeps_accounts or keeps_designs):
        _require(request)
    context: dict[str, Any] = {
        "keeps_accounts": keeps_accounts,
        "keeps_designs": keeps_designs,
        "keeps_the_rest": keeps_the_rest,
    }
    if keeps_accounts:
        accounts = list(Account.objects.filter(school=request.staff.school).order_by("opened_at", "pk"))
        context["open"] = [(each, why_it_stays_open(each)) for each in accounts if not each.closed_at]
        context["closed"] = [each for each in accounts if each.closed_at]
    if keeps_designs:
        context |= _designs(request.staff.school)
    if keeps_the_rest:
        context |= _the_rest(request.staff.school)
    return render(request, "policies/school.html", context)


def _designs(school: School) -> dict[str, Any]:
    """The school's own certificates, blank: in use, and ended."""
    designs = list(BlankDesign.objects.filter(school=school).select_related("added_by", "revoked_by").order_by("pk"))
    return {
        "designs": [design for design in designs if not design.ended_at],
        "ended_designs": [design for design in designs if design.ended_at],
    }


def _the_rest(school: School) -> dict[str, Any]:
    """Devices, own wording, who signs, days on which it is closed, what it says of itself."""
    devices = list(Device.objects.filter(school=school).order_by("name", "pk"))
    said = list(OwnWording.objects.filter(school=school).select_related("said_by", "revoked_by"))
    said.sort(key=lambda own: own.words.lower())
    in_force = [own for own in said if not own.revoked_at]
    names = names_on_roll(school.pk) if in_force else None
    return {
        "wordings": [(own, names is not None and names.are_in(own.words)) for own in in_force],
        "revoked": [own for own in said if own.revoked_at],
        "signers": list(Signer.objects.filter(school=school).order_by(Lower("name"), "pk")),
        "devices": [device for device in devices if not device.retired_at],
        "retired": [device for device in devices if device.retired_at],
        "closed_days": closed_from_now_on(school),
        "language_words": language_words(school.languages),
    }


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
def add_account(request: StaffRequest) -> HttpResponse:
    """An account of another network, another site, or the own page where there is none."""
    _require(request, ACCOUNTS)
    form = AccountForm(request.POST or None, school=request.staff.school)
    return _filled_in(
        request,
        form,
        lambda: register_account(request.staff.school, by=request.staff, **form.cleaned_data),
        said=_("Posts can be written for %(name)s from now on.") % {"name": form["name"].value()},
        template="policies/school_account.html",
    )


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
def close(request: StaffRequest, account_id: int) -> HttpResponse:
    """What closing means, and then the closing itself. What is closed or stays open leads back to the list."""
    _require(request, ACCOUNTS)
    account = get_object_or_404(Account, pk=account_id, school=request.staff.school)
    if request.method == "POST":
        try:
            close_account(account, by=request.staff)
        except PeopleProblem as problem:
            messages.error(request, problem.message)
        else:
            messages.success(request, _("%(name)s is closed.") % {"name": account.name})
    elif account.closed_at is None and why_it_stays_open(account) is None:
        return render(request, "policies/school_close.html", {"account": account})
    return redirect("school:show")


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
def add_device(request: StaffRequest) -> HttpResponse:
    _require(request)
    form = DeviceForm(request.POST or None)
    return _filled_in(
        request,
        form,
        lambda: register_device(request.staff.school, by=request.staff, **form.cleaned_data),
        said=_("%(name)s is on the register.") % {"name": form["name"].value()},
        template="policies/school_device.html",
    )


@staff_only
@require_POST
def retire(request: StaffRequest, device_id: int) -> HttpResponse:
    _require(request)
    device = get_object_or_404(Device, pk=device_id, school=request.staff.school)
    retire_device(device, by=request.staff)
    messages.success(request, _("%(name)s is off the register. Add it again if it comes back.") % {"name": device.name})
    return redirect("school:show")


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
def add_wording(request: StaffRequest) -> HttpResponse:
    """Words that are the school's own: pictures are not asked about them any more, and no name is hidden by them."""
    _require(request)
    form = OwnWordingForm(request.POST or None)
    return _filled_in(
        request,
        form,
        lambda: say_wording_is_ours(request.staff.school, by=request.staff, **form.cleaned_data),
        said=_("Kept. It counts for everything that is looked through from now on."),
        template="policies/school_wording.html",
    )


@staff_only
@require_POST
def revoke_wording(request: StaffRequest, wording_id: int) -> HttpResponse:
    _require(request)
    own = get_object_or_404(OwnWording, pk=wording_id, school=request.staff.school)
    revoke_own_wording(own, by=request.staff)
    messages.success(request, _("“%(words)s” is asked about again from now on.") % {"words": own.words})
    return redirect("school:show")


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
def add_names_that_sign(request: StaffRequest) -> HttpResponse:
    """Adults who sign certificates: a certificate is not asked about for their names any more."""
    _require(request)
    form = SignersForm(request.POST or None)
    added: list[Signer] = []
    if (
        request.method == "POST"
        and form.is_valid()
        and tried(form, lambda: added.extend(add_signers(request.staff.school, by=request.staff, **form.cleaned_data)))
    ):
        messages.success(request, said_of(added))
        return redirect("school:show")
    return render(request, "policies/school_signers.html", {"form": form}, status=422 if form.errors else 200)


@staff_only
@require_POST
def remove_name_that_signs(request: StaffRequest, signer_id: int) -> HttpResponse:
    """Pressed twice it is gone all the same."""
    _require(request)
    signer = Signer.objects.filter(pk=signer_id).first()
    if signer is not None and signer.school_id != request.staff.school_id:
        raise Http404
    if signer is not None:
        remove_signer(signer, by=request.staff)
        messages.success(request, _("“%(name)s” is asked about again from now on.") % {"name": signer.name})
    return redirect("school:show")


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
def close_days(request: StaffRequest) -> HttpResponse:
    """Holidays and training days: nobody is reminded of a post that waits, and the days do not count as waiting."""
    _require(request)
    form = ClosedDaysForm(request.POST or None)
    return _filled_in(
        request,
        form,
        lambda: close_school_days(request.staff.school, by=request.staff, **form.cleaned_data),
        said=_("Kept. Nobody is reminded on these days."),
        template="policies/school_closed_days.html",
    )


@staff_only
@require_POST
def open_days(request: StaffRequest, closed_id: int) -> HttpResponse:
    _require(request)
    closed = get_object_or_404(ClosedDays, pk=closed_id, school=request.staff.school)
    open_school_days(closed, by=request.staff)
    messages.success(request, _("These are school days again."))
    return redirect("school:show")


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
def hours(request: StaffRequest) -> HttpResponse:
    """When the school works, and when somebody hears of a post that waits: its next protocol, like every rule."""
    _require(request)
    form = HoursForm(request.POST or None, rules=request.rules)
    return _filled_in(
        request,
        form,
        lambda: change_rules(request.staff.school, by=request.staff, **form.chosen()),
        said=_("Kept. It counts from now on."),
        template="policies/school_hours.html",
    )


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
def facts(request: StaffRequest) -> HttpResponse:
    """The telephone of the office, the school's own websites and its languages."""
    _require(request)
    form = FactsForm(request.POST or None, school=request.staff.school)
    return _filled_in(
        request,
        form,
        lambda: change_school_facts(request.staff.school, form.facts(), by=request.staff),
        said=_("Kept."),
        template="policies/school_facts.html",
    )
