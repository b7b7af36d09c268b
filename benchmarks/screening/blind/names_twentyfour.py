"""The names of the twenty-fourth set: a town's secondary school, its staff and its own wording, pupils, strangers."""

from collections.abc import Sequence

from benchmarks.screening.blind.names_twenty import Adult, Name

# One name each, the first name up to the first space; _ for a space within it.
ROLL = """
    Abiola Ogunbanjo, Ahmed Sharifi, Alicja Dudziak, Annabel Thornycroft, Archie Wickstead, Arwa Al-Masri, Ashton
    Peverell, Beatriz Carvalheira, Bogdan Tkachuk, Bryony Fairlamb, Callum Rudstone, Catrin Esgairwen, Charlie-Mae
    Dunstall, Chidera Nwachukwu, Daniyal Qureshi-Shah, Demi Papageorgiou, Dhruv Rajagopal, Dovydas Rimkus, Edith
    Marchwood, Elif Sarıkaya, Emre Gündoğan, Ewan Kirkhope, Faith Mutasa, Filip Czarnecki, Gabriela Stoyanova, Georgina
    Ashplant, Gurnoor Singh Bains, Harriet Collingbourne, Hiba Osman, Iestyn Glandwr, Ines Vasconcelos, Isaac
    Trevanion, Ivan Hristov, Jaya Mukherjee, Jemima Holloway-Pugh, Joseph Akintola, Kai_Lun Ong, Kasia Mroczek, Keziah
    Lambert-Osei, Khalid Warsame, Leo Standhope, Liên Đặng, Lottie Brackenridge, Lukas Vaitkus, Marcus Oyelaran, Matylda
    Gołębiewska, Mia-Rose Tidswell, Muhammad Ilyas, Nia Pantglas, Oisín Ó Caoimh, Olivia Windrush, Petra Ilić, Rafi
    Chowdhury, Rohan Bhattacharya, Samuel Eastaway, Sinem Kılıç, Teodor Munteanu, Tilly Hargreave, Yusra Abdallah,
    Zachary Penhallow
"""
STRANGERS = """
    Adaeze Okonkwo, Aidan Fitzmaurice, Ajay Thiruchelvam, Alys Brynderwen, Amelie Rochefort, Andrei Văduva, Angharad
    Tŷ-Mawr, Aoibheann Ní Riain, Arman Hakimian, Ayesha Siddiqa, Barnaby Oakshott, Bartosz Kędzierski, Benjamin
    Quayle, Billy Stockbridge, Blessing Adomako, Bronwen Caerfallwch, Camilo Restrepo, Chantelle Beaumont, Cian
    Donnellan, Constance Lyddington, Daiva Stankevičienė, Danylo Shevchuk, Dylan Rhosfawr, Eduardo Pimentel, Eira
    Penllwyn, Eleanor Wrathall, Emil Thorvaldsen, Erdem Aydoğdu, Esther Kyeremeh, Eva Nováková, Faris Hamdan, Fenella
    Strathallan, Florence Ickleford, Gareth Blaenwern, Goda Mikalauskaitė, Gwion Trefeurig, Habiba Sarkar, Henry
    Bassingthwaite, Huda Elmi, Hugo Castellanos, Ioan Maesyfelin, Isabelle Underhay, Jakub Świątek, Jasmine
    Fairclough-Ndlovu, Jessie Ravensdale, Jonah Applegarth, Kamila Ostrowska, Kavya Sundaram, Lara Zupančič, Leyla
    Mammadova, Lowri Cefnhir, Luan Dervishi, Maisie Templecombe, Mateusz Piórkowski, Meera Venkataraman, Mihai
    Grigorescu, Mirela Hadžić, Nathaniel Cobbold, Ngozi Umeh, Olga Savchenko, Osian Llwyn-onn, Parisa Rahmani,
    Phoebe Langstaffe, Quynh_Anh Phạm, Reuben Askwith, Ronja Lindqvist, Rukhsana Mahmood, Sasha Belenko, Seren
    Nantgwyn, Shay Molloy, Sofía Arreola, Tanwen Hafodlas, Thomas Eddlestone, Ugochi Anyaoku, Veronika Šimková, Wesley
    Kumi, Yaw Frimpong, Ye-jin Seo, Youssef Bennani, Zuzanna Lipińska
"""
# Title, first name, surname, what they do, and their office in words.
STAFF = """
    Mrs Harriet Swinbrook head Headteacher
    Mr Julian Oakeshott deputy Deputy Headteacher
    Ms Parveen Malhotra deputy Deputy Headteacher
    Mr Fraser Strachan assist Assistant Headteacher
    Mrs Adaora Mbeki assist Assistant Headteacher
    Dr Rosalind Whitgift sixth Head of Sixth Form
    Mr Tobias Lindgate sixth Assistant Head of Sixth Form
    Mr Gareth Prewett house Head of Altair House
    Miss Simone Duquesne house Head of Cygnus House
    Ms Kirstin Allardyce house Head of Draco House
    Mr Vikram Sodhi house Head of Pegasus House
    Mrs Lucy Penfold year Head of Year 7
    Mr Andrew Garside-Bell year Head of Year 8
    Miss Rebecca Tolhurst year Head of Year 9
    Mr Nathan Ellacott year Head of Year 10
    Mrs Shirin Daneshvar year Head of Year 11
    Mr Giles Wetherby tutor Form Tutor
    Ms Ewa Sikora tutor Form Tutor
    Mrs Frances Ludlam tutor Form Tutor
    Mr Kelvin Amoah tutor Form Tutor
    Mr Edmund Craster subject Teacher of Mathematics
    Ms Niamh Corrigan subject Teacher of English
    Dr Anjum Farooqi subject Teacher of Biology
    Mr Lawrence Yip subject Teacher of Physics
    Mrs Deborah Saltmarsh subject Teacher of History
    Mr Owen Kingscote subject Teacher of Geography
    Miss Tamara Blythe subject Teacher of Religious Studies
    Ms Chiara Lombardi tongues Head of Languages
    Herr Matthias Vogelsang tongues Teacher of German
    Mme Sylvie Aubertin tongues Teacher of French
    Mr Desmond Tranter stem STEM Coordinator
    Mrs Yuki Hadfield stem Teacher of Computing
    Mr Rupert Gainsford music Director of Music
    Mrs Olwyn Haycock music Music Administrator
    Ms Bridget Solloway drama Head of Drama
    Mr Clement Osborne art Teacher of Art
    Mr Scott Ridgewell sports Director of Sport
    Miss Charlotte Mbatha sports Teacher of Physical Education
    Mr Alastair Fenwick-Hale outdoor Expeditions Leader
    Mrs Menna Rhyd-ddu welsh Exchange Coordinator
    Mr Steffan Gelliwen welsh Exchange Teacher
    Mrs Agnieszka Zawadzka eal Languages at Home Coordinator
    Mrs Judith Copestake send Special Needs Coordinator
    Mr Warren Bexley ta Teaching Assistant
    Miss Shanice Royle ta Cover Supervisor
    Mrs Philippa Ormerod library Librarian
    Mr Dominic Haverhill careers Careers Leader
    Mrs Glenys Stainforth exams Examinations Officer
    Mrs Tracey Lovegrove office Receptionist
    Mr Keith Rumbold site Site Manager
    Mrs Fatima Belhadj kitchen Catering Manager
    Mrs Nicole Standage attendance Attendance Officer
    Mrs Imogen Carlyon nurse School Nurse
    Sir Anthony Pemberley chair Chair of Governors
"""
# Whoever signs a paper from outside: they are on no list.
OUTSIDE = """
    Mr Roland Inchbald, Ms Serena Whiteley, Mrs Carol Pickersgill, Mr Dwayne Forrester, Dr Helena Strand, Mr Imran
    Kazmi, Miss Gemma Thackray, Mr Russell Pomeroy, Mrs Yvonne Adjei, Mr Duncan Muirhead, Ms Lorena Bastos, Mr Terence
    Holbeck, Mrs Abigail Sturrock, Mr Sunil Wadhwa, Miss Joely Cranfield, Prof Ingrid Halvorsen, Mr Lee Standring, Mrs
    Rosemary Tindall, Mr Francis Okello, Ms Beth Arkle
"""
OUTSIDE_WELSH = """
    Mrs Eluned Craigfryn, Mr Aneirin Pentwyn, Miss Lleucu Hendrewen, Mr Idwal Maesglas
"""
OURS_TWENTYFOUR = [
    "Corvenden School", "Corvenden", "Corvenden Sixth Form", "Ysgol Dyffryn Eirlys", "Dyffryn Eirlys",
    "Look up, reach further", "Edrych i fyny, estyn ymhellach", "Altair", "Cygnus", "Draco", "Pegasus", "Altair House",
    "Cygnus House", "Draco House", "Pegasus House", "Llys Altair", "Llys Cygnus", "Llys Draco", "Llys Pegasus",
    "Meridian Points", "Comet Card", "Zenith Award", "North Star Letter", "Bright Start Breakfast", "Spark Slip",
    "The Orrery", "The Lens", "The Larder", "Night Owls", "Look Again", "First Orbit", "Wayfarer Group", "Long Mile",
    "Far Mile", "Eirlys Exchange", "Cyfnewidfa Eirlys", "Cerdyn Comed", "Gwobr Zenith", "Pwyntiau Meridian",
    "Seren y Gogledd", "Slip Gwreichion", "The Perihelion Prize", "Eclipse Cup", "Open Mic Under the Dome",
    "Telescope Talks", "Lodestar Mentors",
]  # fmt: skip


