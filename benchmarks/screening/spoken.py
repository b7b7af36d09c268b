"""How a name is written where it stands: whole, turned round, with an initial, short, with a class, without accents."""

import random
import unicodedata

from screening.everyday import DIMINUTIVES, NAMES_THAT_ARE_WORDS
from screening.spelling import fold

FORMS = {
    "certificate": ["full", "full", "full", "full", "no accents", "capitals", "reversed", "initial", "short", "class",
                    "first"],
    "work": ["full", "first", "class", "first and initial"],
    "board": ["full", "full", "first and initial", "initial", "first"],
    "badge": ["full"],
    "jersey": ["last", "first"],
    "peg": ["first", "first and initial", "full"],
}  # fmt: skip
# Hyphens, apostrophes, particles and the Welsh ap, ab and ferch, which are rare among names drawn at random.
ODD = [("Siôn", "ap Dafydd"), ("Nest", "ferch Hywel"), ("Ifan", "ab Iorwerth"), ("D'Arcy", "O'Sullivan"),
       ("Zoë-Mae", "Ashdown"), ("Mary Jane", "Van Dyke"), ("Bahar", "El-Amin"), ("Llio", "Rhys-Jones"),
       ("Illtyd", "Williams"), ("Tadhg", "Ó Briain"), ("Carmen", "de la Cruz"), ("Armand", "N'Diaye")]  # fmt: skip


def spoken(rng: random.Random, kind: str, name: tuple[str, str]) -> tuple[str, str]:
    """Choose a form that suits what the name is written on: (form, as written)."""
    first, last = name
    form = rng.choice(FORMS[kind])
    short = DIMINUTIVES.get(fold(first), "").split()
    alone = last if form == "last" else first
    # By the school's rule a name that is a word or very short does not count alone; a short form is not every child's.
    if form in {"first", "last", "class", "first and initial"} and (
        fold(alone) in NAMES_THAT_ARE_WORDS or len(fold(alone)) < 3
    ):
        form = "full"
    if form == "short" and not short:
        form = "full"
    plain = "".join(letter for letter in unicodedata.normalize("NFD", f"{first} {last}") if letter < "\u0300")
    written = {
        "full": f"{first} {last}",
        "no accents": plain,
        "capitals": f"{first} {last}".upper(),
        "reversed": rng.choice([f"{last} {first}", f"{last}, {first}"]),
        "initial": f"{first[0]}. {last}",
        "short": f"{rng.choice(short or [first]).title()} {last}",
        "class": f"{first} {rng.choice(['4B', 'Year 3', '2H'])}" if kind == "work" else f"{first} {last} 4B",
        "first and initial": f"{first} {last[0].upper()}",
        "first": first,
        "last": last,
    }[form]
    return form, written.upper() if kind == "jersey" else written
