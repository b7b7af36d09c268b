"""What stands before a post with pictures: names, codes, faces, descriptions, looks. And what does not."""

from collections.abc import Callable
from typing import Any

import pytest

from consents.models import Material
from people.models import Staff
from policies.authority import NotAllowed, Step
from policies.rules import rules_in_force
from posts import checks, looks, pictures, readings
from posts.errors import Blocked, Stale, WrongState
from posts.findings import MAY_ANSWER, Said, answer_finding, count_faces
from posts.models import Appearance, FindingAnswer, FindingKind, Look, LookAs, Picture, Post, Screening
from posts.picture_checks import look_blockers, picture_blockers
from posts.picture_facts import facts_of, looks_missing_of_approver
from posts.revisions import content_of
from posts.services import submit_post
from posts.workflow import PostState
from publishing.services import schedule_post
from tests import cast
from tests.posts import photos

pytestmark = pytest.mark.usefixtures("store", "machine")
FACE = (300, 200, 400, 320)


def codes(post: Post) -> list[str]:
    """What picture_blockers says of the draft as it stands."""
    post = Post.objects.get(pk=post.pk)
    return [each.code for each in picture_blockers(post, content_of(post))]


def with_picture(post: Post, by: Staff, *, described: bool = True, looked: bool = True) -> Picture:
    photos.on_our_device(post)
    picture = photos.screen(photos.add(post, by))
    if described:
        pictures.describe_picture(picture, by=by, alt={"en": "A vegetable garden."})
    if looked:
        looks.look_at_picture(picture, by=by, looked_as=LookAs.AUTHOR, sha256=picture.sha256)
    picture.refresh_from_db()
    return picture


def declare(post: Post, **said: str) -> None:
    post = Post.objects.get(pk=post.pk)
    Post.objects.filter(pk=post.pk).update(declarations={**post.declarations, **said})


def test_nothing_stands_before_a_picture_that_was_read_described_and_looked_at(post: Post, sam: Staff) -> None:
    with_picture(post, sam)
    assert codes(post) == []


def test_a_picture_that_is_still_being_checked_stops_the_post(post: Post, sam: Staff) -> None:
    photos.add(post, sam)
    assert codes(post) == ["still_checking"]
    with pytest.raises(Blocked):
        submit_post(post, by=sam, version=Post.objects.get(pk=post.pk).version)


def test_a_picture_needs_a_description_in_each_language_that_has_words(post: Post, sam: Staff) -> None:
    picture = with_picture(post, sam, described=False)
    assert codes(post) == ["no_alt"]
    post.variants.create(language="cy", words="Mae'r ardd ar agor.")
    assert codes(post) == ["no_alt", "no_alt"]
    pictures.describe_picture(picture, by=sam, alt={"en": "A garden", "cy": "   "})
    assert codes(post) == ["no_alt"]
    pictures.describe_picture(picture, by=sam, alt={"cy": "Gardd"})
    assert codes(post) == []


def test_a_picture_that_its_author_did_not_look_at_stops_the_post(post: Post, sam: Staff) -> None:
    with_picture(post, sam, looked=False)
    assert codes(post) == ["not_looked_at"]


def test_a_look_at_other_bytes_does_not_count(post: Post, sam: Staff) -> None:
    picture = with_picture(post, sam)
    picture = pictures.crop_picture(picture, by=sam, sha256=picture.sha256, box=(0, 0, 800, 700))
    photos.screen(picture)
    assert codes(post) == ["not_looked_at"]


@pytest.mark.parametrize(
    ("kind", "code"), [("name", "name_in_picture"), ("code", "code_in_picture"), ("name_line", "name_line")]
)
def test_what_was_found_stops_the_post_until_it_is_hidden(
    post: Post, sam: Staff, machine: photos.Machine, kind: str, code: str
) -> None:
    machine(photos.saw(photos.something(kind)))
    picture = with_picture(post, sam)
    assert codes(post) == [code]
    picture = pictures.hide_boxes(picture, by=sam, sha256=picture.sha256, boxes=[(490, 590, 810, 670)])
    machine(photos.saw())
    picture = photos.screen(picture)
    looks.look_at_picture(picture, by=sam, looked_as=LookAs.AUTHOR, sha256=picture.sha256)
    assert codes(post) == []


