"""The office asks families: who has not answered, a look before sending, reminders, the form, a letter, an export."""

import csv
import io
from collections.abc import Mapping
from typing import Any, NamedTuple

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from consents import asking
from consents import asking_queries as queries
from consents import not_answered as missing
from consents.asking_forms import FormWordsForm, RemindersForm
from consents.asking_plan import plan_asking, to_remind
from consents.coming_of_age import coming
from consents.form_words import (
    LANGUAGES,
    adopt_form,
    confirm_welsh,
    form_in_force,
    own_introductions,
    words_of,
)
from consents.links import url_of
from consents.models import ParentLink
from consents.pages import require_register
from consents.queries import classes_of
from consents.reviews import open_reviews
from consents.rolls import harmless
from consents.sheets import sheets_of
from consents.standard_form import STANDARD, WITH_OWN_WORDS, FormWords, Reader
from people.models import Guardian, Pupil, PupilQuerySet
from people.queries import today_in
from policies.requests import StaffRequest, number_in, staff_only

PER_PAGE = 50
SHOWN = 100
"""Of those who would be asked, and of those who cannot be, on the page before sending: the rest is counted."""
ON_PAPER = 200


class Whom(NamedTuple):
    """Whose families: a class, a year, or everybody. `fields` say it in a form."""

    pupils: PupilQuerySet
    title: str
    fields: tuple[tuple[str, str], ...]

    @property
    def query(self) -> str:
        return urlencode(self.fields)


def _whom(request: StaffRequest) -> Whom | None:
    """What the address or the form says; None where nothing was chosen."""
    sent = request.POST if request.method == "POST" else request.GET
    on_roll = Pupil.objects.filter(school=request.staff.school).on_roll(today_in(request.staff.school))
    ordered = on_roll.order_by("registration_group", "last_name", "first_name", "pk")
    if name := sent.get("class", ""):
        return Whom(ordered.filter(registration_group=name), name, (("class", name),))
    if year := sent.get("year", ""):
        return Whom(ordered.filter(year=year), _("Year %(year)s") % {"year": year}, (("year", year),))
    if sent.get("everybody"):
        return Whom(ordered, _("the whole school"), (("everybody", "1"),))
    return None


@staff_only
@require_safe
@never_cache
def dashboard(request: StaffRequest) -> HttpResponse:
    """Class by class, how many have not answered; what came back; what the school decided."""
    require_register(request)
    school, on, at = request.staff.school, today_in(request.staff.school), timezone.now()
    classes = missing.counts_by_class(school, request.rules, on=on, at=at)
    order = {name: place for place, name in enumerate(classes_of(school, on=on))}
    undelivered = missing.undelivered_letters(school)
    context = {
        "classes": sorted(classes, key=lambda each: order.get(each.name, len(order))),
        "children": sum(each.children for each in classes),
        "unanswered": sum(each.unanswered for each in classes),
        "asks_pupils": any(each.themselves for each in classes),
        "renewal": queries.good_beyond(school, at=at) > at,
        "has_form": form_in_force(school, "en") is not None,
        "undelivered": undelivered[:PER_PAGE],
        "days": queries.remind_after(school),
        "coming": len(coming(school, request.rules, on=on)),
        "to_review": open_reviews(school, by=request.staff, rules=request.rules).count(),
    }
    return render(request, "consents/asking.html", context)


@staff_only
@require_safe
@never_cache
def not_answered(request: StaffRequest) -> HttpResponse:
    """The children of whom an answer that is needed is missing, whose, and who was asked when: a page at a time."""
    require_register(request)
    school = request.staff.school
    found = missing.children_without_an_answer(school, request.rules, on=today_in(school), at=timezone.now())
    group = request.GET.get("class", "")
    if group:
        found = found.filter(registration_group=group)
    ordered = found.order_by("registration_group", "last_name", "first_name", "pk")
    page = Paginator(ordered, PER_PAGE).get_page(request.GET.get("page"))
    shown = list(page.object_list)
    asked = missing.requests_of(shown)
    context = {
        "page": page,
        "rows": [{"pupil": pupil, "requests": asked.get(pupil.pk, [])} for pupil in shown],
        "group": group,
        "query": urlencode({"class": group}) if group else "",
    }
    return render(request, "consents/not_answered.html", context)


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def ask(request: StaffRequest) -> HttpResponse:
    """Choose whom to ask, look at who would be asked and who cannot be, and send."""
    require_register(request)
    school = request.staff.school
    if form_in_force(school, "en") is None:
        messages.warning(request, _("First say what the form says."))
        return redirect("consents:form")
    whom = _whom(request)
    if whom is not None and request.method == "POST":
        sent = asking.ask_families(school, whom.pupils, by=request.staff)
        messages.success(request, _sent(sent))
        return redirect("consents:asking")
    plan = plan_asking(school, whom.pupils) if whom else None
    context: dict[str, Any] = {"whom": whom, "plan": plan, "shown": SHOWN, **_choices(request)}
    context["chose_nobody"] = whom is None and bool(request.GET)
    if plan:
        context |= {
            "asked": list(plan.to_ask.items())[:SHOWN],
            "more_asked": max(0, len(plan.to_ask) - SHOWN),
            "not_asked": plan.not_asked[:SHOWN],
            "more": max(0, len(plan.not_asked) - SHOWN),
        }
    return render(request, "consents/ask.html", context)


