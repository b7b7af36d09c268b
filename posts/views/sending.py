"""Sending a post in, taking it back, throwing it away: each on a page that says what it means first."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from policies.authority import Step, refusal
from policies.requests import StaffRequest, first_or_404, number_in, staff_only
from policies.wording import wording_in_force
from posts import checks, services
from posts.answers import answers_of
from posts.compose_page import Summary, links_to_draft, missing_for, previews_for
from posts.errors import Blocked
from posts.models import Post
from posts.queries import which_draft
from posts.revisions import content_of, digest_of, freeze
from posts.views.compose import own_post
from posts.waits import words_of_waiting
from posts.whereabouts import hands_of, whereabouts
from posts.workflow import BEFORE_RELEASE, OUT, PostState

TWO = 2


@staff_only
@never_cache
def send_in(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Check your answers, see who gets it, declare, send. What is sent is exactly what the page showed."""
    if request.method == "POST" and "declared" in request.POST:
        return _send(request, public_id)
    post = own_post(request, public_id)
    if post.state != PostState.DRAFT:
        return redirect("posts:show", post.public_id)
    if request.method == "POST":
        undeclared = _("Tick that you have kept the protocol.")
        return _page(request, post, [("#declared", undeclared)], status=422, undeclared=undeclared)
    return _page(request, post, links_to_draft(post, missing_for(request, post)))


def _send(request: StaffRequest, public_id: UUID) -> HttpResponse:
    which = first_or_404(which_draft(request.staff, request.staff.school_id, public_id))
    if which.state != PostState.DRAFT:
        return redirect("posts:show", public_id)
    try:
        services.submit_post(
            which,
            by=request.staff,
            version=_number(request, "version"),
            wording_version=_number(request, "wording"),
            shown_digest=request.POST.get("digest", ""),
        )
    except Blocked as blocked:
        post = own_post(request, public_id)
        return _page(request, post, links_to_draft(post, blocked.blockers), status=422)
    messages.success(request, _("Sent in. You get a notice when it is decided."))
    return redirect("posts:desk")


def _number(request: StaffRequest, name: str) -> int:
    return number_in(request.POST.get(name, ""))


def _page(
    request: StaffRequest, post: Post, summary: Summary, *, status: int = 200, undeclared: str = ""
) -> HttpResponse:
    context = {**_context(request, post), "summary": summary, "undeclared": undeclared}
    return render(request, "posts/send_in.html", context, status=status)


def _context(request: StaffRequest, post: Post) -> dict[str, Any]:
    content = content_of(post)
    approvers = checks.approvers_of(post, request.rules)
    return {
        "post": post,
        "answers": answers_of(post, content),
        "previews": previews_for(post),
        "wording": wording_in_force(post.school, "declaration", request.staff.language),
        "digest": digest_of(freeze(content)),
        "approvers": approvers,
        "one_short": len(approvers) < TWO,
        "not_mine": refusal(
            Step.SUBMIT, by=request.person, rules=request.rules, post=services.facts(post, Step.SUBMIT)
        ),
    }


@staff_only
@require_safe
@never_cache
def show(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Where a post of one's own is now: the step, who has it, who else can, and what its author can do.

    Once it goes out, its page in publishing says on which accounts it is, and where it is still out.
    """
    post = own_post(request, public_id)
    if post.state in {*OUT, PostState.TAKEN_DOWN}:
        return redirect("publishing:post", post.public_id)
    where = whereabouts(post, hands_of(post.school, request.rules))
    context = {
        "post": post,
        "where": where,
        "waited": words_of_waiting(post),
        "answers": answers_of(post, content_of(post)),
        "previews": previews_for(post),
        "can_edit": post.state == PostState.DRAFT and not post.asked_for_at,
        "can_take_back": post.state in BEFORE_RELEASE,
        "can_discard": post.state in (PostState.DRAFT, PostState.DECLINED),
    }
    return render(request, "posts/show.html", context)


@staff_only
def take_back(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Take it back to change it. The page says first that everything then starts again."""
    post = own_post(request, public_id)
    if request.method != "POST":
        where = whereabouts(post, hands_of(post.school, request.rules))
        return render(request, "posts/take_back.html", {"post": post, "where": where})
    services.recall_post(post, by=request.staff)
    messages.success(request, _("You have it back as a draft. It starts again when you send it in."))
    return redirect("posts:compose", post.public_id)


@staff_only
def discard(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Throw it away: words and pictures are deleted, and cannot be brought back."""
    post = own_post(request, public_id)
    if request.method != "POST":
        return render(request, "posts/discard.html", {"post": post})
    services.discard_post(post, by=request.staff)
    messages.success(request, _("Discarded. Its words and pictures are deleted."))
    return redirect("posts:desk")
