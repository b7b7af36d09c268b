"""What the media officer's desk does when it hears of an event, in the same transaction where safety needs it."""

from collections import defaultdict
from zoneinfo import ZoneInfo

from django.db.models import QuerySet
from django.utils import timezone

from approvals.criteria import asked_at_go_live
from approvals.models import ERASED, Decision, Verdict
from audit.actors import SYSTEM
from audit.models import Event
from consents.queries import needs_that_must_go, resolve_needs
from people.erased_names import ErasedName
from people.models import Pupil
from people.queries import person
from policies.authority import may
from policies.rules import WAITING, Rules, rules_in_force
from posts.checks import adult_blockers, is_of_another_protocol, needs_of, protocol_blockers, read_revision
from posts.erasure import posts_about
from posts.models import Post, VoidReason
from posts.revisions import read
from posts.services import lock_post, void_post
from posts.workflow import BEFORE_RELEASE, OUT
from publishing.models import Takedown
from publishing.services import stop_waiting, take_down_post


def stop_posts_of_pupil(event: Event) -> None:
    """What is known of a child changed: void what may not go out any more, take down what may not stay.

    The pupil's row is locked already; posts are taken in order of their ids, as everywhere. A post that needs other
    permissions than those that changed is left alone. The same words and the same clock for every cause.
    """
    if event.pupil_id is None:
        return
    for post in _sent_in_or_out(event).filter(appearances__pupil=event.pupil_id).distinct().order_by("pk"):
        locked = lock_post(post)
        if not _still_permitted(locked, event.pupil_id):
            _stop(locked)


def stop_posts_of_pupils(events: list[Event]) -> None:
    """The same for many children of a school at once: one query finds the posts that they are in."""
    of_children = {event.pupil_id for event in events if event.pupil_id is not None}
    shown: dict[int, set[int]] = defaultdict(set)
    pairs = _sent_in_or_out(events[0]).filter(appearances__pupil__in=of_children)
    for post_id, pupil_id in pairs.values_list("pk", "appearances__pupil"):
        shown[post_id].add(pupil_id)
    for post_id in sorted(shown):
        locked = lock_post(Post(pk=post_id))
        if not all(_still_permitted(locked, pupil_id) for pupil_id in sorted(shown[post_id] & of_children)):
            _stop(locked)


def stop_posts_of_adult(event: Event) -> None:
    """An adult took their permission back, or it was an error: the same for the posts that show, name or tell about
    them. After an error those that rest on a paper it had replaced need what is left."""
    adult = event.data["adult_permission"]
    for post in _sent_in_or_out(event).filter(appearances__adult=adult).distinct().order_by("pk"):
        _stop(lock_post(post))
    _ask_again(event, event.data.get("others", []), among={*BEFORE_RELEASE, *OUT})


def ask_again_for_adult(event: Event) -> None:
    """An adult agreed anew: what rests on an earlier paper of theirs, and is not out yet, needs what this one says."""
    _ask_again(event, event.data["others"], among=set(BEFORE_RELEASE))


def _ask_again(event: Event, adults: list[int], *, among: set[str]) -> None:
    """Stop what rests on these papers and is in one of these states, also once it is locked, if they no longer do."""
    posts = Post.objects.filter(school=event.school_id, state__in=among, appearances__adult__in=adults)
    for post in posts.distinct().order_by("pk"):
        locked = lock_post(post)
        if locked.state in among and adult_blockers(
            locked, read_revision(locked), at=timezone.now(), rules=rules_in_force(locked.school_id)
        ):
            _stop(locked)


def stop_posts_about(event: Event) -> None:
    """A child is being forgotten: whatever shows, names or tells about her stops, and so does any post with her full
    name in its words. Proof of a takedown that names her loses its words."""
    pupil = Pupil.objects.get(pk=event.pupil_id or 0)
    name = ErasedName.of(pupil)
    for post in Post.objects.filter(pk__in=posts_about(pupil)).order_by("pk"):
        _stop(lock_post(post))
        for takedown in Takedown.objects.filter(delivery__post=post).exclude(evidence=""):
            if name.is_told(takedown.evidence, among_her_own=True):
                Takedown.objects.filter(pk=takedown.pk).update(evidence=ERASED)


def _sent_in_or_out(event: Event) -> QuerySet[Post]:
    return Post.objects.filter(school=event.school_id, state__in=[*BEFORE_RELEASE, *OUT])


def _stop(locked: Post, *, reason: VoidReason = VoidReason.PERMISSION) -> None:
    """Somebody may have moved the post on between our finding and our locking it: then there is nothing to stop."""
    if locked.state in OUT:
        take_down_post(locked, by=SYSTEM)
    elif locked.state in BEFORE_RELEASE:
        void_post(locked, reason=reason)


def _still_permitted(post: Post, pupil_id: int) -> bool:
    """Before release: permission is held, now and when the post is due. Once out: nobody's no and no hold."""
    if post.revision is None or post.revision.payload is None:
        return False
    needs = {need for need in needs_of(read(post.revision)) if need.pupil_id == pupil_id}
    zone = ZoneInfo(post.school.time_zone)
    now = timezone.now()
    if post.state in OUT:
        on = now.astimezone(zone).date()
        return not needs_that_must_go(school_id=post.school_id, needs=needs, at=now, on=on)
    return all(
        resolution.is_held
        for at in {now, max(now, post.goes_out_at or now)}
        for resolution in resolve_needs(
            school_id=post.school_id, needs=needs, at=at, on=at.astimezone(zone).date()
        ).values()
    )


def void_what_no_longer_passes(event: Event) -> None:
    """A new protocol re-asks what is not yet released, and voids what it would not have let come this far. One that
    says only when somebody hears of what waits asks nothing."""
    changed = event.data.get("changed")
    if changed and WAITING.issuperset(changed):
        return
    rules = rules_in_force(event.school_id or 0)
    posts = Post.objects.filter(school=event.school_id, state__in=BEFORE_RELEASE).order_by("pk")
    for post in posts:
        locked = lock_post(post)
        if locked.state in BEFORE_RELEASE and not _passes(locked, rules):
            void_post(locked, reason=VoidReason.PROTOCOL)


def void_what_came_back(event: Event) -> None:
    """Nothing of it went out, so it is not yet released: a protocol that was adopted meanwhile is asked now."""
    post = lock_post(Post(pk=event.post_id))
    rules = rules_in_force(post.school_id)
    if is_of_another_protocol(post, rules) and not _passes(post, rules):
        void_post(post, reason=VoidReason.PROTOCOL)


def _passes(post: Post, rules: Rules) -> bool:
    """Whether what was sent in, whoever confirmed it and what they ticked would do under these rules too."""
    if post.revision is None or post.revision.payload is None or protocol_blockers(post, rules):
        return False
    confirmed = Decision.objects.filter(revision=post.revision, verdict=Verdict.CONFIRMED).select_related("by").first()
    if confirmed is None:
        return True
    return may(person(confirmed.by), "approve", rules=rules) and not confirmed.lacks(asked_at_go_live(post, rules))


def stop_post_of_picture(event: Event) -> None:
    """A picture was deleted or set aside: what was sent in with it does not go on. The post is locked already."""
    post = Post.objects.filter(pk=event.post_id or 0).first()
    if post is not None:
        _stop(lock_post(post), reason=VoidReason.PICTURE)


def stop_deliveries(event: Event) -> None:
    """The post went back to its author: nothing of it waits to go out. The gate holds the post's row."""
    stop_waiting(Post(pk=event.post_id))
