"""docs/invariants.md names a test for every side of every rule, what-the-policies-ask.md one for all that is done: what
they name has to exist."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
PAGE = (TESTS.parent / "docs" / "invariants.md").read_text()
POLICIES = (TESTS.parent / "docs" / "what-the-policies-ask.md").read_text()
RULES, FAILURES = PAGE.split("\n# Failures of this trade")
NAMED = re.compile(r"`([a-z_/]+\.py)::(test_\w+)`")
SIDES = ["page", "direct POST", "task", "admin", "shell"]


@cache
def named_in(file: str) -> frozenset[str]:
    path = TESTS / file
    if not path.is_file():
        return frozenset()
    tree = ast.parse(path.read_text())
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def test_every_test_that_is_named_exists() -> None:
    named = set(NAMED.findall(PAGE + POLICIES))
    assert len(named) > 100
    gone = sorted(f"{file}::{name}" for file, name in named if name not in named_in(file))
    assert gone == [], "the pages name tests that are not there (any more)"


def test_each_of_the_eleven_rules_is_tested_from_every_side() -> None:
    rules = re.split(r"^## (\d+)\. ", RULES, flags=re.MULTILINE)[1:]
    assert [int(number) for number in rules[::2]] == list(range(1, 12))
    for number, text in zip(rules[::2], rules[1::2], strict=True):
        rows = re.findall(r"^\| ([a-zA-Z ]+) \| (.*) \|$", text, flags=re.MULTILINE)
        sides = {side: NAMED.findall(tests) for side, tests in rows if side != "side"}
        assert list(sides) == SIDES, f"rule {number}"
        assert [side for side, tests in sides.items() if not tests] == [], f"rule {number} has no test from there"


def test_nothing_that_a_policy_asks_for_is_called_done_without_a_test() -> None:
    rows = re.findall(r"^\| ([^|*]+) \| ([WLSTF ]+) \| ([^|]+) \| ([^|]*)\|$", POLICIES, flags=re.MULTILINE)
    assert len(rows) > 30
    for asked, _who, now, tests in rows:
        assert now.startswith(("done", "in part: ", "not yet")), asked
        assert bool(NAMED.search(tests)) is not now.startswith("not yet") or now.startswith("in part: "), asked


@pytest.mark.parametrize("number", range(1, 26))
def test_each_failure_has_its_tests_or_says_that_they_come_later(number: int) -> None:
    (row,) = re.findall(rf"^\| T{number} \| (.*) \|$", FAILURES, flags=re.MULTILINE)
    assert NAMED.search(row) or "Later:" in row
