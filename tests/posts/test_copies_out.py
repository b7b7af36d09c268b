"""A copy of what is not to come back in a post that is out already: whoever can take it down is told, once."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.urls import reverse

from audit.models import Event
from audit.outbox import run_follow_ups
from notifications.links import page_of
from notifications.mail import send_waiting
from notifications.models import Notice, NoticeKind
from people.models import Staff
from policies.models import Protocol
from policies.rules import read_preset
from posts import came_back, looks, removal
from posts.copies_out import copies_out, find_copies
from posts.handlers import find_copies_that_are_out
from posts.models import CameBack, KeptHash, LookAs, Post
from posts.services import submit_post
from posts.workflow import PostState
from publishing.services import release_post, schedule_post, take_down_post
from screening.phash import phash
from tests import cast
from tests.posts import photos
from tests.posts.forms import signed_in
from tests.posts.test_came_back_elsewhere import (
    decline,
    delete_as_not_taken,
    set_aside,
    take_down,
    with_a_copy,
)
from tests.posts.test_pictures_going import carried

pytestmark = pytest.mark.usefixtures("store", "machine")
Happens = Callable[[Staff, Staff, Staff], None]
OF_A_COPY = (NoticeKind.COPY_OUT, NoticeKind.HELD_BACK_OUT)


def sent_in(post: Post, dee: Staff) -> Post:
    waiting = submit_post(post, by=post.author, version=Post.objects.get(pk=post.pk).version)
    for picture in waiting.pictures.all():
        looks.look_at_picture(picture, by=dee, looked_as=LookAs.APPROVER, sha256=picture.sha256)
    return waiting


def confirmed(post: Post, dee: Staff) -> Post:
    waiting = sent_in(post, dee)
    assert waiting.revision is not None
    return cast.approve_post(waiting, by=dee, shown_digest=waiting.revision.digest)


@pytest.fixture
def out(sam: Staff, dee: Staff, mo: Staff) -> Post:
    """Live on the school's own page with the mirrored and turned photograph, which is picture 2 there."""
    post = cast.draft(sam)
    photos.ready(post, sam, seed=2)
    with_a_copy(post, sam)
    live = release_post(schedule_post(confirmed(post, dee), by=mo))
    assert live.state == PostState.PUBLISHED
    run_follow_ups()
    return live


def told(post: Post) -> list[tuple[str, str]]:
    """Who was told of a copy in this post, and how, each time."""
    run_follow_ups()
    notices = Notice.objects.filter(kind__in=OF_A_COPY, post_id=post.pk).order_by("pk")
    return sorted((notice.recipient.name, notice.kind) for notice in notices)


def page(post: Post, by: Staff) -> str:
    return signed_in(by).get(reverse("publishing:post", args=[post.public_id])).content.decode()


def is_said(post: Post, by: Staff) -> bool:
    return "Picture 2 is like one" in page(post, by)


def keep(post: Post, number: int, reason: CameBack) -> KeptHash:
    """From now on the picture with this number in the post is a copy of one that is kept for this reason."""
    phashes = post.pictures.order_by("pk")[number - 1].phashes
    came_back.keep_hashes(post.school_id, phashes[:1], reason=reason)
    return KeptHash.objects.get(phash=phashes[0])


@pytest.mark.parametrize(
    ("happens", "said", "to_do"),
    [
        (decline, "is like one in a post that was declined", "whoever confirms posts can let it in"),
        (take_down, "is like one that was taken down", "If it should not be seen here either, take the post down"),
        (delete_as_not_taken, "is like one that should not have been taken", "Please take the post down"),
        (set_aside, "is like one that was held back", "The school&#x27;s own page still shows it to everybody"),
    ],
)
def test_whoever_takes_it_down_and_whoever_confirmed_it_hear_of_it_once_and_its_page_says_it(
    happens: Happens, said: str, to_do: str, out: Post, sam: Staff, dee: Staff, mo: Staff, dan: Staff
) -> None:
    assert not is_said(out, mo)
    happens(sam, dee, mo)
    kind = NoticeKind.HELD_BACK_OUT if happens is set_aside else NoticeKind.COPY_OUT
    assert told(out) == sorted([(dee.name, kind), (mo.name, kind)])
    shown = page(out, mo)
    assert f"Picture 2 {said}" in shown
    assert "Picture 1 is like" not in shown
    assert to_do in shown
    assert f"(number {KeptHash.objects.get().pk})" in shown
    assert shown.count(reverse("publishing:take_down", args=[out.public_id])) == 2, "beside it, and where it always is"
    assert Post.objects.get(pk=out.pk).state == PostState.PUBLISHED, "a machine takes nothing down"
    find_copies_that_are_out(Event.objects.get(name="picture.kept_out"))
    assert len(told(out)) == 2


