"""The names of the twentieth set: one school with its staff and its own wording, a roll of 60, strangers, outsiders."""

from collections.abc import Sequence
from dataclasses import dataclass

Name = tuple[str, str]

# One name each, the first name up to the first space; _ for a space within it.
ROLL = """
    Alfie Preece, Amelia Bufton, Archie Gwilliam, Bella Hodges, Charlie Beavan, Daisy-Mae Lello, Ellis Mantle, Evie
    Passey, Freddie Bayliss, Georgia Tudge, Harry Wozencroft, Hollie Duggan, Isaac Hince, Jack Cope-Meredith, Jessica
    Goodwin, Layla-Rose Swancott, Lewis Rudge, Maisie Corfield, Noah Everall, Olly Jukes, Rosie Mapp, Ruby Breakwell,
    Tilly Hotchkiss, Tyler Cadwallader, Zara Bowdler, Miley-Anne Loveridge, Anest Pugh, Dafydd_Rhys Pryce, Elan Gwyther,
    Ffion_Haf Breese, Gwern Tudor-Evans, Ianto Kinsey, Lleucu Blainey, Mali Goronwy, Nia Evans, Tirion Stephens-Parry,
    Ioan ap Dewi, Non ferch Iolo, Oliwia Gajewska, Szymon Łuczak, Andreea Chiriac, Ștefan Bucur, Milda Šimkutė, Sofiia
    Koval, Aisha Mahmood, Yusuf Khattak, Riya Solanki, Aarav Menon, Harnaaz Kaur Basra, Tahmid Uddin, Adaeze Nwachukwu,
    Kwabena Ofori, Farai Mutasa, Hodan Mohamud, Emir Koç, Wing-Lam Cheung, Gia_Hân Đoàn, Prashna Gurung, Litia Vakatawa,
    Tiago Baptista
"""
STRANGERS = """
    Ada Baldrey, Barnaby Sturge, Cerys-Mai Onslow, Danny Pitchford, Edie Lawley, Frank Minton, Gracie Sockett, Hector
    Wainhouse, Ivy-Rose Tranter, Jude Madeley, Kitty Cureton, Lennon Hayward-Bright, Mollie Picken, Ned Jarrett, Oscar
    Rowson, Penny Beddoes, Quinn Heighway, Rafe Plimmer, Sadie Wellings, Teddy Munslow, Violet Crump, Wilfred
    Shuker, Alaw Mair Gethin, Brychan Tegla, Cadog Hefin Rhydderch, Deio Penllyn, Eurgain Madog, Gwawr Ithel, Huw
    Cefni Lloyd, Lleu Einion, Mared ferch Garmon, Nanw Peredur, Rhodri ap Siencyn, Siwan Gwyn-Mathias, Tecwyn Arwel
    Buddug, Callum Auchinleck, Eilidh Strathearn, Innes Kinloch, Caoimhe Ní Dhonnabháin, Oisín Mac Giolla, Shay
    Gaughran, Bartosz Piątek, Nadia Szymczak, Wojciech Żurawski, Ilinca Dobrescu, Vlad Mărginean, Rasa Gudaitytė,
    Bohdan Yaremko, Zlata Honcharuk, Hiba Raza, Sulaiman Kakar, Maryam Bi Lodhi, Devika Nambiar, Rohan Bhosale, Jaspreet
    Kaur Sahota, Sadia Akter Mollah, Ikechukwu Oraka, Simisola Adeniran, Nana Yaw Frempong, Tanaka Chirwa, Liban
    Dirie, Rima Al-Khatib, Elif Sönmez, Zanyar Barzan, Yichen Lu, Hoi-Ching Leung, Tuấn Kiệt Dương, Jhun Mercado,
    Bikash Limbu, Sera Ratumaitavuki, Matilde Sampaio, Caio Bittencourt, Dimitra Kalogerou, Parisa Rostami, Meron
    Tesfaye, Tereza Hrušková, Gergő Lakatos, Jorun Solberg-Hay
"""
# Title, first name, surname, what they do, and their office in words.
STAFF = """
    Mrs Bethan Gittins head Headteacher
    Mr Colin Sayce deputy Deputy Headteacher
    Ms Priya Raman deputy Deputy Headteacher
    Dr Aled Trefor second Assistant Headteacher
    Mrs Joanna Kettleby second Head of Lower School
    Mr Marcus Bright house Head of Teme House
    Miss Sioned Ellis house Head of Lugg House
    Mrs Agnieszka Wrona house Head of Arrow House
    Mr Gareth Prosser house Head of Ithon House
    Mrs Helen Vernalls nursery Nursery Teacher
    Miss Chloe Dallow class Reception Teacher
    Mrs Ruth Lewis-Hart class Class Teacher
    Mr Daniel Pennington class Class Teacher
    Miss Manon Idwal class Class Teacher
    Mrs Shazia Anwar class Class Teacher
    Mr Tom Hereford class Class Teacher
    Ms Gwen Elystan class Class Teacher
    Mrs Katie Downes class Class Teacher
    Mr Huw Bowen subject Teacher of Mathematics
    Ms Laura Fenn subject Teacher of English
    Dr Emeka Onyeka subject Teacher of Science
    Miss Yasmin Sharif subject Teacher of Geography
    Mr Peter Lathom subject Teacher of History
    Mrs Carole Duval subject Teacher of French
    Mr Ben Stokesay subject Teacher of Design and Technology
    Miss Jodie Marlow subject Teacher of Art
    Mr Ravi Kulasingham subject Teacher of Computing
    Mrs Delyth Maredudd welsh Teacher of Welsh
    Mr Elgan Rhisiart welsh Teacher of Welsh
    Mr Dean Coates sports Head of Physical Education
    Miss Leanne Tipton sports Teacher of Physical Education
    Mrs Frances Orde music Director of Music
    Mr Ifor Maddox music Teacher of Drama
    Mrs Wendy Cound ta Teaching Assistant
    Mrs Tracy Bebbington ta Teaching Assistant
    Miss Nerys Powys ta Teaching Assistant
    Mr Kofi Larbi ta Learning Mentor
    Mrs Halina Zych ta Teaching Assistant
    Mrs Sandra Evans office Office Manager
    Miss Becky Ratlinghope office Receptionist
    Mrs Judith Amies attendance Attendance Officer
    Mr Ron Titley site Site Manager
    Mrs Maureen Pinches kitchen Cook in Charge
    Mrs Ellen Strefford library Librarian
    Mrs Fiona Abdale care Additional Learning Needs Coordinator
    Rev Martin Haycock chair Chair of Governors
"""
# Whoever signs a paper from outside: they are on no list.
OUTSIDE = """
    Mr Terry Blount, Mrs Angela Cornish, Ms Rachel Tolley, Mr Simon Adeyinka, Miss Holly Brace, Dr Vera Lindqvist, Mr
    Keith Garbett, Mrs Paula Minshall, Mr Andy Fripp, Miss Tasha Oldacre, Mr Gordon Peplow, Ms Ines Carreira, Mr Steve
    Wheelock, Mrs Barbara Dyke-Rowe, Mr Paul Tamsett, Miss Emma Kynaston, Mr Jaswant Rai, Mrs Lynne Habgood, Mr Neil
    Ferriday, Ms Zoe Castleton
"""
OUTSIDE_WELSH = """
    Mrs Rhiannon Llwyfen, Mr Emyr Glandwr, Miss Catrin Moelfryn, Mr Dylan Tyn-y-coed, Ms Heulwen Dolwar
"""
OFFICES = {
    "Headteacher": "Pennaeth", "Deputy Headteacher": "Dirprwy Bennaeth", "Class Teacher": "Athro Dosbarth",
    "Teacher of Welsh": "Adran y Gymraeg",
}  # fmt: skip
OURS_TWENTY = [
    "Kinnerbridge Community School", "Ysgol Gymunedol Pont y Clawdd", "Kinnerbridge", "Pont y Clawdd",
    "Two banks, one bridge", "Dwy lan, un bont", "Teme", "Lugg", "Arrow", "Ithon", "Teme House", "Lugg House",
    "Arrow House", "Ithon House", "Llys Teme", "Llys Lugg", "Llys Arrow", "Llys Ithon", "Minnows", "Otters", "Dippers",
    "Wagtails", "Kingfishers", "Herons", "Ospreys", "Red Kites", "Dosbarth y Dyfrgwn", "Dosbarth y Crehyrod",
    "Dosbarth y Barcutiaid", "Dosbarth Glas y Dorlan", "Stepping Stones", "Keystone Award", "Bridge Builder",
    "Bank to Bank", "Ford the Stream", "The Clawdd Mile", "The Long Table", "Kindness Stile", "A Ripple from School",
    "Ferry Pass", "Lamplighters", "The Toll House", "Riverbank Voice", "The Weir Cup", "Quiet Water", "Towpath Club",
    "Question Jar", "Every Day in the Boat", "Cerrig Camu", "Y Garreg Glo", "Siaradwr y Bont", "Llais Glan yr Afon",
    "O Lan i Lan", "Crychdon o'r Ysgol", "Pob Dydd yn y Cwch",
]  # fmt: skip


