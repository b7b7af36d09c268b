"""The media officer's pages in a browser without JavaScript: when, pack, post, take down."""

from collections.abc import Callable
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from audit.models import Event
from channels.limits import LIMITS, Limits
from channels.models import Account, Channel
from consents.models import Answer, Material
from people.models import Staff
from posts.models import Appearance, Post
from posts.workflow import PostState
from publishing.models import Delivery, DeliveryState, Proof, Takedown
from publishing.packs import OPEN_FOR, open_pack, record_not_posted, record_posted
from publishing.services import take_down_post
from publishing.sweeps import release_due, settle_expired_packs
from publishing.takedowns import settle_takedown
from tests import cast
from tests.approvals.test_desk import sign_in

AtState = Callable[..., Post]
LINK = "https://www.facebook.com/dderwen/posts/1"
NOW = {"when": "now"}
UP = {"url": LINK, "tagging_off": "on", "audience_checked": "on"}


@pytest.fixture
def page(sam: Staff) -> Account:
    return cast.facebook(sam.school)


@pytest.fixture
def pack(at: AtState, illustrated: Callable[..., Post], page: Account) -> Delivery:
    """Waiting to be posted by hand, with two pictures and two languages."""
    return Delivery.objects.get(post=at(PostState.SCHEDULED, post=illustrated([page])))


def of_post(name: str, post: Post) -> str:
    return reverse(f"publishing:{name}", args=[post.public_id])


def of_pack(name: str, delivery: Delivery) -> str:
    return reverse(f"publishing:{name}", args=[delivery.public_id])


def read(client: Client, url: str, status: int = 200) -> str:
    response = client.get(url)
    assert response.status_code == status
    return unescape(response.content.decode())


def the(delivery: Delivery) -> Delivery:
    return Delivery.objects.get(pk=delivery.pk)


# --- when ----------------------------------------------------------------------------------------------------


def test_posting_now_goes_out_on_our_own_page(at: AtState, mo: Staff) -> None:
    post, client = at(PostState.APPROVED), sign_in(mo)
    assert "The vegetable garden is open." in read(client, of_post("when", post))
    response = client.post(of_post("when", post), NOW)
    assert response.headers["Location"] == of_post("post", post)
    release_due()
    text = read(client, of_post("post", post))
    assert reverse("public:post", args=["dderwen", post.public_id]) in text


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
        ("2027-07-02", {"day": "tomorrow", "time": "early"}, "Enter a valid date"),
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


# --- the pack ------------------------------------------------------------------------------------------------


def test_the_whole_pack_by_hand(pack: Delivery, mo: Staff) -> None:
    client = sign_in(mo)
    waiting = read(client, of_pack("pack", pack))
    assert "I am posting this now" in waiting
    assert "Copy the words" not in waiting
    assert client.post(of_pack("open", pack)).status_code == 302
    text = read(client, of_pack("pack", pack))
    for expected in (
        "The garden is open.",
        "Mae'r ardd ar agor.",
        "Bean poles 1",
        "Polion ffa 2",
        "English",
        "Cymraeg",
    ):
        assert expected in text
    for number in (1, 2):
        url = reverse("publishing:picture", args=[pack.post.public_id, number, "full.jpg"]) + "?download"
        assert url in text
        saved = client.get(url)
        assert saved.headers["Content-Disposition"] == f'attachment; filename="picture-{number}.jpg"'
        assert saved.headers["Cache-Control"] == "private, no-store"
    assert client.post(of_pack("posted", pack), UP).status_code == 302
    assert (the(pack).state, the(pack).url) == (DeliveryState.LIVE, LINK)
    assert "It is live" in read(client, of_pack("pack", pack))
    assert Event.objects.get(name="delivery.posted").data["ticked"] == ["audience_checked", "tagging_off"]


@pytest.mark.parametrize("missing", ["url", "tagging_off", "audience_checked"])
def test_the_answer_wants_the_link_and_both_ticks(pack: Delivery, mo: Staff, missing: str) -> None:
    open_pack(pack, by=mo)
    data = {key: value for key, value in UP.items() if key != missing}
    response = sign_in(mo).post(of_pack("posted", pack), data)
    assert response.status_code == 422
    assert f'id="id_{missing}_error"' in response.content.decode() or missing in response.content.decode()
    assert the(pack).state == DeliveryState.ARMED


