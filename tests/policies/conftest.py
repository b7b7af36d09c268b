"""The post box of these tests."""

from tests.plugins.smtp import post_box

__all__ = ["post_box"]
