"""The pages with pictures on them, the upload of one photo, and every byte of a picture that staff are shown."""

import re
from collections import defaultdict
from collections.abc import Mapping
from uuid import UUID

from allauth.core import ratelimit
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_POST, require_safe

from consents.models import AdultPermission
from consents.queries import adults_in, papers_that_count
from policies.authority import require
from policies.requests import StaffRequest, number_in, staff_only, without_nul
from posts import media
from posts.came_back import like_one_set_aside
from posts.errors import Blocked, Blocker, WrongState
from posts.models import FindingAnswer, LookAs, Picture, Post
from posts.picture_facts import anchor
from posts.picture_pages import panel_of, shown_pictures
from posts.picture_queries import pictures_for, set_aside_in, unknown_camera
from posts.pictures import add_picture
from posts.queries import drafts_of
from posts.rendering import before_last_step
from posts.rolls import roll_of
from posts.shown_picture import RefusedTexts, ShownPicture
from posts.uploads import MOST_BODY, OnePhoto
from posts.views.compose import with_what_was_typed
from posts.workflow import PostState
from screening.decode import Refused
from screening.words import find_identifying

NO_CONTENT = 204
STOP_POLLING = 286
FORMS = ("part-left", "count-faces")
"""What is on the page of a picture for its author alone, and not while the machine looks."""
CAMERA_WORDS = frozenset(
    "img dsc dscn dscf pxl vid image photo screenshot jpg jpeg png webp heic mvimg".split()  # noqa: SIM905
)


def visible_picture(request: StaffRequest, public_id: UUID) -> Picture:
    """A picture that this person may see today; any other, another school's too, does not exist."""
    return get_object_or_404(pictures_for(request.person, request.rules), public_id=public_id)


@staff_only
@require_safe
def picture_file(request: StaffRequest, public_id: UUID, sha256: str, rendition: str) -> HttpResponse:
    """The bytes, asked for anew each time: nothing is cached, nothing is conditional, nothing but a picture is sent."""
    picture = visible_picture(request, public_id)
    if like_one_set_aside(request.staff.school_id, [picture]):
        raise Http404
    found = media.open_rendition(picture, sha256=sha256, rendition=rendition)
    if found is None:
        raise Http404
    return _bytes_of_a_picture(found.content, found.content_type, rendition.rpartition(".")[2])


@staff_only
@require_safe
def before(request: StaffRequest, public_id: UUID, sha256: str) -> HttpResponse:
    """How the picture was before its last change: small, for its author in a draft alone, made for this answer."""
    picture = visible_picture(request, public_id)
    is_its_author = picture.post.author_id == request.staff.pk and picture.post.state == PostState.DRAFT
    if not is_its_author or picture.frozen_at is not None or sha256 != picture.sha256:
        raise Http404
    if like_one_set_aside(request.staff.school_id, [picture]):
        raise Http404
    try:
        content = before_last_step(picture)
    except Blocked as gone:
        raise Http404 from gone
    if content is None:
        raise Http404
    return _bytes_of_a_picture(content, "image/webp", "webp")


def _bytes_of_a_picture(content: bytes, content_type: str, suffix: str) -> HttpResponse:
    response = HttpResponse(content, content_type=content_type)
    response["Cache-Control"] = "private, no-store"
    response["Content-Disposition"] = f'inline; filename="picture.{suffix}"'
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response["X-Content-Type-Options"] = "nosniff"
    return response


