"""The table of what each step does: every variant leaves out something that exists, and puts it back."""

import importlib
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from benchmarks.screening.kept import Label, keep_labels, kept_labels, kept_roll
from benchmarks.screening.variants import EVERYTHING, VARIANTS, Step, Told, heading, read_without, row, without
from screening import ocr

STEPS = {name: step for name, step in VARIANTS.items() if step}


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_a_variant_leaves_out_something_that_exists_and_puts_it_back(step: Step) -> None:
    module = importlib.import_module(step.module)
    before = getattr(module, step.name)
    assert callable(before) == callable(step.instead)
    with without(step):
        assert getattr(module, step.name) is step.instead
    assert getattr(module, step.name) is before


def test_a_step_is_put_back_after_a_failure_too_and_one_that_is_gone_is_said() -> None:
    before = ocr.lit
    with pytest.raises(ZeroDivisionError), without(VARIANTS["without brightening"]):
        _ = 1 // 0
    assert ocr.lit is before
    with pytest.raises(AttributeError, match="gone"), without(Step("screening.ocr", "gone", None)):
        pass


def test_everything_changes_nothing() -> None:
    assert [name for name, step in VARIANTS.items() if step is None] == [EVERYTHING]


def test_a_folder_gives_back_its_labels_and_its_roll(tmp_path: Path) -> None:
    label = Label("a.jpg", "badge", "roll", "photo", 90, "lanyard", "print", "whole", "Llŷr Ó Briain", 2, 90)
    keep_labels(tmp_path, [label], [("Nia", "Powell"), ("Llŷr", "Ó Briain")], [("Huw", "Rees")])
    assert kept_labels(tmp_path) == [label]
    roll = kept_roll(tmp_path)
    assert [match.refs for match in roll.match_lines(["Llŷr Ó Briain"])] == [(2,)]
    assert list(roll.match_lines(["Huw Rees"])) == []


def test_a_line_of_the_table_counts_each_kind_by_itself() -> None:
    told = [
        Told("badge", "roll", True, True, False, 900.0),
        Told("work", "roll", True, False, False, 1000.0),
        Told("certificate", "blank", False, False, True, 1100.0),
        Told("certificate", "stranger", False, False, True, 2.0),
    ]
    assert row("x", told, 640, ["badge", "work"]) == (
        "| x | 1 of 2 | 1 of 1 | 0 of 1 | 0 of 1 | 1 of 1 | 1 of 1 | 0 of 1 | 1000 | 1100 | 640 |"
    )
    first, second = heading(["badge", "work"]).splitlines()
    assert first.count("|") == second.count("|") == row("x", told, 640, ["badge", "work"]).count("|")


def test_a_variant_reads_the_photographs_of_the_folder(tmp_path: Path) -> None:
    sheet = Image.new("RGB", (700, 160), "white")
    ImageDraw.Draw(sheet).text((40, 40), "Nia Powell", font=ImageFont.load_default(70), fill="black")
    sheet.rotate(-90, expand=True).save(tmp_path / "a.jpg")
    label = Label("a.jpg", "badge", "roll", "photo", 90, "badge", "print", "whole", "Nia Powell", 1, still_to_turn=90)
    keep_labels(tmp_path, [label], [("Nia", "Powell")])
    told, megabytes = read_without(EVERYTHING, tmp_path, 1)
    assert [(one.held, one.held_right, one.asked) for one in told] == [(True, True, False)]
    assert megabytes > 0
