"""Who is told of what: one handler for each sentence of the protocol. Handlers write notices, nothing else.

Never the actor, never twice (one notice per person and event), never somebody who holds no role at the school today.
"""

from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils import timezone

from approvals.models import Decision, Verdict
from audit.models import ActorKind, Event
from audit.names import EventName
from consents.asking_queries import says_no_without_responsibility
from notifications.it_is_down import whoever_asked
from notifications.models import Notice, NoticeKind, Preference
from notifications.wait_steps import asked_to_take_down
from notifications.waiting import still_waits
from people.models import School, Staff
from people.queries import holders, holders_by_role, person
from people.roles import Role
from policies.rules import rules_in_force
from posts.checks import approvers_of, read_revision
from posts.copies_out import copies_out, news_of
from posts.models import Post
from posts.picture_checks import found_in
from posts.services import lock_post
from posts.workflow import OUT
from publishing.models import Takedown

TO_AUTHOR: dict[str, NoticeKind] = {
    EventName.POST_CHECKS_FAILED: NoticeKind.CHECKS_FAILED,
    EventName.POST_APPROVED: NoticeKind.CONFIRMED,
    EventName.POST_CHANGES_ASKED: NoticeKind.CHANGES_ASKED,
    EventName.POST_DECLINED: NoticeKind.DECLINED,
    EventName.POST_SENT_BACK: NoticeKind.SENT_BACK,
    EventName.REMINDER_HANDED_BACK: NoticeKind.REMINDER_BACK,
    EventName.POST_VOIDED: NoticeKind.VOID,
    EventName.POST_PUBLISHED: NoticeKind.LIVE,
    EventName.POST_TAKEDOWN_ORDERED: NoticeKind.COMING_DOWN,
}
TO_PUBLISHERS: dict[str, NoticeKind] = {
    EventName.POST_APPROVED: NoticeKind.TO_PUBLISH,
    EventName.POST_TAKEDOWN_ORDERED: NoticeKind.TO_TAKE_DOWN,
    EventName.POST_NOTHING_WENT_OUT: NoticeKind.NOTHING_WENT_OUT,
    EventName.DELIVERY_DUE: NoticeKind.TO_POST,
    EventName.DELIVERY_IN_DOUBT: NoticeKind.IN_DOUBT,
}
CONFIRMED_BEFORE = frozenset(
    {
        EventName.POST_APPROVED,
        EventName.POST_SCHEDULED,
        EventName.POST_UNSCHEDULED,
        EventName.POST_NOTHING_WENT_OUT,
    }
)
"""The last step of a post that the publisher has on the desk."""

OF_WAITING: dict[str, NoticeKind] = {
    EventName.WAIT_REMINDED: NoticeKind.STILL_WAITS,
    EventName.WAIT_COVER_TOLD: NoticeKind.WAITS_FOR_COLLEAGUE,
    EventName.WAIT_HEAD_TOLD: NoticeKind.NOBODY_ANSWERED,
}
OF_A_COPY = frozenset({NoticeKind.COPY_OUT, NoticeKind.HELD_BACK_OUT})
REQUESTS = frozenset(
    {
        NoticeKind.TO_CONFIRM,
        NoticeKind.TO_PUBLISH,
        NoticeKind.TO_POST,
        NoticeKind.REMINDER_ASKED_FOR,
        NoticeKind.FOUND_LATE,
        *OF_A_COPY,
        *OF_WAITING.values(),
    }
)
"""What one of several people has to do: news until one of them has done it."""

BELL_ONLY = frozenset({NoticeKind.CHECKS_FAILED, NoticeKind.GIVEN_TO_YOU})
"""The author sees it on the page in the same moment, or gets many at once: no e-mail besides."""

CAME_BACK = frozenset(
    {
        NoticeKind.CHECKS_FAILED,
        NoticeKind.CHANGES_ASKED,
        NoticeKind.SENT_BACK,
        NoticeKind.REMINDER_BACK,
        NoticeKind.VOID,
    }
)
"""What its author has to do something about, if it is to go on."""

MAIL_ONLY = frozenset({NoticeKind.SEAL, NoticeKind.INVITED, NoticeKind.SIGN_IN_CHANGED})
"""Whoever wants no e-mail besides the bell gets these all the same: they are nowhere else."""


def tell_approvers(event: Event) -> None:
    """A post waits for go-live to be confirmed: those who may confirm this one, so neither its author nor a helper."""
    post = _post(event)
    _tell(event, approvers_of(post, rules_in_force(post.school)), NoticeKind.TO_CONFIRM)


def tell_author(event: Event) -> None:
    """What became of the author's post. Whoever is told as a publisher as well is told that, once. Where the author has
    left, whoever can give what came back to a colleague."""
    post, kind = _post(event), TO_AUTHOR[event.name]
    if event.name in TO_PUBLISHERS and post.author_id in {staff.pk for staff in _at_the_desk(event, post)}:
        return
    here = _working_here([post.author])
    _tell(event, here, kind)
    if not here and kind in CAME_BACK:
        _tell(event, holders(post.school, *rules_in_force(post.school).manage_people), NoticeKind.AUTHOR_LEFT)


