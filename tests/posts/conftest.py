"""What tests of posts use besides the cast: a draft and its author's browser, a store of their own, and a machine that
they tell what to see.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.test import Client

from people.models import Staff
from posts.models import Post
from tests import cast
from tests.posts.forms import signed_in
from tests.posts.photos import machine

__all__ = ["machine"]


@pytest.fixture
def post(sam: Staff) -> Post:
    return cast.draft(sam)


@pytest.fixture
def browser(sam: Staff) -> Client:
    return signed_in(sam)


@pytest.fixture
def store(settings: Any, tmp_path: Path) -> Callable[[], list[str]]:
    """An empty private store; calling it lists every file in it."""
    location = tmp_path / "media"
    settings.STORAGES = {
        **settings.STORAGES,
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": location}},
    }
    assert Path(default_storage.path("")).resolve() == location.resolve()

    def files() -> list[str]:
        return sorted(str(path.relative_to(location)) for path in location.rglob("*") if path.is_file())

    return files
