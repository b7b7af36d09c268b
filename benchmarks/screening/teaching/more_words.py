"""Write the words that are in the language and nobody's name: inflected Welsh, and English that is seldom used.

    python -m benchmarks.screening.teaching.more_words --welsh cy_GB.aff cy_GB.dic --english WORDS… --out OUT.txt.gz

cy_GB is the spelling dictionary of Bangor University (a Hunspell dictionary), WORDS are SCOWL's lists of the sizes 55
and 60, a word a line. Of the Welsh are kept all words with their mutations, plurals and comparisons, and of the verbs
the persons that school life says: "enillodd", "darllenais", "casglwch". The rest of the verb ("enillasem") is nearer to
names of other tongues than to anything that stands on a certificate.
"""

import argparse
import gzip
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from screening.spelling import fold
from screening.vocabulary import is_a_small_word

# The dictionary's flags of what is no verb's ending, and the ends of verbs that are kept.
_NO_VERBS: Final = frozenset("ABCDEFGIK")
_STEMS: Final = frozenset("vwy")
_SAID: Final = frozenset({
    "odd", "ais", "aist", "ois", "wch", "ir", "wyd", "af", "ant", "om", "och", "on", "som", "soch", "sant", "iff",
    "ith", "ai", "ed", "ech", "er", "âf", "ânt", "âed", "wn",
})  # fmt: skip
# A short word is somebody's name in one tongue or another, above all one that a mutation left: "Hei", "Lu".
_SHORT: Final = frozenset(["dda", "ddu", "fis", "fyw", "gyd"])
_SHORTEST: Final = 2
_SHORTEST_MUTATED: Final = 4
_SHORTEST_INFLECTED: Final = 5
_SHORTEST_VERB_MUTATED: Final = 6


class Affix(NamedTuple):
    """One rule of a flag: what it takes away and puts there, which words it is for, and the flags of the result."""

    strip: str
    add: str
    fits: re.Pattern[str]
    flags: str


class Affixes(NamedTuple):
    """The rules of a Hunspell dictionary, by flag: of a word's beginning (its mutations) and of its end."""

    prefixes: dict[str, list[Affix]]
    suffixes: dict[str, list[Affix]]


class Form(NamedTuple):
    """A form of a word: what it is, the flags of its endings one after another, the last ending, whether mutated."""

    text: str
    flags: str
    ending: str
    mutated: bool

    @property
    def is_kept(self) -> bool:
        folded = fold(self.text)
        if not (self.text.replace("-", "").isalpha() and folded.isascii()):
            return False
        if not self.flags:
            return len(folded) >= (_SHORTEST_MUTATED if self.mutated else _SHORTEST) or folded in _SHORT
        if self.flags[0] in _NO_VERBS:
            return len(folded) >= _SHORTEST_INFLECTED
        said = self.flags[0] in _STEMS and self.ending in _SAID
        return said and len(folded) >= (_SHORTEST_VERB_MUTATED if self.mutated else _SHORTEST_INFLECTED)


def affixes_in(aff: str) -> Affixes:
    """Read the PFX and SFX lines of a Hunspell .aff file."""
    found = Affixes(defaultdict(list), defaultdict(list))
    for line in aff.splitlines():
        kind, *parts = line.split() or [""]
        is_a_head = len(parts) == 3 and parts[1] in {"Y", "N"} and parts[2].isdigit()
        if kind not in {"PFX", "SFX"} or is_a_head:
            continue
        flag, strip, add, *fits = parts
        add, _, flags = add.partition("/")
        condition = fits[0] if fits else "."
        pattern = re.compile(f"^{condition}" if kind == "PFX" else f"{condition}$")
        rules = found.prefixes if kind == "PFX" else found.suffixes
        rules[flag].append(Affix(strip.replace("0", ""), add.replace("0", ""), pattern, flags))
    return found


def forms_of(word: str, flags: str, affixes: Affixes) -> Iterator[Form]:
    """Every form of a word of the dictionary. One with an "X" is nothing without an ending."""
    waiting, seen = [(word, flags, "", "")], set()
    while waiting:
        text, left, path, ending = waiting.pop()
        if (text, left) in seen:
            continue
        seen.add((text, left))
        if "X" not in left:
            yield Form(text, path, ending, mutated=False)
            yield from (Form(other, path, ending, mutated=True) for other in _mutated(text, left, affixes))
        mutations = "".join(flag for flag in left if flag in affixes.prefixes)
        for flag in left:
            for rule in affixes.suffixes.get(flag, ()):
                if text.endswith(rule.strip) and rule.fits.search(text):
                    longer = text.removesuffix(rule.strip) + rule.add
                    waiting.append((longer, rule.flags + mutations, path + flag, rule.add))


def _mutated(text: str, flags: str, affixes: Affixes) -> Iterator[str]:
    for flag in flags:
        for rule in affixes.prefixes.get(flag, ()):
            if text.startswith(rule.strip) and rule.fits.search(text):
                yield rule.add + text.removeprefix(rule.strip)


def welsh_words(aff: str, dic: str) -> Iterator[str]:
    """The forms that are kept of every Welsh word that is no name, folded."""
    affixes = affixes_in(aff)
    for line in dic.splitlines():
        word, _, flags = line.strip().partition("/")
        if word and not word.isdigit() and not word[:1].isupper():
            yield from (fold(form.text) for form in forms_of(word, flags.split(" ")[0], affixes) if form.is_kept)


def english_words(text: str) -> Iterator[str]:
    """The words of a list that have no capital and no apostrophe, folded."""
    for word in text.split():
        if word.isalpha() and word[:1].islower() and len(word) > _SHORTEST:
            yield fold(word)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--welsh", nargs=2, type=Path, metavar=("AFF", "DIC"), required=True)
    parser.add_argument("--english", nargs="+", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    aff, dic = (path.read_text(encoding="utf-8") for path in asked.welsh)
    words = set(welsh_words(aff, dic))
    for path in asked.english:
        words.update(english_words(path.read_text(encoding="utf-8")))
    new = sorted(word for word in words if not is_a_small_word(word))
    asked.out.write_bytes(gzip.compress("\n".join(new).encode(), mtime=0))
    print(f"{len(new)} words")


if __name__ == "__main__":
    main()
