"""The names of the second collection: a roll of 80, 60 strangers, the 45 adults of the school, and who signs outside.

All are invented; whoever bears one is not meant.
"""

from benchmarks.screening.outside.names import Adult

Child = tuple[str, str]

_ROLL = """
    Annest Gwilliam, Rupert Hallworth, Sumaya Begum, Ioan Tregaron, Daisy Quarmby, Zain Akhtar, Mirain Cadogan, Kacper
    Lewandowski, Orla Devaney, Tobenna Eze, Heledd Vaughan-Rees, Jasper Whitcombe, Inaya Choudhury, Llew Morgannwg,
    Bethany Sharples, Femi Oladipo, Non Trahaearn, Edmund Hathersage, Kiran Bhogal, Maddison Pickersgill, Cai
    Bronwydd, Alexandra Georgiou, Tyler Holroyd, Hanan Warsame, Gwenno Meurig, Felix Ormerod, Lakshmi Narayanan, Owen
    Staniforth, Enfys Caradog, Bartosz Zając, Esme Lightfoot, Malachi Grant, Deio Penrhyn, Summer Hallam, Rayan
    Benali, Ellie-Mae Tranmer, Guto Ceiriog, Xinyi Huang, Harrison Beardsley, Ngozi Ibekwe, Sioned Emlyn, Laurence
    Pilkington, Tahira Javed, Jac Ystwyth, Verity Colclough, Luca Bianchini, Mared Elfyn, Kai Bannister, Shanthi
    Perera, Bryn Hendre, Abigail Thwaite, Omar Farouk, Lleucu Garmon, Spencer Dewhurst, Aoife Brannigan, Mihai
    Ionescu, Lili Rhydderch, Kwabena Owusu, Penelope Ashdown, Ifan Tegid, Jemima Rowbottom, Danyal Sheikh, Manon
    Cynwyd, Corey Eastwood, Yuki Hasegawa, Elis Prydwen, Georgina Fothergill, Tadeo Alvarez, Martha Llwyd, Declan
    Rafferty, Parveen Sandhu, Celyn Hafod, Robin Marchbank, Amara Diallo, Teifion Howell, Lottie Wolstenholme, Viktor
    Petrov, Gwawr Islwyn, Nathan Oakeshott, Saffron Tilney
"""
_STRANGERS = """
    Rosalind Peverell, Iolo Clwydog, Maryam Siddique, Hugo Standish, Elan Hiraethog, Oskar Majewski, Tabitha
    Hargreave, Chukwudi Anozie, Mali Tryfan, Dominic Shackleton, Sana Mirza, Llinos Beuno, Fergus Abercrombie, Divya
    Raghunathan, Gareth Pennant, Millicent Hebden, Ismail Yildirim, Betrys Arthen, Kyle Murgatroyd, Adwoa Frimpong,
    Rhun Ffestin, Clementine Ackroyd, Hassan Noorzai, Cati Madryn, Zachary Tunnicliffe, Linh Pham, Emrys Talfan, Holly
    Wrigglesworth, Jerome Baptiste, Siwan Garmon-Rees, Leon Hardcastle, Ayesha Rafiq, Twm Ceredig, Cordelia Mossop,
    Pawel Dudek, Lois Brynmor, Albert Fazackerley, Nkechi Uche, Garmon Tudful, Paige Entwhistle, Suleman Dar, Eirlys
    Gwent, Miles Cavendish, Thandiwe Moyo, Erin Padarn, Vincent Ollerton, Hiba Mansour, Mabon Eurwyn, Jessamy
    Threlfall, Cian Mulvaney, Rania Aziz, Gruff Ogwen, Lucinda Barraclough, Rafael Monteiro, Tanwen Iwan, Joel
    Winterbottom, Keziah Thomas-Brown, Elgan Peris, Honor Satterthwaite, Sanjay Pillai
"""
# The adults of the school, as staff.csv has them.
STAFF = (
    Adult("Mrs", "Elen", "Gwyther", "Headteacher", "Pennaeth"),
    Adult("Mr", "Alun", "Hopkins", "Deputy Headteacher", "Dirprwy Bennaeth"),
    Adult("Ms", "Catherine", "Sewell", "Assistant Headteacher", "Pennaeth Cynorthwyol"),
    Adult("Mrs", "Meleri", "Evans", "Head of Primary", "Pennaeth Cynradd"),
    Adult("Mr", "Douglas", "Ferris", "Head of Year 7"),
    Adult("Miss", "Hannah", "Copley", "Head of Year 9"),
    Adult("Mr", "Rhodri", "Beynon", "Head of House", "Pennaeth Llys"),
    Adult("Mrs", "Angharad", "Pryce", "Welsh Coordinator", "Cydlynydd y Gymraeg"),
    Adult("Mr", "Imran", "Yousaf", "Head of Mathematics"),
    Adult("Dr", "Louise", "Tarrant", "Head of Science"),
    Adult("Mrs", "Bethan", "Mathias", "Class Teacher", "Athrawes Ddosbarth"),
    Adult("Miss", "Lowri", "Stephens", "Class Teacher", "Athrawes Ddosbarth"),
    Adult("Mr", "Peter", "Dunstan", "Class Teacher"),
    Adult("Mrs", "Gillian", "Marlow", "Class Teacher"),
    Adult("Mr", "Steffan", "Rowe", "PE Teacher", "Athro Addysg Gorfforol"),
    Adult("Mrs", "Nadia", "Karam", "Drama Teacher"),
    Adult("Mr", "Hywel", "Tanner", "Head of Music", "Pennaeth Cerdd"),
    Adult("Mrs", "Sheila", "Brookes", "Librarian", "Llyfrgellydd"),
    Adult("Mr", "Trevor", "Aldous", "Chair of Governors", "Cadeirydd y Llywodraethwyr"),
    Adult("Mrs", "Joan", "Whitlock", "Kitchen Manager"),
    *(Adult(title, first, last, "Class Teacher") for title, first, last in (
        ("Mrs", "Carys", "Lloyd-Hart"), ("Mr", "Neil", "Orchard"), ("Miss", "Sadia", "Anwar"),
        ("Mrs", "Ruth", "Hemsley"), ("Mr", "Iwan", "Gower"), ("Ms", "Theresa", "Doyle"), ("Mrs", "Mair", "Treharn"),
        ("Mr", "Graham", "Linley"), ("Miss", "Olivia", "Stanway"), ("Mrs", "Deborah", "Ince"),
    )),
    *(Adult(title, first, last, "Form Tutor") for title, first, last in (
        ("Mr", "Owain", "Parfitt"), ("Mrs", "Yvonne", "Castell"), ("Mr", "Julian", "Mercer"),
        ("Miss", "Ceri", "Watkin"), ("Mr", "Anthony", "Nwachukwu"), ("Mrs", "Patricia", "Elsom"),
        ("Ms", "Rachel", "Tidswell"), ("Mr", "Dewi", "Harcourt"), ("Mrs", "Sunita", "Rao"), ("Mr", "Kevin", "Bramall"),
        ("Mrs", "Lisa", "Fenn"), ("Miss", "Nia", "Colwyn"), ("Mr", "Stuart", "Hobday"), ("Mrs", "Alison", "Kersey"),
        ("Mr", "Emlyn", "Garside"),
    )),
)  # fmt: skip
# Who signs the papers that come from outside, by the body whose they are; the school has no list of them.
OUTSIDE = {
    "swim": (Adult("", "Wendy", "Cartmel", "Swim Coordinator"), Adult("", "J.", "Pascoe", "Teacher")),
    "music": (Adult("Dr", "Leonard", "Ashby", "Chief Executive"), Adult("", "M.", "Vidal", "Examiner")),
    "library": (Adult("", "Pauline", "Greaves", "Children's Librarian", "Llyfrgellydd Plant"),) * 2,
    "scouts": (Adult("", "Ian", "Wardle", "Cub Scout Leader"), Adult("", "T.", "Brock", "District Commissioner")),
    "charity": (Adult("", "Marian", "Coyle", "Community Fundraiser"), Adult("", "D.", "Lacey", "Chief Executive")),
    "fire": (Adult("", "R.", "Stagg", "Watch Manager"), Adult("", "Lee", "Purcell", "Community Safety Officer")),
    "dance": (Adult("Miss", "Yolanda", "Crewe", "Principal"), Adult("", "S.", "Duvall", "Examiner")),
    "sport": (Adult("", "Gary", "Munro", "Head Coach"), Adult("", "B.", "Idowu", "Assistant Coach")),
    "chess": (Adult("", "Arthur", "Penfold", "Arbiter"), Adult("", "C.", "Nash", "Organiser")),
    "park": (Adult("", "Helen", "Rook", "Education Ranger"), Adult("", "V.", "Sorrell", "Director")),
    "maths": (Adult("Prof", "Edith", "Lorimer", "Director"), Adult("", "H.", "Kwan", "Chair of Setters")),
    "cylch": (Adult("", "Gwyndaf", "Rhys", "Ysgrifennydd"), Adult("", "Menna", "Alaw", "Beirniad")),
}


def _children(names: str) -> tuple[Child, ...]:
    pairs = (name.split() for name in names.split(","))
    return tuple((first, last) for first, last in pairs)


ROLL = _children(_ROLL)
STRANGERS = _children(_STRANGERS)
