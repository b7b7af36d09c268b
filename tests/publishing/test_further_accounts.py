"""What stops a first release stops a further account too, of a post that is out already: one list for both."""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from types import ModuleType
from typing import Any

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from audit.guards import lifted
from channels.models import Account
from consents.adults import record_adult_permission
from consents.models import AdultPermission, Answer, Material
from people.models import Delegation, Staff
from people.queries import today_in
from people.roles import Role
from people.services import end_staff
from policies import services
from policies.rules import read_preset
from policies.services import adopt_protocol
from posts import checks as checks_of_posts
from posts.errors import Blocked
from posts.models import Appearance, Post
from publishing import checks, packs
from publishing import services as publishing_services
from publishing.models import Delivery, DeliveryState
from publishing.packs import open_pack
from tests import cast
from tests.posts import photos
from tests.publishing.late import exchange_the_bytes, found_late, scheduled, with_an_unread_picture

pytestmark = pytest.mark.usefixtures("store")

Wrong = Callable[[Post], Any]
OF_SYSTEM_ALONE = {"lateness_blockers"}
"""The school's own page goes out by itself or not at all; whoever opens a pack is there."""


def the_adults_yes_ends(post: Post) -> None:
    with lifted():
        AdultPermission.objects.filter(school=post.school).update(expires_at=timezone.now())


def the_digest_is_another(post: Post) -> None:
    with lifted():
        Post.objects.filter(pk=post.pk).update(approved_digest="0" * 64)


FACES = [(10, 10, 60, 60), (100, 10, 160, 60), (200, 10, 260, 60)]
WRONGS: dict[str, tuple[Wrong, set[str]]] = {
    "the family's no": (
        lambda post: cast.answer_for(post.appearances.exclude(pupil=None).get().pupil, Answer.REFUSED),  # type: ignore[arg-type]
        {"cannot_be_shown"},
    ),
    "the adult's no": (
        lambda post: AdultPermission.objects.filter(school=post.school).update(withdrawn_at=timezone.now()),
        {"adult_without_permission"},
    ),
    "an adult's yes that ended": (the_adults_yes_ends, {"adult_without_permission"}),
    "a name in the picture": (lambda post: found_late(post, photos.saw(photos.name())), {"name_in_picture"}),
    "a code in it": (lambda post: found_late(post, photos.saw(photos.something("code"))), {"code_in_picture"}),
    "a name line": (lambda post: found_late(post, photos.saw(photos.something("name_line"))), {"name_line"}),
    "a face too many": (lambda post: found_late(post, photos.saw(faces=FACES)), {"faces_not_named"}),
    "other bytes": (exchange_the_bytes, {"not_what_was_confirmed"}),
    "another digest": (the_digest_is_another, {"not_what_was_confirmed"}),
    "a closed account": (
        lambda post: Account.objects.filter(channel="facebook").update(closed_at=timezone.now()),
        {"account_closed"},
    ),
}


@pytest.fixture
def about_two(sam: Staff, cai: Staff) -> Callable[..., Post]:
    """A draft with a picture that the machine could not read, a child in it, and an adult."""

    def make(*accounts: Account) -> Post:
        pupil = cast.make_pupil(sam.school)
        cast.answer_for(pupil)
        adult = record_adult_permission(
            by=cai, name="Mr Ferris", capacity="visitor", covers="photo", given_on=timezone.localdate(), evidence="A 1"
        )
        post = with_an_unread_picture(cast.draft(sam, accounts=list(accounts)), sam)
        picture = post.pictures.get()
        Appearance.objects.create(post=post, picture=picture, pupil=pupil, material=Material.PHOTO_GROUP)
        Appearance.objects.create(post=post, picture=picture, adult=adult, material=Material.PHOTO_GROUP)
        post.declarations = {**post.declarations, "children": "some", "adults": "some"}
        post.save()
        return post

    return make


@pytest.fixture
def first(about_two: Callable[..., Post], sam: Staff, dee: Staff, mo: Staff) -> Delivery:
    """The pack whose opening releases the post."""
    post = scheduled(about_two(cast.facebook(sam.school)), sam, dee, mo)
    return Delivery.objects.get(post=post)


@pytest.fixture
def further(about_two: Callable[..., Post], sam: Staff, dee: Staff, mo: Staff) -> Delivery:
    """The pack of a post that is live on the school's own page."""
    post = scheduled(about_two(cast.own_page(sam.school), cast.facebook(sam.school)), sam, dee, mo)
    cast.go_out(post, by=mo)
    return Delivery.objects.get(post=post, account__channel="facebook")


def why_not(delivery: Delivery, by: Staff) -> set[str]:
    with pytest.raises(Blocked) as blocked:
        open_pack(Delivery.objects.get(pk=delivery.pk), by=by)
    assert Delivery.objects.get(pk=delivery.pk).state == DeliveryState.WAITING
    return {blocker.code for blocker in blocked.value.blockers}


