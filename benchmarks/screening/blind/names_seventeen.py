"""The names of the seventeenth set: a roll of 120, 105 strangers, who signs, and whose school or club it is."""

import random
from collections.abc import Sequence

from benchmarks.screening.blind.names_eleven import Name, _together, alike, school_eleven
from benchmarks.screening.blind.names_fifteen import school_fifteen
from benchmarks.screening.blind.names_fourteen import school_fourteen
from benchmarks.screening.blind.names_thirteen import school_thirteen
from benchmarks.screening.blind.names_twelve import school_twelve

# First names / surnames of one origin, on a line each, _ for a space within one; the first lines are half of the roll.
BRITAIN = """
    Alfie-James Daisy-Lou Ellis Macie Ollie Ruby / Addyman Bincliffe Clough Pickup Widdop
    Amber Jensen Logan Tilly-Mae / Bagshaw Cutts Marples Staniforth
    Cassian Flora Ivor Tallulah / Chevening Marchant-Bell Rawlinson
    Kian-Lee Lacie Riley-Jo Summer-Rose / Dowson Laing-Kerr Stobbart Thirlwell
    Bobbie Elsie-Mae Frankie Shay / Chessum Gosling Pettit Tyrrell
    Darcie Ellery Pasco Zennor / Chegwidden Nance Pentreath Trewhella
    Betsi Elis-Wyn Gwenfair Ianto Mali / Bebb Hamer Mostyn Pryce-Lewis
    Celt Efa-Grug Lleucu Twm / Gwyther Hughes-Edwards Peate Thomas-Rhys
    Deri Gwyndaf Idwal / ap_Rhys ab_Edwin ap_Tegwyn
    Marged Siwan-Mai / ferch_Geraint ferch_Rhydderch
    Blythe Cammy Kirsty-Ann Struan / Cairns Gillanders Hannay McCutcheon Pirie
    Calum-Iain Mòrag Niall / MacAlasdair MacVicar Nicolson-Ross
    Aoibhín Cathaoir Darragh Niamh / Dempsey Kirrane Ó_Loingsigh Rohan-Daly
    Ciara-Beth Eoin / Ó_Flatharta Mac_Aodha McGlinchey
    Grace Hunter Robin Rose / Field-Moss Hand Merry Sparks Winters-Day
"""
ELSEWHERE = """
    Ayaan Maryam-Noor Rayyan Zara / Bukhari Cheema Kausar Minhas Rizwan
    Aarav Diya Krish Riya / Chudasama Ghelani Parekh Sodha
    Gurleen Harjot Sahib / Kaur_Aujla Singh_Bhogal Sangha
    Adiba Tahmid / Choudhury-Rahman Shikdar Howlader
    Abirami Nilan / Selvarajah Thiruchelvam
    Bartosz Kinga Oliwia Szymon Zofia / Gąsior Hajduk Kubiak Pluta Żyła
    Andrei Ioana Luca-Matei Ilinca / Cojocaru Filimon Epure
    Dominykas Gabija / Pocius Žilinskas
    Maksym Solomiia Zlata / Kravets Marchenko Tymoshenko
    Adaeze Chidi Oluwaseun Temitope / Adeyemi-Cole Bamgbose Nnamdi Oyedele
    Akosua Kofi Yaa / Acheampong Dankwa Osei-Mensah
    Abdirahman Hodan Sagal / Cilmi Jibriil Weheliye-Nur
    Bilan Liban / Nuurow Shirwac
    Haneen Yahya Yusra / Al-Khalil Dabbagh Kanaan Shaheen-Ali
    Ayşe Deniz Kerem / Aksoy Güleç Yavuz
    Rüya Baran-Can / Karataş Tekin
    Jun-Jie Ruoxi Zihan / Cao Gong Tan Zhuang
    Chloe-Yan Lok-Yin / Chau Liu-Kwok
    Khánh_Linh Minh_Anh / Cao-Vũ Đinh Lương
    Angelo-Miguel Bea Jhanelle / Bacani Dimaculangan Villaluz
    Inês Rodrigo Tomás / Falcão Mesquita Tavares
    Enzo Isadora / Camargo Meireles
    Kemoy Shanice Tyrell / Bogle-Reid Grant-Palmer Whyte
    Eleni Stelios / Georgallides Pavlou Sotiriou
    Farzana Omid Yalda / Azizi Niazi Rasuli
    Nahom Sara-Bethlehem / Girmay Tewolde
    Rutendo Takudzwa / Chikwanha Mukwena
    Petra Vojtěch / Dvořák Hruška
    Bence Luca-Zsófia / Farkas Kelemen
    Aleksandar Viktoria / Donev Petkov
"""
STRANGERS = """
    Amelia Thackwray, Barnaby Suggitt, Carly Entwisle-Ross, Dexter Fairhurst, Erin Gorse, Finley Haworth, Georgie
    Illing, Harley Jagger, Indie Kay-Bell, Joey Lathom, Kaitlyn Moxon, Levi Noblett, Mabel Orrell, Nate Pomfrett,
    Orla Quarrington, Phoebe Rimmer, Ralphie Settle, Sadie Tyldesley, Teddy Umpleby, Una Vickerman, Woody Wrigley,
    Esme Bellingham-Fox, Caspian Devereux, Lettice Hargreave, Rowan Polglase, Demelza Tremayne, Jago Rosevear,
    Gwennan Cynwyd, Ifor Bowen-Hill, Lleu Edeyrn, Rhian ap Huw, Taliesin Prys, Cadi Mair Nefyn, Sioned ferch Alun,
    Osian Wyn Hopcyn, Eluned Treflys, Arran Garioch, Fiona Kincaid, Gregor McIlvanney, Rhona Burnside, Sorley
    MacKenna, Caitlín Ó Conaill, Dáithí Brosnan, Fiadh Lenihan, Oisín Mac Mathúna, Shauna McAlinden, Tadhg Ó Ríordáin,
    Holly Berry-Dunn, Forrest Lane, Lily Pond-Harris, Max Power-Bell, Skye Banks, Abubakar Anjum, Fatima Lone, Hassan
    Raza Naqvi, Inaya Saddique, Zakariya Bajwa, Aanya Thakkar, Rohan Buch, Shreya Nambiar, Veer Choksi, Jaspreet
    Marwaha, Manroop Kaur Gahir, Nafisa Mridha, Sadiq Bhuiyan, Janani Rajakumar, Agata Wilczek, Filip Łoś, Maja
    Ostrowska, Wojciech Śliwa, Florin Tudose, Mădălina Șandru, Nerijus Balsys, Artem Shapoval, Oksana Bilous, Ayomide
    Fakunle, Chisom Obianuju, Ifeoluwa Ajibola, Nana Ama Sarpong, Kwaku Fosu, Deeqa Xasan, Mahad Geedi, Nadia
    Al-Najjar, Tariq Hamdoun, Ceren Şener, Yusuf Efe Doğan, Bowen Lü, Yuchen Xia, Kai-Lam Fok, Thảo Vy Phan, Đức Huy
    Trịnh, Althea Macalintal, Joaquin Escudero, Lourenço Amaral, Matilde Pimentel, Kaique Batista, Jermaine Facey,
    Tianna Braithwaite-King, Andreas Kyriakou, Despina Vlachou, Ehsan Sarwari, Parwana Amiri, Meron Hadgu, Tafadzwa
    Gono, Anežka Svobodová
"""
STAFF_SEVENTEEN = [
    "Mrs E Larkspur", "Mr G Peverell", "Miss C Adeoye", "Ms R Ferrari-Hope", "Mr Dylan Bryneglwys", "Mrs T Jivraj",
    "Dr M Quillfeather", "Miss A Hollowood", "Mr S Ranganathan", "Mrs Eirlys Penllwyn", "Mx R Tansley",
    "Mr J Grzybek", "Miss M Carnegie-Low", "Mrs Z Nkemdirim", "Mr F Ó Lúing", "Revd Hilary Swale", "Mrs W. Sallis",
    "Coach Bex", "Mr N. Trescothick", "Miss Tansy", "Barbara Wetherden", "Keith Osgoodby", "Mrs L Tuffnell-Ray",
    "Mr A Demetriou", "Miss P Ballard", "Miss K Loxley",
]  # fmt: skip
# What stands for {teacher} and the like in the wording of a sheet.
PLACES_SEVENTEEN: dict[str, Sequence[str]] = {
    "teacher": STAFF_SEVENTEEN,
    "ta": ["Mrs Tuffnell", "Miss Jo", "Mr Osgood", "Mrs Patel-Wynn", "Miss Kaz"],
    "form": ["Year 2", "Hedgehogs", "Class 3L", "P3", "Elm Class", "Wrens", "4 Rosen", "Reception Owls",
             "6B", "Y5 Pluto", "Acorns"],
    "year": ["Year 4", "Year 6", "Year 8", "Year 9", "Lower School", "P7"],
    "team": ["Sapphire", "Kestrel", "Equiano", "Hawthorn", "Severn", "Lovelace"],
    "school": ["Fernhollow Primary School", "St Hild's C of E Primary", "St Columba's R.C. Primary",
               "Oakhanger Academy", "Castle Rise Junior School", "Wharfgate School", "Braehead Loan Primary",
               "Bluebell Walk Infants", "Longstile Community School"],
    "high": ["Wharfgate School", "Oakhanger Academy", "The Marian Sprott Academy", "Stonebridge High"],
    "town": ["Fernhollow", "Oakhanger", "Wharfgate", "Braehead", "Longstile", "Castle Rise", "Thorley Sands"],
    "county": ["Wetherdale", "North Marram", "Thorley and the Fens", "Braeshire"],
    "club": ["Wharfgate", "Longstile", "Oakhanger", "Braehead", "Thorley Sands"],
    "charity": ["Open Door Kitchen", "The Kite Trust", "Paws & Whiskers Rescue", "Sunbeam Children's Hospice"],
    "farm": ["Lower Barrow Farm", "Clover Top Farm", "Hayloft Farm"],
    "park": ["Longstile Country Park", "Marram Dunes Reserve", "Fernhollow Woods"],
    "museum": ["Wharfgate Museum", "Braehead Castle", "The Toy Loft Museum", "Wetherdale Mill"],
    "nursery": ["Little Wellies Nursery", "Busy Bees at St Hild's", "Teapot Pre-School"],
    "sponsor": ["Oakhanger Motors", "Castle Rise Dental Care", "the Longstile Lions", "Thorley Sands Fish Bar",
                "Hobbs & Hardy Estate Agents", "Wharfgate Community Fund", "Bramley Brothers Builders"],
    "dosbarth": ["Blwyddyn 3", "Dosbarth Onnen", "Bl. 5", "Dosbarth y Dylluan", "Derbyn", "Blwyddyn 6"],
    "ysgol": ["Ysgol Gynradd Nant y Brwyn", "Ysgol Gymraeg Bryn Eglwys", "Ysgol Dyffryn Marlais",
              "Ysgol Tal y Wern", "Ysgol Gynradd Llanfarlais"],
    "lle": ["Nant y Brwyn", "Llanfarlais", "Tal y Wern", "Dyffryn Marlais"],
    "athro": ["Mrs H Tanyfoel", "Mr Guto Brynawel", "Miss Carys Hafod", "Mrs B Tŷ Gwyn", "Mr E Cwmllan"],
    "term": ["Autumn 2025", "Spring 2026", "Summer 2026", "2025/26", "Michaelmas"],
    "half": ["Autumn 2", "Spring 1", "Summer 1", "Summer 2"],
    "tymor": ["yr Hydref", "y Gwanwyn", "yr Haf"],
}  # fmt: skip