@dataclass(frozen=True)
class Adult:
    """Somebody who signs; `does` is what a sheet asks for, `office` what is printed below the name."""

    title: str
    first: str
    last: str
    does: str = ""
    office: str = ""


def _adults(text: str) -> list[Adult]:
    return [Adult(*" ".join(one.split()).split(" ", 2)) for one in text.split(",")]


STAFF_ADULTS = [Adult(*line.split(maxsplit=4)) for line in STAFF.strip().splitlines()]
STAFF_TWENTY: list[Name] = [(one.first, one.last) for one in STAFF_ADULTS]
# Who may stand for {head}, {class} and so on in the wording of a sheet.
ADULTS: dict[str, list[Adult]] = {
    **{does: [one for one in STAFF_ADULTS if one.does == does] for does in {one.does for one in STAFF_ADULTS}},
    "outside": _adults(OUTSIDE), "other": _adults(OUTSIDE), "allanol": _adults(OUTSIDE_WELSH),
}  # fmt: skip
# How: with title and initial, in full, with the title alone, as a signature, what they do in English and in Welsh.
HOW = ("", " full", " mrs", " pen", " office", " swydd")

PLACES_TWENTY: dict[str, Sequence[str]] = {
    **{f"{who}{how}": [""] for who in ADULTS for how in HOW},
    "school": ["Kinnerbridge Community School"],
    "ysgol": ["Ysgol Gymunedol Pont y Clawdd"],
    "room": ["Dippers", "Wagtails", "Kingfishers", "Herons", "Ospreys", "Red Kites"],
    "form": ["7T", "7L", "8A", "8I", "9L", "9T", "10A", "11I"],
    "year": ["Year 7", "Year 8", "Year 9", "Year 10"],
    "river": ["Teme", "Lugg", "Arrow", "Ithon"],
    "dosbarth": ["Dosbarth y Dyfrgwn", "Dosbarth y Crehyrod", "Dosbarth y Barcutiaid", "Dosbarth Glas y Dorlan"],
    "bl": ["Bl. 3", "Bl. 5", "Bl. 7", "Bl. 9"],
    "term": ["Autumn 2025", "Spring 2026", "Summer 2026", "Autumn Term", "Summer Term"],
    "tymor": ["yr Hydref", "y Gwanwyn", "yr Haf"],
    "town": ["Kinnerbridge", "Llanfoel", "Marlow Cross", "Whitton Gate"],
    "tref": ["Pont y Clawdd", "Llanfoel", "Trewythen"],
    "county": ["Radmarch", "Severn and Marches", "Mid Border"],
    "hospice": ["St Tysilio's Hospice", "Marches Air Rescue", "The Daybreak Centre"],
}  # fmt: skip


