"""The register as everybody on the staff sees it: find a child, see what may be shown; whom may I photograph?"""

import json
from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from audit.names import EventName
from audit.services import record
from consents import queries
from consents.asking_queries import children_of, parents_of
from consents.care import read_words
from consents.form_words import has_words_for
from consents.former_authorities import formers_noes
from consents.history import history_for
from consents.holds import read_reason
from consents.lead_forms import NOT_BY_PHONE
from consents.lead_links import written_to
from consents.lights import lines_for, photo_lights
from consents.looks import note_look
from consents.models import Mistake, WhoDecides
from consents.pages import keeps_register, leads_safeguarding, pupil_asked_for
from consents.resolver import asks_the_pupil, is_of_age
from consents.sealing import Unreadable
from consents.standard_form import Reader
from people.models import Group, Pupil
from people.queries import today_in
from people.roles import Role
from policies.authority import may, may_see_who_looked
from policies.requests import StaffRequest, number_in, staff_only

PER_PAGE = 50
AT_MOST = 200
"""On a class list: a class never has more, a club might."""


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
def register(request: StaffRequest) -> HttpResponse:
    """Every child on the roll, by name, page by page. A search is posted, so that no name is left in an address.

    Who looks after answers or holds also finds a child who left: what is out of her may still have to come down.
    """
    school = request.staff.school
    on = today_in(school)
    search = request.POST.get("q", "").strip()[:100]
    group = _class_in(request)
    left_too = bool(search) and (keeps_register(request) or leads_safeguarding(request))
    pupils = queries.register_for(school, on=on, search=search, group=group, left_too=left_too)
    page = Paginator(pupils, PER_PAGE).get_page(None if search else request.GET.get("page"))
    context = {
        "page": page,
        "rows": _with_lights(request, list(page.object_list)),
        "search": search,
        "more": max(0, page.paginator.count - PER_PAGE) if search else 0,
        "group": group,
        "classes": queries.classes_of(school, on=on),
        "keeps": keeps_register(request),
        "decides": request.person.holds(Role.HEADTEACHER, Role.DPO),
    }
    template = "consents/_rows.html" if request.headers.get("HX-Request") else "consents/register.html"
    return render(request, template, context)


@staff_only
@require_safe
def class_list(request: StaffRequest) -> HttpResponse:
    """Whom may I photograph? One class or group, a row for each child, a light for each channel, and nothing else."""
    school = request.staff.school
    on = today_in(school)
    title, pupils = _class_asked_for(request, queries.register_for(school, on=on))
    shown = list(pupils[:AT_MOST])
    context = {
        "title": title,
        "rows": _with_lights(request, shown),
        "more": pupils.count() - AT_MOST if len(shown) == AT_MOST else 0,
        "classes": queries.classes_of(school, on=on),
        "groups": Group.objects.filter(school=school).order_by("name"),
        "today": on,
        "now": timezone.now(),
    }
    return render(request, "consents/class_list.html", context)


@staff_only
@require_safe
def class_list_worker(request: StaffRequest) -> HttpResponse:
    """What keeps an opened class list on the device for the day (docs/decisions/0020). It lies here since a browser
    lets it watch over the addresses below its own only."""
    nothing = render_to_string("consents/class_list_none.html")
    context = {"nothing_kept": json.dumps(nothing)}
    return render(request, "consents/class_list_worker.js", context, content_type="text/javascript; charset=utf-8")


@staff_only
@require_POST
@never_cache
def class_file(request: StaffRequest) -> HttpResponse:
    """The same list as a file of its own, to open where there is no network: names and lights of this moment.

    It fetches nothing and runs nothing. That somebody took names away on a device is in the record, so it is a POST.
    """
    school = request.staff.school
    title, pupils = _class_asked_for(request, queries.register_for(school, on=today_in(school)))
    shown = list(pupils[:AT_MOST])
    if not shown:
        return redirect("consents:class_list")
    context = {"title": title, "rows": _with_lights(request, shown), "school": school, "now": timezone.now()}
    page = render_to_string("consents/class_file.html", context, request=None)
    with transaction.atomic():
        record(EventName.CLASS_LIST_SAVED, by=request.staff, school_id=school.pk, data={"count": len(shown)})
    answer = HttpResponse(page, content_type="text/html; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="class-list.html"'
    return answer


def _class_asked_for(request: StaffRequest, pupils: Any) -> tuple[str, Any]:
    if name := _class_in(request):
        return name, pupils.filter(registration_group=name)
    if group_id := number_in(request.GET.get("group", "")):
        group = get_object_or_404(Group, pk=group_id, school=request.staff.school)
        return group.name, pupils.filter(groups=group)
    return "", pupils.none()


def _class_in(request: StaffRequest) -> str:
    return request.GET.get("class", "")


def _with_lights(request: StaffRequest, pupils: list[Pupil]) -> list[dict[str, Any]]:
    lights = photo_lights(request.staff.school, pupils)
    return [{"pupil": pupil, "lights": lights[pupil.pk]} for pupil in pupils]


@staff_only
@require_safe
def pupil(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """One child: what may be shown, in words. The office also sees the answers on file, the lead also the holds."""
    child = pupil_asked_for(request, public_id)
    note_look(request, child)
    keeps, leads = keeps_register(request), leads_safeguarding(request)
    context: dict[str, Any] = {"pupil": child, "lines": lines_for(child), "keeps": keeps, "leads": leads}
    context["sees_looks"] = may_see_who_looked(request.person, rules=request.rules) is None
    context["may_erase"] = may(request.person, "manage_people", rules=request.rules)
    if keeps or leads:
        context["mistakes"] = Mistake.choices
        context["guardians"] = parents_of(child)
        context["history"] = history_for(child, objections_too=leads)
    if keeps:
        known, on = children_of([child])[child.pk], today_in(child.school)
        context["asks_pupil"] = asks_the_pupil(known, request.rules, on=on)
        context["is_of_age"] = is_of_age(known, on=on)
    if leads:
        context["holds"] = [
            {"hold": hold, "reason": _words(partial(read_reason, hold, by=request.staff))}
            for hold in queries.open_holds(child)
        ]
        context |= _who_decides(request, child)
    return render(request, "consents/pupil.html", context)


def _who_decides(request: StaffRequest, child: Pupil) -> dict[str, Any]:
    """For the lead: who decides for a child in care, and what was found of the pupil's understanding."""
    records, found = list(queries.care_records(child)), queries.competence_of(child)
    care = next((each for each in records if each.ended_at is None), None)
    before = [each for each in records if each.ended_at is not None and each.decides == WhoDecides.AUTHORITY]
    read = partial(read_words, school_id=child.school_id, by=request.staff)
    return {
        "care": care,
        "care_words": _words(partial(read, care.words_sealed)) if care else "",
        "before": [{"care": each, "words": _words(partial(read, each.words_sealed))} for each in before],
        "formers_noes": formers_noes(child) if before else {},
        "in_writing": NOT_BY_PHONE.items(),
        "authority": written_to(care) if care and care.decides == WhoDecides.AUTHORITY else None,
        "has_words": bool(care) and has_words_for(child.school, Reader.AUTHORITY),
        "competence": found,
        "competence_words": _words(partial(read, found.basis_sealed)) if found else "",
    }


def _words(read: Callable[[], str]) -> str | None:
    """None where the words cannot be read any more: said on the page, never shown as empty."""
    try:
        return read()
    except Unreadable:
        return None
