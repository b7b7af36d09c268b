"""The names of the twenty-third set: a church primary school in a market town, its staff, its own wording, a roll."""

from collections.abc import Sequence

from benchmarks.screening.blind.names_twenty import Adult, Name

# One name each, the first name up to the first space; _ for a space within it.
ROLL = """
    Albie Haverhill, Aneira Talgarth, Arlo Brimble, Awel Trefeca, Bronwen-May Skyrme, Cadi Ystrad, Caio Meurig, Callie
    Plumtree, Cobi Wentwood, Darcy Fennimore, Delun Aberedw-Price, Dougie Larkhill, Edie-Rae Muxworthy, Efan ap Tomos,
    Elliot Cheeseman, Enlli Rhydwen, Flossie Garland, Gruffydd_Llŷr Beddoe, Guto Penrhos, Harri Sycharth, Heidi
    Wickens, Ivy Thorneycroft, Jac Pontarddu, Jenson Tolladay, Lacey-Jo Prowse, Lili_Wen Carwyn, Lottie Umpleby, Mabon
    Dinefwr, Magi ferch Owain, Merlin Uzzell, Miles Quantock, Nel Cynfelyn, Osian_Gwyn Llanstadwell, Polly
    Weatherstone, Rhun Tegid, Seren Mostyn-Hale, Sid Barleyman, Twm Crugybar, Wilf Hatherleigh, Ziggy Marchant, Aliyah
    Shaikh, Arham Bajwa, Beniamin Toader, Chidera Mbonu, Eliza Wasilewska, Gabija Urbonaitė, Hao_Ran Tsai, Ilyas
    Boukhari, Jaya Subramanian, Kiyana Moradi, Lorenzo Ricciardi, Manav Trivedi, Nneka Amadi, Omari Gayle, Paweł
    Gołębiewski, Sahib Singh Kalsi, Teodora Vasileva, Thandiwe Sibanda, Xanthe Mavroudis, Yara Kassab
"""
STRANGERS = """
    Abel Winstone, Agnes Merrifield, Aran Llanfyllin, Barney Sweetlove, Beca_Mair Trawsgoed, Betsi Cilgerran, Bobby
    Thistlewood, Cari Nantgaredig, Cledwyn Maesteg, Clover-Rose Applin, Cormac Ó Dálaigh, Dewi_Siôn Brynaman, Dixie
    Rainsford, Dorothy Peverell, Eben Cwmllynfell, Eira_Haf Penllergaer, Elan Trisant, Ernie Foulkes-Day, Esmae
    Tredwell, Fern Ravenhill, Gil Oakeshott, Greta Wildgoose, Gwenno Llanrhian, Hughie Stallard, Idwal Ystumtuen, Inca
    Mowbray, Iola Pengelli, Jago Trevelyan-Moss, Joni Hartlebury, Kester Plumley, Lleucu_Non Deudraeth, Lowenna
    Spargo, Macsen Tywyn, Marnie Dovedale, Meilyr Caron, Nye Abercarn, Olive Threadgold, Otis Farthing, Pip Larchwood,
    Rafferty Scudamore, Rex Honeybourne, Sionyn Blaenau, Sukie Brackstone, Tabitha Underhill-Roe, Tomi Llwyncelyn,
    Una McAvennie, Winnie Catchpole, Adaora Chukwuma, Adomas Vaitkus, Amrit Kaur Dhanda, Anaya Bhattacharya, Bilge
    Erdem, Catalina Rotaru, Dmytro Savchenko, Eyob Haile, Faiza Niazi, Gael Ximénez, Hanife Demirtaş, Ismail Warsame,
    Jia_Xin Foo, Kemi Odukoya, Ludmila Petkova, Mateusz Górski, Minh_Anh Phùng, Nirav Kothari, Oluchi Ibekwe, Ping Seto,
    Reyansh Tripathi, Safiya Dualeh, Sorin Nedelcu, Takumi Inoue, Tomáš Vlček, Urszula Sikorska, Wafaa Darwish, Yitong
    Fan, Zanele Khumalo
"""
# Title, first name, surname, what they do, and their office in words; teachers by their class.
STAFF = """
    Mrs Rhiannon Appleyard head Headteacher
    Mr Gethin Cradock deputy Deputy Headteacher
    Mrs Susan Whitelock senior Foundation Phase Leader
    Mr Edward Fairbank senior Key Stage 2 Leader
    Miss Carys Tremayne class Ducklings Nursery Teacher
    Mrs Joanne Oldfield class Lambs Reception Teacher
    Miss Lucy Gatehouse class Wrens Class Teacher
    Mr Daniel Hopcroft class Robins Class Teacher
    Mrs Anita Deol class Hedgehogs Class Teacher
    Mr Iestyn Caerwyn class Squirrels Class Teacher
    Mrs Philippa Stone class Hares Class Teacher
    Miss Eleri Maendy class Badgers Class Teacher
    Mr Matthew Kirkbride class Owls Class Teacher
    Mrs Janet Rumsey class Hares Class Teacher
    Mrs Nia Cilfaen welsh Welsh Language Lead
    Mr Rhodri Gelli welsh Athro Cymraeg
    Mrs Helen Partridge reading Reading Lead
    Miss Tanya Bellwood maths Maths Lead
    Mrs Olivia Castledine science Science Lead
    Mr Paul Hendry sports PE Coordinator
    Mrs Angela Murdock music Music Teacher
    Mrs Karen Stubbings aln Additional Learning Needs Coordinator
    Mrs Denise Clutton ta Teaching Assistant
    Miss Georgia Penfold ta Teaching Assistant
    Mrs Meera Shastri ta Teaching Assistant
    Mr Luke Hanbury ta Teaching Assistant
    Mrs Carol Winterbottom ta Teaching Assistant
    Mrs Elin Tyrrell ta Cynorthwyydd Dosbarth
    Miss Ania Kubiak ta Teaching Assistant
    Mrs Beverley Nott ta Learning Support Assistant
    Mrs Alison Jewell ta Higher Level Teaching Assistant
    Mrs Sian Garnon nursery Nursery Nurse
    Miss Kelly Burdett nursery Nursery Assistant
    Mrs Gwyneth Pask elsa Wellbeing Assistant
    Mrs Lynne Farraday office School Secretary
    Miss Heather Dymock office Office Assistant
    Mr Roy Tandy site Caretaker
    Mrs Maggie Stokoe kitchen School Cook
    Mrs Yvonne Trott lunch Midday Supervisor
    Mrs Pat Lavender lunch Midday Supervisor
    Miss Shauna Creed breakfast Breakfast Club Leader
    Mr Callum Wray breakfast After School Club Leader
    Mrs Barbara Hallows library Library Volunteer
    Mr Terry Moxham crossing School Crossing Patrol
    Rev Jonathan Silverlock vicar Vicar of Llanfarch
    Mrs Christine Maybury chair Chair of Governors
"""
# Whoever signs a paper from outside: they are on no list.
OUTSIDE = """
    Mr Des Hopwood, Mrs Trudy Galloway, Ms Imogen Rushforth, Mr Alan Bickerstaff, Miss Kim Prendergast, Dr Farah
    Sajjad, Mr Jason Tuckwell, Mrs Glenys Overbury, Mr Vince Pomeroy, Miss Amber Yelland, Mr Colin Threadwell, Ms
    Marta Jurczyk, Mr Howard Limb, Mrs Bronagh Delaney, Mr Kris Fallowfield, Miss Steph Eardley, Mr Ashok Mistry, Mrs
    Rosemary Kington, Mr Ian Brockway, Ms Lindiwe Zondi
"""
OUTSIDE_WELSH = """
    Mrs Menna Glanrafon, Mr Arwyn Tanybwlch, Miss Lois Penrhiw, Mr Dyfrig Rhoslas
"""
OURS_TWENTYTHREE = [
    "St Cynwal's Church in Wales Primary School", "St Cynwal's", "St Cynwal's Primary", "Ysgol Sant Cynwal",
    "Sant Cynwal", "Llanfarch", "Let your light shine", "Llewyrched eich goleuni", "Drovers", "Millers", "Saddlers",
    "Smiths", "Porthmyn", "Melinwyr", "Cyfrwywyr", "Gofaint", "Ducklings", "Lambs", "Wrens", "Robins", "Hedgehogs",
    "Squirrels", "Hares", "Badgers", "Owls", "Hwyaid Bach", "Draenogod", "Gwiwerod", "Ysgyfarnogod", "Tylluanod",
    "Candle Award", "Good Shepherd Award", "Mustard Seed Moment", "Golden Weathercock", "Sheepdog Steps",
    "Bell Ringers' Hundred", "Little Loaves Table", "Market Penny", "Market Pennies", "Clover Card", "Pen Licence",
    "Lychgate Friends", "Stay and Stitch", "Corn Hall Readers", "Muddy Boots", "Gwobr y Gannwyll",
    "Ceiliog y Gwynt", "Hedyn Mwstard", "Siaradwr Sant Cynwal", "Ceiniog y Farchnad", "Criw Cymraeg Cynwal",
    "Friends of St Cynwal's",
]  # fmt: skip


