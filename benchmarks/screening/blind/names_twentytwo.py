"""The names of the twenty-second set: an academy in a city, its staff and its own wording, a roll of 60, strangers."""

from collections.abc import Sequence

from benchmarks.screening.blind.names_twenty import Adult, Name

# One name each, the first name up to the first space; _ for a space within it.
ROLL = """
    Abdirahman Guled, Adunni Akinwale, Agata Wróblewska, Alfie Broadhurst, Amara Obiora, Amelia-Grace Tunstall, Anjali
    Vaidyanathan, Teuta Krasniqi, Ayaan Chaudhry, Bao_Ngọc Trịnh, Beatrix Hallam, Benedek Szűcs, Blerim Gashi, Declan
    Openshaw, Cem Yalçın, Chloe Rawcliffe, Dawit Tekle, Deniz Karakoç, Dominik Pawlak, Ekaterina Brusnikina, Ella-Mae
    Whittle, Emeka-John Udeh, Esme Crabtree, Fabian Lungu, Fatoumata Bangoura, Fiza Butt, George Entwhistle, Ghazal
    Nikpour, Harleen Kaur Johal, Hassan Al-Jabiri, Ibrahim Turay, Imani Wekesa, Ioana Petcu, Jaydon Clegg, Jin-ho Bae,
    Kacper Stępień, Keeley-Ann Fothergill, Kiran Parmar, Lan_Chi Hoàng, Leila Benyahia, Maddox Tyldesley, Mahnoor
    Bhatti, Marwa Sultani, Matas Petrauskas, Miriam Goldwater, Nojus Kairys, Oluwatobi Fashola, Owen Llywarch, Cerys
    Hafesp, Priyanka Sutaria, Rebeca Tavares, Roza Hama_Amin, Ryan Scholes, Shanelle Pinnock, Sienna Ogden-Bell, Tariq
    Noorzai, Tomoko Hirano, Valentyn Melnyk, Wiremu Paora, Xin_Yi Teoh
"""
STRANGERS = """
    Aaliyah Rehman, Ade Olorunfemi, Afra Mohsin, Aleksy Borkowski, Alun Bodwigiad, Anwen Tregaron, Arjun
    Krishnaswamy, Ashleigh Lonsdale, Aurel Mocanu, Bethan Cwmystwyth, Biniam Habte, Bláthnaid Mac Coille, Bradley
    Shufflebotham, Caleb Winterburn, Carys_Mai Llanwnda, Chinonso Ezeudu, Ciara Hanlon, Cosmin Ungureanu, Dáire
    Ó Murchadha, Daisy Ollerenshaw, Darko Ilievski, Dilnoza Karimova, Efua Ansah, Elis ap Gruffudd, Erin Duckworth,
    Farida Ahmadzai, Femi Badmus, Finlay Auchterlonie, Freya Pilkington, Gethin Nantlle, Grace Oyinlola, Guste
    Baranauskaitė, Hamish Rannoch, Hana Suleiman, Harvey Sidebottom, Hải_Yến Lương, Hiwa Rostam, Isla Wolstenholme,
    Jacek Wilczek, Jasper Threlfall, Jerome Campbell-Royes, Kaif Ali Mirza, Katarína Benková, Kwame Boadu, Laiba Zafar,
    Lewis Haslingden, Liliana Ferraz, Luca Bernasconi, Mabli ferch Gwilym, Maja Jóźwiak, Manraj Singh Atwal, Mehmet
    Bozkurt, Milly Ramsden-Cole, Mohsen Taheri, Nadifa Abukar, Naomi Clutterbuck, Nikolai Zhelev, Noor Fatima Sheikh,
    Oskar Lindgren, Panashe Muchena, Poppy Barraclough, Qasim Jatoi, Rhys Caergeiliog, Rin Matsuda, Rosa
    Etxeberria, Ruairi Dalwhinnie, Sabina Rexhepi, Saanvi Deshmukh, Sandeep Gurung_Rai, Shreya Ghoshal-Day, Sophie
    Heptonstall, Stefan Obradović, Tadiwa Chikore, Tia-Leigh Bamford, Timur Akhmetov, Uche Nnamani, Vanessa Quartey,
    Wai-Kit Lau, Yasmin El-Amrani, Yordanos Gebre, Yuliia Palamar, Zainab Jalloh, Zofia Kwiecień
"""
# Title, first name, surname, what they do, and their office in words.
STAFF = """
    Mrs Claudette Fairweather head Principal
    Mr Iain Dunmore deputy Vice Principal
    Ms Nasreen Haider deputy Vice Principal
    Mr Obinna Chukwu assist Assistant Principal
    Mrs Gillian Stott assist Assistant Principal
    Dr Leonard Abara sixth Director of Sixth Form
    Miss Petra Novotny sixth Sixth Form Tutor
    Mr Jamal Westbrook house Head of Anchor House
    Ms Ruth Ingleby house Head of Beacon House
    Mr Stefan Kowalczyk house Head of Lantern House
    Mrs Dipa Rughani house Head of Compass House
    Miss Hannah Birtwistle year Head of Year 7
    Mr Darren Pickles year Head of Year 8
    Mrs Zeenat Lakhani year Head of Year 9
    Mr Lloyd Marchbank year Head of Year 10
    Ms Fionnuala Keane year Head of Year 11
    Mrs Anne Thwaite tutor Form Tutor
    Mr Ebrahim Vawda tutor Form Tutor
    Ms Carla Mendonca tutor Form Tutor
    Mr Ross Gilchrist tutor Form Tutor
    Dr Yewande Coker subject Teacher of Chemistry
    Mr Philip Arkwright subject Teacher of Mathematics
    Miss Mei-Ling Soong subject Teacher of Physics
    Mr Craig Holroyd subject Teacher of History
    Mrs Olena Bondar subject Teacher of Geography
    Ms Joanne Sugden subject Teacher of English
    Mr Adil Rashidi subject Teacher of Computing
    Mrs Veronique Lacombe subject Teacher of French
    Mr Trevor Bottomley subject Teacher of Design and Technology
    Miss Aoife Tierney arts Teacher of Art
    Mr Winston Blake arts Head of Music
    Ms Georgina Farrow arts Teacher of Drama
    Mrs Kelly Rothwell sports Head of Physical Education
    Mr Samir Bouchard sports Teacher of Physical Education
    Mrs Heledd Garmonydd welsh Twin School Coordinator
    Mr Emlyn Crwys welsh Teacher of Welsh
    Mrs Danuta Majewska eal Language Support Coordinator
    Mr Yonas Abraha eal Bilingual Assistant
    Mrs Lorraine Pegg send Special Needs Coordinator
    Ms Tanya Ashworth ta Teaching Assistant
    Mr Bilal Noorani ta Learning Mentor
    Mrs Sylvia Garside library Librarian
    Mr Martin Oldroyd careers Careers Adviser
    Mrs Bernadette Quirk exams Examinations Officer
    Miss Jade Lomax office Receptionist
    Mrs Pauline Cragg attendance Attendance Officer
    Mr Stan Hebblethwaite site Premises Manager
    Mrs Rita Fernandes kitchen Catering Manager
    Prof Margaret Oyelowo chair Chair of Governors
"""
# Whoever signs a paper from outside: they are on no list.
OUTSIDE = """
    Mr Clive Ormston, Mrs Nicola Hargest, Ms Bukola Tanimowo, Mr Dean Scarfe, Miss Lauren Proudfoot, Dr Henrik Vesterby,
    Mr Faisal Durrani, Mrs Maureen Tolliver, Mr Gavin Sharrock, Miss Rochelle Dacosta, Mr Nigel Whitcombe, Ms Elena
    Marinova, Mr Barry Catterall, Mrs Josephine Adu, Mr Piers Lathbury, Miss Kirsty Mellor, Mr Hardeep Virdee, Mrs
    Sheila Brocklebank, Mr Owain Trefdraeth, Ms Camille Rousselot
"""
OUTSIDE_WELSH = """
    Mrs Delyth Penmorfa, Mr Gerallt Ceulan, Miss Mirain Tywi, Mr Hefin Bryneglwys
"""
OURS_TWENTYTWO = [
    "Millgate Cross Academy", "Millgate Cross", "Millgate Cross Sixth Form", "Ysgol Glan Celyn", "Glan Celyn",
    "Bramcaster", "Broadloom Learning Trust", "Many threads, one cloth", "Llawer edau, un brethyn", "Anchor", "Beacon",
    "Lantern", "Compass", "Anchor House", "Beacon House", "Lantern House", "Compass House", "Llys Angor",
             "Llys Goleudy",
    "Llys Llusern", "Llys Cwmpawd", "Golden Shuttle", "Skein Card", "Bobbin Points", "Selvedge Award", "Warp and Weft",
    "The Weaver's Prize", "Home Language Hour", "First Shift Breakfast", "Patchwork Day", "The Dye House",
    "The Carding Room", "Mill Lane Mentors", "Twill Trophy", "Spindle Talks", "Loft Study Pass", "Friendly Thread",
    "The Ledger", "Yarn Spinners", "Clocking In", "Y Wennol Aur", "Gwobr y Gwehydd", "Cerdyn Edau", "Clytwaith",
    "Awr Iaith Cartref", "Clwb Paned", "Pwyntiau Bobin", "Edau Gyfeillgar",
]  # fmt: skip


