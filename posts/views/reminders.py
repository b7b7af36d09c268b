"""Reminders for parents: asking those who own them, and their queue."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from policies.authority import require
from policies.requests import StaffRequest, number_in, staff_only
from posts import reminders
from posts.compose_page import Summary, links_to_draft, previews_for
from posts.errors import Blocked
from posts.models import Post
from posts.queries import asked_for_reminders
from posts.views.compose import own_post
from posts.whereabouts import hands_of


@staff_only
@never_cache
def ask_for(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Ask those who own reminders to send this one: the page says who they are."""
    post = own_post(request, public_id)
    summary: Summary = []
    if request.method == "POST":
        version = number_in(request.POST.get("version", ""))
        try:
            reminders.ask_for_reminder(post, by=request.staff, version=version)
        except Blocked as blocked:
            summary = links_to_draft(post, blocked.blockers)
        else:
            messages.success(request, _("Handed over. Here you see who has it."))
            return redirect("posts:desk")
    owners = hands_of(post.school, request.rules).reminder_owners
    context = {"post": post, "owners": owners, "previews": previews_for(post), "summary": summary}
    return render(request, "posts/ask_for.html", context, status=422 if summary else 200)


@staff_only
@require_POST
def take_request_back(request: StaffRequest, public_id: UUID) -> HttpResponse:
    post = own_post(request, public_id)
    reminders.take_reminder_back(post, by=request.staff)
    messages.success(request, _("You have it back as a draft."))
    return redirect("posts:compose", post.public_id)


@staff_only
@require_safe
def queue(request: StaffRequest) -> HttpResponse:
    """The reminders that staff asked for, the longest waiting first."""
    require(request.person, "own_reminders", rules=request.rules)
    return render(request, "posts/reminders.html", {"posts": asked_for_reminders(request.staff.school_id)[:50]})


def _asked_for(request: StaffRequest, public_id: UUID) -> Post:
    require(request.person, "own_reminders", rules=request.rules)
    return get_object_or_404(asked_for_reminders(request.staff.school_id), public_id=public_id)


@staff_only
@never_cache
def take_over(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Look at a request whole; take it over to edit and send it in."""
    post = _asked_for(request, public_id)
    if request.method != "POST":
        return render(request, "posts/take_over.html", {"post": post, "previews": previews_for(post)})
    reminders.take_reminder_over(post, by=request.staff)
    messages.success(request, _("It is yours now. Somebody else than you and its writer confirms it."))
    return redirect("posts:compose", post.public_id)


@staff_only
def hand_back(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Not this one, or not like this: a sentence to its writer."""
    post = _asked_for(request, public_id)
    summary: Summary = []
    if request.method == "POST":
        try:
            reminders.hand_reminder_back(post, by=request.staff, words=request.POST.get("words", ""))
        except Blocked as blocked:
            summary = [(f"#{blocker.fix_at}", str(blocker.message)) for blocker in blocked.blockers]
        else:
            messages.success(request, _("Its writer has been told, in your words."))
            return redirect("posts:reminders")
    return render(request, "posts/hand_back.html", {"post": post, "summary": summary}, status=422 if summary else 200)