@staff_only
@require_safe
@never_cache
def panel(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """The pictures of a draft: a page of its own, or the part of the compose page."""
    return panel_response(request, get_object_or_404(drafts_of(request.staff), public_id=public_id))


def panel_response(
    request: StaffRequest,
    post: Post,
    *,
    error: Promise | str = "",
    refused: Mapping[int, RefusedTexts] | None = None,
    status: int = 200,
) -> HttpResponse:
    """`refused`: descriptions by picture that were; they stay in their fields, beside what is there now."""
    panel = panel_of(post, by=request.staff, rules=request.rules, refused=refused)
    summary = [("#pictures" if panel["is_full"] else "#photo", str(error))] if error else []
    context = {"post": post, "panel": panel, "upload_error": error, "summary": summary}
    template = "posts/pictures/panel.html" if is_htmx(request) else "posts/pictures/page.html"
    return render(request, template, context, status=status)


def is_htmx(request: HttpRequest) -> bool:
    return bool(getattr(request, "htmx", False))


@staff_only
@require_safe
@never_cache
def picture(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """One picture whole, with everything found in it: for its author to mend, for the approver to look at."""
    return picture_response(request, visible_picture(request, public_id))


def _adults(post: Post) -> list[tuple[AdultPermission, set[int]]]:
    """Whom a face can be said to be: each adult with the ids of all their papers, by which a draft may name them."""
    papers = papers_that_count(post.school_id)
    ids: dict[int, set[int]] = defaultdict(set)
    for pk, (own, *_others) in papers.items():
        ids[own.pk].add(pk)
    return [(adult, ids[adult.pk]) for adult in adults_in(papers)]


def picture_response(
    request: StaffRequest,
    picture: Picture,
    *,
    blocked: Blocked | None = None,
    typed: Mapping[str, str] | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page of one picture. What was `blocked` is said above all and beside the field that mends it."""
    shown, others = _shown(request, picture)
    problems = [
        {"at": _mended_at(blocker, shown, typed or {}), "message": str(blocker.message)}
        for blocker in (blocked.blockers if blocked else [])
    ]
    children = picture.post.appearances.filter(pupil__isnull=False).select_related("pupil").order_by("pupil__last_name")
    context = {
        "post": picture.post,
        "shown": shown,
        "others": others,
        "children": list({each.pupil_id: each.pupil for each in children}.values()) if shown.can_edit else [],
        "adults": _adults(picture.post)[:200] if shown.can_edit and shown.faces else [],
        "looks_as": LookAs.AUTHOR if picture.post.author_id == request.staff.pk else LookAs.APPROVER,
        "summary": [(f"#{each['at']}" if each["at"] else "", each["message"]) for each in problems],
        "problem": problems[0] if problems else None,
        "typed": typed,
    }
    return render(request, "posts/pictures/picture.html", context, status=status)


def _mended_at(blocker: Blocker, shown: ShownPicture, typed: Mapping[str, str]) -> str:
    """The place on this page that mends it: the form for a part, a field, or the thing found that it is about."""
    has_forms = shown.can_edit and not shown.is_checking
    number = number_in(typed.get("number", ""))
    if "do" in typed:
        at = "part-left"
    elif number and typed.get("answer") == FindingAnswer.NOT_A_PUPIL:
        at = f"note-{number}"
    elif number:
        return anchor(shown.picture.public_id, number)
    else:
        at = blocker.fix_at
    return "" if at == shown.anchor or (at in FORMS and not has_forms) else at


def _shown(request: StaffRequest, picture: Picture) -> tuple[ShownPicture, list[ShownPicture]]:
    pictures = shown_pictures(picture.post, by=request.staff, rules=request.rules)
    shown = next((each for each in pictures if each.picture.pk == picture.pk), None)
    if shown is None:
        raise Http404
    return shown, pictures


@staff_only
@require_safe
@never_cache
def set_aside(request: StaffRequest) -> HttpResponse:
    """What was set aside unseen, for the safeguarding lead: what it is called in the store, never the picture."""
    require(request.person, "set_holds", rules=request.rules)
    page = Paginator(set_aside_in(request.person.school_id), 20).get_page(request.GET.get("page"))
    return render(request, "posts/pictures/set_aside.html", {"page": page})


@staff_only
@require_safe
@never_cache
def state(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Asked every two seconds while the machine looks: nothing yet (204), or the part of the page anew (286: stop)."""
    shown, others = _shown(request, visible_picture(request, public_id))
    if shown.is_checking:
        return HttpResponse(status=NO_CONTENT)
    if request.GET.get("as") == "row":
        context = {"shown": shown, "post": shown.picture.post, "panel": {"pictures": others}, "is_read": True}
        return render(request, "posts/pictures/row.html", context, status=STOP_POLLING)
    response = HttpResponse(status=STOP_POLLING)
    response["HX-Refresh"] = "true"
    return response


# The token is asked for inside, after the upload's own limits are in place: reading it reads the whole body.
@csrf_exempt
@staff_only
@require_POST
def add(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """One photo, with JSON as the answer, or as a plain form: the draft's own, whose words are saved first."""
    if not 0 <= number_in(request.META.get("CONTENT_LENGTH") or "0", otherwise=-1) <= MOST_BODY:
        return _answer_problem(request, None, "too_many_bytes", too_large(), status=413)
    limit = OnePhoto(request)
    request.upload_handlers = [limit, *request.upload_handlers]
    return _add(request, public_id, limit)


@csrf_protect
def _add(request: StaffRequest, public_id: UUID, limit: OnePhoto) -> HttpResponse:
    post = get_object_or_404(drafts_of(request.staff), public_id=public_id)
    if "version" in request.POST:
        request.POST = without_nul(request.POST)  # type: ignore[assignment]
        return with_what_was_typed(request, post, lambda: _add_photo(request, post, limit))
    return _add_photo(request, post, limit)


def _add_photo(request: StaffRequest, post: Post, limit: OnePhoto) -> HttpResponse:
    if not ratelimit.consume(request, action="add_photo"):
        return _answer_problem(request, post, "too_often", too_often(), status=429)
    photo = request.FILES.get("photo")
    if limit.too_large:
        return _answer_problem(request, post, "too_many_bytes", too_large(), status=413)
    if photo is None:
        return _answer_problem(request, post, "empty", _("Choose a photo first."))
    name = photo.name or ""
    try:
        picture = add_picture(
            post, by=request.staff, data=photo.read(), file_name=name, public_id=_id(request.POST.get("id", ""))
        )
    except Refused as refused:
        return _answer_problem(request, post, refused.code, refused.message)
    except Blocked as blocked:
        return _answer_problem(request, post, blocked.blockers[0].code, blocked.blockers[0].message)
    except WrongState:
        if not wants_json(request):
            raise
        return JsonResponse({"code": "sent_in", "message": _("This post was sent in meanwhile.")}, status=409)
    return _answer_added(request, picture, warnings_about(picture, name))


def warnings_about(picture: Picture, file_name: str) -> list[str]:
    """What the author is told about the file itself. Its name is looked at here, once, and kept nowhere."""
    found = []
    words = {word for word in re.findall(r"[^\W\d_]+", file_name.lower()) if word not in CAMERA_WORDS}
    if words and any(each.pupil_refs for each in find_identifying(file_name, roll=roll_of(picture.post.school_id))):
        found.append(_("The file's name held a child's name. It was not kept; rename the file where it came from."))
    if unknown_camera(picture):
        words_said = _("This picture says that it was taken with “%(camera)s”, which is none of the school's devices.")
        found.append(words_said % {"camera": picture.camera})
    return found


def too_large() -> str:
    return _("This file is larger than 20 MB. Please send the picture in a smaller size, or crop it first.")


def too_often() -> str:
    return _("You have added many photos in a short time. Wait a minute, then add this one again.")


def _id(sent: str) -> UUID | None:
    try:
        return UUID(sent)
    except ValueError:
        return None


def wants_json(request: HttpRequest) -> bool:
    return "application/json" in request.headers.get("Accept", "")


def _answer_added(request: StaffRequest, picture: Picture, warnings: list[str]) -> HttpResponse:
    if wants_json(request):
        return JsonResponse({"picture": str(picture.public_id), "warnings": warnings}, status=201)
    for warning in warnings:
        messages.warning(request, warning)
    return redirect(after(request, picture.post, f"#picture-{picture.public_id}"))


def _answer_problem(
    request: StaffRequest, post: Post | None, code: str, message: Promise | str, *, status: int = 422
) -> HttpResponse:
    if wants_json(request):
        return JsonResponse({"code": code, "message": str(message)}, status=status)
    if post is None:
        return render(request, "posts/pictures/too_large.html", {"reason": message}, status=status)
    return panel_response(request, post, error=message, status=status)


def after(request: HttpRequest, post: Post, anchor: str = "") -> str:
    """Where a press of a button leads back to: the page that it says, if it is one of ours, else the pictures' page."""
    there = request.POST.get("next", "")
    if there and there.startswith("/") and url_has_allowed_host_and_scheme(there, allowed_hosts=None):
        return there
    return reverse("posts:pictures", args=[post.public_id]) + anchor
