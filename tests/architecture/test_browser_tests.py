"""How the tests in a real browser must not wait, since on a slow machine they would look at the page before."""

from pathlib import Path


def test_after_a_press_nobody_waits_until_the_page_at_hand_is_idle() -> None:
    found = [
        f"{path}:{number}"
        for path in sorted(Path("tests/browser").glob("test_*.py"))
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if "wait_for_load_state" in line
    ]
    assert not found, f"it is idle until the next one comes: use press() of tests/browser/conftest.py: {found}"
