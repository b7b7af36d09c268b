"""`make check`: everything that CI checks besides the tests. All of it runs, and what failed is named at the end."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
MANAGE = (sys.executable, "manage.py")
STEPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("locks are fresh", (sys.executable, "bin/lock.py", "--check")),
    ("ruff check", (sys.executable, "-m", "ruff", "check", "--quiet", ".")),
    ("ruff format", (sys.executable, "-m", "ruff", "format", "--check", "--quiet", ".")),
    ("spelling", (str(BIN / "typos"),)),
    (
        "imports",
        (sys.executable, "-c", "from importlinter.cli import lint_imports_command as go; go()"),
    ),
    ("templates", (sys.executable, "-m", "djlint", "--lint", "--quiet", "templates")),
    ("migrations", (*MANAGE, "makemigrations", "--check", "--dry-run", "--verbosity=0")),
    ("types", (sys.executable, "-m", "mypy", ".")),
)


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(VAR_DIR=folder, DATABASE_URL=f"sqlite:///{folder}/check.sqlite3")
        checks: list[tuple[str, Callable[[], str]]] = [
            *((name, lambda command=command: run(*command)) for name, command in STEPS),
            ("settings of production", check_deploy),
            ("known weaknesses of packages", audit),
        ]
        failed = [name for name, check in checks if not report(name, check)]
    print(f"\nFAILED: {', '.join(failed)}" if failed else "\nAll checks passed.")
    return 1 if failed else 0


def report(name: str, check: Callable[[], str]) -> bool:
    started = time.monotonic()
    complaint = check()
    print(f"{'FAILED' if complaint else 'ok':7}{name} ({time.monotonic() - started:.1f} s)", flush=True)
    if complaint:
        print(complaint, flush=True)
    return not complaint


def run(*command: str, **environment: str) -> str:
    """What the command complains about; nothing when all is well."""
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, env={**os.environ, **environment}
    )
    return (done.stdout + done.stderr).strip() or f"exit code {done.returncode}" if done.returncode else ""


def check_deploy() -> str:
    """Django's own advice, with the settings that a school's server would have."""
    return run(
        *(*MANAGE, "check", "--deploy", "--fail-level", "WARNING"),
        PRODUCTION="1",
        DEMO="0",
        DEBUG="0",
        SECRET_KEY=secrets.token_urlsafe(64),
        FIELD_KEY=secrets.token_urlsafe(32) + "=",
        ALLOWED_HOSTS="posts.school.example",
        SITE_URL="https://posts.school.example",
    )


def audit() -> str:
    """A weakness that is known fails; an advisory service that cannot be reached is said, and fails nothing."""
    command = (sys.executable, "-m", "pip_audit", "--requirement", "requirements/run.txt", "--require-hashes")
    options = ("--disable-pip", "--format", "json", "--progress-spinner", "off", "--timeout", "10")
    try:
        done = subprocess.run([*command, *options], cwd=ROOT, capture_output=True, text=True, check=False, timeout=120)
        packages = json.loads(done.stdout)["dependencies"]
    except (subprocess.TimeoutExpired, ValueError, KeyError):
        print("!!!    NOT AUDITED: no advisory service answered. Packages were not compared with known weaknesses.")
        return ""
    known = [
        f"{package['name']} {package.get('version')}: {weakness['id']}, mended in {weakness['fix_versions']}"
        for package in packages
        for weakness in package.get("vulns", [])
    ]
    return "\n".join(known)


if __name__ == "__main__":
    sys.exit(main())
