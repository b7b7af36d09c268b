"""The names of the twenty-seventh set: a seaside academy on two sites, its staff and wording, pupils, strangers."""

from collections.abc import Sequence

from benchmarks.screening.blind.names_twenty import Adult, Name

# One name each, the first name up to the first space; _ for a space within it.
ROLL = """
    Abdi Jimale, Agata Kulesza, Alex Brimblecombe, Amara Chukwuma, Angus Fernyhough, Aneira Brynglas, Arlo
    Pennywell, Asha Ranasinghe, Aurelia Mocanu, Benji Tregaskis, Bianca Ferraro, Bodhi Lavington, Briony Axelby, Casper
    Holmqvist, Celyn Maes-y-dre, Chloe Burnham-Reed, Clementine Uphill, Dawid Rutkowski, Delilah Stoodley, Denzel
    Agyeman, Digby Huish, Ebony Marchant, Eliska Vondráčková, Emilia Sandford, Eren Çetin, Esmé Quantock, Fergus
    Balnacraig, Fflur Cwmbychan, Finlay Watchet, Freya Lympsham, Gethin Penarfon, Hasan Miah, Hattie Brent-Cole,
    Inigo Loxton, Isla Steart, Jago Pendower, Jonas Kazlauskas, Kaya Worlebury, Kit Churchill-Ware, Lacey Uphampton,
    Leena Pillai, Lilac Berrow, Luca Tarantino, Mabel Cossington, Mikey Sturminster, Mina Farahani, Naomi Adu-Boateng,
    Nikita Morozenko, Otis Wraxall, Pippa Banwell, Priyanka Nair, Rhys Llanmaes, Rocco Bellini, Sabiha Begum
    Choudhury, Scarlett Winscombe, Seb Ottery, Tomos Afonwen, Uma Deshpande, Wanda Sokolowska, Zak Clapton-Lee
"""
STRANGERS = """
    Aaliyah Farquhar, Abbie Congresbury, Albie Tickenham, Alina Cojocaru, Ambrose Fivehead, Anwen Rhydlafar, Ariana
    Gashi, Aston Wrington, Azra Hodžić, Bao Nguyễn, Barney Shipham, Bertie Hewish, Bethan Nantymoel, Bilal Ghaffar,
    Cadi Penrhiwfer, Carys Tonfelin, Chidi Azikiwe, Cora Puxton, Dafydd Garthmor, Daisy Stogumber, Dmytro Bondarenko,
    Dora Kovačević, Dougal Inverarity, Ellie-Mae Badgworth, Elspeth Carnegie, Enzo Delacroix, Eoin Ó Murchú, Etta
    Draycott, Farida Noorzai, Fearne Chewton, Gio Castellani, Gracie Nempnett, Gwilym Pontsarn, Hari Subramaniam,
    Heidi Baumgartner, Hugh Rodney-Stoke, Ifeoma Nnamdi, Inka Lehtonen, Ishbel Gairloch, Jada Whitchurch, Jaroslav
    Beneš, Jemma Axbridge, Joaquín Villalobos, Kaan Bozkurt, Kai Portbury, Kamal Thapa, Keira Yatton-Hall, Laszlo
    Szabados, Lena Strojny, Lenny Blagdon, Lila Saravanan, Liwia Grabowska, Logan Hutton-Page, Maddie Clevely, Maia
    Ioane, Marged Trecastell, Mehdi Bouzid, Mollie Sandhurst-Lane, Morwenna Polglase, Naledi Khumalo, Neve Langridge,
    Nosa Igbinedion, Onkar Singh Gosal, Ottilie Weare, Paulina Dombrovska, Pema Dorji, Raheem Sultani, Rosa Iturralde,
    Rowan Kewstoke, Ruairí Mac Suibhne, Saskia van Houten, Selin Akbaş, Sylvie Compton-Dale, Taliesin Blaengwawr, Tess
    Oldmixon, Umar Jatoi, Vidya Kulkarni, Wilf Nailsea, Ximena Ordóñez, Zofia Pawlikowska
"""
# Title, first name, surname, what they do, and their office in words.
STAFF = """
    Mrs Caroline Tremlett head Principal
    Mr Hywel Brackley deputy Head of the Headland Site
    Mrs Jocelyn Farrant infanthead Head of the Marram Site
    Mr Anil Weerasinghe assist Assistant Principal
    Miss Sorrel Hartnoll nursery Nursery Teacher
    Miss Chloe Vellacott class Periwinkles Class Teacher
    Mrs Dana Kowalczyk class Barnacles Class Teacher
    Mr Luke Yeandle class Limpets Class Teacher
    Mrs Susan Gadd class Kittiwakes Class Teacher
    Mr Idris Mansell class Sandpipers Class Teacher
    Ms Rachel Odling class Terns Class Teacher
    Mr Peter Sully class Turnstones Class Teacher
    Mr Marcus Treloar house Head of Dunlin House
    Mrs Folake Adebayo house Head of Curlew House
    Ms Heather Stowell house Head of Plover House
    Mr Ryan Cridland house Head of Avocet House
    Miss Georgie Pascoe year Head of Year 7
    Mr Stuart Chidgey year Head of Year 8
    Mrs Anita Kothari year Head of Year 9
    Mr Bruce Winslade year Head of Year 10
    Dr Leonora Marsh-Tyler subject Teacher of Science
    Mr Owen Frampton subject Teacher of Mathematics
    Mrs Vivien Tottle subject Teacher of English
    Mr Kenji Holloway subject Teacher of Geography
    Ms Paloma Reyes subject Teacher of Spanish
    Mr Nigel Burrough subject Teacher of Design and Technology
    Mrs Llio Penhelig welsh Bridge Link Coordinator
    Mr Darren Passmore sports Head of Sport
    Miss Ellie Vowles sports Teacher of Physical Education
    Mr Crispin Ashe music Director of Music
    Mrs Nadine Coombes drama Teacher of Drama
    Miss Freda Lisle art Teacher of Art
    Mr Toby Radstock water Watersports Leader
    Mrs Miriam Goodland eco Green Dunes Leader
    Mr Vincent Ojo careers Careers Adviser
    Mrs Kate Dunkery business Teacher of Business
    Mrs Pauline Sweet ta Teaching Assistant
    Mr Jamil Rahimi ta Teaching Assistant
    Miss Becca Loosemore ta Learning Support Assistant
    Mrs Wendy Hurford send Special Needs Coordinator
    Mrs Jan Trott library Librarian
    Mrs Rita Binding office Office Manager
    Mr Clive Hembrow office Receptionist
    Mrs Stella Duckham attendance Attendance Officer
    Mrs Gwen Lovell kitchen Kitchen Manager
    Mr Barry Pople site Caretaker
    Mrs Amrit Bhogal exams Examinations Officer
    Mr Edward Hallett chair Chair of Governors
"""
# Whoever signs a paper from outside: they are on no list.
OUTSIDE = """
    Mr Damian Roscarrock, Mrs Philippa Dunball, Ms Ottoline Fry, Mr Kelvin Strawbridge, Miss Hannah Gatcombe, Dr Piers
    Woolavington, Mr Sanjeev Bhandari, Mrs Elaine Tarr, Mr Roddy Kilbride, Miss Tamsin Curnow, Mrs Beverley Sparkes, Mr
    Martyn Chilcott, Ms Irina Volkova, Mr Josh Penberthy, Mrs Doreen Stickland, Mr Olu Fashola, Miss Verity Blackmore,
    Mr Geoff Haddrell, Mrs Sunita Parmar, Ms Carla Whitcombe
"""
OUTSIDE_WELSH = """
    Mrs Meinwen Porthkerry, Mr Elfed Glynrhondda, Miss Nanno Trefforest, Mr Gwyndaf Sainhelyg
"""
OURS_TWENTYSEVEN = [
    "Wickhaven Academy", "Wickhaven", "Marram Site", "Headland Site", "Hold fast, look outward",
    "Dal yn dynn, edrych allan", "Ysgol Bae'r Wylan", "Bae'r Wylan", "Dunlin", "Curlew", "Plover", "Avocet",
    "Dunlin House", "Curlew House", "Plover House", "Avocet House", "Llys Dunlin", "Llys Curlew", "Llys Plover",
    "Llys Avocet", "Cockles", "Periwinkles", "Barnacles", "Limpets", "Kittiwakes", "Sandpipers", "Terns", "Turnstones",
    "High Tide Award", "Driftwood Tokens", "Full Sail", "Rockpool Readers", "Tidal Tables", "Marram Mile",
    "Shipshape Card", "The Crow's Nest", "The Galley", "Breakwater Room", "Flotsam Fair", "Green Dunes",
    "Message in a Bottle", "Deckhands", "Harbour Voice", "Estuary Cup", "Sea Legs Week", "Slipway Day", "Beam Talks",
    "Lantern Swim", "Fair Wind Letter", "Sandcastle Moment", "Surf Squad", "Pilot Boat Mentors", "Ebb and Flow Room",
    "Dros y Bont", "Over the Bridge", "Gwobr Penllanw", "Neges mewn Potel", "Tocynnau Broc Môr", "Hwyliau Llawn",
    "Darllenwyr y Pwll", "Cerdyn Cymen",
]  # fmt: skip