def strangers_seventeen() -> list[Name]:
    """First name and the rest."""
    wholes = [" ".join(one.split()) for one in STRANGERS.split(",")]
    return [(first, rest) for first, _, rest in (whole.partition(" ") for whole in wholes)]


def school_seventeen(size: int = 120) -> tuple[list[Name], list[Name]]:
    """The roll, half of Britain and Ireland, and the strangers; no whole name is on both, or in the last five sets."""
    rng = random.Random(171126)
    schools = (school_eleven(), school_twelve(), school_thirteen(), school_fourteen(), school_fifteen())
    before = [name for school in schools for names in school for name in names]
    known = {alike(name) for name in (*strangers_seventeen(), *before)}
    home, elsewhere = ([name for name in _together(text) if alike(name) not in known] for text in (BRITAIN, ELSEWHERE))
    rolled = rng.sample(home, size // 2) + rng.sample(elsewhere, size - size // 2)
    return rng.sample(rolled, size), strangers_seventeen()


# Names that are words as well: alone they are no name.
WORDS = {
    "Amber", "Ruby", "Flora", "Logan", "Hunter", "Robin", "Rose", "Grace", "Hand", "Merry", "Sparks", "Gosling",
    "Pickup", "Nance", "Cutts", "Clough", "Blythe", "Darcie", "Cammy", "Grant-Palmer", "Chessum", "Tan", "Cao",
    "Gong", "Bea", "Deniz", "Tekin", "Yaa", "Sahib", "Summer-Rose", "Zlata", "Mali", "Celt", "Deri", "Twm",
    "Marchant-Bell", "Dempsey", "Cairns", "Whyte", "Zara", "Laing-Kerr", "Riley-Jo", "Hamer", "Peate", "Pryce-Lewis",
    "Epure", "Field-Moss", "Winters-Day", "Chau",
}  # fmt: skip
