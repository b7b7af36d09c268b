"""Official accounts: what one counts as, its one name, the own page that exists once, closing."""

from collections.abc import Callable
from contextlib import nullcontext
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from audit import services as audit_services
from audit.actors import SYSTEM
from audit.models import Event
from channels.models import COUNTS_AS, Account, Channel, ConsentChannel
from channels.services import close_account, register_account
from consents.queries import Need, resolve_needs
from people.models import School, Staff
from people.queries import today_in
from people.services import PeopleProblem
from posts.errors import Blocked
from posts.models import Post, VoidReason
from posts.services import submit_post
from posts.workflow import PostState
from publishing.models import Delivery
from publishing.packs import open_pack
from publishing.services import schedule_post
from publishing.sweeps import release_due
from tests import cast
from tests.cast import approve_post

AtState = Callable[..., Post]


def test_every_channel_says_what_it_counts_as() -> None:
    assert set(COUNTS_AS) == set(Channel.values)
    assert {each for kinds in COUNTS_AS.values() for each in kinds} == set(ConsentChannel.values)


@pytest.mark.parametrize("channel", Channel.values)
def test_an_account_counts_as_what_its_network_says(school: School, hana: Staff, channel: str) -> None:
    account = register_account(school, channel=channel, name=" Its name ", by=hana)
    assert (account.name, account.consent_channel) == ("Its name", COUNTS_AS[channel][0])
    event = Event.objects.get(name="account.registered")
    assert (event.actor_id, event.school_id) == (hana.pk, school.pk)
    assert event.data == {"account": account.pk, "channel": channel, "counts_as": account.consent_channel}


@pytest.mark.parametrize("channel", Channel.values)
@pytest.mark.parametrize("counts_as", ConsentChannel.values)
def test_a_yes_for_one_network_never_opens_another(school: School, channel: str, counts_as: str) -> None:
    """Only another network may count as the website: another site of the school's own."""
    allowed = counts_as in COUNTS_AS[channel]
    assert allowed or channel != counts_as
    with nullcontext() if allowed else pytest.raises(PeopleProblem, match="does not count for another"):
        register_account(school, channel=channel, name="It", consent_channel=counts_as, by=SYSTEM)
    assert Account.objects.filter(school=school).exists() is allowed


def test_a_new_network_has_no_permission_of_anybody(school: School, hana: Staff) -> None:
    ffion = cast.make_pupil(school)
    cast.answer_for(ffion, channels=["website", "facebook", "x"])
    account = register_account(school, channel=Channel.INSTAGRAM, name="Instagram", by=hana)
    need = Need(ffion.pk, account.consent_channel, "photo_group")
    (resolution,) = resolve_needs(school_id=school.pk, needs={need}, at=timezone.now(), on=today_in(school)).values()
    assert not resolution.is_held


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("channel", {"channel": "a newspaper"}),
        ("name", {"name": "  "}),
        ("name", {"name": "x" * 81}),
        ("name", {"name": "FACEBOOK page"}),
        ("url", {"url": "javascript:alert(1)"}),
        ("url", {"url": "https://facebook.com.example/dderwen"}),
        ("url", {"url": "https://www.facebook.com/" + "d" * 200}),
    ],
)
def test_what_cannot_be_an_account_is_told_beside_its_field(
    school: School, hana: Staff, field: str, values: dict[str, str]
) -> None:
    cast.facebook(school)
    asked = {"channel": "facebook", "name": "Another page", "url": "https://www.facebook.com/dderwen", **values}
    with pytest.raises(PeopleProblem) as problem:
        register_account(school, by=hana, **asked)
    assert problem.value.field == field
    assert (Account.objects.count(), Event.objects.filter(name="account.registered").count()) == (1, 0)


def test_the_name_of_a_closed_account_is_not_used_again_but_another_school_may(
    school: School, hana: Staff, olu: Staff
) -> None:
    close_account(register_account(school, channel="x", name="X account", by=hana), by=hana)
    with pytest.raises(PeopleProblem, match="there was one"):
        register_account(school, channel="x", name="x ACCOUNT", by=hana)
    assert register_account(olu.school, channel="x", name="X account", by=olu).pk


