"""What a parent sees of what is out with their child, and "take it down": no cookie, no script, nobody else's child."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.test import Client
from django.urls import reverse

from audit.models import Event
from audit.names import EventName
from channels.models import Account
from consents.contact import restrict_asking
from consents.links import link_with
from consents.models import ConsentDecision, Material
from consents.own_answers import withdraw_by_link
from people.models import Guardian, Guardianship, ParentalResponsibility, Pupil, School, Staff
from people.queries import today_in
from people.rolls import leave_roll
from posts.models import Appearance, Post, Variant
from posts.workflow import PostState
from publishing.models import Delivery, Takedown
from publishing.packs import open_pack, record_posted
from tests import cast
from tests.consents.answers import choose
from tests.consents.families import parent, path_for, use_form, with_address
from tests.consents.posts_with import told_about
from tests.publishing.conftest import store

__all__ = ["store"]


@pytest.fixture
def siân(school: School, cai: Staff) -> Pupil:
    use_form(school, by=cai)
    pupil = cast.make_pupil(school, "Siân", "ap Rhys")
    cast.answer_for(pupil)
    return pupil


@pytest.fixture
def mum(siân: Pupil) -> Guardian:
    return parent(siân, name="Mrs ap Rhys", email="mum@families.example")


@pytest.fixture
def live(siân: Pupil, illustrated: Callable[[list[Account]], Post], at: Callable[..., Post], mo: Staff) -> Post:
    """Out on the school's own page and on Facebook; Siân is in the first of its two pictures."""
    post = illustrated([cast.own_page(siân.school), cast.facebook(siân.school)])
    first, second = post.pictures.all()
    Appearance.objects.create(post=post, picture=first, pupil=siân, material=Material.PHOTO_GROUP)
    post.declarations = {**post.declarations, "children": "some", "no_child_in": [second.pk]}
    post.save()
    post = at(PostState.PUBLISHED, post=post)
    by_hand = open_pack(Delivery.objects.get(post=post, account=cast.facebook(siân.school)), by=mo)
    record_posted(by_hand, by=mo, url="https://www.facebook.com/dderwen/posts/1")
    return Post.objects.get(pk=post.pk)


def pictures_of(asked: Guardian | Pupil) -> str:
    return path_for(asked) + "pictures/"


def page(path: str, status: int = 200) -> str:
    answer = Client().get(path)
    assert answer.status_code == status
    assert answer["Cache-Control"] == "no-store"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert not answer.cookies
    return answer.content.decode()


def test_a_parent_sees_the_picture_with_their_child_and_not_the_other_one(live: Post, mum: Guardian) -> None:
    words = page(pictures_of(mum))
    assert "Come &amp; see" in words
    assert "Mae&#x27;r ardd ar agor" in words
    (url,) = re.findall(r'<img src="([^"]+)"', words)
    assert "Bean poles 1" in words
    assert "Secret title" not in words
    answer = Client().get(url)
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/webp")
    assert "no-store" in answer["Cache-Control"]
    assert Client().get(url.replace("/1/", "/2/")).status_code == 404
    assert Client().get(url.replace("/1/", "/9/")).status_code == 404


def test_one_press_takes_it_down_everywhere_and_says_what_a_person_still_has_to_do(live: Post, mum: Guardian) -> None:
    path = pictures_of(mum)
    client = Client(enforce_csrf_checks=True)
    words = client.get(path).content.decode()
    (mark,) = set(re.findall(r'name="mark" value="([^"]+)"', words))
    (action,) = re.findall(r'action="([^"]+/down/[^"]*)"', words)
    assert client.post(action, {"mark": "x"}).status_code == 403
    assert client.get(action).status_code == 405
    assert Post.objects.get(pk=live.pk).state == PostState.PUBLISHED
    answer = client.post(action, {"mark": mark}, HTTP_ORIGIN="null")
    after = client.get(answer["Location"]).content.decode()
    assert "We have told the school" in after
    assert "The school is taking it down" in after
    assert "Facebook page" in after
    assert "Our page" not in after
    assert "/down/" not in after
    assert Post.objects.get(pk=live.pk).state == PostState.TAKEN_DOWN
    assert Takedown.objects.count() == 2
    assert Takedown.objects.filter(ordered_by=None).count() == 2, "as for every other cause"
    (event,) = Event.objects.filter(name=EventName.FAMILY_ASKED_DOWN)
    assert (event.actor_kind, event.actor_id, event.data) == ("guardian", mum.pk, {"post": live.pk})
    assert not ConsentDecision.objects.filter(guardian_id=mum.pk).exists(), "permission is another question"
    assert client.post(action, {"mark": mark}, HTTP_ORIGIN="null").status_code == 302
    assert Event.objects.filter(name=EventName.FAMILY_ASKED_DOWN).count() == 1
    assert client.get(path).status_code == 200, "the link stays good"


