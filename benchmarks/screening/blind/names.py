"""The roll of 600 invented pupils, strangers who are on no roll, and the ways in which a name is written."""

import random

from benchmarks.screening.blind.fonts import plain
from benchmarks.screening.blind.names_eighteen import WORDS as WORDS_EIGHTEEN
from benchmarks.screening.blind.names_eleven import WORDS as WORDS_ELEVEN
from benchmarks.screening.blind.names_fifteen import WORDS as WORDS_FIFTEEN
from benchmarks.screening.blind.names_five import WORDS as WORDS_FIVE
from benchmarks.screening.blind.names_four import WORDS as WORDS_FOUR
from benchmarks.screening.blind.names_fourteen import WORDS as WORDS_FOURTEEN
from benchmarks.screening.blind.names_nineteen import WORDS as WORDS_NINETEEN
from benchmarks.screening.blind.names_seventeen import WORDS as WORDS_SEVENTEEN
from benchmarks.screening.blind.names_six import WORDS as WORDS_SIX
from benchmarks.screening.blind.names_sixteen import WORDS as WORDS_SIXTEEN
from benchmarks.screening.blind.names_ten import WORDS as WORDS_TEN
from benchmarks.screening.blind.names_thirteen import WORDS as WORDS_THIRTEEN
from benchmarks.screening.blind.names_twelve import WORDS as WORDS_TWELVE
from benchmarks.screening.blind.names_twenty import WORDS as WORDS_TWENTY
from benchmarks.screening.blind.names_twentyfour import WORDS as WORDS_TWENTYFOUR
from benchmarks.screening.blind.names_twentyseven import WORDS as WORDS_TWENTYSEVEN
from benchmarks.screening.blind.names_twentysix import WORDS as WORDS_TWENTYSIX
from benchmarks.screening.blind.names_twentythree import WORDS as WORDS_TWENTYTHREE
from benchmarks.screening.blind.names_twentytwo import WORDS as WORDS_TWENTYTWO


def _listed(text: str) -> list[str]:
    return [name.replace("_", " ") for name in text.split()]


FIRST = _listed("""
    Alys Aled Beca Bedwyr Carwyn Ceri Cai Deio Delyth Eira Elin Emrys Gwenllian Gruff Heledd Hywel Ifan Iestyn Lowri
    Macsen Meinir Nanw Osian Rhodri Sioned Steffan Tegan Ynyr Aditi Ananya Dev Ishaan Kavya Meera Nikhil Harpreet
    Jasleen Manveer Simran Bilal Hafsa Hamza Idris Khadija Sumayyah Tariq Zainab Aleksander Antoni Hanna Julia
    Mikołaj Wiktoria Bogdan Cristian Daria Ștefan Abiola Chiamaka Emeka Folasade Tobi Abena Kojo Nana Lerato Tendai
    Chipo Hao Jia Xinyi Thuy Quang Haruto Sakura Min-jun Seo-yeon Cillian Fionn Róisín Saoirse Eilidh Ewan Mairi
    Rory Archer Beatrice Bethany Connor Daniel Dominic Eleanor Felicity Gabriel Harvey Henry Imogen Jasper Katie Leo
    Lottie Luca Matilda Nathan Olivia Phoebe Reuben Rosie Sebastian Stanley Teddy Toby Victoria Zachary Andrés
    Beatriz Camila Rafael Thiago Valentina Élodie Mathis Zoë Lars Ingrid Matteo Giulia Alessia Berat Defne Zehra
    Rojin Ariel Noa Yaël Amira Karim Layla Nour Ewa-Rose Lily-Mae Tommy-Lee
""")
LAST = _listed("""
    Bevan Cadwaladr Eynon Gethin Griffiths Hopkin Jenkins Lewis Llewellyn Maddocks Morgan Parry Penri Powell Probert
    Rees Rowlands Tudor Vaughan Watkins Agarwal Banerjee Chowdhury Desai Iyer Mehta Reddy Bains Dhillon Gill Sandhu
    Akhtar Iqbal Malik Qureshi Siddiqui Baran Dąbrowski Kamińska Mazur Szczepański Wójcik Dumitru Munteanu Stan
    Abiodun Eze Nwosu Oyelaran Amoako Owusu Asante Moyo Ncube Mokoena Huang Zhou Liang Pham Tran Sato Kimura Park
    Choi Brennan Gallagher Kavanagh Ó_Briain Briain Drummond Kerr MacLeod Sinclair Abbott Barker Bellamy Chadwick
    Coleman Dawson Ellison Fairclough Garside Holloway Ibbotson Kendrick Lockwood Marsden Naylor Ormerod Pickering
    Ramsbottom Sanderson Tattersall Underwood Wainwright Yardley Almeida Carvalho Fernández Moreno Dubois Lefèvre
    Johansson Sørensen Bianchi Esposito Kaya Öztürk Aydın Friedman Katz Haddad Mansour Al-Rashid Parry-Jenkins
    Owusu-Barker
""")
TOGETHER = [
    ("Llinos", "ap Emrys"), ("Gwion", "ab Ifor"), ("Elen", "ferch Hywel"), ("Hope", "Church"), ("Joy", "Field"),
    ("Luna", "de la Cruz"), ("Finn", "van den Berg"), ("An", "Vu"), ("Summer", "Wood"), ("Jo", "Orr"),
]  # fmt: skip
STAFF = ["Mrs P Hathersage", "Mr D Cromwell", "Miss R Thistleton", "Mrs Nerys Brynmor", "Mr G Fotheringay",
         "Dr A Mukherji-Lowe"]  # fmt: skip