def test_who_may_not_take_it_down_reads_it_without_the_way(out: Post, sam: Staff, dee: Staff, mo: Staff) -> None:
    decline(sam, dee, mo)
    run_follow_ups()
    shown = page(out, sam)
    assert "Picture 2 is like one" in shown
    assert "A picture in this post is like one the school has stopped." in shown, "in its record"
    assert reverse("publishing:take_down", args=[out.public_id]) not in shown


def test_the_same_for_the_same_reason_is_told_once_and_a_graver_one_again(
    out: Post, sam: Staff, dee: Staff, mo: Staff
) -> None:
    for_later = photos.add(cast.draft(sam), sam)
    third = carried(cast.draft(sam), sam, dee, mo, PostState.RELEASED)[0]
    decline(sam, dee, mo)
    assert len(told(out)) == len(told(third)) == 2
    came_back.keep_hashes(sam.school_id, [phash(photos.pixels().resize((300, 200)))], reason=CameBack.DECLINED)
    assert len(told(out)) == len(told(third)) == 2
    take_down_post(third, by=mo)
    assert len(told(out)) == 4
    removal.freeze_picture(for_later, by=sam)
    assert [kind for _name, kind in told(out)].count(NoticeKind.HELD_BACK_OUT) == 2
    assert len(told(out)) == 6
    assert len(told(third)) == 2, "it is ordered down already"


def test_two_copies_in_one_post_are_told_in_one_notice(sam: Staff, dee: Staff, mo: Staff) -> None:
    post = cast.draft(sam)
    photos.ready(post, sam)
    with_a_copy(post, sam)
    live = release_post(schedule_post(confirmed(post, dee), by=mo))
    decline(sam, dee, mo)
    assert len(told(live)) == 2
    assert [each.place for each in copies_out(live)] == [1, 2]


def test_what_is_not_out_stops_by_itself_and_is_nobodys_news(sam: Staff, dee: Staff, mo: Staff) -> None:
    posts = [cast.draft(sam) for _number in range(4)]
    for post in posts:
        with_a_copy(post, sam)
    _draft, waiting, approved, scheduled = posts
    sent_in(waiting, dee)
    confirmed(approved, dee)
    schedule_post(confirmed(scheduled, dee), by=mo)
    take_down(sam, dee, mo)
    assert [told(post) for post in posts] == [[], [], [], []]
    assert not Event.objects.filter(name="picture.copy_found").exists(), "nor of the post that was taken down"


def test_another_schools_pattern_tells_nobody_here(out: Post, mo: Staff, olu: Staff) -> None:
    removal.freeze_picture(photos.add(cast.draft(olu), olu), by=olu)
    assert told(out) == []
    assert not is_said(out, mo)
    assert find_copies(out.school_id, [KeptHash.objects.get().pk]) == []


def test_once_it_is_ordered_down_it_is_not_said_and_no_news_any_more(
    out: Post, sam: Staff, dee: Staff, mo: Staff
) -> None:
    decline(sam, dee, mo)
    assert told(out)
    take_down_post(out, by=mo)
    run_follow_ups()
    assert not is_said(out, mo)
    assert not Notice.objects.filter(kind__in=OF_A_COPY, read_at=None).exists()


def test_what_was_taken_down_meanwhile_is_not_asked_for(out: Post, sam: Staff, dee: Staff, mo: Staff) -> None:
    decline(sam, dee, mo)
    take_down_post(out, by=mo)
    assert told(out) == []


def test_once_it_is_let_in_again_it_is_not_said_and_no_news_and_what_comes_then_is_news(
    out: Post, sam: Staff, dee: Staff, mo: Staff
) -> None:
    again = cast.draft(sam)
    photos.ready(again, sam)
    decline(sam, dee, mo)
    assert len(told(out)) == 2
    came_back.let_in_again(KeptHash.objects.get(), by=dee)
    run_follow_ups()
    assert not is_said(out, mo)
    assert not Notice.objects.filter(kind__in=OF_A_COPY, read_at=None).exists()
    removal.delete_picture_now(again.pictures.get(), by=sam, not_taken=True)
    assert len(told(out)) == 4
    assert is_said(out, mo)


