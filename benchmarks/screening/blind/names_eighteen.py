"""The names of the eighteenth set: a roll of 120, 105 strangers, who signs, and whose school or club it is."""

import random
from collections.abc import Sequence

from benchmarks.screening.blind.names_eleven import Name, _together, alike, school_eleven
from benchmarks.screening.blind.names_fifteen import school_fifteen
from benchmarks.screening.blind.names_fourteen import school_fourteen
from benchmarks.screening.blind.names_seventeen import school_seventeen
from benchmarks.screening.blind.names_sixteen import school_sixteen
from benchmarks.screening.blind.names_thirteen import school_thirteen
from benchmarks.screening.blind.names_twelve import school_twelve

# First names / surnames of one origin, on a line each, _ for a space within one; the first lines are half of the roll.
BRITAIN = """
    Albie Harriet Jude Penelope Vinnie / Arkwright Blenkinsop Calvert Duckworth Entwhistle
    Ava-Grace Callum Maddison Riley / Haslam Kershaw Lomas Openshaw
    Clementine Monty Ned Theodora / Ashcombe Beresford-Lee Hollingbury Wyndham
    Ellie-Mae Jayden-Lee Kenzie Lilly-Rae / Charlton Dodds Elsdon Younger
    Billie Rex Tabitha Wilf / Brundle Cattermole Larter Thurgood
    Kerra Morwenna Tristan-Jory / Angove Polkinghorne Trevaskis
    Aled-Rhys Celyn Gwenno Rhydian / Bowen-Price Cynwal Maelgwyn Prosser
    Caradog Eiry Mallt Tomos / Eynon-Lloyd Howells-Gray Merfyn Tegid
    Gethin Lleuwen / Harri-Puw ap_Sion
    Annest Hawys / ferch_Llywelyn ferch_Owain
    Ailsa Euan Kirsten Lachlan / Auchterlonie Crombie Geddes Imrie McCorquodale
    Coinneach Seonag / MacIllEathain Matheson NicDhòmhnaill
    Aisling Lorcan Ruadhán Síofra / Cronin Devlin-Shaw Mac_Cárthaigh Ó_Dálaigh Quirke
    Bronagh Conlaoch Odhran / McAteer McIlroy O'Kane
    Fern Heath Ivy Pearl Reuben / Archer-Day Bird Flowers Penny Underhay
"""
ELSEWHERE = """
    Aleena Ibrahim Mikaeel Sumaiya / Abbasi Chaudhry-Mir Durrani Mughal Zaidi
    Advik Ishani Neel Saanvi / Acharya Dholakia Jobanputra Ruparelia
    Arjan Harleen Tejveer / Kaur_Deol Mangat Singh_Virdee
    Nusrat Rafi Samiha / Begum-Ali Mahbub Talukdar
    Keerthana Pravin / Arulanantham Yogarajah
    Kacper Lena Marcelina Tymon / Bąk Czerwiński Dróżdż Jabłoński Wróbel
    Anca Ciprian Ilie Teodora / Bălan Drăgan Oprea
    Emilija Matas / Kazlauskas Urbonas
    Daryna Nazar Stefaniia / Bondar Hrytsenko Zinchenko
    Amarachi Ebube Kehinde Morayo / Akinola Duru-Obi Fashola Okwuosa
    Afia Ekow Maame-Esi / Agyeman Boakye-Tutu Quaye
    Ayub Idil Sumaya Zakaria / Dualeh Faarah Guleid
    Hala Jad Mariam / Barakat Saleh-Amin Zoghbi
    Emre Melisa Tuana / Bozkurt Şimşek Uçar
    Diyar Evîn / Mîrza Zana
    Haoran Ruiqi Yimeng / Bai Deng Tian
    Hei-Tung Ka-Yan / Kwan Tsang-Lee
    Hải_Đăng Ngọc_Hân / Bùi Mạc
    Angelica-Joy Kian-Miguel Rhea / Batungbakal Evangelista
    Afonso Leonor / Lourenço Valadares
    Lorena Vitor / Peixoto Siqueira
    Aaliyah Kymani Zoe-Renée / Cuffe Lindo-Hart Plummer Wedderburn
    Katerina Markos / Christofi Hadjipavlou
    Arash Setareh / Karimi Moradi
    Hasib Marwa / Noorzai Stanikzai
    Yonatan Semhar / Habtemariam Woldu
    Anesu Ruvimbo / Chigumba Mhlanga
    Barbora Šimon / Kratochvíl Zeman
    Dorka Levente / Balogh Szűcs
    Elira Luan / Berisha Gashi
    Nikol Plamen / Hristov Todorova
    Chiara-Rose Tommaso / Bellandi Ferrante
    Inés Mateo-José / Peñalver Quiroga
    Haruki Mio / Nakagawa Shimizu
"""
STRANGERS = """
    Alby Aspden, Bonnie Barraclough, Corey Dewsnap, Dolly Eastham, Eddie Farnworth, Gracie-Jane Greenhalgh, Hugo
    Hepworth, Immy Ickringill, Jonny Jowett, Kacey Kirkbride, Lexi Longbottom, Marley Mellor, Nell Normington, Oakley
    Ollerenshaw, Poppy-Ann Priestnall, Robyn Rushworth, Spencer Shackleton, Tess Threlfall, Vincent Varney, Wren
    Wolfenden, Arabella Colthurst, Bartholomew Fenwick-Jones, Cecily Pomeroy, Lysander Quayle, Jowan Curnow, Elowen
    Trenoweth, Cai Llwyd Arfon, Efa Non Padarn, Gruffudd ap Tomos, Heledd Mair Conwil, Iolo Tudful, Llio Gwerfyl,
    Mabli ferch Dyfed, Rhun Cadfan, Seren Haf Meirion, Ynyr Wyn Dwyfor, Archie Balfour, Catriona Dalgleish, Fergus
    Haldane, Isla-Jean Pitcairn, Mirren Traquair, Ruaridh MacAskill, Blánaid Ní Cheallaigh, Conall Heffernan, Dervla
    Mac Suibhne, Fiachra Ó Muirí, Keelin McGurk, Ronan Tierney, Clover Marsh, Dale Rivers-Hall, Jasper Stone, Misty
    Rhodes-Hill, Autumn Bell-Hughes, Anaya Gulzar, Hamza Iftikhar, Khadija Bano Sethi, Rayan Tiwana, Zoya Warraich,
    Aarush Gohil, Mahika Trivedi, Pranay Kulkarni, Vanya Jethwa, Gurnoor Badesha, Simranjit Kaur Toor, Tanvir
    Munshi, Zarin Sultana Haque, Dinesh Nadarajah, Borys Kaczor, Hania Ślęzak, Ignacy Żebrowski, Łucja Wnuk, Denisa
    Moldovan, Răzvan Țepeș, Augustas Vaitkus, Kateryna Moroz, Ostap Vovk, Bisola Adewunmi, Chukwuemeka Ezenwa-Bright,
    Nneka Uzodinma, Abena Pokuaa Antwi, Kobina Essien, Ifrah Samatar, Mustaf Egal, Lamis Qabbani, Omar Khoury,
    Nehir Akbulut, Tolga Çakır, Rojda Demhat, Muchen Jiang, Xinran Zou, Tsz-Ching Mak, Bảo Châu Quách, Minh Triết
    Doãn, Carmela Bautista-Roy, Jericho Magsaysay, Benedita Sequeira, Davi Nogueira-Prado, Kadeem Rowe-Allen, Shanelle
    Ottley, Ioanna Michaelides, Zahra Tavakoli, Khalil Popalzai, Eyob Gebreyes, Nokutenda Sibanda, Matyáš Vlček
"""
STAFF_EIGHTEEN = [
    "Mrs D Applethwaite", "Mr B Crosskill", "Miss O Ogunsanya", "Ms T Vandermeer", "Mr Hefin Brynteg",
             "Mrs S Mistry-Cole",
    "Dr F Sandholm", "Miss E Strawbridge", "Mr K Thayaparan", "Mrs Gwyneth Maesllan", "Mx D Amberley",
    "Mr W Krzemiński", "Miss J Abercorn", "Mrs I Nwankwo-Reed", "Mr C Ó Suilleabháin", "Canon P Merrifield",
    "Mrs V. Cudworth", "Coach Mo", "Mr H. Penhallow", "Miss Bryony", "Sheila Ramsgill", "Trevor Dunmallet",
    "Mrs N Castellano", "Mr Y Panayi", "Miss L Whitmarsh",
]  # fmt: skip
# What stands for {teacher} and the like in the wording of a sheet.
PLACES_EIGHTEEN: dict[str, Sequence[str]] = {
    "teacher": STAFF_EIGHTEEN,
    "ta": ["Mrs Cudworth", "Miss Dee", "Mr Sunny", "Mrs Hall-Iqbal", "Miss Bryony"],
    "form": ["Year 1", "Foxes", "Class 4W", "P5", "Beech Class", "Robins", "2 Dahl", "Reception Ladybirds", "5A",
             "Y6 Saturn", "Conkers"],
    "year": ["Year 3", "Year 5", "Year 7", "Year 10", "Upper School", "P6"],
    "tutor": ["7 Nightingale", "8KB", "9 Hawking", "10R"],
    "team": ["Ruby", "Osprey", "Mandela", "Rowan", "Tamar", "Johnson"],
    "school": ["Larchfield Primary School", "St Ethelwin's C of E Primary", "Our Lady of Pity R.C. Primary",
               "Quarrybank Academy", "Tanners Hill Junior School", "Eastmoor School", "Kirk Wynd Primary",
               "Dandelion Lane Infants", "Saltmarsh Community School"],
    "high": ["Eastmoor School", "Quarrybank Academy", "The Hannah Askew Academy", "Westerhope High"],
    "town": ["Larchfield", "Quarrybank", "Eastmoor", "Kirk Wynd", "Saltmarsh", "Tanners Hill", "Pebbleton-on-Sea"],
    "county": ["Larkshire", "East Callow", "Saltmarsh and the Vale", "Wyndshire"],
    "club": ["Eastmoor", "Saltmarsh", "Quarrybank", "Kirk Wynd", "Pebbleton"],
    "charity": ["Warm Hearth", "The Hearthside Fund", "Second Chance Hedgehogs", "Rosebud Children's Hospice"],
    "library": ["Saltmarsh Library", "Tanners Hill Library", "Kirk Wynd Library"],
    "nursery": ["Little Acorns Nursery", "Muddy Boots Pre-School", "Jellybeans at St Ethelwin's"],
    "sponsor": ["Eastmoor Tyres", "Saltmarsh Opticians", "the Tanners Hill Rotary Club", "Pebbleton Bakery",
                "Askew & Daughters Solicitors", "Quarrybank Garden Centre", "Callow Community Bank"],
    "dosbarth": ["Blwyddyn 2", "Dosbarth Celyn", "Bl. 4", "Dosbarth y Barcud", "Derbyn", "Blwyddyn 6"],
    "ysgol": ["Ysgol Gynradd Pont y Gwyddel", "Ysgol Gymraeg Maes Helyg", "Ysgol Bro Llechwedd",
              "Ysgol Glan Morlais", "Ysgol Gynradd Llanhelyg"],
    "lle": ["Maes Helyg", "Llanhelyg", "Pont y Gwyddel", "Bro Llechwedd"],
    "athro": ["Mrs M Penrhos", "Mr Ifan Tyddyn", "Miss Lowri Glasfryn", "Mrs N Hendre", "Mr H Brynmawr"],
    "term": ["Autumn 2025", "Spring 2026", "Summer 2026", "2025/26", "Lent 2026"],
    "half": ["Autumn 1", "Autumn 2", "Spring 2", "Summer 1"],
    "tymor": ["yr Hydref", "y Gwanwyn", "yr Haf"],
}  # fmt: skip


