"""How long a picture's files are kept: the original until it is of no use, everything until the post is thrown away.

Originals are deleted when the post is released (at once, and again by the daily walk), with a discarded post, and
seven days after it was declined. A picture that was set aside unseen is never deleted here.
"""

import datetime
import posixpath
from collections.abc import Iterable
from functools import partial

from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from posts import media
from posts.models import Appearance, Finding, Picture, Post
from posts.workflow import PostState

KEEP_DECLINED = datetime.timedelta(days=7)
BEING_WRITTEN = datetime.timedelta(hours=1)
OUT_ONCE = [PostState.RELEASED, PostState.PUBLISHED, PostState.TAKEN_DOWN, PostState.DISCARDED]


def delete_pictures_of(locked: Post) -> None:
    """Delete the pictures of a post that is thrown away: rows now, files once that is committed."""
    gone = list(locked.pictures.filter(frozen_at__isnull=True))
    Picture.objects.filter(pk__in=[picture.pk for picture in gone]).delete()
    for picture in gone:
        transaction.on_commit(partial(media.delete_folder, media.folder_of(picture)), robust=True)


def purge_originals(now: datetime.datetime | None = None) -> int:
    """Delete every original that is past its time. Returns how many pictures had one."""
    declined_before = (now or timezone.now()) - KEEP_DECLINED
    past = Q(post__state__in=OUT_ONCE) | Q(post__state=PostState.DECLINED, post__state_since__lt=declined_before)
    return _forget_originals(Picture.objects.filter(past, frozen_at__isnull=True).exclude(original_file=""))


def purge_originals_of(post_id: int) -> int:
    """The same for one post, as soon as it was released."""
    released = Picture.objects.filter(post_id=post_id, post__state__in=OUT_ONCE, frozen_at__isnull=True)
    return _forget_originals(released.exclude(original_file=""))


def _forget_originals(pictures: Iterable[Picture]) -> int:
    """The words that were read go with it: nobody has to answer them any more."""
    done = 0
    for picture in pictures:
        name = picture.original_file
        picture.findings.update(text="", pupil_ids=[])
        done += Picture.objects.filter(pk=picture.pk, original_file=name).update(original_file="")
        transaction.on_commit(partial(media.delete, [name]), robust=True)
    return done


def delete_leftovers(now: datetime.datetime | None = None) -> int:
    """Walk the store and delete what belongs to no picture, unless it is so new that it may be being written."""
    before = (now or timezone.now()) - BEING_WRITTEN
    done = 0
    for folder in _folders():
        left = [name for name in leftovers_in(folder) if default_storage.get_modified_time(name) < before]
        media.delete(left)
        done += len(left)
        if left and not media.files_in(folder):
            media.delete([folder])
    return done


def leftovers_in(folder: str) -> list[str]:
    """The files in a picture's folder that are not part of the picture as it now is."""
    inside = Q(clean_file__startswith=f"{folder}/") | Q(original_file__startswith=f"{folder}/")
    picture = Picture.objects.filter(inside).first()
    return [name for name in media.files_in(folder) if picture is None or not media.belongs(picture, name)]


def _folders() -> Iterable[str]:
    for shelf in _inside(media.ROOT):
        yield from _inside(shelf)


def _inside(folder: str) -> list[str]:
    try:
        return [posixpath.join(folder, name) for name in default_storage.listdir(folder)[0]]
    except FileNotFoundError:
        return []


@transaction.atomic
def forget_readings_about(pupil_id: int) -> int:
    """Delete the words read or said of an erased child: where the name may be theirs, and in pictures of them."""
    shown = Appearance.objects.filter(pupil_id=pupil_id, picture__isnull=False).values("picture_id")
    named = [
        finding_id
        for finding_id, pupil_ids in Finding.objects.exclude(pupil_ids=[]).values_list("pk", "pupil_ids")
        if pupil_id in pupil_ids
    ]
    about = Finding.objects.filter(Q(pk__in=named) | Q(picture__in=shown))
    return about.update(text="", pupil_ids=[], answer_note="")
