"""Words that are nobody's name: inflected Welsh, and English that is seldom used."""

import pytest

from benchmarks.screening.teaching.more_words import affixes_in, english_words, forms_of, welsh_words
from screening.vocabulary import is_a_first_name, is_a_small_word, sort_of

# A dictionary of four words with the rules that they need, in Hunspell's form.
AFF = """\
SET UTF-8
NEEDAFFIX X
PFX M Y 2
PFX M   ll          l          ll
PFX M   d           dd         d[^d]
SFX B Y 1
SFX B 0 au
SFX v Y 2
SFX v   0   a/aMX .
SFX v   0   0/jMX .
SFX a Y 2
SFX a 0 som .
SFX a 0 sem .
SFX j Y 2
SFX j 0 odd .
SFX j 0 ent .
"""
DIC = """\
4
llyfr/MB
darllen/vXM
di/M
Dewi/M
"""


def test_a_word_is_kept_with_its_mutations_and_plurals() -> None:
    assert {"llyfr", "lyfr", "llyfrau", "lyfrau"} <= set(welsh_words(AFF, DIC))


def test_of_a_verb_are_kept_the_persons_that_are_said_of_children() -> None:
    words = set(welsh_words(AFF, DIC))
    assert {"darllenodd", "ddarllenodd", "darllenasom"} <= words
    assert not {"darllenent", "darllenasem", "darllen"} & words  # The last is nothing by itself in this dictionary.


def test_names_and_what_a_mutation_left_of_a_short_word_are_none() -> None:
    words = set(welsh_words(AFF, DIC))
    assert "di" in words
    assert not {"ddi", "dewi", "ddewi"} & words


def test_the_rules_are_followed_to_the_end_once() -> None:
    forms = [form.text for form in forms_of("llyfr", "MB", affixes_in(AFF))]
    assert sorted(forms) == ["llyfr", "llyfrau", "lyfr", "lyfrau"]


def test_english_with_a_capital_or_an_apostrophe_is_left_out() -> None:
    assert list(english_words("wellies Welsh don't ad brollies")) == ["wellies", "brollies"]


WORDS = "lyfr wobr blant fawr falch siroedd enillom gododd ddarllenodd pelrwyd archarwyr codiwr gyd wellies choc"


@pytest.mark.parametrize("word", WORDS.split())
def test_such_words_are_no_names(word: str) -> None:
    assert sort_of(word) == "word"


@pytest.mark.parametrize("word", ["molly", "charlie", "gail", "alwyn", "tara", "geraint"])
def test_a_name_that_is_such_a_word_too_is_a_name_and_no_more(word: str) -> None:
    assert is_a_first_name(word)
    assert not is_a_small_word(word)
    assert sort_of(word) == "name"


@pytest.mark.parametrize("word", ["zzyzx", "aaaa", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"])
def test_before_the_first_and_after_the_last_is_nothing(word: str) -> None:
    assert sort_of(word) in {"unknown", "name"}
