"""Whether a word is one of the English or Welsh language, or somebody's name, by published lists.

english.txt.gz is British English from SCOWL (its sizes up to 50), welsh.txt.gz the words of the Welsh spelling
dictionary of Bangor University; their licences lie beside them. Small letters are words, capitals names of people,
places and the like. more_words.txt.gz has what is a word and never weakens a name: Welsh with its mutations and endings
("lyfr", "enillodd") and SCOWL's sizes 55 and 60 (`benchmarks/screening/teaching/more_words.py` writes it).
first_names.txt.gz has 83,000 first names of many origins, few of them words of either: those of two Fakers, those of
the United States (Census of 1990, and all given from 1980 on), and 2,000 more that children in British schools have.
surnames.txt.gz has 110,000 surnames: those of the Fakers and of the Census, and 700 more; one with a small letter
counts as a word ("mould"). surnames_that_are_words.txt.gz has the English words that are a surname of 5,000 people or
more by the Census of 2010, and 360 that families in Britain have; short_first_names.txt.gz the first names of three
letters or fewer that 500 children or more were given, and 180 that children in British schools have. NAMES_LICENCE
tells where they are from.
"""

import gzip
import re
from collections import defaultdict
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal

import numpy as np
import numpy.typing as npt
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from screening.everyday import CERTIFICATE_WORDS, FIRST_NAMES_THAT_ARE_WORDS, NAMES_THAT_ARE_WORDS
from screening.spelling import fold, words_in
from screening.vocabulary.east_asian import FAMILY_NAMES, SYLLABLES

Sort = Literal["word", "name", "either", "unknown"]
_HERE: Final = Path(__file__).parent
_HUNG_ON: Final = re.compile(r"['’`](?:r|n|i|u|w|m|ch|th|s)$")
# Who does it, in Welsh: "archarwyr", "codiwr". No name ends so.
_DOERS: Final = ("wr", "wyr", "wraig")
_SHORTEST_DOER: Final = 6
_SHORTEST_PAIR: Final = 9
_SHORTEST_PART: Final = 3
_SHORTEST_LIKE: Final = 5
_LONG: Final = 6
_SLIPS: Final = 2
_MOST_LIKE: Final = 12
_PARTS: Final = frozenset(words_in("to of in by at on as am yn ei"))
# "Skatepark" is one, and nobody, though "park" may be somebody.
_PLACES: Final = frozenset(words_in("park school club"))
_ENDS_OF_SURNAMES: Final = tuple(words_in(
    "ford ton ley ham son man men wood well field worth stone house water brook ridge hurst land side croft dale bury "
    "berry thorpe good low gate hill head way bank cliff mead stock court shaw mill bridge worthy church hart lock "
    "ward yard lee lay rick dick art old mont hand hard dell spoon fellow horn bush bird bee sen burg borough "
    "stead ing all edge shire clift fort bottom brother shaft staff speed blood ways cock mas even trees bread penny"
))  # fmt: skip
_SHORT_NAME: Final = 3
# Two letters with a capital are symbols and short forms in the lists: "In", "No".
_SYMBOL: Final = 2
# Girls and boys are called these, though the Welsh list has them as words alone.
_NAMES_TOO: Final = frozenset(
    words_in(
        "ceri derwen dilan eirian elin ewa ffion hana heledd llinos tegan mali nel non anest alaw briallu gwenno mabon "
        "macsen cai jac twm huw guto ifan osian cian begum hamza wainwright pham mei bronwyn cait eleni dalia daria "
        "amir emir bibi blessing brogan comfort dani gabi gaston hadi huda laith lavender nadir nico nuri pia sienna "
        "said senna thom udo yaw aria aura azalea rares mya liana camila fancy precious purity immaculate lore senan "
        "baron downing duff dunning fenton fallon gannon hickey mannion salmon storey steward cousins deacon das "
        "hawthorn craven early lees modi soni suri goel gopal raja sagar sheikh shine silk stack wills weir orchard "
        "bei hui rui lin tao min kit "
        "andras anwyl awen beti briallen cari collwyn crwys delia dilys elain eurgain eurof ffransis fioled glesni "
        "grug gwenith jini llinor lludd lyra macsi malen meic meinwen rhain rhiain sadia safia saif taran teilo telor "
        "tola pages pinto lopes martins bryson bowler block castell bannon burrows hearty kinder loyal lawless rust "
        "seven llew siriol swyn tirion marigold primrose blossom indigo clemency gift favour bo fan tan woody "
        "dino galon gruff "
        "asma hala ria cori codi adi ameer roan paisley serenity savanna dahlia adara cassia ani siera nada maverick "
        "scarlet raven ploy chun hin bram non efe jan buster papa bi safi "
        "swords clear dodd belton cotter falcon ferry glazier horgan miner monks quill ridge roden ruddy"
    )
)
# The lists have these as words too, in the one sense or the other; on a page with a capital they are people.
_NAMES_ABOVE_ALL: Final = frozenset(
    words_in(
        "aden ali allan amir anest anwen basil beryl beth billy bobby bonnie brad bronwyn cadfan cadi cai cait camila "
        "cian clement clint colin colleen conan cynan dan daria debs delia derrick dilan edwin edwina eli ella ellyn "
        "emir ester ethan felicity gabi garth guto gwen gwenno hamza hana harry hector heidi heledd henry hilda huw "
        "ifan ilia jac jack jimmy john josh ken kitty liana lori mabon macsen mali marcia margaret maria marian marc "
        "marci martin matt merlyn mickey mike morlys mya nadir nel nick nico noel nuri olaf osian pam patsy paul peter "
        "phoebe reid rhea rick rob roger sally sienna sion sonia tania thom tim todd tom tomi tomos tony traci twm "
        "udo una valentine warren aeron eirlys fflur glain gwern hefin mirain moli pryderi verity juniper jin jun lei "
        "pari xi"
    )
)
_SURNAMES_ABOVE_ALL: Final = frozenset(
    words_in(
        "begum hicks hogan khan leach lynch newman palmer parry peters pham poole pratt rogers rowe sanders saunders "
        "scott sears shaw stokes underwood wainwright watts webb weber whittle wright"
    )
)
# Girls have these as a second first name, where a surname stands otherwise: "Lily Jade", "Ruby-Willow".
_SECOND_NAMES: Final = frozenset(
    words_in(
        "amber autumn belle crystal daisy destiny faith harmony jade jasmine lily melody mercy poppy summer violet "
        "willow"
    )
)


