"""The list of consequences is whole: every event has its line, every handler exists."""

import ast
from pathlib import Path

import pytest
from django.utils.module_loading import import_string

from audit.names import EventName
from schoolsocial import wiring

HANDLERS = sorted(
    {path for table in (wiring.AT_ONCE, wiring.AFTERWARDS) for paths in table.values() for path in paths}
    | set(wiring.TOGETHER.values())
)


@pytest.mark.parametrize("path", HANDLERS)
def test_every_handler_that_is_named_exists_and_says_what_it_does(path: str) -> None:
    assert import_string(path).__doc__, f"{path} has no docstring"


@pytest.mark.parametrize("name", list(EventName))
def test_every_event_has_a_handler_or_an_explicit_nobody(name: EventName) -> None:
    heard = name in wiring.AT_ONCE or name in wiring.AFTERWARDS
    assert heard != (name in wiring.NOBODY), (
        f"{name}: say in schoolsocial/wiring.py who hears of it, or add it to NOBODY; not both"
    )


def test_nobody_is_a_literal_list_of_names() -> None:
    """A computed list would swallow every new event without a word."""
    tree = ast.parse(Path(wiring.__file__).read_text())
    (value,) = [
        node.value
        for node in tree.body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id == "NOBODY"
    ]
    assert isinstance(value, ast.Call)
    assert isinstance(value.args[0], ast.Set)
    assert all(isinstance(element, ast.Attribute) for element in value.args[0].elts)
