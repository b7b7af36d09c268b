"""The school's blank certificates in the worker: read when they arrive, told to the machine with every picture."""

import datetime
from dataclasses import replace
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.utils import timezone

from people.models import Staff
from policies.blank_designs import add_design, keep_reading_of, mark_place, revoke_design
from policies.models import BlankDesign
from posts import blank_designs, readings
from posts.erasure import erase_words_about
from posts.models import Picture, Screening
from screening import blanks, pipeline
from tests import cast
from tests.posts import photos

pytestmark = pytest.mark.usefixtures("store", "machine")
PRINT = blanks.Print("staroftheweek", ((10.0, 10.0), (90.0, 10.0), (90.0, 30.0), (10.0, 30.0)))
PLACE = (100, 200, 900, 300)


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a worker keeps between pictures is not kept between tests."""
    monkeypatch.setattr(blank_designs, "_kept", {})


@pytest.fixture(autouse=True)
def reader(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The machine reads two printed lines on every blank, unless a test says otherwise."""
    told: dict[str, Any] = {"prepared": blanks.Prepared((PRINT, PRINT), (PLACE,))}
    monkeypatch.setattr(blanks, "prepare", lambda image: told["prepared"])
    return told


def arrived(by: Staff, seed: int = 1) -> BlankDesign:
    return add_design(by.school, name="Star", data=photos.photo(seed=seed), file_name="blank.jpg", by=by)


def in_force(by: Staff, seed: int = 1) -> BlankDesign:
    design = arrived(by, seed)
    blank_designs.read_design(design.pk)
    return mark_place(design, box=PLACE, by=by)


def told_with(picture: Picture, monkeypatch: pytest.MonkeyPatch) -> tuple[blanks.Design, ...]:
    """Which designs the worker hands to the machine with a picture."""
    told: list[tuple[blanks.Design, ...]] = []

    def sees(image: Any, *, blanks: tuple[Any, ...], **_: Any) -> pipeline.Reading:
        told.append(blanks)
        return photos.saw()

    monkeypatch.setattr(pipeline, "screen_image", sees)
    readings.screen(picture.pk, picture.sha256)
    return told[0]


def test_the_machine_is_told_of_what_is_marked_and_no_longer_once_it_is_revoked(
    sam: Staff, hana: Staff, olu: Staff, monkeypatch: pytest.MonkeyPatch
) -> None:
    design, _theirs, unmarked = in_force(hana), in_force(olu), arrived(hana)
    blank_designs.read_design(unmarked.pk)
    post = cast.draft(sam)
    (told,) = told_with(photos.add(post, sam, seed=1), monkeypatch)
    assert (told.ref, told.place, told.lines) == (design.pk, PLACE, (PRINT, PRINT))
    assert told.grey.shape == (design.height, design.width) == (667, 1000)
    revoke_design(design, by=hana)
    assert told_with(photos.add(post, sam, seed=2), monkeypatch) == ()


def test_they_are_opened_once_and_asked_for_in_one_statement(hana: Staff, django_assert_num_queries: Any) -> None:
    design = in_force(hana)
    with django_assert_num_queries(2):
        first = blank_designs.designs_of(hana.school_id)
    with django_assert_num_queries(1):
        assert blank_designs.designs_of(hana.school_id)[0] is first[0]
    mark_place(design, box=(10, 20, 300, 400), by=hana)
    assert [each.place for each in blank_designs.designs_of(hana.school_id)] == [(10, 20, 300, 400)]


def test_a_worker_keeps_so_many_and_no_more(hana: Staff, olu: Staff, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blank_designs, "MOST_KEPT", 1)
    for by in (hana, olu):
        in_force(by)
        blank_designs.designs_of(by.school_id)
    assert list(blank_designs._kept) == [olu.school_id]


@pytest.mark.parametrize("exchanged", [True, False])
def test_a_picture_that_is_gone_or_another_one_is_left_out(hana: Staff, exchanged: bool) -> None:
    design = in_force(hana)
    if exchanged:
        BlankDesign.objects.filter(pk=design.pk).update(sha256="0" * 64)
    else:
        default_storage.delete(design.file)
    assert blank_designs.designs_of(hana.school_id) == ()


def test_one_with_a_name_on_the_roll_is_refused_and_its_picture_goes(
    hana: Staff, machine: photos.Machine, django_capture_on_commit_callbacks: Any, store: Any
) -> None:
    design = arrived(hana)
    machine(photos.saw(photos.name("Ffion Prosser")))
    with django_capture_on_commit_callbacks(execute=True):
        blank_designs.read_design(design.pk)
    design.refresh_from_db()
    assert (design.problem, design.file, design.lines) == (BlankDesign.Problem.NAME_ON_ROLL, "", [])
    assert store() == []
    with pytest.raises(Exception, match="not waiting"):
        mark_place(design, box=PLACE, by=hana)