def test_what_was_let_in_before_anybody_looked_tells_nobody(out: Post, sam: Staff, dee: Staff, mo: Staff) -> None:
    decline(sam, dee, mo)
    came_back.let_in_again(KeptHash.objects.get(), by=dee)
    assert told(out) == []


def test_of_what_was_set_aside_the_public_page_still_shows_the_copy_and_the_lead_hears_too(
    out: Post, sam: Staff, dee: Staff, mo: Staff, des: Staff
) -> None:
    set_aside(sam, dee, mo)
    assert des.name in [name for name, _kind in told(out)]
    public = reverse("public:picture", args=[out.school.slug, out.public_id, 2, "320.webp"])
    to_staff = reverse("publishing:picture", args=[out.public_id, 2, "320.webp"])
    assert signed_in(mo).get(to_staff).status_code == 404
    assert signed_in(mo).get(public).status_code == 200
    shown = page(out, des)
    assert "own page still shows it to everybody" in shown
    assert "Staff are not shown this picture" in shown
    assert "shown to nobody" not in shown
    assert to_staff not in shown
    take_down_post(out, by=des)
    assert signed_in(mo).get(public).status_code == 410


def test_whoever_may_let_it_in_reads_where_and_finds_the_way(out: Post, mo: Staff, dee: Staff, des: Staff) -> None:
    the_list = reverse("posts:came_back")
    for reason, who in ((CameBack.DECLINED, {dee, des}), (CameBack.NOT_TAKEN, {des}), (CameBack.FROZEN, {des})):
        kept = keep(out, 2, reason)
        for each in (mo, dee, des):
            shown = page(out, each)
            assert "can let it in" in shown
            assert f"on the list of what is not to come back (number {kept.pk})" in shown
            assert (the_list in shown) == (each in who)


def test_a_lead_who_may_not_take_posts_down_hears_too_and_finds_where_to_let_it_in(out: Post, des: Staff) -> None:
    rules = {**read_preset("deputy_head"), "take_down": ["media_officer"]}
    Protocol.objects.create(school=out.school, version=2, preset="deputy_head", rules=rules)
    keep(out, 2, CameBack.FROZEN)
    assert des.name in [name for name, _kind in told(out)]
    notice = Notice.objects.get(kind=NoticeKind.HELD_BACK_OUT, recipient=des)
    assert page_of(notice, out) == reverse("posts:came_back")
    assert signed_in(des).get(page_of(notice, out)).status_code == 200


def test_neither_the_subject_nor_the_words_name_anybody(out: Post, sam: Staff, dee: Staff, mo: Staff) -> None:
    Post.objects.filter(pk=out.pk).update(title="Ffion Prosser")
    for_later = photos.add(cast.draft(sam), sam)
    for happens, subject in (
        (lambda: decline(sam, dee, mo), "a picture in it may be one that was stopped"),
        (lambda: removal.freeze_picture(for_later, by=sam), "Please take a post down"),
    ):
        happens()
        told(out)
        send_waiting()
        letters = [letter for letter in mail.outbox if subject in letter.subject]
        assert len(letters) == 2
        assert not [each for each in letters if "Prosser" in each.subject or "Ffion" in each.subject]
        assert not [each for each in letters if sam.name in each.body]
    notice = Notice.objects.get(kind=NoticeKind.HELD_BACK_OUT, recipient=mo)
    assert page_of(notice, out) == reverse("publishing:post", args=[out.public_id])


def test_one_that_is_being_posted_by_hand_is_out_too(sam: Staff, dee: Staff, mo: Staff) -> None:
    post = cast.draft(sam, accounts=[cast.facebook(sam.school)])
    with_a_copy(post, sam)
    by_hand = cast.go_out(schedule_post(confirmed(post, dee), by=mo), by=mo, answered=False)
    assert by_hand.state == PostState.RELEASED
    set_aside(sam, dee, mo)
    assert len(told(by_hand)) == 2
    shown = page(by_hand, mo)
    assert "Picture 1 is like one that was held back" in shown
    assert "this post is out with it" in shown
    assert "own page still shows it" not in shown


