"""The names of the sixth set: a roll by where families come from, strangers written out one by one, and who signs."""

import random

Name = tuple[str, str]

# First names / surnames of one origin, on a line each. Most pupils have both halves from one line.
ROLL = """
    Anwen Bryn Catrin Dewi Efa Elis Garmon Gwenan Iolo Lleu Mari Nel Non Trystan Gwydion / Beynon Elias Evans Gwynne
    Anwen Catrin Dewi Garmon Mari Non Meilyr Eirian / Harries Jones Morris Owens Roberts Thomas Williams Pryderi
    Oliver George Harry Noah Jack Freddie Amelie Evie Isabelle Chloe / Smith Taylor Brown Wilson Johnson Walker Wright
    Finley Ethan Mason Alice Rosalie Jude Elsie Dexter Penelope Lucy / Robinson Thompson White Hall Green Clarke Hill
    Oliver Sophie Emily Ellie Ava Harry Theo Reggie / Cooper Ward Turner Carter Bennett Holmes Rowntree Pickles
    Fraser Iona Finlay Rhona Gregor Kirstin Blair / Campbell Stewart MacKenzie Murdoch Ferguson Munro Paterson Baird
    Conor Sinéad Cormac Bríd Clodagh Lorcan Orla / Murphy Kelly O'Brien Doyle Nolan Quinn Ó_Súilleabháin Ní_Mhurchú
    Jan Zosia Filip Lena Michał Natalia Maja Tymon / Kaczmarek Zieliński Woźniak Król Sikora Duda Jaworska Pietrzak
    Aniela Stanisław Błażej Jagoda / Michalak Górska Wójtowicz Kaczmarek
    Chinonso Ebuka Oluwatobi Ayomide Funmilayo Onyinye / Adeleke Okoro Ibe Bello Afolabi Ojo Igwe Akintola
    Ikenna Tolulope Somto Eniola / Okoro Nnamdi Onyekachi Bello
    Esi Kwaku Ama Yaw Afia Akua Selorm / Osei Appiah Addo Ofori Quaye Tetteh Opoku Ankrah
    Hibaq Mahad Ubah Nasra Sahra Ismahan Ayub Idil / Ali Nur Osman Duale Aden Isse Egal Cabdulle
    Haris Aliza Zain Mahira Usman Iqra Danyal Eshaal / Khan Shah Butt Javed Rana Aslam Nawaz Khattak
    Tasnim Rafi Sadia Nafis Labiba Shakil Raisa / Miah Begum Uddin Islam Hoque Khatun Choudhury Alam
    Advait Myra Vihaan Saanvi Kabir Pranav Anika Reyansh / Singh Kaur Joshi Verma Pillai Menon Rao Trivedi Bose
    Navya Gagan Kiranjot Ira / Kapoor Solanki Singh Kaur
    Dharshan Kayal Nila Ilango Tharun Abinaya / Sivanesan Rajendran Murugan Selvam Nadarajah Ganeshan
    Sahan Dinuki Nethmi Kavindu Sanduni / Perera Fernando Wickramasinghe Dissanayake Gunasekara
    Wei Jing Xin Lei Meng Tian Kai / Liu Lin Sun Cheung Leung Yip Tang Deng
    Anh Minh Bảo Hương Duy My / Lê Phan Đặng Hồ Võ Dương
    Jericho Angelica Rodel Maricel Nathaniel / Reyes Santos Dela_Cruz Mendoza Aquino Salonga
    Deniz Ayla Can Efe Naz Eylül Kerem / Koç Doğan Yılmaz Polat Tekin Ünal
    Rêzan Şîlan Zana Helîn / Rostam Sindi Hawrami Zebari
    Yasmin Khalid Lina Ziad Hala Anas Malak Sami / Hamdan Saleh Aziz Al-Khatib El-Amin Zayed Mahmoud
    Kian Parisa Arman Shirin Dariush / Karimi Rahimi Tehrani Moradi Farahani
    Tiago Matilde Duarte Carolina Lourenço Benedita / Ferreira Sousa Marques Gomes Lopes Brandão
    Matei Sofia Alexandru Bianca Denisa Rareș / Pop Radu Dinu Ilie Lungu Toma
    Lukas Ugnė Domantas Gabija Rugilė / Kazlauskas Petrauskienė Balčiūnas Žukauskaitė Stankevičius
    Danylo Yaroslava Mykola Zlata Nazar / Kovalenko Tkachenko Oliynyk Savchuk Lysenko Marchenko
    Nikos Eleni Giorgos Despina Yannis / Georgiou Nikolaou Charalambous Pavlidis Ioannou
    Dawit Selam Bethlehem Yonas Meron / Tesfaye Bekele Haile Gebre Mengistu
    Merveille Christelle Glody Exaucé Dieudonné / Kabongo Mukendi Ilunga Tshibangu Mbuyi
    Shanice Tyrell Jahmari Kadeem Renée Aaliyah / Grant Bailey Reid Blake Samuels
    Aarush Prakriti Sujal / Gurung Thapa Rai
"""
TOGETHER: list[Name] = [
    ("Elis", "ap Meilyr"), ("Gwenan", "ferch Dewi"), ("Lleu", "ab Elis"), ("Mari", "Hill"), ("Jack", "Green"),
    ("Amelie-Rose", "Taylor-Quinn"), ("Sofia", "dos Reyes"), ("Carolina", "da Sousa Lopes"), ("My", "Lê"),
    ("Anas", "bin Khalid"), ("Evie-Mae", "Williams-Osei"), ("Lena", "van den Holmes"), ("Noah James", "Walker"),
    ("Efa Non", "Roberts"), ("Adaora", "Okoro-Jones"), ("Can", "Koç"),
]  # fmt: skip
# Names that are words as well: alone they are no name.
WORDS = {"Bryn", "Jack", "Mason", "Jude", "Jan", "Can", "My", "Non", "Bethlehem", "Merveille", "Mari", "Kai", "Lei",
         "Brown", "Walker", "Wright", "White", "Hall", "Green", "Hill", "Cooper", "Ward", "Turner", "Carter",
         "Grant", "Blake", "Pop", "Sun", "Lin", "Pickles", "Blair", "Zana", "Ira", "Efa", "Islam", "Tang",
         "Santos", "Aden", "Alice"}  # fmt: skip

