"""The names of the twenty-sixth set: a city's junior school, its staff and its own wording, pupils, strangers."""

from collections.abc import Sequence

from benchmarks.screening.blind.names_twenty import Adult, Name

# One name each, the first name up to the first space; _ for a space within it.
ROLL = """
    Abdirahman Geelle, Adele Batchworth, Ailbhe Mac Suibhne, Alanas Grigaitis, Amal Hirsi, Amna Gondal, Anwen Llysfaen,
    Arsenijs Kalniņš, Aveline Sowerthwaite, Awais Rehmani, Bashir Nuristani, Betsan Cefnddwysarn, Bilan Jimale, Brayden
    Hebblewhite, Cassie Throstle, Chukwuebuka Anozie, Daniela Ciobotaru, Darius Stănescu, Delal Bozarslan, Ebony
    Tordoff, Efrem Gebreselassie, Eleni Hadjigeorgiou, Emaan Sethi, Esther-Joy Mwangi, Ewelina Gawrońska, Fatou Ceesay,
    Finlay Arkwright-Bose, Gethin Brynsiencyn, Hafiz Barakzai, Hedy Clegg-Varley, Ibrahim Kamara, Imaan Zubair, Jayden
    Oglethorpe, Jesse Akinfenwa, Kadija Sesay, Kian Murgatroyd, Klea Hoxha, Lana Khudair, Leah Dewsnap, Linh Tăng, Lorik
    Berisha, Mabli Rhostryfan, Maiya Pandit, Marwan Zaydan, Miro Kováčik, Muna Tekle, Nadifa Egal, Nikola Djordjević,
    Oskar Wrzesiński, Precious Nkala, Raheem Gbadebo, Rayan Benali, Rukaiya Laskar, Selam Woldu, Silvija Butkutė, Taha
    Al-Jaberi, Tomos Penygroes, Viorel Lupu, Yohannes Abreha, Zofia Krzemińska
"""
STRANGERS = """
    Aadam Zafar, Abigail Satterthwaite, Adunni Olaniyan, Aisling Ó Maoilriain, Alba Quiroga, Alfie-Joe Rawnsley, Amadou
    Sarr, Anastazja Bielecka, Anouk Desrosiers, Arlind Krasniqi, Ayaan Bhuiyan, Balazs Szűcs, Beca Rhydlydan, Benas
    Jankūnas, Biruk Alemayehu, Bonnie Ackroyd, Caleb Nyarko, Carys Llangernyw, Chanel Ashworth-Diallo, Dariusz
    Gwoździk, Deniz Altıntaş, Dion Llanarmon, Donnell Cuthbertson, Elsie-Mai Hainsworth, Emily Oldroyd, Endrit
    Gashi, Eryn Tal-y-bont, Esra Yıldırım, Fahima Noorzai, Fiona Nabukenya, Freya Illingworth, Gabrielius Norkus,
    Ghazal Sediqi, Hamish Auchterlonie, Hanad Dualle, Iga Majchrzak, Ilana Rosenfeld, Ioana Dragomir, Jae-hyun Noh,
    Jemma Lumbsden, Jakov Perković, Jwan Shekho, Kacper Nowicki, Karolína Dvořáková, Keeley Sugden, Kerem Özkan, Kofi
    Antwi, Lamar Bogle, Lluan Maesgeirchen, Luwam Kidane, Mahnoor Chaudhry, Malakai Stubbs, Mandla Dube, Marta
    Lisowska, Mehdi Tahiri, Mena Girgis, Mohsin Achakzai, Mollie Braithwaite, Nafisa Talukdar, Naoise Ní Cheallaigh,
    Natnael Girma, Nela Horáková, Nomsa Mthembu, Odhran McGlinchey, Pranav Deshpande, Qasim Wardak, Renata Balogh,
    Rhiannon Cwm-y-glo, Ruqaya Hamid, Samira Haidari, Sander Kask, Shreya Nambisan, Siôn Bethesda-Wyn, Sorcha
    Gillespie, Tamar Lomidze, Tariro Chiweshe, Temitope Fasanya, Tyrese Entwistle, Umar Sadiqi, Vanessa Mensah-Bonsu,
    Wanjiru Kariuki, Xin_Yi Ooi, Yaroslav Hnatiuk, Zubaida Rind
"""
# Title, first name, surname, what they do, and their office in words; teachers by their class.
STAFF = """
    Mrs Kathryn Ollerenshaw head Headteacher
    Mr Nadeem Sabir deputy Deputy Headteacher
    Ms Lorraine Heptonstall assist Assistant Headteacher
    Mrs Farzana Mirza class Lahore Class Teacher
    Mr Peter Brocklebank class Lagos Class Teacher
    Miss Ola Wilczek class Gdynia Class Teacher
    Mr Dominic Fairweather class Aden Class Teacher
    Mrs Sarah Liversedge class Lisbon Class Teacher
    Mr Yonas Berhane class Asmara Class Teacher
    Miss Hannah Crabtree class Tirana Class Teacher
    Ms Elin Morfa-Jones class Cardiff Class Teacher
    Mrs Denise Wadsworth base Lantern Base Lead
    Mr Craig Thewlis base Lantern Base Teacher
    Miss Adjoa Boateng base Lantern Base Practitioner
    Mrs Susan Pogson send Inclusion Lead
    Ms Maryam Tehrani speech Speech and Language Assistant
    Mrs Blerta Kelmendi eal New Arrivals Teacher
    Mr Rashid Mahamud eal Home Languages Assistant
    Mrs Joyce Tattersfield ta Teaching Assistant
    Mr Liam Scholes ta Teaching Assistant
    Miss Nasreen Aziz ta Teaching Assistant
    Mrs Carmen Valbuena ta Teaching Assistant
    Mr Ellis Hardcastle ta Higher Level Teaching Assistant
    Mrs Anita Parmar ta Teaching Assistant
    Miss Toni Blackshaw mentor Learning Mentor
    Mr Winston Delapenha mentor Behaviour Mentor
    Mrs Gillian Ramsden office Office Manager
    Miss Sobia Khalil office Admissions Clerk
    Mrs Ruth Peckover business Business Manager
    Mr Barry Dyson-Lock site Caretaker
    Mrs Halima Bux kitchen Cook
    Mrs Pauline Midgley lunch Senior Lunchtime Supervisor
    Mr Tesfay Habte lunch Lunchtime Supervisor
    Mrs Jean Shackleton breakfast Breakfast Club Leader
    Miss Kelsey Rushworth breakfast After-School Club Leader
    Mr Stuart Greenhalgh sports PE Leader
    Ms Philomena Quigg music Music Leader
    Mr Andre Lascelles art Art Leader
    Mrs Vivien Holdsworth library Reading Leader
    Mr Hung Vuong coding Computing Leader
    Mrs Moira Stansfield garden Garden Leader
    Mr Iolo Trewern welsh Twin School Link Teacher
    Mrs Catherine Duckworth attendance Attendance and Family Officer
    Miss Rosa Ferrari-Lund nurse School Nurse
    Mr Frank Womersley crossing School Crossing Patrol
    Dr Sunita Rawal chair Chair of Governors
"""
# Whoever signs a paper from outside: they are on no list.
OUTSIDE = """
    Mr Gordon Lofthouse, Ms Amina Yusufzai, Mrs Hilary Popplewell, Mr Darren Ogden, Miss Karen Whiteoak, Mr Ashok
    Thakkar, Mrs Ngozi Ekwueme, Mr Patrick Scanlon, Dr Lesley Beaumonde, Ms Rebecca Tindle, Mr Younis Ghafoor, Mrs
    Janet Ackerley, Mr Tony Firth, Miss Paige Ibbetson, Mr Colin Stainthorpe, Mrs Teresa Bukowska, Mr Leroy Haynes, Ms
    Fran Demaine, Mr Edwin Crowther, Mrs Bushra Latif
"""
OUTSIDE_WELSH = """
    Mrs Gwenda Rhiwlas, Mr Meirion Tyddyn, Miss Heledd Bronafon, Mr Emlyn Cerrigellgwm, Ms Nerys Hafodunos
"""
OURS_TWENTYSIX = [
    "Skelgate Junior School", "Skelgate", "Skelgate Juniors", "Ysgol Maes y Gorlan", "Maes y Gorlan",
    "Many voices, one street", "Llawer llais, un stryd", "Lahore", "Lagos", "Gdynia", "Aden", "Lisbon", "Asmara",
    "Tirana", "Cardiff", "Lahore Class", "Lagos Class", "Gdynia Class", "Aden Class", "Lisbon Class", "Asmara Class",
    "Tirana Class", "Cardiff Class", "Dosbarth Caerdydd", "Anvil", "Kiln", "Waterwheel", "Wharf", "Anvil House",
    "Kiln House", "Waterwheel House", "Wharf House", "The Lantern Base", "Lantern Base", "Lantern Light", "Kite Card",
    "Mosaic Award", "Tile of the Week", "Word Barge", "Towpath Readers", "Lock Keepers", "Crumpets Club",
             "Tables Tunnel",
    "Steady Steps", "Skelgate Sprouts", "Skelgate Voices", "Byte Bench", "Four O'Clock Club", "Playground Captains",
    "Hello Friend", "Street Feast", "Quiet Corner Pass", "Two Valleys Link", "Dolen Dau Ddyffryn", "Cerdyn Barcud",
    "Gwobr Mosaig", "Teilsen yr Wythnos", "Golau Llusern", "Camau Cadarn", "The Great Skelgate Bake",
             "Big Walk to School",
]  # fmt: skip


