"""What leaves the record, how, and that the chain holds all the same."""

import datetime
from collections.abc import Callable
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import ProgrammingError
from django.utils import timezone

from audit import guards
from audit.models import Event, FollowUp, Seal
from audit.names import EventName
from audit.outbox import run_follow_ups
from audit.retention import NotPruned, prune_events
from audit.sealing import seal_events
from audit.verifying import verify
from people.models import Staff, User
from people.rolls import erase_pupil
from posts.models import Post
from posts.services import discard_post
from posts.workflow import PostState
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def long_ago(at: Callable[..., Post], school: object) -> datetime.datetime:
    """A journey of seven years ago, told and sealed, and another of today; the moment in between."""
    at(PostState.PUBLISHED)
    run_follow_ups()
    with guards.lifted():
        Event.objects.update(at=timezone.now() - datetime.timedelta(days=7 * 365))
    seal_events()
    moment = timezone.now() - datetime.timedelta(days=6 * 365)
    at(PostState.DRAFT)
    return moment


def test_what_is_past_its_time_leaves_and_the_chain_holds(long_ago: datetime.datetime) -> None:
    old = Event.objects.filter(at__lt=long_ago).count()
    kept = Event.objects.filter(at__gte=long_ago).count()
    assert prune_events(before=long_ago) == old > 5
    assert Event.objects.count() == kept + 1
    assert Event.objects.filter(name=EventName.RECORD_PRUNED, data={"through": old, "count": old}).exists()
    assert guards.missing() == []
    seal_events()
    verdict = verify()
    assert (verdict.broken, verdict.checked) == (None, Seal.objects.count())
    assert prune_events(before=long_ago) == 0


def test_an_event_that_is_removed_beyond_what_was_pruned_is_still_found(long_ago: datetime.datetime) -> None:
    prune_events(before=long_ago)
    seal_events()
    gone = Event.objects.filter(name=EventName.POST_DRAFTED).latest("pk")
    with guards.lifted():
        Event.objects.filter(pk=gone.pk)._raw_delete("default")
    broken = verify().broken
    assert broken is not None
    assert broken.event_id == gone.pk


def test_a_broken_record_is_not_pruned(long_ago: datetime.datetime) -> None:
    with guards.lifted():
        Event.objects.filter(name=EventName.POST_APPROVED).update(actor_id=9_999)
    with pytest.raises(NotPruned, match="does not hold"):
        prune_events(before=long_ago)


def test_what_somebody_has_still_to_hear_of_is_kept(long_ago: datetime.datetime) -> None:
    FollowUp.objects.update(done_at=None)
    before = Event.objects.count()
    with pytest.raises(NotPruned, match="still to hear"):
        prune_events(before=long_ago)
    assert Event.objects.count() == before


def test_the_command_keeps_a_year_at_least(long_ago: datetime.datetime) -> None:
    with pytest.raises(CommandError, match="a year at least"):
        call_command("prune_record", "--before", timezone.now().date().isoformat())
    said = StringIO()
    call_command("prune_record", "--before", long_ago.date().isoformat(), stdout=said)
    assert "Their seals stay" in said.getvalue()


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_the_application_itself_cannot_prune(long_ago: datetime.datetime, as_the_app: str) -> None:
    before = Event.objects.count()
    with pytest.raises(ProgrammingError, match="must be owner"):
        prune_events(before=long_ago)
    assert Event.objects.count() == before


def test_erasing_people_and_posts_leaves_the_chain_whole(
    at: Callable[..., Post], sam: Staff, dee: Staff, cai: Staff
) -> None:
    pupil = cast.make_pupil(sam.school, "Siân", "Llywelyn")
    at(PostState.PUBLISHED)
    post = cast.draft(sam)
    sealed = seal_events()
    User.objects.filter(staff=cai).delete()
    Staff.objects.filter(pk=cai.pk).delete()
    erase_pupil(pupil, by=sam)
    discard_post(post, by=sam)
    seal_events()
    verdict = verify()
    assert verdict.broken is None
    assert verdict.checked > sealed
