"""The names of the nineteenth set: one school with its staff and its own wording, 60 pupils, 72 strangers."""

from collections.abc import Sequence

from benchmarks.screening.blind.names_eleven import Name

ROLL = """
    Elis/Llwyfor, Mabli-Non/Hendreforgan, Tudur/Wynne-Pugh, Cadi/Morlais, Ieuan/ap Gwilym, Sioned Mai/Aberconwy,
    Lleucu/Bronwydd, Steffan/Cefnllys, Eiriana/Harries-Bond, Ynyr/Caeo, Branwen Siân/Tecwyn,
    Deio/Rhydderch, Nansi Wyn/Pennal, Llŷr/Cemlyn, Gwenllïan/ferch Rhodri, Alfie/Ravenscroft,
    Maisie-Jo/Tideswell, Harvey/Cobbold, Edith/Sparrow, Noah/Bickerstaff, Lacey/Horrocks,
    Ted/Winterbourne, Isaac/Thistlewood, Poppy/Carpenter, Kieran/Mulvaney, Oisín/Mac Giolla Bhuí, Mhairi/Dunsmuir,
    Fraser/Kilbride, Blossom/Weatherall, Jago/Penhaligon, Amber/Lightfoot, George/St Clair, Tallulah/Beaumont-Price,
    Dexter/Gammon, Hope/Merriman, Zuzanna/Wiśniewska, Kajetan/Żurek, Ayesha/Siddiqa Rana, Rohan/Deshpande,
    Navleen/Kaur Gahir, Mohamed-Amin/Warsame, Chidera/Okonjo, Ololade/Fagbenle, Yifan/Song,
    Lok-Yin/Fung, Thuỷ Tiên/Lâm, Jomar/Delos Reyes, Lavínia/Rebelo, Elif Nur/Karaca, Dilan/Ateş, Farhad/Ghorbani,
    Ioan-Matei/Voicu, Vakaris/Norkus, Solomiia/Kravets, Selam/Gebru, Shanice/Blackwood-Gayle,
    Thivya/Ratnasingam, Eszter/Fazekas, Álvaro/Quintanilla, Leart/Hoxha
"""
STRANGERS = """
    Bertie/Aldous, Clara/Bexfield, Denny/Copplestone, Evie-Rae/Drabble, Gus/Entwisle, Harriet/Fanshawe, Ike/Gathercole,
    Jemima/Hindle, Kian/Ibberson, Lottie-May/Jessop, Mack/Kenworthy, Nellie/Lumley, Otis/Makepeace, Peggy/Nuttall,
    Quentin/Oakden, Roxy/Postlethwaite, Sonny/Raistrick, Trixie/Scattergood, Victor/Tunnicliffe, Willa/Uppington,
    Zack/Whitehouse-Day, Daisy/March, Jasmine/Rivers, Skye/Hillman, Crispin/Featherstonehaugh, Merryn/Trethewey,
    Denzil/Spargo, Alun/Cwmere, Betsan Fflur/Dinorwig, Caron/Elwyn, Dafi/Gellilydan, Esyllt/ferch Owain, Gwern/Hafod,
    Haf/Iorwerth-Dean, Iwan/ap Sulwyn, Luned/Maelor, Mabon/Nedd, Rhiain/Onllwyn, Siôn/Pantycelyn, Tegwen/Rhydlydan,
    Ùna/MacDiarmid, Struan/Abernethie, Kirstin/Lochhead, Caoimhe/Ní Fhloinn, Daithí/Ó Braonáin, Shea/McGonigle,
    Maryam/Ghafoor, Yusuf/Khokhar, Tanvi/Ranganathan, Ishaan/Wadhwa, Jaspreet/Kaur Mahal, Rumana/Tarafdar,
    Abeeku/Nyarko, Teniola/Majekodunmi, Ugochi/Anyanwu, Hodan/Farah-Ali, Bartosz/Olszewski, Oliwia/Głowacka,
    Rareș/Bogdănescu, Gabija/Mockutė, Bohdan/Shevchuk, Ecem/Yavuz, Azad/Rûmet, Parisa/Sohrabi, Zhiyu/Pan,
    Wing-Yan/Tong, Gia Hân/Vương, Althea/Bonifacio, Rafaela/Coutinho, Xander/van Rooyen, Tariro/Gumbo, Lidia/Kassahun
"""
# Title, first name, last name and the places in the wording that they stand for.
_PEOPLE = """
    Mrs/Catrin/Penderyn/head
    Mr/Osagie/Imasuen/deputy
    Ms/Philippa/Rainsbury/deputy
    Mr/Huw/Cilmeri/assist athro
    Mrs/Farzana/Tariq-Lewis/assist
    Mr/Desmond/Ollivant/chair
    Mrs/Gaynor/Stiles/office
    Miss/Leanne/Pocock/office
    Mrs/Meryl/Attwater/business
    Mr/Clive/Nutbrown/caretaker
    Ms/Wanda/Przybylska/librarian
    Mrs/Jackie/Tuffnell/aider
    Mrs/Dot/Maidment/cook
    Miss/Nuala/Breslin/senco
    Mrs/Rosalind/Quaife/exams
    Miss/Elinor/Gwynfryn/teacher athro
    Mrs/Sunita/Bhogal/teacher
    Mr/Tomos/Llanbedr/teacher athro
    Miss/Keziah/Amankwah/teacher
    Mrs/Bethan/Corwen/teacher athro
    Mr/Daniel/Fosdyke/teacher
    Mrs/Hayley/Winspear/teacher
    Miss/Ffion/Maesteg/teacher athro
    Mrs/Tracey/Udall/ta
    Mr/Kofi/Danquah/ta
    Mrs/Iwona/Sikora/ta
    Miss/Jodie/Crabtree/ta
    Mrs/Pam/Yelland/ta
    Mr/Rhys/Dolwen/ta athro
    Dr/Anil/Wijesinghe/science
    Mr/Callum/Strachan/pe
    Mrs/Marguerite/Delacourt/languages
    Ms/Yvonne/Kettleborough/english
    Mr/Vikram/Solanki/maths
    Mrs/Non/Ceiriog/cymraeg
    Mr/Leopold/Hastie/music
    Miss/Saffron/Whitlock/drama
    Mr/Iestyn/Rhydwen/geography athro
    Mrs/Obiageli/Nwafor/history
    Mr/Graham/Tipping/technology
    Ms/Zeynep/Arslan/computing
    Mrs/Helen/Cropper/tutor
    Miss/Tamsin/Roskilly/art
    Mr/Jerome/Baptiste/year
    Mrs/Lynne/Haverstock/year
"""
# Those of swimming baths, boards, clubs, libraries and charities, who are in no list of the school's.
_OUTSIDE = """
    Mr/Terence/Holyoake/out coach
    Mrs/Bryony/Laxton/out officer
    Ms/Ingrid/Solheim/out examiner
    Dr/Matthew/Cruickshank/examiner scholar
    Miss/Danielle/Prosper/coach
    Mr/Ashok/Venkatesan/officer scholar
    Mrs/Sian/Treorchy/out library
    Mr/Padraig/Lenihan/coach out
    Mrs/Ottoline/Burgess/examiner
    Miss/Chantelle/Morrisey/coach
    Mr/Emlyn/Gwaelod/cymro
    Mrs/Menna/Brithdir/cymro
    Mr/Geraint/Llanfair/cymro
    Prof/Ruth/Abelson/scholar
    Mrs/Shirley/Copeland/library
    Mr/Stuart/Dalgarno/officer
"""
OURS_NINETEEN = [
    "Cwm Ysgaw Community School", "Ysgol Gymunedol Cwm Ysgaw", "Cwm Ysgaw", "Grow tall, stand kind",
    "Tyfu'n dal, sefyll yn garedig", "Cranogwen", "Seacole", "Brunel", "Wallace", "Acorn Class", "Conker Class",
    "Bramble Class", "Hazel Class", "Rowan Class", "Holly Class", "Elder Class", "Dosbarth Mesen", "Dosbarth Mwyar",
    "Dosbarth Celyn", "7 Tawe", "8 Towy", "9 Usk", "10 Wye", "11 Dee", "Elderflower Award", "Kind Conker",
    "Reading Rapids", "Green Ink Letter", "Golden Kettle", "Tables Trail", "Oak Desk", "Catch the Spark",
    "Ysgaw Stars", "Sêr Ysgaw", "Clwb Clebran", "Steps to Summit", "Lantern Learners", "Barnaby Badger",
    "The Olwen Beddoe Cup", "The Stanley Hale Shield", "The Corner Cupboard", "Friends of Cwm Ysgaw",
]  # fmt: skip
# What stands for {form} and the like in the wording of a sheet.
PLACES_NINETEEN: dict[str, Sequence[str]] = {
    "form": ["Acorn Class", "Conker Class", "Bramble Class", "Hazel Class", "Rowan Class", "Holly Class",
             "Elder Class"],
    "tutor group": ["7 Tawe", "8 Towy", "9 Usk", "10 Wye", "11 Dee"],
    "house": ["Cranogwen", "Seacole", "Brunel", "Wallace"],
    "school": ["Cwm Ysgaw Community School"],
    "ysgol": ["Ysgol Gymunedol Cwm Ysgaw"],
    "dosbarth": ["Dosbarth Mesen", "Dosbarth Mwyar", "Dosbarth Celyn", "Blwyddyn 3", "Bl. 5", "7 Tawe"],
    "town": ["Aberysgaw", "Llanwiber", "Tregarreg", "Newbridge Quay", "Marlstow"],
    "lle": ["Aberysgaw", "Llanwiber", "Tregarreg"],
    "county": ["Glan Elan", "West Marl", "Mid Borders"],
    "sponsor": ["Aberysgaw Motors", "Marl Valley Dairies", "the Llanwiber Lions", "Jukes the Butcher", "Quay Carpets"],
    "term": ["Autumn 2025", "Spring 2026", "Summer 2026", "2025-2026"],
    "half": ["Autumn 2", "Spring 1", "Spring 2", "Summer 1", "Summer 2"],
    "tymor": ["yr Hydref", "y Gwanwyn", "yr Haf"],
}  # fmt: skip


