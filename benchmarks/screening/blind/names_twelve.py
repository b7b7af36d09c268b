"""The names of the twelfth set: a roll of 300, the strangers, who signs, and whose school or club it is."""

import random
from collections.abc import Sequence

from benchmarks.screening.blind.fonts import plain

Name = tuple[str, str]

# First names / surnames of one origin, on a line each, _ for a space within one; the first lines are half of the roll.
BRITAIN = """
    Anwen Brychan Cadi Dyfri Eluned Garmon Heti Idwal / Alun-Jones Bebb Clwyd Edwards-Hope Gwynne Prydderch Tomos
    Angharad Berwyn Crisial Dafydd Eurgain Geraint Mali-Haf / ap_Gethin ap_Llew ab_Owain Bowen Morris-Wynne Pugh
    Gwenno Llŷr Menna Nia Owain Rhun Teleri / ferch_Ynyr Eames Hopcyn Llywarch Roderick Samuel
    Albert Dolly Elsie Jude Nellie Tabitha Wilfred / Ackroyd Beaumont-Hill Clegg Entwistle Hepworth Shackleton
    Bobbie-Jo Codey Ellie-May Jayden Lacey Riley-John / Brough Dobson Heslop Milburn Robson Stobbs
    Arabella Caspian Hermione Jocasta Tristan / Bellingham Carew-Pole Devereux FitzGerald-Hart St_Aubyn
    Aurora Edith Harriet Joshua Millie Samuel Theo / Bassett Clulow Eyre Hallam Twigg Wagstaff
    Ailsa Callum Fearghas Isobel Lachlan Mhairi Struan / Buchanan Carmichael Geddes MacAskill MacPhail Urquhart
    Ciarán Éabha Fiadh Oisín Sadhbh / Mac_Cárthaigh Ó_Súilleabháin Ní_Mhurchú O'Callaghan Tierney
    Bronagh Caolan Niamh Odhrán / Devlin Loughran McAleer O'Hagan Quinn-Doyle
    Elowen Jago Morwenna Tamsin / Bolitho Penhaligon Rosewarne Trevithick
    Agnes Clement Hilda Rupert / Blowers Catchpole Larter Thirtle
    Alexander Daisy-Belle Eliza Joseph Martha Poppy / Ashdown Colebrook Fairbrother Longhurst Pemberton Wickham
    Bluebell Dawn Heath Robin Sunny / Birch Cook Day Marsh Rivers Steel
"""
ELSEWHERE = """
    Adaeze Bolu Efe Ikenna Morenike Tomiwa / Akinola Chukwu Igwe Odukoya Osagie-Bell Salako
    Afia Kofi Maame-Esi Yaw / Acheampong Boakye Mensah Opoku-Ware
    Ayanle Hodan Ifrah Zakariye / Farah Guled Osman Warsame
    Ahad Hania Ibraheem Maryam Saad Zoha / Baig Chaudhry Hussain Lodhi Mirza Raza
    Ayesha Fariha Labib Raiyan / Begum Hoque Miah Talukder
    Anaya Jiya Neel Rohan Vihaan / Doshi Joshi Mistry Shah Trivedi
    Arjan Fateh Gurleen Sehaj / Atwal Gill-Mann Kaur_Johal Singh_Virk
    Advik Ishani Sahana / Krishnan Nair Ramachandran Venkatesh
    Arani Kavin Thivya / Nadarajah Sithamparam Yogeswaran
    Adrian Blanka Kacper Łucja Marcel Zuzanna / Adamski Bąk Jabłoński Kubiak Wróbel Żak
    Alexia Matei Rareș Teodora / Bălan Ciobanu Lupu Stănescu
    Bohdan Kira Polina Tymofiy / Bondarenko Hrytsenko Melnyk Zelenko
    Asya Elif Emir Poyraz / Çelik Doğan Güneş Şahin
    Dilan Lavin Zana / Hêvî Karimî Rostem
    Chenxi Haoran Yutong Ruoxi / Cai Gao Peng Xie
    Ho-Yin Lok-Yi Tsz-Ching / Cheng Kwok Tsang
    Bảo Linh-Đan Phúc Vy / Đoàn Dương Lê Mai
    Jericho Mikaela Rhian-Joy / de_Guzman Manalo Santos-Cruz
    Bernardo Laura Matilde / Cardoso Nogueira da_Costa
    Álvaro Inés Nerea / Cabrera Núñez-Gil Sáez-Molina
    Alessandro Ginevra Pietro / Conti D'Amico Ferrara
    Ilyas Lina Yasmine / Cherkaoui El_Amrani Ziani
    Hala Omar Tala Yazan / Al-Khatib Darwish Saleh
    Darya Navid Parisa / Ahmadi Jafari Rahimi
    Hosna Idrees Sahar / Noorzai Popal Safi
    Boris Raya Teodor / Angelov Georgiev Todorova
    Emilija Matas Rugilė / Kazlauskas Vaitkutė Žemaitis
    Agáta Matyáš Ondřej / Beneš Krejčí Růžičková
    Bence Lilla Zsófia / Kovács Nagy Szűcs
    Dorian Erjona / Berisha Hoxha
    Liya Yonas / Alemu Mehari
    Anesu Tinotenda / Chigumba Mutasa
    Delroy Shanice Tiana-Mae / Campbell-Rowe Lindo Wynter
    Do-yun Ji-woo / Lim Shin
    Haruka Riku / Mori Yamamoto
    Elsa Johannes Maja / Brandt Hedström Kjær van_der_Velde
    Camille Noé Solène / Chevalier de_Villiers Lefort
"""
STRANGERS = """
    Bertie Allsop, Clara Birtwistle, Dexter Clough, Emmie Dransfield, George Earnshaw, Hattie Firth-Moss, Isaac
    Greenhalgh, Jemima Haigh, Logan Iveson, Mollie Jubb, Nathaniel Kaye, Orson Lockwood, Peggy Midgley, Quentin
    Noble, Rosa Openshaw, Silas Priestley, Tilly Rushworth, Vincent Stott, Wren Thackeray, Zack Widdop, Annabel
    Allardyce, Blair Cochrane, Coll MacAulay, Ceit NicDhòmhnaill, Duncan Guthrie, Eubh Lamont, Finlay Imrie, Innes
    Pitcairn, Kirsty Ogilvie, Sandy Rintoul, Alaw Bleddyn, Bryn Carno, Cian ap Siôn, Deio Eryri, Efa Lois Glannau,
    Ffion Hâf Iâl, Gwil Jenks-Parry, Hanna Mair Llwyd, Ioan Mathry, Lleucu Nefyn, Morus ab Edwyn, Nanno Powys, Olwen
    ferch Tudno, Siwan Rheidol, Tudur Teifi, Wmffra Wynn, Betrys Aled-Rees, Llew Dinas, Aodhán Breslin, Caoimhe
    Donnelly, Daithí Mac Suibhne, Gráinne Ó Fiaich, Kealan Magennis, Muireann Ní Dhónaill, Niall O'Driscoll, Órla
    Sheridan, Ruairí Tansey, Hedra Angove, Jory Kitto, Meraud Pengelly, Arlo Cliff, Bonnie Dale, Cyrus Field-Grey,
    Dulcie Grove, Ezra Hill, Flora Lake, Gus Moor, Honor Page, Jonah Reed, Lorna Street-Dean, Amelie Bathurst, Crispin
    Digby-Jones, Hugo Egerton, Lavinia Fiennes, Octavia Lascelles, Peregrine de Courcy, Sebastian St John-Ward,
    Venetia Wyndham, Alisha Bytheway, Corey Dukes, Kian Fereday, Madison Hingley, Shay Tromans, Ayomide Adewale,
    Chidera Anozie, Eniola Fashola, Kosisochukwu Mbah, Oreoluwa Ojo, Tiwa Shonibare, Ama Serwaa Addo, Kwaku Baah,
    Nhyira Oteng, Anisa Aden, Bashir Cawaale, Hibaq Roble, Abdul Hadi Anwar, Iqra Bukhari, Mikail Durrani, Noor ul Ain
    Hashmi, Umar Farooq Khokhar, Zara Sohail, Adiba Chowdhury-Lane, Mahir Haque, Sumaiya Shikder, Aarohi Bhatt, Dev
    Lakhani, Isha Popat, Yuvraj Solanki, Amrit Kaur Basra, Jovan Singh Heer, Mehtab Randhawa, Nihal Toor, Anika
    Menon, Pranav Rao, Tamilini Ganeshan, Vishal Murugan, Nethmi Peiris, Sahan Ratnayake, Aleksy Ciesielski, Emilia
    Głowacka, Igor Pawłowski, Lena Szulc, Nikodem Wiśniewski, Anca Dragomir, Ilinca Moldoveanu, Vlad Țepordei, Maksym
    Shevchuk, Nadiia Tymoshchuk, Solomiia Zinchenko, Bora Aydoğdu, Ela Kaplan, Tuna Özdemir, Evîn Barzan, Şervan
    Zagros, Deng Siqi, He Junjie, Lin Yuxuan, Song Tianyi, Ka Yan Fung, Yat Long Mok, Hải Đăng Vũ, Ngọc Hân Lý,
    Princess Joy Bautista, Gab Ocampo, Enzo Ribeiro, Lorena Vasconcelos, Tiago Pires Lobo, Martina Echeverría, Unai
    Goikoetxea, Elio Barbieri, Noemi Di Stefano, Amine El Fassi, Salma Lahlou, Jude Al-Hamdan, Rima Barakat, Arman
    Sadeghi, Tina Golzari, Hamid Stanikzai, Petar Kolev, Yoana Marinova, Lukas Petrauskas, Elza Liepiņa, Jakub
    Procházka, Nela Sedláčková, Áron Fekete, Hanna Lakatos, Blerta Gashi, Samrawit Kidane, Tawanda Gumbo, Ruva
    Sibanda, Amari Grant-Lewis, Kezia Blake, Da-eun Hong, Sota Kobayashi, Linnea Åkesson, Mads Holm, Anouk Marchand,
    Basile du Pré, Femke de Jong
"""
STAFF_TWELVE = [
    "Mrs F Aspden", "Mr T Brackenbury", "Miss O Chaplin", "Ms R Dunmore", "Mr Hefin Gwaelod", "Mrs S Kapadia",
    "Dr W Leadbetter", "Miss E Nkemelu", "Mr V Orchard", "Mrs Mererid Pennal", "Mx J Rolleston", "Mr B Stankiewicz",
    "Miss Non Tryweryn", "Mrs C Upjohn", "Mr N McElhinney", "Rev D Yarwood", "Mrs I Zahid", "Cllr M Winstanley",
]  # fmt: skip
# What stands for {teacher} and the like in the wording of a sheet.
PLACES_TWELVE: dict[str, Sequence[str]] = {
    "teacher": STAFF_TWELVE,
    "form": ["Year 2", "Hedgehogs", "4 Seacole", "P6", "Rowan Class", "Y5 Hawking", "7H", "8 Brunel", "Badgers"],
    "team": ["Emerald", "Kestrel", "Seacole", "Hawthorn", "Thirlmere", "Lovelace House"],
    "school": ["Bankfield Road Primary School", "St Aldhelm's C of E Primary", "Our Lady of the Wayside Primary",
               "Millrace Junior School", "Thornbeck High School", "Little Acorns Infant School",
               "Strathallan View Primary", "Orchard Mead Academy"],
    "town": ["Thornbeck", "Millrace", "Ashenby", "Bankfield", "Strathallan", "Kelsey Bridge", "Port Morran"],
    "sponsor": ["Kelsey Bridge Credit Union", "Fairweather & Sons, Bakers", "Ashenby Lions Club",
                "Thornbeck Garden Centre", "Mill Street Opticians", "the Edna Coverdale Fund"],
    "dosbarth": ["Blwyddyn 1", "Dosbarth Onnen", "Blwyddyn 5", "Dosbarth y Barcud", "Bl. 3", "Meithrin"],
    "llys": ["Hafren", "Teifi", "Cadair", "Tawe"],
    "ysgol": ["Ysgol Gynradd Bryn Eithin", "Ysgol Gymraeg Cwm Derw", "Ysgol Llanddewi Fach", "Ysgol Glan y Nant"],
    "lle": ["Bryn Eithin", "Cwm Derw", "Llanddewi Fach", "Glan y Nant"],
    "athro": ["Mrs E Carreglwyd", "Mr Rhodri Penllyn", "Miss Gwawr Alltwen", "Mrs A Tŷ Mawr", "Mr D Hendre"],
    "term": ["Autumn 2025", "Spring 2026", "Summer 2026", "2025/2026", "the Summer Term"],
    "tymor": ["Hydref 2025", "Gwanwyn 2026", "Haf 2026"],
}  # fmt: skip


