"""The people page: who works here, in which role, from when to when."""

from collections.abc import Callable
from itertools import combinations
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Prefetch, Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from people import services
from people.links import account_to_set_up
from people.models import Membership, School, Staff
from people.queries import may_be_one, person, roles_to_stand_in_for, today_in
from policies.authority import require
from policies.people_forms import InviteForm, RoleForm, StandInForm, tried
from policies.requests import StaffRequest, staff_only


def _require(request: StaffRequest) -> None:
    require(request.person, "manage_people", rules=request.rules)


@staff_only
@require_safe
def people(request: StaffRequest) -> HttpResponse:
    """Everybody with their roles of today, by name."""
    _require(request)
    on = today_in(request.staff.school)
    current = Membership.objects.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=on)).order_by("starts_on", "pk")
    found = (
        Staff.objects.filter(school=request.staff.school)
        .prefetch_related(Prefetch("memberships", queryset=current, to_attr="current"), "users")
        .order_by("name", "pk")
    )
    page = Paginator(found, 50).get_page(request.GET.get("page"))
    return render(request, "people/list.html", {"page": page, "today": on, "twice": _names_twice(request.staff.school)})


def _names_twice(school: School) -> list[str]:
    """Two people here who may be one: a human entered twice could confirm their own post."""
    working = Staff.objects.filter(school=school, users__is_active=True).distinct().order_by("name", "pk")
    return [f"{one.name} / {other.name}" for one, other in combinations(working, 2) if may_be_one(one, other)]


@staff_only
def invite(request: StaffRequest) -> HttpResponse:
    """Invite somebody: the link for setting up the account is e-mailed, never shown."""
    _require(request)
    form = InviteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        new = services.NewStaff(
            name=data["name"],
            email=data["email"],
            language=data.get("language", settings.LANGUAGE_CODE),
            roles=frozenset({data["role"]}),
            starts_on=data["starts_on"],
            ends_on=data["ends_on"],
        )
        if tried(form, lambda: services.invite_staff(request.staff.school, new, by=request.staff)):
            messages.success(request, _("%(name)s will get an e-mail with a link.") % {"name": new.name})
            return redirect("people:list")
    return render(request, "people/invite.html", {"form": form}, status=422 if form.errors else 200)


@staff_only
def staff(request: StaffRequest, staff_id: int) -> HttpResponse:
    """One member of staff: their roles now and before; give another one."""
    _require(request)
    member = get_object_or_404(Staff, pk=staff_id, school=request.staff.school)
    form = RoleForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = {key: form.cleaned_data[key] for key in ("starts_on", "ends_on")}
        if tried(form, lambda: services.give_role(member, form.cleaned_data["role"], by=request.staff, **given)):
            messages.success(request, _("The role is given."))
            return redirect("people:staff", member.pk)
    context = {
        "member": member,
        "form": form,
        "memberships": member.memberships.order_by("-starts_on", "-pk"),
        "delegations": member.delegations_given.select_related("delegate").order_by("-starts_on"),
        "today": today_in(member.school),
        "works_here": bool(person(member).roles),
        "has_a_role_to_stand_in_for": bool(roles_to_stand_in_for(member)),
        "to_set_up": account_to_set_up(member) is not None,
        "has_account": member.users.filter(is_active=True).exists(),
    }
    return render(request, "people/staff.html", context, status=422 if form.errors else 200)


@staff_only
@require_POST
def invite_again(request: StaffRequest, staff_id: int) -> HttpResponse:
    _require(request)
    member = get_object_or_404(Staff, pk=staff_id, school=request.staff.school)
    told = _("%(name)s will get an e-mail with a link.") % {"name": member.name}
    _told(request, lambda: services.invite_again(member, by=request.staff), told)
    return redirect("people:staff", member.pk)


@staff_only
def stand_in(request: StaffRequest, staff_id: int) -> HttpResponse:
    """Let a colleague stand in for this person's role for a while. Who has none to stand in for has no such page."""
    _require(request)
    member = get_object_or_404(Staff, pk=staff_id, school=request.staff.school)
    if not roles_to_stand_in_for(member):
        messages.error(request, _("%(name)s holds no role in which somebody could stand in.") % {"name": member.name})
        return redirect("people:staff", member.pk)
    form = StandInForm(request.POST or None, staff=member)
    if (
        request.method == "POST"
        and form.is_valid()
        and tried(form, lambda: services.stand_in(delegator=member, by=request.staff, **form.cleaned_data))
    ):
        messages.success(request, _("From the first day on, both are asked."))
        return redirect("people:staff", member.pk)
    context = {"member": member, "form": form}
    return render(request, "people/stand_in.html", context, status=422 if form.errors else 200)


@staff_only
@require_POST
def end_role(request: StaffRequest, membership_id: int) -> HttpResponse:
    _require(request)
    membership = get_object_or_404(Membership, pk=membership_id, staff__school=request.staff.school)
    member_id = membership.staff_id
    _told(request, lambda: services.end_role(membership, by=request.staff), _("The role has ended."))
    return redirect("people:staff", member_id)


@staff_only
@require_POST
def end_staff(request: StaffRequest, staff_id: int) -> HttpResponse:
    _require(request)
    member = get_object_or_404(Staff, pk=staff_id, school=request.staff.school)
    _told(request, lambda: services.end_staff(member, by=request.staff), _("Signed out and closed. Their posts stay."))
    return redirect("people:staff", member.pk)


def _told(request: StaffRequest, act: Callable[[], Any], done: str) -> None:
    try:
        act()
    except services.PeopleProblem as problem:
        messages.error(request, problem.message)
    else:
        messages.success(request, done)
