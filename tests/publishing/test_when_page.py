"""The page that asks when: now, or at a time that the school's clock has; what is in doubt is asked about."""

from collections.abc import Callable
from html import unescape

import pytest
import time_machine
from django.urls import reverse

from channels.models import Account
from people.models import Staff
from posts.models import Post
from posts.workflow import PostState
from publishing.models import Delivery
from publishing.sweeps import release_due
from tests import cast
from tests.approvals.test_desk import sign_in
from tests.publishing.pages import NOW, of_pack, of_post, read

AtState = Callable[..., Post]


def test_posting_now_goes_out_on_our_own_page(at: AtState, mo: Staff) -> None:
    post, client = at(PostState.APPROVED), sign_in(mo)
    assert "The vegetable garden is open." in read(client, of_post("when", post))
    response = client.post(of_post("when", post), NOW)
    assert response.headers["Location"] == of_post("post", post)
    release_due()
    text = read(client, of_post("post", post))
    assert reverse("public:post", args=["dderwen", post.public_id]) in text


def test_beside_it_is_going_out_nothing_says_at_a_set_time(at: AtState, mo: Staff, sam: Staff) -> None:
    at_a_set_time = "Going out at a set time"
    with time_machine.travel("2027-07-01T10:00:00+00:00"):
        post, client = at(PostState.APPROVED), sign_in(mo)
        text = unescape(client.post(of_post("when", post), NOW, follow=True).content.decode())
        of_author = read(sign_in(sam), reverse("posts:show", args=[post.public_id]))
        desk = read(sign_in(sam), reverse("posts:desk"))
        assert "It is going out." in text
        assert "Due to go out: Thursday 1 July, 11:00. From Mrs Hughes." in text
        assert at_a_set_time not in text
        assert "Due to go out since Thursday 11:00" in of_author
        assert "Due since 11:00" in desk
        later = cast.draft(sam)
        later = at(PostState.APPROVED, post=later)
        client.post(of_post("when", later), {"when": "later", "day": "2027-07-05", "time": "08:30"})
        assert f"{at_a_set_time}: Monday 5 July, 08:30" in read(client, of_post("post", later))
        assert "Goes out Monday 08:30" in read(sign_in(sam), reverse("posts:show", args=[later.public_id]))


def test_a_time_on_the_schools_clock(at: AtState, mo: Staff) -> None:
    with time_machine.travel("2027-07-01T10:00:00+00:00"):
        post = at(PostState.APPROVED)
        data = {"when": "later", "day": "2027-07-05", "time": "08:30"}
        assert sign_in(mo).post(of_post("when", post), data).status_code == 302
        assert "Monday 5 July, 08:30" in read(sign_in(mo), of_post("post", post))
    goes_out_at = Post.objects.get(pk=post.pk).goes_out_at
    assert goes_out_at is not None
    assert goes_out_at.isoformat() == "2027-07-05T07:30:00+00:00"


@pytest.mark.parametrize(
    ("now", "data", "words"),
    [
        ("2027-03-26", {"day": "2027-03-28", "time": "01:30"}, "the clocks go forward"),
        ("2027-10-29", {"day": "2027-10-31", "time": "01:30"}, "the clocks go back"),
        ("2027-07-02", {"day": "2027-07-01", "time": "08:30"}, "That time has passed"),
        ("2027-07-02", {"day": "2027-07-30", "time": "08:30"}, "Choose an earlier time"),
        ("2027-07-02", {"day": "", "time": "08:30"}, "Say the day."),
        ("2027-07-02", {"day": "2027-07-04", "time": ""}, "Say the time."),
        ("2027-07-02", {"day": "tomorrow", "time": "early"}, "This is not a date"),
    ],
)
def test_a_time_that_cannot_be_is_refused_beside_the_field(
    at: AtState, mo: Staff, now: str, data: dict[str, str], words: str
) -> None:
    with time_machine.travel(f"{now}T10:00:00+00:00"):
        post = at(PostState.APPROVED)
        response = sign_in(mo).post(of_post("when", post), {"when": "later", **data})
    assert response.status_code == 422
    assert words in unescape(response.content.decode())
    assert Post.objects.get(pk=post.pk).state == PostState.APPROVED


@pytest.mark.parametrize("given", [{"day": "2027-07-05"}, {"time": "08:30"}, {"day": "next week"}])
def test_a_day_or_a_time_beside_now_is_asked_about_and_nothing_goes_out(
    at: AtState, mo: Staff, given: dict[str, str]
) -> None:
    post = at(PostState.APPROVED)
    response = sign_in(mo).post(of_post("when", post), {**NOW, **given})
    assert response.status_code == 422
    assert "You gave a day or a time" in response.content.decode()
    assert Post.objects.get(pk=post.pk).state == PostState.APPROVED


def test_somebody_who_was_slower_is_told(at: AtState, mo: Staff) -> None:
    post, client = at(PostState.APPROVED), sign_in(mo)
    assert client.post(of_post("when", post), NOW).status_code == 302
    assert client.post(of_post("when", post), NOW).status_code == 409
    assert Delivery.objects.filter(post=post).count() == 1


def test_the_time_is_taken_away_and_the_post_sent_back(at: AtState, mo: Staff) -> None:
    post, client = at(PostState.SCHEDULED), sign_in(mo)
    assert client.post(of_post("unschedule", post)).status_code == 302
    assert Post.objects.get(pk=post.pk).state == PostState.APPROVED
    assert client.post(of_post("send_back", post), {"words": ""}).status_code == 422
    assert client.post(of_post("send_back", post), {"words": "The date is wrong."}).status_code == 302
    assert Post.objects.get(pk=post.pk).handed_back_words == "The date is wrong."


def test_a_post_that_is_only_posted_by_hand_leads_straight_to_its_pack(
    at: AtState, page: Account, mo: Staff, sam: Staff
) -> None:
    post = at(PostState.APPROVED, post=cast.draft(sam, accounts=[page]))
    response = sign_in(mo).post(of_post("when", post), NOW)
    assert response.headers["Location"] == of_pack("pack", Delivery.objects.get(post=post))
