"""What the machine saw is kept in the order of its urgency, shown close up, and keeps its answer through an edit."""

import io
from collections.abc import Callable

import pytest
from PIL import Image, ImageDraw

from audit.models import Event
from people.models import Staff
from policies.rules import rules_in_force
from posts import media, pictures, readings
from posts.findings import Said, answer_finding, count_faces
from posts.models import Appearance, Finding, FindingAnswer, Post, Screening
from posts.picture_pages import shown_pictures
from tests import cast
from tests.posts import photos

pytestmark = pytest.mark.usefixtures("store")


def test_what_the_machine_saw_is_numbered_the_most_urgent_first(
    post: Post, sam: Staff, machine: photos.Machine
) -> None:
    machine(
        photos.saw(
            photos.something("text", "Eisteddfod"),
            photos.something("name_line", "", box=(10, 10, 60, 30)),
            photos.something("code", "https://x.example", box=(700, 10, 800, 110)),
            photos.name("Ffion Prosser", 7, 3),
            faces=[(300, 200, 400, 320)],
        )
    )
    picture = photos.screen(photos.add(post, sam))
    found = list(picture.findings.all())
    assert [finding.number for finding in found] == [1, 2, 3, 4, 5]
    assert [finding.kind for finding in found] == ["name", "name_line", "code", "face", "text"]
    assert found[0].pupil_ids == [7, 3]
    assert (picture.screening, picture.faces_by_machine) == (Screening.SCREENED, 1)


def test_the_record_counts_what_was_found_and_holds_no_words(post: Post, sam: Staff, machine: photos.Machine) -> None:
    machine(photos.saw(photos.name("Ffion Prosser", 3), photos.something("text", "Ffion of 7B")))
    picture = photos.screen(photos.add(post, sam))
    event = Event.objects.get(name="picture.screened")
    assert event.data == {"picture": picture.pk, "verdict": "held", "found": {"name": 1, "text": 1}}
    assert "Ffion" not in str(list(Event.objects.values()))


def test_every_finding_has_a_close_up(
    post: Post, sam: Staff, machine: photos.Machine, store: Callable[[], list[str]]
) -> None:
    machine(photos.saw(photos.name(), faces=[(300, 200, 400, 320)]))
    picture = photos.screen(photos.add(post, sam))
    assert [name.rsplit("/", 1)[1] for name in store() if "close" in name] == [
        f"{picture.sha256}-close-1.webp",
        f"{picture.sha256}-close-2.webp",
    ]


RED, GREEN, BLUE, YELLOW = (200, 0, 0), (0, 160, 0), (0, 0, 200), (200, 200, 0)


def four_sides() -> bytes:
    """Another colour on each side of (400, 300): red to the left, green above, blue to the right, yellow below."""
    image = Image.new("RGB", (1200, 800), (255, 255, 255))
    draw = ImageDraw.Draw(image)
    for side, colour in [((0, 300), RED), ((400, 0), GREEN), ((800, 300), BLUE), ((400, 600), YELLOW)]:
        draw.polygon([(400, 300), *_beside(side)], fill=colour)
    out = io.BytesIO()
    image.save(out, "JPEG", quality=95)
    return out.getvalue()


def _beside(side: tuple[int, int]) -> list[tuple[int, int]]:
    across, down = side[0] - 400, side[1] - 300
    return [(side[0] - down, side[1] - across), (side[0] + down, side[1] + across)]


