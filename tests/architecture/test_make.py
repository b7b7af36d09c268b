"""What make starts with: a Python that can make a .venv."""

import subprocess
import sys

import pytest


def interpreter(*chosen: str) -> str:
    """The one that `make setup` would run."""
    asked = ["make", "--no-print-directory", "-n", "setup", *chosen]
    planned = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    return planned.splitlines()[-1].removesuffix(" bin/install.py dev")


@pytest.mark.parametrize("passed_over", ["", "false", "no-such-python"])
def test_the_first_python_that_can_make_a_venv_is_taken(passed_over: str) -> None:
    assert interpreter(f"PYTHONS={passed_over} {sys.executable} false") == sys.executable


def test_where_there_is_none_setup_says_what_is_missing_and_a_named_one_is_never_overruled() -> None:
    assert interpreter("PYTHONS=false") == "python3"
    assert interpreter("PYTHON=mine") == "mine"
