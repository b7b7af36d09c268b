"""Nothing identifying: what in the words stops a post, and what its author may answer for."""

import time

import pytest

from people.models import Pupil, School, Staff
from policies.rules import rules_in_force
from posts import drafts, rolls
from posts.checks import submit_blockers
from posts.models import Post
from posts.revisions import content_of
from tests import cast


@pytest.fixture
def child(school: School) -> Pupil:
    return cast.make_pupil(school, "Siân", "Prosser")


def codes(post: Post, **declared: object) -> list[tuple[str, str]]:
    """What stands before sending these words in, as (code, place), about names alone."""
    from policies.rules import rules_in_force

    post.declarations = {**post.declarations, **declared}
    found = submit_blockers(post, content_of(post), rules_in_force(post.school_id))
    return [
        (blocker.code, blocker.fix_at)
        for blocker in found
        if blocker.code in ("names_a_child", "name_alone", "contact")
    ]


@pytest.mark.parametrize(
    "words",
    ["Well done Siân Prosser!", "Well done S. Prosser", "#SianProsser", "Prosser, Siân", "Siân of 7B won"],
)
def test_words_that_tell_who_a_child_is_stop_the_post(words: str, sam: Staff, dee: Staff, child: Pupil) -> None:
    assert codes(cast.draft(sam, words=words)) == [("names_a_child", "words_en")]


def test_every_language_and_every_accounts_own_words_are_read(sam: Staff, dee: Staff, child: Pupil) -> None:
    post, account = cast.draft(sam), cast.facebook(sam.school)
    for key in ((None, "cy"), (account.pk, "en")):
        post.variants.create(account_id=key[0], language=key[1], words="Da iawn Siân Prosser")
    assert codes(post) == [("names_a_child", "words_cy")]
    post.accounts.add(account)
    assert codes(post) == [("names_a_child", "words_cy"), ("names_a_child", f"words_{account.pk}_en")]


def test_descriptions_and_the_title_are_read(sam: Staff, dee: Staff, child: Pupil) -> None:
    post = cast.draft(sam)
    post.title = "Siân Prosser wins"
    picture = post.pictures.create(position=1, sha256="0" * 64, alt={"en": "A cup", "cy": "Siân Prosser a chwpan"})
    assert codes(post) == [("names_a_child", f"alt-{picture.public_id}-cy"), ("names_a_child", "title")]


def test_a_lone_first_name_is_answered_by_the_author(sam: Staff, dee: Staff, child: Pupil) -> None:
    """A poet or a saint may share a child's first name; a whole name has no such answer."""
    post = cast.draft(sam, words="We read the poems of Siân.")
    assert codes(post) == [("name_alone", "words_en")]
    assert codes(post, not_pupils=["Siân"], namesakes=[child.pk]) == []
    named = cast.draft(sam, words="Well done Siân Prosser!")
    assert codes(named, not_pupils=["Siân Prosser", "Siân"], namesakes=[child.pk]) == [("names_a_child", "words_en")]


@pytest.mark.parametrize("words", ["Ask mam@example.org", "Ring 07700 900123", "We met at SA1 1AA"])
def test_what_leads_to_a_person_stops_the_post(words: str, sam: Staff, dee: Staff) -> None:
    assert codes(cast.draft(sam, words=words)) == [("contact", "words_en")]


def test_the_schools_own_number_may_stand_there(sam: Staff, dee: Staff) -> None:
    School.objects.filter(pk=sam.school_id).update(office_phone="01792 960123")
    sam.refresh_from_db()
    assert codes(cast.draft(sam, words="Ring the office on 01792 960123.")) == []


def test_a_child_who_joins_is_looked_for_at_once(sam: Staff, dee: Staff) -> None:
    post = cast.draft(sam, words="Well done Llŷr ap Rhys!")
    assert codes(post) == []
    joined = cast.make_pupil(sam.school, "Llŷr", "ap Rhys")
    assert codes(post) == [("names_a_child", "words_en")]
    joined.last_name, joined.first_name = "Nowak", "Zofia"
    joined.save()
    assert codes(post) == []


def test_the_roll_is_built_once_while_no_name_changes(sam: Staff, child: Pupil) -> None:
    first = rolls.roll_of(sam.school_id)
    assert rolls.roll_of(sam.school_id) is first
    cast.make_pupil(sam.school, "Zofia", "Nowak")
    assert rolls.roll_of(sam.school_id) is not first


def test_another_schools_roll_is_never_asked(sam: Staff, dee: Staff, olu: Staff) -> None:
    cast.make_pupil(olu.school, "Amara", "Okonkwo")
    assert codes(cast.draft(sam, words="Well done Amara Okonkwo!")) == []


def test_no_name_that_was_found_is_in_the_record(sam: Staff, dee: Staff, child: Pupil) -> None:
    from audit.models import Event
    from posts.errors import Blocked
    from posts.services import submit_post

    post = cast.draft(sam, words="Well done Siân Prosser!")
    with pytest.raises(Blocked):
        submit_post(post, by=sam, version=post.version)
    drafts.draft_post(by=sam)
    assert "Prosser" not in str(list(Event.objects.values()))


@pytest.mark.parametrize("words", ["9" * 1_000_000, "Ffion Prosser " * 70_000])
def test_words_without_end_stop_the_post_and_not_the_server(words: str, sam: Staff, dee: Staff, child: Pupil) -> None:
    """Somebody pasted a file. Looking a million signs through for names would take minutes; that they are too long
    is said at once, and the draft is kept as it is.
    """
    post = cast.draft(sam, words=words)
    began = time.process_time()
    blockers = submit_blockers(post, content_of(post), rules_in_force(sam.school))
    assert time.process_time() - began < 5
    assert [(each.code, each.fix_at) for each in blockers] == [("too_long", "words_en")]
    assert post.variants.get().words == words
