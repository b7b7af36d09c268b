"""The measuring of a night's pictures: no two the same, and it goes on where it was stopped."""

import sys
from pathlib import Path

import pytest

from benchmarks import overnight
from tests.screening.drawing import as_bytes, photo

READER = """
import sys, time
out, folder = sys.argv[-2:]
with open(out, "a") as file:
    for n in range(int(sys.argv[1])):
        file.write('{"verdict": "look"}' + chr(10)); file.flush(); time.sleep(0.05)
    time.sleep(0.3)
"""


def test_a_night_is_measured_as_it_goes_and_after_a_stop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "drawn").mkdir()
    for seed in (1, 2):
        (tmp_path / "drawn" / f"{seed}.jpg").write_bytes(as_bytes(photo(seed=seed)))
    overnight.make_pictures(tmp_path, 10)
    pictures = sorted((tmp_path / "pictures").iterdir())
    assert len({path.read_bytes() for path in pictures}) == 10

    monkeypatch.setattr(overnight, "POLL", 0.02)
    for _stopped_and_again in range(2):
        assert overnight.read_all(tmp_path, [sys.executable, "-c", READER, "5"], at=(3, 8)) == 0
    first, whole, second, rest, verdicts = overnight.told(tmp_path)
    assert first.startswith("after 3: ")
    assert second.startswith("after 3: "), "the third of the second run, the eighth in all"
    assert whole.startswith("5 pictures in ")
    assert rest.startswith("5 pictures in ")
    assert verdicts == "10 look"
