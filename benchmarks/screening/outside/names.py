"""The names of the outside examiner: a roll of 80, 60 strangers, the school's staff, and who signs for others.

All are invented; whoever bears one is not meant.
"""

from dataclasses import dataclass

Child = tuple[str, str]

_ROLL = """
    Ffion Llewelyn-Pugh, Oliver Braithwaite, Aisha Rahmani, Tomos Gwynedd, Isla Fairweather, Mohammed Chaudhry,
    Cerys Bowen, Jakub Wiśniewski, Amelia Thistlethwaite, Chidera Okonjo, Noah Pemberton, Seren Parry-Jones, Zara
    Siddiqui, Harvey Cartwright, Niamh O'Donoghue, Rhodri Vaughan, Grace Holloway, Ming Zhao, Poppy Entwistle, Kofi
    Asante, Elin Roderick, Freddie Sugden, Priya Venkatesan, Iestyn Treharne, Matilda Osgood, Yusuf Demirci, Lowri
    Cadwaladr, Archie Nettleton, Simran Dhaliwal, Callum MacAllister, Efa Wynne, Daniel Fitzwilliam, Temperance
    Addo, Gruffudd Prydderch, Phoebe Lancaster, Ibrahim Al-Sayed, Megan Tudor, Stanley Arkwright, Anjali Deshmukh,
    Osian Meredith, Scarlett Winterbourne, Dmitri Volkov, Nia Eynon, Theo Marchetti, Folasade Adeyemi, Reuben
    Goldsmith, Catrin Hopkin, Jayden Campbell-Reid, Mei Tanaka, Alfie Ramsbottom, Zofia Kaczmarek, Ieuan Bevan,
    Harriet Swinburne, Arjun Balasubramanian, Beca Llywarch, Connor Gallagher, Leila Haddad, Macsen Griffiths,
    Imogen Featherstone, Emeka Nwosu, Siân Protheroe, Ralph Hetherington, Thi Nguyen, Mari Gwilym, Barnaby
    Cholmondeley, Hafsa Mahmood, Dylan Pritchard, Rosie Blenkinsop, Andrei Popescu, Tegan Rosser, William Summersby,
    Kezia Boateng, Eleri Morgan, Lewis Drummond, Fatima Zahir, Gethin Penry, Beatrice Quayle, José Ferreira, Mabli
    Haf, Joshua Winstanley
"""
_STRANGERS = """
    Oscar Penhaligon, Branwen Lloyd, Tariq Hussain, Elsie Birtwhistle, Gwenllian Harries, Ethan Thornbury, Adaeze
    Obi, Ruby Clutterbuck, Hari Mostyn, Lukas Nowicki, Florence Applegarth, Ayaan Malik, Nansi Humphreys, George
    Tattersall, Ishani Mukherjee, Caradog Probert, Lily Wainwright, Kwame Mensah, Martha Goodfellow, Ewan Strachan,
    Alaw Jenkins, Hamza Qureshi, Maisie Oldroyd, Ilinca Dumitrescu, Steffan Ellis, Nathaniel Greaves, Sakura
    Matsumoto, Hetty Ravenscroft, Bilal Aslam, Awen Rowlands, Toby Kettlewell, Oluwaseun Bankole, Dafydd Ifan, Evie
    Shuttleworth, Rohan Kulkarni, Ottilie Crabtree, Finlay Buchanan, Wiktoria Zielińska, Idris Gethin-Rees,
    Charlotte Micklethwaite, Samuel Abernathy, Noor Jaffri, Peredur Hywel, Jessica Longbottom, Marcus Delacroix,
    Tirion Matthias, Edward Postlethwaite, Chloe Nakamura, Ciarán McGlinchey, Betsan Lewis, Oliver Umarov, Zara
    Kilbride, Dylan Onyango, Nia Caradine, Daniel Szabo, Esyllt Parry, Gwion Tomos, Ingrid Bowen, Ramone Campbell,
    Yasmin Gallagher
"""


@dataclass(frozen=True)
class Adult:
    """Who signs: the office in English, and in Welsh where the two differ."""

    title: str
    first: str
    last: str
    office: str
    in_welsh: str = ""

    @property
    def full(self) -> str:
        return f"{self.title} {self.last}".strip()

    def holds(self, *, welsh: bool) -> str:
        """The office, in Welsh on a Welsh paper."""
        return self.in_welsh if welsh and self.in_welsh else self.office


STAFF = (
    Adult("Mrs", "Rhiannon", "Hughes", "Headteacher", "Pennaeth / Headteacher"),
    Adult("Mr", "Martin", "Ellwood", "Headteacher"),
    Adult("Mrs", "Delyth", "Rowlands", "Deputy Headteacher", "Dirprwy Bennaeth"),
    Adult("Miss", "Susan", "Kirkbride", "Deputy Head"),
    Adult("Mr", "Gareth", "Bowen", "Head of Year", "Pennaeth Blwyddyn"),
    Adult("Mrs", "Paula", "Drinkwater", "Class Teacher"),
    Adult("Mr", "Ahmed", "Karim", "Class Teacher"),
    Adult("Mrs", "Janet", "Ollerenshaw", "Head of Music"),
    Adult("Mr", "Huw", "Protheroe", "Class Teacher", "Athro Dosbarth"),
    Adult("Mrs", "Nerys", "Beynon", "Class Teacher", "Athrawes Ddosbarth"),
    Adult("Mr", "Colin", "Hargreaves", "Head of PE"),
    Adult("Dr", "Lydia", "Okafor", "Principal"),
    Adult("Ms", "Fiona", "Campbell", "Head of House"),
    Adult("Mr", "Patrick", "Sweeney", "Chair of Governors"),
    Adult("Miss", "Meinir", "Gwyn", "Literacy Coordinator", "Cydlynydd"),
    Adult("Mrs", "Tracey", "Butterfield", "School Librarian"),
)
# Who signs the papers of clubs, boards and the town.
OUTSIDERS = (
    Adult("Cllr", "D.", "Prosser", "Lord Mayor"),
    Adult("", "K.", "Whitehead", "Lead Coach"),
    Adult("", "Simon", "Tranter", "Chief Examiner"),
    Adult("", "H.", "Maddocks", "Swim Teacher"),
    Adult("Dr", "Alison", "Peake", "Competition Director"),
    Adult("", "B.", "Ruddock", "County Secretary"),
    Adult("", "Eurig", "Salmon", "Ysgrifennydd / Secretary"),
    Adult("", "J.", "Stoddart", "Instructor"),
)
# An eisteddfod has a secretary of its own.
AT_EISTEDDFOD = (OUTSIDERS[6], OUTSIDERS[5], OUTSIDERS[0])


def _children(names: str) -> tuple[Child, ...]:
    pairs = (name.split() for name in names.split(","))
    return tuple((first, last) for first, last in pairs)


ROLL = _children(_ROLL)
STRANGERS = _children(_STRANGERS)
