"""The names of the sixteenth set: a roll of 120, 140 strangers, who signs, and whose school or club it is."""

import random
from collections.abc import Sequence

from benchmarks.screening.blind.names_eleven import Name, _together, alike, school_eleven
from benchmarks.screening.blind.names_fifteen import school_fifteen
from benchmarks.screening.blind.names_fourteen import school_fourteen
from benchmarks.screening.blind.names_thirteen import school_thirteen
from benchmarks.screening.blind.names_twelve import school_twelve

# First names / surnames of one origin, on a line each, _ for a space within one; the first lines are half of the roll.
BRITAIN = """
    Andrew Emma Evan Josh Michael Naomi Rebecca Scarlett / Atkinson Bradshaw Collins Dunn Fuller Higgins Marshall
    Annabelle Joel Mia Patrick / Allen Booth Foster Greenwood Nicholls Shaw
    Hettie Kit-Alfred Verity-Ann / Balderstone Everett Finch-Hall Langley
    Benji Jimmy Layton Zoe-Leigh / Curtis Goddard Pollard Sykes
    Aneira Beuno Cadi-Fflur Moi Padrig / Blythin Coslett Hamer Lloyd-Parry Prys Tegwyn
    Ailidh Findlay Iain Kenna Rona / Aitken Fairbairn Jamieson Lockhart McBride Telfer
    Caolán Ciara Finnian Liadh Ríona / Ahern Cusack Finnegan Loughlin Mac_an_Bhaird Ó_Conchúir O'Grady
    Derwa Keverne / Pender Rowse
"""
ELSEWHERE = """
    Ebere Funmi Ifeanyi Segun / Adesina Bello-Musa Fagbemi Onuoha
    Baaba Nyamekye / Ansah Danquah
    Deeqo Fartun Hanad / Geedi Khalif Warfa
    Anum Kashif Rameen Taimoor / Kazmi Rathore Shafiq
    Abida Wasif / Chakladar
    Anvi Jhanvi Ojas / Bhardwaj Nanda Vaidya
    Jasroop Kulvir / Hundal Sehmi
    Dharshini Piranavan / Mahalingam Vigneswaran
    Aneta Eryk Michalina Tadeusz / Bielecki Głowacki Łapiński Urbańska
    Kamilė Urtė / Grigaitė Žukauskas
    Codruța Petru Simona / Gheorghiu Sandu Ungureanu
    Hlib Marta / Lytvyn Panasiuk
    Batuhan Ece Görkem / Güler Taş
    Dilşad Nêrgiz / Botanî
    Dongni Tianyu Zixin / Bao Kong Zeng
    Pui-Shan Wing-Sze / Chau
    Gia-Bảo Uyên / Bạch Phùng
    Analyn Efren / Panganiban Quizon
    Caetana Leandro / Abrantes Oliveira
    Everton Rochelle / Clarke-Brown Livingstone
    Fadi Lujain / Hammoud Sayegh
    Ayoub / El_Fassi Tazi
    Hermela / Berhane
    Niloufar Siavash / Bahrami Zand
    Jimena Nicolás / Cortés Espinosa
    Edoardo Vittoria / Caruso Lombardi
    Kaltrina / Hysa
    Yuto / Fujita
    Amélie Gaspard / Perrin
"""
STRANGERS = """
    Ava-Rose Andrews, Eva Burrows, Finn-Lee Chapman, Gabby Corbett, Laila Cullen, Lilah Dalton, Mikey Denton, Myles
    Dickens, Neve Ellwood, Nicole Garner, Niamh-Rose Gilbert, Ollie Hayes, Tabby Heaton, Toby-James Hobbs, Honey-Rae
    Holt, Aaron Ingham, Beth Jeffries, Connie Kenyon, Dylan Knowles, Edith Lawson, Frankie Leach, Gideon Lomax,
    Harley Lyons, Ivy Morton, Jenson Parkin, Lacey Payne, Mabel Pearce, Otis Preston, Pippa Procter, Ronnie
    Radcliffe, Skye Reeves, Stevie Rothwell, Thea Sharples, Zac Simms, Amber Smithson, Billy Thornton, Chloe
    Turner-Rhodes, Ethan Walmsley, Jessica Weston, Marcus Woodhouse, Gwawr-Elin Caerwyn, Sara-Mai Hopkins, Owain
    Meyrick, Eleri Owen-Jones, Guto Pierce, Nel Rowland-Huws, Enlli ferch Beuno, Taliesin ap Moi, Ally-Jo Begg,
    Beathag Cumming, Ellie-Ishbel Dalziel, Isbeil Laidlaw, Lewis-John McVey, Muireall MacRitchie, Skye-Anne Moffat,
    Duncan Selkirk, Branok Nance, Eseld Lanyon, Brídín Boland, Cúán Coakley, Dara Daly, Enda Devane, Grainne-Mae
    Fallon, Íde Flanagan, Odharna Kehoe, Oran Lavery, Rian MacManus, Tomás-Óg Maguire, Clodagh Mulligan, Eimear
    Tuite, Dayo Adedoyin, Lolade Akande, Tolu Ezeudu, Chisom Obaseki, Uchenna Odogwu, Damilola Soyinka, Kukua Aidoo,
    Efua Baidoo, Bashiir Axmed, Kaltun Diiriye, Yahye Cali Faarax, Fizza Memon, Hadia Nadeem, Basim Satti, Rumana
    Sikder, Mahir Laskar, Hriday Dalal, Naina Rawal, Radhika Saxena, Pranav Unadkat, Baljit Kaur Gakhal, Parneet
    Nijjar, Tegbir Singh Phull, Akshayan Balasingam, Mithuna Thavarajah, Theepan Paramsothy, Natan Filipek, Patrycja
    Jasińska, Gaja Ostrowska, Łukasz Świątek, Weronika Zając, Liepa Jonaitytė, Flavia Anghel, Eduard-Ioan Iacob,
    Ioana-Maria Voicu, Zlata Savchuk, Cemre Korkmaz, Oğuz Yıldız, Avîn Zebarî, Weilin Dai, Siyuan Hou, Chuyu Luo,
    Man-Hin Poon, Diễm Hương Lương, Nhật Minh Trịnh, Dalisay Bacani, Ginalyn Mae Sumulong, Madalena Barroso,
    Francisco Calado Vilela, Alphonso Nembhard, Leticia Bogle-Reid, Khaled Al-Sharif, Ranya Mahfouz, Qusai Takla,
    Hind Bennani, Feven Kebede, Kimia Jafari, Palwasha Amiri, Paloma Ibáñez Marín, Leonardo Gentile, Desislava
    Petkova, Seo-jun Baek, Hina Ogawa, Zsófia Fehér, Matěj Pokorný, Torvald Hagen, Ondine Fournier, Liesel Hoffmann,
    Ayanda Mthembu, Chenai Zvobgo
"""
STAFF_SIXTEEN = [
    "Mrs L Brackenbury", "Mr O Finchcombe", "Miss Y Adebisi-Rose", "Ms K Dallimore", "Mr S Ghoshal",
    "Mrs T Wolstenholme",
    "Dr H Pemberley", "Miss R Starkadder", "Mr M Przybylski", "Mrs Eirlys Hafgan", "Mr C Oyinlola", "Mrs P Venkatesan",
    "Mr G Tresidder", "Miss A Lochrane", "Sir Barry Tennick", "Revd J Applewhaite", "Mrs N Sotiriou", "Mr D McGlashan",
    "Marian Shrapnell", "Kev Huddlestone",
]  # fmt: skip
# What stands for {teacher} and the like in the wording of a sheet.
PLACES_SIXTEEN: dict[str, Sequence[str]] = {
    "teacher": STAFF_SIXTEEN,
    "form": ["Year 4", "Hedgehogs", "Class 5W", "P3", "Willow Class", "9 Attenborough", "Robins", "2 Donaldson",
             "Reception", "6 Malala"],
    "year": ["Year 6", "Year 8", "Year 9", "Upper School", "S2"],
    "team": ["Sapphire", "Kestrel", "Nightingale", "Hawthorn", "Severn", "Lovelace", "Rashford"],
    "school": ["Brookwell Primary School", "St Osyth's Catholic Primary", "Kingfisher Rise Academy",
               "Holy Cross C of E Infant School", "Tanyard Lane Juniors", "Ardlochan Primary", "Fenside Primary",
               "The Meads Community School"],
    "high": ["Thornaby Vale School", "Brookwell High", "Sir Amos Tuckett Academy"],
    "town": ["Brookwell", "Fenside", "Tanyard", "Ardlochan", "Great Meads", "Netherleigh"],
    "county": ["Netherleigh", "Fenshire", "West Meads", "Ardlochan and Bute"],
    "club": ["Brookwell", "Netherleigh", "Fenside", "Great Meads", "Ardlochan"],
    "charity": ["Wishing Well Trust", "Paws and Whiskers", "Open Door Foodbank", "Little Hearts Appeal"],
    "nursery": ["Acorn Corner Pre-School", "Busy Bees Playgroup", "Ladybird Nursery"],
    "library": ["Brookwell Library", "Netherleigh Central Library", "Fenshire Libraries"],
    "sponsor": ["Brookwell Rotary", "Meads Motors", "Fenside Bakery", "Netherleigh Rovers FC", "Tuckett Family Trust"],
    "dosbarth": ["Blwyddyn 4", "Dosbarth Onnen", "Blwyddyn 2", "Bl. 6", "Dosbarth Dewi", "Derbyn"],
    "ysgol": ["Ysgol Gymraeg Nant y Berllan", "Ysgol Gynradd Maes Eithin", "Ysgol Pentre Celyn",
              "Ysgol Gyfun Dyffryn Eithin"],
    "lle": ["Nant y Berllan", "Maes Eithin", "Pentre Celyn", "Dyffryn Eithin"],
    "athro": ["Mrs N Cefnmeysydd", "Mr Alun Brynsiencyn", "Miss Ffion Glanllyn", "Mrs E Trewalchmai", "Mr R Penmachno"],
    "term": ["Autumn Term", "Spring Term", "Summer Term", "2025-26"],
    "tymor": ["Hydref 2025", "Gwanwyn 2026", "Haf 2026"],
}  # fmt: skip


