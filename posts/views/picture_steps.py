"""What a press of a button does to a picture. Each answers with a redirect, or, in the compose page, with the panel."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from consents.models import AdultPermission
from consents.queries import adults_in, counting_id, papers_that_count
from people.models import Pupil
from policies.requests import StaffRequest, number_in, staff_only
from posts import findings, looks, pictures, removal
from posts.descriptions import sent_for
from posts.errors import Blocked, Blocker, Stale
from posts.models import Finding, FindingAnswer, LookAs, Picture, Post, Screening
from posts.picture_pages import next_to_look_at
from posts.queries import drafts_of, find_children
from posts.rendering import offset
from posts.shown_picture import RefusedTexts
from posts.views.compose import say_what_was_lost
from posts.views.picture_pages import after, is_htmx, panel_response, picture_response, visible_picture

HUNDRED = 100
SIDES = ("left", "top", "right", "bottom")
WRITTEN = ("note", "pupil_name", "other_school", "other_school_yes")
"""What can be typed about one thing found."""


def _sha256(request: HttpRequest) -> str:
    return request.POST.get("sha256", "")


def _step(request: StaffRequest, public_id: UUID, do: Callable[[Picture], object], anchor: str = "") -> HttpResponse:
    """Carry it out and go back to the picture; what stands before it is said on the picture's page (422)."""
    picture = visible_picture(request, public_id)
    try:
        do(picture)
    except Blocked as blocked:
        about_several = len(request.POST.getlist("number")) > 1  # then no single one of them is the place
        typed = None if about_several else request.POST
        return picture_response(request, picture, blocked=blocked, typed=typed, status=422)
    except Stale as stale:
        return _as_it_is_now(request, visible_picture(request, public_id), stale)
    return redirect(after(request, picture.post) if request.POST.get("next") else _page_of(picture) + anchor)


def _as_it_is_now(request: StaffRequest, picture: Picture, stale: Stale) -> HttpResponse:
    """Another tab changed it first: its page as it is now, with what was written, since its boxes are others now."""
    said = [str(stale.reason)]
    if written := "; ".join(text for name in WRITTEN if (text := request.POST.get(name, "").strip())):
        said.append(_("What you wrote, so that nothing is lost: %(note)s") % {"note": written})
    if "do" in request.POST:
        part = {side: request.POST.get(side, "") for side in SIDES}
        said.append(
            _("The part was from the left %(left)s to %(right)s, from the top %(top)s to %(bottom)s percent.") % part
        )
    blocked = Blocked([Blocker("stale", sentence) for sentence in said])
    return picture_response(request, picture, blocked=blocked, status=409)


def _page_of(picture: Picture) -> str:
    return reverse("posts:picture", args=[picture.public_id])


