"""The roll changes after a post was sent in: names are looked for again at every later step."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from approvals.services import ask_for_changes
from people.models import Pupil, Staff
from policies.services import adopt_protocol
from posts.checks import read_revision
from posts.errors import Blocked
from posts.models import Post, VoidReason
from posts.names_checks import later_name_blockers, shown_beside
from posts.services import submit_post, void_post
from posts.workflow import PostState
from publishing.models import Delivery
from publishing.packs import open_pack
from publishing.services import release_post, schedule_post
from publishing.sweeps import release_due
from tests import cast
from tests.cast import approve_post
from tests.posts.forms import form_of

WORDS = "Well done to Ffion Prosser for her talk."


def sent_in(by: Staff, words: str = WORDS, *, not_pupils: tuple[str, ...] = (), **more: Any) -> Post:
    post = cast.say_no_pupil(cast.draft(by, words=words, **more), *not_pupils)
    return submit_post(post, by=by, version=post.version)


def approve(post: Post, *, by: Staff) -> Post:
    assert post.revision is not None
    return approve_post(post, by=by, shown_digest=post.revision.digest)


def codes(blocked: pytest.ExceptionInfo[Blocked]) -> list[str]:
    return [blocker.code for blocker in blocked.value.blockers]


def test_a_child_who_joins_after_sending_in_stops_go_live(sam: Staff, dee: Staff) -> None:
    post = sent_in(sam)
    cast.make_pupil(sam.school)
    with pytest.raises(Blocked) as blocked:
        approve(post, by=dee)
    assert codes(blocked) == ["names_a_child"]
    assert "back to its author" in str(blocked.value.blockers[0].message)


def test_a_child_who_joins_after_go_live_stops_the_planning(sam: Staff, dee: Staff, mo: Staff) -> None:
    post = approve(sent_in(sam), by=dee)
    cast.make_pupil(sam.school)
    with pytest.raises(Blocked) as blocked:
        schedule_post(post, by=mo)
    assert codes(blocked) == ["names_a_child"]


def test_a_child_who_joins_before_it_goes_out_voids_it_with_the_reason(sam: Staff, dee: Staff, mo: Staff) -> None:
    post = schedule_post(approve(sent_in(sam), by=dee), by=mo)
    cast.make_pupil(sam.school)
    assert release_due() == 0
    post = Post.objects.get(pk=post.pk)
    assert (post.state, post.void_reason) == (PostState.DRAFT, VoidReason.NAME)


def test_a_second_pack_asks_for_names_as_the_first_did(sam: Staff, dee: Staff, mo: Staff) -> None:
    accounts = [cast.own_page(sam.school), cast.facebook(sam.school)]
    post = release_post(schedule_post(approve(sent_in(sam, accounts=accounts), by=dee), by=mo))
    cast.make_pupil(sam.school)
    with pytest.raises(Blocked) as blocked:
        open_pack(Delivery.objects.get(post=post, account__channel="facebook"), by=mo)
    assert codes(blocked) == ["names_a_child"]


def test_a_name_that_was_answered_stays_answered_to_the_end(sam: Staff, dee: Staff, mo: Staff) -> None:
    cast.make_pupil(sam.school)
    post = sent_in(sam, "We read the poems of Ffion.", not_pupils=("Ffion",))
    post = release_post(schedule_post(approve(post, by=dee), by=mo))
    assert post.state == PostState.PUBLISHED


def test_a_new_pupil_of_an_answered_name_makes_it_open_again(sam: Staff, dee: Staff) -> None:
    """The answer was given before that child was known."""
    first = cast.make_pupil(sam.school)
    post = sent_in(sam, "We read the poems of Ffion.", not_pupils=("Ffion",))
    assert post.revision is not None
    assert post.revision.namesakes == [first.pk]
    second = cast.make_pupil(sam.school, "Ffion", "Tudor")
    with pytest.raises(Blocked) as blocked:
        approve(post, by=dee)
    assert codes(blocked) == ["name_alone"]
    post = ask_for_changes(post, by=dee, shown_digest=post.revision.digest, words="A new Ffion is here.")
    with pytest.raises(Blocked) as blocked:
        submit_post(post, by=sam, version=post.version)
    assert codes(blocked) == ["name_alone"], "sending it in again is no answer"
    assert "say it again below the words" in str(blocked.value.blockers[0].message)
    post = cast.say_no_pupil(Post.objects.get(pk=post.pk), "Ffion")
    post = submit_post(post, by=sam, version=post.version)
    assert post.revision is not None
    assert post.revision.namesakes == [first.pk, second.pk]
    assert approve(post, by=dee).state == PostState.APPROVED


def test_an_answer_that_a_new_pupil_undid_has_to_be_given_anew_and_no_other(sam: Staff, dee: Staff) -> None:
    cast.make_pupil(sam.school)
    cast.make_pupil(sam.school, "Mali", "Tudor")
    post = sent_in(sam, "We read the poems of Ffion and of Mali.", not_pupils=("Ffion", "Mali"))
    cast.make_pupil(sam.school, "Ffion", "Eze")
    post = void_post(post, reason=VoidReason.NAME)
    with pytest.raises(Blocked) as blocked:
        submit_post(post, by=sam, version=post.version)
    assert [str(each.message)[:24] for each in blocked.value.blockers] == ["You said that “Ffion” is"]


def test_a_pupil_who_joins_between_the_answer_and_sending_in_makes_it_open_again(sam: Staff, dee: Staff) -> None:
    cast.make_pupil(sam.school)
    post = cast.say_no_pupil(cast.draft(sam, words="We read the poems of Ffion."), "Ffion")
    cast.make_pupil(sam.school, "Ffion", "Tudor")
    with pytest.raises(Blocked) as blocked:
        submit_post(post, by=sam, version=post.version)
    assert codes(blocked) == ["name_alone"]


def test_a_draft_of_before_says_it_again(sam: Staff, dee: Staff) -> None:
    cast.make_pupil(sam.school)
    post = cast.say_no_pupil(cast.draft(sam, words="We read the poems of Ffion."), "Ffion")
    del post.declarations["namesakes"]
    post.save()
    with pytest.raises(Blocked) as blocked:
        submit_post(post, by=sam, version=post.version)
    assert codes(blocked) == ["name_alone"]


def test_a_new_protocol_undoes_no_answer_of_what_was_sent_in(sam: Staff, dee: Staff, hana: Staff) -> None:
    cast.make_pupil(sam.school)
    post = sent_in(sam, "We read the poems of Ffion.", not_pupils=("Ffion",))
    adopt_protocol(sam.school, preset="deputy_head", by=hana)
    assert Post.objects.get(pk=post.pk).state == PostState.AWAITING_APPROVAL


class OnThePage:
    """The compose page of a draft with one name in its words, as a browser without JavaScript sends it back."""

    words = "We read the poems of Ffion."

    def __init__(self, post: Post, browser: Client) -> None:
        self.post, self.browser = post, browser
        self.url = reverse("posts:compose", args=[post.public_id])

    def shown(self) -> tuple[list[tuple[str, bool]], str]:
        context = self.browser.get(self.url).context
        return context["names_found"], context["namesakes"]

    def send(self, namesakes: str | None) -> int:
        sent = form_of(self.post, words_en=self.words, not_pupils=["Ffion"], namesakes=namesakes, go="send")
        return self.browser.post(self.url, sent).status_code

    def kept(self) -> list[int]:
        self.post.refresh_from_db()
        return list(self.post.declarations["namesakes"])


@pytest.fixture
def page(sam: Staff, dee: Staff, browser: Client) -> OnThePage:
    return OnThePage(cast.draft(sam, words=OnThePage.words), browser)


def test_a_tick_holds_for_those_whom_its_page_was_made_beside(page: OnThePage, sam: Staff) -> None:
    first = cast.make_pupil(sam.school)
    found, beside_the_first = page.shown()
    assert found == [("Ffion", False)]
    second = cast.make_pupil(sam.school, "Ffion", "Tudor")
    assert page.send(beside_the_first) == 422, "the page was open since before"
    found, beside_both = page.shown()
    assert (found, page.kept()) == ([("Ffion", False)], [first.pk])
    assert page.send(beside_both) == 302
    assert (page.shown()[0], page.kept()) == ([("Ffion", True)], [first.pk, second.pk])
    third = cast.make_pupil(sam.school, "Ffion", "Eze")
    found, beside_all = page.shown()
    assert found == [("Ffion", False)], "of what came back, or lay for a while, it is asked anew"
    assert page.send(beside_all) == 302
    assert third.pk in page.kept()


def test_what_no_page_of_this_draft_was_sent_with_counts_for_nothing(page: OnThePage, sam: Staff, olu: Staff) -> None:
    ffion = cast.make_pupil(sam.school)
    theirs = cast.make_pupil(olu.school)
    for forged in (None, "", "x", f'{{"ffion": [{ffion.pk}]}}', f"{ffion.pk}", "²:x:y"):
        assert (page.send(forged), page.kept()) == (422, [])
    of_another_draft = shown_beside(cast.draft(sam), {"Ffion": [ffion.pk]})
    assert (page.send(of_another_draft), page.kept()) == (422, [])
    of_another_name = shown_beside(page.post, {"Mali": [ffion.pk], "Ffion": [theirs.pk]})
    assert page.send(of_another_name) == 422, "whoever it is, it is not this school's Ffion"


def test_an_autosave_brings_the_answer_back_as_a_question(page: OnThePage, sam: Staff) -> None:
    cast.make_pupil(sam.school)
    beside_the_first = page.shown()[1]
    cast.make_pupil(sam.school, "Ffion", "Tudor")
    sent = form_of(page.post, words_en=page.words, not_pupils=["Ffion"], namesakes=beside_the_first)
    names = page.browser.post(reverse("posts:autosave", args=[page.post.public_id]), sent).json()["names"]
    assert 'value="Ffion">' in names, "not ticked"
    assert beside_the_first not in names


def test_a_pupil_who_gets_an_answered_name_makes_it_open_again(sam: Staff, dee: Staff) -> None:
    other = cast.make_pupil(sam.school, "Mali", "Tudor")
    cast.make_pupil(sam.school)
    post = sent_in(sam, "We read the poems of Ffion.", not_pupils=("Ffion",))
    Pupil.objects.filter(pk=other.pk).update(known_as="Ffion")
    with pytest.raises(Blocked):
        approve(post, by=dee)


def test_what_was_sent_in_before_answers_were_kept_so_stays_answered(
    sam: Staff, dee: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    cast.make_pupil(sam.school)
    monkeypatch.setattr("posts.services.namesakes", lambda *_: None)
    post = sent_in(sam, "We read the poems of Ffion.", not_pupils=("Ffion",))
    cast.make_pupil(sam.school, "Ffion", "Tudor")
    assert approve(post, by=dee).state == PostState.APPROVED


def test_descriptions_and_own_words_of_an_account_are_looked_through_too(sam: Staff, dee: Staff) -> None:
    facebook = cast.facebook(sam.school)
    post = cast.draft(sam, accounts=[facebook])
    post.variants.create(account=facebook, language="cy", words="Da iawn Ffion Prosser")
    post = submit_post(post, by=sam, version=post.version)
    cast.make_pupil(sam.school)
    with pytest.raises(Blocked) as blocked:
        approve(post, by=dee)
    assert codes(blocked) == ["names_a_child"]


def test_the_schools_own_number_that_changed_stops_nothing(sam: Staff, dee: Staff) -> None:
    """A name is asked again; what leads to the school was right when it was written."""
    sam.school.office_phone = "01792 960123"
    sam.school.save()
    post = sent_in(sam, "Ring the office on 01792 960123.")
    sam.school.office_phone = ""
    sam.school.save()
    assert approve(post, by=dee).state == PostState.APPROVED


def test_looking_again_is_one_statement(sam: Staff, dee: Staff, django_assert_num_queries: Any) -> None:
    post = sent_in(sam)
    content = read_revision(post)
    with django_assert_num_queries(1):
        assert later_name_blockers(post, content) == []
