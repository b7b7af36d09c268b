"""A parent's page of every picture and post that is out with a child of theirs, each with "take it down"."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from consents.family_pages import form_for
from consents.family_views import for_parents, kept_nowhere
from consents.links import is_alive, is_page_mark, page_mark
from consents.models import ParentLink
from consents.own_answers import LinkDead
from policies.requests import everybody
from posts import media
from posts.errors import Stale, WrongState
from posts.models import Post
from publishing.family_pictures import AT_MOST, may_be_out_with, seen_by, take_down_for_parent

Context = dict[str, Any]


@everybody
@kept_nowhere
@require_safe
@for_parents
def pictures(request: HttpRequest, token: str, link: ParentLink, context: Context) -> HttpResponse:
    """Everything that may be out, the newest first."""
    if not is_alive(link):
        return render(request, "family/over.html", context, status=410)
    form = form_for(link, context["language"])
    posts = list(may_be_out_with(link.whose)[: AT_MOST + 1])
    context |= {
        "seen": seen_by(link.whose, posts[:AT_MOST], language=context["language"]),
        "more": len(posts) > AT_MOST,
        "token": token,
        "is_unread": form is not None and not form.kept.reviewed,
        "mark": page_mark(token),
        "asked": "asked" in request.GET,
        "answers_url": f"{reverse('family:answer', args=[token])}?language={context['language']}",
    }
    return render(request, "family/pictures.html", context)


@everybody
@kept_nowhere
@require_safe
@for_parents
def picture(
    _request: HttpRequest,
    _token: str,
    link: ParentLink,
    _context: Context,
    public_id: UUID,
    number: int,
    rendition: str,
) -> HttpResponse:
    """One picture that shows a child of theirs, as it went out."""
    found = may_be_out_with(link.whose).filter(public_id=public_id) if is_alive(link) else Post.objects.none()
    shown = {each.number: each for seen in seen_by(link.whose, list(found)) for each in seen.pictures}
    frozen = shown.get(number)
    if frozen is None or frozen.row is None or rendition not in dict(frozen.renditions):
        raise Http404
    kept = media.open_rendition(frozen.row, sha256=frozen.sha256, rendition=rendition)
    if kept is None:
        raise Http404
    return HttpResponse(kept.content, content_type=kept.content_type, headers={"X-Content-Type-Options": "nosniff"})


@everybody
@kept_nowhere
@csrf_exempt  # as on the page with the questions: its own mark stands for the cookie (consents.links.page_mark)
@require_POST
@for_parents
def take_down(request: HttpRequest, token: str, link: ParentLink, context: Context, public_id: UUID) -> HttpResponse:
    """One press. Whatever else becomes of the post meanwhile, the page afterwards says what is still out."""
    if not is_page_mark(token, request.POST.get("mark", "")):
        return render(request, "family/not_from_here.html", context, status=403)
    if not is_alive(link):
        return render(request, "family/over.html", {**context, "was_sent": True}, status=410)
    post = get_object_or_404(may_be_out_with(link.whose), public_id=public_id)
    try:
        take_down_for_parent(link, post)
    except LinkDead:
        return render(request, "family/over.html", {**context, "was_sent": True}, status=410)
    except (WrongState, Stale):
        pass  # somebody was quicker: it comes down already
    return redirect(f"{reverse('family_pictures:all', args=[token])}?language={context['language']}&asked=1")
