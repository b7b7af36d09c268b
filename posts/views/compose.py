"""The compose page: one page, a plain form; saved while it is being typed where the browser can."""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, JsonResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from people.models import Pupil
from policies.requests import StaffRequest, number_in, staff_only
from posts import drafts
from posts.alone_notes import notes_of
from posts.another_tab import answers_there, texts_there, typed_texts
from posts.child_words import lights_for
from posts.children_form import shown_by
from posts.compose_form import ComposeForm, accounts_for, data_of
from posts.compose_page import (
    Summary,
    children_context,
    compose_context,
    form_for,
    missing_for,
    names_context,
    previews_for,
    tick_for,
)
from posts.descriptions import keep_descriptions, lost_descriptions, typed_descriptions
from posts.errors import Blocker, Stale, WrongState
from posts.models import Kind, Post
from posts.people_in import Shown
from posts.picture_pages import panel_of
from posts.queries import children_in, drafts_of, find_children
from posts.remembered_device import remember_device, remembered_device
from posts.shown_picture import RefusedTexts
from posts.workflow import PostState

SAVE = "save"
SEND = "send"
SHOW = "show"
TICK = "tick"
ASK = "ask"
DESCRIBED = "described"
INSTEAD = "instead"


def own_post(request: StaffRequest, public_id: UUID) -> Post:
    return get_object_or_404(drafts_of(request.staff), public_id=public_id)


@staff_only
def new_post(request: StaffRequest) -> HttpResponse:
    """News or a reminder: a press of the button makes the draft, so a link alone makes none."""
    if request.method != "POST":
        return render(request, "posts/new.html")
    kind = Kind.REMINDER if request.POST.get("kind") == Kind.REMINDER else Kind.NEWS
    post = drafts.draft_post(by=request.staff, kind=kind)
    return redirect("posts:compose", post.public_id)