# Nobody on the roll; what is hard about a name is said before it.
STRANGERS = """
    words: Amber Reed, Penny Lane, Basil Short, Ivy Groves, Clay Potter, Dawn Fields, Honey Brook, Victor Noble,
    Heather Moor, Art Gold, Mark Cross, Chase Best, Patience Goodchild, Melody Sharp, Ernest Page, Rob Steel,
    hyphens: Anna-Lise Jessamy-Harcourt, Mary-Kate Thistlewood, Tobias Winstanley-Okpara, Dae-hyun Bae,
    Marc-Antoine Nguema, Ruth-Ellen Sproat, Jory Trelawney-Bosanquet, Yu-ting Hsieh,
    apostrophes: Siobhán O'Halloran, Declan O'Dwyer, Lavinia D'Souza, T'Keyah M'Bala, Piran O'Flaherty,
    Kwabla N'Tsiful, Ottavia Dell'Acqua,
    diacritics: Zdeňka Hrušková, Bjørn Åkesson, Françoise Béranger, Iñaki Etxeberria, Dorottya Kőszegi,
    Wawrzyniec Świerczyński, Bronisława Łęcka, Tülay Çakmak, Žygimantas Vyšniauskas, Ruxăndița Țepeneag,
    Hằng Quách, Gisèle Lefèbvre, Núria Puigcerdà, Jörg Weißmüller, Vojtěch Dvořáček, Ülkü Şimşek,
    short: Bei Li, Priscilla Ng, Soo-ah Oh, Jun Wu, Tze Ku, Bob Ek, Fay Ip,
    Welsh: Gronw ap Tegid, Cynan ab Einion, Luned ferch Cynfael, Tudwal ap Cynddylan, Gwerful Llwyd, Crwys Bowyer,
    Eirwen Gwladus Parcell, Myrddin Cledwyn, Hedd Tecwyn, Buddug Mostyn,
    particles: Inés de la Fuente, Maarten van der Velde, Aminuddin bin Zulkifli, Ludwig von Hartenberg,
    Noor el Zein, Ghislaine du Plessis, Fiammetta di Lauro, Nurhaliza binti Hisham,
    double: Peter John Ashdown, Mohammad Yahya Sattar, Mary Ruth Hollingbery, Lucia Dolores Xuereb, Sheikh Jubayer Topu,
    long: Theodora-Anastasia Featherstonehaugh-Villiers, Thiruvengadathan Balasubramanyam, Bartholomäus Wolkenstein,
    Oluwafunmibi Ogunbanjo-Wetherspoon, Rajalakshmipriya Venkatanarasimhan,
    Britain: Ambrose Fanshawe, Cressida Wolstenholme, Torquil Ballantyne, Mhairi Gillespie, Proinsias Gormley,
    Cuthbert Ogle, Winifred Tapsell, Hereward Blenkinsop, Rosamund Kedge, Delroy Gooden, Jermaine Pinnock, Esme Hurst,
    Africa: Oghenekaro Efejuku, Dzifa Agbodza, Cawil Faarax, Worknesh Zewdu, Bahati Nsimba, Hauwa Dankoli,
    Thandiwe Dlamini, Obioma Chukwudebe, Amsale Kidane, Penda Sow,
    Asia: Zulqarnain Bukhari, Humaira Gilani, Moniruzzaman Sikder, Chandrashekhar Wadhwa, Poongodi Vaithilingam,
    Chaminda Ratnayake, Zhengxu Qian, Crisostomo Lacandola, Gulistan Bedirxan, Muhannad Qabbani, Golnaz Shahbazi,
    Europe: Ermelinda Vilhena, Octavian Hurmuz, Polyxeni Xanthopoulos, Ostap Zhuk, Ryszard Gołębiewski
"""
STAFF = [
    "Mrs J Wetherbourne", "Mr Brynmor Cwmdare", "Ms P Jeyakumar", "Dr Olumide Fagbenle", "Miss Tamsin Polglaze",
    "Mr K Strzelecki", "Mrs Farzana Lakhani", "Mx R Duckett", "Mr Elgan Blaenau", "Sir Percival Hogg",
    "Ffiona Penarth", "Kofo Sowande", "Marguerite Lestrange", "Mr D Vukovic", "Mrs Mairwen Tredegar",
    "Madame Thibault", "Señor Ybarra", "Miss Q Zhuang", "Dr B Eze-Whitlock", "Mr A Pettigrew",
    "Mrs Sukhvinder Mangat", "Rev. Hester Cobbold", "Coach Dembele", "Ms Roksana Talebi", "Mr S. Umaru",
    "Mrs G Szabo-Finch", "Lowenna Tregear", "Mr Rhydian Cilgerran", "Miss Oonagh McGlinchey", "Mr V Padmanabhan",
    "Mrs E. Haverstock", "Prof. Lumi Virtanen", "Mr T Nakagawa", "Ms Blodwen Llanelwedd", "Mrs Zuleika Bakr",
    "Mr Fitzroy Ambleside", "Tomasina Prewett", "Mr H Gebremeskel", "Cllr Dilwyn Pontardawe", "Mrs Y Kumarasinghe",
]  # fmt: skip
OFFICES = ["Headteacher", "Class Teacher", "Head of School", "Deputy Headteacher", "Executive Head", "Form Tutor",
           "Head of Year", "Chair of Governors", "Club Leader"]  # fmt: skip