def _adults(text: str) -> list[Adult]:
    return [Adult(*" ".join(one.split()).split(" ", 2)) for one in text.split(",")]


STAFF_ADULTS = [Adult(*line.split(maxsplit=4)) for line in STAFF.strip().splitlines()]
STAFF_TWENTYSEVEN: list[Name] = [(one.first, one.last) for one in STAFF_ADULTS]
# Who may stand for {head}, {class} and so on in the wording of a sheet.
ADULTS: dict[str, list[Adult]] = {
    **{does: [one for one in STAFF_ADULTS if one.does == does] for does in {one.does for one in STAFF_ADULTS}},
    "outside": _adults(OUTSIDE), "other": _adults(OUTSIDE), "allanol": _adults(OUTSIDE_WELSH),
}  # fmt: skip
# How: with title and initial, in full, with the title alone, as a signature, what they do.
HOW = ("", " full", " mrs", " pen", " office")

PLACES_TWENTYSEVEN: dict[str, Sequence[str]] = {
    **{f"{who}{how}": [""] for who in ADULTS for how in HOW},
    "infants": ["Periwinkles", "Barnacles", "Limpets"],
    "juniors": ["Kittiwakes", "Sandpipers", "Terns", "Turnstones"],
    "room": ["Periwinkles", "Barnacles", "Limpets", "Kittiwakes", "Sandpipers", "Terns", "Turnstones"],
    "form": ["7D", "7C", "8P", "8A", "9D", "9C", "10P", "10A"],
    "years": ["Year 7", "Year 8", "Year 9", "Year 10"],
    "side": ["Dunlin", "Curlew", "Plover", "Avocet"],
    "llys": ["Llys Dunlin", "Llys Curlew", "Llys Plover", "Llys Avocet"],
    "term": ["Autumn 2025", "Spring 2026", "Summer 2026", "Autumn Term", "Summer Term"],
    "subject_": ["Science", "Mathematics", "English", "Geography", "Spanish", "Design and Technology"],
    "town": ["Wickhaven", "Sallow Bay", "Cleeve Sands", "Burrow Regis"],
    "tref": ["Porth Wylan", "Llanhafren", "Aberelai Fach"],
    "cause": ["Sallow Bay Hospice", "Wickhaven Inshore Rescue", "the Seal Hospital"],
}  # fmt: skip


