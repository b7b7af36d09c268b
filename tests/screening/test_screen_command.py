"""The command that reads pictures on disk: its output, its exit status, and that it needs no database."""

import csv
import io
import json
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from PIL import Image

from screening.blanks import Prepared, Print
from screening.findings import Finding
from screening.management.commands import screen
from screening.names import Roll
from screening.ocr import TooMuchText
from screening.pipeline import Reading
from screening.records import COLUMNS
from tests.screening.drawing import as_bytes, photo


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "roll.csv").write_text("first_name,last_name\nSiân,ap Rhys\nMia,Owusu\n", encoding="utf-8-sig")
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "a.jpg").write_bytes(as_bytes(photo((200, 150))))
    (tmp_path / "pictures" / "notes.txt").write_text("not a picture")

    def read(image: Any, *, roll: Roll, wording: Any, blanks: Any) -> Reading:
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


@pytest.mark.parametrize("name", ["read.jsonl", "read.csv"])
def test_a_name_that_was_held_does_not_hide_that_the_rest_was_not_read(
    folder: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = Finding("code", "https://x.example", (), (1, 2, 3, 4), 1.0)
    unread = Reading("held", (code,), (), {"text": 5}, reason="text: TimedOut; faces: RuntimeError")
    monkeypatch.setattr(screen, "screen_image", lambda *_, **__: unread)
    status, out = run(str(folder / "pictures"), out=Screen())
    assert status == 2
    assert "a.jpg: HELD, AND NOT CHECKED TO THE END" in out
    assert "text: TimedOut" in out
    for _first_and_second in range(2):
        assert run("--out", str(folder / name), str(folder / "pictures"))[0] == 2, "what an earlier run wrote, too"


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


# --- a whole folder, overnight ------------------------------------------------------------------------------


@pytest.fixture
def many(folder: Path) -> Path:
    """Twelve pictures, of which number 7 holds a name."""
    pictures = folder / "many"
    pictures.mkdir()
    for number in range(12):
        size = (300, 150) if number == 7 else (200, 150)
        (pictures / f"{number:02}.jpg").write_bytes(as_bytes(photo(size)))
    return pictures


def files_in(out: Path) -> list[str]:
    """The pictures that a file tells of, by name."""
    lines = out.read_text().splitlines()
    if out.suffix == ".csv":
        return [Path(row["file"]).name for row in csv.DictReader(lines)]
    return [Path(json.loads(line)["file"]).name for line in lines]


@pytest.mark.parametrize("name", ["out.jsonl", "out.csv"])
def test_it_goes_on_where_it_was_stopped_and_tells_each_picture_once(
    many: Path, name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out, read = many / name, screen.screen_image
    done = 0

    def stops(image: Any, **more: Any) -> Reading:
        nonlocal done
        done += 1
        if done == 5:
            raise KeyboardInterrupt
        return read(image, **more)

    monkeypatch.setattr(screen, "screen_image", stops)
    again = ("--roll", str(many.parent / "roll.csv"), "--out", str(out), str(many))
    assert run(*again) == (130, "")
    assert "Run the same command again to go on." in capsys.readouterr().err
    with out.open("a") as file:
        file.write('{"file": "half a li')  # as a run that was killed leaves it
    assert run(*again)[0] == 1
    assert files_in(out) == [f"{number:02}.jpg" for number in range(12)]
    assert done == 13, "nothing is read twice, but the one at which it was stopped"
    assert "4 of 12 were read before." in capsys.readouterr().err
    before = out.read_bytes()
    assert run(*again)[0] == 1, "the status is of the whole file"
    assert (out.read_bytes(), done) == (before, 13)


def test_a_row_for_a_spreadsheet_holds_what_was_found_and_no_formula(
    many: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = (
        Finding("name", "Sian ap Rhys", (1, 2), (1, 2, 3, 4), 0.9),
        Finding("code", "=HYPERLINK(1)\nx", (), (1, 2, 3, 4), 1.0),
        Finding("text", "Eisteddfod, 1st", (), (1, 2, 3, 4), 1.0),
    )
    monkeypatch.setattr(screen, "screen_image", lambda image, **_: Reading("held", found, None, {}))
    out = folder / "out.csv"
    (folder / "pictures" / "bad.jpg").write_bytes(b"<svg></svg>")
    assert run("--out", str(out), "--roll", str(folder / "roll.csv"), str(folder / "pictures"))[0] == 2
    held, refused = csv.DictReader(out.read_text().splitlines())
    assert (held["names"], held["pupils"]) == ("Sian ap Rhys", "Siân ap Rhys or Mia Owusu")
    assert (held["codes"], held["other_text"], held["faces"]) == ("'=HYPERLINK(1) x", "Eisteddfod, 1st", "")
    assert (refused["verdict"], refused["reason"][:9]) == ("not_checked", "This is a")
    assert list(held) == list(COLUMNS)


@pytest.mark.parametrize("name", ["out.jsonl", "out.csv"])
def test_odd_names_of_files_are_known_again(folder: Path, name: str) -> None:
    odd = folder / "pictures" / "=sch\udcf6n \n.jpg"
    odd.write_bytes(as_bytes(photo((200, 150))))
    for _twice in range(2):
        assert run("--out", str(folder / name), str(folder / "pictures"))[0] == 0
    assert len(files_in(folder / name)) == 2


@pytest.mark.parametrize(
    ("name", "content"), [("a.csv", "Dear head,\n"), ("a.jsonl", "Dear head,\n"), ("a.jsonl", "[1]\n")]
)
def test_a_file_that_is_no_earlier_runs_is_left_as_it_is(folder: Path, name: str, content: str) -> None:
    (folder / name).write_text(content)
    with pytest.raises(CommandError, match="not the file of an earlier run") as wrong:
        run("--out", str(folder / name), str(folder / "pictures"))
    assert wrong.value.returncode == 3
    assert (folder / name).read_text() == content


def test_a_bar_on_a_screen_and_a_line_now_and_then_in_a_log(many: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "EVERY", 5)
    bar, log = Screen(), io.StringIO()
    roll = ("--roll", str(many.parent / "roll.csv"))
    for out, err in (("a.jsonl", bar), ("b.jsonl", log)):
        with pytest.raises(SystemExit):
            call_command("screen", *roll, "--out", str(many.parent / out), str(many), stderr=err)
    assert "[###############...............] 6 of 12" in bar.getvalue()
    assert [line.split(",")[0] for line in log.getvalue().splitlines()] == ["5 of 12", "10 of 12", "12 of 12"]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, ""),
        (20, ", less than a minute left"),
        (60, ", about 1 minute left"),
        (150, ", about 2 minutes left"),
        (5400, ", about 90 minutes left"),
    ],
)
def test_how_long_it_still_takes_is_said_in_words(seconds: float, words: str) -> None:
    assert screen.left(seconds) == words