@pytest.mark.parametrize("which", ["first", "further"])
@pytest.mark.parametrize("wrong", WRONGS)
def test_the_same_stops_the_first_account_and_every_further_one(
    wrong: str, which: str, mo: Staff, request: pytest.FixtureRequest
) -> None:
    delivery: Delivery = request.getfixturevalue(which)
    make_wrong, codes = WRONGS[wrong]
    make_wrong(Post.objects.get(pk=delivery.post_id))
    assert why_not(delivery, mo) == codes


def spied_on(monkeypatch: pytest.MonkeyPatch, *modules: ModuleType) -> set[str]:
    """The names of everything called that finds blockers."""
    called: set[str] = set()

    def spy(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def call(*args: Any, **kwargs: Any) -> Any:
            called.add(name)
            return function(*args, **kwargs)

        return call

    for module in modules:
        for name in [name for name in vars(module) if name.endswith("_blockers")]:
            monkeypatch.setattr(module, name, spy(name, getattr(module, name)))
    return called


@pytest.mark.parametrize("is_new", [False, True], ids=["the same protocol", "a new protocol"])
def test_nothing_is_asked_of_the_first_that_a_further_one_is_not_asked(
    is_new: bool, first: Delivery, sam: Staff, dee: Staff, mo: Staff, hana: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = scheduled(cast.draft(sam, accounts=[cast.own_page(sam.school), cast.facebook(sam.school)]), sam, dee, mo)
    cast.go_out(post, by=mo)
    if is_new:
        adopt_protocol(sam.school, preset="deputy_head", by=hana)
    called = spied_on(monkeypatch, checks_of_posts, checks, packs, publishing_services)
    open_pack(first, by=mo)
    of_the_first = set(called) - OF_SYSTEM_ALONE
    called.clear()
    open_pack(Delivery.objects.get(post=post, account__channel="facebook"), by=mo)
    assert {"picture_blockers", "adult_blockers", "validity_blockers"} < of_the_first
    assert of_the_first <= called, "what stops a first release has to stop a further account too"


def adopt(school: Any, by: Staff, monkeypatch: pytest.MonkeyPatch, **instead: Any) -> None:
    monkeypatch.setattr(services, "read_preset", lambda key: {**read_preset(key), **instead})
    adopt_protocol(school, preset="deputy_head", by=by)


@pytest.mark.parametrize(
    ("instead", "code"),
    [
        ({"categories": ["achievement"]}, "no_category"),
        ({"approve": [Role.HEADTEACHER]}, "confirmed_by_somebody_else"),
        ({"takedown_due_hours": 12}, ""),
    ],
)
def test_what_has_not_gone_out_to_an_account_is_judged_by_the_new_protocol(
    instead: dict[str, Any], code: str, further: Delivery, mo: Staff, hana: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    adopt(further.school, hana, monkeypatch, **instead)
    if code:
        assert why_not(further, mo) == {code}
    else:
        assert open_pack(further, by=mo).state == DeliveryState.ARMED


def test_whoever_confirmed_it_and_left_since_has_confirmed_it_all_the_same(
    further: Delivery, dee: Staff, mo: Staff, hana: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    adopt(further.school, hana, monkeypatch, takedown_due_hours=12)
    with time_machine.travel(timezone.now() + timedelta(days=2)):
        end_staff(dee, by=hana)
    with time_machine.travel(timezone.now() + timedelta(days=4)):
        assert open_pack(further, by=mo).state == DeliveryState.ARMED


@pytest.mark.parametrize(("holder", "counts"), [("hana", True), ("dan", False)])
def test_a_stand_in_counts_only_where_the_role_was_held_by_whom_they_stood_in_for(
    holder: str,
    counts: bool,
    further: Delivery,
    dee: Staff,
    mo: Staff,
    hana: Staff,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    today = today_in(dee.school)
    delegator = request.getfixturevalue(holder)
    Delegation.objects.create(
        delegator=delegator, delegate=dee, role=Role.HEADTEACHER, starts_on=today, ends_on=today, reason="Away"
    )
    adopt(further.school, hana, monkeypatch, approve=[Role.HEADTEACHER])
    if counts:
        assert open_pack(further, by=mo).state == DeliveryState.ARMED
    else:
        assert why_not(further, mo) == {"confirmed_by_somebody_else"}


def test_a_pack_that_stays_shut_shows_nothing_to_post_and_says_what_can_be_done(
    further: Delivery, mo: Staff, signed_in: Callable[..., Any]
) -> None:
    found_late(further.post, photos.saw(photos.name()))
    page = signed_in(mo).post(reverse("publishing:open", args=[further.public_id]))
    assert page.status_code == 422
    text = page.content.decode()
    assert "A name on your roll can be read in picture 1" in text
    assert "Leave this account out" in text
    assert "The vegetable garden is open." not in text