def _adults(text: str) -> list[Adult]:
    return [Adult(*" ".join(one.split()).split(" ", 2)) for one in text.split(",")]


STAFF_ADULTS = [Adult(*line.split(maxsplit=4)) for line in STAFF.strip().splitlines()]
STAFF_TWENTYSIX: list[Name] = [(one.first, one.last) for one in STAFF_ADULTS]
# Who may stand for {head}, {class} and so on in the wording of a sheet.
ADULTS: dict[str, list[Adult]] = {
    **{does: [one for one in STAFF_ADULTS if one.does == does] for does in {one.does for one in STAFF_ADULTS}},
    "outside": _adults(OUTSIDE), "other": _adults(OUTSIDE), "allanol": _adults(OUTSIDE_WELSH),
}  # fmt: skip
# How: with title and initial, in full, with the title alone, as a signature, what they do.
HOW = ("", " full", " mrs", " pen", " office")

PLACES_TWENTYSIX: dict[str, Sequence[str]] = {
    **{f"{who}{how}": [""] for who in ADULTS for how in HOW},
    "room": ["Lahore", "Lagos", "Gdynia", "Aden", "Lisbon", "Asmara", "Tirana", "Cardiff"],
    "side": ["Anvil", "Kiln", "Waterwheel", "Wharf"],
    "years": ["Year 3", "Year 4", "Year 5", "Year 6"],
    "term": ["Autumn Term 2025", "Spring Term 2026", "Summer Term 2026"],
    "tongue": ["Arabic", "Tigrinya", "Urdu", "Polish", "Somali", "Albanian", "Romanian", "Dari"],
    "week": ["4", "7", "11", "23", "30"],
    "city": ["Harrowgill"],
    "area": ["Harrowgill", "Tenter Bank", "Low Wharfside"],
    "tref": ["Llanerwau", "Pont Cilgwri", "Abermadog"],
}  # fmt: skip


def _names(text: str) -> list[Name]:
    wholes = [" ".join(one.split()) for one in text.split(",")]
    return [(first.replace("_", " "), rest) for first, _, rest in (one.partition(" ") for one in wholes)]


def school_twentysix() -> tuple[list[Name], list[Name]]:
    """The roll and the strangers."""
    return _names(ROLL), _names(STRANGERS)


# Names that are words as well: alone they are no name.
WORDS = {
    "Precious", "Ebony", "Throstle", "Stubbs", "Lana", "Mena", "Dion", "Tamar", "Kask", "Noh", "Ooi", "Rind", "Bonnie",
    "Lamar", "Alba", "Chanel", "Amal", "Marta", "Lupu", "Jesse", "Tekle", "Wardak", "Sander", "Darius",
    "Bogle", "Girma", "Freya", "Emily", "Caleb", "Sarr",
}  # fmt: skip
