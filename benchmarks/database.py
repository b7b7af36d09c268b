"""A private PostgreSQL for one run of measuring, and Django set up on it."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests import lending, servers


@contextmanager
def lent_for_measuring() -> Iterator[None]:
    """Inside it Django is ready, as the application runs; what imports models is imported there."""
    with (
        tempfile.TemporaryDirectory(prefix="schoolsocial-bench-") as folder,
        servers.PrivatePostgres() as postgres,
        lending.lend(postgres.admin_url) as lent,
    ):
        lending.make_database(lent)
        os.environ.update(
            DJANGO_SETTINGS_MODULE="schoolsocial.settings",
            VAR_DIR=folder,
            DATABASE_URL=lent.owner_url,
            CELERY_BROKER_URL="memory://",
            LOG_LEVEL="ERROR",
            DEMO="0",
            REQUIRE_SECOND_FACTOR="0",
            DEBUG="0",
            STATIC_MANIFEST="0",
            ALLOWED_HOSTS="testserver",
        )
        Path(folder, "static").mkdir(exist_ok=True)
        import django

        django.setup()
        yield
