"""The names of the fifteenth set: a roll of 200, 228 strangers, who signs, and whose school or club it is."""

import random
from collections.abc import Sequence

from benchmarks.screening.blind.names_eleven import Name, _together, alike, school_eleven
from benchmarks.screening.blind.names_fourteen import school_fourteen
from benchmarks.screening.blind.names_thirteen import school_thirteen
from benchmarks.screening.blind.names_twelve import school_twelve

# First names / surnames of one origin, on a line each, _ for a space within one; the first lines are half of the roll.
BRITAIN = """
    Annest Caradoc Efan Glenys Tomos-Rhys / Baugh Cadfael-Jones Howys Penrhyn Trahaearn Watcyn
    Ceinwen Eigra Ilan Magi-Haf Tanwen / ap_Gruffydd ap_Siencyn Gwernydd Teifryn
    Gwenlli Llio Tesni / ferch_Ieuan ferch_Madog Berwyn-Hall Cynddelw
    Glesni Hefin Owena Rhun / Bellis Kyffin Ellis-Wynn Theophilus
    Ainsley Blair Catriona-Mae Fearchar Mirren / Auchinleck Balfour Cockburn Dunwoodie Struthers Wishart
    Eachann Flòraidh Ruaraidh Seonag / MacCodrum MacIomhair NicRath MacNeacail
    Brenna Ragna Thorfinn / Leask Manson Mouat
    Ceallach Eoghan Gormlaith Lonán Neasa / Ó_Súilleabháin Ní_Dhomhnaill Mac_Eoin Brogan Considine O'Dwyer
    Cadhla Fiachra Oscar-Rónán Sinéad / Diamond-Kerr McAnespie McGurk O'Kane Quigg
    Denholm Evie-Grace Hallam Poppy Seth / Arkwright Brearley Crabtree Dugdale Eastham Shackleton
    Callum-Jay Courtney Robson Toni / Charver Dunnigan Elliott-Shaw Hesketh-Lee
    Arabella Hugo Jocasta Peregrine / Ashcombe-Drew Beauclerk Fanshawe Wyndham-Price
    Albie Dotty Mavis Percy Wilfred / Blyth Cattermole Haylock Youngs
    Jaydon-Lee Kacey-Leigh Paige Reece / Brindley Hollins Machin Shufflebotham
    Jory Loveday Merryn Tristan / Annear Boscawen Penrose-May Trelease
    April Basil Faith Heath Sonny / Bush Cook Frost Long Sharp
"""
ELSEWHERE = """
    Adanna Bukola Ikechi Tobenna Yewande / Aderinto Chibueze Ogunleye Okafor-Bright Uche
    Afriyie Esi Kobina Mawuli / Agyeman Bonsra Mireku Quartey
    Fatou Modou Ousman / Bah Njie Touray
    Ayub Hibaaq Ifrah Zubeyr / Abdi Dahir Gaal Wehliye
    Ammar Hareem Minahil Zayan / Abbasi Dogar Kiani Mahmood-Shah Sheikh
    Anisha Rafsan Samiha Tanjim / Ali-Begum Biswas Kazal Tarafdar
    Saanvika Dhairya Mira Yashvi / Agrawal Jobanputra Namboothiri Pandya Thakrar
    Arshdeep Jagmeet Kirat / Dhillon Gosal-Mann Kaur_Brar Singh_Sidhu
    Harini Kugan Pavithra / Nallathamby Ponnambalam Sritharan
    Imasha Nimasha Ravindu / Amarasinghe Karunaratne Weerasinghe
    Dawa Sushmita / Limbu Pun Shrestha
    Błażej Dobrosława Jędrzej Lidia Żaneta / Bęben Czerwiński Kępa Mroczek Zięba
    Domantas Ugnė Žygimantas / Butkus Jankauskienė Valančiūtė
    Alin Brândușa Delia-Maria Răzvan / Croitoru Miclea Oprea Stoica
    Bohdana Ostap Sviatoslava / Hrynko Melnychuk Panchenko
    Çağla Emirhan Gülşah / Acar Dinçer Kurt Yalçın
    Dîlan Hêlîn-Su Şoreş / Amedî Barzanî Zagros
    Kexin Muchen Yifan / Deng Jiang Shen Xiong
    Hei-Tung Tsz-Kin Yan-Yi / Chui Kan Lo Tse
    Ngọc-Hân Phong Trúc / Bành Doan-Le Lâm Mai
    Crisanto Jhoanna Rosamie / Buenaventura de_los_Reyes Salonga
    Cauã Iolanda Renan / Albuquerque Pereira_Lima Siqueira
    Gonçalo Mafalda Simão / Carreira da_Gama Rebelo
    Ainhoa Gael / Carrasco Peña Villalobos
    Gioele Ottavia / Di_Marco Ferrante
    Ghada Jamal Nadim Rima / Abu-Zaid Al-Hakimi El-Masry Saleem
    Ilias-Adam Soukaina / Ben_Amar Idrissi
    Daria-Noor Sohrab / Farahani Vaziri
    Laleh Mirwais / Hotak Nasiri-Kohi
    Abrham Winta / Habtom Tesfagiorgis
    Simba Tanatswa / Mapuranga Shumba
    Aaliyah-Rose Errol Zion / Campbell-Roy Ledgister Pinnock
    Do-hyun Ha-eun / Bang Shin
    Honoka Sota / Hayashi Ueda
    Dorottya Kincső / Balogh Somogyi
    Jiří Ludmila / Růžička Veselý
    Ylva Håkon / Berg Nygård
    Céleste Lucien / Moreau Beaulieu
    Thandiwe / Khumalo
"""
STRANGERS = """
    Agnes Blackledge, Bertie Cowgill, Celia Dobb-Turner, Digby Eckersley, Edie Fawcett, Fraser Gledhill, Gracie-Lou
    Hebden, Herbie Ickeringill, Isobel Kirkbride, Joss Lumley, Kitty Metcalfe, Lucian Nutter-Hey, Minnie
    Ollerenshaw, Nigel Pilling, Orson Royds, Peggy Stansfield, Rafe Thwaites, Sunny Utley, Tabitha Verity, Vincent
    Womersley, Zelda Yoxall, Casey Bulmer, Dion Coulthard, Keeley Dixon-Ray, Mason-Lee Errington, Demi Hogarth,
    Merrick Bossiney, Tressa Kitto, Jowan Roskruge, Senara Uren, Ailsa Begbie, Brodie Carmichael, Craig Drysdale,
    Eilish Forsyth, Finlay Gemmell, Heather Inglis-Boyd, Isobail NicAonghais, Lachlan Kinnear, Marsali Learmonth,
    Ninian MacCorquodale, Peigi MacDhòmhnaill, Rabbie Oliphant, Shona Ruthven, Torran Urquhart, Vaila
    Williamson-Flett, Aeron Bodlith, Bethan ap Llwyd, Cadell Crugan, Dwynwen Eryl, Eurig Ffestin, Gwawr Gwynedd,
    Hefeydd Hiraethog, Iolo Ithfryn, Lois Fflur Llwyfen, Mair Mawddwy, Nest ferch Cadell, Osian ab Iago, Prydwen
    Rhuddlan, Sion-Llyr Talybont, Teleri Tawe, Urien Vychan, Wenna Ynyslas, Beryan Dogmael, Ealadha Ó Faoláin,
    Bébhinn Ní Ghallchóir, Conall McNamee, Deirbhile Ó Murchú, Eithne Kilbane, Fergal O'Hanlon, Gobnait Moriarty,
    Iseult Mac Gabhann, Killian Mulcahy, Muadhnait Trimble, Ódhran McGuckin, Parthalán Spillane, Rióna Tuohy, Senan
    Whelan-Roe, Ada Forest, Cliff Barnes-Lowe, Dawn Walker, Ernest Young, Fern Hill, Gene Marsh, Grant Stone, Hazel
    Moon, Jack Daw-Prior, Joy Bishop, Lance Wolfe, May Church-Ellis, Pat Little, Penny Farthingale, Ray Winters,
    Rusty Nail-Shaw, Sandy Beech, Skip Best, Violet Gray, Algernon Bampfylde, Clementine Daubeney, Ferdinand
    Egerton-Moss, Hermione Gascoigne, Leopold Hervey, Sybilla Knatchbull, Bailey Capewell, Kenzie-Mae Dunkley, Ryley
    Foxall, Shania Hodgetts, Adebayo Akinsola, Chinwe Dibia, Enitan Famuyiwa, Kenechi Mbadiwe, Mojisola Odumosu,
    Nduka Umeh, Oghenetega Efe-Obi, Zulaiha Yakubu, Ama Boadu, Edem Dzidzornu, Kwesi Ofori-Atta, Nhyira Yeboah,
    Mariama Sowe, Amina Cabdi, Farhiya Ismaaciil, Guleed Sugulle, Liibaan-Cali Yuusuf, Abdullah bin Tahir, Arfa
    Batool Zaidi, Hooria Farooqi, Ibrahim Leghari, Maham Paracha, Shayan Virani, Umaimah Yusufzai, Anaya Miah-Khan,
    Junaid Sylheti, Nargis Patwary, Rezwan Hossain, Aakriti Bhagat, Divit Kulkarni, Khushi Mehta-Vyas, Neel Purohit,
    Tvisha Sarvaiya, Amrit Kaur Thind, Fateh Randhawa, Jujhar Singh Toor, Sukhman Virdee, Kathir Arumugam, Maathangi
    Yogeswaran, Sarujan Kanagasabai, Chanuka Rajapaksha, Oshadi Senanayake, Nirmal Khadka, Tsering Doma, Apolonia
    Borowiecka, Cyprian Gołąb, Elżbieta Hryń, Ksawery Jaworowicz, Ludwika Niedźwiecka, Przemysław Olszak, Tymoteusz
    Wrzosek, Zdzisława Żuraw, Augustė Norkutė, Eimantas Rimkus, Vėja Šimkienė, Amelia-Ioana Bădescu, Cătălin
    Dinescu, Ecaterina Lungu, Marcu Rădulescu, Octavian Șerban, Kyrylo Bondar, Mariia Dovzhenko, Taras Fedorenko,
    Yeva Khomenko, Alperen Bulut, Ekin Naz Çetin, Hazal Gürbüz, Kağan Türkmen, Azad Duhokî, Jiyan Mêrdînî, Sherko
    Rawanduzi, Geng Ziyue, He Jinghan, Lu Chenxi, Yu Anran, Ching Yau Lai, Hok Man Sin, Sze Nga Yuen, Bảo Trân Châu,
    Đăng Khoa Mạc, Hải Yến Tôn, Gwyneth Anne Pascual, Karl Vincent Ocampo, Maria Liza Santiago-Roxas, Breno Vasques,
    Iara Nogueira, Ruan Teles Brandão, Beatriz Sá Pacheco, Dinis Valadares, Xavier Roldán Mora, Zaira Montero,
    Azzurra Pellegrini, Elio De Santis, Bassam Hijazi, Lina Al-Tamimi, Mayar Shehata, Yamen Abu Rabee, Chaimae
    Lamrani, Imad Zerouali, Pouya Golestani, Setareh Nikzad, Bahar Sultani, Hekmat Ghaznawi, Eyob Mengistu, Liya
    Teshome, Nokutenda Mudzuri, Tatenda-Joy Gwatidzo, Kemar Bailey-Stone, Shantelle Lovelock, Arben Dervishi, Elira
    Hajdari, Radoslav Ganchev, Min-jae Hwang, Kaito Nishimura, Barnabás Lukács, Štěpán Kolář, Līga Krūmiņa, Solvi
    Tangen, Tane Ngata, Nomvula Zulu-Peters, Anaïs Charpentier, Wolfgang Eberhardt
"""
STAFF_FIFTEEN = [
    "Mrs R Applegarth", "Mr J Tolpuddle", "Miss N Okereke", "Ms L Santangelo", "Mr Gerallt Maesgwyn",
    "Mrs S Rahimtoola", "Dr P Winstanford", "Miss H Kettlewick", "Mr V Chandramouli", "Mrs Menna Dolgarrog",
    "Mx J Silverdale", "Mr K Wiśnicki", "Miss F Ballantrae", "Mrs O Ezenwa", "Mr T Mac Lochlainn", "Father Aidan",
    "Mrs B. Thrupp-Allen", "Coach Dee", "Mr E. Marazion", "Miss Juniper", "Hilary Westmacott", "Colin Bramhope",
    "Mrs J Fotherby",
]  # fmt: skip
# What stands for {teacher} and the like in the wording of a sheet.
PLACES_FIFTEEN: dict[str, Sequence[str]] = {
    "teacher": STAFF_FIFTEEN,
    "form": ["Year 3", "Squirrels", "Class 2B", "P6", "Rowan Class", "8 Brunel", "Puffins", "5 Donaldson", "Nursery PM",
             "1 Ahlberg"],
    "year": ["Year 5", "Year 7", "Year 10", "Upper Juniors", "S1"],
    "team": ["Topaz", "Merlin", "Seacole", "Sycamore", "Derwent", "Turing", "Parks"],
    "school": ["Millrace Primary School", "St Wulfric's C of E Primary", "Our Lady of the Marsh Primary",
               "Highfold Academy", "Ropewalk Junior School", "Crossbeck High School", "Kirkton of Dunmore Primary",
               "Tumbledown Lane Infants", "Sandpiper Bay Primary"],
    "high": ["Crossbeck High School", "Highfold Academy", "The Josiah Brand School"],
    "town": ["Millrace", "Highfold", "Ropewalk", "Dunmore", "Sallowfield", "Crossbeck", "Sandpiper Bay"],
    "county": ["Beckshire", "South Tolland", "Sallowfield", "Dunmore and the Glens"],
    "club": ["Sallowfield", "Millrace", "Kingsmarsh", "Dunmore", "Highfold"],
    "charity": ["Little Lanterns", "The Robin's Nest Fund", "Shelter Paws", "Bright Mornings Hospice"],
    "farm": ["Cobbler's Farm", "Three Gates Farm", "Muckle Meadow"],
    "park": ["Sallowfield Country Park", "Beckside Nature Reserve", "Kingsmarsh Common"],
    "museum": ["Crossbeck Museum", "The Old Mill Museum", "Dunmore Castle"],
    "nursery": ["Tiny Oaks Nursery", "Rainbow Corner", "Puddles Pre-School"],
    "sponsor": ["Sallowfield Round Table", "Ropewalk Fish Bar", "Millrace Building Society", "Pettifer Solicitors",
                "the Brand Foundation", "Dunmore Garden Centre"],
    "dosbarth": ["Blwyddyn 5", "Dosbarth Derw", "Blwyddyn 1", "Bl. 3", "Dosbarth y Barcud", "Meithrin"],
    "ysgol": ["Ysgol Gynradd Rhyd y Felin", "Ysgol Gymraeg Glan Hafesb", "Ysgol Bro Hafesb",
              "Ysgol Uwchradd Penhafesb"],
    "lle": ["Rhyd y Felin", "Glan Hafesb", "Llanhafesb", "Bro Hafesb"],
    "athro": ["Mrs G Tanyrallt", "Mr Ifan Brynmelyn", "Miss Lowri Cefnllys", "Mrs A Gwynfryn", "Mr D Penybont"],
    "term": ["Autumn 2025", "Spring 2026", "Summer 2026", "2025/26"],
    "tymor": ["yr Hydref", "y Gwanwyn", "yr Haf"],
}  # fmt: skip


