"""The names of the fourth set: a roll of its own, and strangers who share neither half of a name with anybody on it."""

import random

Name = tuple[str, str]


def _listed(text: str) -> list[str]:
    return text.split()


FIRST = _listed("""
    Alfie Amelia Annabel Arthur Barnaby Clara Edith Edmund Freya Georgina Hugo Isabella Jemima Kieran Lydia Maisie
    Miles Ottilie Percy Rupert Tabitha Wilfred Anest Bleddyn Branwen Cadi Ceinwen Dafydd Ffion Geraint Gwyneth Ioan
    Llŷr Mabli Mali Rhiannon Siân Siwan Tomos Tesni Ailsa Callum Catriona Fergus Hamish Isla Morag Struan Aoife
    Caoimhe Darragh Niamh Oisín Pádraig Sorcha Tadhg Aarav Anjali Arjun Diya Gurpreet Kiran Lakshmi Nisha Priya Rohan
    Sanjay Tanvi Vikram Ayesha Farhan Imran Maryam Rukhsana Shahid Yusra Adaeze Ayodele Chidi Ifeoma Kwame Kwabena
    Ngozi Oluwaseun Temitope Yaa Efua Amadou Fatoumata Agnieszka Bartosz Jakub Kacper Małgorzata Oliwia Paweł Zofia
    Andreea Ionuț Mihai Răzvan Ioana Ruxandra Abdulrahman Fatima Hassan Mustafa Rania Salma Yousef Ayşe Emre Elif
    Gülşen Mehmet Selin Yağmur Jiahao Mingyu Xiaoling Yuhan Zihan Wenjie Asha Ayaan Hodan Ifrah Liban Sagal Yasmiin
    Bohdan Oksana Anna-Mae Ellie-Rose
""")
LAST = _listed("""
    Ainsworth Blackburn Cartwright Entwistle Fothergill Greenhalgh Hargreaves Jessop Kershaw Loveday Mowbray Nuttall
    Oldroyd Pemberton Rushworth Thackeray Whitehead Bowen Pritchard Gwilym Hughes Humphreys Meredith Prosser Pugh
    Roderick Treharne Ellis Bebb Abercrombie Buchanan Colquhoun Farquhar MacDonald McAllister Urquhart Byrne
    Fitzgerald Hennessy O'Sullivan McLoughlin O'Rourke Bhattacharya Chaudhary Deshpande Gupta Krishnan Nair Patel
    Sharma Subramaniam Grewal Sidhu Ahmed Hussain Mirza Rahman Adebayo Agyeman Boateng Danso Diallo Mensah Nwachukwu
    Obi Okafor Olatunji Sarpong Traoré Jabłoński Kowalczyk Lewandowska Nowak Pawłowski Wiśniewska Ionescu Popescu
    Constantinescu Ștefănescu Al-Masri Barakat Darwish El-Sayed Khoury Nasser Çelik Demir Şahin Yıldız Korkmaz Chen
    Wang Zhang Zhao Lau Abdi Farah Jama Warsame Mohamud Hirsi Bowen-Hughes Patel-Byrne
""")
TOGETHER: list[Name] = [
    ("Grace", "Bishop"), ("Faith", "Marsh"), ("Will", "Banks"), ("Iris", "King"), ("Mared", "ap Gwilym"),
    ("Sofia", "dos Santos"), ("Bo", "Xu"), ("Ngoc", "Ly"),
]  # fmt: skip
WORDS = {"Grace", "Faith", "Will", "Iris", "Bishop", "Marsh", "Banks", "King", "Bo", "Ly", "Miles", "Asha", "Obi"}
STRANGE_FIRST = _listed("""
    Cordelia Thaddeus Peregrine Ermintrude Octavia Bartholomew Rosalind Quentin Angharad Eluned Taliesin Myfanwy Idwal
    Kirsty Lachlan Gráinne Ruairí Deirdre Devika Yuvraj Parminder Zubair Nasreen Babatunde Omotola Akosua Obinna
    Grzegorz Katarzyna Weronika Zbigniew Gheorghe Crina Ibtisam Muntasir Özlem Cengiz Tuğba Guowei Meiling Fadumo
    Guled Svetlana Dimitri
""")
STRANGE_LAST = _listed("""
    Winterbourne Huckerby Popplewell Quennell Stokoe Tregenza Vickerstaff Fazackerley Gittins Benbow Protheroe
    Dalrymple Galbraith Menzies Mulvihill Concannon Scanlon Venkataraman Jayawardena Bhuiyan Kulkarni Tiwari Ogunleye
    Ezekwesili Kuffour Amponsah Grabowski Szymański Przybylski Dragomir Cojocaru Tawfiq Zoghbi Aksoy Ouyang Qiu
    Guuleed Samatar Lindqvist Papadakis Horvat
""")
# Who signs: nobody of the roll, no stranger.
STAFF = ["Mrs J Okehurst", "Mr Tudur Llanfair", "Ms A Balasundaram", "Mr F Geraghty", "Miss Carys Dolwen",
         "Dr Beulah Stroud"]  # fmt: skip


def school_four(size: int = 600) -> tuple[list[Name], list[Name]]:
    """The roll and the strangers, always the same."""
    rng = random.Random(40826)
    pairs = [(first, last) for first in FIRST for last in LAST]
    strange = [(first, last) for first in STRANGE_FIRST for last in STRANGE_LAST]
    return [*TOGETHER, *rng.sample(pairs, size - len(TOGETHER))], rng.sample(strange, 300)