# Names that are words as well: alone they are no name.
WORDS = {
    "Hope",
    "Joy",
    "Summer",
    "An",
    "Jo",
    "Archer",
    "Dev",
    "Church",
    "Field",
    "Wood",
    "Park",
    "Stan",
    "Barker",
    "Abbott",
}
CLASSES = ["Year 3", "Year 5", "4B", "Dosbarth Derwen", "6M", "Class 2"]
WHOLE, FIRST_ONLY = "whole", "first only"
FORMS = [
    WHOLE, "initial + surname", "first + initial", "surname + class", "capitals", "reversed", "no accents", FIRST_ONLY,
]  # fmt: skip
IN_FULL = {WHOLE, "capitals", "reversed", "no accents"}


def school(size: int = 600) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The roll and the strangers, (first, last); always the same. A stranger may share half a name."""
    rng = random.Random(20261126)
    pairs = [(first, last) for first in FIRST for last in LAST]
    rng.shuffle(pairs)
    taken = size - len(TOGETHER)
    return [*TOGETHER, *pairs[:taken]], pairs[taken : taken + 300]


def write_name(rng: random.Random, form: str, name: tuple[str, str]) -> str:
    """The name as it stands on the paper."""
    first, last = name
    return {
        WHOLE: f"{first} {last}",
        FIRST_ONLY: first,
        "initial + surname": f"{first[0]}{rng.choice(['.', ''])} {last}",
        "first + initial": f"{first} {last[0]}{rng.choice(['.', ''])}",
        "surname + class": f"{last}, {rng.choice(CLASSES)}",
        "capitals": f"{first} {last}".upper(),
        "reversed": f"{last}, {first}",
        "no accents": plain(f"{first} {last}"),
    }[form]


def pupil_for(rng: random.Random, form: str, people: list[tuple[str, str]]) -> tuple[int, tuple[str, str]]:
    """Somebody whose name can be written so, with the number on the list: no word of the language alone."""
    while True:
        number, name = rng.choice(list(enumerate(people, start=1)))
        first, last = name
        words = WORDS.union(WORDS_FOUR, WORDS_FIVE, WORDS_SIX, WORDS_TEN, WORDS_ELEVEN, WORDS_TWELVE, WORDS_THIRTEEN,
                            WORDS_FOURTEEN, WORDS_FIFTEEN, WORDS_SIXTEEN, WORDS_SEVENTEEN,
                            WORDS_EIGHTEEN, WORDS_NINETEEN, WORDS_TWENTY, WORDS_TWENTYTWO,
                            WORDS_TWENTYTHREE, WORDS_TWENTYFOUR, WORDS_TWENTYSIX, WORDS_TWENTYSEVEN)  # fmt: skip
        unfit = {
            FIRST_ONLY: first in words,
            "surname + class": last in words,
            "no accents": plain(first + last) == first + last,
        }
        if not unfit.get(form, False):
            return number, name