def test_a_second_click_and_a_colleague_see_the_pack_as_it_is(pack: Delivery, mo: Staff) -> None:
    client = sign_in(mo)
    client.post(of_pack("open", pack))
    response = client.post(of_pack("open", pack), follow=True)
    assert response.status_code == 200
    assert "Miss Pryce is posting it" in response.content.decode()
    assert Event.objects.filter(name="delivery.opened").count() == 1


@pytest.mark.slow
def test_a_pack_that_may_not_open_says_why(
    at: AtState, illustrated: Callable[..., Post], page: Account, mo: Staff, sam: Staff
) -> None:
    ffion = cast.make_pupil(sam.school)
    cast.answer_for(ffion)
    draft = illustrated([page])
    Appearance.objects.create(post=draft, pupil=ffion, material=Material.ACHIEVEMENT)
    draft.declarations = {**draft.declarations, "children": "some"}
    draft.save()
    pack = Delivery.objects.get(post=at(PostState.SCHEDULED, post=draft))
    cast.answer_for(ffion, Answer.REFUSED)
    response = sign_in(mo).post(of_pack("open", pack))
    assert response.status_code == 422
    text = unescape(response.content.decode())
    assert "Ffion Prosser cannot be shown on Facebook. Please do not ask the family or the child" in text
    assert the(pack).state == DeliveryState.WAITING


def test_an_open_pack_asks_whether_to_go_on_and_a_take_down_tells_her_to_stop(
    pack: Delivery, mo: Staff, hana: Staff
) -> None:
    client = sign_in(mo)
    open_pack(pack, by=mo)
    assert of_pack("pack_state", pack) in read(client, of_pack("pack", pack))
    assert client.get(of_pack("pack_state", pack)).status_code == 200
    take_down_post(pack.post, by=hana)
    response = client.get(of_pack("pack_state", pack))
    assert response.status_code == 286
    assert "Stop: do not post it" in response.content.decode()
    text = read(client, of_pack("pack", pack))
    assert "Stop: do not post it" in text
    assert "Copy the words" not in text
    assert client.post(of_pack("not_posted", pack)).status_code == 302
    assert the(pack).state == DeliveryState.NOT_POSTED
    assert Takedown.objects.get().proof == Proof.NEVER_POSTED


def test_she_who_had_posted_it_already_keeps_the_link_and_it_is_still_out(
    pack: Delivery, mo: Staff, hana: Staff
) -> None:
    open_pack(pack, by=mo)
    take_down_post(pack.post, by=hana)
    client = sign_in(mo)
    assert client.post(of_pack("posted", pack), {"url": LINK}).status_code == 302
    assert the(pack).state == DeliveryState.COMING_DOWN
    text = read(client, of_post("post", pack.post))
    assert "Still out on 1 account" in text
    assert LINK in text


def test_what_is_in_doubt_is_answered_after_a_look(pack: Delivery, mo: Staff) -> None:
    open_pack(pack, by=mo)
    with time_machine.travel(timezone.now() + OPEN_FOR + timedelta(minutes=1)):
        settle_expired_packs()
        client = sign_in(mo)
        text = read(client, of_pack("pack", pack))
        assert "We can't tell if it is up: please look" in text
        assert "I am posting this now" not in text
        assert client.post(of_pack("open", pack), follow=True).status_code == 200
        assert the(pack).state == DeliveryState.IN_DOUBT
        assert client.post(of_pack("posted", pack), {"url": LINK}).status_code == 302
    assert the(pack).state == DeliveryState.LIVE


def test_an_account_is_left_out_and_taken_in_again(
    at: AtState, illustrated: Callable[..., Post], page: Account, mo: Staff, sam: Staff
) -> None:
    post = at(PostState.PUBLISHED, post=illustrated([cast.own_page(sam.school), page]))
    pack = Delivery.objects.get(post=post, account=page)
    client = sign_in(mo)
    assert client.post(of_pack("leave_out", pack)).status_code == 302
    assert the(pack).state == DeliveryState.STOPPED
    response = client.post(of_pack("again", pack))
    fresh = Delivery.objects.get(post=post, account=page, state=DeliveryState.WAITING)
    assert response.headers["Location"] == of_pack("pack", fresh)


