"""Every address, asked by everybody: another school's object is not there, and looking changes nothing."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from audit.outbox import run_follow_ups
from consents.adults import record_adult_permission
from consents.day_one import Scan, keep_forms
from consents.holds import set_hold
from consents.models import Change, ConsentDecision, YesToReview
from consents.rolls import keep_upload
from notifications.models import Notice
from people.importers.packages import SentFile
from people.models import Membership, ParentalResponsibility, Pupil, Staff
from people.roles import Role
from people.rolls import keep_guardian
from policies.blank_designs import add_design
from policies.own_wording import say_wording_is_ours
from policies.services import close_school_days, register_device
from policies.signers import add_signers
from posts.models import CameBack, KeptHash, Picture, Post
from posts.pictures import crop_picture
from posts.workflow import PostState
from publishing.models import Delivery
from tests import cast
from tests.consents.families import parent, path_for, use_form
from tests.posts import photos
from tests.posts.conftest import store

__all__ = ["store"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("store")]
Store = Callable[[], list[str]]


@dataclass(frozen=True)
class Address:
    name: str
    route: str
    arguments: tuple[str, ...]
    audience: str

    def __str__(self) -> str:
        return self.name


def addresses(patterns: list[URLPattern | URLResolver], names: str = "", routes: str = "") -> Iterator[Address]:
    """Every named address below `patterns`, with the arguments that it asks for."""
    for pattern in patterns:
        route = routes + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern.url_patterns, names + f"{pattern.namespace}:" * bool(pattern.namespace), route)
        else:
            audience = getattr(pattern.callback, "audience", "library")
            yield Address(f"{names}{pattern.name}", route, tuple(re.findall(r"<(?:\w+:)?(\w+)>", route)), audience)


EVERY = list(addresses(get_resolver().url_patterns))
OF_ONE_SCHOOL = [each for each in EVERY if each.audience == "staff" and each.arguments]
OURS = [each for each in EVERY if each.audience in ("staff", "governors", "everybody")]
OF_LIBRARIES = [
    each for each in EVERY if each.audience == "library" and not each.arguments and each.name[:6] != "admin:"
]

WHOSE = {
    "posts/picture/": "picture",
    "posts/": "draft",
    "approvals/": "waiting",
    "publishing/packs/": "pack",
    "publishing/": "released",
    "consents/import/": "upload",
    "consents/forms/": "forms",
    "consents/about/post/": "released",
    "consents/": "pupil",
    "p/": "live",
}
"""Whose id stands in an address that begins like this; the first that fits."""


@pytest.fixture
def things(
    at: Callable[..., Post], sam: Staff, dee: Staff, mo: Staff, cai: Staff, des: Staff, hana: Staff
) -> dict[str, Any]:
    """One of everything that a school has."""
    pupil: Pupil = cast.make_pupil(sam.school)
    use_form(sam.school, by=cai)
    cast.answer_for(pupil)
    guardian = keep_guardian(pupil, by=cai, name="Mrs Prosser", parental_responsibility=ParentalResponsibility.YES)
    draft = cast.draft(sam)
    picture = photos.add(draft, sam)
    released, waiting = at(PostState.RELEASED), at(PostState.AWAITING_APPROVAL)
    run_follow_ups()
    return {
        "pupil": pupil,
        "draft": draft,
        "picture": crop_picture(picture, by=sam, sha256=picture.sha256, box=[0, 0, 900, 800]),
        "waiting": waiting,
        "released": released,
        "live": at(PostState.PUBLISHED),
        "pack": Delivery.objects.get(post=released),
        "upload": keep_upload([SentFile("roll.csv", b"First name,Last name\nFfion,Prosser\n")], by=cai),
        "forms": keep_forms(
            sam.school,
            words="May we?",
            covers=[("website", "photo_group")],
            first_day=timezone.now().date(),
            last_day=timezone.now().date(),
            kept_where="office",
            scan=Scan("application/pdf", b"%PDF-"),
            by=cai,
        ),
        "permission": record_adult_permission(
            by=cai, name="Mr Webb", covers="photo", given_on=timezone.now().date(), evidence="office", capacity=""
        ),
        "hold": set_hold(pupil, by=des),
        "review": YesToReview.objects.create(
            school=sam.school, pupil=pupil, change=Change.CARE, changed_at=timezone.now()
        ),
        "guardian": guardian,
        "batch": ConsentDecision.objects.filter(pupil_id=pupil.pk).first(),
        "membership": Membership.objects.filter(staff=sam).first(),
        "notice": Notice.objects.filter(recipient=dee).first(),
        "token": path_for(parent(pupil)).split("/")[2],
        "device": register_device(sam.school, name="Tablet 8", by=hana),
        "design": add_design(sam.school, name="Star", data=photos.photo(), file_name="blank.jpg", by=hana),
        "wording": say_wording_is_ours(sam.school, words="Ysgol y Dderwen", by=hana),
        "signer": add_signers(sam.school, names="Carys Hughes", by=hana)[0],
        "kept": KeptHash.objects.create(school=sam.school, phash="0f" * 32, reason=CameBack.DECLINED),
        "account": cast.facebook(sam.school),
        "closed": close_school_days(sam.school, first_on=date(2090, 12, 21), last_on=date(2090, 12, 31), by=hana),
        "sam": sam,
    }


def url_of(address: Address, things: dict[str, Any]) -> str:
    """A new argument fails here: say above which of the school's things it names."""
    picture: Picture = things["picture"]
    whose = next((whose for beginning, whose in WHOSE.items() if address.route.startswith(beginning)), "live")
    values = {
        "public_id": things[whose].public_id,
        "sha256": picture.sha256,
        "rendition": "640.webp",
        "number": 1,
        "permission_id": things["permission"].pk,
        "batch": things["batch"].batch,
        "guardian_id": things["guardian"].pk,
        "hold_id": things["hold"].pk,
        "review_id": things["review"].pk,
        "staff_id": things["sam"].pk,
        "membership_id": things["membership"].pk,
        "account_id": things["account"].pk,
        "kept_id": things["kept"].pk,
        "wording_id": things["wording"].pk,
        "signer_id": things["signer"].pk,
        "design_id": things["design"].pk,
        "closed_id": things["closed"].pk,
        "device_id": things["device"].pk,
        "pk": things["notice"].pk,
        "token": things["token"],
        "school": things["sam"].school.slug,
        "name": "garden.jpg",
    }
    return reverse(address.name, args=[values[argument] for argument in address.arguments])


