"""Writes the locks from pyproject.toml; `--check` says whether they still follow from it, offline.

`--upgrade` takes the newest versions that resolve. Each lock opens with a digest of what it was made from. A
lock names no host: where packages come from is the business of the machine that installs them.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = {
    "requirements/run.txt": ["pyproject.toml"],
    "requirements/image.txt": ["pyproject.toml", "--extra", "s3", "--extra", "sentry"],
    "requirements/dev.txt": ["pyproject.toml", "--group", "dev"],
    "requirements/uv.txt": ["requirements/uv.in"],
}
COMPILE = ["--universal", "--generate-hashes", "--no-header", "--no-emit-index-url", "--no-emit-find-links"]
MARK = "# made from sha256:"


def main(arguments: list[str]) -> None:
    if arguments == ["--check"]:
        stale = [lock for lock in LOCKS if not is_fresh(lock)]
        if stale:
            sys.exit(f"{', '.join(stale)} no longer follow from pyproject.toml and requirements/uv.in: make lock")
        return
    for lock, sources in LOCKS.items():
        write(lock, sources, upgrade=arguments == ["--upgrade"])


def is_fresh(lock: str) -> bool:
    return (ROOT / lock).read_text().startswith(f"{MARK}{inputs(lock)}\n")


def inputs(lock: str) -> str:
    """The digest of everything that decides what the lock holds, but for the packages published since."""
    if lock == "requirements/uv.txt":
        wanted: object = (ROOT / "requirements/uv.in").read_text()
    else:
        pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text())
        project = pyproject["project"]
        wanted = {"python": project["requires-python"], "run": project["dependencies"]}
        if lock == "requirements/image.txt":
            wanted["extras"] = project["optional-dependencies"]
        if lock == "requirements/dev.txt":
            wanted["dev"] = pyproject["dependency-groups"]["dev"]
    return hashlib.sha256(json.dumps([wanted, COMPILE], sort_keys=True).encode()).hexdigest()


def write(lock: str, sources: list[str], *, upgrade: bool) -> None:
    uv = [
        sys.executable,
        "-m",
        "uv",
        "pip",
        "compile",
        "--quiet",
        *COMPILE,
    ]
    subprocess.run(
        [*uv, *(["--upgrade"] if upgrade else []), *sources, "--output-file", lock],
        check=True,
        cwd=ROOT,
        env={**os.environ, "UV_NO_CONFIG": "1"},
    )
    path = ROOT / lock
    packages = "".join(
        line for line in path.read_text().splitlines(keepends=True) if not line.startswith("# made from")
    )
    path.write_text(f"{MARK}{inputs(lock)}\n{packages}")


if __name__ == "__main__":
    main(sys.argv[1:])
