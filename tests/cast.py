"""The cast of the tests, and ways to bring a post to a state through the real gate only."""

import datetime
from typing import Any

from django.utils import timezone

from approvals import services as approvals
from approvals.criteria import asked_at_go_live
from approvals.services import ask_for_changes, decline_post
from audit.actors import SYSTEM
from channels.models import Account, Channel, ConsentChannel
from consents.models import Answer, ConsentDecision, Material, Respondent, Route
from people.models import (
    Guardian,
    Guardianship,
    Membership,
    Organisation,
    ParentalResponsibility,
    Pupil,
    School,
    Staff,
    User,
)
from people.roles import Role
from policies.rules import rules_in_force
from policies.services import adopt_protocol
from policies.wording import DECLARATION, adopt_wording
from posts import drafts
from posts.models import Kind, Post
from posts.names_checks import identifying
from posts.revisions import content_of
from posts.services import discard_post, send_in, submit_post
from posts.workflow import PostState
from publishing.models import Delivery
from publishing.packs import open_pack, record_posted
from publishing.services import release_post, schedule_post, take_down_post


def make_school(name: str = "Ysgol y Dderwen", slug: str = "dderwen") -> School:
    school = School.objects.create(
        organisation=Organisation.objects.create(name=name), name=name, slug=slug, languages=["en", "cy"]
    )
    adopt_protocol(school, preset="deputy_head", by=SYSTEM)
    adopt_wording(school, "declaration", DECLARATION)
    return school


def make_staff(school: School, name: str, *roles: Role) -> Staff:
    """A member of staff with an account and these roles (besides "staff"), since long ago."""
    email = f"{name.split()[-1].lower().replace('’', '')}@{school.slug}.example"
    staff = Staff.objects.create(school=school, name=name, email=email)
    User.objects.create(email=email, staff=staff, password="!")
    for role in (Role.STAFF, *roles):
        Membership.objects.create(staff=staff, role=role, starts_on=datetime.date(2020, 1, 1))
    return staff


def make_pupil(school: School, first: str = "Ffion", last: str = "Prosser", group: str = "7B", **fields: Any) -> Pupil:
    return Pupil.objects.create(
        school=school, first_name=first, last_name=last, year="7", registration_group=group, **fields
    )


def answer_for(
    pupil: Pupil,
    answer: Answer = Answer.GIVEN,
    *,
    channels: list[str] | None = None,
    materials: list[str] | None = None,
    guardian: Guardian | None = None,
    expires_at: datetime.datetime | None = None,
    at: datetime.datetime | None = None,
) -> list[ConsentDecision]:
    """A parent's answer, one row per purpose (all channels and materials unless said), without any consequence."""
    if guardian is None:
        guardian, _ = Guardian.objects.get_or_create(school=pupil.school, name=f"Parent of {pupil.pk}")
        Guardianship.objects.get_or_create(
            pupil=pupil, guardian=guardian, defaults={"parental_responsibility": ParentalResponsibility.YES}
        )
    return [
        ConsentDecision.objects.create(
            school=pupil.school,
            pupil_id=pupil.pk,
            channel=channel,
            material=material,
            respondent=Respondent.GUARDIAN,
            guardian_id=guardian.pk,
            answer=answer,
            decided_at=at or timezone.now() - datetime.timedelta(days=1),
            route=Route.PAPER,
            expires_at=expires_at,
        )
        for channel in channels or ConsentChannel.values
        for material in materials or Material.values
    ]


def own_page(school: School) -> Account:
    return Account.objects.get_or_create(
        school=school, channel=Channel.OWN_PAGE, name="Our page", consent_channel=ConsentChannel.WEBSITE
    )[0]


def facebook(school: School) -> Account:
    return Account.objects.get_or_create(
        school=school, channel=Channel.FACEBOOK, name="Facebook page", consent_channel=ConsentChannel.FACEBOOK
    )[0]