@lru_cache(maxsize=1)
def _lists() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """English words, Welsh words, and the names that stand among them, folded."""
    words: dict[str, set[str]] = {}
    names: set[str] = set()
    for language in ("english", "welsh"):
        known = _listed(language)
        words[language] = {fold(word) for word in known if word[:1].islower()}
        names |= {fold(word) for word in known if word[:1].isupper()}
    return frozenset(words["english"]), frozenset(words["welsh"]), frozenset(names)


@lru_cache(maxsize=1)
def _more_words() -> npt.NDArray[np.bytes_]:
    """Sorted, and together: as text of their own they would take 40 MB of every process, so it is 8."""
    return np.array([word.encode() for word in _listed("more_words")])


def _is_one_of_more(folded: str) -> bool:
    words, word = _more_words(), folded.encode()
    if len(word) > words.itemsize:
        return False  # And the whole list would be copied, each word made as long as this one.
    place = int(np.searchsorted(words, word))
    return place < len(words) and bool(words[place] == word)


@lru_cache(maxsize=1)
def _first_names() -> frozenset[str]:
    return frozenset(_listed("first_names"))


@lru_cache(maxsize=1)
def _surnames() -> tuple[frozenset[str], frozenset[str]]:
    """Surnames that are no words or seldom used ones, and those that are everyday words, folded."""
    known = _listed("surnames")
    everyday = frozenset(name for name in known if name[:1].islower())
    return frozenset(fold(name) for name in known) - everyday, everyday


@lru_cache(maxsize=1)
def _surnames_that_are_words() -> frozenset[str]:
    return frozenset(_listed("surnames_that_are_words"))


@lru_cache(maxsize=1)
def _short_first_names() -> frozenset[str]:
    return frozenset(_listed("short_first_names"))


def _listed(name: str) -> list[str]:
    return gzip.decompress((_HERE / f"{name}.txt.gz").read_bytes()).decode().split("\n")


def is_a_first_name(folded: str) -> bool:
    """Whether a folded word is a first name by the lists, also one that is a word."""
    return any(folded in names for names in (_first_names(), FIRST_NAMES_THAT_ARE_WORDS, _NAMES_TOO, _NAMES_ABOVE_ALL))


def is_a_surname(folded: str) -> bool:
    """Whether a folded word is a surname by the lists, also one that is a word."""
    return any(folded in names for names in _surnames())


def is_hardly_a_surname(folded: str) -> bool:
    """Whether a folded word is one of English that hardly anybody is called by: "dome", "star"; but "frost" is not, and
    no word that is Welsh too, since no list tells which of these are names: "haf"."""
    english, welsh, _ = _lists()
    surnames = (_SURNAMES_ABOVE_ALL, _surnames_that_are_words(), FAMILY_NAMES)
    called = (_NAMES_TOO, _NAMES_ABOVE_ALL, _SECOND_NAMES, *surnames, welsh)
    return folded in english and not any(folded in names for names in called)