def test_it_reads_in_the_record_as_every_change_of_permission_does(
    live: Post, siân: Pupil, mum: Guardian, hana: Staff, signed_in: Callable[[Staff], Client]
) -> None:
    from publishing.family_pictures import take_down_for_parent

    link = link_with(path_for(mum).split("/")[2])
    assert link is not None
    take_down_for_parent(link, live)
    words = signed_in(hana).get(reverse("record:record")).content.decode()
    assert "What may be shown of Siân ap Rhys changed" in words
    assert "parent" not in words.split("<tbody")[1].lower()


def test_posts_that_tell_about_the_child_are_there_and_what_is_down_is_not(
    siân: Pupil, mum: Guardian, sam: Staff, at: Callable[..., Post]
) -> None:
    at(PostState.PUBLISHED, post=told_about(siân, author=sam, words="Something told."))
    at(PostState.TAKEN_DOWN, post=told_about(siân, author=sam, words="Gone by now."))
    at(PostState.SCHEDULED, post=told_about(siân, author=sam, words="Not out yet."))
    words = page(pictures_of(mum))
    assert "Something told." in words
    assert "Gone by now." not in words
    assert "Not out yet." not in words


def test_words_that_an_account_has_of_its_own_are_there_too_and_the_same_words_once(
    siân: Pupil, mum: Guardian, sam: Staff, mo: Staff, at: Callable[..., Post]
) -> None:
    facebook = cast.facebook(siân.school)
    other = Account.objects.create(
        school=siân.school, channel="facebook", name="Sports page", consent_channel="facebook"
    )
    draft = told_about(siân, author=sam, words="For all.", accounts=[cast.own_page(siân.school), facebook, other])
    Variant.objects.create(post=draft, account=facebook, language="en", words="On Facebook alone.")
    post = at(PostState.PUBLISHED, post=Post.objects.get(pk=draft.pk))
    for account in (facebook, other):
        opened = open_pack(Delivery.objects.get(post=post, account=account), by=mo)
        record_posted(opened, by=mo, url=f"https://www.facebook.com/dderwen/posts/{account.pk}")
    words = page(pictures_of(mum))
    assert words.count("For all.") == 1
    assert words.count("On Facebook alone.") == 1


def test_nobody_elses_child_by_any_address(
    live: Post, siân: Pupil, school: School, mum: Guardian, cai: Staff, olu: Staff
) -> None:
    """A stranger, one without responsibility, one whom a restriction keeps out, and a parent at another school."""
    other = parent(cast.make_pupil(school, "Llŷr", "Ng"), name="Mrs Ng", email="ng@families.example")
    unknown = parent(siân, name="Mr X", email="x@families.example", responsibility=ParentalResponsibility.UNKNOWN)
    kept_out = parent(siân, name="Mr Y", email="y@families.example")
    restrict_asking(siân, kept_out, by=cai)
    theirs = parent(cast.make_pupil(olu.school, "Zofia"), name="Mrs Z", email="z@families.example")
    own = page(pictures_of(mum))
    (url,) = re.findall(r'<img src="([^"]+)"', own)
    (down,) = re.findall(r'action="([^"]+/down/[^"]*)"', own)
    token_of_mum = url.split("/")[2]
    for stranger in (other, unknown, kept_out, theirs):
        path = pictures_of(stranger)
        words = page(path)
        assert "Come" not in words
        token = path.split("/")[2]
        assert Client().get(url.replace(token_of_mum, token)).status_code == 404
        from consents.links import page_mark

        sent = Client().post(down.replace(token_of_mum, token), {"mark": page_mark(token)})
        assert sent.status_code == 404
    assert Post.objects.get(pk=live.pk).state == PostState.PUBLISHED


