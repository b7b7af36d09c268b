"""A machine that fails, is missing or does not come to the end means not checked: never "clear" by accident."""

from collections.abc import Callable

import pytest

from audit.models import Event
from people.models import Staff
from policies.rules import rules_in_force
from posts import pictures
from posts.models import Picture, Post, Screening
from posts.picture_checks import picture_blockers
from posts.picture_facts import facts_of
from posts.picture_pages import shown_pictures
from posts.revisions import content_of
from screening import pipeline
from tests.posts import photos

pytestmark = pytest.mark.usefixtures("store")


@pytest.mark.parametrize("error", [MemoryError(), RuntimeError("engine"), OSError()])
def test_an_engine_that_fails_means_not_checked(
    post: Post, sam: Staff, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(pipeline, "screen_image", fails)
    picture = photos.screen(photos.add(post, sam))
    assert (picture.screening, picture.faces_by_machine) == (Screening.NOT_CHECKED, None)
    assert Event.objects.get(name="picture.screened").data["verdict"] == "not_checked"


def test_a_missing_engine_means_not_checked(post: Post, sam: Staff, monkeypatch: pytest.MonkeyPatch) -> None:
    from screening import engines

    def missing() -> None:
        raise engines.EngineMissing("centerface.onnx")

    for engine in ("text_finder", "text_reader", "line_turner", "face_finder"):
        monkeypatch.setattr(engines, engine, missing)
    picture = photos.screen(photos.add(post, sam))
    assert (picture.screening, picture.faces_by_machine) == (Screening.NOT_CHECKED, None)


def test_a_code_that_was_found_does_not_make_up_for_text_that_was_not_read(
    post: Post, sam: Staff, machine: photos.Machine
) -> None:
    picture = photos.screen(with_a_code_and_unread(post, sam, machine))
    assert picture.screening == Screening.NOT_CHECKED
    assert Event.objects.get(name="picture.screened").data["verdict"] == "not_checked", "the record says so too"
    stops = {each.code for each in picture_blockers(post, content_of(post), facts_of(post))}
    assert {"code_in_picture", "not_checked"} <= stops, "it is held, and somebody must look for names as well"
    (shown,) = shown_pictures(post, by=sam, rules=rules_in_force(sam.school_id))
    assert shown.read_in_part
    assert not shown.found_nothing


def with_a_code_and_unread(post: Post, sam: Staff, machine: photos.Machine) -> Picture:
    found = photos.saw(photos.something("code", box=(700, 10, 800, 110), turn=90))
    machine(pipeline.Reading("held", found.findings, (), {}, {}, "text: TimedOut"))
    return photos.add(post, sam)


def test_what_was_found_stays_when_a_second_look_does_not_come_to_the_end(
    post: Post, sam: Staff, machine: photos.Machine, store: Callable[[], list[str]]
) -> None:
    picture = pictures.ask_again(photos.screen(with_a_code_and_unread(post, sam, machine)), by=sam)
    machine(photos.saw(photos.something("text", "Cae Chwarae", box=(10, 10, 90, 30)), verdict="not_checked"))
    picture = photos.screen(picture)
    assert [(finding.kind, finding.turn) for finding in picture.findings.all()] == [("code", 90), ("text", 0)]
    assert sum("close-" in name for name in store()) == 2
    machine(photos.saw(photos.something("text", "Cae Chwarae", box=(10, 10, 90, 30))))
    picture = photos.screen(pictures.ask_again(picture, by=sam))
    assert [finding.kind for finding in picture.findings.all()] == ["text"], "one that came to the end counts alone"
    assert picture.screening == Screening.SCREENED


def test_faces_that_could_not_be_counted_leave_the_rest_checked(
    post: Post, sam: Staff, machine: photos.Machine
) -> None:
    machine(pipeline.Reading("look", (), None, {}, {}, "faces: RuntimeError"))
    picture = photos.screen(photos.add(post, sam))
    assert (picture.screening, picture.faces_by_machine) == (Screening.SCREENED, None)


def test_a_missing_file_means_not_checked(post: Post, sam: Staff) -> None:
    picture = photos.add(post, sam)
    Picture.objects.filter(pk=picture.pk).update(clean_file="pictures/00/gone/gone.jpg")
    assert photos.screen(picture).screening == Screening.NOT_CHECKED
