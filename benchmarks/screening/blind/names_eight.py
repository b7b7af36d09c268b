"""The names of the eighth set: a roll of 600, 600 strangers, who signs, and whose school or club it is."""

import random
from collections.abc import Sequence

from benchmarks.screening.blind.fonts import plain
from benchmarks.screening.blind.strangers_eight import STRANGERS

Name = tuple[str, str]

# First names / surnames of one origin, on a line each; of the first lines, Britain's, comes half of the roll.
BRITAIN = """
    Edmund Harriet Lawrence Philippa Cuthbert Annabel Rufus Georgina Benedict Octavia / Ashworth Bickerstaff Cavendish
    Barnaby Clementine Digby Francesca Giles Henrietta Quentin Rowena / Dalrymple Ellershaw Fazackerley Gathercole
    Maddison Riley Kieran Leanne Darcy Tegan Brogan Shelby Jodie Kirsty / Hackett Ingleby Jarvis Kilburn Ludlow Mather
    Alec Dougie Isobel Mhairi Struan Catriona Lennox Rhuaridh Ailsa / Abernethy Buchanan Carmichael Dunbar Erskine
    Gwyneth Idwal Llew Mabli Nerys Owain Siwan Teifion Bronwen / Bebb Cadwgan Deiniol Ednyfed Goronwy Ithel
    Jenna Piran Merryn Kerensa Denzil Tressa / Angove Boscawen Carlyon Penhaligon Trevithick
    Dermot Gráinne Eoghan Niall Bronagh Úna / Devine Gormley McAllister O'Hanlon McGrath Quigley
    Sidney Winifred Percy Nellie Stanley Ada-Mae Cyril Enid Wilfred Olive-Rose / Nuttall Oakes Proctor Royle Sugg
    Callie Kane Demi Ashton Paige Reece Bradley Courtney / Tipping Unsworth Varley Whittaker Yarwood Spratt-Lyons
"""
ELSEWHERE = """
    Adebola Chisom Damilola Ejike Kehinde Taiwo Zikora / Adeyemi Babatunde Chukwuma Durojaiye Ekwueme Oyinlola
    Adwoa Fiifi Kwasi Mawuli Yaa / Acheampong Boakye Gyamfi Donkor Nyarko
    Bashir Deqa Guled Hodo Liban Sagal / Abdulle Barre Elmi Guled Hersi Samatar
    Anisa Bilqis Faizan Laiba Owais Rumaysa Sohail / Bhatti Chishti Dogar Ghani Lodhi Minhas
    Farzana Imran Jubair Nabila Rezwan Tahsin / Bhuiyan Chowdhury Haque Laskar Matin Talukder
    Charvi Devansh Gauri Hrithik Lavanya Nakul Tvisha / Acharya Bhatt Deshpande Ganguly Krishnan Mahajan
    Amrit Balraj Dilpreet Kulwinder Navjot / Aujla Bedi Chana Dosanjh Grewal Thandi
    Dominik Gabriela Igor Kinga Oskar Urszula Żaneta / Bielak Cieślak Gajda Jankowska Łukasik Sobczak
    Adela Dragoș Emilian Ileana Raluca Tudorel / Bălan Ciobanu Drăgan Enache Manole Vlaicu
    Bohdan Kateryna Lesya Taras Solomiya / Bondar Hnatiuk Kravchuk Moroz Panchenko
    Aslı Barış Çağla Emre Gökçe / Arslan Bulut Çetin Kaplan Şahin
    Berfin Diyar Hêvîn Serhat / Amedi Dersimi Kobanî Zaxoyî
    Ghada Hisham Lamia Nizar Rasha Tarek / Abboud Darwish El-Sayed Khoury Najjar Sabbagh
    Bahar Ehsan Kamran Mahsa / Ahmadzai Ghaffari Hashemi Jalali Stanekzai
    Chun Hei Lok Yan Siu Ying Tsz / Au-Yeung Ho Lau Mak Tsui Wan
    Bích Cường Đức Ngọc Quỳnh / Bùi Đinh Đoàn Hoàng Lý
    Akira Emi Haruki Rin / Fujimoto Ishikawa Matsuda Ogawa
    Benjie Cherry-Ann Divina Jomar / Bautista Castillo Del_Rosario Villanueva
    Afonso Catarina Gonçalo Inês Leonor / Azevedo Barbosa Coelho da_Fonseca Monteiro
    Álvaro Elvira Gonzalo Pilar / Cabrera Domínguez Gallego Iglesias Muñoz
    Cosimo Fabiana Lorenzo Ottavia / Bellini Colombo De_Luca Ferraro Rinaldi
    Agnė Jokūbas Mantas Viltė / Jankauskas Mockutė Paulauskas Urbonas
    Bence Csilla Gergő Zsófia / Farkas Horváth Kőrösi Szabó
    Abel Hiwot Natnael Saba / Alemu Desta Kassahun Woldemariam
    Dambudzo Farai Rutendo Simba / Chigumba Gumbo Madziva Zvobgo
    Alliyah-Rae Donté Marlon Roshaun / Bartley Gayle Hinds McKenzie-Cole Sewell
"""
STAFF = [
    "Mrs V Applegarth", "Mr Idris Penllyn", "Ms Oluchi Bamidele", "Mr C Hebblethwaite", "Miss Freyja Dunmow",
    "Dr P Balakrishnan", "Mrs Eluned Corwen", "Mr S Wolanski", "Mx A Thornycroft", "Sensei Marsh-Ito",
    "Mrs Oonagh Scannell", "Mr G Trewin", "Canon Basil Wragg", "Cllr Shabana Meer", "Akela Jim Rudge",
    "Mr Dyfrig Llwyngwril", "Ms T Marchetti", "Mrs D Quarshie", "Coach Leroy Dankworth", "Miss Cerian Tawe",
    "Ivor Stapleford", "Prudence Lacey", "Hanif Sabri", "Margit Olesen", "Mrs R. Goodacre", "Mr N. Faulds",
    "Ceinwen Rhosyn", "Lesley Pardoe", "Mr U Hakimi", "Mme Coralie Petit", "Emlyn Harlech", "Mrs J Standish-Boateng",
]  # fmt: skip
# What stands for {stream} and the like in the wording of a sheet.
PLACES_EIGHT: dict[str, Sequence[str]] = {
    "adult": STAFF,
    "stream": ["Year 2", "Swifts", "8R", "Rowan", "P6", "3 Turquoise", "7 Brunel", "Squirrels", "Y5", "Class Ten"],
    "blwyddyn": ["Blwyddyn 3", "Dosbarth Onnen", "Blwyddyn 6", "Dosbarth Barcud", "Bl. 8", "Y Feithrinfa"],
    "clan": ["Brunel", "Osprey", "Sapphire", "Attenborough", "Windrush", "Fircone"],
    "llys": ["Glyndŵr", "Gwenllian", "Cadair", "Teifi"],
    "seat": ["Marram Point Primary", "St Ethelwin's Catholic School", "The Sundial Academy", "Wickerbridge High School",
             "Tannery Street Nursery & Infants", "Low Barn Junior School", "Dunlin Sands Primary"],
    "coleg": ["Ysgol Cwm Hedydd", "Ysgol Gynradd Glan Rhosyn", "Ysgol Uwchradd Moel Eithin", "Ysgol y Felin Wen"],
    "town": ["Wickerbridge", "Upper Tolland", "Marram-on-Sea", "Skelby", "Nether Haddow", "Coldwell"],
    "tref": ["Llanfelys", "Aberdulyn", "Pentre Gwennol", "Rhyd-y-cerrig"],
    "halfterm": ["Autumn Half Term", "Week 9", "Lent Term", "Summer Term", "January 2026"],
}  # fmt: skip


def strangers() -> list[Name]:
    """First name and the rest."""
    wholes = [" ".join(one.split()) for one in STRANGERS.split(",")]
    return [(first, rest) for first, _, rest in (whole.partition(" ") for whole in wholes)]


def school_eight(size: int = 600) -> tuple[list[Name], list[Name]]:
    """The roll, of which half is of Britain, and the strangers, always the same; no whole name is on both."""
    rng = random.Random(80126)
    known = {alike(name) for name in strangers()}
    home = [name for name in _together(BRITAIN) if alike(name) not in known]
    elsewhere = [name for name in _together(ELSEWHERE) if alike(name) not in known]
    rolled = rng.sample(home, size // 2) + rng.sample(elsewhere, size - size // 2)
    return rng.sample(rolled, size), strangers()


def alike(name: Name) -> str:
    """The same for two names that differ in capitals and accents alone."""
    return plain(" ".join(name)).casefold()


def _together(text: str) -> list[Name]:
    origins = [[half.split() for half in line.split("/")] for line in text.strip().splitlines()]
    return [(first, last.replace("_", " ")) for firsts, lasts in origins for first in firsts for last in lasts]