def test_looking_costs_the_same_statements_however_many_pictures_are_out(
    out: Post, sam: Staff, dee: Staff, mo: Staff, django_assert_num_queries: Any
) -> None:
    came_back.keep_hashes(sam.school_id, ["0f" * 32], reason=CameBack.FROZEN)
    kept = [KeptHash.objects.get().pk]
    for seed in (3, 4):
        post = cast.draft(sam)
        photos.ready(post, sam, seed=seed)
        release_post(schedule_post(confirmed(post, dee), by=mo))
        with django_assert_num_queries(2):
            assert find_copies(sam.school_id, kept) == []


def test_of_several_that_it_is_a_copy_of_the_gravest_reason_counts(
    out: Post, sam: Staff, dee: Staff, mo: Staff
) -> None:
    """What was declined as it is, and set aside in another copy, is shown to no member of staff."""
    picture = out.pictures.last()
    assert picture is not None
    nearly = phash(photos.pixels().resize((300, 200)))
    came_back.keep_hashes(sam.school_id, [picture.phashes[0]], reason=CameBack.DECLINED)
    came_back.keep_hashes(sam.school_id, [nearly], reason=CameBack.FROZEN)
    assert nearly != picture.phashes[0]
    (copy,) = copies_out(out)
    assert copy.is_of_one_set_aside


def test_what_got_graver_before_anybody_was_told_is_told_once(out: Post, dee: Staff, mo: Staff) -> None:
    keep(out, 2, CameBack.DECLINED)
    find_copies_that_are_out(Event.objects.get(name="picture.kept_out"))
    keep(out, 2, CameBack.FROZEN)
    assert told(out) == sorted((each.name, NoticeKind.HELD_BACK_OUT) for each in (dee, mo))
    assert Event.objects.filter(name="picture.copy_found").count() == 2


def test_another_picture_that_was_declined_is_not_told_as_one_that_was_held_back(out: Post) -> None:
    keep(out, 2, CameBack.FROZEN)
    assert [kind for _name, kind in told(out)] == [NoticeKind.HELD_BACK_OUT] * 2
    keep(out, 1, CameBack.DECLINED)
    assert sorted(kind for _name, kind in told(out)) == [NoticeKind.COPY_OUT] * 2 + [NoticeKind.HELD_BACK_OUT] * 2


def test_once_the_graver_ones_are_let_in_what_remains_is_told(out: Post, sam: Staff, des: Staff) -> None:
    held_back = [phash(photos.pixels().resize(size)) for size in ((300, 200), (150, 100))]
    assert len(set(held_back)) == 2
    came_back.keep_hashes(sam.school_id, held_back, reason=CameBack.FROZEN)
    told(out)
    keep(out, 2, CameBack.DECLINED)
    for kept in KeptHash.objects.filter(reason=CameBack.FROZEN):
        assert {kind for _name, kind in told(out)} == {NoticeKind.HELD_BACK_OUT}
        assert Notice.objects.filter(kind=NoticeKind.HELD_BACK_OUT, read_at=None).exists()
        came_back.let_in_again(kept, by=des)
    assert [kind for _name, kind in told(out)].count(NoticeKind.COPY_OUT) == 2
    left = Notice.objects.filter(kind__in=OF_A_COPY, read_at=None)
    assert {notice.kind for notice in left} == {NoticeKind.COPY_OUT}


def test_what_was_told_together_with_one_that_was_held_back_is_told_again_once_that_is_let_in(
    out: Post, des: Staff
) -> None:
    keep(out, 1, CameBack.DECLINED)
    held_back = keep(out, 2, CameBack.FROZEN)
    assert {kind for _name, kind in told(out)} == {NoticeKind.HELD_BACK_OUT}
    assert Event.objects.filter(name="picture.copy_found").count() == 1
    came_back.let_in_again(held_back, by=des)
    assert [kind for _name, kind in told(out)].count(NoticeKind.COPY_OUT) == 2


def test_of_two_patterns_for_one_reason_the_second_is_no_news_as_the_first_goes(
    out: Post, sam: Staff, dee: Staff
) -> None:
    first = keep(out, 2, CameBack.DECLINED)
    nearly = phash(photos.pixels().resize((300, 200)))
    came_back.keep_hashes(sam.school_id, [nearly], reason=CameBack.DECLINED)
    assert len(told(out)) == 2
    came_back.let_in_again(first, by=dee)
    assert len(told(out)) == 2
    assert Notice.objects.filter(kind=NoticeKind.COPY_OUT, read_at=None).count() == 2
