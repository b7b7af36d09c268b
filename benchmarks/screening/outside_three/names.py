"""The names of the third collection: a roll of 80, 60 strangers, the 45 adults of the school, and who signs outside.

All are invented; whoever bears one is not meant.
"""

from benchmarks.screening.outside.names import Adult
from benchmarks.screening.outside_two.names import _children as children

ROLL = children("""
    Carys Blackmore, Jacob Sutcliffe, Haniya Iqbal, Gwyn Rhosier, Molly Pendlebury, Ayo Adebayo, Lleuwen Dafis, Szymon
    Wójcik, Keira Maguire, Obinna Chukwu, Eluned Parry-Williams, Sebastian Thorne, Nusrat Miah, Hedd Glanville, Evelyn
    Ogden, Tunde Bakare, Mallt Gwernan, Barney Stopford, Jasleen Gill, Courtney Lumb, Aled Trefor, Eleni
    Papadakis, Kieran Ollerton-Shaw, Ikram Abdi, Nest Carwyn, Monty Fairclough, Meera Krishnan, Henry Blackshaw, Luned
    Ynyr, Mateusz Kowalczyk, Alice Heseltine, Dwayne Clarke, Gerallt Hywyn, Autumn Rigby, Sami Khoury, Lily-Rose
    Butterworth, Emyr Dulas, Jiayi Chen, Austin Threadgold, Chiamaka Onyeka, Delyth Mostyn-Hughes, Cameron Dalgleish,
    Maheen Tariq, Siôn Aeron, Eloise Hepworth, Marco Esposito, Ela Corwen, Rory Kinsella, Nimali Fernando, Geraint
    Elidir, Rebecca Stanhope, Khalid Osman, Tesni Hafren, Dexter Naylor, Caoimhe Flanagan, Stefan Georgescu, Modlen
    Prys, Kwaku Appiah, Annabel Ridgeway, Cadfan Lewys, Bella Haworth, Usman Ghani, Angharad Lleyn, Jude Ackerley,
    Sakina Bibi, Hari Elwyn, Francesca Moorhouse, Diego Castellanos, Elliw Tegfan, Finn Gilhooly, Gurpreet Chahal,
    Heulwen Sarn, Blake Cawthorne, Mariama Bah, Ithel Rowland, Pippa Worsley, Ivan Dimitrov, Gwenno Alun, Lucas
    Threlkeld, Fern Holdsworth
""")
STRANGERS = children("""
    Madeleine Astbury, Iwan Cilan, Zoya Hashmi, Theodore Lockwood, Mirain Eryri, Filip Pawlak, Cressida Holt, Ugo
    Nnamdi, Gwawr Teifi, Adam Scholes, Rabia Anjum, Bethan Dwyryd, Angus McCrindle, Kavya Subramaniam, Rhys Conwil,
    Dorothy Hinchcliffe, Emre Kaya, Myfi Deiniol, Ryan Sowerby, Abena Ofori, Ynyr Machno, Harriet Lumley, Farid
    Rahimi, Sara Tudno, Max Tattershall, Quynh Tran, Gwydion Cynfal, Amber Cockcroft, Malik Joseph, Tirion
    Haf-Owen, Jake Brearley, Zahra Kazmi, Elis Glaslyn, Antonia Redfern, Krzysztof Mazur, Lleucu Brenig, Wilfred
    Sugdale, Ijeoma Okeke, Bedwyr Nant, Chelsea Hoyle, Bilal Sarwar, Mari Tegeingl, Piers Ravenhill, Tendai Ncube,
    Fflur Aled, Gregory Bottomley, Yusra Salim, Ianto Gele, Tamsin Wardley, Donal Heaney, Salma Nasser, Deiniol
    Wnog, Georgia Lathom, Mateo Rivas, Cadi Menai, Liam Schofield, Esther Ampofo, Osian Crafnant, Beatrix Illingworth,
    Vikram Nair
""")
_TEACHER, _ATHRO, _ATHRAWES = "Class Teacher", "Athro Dosbarth", "Athrawes Ddosbarth"
# The adults of the school, as staff.csv has them.
STAFF = (
    Adult("Mr", "Huw", "Ebsworth", "Headteacher", "Pennaeth"),
    Adult("Mrs", "Karen", "Tillotson", "Deputy Headteacher", "Dirprwy Bennaeth"),
    Adult("Mrs", "Sioned", "Evans", "Assistant Head", "Pennaeth Cynorthwyol"),
    Adult("Mr", "Dominic", "Ashe", "Head of Year 8"),
    Adult("Miss", "Leanne", "Corrigan", "Head of Year 10"),
    Adult("Mrs", "Manon", "Teague", "Head of House", "Pennaeth Llys"),
    Adult("Dr", "Philip", "Wenlock", "Head of Science"),
    Adult("Ms", "Isabel", "Ferrer", "Head of Languages"),
    Adult("Mr", "Gavin", "Pugh", "Head of PE", "Pennaeth Addysg Gorfforol"),
    Adult("Mrs", "Lynne", "Sharrock", "School Librarian", "Llyfrgellydd"),
    Adult("Mrs", "Margaret", "Oakden", "Chair of Governors", "Cadeirydd y Llywodraethwyr"),
    Adult("Mr", "Tomi", "Lewis", "Literacy Lead", "Arweinydd Llythrennedd"),
    Adult("Miss", "Rukhsana", "Malik", "Maths Lead"),
    Adult("Mrs", "Anwen", "Roberts", _TEACHER, _ATHRAWES), Adult("Miss", "Emily", "Darnell", _TEACHER, _ATHRAWES),
    Adult("Mr", "Craig", "Norris", _TEACHER, _ATHRO), Adult("Mrs", "Hilary", "Pask", _TEACHER, _ATHRAWES),
    Adult("Mr", "Ieuan", "Tomkins", _TEACHER, _ATHRO), Adult("Miss", "Rhian", "Salter", _TEACHER, _ATHRAWES),
    *(Adult(title, first, last, "Class Teacher") for title, first, last in (
        ("Mrs", "Denise", "Fairhurst"), ("Miss", "Shabana", "Latif"), ("Mr", "Robert", "Quilter"),
        ("Mrs", "Caroline", "Vine"), ("Ms", "Bridget", "Hanlon"), ("Mr", "Ashley", "Crook"),
        ("Mrs", "Eira", "Humphries"), ("Miss", "Jodie", "Stokoe"), ("Mrs", "Glenda", "Parrish"),
        ("Mr", "Osagie", "Idahosa"),
    )),
    *(Adult(title, first, last, "Form Tutor") for title, first, last in (
        ("Mr", "Lloyd", "Merrick"), ("Mrs", "Tanya", "Bristow"), ("Mr", "Sean", "Kearney"), ("Miss", "Alys", "Coles"),
        ("Mrs", "Vivienne", "Hartnell"), ("Mr", "Hassan", "Choudhary"), ("Ms", "Pauline", "Redmond"),
        ("Mr", "Marc", "Jarman"), ("Mrs", "Geeta", "Joshi"), ("Mr", "Nigel", "Thackray"), ("Mrs", "Sally", "Wyburn"),
        ("Miss", "Cerian", "Maddock"), ("Mr", "Ellis", "Farrow"), ("Mrs", "Helen", "Bagshaw"),
        ("Mr", "Andrew", "Lisle"), ("Mrs", "Wendy", "Truscott"),
    )),
)  # fmt: skip
# Who signs the papers that come from outside, by the body whose they are; the school has no list of them.
OUTSIDE = {
    "swim": (Adult("Mrs", "Debbie", "Lomax", "Swimming Teacher"), Adult("Mr", "P.", "Wragg", "Pool Manager")),
    "music": (Adult("Mr", "Stephen", "Aldridge", "Chief Examiner"), Adult("Mr", "R.", "Voss", "Examiner")),
    "library": (Adult("Mrs", "Janice", "Holroyd", "Library Manager"), Adult("Mrs", "C.", "Beale", "Cabinet Member")),
    "running": (Adult("Mr", "Mick", "Tranmer", "Event Director"), Adult("Mrs", "Jo", "Speight", "Volunteer Lead")),
    "karate": (Adult("Sensei", "Ray", "Duckett", "Chief Instructor"), Adult("Mr", "L.", "Amos", "Grading Examiner")),
    "aid": (Adult("Mrs", "Sandra", "Quirke", "Trainer"), Adult("Mr", "Neville", "Bloom", "County Commissioner")),
    "vet": (Adult("Dr", "Amy", "Rushworth", "Practice Principal"), Adult("Mrs", "Gail", "Spence", "Supervisor")),
    "food": (Adult("Mrs", "Christine", "Moxon", "Volunteer Coordinator"), Adult("Rev", "Paul", "Tindall", "Trustee")),
    "rugby": (Adult("Mr", "Darren", "Vickery", "Community Rugby Officer"), Adult("Mr", "G.", "Harding", "President")),
    "speech": (Adult("Mrs", "Imelda", "Croft", "Director of Examinations"), Adult("Mr", "T.", "Lyle", "Examiner")),
    "strings": (Adult("Mrs", "Rosemary", "Kinch", "Conductor"), Adult("Mr", "Alec", "Dunmore", "Music Service")),
    "road": (Adult("PC", "Joanne", "Tulley", "Schools Liaison Officer"), Adult("Mrs", "S.", "Rimmer", "Road Safety")),
    "guides": (Adult("Mrs", "Linda", "Petch", "Brownie Leader"), Adult("Mrs", "Beth", "Soames", "Assistant Leader")),
    "camp": (Adult("Mr", "Jordan", "Blythe", "Camp Manager"), Adult("Mrs", "Tia", "Rolfe", "Lead Coach")),
    "poetry": (Adult("Mrs", "Eleanor", "Frayn", "Editor"), Adult("Mr", "D.", "Kemble", "Chair of Judges")),
    "nofio": (Adult("Mrs", "Catrin", "Eames", "Athrawes Nofio"), Adult("Mr", "Dylan", "Ameer", "Rheolwr")),
    "gwersyll": (Adult("Mr", "Rhydian", "Cemlyn", "Pennaeth y Gwersyll"), Adult("Mrs", "Sara", "Gwynant", "Tiwtor")),
    "eisteddfod": (Adult("Mrs", "Eleri", "Tanat", "Ysgrifennydd"), Adult("Mr", "Meurig", "Wyn", "Beirniad")),
}
