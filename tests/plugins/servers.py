"""Gives each run of the tests its servers, before Django reads its settings, and takes them away at the end.

PostgreSQL, and Redis likewise: the one that DATABASE_URL (REDIS_URL) names; else the one on this machine, if it
answers; else a private one. With CI=true the machine's own are not looked at. `DATABASE_URL=sqlite://…` runs on
SQLite, without the tests that need two connections. What cannot be had is said at the end of the run, and with
CI=true it fails the run: nothing is skipped in silence.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import psycopg2
import pytest
import redis

from tests import binaries, lending, servers

IN_CI = os.environ.get("CI", "").lower() in {"1", "true", "yes"}
NEEDS_POSTGRES = ("race", "faults")
LOCAL_POSTGRES = ("postgres://postgres@127.0.0.1:5432/postgres", "postgres://postgres:postgres@127.0.0.1:5432/postgres")
LOCAL_REDIS = "redis://127.0.0.1:6379/0"
APP_URL, REDIS, MISSING = "TEST_APP_DATABASE_URL", "TEST_REDIS_URL", "TEST_SERVERS_MISSING"
LOOKS_ONLY = {"-h", "--help", "-V", "--version", "--markers", "--fixtures", "--collect-only", "--co"}


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config, args: list[str]) -> Iterator[None]:
    if "PYTEST_XDIST_WORKER" not in os.environ:
        stack = ExitStack()
        early_config.add_cleanup(stack.close)
        settle(stack, starts_servers=not LOOKS_ONLY.intersection(args))
    return (yield)


def settle(stack: ExitStack, *, starts_servers: bool) -> None:
    """Sets the environment that the settings will read, for this process and for the workers that it starts."""
    folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="schoolsocial-var-"))
    asked_database = os.environ.pop("DATABASE_URL", "")
    asked_redis = os.environ.pop("REDIS_URL", "")
    os.environ.update(
        VAR_DIR=folder, DEMO="0", DEBUG="0", PRODUCTION="0", STATIC_MANIFEST="0", CELERY_BROKER_URL="memory://"
    )
    os.environ.update(REQUIRE_SECOND_FACTOR="0", CACHE_URL="locmemcache://")
    os.environ.update({"DATABASE_URL": f"sqlite:///{folder}/schoolsocial.sqlite3", APP_URL: "", REDIS: "", MISSING: ""})
    if not starts_servers:
        return
    if asked_database.startswith("sqlite"):
        os.environ["DATABASE_URL"] = asked_database
    else:
        find(stack, "PostgreSQL", find_postgres, asked_database)
    find(stack, "Redis", find_redis, asked_redis)


def find(stack: ExitStack, name: str, how: Callable[[ExitStack, str], None], asked: str) -> None:
    try:
        how(stack, asked)
    except (binaries.ServerMissingError, psycopg2.Error, OSError) as error:
        if IN_CI:
            pytest.exit(f"{name} cannot be had: {error}", returncode=pytest.ExitCode.USAGE_ERROR)
        os.environ[MISSING] += f"{name}: {error}\n"


def find_postgres(stack: ExitStack, asked: str) -> None:
    if asked:
        admin = asked
    elif local := next((url for url in LOCAL_POSTGRES if not IN_CI and servers.postgres_answers(url)), None):
        admin = local
    else:
        admin = stack.enter_context(servers.PrivatePostgres()).admin_url
    lent = stack.enter_context(lending.lend(admin))
    os.environ["DATABASE_URL"] = lent.owner_url
    os.environ[APP_URL] = lent.app_url


def find_redis(stack: ExitStack, asked: str) -> None:
    if asked:
        os.environ[REDIS] = asked
    elif not IN_CI and servers.redis_answers(LOCAL_REDIS):
        os.environ[REDIS] = LOCAL_REDIS
    else:
        os.environ[REDIS] = stack.enter_context(servers.PrivateRedis()).url


def on_postgres() -> bool:
    return os.environ["DATABASE_URL"].startswith("postgres")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On SQLite the tests that need two connections are not run: left out when SQLite was asked for, else skipped."""
    if on_postgres():
        return
    needy = [item for item in items if any(item.get_closest_marker(name) for name in NEEDS_POSTGRES)]
    if os.environ[MISSING]:
        for item in needy:
            item.add_marker(pytest.mark.skip(reason="there is no PostgreSQL here"))
    else:
        config.hook.pytest_deselected(items=needy)
        left_out = set(needy)
        items[:] = [item for item in items if item not in left_out]


def pytest_report_header() -> str:
    return f"database: {'PostgreSQL' if on_postgres() else 'SQLite'}, redis: {'yes' if os.environ[REDIS] else 'no'}"


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """With CI=true a test that was skipped, for whatever reason, fails the run."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if IN_CI and reporter is not None and reporter.stats.get("skipped") and exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if missing := os.environ[MISSING]:
        terminalreporter.section("NOT EVERYTHING WAS RUN", red=True, bold=True)
        terminalreporter.write_line(missing)
    if IN_CI and terminalreporter.stats.get("skipped"):
        terminalreporter.section("SKIPPED TESTS FAIL THE RUN IN CI", red=True, bold=True)


@pytest.fixture
def redis_url() -> Iterator[str]:
    """A Redis database that is empty and nobody else's; emptied again at the end."""
    if not os.environ[REDIS]:
        pytest.skip("there is no Redis here")
    base = os.environ[REDIS].rsplit("/", 1)[0]
    for index in range(15, 0, -1):
        with redis.Redis.from_url(url := f"{base}/{index}") as client:
            if client.dbsize() == 0 and client.set("claimed by a test", 1, nx=True):
                yield url
                client.flushdb()
                return
    pytest.fail("every database of this Redis is in use")


@pytest.fixture
def own_postgres() -> Iterator[servers.PrivatePostgres]:
    """A PostgreSQL to kill and start again."""
    with servers.PrivatePostgres() as server:
        yield server


@pytest.fixture
def own_redis() -> Iterator[servers.PrivateRedis]:
    """A Redis, set up as in production, to kill and start again."""
    with servers.PrivateRedis() as server:
        yield server
