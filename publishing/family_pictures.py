"""What a parent sees of what is out: every post with a child of theirs in it, and one press to have it taken down.

A pupil who answers for themselves sees the same of themselves.
"""

from collections import defaultdict
from dataclasses import dataclass

from django.db import transaction
from django.db.models import QuerySet

from audit.actors import SYSTEM
from audit.names import EventName
from audit.services import record
from consents.asking import actor_of
from consents.links import Asked, asked_about, is_alive
from consents.models import ParentLink
from consents.own_answers import LinkDead
from people.models import Pupil
from people.rolls import lock_pupils
from posts.models import Appearance, Picture, Post
from posts.workflow import OUT
from publishing.content import FrozenPicture, Text, frozen_for, rows_of
from publishing.models import MAY_BE_OUT, Delivery
from publishing.services import take_down_post

AT_MOST = 40


@dataclass(frozen=True)
class SeenByParent:
    """One post: who of their children is in it, its words, the pictures that show them, and where it may be out."""

    post: Post
    children: list[str]
    texts: list[Text]
    pictures: list[FrozenPicture]
    out: list[Delivery]

    @property
    def comes_down(self) -> bool:
        return self.post.state not in OUT


def may_be_out_with(asked: Asked) -> QuerySet[Post]:
    """The posts of which something may be out, with a child in them for whom this person is asked, the newest first."""
    theirs = Appearance.objects.filter(pupil__in=asked_about(asked).values("pk"))
    out = Delivery.objects.filter(state__in=MAY_BE_OUT)
    found = Post.objects.filter(
        school_id=asked.school_id, pk__in=theirs.values("post_id"), revision__payload__isnull=False
    ).filter(pk__in=out.values("post_id"))
    return found.select_related("revision", "school").order_by("-state_since", "-pk")


def seen_by(asked: Asked, posts: list[Post], *, language: str = "en") -> list[SeenByParent]:
    """Four queries, however many posts. Nothing of it names anybody but their own children. `language` stands first."""
    children = {pupil.pk: pupil for pupil in asked_about(asked)}
    out: dict[int, list[Delivery]] = defaultdict(list)
    for delivery in Delivery.objects.filter(post__in=posts, state__in=MAY_BE_OUT).select_related("account"):
        out[delivery.post_id].append(delivery)
    shown: dict[int, list[Appearance]] = defaultdict(list)
    for seen in Appearance.objects.filter(post__in=posts, pupil__in=children).order_by("pupil_id", "pk"):
        shown[seen.post_id].append(seen)
    rows = rows_of([post.revision for post in posts if post.revision])
    return [_seen(post, out[post.pk], shown[post.pk], children, rows, language) for post in posts]


def _seen(
    post: Post,
    out: list[Delivery],
    shown: list[Appearance],
    children: dict[int, Pupil],
    rows: dict[int, Picture],
    language: str,
) -> SeenByParent:
    """An account may have words of its own: each is said once."""
    revision = post.revision
    each_place = [frozen_for(revision, delivery.account_id, rows) for delivery in out] if revision else []
    went = [frozen.in_order_of([language, *post.school.languages]) for frozen in each_place if frozen]
    in_pictures = {seen.picture_id for seen in shown}
    names = {seen.pupil_id: children[seen.pupil_id] for seen in shown if seen.pupil_id in children}
    return SeenByParent(
        post=post,
        children=[pupil.known_as or pupil.first_name for pupil in names.values()],
        texts=list(dict.fromkeys(text for frozen in went for text in frozen.texts)),
        pictures=[each for each in went[0].pictures if each.row and each.row.pk in in_pictures] if went else [],
        out=out,
    )


@transaction.atomic
def take_down_for_parent(link: ParentLink, post: Post) -> None:
    """A parent asks for it: the whole post comes down everywhere at once, with the same clock as for every cause.

    Permission stays what it was; the link stays good. Raises LinkDead where it is not any more. A post that comes down
    already, or with no child of theirs in it, is left alone.
    """
    shown = Appearance.objects.filter(post=post, pupil__isnull=False).values_list("pupil_id", flat=True)
    locked = {pupil.pk for pupil in lock_pupils(shown)}  # every child of the post, as the step that follows does
    if not is_alive(link):
        raise LinkDead
    mine = may_be_out_with(link.whose).filter(pk=post.pk, state__in=OUT).first()
    child = asked_about(link.whose).filter(pk__in=locked).first()
    if mine is None or child is None:
        return
    record(
        EventName.FAMILY_ASKED_DOWN,
        by=actor_of(link.whose),
        school_id=link.school_id,
        pupil_id=child.pk,
        data={"post": post.pk},
    )
    take_down_post(mine, by=SYSTEM)
