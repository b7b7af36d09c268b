"""What stops a release at its minute goes back to its author with a reason that is true of it."""

import re
from inspect import getsource

import pytest

from audit.guards import lifted
from consents.models import Material
from people.models import Staff
from posts import checks, declarations, names_checks, picture_checks, words_checks
from posts.errors import Blocked, Blocker
from posts.models import Appearance, Post, Revision, VoidReason
from posts.revisions import digest_of, freeze
from posts.workflow import PostState
from publishing import checks as publishing_checks
from publishing.sweeps import reason_for, release_due
from tests import cast
from tests.posts import photos
from tests.publishing.late import found_late, scheduled, with_an_unread_picture

ASKED_BEFORE_ONLY = {"no_approver", "picture_not_said", "time_past", "too_early"}
"""Asked by other steps and not at the release."""

OF_A_NEW_PROTOCOL = (
    "no_account no_category no_words too_long needs_picture too_many_pictures no_where_now reminder_is_words "
    "no_last_day last_day_past no_children_answer children_none_but_ticked no_children_ticked no_adults_answer "
    "adults_none_but_ticked no_adults_ticked no_third_party_answer no_third_party_source not_positive_relevant "
    "personal_device no_device device_retired contact other_school_no_yes child_named "
    "confirmed_by_somebody_else not_their_reminder criteria_not_asked"
)
REASONS = {
    VoidReason.PERMISSION: (
        "cannot_be_shown adult_without_permission alone_not_in_a_group adult_faces_not_ticked adult_alone_not_named"
    ),
    VoidReason.PICTURE: (
        "picture_gone came_back still_checking not_checked not_looked_at no_alt faces_not_counted faces_not_named "
        "face_not_known name_in_picture code_in_picture name_line children_none_but_faces adults_none_but_faces"
    ),
    VoidReason.NOT_AS_CONFIRMED: "not_what_was_confirmed",
    VoidReason.TIME_PASSED: "time_passed go_live_too_old last_day_passed",
    VoidReason.NAME: "names_a_child name_alone",
    VoidReason.ACCOUNT_CLOSED: "account_closed",
    VoidReason.PROTOCOL: OF_A_NEW_PROTOCOL,
}
LISTED = {code: reason for reason, codes in REASONS.items() for code in codes.split()}


def back(*codes: str) -> VoidReason:
    return reason_for(Blocked([Blocker(code, "") for code in codes]))


def test_every_code_is_listed() -> None:
    modules = (checks, declarations, names_checks, picture_checks, words_checks, publishing_checks)
    written = {code for module in modules for code in re.findall(r'Blocker\(\s*"(\w+)"', getsource(module))}
    written |= names_checks.NAMES
    assert written - set(LISTED) <= ASKED_BEFORE_ONLY
    assert set(LISTED) <= written


@pytest.mark.parametrize(("code", "reason"), LISTED.items())
def test_each_has_a_reason_that_is_true(code: str, reason: VoidReason) -> None:
    assert back(code) == reason


def test_of_several_the_weightiest_is_said() -> None:
    assert back("not_what_was_confirmed", "picture_gone") == VoidReason.PICTURE
    assert back("not_what_was_confirmed", "faces_not_counted") == VoidReason.NOT_AS_CONFIRMED
    assert back("go_live_too_old", "not_what_was_confirmed", "cannot_be_shown") == VoidReason.PERMISSION


@pytest.mark.usefixtures("store")
def test_what_the_machine_finds_at_last_is_nobodys_meddling(sam: Staff, dee: Staff, mo: Staff) -> None:
    post = scheduled(with_an_unread_picture(cast.draft(sam), sam), sam, dee, mo)
    found_late(post, photos.saw(photos.something("code")))
    release_due()
    post = Post.objects.get(pk=post.pk)
    assert (post.state, post.void_reason) == (PostState.DRAFT, VoidReason.PICTURE)


def as_confirmed_before_a_photo_alone_was_asked(post: Post) -> None:
    content = checks.read_revision(post)
    for seen in content["appearances"]:
        seen["material"] = Material.PHOTO_GROUP
    payload = freeze(content)
    with lifted():
        Revision.objects.filter(pk=post.revision_id).update(payload=payload, digest=digest_of(payload))
        Post.objects.filter(pk=post.pk).update(approved_digest=digest_of(payload))


@pytest.mark.usefixtures("store")
def test_one_alone_who_was_sent_in_as_in_a_group_is_about_permission(sam: Staff, dee: Staff, mo: Staff) -> None:
    cast.answer_for(ffion := cast.make_pupil(sam.school))
    draft = with_an_unread_picture(cast.draft(sam), sam)
    Appearance.objects.create(post=draft, picture=draft.pictures.get(), pupil=ffion, material=Material.PHOTO_INDIVIDUAL)
    draft.declarations = {**draft.declarations, "children": "some"}
    draft.save()
    post = scheduled(draft, sam, dee, mo)
    as_confirmed_before_a_photo_alone_was_asked(post)
    release_due()
    post = Post.objects.get(pk=post.pk)
    assert (post.state, post.void_reason) == (PostState.DRAFT, VoidReason.PERMISSION)
