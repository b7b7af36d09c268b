"""Brings .venv to what a lock says, and does nothing when it is there already: `python3 bin/install.py run`.

Runs before anything is installed, so it knows the standard library alone. The set `dev` holds the set `run`:
once it is installed, asking for `run` removes nothing.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
RECORD = VENV / "installed.json"
SETS = ("run", "dev")


def main(wanted: str) -> None:
    if not (3, 11) <= sys.version_info[:2] < (3, 13):
        sys.exit(f"Python 3.11 or 3.12 is needed; this is {sys.version.split()[0]}. Try: make PYTHON=python3.11 …")
    (ROOT / "var").mkdir(mode=0o700, exist_ok=True)
    with (ROOT / "var" / "install.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        record = installed()
        if record is None:
            create_venv()
            record = {}
        name = "dev" if "dev" in (wanted, record.get("set")) else "run"
        digest = hashlib.sha256(lock_of(name).read_bytes()).hexdigest()
        if record == {"set": name, "lock": digest}:
            return
        started = time.monotonic()
        say(f"installing the packages of requirements/{name}.txt into .venv")
        install(lock_of(name))
        RECORD.write_text(json.dumps({"set": name, "lock": digest}))
        say(f"installed in {time.monotonic() - started:.0f} s")


def lock_of(name: str) -> Path:
    return ROOT / "requirements" / f"{name}.txt"


def installed() -> dict[str, str] | None:
    """What .venv was last brought to; {} when that is not known, None when there is no working .venv."""
    try:
        works = subprocess.run([PYTHON, "-c", "import pip"], capture_output=True, check=False).returncode == 0
    except OSError:
        works = False
    if not works:
        return None
    try:
        return dict(json.loads(RECORD.read_text()))
    except (OSError, ValueError):
        return {}


def create_venv() -> None:
    say("creating .venv")
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=False)
    if made.returncode:
        sys.exit("No virtual environment could be made. On Debian: apt-get install python3-venv")


def install(lock: Path) -> None:
    if uv_installed():
        sync = ("--quiet", "--compile-bytecode", "--python", str(PYTHON), "--require-hashes", str(lock))
        # Where a proxy looks into TLS, only the machine's own certificates know it.
        env = {"UV_SYSTEM_CERTS": "true", **os.environ}
        if subprocess.run([str(PYTHON), "-m", "uv", "pip", "sync", *sync], check=False, env=env).returncode == 0:
            return
        say("uv did not manage it; trying pip, which takes longer")
    if not pip_installs(lock):
        sys.exit("The packages could not be installed; the reason is above.")


def uv_installed() -> bool:
    """uv at the pinned version, by pip: minutes become seconds. False where it cannot be had."""
    if pip_installs(lock_of("uv")):
        return True
    say("uv cannot be had here")
    return False


def pip_installs(lock: Path) -> bool:
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--require-hashes", "--requirement", str(lock)]
    environment = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    return subprocess.run(command, check=False, env=environment).returncode == 0


def say(words: str) -> None:
    print(f"[setup] {words}", flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1] in SETS:
        main(sys.argv[1])
    else:
        sys.exit("usage: python3 bin/install.py run|dev")
