"""Who sees which picture, and what a page about pictures needs to know."""

from django.db.models import Q, QuerySet

from people.queries import Person
from policies.authority import may, sees_what_was_sent_in
from policies.rules import Rules
from posts.models import Picture, Post
from posts.picture_facts import OF_UNKNOWN_CAMERA
from posts.workflow import PostState

NOBODY_ELSES = (PostState.DRAFT, PostState.DISCARDED)
"""The author's own matter, also where it was sent in before."""


def visible(person: Person, rules: Rules) -> Q:
    """Pictures of the school that this person sees: in own posts; for those with a desk, in what was sent in and did
    not go back to its author since.

    What was set aside is the safeguarding lead's matter, wherever it is; nobody is ever served its bytes.
    """
    contributed = Post.contributors.through.objects.filter(staff_id=person.staff_id).values("post_id")
    whose = Q(post__author_id=person.staff_id) | Q(post__in=contributed)
    if sees_what_was_sent_in(person, rules=rules):
        whose |= ~Q(post__state__in=NOBODY_ELSES)
    if may(person, "set_holds", rules=rules):
        whose |= Q(frozen_at__isnull=False)
    return Q(post__school_id=person.school_id) & whose


def pictures_for(person: Person, rules: Rules) -> QuerySet[Picture]:
    """Whatever this person may see today; another school's does not exist. Nobody without a role sees anything."""
    if not person.roles:
        return Picture.objects.none()
    return Picture.objects.filter(visible(person, rules)).select_related("post__school")


def set_aside_in(school_id: int) -> QuerySet[Picture]:
    """The pictures of a school that were set aside unseen, the newest first: for the safeguarding lead."""
    frozen = Picture.objects.filter(post__school_id=school_id, frozen_at__isnull=False)
    return frozen.select_related("post__author").order_by("-frozen_at", "-pk")


def may_see(picture: Picture, person: Person, rules: Rules) -> bool:
    return pictures_for(person, rules).filter(pk=picture.pk).exists()


def unknown_camera(picture: Picture) -> bool:
    """Whether the picture says that it was taken with a camera that is on no device of the school's register."""
    return Picture.objects.filter(OF_UNKNOWN_CAMERA, pk=picture.pk).exists()
