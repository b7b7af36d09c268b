"""Adding pictures to a draft, and what their author does with them: describe, order, crop, hide, undo.

Decoding and encoding take most of the time, so they are done before the transaction; inside it the post is locked,
and the picture is compared with what the page showed. What changes a picture's bytes has it screened and looked at
again. All of it is for the author, in a draft, alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from audit.names import EventName
from audit.services import record
from people.models import Staff
from policies.authority import NotAllowed
from posts import media, rendering
from posts.came_back import stop_if_it_came_back
from posts.drafts import editable
from posts.errors import Blocked, Blocker, Stale, WrongState
from posts.models import Finding, FindingKind, Picture, Post, Screening
from posts.readings import ask_for_screening
from posts.workflow import PostState
from screening import decode, redact

MOST_PICTURES = 10
LONGEST_DESCRIPTION = 1_000
Box = Sequence[int]

_OVER_A_FACE = _(
    "That box lies over a face, and covering a face marks the child out. Crop the picture, or choose another."
)
_ONE_OVER_A_FACE = _(
    "Nothing was hidden, since one of these boxes lies over a face: covering a face marks the child out. Hide the "
    "others one by one, and crop the picture or choose another."
)


@dataclass(frozen=True)
class Source:
    """What arrived: the bytes as they are, what was made of them, and what they said beside the picture."""

    data: bytes
    clean: rendering.Clean
    camera: str
    removed: tuple[str, ...]


def add_picture(post: Post, *, by: Staff, data: bytes, file_name: str, public_id: UUID | None = None) -> Picture:
    """Add an uploaded photo at the end of the draft and ask for it to be screened.

    The browser chooses `public_id`, so that an upload that is sent again after a lost answer is not added twice.
    The file's name is only compared with its content, and never kept. Raises decode.Refused, NotAllowed, WrongState,
    or Blocked when there are ten already, and when the picture is one that is not to come back (posts.came_back).
    """
    require_author(post, by=by)
    source = _opened(post, by=by, data=data, file_name=file_name)
    folder = media.new_folder()
    try:
        kept = rendering.keep(folder, source.clean)
        original = media.keep(folder, data, suffix="bin")
        picture = _add(post, by=by, source=source, kept=kept, original=original, public_id=public_id or uuid4())
    except BaseException:
        media.delete_folder(folder)
        raise
    if media.folder_of(picture) != folder:
        media.delete_folder(folder)
    return picture


def _opened(post: Post, *, by: Staff, data: bytes, file_name: str) -> Source:
    """The opened picture takes much memory: others wait until it is let go."""
    with decode.one_at_a_time:
        upload = decode.open_upload(data, file_name=file_name)
        clean = rendering.render(upload.image, [])
        stop_if_it_came_back(post, upload.image, by=by)
        return Source(data, clean, camera_name(*upload.camera), upload.removed)


@transaction.atomic
def _add(post: Post, *, by: Staff, source: Source, kept: rendering.Kept, original: str, public_id: UUID) -> Picture:
    locked = editable(post, by=by)
    if locked.is_reminder:
        raise Blocked([Blocker("reminder_is_words", _("A reminder for parents is words only. Write news instead."))])
    pictures = list(locked.pictures.all())
    if already := next((picture for picture in pictures if picture.public_id == public_id), None):
        return already
    if len(pictures) >= MOST_PICTURES:
        message = _("A post has at most %(most)d pictures. Remove one to add another.") % {"most": MOST_PICTURES}
        raise Blocked([Blocker("too_many_pictures", message, "pictures")])
    picture = Picture(
        post=locked,
        public_id=public_id,
        position=max((picture.position for picture in pictures), default=0) + 1,
        original_file=original,
        clean_file=kept.clean_file,
        sha256=kept.sha256,
        copies=kept.copies,
        phashes=[kept.phash],
        turned=[kept.turned],
        width=kept.width,
        height=kept.height,
        camera=source.camera,
        removed=list(source.removed),
    )
    try:
        with transaction.atomic():
            picture.save()
    except IntegrityError:  # the id is of another post's picture, perhaps since this very moment
        picture.public_id = uuid4()
        picture.save()
    _changed(picture, by=by, event=EventName.PICTURE_ADDED, data={"removed": picture.removed})
    ask_for_screening(picture)
    return picture


def camera_name(make: str, model: str) -> str:
    """Make and model as one, the make not said twice (a "Canon" "Canon EOS" is a Canon EOS)."""
    return (model if model.casefold().startswith(make.casefold()) else f"{make} {model}").strip()


def hide_boxes(picture: Picture, *, by: Staff, sha256: str, boxes: Sequence[Box]) -> Picture:
    """Cover these boxes (pixels of the original) with a solid fill and have the picture screened again.

    Blocked when they lie over a face, together with what was hidden before: a covered face marks a child out. Crop
    instead, or choose another picture.
    """
    faces = Finding.objects.filter(picture=picture, kind=FindingKind.FACE).values_list("box", flat=True)
    hidden = [edit["box"] for edit in picture.edits if edit["kind"] == "hide"]
    if redact.covers_face(boxes, [face for face in faces if face], hidden=hidden):
        message = _ONE_OVER_A_FACE if len(boxes) > 1 else _OVER_A_FACE
        raise Blocked([Blocker("over_a_face", message, f"picture-{picture.public_id}")])
    if picture.screening == Screening.WAITING and not picture.findings.exists() and not picture.edits:
        message = _("This picture is still being checked for faces. Please wait a moment.")
        raise Blocked([Blocker("still_checking", message, f"picture-{picture.public_id}")])
    step = next_step(picture)
    added = [{"kind": "hide", "box": [int(side) for side in box], "by": by.pk, "step": step} for box in boxes]
    return _edit(picture, by=by, sha256=sha256, add=added)


def crop_picture(picture: Picture, *, by: Staff, sha256: str, box: Box) -> Picture:
    """Keep only this part (pixels of the original)."""
    crop = {"kind": "crop", "box": [int(side) for side in box], "by": by.pk, "step": next_step(picture)}
    return _edit(picture, by=by, sha256=sha256, add=[crop])


def undo_edit(picture: Picture, *, by: Staff, sha256: str) -> Picture:
    """Take the last step back: a crop, or everything that was hidden at once. Blocked when there is none."""
    if not picture.edits or not picture.original_file:
        raise Blocked([Blocker("nothing_to_undo", _("There is nothing to undo in this picture."))])
    return _edit(picture, by=by, sha256=sha256, add=None)


def next_step(picture: Picture) -> int:
    return max((edit.get("step", 0) for edit in picture.edits), default=0) + 1


def _edit(picture: Picture, *, by: Staff, sha256: str, add: list[rendering.Edit] | None) -> Picture:
    """Render with these edits more (None: with the last step less), then change the row if nobody was quicker."""
    require_author(picture.post, by=by)
    if picture.sha256 != sha256 or picture.frozen_at is not None:
        raise Stale
    with decode.one_at_a_time:
        image, edits, from_original = rendering.base(picture)
        edits = rendering.without_last_step(edits) if add is None else [*edits, *add]
        clean = rendering.render(image, edits)
        del image
    folder = media.folder_of(picture)
    kept = rendering.keep(folder, clean)
    original = picture.original_file
    if not from_original:
        original = media.keep(folder, media.read(picture.clean_file), suffix="bin")
    try:
        return _replace(picture, by=by, edits=edits, kept=kept, original=original)
    except BaseException:
        current = Picture.objects.filter(pk=picture.pk).first()
        media.tidy(current or picture)
        raise


@transaction.atomic
def _replace(
    picture: Picture, *, by: Staff, edits: list[rendering.Edit], kept: rendering.Kept, original: str
) -> Picture:
    locked = own_picture(picture, by=by)
    if (locked.sha256, locked.edits) != (picture.sha256, picture.edits):
        raise Stale
    locked.edits = edits
    locked.original_file, locked.clean_file, locked.sha256 = original, kept.clean_file, kept.sha256
    locked.width, locked.height = kept.width, kept.height
    locked.copies, locked.phashes = kept.copies, [*locked.phashes[:1], kept.phash]
    locked.turned = [*(locked.turned or [""])[:1], kept.turned]
    ask_for_screening(locked)
    locked.save()
    _changed(locked, by=by, event=EventName.PICTURE_EDITED, data={"edits": [edit["kind"] for edit in edits]})
    transaction.on_commit(partial(media.tidy, locked), robust=True)
    return locked


@transaction.atomic
def ask_again(picture: Picture, *, by: Staff) -> Picture:
    """Have a picture that the machine could not check looked at by it once more."""
    locked = own_picture(picture, by=by)
    if locked.screening == Screening.NOT_CHECKED:
        ask_for_screening(locked)
        locked.save()
    return locked


class DescribedElsewhere(Stale):
    """Another tab or device wrote another description meanwhile. Nothing was overwritten."""


@transaction.atomic
def describe_picture(
    picture: Picture, *, by: Staff, alt: Mapping[str, str], shown: Mapping[str, str] | None = None
) -> Picture:
    """Keep the description in the school's languages, for those who do not see the picture. Others are left out.

    `shown` is what the page showed before it was changed, "" where it says nothing: DescribedElsewhere if something
    else stands there now.
    """
    locked = own_picture(picture, by=by)
    said = {code: plain(alt[code]) for code in locked.post.school.languages if code in alt}
    now = {code: plain(locked.alt.get(code, "")) for code in said}
    before = {code: plain((shown or {}).get(code, "")) for code in said}
    if any(now[code] not in (before[code], said[code]) for code in said):
        raise DescribedElsewhere
    locked.alt = {**locked.alt, **said}
    locked.save(update_fields=["alt"])
    _touch(locked.post)
    return locked


def plain(text: str) -> str:
    """A form sends the ends of lines in another way than a script."""
    return text.replace("\r\n", "\n").strip()[:LONGEST_DESCRIPTION]


@transaction.atomic
def move_picture(picture: Picture, *, by: Staff, places: int) -> None:
    """Move a picture earlier (negative) or later among the pictures of the post."""
    locked = own_picture(picture, by=by)
    order = list(locked.post.pictures.all())
    old = order.index(locked)
    order.insert(min(max(0, old + places), len(order) - 1), order.pop(old))
    for position, each in enumerate(order, start=1):
        each.position = position
    Picture.objects.bulk_update(order, ["position"])
    _touch(locked.post)


def require_author(post: Post, *, by: Staff) -> None:
    """The quick answer before the work: the locked row is asked again afterwards (posts.drafts.editable)."""
    if post.author_id != by.pk:
        raise NotAllowed(
            _("Only the author of the post may do this."), post_id=post.pk, school_id=post.school_id, by=by
        )
    if post.state != PostState.DRAFT:
        raise WrongState(post.state)


def own_picture(picture: Picture, *, by: Staff) -> Picture:
    """The locked picture of a draft that this person may edit now. Inside a transaction only.

    A picture that was set aside unseen is nobody's to change: Stale.
    """
    post = editable(picture.post, by=by)
    locked = Picture.objects.select_for_update(no_key=True, of=("self",)).filter(pk=picture.pk, post=post).first()
    if locked is None or locked.frozen_at is not None:
        raise Stale
    locked.post = post
    return locked


def _changed(picture: Picture, *, by: Staff, event: EventName, data: dict[str, Any]) -> None:
    _touch(picture.post)
    record(
        event,
        by=by,
        school_id=picture.post.school_id,
        post_id=picture.post_id,
        digest=picture.sha256,
        data={"picture": picture.pk, **data},
    )


def _touch(post: Post) -> None:
    """The words' version is not counted: a photo that arrives must not refuse the sentence being typed."""
    Post.objects.filter(pk=post.pk).update(changed_at=timezone.now())
