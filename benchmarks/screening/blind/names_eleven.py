"""The names of the eleventh set: a roll of 300, 209 strangers, who signs, and whose school or club it is."""

import random
from collections.abc import Sequence

from benchmarks.screening.blind.fonts import plain

Name = tuple[str, str]

# First names / surnames of one origin, on a line each, _ for a space within one; the first lines are half of the roll.
BRITAIN = """
    Aneirin Bleddyn Ceridwen Enlli Gruff Heulwen Meilyr Tirion / Bowain Cadwaladr Glyndwr Meredith Tudor-Huws
    Alys Briallen Deiniol Emrys Gwern Lowri-Ann Macsen Nanw / ap_Dafydd ap_Meirion ap_Iwan Rowlands Treharne
    Begw Casi Elliw Mared Mirain Nansi / ferch_Aled ferch_Rhun Lloyd-Puw Penri Gwilym-Rees
    Carys Eleri Gareth Iestyn Seren Tegwen / Breeze Cadogan Gittins Probert Vaughan-Lake
    Alice Archie Connie Freddie Isla Olive Rufus Stanley / Aspinall Butterworth Fothergill Hebblethwaite Oldroyd Sagar
    Ashton Bethany Declan Georgia-Mae Kayleigh Tyler-James / Armstrong Bewick Featherston Hindmarsh Liddle Purvis
    Araminta Cosmo Digory Ottilie Piers Xanthe / Cholmeley de_Vere Fairfax-Noble Harcourt Le_Mesurier Sacheverell
    Amelia-Rose Bradley Chloe Harvey Lexi-Lou Mason / Attwood Baggott Cartwright Danks Grosvenor Timmins
    Alasdair Beathan Eilidh Fraser Iona Mairead Torquil / Abercrombie Colquhoun Dunnett MacCrimmon McGillicuddy Tulloch
    Aoibhinn Cillian Dearbhla Róisín Tadhg / Mac_Giolla Ó_Cléirigh Ní_Bhriain Geraghty McGlinchey O'Rourke
    Cormac Erin Maeve Ronan Séamus / Bradley-Kane Heaney McCusker O'Doherty Rafferty
    Demelza Jenna Lowenna Perran / Chegwidden Nancarrow Pascoe Tremayne
    Beatrix Edwin Margery Sidney Winifred / Bunn Chilvers Garrod Pegg Utting Wymer
    Aidan Esme Frances Gabriel Lottie Noah Willow / Marchbank Oakeshott Ridgeway Sefton Underhill Wainwright
    Harper Jack-Junior Kit Lola Rory / Barley Fisher Hedges Meadows Porter Winter
"""
ELSEWHERE = """
    Abimbola Chinedu Damilola Ngozi Obinna Temitope / Adeyemi Balogun Ezeani Nwachukwu Ogundipe Uzoma-Cole
    Adjoa Akua Kwabena Nana-Yaw / Amponsah Asante Darko Owusu-Ansah
    Abdirahman Hamdi Sagal Yusra / Abdullahi Cali Jama Nuur
    Areeba Bilal Eshal Hamza Mahnoor Rayyan / Akhtar Butt Gondal Malik Rehman Shafqat
    Arisha Nafisa Shahriar Tasnim / Ahmed Khatun Mazumder Sarkar Uddin
    Aarav Diya Hetal Krish Mahi / Amin Chauhan Desai Parmar Vaghela
    Gurnoor Jasleen Manraj Simrat / Bains Dhaliwal Grewal Kaur_Sandhu Singh_Bassi
    Abinaya Kavish Oviya Sanjeevan / Balasubramaniam Kandiah Rajaratnam Sivakumar
    Dinuka Hasini Sanduni Tharindu / de_Silva Fernando Gunawardena Jayasuriya Wickramage
    Antoni Hanna Julia Maksymilian Szymon Zofia / Baran Dąbrowska Gołębiewski Lewandowska Nowak Świątek
    Andrei Bianca Luca-Ștefan Mihaela Sorin / Ardelean Dumitrescu Ionescu Munteanu Țurcanu
    Anastasiia Danylo Oleksandra Yaroslav / Boyko Kovalenko Lysenko Tkachuk
    Ayşe Defne Kerem Mustafa-Can / Aksoy Demir Kılıç Yıldırım
    Avin Baran Helîn Rojin / Botan Kurdo Mizgîn Şêxo
    Hao Jiayi Meilin Xinyue Zihan / Fang Huang Liang Wu Zhao
    Chun-Hei Hoi-Ching Pui-Yi Wai-Lam / Chan Lam Ng Yeung
    An Bảo-Ngọc Khánh Minh-Anh Thảo / Đặng Hoàng Phạm Trần Võ
    Angelo Czarina Kristel John-Lloyd / dela_Cruz Magbanua Pangilinan Reyes
    Beatriz Caio Luana Thiago / Andrade da_Rocha dos_Santos Ferreira
    Duarte Francisca Martim Rodrigo / Almeida Teixeira Figueiredo
    Alejandra Iker Rocío / Gómez-Vidal Ibáñez Zamora
    Giulia Matteo Niccolò / Bellini D'Angelo Moretti
    Amira Idris Layla Sami / Al-Masri Bouazza Haddad Mansouri
    Ariana Milad Roya / Hashemi Kazemi Tehrani
    Aditi Kabir Nitya / Banerjee Mukherjee Pillai
    Aleksandar Mila-Rose Viktoria / Dimitrov Petrova Stoyanov
    Ieva Jonas Kristaps / Balčiūnas Kalniņš Petraitė
    Filip Klára Tereza / Dvořák Nováková Šimek
    Arta Endrit / Krasniqi Shehu
    Abel Hiwot / Gebremedhin Tesfaye
    Chipo Farai Tendai / Moyo Ncube Zvobgo
    Ama-Louise Jermaine Renée / Bogle Clarke-Dunn Francis
    Hyun-woo Soo-ah / Jung Park
    Kenji Sakura / Inoue Watanabe
    Astrid Lukas Søren / Bjørnsen Lindqvist Østergaard
"""
STRANGERS = """
    Harley Aldersey, Mabel Bamforth, Stan Cawthorne, Ivy-Mae Dewhirst, Reggie Eccleshall, Ava Frobisher, Teddy
    Garside, Phoebe Hardcastle, Oscar Illingworth, Lyla Jagger, Bobby Kitching, Emmeline Lumb, Austin Murgatroyd,
    Darcey Naylor-Fox, Felix Ormerod, Heidi Parkinson, Ralph Quarmby, Sophie Ramsbottom, Louis Sugden, Maisie
    Tattersall, Hector Uttley, Nancy Varley, Jesse Whiteley, Orla-Jo Yeadon, Denzil Berryman, Kensa Carlyon, Piran
    Hosking, Lamorna Jelbert, Gregor Affleck, Catrìona Beaton, Keir Dalrymple, Morag Eunson, Rory Farquharson,
    Somhairle Galbraith, Iona Heddle, Calum MacPhee, Fionnghal MacKinnon, Aila Rankine, Magnus Sclater, Betsan
    Aubrey, Cai Bodfan, Dyfan Cynfal, Elan Dwyfor, Gwion Edryd, Hedd ap Iolo, Lili-Wen Goronwy, Mabon Hywyn, Nel
    Fflur Ifans, Ogwyn Llŷn, Peredur Môn, Sioned Nantlais, Tegryn Oswallt, Wil ap Rhodri, Marged ferch Gwyn, Eira
    Wyn Talog, Ifor Trystan-Bell, Cati Haf Ystwyth, Rhiannon Gough-Pryce, Steffan Weeks, Aoife Bhreathnach, Breandán
    Ó Cadhain, Clodagh Mac Aodha, Donnacha Fearon, Eimear Gilligan, Fionn Hegarty, Gearóid Ó Laoire, Méabh Ní
    Chonaill, Proinsias McVerry, Sorcha Nugent, Turlough O'Boyle, Una Trainor, Alfie Brook, Bella Fields, Cora
    Knight, Dean Banks, Ella Wells, Finn Waters, Holly Wreath, Jade Carver, Lily Poole-Hart, Max Power-Lane, Ruby
    Shepherd, Tom Baker-Finch, Amity Ballantine, Barnaby Cazalet, Cressida Dashwood, Ludovic Erskine-Hay, Persephone
    Gathorne, Inigo St Leger, Rosalind Tollemache, Zara Vavasour, Kai Bloxwich, Demi-Leigh Cradley, Jaxon Dudfield,
    Kyra Netherton, Olly Pensnett, Tia Rowley-Regis, Adedamola Bamidele, Chiamaka Dike, Emeka Ekwueme, Folasade
    Gbadamosi, Ifeoma Ikpeazu, Oluwadarasimi Lawal, Somto Madueke, Toluwani Oyelaran, Akosua Bonsu, Kojo Frimpong,
    Yaa Asantewaa Nkrumah, Selorm Tetteh, Ayaan Barre, Fardowsa Dirie, Khalid Geele, Nimco Hirsi, Aleeza Bajwa,
    Daniyal Cheema, Fatimah Noor Dar, Haider Ali Gilani, Laiba Kayani, Musa Nawaz, Zunaira Siddiqui, Ayman Bhuiyan,
    Farzeen Chaklader, Maisha Kamal, Zarif Rahman-Khan, Dhruv Bhavsar, Kavya Chudasama, Mitul Gajjar, Prisha
    Kotecha, Anmol Bhullar, Ekam Singh Chahal, Harnoor Kaur Dosanjh, Veerpal Jutla, Aathavan Elango, Kayal
    Mahendran, Nilani Selvarajah, Yathu Thevarajah, Amaya Bandara, Kavindu Dissanayake, Sethmi Herath, Bartłomiej
    Chmielewski, Gabriela Dudek, Hubert Grzelak, Iga Kaźmierczak, Jagoda Maciejewska, Oskar Ślusarczyk, Wiktoria
    Zając, Cosmin Bratu, Daria Chiriac, Iustin Enache, Sânziana Petrescu, Teodor Vâlceanu, Artem Hnatiuk, Darynka
    Marchenko, Illia Savchuk, Zlata Yurchenko, Arda Başaran, Ecrin Coşkun, Yiğit Erdoğmuş, Nehir Öztürk, Bêrîvan
    Dersim, Rêbîn Soran, Ciwan Qamişlo, Guo Yichen, Liu Shiyu, Sun Mingze, Zhou Ruohan, Cheuk Ying Leung, Sze Kiu
    Poon, Hoi Lam Szeto, Gia Bảo Hồ, Tuệ Lâm Ngô, Quang Huy Đinh, Althea Mae Dimaculangan, Joaquin Lacson, Precious
    Anne Villanueva, Eduarda Barbosa, Heitor Cavalcanti, Júlia Moraes, Miguel da Conceição-Reis, Carolina Fonseca,
    Tomás Serrano, Lucía Ortega, Beppe Galluzzo, Chiara De Luca, Ines Benali, Yassin Toumi, Rawan Al-Jabari, Adam
    Shaheen, Kasra Rostami, Ayla Mirzaei, Zabiullah Wardak, Freshta Mohammadi, Boglárka Tóth, Marek Horváth, Eliška
    Černá, Rasa Žukauskaitė, Mārtiņš Ozoliņš, Natnael Bekele, Feven Haile, Munashe Chikwanda, Rudo Mapfumo, Keziah
    Dacosta-Reid, Malachi Thompson-Gray, Erblin Hyseni, Gergana Ivanova, Tui Waititi, Seo-yeon Kang, Yuna Takahashi,
    Freja Sandström
"""
STAFF_ELEVEN = [
    "Mrs K Hollinrake", "Mr D Abernethy", "Miss T Olorunfemi", "Ms B Castellan", "Mr Gwilym Treflyn", "Mrs N Rashidi",
    "Dr S Pomfret", "Miss J Lightowler", "Mr R Vasanthan", "Mrs Delyth Conwil", "Mx A Tarleton", "Mr P Szewczyk",
    "Miss Cerys Aldwyn", "Mrs Y Brathwaite", "Mr L O'Gorman", "Canon H Massingham", "Mrs V Thackray", "Mrs G Ilsley",
    "Mr Elfed Garn", "Mrs P. Quennington", "Miss R. Dhariwal", "Sara Glanrafon", "Judith Pargeter",
]  # fmt: skip
# What stands for {teacher} and the like in the wording of a sheet.
PLACES_ELEVEN: dict[str, Sequence[str]] = {
    "teacher": STAFF_ELEVEN,
    "form": ["Year 1", "Otters", "Class 5B", "P4", "Maple Class", "Y6 Turing", "Reception", "3 Parks", "Kestrels"],
    "team": ["Ruby", "Falcon", "Attenborough", "Beech", "Windermere", "Nightingale House"],
    "school": ["Copperfield Lane Primary School", "St Oswin's C of E Primary", "Holy Family Catholic Primary",
               "Larkhill Junior School", "Meresbrook Academy", "The Willows Infant School",
               "Glenburn Primary and Nursery", "Tarn Bank School"],
    "town": ["Meresbrook", "Larkhill", "Easterby", "Copperfield", "Glenburn", "Hadley Cross", "Port Arran"],
    "sponsor": ["Hadley Cross Building Society", "Pickersgill & Daughters, Butchers", "Easterby Rotary Club",
                "Larkhill Co-operative Stores", "Tarn Bank Dental Practice", "the Thomas Wedlake Trust"],
    "dosbarth": ["Blwyddyn 2", "Dosbarth Celyn", "Blwyddyn 4", "Dosbarth y Wennol", "Bl. 6", "Derbyn"],
    "llys": ["Dewi", "Ogwen", "Glyn", "Elan"],
    "ysgol": ["Ysgol Gynradd Pont y Gwynt", "Ysgol Gymraeg Nant Gwyn", "Ysgol Llanfadog", "Ysgol y Ddraig Goch"],
    "lle": ["Llanfadog", "Nant Gwyn", "Aberlas", "Pont y Gwynt"],
    "athro": ["Mrs M Celynnin", "Mr Ioan Tregarth", "Miss Heledd Afan", "Mrs Rh Aberdâr", "Mr B Llwydiarth"],
    "term": ["Autumn 2025", "Spring 2026", "Summer 2026", "2025-26", "the Spring Term"],
    "tymor": ["Hydref 2025", "Gwanwyn 2026", "Haf 2026"],
}  # fmt: skip


