"""The engines tell nobody what they do."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from screening import engines

PROJECT = Path(__file__).parents[2]
CI = ("CI", "GITHUB_ACTIONS", "TF_BUILD", "JENKINS_URL")


def test_the_engines_keep_no_number_for_the_device_and_nothing_to_send(tmp_path: Path) -> None:
    """The library that runs the models reports to its maker unless it is told not to before it is loaded."""
    clean = {name: value for name, value in os.environ.items() if name not in CI and "ORT_" not in name}
    asked = "from screening import engines; engines.face_finder()"
    subprocess.run(
        [sys.executable, "-c", asked],
        cwd=PROJECT,
        env={**clean, "HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")},
        check=True,
        timeout=120,
    )
    assert [path.name for path in tmp_path.rglob("*")] == []


def test_the_record_of_a_reading_tells_which_models_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    engines.versions.cache_clear()
    ours = engines.versions()["models"]
    monkeypatch.setattr(engines, "_OWN_MODELS", tmp_path)
    (tmp_path / "other.onnx").write_bytes(b"another")
    engines.versions.cache_clear()
    other = engines.versions()["models"]
    engines.versions.cache_clear()
    assert ours != other
    assert len(ours) == len(other) == 12


def test_only_the_engines_load_the_library() -> None:
    loading = [
        path for path in PROJECT.glob("*/**/*.py") if ".venv" not in path.parts and "import onnxruntime" in _code(path)
    ]
    assert [path.relative_to(PROJECT).as_posix() for path in loading] == ["screening/engines.py"]


def _code(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path != Path(__file__) else ""