def test_text_alone_is_looked_at_with_the_picture(post: Post, sam: Staff, machine: photos.Machine) -> None:
    machine(photos.saw(photos.something("text", "Eisteddfod")))
    with_picture(post, sam)
    assert codes(post) == []


def test_a_name_that_is_no_pupil_goes_to_the_approver_with_the_reason(
    post: Post, sam: Staff, dee: Staff, machine: photos.Machine, at: Callable[..., Post]
) -> None:
    machine(photos.saw(photos.name("Gwen Morgan", 5)))
    picture = with_picture(post, sam)
    said = Said(FindingAnswer.NOT_A_PUPIL, note="She wrote the book.")
    answer_finding(picture, by=sam, sha256=picture.sha256, number=1, said=said)
    assert codes(post) == []
    post = at(PostState.AWAITING_APPROVAL, post=Post.objects.get(pk=post.pk))
    missing = looks_missing_of_approver(facts_of(post), staff_id=dee.pk)
    assert [each.finding is None for each in missing] == [True, False]


def test_a_code_can_only_be_hidden(post: Post, sam: Staff, machine: photos.Machine) -> None:
    machine(photos.saw(photos.something("code")))
    picture = with_picture(post, sam)
    for answer in FindingAnswer:
        with pytest.raises(Blocked):
            answer_finding(picture, by=sam, sha256=picture.sha256, number=1, said=Said(answer, note="x"))


def test_every_kind_of_finding_has_its_own_closed_answers() -> None:
    assert set(MAY_ANSWER) == set(FindingKind)
    assert FindingAnswer.HIDDEN not in {answer for answers in MAY_ANSWER.values() for answer in answers}


def test_a_name_line_that_says_a_pupils_name_is_hidden(post: Post, sam: Staff, machine: photos.Machine) -> None:
    cast.make_pupil(sam.school, "Siân", "Ap Rhys")
    machine(photos.saw(photos.something("name_line")))
    picture = with_picture(post, sam)
    said = Said(FindingAnswer.NOT_A_PUPIL, note="Sian ap Rhys")
    with pytest.raises(Blocked) as blocked:
        answer_finding(picture, by=sam, sha256=picture.sha256, number=1, said=said)
    assert blocked.value.blockers[0].code == "name_on_roll"
    said = Said(FindingAnswer.NOT_A_PUPIL, note="First prize")
    answer_finding(picture, by=sam, sha256=picture.sha256, number=1, said=said)
    assert codes(post) == []


# --- faces --------------------------------------------------------------------------------------------------


def test_a_face_that_nobody_named_stops_the_post(post: Post, sam: Staff, machine: photos.Machine) -> None:
    machine(photos.saw(faces=[FACE]))
    with_picture(post, sam)
    declare(post, children="some")
    assert codes(post) == ["faces_not_named"]


def test_no_children_declared_and_a_face_in_the_picture_do_not_go_together(
    post: Post, sam: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(faces=[FACE]))
    with_picture(post, sam)
    assert "children_none_but_faces" in codes(post)


def test_children_ticked_for_the_picture_account_for_its_faces(post: Post, sam: Staff, machine: photos.Machine) -> None:
    machine(photos.saw(faces=[(x, 100, x + 50, 160) for x in (100, 200, 300)]))
    picture = with_picture(post, sam)
    declare(post, children="some")
    for first in ("Nia", "Owain"):
        pupil = cast.make_pupil(sam.school, first, "Puw")
        Appearance.objects.create(post=post, picture=picture, pupil=pupil, material=Material.PHOTO_GROUP)
        Appearance.objects.create(post=post, picture=picture, pupil=pupil, material=Material.WORK)
    post = Post.objects.get(pk=post.pk)
    found = picture_blockers(post, content_of(post))
    assert [str(each.message) for each in found] == ["3 faces in picture 1, 2 children named: who is the other one?"]
    third = cast.make_pupil(sam.school, "Zahra", "Khan")
    answer_finding(picture, by=sam, sha256=picture.sha256, number=3, said=Said(FindingAnswer.NAMED, pupil=third))
    assert codes(post) == []