def strangers_eleven() -> list[Name]:
    """First name and the rest."""
    wholes = [" ".join(one.split()) for one in STRANGERS.split(",")]
    return [(first, rest) for first, _, rest in (whole.partition(" ") for whole in wholes)]


def school_eleven(size: int = 300) -> tuple[list[Name], list[Name]]:
    """The roll, of which half is of Britain and Ireland, and the strangers; no whole name is on both."""
    rng = random.Random(111126)
    known = {alike(name) for name in strangers_eleven()}
    home, elsewhere = ([name for name in _together(text) if alike(name) not in known] for text in (BRITAIN, ELSEWHERE))
    rolled = rng.sample(home, size // 2) + rng.sample(elsewhere, size - size // 2)
    return rng.sample(rolled, size), strangers_eleven()


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
    "Olive", "Willow", "Harper", "Kit", "Barley", "Fisher", "Hedges", "Meadows", "Porter", "Winter", "Alys", "Seren",
    "Tirion", "Heulwen", "Briallen", "Iona", "An", "Luca", "Breeze", "Gwern", "Baran", "Fang", "Park", "Lam", "Bunn",
    "Tudor", "Ridgeway", "Underhill", "Bogle", "Cali", "Mason", "Archie", "Angelo", "Sefton", "Glyndwr", "Iris",
    "Bradley", "Botan", "Amin", "Darko", "Butt", "Pegg", "Hope", "Abel", "Reyes", "Danks", "Georgia-Mae", "Perran",
}  # fmt: skip