def test_a_code_and_a_written_line_are_no_names_and_the_line_is_pointed_out(
    hana: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(photos.something("code", "https://school.example"), photos.something("name_line", "Zodwa")))
    design = arrived(hana)
    blank_designs.read_design(design.pk)
    design.refresh_from_db()
    assert (design.problem, design.seems_written, design.proposed) == ("", True, [list(PLACE)])


def test_what_cannot_be_known_again_or_not_be_read_is_said_so(
    hana: Staff, machine: photos.Machine, reader: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    few, unread, broken = (arrived(hana, seed) for seed in (1, 2, 3))
    reader["prepared"] = blanks.Prepared((PRINT,), ())
    blank_designs.read_design(few.pk)
    machine(photos.saw(verdict="not_checked"))
    blank_designs.read_design(unread.pk)
    monkeypatch.setattr(pipeline, "screen_image", lambda *_, **__: 1 / 0)
    blank_designs.read_design(broken.pk)
    problems = BlankDesign.objects.order_by("pk").values_list("problem", flat=True)
    assert list(problems) == ["too_few_words", "not_read", "not_read"]


def test_one_whose_text_was_not_read_is_not_kept_because_a_code_was(hana: Staff, machine: photos.Machine) -> None:
    """A code is found in a moment; the names of the roll were looked for in nothing."""
    machine(replace(photos.saw(photos.something("code", "https://school.example")), reason="text: TimedOut"))
    design = arrived(hana)
    blank_designs.read_design(design.pk)
    design.refresh_from_db()
    assert (design.problem, design.file) == ("not_read", "")


def test_it_is_read_once(hana: Staff, machine: photos.Machine) -> None:
    design = in_force(hana)
    machine(photos.saw(photos.name("Ffion Prosser")))
    blank_designs.read_design(design.pk)
    assert keep_reading_of(design.pk, lines=[], proposed=[], seems_written=True) is None
    design.refresh_from_db()
    assert (design.problem, len(design.lines), design.seems_written) == ("", 2, False)


def test_the_sweep_asks_again_and_gives_up_after_five_minutes(hana: Staff, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(blank_designs, "ask_to_read", asked.append)
    now = timezone.now()
    new, waits, old, read = (arrived(hana, seed) for seed in (1, 2, 3, 4))
    blank_designs.read_design(read.pk)
    for design, seconds in ((new, 5), (waits, 60), (old, 400), (read, 400)):
        long_ago = now - datetime.timedelta(seconds=seconds)
        BlankDesign.objects.filter(pk=design.pk).update(added_at=long_ago)
    blank_designs.ask_again_for_designs(now)
    assert asked == [waits.pk]
    assert list(BlankDesign.objects.exclude(problem="").values_list("pk", "problem")) == [(old.pk, "not_read")]


def test_a_design_never_makes_a_picture_anything_but_to_be_looked_at(
    sam: Staff, hana: Staff, machine: photos.Machine
) -> None:
    in_force(hana)
    machine(photos.saw(verdict="not_checked"))
    assert photos.screen(photos.add(cast.draft(sam), sam)).screening == Screening.NOT_CHECKED


def test_the_office_and_the_machine_measure_in_the_same_copy(hana: Staff) -> None:
    design = add_design(hana.school, name="Wide", data=photos.photo(3000, 900), file_name="a.jpg", by=hana)
    assert max(design.width, design.height) == blanks.SIDE


def test_a_design_that_is_called_like_an_erased_child_loses_its_name(hana: Staff) -> None:
    design, other = arrived(hana, 1), arrived(hana, 2)
    BlankDesign.objects.filter(pk=design.pk).update(name="The Cerys Prosser cup")
    erase_words_about(cast.make_pupil(hana.school, "Cerys", "Prosser"))
    assert set(BlankDesign.objects.values_list("pk", "name")) == {(design.pk, ""), (other.pk, "Star")}


def test_one_with_an_erased_childs_name_printed_on_it_goes_with_her(hana: Staff, reader: dict[str, Any]) -> None:
    """It was sent in filled, before she came: nobody could know the name then."""
    other = in_force(hana, 1)
    reader["prepared"] = blanks.Prepared((PRINT, replace(PRINT, letters="awardedtocerysprosser")), (PLACE,))
    design = in_force(hana, 2)
    erase_words_about(cast.make_pupil(hana.school, "Cêrys", "Prosser"))
    design.refresh_from_db()
    other.refresh_from_db()
    assert (design.problem, design.file, design.lines, design.place) == ("name_on_roll", "", [], None)
    assert other.ended_at is None


def test_what_is_no_designs_any_more_goes_with_the_daily_walk(hana: Staff, store: Any) -> None:
    design, revoked = arrived(hana, 1), arrived(hana, 2)
    revoke_design(revoked, by=hana)  # its file is deleted once that is committed, which it never is here
    assert len(store()) == 2
    assert blank_designs.delete_left_designs() == 0
    assert blank_designs.delete_left_designs(timezone.now() + datetime.timedelta(hours=2)) == 1
    assert store() == [design.file]