def _adults(text: str) -> list[Adult]:
    return [Adult(*" ".join(one.split()).split(" ", 2)) for one in text.split(",")]


STAFF_ADULTS = [Adult(*line.split(maxsplit=4)) for line in STAFF.strip().splitlines()]
STAFF_TWENTYFOUR: list[Name] = [(one.first, one.last) for one in STAFF_ADULTS]
# Who may stand for {head}, {tutor} and so on in the wording of a sheet.
ADULTS: dict[str, list[Adult]] = {
    **{does: [one for one in STAFF_ADULTS if one.does == does] for does in {one.does for one in STAFF_ADULTS}},
    "outside": _adults(OUTSIDE), "other": _adults(OUTSIDE), "allanol": _adults(OUTSIDE_WELSH),
}  # fmt: skip
# How: with title and initial, in full, with the title alone, as a signature, what they do.
HOW = ("", " full", " mrs", " pen", " office")

PLACES_TWENTYFOUR: dict[str, Sequence[str]] = {
    **{f"{who}{how}": [""] for who in ADULTS for how in HOW},
    "form": ["7C", "7P", "8A", "8D", "9P", "9C", "10D", "10A", "11C"],
    "years": ["Year 7", "Year 8", "Year 9", "Year 10"],
    "upper": ["12A", "12D", "13C", "13P"],
    "side": ["Altair", "Cygnus", "Draco", "Pegasus"],
    "llys": ["Llys Altair", "Llys Cygnus", "Llys Draco", "Llys Pegasus"],
    "term": ["Autumn 2025", "Spring 2026", "Summer 2026", "Autumn Term", "Spring Term"],
    "half": ["the first half term", "the second half term", "this half term"],
    "subject_": ["Mathematics", "English", "Biology", "Physics", "History", "Geography", "Religious Studies"],
    "tongue": ["Polish", "Bengali", "Turkish", "Romanian", "Arabic", "Lithuanian", "Portuguese", "Ukrainian"],
    "town": ["Corvenden", "Aldermere", "Stanbridge Mill", "Thorley Green"],
    "tref": ["Llaneirlys", "Pontfelen", "Abertawel"],
    "cause": ["Aldermere Hospice", "Corvenden Lifeboat Appeal", "Thorley Green Food Bank"],
}  # fmt: skip


def _names(text: str) -> list[Name]:
    wholes = [" ".join(one.split()) for one in text.split(",")]
    return [(first.replace("_", " "), rest) for first, _, rest in (one.partition(" ") for one in wholes)]


def school_twentyfour() -> tuple[list[Name], list[Name]]:
    """The roll and the strangers."""
    return _names(ROLL), _names(STRANGERS)


# Names that are words as well: alone they are no name.
WORDS = {
    "Faith", "Blessing", "Constance", "Jasmine", "Florence", "Ivan", "Leo", "Tilly", "Nia", "Marchwood",
             "Holloway-Pugh",
    "Windrush", "Standhope", "Rudstone", "Underhay", "Seren", "Shay", "Ong", "Seo", "Mia-Rose", "Eira", "Elmi",
    "Bains", "Kumi", "Petra", "Eva", "Sasha", "Lara", "Quayle", "Kai Lun", "Rafi", "Templecombe", "Olivia",
}  # fmt: skip