def test_several_languages_are_copied_as_one_post_where_they_fit(pack: Delivery, mo: Staff) -> None:
    open_pack(pack, by=mo)
    both = 'data-copy-text="The garden is open.\n\nCome & see <it>!\n\nMae\'r ardd ar agor."'
    assert both in read(sign_in(mo), of_pack("pack", pack))
    Account.objects.filter(pk=pack.account_id).update(channel=Channel.X)
    assert both in read(sign_in(mo), of_pack("pack", pack))
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(LIMITS, Channel.X, Limits(words=30, pictures=4))
        text = read(sign_in(mo), of_pack("pack", pack))
    assert both not in text
    assert text.count("Copy the words") == 2


def test_what_has_an_answer_leads_on_to_the_desk(pack: Delivery, mo: Staff) -> None:
    record_posted(open_pack(pack, by=mo), by=mo, url=LINK)
    text = read(sign_in(mo), of_pack("pack", pack))
    assert "Its link is kept." in text
    assert 'btn-primary" href="/publishing/"' in text


# --- the post ------------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("state", ["awaiting_approval", "approved", "scheduled", "published", "taken_down", "declined"])
@pytest.mark.parametrize("who", ["sam", "dee", "mo", "hana", "des"])
def test_the_post_page_opens_for_everybody_concerned_in_every_state(
    at: AtState, state: str, who: str, request: pytest.FixtureRequest
) -> None:
    post = at(PostState(state))
    text = read(sign_in(request.getfixturevalue(who)), of_post("post", post))
    assert "The vegetable garden is open." in text
    assert "declared by Mrs Hughes" in text


def test_no_step_is_green_before_go_live_is_confirmed(at: AtState, mo: Staff) -> None:
    text = read(sign_in(mo), of_post("post", at(PostState.AWAITING_APPROVAL)))
    steps = text.split('<ol class="steps">')[1].split("</ol>")[0]
    assert steps.count('class="said"') == 4
    assert 'class="done"' not in steps
    text = read(sign_in(mo), of_post("post", at(PostState.APPROVED)))
    steps = text.split('<ol class="steps">')[1].split("</ol>")[0]
    assert steps.count('class="done"') == 5
    assert "confirmed by Mr Okafor" in steps


@pytest.mark.slow
def test_a_post_that_is_not_yet_everywhere_is_never_shown_as_done(
    at: AtState, illustrated: Callable[..., Post], page: Account, mo: Staff, sam: Staff
) -> None:
    post = at(PostState.PUBLISHED, post=illustrated([cast.own_page(sam.school), page]))
    pack = Delivery.objects.get(post=post, account=page)
    client = sign_in(mo)
    text = read(client, of_post("post", post))
    assert "Live, but not yet everywhere: 1 account waits." in text
    assert "live, but not yet on Facebook page" in text
    assert "To post by hand now" in text
    assert text.count("btn-primary") == 1
    record_posted(open_pack(pack, by=mo), by=mo, url=LINK)
    text = read(client, of_post("post", post))
    assert "not yet" not in text
    take_down_post(post, by=mo)
    text = read(client, of_post("post", post))
    assert "Ordered down. From Mrs Hughes." in text
    assert "ordered down, still out on Facebook page" in text
    settle_takedown(Takedown.objects.get(delivery=pack), by=mo, proof=Proof.SEEN_GONE)
    text = read(client, of_post("post", post))
    assert "Taken down. From Mrs Hughes." in text
    assert "still out" not in text