def signed_in(staff: Staff) -> Client:
    client = Client()
    client.force_login(staff.users.get())
    return client


@contextmanager
def taken_back() -> Iterator[None]:
    """Whatever happens inside did not happen."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.mark.slow
def test_another_schools_object_is_not_there_by_any_address(things: dict[str, Any], olu: Staff) -> None:
    client, found = signed_in(olu), []
    for address in OF_ONE_SCHOOL:
        url = url_of(address, things)
        with taken_back():
            answers = {client.get(url).status_code, client.post(url, {"version": "1"}).status_code}
        if not answers <= {404, 405} or 404 not in answers:
            found.append(f"{address}: {sorted(answers)}")
    assert len(OF_ONE_SCHOOL) > 50
    assert found == [], "fetch the object through the school of request.staff"


@pytest.mark.slow
def test_these_objects_are_there_for_somebody_of_the_school(
    things: dict[str, Any], sam: Staff, dee: Staff, mo: Staff, cai: Staff, des: Staff, hana: Staff
) -> None:
    """Otherwise the test above would be content with addresses of nothing."""
    clients = [signed_in(staff) for staff in (sam, dee, mo, cai, des, hana)]
    missing = []
    for address in OF_ONE_SCHOOL:
        url = url_of(address, things)
        with taken_back():
            asked = (ask(url, {"version": "1"}) for client in clients for ask in (client.get, client.post))
            if all(answer.status_code in (404, 405) for answer in asked):
                missing.append(address.name)
    assert missing == ["publishing:picture"], (
        "that one is of a post with pictures: tests/publishing/test_who_opens_what.py"
    )


@pytest.mark.slow
def test_whoever_holds_no_role_does_nothing_by_any_address(things: dict[str, Any], sam: Staff, store: Store) -> None:
    """Nobody signed in; the author of all these posts after the end of her last role, also when she is a governor (then
    to two addresses less); and after she has left."""
    staff_only = [url_of(each, things) for each in EVERY if each.audience == "staff"]
    with_counts = [*staff_only, *(url_of(each, things) for each in EVERY if each.audience == "governors")]
    hers, files = signed_in(sam), store()
    Membership.objects.filter(staff=sam).update(ends_on="2020-06-01")
    assert len(with_counts) == len(staff_only) + 2
    for client, allowed, is_active, is_governor in (
        (Client(), {302}, True, False),
        (hers, {403, 405}, True, False),
        (hers, {403, 405}, True, True),
        (hers, {302}, False, False),
    ):
        sam.users.update(is_active=is_active)
        if is_governor:
            Membership.objects.create(staff=sam, role=Role.GOVERNOR, starts_on=date(2020, 1, 1))
        with connection.execute_wrapper(watching := Watching()):
            for url in staff_only if is_governor else with_counts:
                for answer in (client.get(url), client.post(url, {"words": "x", "version": "1"})):
                    assert answer.status_code in allowed, url
                    assert answer.status_code != 302 or "/account/" in answer["Location"], url
        assert watching.written == set()
    assert store() == files


WRITES = re.compile(r"^\s*(INSERT INTO|UPDATE|DELETE FROM)\s+\"?(\w+)", re.IGNORECASE)
ITS_OWN_SESSION = {"django_session", "usersessions_usersession"}
WHO_LOOKED = {"consents_recordlook"}
"""What is noted of looking itself, and of nothing else (docs/decisions/0015)."""


class Watching:
    """Notes every table that is written to, but for the session of whoever looks and the note that they did."""

    def __init__(self) -> None:
        self.written: set[str] = set()

    def __call__(self, execute: Callable[..., Any], sql: str, *args: Any) -> Any:
        if (found := WRITES.match(sql)) and found[2] not in ITS_OWN_SESSION | WHO_LOOKED:
            self.written.add(found[2])
        return execute(sql, *args)


@pytest.mark.slow
def test_looking_at_any_address_changes_nothing(
    things: dict[str, Any], sam: Staff, dee: Staff, mo: Staff, cai: Staff, des: Staff, hana: Staff, store: Store
) -> None:
    files, found = store(), []
    clients = [signed_in(staff) for staff in (sam, dee, mo, cai, des, hana)]  # the first who may
    for address in (*OURS, *OF_LIBRARIES):
        with connection.execute_wrapper(watching := Watching()):
            url = url_of(address, things)
            any(client.get(url).status_code == 200 for client in clients)
        found += [f"{address} writes {table}" for table in sorted(watching.written)]
    assert found == []
    assert store() == files


def test_a_write_would_be_seen(sam: Staff) -> None:
    with connection.execute_wrapper(watching := Watching()):
        Staff.objects.filter(pk=sam.pk).update(language="cy")
        Post.objects.filter(pk=0).delete()
    assert "people_staff" in watching.written


@pytest.mark.slow
def test_no_address_takes_a_post_without_the_pages_token(things: dict[str, Any], sam: Staff) -> None:
    """Another site can make a browser send a form with its cookies, but not with the token of our page."""
    found, client = [], Client(enforce_csrf_checks=True)
    client.force_login(sam.users.get())
    for address in (*OURS, *OF_LIBRARIES):
        with taken_back():
            answer = client.post(url_of(address, things), {"version": "1", "words": "x"})
        if answer.status_code != 403:
            found.append(f"{address}: {answer.status_code}")
    assert found == []
