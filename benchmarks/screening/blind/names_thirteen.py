"""The names of the thirteenth set: a roll of 200, 160 strangers, who signs, and whose school or club it is."""

import random
from collections.abc import Sequence

from benchmarks.screening.blind.names_eleven import Name, _together, alike, school_eleven
from benchmarks.screening.blind.names_ten import school_ten

# First names / surnames of one origin, on a line each, _ for a space within one; the first lines are half of the roll.
BRITAIN = """
    Anwen Cynan Ffion Gethin Lleucu Rhodri / Bebb Hopcyn Llewelyn-Parry ap_Gwynedd Prydderch Wigley
    Catrin Dylan Eurgain Iolo Mabli Twm / ferch_Hywel Gruffudd Howells Mathias Penllyn Yorath
    Bronwen Hefin Megan-Haf Osian / Bevan Eynon Jenkins-Morris Peregrine
    Agnes Dougal Fergus Kirsty Struan / Baillie Dalgleish MacAskill McCorquodale Ogilvie Strachan
    Aonghas Ealasaid Mórag Ruaridh / MacLennan Nicolson NicDhòmhnaill Morrison
    Caoimhe Daithí Fiadh Oisín Saoirse / Ó_Murchú Ní_Shúilleabháin Devlin Mulholland O'Hanlon Quigley
    Conall Niamh Rory-James / Bannon-Shaw McAteer O'Kane
    Abigail Billy Edith Hattie Joshua Samuel / Ackroyd Barraclough Clegg Hinchliffe Shackleton Thwaite
    Callum Ellie-Mae Jayden Skye Tilly / Blenkinsop Charlton Dodds Robson-Hale Tweddle
    Arlo Bonnie Clementine Dexter Elodie Monty / Allardyce Beauchamp Carrington-Lowe Penhaligon St_John Trevelyan
    Barney Florence George Martha Percy / Bullimore Cobbold Gooch Howlett Thirkettle
    Daisy-May Jake Lacey Riley Tommy-Lee / Aldridge Brookes Edkins Hadley Tranter
    Jago Merryn Tamsin / Angove Bolitho Trevena
    Eddie Grace Henry Ivy Jasper Rosie / Carter Green Hughes Lane Moss Pike
"""
ELSEWHERE = """
    Adaeze Kelechi Tobi Zainab / Afolabi Chukwu Okonjo-Bright Yusuf
    Esi Kofi Maame / Boateng Mensah-Lewis Quaye
    Anisa Liban Sahra / Farah Hersi Warsame
    Ibrahim Inaya Safa Zayd / Chaudhry Iqbal Mirza Qureshi
    Nusrat Rafi Sumaiya / Begum Choudhury Miah
    Ishaan Jiya Rohan Tanvi / Joshi Mehta Nair Trivedi
    Arjan Harleen Jasmeet / Gill Kaur_Mann Sidhu Singh_Virk
    Mithran Thivya Varun / Ganeshan Nadarajah Yogarajah
    Aleksander Kinga Lena Tymon / Kowalczyk Pawłowska Wójcik Żak
    Denisa Radu Ștefania / Constantin Lupu Moldoveanu
    Bohdan Solomiia Taras / Bondarenko Melnyk Rudenko
    Azra Emir Zeynep-Su / Arslan Güneş Şahin
    Rui Yuhan Zixuan / Deng Lin Xu
    Hei-Man Tsz-Yan Yat-Long / Cheung Kwok Wong-Ellis
    Bích Gia-Hân Tuấn / Bùi Lê Nguyễn
    Althea Jericho Ma._Isabel / de_Guzman Santos Tolentino
    Davi Isadora / da_Costa Nogueira de_Oliveira
    Inês Salvador / Carvalho Pinto-Marsh
    Lucía Mateo Ximena / del_Río Herrera Núñez
    Elena Lorenzo / De_Santis Ricci
    Hala Omar Yasmin / Al-Hashimi El-Sayed Khoury
    Kian Parisa / Ahmadzai Mokri
    Ema Jakub / Procházka Veselá
    Emilija Matas / Bērziņa Petrauskas
    Drita Luan / Berisha Hoxha
    Saron Yonas / Alemu Tekle
    Nyasha Tariro / Chikomo Mutasa
    Jahmal Shanice / Campbell-Doyle Lindo
    Haruto Ji-woo / Choi Sato
    Linnea Mikkel / Dahl Håkansson
"""
STRANGERS = """
    Albie Ainscough, Betsy Birtwistle, Cameron Duckworth, Delilah Entwistle, Ethan Fairclough, Gracie-Lou Haslam,
    Hugo Kershaw, Imogen Lofthouse, Jenson Midgley, Kitty Nuttall, Leo Openshaw, Millie Pilkington, Ned Rawsthorne,
    Poppy Schofield, Quentin Tetlow, Robyn Uttridge, Sonny Wolstenholme, Thea Yarwood, Vincent Ashcroft-Day, Wilf
    Brierley, Annis Chenoweth, Cador Kitto, Elowen Penrose, Jory Rosewarne, Ailsa Auchterlonie, Blair Cruickshank,
    Coll MacQuarrie, Effie Drummond-Hay, Finlay Gillespie, Isobel Kinnaird, Lachlan McIlwraith, Mhairi Niven, Sorley
    Rattray, Seonaid NicLeòid, Arwel Bowen-Tudur, Beca Clwyd, Deian ap Hefin, Efa Lleucu Dafis, Guto Eifion, Haf
    Ellis-Wynne, Ifan Ceiriog, Llinos Maesgwyn, Mali ferch Elis, Non Pugh-Rhys, Owain Tegid, Rhys Meurig, Siwan Brân,
    Tomos Wyn Llewellyn, Gwenno Hâf Prosser, Ynyr Teifi, Aisling Breen, Bláthnaid Ní Dhomhnaill, Colm Duffy-Burke,
    Dáire Mac Cumhaill, Éanna O'Flaherty, Gráinne Kinsella, Lorcan Mulgrew, Nuala McGarvey, Pádraig Ó Sé, Shea
    O'Prey, Alex Hill, Beth Forrest, Charlie Winterbottom, Daniel Cook, Eve March, Frank Marsh, Harriet Bell-Stone,
    Joe Glover, Lucas Wood, Molly Church, Nathan Bishop, Pippa Frost, Rowan Castle, Sam Day, Alistair Blenkarne,
    Cosima Delafield, Fenella Grosvenor-Jones, Rupert Fane de Salis, Tabitha Wyndham, Keeley Bagnall, Logan Hingley,
    Paige Tromans, Rhys-Jay Wassell, Ayomide Adebisi, Chidera Nnamdi, Eniola Falade-King, Ikenna Obiora, Temilola
    Shonibare, Abena Osei Agyeman, Fiifi Acquah, Kwesi Ofori, Bilan Aden, Guled Samatar, Ilhan Yasin, Abdul-Hadi
    Rafiq, Hoorain Sheikh, Mahira Zaman, Subhan Ali Warraich, Umar Lodhi, Ayesha Siddika Molla, Rezwan Talukder,
    Tahmid Islam, Aanya Solanki, Dev Thakkar, Mira Vora, Yash Raval, Avneet Kaur Toor, Gurfateh Singh Johal, Simran
    Purewal, Dharshan Arulanantham, Keerthana Pathmanathan, Senuri Abeysekera, Venuja Ratnayake, Alicja Jabłońska,
    Bruno Kaczmarek, Nadia Wiśniewska-Holt, Stanisław Sikora, Zuzanna Głowacka, Alexia Stănescu, Ionuț Ghiță, Mara
    Dobre, Vlad Nistor, Khrystyna Shevchuk, Maksym Pavlenko, Sofiia Zinchenko, Berat Korkmaz, Elif Naz Doğan, Mert
    Çelik, Dilovan Zebarî, Rozerin Amed, Bo Wen Qian, Cao Zimo, Jin Xiaotong, Ho Yin Mak, Long Ching Tsang, Wing Sum
    Lau, Hải Đăng Vũ, Ngọc Mai Dương, Phúc Lý, Gabrielle Manalastas, Rafael Miguel Bautista, Enzo Figueira, Lívia
    Peixoto, Mafalda Simões, Bruno Castaño, Paula Iglesias-Wren, Greta Santoro, Pietro Di Marco, Mariam El-Khatib,
    Ryad Cherif, Tala Nasser, Arash Farhadi, Sahar Noorzai, Máté Szabó, Ondřej Kučera, Austėja Vaitkutė, Edgars
    Krūmiņš, Liya Getachew, Tinashe Marufu, Shaquille Brown-Peart, Valon Gashi, Stanislava Todorova, Min-seo Ahn,
    Ren Kobayashi, Signe Østby, Leilani Faleolo
"""
STAFF_THIRTEEN = [
    "Mrs H Ormesby", "Mr T Kilvington", "Miss A Fasanya", "Ms R Delacourt", "Mr Hedley Penrhos", "Mrs S Zaheer",
    "Dr F Winstanley", "Miss P Oakenshaw", "Mr J Muralidharan", "Mrs Enid Cilgwyn", "Mx B Harrop", "Mr W Krawczyk",
    "Miss L Auchinleck", "Mrs C Benjamin", "Mr D McElroy", "Rev. K Stapleford", "Mrs J. Birkinshaw", "Coach Dani",
    "Mr O. Trewin", "Miss Farida", "Helen Amblecote", "Gary Stott-Wills",
]  # fmt: skip
# What stands for {teacher} and the like in the wording of a sheet.
PLACES_THIRTEEN: dict[str, Sequence[str]] = {
    "teacher": STAFF_THIRTEEN,
    "form": ["Year 4", "Hedgehogs", "Class 2M", "P6", "Rowan Class", "8 Franklin", "Squirrels", "5 Dahl", "7HK"],
    "year": ["Year 3", "Year 5", "Year 9", "Key Stage 1", "P7"],
    "team": ["Sapphire", "Osprey", "Seacole", "Hawthorn", "Coniston", "Turing", "Brunel"],
    "school": ["Brackenhill Primary School", "St Wilfrida's C of E Primary", "Our Lady of the Moor RC Primary",
               "Kingsferry Academy", "Oldbeck Junior School", "Harbour View High School", "Strathalder Primary",
               "The Priory Infant School"],
    "high": ["Harbour View High School", "Kingsferry Academy", "Netherby Grammar School"],
    "town": ["Brackenhill", "Kingsferry", "Oldbeck", "Strathalder", "Wexcombe", "Moorgate", "Netherby"],
    "county": ["North Moorshire", "Wexshire", "East Tarnland", "Kingsferry"],
    "centre": ["High Tarn Outdoor Centre", "Birkrigg Hall", "Penrallt Adventure Lodge", "Camp Greenhow"],
    "charity": ["Cosy Rooms Trust", "Helping Paws Oldbeck", "The Lantern Fund"],
    "practice": ["Oldbeck Smiles", "Bright & Clear Opticians", "Moorgate Dental Care"],
    "nursery": ["Little Wrens Nursery", "Bumblebee House", "The Treehouse Pre-School", "Pebbles Day Nursery"],
    "room": ["Ladybird", "Rainbow", "Puffin", "Starfish"],
    "sponsor": ["Kingsferry Building Society", "Oldbeck Lions Club", "Wexcombe Motors", "Netherby Garden Centre",
                "the Haldane Foundation"],
    "dosbarth": ["Blwyddyn 3", "Dosbarth Onnen", "Blwyddyn 5", "Bl. 1", "Dosbarth Dwynwen"],
    "ysgol": ["Ysgol Gynradd Bryn Hebog", "Ysgol Gymraeg Afon Wen", "Ysgol Maes y Dderwen",
              "Ysgol Uwchradd Glan Morfa"],
    "lle": ["Bryn Hebog", "Glan Morfa", "Llanwenfro", "Pont Rhyd"],
    "athro": ["Mrs E Tyglas", "Mr Idris Cwmorthin", "Miss Gwawr Elidir", "Mrs Ll Penmon", "Mr H Rhydwen"],
    "term": ["Autumn 2025", "Spring 2026", "Summer 2026", "2025-26"],
    "tymor": ["yr Hydref", "y Gwanwyn", "yr Haf"],
}  # fmt: skip


