"""What the rules for names make of pages that were written out by hand: a floor under the figures that are told."""

from benchmarks.screening.pages.__main__ import measure
from benchmarks.screening.pages.render import pages, written


def test_most_names_are_asked_about_and_few_blanks_on_pages_that_no_rule_was_made_for() -> None:
    counted = measure(6, names=1, misses=False)
    asked, missed = counted["whole name asked about", True], counted["whole name asked about", False]
    assert asked / (asked + missed) >= 0.9
    assert counted["blank asked about", True] <= 0.12 * len(pages(6))


def test_a_page_has_the_name_or_is_blank() -> None:
    filled, blank = list(written(6, names=1))[:2]
    assert any(filled.has(line.text) for line in filled.lines)
    assert (blank.first, blank.last) == ("", "")
    assert not any("{" in line.text for line in (*filled.lines, *blank.lines))