def test_a_child_told_about_is_not_a_child_in_the_picture(post: Post, sam: Staff, machine: photos.Machine) -> None:
    machine(photos.saw(faces=[FACE]))
    picture = with_picture(post, sam)
    declare(post, children="some")
    pupil = cast.make_pupil(sam.school)
    Appearance.objects.create(post=post, pupil=pupil, material=Material.INFORMATION)
    Appearance.objects.create(post=post, picture=picture, pupil=pupil, material=Material.WORK)
    assert codes(post) == ["faces_not_named"]


def test_nobody_knows_is_a_blocker_and_cannot_be_recognised_goes_to_the_approver(
    post: Post, sam: Staff, dee: Staff, machine: photos.Machine, at: Callable[..., Post]
) -> None:
    machine(photos.saw(faces=[FACE]))
    picture = with_picture(post, sam)
    answer_finding(picture, by=sam, sha256=picture.sha256, number=1, said=Said(FindingAnswer.DONT_KNOW))
    assert "face_not_known" in codes(post)
    answer_finding(picture, by=sam, sha256=picture.sha256, number=1, said=Said(FindingAnswer.UNRECOGNISABLE))
    assert codes(post) == []
    post = at(PostState.AWAITING_APPROVAL, post=Post.objects.get(pk=post.pk))
    assert [each.code for each in look_blockers(facts_of(post), by=dee)] == ["not_looked_at", "not_looked_at"]


def test_an_adults_face_needs_adults_declared(post: Post, sam: Staff, machine: photos.Machine) -> None:
    machine(photos.saw(faces=[FACE]))
    picture = with_picture(post, sam)
    answer_finding(picture, by=sam, sha256=picture.sha256, number=1, said=Said(FindingAnswer.ADULT))
    assert codes(post) == ["adults_none_but_faces"]
    declare(post, adults="some")
    assert codes(post) == ["adult_faces_not_ticked"]


def test_a_visiting_child_is_in_the_post_with_the_schools_name(post: Post, sam: Staff, machine: photos.Machine) -> None:
    machine(photos.saw(faces=[FACE]))
    picture = with_picture(post, sam)
    with pytest.raises(Blocked):
        answer_finding(picture, by=sam, sha256=picture.sha256, number=1, said=Said(FindingAnswer.OTHER_SCHOOL))
    said = Said(FindingAnswer.OTHER_SCHOOL, other_school="Ysgol y Graig")
    answer_finding(picture, by=sam, sha256=picture.sha256, number=1, said=said)
    declare(post, children="some")
    assert codes(post) == []
    stops = checks.blockers(Post.objects.get(pk=post.pk), Step.SUBMIT, rules=rules_in_force(post.school_id), by=sam)
    assert any("school" in blocker.code for blocker in stops)


def test_naming_a_face_again_takes_the_first_name_back(post: Post, sam: Staff, machine: photos.Machine) -> None:
    machine(photos.saw(faces=[FACE]))
    picture = with_picture(post, sam)
    nia, owain = cast.make_pupil(sam.school, "Nia", "Puw"), cast.make_pupil(sam.school, "Owain", "Puw")
    for pupil in (nia, owain):
        answer_finding(picture, by=sam, sha256=picture.sha256, number=1, said=Said(FindingAnswer.NAMED, pupil=pupil))
    assert [each.pupil for each in Appearance.objects.all()] == [owain]
    assert Appearance.objects.get().material == Material.PHOTO_INDIVIDUAL