def strangers_thirteen() -> list[Name]:
    """First name and the rest."""
    wholes = [" ".join(one.split()) for one in STRANGERS.split(",")]
    return [(first, rest) for first, _, rest in (whole.partition(" ") for whole in wholes)]


def school_thirteen(size: int = 200) -> tuple[list[Name], list[Name]]:
    """The roll, half of Britain and Ireland, and the strangers; no whole name is on both, or in the last two sets."""
    rng = random.Random(121126)
    before = [name for names in (*school_ten(), *school_eleven()) for name in names]
    known = {alike(name) for name in (*strangers_thirteen(), *before)}
    home, elsewhere = ([name for name in _together(text) if alike(name) not in known] for text in (BRITAIN, ELSEWHERE))
    rolled = rng.sample(home, size // 2) + rng.sample(elsewhere, size - size // 2)
    return rng.sample(rolled, size), strangers_thirteen()


# Names that are words as well: alone they are no name.
WORDS = {
    "Grace", "Ivy", "Jasper", "Rosie", "Skye", "Florence", "Bonnie", "Daisy-May", "Riley", "Carter", "Green", "Lane",
    "Moss", "Pike", "Brookes", "Hadley", "Haf", "Non", "Mali", "Mathias", "Gill", "Lin", "Lena", "Ema", "Rui", "Gooch",
    "Sato", "Miah", "Virk", "Bebb", "Hei-Man", "Jake", "Santos", "Choi", "Salvador", "Luan", "Lupu", "Pinto-Marsh",
}  # fmt: skip
