"""Static files as a school serves them: collected once, under names that change with their content."""

import os
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.contrib.staticfiles.storage import StaticFilesStorage, staticfiles_storage

from schoolsocial import static_files


@pytest.fixture
def hashed(settings: LazySettings, tmp_path: Path) -> Path:
    """Where the files are collected to; only the project's own are, which is quicker."""
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": "schoolsocial.static_files.HashedFiles"}}
    return tmp_path / "static"


def test_every_file_of_ours_can_be_collected_under_a_name_of_its_content(hashed: Path) -> None:
    assert static_files.collect_if_changed()
    name = str(staticfiles_storage.url("css/app.css")).removeprefix("/static/")
    assert name != "css/app.css"
    assert (hashed / name).exists()
    assert (hashed / f"{name}.gz").exists()


def test_files_are_collected_again_when_one_has_changed_and_only_then(
    hashed: Path, settings: LazySettings, tmp_path: Path
) -> None:
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "one.css").write_text("a {}")
    settings.STATICFILES_DIRS = [tmp_path / "ours"]
    assert static_files.collect_if_changed()
    assert not static_files.collect_if_changed()
    os.utime(tmp_path / "ours" / "one.css", (1, 1))
    assert static_files.collect_if_changed()
    assert (hashed / "one.css").exists()


@pytest.mark.parametrize("storage", ["HashedFiles", "PlainFiles"])
def test_an_address_is_worked_out_once(
    storage: str, hashed: Path, settings: LazySettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    static_files.collect_if_changed()
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": f"schoolsocial.static_files.{storage}"}}
    first = [staticfiles_storage.url(name) for name in ("css/app.css", "css/forms.css")]
    assert len(set(first)) == 2
    monkeypatch.setattr(StaticFilesStorage, "url", lambda self, name: pytest.fail(f"{name} is asked for again"))
    assert [staticfiles_storage.url(name) for name in ("css/app.css", "css/forms.css")] == first
