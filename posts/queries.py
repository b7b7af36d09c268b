"""What somebody sees of posts at the staff desk: their own, and those they had a hand in."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet

from consents.queries import classes_of, register_for
from people.models import Group, Pupil, School, Staff
from people.names import folded
from people.queries import today_in
from policies.requests import number_in
from posts.models import Post
from posts.workflow import PostState
from prepared import prepared

MANY = 100
"""Counts stop here, on every desk and under the bell: the screen says 99+."""

FEW = 8
SHORTEST = 2
MOST_CHILDREN = 200
"""No class is larger; a whole school is never sent to a browser."""


def posts_for(staff: Staff) -> QuerySet[Post]:
    """The posts that a member of staff wrote or changed. Nobody else's, and never another school's."""
    mine = Q(author=staff) | Q(pk__in=Post.contributors.through.objects.filter(staff=staff).values("post_id"))
    return Post.objects.filter(mine, school_id=staff.school_id).exclude(state=PostState.DISCARDED)


def drafts_of(staff: Staff) -> QuerySet[Post]:
    """The posts whose author this is, whatever their state: a page decides what can still be done."""
    return Post.objects.filter(school_id=staff.school_id, author=staff).select_related("school", "author", "device")


@prepared
def which_draft(staff: Staff, school_id: int, public_id: UUID) -> QuerySet[Post]:
    """Only which post of theirs it is, and its state: the gate reads the rest under its lock."""
    return Post.objects.filter(school_id=school_id, author=staff, public_id=public_id).only("pk", "state")


def asked_for_reminders(school_id: int) -> QuerySet[Post]:
    """The reminders that wait for somebody who owns reminders, the longest waiting first."""
    waiting = Post.objects.filter(school_id=school_id, asked_for_at__isnull=False, state=PostState.DRAFT)
    return waiting.select_related("school", "author").order_by("asked_for_at", "pk")


@dataclass(frozen=True)
class ClassChoice:
    """A registration group or another group of the school; `value` is what a form sends."""

    value: str
    label: str


def choices_of(school: School) -> list[ClassChoice]:
    """Every class and group that has children today."""
    on = today_in(school)
    classes = [ClassChoice(f"class:{name}", name) for name in classes_of(school, on=on)]
    here = Pupil.objects.filter(school=school).on_roll(on)
    groups = Group.objects.filter(school=school, pupils__in=here).distinct().order_by("name")
    return [*classes, *(ClassChoice(f"group:{group.pk}", group.name) for group in groups)]


def children_in(school: School, choice: str) -> list[Pupil]:
    """The children on the roll of a class or group, by name. Nothing for a choice that does not exist."""
    here = register_for(school, on=today_in(school))
    kind, _colon, value = choice.partition(":")
    if kind == "class" and value:
        here = here.filter(registration_group=value)
    elif kind == "group" and number_in(value):
        here = here.filter(groups=number_in(value), groups__school=school)
    else:
        return []
    return list(here[:MOST_CHILDREN])


def find_children(school: School, typed: str) -> list[Pupil]:
    """A few children on the roll whose names begin with, or hold, every word typed; accents or none."""
    if len("".join(folded(typed).split())) < SHORTEST:
        return []
    return list(register_for(school, on=today_in(school), search=typed)[:FEW])
