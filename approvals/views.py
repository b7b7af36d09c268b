"""The deputy head's desk and the one page on which a post is looked at and decided."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.humanize.templatetags.humanize import naturaltime
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from approvals import queries, services
from approvals.criteria import criteria_blockers, criteria_of
from approvals.forms import DeclineForm, WordsForm
from approvals.review import found_nothing, names_in_words, review, who_else_words, why_not_yet
from policies.authority import NotAllowed, Step, refusal, require
from policies.requests import StaffRequest, first_or_404, staff_only
from policies.still_you import still_you
from posts.errors import Blocked, Blocker, Stale, WrongState
from posts.models import Post
from posts.queries import MANY
from posts.services import facts
from posts.waits import words_of_waiting
from posts.workflow import PostState
from prepared import prepared

PER_PAGE = 10


def _post(request: StaffRequest, public_id: UUID) -> Post:
    """A post of this school that was sent in and whose words are there. Any other does not exist here."""
    posts = _sent_in(request.staff.school_id, public_id)
    return get_object_or_404(posts.select_related("author", "revision", "school", "device"))


def _which(request: StaffRequest, public_id: UUID) -> Post:
    """Only which post it is: the gate reads the rest of it under its lock."""
    return first_or_404(_which_sent_in(request.staff.school_id, public_id))


def _sent_in(school_id: int, public_id: UUID) -> QuerySet[Post]:
    return Post.objects.filter(school_id=school_id, public_id=public_id, revision__payload__isnull=False)


@prepared
def _which_sent_in(school_id: int, public_id: UUID) -> QuerySet[Post]:
    return _sent_in(school_id, public_id).only("pk")


@staff_only
@require_safe
def desk(request: StaffRequest) -> HttpResponse:
    """What waits for this approver, the longest waiting first; what waits for a colleague; what was decided.

    Counting and turning pages stop at the hundred that waited longest: the next come up as these are decided.
    """
    require(request.person, "approve", rules=request.rules)
    waiting = queries.waiting_for(request.person, request.rules)
    request.counted = {reverse("approvals:desk"): len(waiting)}
    page = Paginator(waiting, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "many": page.paginator.count == MANY,
        "page": page,
        "rows": [_row(post) for post in page.object_list],
        "for_others": queries.waiting_for_somebody_else(request.person.school_id, request.person.staff_id),
        "decided": queries.decided_by(request.staff),
    }
    return render(request, "approvals/desk.html", context)


def _row(post: dict[str, Any]) -> dict[str, Any]:
    """What the list shows of one that waits; said here, because tags that say it cost twice as much a row."""
    return {
        "url": reverse("approvals:review", args=[post["public_id"]]),
        "title": post["title"] or _("Untitled post"),
        "who": _("From %(name)s") % {"name": post["author__name"]},
        "when": _("sent in %(when)s") % {"when": naturaltime(post["state_since"])},
    }


@staff_only
@require_safe
def review_page(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """One page, everything that matters; decided posts say who decided."""
    return _page(request, _post(request, public_id))


def _page(
    request: StaffRequest,
    post: Post,
    *,
    status: int = 200,
    ticked: Collection[str] = (),
    refused: Collection[Blocker] = (),
    **more: Any,
) -> HttpResponse:
    require(request.person, "approve", rules=request.rules)
    shown = review(post, by=request.staff, rules=request.rules)
    criteria = criteria_of(post, request.rules, ticked=ticked, refused=bool(refused))
    waiting = post.state == PostState.AWAITING_APPROVAL
    seen_as = facts(post, Step.APPROVE)
    not_mine = refusal(Step.APPROVE, by=request.person, rules=request.rules, post=seen_as) if waiting else None
    context = {
        "review": shown,
        "post": post,
        "waiting": waiting,
        "waited": words_of_waiting(post) if waiting else [],
        "not_mine": not_mine,
        "criteria": criteria,
        "first_tick": "#criteria" if criteria else "",
        "summary": [(f"#{blocker.fix_at}" if blocker.fix_at else "", blocker.message) for blocker in refused],
        "who_else_words": who_else_words(shown.who_else, you=not not_mine),
        "why_not_yet": why_not_yet(shown.blockers),
        "decision": getattr(post.revision, "decision", None),
        "to_look_at": [
            {"title": blocker.message, "url": f"#{blocker.fix_at}" if blocker.fix_at else "", "found": found}
            for blocker, found in shown.with_evidence
        ],
        "not_checked": [
            {"title": _("Picture %(place)d") % {"place": seen.place}} for seen in shown.pictures if seen.not_checked
        ],
        "found_nothing": found_nothing(shown),
        "said_no_pupil": [{"title": name} for name in shown.said_no_pupil],
        "found_more": names_in_words(shown) or any(not seen.found_nothing for seen in shown.pictures),
        "all_looked": bool(shown.pictures) and all(seen.looked for seen in shown.pictures),
        "first_thing": next((f"#{blocker.fix_at}" for blocker in shown.blockers if blocker.fix_at), ""),
        **more,
    }
    return render(request, "approvals/review.html", context, status=status)


def _refused(request: StaffRequest, post: Post, blocked: Blocked, *, ticked: Collection[str]) -> HttpResponse:
    """Everything that has to be put right first, what was not ticked included. What was ticked stays so."""
    missing = criteria_blockers(post, request.rules, ticked=ticked)
    refused = list(dict.fromkeys([*blocked.blockers, *missing]))
    return _page(request, post, status=422, ticked=ticked, refused=refused)


def _too_late(request: StaffRequest, public_id: UUID, why: WrongState | Stale, *, typed: str = "") -> HttpResponse:
    """The post as it is now, who decided on it included, and what was typed. Nothing of it was done."""
    reason = _("Somebody was quicker: this post has moved on meanwhile.") if isinstance(why, WrongState) else why.reason
    return _page(request, _post(request, public_id), status=409, moved_on=reason, typed=typed)


@staff_only
@require_POST
@still_you
def confirm(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Confirm exactly what the page showed, with each criterion ticked."""
    post, ticked = _which(request, public_id), request.POST.getlist("criteria")
    try:
        services.approve_post(post, by=request.staff, shown_digest=request.POST.get("digest", ""), criteria=ticked)
    except (WrongState, Stale) as why:
        return _too_late(request, public_id, why)
    except Blocked as blocked:
        return _refused(request, _post(request, public_id), blocked, ticked=ticked)
    messages.success(request, _("Go-live is confirmed. The publisher has been told."))
    return _next(request)


