"""`make bench`: one run prints all figures: SQL, CPU ms, KB, and ratios to a bare Django view of the same run.

Starts a private PostgreSQL, fills it with bulk rows (the one place where posts are not made through the gate), and
measures in one process, workers apart. Counts and CPU ms compare between machines' runs; wall time is not looked at.
"""

import os
import sys
import tempfile
from pathlib import Path

from tests import lending, servers

SIZES = (100, 10_000, 100_000)


def main() -> None:
    sizes = tuple(int(size) for size in sys.argv[1:]) or SIZES
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
        from benchmarks import run

        run.everything(sizes)


if __name__ == "__main__":
    main()
