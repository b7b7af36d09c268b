"""Every post of one child, and everything on the register for one post: what a family's question is answered from."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from channels.models import ConsentChannel
from consents.models import Answer, ConsentDecision, Material, Respondent, Route
from people.models import Guardian, Pupil, School, Staff
from policies.rules import rules_in_force
from posts.checks import clearance, needs_of
from posts.models import Appearance, Post, Revision
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
    """Three queries, however many posts. How the child is in one is what was sent in: the draft has what was ticked."""
    rows = {post.pk: PostOfChild(post) for post in posts}
    shown = Appearance.objects.filter(pupil=pupil, post__in=rows).values_list("post_id", "material").distinct()
    ways: dict[int, set[str]] = defaultdict(set)
    for post_id, material in shown:
        ways[post_id].add(material)
    for revision in Revision.objects.filter(
        pk__in=[row.post.revision_id for row in rows.values()], payload__isnull=False
    ):
        ways[revision.post_id] = {need.material for need in needs_of(read(revision)) if need.pupil_id == pupil.pk}
    for post_id, row in rows.items():
        row.materials.extend(str(Material(material).label) for material in sorted(ways[post_id]))
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
    needs = clearance(post, read(post.revision), at=timezone.now(), rules=rules_in_force(post.school_id))
    pupils = Pupil.objects.filter(school_id=post.school_id, pk__in={need.pupil_id for need in needs})
    children = {pupil.pk: ChildOfPost(pupil) for pupil in pupils.order_by("last_name", "first_name", "pk")}
    kept = _decisions_in(post.revision.clearance)
    rested = _answers(post.school, kept)
    for need, resolution in sorted(needs.items()):
        if need.pupil_id in children:
            children[need.pupil_id].permissions.append(
                Permission(
                    str(ConsentChannel(need.channel).label),
                    str(Material(need.material).label),
                    resolution.is_held,
                    [rested[pk] for pk in kept.get(":".join(map(str, need)), []) if pk in rested],
                )
            )
    return list(children.values())


def _decisions_in(snapshot: dict[str, Any]) -> dict[str, list[int]]:
    """The answers of each need. What was sent in before codes were kept holds the ids alone."""
    return {need: said["decisions"] if isinstance(said, dict) else said for need, said in snapshot.items()}


def _answers(school: School, kept: dict[str, list[int]]) -> dict[int, Rested]:
    """By id, without what a local authority said: that is for the safeguarding lead (docs/decisions/0005)."""
    ids = {pk for each in kept.values() for pk in each}
    said = ConsentDecision.objects.filter(school=school, pk__in=ids).exclude(respondent=Respondent.AUTHORITY)
    rows = list(said.select_related("wording").order_by("pk"))
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