def _adults(text: str) -> list[Adult]:
    return [Adult(*" ".join(one.split()).split(" ", 2)) for one in text.split(",")]


STAFF_ADULTS = [Adult(*line.split(maxsplit=4)) for line in STAFF.strip().splitlines()]
STAFF_TWENTYTWO: list[Name] = [(one.first, one.last) for one in STAFF_ADULTS]
# Who may stand for {head}, {tutor} and so on in the wording of a sheet.
ADULTS: dict[str, list[Adult]] = {
    **{does: [one for one in STAFF_ADULTS if one.does == does] for does in {one.does for one in STAFF_ADULTS}},
    "outside": _adults(OUTSIDE), "other": _adults(OUTSIDE), "allanol": _adults(OUTSIDE_WELSH),
}  # fmt: skip
# How: with title and initial, in full, with the title alone, as a signature, what they do.
HOW = ("", " full", " mrs", " pen", " office")

PLACES_TWENTYTWO: dict[str, Sequence[str]] = {
    **{f"{who}{how}": [""] for who in ADULTS for how in HOW},
    "form": ["7A1", "7L3", "8B2", "8C1", "9A2", "9L1", "10B3", "10C2", "11A1"],
    "years": ["Year 7", "Year 8", "Year 9", "Year 10"],
    "upper": ["12B", "12L", "13A", "13C"],
    "side": ["Anchor", "Beacon", "Lantern", "Compass"],
    "llys": ["Llys Angor", "Llys Goleudy", "Llys Llusern", "Llys Cwmpawd"],
    "term": ["Autumn 2025", "Spring 2026", "Summer 2026", "Autumn Term", "Spring Term"],
    "half": ["first half term", "second half term", "this half term"],
    "subject_": ["Chemistry", "History", "French", "Geography", "Art", "Mathematics", "English", "Computing"],
    "tongue": ["Arabic", "Polish", "Urdu", "Somali", "Turkish", "Romanian", "Portuguese", "Ukrainian", "Cantonese"],
    "town": ["Bramcaster", "Holm Lane", "Canal Side", "Weaverdale", "Northmoor"],
    "tref": ["Llanfoelas", "Porthmeillion", "Abercelyn"],
    "cause": ["Winter Night Shelter", "Bramcaster Children's Hospice", "Canal Side Food Bank"],
}  # fmt: skip


def _names(text: str) -> list[Name]:
    wholes = [" ".join(one.split()) for one in text.split(",")]
    return [(first.replace("_", " "), rest.replace("_", " ")) for first, _, rest in (one.partition(" ")
            for one in wholes)]  # fmt: skip


def school_twentytwo() -> tuple[list[Name], list[Name]]:
    """The roll and the strangers."""
    return _names(ROLL), _names(STRANGERS)


# Names that are words as well: alone they are no name.
WORDS = {
    "Butt", "Clegg", "Bell", "Grace", "Daisy", "Poppy", "Rosa", "Rin", "Rhys", "Sienna", "Amara", "Ramsden", "Lan Chi",
    "Hana", "Noor", "Deniz", "Maja", "Mirza", "Bae", "Lau", "Lungu", "Ansah", "Hallam", "Imani", "Roza", "Erin",
    "Ogden", "Openshaw", "Rawcliffe", "Haslingden", "Heptonstall", "Ramsden-Cole", "Jasper", "Caleb", "Atwal",
}  # fmt: skip