@staff_only
def ask_for_changes(request: StaffRequest, public_id: UUID) -> HttpResponse:
    return _with_words(request, public_id, Step.ASK_FOR_CHANGES)


@staff_only
def decline(request: StaffRequest, public_id: UUID) -> HttpResponse:
    return _with_words(request, public_id, Step.DECLINE)


def _with_words(request: StaffRequest, public_id: UUID, step: Step) -> HttpResponse:
    """A page of its own, so that it works without JavaScript: the words, then the step.

    The words are about what the review page showed, so its link says which revision that was (`shown`).
    """
    post = _post(request, public_id)
    if reason := refusal(step, by=request.person, rules=request.rules, post=facts(post, step)):
        raise NotAllowed(reason, step=step, post_id=post.pk, school_id=post.school_id, by=request.staff)
    shown = request.GET.get("shown", "")
    if request.method != "POST" and not shown:
        return redirect("approvals:review", post.public_id)
    if request.method != "POST" and post.revision and shown != post.revision.digest:
        return _too_late(request, public_id, Stale())
    asked = WordsForm if step is Step.ASK_FOR_CHANGES else DeclineForm
    form = asked(request.POST or None, initial={"digest": shown})
    if request.method == "POST" and form.is_valid():
        service = services.ask_for_changes if step is Step.ASK_FOR_CHANGES else services.decline_post
        words = form.cleaned_data["words"]
        try:
            service(post, by=request.staff, shown_digest=form.cleaned_data["digest"], words=words)
        except (WrongState, Stale) as why:
            return _too_late(request, public_id, why, typed=words)
        messages.success(request, _("The author has been told, in your words."))
        return _next(request)
    context = {"form": form, "post": post, "declining": step is Step.DECLINE}
    return render(request, "approvals/words.html", context, status=422 if form.errors else 200)


def _next(request: StaffRequest) -> HttpResponse:
    """The next one that waits, or the desk."""
    waiting = queries.first_waiting(request.person, request.rules)
    return redirect("approvals:review", waiting) if waiting else redirect("approvals:desk")
