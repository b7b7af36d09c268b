"""The bell, its e-mails and the record in a real browser, on the narrowest phone and on a computer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.conf import settings
from django.test import Client

from audit.outbox import run_follow_ups
from channels.services import close_account, register_account
from notifications.models import Notice
from people.models import Staff
from people.roles import Role
from people.services import end_staff
from policies.services import close_school_days, register_device, retire_device
from posts.models import Post
from posts.workflow import PostState
from tests import cast
from tests.browser.conftest import Visit, press
from tests.browser.test_sign_in import faults

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def sign_in(window: Visit, staff: Staff) -> None:
    client = Client()
    client.force_login(staff.users.get())
    cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
    window.page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": window.base}])


def _faults_of_the_school_page(window: Visit, refused: Visit, head: Staff) -> list[str]:
    """The page with something in every list; its forms; and in a second window their errors, which answer 422."""
    register_device(head.school, name="Staff tablet 1", camera="Llwyfan Tab 7", by=head)
    retire_device(register_device(head.school, name="Old camera", by=head), by=head)
    close_school_days(head.school, first_on=date(2090, 12, 21), last_on=date(2090, 12, 31), by=head)
    account = register_account(head.school, channel="x", name="X account", url="https://x.com/dderwen", by=head)
    close_account(register_account(head.school, channel="other", name="Old network", by=head), by=head)
    found = faults(window.open("/school/")) + faults(window.open(f"/school/accounts/{account.pk}/close/"))
    sign_in(refused, head)
    for form in ("accounts/add", "devices/add", "closed/add", "hours", "facts"):
        found += faults(window.open(f"/school/{form}/"))
        page = refused.open(f"/school/{form}/")
        if form == "hours":
            page.get_by_label("Until").fill("07:00")
        if form == "facts":
            page.get_by_label("The school's own websites").fill("www.dderwen.example")
        press(page.locator("main form button[type=submit]"))
        assert page.evaluate("document.activeElement.matches('[data-error-summary]')")
        found += faults(page)
    assert {answer.status for answer in refused.answers if answer.status >= 400} == {422}
    return found


def test_the_pages_have_no_fault_and_a_notice_is_opened_by_its_button(
    visit: Callable[..., Visit], at: Callable[..., Post], sam: Staff, dee: Staff, mo: Staff
) -> None:
    head = cast.make_staff(sam.school, "Dr Kowalska", Role.HEADTEACHER, Role.DEPUTY_HEAD)
    at(PostState.PUBLISHED)
    at(PostState.AWAITING_APPROVAL)
    run_follow_ups()
    window = visit(390)
    sign_in(window, head)
    found: list[str] = []
    left = cast.draft(cast.make_staff(sam.school, "Mr Vaughan")).author
    end_staff(left, by=head)
    paths = ("/notices/", "/notices/undelivered/", "/record/", "/record/?day=2020-01-01", "/people/invite/")
    for path in (*paths, "/governors/", f"/posts/left-by/{left.pk}/"):
        found += faults(window.open(path))
    assert found + _faults_of_the_school_page(window, visit(390), head) == []
    page = window.open("/notices/")
    press(page.get_by_role("button", name="Look at it and decide").first)
    assert "/approvals/" in page.url
    assert Notice.objects.filter(recipient=head, read_at__isnull=False).count() >= 1
    assert window.broken() == []