def is_hardly_a_short_name(folded: str) -> bool:
    """Whether a word of three letters or fewer is hardly ever a first name: "LIS", "MXA"; but "Ivy" is one."""
    return len(folded) <= _SHORT_NAME and folded not in _short_first_names()


def is_a_family_name(folded: str) -> bool:
    """Whether a folded word is a common family name of East Asia: with two more short words it makes a name."""
    return folded in FAMILY_NAMES


def is_a_syllable(folded: str) -> bool:
    """Whether a folded word is often a part of a given name of East Asia."""
    return folded in SYLLABLES


def is_a_small_word(folded: str) -> bool:
    """Whether a folded word is one of either language, whoever else is called so."""
    english, welsh, _ = _lists()
    return folded in english or folded in welsh


def is_welsh(folded: str) -> bool:
    """Whether a folded word is one of Welsh, mutated ones too; a seldom used one of English counts as well."""
    return folded in _lists()[1] or _is_one_of_more(folded)


def warm() -> None:
    """Read the lists now, so that the first picture does not pay for it: 0.4 s."""
    for read in (_lists, _more_words, _first_names, _surnames, _surnames_that_are_words, _short_first_names):
        read()


def is_a_word(text: str) -> bool:
    """Whether a text is a word of either language and nobody's name, with what Welsh hangs on: "cofio'r"."""
    return sort_of(fold(_HUNG_ON.sub("", text))) == "word"


@lru_cache(maxsize=1)
def _words_by_length() -> dict[int, list[str]]:
    english, welsh, _ = _lists()
    lengths: dict[int, list[str]] = defaultdict(list)
    for word in sorted(english | welsh):
        lengths[len(word)].append(word)
    return lengths


@lru_cache(maxsize=1024)
def words_like(folded: str) -> tuple[str, ...]:
    """The words of either language, and nobody's first name, that a folded word is a slip away from, or two slips if it
    is long; the likest first. Short words are like too many."""
    slips = _SLIPS if len(folded) >= _LONG else 1
    near: list[tuple[int, str]] = []
    for length in range(max(_SHORTEST_LIKE, len(folded) - slips), len(folded) + slips + 1):
        words = _words_by_length().get(length, [])
        found = process.extract(folded, words, scorer=Levenshtein.distance, score_cutoff=slips, limit=_MOST_LIKE)
        near += [(distance, word) for word, distance, _ in found if not is_a_first_name(word)]
    return tuple(word for _, word in sorted(near)[:_MOST_LIKE])


@lru_cache(maxsize=8192)
def is_two_words(folded: str) -> bool:
    """Whether a word that no list has is two words of the languages which a reader ran together: "turnedthe".

    Surnames are made of two words as well, but end otherwise ("Comerford"): of 90,000 of the United States' Census 400
    would be taken for two words.
    """
    if folded.endswith(_ENDS_OF_SURNAMES):
        return False
    if len(folded) < _SHORTEST_PAIR:
        return _is_two_of_a_certificate(folded)
    if folded.endswith("y") and (folded[:-1] in _lists()[1] or _is_one_of_more(folded[:-1])):
        return True  # "Dirgelwchy Felin"
    return any(_is_part(folded[:at]) and _is_part(folded[at:]) for at in range(2, len(folded) - 1))


def _is_two_of_a_certificate(folded: str) -> bool:
    """ "BOOKDAY": two shorter ones, both of them words that certificates have and nobody's name."""
    words = CERTIFICATE_WORDS - NAMES_THAT_ARE_WORDS
    parts = ((folded[:at], folded[at:]) for at in range(_SHORTEST_PART, len(folded) - _SHORTEST_PART + 1))
    return any(one in words and other in words for one, other in parts)


def _is_part(piece: str) -> bool:
    if len(piece) < _SHORTEST_PART:
        return piece in _PARTS
    return piece in _PLACES or sort_of(piece) == "word"


@lru_cache(maxsize=8192)
def sort_of(folded: str) -> Sort:
    """A folded word's sort: "either" is "grace" or "park"; "unknown" is in no list, as names of many origins are."""
    english, welsh, names = _lists()
    if folded in _NAMES_ABOVE_ALL or folded in _SURNAMES_ABOVE_ALL:
        return "name"
    if folded in NAMES_THAT_ARE_WORDS or folded in _NAMES_TOO:
        return "either"
    if len(folded) > _SYMBOL and (folded in names or folded in _first_names() or folded in _surnames()[0]):
        return "either" if folded in english or folded in welsh else "name"
    is_a_doer = len(folded) >= _SHORTEST_DOER and folded.endswith(_DOERS)
    known = is_a_doer or folded in english or folded in welsh or _is_one_of_more(folded)
    return "word" if known else "unknown"
