"""The school's own blank certificates: sent in, marked where the name goes, looked at and revoked."""

import hashlib
from typing import Any

from django.contrib import messages
from django.core.files.storage import default_storage
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from policies.authority import require
from policies.blank_designs import add_design, mark_place, revoke_design
from policies.design_forms import DRAWN, DesignForm, PlaceForm
from policies.models import BlankDesign
from policies.people_forms import tried
from policies.requests import StaffRequest, staff_only

DUTY = "keep_designs"


def _design(request: StaffRequest, design_id: int) -> BlankDesign:
    """A design of this school that has not ended; any other does not exist."""
    require(request.person, DUTY, rules=request.rules)
    return get_object_or_404(BlankDesign, pk=design_id, school=request.staff.school, ended_at=None)


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: StaffRequest) -> HttpResponse:
    """Send in one blank certificate. It is read in a moment; then the place for the name is asked."""
    require(request.person, DUTY, rules=request.rules)
    form = DesignForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        added: list[BlankDesign] = []
        name, file = form.cleaned_data["name"], form.cleaned_data["file"]

        def keep() -> None:
            data = file.read()
            school = request.staff.school
            added.append(add_design(school, name=name, data=data, file_name=file.name or "", by=request.staff))

        if tried(form, keep):
            return redirect("school:design", added[0].pk)
    return render(request, "policies/school_design_add.html", {"form": form}, status=422 if form.errors else 200)


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def show(request: StaffRequest, design_id: int) -> HttpResponse:
    """The blank with the places that the machine proposes; whoever looks says where the name goes.

    Of one that was not kept, or was revoked in another window, the School page says why.
    """
    require(request.person, DUTY, rules=request.rules)
    design = get_object_or_404(BlankDesign, pk=design_id, school=request.staff.school)
    if design.ended_at is not None:
        return redirect(f"{reverse('school:show')}#ended-designs")
    form = PlaceForm(request.POST or None, design=design, initial={"place": DRAWN if design.place else "1"})
    if (
        request.method == "POST"
        and form.is_valid()
        and tried(form, lambda: mark_place(design, box=form.box(), by=request.staff))
    ):
        messages.success(request, _("Kept. It counts for every picture that is read from now on."))
        return redirect("school:show")
    context = {"form": form, "design": design, "boxed": _boxed(design), "sides": _sides(design, form)}
    return render(request, "policies/school_design.html", context, status=422 if form.errors else 200)


def _boxed(design: BlankDesign) -> dict[str, Any]:
    """The picture with its boxes, for components/boxed_picture.html: what is marked, else what is proposed."""
    boxes = [design.place] if design.place else design.proposed
    return {
        "src": reverse("school:design_picture", args=[design.pk]),
        "width": design.width,
        "height": design.height,
        "alt": _("The blank certificate %(name)s") % {"name": design.name},
        "boxes": [
            {
                "number": number,
                "x": x0,
                "y": y0,
                "width": x1 - x0,
                "height": y1 - y0,
                "url": f"#place-{number}",
                "label": _("Place %(number)d") % {"number": number},
            }
            for number, (x0, y0, x1, y1) in enumerate(boxes, start=1)
        ],
    }


def _sides(design: BlankDesign, form: PlaceForm) -> dict[str, object]:
    """What stands in the four fields, in percent: what was typed, else the place as it is marked, else all of it."""
    x0, y0, x1, y1 = design.place or (0, 0, design.width, design.height)
    marked = {"left": x0 / design.width, "right": x1 / design.width, "top": y0 / design.height,
              "bottom": y1 / design.height}  # fmt: skip
    return {side: form.data.get(side) or f"{100 * share:.1f}" for side, share in marked.items()}


@staff_only
@require_safe
def picture(request: StaffRequest, design_id: int) -> HttpResponse:
    """The blank's own picture, and nothing that has been exchanged for it."""
    design = _design(request, design_id)
    try:
        with default_storage.open(design.file) as file:
            content = file.read()
    except FileNotFoundError as gone:
        raise Http404 from gone
    if hashlib.sha256(content).hexdigest() != design.sha256:
        raise Http404
    response = HttpResponse(content, content_type="image/jpeg")
    response["Cache-Control"] = "private, no-store"
    response["Content-Disposition"] = 'inline; filename="design.jpg"'
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response["X-Content-Type-Options"] = "nosniff"
    return response


@staff_only
@require_POST
def revoke(request: StaffRequest, design_id: int) -> HttpResponse:
    require(request.person, DUTY, rules=request.rules)
    design = get_object_or_404(BlankDesign, pk=design_id, school=request.staff.school)
    revoke_design(design, by=request.staff)
    messages.success(
        request, _("“%(name)s” is revoked: pictures are read without it from now on.") % {"name": design.name}
    )
    return redirect("school:show")
