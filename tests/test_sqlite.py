"""The unit tests and the journeys once more, on SQLite, which is what one small school runs on.

Django's settings hold for a whole process, so each half runs in a pytest of its own. What that one reports is held
against what this run collected: as many tests, all of them passed, none skipped.
"""

import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

pytestmark = pytest.mark.sqlite
NOT_AGAIN = ("browser", "faults", "race", "sqlite")
LEFT = " and ".join(f"not {name}" for name in NOT_AGAIN)
HALVES = 2


def files_of(half: int, items: list[pytest.Item]) -> dict[Path, int]:
    """Every other file, the fullest first, with the number of its tests that SQLite has to pass."""
    counts: dict[Path, int] = {}
    for item in items:
        if not any(item.get_closest_marker(name) for name in NOT_AGAIN) and "architecture" not in item.path.parts:
            counts[item.path] = counts.get(item.path, 0) + 1
    fullest_first = sorted(counts, key=lambda path: (-counts[path], str(path)))
    return {path: counts[path] for path in fullest_first[half::HALVES]}


@pytest.mark.parametrize("half", range(HALVES))
def test_the_unit_tests_and_the_journeys_pass_on_sqlite_too(
    half: int, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    files = files_of(half, request.session.items)
    report = tmp_path / "report.xml"
    leg = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-n0", f"--junit-xml={report}", "-m", LEFT, *map(str, files)],
        env={
            **{key: value for key, value in os.environ.items() if not key.startswith(("PYTEST_", "TEST_"))},
            "DATABASE_URL": f"sqlite:///{tmp_path}/unused.sqlite3",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert leg.returncode == 0, leg.stdout[-6000:] + leg.stderr[-2000:]
    suite = ElementTree.parse(report).getroot().find("testsuite")
    assert suite is not None
    assert {name: int(suite.attrib[name]) for name in ("tests", "errors", "failures", "skipped")} == {
        "tests": sum(files.values()),
        "errors": 0,
        "failures": 0,
        "skipped": 0,
    }
