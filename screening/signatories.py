"""Where those who sign an award stand, so that a staff name near a pupil's is not taken for the pupil's."""

from collections.abc import Sequence
from typing import Final

from rapidfuzz.distance import Levenshtein

from screening.award_wording import (
    is_about_an_award,
    is_cue,
    is_signed_or_dated,
    is_wording,
    name_after_a_cue,
    says_who_signs,
    says_why,
    says_why_of_an_award,
)
from screening.name_tokens import Token, tokens_of
from screening.ocr import Line
from screening.placed import Placed, beside_or_just_below, direction, next_above, place
from screening.spelling import words_in
from screening.vocabulary import is_a_surname

_LED_REACH: Final = 3.0
_MOST_ON_AN_AWARD: Final = 20
_SHORTEST: Final = 4
_INITIALS: Final = 2
_ALIKE: Final = 0.75


def signatories(lines: Sequence[Line]) -> frozenset[int]:
    """Which lines of an award stand where those who sign it do: beside "Headteacher", or with it at the foot.

    A pupil is found there only by the whole name, letter for letter.
    """
    angle = direction(lines)
    placed = [place(line, angle) for line in lines]
    by_hand = frozenset(number for number, line in enumerate(placed) if is_signed_above_a_title(line, placed))
    if not _is_an_award(placed):
        return by_hand
    body = [line for line in placed if _is_of_the_body(line.line.text) and len(words_in(line.line.text)) > 1]
    foot = max((line.v1 for line in body), default=float("inf"))
    if not any(says_who_signs(line.line.text) and line.v1 > foot for line in placed):
        foot = float("inf")
    return by_hand | frozenset(
        number
        for number, line in enumerate(placed)
        if (line.v0 + line.h / 2 > foot or _is_signed(line, placed))
        and not name_after_a_cue(line.line.text)
        and not _is_led_to(line, placed)
    )


def is_signed_above_a_title(line: Placed, placed: Sequence[Placed]) -> bool:
    """ "Protheroe" or "M Gwyn" by hand, and "Mr Protheroe", "Miss M Gwyn" in print beside or just below it: who signs.

    A whole name is none: a child may be called like the teacher, and "Jo Evans" is one too.
    """
    tokens = [token for token in tokens_of(line.line.text) if token.sort != "title"]
    if not tokens or len(tokens[-1].folded) < _SHORTEST:
        return False
    *initials, surname = tokens
    if not all(_is_initials(token, surname) for token in initials):
        return False
    if surname.has_a_first_name and all(token.folded == "i" for token in initials):
        return False  # "Owen", and "I Owen", which is to Owen in Welsh.
    others = (tokens_of(other.line.text) for other in beside_or_just_below(line, placed))
    return any(len(words) > 1 and words[0].sort == "title" and _is_the_same(tokens, words[1:]) for words in others)


def _is_initials(token: Token, surname: Token) -> bool:
    """ "M", and "DI" of "DI. Prosser"; but not "Jo", nor in capitals "JO EVANS", and not the "To" of "To Owen"."""
    return token.text.isupper() and len(token.text) <= (1 if surname.text.isupper() else _INITIALS)


def _is_the_same(by_hand: Sequence[Token], in_print: Sequence[Token]) -> bool:
    """Whether two have one surname, and no other initial: "K Gwyn" is not "Miss M Gwyn"."""
    if by_hand[1:] and in_print[1:] and by_hand[0].folded[0] != in_print[0].folded[0]:
        return False
    return _is_alike(by_hand[-1].folded, in_print[-1].folded)


def _is_alike(read: str, printed: str) -> bool:
    """Read with a slip; what is a surname itself is another's: "Hill" above "Mrs Hall"."""
    alike = Levenshtein.normalized_similarity(read, printed) >= _ALIKE
    return read == printed or (alike and not is_a_surname(read))


def _is_of_the_body(text: str) -> bool:
    return (is_wording(text) or says_why(text)) and not is_signed_or_dated(text)


def _is_an_award(placed: Sequence[Placed]) -> bool:
    texts = [line.line.text for line in placed]
    if any(is_about_an_award(text) or says_why_of_an_award(text) for text in texts):
        return True
    # Wording that nobody thought of, with a reason for something and somebody to sign it.
    return (
        len(texts) <= _MOST_ON_AN_AWARD
        and any(says_why(text) for text in texts)
        and any(is_signed_or_dated(text) for text in texts)
    )


def _is_led_to(line: Placed, placed: Sequence[Placed]) -> bool:
    """Whether the next thing above a line is wording that leads to a name: "Llongyfarchiadau i", "Awarded to"."""
    leads = next_above(line, placed)
    return leads is not None and line.v0 - leads.v1 < _LED_REACH * leads.h and is_cue(leads.line.text)


def _is_signed(line: Placed, placed: Sequence[Placed]) -> bool:
    return any(says_who_signs(other.line.text) for other in beside_or_just_below(line, placed))