@staff_only
@never_cache
def compose(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """The draft as a form. POST saves it, and then goes where the button says."""
    post = own_post(request, public_id)
    if request.method == "POST":
        return _save_and_go_on(request, post)
    if post.state != PostState.DRAFT or post.asked_for_at:
        return redirect("posts:show", post.public_id)
    form = form_for(request, post, data_of(post, remembered_device=remembered_device(request, post)))
    blockers = missing_for(request, post) if "look" in request.GET else []
    return _page(request, post, form, blockers=blockers)


def _save_and_go_on(request: StaffRequest, post: Post) -> HttpResponse:
    button, _colon, choice = request.POST.get("go", SAVE).partition("-")
    choice = choice or request.POST.get("class", "")
    form = form_for(request, post, request.POST)
    add = children_in(post.school, choice) if button == TICK else []
    refused: dict[int, RefusedTexts] = {}
    try:
        refused = keep_descriptions(post, by=request.staff, sent=request.POST)
        saved = _save(request, post, form, add=add)
    except Stale:
        return _stale_page(request, post, form, refused)
    except WrongState:
        return _sent_in_page(request, post, form)
    say_what_was_lost(request, saved)
    response = _described_elsewhere(request, saved, refused) if refused else _go_on(request, saved, button, choice)
    remember_device(request, response, saved.device_id)
    return response


def with_what_was_typed(request: StaffRequest, post: Post, then: Callable[[], HttpResponse]) -> HttpResponse:
    """Save the draft as its page sent it, and go on with the rest of what was sent, unless another save came first."""
    form = form_for(request, post, request.POST)
    refused: dict[int, RefusedTexts] = {}
    try:
        refused = keep_descriptions(post, by=request.staff, sent=request.POST)
        saved = _save(request, post, form)
    except Stale:
        messages.warning(request, _("The photo was not added. Choose it again."))
        return _stale_page(request, post, form, refused)
    except WrongState:
        return _sent_in_page(request, post, form)
    say_what_was_lost(request, saved)
    if refused:
        messages.warning(request, _("The photo was not added. Choose it again."))
    response = _described_elsewhere(request, saved, refused) if refused else then()
    remember_device(request, response, saved.device_id)
    return response


def _go_on(request: StaffRequest, saved: Post, button: str, choice: str) -> HttpResponse:
    """After the save: what is missing beside each field, the page that sends it in, the class, or the draft."""
    here = reverse("posts:compose", args=[saved.public_id])
    if _says_no_way(request.POST, form_for(request, saved, request.POST)):
        return _no_way_page(request, saved)
    if button == SEND:
        blockers = missing_for(request, saved)
        if not blockers:
            return redirect("posts:send_in", saved.public_id)
        return _page(request, saved, form_for(request, saved, data_of(saved)), blockers=blockers, status=422)
    if button == ASK:
        return redirect("posts:ask_for", saved.public_id)
    if button in (SHOW, TICK):
        query = QueryDict(mutable=True)
        query["class"] = choice
        return redirect(f"{here}?{query.urlencode()}#children")
    if button in (DESCRIBED, INSTEAD):
        return redirect(f"{here}#picture-{quote(choice)}")
    messages.success(request, _("The draft is saved."))
    return redirect(here)


def _says_no_way(sent: QueryDict, form: ComposeForm) -> bool:
    """Adults are ticked, and neither way of being in the post, where the page asked for it."""
    asked = "adults_how" in form.fields and "children_asked" in sent
    return asked and bool(sent.getlist("adults")) and not sent.getlist("adults_how")


def _no_way_page(request: StaffRequest, saved: Post) -> HttpResponse:
    """The draft is saved, its adults as they were: the boxes stay as they were sent, and it says why that is none."""
    data = data_of(saved)
    data.setlist("adults_how", [])
    message = _("Tick at least one: in the pictures, or named or told about in the words.")
    blockers = [Blocker("adults_no_way", message, "adults_how")]
    return _page(request, saved, form_for(request, saved, data), blockers=blockers, status=422)


def _save(request: StaffRequest, post: Post, form: ComposeForm, *, add: list[Pupil] | None = None) -> Post:
    """Keep what the page sent, children only if the page showed them."""
    people = _people(request, post, form, add or [])
    version = number_in(request.POST.get("version", ""), otherwise=-1)
    return drafts.save_draft(post, by=request.staff, version=version, words=form.draft(people))


def _people(request: StaffRequest, post: Post, form: ComposeForm, add: list[Pupil]) -> tuple[Shown, ...] | None:
    if "children_asked" not in request.POST:
        return None
    adults = [number_in(pk) for pk in request.POST.getlist("adults")]
    return shown_by(request.POST, post, adult_ids=adults, papers=form.papers, add=add)


@staff_only
@require_POST
def autosave(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """The same save, in the background: the new version, the previews and what is missing; 409 changes nothing."""
    post = own_post(request, public_id)
    form = form_for(request, post, request.POST)
    try:
        saved = _save(request, post, form)
    except Stale as stale:
        return JsonResponse({"reason": str(stale.reason)}, status=409)
    except WrongState:
        return JsonResponse({"reason": str(sent_in_words())}, status=409)
    response = JsonResponse(
        {
            "version": saved.version,
            "saved": _("Saved at %(time)s") % {"time": date_format(timezone.localtime(), "H:i")},
            "previews": render_to_string("posts/compose/previews.html", {"previews": previews_for(saved)}),
            "names": render_to_string("posts/compose/names_found.html", names_context(saved)),
            "missing": render_to_string("posts/compose/missing.html", _missing_context(request, saved)),
        }
    )
    remember_device(request, response, saved.device_id)
    return response


def _missing_context(request: StaffRequest, post: Post) -> dict[str, Any]:
    return {"blockers": missing_for(request, post), "notes": notes_of(post)}


@staff_only
@require_safe
@never_cache
def missing(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """What is missing now: a description was kept, or the machine has looked, which no save of the words tells."""
    post = own_post(request, public_id)
    return render(request, "posts/compose/missing.html", _missing_context(request, post))


@staff_only
@require_safe
@never_cache
def children(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """The tick list alone, for another class or after a picture came."""
    post = own_post(request, public_id)
    context = children_context(post, accounts=accounts_for(request.staff), choice=request.GET.get("class", ""))
    return render(request, "posts/compose/children.html", {"post": post, **context})


@staff_only
@require_POST
def find_child(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Children by name, for the typeahead. By POST though it changes nothing: a name belongs into no address."""
    post = own_post(request, public_id)
    found = find_children(post.school, request.POST.get("typed", ""))
    channels = [account.consent_channel for account in post.accounts.all() or accounts_for(request.staff)]
    lights = lights_for(found, school=post.school, channels=channels)
    options = [
        {
            "value": str(pupil.public_id),
            "label": f"{pupil.name} ({pupil.registration_group})",
            "row": render_to_string("posts/compose/child.html", {"child": tick_for(pupil, lights, ticked=True)}),
        }
        for pupil in found
    ]
    return JsonResponse({"children": options})


def _page(
    request: StaffRequest,
    post: Post,
    form: ComposeForm,
    *,
    blockers: list[Blocker],
    status: int = 200,
    people: tuple[Shown, ...] | None = None,
    **more: Any,
) -> HttpResponse:
    summary = show_beside_fields(form, blockers)
    context = compose_context(request, post, form, choice=request.GET.get("class", ""), people=people)
    context |= {"summary": summary, "version": post.version, "children_said": _said_of(blockers, "children")}
    return render(request, "posts/compose.html", {**context, **more}, status=status)


def _said_of(blockers: list[Blocker], place: str) -> list[str]:
    """What is said beside a place that is no field of the form."""
    return [str(blocker.message) for blocker in blockers if blocker.fix_at == place]


def show_beside_fields(form: ComposeForm, blockers: list[Blocker]) -> Summary:
    """Each blocker twice: beside its field, and in the summary with a link to it."""
    form.full_clean()
    summary = []
    for blocker in blockers:
        place = "words_" + form.post.school.languages[0] if blocker.fix_at == "words" else blocker.fix_at
        if place in form.fields:
            form.add_error(place, str(blocker.message))
            place = f"{place}_0" if form[place].use_fieldset else place
        summary.append((f"#{place}" if place else "", str(blocker.message)))
    return summary


def _described_elsewhere(request: StaffRequest, saved: Post, refused: dict[int, RefusedTexts]) -> HttpResponse:
    """The draft is saved but for these descriptions, which another tab changed: both stand in the picture's row."""
    panel = panel_of(saved, by=request.staff, rules=request.rules, refused=refused)
    return _page(request, saved, form_for(request, saved, data_of(saved)), blockers=[], status=409, panel=panel)


def say_what_was_lost(request: StaffRequest, post: Post) -> None:
    """Descriptions of pictures that were set aside or deleted meanwhile: they have no field any more."""
    for lost in lost_descriptions(post, request.POST):
        words = _("A picture was set aside or deleted. What you wrote, so that nothing is lost. %(picture)s: %(text)s")
        messages.warning(request, words % {"picture": lost.label, "text": lost.text})


def _stale_page(request: StaffRequest, post: Post, form: ComposeForm, refused: dict[int, RefusedTexts]) -> HttpResponse:
    """Another save came first. What was typed stays on the page, what is there now stands beside it."""
    now = own_post(request, post.public_id)
    say_what_was_lost(request, now)
    people = _people(request, now, form, [])
    there = {"there_now": texts_there(form, now), "answered_there": answers_there(form, now, people)}
    panel = panel_of(now, by=request.staff, rules=request.rules, refused=refused)
    return _page(request, now, form, blockers=[], status=409, people=people, is_stale=True, panel=panel, **there)


def sent_in_words() -> str:
    return _(
        "This post was sent in meanwhile, so nothing was changed. Take it back to change it: it then starts again."
    )


def _sent_in_page(request: StaffRequest, post: Post, form: ComposeForm) -> HttpResponse:
    typed = [*typed_texts(form), *typed_descriptions(post, request.POST)]
    context = {"post": post, "typed": typed, "reason": sent_in_words()}
    return render(request, "posts/was_sent_in.html", context, status=409)