def test_the_own_page_exists_once_has_no_other_address_and_stays(school: School, hana: Staff) -> None:
    with pytest.raises(PeopleProblem, match="address already"):
        register_account(school, channel="own_page", name="Our page", url="https://www.dderwen.example/", by=hana)
    page = register_account(school, channel="own_page", name="Our page", by=hana)
    with pytest.raises(PeopleProblem, match="There is one"):
        register_account(school, channel="own_page", name="A second page", by=hana)
    with pytest.raises(PeopleProblem, match="page stays"):
        close_account(page, by=hana)
    page.refresh_from_db()
    assert page.closed_at is None
    assert not Event.objects.filter(name="account.closed").exists()


def test_closing_is_recorded_once(school: School, hana: Staff) -> None:
    account = cast.facebook(school)
    first = close_account(account, by=hana).closed_at
    assert close_account(account, by=hana).closed_at == first is not None
    event = Event.objects.get(name="account.closed")
    assert (event.actor_id, event.data) == (hana.pk, {"account": account.pk})


def test_nothing_is_opened_or_closed_without_its_event(
    school: School, hana: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    account = cast.facebook(school)

    def fail(*_args: object, **_kwargs: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(audit_services.Event.objects, "create", fail)
    with pytest.raises(RuntimeError):
        register_account(school, channel="x", name="X", by=hana)
    with pytest.raises(RuntimeError):
        close_account(account, by=hana)
    account.refresh_from_db()
    assert (Account.objects.count(), account.closed_at) == (1, None)


def test_somebody_of_another_school_closes_nothing(school: School, olu: Staff) -> None:
    with pytest.raises(Account.DoesNotExist):
        close_account(cast.facebook(school), by=olu)


def test_a_post_on_its_way_to_a_closed_account_is_stopped(at: AtState, sam: Staff, mo: Staff, hana: Staff) -> None:
    """What the page that asks before closing says."""
    facebook = cast.facebook(sam.school)
    draft = cast.draft(sam, accounts=[cast.own_page(sam.school), facebook])
    post = schedule_post(at(PostState.APPROVED, post=draft), by=mo, at=timezone.now() + timedelta(hours=1))
    by_hand = at(PostState.SCHEDULED, post=cast.draft(sam, accounts=[facebook]))
    close_account(facebook, by=hana)
    with pytest.raises(Blocked, match="account_closed"):
        open_pack(Delivery.objects.get(post=by_hand), by=mo)
    with time_machine.travel(timezone.now() + timedelta(minutes=61)):
        assert release_due() == 0
    post.refresh_from_db()
    assert (post.state, post.void_reason) == (PostState.DRAFT, VoidReason.ACCOUNT_CLOSED)


def test_a_post_for_a_closed_account_is_neither_sent_in_nor_confirmed(
    at: AtState, sam: Staff, dee: Staff, hana: Staff
) -> None:
    facebook = cast.facebook(sam.school)
    draft = cast.draft(sam, accounts=[cast.own_page(sam.school), facebook])
    waiting = at(PostState.AWAITING_APPROVAL, post=cast.draft(sam, accounts=[facebook]))
    assert waiting.revision is not None
    close_account(facebook, by=hana)
    with pytest.raises(Blocked, match="account_closed"):
        submit_post(draft, by=sam, version=draft.version)
    with pytest.raises(Blocked, match="account_closed"):
        approve_post(waiting, by=dee, shown_digest=waiting.revision.digest)


def test_what_is_out_on_a_closed_account_can_still_be_ordered_down(
    at: AtState, sam: Staff, mo: Staff, hana: Staff
) -> None:
    from publishing.services import take_down_post

    facebook = cast.facebook(sam.school)
    post = at(PostState.PUBLISHED, post=cast.draft(sam, accounts=[facebook]))
    close_account(facebook, by=hana)
    assert take_down_post(post, by=mo).state == PostState.TAKEN_DOWN
