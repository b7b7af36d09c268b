"""The school that the fault tests break."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.school import School
from tests.lending import lend, make_database
from tests.servers import PrivatePostgres, PrivateRedis


@pytest.fixture
def at_work(own_postgres: PrivatePostgres, own_redis: PrivateRedis, tmp_path: Path) -> Iterator[School]:
    with lend(own_postgres.admin_url) as lent:
        make_database(lent)
        school = School(own_postgres, own_redis, lent, tmp_path)
        school.start_worker()
        try:
            yield school
        finally:
            school.kill_worker()
