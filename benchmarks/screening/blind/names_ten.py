"""The names of the tenth set: a roll of 300, 180 strangers, who signs, and whose school or club it is."""

import random
from collections.abc import Sequence

from benchmarks.screening.blind.fonts import plain

Name = tuple[str, str]

# First names / surnames of one origin, on a line each, _ for a space within one; the first lines are half of the roll.
BRITAIN = """
    Anwen Betrys Dyddgu Elgan Gwenno Gwydion Hafwen Lleucu Mabli Rhun Siôn Tudur / Bebb Gwynedd Hâf Iorwerth Prosser
    Cynwrig Garmon Guto Ithel Llŷr Rhys / ap_Gwyn ap_Hywel ab_Owain ap_Rhisiart ab_Edwin
    Angharad Dwynwen Erin-Haf Gwawr Llio Mali Nest / ferch_Iolo ferch_Llew ferch_Tomos Pugh Wynne-Parri Bowen-Haf
    Bronwen Dylan Ffion Gethin Jac Megan Rhian Tomi / Cound Gŵyr Havard Nedd Ŵyn-Thomas Yorath
    Abbie Alfred Caleb Evelyn Jemima Monty Percy Ted / Ackroyd Bickerstaffe Crabtree Duckworth Entwistle Haigh
    Brandon Chantelle Jayden-Lee Kacey Kian Shannon / Blenkinsop Charlton Dodds Heslop Robson Younger
    Barney Clementine Digby Flora-Jane Hugo Tabitha / Ashcombe Fforde Lyttleton Quennell St_Aubyn Wyndham-Hart
    Bertie Courtney Dexter Ebony Kaiden Paige / Bagnall Clowes Hollins Machin Salt Wedge
    Callan Catriona Fergus Innes Mhairi Morven Ruaridh / Auchterlonie Buchan Cargill MacAskill Ogilvie Strachan
    Caoimhe Fiadh Sadhbh Síofra / Ní_Dhomhnaill Ní_Cheallaigh Coyle McVeigh
    Daithí Éanna Oisín Tiernan / Ó_Súilleabháin McAteer Devlin O'Hare Tohill
    Grace Summer Rose Hope Will Mark Violet May / Day Church King Bishop Green Snow Page Rivers Marsh Bright
    Jowan Kerensa Merryn Tegen / Angove Bolitho Curnow Penhaligon Trevithick
    Ada Frank Harriet Ivy Jean Peggy Vincent / Bircham Cutting Gooch Howes Larter Thurlow
"""
ELSEWHERE = """
    Adaeze Chidi Ifunanya Kamsi Olamide Oluwaseyi Tiwa / Adewale Chukwuma Eluwa Fashola Igwe Okafor-Bello
    Abla Esi Kofi Yaw / Acheampong Boadu Gyasi Mensah Osei-Tutu
    Bilan Cumar Hodan Liban Ifrah / Aden Farah Guled Warsame
    Aroush Fahad Hania-Noor Inaya Moosa Zoya / Awan Bhatti Chaudhry Janjua Lodhi
    Adiba Farhan Mehnaz Rafi Tahmid / Begum Choudhury Hoque Talukdar
    Advik Charvi Hari Jiya Riaan Saanvi Veer / Chandran Deshmukh Gokhale Joshi Nambiar Solanki
    Amrit Fateh Harleen Nihal Sehaj / Deol Gill Hayer Kaur_Mann Singh_Rai
    Agnieszka Bartosz Ignacy Oliwia Zuzanna Łucja / Adamczyk Głowacka Jabłoński Kozłowska Pawlak Wilk
    Alin Ilinca Răzvan Ștefania / Bălan Cojocaru Georgescu Lupu
    Bohdan Kateryna Solomiya Taras / Bondar Hrytsenko Melnyk Petrenko
    Alparslan Ceren Ömer Zeynep / Çelik Güneş Polat Şahin
    Dilan Hêvî Rojda / Amedî Barzan Serhat
    Anas Faris Leen Rimas Salma / Al-Khatib Darwish El-Sayed Nasser Zaki
    Farzana Najib Setayesh Yalda / Ahmadzai Noori Rahimi Stanekzai
    Hei Ka-Yan Long-Hin Tsz Yui / Cheng Fung Kwok Tse
    Haoyu Ruoxi Yifan Zixuan / Deng Jiang Qian Xu
    Hải Linh-Đan Phúc Trâm / Bùi Dương Lê Nguyễn
    Crisanto Jhanelle Prince Princess-Joy / Baltazar Evangelista Manalo
    Arjay Aleena-Maria Jovita Sebin / Kurian Mathew Thekkekara Varghese
    Afonso Íris Matilde Vasco / Brandão Conceição Guimarães
    Álvaro Itziar Noelia / Belmonte Núñez Quiroga
    Fabrizio Ludovica / Ferrante Mancuso
    Ábel Réka / Szűcs Vörös
    Elzė Rytis Emīlija / Bērziņš Jankauskas Ozola
    Eden Henok / Asfaw Woldu
    Nyasha Tadiwa Rutendo / Chidzero Gumbo Mutasa
    Delroy Kezia Shanice / Campbell-Rowe Grant Pinnock
    Anaïs Maël Zélie / Beaumont Lemaître
    Drita Lirim / Berisha Gashi
    Aroha Tane / Ngata Parata
"""
STRANGERS = """
    Arlo Rushworth, Florence Beckwith, Muhammad Eesa Latif, Mila Hargreaves, Theo Sturgess, Ivy Pettifer, Albie
    Clutterbuck, Grace Templeman, Ronnie Birkinshaw, Poppy Quayle, Edie Hinchliffe, Jude Lister, Elsie Scrimshaw,
    Kai-Jay Wolstenholme, Margot Fanshawe, Louie Grimwade, Summer Pickles, Rex Holdsworth, Delilah Crossley, Tommy
    Larkin-Shaw, Bonnie Wigglesworth, Roman Teasdale, Autumn Rayner, Jago Penrose, Elowen Trewhella, Tamsyn Roskilly,
    Finlay McCrindle, Orla Dalgleish, Hamish Kinnaird, Skye MacGillivray, Lachlan Baird, Ailsa Mutch, Struan Petrie,
    Mirren Cowie, Gwenllïan Tegid, Osian ap Tomos, Lili Mair Eynon, Ynyr Hopcyn, Heledd ferch Siôn, Morgan Siencyn,
    Efan Gwilym, Cadi Rhoslan, Iwan Tŷ-Coch, Beth Angharad Ames, Tomos Ŵan, Leusa Merfyn, Ianto Maddock, Catrin
    ferch Elis,
    Eos Trefor, Math Gwynfe, Swyn Harries-Lloyd, Hari Llewelyn-Jones, Cara Nanmor, Fflur Bevan-Ellis, Deian Ceiro,
    Ruadhán McGurk, Gráinne Ní Fhloinn, Eoghan Mulholland, Saoirse Tierney, Pádraig Kearns, Niamh Scullion, Conall
    McElhinney, Éabha Quigley, Odhrán Toner, Shea Magennis, Kitty Cheesman, Sid Fiddler, Betsy Loveday, Wilf Copper,
    Hallie Nightingale, George Lord, Rosie Rainbow-Kemp, Jasmine Hill, Daisy Moon, Charlie Best, Frankie Cross, Amber
    Stone, Miles Short, Joy Winterbottom, Faith Poole, Pearl Street, Robin Wood-Davies, Chase Hunter,
    Toby English, Heath Carpenter, Lucy Fox, Dawn Farmer, Jonty Featherstonehaugh, Allegra Pilkington, Rafe
    Blathwayt, Tallulah Budd, Zachariah Mott, Lacey-May Tuffnell, Riley-Joe Crumpton, Ellie Goodenough, Nell Yaxley,
    Oluwatobiloba Akindele, Chizitere Anozie, Ireoluwa Bankole, Fikayo Dosunmu, Kelechi Mbadiwe, Ebube Nnamdi,
    Zikora Udeh, Maame Serwaa Badu, Nii Lartey Quaye, Ebrima Ceesay, Isatou Drammeh, Kadiatu Sesay, Suhayb Ducaale,
    Ruweyda Maxamed, Ilhan Samatar, Rida Fatima Zahid, Haroon Qazi, Minahil Tanoli, Azaan Mirza, Safa Chowdhary,
    Nahian Laskar, Sabiha Yeasmin, Tanvir Biswas, Anoushka Menon, Pranav Iyengar, Tara Bhattacharya, Neel Raichura,
    Ishika Thakkar, Vihaan Mistry, Kiranjot Sohal, Partap Singh Gosal, Mehar Kaur Bhogal, Wojciech Sobczak, Nadia
    Żuraw, Kacper Łukasik, Blanka Wrońska, Tymon Czajka, Denisa Vlăsceanu, Rareș Moldovan, Ioana Țepeș-Rusu, Yeva
    Kravchenko, Nazar Shvets, Elif Naz Özkan, Emir Aydoğan, Berfin Zana, Karwan Hawrami, Tala Abu-Zayd, Zain Sabbagh,
    Malak Fakhoury, Jude Kassab, Parwana Sultani, Elyas Haidari, Hok Yin Chow, Sum Yuet Tong, Lok Hei Mak, Muchen
    Gao, Anqi Shen, Thiên Ân Đỗ, Ngọc Mai Lý, Haruka Fujimoto, Ji-woo Hwang, Althaea Bautista-Cruz, Ezekiel Santos
    Rey, Rosemol Puthenpura, Jeswin Chacko, Leonor Vasconcelos, Salvador Cunha, Inés Calderón, Unai Etxeberria,
    Tommaso Ricciardi, Zsófia Kerekes, Dovydas Urbonas, Līva Krūmiņa, Saron Mehari, Tafadzwa Sibanda, Anotida Moyana,
    Tyrell Blackwood-Gayle, Aaliyah Hinds, Besart Hoxha, Teodora Stoyanova, Loïc Desrosiers, Wiremu Tamihana, Sahana
    Jeyakumar, Kavin Thirunavukarasu
"""
STAFF_TEN = [
    "Mrs E Wragg", "Mr Emyr Glaslyn", "Miss O Adomako", "Mr J Thistlethwaite", "Ms Inga Halvorsen", "Dr P Ranasinghe",
    "Mrs Mair Ceulan", "Mr Z Bielawski", "Mx R Copplestone", "Miss Lowri Hirnant", "Mrs U Cassidy", "Mr V Pemberthy",
    "Revd Judith Ketteridge", "Mr Adil Barraclough", "Mrs S. Oakenfull", "Gwenda Aran", "Mr I Tettey", "Miss F Scarth",
    "Ms D Lengyel", "Mr Huw Caradog-Lee", "Mrs T Nightscale", "Fintan Gormley", "Mrs A. Threlkeld", "Mr B. Leow",
]  # fmt: skip
# Names that are words as well: alone they are no name.
WORDS = {
    "Grace", "Summer", "Rose", "Hope", "Will", "Mark", "Violet", "May", "Day", "Church", "King", "Bishop", "Green",
    "Snow", "Page", "Rivers", "Marsh", "Bright", "Non", "Nest", "Ivy", "Jean", "Frank", "Prince", "Princess-Joy",
    "Eden", "Salt", "Wedge", "Machin", "Cutting", "Younger", "Grant", "Gwynedd", "Hâf", "Percy", "Ted", "Haigh", "Gill",
}  # fmt: skip
# What stands for {mentor} and the like in the wording of a sheet.
PLACES_TEN: dict[str, Sequence[str]] = {
    "mentor": STAFF_TEN,
    "pod": ["Year 2", "Class 3W", "Hedgehogs", "Rowan Class", "P6", "Year 5", "8 Newton", "Badgers", "R2", "Y4 Amber"],
    "squad": ["Emerald", "Osprey", "Brunel", "Sycamore", "Seacole", "Fulmar"],
    "hall": ["Applegarth Primary School", "Our Lady of the Fells R.C. Primary", "Tannery Lane Juniors",
             "Harbour Heights Academy", "St Winifrid's Infant School", "Dovecote Community School",
             "Sandpiper Federation"],
    "vale": ["Applegarth", "Westbeck", "Tannery Green", "Nether Hallam", "Stokebridge", "Fernwater"],
    "dosbarth_deg": ["Blwyddyn 3", "Dosbarth Onnen", "Blwyddyn 6", "Dosbarth y Barcud", "Bl. 5"],
    "tylwyth": ["Teifi", "Illtud", "Tywi", "Padarn"],
    "ysgoldy": ["Ysgol Gynradd Maes y Felin", "Ysgol Glan Ceri", "Ysgol Bro Hedydd", "Ysgol Tan-yr-allt Uchaf"],
    "pentre": ["Llanfair Uchaf", "Cwm Helyg", "Abergwern", "Rhyd-las"],
    "spell": ["Autumn Term 2025", "Spring Term 2026", "Summer Term 2026", "2025/2026"],
}  # fmt: skip


def strangers_ten() -> list[Name]:
    """First name and the rest."""
    wholes = [" ".join(one.split()) for one in STRANGERS.split(",")]
    return [(first, rest) for first, _, rest in (whole.partition(" ") for whole in wholes)]


def school_ten(size: int = 300) -> tuple[list[Name], list[Name]]:
    """The roll, of which half is of Britain and Ireland, and the strangers; no whole name is on both."""
    rng = random.Random(101126)
    known = {alike(name) for name in strangers_ten()}
    home, elsewhere = ([name for name in _together(text) if alike(name) not in known] for text in (BRITAIN, ELSEWHERE))
    rolled = rng.sample(home, size // 2) + rng.sample(elsewhere, size - size // 2)
    return rng.sample(rolled, size), strangers_ten()


def alike(name: Name) -> str:
    """The same for two names that differ in capitals and accents alone."""
    return plain(" ".join(name)).casefold()


def _together(text: str) -> list[Name]:
    origins = [[_names(half) for half in line.split("/")] for line in text.strip().splitlines()]
    return [(first, last) for firsts, lasts in origins for first in firsts for last in lasts]


def _names(text: str) -> list[str]:
    return [name.replace("_", " ") for name in text.split()]
