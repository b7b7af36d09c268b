"""No room is left out of the contract that says who may import whom."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

from django.apps import apps

CONTRACTS = tomllib.loads(Path("pyproject.toml").read_text())["tool"]["importlinter"]


def rooms() -> set[str]:
    """The apps of this repository, the project itself among them."""
    return {config.name for config in apps.get_app_configs() if Path(config.path).parent == Path.cwd()}


BELOW = {"prepared"}
"""What is no app: it has no models, no pages, and no room of the house is known to it."""


def contract(name: str) -> dict[str, list[str]]:
    found = [each for each in CONTRACTS["contracts"] if each["id"] == name]
    assert len(found) == 1
    return dict(found[0])


def test_every_app_has_its_place_among_the_rooms() -> None:
    placed = {room.strip() for layer in contract("rooms")["layers"] for room in layer.split("|")}
    assert placed == rooms() | BELOW, "Give each app its line in [tool.importlinter], contract `rooms`"


def test_every_app_is_looked_at() -> None:
    assert set(CONTRACTS["root_packages"]) == rooms() | BELOW


def test_every_room_keeps_the_order_inside() -> None:
    assert set(contract("inside")["containers"]) == rooms() - {"schoolsocial"}


def test_every_folder_with_models_or_services_is_an_app() -> None:
    homes = {path.parent.name for name in ("models.py", "services.py", "views.py") for path in Path().glob(f"*/{name}")}
    homes |= {path.parent.parent.name for path in Path().glob("*/models/__init__.py")}
    assert homes <= rooms(), "A room that is not in INSTALLED_APPS is outside every check"


def test_screening_knows_no_database() -> None:
    """Pure functions: it runs on files from the command line as it does in the worker."""
    named = [
        f"{path}: {name}"
        for path in sorted(Path("screening").rglob("*.py"))
        for name in imported_names(path)
        if name.startswith(("django.db", "django.contrib", "django.core.cache"))
    ]
    assert not named


def imported_names(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
