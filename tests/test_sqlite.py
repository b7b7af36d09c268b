"""The unit tests and the journeys once more, on SQLite, which is what one small school runs on.

Of these, the ones that may ask a database: any other does the same whatever the database is. pytest-django fails the
query of a test that has no fixture of a database; with `request` a test may take one as it goes. Django's settings hold
for a whole process, so each half runs in a pytest of its own. What that one reports is held against what this run
collected: as many tests, all of them passed, none skipped.
"""

import inspect
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from people.models import School

NOT_AGAIN = ("browser", "faults", "race", "sqlite")
A_DATABASE = {"db", "transactional_db", "live_server"}
HALVES = 2


def runs_again(item: pytest.Function) -> bool:
    if any(item.get_closest_marker(name) for name in NOT_AGAIN) or "architecture" in item.path.parts:
        return False
    if item.get_closest_marker("django_db") or "request" in inspect.signature(item.function).parameters:
        return True
    return not A_DATABASE.isdisjoint(item.fixturenames)


def names_of(half: int, items: list[pytest.Function]) -> list[str]:
    """The tests that SQLite has to pass, of every other file, the fullest first."""
    named: dict[Path, list[str]] = {}
    for item in items:
        if runs_again(item):
            named.setdefault(item.path, []).append(item.nodeid)
    fullest_first = sorted(named, key=lambda path: (-len(named[path]), str(path)))
    return [name for path in fullest_first[half::HALVES] for name in named[path]]


def test_whatever_may_ask_a_database_runs_again(request: pytest.FixtureRequest) -> None:
    def asks(school: School) -> None: ...

    def takes_what_it_needs_as_it_goes(request: pytest.FixtureRequest) -> None: ...

    @pytest.mark.django_db
    def is_marked() -> None: ...

    def does_not_ask(tmp_path: Path) -> None: ...

    @pytest.mark.race
    def needs_postgresql(school: School) -> None: ...

    again = [asks, takes_what_it_needs_as_it_goes, is_marked]
    not_again = [does_not_ask, needs_postgresql]
    tests = [pytest.Function.from_parent(request.node.parent, name=of.__name__, callobj=of) for of in again + not_again]
    assert [runs_again(test) for test in tests] == [True] * len(again) + [False] * len(not_again)


@pytest.mark.sqlite
@pytest.mark.parametrize("half", range(HALVES))
def test_the_unit_tests_and_the_journeys_pass_on_sqlite_too(
    half: int, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    names = names_of(half, request.session.items)
    assert names, "by itself it has nothing to run again: run it with other tests"
    report, listed = tmp_path / "report.xml", tmp_path / "tests"
    listed.write_text("\n".join(names))
    leg = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-n0", f"--junit-xml={report}", f"@{listed}"],
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
        "tests": len(names),
        "errors": 0,
        "failures": 0,
        "skipped": 0,
    }