def test_one_child_is_at_one_face(post: Post, sam: Staff, machine: photos.Machine) -> None:
    machine(photos.saw(faces=[(100, 100, 150, 160), FACE]))
    picture = with_picture(post, sam)
    nia = cast.make_pupil(sam.school, "Nia", "Puw")
    for number in (1, 2):
        said = Said(FindingAnswer.NAMED, pupil=nia)
        if number == 1:
            answer_finding(picture, by=sam, sha256=picture.sha256, number=number, said=said)
        else:
            with pytest.raises(Blocked):
                answer_finding(picture, by=sam, sha256=picture.sha256, number=number, said=said)


def test_a_face_changes_what_another_tab_shows_of_the_children(post: Post, sam: Staff, machine: photos.Machine) -> None:
    machine(photos.saw(faces=[FACE]))
    picture = with_picture(post, sam)
    before = Post.objects.get(pk=post.pk).version
    nia = cast.make_pupil(sam.school, "Nia", "Puw")
    answer_finding(picture, by=sam, sha256=picture.sha256, number=1, said=Said(FindingAnswer.NAMED, pupil=nia))
    assert Post.objects.get(pk=post.pk).version == before + 1


def test_faces_that_were_not_counted_are_counted_by_a_person(post: Post, sam: Staff, machine: photos.Machine) -> None:
    machine(photos.saw(faces=None))
    picture = with_picture(post, sam)
    assert codes(post) == ["faces_not_counted"]
    count_faces(picture, by=sam, sha256=picture.sha256, faces=0)
    assert codes(post) == []
    count_faces(picture, by=sam, sha256=picture.sha256, faces=2)
    assert "faces_not_named" in codes(post)


def test_a_person_can_count_more_faces_than_the_machine_and_not_fewer(
    post: Post, sam: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(faces=[FACE]))
    picture = with_picture(post, sam)
    with pytest.raises(Blocked):
        count_faces(picture, by=sam, sha256=picture.sha256, faces=0)
    count_faces(picture, by=sam, sha256=picture.sha256, faces=3)
    assert [(each.number, bool(each.box)) for each in picture.findings.all()] == [(1, True), (2, False), (3, False)]


# --- not checked --------------------------------------------------------------------------------------------


def test_not_checked_needs_a_person_who_looked_for_names(post: Post, sam: Staff) -> None:
    photos.on_our_device(post)
    picture = photos.add(post, sam)
    readings.keep_nothing(picture.pk, sha256=picture.sha256)
    pictures.describe_picture(picture, by=sam, alt={"en": "A garden."})
    count_faces(picture, by=sam, sha256=picture.sha256, faces=0)
    look: dict[str, Any] = {"by": sam, "looked_as": LookAs.AUTHOR, "sha256": picture.sha256}
    looks.look_at_picture(picture, **look)
    assert codes(post) == ["not_checked"]
    looks.look_at_picture(picture, **look, instead_of_machine=True)
    assert codes(post) == []


def test_a_late_reading_stops_a_post_that_was_confirmed_meanwhile(
    post: Post, sam: Staff, dee: Staff, mo: Staff, at: Callable[..., Post]
) -> None:
    picture = photos.ready(post, sam)
    Picture.objects.filter(pk=picture.pk).update(screening=Screening.NOT_CHECKED)
    looks.look_at_picture(picture, by=sam, looked_as=LookAs.AUTHOR, sha256=picture.sha256, instead_of_machine=True)
    waiting = at(PostState.AWAITING_APPROVAL, post=post)
    looks.look_at_picture(picture, by=dee, looked_as=LookAs.APPROVER, sha256=picture.sha256, instead_of_machine=True)
    assert look_blockers(facts_of(waiting), by=dee) == []
    reading = photos.saw(photos.name())
    readings.keep_reading(
        picture.pk, sha256=picture.sha256, reading=reading, findings=readings.found_by(reading, picture)
    )
    stops = checks.blockers(waiting, Step.APPROVE, rules=rules_in_force(post.school_id), by=dee)
    assert "name_in_picture" in [blocker.code for blocker in stops]


# --- the approver's looks -----------------------------------------------------------------------------------


