"""Signs tests in to PostgreSQL as the owner of the tables, and again as the application's own role."""

from __future__ import annotations

import os
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from django.db import connections
from pytest_django import DjangoDbBlocker

from schoolsocial import grants


@pytest.fixture(scope="session")
def app_role(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> str:
    """The role that owns nothing, with the rights that production gives it."""
    role = urlsplit(os.environ["TEST_APP_DATABASE_URL"]).username or ""
    with django_db_blocker.unblock():
        grants.grant_to(role)
    return role


@pytest.fixture
def as_the_app(app_role: str, transactional_db: None) -> Iterator[str]:
    """Every connection to the database, in threads too, is the application's role until the test ends."""
    owner = connections.settings["default"]["USER"]
    sign_in(app_role)
    yield app_role
    sign_in(owner)


@pytest.fixture(params=["as the owner", "as the app"])
def database_role(request: pytest.FixtureRequest, transactional_db: None) -> str:
    """Runs a race twice: as the owner of the tables, then as the application's own role."""
    if request.param == "as the owner":
        return str(connections.settings["default"]["USER"])
    return str(request.getfixturevalue("as_the_app"))


def sign_in(role: str) -> None:
    """Both roles of a run have the same password."""
    connections["default"].close()
    connections.settings["default"]["USER"] = role
