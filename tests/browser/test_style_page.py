"""Every component in every state, in a real browser: contrast, targets, focus, zoom, weight, and no script at all."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from functools import partial
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import Visit, press

pytestmark = pytest.mark.browser

Visitor = Callable[..., Visit]
STYLE_PAGE = "/_style/"
# The contrast of each border of a control with what lies around it, by WCAG 2's formula.
BORDER_CONTRASTS = """() => {
  const luminance = (rgb) => rgb.map((v) => v / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const rgb = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const ground = (element) => {
    for (let at = element.parentElement; at; at = at.parentElement) {
      const colour = rgb(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] > 0) return colour.slice(0, 3);
    }
    return [255, 255, 255];
  };
  return [...document.querySelectorAll("input:not([type=hidden]), select, textarea")]
    .filter((e) => e.offsetWidth && getComputedStyle(e).opacity !== "0")
    .map((e) => {
      const [a, b] = [rgb(getComputedStyle(e).borderTopColor), ground(e)].map((c) => luminance(c.slice(0, 3)));
      return [e.outerHTML.slice(0, 80), (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)];
    });
}"""
STYLE = "(names) => names.map((name) => getComputedStyle(document.activeElement)[name])"
TOO_SMALL = """([selector, least]) => [...document.querySelectorAll(selector)]
  .filter((e) => e.offsetParent !== null)
  .map((e) => [e.outerHTML.slice(0, 80), e.getBoundingClientRect().height])
  .filter(([, height]) => height < least - 0.5)"""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """A server without a database: the page asks it nothing, and nothing has to be emptied after each test."""
    started = LiveServer("localhost")
    yield started.url
    started.stop()


@pytest.fixture
def visit(windows: Visitor, server: str, settings: Settings) -> Visitor:
    settings.DEMO = True
    return partial(windows, server)


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_component_has_an_accessibility_fault_at_any_width(visit: Visitor, width: int) -> None:
    window = visit(width)
    page = window.open(STYLE_PAGE)
    assert page.locator(".field-bad").count() >= 8, "the mistakes must be on the page"
    # By evaluate, not by a script tag: the content security policy would refuse that.
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    assert window.broken() == []


@pytest.mark.parametrize(("width", "height"), [(320, 844), (320, 225), (390, 844), (1280, 900)])
def test_nothing_scrolls_sideways_down_to_a_zoom_of_400_per_cent(visit: Visitor, width: int, height: int) -> None:
    page = visit(width, height).open(STYLE_PAGE)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_bars_do_not_cover_the_page_when_it_is_zoomed_far_in(visit: Visitor) -> None:
    page = visit(320, 225).open(STYLE_PAGE)
    assert page.evaluate("getComputedStyle(document.querySelector('.decision')).position") == "static"


def test_borders_of_fields_stand_out_three_to_one(visit: Visitor) -> None:
    contrasts = visit().open(STYLE_PAGE).evaluate(BORDER_CONTRASTS)
    assert len(contrasts) > 20
    assert [faint for faint in contrasts if faint[1] < 3] == []


@pytest.mark.parametrize("width", [390, 1280])
def test_controls_are_big_enough_for_a_thumb(visit: Visitor, width: int) -> None:
    page = visit(width).open(STYLE_PAGE)
    controls = (
        ".btn, .choice, .tick, .segment, select, textarea, input:not([type=checkbox], [type=radio], [type=hidden])"
    )
    assert page.evaluate(TOO_SMALL, [controls, 48]) == []
    assert page.evaluate(TOO_SMALL, [".back, .pill, .foot a, .nav a, input", 24]) == []


def test_the_keyboard_sees_where_it_is(visit: Visitor) -> None:
    page = visit().open(STYLE_PAGE)
    page.evaluate("document.activeElement.blur()")
    for _ in range(12):
        page.keyboard.press("Tab")
        style = page.evaluate(STYLE, ["outlineStyle", "outlineWidth", "boxShadow"])
        assert style[:2] == ["solid", "3px"], page.evaluate("document.activeElement.outerHTML")
        assert "8px" in style[2]


def test_a_mistake_takes_the_keyboard_and_its_link_leads_to_the_field(visit: Visitor) -> None:
    page = visit().open(STYLE_PAGE)
    assert page.evaluate("document.activeElement.matches('[data-error-summary]')")
    page.get_by_role("link", name="Words").or_(page.get_by_role("link", name="Title:")).first.click()
    assert page.evaluate("document.activeElement.id") == "id_title"


def test_welsh_letters_are_drawn_by_the_same_fonts(visit: Visitor) -> None:
    """ŵ and ŷ lie in files of their own; with another range of weights the browser would quietly take another font."""
    page = visit().open(STYLE_PAGE)
    page.evaluate("document.fonts.ready")
    loaded = page.evaluate(
        "[...document.fonts].filter((f) => f.status === 'loaded').map((f) => f.family + f.unicodeRange)"
    )
    for family in ("Bricolage Grotesque", "Atkinson Hyperlegible Next"):
        assert page.evaluate(f"document.fonts.check('800 20px \"{family}\"', 'Tŷ Gwŷdd ŵ')"), family
    assert sum("Atkinson" in font for font in loaded) == 2


def test_the_preview_of_each_channel_is_reached_without_javascript(visit: Visitor) -> None:
    page = visit(390, java_script_enabled=False).open(STYLE_PAGE)
    panels = page.locator(".panels > *")
    assert [panels.nth(i).is_visible() for i in range(3)] == [True, False, False]
    page.get_by_role("radio", name="X", exact=True).check()
    assert [panels.nth(i).is_visible() for i in range(3)] == [False, False, True]


def test_a_dangerous_button_asks_once_more(visit: Visitor) -> None:
    page = visit().open(STYLE_PAGE)
    button = page.locator("[data-confirm]")
    button.click()
    assert button.inner_text() == "Press again to take it down"


def test_edges_remain_when_the_system_chooses_the_colours(visit: Visitor) -> None:
    window = visit(forced_colors="active")
    page = window.open(STYLE_PAGE)
    for card in (".need-card", ".rows", ".card", ".preview"):
        styles = page.locator(card).first.evaluate(
            "(e) => [getComputedStyle(e).borderTopStyle, getComputedStyle(e).outlineStyle]"
        )
        assert "solid" in styles, card
    assert page.evaluate("getComputedStyle(document.querySelector('input[type=checkbox]')).appearance") == "auto"


def test_nothing_turns_for_those_who_asked_for_stillness(visit: Visitor) -> None:
    turning = "getComputedStyle(document.querySelector('.checking .icon')).animationName"
    assert visit(reduced_motion="reduce").open(STYLE_PAGE).evaluate(turning) == "none"
    assert visit(reduced_motion="no-preference").open(STYLE_PAGE).evaluate(turning) == "turn"


def test_a_list_is_printed_without_what_is_only_for_the_screen(visit: Visitor) -> None:
    page = visit().open(STYLE_PAGE)
    page.emulate_media(media="print")
    for hidden in (".nav", ".decision", ".foot", ".pagination"):
        assert not page.locator(hidden).first.is_visible(), hidden
    for shown in ("h1", ".rows", ".table"):
        assert page.locator(shown).first.is_visible(), shown
    assert page.locator(".panels > *").nth(2).is_visible(), "on paper every preview stands"


def test_one_press_changes_the_language_and_stays_on_the_page(visit: Visitor, settings: Settings) -> None:
    settings.LANGUAGES = settings.POST_LANGUAGES
    page = visit(390).open(STYLE_PAGE)
    press(page.get_by_role("button", name="Cymraeg"))
    assert page.url.endswith(STYLE_PAGE)
    assert page.locator("html").get_attribute("lang") == "cy"
    assert page.get_by_role("button", name="English").is_visible()


def test_the_first_visit_stays_within_the_budget(visit: Visitor) -> None:
    """Gzipped, as WhiteNoise sends it: the page 150 KB and 15 requests, scripts 40, style sheets 15, fonts 75."""
    window = visit(390)
    window.open(STYLE_PAGE)
    weight: dict[str, int] = {}
    for answer in window.answers:
        kind = urlsplit(answer.url).path.rsplit(".", 1)[-1]
        body = answer.body()
        weight[kind] = weight.get(kind, 0) + (len(body) if kind == "woff2" else len(gzip.compress(body)))
    assert len(window.answers) <= 15
    assert weight["js"] <= 40_000
    assert weight["css"] <= 15_000
    assert weight["woff2"] <= 75_000
    assert sum(weight.values()) <= 150_000
