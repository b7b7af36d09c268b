"""The pages of looking after the register: who looked at a child's record, and how long what is kept."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from consents import looks, retention
from consents.pages import pupil_asked_for
from policies.authority import may_change_retention, require
from policies.requests import StaffRequest, staff_only

PER_PAGE = 50


@staff_only
@require_safe
@never_cache
def looked(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Who opened this child's record, day by day."""
    child = pupil_asked_for(request, public_id)
    looks.require_to_see(request)
    page = Paginator(looks.looks_at(child), PER_PAGE).get_page(request.GET.get("page"))
    context = {"pupil": child, "page": page, "rows": looks.named(list(page.object_list))}
    return render(request, "consents/looked.html", context)


class PeriodsForm(forms.Form):
    """A number of days for each line of the schedule."""

    def __init__(self, *args: object, days: dict[str, int], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        for kept in retention.SCHEDULE:
            self.fields[kept.what] = forms.IntegerField(
                label=str(kept.label),
                help_text=_("Days after %(since)s. %(why)s") % {"since": kept.since, "why": kept.why},
                min_value=kept.least,
                max_value=retention.LONGEST,
                initial=days[kept.what],
            )


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def periods(request: StaffRequest) -> HttpResponse:
    """The schedule. Whoever reads the record reads it; the head and the data protection officer change it."""
    require(request.person, "read_record", rules=request.rules)
    school = request.staff.school
    form = PeriodsForm(request.POST if request.method == "POST" else None, days=retention.days_of(school))
    if request.method == "POST" and form.is_valid():
        retention.change_periods(school, form.cleaned_data, by=request.staff)
        messages.success(request, _("Kept."))
        return redirect("consents:retention")
    context = {"form": form, "may_change": may_change_retention(request.person) is None}
    return render(request, "consents/retention.html", context, status=422 if form.errors else 200)
