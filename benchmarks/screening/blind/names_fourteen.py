"""The names of the fourteenth set: a roll of 200, 213 strangers, who signs, and whose school or club it is."""

import random
from collections.abc import Sequence

from benchmarks.screening.blind.names_eleven import Name, _together, alike, school_eleven
from benchmarks.screening.blind.names_thirteen import school_thirteen
from benchmarks.screening.blind.names_twelve import school_twelve

# First names / surnames of one origin, on a line each, _ for a space within one; the first lines are half of the roll.
BRITAIN = """
    Aron Elain Gwydion Hawys Morfudd Taliesin / Caradog Ffransis Humphreys Maredudd Tegid-Owen Wynne
    Cadog Elis Gwenan Lleu Rhiannedd / ap_Sion ap_Tudur Blayney Nefyn Parri-Huws
    Eiry Gwenfair Mirain-Haf Nerys / ferch_Garmon ferch_Emlyn Cynwal Trefaldwyn
    Alun Bryn Celt Delun Enid / Beddoe Gwilliam Onions Prytherch Sayce
    Ally Bruce Cailean Freya-Jean Rowan-Kirk / Bannerman Cuthbertson Gilmour Imrie Lockerbie Pollock
    Domhnall Eubh Marsaili Somerled / MacAulay MacFhionghuin Matheson NicAoidh
    Erlend Inga Solveig Tammie / Flett Isbister Linklater Rendall
    Ailbhe Cathal Dónal Étaín Fionnuala / Ó_Conghaile Ní_Fhloinn Mac_Craith Feeney Hanrahan O'Reilly
    Bríd Darragh Keelin Rían / Bogue McCorry McIlhenny O'Hara Toal
    Adam-Lee Bessie Jonah Lizzie Martin Ruth / Bickerdike Drinkwater Eastwood Hoyle Ramsden Sowerby
    Alana Cody Kelsie Leighton Shay / Fenwick Hepple Laidler Ord Teasdale
    Barnabas Camilla Hero Lysander Marigold Octavia / Brabazon Fiennes-Cole Mainwaring Pomeroy-Hart Urquhart-Lee
    Dora Ernie Gladys Hubert Rosemary / Cubitt Fincham Mallows Sparkes Tuddenham
    Brooke Corey Ella-Jo Kaiden Tia / Bloor Colclough Gater Salt Tams Wedgwood
    Clemo Hedra Morvoren Talan / Bosanko Curnow Polglaze Trewin
    Amber Jude Luke Pearl Robin Will / Berry Coates Dale Early Mayes Rose
"""
ELSEWHERE = """
    Adesuwa Chisom Ebuka Ireti Kunle Omolara / Adeleke Anyanwu Edet Ogbonna Onyeama Sowande-Hall
    Adwoa Ekua Kwame Nii / Addai Bediako Gyamfi Kwarteng
    Awa Ebrima Lamin / Ceesay Jallow Sonko
    Asad Filsan Hodo Khadar / Ducale Hassan_Nur Samantar Xirsi
    Abeeha Haroon Mustansar Zoya / Bhatti Chughtai Janjua Mughal Sulehri
    Adiba Fahim Munira Shafin / Chowdhury Haque Laskar Rahman
    Advait Bhavya Pihu Shaurya / Bhatt Deshpande Kapadia Rao Sheth
    Baldeep Ekjot Navreet / Aujla Bhogal Kaur_Gill Singh_Rai
    Aparna Madhavan Revathi / Iyer Menon Subramanian
    Bhumika Prakash Sajan / Gurung Thapa_Magar Rai-Sherpa
    Bogumiła Gniewko Kalina Łukasz Róża / Cieślak Gajewski Krzyżanowska Pietrzak Wasilewska
    Anca Călin Ilinca Ștefan-Ioan / Băsescu Drăgan Mureșan Tănase
    Halyna Nazar Ustyna Vsevolod / Chornovil Hrushka Kravets Shulha
    Buse Kaan Özlem Tuğba / Aydın Bozkurt Özkan Uçar
    Berfîn Serhat Zîn / Agirî Dêrsimî Xanî
    Jingyi Ruihan Wenxin / Bai Hsu Qin Zhong
    Hiu-Lam Ka-Ho Sum-Yuet / Chow Fung Tam
    Diệp Hữu-Khang Quỳnh / Cao Lương Tạ
    Angelica Benedicto Rhodalyn / Aquino dela_Peña Macaraeg
    Ananda Joaquim Raimunda / da_Silva Lacerda Prado
    Afonso Leonor Tomás / de_Sousa Meireles Vasconcelos-King
    Andrés Itziar Noelia / Benítez de_la_Fuente Quiñones
    Fiamma Jacopo / Della_Rocca Gallo
    Bushra Hadi Lojain Qasim / Al-Obaidi Bin_Saleh El-Amin Tarabishi
    Hicham Salma / Aït-Lahcen Boukhari
    Ava-Shirin Kamran / Daneshvar Shirazi
    Farida Jawad Spogmai / Kakar Safi Stanikzai
    Blagovest Iskra / Hristov Zhelyazkova
    Agnė Vytautas / Kazlauskaitė Mažeika
    Bořek Zdeňka / Hájek Pospíšilová
    Blerta Fatos / Gjoka Prifti
    Biniam Selam / Ghebreslasie Woldu
    Kudzai Ruvarashe / Chiwenga Marange
    Delroy Nadine Tyrell / Beckford McKenzie-Bright Wray
    Eun-chae Ji-hoon / Lim Yoon
    Asuka Ryota / Fujimoto Mori
    Elsa Torbjörn / Ek Sjögren
    Marie-Ange Théo / Desrosiers Lefort
    Temwani Chanda / Banda Phiri
"""
STRANGERS = """
    Alma Barwick, Bertram Cheetham, Cassie Dyson-Ward, Dominic Earnshaw, Elspeth Fearnley, Freddy Greenhough, Gemma
    Holroyd, Harold Iddon, Iris-May Jowett, Jonty Kenworthy, Katie Leadbeater, Lenny Mallinson, Mollie Nettleton,
    Nathaniel Oddy, Ottoline Peckover, Patsy Rigg, Ronnie Stainthorpe, Sadie Thornber, Toby Umpleby, Violet
    Whitwam, Walter Yewdall, Wren Bickerstaff, Denzel Couch, Kerra Goldsworthy, Massen Hendra, Tegen Lanyon, Aidan
    Carnegie, Bethia Dunbar-Ross, Corin Elphinstone, Davina Fyvie, Euan Glendinning, Greer Haldane, Hamish Jardine,
    Innes Kilgour, Jean-Isla Leckie, Kerr MacQueen, Lorna McFadyen, Murdo NicGhille, Oighrig NicDhùghaill, Rhona
    Sinclair-Muir, Struan Tolmie, Anest Amlwch, Bleddyn ap Ithel, Cadi Bodwrdda, Dewi-Sant Corris, Erin Haf
    Dolwar, Ffraid Elystan, Gwern ab Ednyfed, Hefina Glyn-Ceiriog, Ithel Hafren, Lleuwen Ithon, Marc Dyfnallt, Nia
    ferch Owain, Rhodri Penllech, Siriol Meirion-Tew, Tudur Wyre, Ynyr Cwyfan, Elliw Fôn Traean, Áine Breathnach,
    Barra Cullinane, Caitríona Ní Shé, Diarmuid Mac Suibhne, Éabha O'Loughlin, Feidhlim Donaghy, Grania
    Hargadon-Lee, Iarla McStay, Laoise Ó Dálaigh, Micheál Rooney, Orlaith Scullion, Peadar Tierney, Sadhbh Vesey,
    Tiernan McGrogan, Amy Glass, Ben Ford, Clare Street, Dolly Bird-Hale, Eddie Bright, Felicity Love, Gus Temple,
    Honor Day-Lewin, Ian Rock, Josie Short, Kim Bridge, Leah Gates, Mark Speed, Ned Spring, Olivia Silver, Peter
    Weekes, Angus de Lacey, Blanche Fortescue, Crispin Goring-Hall, Dorothea Lascelles, Evander Mohun, Georgiana
    Paget St Clair, Kaylee Boswell-Hodge, Liam Gritton, Mackenzie Onslow, Shanelle Rudge, Tyler-Jay Yates, Adunni
    Babatunde, Bolanle Coker, Chukwuemeka Duru, Dumebi Ezeh, Efosa Igbinedion, Funmilayo Jegede, Gift Nwankwo,
    Habiba Sani Bello, Araba Donkor, Ebo Essien, Kwabena Sarpong-Duah, Serwaa Twumasi, Fatoumata Drammeh, Anab
    Cilmi, Bashir Diriye, Deeqa Faarax, Mahad Weheliye, Aroosa Awan, Burhan Durrani, Dua Fatima Hashmi, Emaan
    Khawaja, Fawad Niazi, Hania Rasool, Talha bin Waqas, Zoraiz Tarar, Farhana Bepari, Imtiaz Howlader, Lamia
    Munshi, Nabil Sikder, Advika Dave, Charvi Gandhi, Harshil Lakhani, Ishika Modi, Jainam Popat, Bani Kaur Sahota,
    Dilpreet Hothi, Gagan Singh Matharu, Tegh Uppal, Anirudh Kurup, Devika Varma, Nandini Warrier, Ashim Tamang,
    Pema Lhamu, Dariusz Białek, Emilia Cichoń, Fabian Frąckowiak, Grażyna Jóźwiak, Kajetan Łęcki, Marcelina
    Ossowska, Natasza Śliwińska, Bogdan Cârstea, Crina Fărcaș, Horia Iliescu, Larisa Pătrașcu, Sergiu Țîrlea, Daryna
    Bilyk, Fedir Horbach, Lada Onyshchenko, Roman Stetsenko, Ceren Altıntaş, Doruk Ergün, İpek Gökçe, Umut Şen,
    Delal Bakûr, Rojhat Cizîrî, Chen Yutong, Fan Haoran, Peng Ruoxi, Tang Zichen, Chi Hang Au, Lok Yiu Mok, Wai
    Ting Yip, Đức Anh Đoàn, Mỹ Duyên Trịnh, Thiên Kim Vương, Bea Lualhati Catacutan, Dominic Paolo Esguerra, Jasmine
    Rose Tumbaga, Ayrton Bittencourt, Cecília Drummond Paes, Otávio Queiroz, Benedita Lopes Frade, Guilherme
    Quintela, Nerea Arrieta, Unai Bustos Gil, Ludovica Bassi, Tommaso Lo Presti, Dana Al-Sabah, Firas Chamoun,
    Maysa Darwish, Nizar El-Bakri, Hajar Ouazzani, Bardia Esfahani, Kiana Moradi, Ehsan Popalzai, Zarmina Yusufi,
    Bence Fekete, Radka Malá, Gabija Stankevičiūtė, Raivis Vītols, Bethlehem Worku, Dawit Zerai, Anotida Gumbo,
    Tafadzwa Nhamo, Antwan Hibbert-Low, Kadeem Sewell, Besnik Marku, Yana Kostova, Chae-won Seo, Haruka Ogawa,
    Ingrid Håvardsdatter, Mele Tupou, Sipho Dlamini-Hart, Océane Girault
"""
STAFF_FOURTEEN = [
    "Mrs B Ravensdale", "Mr N Uttoxley", "Miss K Adegoke", "Ms F Marchetti", "Mr Llion Bodfari", "Mrs T Mahmud-Ely",
    "Dr V Oldcastle", "Miss S Pennethorne", "Mr A Ganatra", "Mrs Dilys Corwas", "Mx R Tindall", "Mr Z Lipnicki",
    "Miss E Garioch", "Mrs U Nwachi", "Mr F Mac Dhonnacha", "Sister Bernadette", "Mrs W. Starling-Booth", "Coach Remi",
    "Mr C. Lanhydrock", "Miss Tamar", "Judith Wensley", "Barry Ottershaw", "Mrs A Quill",
]  # fmt: skip
# What stands for {teacher} and the like in the wording of a sheet.
PLACES_FOURTEEN: dict[str, Sequence[str]] = {
    "teacher": STAFF_FOURTEEN,
    "form": ["Year 2", "Badgers", "Class 4K", "P5", "Hazel Class", "9 Somerville", "Robins", "6 Rosen", "Reception A"],
    "year": ["Year 4", "Year 6", "Year 8", "Lower School", "P3"],
    "team": ["Amber", "Kestrel", "Franklin", "Juniper", "Ullswater", "Lovelace", "Austen"],
    "school": ["Thornybank Primary School", "St Cedd's C of E Primary", "St Brigid's Catholic Primary",
               "Wharfside Academy", "Tannerside Junior School", "Castlegate High School", "Inverlaw Primary",
               "Daisy Bank Infants", "Parkhall Community Primary"],
    "high": ["Castlegate High School", "Wharfside Academy", "Sir Amos Thwaite School"],
    "town": ["Thornybank", "Wharfside", "Tannerside", "Inverlaw", "Abbotsmere", "Castlegate", "Eastry Bay"],
    "county": ["Wharfshire", "Mid Lothershire", "Abbotsmere", "the Eastry Coast"],
    "club": ["Otterburn", "Thornybank", "Abbotsmere", "Inverlaw", "Tannerside"],
    "charity": ["The Snowdrop Appeal", "Paddy's Hospice", "Warm Kitchens", "Hedgehog Hospital"],
    "farm": ["Lower Clover Farm", "Pigtail Park", "Greenacres Farm School"],
    "nursery": ["Acorn House Nursery", "Busy Bees Corner", "Little Sails Pre-School"],
    "sponsor": ["Abbotsmere Rotary", "Tannerside Bakery", "Wharfside Credit Union", "Hobday Family Opticians",
                "the Eastry Bay Trust", "Inverlaw Tyres"],
    "dosbarth": ["Blwyddyn 4", "Dosbarth Helyg", "Blwyddyn 6", "Bl. 2", "Dosbarth Enfys", "Derbyn"],
    "ysgol": ["Ysgol Gynradd Cwm Eithin", "Ysgol Gymraeg y Garth", "Ysgol Llyn y Felin", "Ysgol Gyfun Dyffryn Aur"],
    "lle": ["Cwm Eithin", "Aberfelin", "Llanddewi Uchaf", "Dyffryn Aur"],
    "athro": ["Mrs S Gwyndaf", "Mr Emyr Llwyncelyn", "Miss Alaw Ceulan", "Mrs N Pantyfedwen", "Mr T Arfon"],
    "term": ["Autumn 2025", "Spring 2026", "Summer 2026", "2025/26"],
    "tymor": ["yr Hydref", "y Gwanwyn", "yr Haf"],
}  # fmt: skip


