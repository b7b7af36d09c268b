"""The protocol has one door: only the gate takes a step, nobody writes a state, every page says whom it is for."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from policies.authority import Step

ROOT = Path(__file__).parents[2]
APPS = ("approvals", "audit", "channels", "consents", "notifications", "people", "policies", "posts", "publishing")
GATE = Path("posts/services.py")
OTHERS_PAGES = ("admin", "allauth", "django")
"""Pages of libraries, which bring their own protection: sign-in, technical admin, the choice of language."""


@cache
def _sources() -> list[tuple[Path, ast.Module]]:
    return [
        (path.relative_to(ROOT), ast.parse(path.read_text()))
        for app in (*APPS, "schoolsocial", "screening")
        for path in sorted((ROOT / app).rglob("*.py"))
        if "migrations" not in path.parts
    ]


@cache
def _calls() -> list[tuple[Path, ast.Call]]:
    return [(path, node) for path, tree in _sources() for node in ast.walk(tree) if isinstance(node, ast.Call)]


def test_only_the_gate_takes_a_step() -> None:
    """A step is a method of the post without arguments: `post.approve()`. The gate calls it by its name."""
    steps = {step.value for step in Step}
    found = [
        f"{path}:{call.lineno} calls .{call.func.attr}()"
        for path, call in _calls()
        if isinstance(call.func, ast.Attribute) and call.func.attr in steps and not (call.args or call.keywords)
    ]
    assert found == [], "go through posts.services.move, which asks permission, state and blockers first"


def test_the_gate_alone_finds_a_step_by_its_name() -> None:
    found = {
        path
        for path, call in _calls()
        if isinstance(call.func, ast.Name)
        and call.func.id in ("getattr", "can_proceed", "has_transition_perm")
        and any("step" in ast.unparse(argument) for argument in call.args)
    }
    assert found == {GATE}


def test_nobody_writes_the_state_of_a_post_past_the_gate() -> None:
    """`update()` and `bulk_update()` pass by the state machine. Nothing that has a state is written so, of whatever
    model: a delivery has a machine of its own, which saves."""
    found = [
        f"{path}:{call.lineno}"
        for path, call in _calls()
        if isinstance(call.func, ast.Attribute)
        and call.func.attr in ("update", "bulk_update", "update_or_create")
        and _written(call) & {"state", "approved_digest"}
    ]
    assert found == [], "only posts.services.move changes the state of a post"


def _written(call: ast.Call) -> set[str]:
    """The fields that a writing call names: as keywords, or as words in what it is given."""
    named = {keyword.arg for keyword in call.keywords if keyword.arg}
    given = [*call.args, *(keyword.value for keyword in call.keywords if keyword.arg in (None, "defaults"))]
    words = {node.value for each in given for node in ast.walk(each) if isinstance(node, ast.Constant)}
    return named | {word for word in words if isinstance(word, str)}


@pytest.mark.parametrize(
    "way",
    [
        "found.update(state=x)",
        "Post.objects.bulk_update(posts, ['title', 'state'])",
        "found.update(**{'state': x})",
        "Post.objects.update_or_create(pk=1, defaults={'state': x})",
    ],
)
def test_every_way_of_writing_a_state_is_found(way: str) -> None:
    call = ast.parse(way, mode="eval").body
    assert isinstance(call, ast.Call)
    assert "state" in _written(call)


def test_nobody_makes_a_post_in_another_state_than_draft() -> None:
    found = [
        f"{path}:{call.lineno}"
        for path, call in _calls()
        if ast.unparse(call.func) in ("Post", "Post.objects.create", "Post.objects.bulk_create")
        and {"state", "approved_digest"} & {keyword.arg for keyword in call.keywords}
    ]
    assert found == []


def _views(patterns: list[URLPattern | URLResolver], route: str = "") -> Iterator[tuple[str, object]]:
    for pattern in patterns:
        here = route + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _views(pattern.url_patterns, here)
        else:
            yield here, pattern.callback


def test_every_address_says_whom_it_is_for() -> None:
    """policies.requests.staff_only, governors_too or everybody; a page without either would be open by accident."""
    silent = [
        route
        for route, view in _views(get_resolver().url_patterns)
        if getattr(view, "audience", None) not in ("staff", "governors", "everybody")
        and not str(getattr(view, "__module__", "")).startswith(OTHERS_PAGES)
    ]
    assert silent == [], "put @staff_only, @governors_too or @everybody (policies.requests) on the view"