SWYDDI = ["Pennaeth", "Athro Dosbarth", "Pennaeth Cynorthwyol", "Arweinydd y Clwb", "Cadeirydd"]


def strangers() -> list[Name]:
    """First name, or names, and the surname with what belongs to it."""
    listed = [one.strip().split(": ")[-1] for one in STRANGERS.replace("\n", " ").split(",") if one.strip()]
    return [_halved(one) for one in listed]


def _halved(whole: str) -> Name:
    words = whole.split()
    particles = {"de", "la", "van", "der", "bin", "binti", "von", "el", "du", "di", "ap", "ab", "ferch"}
    at = next((number for number, word in enumerate(words) if word in particles), len(words) - 1)
    return " ".join(words[:at]), " ".join(words[at:])


def school_six(size: int = 600) -> tuple[list[Name], list[Name]]:
    """The roll and the strangers, always the same. A tenth of the roll has halves of two origins."""
    rng = random.Random(60126)
    lines = [line.split("/") for line in ROLL.strip().splitlines()]
    origins = [tuple([name.replace("_", " ") for name in half.split()] for half in line) for line in lines]
    alike = {(first, last) for firsts, lasts in origins for first in firsts for last in lasts}
    mixed = {(rng.choice(rng.choice(origins)[0]), rng.choice(rng.choice(origins)[1])) for _ in range(size // 10)}
    rest = size - len(TOGETHER) - len(mixed - alike)
    return [*TOGETHER, *sorted(mixed - alike), *rng.sample(sorted(alike), rest)], strangers()