def strangers_eighteen() -> list[Name]:
    """First name and the rest."""
    wholes = [" ".join(one.split()) for one in STRANGERS.split(",")]
    return [(first, rest) for first, _, rest in (whole.partition(" ") for whole in wholes)]


def school_eighteen(size: int = 120) -> tuple[list[Name], list[Name]]:
    """The roll, half of Britain and Ireland, and the strangers; no whole name is on both, or in the last seven sets."""
    rng = random.Random(181126)
    schools = (school_eleven(), school_twelve(), school_thirteen(), school_fourteen(), school_fifteen(),
               school_sixteen(), school_seventeen())  # fmt: skip
    before = [name for school in schools for names in school for name in names]
    known = {alike(name) for name in (*strangers_eighteen(), *before)}
    home, elsewhere = ([name for name in _together(text) if alike(name) not in known] for text in (BRITAIN, ELSEWHERE))
    rolled = rng.sample(home, size // 2) + rng.sample(elsewhere, size - size // 2)
    return rng.sample(rolled, size), strangers_eighteen()


# Names that are words as well: alone they are no name.
WORDS = {
    "Fern", "Heath", "Ivy", "Pearl", "Bird", "Flowers", "Penny", "Archer-Day", "Rex", "Ned", "Jude", "Riley", "Billie",
    "Celyn", "Eiry", "Tomos", "Younger", "Calvert", "Lomas", "Charlton", "Matheson", "Geddes", "Cronin", "Duckworth",
    "Mio", "Luan", "Bai", "Deng", "Tian", "Zana", "Jad", "Hala", "Ilie", "Anca", "Neel", "Rafi", "Rhea", "Duru-Obi",
    "Oprea", "Kwan", "Mughal", "Lena", "Matas", "Markos", "Evangelista", "Plummer", "Larter", "Angove", "Imrie",
    "Kenzie", "Prosser", "Tegid", "Bondar", "Zeman", "Quaye", "Afia", "Deol", "Mangat", "Bowen-Price", "Vinnie",
}  # fmt: skip