def test_go_live_is_not_confirmed_before_each_picture_was_seen(
    post: Post, sam: Staff, dee: Staff, dan: Staff, at: Callable[..., Post]
) -> None:
    picture = photos.ready(post, sam)
    waiting = at(PostState.AWAITING_APPROVAL, post=post)
    rules = rules_in_force(post.school_id)
    assert [b.code for b in checks.blockers(waiting, Step.APPROVE, rules=rules, by=dee)] == ["not_looked_at"]
    looks.look_at_picture(picture, by=dee, looked_as=LookAs.APPROVER, sha256=picture.sha256)
    assert checks.blockers(waiting, Step.APPROVE, rules=rules, by=dee) == []
    assert [b.code for b in checks.blockers(waiting, Step.APPROVE, rules=rules, by=dan)] == ["not_looked_at"]


def test_a_look_is_of_these_bytes_by_whoever_may_in_the_state_where_it_counts(
    post: Post, sam: Staff, dee: Staff, mo: Staff, olu: Staff, at: Callable[..., Post]
) -> None:
    picture = photos.screen(photos.add(post, sam))
    with pytest.raises(Stale):
        looks.look_at_picture(picture, by=sam, looked_as=LookAs.AUTHOR, sha256="0" * 64)
    for somebody in (dee, mo, olu):
        with pytest.raises(NotAllowed):
            looks.look_at_picture(picture, by=somebody, looked_as=LookAs.AUTHOR, sha256=picture.sha256)
    with pytest.raises(WrongState):
        looks.look_at_picture(picture, by=dee, looked_as=LookAs.APPROVER, sha256=picture.sha256)
    for somebody in (sam, mo, olu):
        with pytest.raises(NotAllowed):
            looks.look_at_picture(picture, by=somebody, looked_as=LookAs.APPROVER, sha256=picture.sha256)
    assert not Look.objects.exists()


def test_the_same_look_twice_is_one_and_is_recorded_once(post: Post, sam: Staff) -> None:
    picture = photos.screen(photos.add(post, sam))
    for _ in range(2):
        looks.look_at_picture(picture, by=sam, looked_as=LookAs.AUTHOR, sha256=picture.sha256)
    assert Look.objects.count() == 1


def test_a_look_at_a_warning_of_another_picture_does_not_count(post: Post, sam: Staff, machine: photos.Machine) -> None:
    machine(photos.saw(photos.something("name_line")))
    first, second = photos.screen(photos.add(post, sam, seed=1)), photos.screen(photos.add(post, sam, seed=2))
    with pytest.raises(Stale):
        looks.look_at_picture(
            first, by=sam, looked_as=LookAs.AUTHOR, sha256=first.sha256, finding=second.findings.get()
        )


def test_a_changed_file_is_not_released(post: Post, sam: Staff, dee: Staff, mo: Staff, at: Callable[..., Post]) -> None:
    from django.core.files.storage import default_storage

    picture = photos.ready(post, sam)
    waiting = at(PostState.AWAITING_APPROVAL, post=post)
    looks.look_at_picture(picture, by=dee, looked_as=LookAs.APPROVER, sha256=picture.sha256)
    from tests.cast import approve_post

    assert waiting.revision is not None
    confirmed = approve_post(waiting, by=dee, shown_digest=waiting.revision.digest)
    with default_storage.open(picture.clean_file, "ab") as file:
        file.write(b"one more byte")
    with pytest.raises(Blocked) as blocked:
        schedule_post(confirmed, by=mo)
    assert "not_what_was_confirmed" in [blocker.code for blocker in blocked.value.blockers]


def test_pictures_cost_one_query_at_the_gate_whatever_their_number(
    post: Post, sam: Staff, machine: photos.Machine, django_assert_num_queries: Any
) -> None:
    machine(photos.saw(photos.name(), faces=[FACE]))
    for seed in range(3):
        photos.screen(photos.add(post, sam, seed=seed, width=700, height=700))
    content = content_of(post)
    with django_assert_num_queries(1):
        picture_blockers(post, content)


def test_a_post_without_pictures_asks_nothing(post: Post, sam: Staff, django_assert_num_queries: Any) -> None:
    content = content_of(post)
    with django_assert_num_queries(0):
        assert picture_blockers(post, content) == []