def test_how_far_it_is_does_not_look_like_an_error(many: Path) -> None:
    err = Screen()
    roll = ("--roll", str(many.parent / "roll.csv"))
    command = screen.Command(stderr=err, force_color=True)
    with pytest.raises(SystemExit):
        call_command(command, *roll, "--out", str(many.parent / "a.jsonl"), str(many))
    assert "12 of 12" in err.getvalue()
    assert "\x1b" not in err.getvalue()


@pytest.mark.slow
def test_memory_does_not_grow_with_the_pictures(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Decoding and writing alone; the engines' own memory is measured in docs/screening-measured.md."""
    many = folder / "memory"
    many.mkdir()
    content = as_bytes(photo((1200, 900)))
    for number in range(60):
        (many / f"{number:02}.jpg").write_bytes(content)
    levels: list[int] = []

    def read(image: Any, **_: Any) -> Reading:
        levels.append(tracemalloc.get_traced_memory()[0])
        return Reading("look", (), (), {})

    monkeypatch.setattr(screen, "screen_image", read)
    tracemalloc.start()
    try:
        run("--out", str(folder / "out.jsonl"), str(many))
    finally:
        tracemalloc.stop()
    assert len(levels) == 60
    assert max(levels[30:]) - max(levels[10:30]) < 100_000, "a picture of these is 3 MB"


def test_blank_certificates_in_a_folder_are_told_to_the_machine(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A place that nobody marked only adds to what is asked; what is no design is said and left out."""
    blank = folder / "blanks"
    blank.mkdir()
    for name, size in (("a.jpg", (220, 150)), ("b.jpg", (240, 150)), ("c.jpg", (260, 150))):
        (blank / name).write_bytes(as_bytes(photo(size)))
    (blank / "d.jpg").write_bytes(b"no picture")
    line = Print("staroftheweek", ((1.0, 1.0), (9.0, 1.0), (9.0, 3.0), (1.0, 3.0)))
    lines = {220: (line, line), 240: (line,), 260: (line, line)}
    places: dict[int, tuple[Any, ...]] = {220: ((10, 20, 90, 40), (1, 2, 3, 4)), 240: ((1, 2, 3, 4),), 260: ()}
    (blank / "e.jpg").write_bytes(as_bytes(photo((280, 150))))

    def prepared(image: Image.Image) -> Prepared:
        if image.width == 280:
            raise TooMuchText(())
        return Prepared(lines[image.width], places[image.width])

    monkeypatch.setattr(screen, "prepare", prepared)
    told: list[Any] = []

    def read(image: Any, *, blanks: Any, **_: Any) -> Reading:
        told.append(blanks)
        return Reading("look", (), (), {})

    monkeypatch.setattr(screen, "screen_image", read)
    assert run("--json", "--blanks", str(blank), str(folder / "pictures"))[0] == 0
    ((design,),) = told
    assert (design.lines, design.place, design.is_marked) == ((line, line), (10, 20, 90, 40), False)
    said = capsys.readouterr().err
    names = ["b.jpg", "c.jpg", "d.jpg", "e.jpg"]
    assert [name for name in ("a.jpg", *names) if name in said] == names


def test_the_staff_and_the_schools_own_wording_are_told_to_the_machine(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[tuple[str, ...], tuple[str, ...]]] = []

    def read(image: Any, *, roll: Roll, wording: Any, **_: Any) -> Reading:
        told.append((wording.adults, wording.ours))
        return Reading("look", (), (), {})

    monkeypatch.setattr(screen, "screen_image", read)
    (folder / "staff.csv").write_text("first_name,last_name\nAnna,Evans\n")
    (folder / "ours.txt").write_text("Ysgol y Dderwen\n\nMia Owusu Trophy\n", encoding="utf-8-sig")
    roll, staff, ours = (str(folder / name) for name in ("roll.csv", "staff.csv", "ours.txt"))
    assert run("--roll", roll, "--staff", staff, "--ours", ours, str(folder / "pictures"))[0] == 0
    assert told == [(("Anna Evans",), ("Ysgol y Dderwen",))]


@pytest.mark.parametrize("option", ["--staff", "--ours"])
def test_a_file_of_the_schools_that_cannot_be_read_is_said(folder: Path, option: str) -> None:
    with pytest.raises(CommandError, match="cannot be read") as failed:
        run(option, str(folder / "none"), str(folder / "pictures"))
    assert failed.value.returncode == 3
