"""After a no or a hold: what came down, what is still out, and what this software cannot reach. Said honestly.

The same page in the same words for every cause: it never says which one it was.
"""

from dataclasses import dataclass

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce, Greatest

from channels.models import Account
from people.models import Pupil
from posts.models import Appearance, Finding, FindingAnswer, FindingKind, Picture, Post
from posts.workflow import OUT, PostState
from publishing.models import MAY_BE_OUT, Delivery, DeliveryState

AT_MOST = 50
ACCOUNTED_FOR = [FindingAnswer.NAMED, FindingAnswer.ADULT, FindingAnswer.HIDDEN]


@dataclass(frozen=True)
class Unreached:
    """What the page lists. `coming_down` are deliveries that wait for proof; `unnamed` are posts with faces that nobody
    named, from around the child's class; `elsewhere` are accounts whose older posts nobody here has seen."""

    down: list[Delivery]
    coming_down: list[Delivery]
    still_out: list[Post]
    unnamed: list[Post]
    unnamed_more: bool
    elsewhere: list[Account]

    def post_ids(self) -> set[int]:
        """Every post that the page names."""
        coming_down = {delivery.post_id for delivery in (*self.down, *self.coming_down)}
        return coming_down | {post.pk for post in (*self.still_out, *self.unnamed)}


def unreached_for(pupil: Pupil) -> Unreached:
    """About this child, in her school only."""
    theirs = Delivery.objects.filter(post__school_id=pupil.school_id, post__appearances__pupil=pupil).distinct()
    theirs = theirs.select_related("post", "account", "takedown").order_by("-pk")
    unnamed = list(_with_unnamed_faces(pupil)[: AT_MOST + 1])
    return Unreached(
        down=list(theirs.filter(state=DeliveryState.DOWN)[:AT_MOST]),
        coming_down=list(theirs.filter(state__in=MAY_BE_OUT, post__state=PostState.TAKEN_DOWN)[:AT_MOST]),
        still_out=list(
            Post.objects.filter(school_id=pupil.school_id, state__in=OUT, appearances__pupil=pupil)
            .distinct()
            .order_by("-state_since")[:AT_MOST]
        ),
        unnamed=unnamed[:AT_MOST],
        unnamed_more=len(unnamed) > AT_MOST,
        elsewhere=list(Account.objects.open().filter(school_id=pupil.school_id).order_by("name")),
    )


def _with_unnamed_faces(pupil: Pupil) -> QuerySet[Post]:
    """Posts that are out, with a face that is no named child or adult: those of the child's class and groups, and
    those with no named child at all, of which nobody can tell whose class they are."""
    around = Q(pupil__registration_group=pupil.registration_group) if pupil.registration_group else Q()
    groups = list(pupil.groups.values_list("pk", flat=True))
    if groups:
        around |= Q(pupil__groups__in=groups)
    children = Appearance.objects.filter(post=OuterRef("pk"), pupil__isnull=False)
    faces = Finding.objects.filter(picture=OuterRef("pk"), kind=FindingKind.FACE)
    accounted_for = Q(findings__kind=FindingKind.FACE, findings__answer__in=ACCOUNTED_FOR)
    pictures = Picture.objects.filter(post=OuterRef("pk")).annotate(
        people=Count("appearances__pupil", distinct=True) + Count("appearances__adult", distinct=True),
        known=Greatest("people", Count("findings", filter=accounted_for, distinct=True)),
        counted=Greatest(Coalesce("faces_by_machine", 0), Coalesce("faces_by_person", 0)),
    )
    unnamed = pictures.filter(Q(counted__gt=F("known")) | Exists(faces.exclude(answer__in=ACCOUNTED_FOR)))
    return (
        Post.objects.filter(school_id=pupil.school_id, state__in=OUT)
        .filter(Exists(unnamed))
        .filter(Exists(children.filter(around)) | ~Exists(children))
        .exclude(appearances__pupil=pupil)
        .order_by("-state_since", "-pk")
    )
