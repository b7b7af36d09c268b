"""An invented school: pupils of many origins and staff. Nobody here exists; combinations are drawn at random."""

import random
from collections.abc import Sequence
from dataclasses import dataclass


def _names(text: str) -> list[str]:
    return text.split()


FIRST = _names("""
    Siân Llŷr Catrin Dafydd Ffion Gethin Angharad Iolo Nia Owain Rhiannon Tomos Aanya Arjun Priya Rohan Zara
    Mohammed Aisha Yusuf Fatima Ibrahim Maryam Omar Zofia Jakub Oliwia Kacper Maja Szymon Ioana Andrei Elena
    Mihai Chidi Ngozi Amara Kwame Adwoa Kofi Thandiwe Sipho Mei Jun Linh Minh Yuki Hana Oisín Niamh Caoimhe
    Eoghan Aoife Hamish Isla Callum Freya Oscar Poppy Alfie Evie Archie Millie Noah Lily Theo Elsie George
    Amelia Jack Grace Harry Ruby William Faith Charlotte Thomas Jessica James Emily Samuel Hannah Lucas Chloé
    Mateus Inês João Sofía Diego Lucía Björn Astrid Søren Ayşe Emre Elif Dilan Roza Levi Miriam Tallulah Kai
    Jay-Jay Anna-Maria Mary-Kate Lleucu Gwilym
""")
LAST = _names("""
    Evans Jones Davies Williams Hughes Roberts Llywelyn Gruffudd Prydderch Bowen Pritchard Patel Sharma Singh
    Kaur Khan Ahmed Hussain Begum Ali Rahman Nowak Kowalska Wiśniewski Zielińska Lewandowski Popescu Ionescu
    Okafor Adeyemi Okonkwo Mensah Boateng Dlamini Nkosi Chen Nguyen Tanaka O'Neill O'Connor Murphy MacDonald
    Campbell Fraser Smith Taylor Brown Wilson Thompson Walker Robinson Wright Day Summers Read Young Hill Green
    Ferreira Gonçalves Rodríguez Lindqvist Yıldız Demir Cohen Levy Whittaker Hargreaves Ashdown Pemberton
    Jones-Kowalski Smith-Okafor Al-Khatib
""")
SPECIAL = [("Siân", "ap Rhys"), ("Rhodri", "ab Owain"), ("Mali", "ferch Gwilym"), ("Faith", "Read"), ("Grace", "Day"),
           ("Jean-Luc", "de Souza"), ("Bo", "Li"), ("Mia", "van der Berg")]  # fmt: skip
STAFF = [("Jane", "Evans"), ("Femi", "Okafor"), ("Huw", "Pritchard"), ("Alison", "Day"), ("Ravi", "Sharma")]


@dataclass(frozen=True)
class School:
    """The roll, as (ref, first, last), the names of staff, and pupils who are on no roll."""

    pupils: list[tuple[int, str, str]]
    staff: list[tuple[str, str]]
    strangers: list[tuple[str, str]]


def school(seed: int, size: int = 600, odd: Sequence[tuple[str, str]] = ()) -> School:
    """Draw a school of `size` pupils and as many strangers as are needed; the same seed gives the same school.

    `odd` names are on the roll as well.
    """
    rng = random.Random(seed)
    pairs = [(first, last) for first in FIRST for last in LAST if (first, last) not in STAFF]
    rng.shuffle(pairs)
    people = [*SPECIAL, *odd, *pairs[: size - len(SPECIAL) - len(odd)]]
    # A stranger shares neither the pair nor both halves' sound with the roll; sharing one half is usual in a school.
    strangers = pairs[size : size + 200]
    return School([(ref, *name) for ref, name in enumerate(people, start=1)], STAFF, strangers)
