"""What is missing stands beside its field; the very words that were shown are what is declared and sent in."""

from collections.abc import Callable

from django.test import Client

from people.models import Staff
from policies.wording import adopt_wording
from posts.models import Post
from posts.workflow import PostState
from tests.posts.compose.page import saved, url
from tests.posts.forms import declare, form_of


def test_blockers_stand_in_a_summary_and_beside_their_fields(sams: Client, post: Post) -> None:
    typed = form_of(post, words_en="", category=None, where_now=None, positive_relevant=None, go="send")
    answer = sams.post(url(post), typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    anchors = {link for link, _sentence in answer.context["summary"]}
    assert {"#words_en", "#category_0", "#where_now_0", "#positive_relevant"} <= anchors
    assert page.count("Say what the post is about.") == 2
    assert 'aria-invalid="true"' in page


def test_the_answers_that_are_missing_stand_in_the_order_of_the_page(sams: Client, post: Post) -> None:
    missing = {"category": None, "children_shown": None, "third_party": None, "positive_relevant": None}
    answer = sams.post(url(post), form_of(post, **missing, go="send"))
    page = answer.content.decode()
    places = [page.index(f'id="{link.removeprefix("#")}"') for link, _sentence in answer.context["summary"]]
    assert len(places) == len(missing)
    assert places == sorted(places)


def test_whose_it_is_has_to_be_said_of_what_somebody_else_made(sams: Client, post: Post) -> None:
    answer = sams.post(url(post), form_of(post, third_party="some", third_party_source=" ", go="send"))
    asked = ("#third_party_source", "Say whose it is and where their permission or licence is.")
    assert asked in answer.context["summary"]
    assert Post.objects.get(pk=post.pk).state == PostState.DRAFT


def test_children_who_were_not_ticked_are_asked_for_where_they_are_ticked(sams: Client, post: Post) -> None:
    answer = sams.post(url(post), form_of(post, children_shown="some", go="send"))
    beside = answer.content.decode().partition('id="children"')[2]
    assert ("#children", "Tick the children who are shown or told about.") in answer.context["summary"]
    assert "Tick the children who are shown or told about." in beside


def test_length_is_counted_as_the_network_counts(sams: Client, post: Post) -> None:
    from channels.models import Account, Channel, ConsentChannel

    account = Account.objects.create(
        school=post.school, channel=Channel.X, name="X account", consent_channel=ConsentChannel.X
    )
    words = "a" * 270 + " https://ysgol.example/a-very-long-address-that-counts-as-twenty-three"
    typed = form_of(post, accounts=[str(account.pk)], words_en=words, go="send")
    answer = sams.post(url(post), typed)
    assert "The words are 14 too long for this account." in answer.content.decode()
    assert "14 over the 280 that fit" in answer.content.decode()


def test_pictures_from_a_personal_phone_are_refused(sams: Client, post: Post) -> None:
    post.pictures.create(position=1, sha256="0" * 64, width=4, height=3)
    answer = sams.post(url(post), form_of(post, device="personal", go="send"))
    assert "Pictures taken on a personal phone or camera cannot be used at this school." in answer.content.decode()


def test_a_post_that_nobody_can_confirm_is_not_sent_in(sams: Client, post: Post, dee: Staff) -> None:
    dee.memberships.all().delete()
    answer = sams.post(url(post), form_of(post, go="send"))
    assert answer.status_code == 422
    assert "Nobody at the school could confirm this post." in answer.content.decode()


def test_the_page_that_sends_in_says_who_gets_it_and_who_must_be_appointed(
    sams: Client, post: Post, sam: Staff
) -> None:
    sams.post(url(post), form_of(post))
    page = sams.get(url(post, "send_in")).content.decode()
    assert "Mr Okafor confirms whether it can go live." in page
    assert "the headteacher can give the role to a second person" in page


def test_sending_in_needs_the_declaration(sams: Client, post: Post) -> None:
    sams.post(url(post), form_of(post))
    answer = sams.post(url(post, "send_in"), {"version": 2})
    assert answer.status_code == 422
    assert ("#declared", "Tick that you have kept the protocol.") in answer.context["summary"]
    page = answer.content.decode()
    assert page.count("Tick that you have kept the protocol.") == 2, "in the summary, and beside the box to tick"
    assert 'aria-describedby="declared_error"' in page


def test_what_changed_since_the_page_was_shown_is_not_sent_in(sams: Client, post: Post, sam: Staff) -> None:
    sams.post(url(post), form_of(post))
    page = sams.get(url(post, "send_in"))
    sams.post(url(post), form_of(post, words_en="Other words"))
    shown = {"version": 2, "digest": page.context["digest"], "wording": 1, "declared": "on"}
    assert sams.post(url(post, "send_in"), shown).status_code == 409
    shown = {**shown, "version": saved(post).version}
    assert sams.post(url(post, "send_in"), shown).status_code == 409
    assert saved(post).revision is None


def test_the_very_words_that_were_declared_are_kept(sams: Client, post: Post) -> None:
    sams.post(url(post), form_of(post))
    assert declare(sams, post).status_code == 302
    revision = saved(post).revision
    assert revision is not None
    assert (revision.wording_version, revision.wording_language) == (1, "en")


def test_another_wording_than_the_page_showed_is_not_what_was_declared(sams: Client, post: Post) -> None:
    """The school changed the words meanwhile: nothing is sent in, and the next page shows the new ones."""
    sams.post(url(post), form_of(post))
    page = sams.get(url(post, "send_in"))
    adopt_wording(post.school, "declaration", {"en": "I have kept the new protocol.", "cy": "Cedwais y protocol."})
    shown = {"version": 2, "digest": page.context["digest"], "wording": 1, "declared": "on"}
    assert sams.post(url(post, "send_in"), shown).status_code == 409
    assert saved(post).revision is None
    assert "I have kept the new protocol." in sams.get(url(post, "send_in")).content.decode()
    assert declare(sams, post).status_code == 302
    revision = saved(post).revision
    assert revision is not None
    assert revision.wording_version == 2


def test_a_take_back_says_first_that_it_starts_again(sams: Client, sam: Staff, at: Callable[..., Post]) -> None:
    from posts.workflow import PostState

    post = at(PostState.APPROVED)
    page = sams.get(url(post, "take_back"))
    assert "It becomes a draft and starts again" in page.content.decode()
    assert saved(post).state == PostState.APPROVED
    assert sams.post(url(post, "take_back")).url == url(post)
    assert (saved(post).state, saved(post).approved_digest) == (PostState.DRAFT, "")