def strangers_fifteen() -> list[Name]:
    """First name and the rest."""
    wholes = [" ".join(one.split()) for one in STRANGERS.split(",")]
    return [(first, rest) for first, _, rest in (whole.partition(" ") for whole in wholes)]


def school_fifteen(size: int = 200) -> tuple[list[Name], list[Name]]:
    """The roll, half of Britain and Ireland, and the strangers; no whole name is on both, or in the last four sets."""
    rng = random.Random(151126)
    schools = (school_eleven(), school_twelve(), school_thirteen(), school_fourteen())
    before = [name for school in schools for names in school for name in names]
    known = {alike(name) for name in (*strangers_fifteen(), *before)}
    home, elsewhere = ([name for name in _together(text) if alike(name) not in known] for text in (BRITAIN, ELSEWHERE))
    rolled = rng.sample(home, size // 2) + rng.sample(elsewhere, size - size // 2)
    return rng.sample(rolled, size), strangers_fifteen()


# Names that are words as well: alone they are no name.
WORDS = {
    "April", "Basil", "Faith", "Heath", "Sonny", "Bush", "Cook", "Frost", "Long", "Sharp", "Loveday", "Merryn", "Poppy",
    "Paige", "Courtney", "Dotty", "Blyth", "Manson", "Bang", "Shin", "Pun", "Bah", "Lo", "Mai", "Berg", "Kurt", "Esi",
    "Mira", "Zion", "Dawa", "Zagros", "Winta", "Simba", "Tse", "Gael", "Tanwen", "Tesni", "Penrhyn", "Hallam", "Blair",
    "Toni", "Acar", "Gaal", "Hugo", "Percy", "Rima", "Deng", "Kan", "Alin", "Youngs",
}  # fmt: skip