def strangers_fourteen() -> list[Name]:
    """First name and the rest."""
    wholes = [" ".join(one.split()) for one in STRANGERS.split(",")]
    return [(first, rest) for first, _, rest in (whole.partition(" ") for whole in wholes)]


def school_fourteen(size: int = 200) -> tuple[list[Name], list[Name]]:
    """The roll, half of Britain and Ireland, and the strangers; no whole name is on both, or in the last three sets."""
    rng = random.Random(141126)
    before = [name for names in (*school_eleven(), *school_twelve(), *school_thirteen()) for name in names]
    known = {alike(name) for name in (*strangers_fourteen(), *before)}
    home, elsewhere = ([name for name in _together(text) if alike(name) not in known] for text in (BRITAIN, ELSEWHERE))
    rolled = rng.sample(home, size // 2) + rng.sample(elsewhere, size - size // 2)
    return rng.sample(rolled, size), strangers_fourteen()


# Names that are words as well: alone they are no name.
WORDS = {
    "Amber", "Pearl", "Robin", "Will", "Berry", "Dale", "Early", "Rose", "Brooke", "Hero", "Marigold", "Rosemary",
    "Salt", "Ord", "Imrie", "Onions", "Sparkes", "Tam", "Cao", "Bai", "Mori", "Ek", "Rao", "Rai", "Celt", "Bryn",
    "Banda", "Prado", "Gallo", "Safi", "Ruth", "Enid", "Mayes", "Coates", "Drinkwater", "Eastwood", "Polglaze",
    "Kalina", "Iskra", "Awa", "Zîn", "Nii", "Elain", "Eiry", "Amber-May", "Wray", "Toal", "Luke", "Lim", "Qin",
    "Pollock", "Flett", "Jude", "Buse", "Chanda", "Aron", "Lleu", "Inga", "Hoyle", "Martin",
}  # fmt: skip