def _adults(text: str) -> list[Adult]:
    return [Adult(*" ".join(one.split()).split(" ", 2)) for one in text.split(",")]


STAFF_ADULTS = [Adult(*line.split(maxsplit=4)) for line in STAFF.strip().splitlines()]
STAFF_TWENTYTHREE: list[Name] = [(one.first, one.last) for one in STAFF_ADULTS]
# Who may stand for {head}, {class} and so on in the wording of a sheet.
ADULTS: dict[str, list[Adult]] = {
    **{does: [one for one in STAFF_ADULTS if one.does == does] for does in {one.does for one in STAFF_ADULTS}},
    "outside": _adults(OUTSIDE), "other": _adults(OUTSIDE), "allanol": _adults(OUTSIDE_WELSH),
}  # fmt: skip
# How: with title and initial, in full, with the title alone, as a signature, what they do.
HOW = ("", " full", " mrs", " pen", " office")

PLACES_TWENTYTHREE: dict[str, Sequence[str]] = {
    **{f"{who}{how}": [""] for who in ADULTS for how in HOW},
    "room": ["Ducklings", "Lambs", "Wrens", "Robins", "Hedgehogs", "Squirrels", "Hares", "Badgers", "Owls"],
    "infants": ["Lambs", "Wrens", "Robins"],
    "juniors": ["Hedgehogs", "Squirrels", "Hares", "Badgers", "Owls"],
    "dosbarth": ["Hwyaid Bach", "Draenogod", "Gwiwerod", "Ysgyfarnogod", "Tylluanod"],
    "side": ["Drovers", "Millers", "Saddlers", "Smiths"],
    "llys": ["Porthmyn", "Melinwyr", "Cyfrwywyr", "Gofaint"],
    "year": ["Year 3", "Year 4", "Year 5", "Year 6"],
    "term": ["Autumn Term", "Spring Term", "Summer Term", "Autumn 2025", "Spring 2026", "Summer 2026"],
    "tymor": ["yr Hydref", "y Gwanwyn", "yr Haf"],
    "town": ["Llanfarch", "Castle Meole", "Pontybrenin", "Wyebridge"],
    "tref": ["Llanfarch", "Pontybrenin", "Trefeurig"],
    "cause": ["Children's Hospice", "County Air Ambulance", "Llanfarch Food Bank", "Donkey Sanctuary"],
}  # fmt: skip


def _names(text: str) -> list[Name]:
    wholes = [" ".join(one.split()) for one in text.split(",")]
    return [(first.replace("_", " "), rest.replace("_", " ")) for first, _, rest in (one.partition(" ")
            for one in wholes)]  # fmt: skip


def school_twentythree() -> tuple[list[Name], list[Name]]:
    """The roll and the strangers."""
    return _names(ROLL), _names(STRANGERS)


# Names that are words as well: alone they are no name.
WORDS = {
    "Garland", "Cheeseman", "Wickens", "Seren", "Ivy", "Miles", "Merlin", "Olive", "Clover-Rose", "Fern", "Pip", "Rex",
    "Foo", "Ping", "Fan", "Sweetlove", "Farthing", "Wildgoose", "Nel", "Awel", "Guto", "Abel", "Otis", "Gil", "Una",
    "Elan", "Lili Wen", "Cadi", "Marchant", "Plumtree", "Aran", "Inca", "Dixie", "Iola", "Tywyn", "Caron", "Maesteg",
    "Blaenau", "Caio", "Penrhos", "Prowse", "Ystrad", "Rhydwen", "Winstone", "Nye", "Greta", "Polly",
}  # fmt: skip