def strangers_sixteen() -> list[Name]:
    """First name and the rest."""
    wholes = [" ".join(one.split()) for one in STRANGERS.split(",")]
    return [(first, rest) for first, _, rest in (whole.partition(" ") for whole in wholes)]


def school_sixteen(size: int = 120) -> tuple[list[Name], list[Name]]:
    """The roll, half of Britain and Ireland, and the strangers; no whole name is on both, or in the last five sets."""
    rng = random.Random(161126)
    schools = (school_eleven(), school_twelve(), school_thirteen(), school_fourteen(), school_fifteen())
    before = [name for school in schools for names in school for name in names]
    known = {alike(name) for name in (*strangers_sixteen(), *before)}
    home, elsewhere = ([name for name in _together(text) if alike(name) not in known] for text in (BRITAIN, ELSEWHERE))
    rolled = rng.sample(home, size // 2) + rng.sample(elsewhere, size - size // 2)
    return rng.sample(rolled, size), strangers_sixteen()


# Names that are words as well: alone they are no name.
WORDS = {
    "Josh", "Mia", "Scarlett", "Patrick", "Rona", "Moi", "Fuller", "Marshall", "Foster", "Greenwood", "Booth",
    "Collins",
    "Hamer", "Bao", "Kong", "Zand", "Ece", "Marta", "Petru", "Anum", "Tegwyn", "Perrin", "Pender", "Emma", "Evan",
    "Andrew", "Michael", "Joel", "Naomi", "Iain", "Hettie", "Layton", "Jimmy", "Benji", "Langley", "Shaw",
}  # fmt: skip
