"""What the staff desk does when it hears of an event."""

from audit.models import Event
from audit.names import EventName
from people.models import Pupil
from posts import retention
from posts.came_back import keep_hashes
from posts.copies_out import find_copies, find_what_remains
from posts.erasure import erase_words_about
from posts.models import CameBack, Picture, Post
from posts.services import run_checks
from posts.workflow import PostState


def finish_checks(event: Event) -> None:
    """The guarantee behind submit: a post whose check was cut short is checked now."""
    post = Post.objects.filter(pk=event.post_id).first() if event.post_id else None
    if post is not None:
        run_checks(post)


def delete_originals(event: Event) -> None:
    """What is out needs no original any more. The daily walk is the guarantee behind this."""
    if event.post_id is not None:
        retention.purge_originals_of(event.post_id)


def keep_hashes_of_post(event: Event) -> None:
    """Declined, or ordered down: its pictures are not to come back."""
    reason = CameBack.DECLINED if event.name == EventName.POST_DECLINED else CameBack.TAKEN_DOWN
    pictures = Picture.objects.filter(post_id=event.post_id or 0, frozen_at__isnull=True)
    keep_hashes(event.school_id or 0, [each for picture in pictures for each in picture.phashes], reason=reason)


def keep_hash_of_picture(event: Event) -> None:
    """Set aside unseen, should not have been taken, or taken out of what was sent in: it is not to come back.

    One that its author takes out of a draft, because another is better, may.
    """
    picture = Picture.objects.filter(pk=event.data.get("picture", 0)).first()
    reason = _why_it_went(event)
    if picture is not None and reason is not None:
        keep_hashes(event.school_id or 0, picture.phashes, reason=reason)


def find_copies_that_are_out(event: Event) -> None:
    """A pattern is kept from now on: which posts that are out have a copy of that picture."""
    find_copies(event.school_id or 0, event.data["kept"])


def find_copies_that_remain(event: Event) -> None:
    """A pattern is let in again: what is out may be a copy of a lighter one too, of which nobody was told."""
    find_what_remains(event.school_id or 0, event.data["kept"])


def _why_it_went(event: Event) -> CameBack | None:
    if event.name == EventName.PICTURE_FROZEN:
        return CameBack.FROZEN
    if event.data.get("not_taken"):
        return CameBack.NOT_TAKEN
    return None if event.data.get("state") == PostState.DRAFT else CameBack.TAKEN_DOWN


def erase_words(event: Event) -> None:
    """An erased child: every word with the name in it. Nothing of those posts is out by now."""
    erase_words_about(Pupil.objects.get(pk=event.pupil_id or 0))


def forget_readings(event: Event) -> None:
    """An erased child: what the machine read of the name goes too."""
    if event.pupil_id is not None:
        retention.forget_readings_about(event.pupil_id)