@pytest.mark.slow
def test_the_author_reads_where_it_is_still_out_until_somebody_has_looked(
    at: AtState, illustrated: Callable[..., Post], page: Account, mo: Staff, sam: Staff
) -> None:
    post = at(PostState.PUBLISHED, post=illustrated([cast.own_page(sam.school), page]))
    pack = Delivery.objects.get(post=post, account=page)

    def own_page_of_it() -> str:
        return str(sign_in(sam).get(reverse("posts:show", args=[post.public_id]), follow=True).content.decode())

    assert "live, but not yet on Facebook page" in own_page_of_it()
    record_posted(open_pack(pack, by=mo), by=mo, url=LINK)
    take_down_post(post, by=mo)
    shown = own_page_of_it()
    assert "ordered down, still out on Facebook page" in shown
    assert "Taken down. From" not in shown
    settle_takedown(Takedown.objects.get(delivery=pack), by=mo, proof=Proof.SEEN_GONE)
    assert "Taken down. From Mrs Hughes." in own_page_of_it()


@pytest.mark.slow
def test_taking_down_speaks_of_our_own_page_only_where_it_shows_the_post(
    at: AtState, pack: Delivery, mo: Staff
) -> None:
    open_pack(pack, by=mo)
    ours = "The school's own page lets go"
    assert ours not in read(sign_in(mo), of_post("take_down", pack.post))
    assert ours in read(sign_in(mo), of_post("take_down", at(PostState.PUBLISHED)))


@pytest.mark.parametrize("who", ["cai", "dan"])
def test_who_has_no_desk_sees_only_their_own_posts(at: AtState, who: str, request: pytest.FixtureRequest) -> None:
    somebody = request.getfixturevalue(who)
    status = sign_in(somebody).get(of_post("post", at(PostState.PUBLISHED))).status_code
    assert status == (200 if who == "dan" else 404)


def test_a_draft_has_no_page_here(at: AtState, sam: Staff, mo: Staff) -> None:
    post = at(PostState.DRAFT)
    assert sign_in(mo).get(of_post("post", post)).status_code == 404


@pytest.mark.slow
def test_the_post_page_shows_the_buttons_that_its_reader_may_press(
    at: AtState, mo: Staff, sam: Staff, hana: Staff
) -> None:
    post = at(PostState.PUBLISHED)
    assert of_post("take_down", post) in read(sign_in(mo), of_post("post", post))
    assert of_post("take_down", post) in read(sign_in(hana), of_post("post", post))
    assert of_post("take_down", post) not in read(sign_in(sam), of_post("post", post))
    assert sign_in(sam).get(of_post("take_down", post)).status_code == 403


# --- taking down ---------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_taking_down_says_what_it_reaches_and_waits_for_proof(pack: Delivery, mo: Staff) -> None:
    record_posted(open_pack(pack, by=mo), by=mo, url=LINK)
    client = sign_in(mo)
    text = read(client, of_post("take_down", pack.post))
    assert "Facebook page: only a person can delete it there." in text
    assert "cannot be reached" in text
    assert the(pack).state == DeliveryState.LIVE
    assert client.post(of_post("take_down", pack.post)).status_code == 302
    assert LINK in read(client, of_pack("settle", pack))
    for stub in ({}, {"proof": Proof.SAID_SO, "evidence": "OK"}, {"proof": Proof.OUR_PAGE}, {"proof": "nonsense"}):
        assert client.post(of_pack("settle", pack), stub).status_code == 422
    assert the(pack).state == DeliveryState.COMING_DOWN
    assert client.post(of_pack("settle", pack), {"proof": Proof.SEEN_GONE}).status_code == 302
    assert the(pack).state == DeliveryState.DOWN
    assert "somebody opened the link and saw that it is gone, Miss Pryce" in read(client, of_post("post", pack.post))


def test_a_delivery_without_an_order_has_no_page_to_settle_it(pack: Delivery, mo: Staff) -> None:
    assert sign_in(mo).get(of_pack("settle", pack)).status_code == 404


# --- who, and how --------------------------------------------------------------------------------------------

POST_PAGES = ["post", "when", "unschedule", "send_back", "take_down"]
PACK_PAGES = ["pack", "pack_state", "open", "posted", "not_posted", "leave_out", "again", "settle"]


