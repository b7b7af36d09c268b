"""Property tests judge what is true, not how fast this machine is today; in CI they try the same examples each time."""

from hypothesis import HealthCheck, settings

from tests.plugins.servers import IN_CI

settings.register_profile("ours", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=IN_CI)
settings.load_profile("ours")
