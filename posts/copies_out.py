"""A copy of a picture that is not to come back, in a post that is out already: looked for when the pattern is kept.

Nothing is taken down by itself. It is in the record of that post once for each reason, from there whoever takes posts
down is asked (notifications.handlers), and the post's page says it until it is down or the pattern is let in again.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from audit.actors import SYSTEM
from audit.models import Event
from audit.names import EventName
from audit.services import record
from posts.models import CameBack, KeptHash, Picture, Post
from posts.picture_facts import PictureFacts, facts_of
from posts.revisions import content_out
from posts.services import lock_post
from posts.workflow import CONFIRMED, OUT
from screening.phash import Hashes, alike, words_of

AT_A_TIME = 500
"""So many pictures are in memory at a time."""


class CopyOut(NamedTuple):
    """A picture of a post that is out, by its place in it, and what is kept of the picture that it is a copy of."""

    place: int
    picture_id: int
    kept: KeptHash

    @property
    def is_of_one_set_aside(self) -> bool:
        """Set aside unseen: staff are not shown it any more, the public is."""
        return self.kept.reason == CameBack.FROZEN


def find_copies(school_id: int, kept_ids: Collection[int]) -> list[int]:
    """Say in the record of each post that is out which of its pictures are copies of what is not to come back, where
    that is news: it is looked for where there is a copy of what is kept under these ids.

    Returns the posts of which it was news. Every picture of what is out is compared: this is a worker's task.
    """
    kept = KeptHash.objects.filter(school_id=school_id, pk__in=kept_ids).values_list("phash", flat=True)
    posts = _posts_with_copies(school_id, words_of(list(kept))) if kept else set()
    return [post_id for post_id in sorted(posts) if _is_news(post_id)]


def copies_out(post: Post, pictures: Iterable[PictureFacts] | None = None) -> list[CopyOut]:
    """The pictures of a post that is out which are copies of what is not to come back, in their order. None otherwise.

    `pictures` is what `facts_of` said, where it was asked already.
    """
    content = content_out(post)
    if content is None or not content["pictures"]:
        return []
    facts = {each.pk: each for each in (facts_of(post) if pictures is None else pictures)}
    return list(_copies_among(facts, [each["picture"] for each in content["pictures"]]))


def _copies_among(facts: dict[int, PictureFacts], shown: list[int]) -> Iterator[CopyOut]:
    for place, picture_id in enumerate(shown, start=1):
        picture = facts.get(picture_id)
        if picture is not None and picture.came_back is not None:
            yield CopyOut(place, picture_id, picture.came_back)


def _posts_with_copies(school_id: int, kept: Hashes) -> set[int]:
    """The confirmed posts with a copy of one of these: one that is not out yet may be going out in this moment."""
    pictures = Picture.objects.filter(post__school_id=school_id, post__state__in=CONFIRMED, frozen_at__isnull=True)
    patterns = pictures.order_by("pk").values_list("post_id", "phashes", "turned")
    return {
        post_id
        for post_id, phashes, turned in patterns.iterator(chunk_size=AT_A_TIME)
        if alike(kept, words_of([*turned, *phashes]))
    }


def find_what_remains(school_id: int, let_in: int) -> list[int]:
    """A pattern was let in again: of what else a picture is a copy, which nobody was told while that one was graver.

    Returns the posts of which it was news.
    """
    said = Event.objects.filter(school_id=school_id, name=EventName.PICTURE_COPY_FOUND).values("post_id")
    out = Post.objects.filter(pk__in=said, state__in=OUT).order_by("pk").values_list("pk", flat=True)
    return [post_id for post_id in out if _is_news(post_id, let_in=let_in)]


def news_of(event: Event, post: Post) -> list[CopyOut]:
    """The copies of which this event (PICTURE_COPY_FOUND) says it, and which still are for that reason.

    Whose reason is a graver one by now is told of with the event that found that.
    """
    said = {(picture, reason) for picture, _kept, reason in event.data["copies"]}
    return [each for each in copies_out(post) if (each.picture_id, each.kept.reason) in said]


def _is_news(post_id: int, *, let_in: int | None = None) -> bool:
    """The post is locked: a release that read its pictures a moment before is waited for. A reason that was told and
    still stands is not told again."""
    post = lock_post(Post(pk=post_id))
    copies = copies_out(post)
    told = _told_of(post, let_in=let_in) if copies else set()
    news = [each for each in copies if (each.picture_id, each.kept.reason) not in told]
    if not news:
        return False
    record(
        EventName.PICTURE_COPY_FOUND,
        by=SYSTEM,
        school_id=post.school_id,
        post_id=post.pk,
        digest=post.approved_digest,
        data={"copies": [[each.picture_id, each.kept.pk, each.kept.reason] for each in news]},
    )
    return True


def _told_of(post: Post, *, let_in: int | None = None) -> set[tuple[int, str]]:
    """The pictures, each with the reason, of which it was said before. What was let in again since does not count,
    but while one is (`let_in`): of two patterns of one picture the second is no news as the first goes."""
    events = Event.objects.filter(post_id=post.pk, name=EventName.PICTURE_COPY_FOUND)
    said = [copy for event in events for copy in _said_in(event, let_in)]
    there = set(KeptHash.objects.filter(pk__in={kept for _picture, kept, _reason in said}).values_list("pk", flat=True))
    return {(picture, reason) for picture, kept, reason in said if let_in or kept in there}


def _said_in(event: Event, let_in: int | None) -> list[tuple[int, int, str]]:
    """What one event said: picture, what is kept, reason. Where it was told as held back, and that is let in, its
    notice is settled (notifications.handlers): a lighter reason beside it is to be told again."""
    said: list[tuple[int, int, str]] = event.data["copies"]
    if any(kept == let_in and reason == CameBack.FROZEN for _picture, kept, reason in said):
        return [each for each in said if each[2] == CameBack.FROZEN]
    return said


_TITLES: dict[CameBack, Promise] = {
    CameBack.FROZEN: _("Picture %(place)d is like one that was held back at this school"),
    CameBack.NOT_TAKEN: _("Picture %(place)d is like one that should not have been taken"),
    CameBack.TAKEN_DOWN: _("Picture %(place)d is like one that was taken down"),
    CameBack.DECLINED: _("Picture %(place)d is like one in a post that was declined"),
}

_WORDS: dict[CameBack, Promise] = {
    CameBack.FROZEN: _(
        "Staff are not shown it here any more, but this post is out with it. Please take the post down now, wherever "
        "it is. Do not open the picture elsewhere, copy it or send it on. Speak to the safeguarding lead, who "
        "can let it in if it may stay, on the list of what is not to come back (number %(number)d)."
    ),
    CameBack.NOT_TAKEN: _(
        "This post is out with it. Please take the post down, and see that the picture is deleted from the camera or "
        "tablet. If it may stay, the safeguarding lead can let it in, on the list of what is not to come back (number "
        "%(number)d)."
    ),
    CameBack.TAKEN_DOWN: _(
        "This post is out with it. Please look. If it should not be seen here either, take the post down. If it may "
        "stay, whoever confirms posts can let it in, on the list of what is not to come back (number %(number)d). "
        "Until then it goes to no further account."
    ),
    CameBack.DECLINED: _(
        "This post is out with it. Please look. If it should not be seen here either, take the post down. If it may "
        "stay, whoever confirms posts can let it in, on the list of what is not to come back (number %(number)d). "
        "Until then it goes to no further account."
    ),
}

_ON_OWN_PAGE = _(
    "The school's own page still shows it to everybody. Please take the post down now: there it is gone at once. Do "
    "not open the picture elsewhere, copy it or send it on. Speak to the safeguarding lead. If it may stay, the lead "
    "can let it in, on the list of what is not to come back (number %(number)d)."
)


def title_of(copy: CopyOut) -> str:
    """On the page of the post: which picture, and why."""
    return str(_TITLES[CameBack(copy.kept.reason)]) % {"place": copy.place}


def words_of_copy(copy: CopyOut, *, on_own_page: bool) -> str:
    """What to do about it. `on_own_page`: the school's own page shows the post now."""
    reason = CameBack(copy.kept.reason)
    words = _ON_OWN_PAGE if reason == CameBack.FROZEN and on_own_page else _WORDS[reason]
    return str(words) % {"number": copy.kept.pk}