def test_a_dead_link_shows_and_does_nothing(live: Post, siân: Pupil, mum: Guardian) -> None:
    path = pictures_of(mum)
    words = page(path)
    (url,) = re.findall(r'<img src="([^"]+)"', words)
    (down,) = re.findall(r'action="([^"]+/down/[^"]*)"', words)
    (mark,) = set(re.findall(r'name="mark" value="([^"]+)"', words))
    Guardianship.objects.filter(guardian=mum).update(parental_responsibility=ParentalResponsibility.NO)
    assert "Send me a new one" in page(path, 410)
    assert Client().get(url).status_code == 404
    assert Client().post(down, {"mark": mark}).status_code == 410
    assert Post.objects.get(pk=live.pk).state == PostState.PUBLISHED
    assert "/family/" not in page("/family/nothing/pictures/", 404).split("<main")[1]


def test_after_everything_was_taken_back_the_new_link_says_what_comes_down(
    live: Post, siân: Pupil, mum: Guardian
) -> None:
    link = link_with(path_for(mum).split("/")[2])
    assert link is not None
    withdraw_by_link(link, siân, wording=None)
    words = page(pictures_of(mum))
    assert "The school is taking it down" in words
    delivery = Delivery.objects.get(account__name="Facebook page")
    Delivery.objects.filter(pk=delivery.pk).update(state="down")
    assert "Nothing that we know of" in page(pictures_of(mum))


def test_a_child_who_left_is_still_there(live: Post, siân: Pupil, mum: Guardian, cai: Staff) -> None:
    leave_roll(siân, by=cai, on=today_in(siân.school))
    assert "Bean poles 1" in page(pictures_of(mum))


def test_the_page_is_in_welsh_and_is_led_to_from_the_questions(live: Post, mum: Guardian) -> None:
    Guardian.objects.filter(pk=mum.pk).update(language="cy")
    path = path_for(Guardian.objects.get(pk=mum.pk))
    questions = page(path)
    (url,) = re.findall(r'<a href="([^"]+/pictures/[^"]*)"', questions)
    words = page(url)
    assert "Beth sydd allan gyda" in words
    assert "Ei dynnu i lawr" in words
    assert "wedi gwirio" in words, "nobody has read this Welsh yet"
    assert "Take it down" not in words
    assert "What is out with your child" in page(path + "pictures/?language=en")


def test_twenty_posts_cost_as_many_questions_as_two(
    siân: Pupil,
    mum: Guardian,
    sam: Staff,
    at: Callable[..., Post],
    django_assert_max_num_queries: Callable[..., AbstractContextManager[object]],
) -> None:
    for number in range(4):
        at(PostState.PUBLISHED, post=told_about(siân, author=sam, words=f"Told {number}."))
    path = pictures_of(mum)
    with django_assert_max_num_queries(10):
        assert page(path).count("/down/") == 4


def test_a_pupil_who_answers_for_themselves_sees_the_same_and_takes_it_down(
    live: Post, siân: Pupil, school: School
) -> None:
    young = page(pictures_of(siân))
    assert "Come &amp; see" not in young, "nobody asks a pupil so young"
    choose(school, pupil_answers_from=14)
    path, client = pictures_of(with_address(siân)), Client()
    words = page(path)
    assert "What is out with you" in words
    assert "your child" not in words
    assert "Come &amp; see" in words
    (mark,) = set(re.findall(r'name="mark" value="([^"]+)"', words))
    (action,) = re.findall(r'action="([^"]+/down/[^"]*)"', words)
    client.post(action, {"mark": mark}, HTTP_ORIGIN="null")
    assert Post.objects.get(pk=live.pk).state == PostState.TAKEN_DOWN
    event = Event.objects.get(name=EventName.FAMILY_ASKED_DOWN)
    assert (event.actor_kind, event.actor_id) == ("pupil", siân.pk)