@staff_only
@require_POST
def hide(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Hide the boxes with these numbers, all at once; they are looked up in the picture, never taken from the form."""

    def do(picture: Picture) -> None:
        numbers = [number_in(number) for number in request.POST.getlist("number")]
        found = picture.findings.filter(sha256=picture.sha256, number__in=numbers)
        boxes = [padded(finding) for finding in found if finding.box and finding.kind != "face"]
        if not boxes:
            raise Blocked([Blocker("no_box", _("Choose what to hide."))])
        pictures.hide_boxes(picture, by=request.staff, sha256=_sha256(request), boxes=boxes)

    return _step(request, public_id, do)


def padded(finding: Finding) -> list[int]:
    """A little more than what was read, so that no edge of a letter is left."""
    left, top, right, bottom = finding.box
    room = max(4, min(right - left, bottom - top) // 8)
    return [max(0, left - room), max(0, top - room), right + room, bottom + room]


@staff_only
@require_POST
def change(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Hide a part that the author chose, or keep only that part: edges in percent of the picture as it is shown."""

    def do(picture: Picture) -> None:
        box = part_of(picture, [request.POST.get(side, "") for side in SIDES])
        if request.POST.get("do") == "crop":
            pictures.crop_picture(picture, by=request.staff, sha256=_sha256(request), box=box)
        else:
            pictures.hide_boxes(picture, by=request.staff, sha256=_sha256(request), boxes=[box])

    return _step(request, public_id, do)


def part_of(picture: Picture, edges: list[str]) -> list[int]:
    """Percent of the clean file, as pixels of the original. Blocked for all of it, and for what is no part of it."""
    try:
        left, top, right, bottom = (float(edge.replace(",", ".")) for edge in edges)
    except ValueError:
        left = top = right = bottom = -1.0
    if not (0 <= left < right <= HUNDRED and 0 <= top < bottom <= HUNDRED):
        message = _("Say where the part begins and ends: from 0 to 100, the end after the beginning.")
        raise Blocked([Blocker("bad_part", message, "part-left")])
    if (left, top, right, bottom) == (0, 0, HUNDRED, HUNDRED):
        message = _("That is the whole picture. Draw a box on it, or say in numbers where the part lies.")
        raise Blocked([Blocker("bad_part", message, "part-left")])
    across, down = offset(picture.edits)
    return [
        across + round(picture.width * left / HUNDRED),
        down + round(picture.height * top / HUNDRED),
        across + round(picture.width * right / HUNDRED),
        down + round(picture.height * bottom / HUNDRED),
    ]


@staff_only
@require_POST
def undo(request: StaffRequest, public_id: UUID) -> HttpResponse:
    return _step(
        request, public_id, lambda picture: pictures.undo_edit(picture, by=request.staff, sha256=_sha256(request))
    )


@staff_only
@require_POST
def ask_again(request: StaffRequest, public_id: UUID) -> HttpResponse:
    return _step(request, public_id, lambda picture: pictures.ask_again(picture, by=request.staff))


@staff_only
@require_POST
def answer(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """What its author says about one thing found, or who one face is."""
    number = number_in(request.POST.get("number", ""))

    def do(picture: Picture) -> None:
        findings.answer_finding(
            picture,
            by=request.staff,
            sha256=_sha256(request),
            number=number,
            said=said(request, picture.post),
        )

    return _step(request, public_id, do, anchor=f"#finding-{public_id}-{number}" if number else "")


def said(request: StaffRequest, post: Post) -> findings.Said:
    """The answer as it was sent. Whoever is not of this school is nobody here."""
    sent = request.POST.get("answer", "")
    if sent not in FindingAnswer.values:
        raise Blocked([Blocker("not_an_answer", _("Choose one of the answers, or hide it."))])
    adult = number_in(request.POST.get("adult", ""))
    return findings.Said(
        FindingAnswer(sent),
        note=request.POST.get("note", ""),
        pupil=_child(request, post) if sent == FindingAnswer.NAMED else None,
        adult=_adult(post, adult) if adult else None,
        other_school=request.POST.get("other_school", ""),
        other_school_yes=request.POST.get("other_school_yes", ""),
    )


def _adult(post: Post, adult_id: int) -> AdultPermission | None:
    papers = papers_that_count(post.school_id)
    return next((adult for adult in adults_in(papers) if adult.pk == counting_id(papers, adult_id)), None)


def _child(request: StaffRequest, post: Post) -> Pupil | None:
    """The child whose name was typed, if it can only be one; without a name the one chosen from those ticked.

    A face that is answered anew shows who was chosen before, so that a name beside it is what is meant now.
    """
    chosen, typed = request.POST.get("pupil", ""), request.POST.get("pupil_name", "").strip()
    if not typed:
        return next(iter(_by_public_id(post, chosen)), None)
    found = find_children(post.school, typed)
    if len(found) > 1:
        names = ", ".join(f"{pupil.name} ({pupil.registration_group})" for pupil in found)
        message = _("More than one child is called that: %(names)s. Type more of the name.") % {"names": names}
        raise Blocked([Blocker("which_child", message)])
    return found[0] if found else None


def _by_public_id(post: Post, sent: str) -> list[Pupil]:
    try:
        return list(Pupil.objects.filter(school_id=post.school_id, public_id=UUID(sent)))
    except ValueError:
        return []


@staff_only
@require_POST
def count_faces(request: StaffRequest, public_id: UUID) -> HttpResponse:
    def do(picture: Picture) -> None:
        faces = number_in(request.POST.get("faces", ""), otherwise=-1)
        if faces < 0:
            raise Blocked([Blocker("no_number", _("Say how many faces there are, as a number."), "count-faces")])
        findings.count_faces(picture, by=request.staff, sha256=_sha256(request), faces=faces)

    return _step(request, public_id, do, anchor="#faces")


@staff_only
@require_POST
def look(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """ "I have looked at picture 2 of 4", or at box 3 in it; then on to the next one, or back."""
    picture = visible_picture(request, public_id)
    looked_as = looks.role_of(picture.post, request.staff)
    number = number_in(request.POST.get("number", ""))
    finding = picture.findings.filter(number=number, sha256=picture.sha256).first() if number else None
    instead = request.POST.get("instead") == "yes"
    if picture.screening == Screening.NOT_CHECKED and not finding and not instead:
        message = _("The machine did not check this picture. Look for names in it, and tick that you did.")
        blocked = Blocked([Blocker("not_checked", message, f"instead-{picture.public_id}")])
        return picture_response(request, picture, blocked=blocked, status=422)
    looks.look_at_picture(
        picture,
        by=request.staff,
        looked_as=looked_as,
        sha256=_sha256(request),
        finding=finding,
        instead_of_machine=instead,
        read_camera=bool(picture.camera) and request.POST.get("camera") == picture.camera,
    )
    following = None if finding else next_to_look_at(picture.post, by=request.staff, looked_as=looked_as)
    if request.POST.get("next"):
        there = after(request, picture.post)
        return redirect(f"{there.partition('#')[0]}#picture-{following.public_id}" if following else there)
    if following is not None:
        return redirect("posts:picture", following.public_id)
    return redirect(_page_of(picture) if looked_as == LookAs.APPROVER or finding else _desk_of(picture.post))


def _desk_of(post: Post) -> str:
    return reverse("posts:compose", args=[post.public_id]) + "#pictures"


@staff_only
@require_POST
def describe(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Keep the descriptions; in the compose page, as soon as the field is left."""
    picture = visible_picture(request, public_id)
    alt, shown = sent_for(picture, request.POST)
    try:
        pictures.describe_picture(picture, by=request.staff, alt=alt, shown=shown)
    except pictures.DescribedElsewhere:
        post = drafts_of(request.staff).get(pk=picture.post_id)
        return panel_response(request, post, refused={picture.pk: RefusedTexts(alt, shown)}, status=409)
    except Stale:
        if is_htmx(request):  # the page is still there, with its field
            raise
        say_what_was_lost(request, picture.post)
        return panel_response(request, drafts_of(request.staff).get(pk=picture.post_id), status=409)
    return _back_to_panel(request, picture.post, f"#picture-{public_id}")


@staff_only
@require_POST
def move(request: StaffRequest, public_id: UUID) -> HttpResponse:
    picture = visible_picture(request, public_id)
    pictures.move_picture(picture, by=request.staff, places=-1 if request.POST.get("to") == "earlier" else 1)
    return _back_to_panel(request, picture.post, f"#picture-{public_id}")


def _back_to_panel(request: StaffRequest, post: Post, anchor: str) -> HttpResponse:
    if is_htmx(request):
        return panel_response(request, drafts_of(request.staff).get(pk=post.pk))
    return redirect(after(request, post, anchor))


@staff_only
def delete(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """Should not have been taken, or is not wanted: deleted at once, everywhere here. A page asks first."""
    picture = visible_picture(request, public_id)
    if request.method != "POST":
        return render(request, "posts/pictures/delete.html", {"picture": picture, "post": picture.post})
    not_taken = request.POST.get("why") == "not_taken"
    removal.delete_picture_now(picture, by=request.staff, not_taken=not_taken)
    messages.success(request, _("The picture is deleted, with everything made from it."))
    return _away_from(request, picture.post)


@staff_only
def freeze(request: StaffRequest, public_id: UUID) -> HttpResponse:
    """May be illegal or worrying: set aside unseen. The page that asks does not show the picture."""
    picture = visible_picture(request, public_id)
    if request.method != "POST":
        return render(request, "posts/pictures/freeze.html", {"picture": picture, "post": picture.post})
    removal.freeze_picture(picture, by=request.staff)
    messages.success(request, _("The picture is set aside. The safeguarding lead has been told."))
    return _away_from(request, picture.post)


def _away_from(request: StaffRequest, post: Post) -> HttpResponse:
    own = Post.objects.get(pk=post.pk)
    if own.author_id == request.staff.pk and own.state == "draft":
        return redirect(_desk_of(post))
    return redirect("home")