def draft(
    author: Staff, *, words: str = "The vegetable garden is open.", accounts: list[Account] | None = None
) -> Post:
    """A text-only draft that could be sent in."""
    post = drafts.draft_post(by=author, kind=Kind.NEWS)
    accounts = accounts if accounts is not None else [own_page(author.school)]
    return drafts.save_draft(
        post,
        by=author,
        version=post.version,
        words=drafts.DraftWords(
            title="Garden",
            category="school",
            words={(None, "en"): words},
            account_ids=frozenset(account.pk for account in accounts),
            declarations=dict(DECLARED),
        ),
    )


def change_words(post: Post, *, by: Staff, words: str) -> Post:
    """The same draft with other words."""
    return drafts.save_draft(
        post,
        by=by,
        version=post.version,
        words=drafts.DraftWords(
            title=post.title,
            category=post.category,
            words={(None, "en"): words},
            account_ids=frozenset(post.accounts.values_list("pk", flat=True)),
            declarations=post.declarations,
        ),
    )


def say_no_pupil(post: Post, *names: str) -> Post:
    """Its author says that these names in the words are no pupil's, of everybody who has them now."""
    found = identifying(post, content_of(post))
    known = sorted({pk for each in found if each.text in names for pk in each.pupils})
    post.declarations = {**post.declarations, "not_pupils": list(names), "namesakes": known}
    post.save()
    return post


DECLARED: dict[str, Any] = {
    "positive_relevant": True,
    "children": "none",
    "adults": "none",
    "where_now": "no",
    "third_party": "none",
}


def ticks(post: Post) -> list[str]:
    """Every criterion that the school's protocol asks of this post."""
    return list(asked_at_go_live(post, rules_in_force(post.school_id)))


def approve_post(post: Post, *, by: Staff, shown_digest: str) -> Post:
    """Confirm go-live with every criterion ticked."""
    return approvals.approve_post(post, by=by, shown_digest=shown_digest, criteria=ticks(post))


def at(state: PostState, *, sam: Staff, dee: Staff, mo: Staff, post: Post | None = None) -> Post:
    """A post in this state, brought there through the real gate, so that impossible posts do not exist in tests."""
    by_hand = [facebook(sam.school)] if state is PostState.RELEASED else None
    post = post or draft(sam, accounts=by_hand)
    if state is PostState.DRAFT:
        return post
    if state is PostState.DISCARDED:
        return discard_post(post, by=sam)
    if state is PostState.CHECKING:
        return send_in(post, by=sam, version=post.version)
    post = submit_post(post, by=sam, version=post.version)
    if state is PostState.AWAITING_APPROVAL:
        return post
    assert post.revision is not None
    digest = post.revision.digest
    if state is PostState.DECLINED:
        return decline_post(post, by=dee, shown_digest=digest, words="Not for the public.")
    post = approve_post(post, by=dee, shown_digest=digest)
    if state is PostState.APPROVED:
        return post
    post = schedule_post(post, by=mo)
    if state is PostState.SCHEDULED:
        return post
    post = go_out(post, by=mo, answered=state is not PostState.RELEASED)
    if state in (PostState.RELEASED, PostState.PUBLISHED):
        assert post.state == state, f"bring a post with other accounts for {state}"
        return post
    return take_down_post(post, by=mo)


def go_out(post: Post, *, by: Staff, answered: bool = True) -> Post:
    """A scheduled post goes out: on our own page by itself; by hand, with the link pasted back if `answered`."""
    by_hand = Delivery.objects.filter(post=post).exclude(account__channel=Channel.OWN_PAGE).order_by("pk")
    if by_hand.count() < Delivery.objects.filter(post=post).count():
        return release_post(post)
    for delivery in by_hand:
        opened = open_pack(delivery, by=by)
        if answered:
            record_posted(opened, by=by, url=f"https://{LINKS[opened.account.channel]}/{opened.pk}")
    return Post.objects.get(pk=post.pk)


LINKS: dict[str, str] = {
    Channel.FACEBOOK: "www.facebook.com/dderwen/posts",
    Channel.X: "x.com/dderwen/status",
    Channel.INSTAGRAM: "www.instagram.com/p",
    Channel.OTHER: "social.example/@dderwen",
}


__all__ = [
    "answer_for",
    "approve_post",
    "ask_for_changes",
    "at",
    "draft",
    "facebook",
    "make_pupil",
    "make_school",
    "make_staff",
    "own_page",
]
