"""The command that reads pictures on disk: its output, its exit status, and that it needs no database."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from screening.management.commands import screen
from screening.names import Roll
from screening.pipeline import Finding, Reading
from tests.screening.drawing import as_bytes, photo


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "roll.csv").write_text("first_name,last_name\nSiân,ap Rhys\nMia,Owusu\n", encoding="utf-8-sig")
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "a.jpg").write_bytes(as_bytes(photo((200, 150))))
    (tmp_path / "pictures" / "notes.txt").write_text("not a picture")

    def read(image: Any, *, roll: Roll, wording: Any) -> Reading:
        if image.width == 200:
            return Reading("look", (), None, {"text": 5}, reason="faces: EngineMissing")
        named = Finding("name", "Sian ap Rhys", (1, 2), (1, 2, 3, 4), 0.9)
        return Reading("held", (named,), (), {"text": 5})

    monkeypatch.setattr(screen, "screen_image", read)
    return tmp_path


class Screen(io.StringIO):
    """What a person looks at, where the command speaks in words."""

    def isatty(self) -> bool:
        return True


def run(*arguments: str, out: io.StringIO | None = None) -> tuple[int, str]:
    out = out or io.StringIO()
    try:
        call_command("screen", *arguments, stdout=out)
    except SystemExit as ended:
        return int(ended.code or 0), out.getvalue()
    return 0, out.getvalue()


def test_one_object_a_line_and_status_nought_when_nothing_is_held(folder: Path) -> None:
    status, out = run("--json", "--roll", str(folder / "roll.csv"), str(folder / "pictures"))
    assert status == 0
    (record,) = [json.loads(text) for text in out.splitlines()]
    assert record == {
        "file": str(folder / "pictures" / "a.jpg"),
        "verdict": "look",
        "findings": [],
        "faces": None,
        "ms": {"text": 5},
        "reason": "faces: EngineMissing",
    }


def test_status_one_when_something_is_held_and_whose_name_it_may_be(folder: Path) -> None:
    (folder / "pictures" / "b.png").write_bytes(as_bytes(photo((300, 150)), "PNG"))
    status, out = run("--json", "--roll", str(folder / "roll.csv"), str(folder / "pictures"))
    assert status == 1
    record = json.loads(out.splitlines()[1])
    assert record["findings"] == [
        {"kind": "name", "text": "Sian ap Rhys", "pupil": "Siân ap Rhys or Mia Owusu", "box": [1, 2, 3, 4],
         "confidence": 0.9}
    ]  # fmt: skip
    assert record["faces"] == 0


def test_status_two_when_something_was_refused_and_the_others_are_read_all_the_same(folder: Path) -> None:
    (folder / "pictures" / "0.jpg").write_bytes(b"<svg></svg>")
    status, out = run("--json", str(folder / "pictures"))
    assert status == 2
    first, second = (json.loads(text) for text in out.splitlines())
    assert (first["verdict"], first["reason"]) == ("not_checked", "drawing")
    assert second["verdict"] == "look"


def test_plain_words_on_a_screen_and_one_object_a_line_everywhere_else(folder: Path) -> None:
    (folder / "pictures" / "b.png").write_bytes(as_bytes(photo((300, 150)), "PNG"))
    arguments = ("--roll", str(folder / "roll.csv"), str(folder / "pictures"))
    _, out = run(*arguments, out=Screen())
    assert "a.jpg: please look" in out
    assert "a name on the roll: Sian ap Rhys (Siân ap Rhys or Mia Owusu)" in out
    piped, asked = run(*arguments)[1], run("--json", *arguments, out=Screen())[1]
    assert piped == asked
    assert [json.loads(text)["verdict"] for text in piped.splitlines()] == ["look", "held"]


def test_a_file_that_is_not_there_is_not_checked_and_the_others_are_read(folder: Path) -> None:
    there, gone = str(folder / "pictures" / "a.jpg"), str(folder / "gone.jpg")
    status, out = run("--json", gone, there)
    assert status == 2
    assert [(told["file"], told["verdict"], told["faces"]) for told in map(json.loads, out.splitlines())] == [
        (gone, "not_checked", None),
        (there, "look", None),
    ]


def test_nothing_in_a_folder_that_may_be_a_picture_or_a_film_is_left_out(folder: Path) -> None:
    for name in ("film.mp4", "scan.tif", "poster", "new.avif", ".hidden", "page.html"):
        (folder / "pictures" / name).write_bytes(b"something")
    (folder / "pictures" / "deeper").mkdir()
    (folder / "pictures" / "deeper" / "was-a.jpg").write_bytes(as_bytes(photo((200, 150)), "WEBP"))
    _, out = run("--json", str(folder / "pictures"))
    told = {Path(one["file"]).name: one["verdict"] for one in map(json.loads, out.splitlines())}
    assert told == {
        "a.jpg": "look",
        "was-a.jpg": "look",
        **dict.fromkeys(("film.mp4", "scan.tif", "poster", "new.avif"), "not_checked"),
    }


def test_a_name_no_screen_can_show_is_told_all_the_same(folder: Path) -> None:
    odd = folder / "pictures" / "sch\udcf6n.jpg"
    odd.write_bytes(as_bytes(photo((200, 150))))
    _, out = run("--json", str(odd))
    assert json.loads(out.encode())["file"] == str(odd)


def test_a_roll_without_its_columns_is_said(folder: Path) -> None:
    (folder / "bad.csv").write_text("forename\nSiân\n")
    with pytest.raises(CommandError, match="first_name and last_name"):
        run("--roll", str(folder / "bad.csv"), str(folder / "pictures"))
