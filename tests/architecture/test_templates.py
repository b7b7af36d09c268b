"""What every template keeps to: nothing inline (the content security policy refuses it), and only icons that exist."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
SPRITE = (ROOT / "static" / "icons" / "sprite.svg").read_text()
INLINE = re.compile(r"\sstyle\s*=\s*[\"']|<style\b|\son[a-z]+\s*=\s*[\"']|javascript:", re.IGNORECASE)
SCRIPT = re.compile(r"<script\b(?![^>]*\bsrc=)(?![^>]*application/json)", re.IGNORECASE)
ICON = re.compile(r"components/icon\.html\"\s+with\s+name=\"([a-z0-9-]+)\"|\bicon=\"([a-z0-9-]+)\"")


def found(pattern: re.Pattern[str]) -> list[str]:
    return [f"{path.relative_to(ROOT)}: {m.group(0)}" for path in TEMPLATES for m in pattern.finditer(path.read_text())]


def test_no_template_has_an_inline_style_or_script() -> None:
    assert TEMPLATES
    assert found(INLINE) + found(SCRIPT) == [], "use a class, or a module in static/js"


def test_every_icon_that_a_page_names_is_in_the_sprite() -> None:
    named = {name or icon for path in TEMPLATES for name, icon in ICON.findall(path.read_text())}
    missing = {name for name in named if f'id="{name}"' not in SPRITE}
    assert len(named) > 10
    assert missing == set(), "add them to ICONS in bin/vendor and run it"


def test_every_style_sheet_stays_within_its_layers() -> None:
    """A rule outside a layer would win over all of them; only a school's own colours may."""
    for sheet in (ROOT / "static" / "css").glob("*.css"):
        text = re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.DOTALL)
        outside = re.findall(r"^[^\s@}][^{]*\{", text, re.MULTILINE)
        assert outside == [], sheet.name
