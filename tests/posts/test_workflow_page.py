"""docs/workflow.md is what the protocol says of itself."""

from pathlib import Path

from policies.authority import Step
from posts.models import Post
from posts.protocol_page import protocol_page

PAGE = Path(__file__).parents[2] / "docs" / "workflow.md"


def test_the_page_about_the_protocol_is_current() -> None:
    assert PAGE.read_text() == protocol_page(), "run: manage.py print_workflow > docs/workflow.md"


def test_every_step_says_what_it_means() -> None:
    assert [step for step in Step if not getattr(Post, step).__doc__] == []
