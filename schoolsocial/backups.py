"""The whole school in one file: the database as it is at one moment, the media, and a list of hashes.

The file holds everything that is known of the children: it is made readable for its owner alone and belongs on an
encrypted disk. Restoring checks every hash before anything is touched.
"""

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

from django.core.files.storage import FileSystemStorage, storages
from django.db import connection
from django.db.utils import DatabaseError
from django.utils import timezone

from audit.sealing import newest_seal
from people.models import School

FORMAT = 1
MANIFEST = "manifest.json"
DATABASE = "database"
MEDIA = "media"


class BackupProblem(Exception):
    """It cannot be done; the text says why and what would mend it."""


@dataclass(frozen=True)
class Manifest:
    """What is in a backup: `files` are sha256 by name; `seals` and `seal` are where the record ended."""

    format: int
    made_at: str
    engine: str
    with_media: bool
    seals: int
    seal: str
    files: dict[str, str]


def back_up(to: Path) -> Manifest:
    """Write a new file, whole or not at all. The school may go on working meanwhile."""
    if to.exists():
        raise BackupProblem(f"{to.name} is there already: a backup is never written over.")
    with tempfile.TemporaryDirectory(dir=to.parent, prefix=".backup-") as folder:
        return _gather(Path(folder), to)


def _gather(folder: Path, to: Path) -> Manifest:
    """The database first: a file that is added meanwhile is one too many, never one too few."""
    sealed = newest_seal()
    _dump(folder / DATABASE)
    files = {DATABASE: folder / DATABASE, **{f"{MEDIA}/{name}": path for name, path in _media_files()}}
    unfinished = folder / "archive"
    with tarfile.open(unfinished, "w") as archive:
        hashes = {name: added for name, path in files.items() if (added := _add(archive, name, path))}
        manifest = Manifest(
            format=FORMAT,
            made_at=timezone.now().isoformat(timespec="seconds"),
            engine=connection.vendor,
            with_media=_media_folder() is not None,
            seals=sealed.position,
            seal=sealed.digest,
            files=hashes,
        )
        (folder / MANIFEST).write_text(json.dumps(asdict(manifest), indent=1))
        archive.add(folder / MANIFEST, MANIFEST)
    unfinished.chmod(0o600)
    unfinished.rename(to)
    return manifest


def _add(archive: tarfile.TarFile, name: str, path: Path) -> str:
    """The hash of a file that was added, or "" when it was deleted in this moment, as it should be."""
    try:
        digest = digest_of(path)
        archive.add(path, name, recursive=False)
    except FileNotFoundError:
        return ""
    return digest


def read_backup(path: Path, into: Path) -> Manifest:
    """Unpack a backup and check every hash. Raises BackupProblem before anything else is touched."""
    try:
        with tarfile.open(path) as archive:
            _unpack(archive, into.resolve())
        manifest = Manifest(**json.loads((into / MANIFEST).read_text()))
    except (OSError, tarfile.TarError, ValueError, TypeError) as error:
        raise BackupProblem(f"{path.name} is no backup, or only a part of one.") from error
    for name, digest in manifest.files.items():
        if not (into / name).is_file() or digest_of(into / name) != digest:
            raise BackupProblem(f"{path.name} is damaged: {name} is not what was backed up.")
    if manifest.format != FORMAT or manifest.engine != connection.vendor:
        raise BackupProblem(f"This backup is of {manifest.engine}; here is {connection.vendor}.")
    return manifest


def _unpack(archive: tarfile.TarFile, into: Path) -> None:
    """Plain files below `into`: a backup holds nothing else. The Python of Debian 12 is older than tarfile's filter."""
    for member in archive:
        target = (into / member.name).resolve()
        source = archive.extractfile(member) if member.isfile() and target.is_relative_to(into) else None
        if source is None:
            raise tarfile.ExtractError(member.name)
        target.parent.mkdir(parents=True, exist_ok=True)
        with source, target.open("wb") as kept:
            shutil.copyfileobj(source, kept)


def put_back(path: Path, *, replace: bool) -> Manifest:
    """Database and media become what they were. Without `replace` only where there is nothing yet."""
    if not replace and not is_empty():
        raise BackupProblem(
            "There is a school here already. Nothing was changed; --replace puts the backup in its place."
        )
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".restore-") as folder:
        manifest = read_backup(path, Path(folder))
        connection.close()
        _load(Path(folder) / DATABASE)
        if manifest.with_media:
            _put_media_back(Path(folder) / MEDIA)
    return manifest


def is_empty() -> bool:
    """No school in the database (or no table yet), and no file in the media folder."""
    try:
        school = School.objects.exists()
    except DatabaseError:
        school = False
    return not school and not any(True for _ in _media_files())


def digest_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _media_folder() -> Path | None:
    """None where media lie in a bucket, which keeps versions of its own."""
    storage = storages["default"]
    return Path(storage.location) if isinstance(storage, FileSystemStorage) else None


def _media_files() -> Iterator[tuple[str, Path]]:
    folder = _media_folder()
    if folder is not None and folder.is_dir():
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                yield path.relative_to(folder).as_posix(), path


def _put_media_back(restored: Path) -> None:
    folder = _media_folder()
    if folder is None:
        raise BackupProblem("The backup has media, but here they lie in a bucket: set MEDIA_ROOT for the restore.")
    restored.mkdir(exist_ok=True)
    if folder.exists():
        shutil.rmtree(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(restored, folder)


def _dump(to: Path) -> None:
    if connection.vendor == "postgresql":
        _run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={to}")
        return
    connection.ensure_connection()
    with closing(sqlite3.connect(to)) as copy:
        connection.connection.backup(copy)


def _load(dump: Path) -> None:
    if connection.vendor == "postgresql":
        options = ("--clean", "--if-exists", "--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error")
        _run("pg_restore", *options, "--dbname", str(connection.settings_dict["NAME"]), str(dump))
        return
    database = Path(connection.settings_dict["NAME"])
    with closing(sqlite3.connect(dump)) as copy, closing(sqlite3.connect(database)) as here:
        copy.backup(here)


def _run(program: str, *arguments: str) -> None:
    """PostgreSQL's own programs, with the password in the environment and never on the command line."""
    found = shutil.which(program)
    if found is None:
        raise BackupProblem(f"{program} is not installed here: apt-get install postgresql-client.")
    server = connection.settings_dict
    environment = {
        "PGHOST": server["HOST"],
        "PGPORT": str(server["PORT"] or ""),
        "PGUSER": server["USER"],
        "PGPASSWORD": server["PASSWORD"],
        "PGDATABASE": server["NAME"],
    }
    given = {name: value for name, value in environment.items() if value}
    done = subprocess.run(  # noqa: S603 the programs are PostgreSQL's own
        [found, *arguments], env={**os.environ, **given}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise BackupProblem(f"{program} failed: {done.stderr.strip()[-500:]}")
