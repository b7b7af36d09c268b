"""Parental responsibility in bulk: a class of parents of whom nobody has said yet, confirmed together."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import urlencode
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from consents.pages import require_register
from consents.queries import classes_of, register_for
from people.queries import today_in
from people.responsibility import confirm_responsibility, not_confirmed
from policies.requests import StaffRequest, number_in, staff_only

PER_PAGE = 60


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def confirm_many(request: StaffRequest) -> HttpResponse:
    """Tick those of whom the school's papers say that they have it, or say it of all that the page shows."""
    require_register(request)
    school, group = request.staff.school, request.GET.get("class", "")
    if request.method == "POST":
        sent = request.POST.getlist("shown" if "all" in request.POST else "ticked")
        done = confirm_responsibility(school, [number_in(each) for each in sent[:PER_PAGE]], by=request.staff)
        words = ngettext("Confirmed for %(count)d parent.", "Confirmed for %(count)d parents.", done)
        messages.success(request, words % {"count": done})
        return redirect(f"{request.path}?{urlencode({'class': group})}" if group else request.path)
    on = today_in(school)
    page = Paginator(not_confirmed(school, register_for(school, on=on, group=group)), PER_PAGE).get_page(
        request.GET.get("page")
    )
    context = {
        "page": page,
        "group": group,
        "classes": classes_of(school, on=on),
        "query": urlencode({"class": group}) if group else "",
    }
    return render(request, "consents/responsibility.html", context)
