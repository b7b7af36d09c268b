"""A draft that is to go out on the school's own page, and its author's browser; somebody can confirm it."""

from collections.abc import Callable

import pytest
from django.test import Client

from people.models import Staff
from posts import drafts
from posts.models import Post
from tests import cast


@pytest.fixture
def sams(signed_in: Callable[[Staff], Client], sam: Staff, dee: Staff) -> Client:
    return signed_in(sam)


@pytest.fixture
def post(sam: Staff) -> Post:
    cast.own_page(sam.school)
    return drafts.draft_post(by=sam)
