"""The Welsh of parents' pages and letters: whole, compiled as it is written, and with the same places to fill."""

import gettext
import io
import re
import struct
from pathlib import Path

import pytest
from django.conf import settings

from consents.family_pages import SAID, SAID_BY_AUTHORITY
from consents.standard_form import STANDARD
from notifications.parent_mail import LEFT_OPEN, TO_AUTHORITY, TO_PUPILS, WORDS, Words

ROOT = Path(settings.BASE_DIR)
FOLDER = ROOT / "locale" / "cy" / "LC_MESSAGES"
PAGES = [
    *sorted((ROOT / "templates" / "family").glob("*.html")),
    ROOT / "templates" / "layouts" / "family.html",
    ROOT / "templates" / "mail" / "parent.txt",
    ROOT / "templates" / "mail" / "parent.html",
]
PLACE = re.compile(r"%\(\w+\)s")


def written() -> dict[str, str]:
    """The catalogue as text: a sentence, with its context before it as gettext keeps it."""
    found = {}
    entries = re.findall(
        r'(?:msgctxt "((?:[^"\\]|\\.)*)"\n)?msgid "((?:[^"\\]|\\.)+)"\nmsgstr "((?:[^"\\]|\\.)*)"',
        (FOLDER / "django.po").read_text(),
    )
    for context, said, welsh in entries:
        found[f"{context}\x04{said}" if context else said] = welsh.replace('\\"', '"')
    return found


def asked_by(page: Path) -> set[str]:
    text = page.read_text()
    found = {
        f"{context}\x04{said}" if context else said
        for said, context in re.findall(r'{% translate "([^"]+)"(?: context "([^"]+)")? %}', text)
    }
    for words in re.findall(r"{% blocktranslate [^%]*%}(.*?){% endblocktranslate %}", text, re.DOTALL):
        found.add(re.sub(r"{{ *(\w+) *}}", r"%(\1)s", words).strip())
    return found


def test_what_is_compiled_is_what_is_written() -> None:
    """The third number of a compiled file says how many entries it has, the header among them."""
    source = (FOLDER / "django.mo").read_bytes()
    translations = gettext.GNUTranslations(io.BytesIO(source))
    help_with_it = "msgfmt -o locale/cy/LC_MESSAGES/django.mo locale/cy/LC_MESSAGES/django.po"
    for said, welsh in written().items():
        context, _sign, sentence = said.rpartition("\x04")
        found = translations.pgettext(context, sentence) if context else translations.gettext(sentence)
        assert found == welsh, help_with_it
    assert struct.unpack("<I", source[8:12])[0] == len(written()) + 1, help_with_it


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_sentence_of_a_parents_page_has_its_welsh(page: Path) -> None:
    assert asked_by(page) <= set(written())


@pytest.mark.parametrize("words", [*WORDS.values(), *TO_PUPILS.values(), *TO_AUTHORITY.values()])
def test_every_letter_has_its_welsh(words: Words) -> None:
    assert {str(words.subject), str(words.text), str(words.action)} <= set(written())


@pytest.mark.parametrize("words", [*SAID, *SAID_BY_AUTHORITY, LEFT_OPEN])
def test_what_was_said_before_or_left_open_has_its_welsh(words: str) -> None:
    assert str(words) in written()


def test_the_pages_ask_for_enough_that_this_test_could_fail() -> None:
    assert len(set().union(*map(asked_by, PAGES))) > 35


@pytest.mark.parametrize("said", sorted(written()))
def test_the_welsh_has_the_same_places_to_fill_and_is_not_empty(said: str) -> None:
    welsh = written()[said]
    assert welsh
    assert sorted(PLACE.findall(welsh)) == sorted(PLACE.findall(said))


def test_welsh_has_its_six_plurals() -> None:
    """makemessages copies another header, with four."""
    assert "nplurals=6" in (FOLDER / "django.po").read_text()


def test_the_standard_form_has_the_same_parts_in_both_languages() -> None:
    english, welsh = STANDARD["en"], STANDARD["cy"]
    assert set(english.channels) == set(welsh.channels)
    assert set(english.materials) == set(welsh.materials)
    assert all(part in words.question for words in (english, welsh) for part in ("{what}", "{where}"))
