"""Giving on what somebody who left had begun."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from people.models import School, Staff
from policies.authority import require
from policies.people_forms import tried
from policies.requests import StaffRequest, staff_only
from posts.leavers import colleagues_in, drafts_left_by, give_drafts_on
from posts.queries import MANY


class GiveOnForm(forms.Form):
    to = forms.ModelChoiceField(label=gettext_lazy("Who goes on with them"), queryset=Staff.objects.none())

    def __init__(self, *args: object, school: School, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        here = Staff.objects.filter(pk__in=[staff.pk for staff in colleagues_in(school)])
        self.fields["to"].queryset = here.order_by("name", "pk")  # type: ignore[attr-defined]


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def give_on(request: StaffRequest, staff_id: int) -> HttpResponse:
    """How many drafts somebody left behind, and who goes on with them. None of them is shown here."""
    require(request.person, "manage_people", rules=request.rules)
    leaver = get_object_or_404(Staff, pk=staff_id, school=request.staff.school)
    form = GiveOnForm(request.POST or None, school=request.staff.school)
    if request.method == "POST" and form.is_valid():
        to = form.cleaned_data["to"]
        given: list[int] = []
        if tried(form, lambda: given.append(give_drafts_on(leaver, to=to, by=request.staff))):
            words = ngettext("%(name)s has %(n)d draft more.", "%(name)s has %(n)d drafts more.", given[0])
            messages.success(request, words % {"name": to.name, "n": given[0]})
            return redirect("people:staff", leaver.pk)
    left = len(drafts_left_by(leaver).values_list("pk", flat=True)[:MANY])
    context = {"form": form, "leaver": leaver, "left": left}
    return render(request, "posts/give_on.html", context, status=422 if form.errors else 200)
