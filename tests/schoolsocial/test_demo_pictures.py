"""The demonstration's own pictures: drawn, and the certificate is what stops a post."""

from pathlib import Path

from PIL import Image, ImageChops

from schoolsocial.demo_pictures import draw_demo_pictures


def test_four_pictures_are_drawn_large_enough_to_be_posted(tmp_path: Path) -> None:
    paths = draw_demo_pictures(tmp_path, pupil_name="Ffion Prosser")
    assert [path.name for path in paths] == [
        "garden.jpg",
        "certificate-with-a-name.jpg",
        "certificate-blank.jpg",
        "classroom.jpg",
    ]
    for path in paths:
        with Image.open(path) as picture:
            assert picture.size == (2400, 1600)


def test_the_two_certificates_differ_on_the_name_line_only(tmp_path: Path) -> None:
    _, named, blank, _ = draw_demo_pictures(tmp_path, pupil_name="Ffion Prosser")
    with Image.open(named) as a, Image.open(blank) as b:
        box = (
            ImageChops.difference(a.convert("L"), b.convert("L"))
            .point(lambda value: 255 if value > 60 else 0)
            .getbbox()
        )
    assert box is not None
    left, top, right, bottom = box
    assert 600 < top < bottom < 800
    assert 640 < left < right < 1760