def named(adult: Adult, how: str, signature: int) -> str:
    """The adult as a paper has them; `signature` says which of three ways they sign in."""
    pens = (f"{adult.first[0]}. {adult.last}", f"{adult.first} {adult.last}", f"{adult.title} {adult.last}")
    return {
        "": f"{adult.title} {adult.first[0]} {adult.last}",
        "full": f"{adult.first} {adult.last}",
        "mrs": f"{adult.title} {adult.last}",
        "pen": pens[signature % 3],
        "office": adult.office,
        "swydd": OFFICES.get(adult.office, adult.office),
    }[how]


def _names(text: str) -> list[Name]:
    wholes = [" ".join(one.split()) for one in text.split(",")]
    return [(first.replace("_", " "), rest) for first, _, rest in (whole.partition(" ") for whole in wholes)]


def school_twenty() -> tuple[list[Name], list[Name]]:
    """The roll and the strangers."""
    return _names(ROLL), _names(STRANGERS)


# Names that are words as well: alone they are no name.
WORDS = {
    "Mantle", "Rudge", "Mapp", "Hodges", "Tudge", "Mali", "Ruby", "Rosie", "Daisy-Mae", "Ivy-Rose", "Menon", "Jama",
    "Koval", "Non", "Elan", "Bella", "Math", "Nia", "Cope-Meredith", "Crump", "Penny", "Violet", "Frank", "Bright",
}  # fmt: skip
