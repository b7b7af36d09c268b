"""A parent's own pages: no account, no cookie, no script; a yes or a no for each question, and everything taken back.
So are those of a pupil who answers for themselves, and of a local authority.

Whoever holds the link is the person it was made for. The page shows what that one person answered and nothing else:
nothing on it tells whether there is another parent, or whether anybody else answered.
"""

import datetime
from collections.abc import Callable
from functools import wraps
from typing import Any
from zoneinfo import ZoneInfo

from allauth.core import ratelimit
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override as in_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from consents.asking_forms import NewLinkForm
from consents.asking_queries import email_of, language_of
from consents.family_pages import (
    ShownForm,
    around,
    children_of,
    errors_of,
    form_for,
    forms_of,
    language_asked_for,
    receipt_of,
    who_is_missing,
)
from consents.links import is_alive, is_page_mark, link_with, page_mark
from consents.models import ParentLink
from consents.new_links import send_new_link
from consents.own_answers import LinkDead, NotAllKept, answer_by_link, withdraw_by_link
from consents.question_forms import ChildQuestionsForm
from people.models import School
from policies.requests import everybody

RECEIPT_SHOWN = datetime.timedelta(hours=1)
View = Callable[..., HttpResponse]


def kept_nowhere(view: View) -> View:
    """Nothing of this page is kept, found by a search engine, or named as a referrer."""

    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response.headers["Cache-Control"] = "no-store"
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return answered


def for_parents(view: View) -> View:
    """Give the view the link, in the parent's language and on the school's clock."""

    @wraps(view)
    def found(request: HttpRequest, token: str, **of: Any) -> HttpResponse:
        link = link_with(token)
        language = language_asked_for(request, otherwise=language_of(link.whose) if link else "en")
        zone = link.school.time_zone if link else settings.TIME_ZONE
        with in_language(language), timezone.override(ZoneInfo(zone)):
            if link is None:
                return render(request, "family/unknown.html", around(request, None, language), status=404)
            context = around(request, link.school, language) | {
                "is_pupil": link.pupil_id is not None,
                "is_authority": link.care_id is not None,
            }
            return view(request, token, link, context, **of)

    return found


@everybody
@kept_nowhere
@csrf_exempt  # a page without a referrer sends no origin; its own mark stands for it (links.page_mark)
@require_http_methods(["GET", "HEAD", "POST"])
@for_parents
def answer(request: HttpRequest, token: str, link: ParentLink, context: dict[str, Any]) -> HttpResponse:
    """The questions, child by child. Looking changes nothing; sending needs what only this page holds."""
    if request.method == "POST" and not is_page_mark(token, request.POST.get("mark", "")):
        return render(request, "family/not_from_here.html", context, status=403)
    form = form_for(link, context["language"])
    if not is_alive(link) or form is None:
        return _over(request, token, link, context)
    forms = forms_of(request, link, form)
    if request.method == "POST":
        try:
            if _keep(request, link, form, forms):
                return _to_receipt(token, context)
        except LinkDead:
            link.refresh_from_db()
            return _over(request, token, link, context)
        except NotAllKept as error:
            link.refresh_from_db()
            context |= who_is_missing(link, error.pupils)
    return _questions(request, token, link, forms, {**context, "form_words": form})


def _keep(request: HttpRequest, link: ParentLink, form: ShownForm, forms: list[ChildQuestionsForm]) -> bool:
    """Keep what was sent. False where nothing was: the page says what is missing."""
    for each in forms:
        if request.POST.get("take_back") == each.prefix:
            withdraw_by_link(link, each.pupil, wording=form.kept)
            return True
    if not all(each.is_valid() for each in forms):
        return False
    answers = {each.pupil: each.answers_of(each.cleaned_data) for each in forms}
    said = {pupil: answered for pupil, answered in answers.items() if answered}
    if said:
        answer_by_link(link, said, wording=form.kept)
    return bool(said)


def _questions(
    request: HttpRequest, token: str, link: ParentLink, forms: list[ChildQuestionsForm], context: dict[str, Any]
) -> HttpResponse:
    """The page; what was sent stays pressed, with what is wrong with it, or whose answers have to be sent once more."""
    failed = "missing" in context
    bad = request.method == "POST" and not failed
    errors = errors_of(forms) if bad else []
    context |= {
        "children": children_of(link, forms),
        "mark": page_mark(token),
        "pictures_url": f"{reverse('family_pictures:all', args=[token])}?language={context['language']}",
        "errors": errors,
        "nothing_answered": bad and not errors,
    }
    return render(request, "family/answer.html", context, status=503 if failed else 422 if bad else 200)


def _over(request: HttpRequest, token: str, link: ParentLink, context: dict[str, Any]) -> HttpResponse:
    """A link that is good no more: to its receipt while that is shown, else how to get a new one."""
    if request.method == "POST" and _is_receipt_shown(link):
        return _to_receipt(token, context)
    return render(request, "family/over.html", {**context, "was_sent": request.method == "POST"}, status=410)


def _is_receipt_shown(link: ParentLink) -> bool:
    return link.used_at is not None and link.used_at > timezone.now() - RECEIPT_SHOWN


def _to_receipt(token: str, context: dict[str, Any]) -> HttpResponse:
    suffix = "?language=cy" if context["language"] == "cy" else "?language=en"
    return redirect(f"{reverse('family:received', args=[token])}{suffix}")


@everybody
@kept_nowhere
@require_safe
@for_parents
def received(request: HttpRequest, token: str, link: ParentLink, context: dict[str, Any]) -> HttpResponse:
    """The receipt, for an hour: what this parent has just answered. After that the link shows nothing."""
    form = form_for(link, context["language"])
    if not _is_receipt_shown(link) or form is None:
        return _over(request, token, link, context)
    context |= {"children": receipt_of(link, form), "at": link.used_at, "by_email": bool(email_of(link.whose))}
    return render(request, "family/received.html", context)


@everybody
@require_http_methods(["GET", "HEAD", "POST"])
def new_link(request: HttpRequest, school: str) -> HttpResponse:
    """Send me a new one: the same reply for every address, and only so often from one place."""
    found = get_object_or_404(School, slug=school)
    language = language_asked_for(request, otherwise="en")
    with in_language(language):
        response = _new_link(request, found, around(request, found, language))
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response


def _new_link(request: HttpRequest, school: School, context: dict[str, Any]) -> HttpResponse:
    if request.method != "POST":
        return render(
            request, "family/new_link.html", {**context, "form": NewLinkForm(), "sent": "sent" in request.GET}
        )
    if not ratelimit.consume(request, action="parent_link"):
        return render(request, "family/too_often.html", context, status=429)
    form = NewLinkForm(request.POST)
    if not form.is_valid():
        return render(request, "family/new_link.html", {**context, "form": form}, status=422)
    send_new_link(school, email=form.cleaned_data["email"])
    return redirect(f"{request.path}?language={context['language']}&sent=1")
