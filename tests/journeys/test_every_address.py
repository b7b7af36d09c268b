"""Every address that a member of staff can type, found among the addresses themselves (product rules 9 and 10).

Another school finds nothing of ours behind any id, whoever holds no role does nothing, and a GET changes no row of
any table. A new page is asked from the day it exists; a new kind of id has to be added to `Ours`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.apps import apps
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone

from audit.models import Event
from audit.outbox import run_follow_ups
from consents.adults import record_adult_permission
from consents.holds import set_hold
from consents.models import ConsentDecision, RollUpload
from consents.rolls import keep_upload
from notifications.models import Notice
from people.models import Guardian, Membership, School, Staff
from people.roles import Role
from posts.reminders import ask_for_reminder
from posts.workflow import PostState
from publishing.models import Delivery
from tests import cast
from tests.consents.posts_with import told_about
from tests.posts.conftest import store
from tests.posts.photos import Machine, machine, ready
from tests.posts.test_reminders import reminder

__all__ = ["machine", "store"]

PAST_THE_DOOR = ("account/", "technical-admin/", "i18n/")
"""Pages of libraries, about the account that is signed in."""
NOT_OF_A_SCHOOL = {"sessions.Session", "usersessions.UserSession", "audit.Tick"}


@dataclass(frozen=True)
class Ours:
    """One row of everything that an address can be about, by the beginning of the route and the name of the part."""

    ids: dict[tuple[str, str], list[Any]]

    def of(self, route: str, part: str) -> list[Any]:
        fitting = [key for key in self.ids if route.startswith(key[0]) and key[1] == part]
        assert fitting, f"say in `ours` what <{part}> of {route} may be"
        return self.ids[max(fitting, key=lambda key: len(key[0]))]


@pytest.fixture
def ours(
    sam: Staff, dee: Staff, mo: Staff, cai: Staff, des: Staff, hana: Staff, machine: Machine, store: object
) -> Ours:
    """A school in the middle of its work: posts in several states, children, answers, a roll that is coming in."""
    child, held = cast.make_pupil(sam.school, "Siân"), cast.make_pupil(sam.school, "Llŷr")
    cast.answer_for(child)
    hold = set_hold(held, by=des)
    adult = record_adult_permission(
        by=cai, name="Mr Idris Vaughan", capacity="", covers="photo", given_on=timezone.localdate(), evidence="office"
    )
    draft = cast.draft(sam)
    picture = ready(draft, sam)
    asked = reminder(sam)
    asked = ask_for_reminder(asked, by=sam, version=asked.version)
    states = [PostState.AWAITING_APPROVAL, PostState.APPROVED, PostState.DECLINED]
    posts = [draft, asked, *(cast.at(state, sam=sam, dee=dee, mo=mo) for state in states)]
    by_hand = cast.draft(sam, accounts=[cast.facebook(sam.school)])
    posts.append(cast.at(PostState.SCHEDULED, sam=sam, dee=dee, mo=mo, post=by_hand))
    posts.append(cast.at(PostState.PUBLISHED, sam=sam, dee=dee, mo=mo, post=told_about(child, author=sam)))
    posts.append(cast.at(PostState.TAKEN_DOWN, sam=sam, dee=dee, mo=mo))
    upload: RollUpload = keep_upload(b"first name,last name,year,registration group\nAda,Prys,7,7B\n", by=cai)
    run_follow_ups()
    pupils = [child.public_id, held.public_id]
    return Ours(
        {
            ("posts/", "public_id"): [post.public_id for post in posts],
            ("posts/picture/", "public_id"): [picture.public_id],
            ("posts/picture/", "sha256"): [picture.sha256],
            ("posts/picture/", "rendition"): ["640.webp"],
            ("approvals/", "public_id"): [post.public_id for post in posts],
            ("publishing/posts/", "public_id"): [post.public_id for post in posts],
            ("publishing/posts/", "number"): [1],
            ("publishing/posts/", "rendition"): ["640.webp"],
            ("publishing/packs/", "public_id"): list(Delivery.objects.values_list("public_id", flat=True)),
            ("consents/", "public_id"): pupils,
            ("consents/", "permission_id"): [adult.pk],
            ("consents/", "batch"): list(ConsentDecision.objects.values_list("batch", flat=True)[:1]),
            ("consents/", "guardian_id"): [Guardian.objects.earliest("pk").pk],
            ("consents/", "hold_id"): [hold.pk],
            ("consents/import/", "public_id"): [upload.public_id],
            ("people/", "staff_id"): [sam.pk, dee.pk],
            ("people/roles/", "membership_id"): [Membership.objects.filter(staff=dee).latest("pk").pk],
            ("notices/", "pk"): [Notice.objects.earliest("pk").pk],
        }
    )


@dataclass(frozen=True)
class Address:
    route: str
    parts: tuple[str, ...]

    def filled(self, ours: Ours) -> Iterator[str]:
        """The address with the ids of every row of ours that it may be about."""
        urls = [self.route]
        for part in self.parts:
            urls = [
                url.replace(self._placeholder(part), str(value)) for url in urls for value in ours.of(self.route, part)
            ]
        yield from (f"/{url}" for url in urls)

    def _placeholder(self, part: str) -> str:
        return next(each for each in _placeholders(self.route) if each.strip("<>").rpartition(":")[2] == part)


def _placeholders(route: str) -> list[str]:
    return [f"<{each.split('>')[0]}>" for each in route.split("<")[1:]]


def addresses(*, about_something: bool) -> list[Address]:
    """Every address for staff; those with an id in them, or those without."""

    def walk(patterns: list[URLPattern | URLResolver], before: str = "") -> Iterator[Address]:
        for pattern in patterns:
            route = before + str(pattern.pattern)
            if route.startswith(PAST_THE_DOOR):
                continue
            if isinstance(pattern, URLResolver):
                yield from walk(pattern.url_patterns, route)
            elif getattr(pattern.callback, "audience", "") == "staff":
                yield Address(route, tuple(each.strip("<>").rpartition(":")[2] for each in _placeholders(route)))

    return [address for address in walk(get_resolver().url_patterns) if bool(address.parts) == about_something]


def every_row() -> dict[str, list[dict[str, Any]]]:
    """The whole database, but for who is signed in and when the clock last ticked."""
    return {
        model._meta.label: list(model._default_manager.order_by("pk").values())
        for model in apps.get_models()
        if model._meta.label not in NOT_OF_A_SCHOOL
    }


def changed_tables(before: dict[str, list[dict[str, Any]]]) -> list[str]:
    return [label for label, rows in every_row().items() if rows != before[label]]


def one_of_each(ours: Ours) -> list[str]:
    """Each address once, about another row each time."""
    found = []
    for turn, address in enumerate(addresses(about_something=True)):
        urls = list(address.filled(ours))
        found.append(urls[turn % len(urls)])
    return found


def test_another_school_finds_nothing_of_ours(ours: Ours, olu: Staff, signed_in: Callable[[Staff], Client]) -> None:
    """olu holds every role there, so that only the school can be what stands in the way."""
    client, before = signed_in(olu), every_row()
    asked = one_of_each(ours)
    assert len(asked) > 50
    for url in asked:
        for answer in (client.get(url), client.post(url, {"words": "Ours", "version": "1", "answer": "given"})):
            assert answer.status_code in (404, 405), url
            assert "Ysgol y Dderwen" not in answer.content.decode(), url
    ours_alone = [
        "Ysgol y Dderwen",
        "Siân",
        "Llŷr",
        "Prosser",
        "Garden",
        "Sports day",
        "Kowalska",
        "Adeyemi",
        "Vaughan",
    ]
    for address in addresses(about_something=False):
        page = client.get(f"/{address.route}?page=1&class=class:7B").getvalue().decode()
        assert [word for word in ours_alone if word in page] == [], address.route
    assert changed_tables(before) == []


def test_no_address_changes_anything_by_get(ours: Ours, school: School, signed_in: Callable[[Staff], Client]) -> None:
    """Asked by somebody who may do everything here, and who wrote none of it; and by the author of all."""
    pages = [f"/{address.route}" for address in addresses(about_something=False)]
    pages += [url for address in addresses(about_something=True) for url in address.filled(ours)]
    everything = signed_in(cast.make_staff(school, "Ms Everything", *Role))
    author = signed_in(Staff.objects.get(name="Mrs Hughes"))
    for client, asked in ((everything, pages), (author, one_of_each(ours))):
        before = every_row()
        for url in asked:
            assert client.get(url).status_code < 500, url
            assert Event.objects.count() == len(before["audit.Event"]), url
        assert changed_tables(before) == []


def test_whoever_holds_no_role_does_nothing_by_any_address(
    ours: Ours, sam: Staff, signed_in: Callable[[Staff], Client]
) -> None:
    """Nobody signed in; the author of all these posts after the end of her last role; and after she left."""
    asked = [*one_of_each(ours), *(f"/{address.route}" for address in addresses(about_something=False))]
    hers = signed_in(sam)
    Membership.objects.filter(staff=sam).update(ends_on="2020-06-01")
    _refused_everywhere(Client(), asked, (302,))
    _refused_everywhere(hers, asked, (403, 405))
    sam.users.update(is_active=False)
    _refused_everywhere(hers, asked, (302,))


def _refused_everywhere(client: Client, asked: list[str], allowed: tuple[int, ...]) -> None:
    before = every_row()
    for url in asked:
        for answer in (client.get(url), client.post(url, {"words": "x", "version": "1"})):
            assert answer.status_code in allowed, url
            assert answer.status_code != 302 or "/account/" in answer["Location"], url
    assert changed_tables(before) == []