def tell_publishers(event: Event) -> None:
    """Something waits on the publisher's desk."""
    _tell(event, _at_the_desk(event, _post(event)), TO_PUBLISHERS[event.name])


def tell_publishers_it_went_back(event: Event) -> None:
    """A confirmed post left the publisher's desk. One that never was there is nobody's news but the author's."""
    post = _post(event)
    steps = Event.objects.filter(post_id=post.pk, pk__lt=event.pk, protocol_version__isnull=False)
    last = steps.filter(name__startswith="post.").order_by("-pk").first()
    if last is not None and last.name in CONFIRMED_BEFORE:
        others = [staff for staff in _publishers(post) if staff.pk != post.author_id]
        _tell(event, others, NoticeKind.WENT_BACK)


def tell_approvers_it_is_live(event: Event) -> None:
    """Whoever confirmed go-live hears that it happened."""
    _tell(event, _confirmed_by(event), NoticeKind.LIVE_CONFIRMED)


def tell_approvers_it_comes_down(event: Event) -> None:
    """Whoever confirmed go-live hears that the post was ordered down."""
    told_otherwise = {staff.pk for staff in _at_the_desk(event, _post(event))}
    confirmed_by = [staff for staff in _confirmed_by(event) if staff.pk not in told_otherwise]
    _tell(event, confirmed_by, NoticeKind.COMING_DOWN)


def tell_of_a_late_finding(event: Event) -> None:
    """The machine read a picture only when its post was out, and found what would have stopped it: whoever takes it
    down hears of it, and whoever confirmed it. The post is locked: a release that is on its way is waited for."""
    if not event.data["found"]:
        return
    post = lock_post(Post(pk=event.post_id))
    if post.state not in OUT or event.data["picture"] not in found_in(post, read_revision(post)):
        return
    _ask_to_take_down(event, post, NoticeKind.FOUND_LATE)


def tell_of_a_copy_that_is_out(event: Event) -> None:
    """A picture of a post that is out is a copy of one that is not to come back: the same people hear of it, of what
    is news in this event. Where that one was set aside unseen the safeguarding lead hears of it too: she alone can let
    it in. The post is locked here too: nobody is asked for what is being ordered down."""
    post = lock_post(Post(pk=event.post_id))
    news = news_of(event, post)
    if any(each.is_of_one_set_aside for each in news):
        leads = holders(post.school, *rules_in_force(post.school).set_holds)
        _ask_to_take_down(event, post, NoticeKind.HELD_BACK_OUT, *leads)
    elif news:
        _ask_to_take_down(event, post, NoticeKind.COPY_OUT)


def tell_reminder_owners(event: Event) -> None:
    """Somebody asks for a reminder or an update to parents."""
    school = _school(event)
    _tell(event, holders(school, *rules_in_force(school).own_reminders), NoticeKind.REMINDER_ASKED_FOR)


def tell_that_it_waits(event: Event) -> None:
    """Nobody has answered: those who were to hear of it, if the post still waits and they still hold a role."""
    post = still_waits(event)
    if post is not None:
        told = Staff.objects.filter(pk__in=event.data["told"], school=post.school_id).select_related("school")
        _tell(event, _working_here(told.order_by("pk")), OF_WAITING[event.name])


def tell_safeguarding_lead(event: Event) -> None:
    """A picture may be illegal or worrying. It was frozen unseen, and the notice says nothing about it."""
    _tell(event, holders(_school(event), Role.DSL), NoticeKind.PICTURE_FROZEN)


def tell_lead_of_a_no(event: Event) -> None:
    """A parent without parental responsibility, or with it unknown, said no. It counts; the lead may know why."""
    if says_no_without_responsibility(event):
        _tell(event, holders(_school(event), Role.DSL), NoticeKind.NO_FROM_SOMEBODY)


def tell_who_decides_on_forms(event: Event) -> None:
    """Forms that were on file are written down: no yes in them counts until head and officer have both said so."""
    _tell(event, holders(_school(event), Role.HEADTEACHER, Role.DPO), NoticeKind.FORMS_WAIT)


def tell_whoever_asked(event: Event) -> None:
    """A post is down everywhere: whoever wrote down what brought it down hears it, and nobody else."""
    asked = whoever_asked(event)
    if asked is not None:
        _tell(event, _working_here([asked]), NoticeKind.IS_DOWN)


def tell_heads_of_the_seal(event: Event) -> None:
    """The newest seal of the record, by e-mail to every headteacher: kept outside, it proves the record later."""
    for school in School.objects.order_by("pk"):
        _tell(event, holders(school, Role.HEADTEACHER), NoticeKind.SEAL)


