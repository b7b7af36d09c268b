"""What every test may use: the cast. Servers and browsers come from their own plugins."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from django.core.cache import cache
from django.test import Client
from pytest_django import DjangoDbBlocker

from people.models import School, Staff
from people.roles import Role
from posts import came_back
from posts.models import Post
from tests import cast
from tests.plugins import guards


@pytest.fixture(scope="session")
def django_db_keepdb() -> bool:
    """The run's databases are dropped by whoever lent them (tests/lending.py), by force: a browser's last request may
    still hold a connection when the tests are done, and Django's own DROP DATABASE would fail on it."""
    return True


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The test database, guarded as a school's is."""
    with django_db_blocker.unblock():
        standing = guards.standing()
        standing.__enter__()
    yield
    with django_db_blocker.unblock():
        standing.__exit__(None, None, None)


@pytest.fixture(autouse=True)
def nothing_is_counted_yet() -> None:
    """How often somebody has done something (the rate limits) begins anew with each test."""
    cache.clear()


@pytest.fixture(autouse=True)
def no_pattern_is_held_yet() -> None:
    """What a process holds of the school's kept patterns is another test's, whose ids may come again."""
    came_back._loaded.clear()


@pytest.fixture
def school(db: None) -> School:
    return cast.make_school()


@pytest.fixture
def sam(school: School) -> Staff:
    """A teacher."""
    return cast.make_staff(school, "Mrs Hughes")


@pytest.fixture
def dee(school: School) -> Staff:
    """The deputy head."""
    return cast.make_staff(school, "Mr Okafor", Role.DEPUTY_HEAD)


@pytest.fixture
def dan(school: School) -> Staff:
    """A second holder of the approver's role."""
    return cast.make_staff(school, "Ms Rahman", Role.DEPUTY_HEAD)


@pytest.fixture
def mo(school: School) -> Staff:
    """The media officer."""
    return cast.make_staff(school, "Miss Pryce", Role.MEDIA_OFFICER)


@pytest.fixture
def cai(school: School) -> Staff:
    """The school office."""
    return cast.make_staff(school, "Mr Cai Bowen", Role.OFFICE)


@pytest.fixture
def des(school: School) -> Staff:
    """The safeguarding lead."""
    return cast.make_staff(school, "Mrs Adeyemi", Role.DSL)


@pytest.fixture
def hana(school: School) -> Staff:
    """The headteacher."""
    return cast.make_staff(school, "Dr Kowalska", Role.HEADTEACHER)


@pytest.fixture
def olu(db: None) -> Staff:
    """Staff of another school, with every role there: must see nothing of ours."""
    return cast.make_staff(cast.make_school("Marlow Green School", "marlow-green"), "Mr Ferris", *Role)


@pytest.fixture
def signed_in() -> Callable[[Staff], Client]:
    """signed_in(sam): a browser in which sam is signed in."""

    def client_of(staff: Staff) -> Client:
        client = Client()
        client.force_login(staff.users.get())
        return client

    return client_of


@pytest.fixture
def at(sam: Staff, dee: Staff, mo: Staff) -> Callable[..., Post]:
    """at(PostState.APPROVED): a post in that state, through the real gate."""
    return partial(cast.at, sam=sam, dee=dee, mo=mo)
