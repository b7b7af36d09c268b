"""A reminder for parents belongs to whoever the school made responsible for them: anybody asks, they send it in.

Protocol 4. Whoever wrote it first stays on it as a contributor, so that neither of the two may confirm it.
"""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from audit.names import EventName
from audit.services import record
from people.models import Staff
from people.queries import person
from policies.authority import NotAllowed, require
from policies.rules import rules_in_force
from posts.drafts import editable
from posts.errors import Blocked, Blocker, Stale, WrongState
from posts.handing_back import forget, hand_back
from posts.models import HandedBack, Post
from posts.revisions import content_of
from posts.services import lock_post
from posts.words_checks import words_blockers
from posts.workflow import PostState


@transaction.atomic
def ask_for_reminder(post: Post, *, by: Staff, version: int) -> Post:
    """Hand one's draft of a reminder to those who own reminders. It cannot be edited until it is taken back."""
    locked = editable(post, by=by)
    if locked.version != version:
        raise Stale
    if not locked.is_reminder:
        raise Blocked([Blocker("not_a_reminder", _("Only a reminder or update for parents is asked for."), "kind")])
    found = words_blockers(locked, content_of(locked), rules_in_force(locked.school_id))
    if found:
        raise Blocked(found)
    forget(locked)
    locked.asked_for_at = timezone.now()
    return _keep(locked, EventName.REMINDER_ASKED_FOR, by=by)


@transaction.atomic
def take_reminder_back(post: Post, *, by: Staff) -> Post:
    """The writer takes the request back, to change it or to let it be."""
    locked = _asked_for(post)
    if locked.author_id != by.pk:
        raise NotAllowed(
            _("Only the author of the post may do this."), post_id=locked.pk, school_id=locked.school_id, by=by
        )
    locked.asked_for_at = None
    return _keep(locked, EventName.REMINDER_TAKEN_BACK, by=by)


@transaction.atomic
def take_reminder_over(post: Post, *, by: Staff) -> Post:
    """Somebody who owns reminders becomes its author; the original writer stays on it as a contributor."""
    locked = _of_my_reminders(post, by=by)
    writer_id = locked.author_id
    if writer_id != by.pk:
        locked.contributors.add(writer_id)
    locked.author = by
    locked.asked_for_at = None
    return _keep(locked, EventName.REMINDER_TAKEN_OVER, by=by, data={"writer": writer_id})


@transaction.atomic
def hand_reminder_back(post: Post, *, by: Staff, words: str) -> Post:
    """Not this one, or not like this: back to its writer, with a sentence why."""
    if not words.strip():
        raise Blocked([Blocker("no_words", _("Say in a sentence why it goes back."), "words")])
    locked = _of_my_reminders(post, by=by)
    locked.asked_for_at = None
    hand_back(locked, HandedBack.REMINDER_BACK, by=by, words=words)
    return _keep(locked, EventName.REMINDER_HANDED_BACK, by=by)


def _asked_for(post: Post) -> Post:
    locked = lock_post(post)
    if locked.state != PostState.DRAFT or locked.asked_for_at is None:
        raise WrongState(locked.state)
    return locked


def _of_my_reminders(post: Post, *, by: Staff) -> Post:
    """The locked request, if this person owns reminders at its school."""
    actor = person(by)
    if actor.school_id != post.school_id:
        raise NotAllowed(_("This post belongs to another school."), post_id=post.pk, school_id=post.school_id, by=by)
    require(actor, "own_reminders", rules=rules_in_force(post.school_id))
    return _asked_for(post)


def _keep(locked: Post, name: EventName, *, by: Staff, data: dict[str, int] | None = None) -> Post:
    locked.version += 1
    locked.changed_at = timezone.now()
    locked.save()
    record(name, by=by, school_id=locked.school_id, post_id=locked.pk, data=data)
    return locked
