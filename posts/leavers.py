"""The drafts of somebody who has left: nobody else may open them, so whoever manages people gives them to a colleague.

All at once and unseen: nobody but its author reads a draft. Who wrote it first stays on each of them.
"""

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from audit.names import EventName
from audit.services import record
from people.models import School, Staff
from people.queries import holders, person
from people.roles import Role
from people.services import PeopleProblem
from policies.authority import require
from policies.rules import rules_in_force
from posts.models import Post
from posts.services import lock_post
from posts.workflow import PostState


def drafts_left_by(staff: Staff) -> QuerySet[Post]:
    """What lies on the desk of somebody who is not here any more. Nothing, as long as they are."""
    if person(staff).roles:
        return Post.objects.none()
    return Post.objects.filter(school=staff.school_id, author=staff, state=PostState.DRAFT).order_by("pk")


def colleagues_in(school: School) -> list[Staff]:
    """Everybody who works here today, by name."""
    return holders(school, *(role for role in Role if role != Role.GOVERNOR))


@transaction.atomic
def give_drafts_on(leaver: Staff, *, to: Staff, by: Staff) -> int:
    """Make `to` the author of every draft of `leaver`. Returns how many there were."""
    actor = person(by)
    require(actor, "manage_people", rules=rules_in_force(by.school_id))
    if leaver.school_id != by.school_id or to.school_id != by.school_id or not person(to).roles:
        raise PeopleProblem(str(_("Choose a colleague of this school.")), "to")
    given = 0
    for post in drafts_left_by(leaver):
        given += _give_on(lock_post(post), leaver, to=to, by=by)
    return given


def _give_on(locked: Post, leaver: Staff, *, to: Staff, by: Staff) -> bool:
    if locked.state != PostState.DRAFT or locked.author_id != leaver.pk:
        return False
    locked.contributors.add(leaver)
    locked.author = to
    # What the leaver declared is not the new author's word.
    locked.declarations = {}
    locked.version += 1
    locked.changed_at = timezone.now()
    locked.save()
    data = {"staff": to.pk, "from": leaver.pk}
    record(EventName.POST_GIVEN_ON, by=by, school_id=locked.school_id, post_id=locked.pk, data=data)
    return True