def tell_whoever_is_invited(event: Event) -> None:
    """The link for setting up an account, by e-mail. What `manage.py` invites is told by whoever ran it."""
    if event.actor_kind == ActorKind.STAFF:
        _tell(event, Staff.objects.filter(pk=event.data["staff"], school=event.school_id), NoticeKind.INVITED)


def tell_whose_sign_in_changed(event: Event) -> None:
    """A password or a second factor was changed: whose it is hears of it, whoever did it."""
    _tell(event, Staff.objects.filter(pk=event.data["staff"], school=event.school_id), NoticeKind.SIGN_IN_CHANGED)


def tell_new_author(event: Event) -> None:
    """Somebody gets a draft of a colleague who left."""
    _tell(event, _working_here([_post(event).author]), NoticeKind.GIVEN_TO_YOU)


def tell_the_writer(event: Event) -> None:
    """Whoever asked for a reminder hears who saw to it."""
    writer = Staff.objects.filter(pk=event.data.get("writer"), school=event.school_id)
    _tell(event, _working_here(writer.select_related("school")), NoticeKind.REMINDER_TAKEN_OVER)


def settle_requests(event: Event) -> None:
    """Somebody did what several were asked to do: it is no news to the others any more, under the bell or by e-mail."""
    asked = Notice.objects.filter(post_id=event.post_id, kind__in=REQUESTS, read_at__isnull=True, event_id__lt=event.pk)
    _settle(asked)


def settle_copies_let_in(event: Event) -> None:
    """A picture was let in again: where a post was asked about for its copy alone, that is no news any more; nor that
    something in it was held back, where what remains was not."""
    asked = Notice.objects.filter(kind__in=OF_A_COPY, read_at__isnull=True, recipient__school=event.school_id)
    for post in Post.objects.filter(pk__in=asked.values("post_id"), school=event.school_id).select_related("revision"):
        copies = copies_out(post)
        if not copies:
            _settle(asked.filter(post_id=post.pk))
        elif not any(each.is_of_one_set_aside for each in copies):
            _settle(asked.filter(post_id=post.pk, kind=NoticeKind.HELD_BACK_OUT))


def settle_once_it_is_down(event: Event) -> None:
    """The same when the last of a post is down, and not before: what is still out is still asked for."""
    if not Takedown.objects.filter(delivery__post=event.post_id, done_at=None).exists():
        settle_requests(event)


def _settle(asked: QuerySet[Notice]) -> None:
    asked.filter(mail_attempts=0).update(mail_wanted=False)
    asked.update(read_at=timezone.now())


def _tell(event: Event, recipients: Iterable[Staff], kind: NoticeKind) -> None:
    """One notice each. A second call for the same event and person changes nothing."""
    actor = event.actor_id if event.actor_kind == ActorKind.STAFF else None
    told = [staff for staff in recipients if staff.pk != actor]
    without_mail = set(Preference.objects.filter(staff__in=told, email=False).values_list("staff_id", flat=True))
    Notice.objects.bulk_create(
        [
            Notice(
                recipient=staff,
                event_id=event.pk,
                kind=kind,
                post_id=event.post_id,
                under_bell=kind not in MAIL_ONLY,
                mail_wanted=kind in MAIL_ONLY or (kind not in BELL_ONLY and staff.pk not in without_mail),
            )
            for staff in told
        ],
        ignore_conflicts=True,
    )


def _post(event: Event) -> Post:
    return Post.objects.select_related("school", "author__school").get(pk=event.post_id or 0)


def _school(event: Event) -> School:
    return School.objects.get(pk=event.school_id or 0)


def _at_the_desk(event: Event, post: Post) -> list[Staff]:
    """Whoever publishes. What was ordered down where nobody does does not lie until it is past its time."""
    return _asked_to_take_down(post) if event.name == EventName.POST_TAKEDOWN_ORDERED else _publishers(post)


def _asked_to_take_down(post: Post) -> list[Staff]:
    rules = rules_in_force(post.school)
    return asked_to_take_down(holders_by_role(post.school, {*rules.publish, *rules.take_down}), rules)


def _ask_to_take_down(event: Event, post: Post, kind: NoticeKind, *others: Staff) -> None:
    """Whoever takes it down, and whoever confirmed it, each once."""
    asked = [*_asked_to_take_down(post), *others, *_confirmed(post.pk, post.approved_digest)]
    _tell(event, {staff.pk: staff for staff in asked}.values(), kind)


def _publishers(post: Post) -> list[Staff]:
    return holders(post.school, *rules_in_force(post.school).publish)


def _confirmed_by(event: Event) -> list[Staff]:
    return _confirmed(event.post_id or 0, event.digest)


def _confirmed(post_id: int, digest: str) -> list[Staff]:
    decisions = Decision.objects.filter(revision__post_id=post_id, revision__digest=digest, verdict=Verdict.CONFIRMED)
    return _working_here(decision.by for decision in decisions.select_related("by__school"))


def _working_here(people: Iterable[Staff]) -> list[Staff]:
    """Those who hold a role today: whoever left is told nothing any more."""
    return [staff for staff in people if person(staff).roles]
