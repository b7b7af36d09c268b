"""One post with its deliveries: what was confirmed, when it goes out, where it is out, taking it down."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from channels.models import posted_by_hand
from policies.authority import NotAllowed, Step, refusal
from policies.requests import StaffRequest, first_or_404, staff_only
from posts import media
from posts.came_back import like_one_set_aside
from posts.checks import read_revision
from posts.errors import Blocked
from posts.models import Post
from posts.picture_queries import may_see
from posts.services import facts
from publishing import services
from publishing.content import frozen_pictures
from publishing.forms import WhenForm, WordsForm, say_why
from publishing.models import Delivery, DeliveryState
from publishing.post_page import page_of
from publishing.queries import has_an_open_pack, posts_for, which_for

get_or_post = require_http_methods(["GET", "HEAD", "POST"])


def the_post(request: StaffRequest, public_id: UUID) -> Post:
    """A post of this school that this person sees. Another school's, like a draft, does not exist here."""
    return get_object_or_404(posts_for(request.person, request.rules), public_id=public_id)


def which_post(request: StaffRequest, public_id: UUID) -> Post:
    """Only which post it is: the gate reads the rest of it under its lock."""
    return first_or_404(which_for(request.person, request.rules, public_id))


def ask_first(step: Step, request: StaffRequest, post: Post) -> None:
    """Raises NotAllowed before a page shows a form that would be refused."""
    if reason := refusal(step, by=request.person, rules=request.rules, post=facts(post, step)):
        raise NotAllowed(reason, step=step, post_id=post.pk, school_id=post.school_id, by=request.staff)


@staff_only
@require_safe
@never_cache
def post_page(request: StaffRequest, public_id: UUID) -> HttpResponse:
    post = the_post(request, public_id)
    return render(request, "publishing/post.html", page_of(post, person=request.person, rules=request.rules))


@staff_only
@get_or_post
@never_cache
def when(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Post it now, or at a time."""
    form = WhenForm(request.POST if request.method == "POST" else None, school=request.staff.school)
    if request.method == "POST" and form.is_valid():
        at = form.cleaned_data["at"]
        try:
            scheduled = services.schedule_post(which_post(request, public_id), by=request.staff, at=at)
        except Blocked as blocked:
            say_why(form, blocked)
            if at and any(blocker.code == "cannot_be_shown" for blocker in blocked.blockers):
                form.add_error("day", _("Permission is asked for that day: what counts today may have ended by then."))
        else:
            return _after_planning(request, scheduled, later=at is not None)
    post = the_post(request, public_id)
    ask_first(Step.SCHEDULE, request, post)
    context = {"form": form, **page_of(post, person=request.person, rules=request.rules)}
    return render(request, "publishing/when.html", context, status=422 if form.errors else 200)


def _after_planning(request: StaffRequest, post: Post, *, later: bool) -> HttpResponse:
    """To the post; or, when it only has to be posted by hand and now, straight to its pack."""
    accounts = read_revision(post)["accounts"]
    by_itself = any(not posted_by_hand(account["channel"]) for account in accounts)
    if not later and not by_itself and len(accounts) == 1:
        return redirect("publishing:pack", Delivery.objects.get(post=post, state=DeliveryState.WAITING).public_id)
    messages.success(request, _("It is going out.") if by_itself and not later else _("It is planned."))
    return redirect("publishing:post", post.public_id)


@staff_only
@require_POST
def unschedule(request: StaffRequest, public_id: UUID) -> HttpResponse:
    post = services.unschedule_post(the_post(request, public_id), by=request.staff)
    messages.success(request, _("It has no time any more. Go-live stays confirmed."))
    return redirect("publishing:post", post.public_id)


@staff_only
@get_or_post
@never_cache
def send_back(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Back to the author, with a sentence."""
    post = the_post(request, public_id)
    ask_first(Step.SEND_BACK, request, post)
    form = WordsForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        services.send_back_post(post, by=request.staff, words=form.cleaned_data["words"])
        messages.success(request, _("The author has it back, with your words."))
        return redirect("publishing:desk")
    return render(
        request, "publishing/send_back.html", {"form": form, "post": post}, status=422 if form.errors else 200
    )


@staff_only
@get_or_post
@never_cache
def take_down(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Say what it will reach and what it will not; then order it down."""
    post = the_post(request, public_id)
    ask_first(Step.TAKE_DOWN, request, post)
    if request.method == "POST":
        services.take_down_post(post, by=request.staff)
        messages.success(request, _("It is ordered down. This page says where it is still out."))
        return redirect("publishing:post", post.public_id)
    return render(request, "publishing/take_down.html", page_of(post, person=request.person, rules=request.rules))


@staff_only
@require_safe
def picture(request: StaffRequest, public_id: UUID, number: int, rendition: str) -> HttpResponse:
    """One picture of what was sent in, clean, for whoever may see it today; with `download`, as a file for the
    account's own app, and that only while its pack is open."""
    post = the_post(request, public_id)
    shown = {each.number: each for each in frozen_pictures(post.revision)} if post.revision else {}
    frozen = shown.get(number)
    if frozen is None or frozen.row is None or not may_see(frozen.row, request.person, request.rules):
        raise Http404
    if "download" in request.GET and not has_an_open_pack(post):
        raise Http404
    if like_one_set_aside(post.school_id, [frozen.row]):
        raise Http404
    found = media.open_rendition(frozen.row, sha256=frozen.sha256, rendition=rendition)
    if found is None:
        raise Http404
    headers = {"Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff"}
    if "download" in request.GET:
        headers["Content-Disposition"] = f'attachment; filename="picture-{number}.{rendition.rpartition(".")[2]}"'
    return HttpResponse(found.content, content_type=found.content_type, headers=headers)
