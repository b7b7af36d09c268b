"""The names of the ninth set: a roll of 300, 160 strangers, who signs, and whose school or club it is."""

import random
from collections.abc import Sequence

from benchmarks.screening.blind.fonts import plain

Name = tuple[str, str]

# First names / surnames of one origin, on a line each; of the first lines, Britain's and Ireland's, comes half.
BRITAIN = """
    Felicity Hector Imogen Jolyon Leonora Piers Tristan / Addlestone Bracegirdle Chetwynd Edgerley Harbottle
    Bobby Carly Dean Gemma Kayleigh Lee-Anne Stevie / Arkwright Birtles Dobbs Greenhalgh Ogden Ramsbottom
    Archibald Ivo Mamie Rosa Sybil Walter Wilma / Dewhurst Fothergill Kendrick Lumley Pargeter Thwaite
    Annie-Mae Colby Esme Harvey Lola-Rose Tate Zane / Catchpole Dring Huckstep Pocock Stannard Wickham
    Angus Blair Coll Eilish Finlay Greer Iona Kirstin / Drysdale Farquhar Gilchrist MacInnes Rankine Weir
    Alaw Cynan Deio Eleri Gwern Hedd Mared Tanwen / Beynon Cynfael Griffith-Owen Llŷr Meredith Teifi-Jones
    Arthek Demelza Gawen Lamorna Talan / Hocking Nankivell Pascoe Rosewarne Tregenza
    Aodhán Bríd Cathal Dearbhla Fionn Neasa Ruairí / Brannigan Corcoran Duffy Kilbride MacNamara O'Dowd
    Beatrice Florrie Jonjo Keira-Louise Lennie Nathan / Amery Brockbank Eccles Fairclough Sidebottom Wardle-Hurst
"""
ELSEWHERE = """
    Ayomide Bisola Folarin Ngozi Obinna Uche / Afolabi Egbuna Ikpeazu Nwachukwu Olatunji Onyeka
    Akosua Ekow Kojo Efua / Addo Baffour Larbi Tetteh
    Ayub Fowzia Idil Khadra Zakariye / Dahir Hirsi Jibril Nuur Sheekh
    Arslan Eshal Hareem Mahnoor Shahzaib / Baloch Cheema Gillani Kiyani Rajput
    Afsana Mahdi Nusrat Tanjim / Bepari Kazi Mondal Sarkar
    Aditi Ishaan Kavya Rohan Tanmay / Banerjee Hegde Kamath Parmar Trivedi
    Gurleen Harjot Manvir Prabhjot / Bains Dhaliwal Khaira Sidhu
    Alicja Borys Filip Hania Szymon / Dąbrowski Lewandowska Nowicki Sikora Wróbel
    Andrei Bianca Ștefan Teodora / Albu Constantin Ionescu Țurcanu
    Danylo Nadiya Orest Yaryna / Koval Lysenko Savchuk Tymoshenko
    Berk Defne Kaan Nehir / Aslan Erdoğan Koç Toprak
    Bashar Dima Layth Yara / Aboud Hamdan Mansoor Qassem
    Arezo Behzad Mursal Omid / Azizi Karimi Popal Wardak
    Ching Kar-Wai Man-Yee Wing / Chiu Kwan Leung Yip
    Bảo Khánh Minh-Anh Thảo / Đặng Hồ Ngô Trịnh
    Althea Jericho Rhianne-Joy / Dimaculangan Magsaysay Ocampo
    Duarte Mafalda Rodrigo / Antunes Figueiredo Tavares
    Íñigo Lucía Nerea / Aguilar Ortega Zamora
    Eszter Levente / Balogh Németh
    Dainius Gabija / Petrauskas Žukauskaitė
    Bethlehem Yonas / Gebremariam Haile
    Anesu Kudzai Ruvimbo / Chiweshe Mapfumo Nyathi
    Kemar Tianna-Rose Dwight / Barrington Plummer Wynter
"""
STRANGERS = """
    Oliver Threadgold, Amelia Cottrell, Muhammad Zayd Iqbal, Isla Mackrell, Finley Ormerod, Ava Dunnett, Harrison
    Pugsley, Grace Emmerson-Lake, Leo Bancroft, Ruby Haskins, Tyler-James Boothroyd, Phoebe Larkham, Samuel Hartigan,
    Evie Pomfret, Joseph Tunnicliffe, Sienna-Mae Glossop, Rory Macquarrie, Flora MacSween, Struan Geikie, Eilidh
    Abercrombie, Magnus Tulloch-Rae, Lowri Cadwaladr, Ioan Penry, Steffan ap Dafydd, Nel Gruffydd, Efa Lloyd-Prydderch,
    Macsen Trahaearn, Beca Haf Ellis, Cai Rhydwen, Tirion Bowen, Loveday Trembath, Perran Chenoweth, Cillian Mac Giolla,
    Aoife Ní Bhriain, Shane Gallagher, Clíona Hanratty, Donnacha Sweeney, Méabh O'Hagan, Kit Underdown, Mollie
    Raisbeck, Toby Shufflebotham, Lottie Wren, Jenson Clegg, Imelda Crowther, Bradley Nuttgens, Heidi Swales, Max
    Featherby, Olive Plimpton, Barnaby Cholmeley, India Rae Fenwick, Stanley Murgatroyd, Ottilie Vane-Hunter, Ronnie
    Tickle, Nancy Elphick, Ellis Broughall, Jodie Spragg, Dougal Haining, Maggie Slater, Archie Lamb, Rosie Bean,
    Jack Winter, Lily Church, Tom Baker-Bird, Daisy Field, Alfie Knight, Summer Rose Tilley, Harvey Marsden, Chloe
    Applegate, Lucas Whitworth, Erin Mawhinney, Zachary Postlethwaite, Bella Sedgwick, Mason Trotman, Tess
    O'Loughlin, Aidan McGlinchey, Sophia Bulmer, William Hebden, Freya Lockyer, Connor Redfearn, Millie Yelland,
    Oluwadamilare Ogunbanjo, Chinyere Okorie, Toluwani Akinola, Somto Ezeani, Temi Ladipo, Kwaku Agyeman, Akua
    Frimpong, Nana Ama Ofori, Lamin Jobarteh, Mariama Bangura, Abdullahi Xasan, Hamdi Cabdi, Sumaya Nur Ali, Ayaan
    Gelle, Mahad Shire, Zainab Noorani, Hassan Mehmood, Aleena Waheed, Rayyan Sabir, Mishka Anwar, Umair Khokhar,
    Tasnim Akhter, Nafis Rahman, Sadika Khatun, Ruhel Miah, Aarohi Phadke, Kabir Malhotra, Nitya Subramaniam, Yash
    Vaghela, Diya Ramachandran, Ekam Singh Brar, Jasleen Kaur Virk, Tegbir Atwal, Antoni Mazurek, Lena Olszewska,
    Franciszek Górski, Maja Stępień, Luca Dobre, Sofia Nechita, Matei Ursu, Anisia Pleșca, Artem Shevchenko, Zlata
    Rudenko, Miron Oliynyk, Eylül Yalçın, Poyraz Tekin, Zilan Baran, Rêzan Botan, Omar Al-Hakim, Lojain Shaheen,
    Jad Haddadin, Mina Girgis, Yusra Habibi, Hamid Sediqi, Nilufar Mohseni, Cheuk Him Ng, Hoi Ching Lam, Zi Han Wu,
    Tuệ Lâm Võ, Gia Hân Phan, Sora Nakamura, Seo-yeon Baek, Zyra Mae Dela Cruz, Nathaniel Pangilinan, Martim Lourenço,
    Benedita Pacheco, Hugo Alonso Vidal, Carmen Rincón, Giada Esposito, Botond Fekete, Ugnė Stankutė, Roberts Kalniņš,
    Nahom Tekle, Makanaka Dube, Tinotenda Muchena, Jaheim Dunkley, Shanaya Forde-Bailey, Erblin Krasniqi, Petar Iliev,
    Winston Haddow-Lyle
"""
STAFF_NINE = [
    "Mrs H Tattersall", "Mr Gwilym Aeron", "Miss B Okonjo", "Mr D Pennystone", "Ms Saskia Verhoeven", "Dr R Vishwanath",
    "Mrs Nia Tegid", "Mr T Krawczyk", "Mx J Loxwood", "Miss Catrin Elwy", "Mrs M Lafferty", "Mr S Hocknell",
    "Revd Clare Ambler", "Mr Yunus Batley", "Mrs P Rowbotham", "Siân Derwent", "Mr K Amoako", "Miss L Trudgill",
    "Ms E Szalai", "Mr Alun Conwy-Rees", "Mrs Q Farrow", "Donal Prendergast", "Mrs F. Haldenby", "Mr W. Teo",
]  # fmt: skip
# What stands for {giver} and the like in the wording of a sheet.
PLACES_NINE: dict[str, Sequence[str]] = {
    "giver": STAFF_NINE,
    "register": ["Year 1", "Class 5H", "Puffins", "Hazel Class", "P3", "Year 6", "4 Indigo", "Foxes", "7C", "Y2"],
    "tribe": ["Ruby", "Kingfisher", "Stephenson", "Hawthorn", "Lovelace", "Gannet"],
    "campus": ["Bramblewick Primary School", "Holy Rood R.C. Primary", "Otterburn Road Juniors",
               "Northfleet Mere Academy", "St Hilda's Infant School",
               "Cinder Lane Community School", "The Causeway Federation"],
    "dosb": ["Blwyddyn 2", "Dosbarth Bedwen", "Blwyddyn 5", "Dosbarth y Dryw", "Bl. 4"],
    "teulu": ["Hafren", "Dewi", "Cynon", "Arberth"],
    "addysgfa": ["Ysgol Gynradd Bryn Celyn Isaf", "Ysgol Llwyn yr Afr", "Ysgol Dyffryn Brwyn", "Ysgol Pen-y-bont Fach"],
    "parish": ["Bramblewick", "Eastmoor", "Cinder Hill", "Long Fossey", "Thrupton", "Brackwater"],
    "bro": ["Llanddewi Isaf", "Cwmbrwyn", "Aberhesg", "Treceiri"],
    "season": ["2025 - 2026", "Autumn Term 2025", "Summer Term 2026", "Spring Half Term 2026"],
}  # fmt: skip


def strangers_nine() -> list[Name]:
    """First name and the rest."""
    wholes = [" ".join(one.split()) for one in STRANGERS.split(",")]
    return [(first, rest) for first, _, rest in (whole.partition(" ") for whole in wholes)]


def school_nine(size: int = 300) -> tuple[list[Name], list[Name]]:
    """The roll, of which half is of Britain and Ireland, and the strangers; no whole name is on both."""
    rng = random.Random(90126)
    known = {alike(name) for name in strangers_nine()}
    home, elsewhere = ([name for name in _together(text) if alike(name) not in known] for text in (BRITAIN, ELSEWHERE))
    rolled = rng.sample(home, size // 2) + rng.sample(elsewhere, size - size // 2)
    return rng.sample(rolled, size), strangers_nine()


def alike(name: Name) -> str:
    """The same for two names that differ in capitals and accents alone."""
    return plain(" ".join(name)).casefold()


def _together(text: str) -> list[Name]:
    origins = [[half.split() for half in line.split("/")] for line in text.strip().splitlines()]
    return [(first, last) for firsts, lasts in origins for first in firsts for last in lasts]
