"""What a certificate says: the wording that leads to a name, and whether a line reads like a name or like wording."""

import re
from collections.abc import Collection
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import Levenshtein

from screening.everyday import (
    CERTIFICATE_WORDS,
    NAMES_LIKE_SIGNED,
    NAMES_THAT_ARE_WORDS,
    PARTICLES,
    PLACE_WORDS,
    PRIZE_WORDS,
    SIGNED_WORDS,
    TITLES,
)
from screening.spelling import as_phrase, fold, words_in
from screening.written import is_signed

# Wording that the name follows, as letters only: a reader drops the gaps between words ("Dyfarnwydi").
_CUE_LIST: Final = """
        presented to / awarded to / given to / goes to / belongs to / award to / certificate to / congratulations to
        / well done to / certify that / certifies that / certified that / confirms that / certificate is for
        / cyflwynir i / hon i / hwn i / cyflwynwyd i / dyfernir i / dyfarnwyd i / rhoddir i / rhoddwyd i
        / llongyfarchiadau i / gwobr i / tystysgrif i / ar gyfer / ystio bod / ystio fod / tystir bod / tystir fod
        / tystiaf fod / tystiwn fod / tystiwn bod / cadarnhau bod / ardystio bod / proud of / falch o / falch iawn o
        / recognition of / congratulate / recognise / week is / star is / winner is / enillydd yw / wythnos yw
        / hooray for / cheers for / won by / earned by / achieved by
        / dear / annwyl / pupil's name / child's name / enw'r disgybl / enw'r plentyn
"""
_CUES: Final = tuple(fold(cue) for cue in _CUE_LIST.split("/"))
_WHOLE_CUES: Final = frozenset(
    {"name", "enw", "to", "i", "for", "congratulations", "llongyfarchiadau", "welldone", "daiawn", "daiawnti"}
)
_TITLES_ABOVE: Final = ("oftheweek", "ofthemonth", "oftheterm", "oftheyear", "yrwythnos", "ymis", "ytymor", "yflwyddyn")
AFTER_A_NAME: Final = re.compile(
    r"\W*(?:(?:has|have|who|took part|completed|passed|attended|achieved|reached|mastered"
    r"|(?:is|was) (?:hereby )?(?:awarded|chosen|named|recognised|commended|praised|promoted))\b|(?:sydd )?wedi\b)",
    re.IGNORECASE,
)
# What says why, below the name: "for …", "am …", "who has …".
_SAYS_WHY: Final = re.compile(
    r"\W*(?:(?:for|am|who|because|in|on(?! this)|with|and (?:has|have)|well deserved)\b"
    r"|(?-i:[a-z]+ed|won|swam|sang|ran|wrote|made|drew|built|led|took|gave|kept|came|spoke|taught|rode|stood|threw)\b)",
    re.IGNORECASE,
)
_FOR_WHAT: Final = re.compile(r"\W*(?:for|am|who)\b", re.IGNORECASE)
_AWARD_WORDS: Final = frozenset(
    words_in(
        "award awards awarded presented congratulations achievement merit certify certified star winner prize medal "
        "gwobr dyfarnwyd dyfernir cyflwynir cyflwynwyd rhoddir llongyfarchiadau teilyngdod seren enillydd cwblhau "
        "ennill"
    )
)
_AT_THE_FOOT: Final = TITLES | frozenset(words_in("date dated dyddiad class dosbarth year blwyddyn"))
_MOST_AT_THE_FOOT: Final = 4
# Words between others that no name has.
_JOINS_WORDS: Final = frozenset(
    words_in("for the of and with your our his her their who has have in on at by am wedi yn yr na is you")
)
_SLIP_FROM: Final = 9
INLINE: Final = re.compile(
    r"(?:presented|awarded|given|goes|belongs|congratulations|well ?done) ?(?:proudly)? ?to(?=\W|(?-i:[A-ZÀ-Ż]))"
    r"|certif(?:y|ies) ?that"
    r"|(?:cyflwynir|cyflwynwyd|dyfernir|dyfarnwyd|rhoddir|llongyfarchiadau) ?i(?=\W|(?-i:[A-ZÀ-Ż]))"
    r"|^\W*(?:to|i)[\s:_.…]*(?=(?-i:[A-ZÀ-Ż])\S+ (?-i:[A-ZÀ-Ż]))"
    r"|tyst(?:io|iaf|ir) ?[bf]od|^\W*(?:pupil'?s? ?)?name ?[:.\-_]|^\W*enw ?[:.\-_]",
    re.IGNORECASE,
)
# What a line of everyday words ends with when a name must follow ("Our thanks go to"), and what only greets.
_LAST_WORDS_OF_CUES: Final = frozenset(words_in("to that i bod fod"))
_LEADS_TO_NAMES: Final = frozenset(words_in("for to i is yw of o gyfer"))
_WHAT_BY_FOLLOWS: Final = frozenset(words_in("achieved earned won received gained completed enillwyd"))
_GREETS: Final = frozenset(words_in("welcome croeso listen come back next return way"))
# A label that stands below the line it belongs to, as on forms.
_LABEL_LIST: Final = """
        name / name of pupil / pupil name / pupil's name / name of child / child's name / name of student
        / student's name / name of winner / full name / recipient / pupil / student / winner / swimmer / competitor
        / name of swimmer / swimmer's name / athlete / runner / rider / singer / performer / candidate / learner
        / scholar / musician / dancer / gymnast / climber / cyclist / champion / mabolgampwr / rhedwr / ymgeisydd
        / competitor's name / member / holder / bearer / passenger / player / record holder / trophy holder
        / card holder / licence holder / artist / author / owner / cystadleuydd
        / exhibitor / grower / entrant / maker / baker / designer / inventor / graduate / finisher / goalkeeper
        / skater / sailor / gardener / nominee / arddangoswr / tyfwr / garddwr / cogydd
        / aelod / deiliad / teithiwr / chwaraewr / arlunydd / awdur / beiciwr / perchennog / canwr / dawnsiwr
        / dysgwr / disgybl / enillydd / nofiwr / enw'r nofiwr / enw
        / enw'r disgybl / enw'r plentyn / enw llawn
        / name enw / enw name
"""
LABELS: Final = frozenset(fold(label) for label in _LABEL_LIST.split("/"))
_NAME_OF: Final = re.compile(r"\W*(?:name (?:of|on)(?: the)?|enw['’]?r) (?P<of>[\w ]+?)\W*", re.IGNORECASE)
_WHOSE_NAME: Final = LABELS | frozenset(words_in("candidate competitor child ticket plentyn cystadleuydd dawnsiwr"))
_BOTH_LANGUAGES: Final = re.compile(r"\s*[/|·•]\s*")
# Two letters that may be part of a run of words; others ("st", "fr") are parts of names too.
_OF_TWO_LETTERS: Final = frozenset(words_in("to of in is by at on as it we am yn yr ei da ar"))
_MOST_WORDS: Final = 5
_MOST_NAMES: Final = 3
_LONG_ENOUGH: Final = 4
_ARTICLE: Final = re.compile(r"\W*(?:Yr?|The|A|An)\s")
# Words for names that certificates use as words.
OF_AWARDS: Final = frozenset(
    words_in(
        "april august autumn summer winter spring seren star gold golden silver christmas sunday trip rainbow read "
        "reader english school house court field hall happy victory unity chance case count win trinity page pride "
        "ward blue scout"
    )
)
# "Cymro'r wythnos", "Caredig a chwrtais".
_IN_WELSH: Final = re.compile(r"\w['’](?:n|r|u|i|w|m|ch|th)\b|\s[aioy]\s")
# What a reader makes of a signature or a zigzag: "wwMn".
_SCRAWL: Final = frozenset("mnwvur")
_WORD: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|['’-])*")
# "Molly Park" is somebody, "Zodwa Street School" is not.
_NO_NAMES: Final = (
    TITLES | SIGNED_WORDS | (PLACE_WORDS - frozenset(words_in("park hall church lane house court bridge")))
)
# A title that the reader ran together with the name: "MrsJEvans".
_TITLED: Final = re.compile(r"\W*(?:Mrs|Mr|Miss|Ms|Dr|Sir|Revd?)\.?(?=[A-Z])")


def is_cue(text: str) -> bool:
    letters = fold(text)
    if letters in _WHOLE_CUES or is_a_label(text) or letters.endswith(_CUES) or _leads_on(text):
        return True
    return any(
        len(cue) >= _SLIP_FROM and letters[-1:] == cue[-1] and Levenshtein.distance(letters[-len(cue) :], cue) <= 1
        for cue in _CUES
    )


def is_a_label(text: str) -> bool:
    """Whether a text says whose name stands beside it, in one language or in both: "Pupil", "Beiciwr / Rider"."""
    parts = (text, *_BOTH_LANGUAGES.split(text))
    return any(fold(part) in LABELS or _is_name_of_somebody(part) for part in parts)


def _is_name_of_somebody(text: str) -> bool:
    """ "Name of candidate", "Enw'r cystadleuydd": of whom a label alone tells too; not "Name of judge"."""
    found = _NAME_OF.fullmatch(text)
    return found is not None and fold(found["of"]) in _WHOSE_NAME


def _leads_on(text: str) -> bool:
    words = words_in(text)
    if len(words) < 2 or any(word in _GREETS for word in words):
        return False
    if words[-1] in {"by", "gan"}:
        return words[-2] in _WHAT_BY_FOLLOWS
    unknown = sum(not is_everyday_word(word) for word in words)
    return words[-1] in _LAST_WORDS_OF_CUES and unknown <= (len(words) > 2)


def says_certificate(text: str) -> bool:
    return any(word.startswith(("certificat", "diploma")) or "ystysgrif" in word for word in words_in(text))


def is_about_an_award(text: str) -> bool:
    return (
        says_certificate(text)
        or any(word in _AWARD_WORDS or word in PRIZE_WORDS for word in words_in(text))
        or fold(text).endswith(_TITLES_ABOVE)
    )


def says_why(text: str) -> bool:
    return bool(AFTER_A_NAME.match(text) or _SAYS_WHY.match(text))


def says_why_of_an_award(text: str) -> bool:
    """The same, but not what begins other writing as well: "in the garden", "For sale"."""
    return bool(AFTER_A_NAME.match(text)) or (bool(_FOR_WHAT.match(text)) and len(words_in(text)) > 2)


def _may_be_a_name(text: str, own: Collection[str]) -> bool:
    words = words_in(text)
    if len(words) > _MOST_WORDS or as_phrase(text) in own or _TITLED.match(text) or _ARTICLE.match(text):
        return False
    if sum(character.isdigit() for character in text) > 1 or says_why(text) or set(fold(text)) <= _SCRAWL:
        return False
    if _IN_WELSH.search(text) or is_cue(text):
        return False
    return not any(word in _NO_NAMES or word in _JOINS_WORDS for word in words)


def can_only_be_a_name(text: str, own: Collection[str] = ()) -> bool:
    """A line with no everyday word but names that are words too, with capitals: "Nest ferch Hywel", "Eira Jones"."""
    if is_a_name_in_words(text):
        return True
    parts = [part for part in _WORD.findall(text) if len(part) > 1 and fold(part) not in PARTICLES]
    small = [part for part in parts if not part[:1].isupper()]
    # A reader takes the first capital for a small letter: "olivia Mair Nowak"; wording has the others small.
    capitals = not small or (len(parts) > 1 and small == parts[:1] and len(small[0]) >= _LONG_ENOUGH)
    unknown = [part for part in parts if not is_everyday_word(part)]
    return (
        capitals
        and _may_be_a_name(text, own)
        and len("".join(unknown)) > 2
        and all(part in unknown or fold(part) in NAMES_THAT_ARE_WORDS for part in parts)
    )


def name_after_a_cue(text: str, own: Collection[str] = (), *, award: bool = False) -> str:
    """The name at the end of a line that a cue begins: "Student Leo Li"; "" without one.

    On an award, after any wording that leads to it: "Merit: Leo Li", "Gold star for Leo Li".
    """
    for gap in re.finditer(r"[\s:_]+", text):
        before, after = text[: gap.start()], text[gap.end() :]
        leads = fold(before) in LABELS or fold(before).endswith(_CUES)
        if award and not leads and is_wording(before) and not is_signed_or_dated(before) and len(words_in(after)) > 1:
            leads = ":" in gap.group() or words_in(before)[-1] in _LEADS_TO_NAMES
        labelled = fold(before) in LABELS and _may_be_a_name(after, own) and after.lower() != after
        if labelled or (leads and can_only_be_a_name(after, own)):
            return after
    return ""


def is_wording(text: str) -> bool:
    """Whether at least half of a line's words are everyday ones."""
    words = words_in(text)
    return bool(words) and 2 * sum(is_everyday_word(word) for word in words) >= len(words)


def is_signed_or_dated(text: str) -> bool:
    """Whether a line belongs to a signature, a date or a class, which stand at the foot: "Signed by", "Class"."""
    words = words_in(text)
    if not words or is_cue(text) or says_why(text) or (is_about_an_award(text) and words[-1] != "by"):
        return False
    at_an_end = words[0] in _AT_THE_FOOT or words[-1] in _AT_THE_FOOT or words[-1] in {"by", "gan"}
    return (at_an_end and len(words) <= _MOST_AT_THE_FOOT) or any(is_signed(word) for word in words)


def says_who_signs(text: str) -> bool:
    """Whether a few words name the office of somebody who signs: "Headteacher", "Chair of Governors". A date or a class
    beside a name says nothing of the kind."""
    words = words_in(text)
    return len(words) <= _MOST_AT_THE_FOOT and any(is_signed(word) for word in words)


def leads_to_a_name(text: str) -> bool:
    """Whether wording ends with what a name follows, on the line below too: "Afternoon tea with the Head for"."""
    words = words_in(text)
    greets = any(word in _GREETS for word in words)
    return len(words) > 1 and words[-1] in _LEADS_TO_NAMES and is_wording(text) and not greets


def is_a_name_in_words(text: str, *, alone: bool = False) -> bool:
    """Names that are words, or an initial with one, where a name is due: "Grace Day", "G. Day"; `alone`: "Grace"."""
    words = words_in(text)
    if alone and len(words) == 1:
        return text[:1].isupper() and words[0] in NAMES_THAT_ARE_WORDS - OF_AWARDS
    return (
        1 < len(words) <= _MOST_NAMES
        and len(words[-1]) > 1
        and all(part[:1].isupper() for part in _WORD.findall(text))
        and all(len(word) == 1 or word in NAMES_THAT_ARE_WORDS for word in words)
    )


@lru_cache(maxsize=4096)
def is_everyday_word(word: str) -> bool:
    """Say whether a word belongs to certificates' wording, also when read with a slip or run together with others."""
    folded = "".join(words_in(word))
    if folded in CERTIFICATE_WORDS:
        return True
    if folded in NAMES_LIKE_SIGNED:
        return False
    if len(folded) >= _INEXACT_FROM and any(
        abs(len(folded) - len(known)) <= 1 and Levenshtein.distance(folded, known, score_cutoff=1) <= 1
        for known in _LONG_WORDS
    ):
        return True
    if len(folded) < _INEXACT_FROM:
        return False
    if len(folded) >= _ENDING_FROM and folded.endswith(_ENDINGS):
        return True
    # A word that the edge cut off.
    slips = int(len(folded) >= _CUT_OFF_INEXACT_FROM)
    cut_off = any(
        Levenshtein.distance(known[: len(folded)], folded, score_cutoff=slips) <= slips for known in _LONG_WORDS
    )
    return cut_off or _is_run_together(folded)


# "Rohan" is not "Roman" read with a slip, nor "Morgan" two words: words that are names too do not count here.
_INEXACT_FROM: Final = 6
_CUT_OFF_INEXACT_FROM: Final = 9
# Words with such endings are nobody's name.
_ENDING_FROM: Final = 8
_ENDINGS: Final = ("tion", "sion", "ment", "ness", "ship", "ated", "ised", "ized", "able", "ology", "ously", "fully",
                   "aeth", "iadau", "wyd", "wyir", "oedd", "iaeth", "ebau")  # fmt: skip
_WORDING: Final = CERTIFICATE_WORDS - NAMES_THAT_ARE_WORDS
_LONG_WORDS: Final = tuple(word for word in _WORDING if len(word) >= _INEXACT_FROM)


def _is_run_together(word: str) -> bool:
    reached = {0}
    for end in range(2, len(word) + 1):
        pieces = (word[start:end] for start in range(end - 1) if start in reached)
        if any(piece in (_OF_TWO_LETTERS if len(piece) == 2 else _WORDING) for piece in pieces):
            reached.add(end)
    return len(word) in reached
