"""The names of the fifth set: a roll of its own, strangers who share neither half of a name with it, and who signs."""

import random

Name = tuple[str, str]


def _listed(text: str) -> list[str]:
    return [name.replace("_", " ") for name in text.split()]


FIRST = _listed("""
    Bertie Dulcie Edwin Florence Hattie Ivo Jonty Kit Laurie Marigold Ophelia Poppy Ralph Rowena Thea Ursula Violet
    Xanthe Barney Cecily Aneirin Arwel Bethan Cerys Dyfan Eleri Eurig Glesni Hefin Huw Lleucu Mirain Owain Rhun Seren
    Tirion Dwynwen Gwawr Guto Ela Llew Gwenno Szymon Zuzanna Wojciech Kinga Łucja Mateusz Dragoș Ilinca Luminița Vlad
    Anca Amrit Gurleen Jaspreet Navjot Sukhman Anirban Ishita Mahfuz Nusrat Tahmid Areeba Hiba Mahnoor Rayyan Shehzad
    Zoya Adewale Bolanle Damilola Kehinde Titilayo Amarachi Chukwuemeka Kelechi Nneka Uchenna Adwoa Akwasi Kofi
    Abdirahman Deeqa Hamdi Zakariye Bashir Dunya Faris Jumana Omar Rahaf Suhail Barış Ceren Ebru Kağan Özge Azad Dilan
    Hêvî Rojda João Inês Gonçalo Leonor Mafalda Kavin Yazhini Thamarai Linh Khanh Trúc Zixuan Ruoxi Haoyu Yutong
    Althea Jomar Marisol Dmytro Halyna Kateryna Maksym Solomiya Taras Ágnes Bence Csenge Gergő Zsófia Ciarán Eoghan
    Éabha Fiadh Naoise Angus Beathan Ishbel Sheena Ivy-Mai Poppy-Ann Jean-Noël
""")
LAST = _listed("""
    Ackroyd Birtwistle Capstick Duckworth Eastham Grimshaw Hebblethwaite Illingworth Jolly Kitching Lumb Micklethwait
    Northcote Ogden Prendergast Quayle Rimmer Satterthwaite Threlfall Unsworth Varley Wigglesworth Anwyl Breese Cadogan
    Dafis Edwards Ffoulkes Havard Iorwerth Jarman Kyffin Lloyd Mathias Pryce Rheinallt Sayce Wynne Auchterlonie Balfour
    Carmichael Erskine Forsyth Gilchrist Lamont MacGillivray McKechnie Cassidy Delaney Feeney Geoghegan Keogh
    Ní_Bhriain Ó_Dálaigh O'Shaughnessy D'Arcy Czarnecki Dudek Gajewska Krawczyk Zając Żukowska Bălan Ciobanu Enache
    Țurcanu Atwal Bhogal Dosanjh Randhawa Virk Bhattacharjee Das Mukherjee Sarkar Talukdar Ansari Bhatti Chughtai
    Rizvi Adeyemi Balogun Fashola Ogundipe Anyanwu Okonkwo Uzor Acheampong Baah Frimpong Nkansah Dirie Elmi Gedi
    Yusuf Al-Hakim Fayed Jaber Sabbagh Arslan Bozkurt Güneş Yavuz Şengül Antunes Conceição Figueiredo Magalhães
    Teixeira Arumugam Kandasamy Sivakumar Bùi Truong Nguyen Feng Guo Xie Bautista Dimaculangan Macaraeg Villanueva
    Bondarenko Hrytsenko Kovalchuk Melnyk Balogh Fekete Szűcs Tóth Vörös Lloyd-Ackroyd Adeyemi-Varley Pryce_Okonkwo
    Teixeira_Antunes
""")
TOGETHER: list[Name] = [
    ("Daisy", "Winter"), ("Robin", "Frost"), ("Pearl", "Rivers"), ("Ruby", "Day"), ("Guto", "ap Rhun"),
    ("Nest", "ferch Owain"), ("Llew", "ab Iorwerth"), ("Marisol", "da Luz Antunes"), ("Lieke", "van der Meer"),
    ("Ye", "Su"), ("Mai", "Bùi"), ("Rose", "Lamb"),
]  # fmt: skip
# Names that are words as well: alone they are no name.
WORDS = {"Daisy", "Winter", "Robin", "Frost", "Pearl", "Rivers", "Ruby", "Day", "Nest", "Ye", "Su", "Mai", "Rose",
         "Lamb", "Marigold", "Poppy", "Violet", "Kit", "Seren", "Tirion", "Mirain", "Gwawr", "Llew", "Ela", "Jolly",
         "Lumb", "Das", "Feng", "Florence"}  # fmt: skip
STRANGE_FIRST = _listed("""
    Barnabas Clementine Ferdinand Hortense Leopold Montgomery Prudence Rafferty Sybil Gwladys Caradog Eirlys Olwen
    Rhydderch Bożena Krzysztof Przemysław Corneliu Smaranda Balwinder Debashis Moushumi Ghazala Waqas Tehmina
    Oluwafemi Yetunde Obiageli Kwadwo Xaawo Lubna Munther Nilüfer Orhan Süleyman Berfîn Xezal Henrique Vitória
    Meenakshi Gopal Phuong Xiuying Bayani Ligaya Vsevolod Lyudmyla Erzsébet Tivadar Muireann Séamus Murdo Fenella
""")
STRANGE_LAST = _listed("""
    Arkwright Clutterbuck Delamere Gaukroger Liversedge Moorhouse Pilkington Shuttleworth Trevithick Whittingham
    Craddock Hopcyn Rosser Yorath Kilpatrick Strachan Wemyss Brosnan Heffernan Wróblewski Zaremba Văcărescu Stroe
    Chahal Purewal Ganguly Sengupta Lodhi Qizilbash Owolabi Mbakwe Tweneboah Xirsi Tannous Pehlivan Uysal Quaresma
    Vasconcelos Thiruchelvam Huynh Pangilinan Vovk Pylypenko Nagy Vásárhelyi ap_Ceredig de_Brito Hopcyn-Wemyss
""")
# Who signs, and as what: nobody of the roll, no stranger.
STAFF = ["Mrs H Penhallow", "Mr Bleddig Tregaron", "Ms Y Vishwanath", "Mr I Honeyball", "Miss O Drinkwater",
         "Dr K Szentesi", "Mrs Mererid Cwmystwyth", "Mr P Umeadi"]  # fmt: skip
OFFICES = ["Headteacher", "Head of Year", "Class Teacher", "Coach", "Chair of Governors", "Deputy Head"]
SWYDDI = ["Pennaeth", "Athrawes Ddosbarth", "Dirprwy Bennaeth", "Cadeirydd y Llywodraethwyr"]


def school_five(size: int = 600) -> tuple[list[Name], list[Name]]:
    """The roll and the strangers, always the same."""
    rng = random.Random(51126)
    pairs = [(first, last) for first in FIRST for last in LAST]
    strange = [(first, last) for first in STRANGE_FIRST for last in STRANGE_LAST]
    return [*TOGETHER, *rng.sample(pairs, size - len(TOGETHER))], rng.sample(strange, 300)
