"""That it waits, and who was told, is said by email, on the pages of the post and on the author's desk."""

from collections.abc import Callable

import pytest
import time_machine
from django.core import mail
from django.test import Client

from notifications.mail import send_waiting
from notifications.models import Notice
from notifications.queries import told
from people.models import Staff
from posts.models import Post
from posts.workflow import PostState
from tests.cast import approve_post
from tests.notifications.waiting import beat, on

pytestmark = pytest.mark.django_db

AtState = Callable[..., Post]
SignIn = Callable[[Staff], Client]


def test_each_goes_by_email_too_without_a_title_and_leads_to_a_page_that_opens(
    clock: time_machine.Traveller, at: AtState, dee: Staff, tina: Staff, hana: Staff, signed_in: SignIn
) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    for moment in (on(12, 13), on(13, 9), on(14, 9)):
        clock.move_to(moment)
        beat()
        send_waiting()
    sent = {
        letter.to[0]: letter for letter in mail.outbox if "waits" in letter.subject and "confirm" not in letter.subject
    }
    assert set(sent) == {dee.email, tina.email, hana.email}
    assert "since Tuesday 12 May" in sent[dee.email].body
    assert dee.name in sent[tina.email].body
    assert dee.name in sent[hana.email].body
    assert not any(post.title in f"{letter.subject} {letter.body}" for letter in sent.values())
    for staff, where in ((dee, f"/approvals/{post.public_id}/"), (tina, "/"), (hana, "/people/")):
        (notice,) = Notice.objects.filter(recipient=staff).exclude(kind="to_confirm")
        reading = told([notice])[0]
        assert reading.url == where
        assert signed_in(staff).get(where, follow=True).status_code == 200
        assert bool(reading.title) is (staff == dee), "no title for whoever may not see the post"
        assert str(reading.sentence) in signed_in(staff).get("/notices/").content.decode()


def test_the_pages_of_the_post_say_who_was_reminded_and_who_was_told(
    clock: time_machine.Traveller, at: AtState, sam: Staff, dee: Staff, tina: Staff, hana: Staff, signed_in: SignIn
) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    for moment in (on(12, 13), on(13, 9), on(14, 9)):
        clock.move_to(moment)
        beat()
    said = (
        f"{dee.name} reminded on Tuesday 12 May, 13:00.",
        f"{tina.name} told on Wednesday 13 May, 09:00, because nobody had answered.",
        f"{hana.name} told on Thursday 14 May, 09:00, because nobody had answered.",
    )
    pages = ((sam, f"/posts/{post.public_id}/"), (dee, f"/approvals/{post.public_id}/"))
    for staff, page in (*pages, (hana, f"/publishing/posts/{post.public_id}/")):
        shown = signed_in(staff).get(page).content.decode()
        assert [words for words in said if words not in shown] == [], page
    story = signed_in(hana).get(f"/publishing/posts/{post.public_id}/").content.decode()
    assert f"It still waited. Reminded: {dee.name}." in story
    assert f"It still waited, and nobody had answered. Told: {hana.name}." in story


def test_the_authors_desk_says_the_last_of_it_and_nothing_once_it_has_moved_on(
    clock: time_machine.Traveller, at: AtState, sam: Staff, dee: Staff, tina: Staff, hana: Staff, signed_in: SignIn
) -> None:
    post = at(PostState.AWAITING_APPROVAL)
    said = []
    for moment in (on(12, 12), on(12, 13), on(13, 9), on(14, 9)):
        clock.move_to(moment)
        beat()
        (row,) = signed_in(sam).get("/posts/").context["rows"]
        said.append(row.status.removeprefix(f"With {dee.name} to confirm"))
    assert said == [
        "",
        "; reminded on Tuesday 12 May",
        "; the senior team was told on Wednesday 13 May",
        "; the headteacher was told on Thursday 14 May",
    ]
    assert said[-1] in signed_in(sam).get("/posts/").content.decode()
    clock.move_to(on(14, 10))
    assert post.revision is not None
    approve_post(post, by=dee, shown_digest=post.revision.digest)
    (row,) = signed_in(sam).get("/posts/").context["rows"]
    assert "told" not in row.status