def _people(text: str) -> list[tuple[str, str, str, str]]:
    return [tuple(line.strip().split("/")) for line in text.strip().splitlines()]  # type: ignore[misc]


STAFF_NINETEEN: list[Name] = [(first, last) for _, first, last, _ in _people(_PEOPLE)]
# Who may stand for {head} and the like: title, first name, last name.
SIGNERS: dict[str, list[tuple[str, str, str]]] = {}
for _title, _first, _last, _places in [*_people(_PEOPLE), *_people(_OUTSIDE)]:
    for _place in _places.split():
        SIGNERS.setdefault(_place, []).append((_title, _first, _last))


def _listed(text: str) -> list[Name]:
    wholes = [" ".join(one.split()) for one in text.split(",")]
    pairs = [whole.partition("/") for whole in wholes]
    return [(first, last) for first, _, last in pairs]


def school_nineteen() -> tuple[list[Name], list[Name]]:
    """The roll and the strangers: no whole name is on both, or in an earlier set."""
    return _listed(ROLL), _listed(STRANGERS)


# Names that are words as well: alone they are no name.
WORDS = {
    "Hope", "Poppy", "Amber", "Blossom", "Daisy", "Jasmine", "Skye", "March", "Rivers", "Haf", "Sparrow",
    "Carpenter", "Gammon", "Lightfoot", "Song", "Fung", "Morlais", "Caeo", "Pan", "Lis", "Selam", "Ted",
    "Dexter", "Makepeace", "Scattergood", "Hafod", "Caron", "Mack", "Hillman", "Tong", "Gumbo", "Horrocks",
    "Merriman", "Thistlewood", "Weatherall", "Winterbourne",
}  # fmt: skip