@pytest.mark.parametrize(
    ("turn", "above", "size"),
    [(0, GREEN, (420, 180)), (90, BLUE, (180, 420)), (180, YELLOW, (420, 180)), (270, RED, (180, 420))],
)
def test_a_close_up_is_shown_as_it_reads_however_it_lies_in_the_picture(
    post: Post, sam: Staff, machine: photos.Machine, turn: int, above: tuple[int, int, int], size: tuple[int, int]
) -> None:
    """A line that lies turned to the right has its upper side to the right."""
    machine(photos.saw(photos.something("text", "Da iawn", box=(250, 270, 550, 330), turn=turn)))
    photo = pictures.add_picture(post, by=sam, data=four_sides(), file_name="IMG_1.JPG")
    picture = photos.screen(photo)
    kept = media.open_rendition(picture, sha256=picture.sha256, rendition="close-1.webp")
    assert kept is not None
    close_up = Image.open(io.BytesIO(kept.content)).convert("RGB")
    assert close_up.size == size
    seen = close_up.getpixel((size[0] // 2, size[1] // 8))
    assert seen == pytest.approx(above, abs=40)
    assert picture.findings.get().box == [250, 270, 550, 330]
    shown = shown_pictures(post, by=sam, rules=rules_in_force(sam.school_id))[0]
    assert shown.findings[0].size == size


def test_a_long_line_fills_its_close_up() -> None:
    """What stands beside it is in the picture; small letters are read here."""
    assert readings.around((500, 400, 1500, 450), (4000, 3000)) == (440, 340, 1560, 510)


def test_boxes_are_told_in_the_pixels_of_the_original_after_a_crop(
    post: Post, sam: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw())
    picture = photos.screen(photos.add(post, sam))
    picture = pictures.crop_picture(picture, by=sam, sha256=picture.sha256, box=(100, 50, 1100, 750))
    machine(photos.saw(photos.name(box=(10, 20, 110, 60)), faces=[(300, 200, 400, 320)]))
    picture = photos.screen(picture)
    assert [finding.box for finding in picture.findings.all()] == [[110, 70, 210, 110], [400, 250, 500, 370]]


def test_a_face_that_the_machine_overlooks_after_a_crop_is_still_counted(
    post: Post, sam: Staff, machine: photos.Machine
) -> None:
    """Both faces to the left are kept by the crop; the one to the right is gone with its part of the picture."""
    machine(photos.saw(faces=[(100, 200, 200, 320), (300, 200, 400, 320), (900, 200, 1000, 320)]))
    picture = photos.screen(photos.add(post, sam))
    said = Said(FindingAnswer.UNRECOGNISABLE)
    answer_finding(picture, by=sam, sha256=picture.sha256, number=2, said=said)
    picture = pictures.crop_picture(picture, by=sam, sha256=picture.sha256, box=(50, 50, 600, 750))
    machine(photos.saw(faces=[(52, 152, 148, 268)]))
    picture = photos.screen(picture)
    found = [(finding.box, finding.answer) for finding in picture.findings.order_by("box__0")]
    assert found == [([102, 202, 198, 318], ""), ([300, 200, 400, 320], FindingAnswer.UNRECOGNISABLE)]
    assert picture.faces_by_machine == 2
    assert f"{picture.sha256}-close-2.webp" in "".join(f"{picture.sha256}-{name}" for name in picture.copies)


def test_a_face_that_a_person_counted_stays_with_its_answer_when_something_else_is_hidden(
    post: Post, sam: Staff, machine: photos.Machine
) -> None:
    """Nobody gets past "I don't know" by hiding a line of text. The machine finding the face itself ends it."""
    box = (300, 200, 400, 320)
    machine(photos.saw(faces=[box]))
    picture = photos.screen(photos.add(post, sam))
    count_faces(picture, by=sam, sha256=picture.sha256, faces=3)
    answer_finding(picture, by=sam, sha256=picture.sha256, number=2, said=Said(FindingAnswer.DONT_KNOW))
    visitor = Said(FindingAnswer.OTHER_SCHOOL, other_school="Ysgol y Graig")
    answer_finding(picture, by=sam, sha256=picture.sha256, number=3, said=visitor)
    picture = pictures.hide_boxes(picture, by=sam, sha256=picture.sha256, boxes=[(600, 600, 900, 660)])
    picture = photos.screen(picture)
    found = [(each.number, bool(each.box), each.answer) for each in picture.findings.all()]
    assert found == [(1, True, ""), (2, False, FindingAnswer.DONT_KNOW), (3, False, FindingAnswer.OTHER_SCHOOL)]
    assert Appearance.objects.get(picture=picture).face == picture.findings.get(number=3)
    picture = pictures.hide_boxes(picture, by=sam, sha256=picture.sha256, boxes=[(600, 100, 900, 160)])
    machine(photos.saw(faces=[box, (900, 200, 1000, 320)]))
    picture = photos.screen(picture)
    assert [(each.number, bool(each.box)) for each in picture.findings.all()] == [(1, True), (2, True), (3, False)]
    assert count_faces(picture, by=sam, sha256=picture.sha256, faces=2).findings.count() == 2


def test_faces_that_were_counted_in_two_earlier_versions_are_counted_once(
    post: Post, sam: Staff, machine: photos.Machine
) -> None:
    box = (300, 200, 400, 320)
    machine(photos.saw(faces=[box]))
    picture = photos.screen(photos.add(post, sam))
    count_faces(picture, by=sam, sha256=picture.sha256, faces=2)
    picture = pictures.hide_boxes(picture, by=sam, sha256=picture.sha256, boxes=[(600, 600, 900, 660)])
    readings.keep_nothing(picture.pk, sha256=picture.sha256)
    count_faces(picture, by=sam, sha256=picture.sha256, faces=2)
    picture.refresh_from_db()
    picture = pictures.hide_boxes(picture, by=sam, sha256=picture.sha256, boxes=[(600, 100, 900, 160)])
    found = photos.screen(picture).findings.all()
    assert [(each.number, bool(each.box)) for each in found] == [(1, True), (2, False)]


def test_a_counted_face_that_the_machine_finds_after_another_was_cropped_away_is_counted_once(
    post: Post, sam: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(faces=[(300, 200, 400, 320), (900, 200, 1000, 320)]))
    picture = photos.screen(photos.add(post, sam))
    count_faces(picture, by=sam, sha256=picture.sha256, faces=3)
    picture = pictures.crop_picture(picture, by=sam, sha256=picture.sha256, box=(0, 0, 700, 800))
    machine(photos.saw(faces=[(300, 200, 400, 320), (500, 400, 600, 520)]))
    assert [bool(each.box) for each in photos.screen(picture).findings.all()] == [True, True]


def test_a_face_that_a_crop_cuts_in_two_is_none_of_those_counted(
    post: Post, sam: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(faces=[(300, 200, 400, 320)]))
    picture = photos.screen(photos.add(post, sam))
    count_faces(picture, by=sam, sha256=picture.sha256, faces=2)
    picture = pictures.crop_picture(picture, by=sam, sha256=picture.sha256, box=(0, 0, 340, 800))
    machine(photos.saw(faces=[(300, 200, 340, 320)]))
    assert [bool(each.box) for each in photos.screen(picture).findings.all()] == [True, False]


def test_faces_that_a_person_counted_stay_when_the_machine_is_late_and_finds_fewer(
    post: Post, sam: Staff, machine: photos.Machine
) -> None:
    picture = photos.add(post, sam)
    readings.keep_nothing(picture.pk, sha256=picture.sha256)
    count_faces(picture, by=sam, sha256=picture.sha256, faces=3)
    reading = photos.saw(faces=[(300, 200, 400, 320)])
    readings.keep_reading(
        picture.pk, sha256=picture.sha256, reading=reading, findings=readings.found_by(reading, picture)
    )
    assert [(finding.number, bool(finding.box)) for finding in picture.findings.all()] == [
        (1, True), (2, False), (3, False),
    ]  # fmt: skip


@pytest.mark.slow
def test_answers_follow_the_same_thing_through_an_edit_elsewhere(
    post: Post, sam: Staff, machine: photos.Machine
) -> None:
    pupil = cast.make_pupil(sam.school)
    poster = photos.something("name_line", "Eluned", box=(500, 20, 700, 60))
    badge = photos.name(box=(100, 600, 300, 640))
    machine(photos.saw(badge, poster, faces=[(300, 200, 400, 320)]))
    picture = photos.screen(photos.add(post, sam))
    sha256 = picture.sha256
    answer_finding(picture, by=sam, sha256=sha256, number=2, said=Said(FindingAnswer.BLANK))
    answer_finding(picture, by=sam, sha256=sha256, number=3, said=Said(FindingAnswer.NAMED, pupil=pupil))
    picture = pictures.hide_boxes(picture, by=sam, sha256=sha256, boxes=[(95, 595, 305, 645)])
    machine(photos.saw(poster, faces=[(301, 202, 401, 319)]))
    picture = photos.screen(picture)
    answers = {finding.kind: finding.answer for finding in picture.findings.all()}
    assert answers == {"name_line": FindingAnswer.BLANK, "face": FindingAnswer.NAMED}
    assert Appearance.objects.get(pupil=pupil).face == picture.findings.get(kind="face")
    assert not Finding.objects.filter(sha256=sha256).exists()


@pytest.mark.slow
def test_an_answer_does_not_follow_to_other_words_or_another_place(
    post: Post, sam: Staff, machine: photos.Machine
) -> None:
    machine(photos.saw(photos.something("name_line", "Eluned", box=(500, 20, 700, 60))))
    picture = photos.screen(photos.add(post, sam))
    answer_finding(picture, by=sam, sha256=picture.sha256, number=1, said=Said(FindingAnswer.BLANK))
    picture = pictures.crop_picture(picture, by=sam, sha256=picture.sha256, box=(0, 0, 1100, 790))
    machine(
        photos.saw(
            photos.something("name_line", "Iestyn", box=(500, 20, 700, 60)),
            photos.something("name_line", "Eluned", box=(500, 320, 700, 360)),
        )
    )
    assert {finding.answer for finding in photos.screen(picture).findings.all()} == {""}


def test_a_wall_full_of_text_has_no_more_close_ups_than_are_looked_at(
    post: Post, sam: Staff, machine: photos.Machine, store: Callable[[], list[str]]
) -> None:
    lines = [photos.something("text", f"Line {n}", box=(10, 5 * n, 90, 5 * n + 4)) for n in range(1, 121)]
    machine(photos.saw(*lines))
    picture = photos.screen(photos.add(post, sam))
    assert picture.findings.count() == 120
    assert sum("close-" in name for name in store()) == readings.MOST_CLOSE_UPS
