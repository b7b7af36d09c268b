"""The roll changes after a post was sent in: names are looked for again at every later step."""

from typing import Any

import pytest

from approvals.services import ask_for_changes
from people.models import Pupil, Staff
from posts.checks import read_revision
from posts.errors import Blocked
from posts.models import Post, VoidReason
from posts.names_checks import later_name_blockers
from posts.services import submit_post, void_post
from posts.workflow import PostState
from publishing.models import Delivery
from publishing.packs import open_pack
from publishing.services import release_post, schedule_post
from publishing.sweeps import release_due
from tests import cast
from tests.cast import approve_post

WORDS = "Well done to Ffion Prosser for her talk."


def sent_in(by: Staff, words: str = WORDS, *, not_pupils: tuple[str, ...] = (), **more: Any) -> Post:
    post = cast.draft(by, words=words, **more)
    post.declarations = {**post.declarations, "not_pupils": list(not_pupils)}
    post.save()
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
    post = submit_post(post, by=sam, version=post.version)
    assert post.revision is not None
    assert post.revision.namesakes == [first.pk, second.pk]
    assert approve(post, by=dee).state == PostState.APPROVED


def test_an_answer_that_a_new_pupil_undid_has_to_be_given_anew(sam: Staff, dee: Staff) -> None:
    cast.make_pupil(sam.school)
    post = sent_in(sam, "We read the poems of Ffion.", not_pupils=("Ffion",))
    post = void_post(post, reason=VoidReason.NAME)
    assert "not_pupils" not in Post.objects.get(pk=post.pk).declarations
    with pytest.raises(Blocked) as blocked:
        submit_post(post, by=sam, version=post.version)
    assert "name_alone" in codes(blocked)


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
