"""Every post of one child, and everything on the register for one post: what a family's question is answered from."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import QuerySet
from django.utils import timezone

from channels.models import ConsentChannel
from consents.models import Answer, ConsentDecision, Material, Respondent, Route
from people.models import Guardian, Pupil, School, Staff
from posts.checks import clearance
from posts.models import Appearance, Post
from posts.revisions import read
from posts.workflow import PostState
from publishing.models import MAY_BE_OUT, Delivery


@dataclass
class PostOfChild:
    """A post with the child in it: as what, and where it may be out."""

    post: Post
    materials: list[str] = field(default_factory=list)
    out: list[Delivery] = field(default_factory=list)


def posts_with(pupil: Pupil) -> QuerySet[Post]:
    """Every post that was sent in with this child, the newest first, whatever became of it; no drafts."""
    shown = Appearance.objects.filter(pupil=pupil).values("post_id")
    sent_in = Post.objects.filter(school_id=pupil.school_id, pk__in=shown, revision__isnull=False)
    return sent_in.exclude(state=PostState.DRAFT).order_by("-state_since", "-pk")


def rows_for(pupil: Pupil, posts: Iterable[Post]) -> list[PostOfChild]:
    """Two queries, however many posts."""
    rows = {post.pk: PostOfChild(post) for post in posts}
    shown = Appearance.objects.filter(pupil=pupil, post__in=rows).values_list("post_id", "material").distinct()
    for post_id, material in sorted(shown):
        rows[post_id].materials.append(str(Material(material).label))
    out = Delivery.objects.filter(post__in=rows, state__in=MAY_BE_OUT).select_related("account").order_by("pk")
    for delivery in out:
        rows[delivery.post_id].out.append(delivery)
    return list(rows.values())


@dataclass(frozen=True)
class Rested:
    """An answer on which the post rested when it was sent in, in words; whether it still stands."""

    decision: ConsentDecision
    who: str
    route: str
    recorded_by: str
    is_standing: bool


@dataclass(frozen=True)
class Permission:
    """One thing that the post needs of one child: whether it is held now, and what it rested on."""

    channel: str
    material: str
    is_held: bool
    rested_on: list[Rested]


@dataclass
class ChildOfPost:
    pupil: Pupil
    permissions: list[Permission] = field(default_factory=list)


def register_of(post: Post) -> list[ChildOfPost]:
    """Everything on the register for what was sent in, child by child. Six queries, however many children.

    Whether a permission is held now reads the same for every cause, as everywhere.
    """
    if post.revision is None or post.revision.payload is None:
        return []
    needs = clearance(post, read(post.revision), at=timezone.now())
    pupils = Pupil.objects.filter(school_id=post.school_id, pk__in={need.pupil_id for need in needs})
    children = {pupil.pk: ChildOfPost(pupil) for pupil in pupils.order_by("last_name", "first_name", "pk")}
    rested = _answers(post.school, post.revision.clearance)
    for need, resolution in sorted(needs.items()):
        if need.pupil_id in children:
            children[need.pupil_id].permissions.append(
                Permission(
                    str(ConsentChannel(need.channel).label),
                    str(Material(need.material).label),
                    resolution.is_held,
                    [rested[pk] for pk in post.revision.clearance.get(":".join(map(str, need)), []) if pk in rested],
                )
            )
    return list(children.values())


def _answers(school: School, kept: dict[str, list[int]]) -> dict[int, Rested]:
    ids = {pk for each in kept.values() for pk in each}
    rows = list(ConsentDecision.objects.filter(school=school, pk__in=ids).select_related("wording").order_by("pk"))
    corrected = set(ConsentDecision.objects.filter(corrects__in=ids).values_list("corrects_id", flat=True))
    parents: dict[int, str] = defaultdict(str)
    parents |= Guardian.objects.filter(pk__in={row.guardian_id for row in rows}).values_list("pk", "name")
    staff = dict(Staff.objects.filter(pk__in={row.recorded_by_id for row in rows}).values_list("pk", "name"))
    return {
        row.pk: Rested(
            row,
            parents[row.guardian_id or 0] or str(Respondent(row.respondent).label),
            str(Route(row.route).label),
            staff.get(row.recorded_by_id or 0, ""),
            row.answer == Answer.GIVEN and row.pk not in corrected,
        )
        for row in rows
    }