def _choices(request: StaffRequest) -> dict[str, Any]:
    on = today_in(request.staff.school)
    return {
        "classes": classes_of(request.staff.school, on=on),
        "years": missing.years_of(request.staff.school, on=on),
    }


def _sent(count: int) -> str:
    words = ngettext("%(count)d e-mail is on its way.", "%(count)d e-mails are on their way.", count)
    return words % {"count": count} if count else _("There was nobody to write to.")


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def remind(request: StaffRequest) -> HttpResponse:
    """How many would be reminded, and the button."""
    require_register(request)
    school, whom = request.staff.school, _whom(request)
    if request.method == "POST":
        sent = asking.remind_families(school, whom.pupils if whom else None, by=request.staff)
        messages.success(request, _sent(sent))
        return redirect("consents:asking")
    due = to_remind(school, pupils=whom.pupils if whom else None)
    return render(request, "consents/remind.html", {"whom": whom, "count": len(due)})


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
def reminders(request: StaffRequest) -> HttpResponse:
    """After how many days reminders go by themselves."""
    require_register(request)
    initial = {"days": queries.remind_after(request.staff.school)}
    form = RemindersForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        asking.choose_reminders(request.staff.school, days=form.cleaned_data["days"], by=request.staff)
        messages.success(request, _("Kept."))
        return redirect("consents:asking")
    return render(request, "consents/reminders.html", {"form": form}, status=422 if form.errors else 200)


@staff_only
@require_http_methods(["GET", "HEAD", "POST"])
def form(request: StaffRequest) -> HttpResponse:
    """The form in force in both languages; a new version of its introduction."""
    require_register(request)
    school = request.staff.school
    in_force = {language: form_in_force(school, language) for language in LANGUAGES}
    words = {language: words_of(kept) if kept else STANDARD[language] for language, kept in in_force.items()}
    initial = {language: said.introduction for language, said in words.items()}
    for language, said in words.items():
        initial |= own_introductions(said, language)
    filled = FormWordsForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and filled.is_valid():
        adopt_form(school, filled.cleaned_data, by=request.staff)
        messages.success(request, _("From now on families are asked with these words."))
        return redirect("consents:asking")
    context = {
        "form": filled,
        "english": in_force["en"],
        "welsh": in_force["cy"],
        "questions": _asked_in_both(request, words, Reader.PARENT),
        "to_pupils": _asked_in_both(request, words, Reader.PUPIL),
        "to_authorities": _asked_in_both(request, words, Reader.AUTHORITY),
        "lacks_words": any(not said.own_words(reader) for said in words.values() for reader in WITH_OWN_WORDS),
    }
    return render(request, "consents/form.html", context, status=422 if filled.errors else 200)


def _asked_in_both(request: StaffRequest, words: Mapping[str, FormWords], reader: Reader) -> list[tuple[str, str]]:
    """Each question in English and in Welsh, as this reader is asked it."""
    english, welsh = words["en"].read_by(reader), words["cy"].read_by(reader)
    if english is None or welsh is None:
        return []
    questions = queries.purposes_in_use(request.staff.school, request.rules)
    return [(english.asked(*each), welsh.asked(*each)) for each in questions]


@staff_only
@require_POST
def welsh_read(request: StaffRequest) -> HttpResponse:
    """Somebody who reads Welsh has read the version on the page."""
    require_register(request)
    confirm_welsh(request.staff.school, version=number_in(request.POST.get("version", "")), by=request.staff)
    messages.success(request, _("Kept: the Welsh has been read."))
    return redirect("consents:form")


@staff_only
@require_safe
@never_cache
def letter(request: StaffRequest) -> HttpResponse:
    """The form on paper, a sheet for each child, to print and to send home."""
    require_register(request)
    school, whom = request.staff.school, _whom(request)
    kept = form_in_force(school, "en")
    if kept is None or whom is None:
        return redirect("consents:ask")
    found = list(whom.pupils[:ON_PAPER])
    context = {
        "whom": whom,
        "sheets": sheets_of(school, request.rules, found),
        "pupils": found,
        "more": whom.pupils.count() - ON_PAPER if len(found) == ON_PAPER else 0,
        "version": kept.version,
    }
    return render(request, "consents/letter.html", context)


@staff_only
@require_POST
def export(request: StaffRequest) -> HttpResponse:
    """A CSV with a link for each parent, and each pupil, for the school's own messages. It makes the links: a POST."""
    require_register(request)
    whom = _whom(request)
    if whom is None or form_in_force(request.staff.school, "en") is None:
        return redirect("consents:ask")
    rows = asking.links_to_export(request.staff.school, whom.pupils, by=request.staff)
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow([_("Who answers"), _("Telephone"), _("E-mail"), _("Language"), _("Children"), _("Link (personal)")])
    for link, pupils in rows:
        writer.writerow([harmless(cell) for cell in _exported(link, pupils)])
    answer = HttpResponse("\ufeff" + file.getvalue(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="links.csv"'
    answer["Cache-Control"] = "private, no-store"
    return answer


def _exported(link: ParentLink, pupils: list[Pupil]) -> list[str]:
    asked = link.whose
    phone = asked.phone if isinstance(asked, Guardian) else ""
    children = ", ".join(pupil.known_as or pupil.first_name for pupil in pupils)
    return [asked.name, phone, queries.email_of(asked), queries.language_of(asked), children, url_of(link)]
