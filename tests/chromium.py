"""Where Chromium is on this machine; `python -m tests.chromium` installs one where there is none.

Root on Debian gets Debian's; everybody else Playwright's own. CHROMIUM names another one.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

DEBIANS = (Path("/usr/bin/chromium"), Path("/usr/bin/chromium-browser"), Path("/usr/bin/google-chrome"))
IN_CI = os.environ.get("CI", "").lower() in {"1", "true", "yes"}
MENDING = "apt-get install chromium (as root), or .venv/bin/python -m playwright install chromium"


def find() -> Path | None:
    """The program to drive: the one that CHROMIUM names, Debian's, or Playwright's own."""
    if named := os.environ.get("CHROMIUM"):
        return Path(named)
    if debians := next((path for path in DEBIANS if path.exists()), None):
        return debians
    from playwright.sync_api import sync_playwright  # a second, which most runs need not spend

    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
    return own if own.exists() else None


def install() -> None:
    if os.geteuid() == 0 and Path("/usr/bin/apt-get").exists():
        attempt("apt-get", "update", "--quiet=2")
        if attempt(
            "apt-get", "install", "--yes", "--quiet=2", "--no-install-recommends", "chromium", "fonts-liberation"
        ):
            return
    attempt(sys.executable, "-m", "playwright", "install", "chromium")


def attempt(*command: str) -> bool:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    with Path(os.environ.get("VAR_DIR", "var"), "chromium.log").open("ab") as log:
        return subprocess.run(command, stdout=log, stderr=log, env=environment, check=False).returncode == 0


def main() -> int:
    if find():
        return 0
    print("[setup] installing Chromium for the browser tests", flush=True)
    install()
    if find():
        return 0
    print(f"\n!!! There is no Chromium here, so the browser tests cannot run. {MENDING}\n", flush=True)
    return 1 if IN_CI else 0


if __name__ == "__main__":
    sys.exit(main())