def _names(text: str) -> list[Name]:
    wholes = [" ".join(one.split()) for one in text.split(",")]
    return [(first.replace("_", " "), rest) for first, _, rest in (one.partition(" ") for one in wholes)]


def school_twentyseven() -> tuple[list[Name], list[Name]]:
    """The roll and the strangers."""
    return _names(ROLL), _names(STRANGERS)


# Names that are words as well: alone they are no name.
WORDS = {
    "Amara", "Clementine", "Ebony", "Scarlett", "Lilac", "Kit", "Isla", "Daisy", "Aston", "Logan", "Rosa", "Rowan",
    "Watchet", "Steart", "Marchant", "Sandford", "Uphill", "Banwell", "Churchill-Ware", "Weare", "Fivehead", "Ottery",
    "Hutton-Page", "Hari", "Kai", "Kaya", "Mina", "Uma", "Tess", "Jada", "Zak", "Otis", "Alex", "Asha", "Etta", "Bao",
    "Maia", "Heidi", "Dora", "Umar", "Nairn", "Miah", "Nair", "Brent-Cole", "Compton-Dale", "Sandhurst-Lane",
    "Pennywell", "Huish", "Loxton", "Draycott", "Hewish", "Puxton", "Neve", "Lena", "Rocco", "Bodhi", "Fflur",
}  # fmt: skip