@pytest.mark.slow
def test_another_schools_post_does_not_exist(pack: Delivery, olu: Staff) -> None:
    client = sign_in(olu)
    picture = reverse("publishing:picture", args=[pack.post.public_id, 1, "full.jpg"])
    urls = [of_post(name, pack.post) for name in POST_PAGES] + [of_pack(name, pack) for name in PACK_PAGES] + [picture]
    for url in urls:
        assert client.get(url).status_code in (404, 405)
        assert client.post(url, UP).status_code in (404, 405)
        assert 404 in (client.get(url).status_code, client.post(url, UP).status_code)
    assert the(pack).state == DeliveryState.WAITING


@pytest.mark.slow
def test_nobody_but_the_publisher_opens_a_pack(pack: Delivery, sam: Staff, dee: Staff) -> None:
    for somebody in (sam, dee):
        client = sign_in(somebody)
        for name in PACK_PAGES[:-1]:
            assert client.post(of_pack(name, pack), UP).status_code in (403, 405)
        assert client.get(of_pack("pack", pack)).status_code == 403
    assert the(pack).state == DeliveryState.WAITING


def test_the_pictures_are_for_those_who_see_the_post(pack: Delivery, sam: Staff, dee: Staff, cai: Staff) -> None:
    url = reverse("publishing:picture", args=[pack.post.public_id, 1, "640.webp"])
    assert sign_in(sam).get(url).status_code == 200
    assert sign_in(dee).get(url).status_code == 200
    assert sign_in(cai).get(url).status_code == 404
    assert Client().get(url).status_code == 302
    for wrong in ((3, "640.webp"), (1, "original.bin"), (1, "..")):
        assert sign_in(sam).get(reverse("publishing:picture", args=[pack.post.public_id, *wrong])).status_code == 404


def snapshot() -> Any:
    return (
        list(Event.objects.values_list("pk", flat=True)),
        list(Delivery.objects.order_by("pk").values()),
        list(Post.objects.order_by("pk").values_list("state", "version", "changed_at")),
    )


@pytest.mark.slow
def test_no_get_changes_anything(pack: Delivery, at: AtState, mo: Staff) -> None:
    taken = open_pack(pack, by=mo)
    client, posts = sign_in(mo), [pack.post, at(PostState.APPROVED), at(PostState.SCHEDULED)]
    before = snapshot()
    urls = [of_post(name, post) for name in POST_PAGES for post in posts] + [
        of_pack(name, taken) for name in PACK_PAGES
    ]
    for url in urls:
        client.get(url)
        client.head(url)
    assert snapshot() == before


@pytest.mark.slow
def test_a_pack_that_was_not_posted_can_be_looked_at(
    at: AtState, illustrated: Callable[..., Post], page: Account, mo: Staff, sam: Staff
) -> None:
    post = at(PostState.PUBLISHED, post=illustrated([cast.own_page(sam.school), page]))
    pack = Delivery.objects.get(post=post, account=page)
    record_not_posted(open_pack(pack, by=mo), by=mo)
    assert "Post it here after all" in read(sign_in(mo), of_pack("pack", pack))


def test_a_post_that_is_only_posted_by_hand_leads_straight_to_its_pack(
    at: AtState, page: Account, mo: Staff, sam: Staff
) -> None:
    post = at(PostState.APPROVED, post=cast.draft(sam, accounts=[page]))
    response = sign_in(mo).post(of_post("when", post), NOW)
    assert response.headers["Location"] == of_pack("pack", Delivery.objects.get(post=post))


@pytest.mark.slow
def test_accounts_that_get_the_same_words_are_shown_once(
    at: AtState, illustrated: Callable[..., Post], page: Account, mo: Staff, sam: Staff
) -> None:
    post = at(PostState.APPROVED, post=illustrated([cast.own_page(sam.school), page]))
    text = read(sign_in(mo), of_post("post", post))
    assert text.count("The garden is open.") == 1
    assert text.index("The garden is open.") < text.index("Mae'r ardd ar agor.")


def test_a_post_page_costs_the_same_however_long_its_story(
    pack: Delivery, mo: Staff, django_assert_max_num_queries: Callable[..., Any]
) -> None:
    client = sign_in(mo)
    client.get(of_post("post", pack.post))
    with django_assert_max_num_queries(25):
        client.get(of_post("post", pack.post))
    with django_assert_max_num_queries(20):
        client.get(of_pack("pack", pack))
