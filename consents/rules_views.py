"""What the school decided about permission: how long a yes lasts, from which age pupils answer, what is never shown."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from consents.forms import RulesForm
from people.models import Pupil
from people.queries import today_in
from policies.authority import require
from policies.requests import StaffRequest, staff_only
from policies.services import change_rules


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
def rules(request: StaffRequest) -> HttpResponse:
    """Decide anew. It is a new version of the school's protocol, and on record."""
    require(request.person, "manage_people", rules=request.rules)
    school = request.staff.school
    form = RulesForm(request.POST if request.method == "POST" else None, rules=request.rules)
    if request.method == "POST" and form.is_valid():
        change_rules(school, by=request.staff, **form.chosen())
        messages.success(request, _("Decided. It counts from now on."))
        return redirect("school:show")
    on_roll = Pupil.objects.filter(school=school).on_roll(today_in(school))
    context = {"form": form, "without_birthday": on_roll.filter(born_on=None).count(), "children": on_roll.count()}
    return render(request, "consents/rules.html", context, status=422 if form.errors else 200)
