"""Adults who may be shown: their written permission, recorded and taken back."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from consents.adults import record_adult_permission, withdraw_adult_permission
from consents.forms import AdultPermissionForm
from consents.models import AdultPermission
from consents.pages import keeps_register, require_register
from consents.queries import adults_of
from policies.requests import StaffRequest, staff_only


@staff_only
@require_safe
def adults(request: StaffRequest) -> HttpResponse:
    """The adults whose permission is on file."""
    page = Paginator(adults_of(request.staff.school_id), 50).get_page(request.GET.get("page"))
    return render(request, "consents/adults.html", {"page": page, "keeps": keeps_register(request)})


@staff_only
def add_adult(request: StaffRequest) -> HttpResponse:
    """Record the written permission of an adult."""
    require_register(request)
    form = AdultPermissionForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        record_adult_permission(by=request.staff, **form.cleaned_data)
        messages.success(request, _("The permission is on file."))
        return redirect("consents:adults")
    return render(request, "consents/adult.html", {"form": form}, status=422 if form.errors else 200)


@staff_only
@require_POST
def withdraw_adult(request: StaffRequest, permission_id: int) -> HttpResponse:
    """The adult takes it back."""
    require_register(request)
    permission = get_object_or_404(AdultPermission, pk=permission_id, school=request.staff.school)
    withdraw_adult_permission(permission, by=request.staff)
    messages.success(request, _("Permission is withdrawn. Posts that needed it have stopped."))
    return redirect("consents:adults")
