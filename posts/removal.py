"""A picture that should not be there: deleted at once with everything made from it, or set aside unseen.

Neither waits for a step of the protocol. What was sent in with the picture does not go on: the events tell the media
officer's desk, which voids it or takes it down in the same transaction.
"""

from functools import partial

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from audit.names import EventName
from audit.services import record
from people.models import Staff
from people.queries import person
from policies.authority import NotAllowed, may
from policies.rules import rules_in_force
from posts import media
from posts.errors import Stale
from posts.models import Picture, Post
from posts.picture_queries import may_see


@transaction.atomic
def delete_picture_now(picture: Picture, *, by: Staff, not_taken: bool = False) -> None:
    """Delete original, clean file, smaller copies, close-ups and readings of a picture, whatever state its post is in.

    Its author may, and whoever may take a post down. A picture that was set aside unseen is deleted by the
    safeguarding lead alone. The record keeps the hash, never the picture. `not_taken`: it should not have been taken,
    and a copy of it is stopped from now on.
    """
    locked = _locked(picture, by=by)
    rules, who = rules_in_force(locked.post.school_id), person(by)
    allowed = may(who, "set_holds" if locked.frozen_at else "take_down", rules=rules)
    if not allowed and (locked.frozen_at is not None or locked.post.author_id != by.pk):
        raise _not_allowed(locked.post, by)
    folder = media.folder_of(locked)
    _record(EventName.PICTURE_DELETED, locked, by=by, **({"not_taken": True} if not_taken else {}))
    locked.delete()
    transaction.on_commit(partial(media.delete_folder, folder), robust=True)


@transaction.atomic
def freeze_picture(picture: Picture, *, by: Staff) -> Picture:
    """Set a picture aside unseen, because it may be illegal or worrying: nobody is shown it again.

    Everything made from it is deleted; one file stays, sealed, for the safeguarding lead's lawful process. Whoever
    sees the post may do this. The post cannot go on with it.
    """
    locked = _locked(picture, by=by)
    if locked.frozen_at is not None:
        return locked
    locked.frozen_at = timezone.now()
    locked.claimed_until = None
    locked.save(update_fields=["frozen_at", "claimed_until"])
    locked.findings.all().delete()
    locked.looks.all().delete()
    _record(EventName.PICTURE_FROZEN, locked, by=by)
    transaction.on_commit(partial(media.tidy, locked), robust=True)
    return locked


def _locked(picture: Picture, *, by: Staff) -> Picture:
    """The picture, its post locked first. Stale when it is gone, NotAllowed for whoever does not see it."""
    post = Post.objects.select_for_update(no_key=True, of=("self",)).select_related("school").get(pk=picture.post_id)
    locked = Picture.objects.select_for_update(no_key=True, of=("self",)).filter(pk=picture.pk).first()
    if locked is None:
        raise Stale
    locked.post = post
    if not may_see(locked, person(by), rules_in_force(post.school_id)):
        raise _not_allowed(post, by)
    return locked


def _not_allowed(post: Post, by: Staff) -> NotAllowed:
    reason = _("Only the author, or whoever may take a post down, may do this.")
    return NotAllowed(reason, post_id=post.pk, school_id=post.school_id, by=by)


def _record(event: EventName, picture: Picture, *, by: Staff, **more: bool) -> None:
    record(
        event,
        by=by,
        school_id=picture.post.school_id,
        post_id=picture.post_id,
        digest=picture.sha256,
        data={"picture": picture.pk, "state": picture.post.state, **more},
    )
