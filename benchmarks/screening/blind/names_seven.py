"""The names of the seventh set: a short roll, strangers of many origins, who signs, and whose school it is."""

import random
from collections.abc import Sequence

Name = tuple[str, str]

ROLL_FIRST = ["Gladys", "Buster", "Dougal", "Fflur", "Hywel", "Kwesi", "Zuri", "Lakshmi", "Jovan", "Ottoline", "Pelham",
              "Quincy", "Tabitha", "Umberto", "Vikram", "Wilf", "Xiulan", "Yusra", "Zbyszek", "Moses"]  # fmt: skip
ROLL_LAST = ["Bagshawe", "Cuthbertson", "Drinkwater", "Eckersley", "Fothergill", "Gwilliam", "Huxtable", "Jubb",
             "Kumari", "Lightbown"]  # fmt: skip
STRANGERS = """
    Caron Prydderch, Tegwen Bevan, Steffan Hopkin, Sioned Wyn Buckland, Cadi Meredith, Gruff Tudor,
    Heledd Parry-Jenkins, Martha Swinburne, Spencer Heslop, Harriet Dobson, Archie Lofthouse, Verity Clegg,
    Monty Ainsley,
    Georgia Mae Pratt, Skye Dalgleish, Struan Rennie, Mairead McCrae, Ruaridh Buchan, Saoirse Tiernan,
    Senan Mulcahy, Fionnuala McGuigan, Hubert Lewandowski, Nadia Walczak, Antek Pawlak, Sorin Constantin,
    Ciprian Șerban, Larisa Barbu, Ifeoluwa Adesanya, Chidera Anozie, Ugochukwu Ezenwa, Papa Asamoah, Maame Darko,
    Mustafe Shire, Fowsiya Jimcaale, Saad Malik, Aleena Baig, Zohaib Dar, Tanvir Mondal, Sumaiya Sultana,
    Parth Agarwal, Riya Menezes, Harleen Chahal, Aravind Thiyagarajah, Vaishnavi Kanagaratnam, Ziyu Jiang,
    Mei-Ling Chan, Phúc Trịnh, Thảo Cao, Precious Manalo, Emir Karaca, Sude Erdem, Rojin Botani, Judi Shaheen,
    Adam Barakat, Nilufar Ebrahimi, Mariana Nogueira, Rodrigo Pinheiro, Oleksandr Shevchenko, Daryna Boyko,
    Stavros Makris, Lidya Girma, Tariq-Jamal Braithwaite, Keisha Dacosta, Lucía Herrera
"""
STAFF = [
    "Mrs A Ravenscroft", "Mr Emyr Talfan", "Miss C Oyelaran", "Mr P Stavrou", "Ms Bronagh Toner", "Dr N Chowdry",
    "Mr W Tattersall", "Mrs Iwona Bielecka", "Mx J Lovelock", "Coach Pettifer", "Rev. Agnes Holroyd", "Cllr B Muir",
    "Rhiannon Maddocks", "Dafydd Trefor", "Barnaby Sefton", "Kamila Rostowska", "Ngozi Achebe", "Sanjeev Puri",
    "Alistair Gow", "Philippa Scrivener", "T. Whitlam", "Nuala Fearon", "Gareth Nantlle", "Yolande Mercier",
]  # fmt: skip
PLACES: dict[str, Sequence[str]] = {
    "presenter": STAFF,
    "form": ["Hedgehogs", "Year 1", "Maple", "4KL", "Primary 3", "Class Amber", "Nursery", "Year 5 Rosen", "6M"],
    "dosbarthiadau": ["Dosbarth Enfys", "Blwyddyn 2", "Dosbarth Gwenyn", "Blwyddyn 5", "Meithrin"],
    "team": ["Hadrian", "Boudicca", "Kingfisher", "Granite", "Mercury", "Llewod"],
    "hall": ["Oakapple Community Primary", "St Werburgh's RC Primary", "Harbour Row Infants", "Fernley Park Academy",
             "Blackmill Junior School", "Holy Well V.A. Primary"],
    "ysgolion": ["Ysgol Bryn Meillion", "Ysgol Gynradd Pont Helyg", "Ysgol y Ddraenen Wen"],
}  # fmt: skip


def strangers() -> list[Name]:
    """First name, or names, and the surname."""
    wholes = [" ".join(one.split()) for one in STRANGERS.split(",")]
    return [(first, last) for first, _, last in (whole.rpartition(" ") for whole in wholes)]


def school_seven(size: int = 200) -> tuple[list[Name], list[Name]]:
    """The roll and the strangers, always the same."""
    rolled = [(first, last) for first in ROLL_FIRST for last in ROLL_LAST]
    return random.Random(70126).sample(rolled, size), strangers()