def strangers_twelve() -> list[Name]:
    """First name and the rest."""
    wholes = [" ".join(one.split()) for one in STRANGERS.split(",")]
    return [(first, rest) for first, _, rest in (whole.partition(" ") for whole in wholes)]


def school_twelve(size: int = 300) -> tuple[list[Name], list[Name]]:
    """The roll, of which half is of Britain and Ireland, and the strangers; no whole name is on both."""
    rng = random.Random(121226)
    known = {alike(name) for name in strangers_twelve()}
    home, elsewhere = ([name for name in _together(text) if alike(name) not in known] for text in (BRITAIN, ELSEWHERE))
    rolled = rng.sample(home, size // 2) + rng.sample(elsewhere, size - size // 2)
    return rng.sample(rolled, size), strangers_twelve()


def alike(name: Name) -> str:
    """The same for two names that differ in capitals and accents alone."""
    return plain(" ".join(name)).casefold()


def _together(text: str) -> list[Name]:
    origins = [[_names(half) for half in line.split("/")] for line in text.strip().splitlines()]
    return [(first, last) for firsts, lasts in origins for first in firsts for last in lasts]


def _names(text: str) -> list[str]:
    return [name.replace("_", " ") for name in text.split()]


# Names that are words as well: alone they are no name.
WORDS = {
    "Poppy", "Bluebell", "Dawn", "Heath", "Robin", "Sunny", "Birch", "Cook", "Day", "Marsh", "Rivers", "Steel",
    "Jericho", "Gao", "Mori", "Lim", "Shin", "Mai", "Lê", "Bảo", "Santos-Cruz", "Bassett", "Eyre", "Twigg", "Aurora",
    "Clement", "Laura", "Crisial", "Menna", "Wickham", "Clwyd", "Peng", "Xie", "Zana", "Elsa", "Maja", "Noé",
}  # fmt: skip
