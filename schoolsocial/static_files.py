"""Styles, scripts and fonts: collected for serving when any of them has changed, under names that change with them."""

import hashlib
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.contrib.staticfiles.storage import StaticFilesStorage
from django.core.management import call_command
from whitenoise.storage import CompressedManifestStaticFilesStorage


class AddressesOnce(StaticFilesStorage):
    """An address stays as it is while a process runs, and a page names thirty: each is worked out once."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._addresses: dict[tuple[Any, ...], str] = {}

    def url(self, *asked: Any) -> str:
        if asked not in self._addresses:
            self._addresses[asked] = super().url(*asked)
        return self._addresses[asked]


class PlainFiles(AddressesOnce):
    """Under their own names: while one works on them."""


class HashedFiles(AddressesOnce, CompressedManifestStaticFilesStorage):
    """Looks for no source maps: vendored scripts name theirs, and we do not ship them."""

    patterns = tuple(
        (files, tuple(pattern for pattern in patterns if "sourceMappingURL" not in str(pattern)))
        for files, patterns in CompressedManifestStaticFilesStorage.patterns
    )


def collect_if_changed() -> bool:
    """True if there was something to collect."""
    mark = Path(settings.STATIC_ROOT).with_suffix(".collected")
    now = fingerprint()
    if Path(settings.STATIC_ROOT).exists() and mark.exists() and mark.read_text() == now:
        return False
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    mark.write_text(now)
    return True


def fingerprint() -> str:
    """A digest of the name, size and time of every file that would be collected."""
    digest = hashlib.sha256()
    for finder in get_finders():
        for name, storage in finder.list([]):
            stat = Path(storage.path(name)).stat()
            digest.update(f"{name} {stat.st_size} {stat.st_mtime_ns}\n".encode())
    return digest.hexdigest()
