"""Patience: property tests judge what is true, not how fast this machine is today, and in CI they try the same examples
each time; `quick` is for make test-fast. What takes minutes begins first, one on each worker, so that nobody waits for
it at the end."""

import pytest
from hypothesis import HealthCheck, settings

from tests.plugins.servers import IN_CI

settings.register_profile("ours", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=IN_CI)
settings.register_profile("quick", settings.get_profile("ours"), max_examples=20)
settings.load_profile("ours")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The two long tests on SQLite: at the beginning, and in the middle, where the second worker begins."""
    long = [item for item in items if item.get_closest_marker("sqlite")]
    rest = [item for item in items if not item.get_closest_marker("sqlite")]
    half = (len(rest) + 1) // 2
    items[:] = [*long[:1], *rest[:half], *long[1:], *rest[half:]]
