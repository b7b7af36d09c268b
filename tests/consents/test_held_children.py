"""A child beyond publication: what the safeguarding lead is offered, and what nobody else can tell from any page."""

import datetime
import re
from collections.abc import Callable

import pytest
import time_machine
from django.db import transaction
from django.test import Client
from django.urls import reverse

from consents.holds import set_hold
from consents.models import PublicationHold
from consents.queries import siblings_without_a_hold
from consents.services import child_said_no, withdraw_consent
from people.models import Pupil, School, Staff
from people.queries import today_in
from people.rolls import leave_roll
from posts.models import Post
from posts.workflow import PostState
from tests import cast
from tests.architecture.test_every_address import EVERY
from tests.consents.families import parent
from tests.consents.posts_with import told_about


@pytest.fixture
def siân(school: School) -> Pupil:
    return cast.make_pupil(school, "Siân", "ap Rhys")


# --- brothers and sisters ----------------------------------------------------------------------------------


def test_brothers_and_sisters_are_found_by_a_parent_an_address_or_a_telephone(
    siân: Pupil, school: School, cai: Staff, des: Staff, olu: Staff
) -> None:
    same, by_email, by_phone, held, gone, other = (
        cast.make_pupil(school, name, "ap Rhys") for name in ("Ana", "Bet", "Cari", "Dewi", "Elin", "Fflur")
    )
    mum = parent(siân, same, held, gone, email="Mum@families.example")
    mum.phone = "01234 567890"
    mum.save()
    parent(by_email, name="Mrs ap Rhys (2)", email="mum@families.example")
    dad = parent(by_phone, name="Mr ap Rhys", email="")
    dad.phone = "01234 567890"
    dad.save()
    parent(other, name="Mrs Other", email="")
    parent(cast.make_pupil(olu.school, "Gwen", "ap Rhys"), email="mum@families.example")
    set_hold(held, by=des)
    leave_roll(gone, by=cai, on=datetime.date(2020, 1, 1))
    found = siblings_without_a_hold(siân, on=today_in(school))
    assert [pupil.first_name for pupil in found] == ["Ana", "Bet", "Cari"]


def test_the_lead_holds_them_too_and_nothing_is_ticked_beforehand(
    siân: Pupil, school: School, des: Staff, signed_in: Callable[[Staff], Client]
) -> None:
    ana, bet = cast.make_pupil(school, "Ana", "ap Rhys"), cast.make_pupil(school, "Bet", "ap Rhys")
    parent(siân, ana, bet)
    stranger = cast.make_pupil(school, "Cari", "Jones")
    client, url = signed_in(des), reverse("consents:hold", args=[siân.public_id])
    page = client.get(url).content.decode()
    assert "Ana ap Rhys" in page
    assert "checked" not in page
    refused = client.post(url, {"siblings": [stranger.public_id.hex]})
    assert refused.status_code == 422
    assert not PublicationHold.objects.exists()
    page = client.post(url, {"siblings": [bet.public_id.hex], "reason": "adoption"}, follow=True).content.decode()
    assert "The others too." in page, "this page is about one child"
    assert "Bet" not in page
    held = PublicationHold.objects.order_by("pk").values_list("pupil_id", flat=True)
    assert list(held) == [siân.pk, bet.pk]


def test_after_a_hold_the_lead_sees_what_came_down(
    siân: Pupil, des: Staff, sam: Staff, at: Callable[..., Post], signed_in: Callable[[Staff], Client]
) -> None:
    cast.answer_for(siân)
    post = told_about(siân, author=sam)
    Post.objects.filter(pk=post.pk).update(title="Gardening")
    at(PostState.PUBLISHED, post=Post.objects.get(pk=post.pk))
    answer = signed_in(des).post(reverse("consents:hold", args=[siân.public_id]), {}, follow=True)
    words = answer.content.decode()
    down = words.partition("<h3>Down</h3>")[2].partition("</ul>")[0]
    assert "Gardening" in down
    assert "Our page" in down


# --- every page --------------------------------------------------------------------------------------------

CAUSES: dict[str, Callable[[Pupil, Staff, Staff, Staff], object]] = {
    "a hold": lambda pupil, des, sam, cai: set_hold(pupil, by=des, reason="adoption"),
    "the child's no": lambda pupil, des, sam, cai: child_said_no(pupil, by=sam),
    "refused": lambda pupil, des, sam, cai: withdraw_consent(pupil, by=cai, guardian=pupil.guardians.get()),
    "not answered": lambda pupil, des, sam, cai: None,
}
OF_ANSWERS = {"consents:pupil", "consents:withdraw", "consents:asking", "consents:not_answered", "consents:ask"}
"""Pages of the office on which the answers of families stand: they differ where families answered differently."""


def every_page(client: Client, pupil: Pupil, post: Post) -> dict[str, tuple[int, str]]:
    """Every address of the staff that takes nothing, or a child or her post; lists of children with her class."""
    seen = {}
    for address in (each for each in EVERY if each.audience == "staff"):
        if address.arguments not in ((), ("public_id",)):
            continue
        of_child = address.route.startswith("consents/") and "/post/" not in address.route
        arguments = [pupil.public_id if of_child else post.public_id] if address.arguments else []
        query = "?class=7B" if of_child and not arguments else ""
        answer = client.get(reverse(address.name, args=arguments) + query)
        seen[address.name] = (answer.status_code, plain(answer.content))
    seen["register"] = (200, plain(client.get(reverse("consents:register")).content))
    found = client.post(reverse("consents:register"), {"q": "rhys"})
    seen["search"] = (found.status_code, plain(found.content))
    return seen


def plain(content: bytes) -> str:
    """The page without what differs on every request: marks, ids, hashes, times."""
    html = re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"|nonce="[^"]+"', "", content.decode())
    html = re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{32,64}", "ID", html)
    html = re.sub(r'datetime="[^"]+"|Parent of \d+', "", html)
    return re.sub(r'/parents/\d+/|value="\d+"|>\d+</option>', "N", html)


@pytest.mark.slow
def test_no_page_tells_a_held_child_from_one_who_was_refused_or_not_answered_for(
    school: School, sam: Staff, cai: Staff, des: Staff, signed_in: Callable[[Staff], Client]
) -> None:
    """Every page as a teacher, letter for letter; every page as the office but those with the families' answers,
    which are the same for a hold and for a child's own no."""
    seen: dict[str, dict[str, dict[str, tuple[int, str]]]] = {}
    cast.own_page(school)
    for cause, happen in CAUSES.items():
        with time_machine.travel("2026-11-25T10:59+00:00", tick=False), transaction.atomic():
            pupil = cast.make_pupil(school, "Siân", "ap Rhys")
            if cause == "not answered":
                parent(pupil, name=f"Parent of {pupil.pk}", email="")
            else:
                cast.answer_for(pupil)
            post = told_about(pupil, author=sam)
            happen(pupil, des, sam, cai)
            seen[cause] = {staff.name: every_page(signed_in(staff), pupil, post) for staff in (sam, cai)}
            transaction.set_rollback(True)
    held = seen["a hold"]
    assert sum("ap Rhys" in page for _status, page in held[sam.name].values()) > 3
    for cause, pages in seen.items():
        assert differing(held[sam.name], pages[sam.name]) == set(), cause
        as_office = differing(held[cai.name], pages[cai.name])
        assert as_office == set() if cause == "the child's no" else as_office <= OF_ANSWERS, cause


def differing(first: dict[str, tuple[int, str]], second: dict[str, tuple[int, str]]) -> set[str]:
    return {name for name in first if first[name] != second[name]}
