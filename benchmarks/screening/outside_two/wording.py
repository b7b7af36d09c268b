"""What the school of the second collection says of itself, and what is filled in on its papers."""

SCHOOL, YSGOL = "Pont Gafran School", "Ysgol Pont Gafran"
MOTTO, ARWYDDAIR = "Together, onward", "Gyda’n gilydd, ymlaen"
HOUSES = ("Rhiannon", "Hywel", "Brunel", "Seacole")
CLASSES = ("Reception", "Beech Class", "Kingfisher", "3H", "5LM", "Year 4", "Year 6", "Hedgehogs", "7 Hywel", "8T",
           "9G", "10 Seacole")  # fmt: skip
DOSBARTHIADAU = ("Dosbarth Dryw", "Dosbarth Gwdihŵ", "Derbyn", "Blwyddyn 3", "Blwyddyn 5", "7 Hywel", "8T")
REASONS = (
    "fantastic focus in guided reading",
    "helping a new classmate to settle in",
    "a superb model of the River Gafran",
    "such careful presentation",
    "your persuasive letter about plastic",
    "tackling tricky fractions with a smile",
    "lovely listening on the carpet",
    "excellent questions in History",
    "leading the warm-up in PE",
    "working so well as part of a team",
    "sharing your ideas with confidence",
    "remembering every line of the play",
    "a thoughtful painting of the harbour",
    "consistently high effort in Spanish",
    "looking after the school garden",
)
RHESYMAU = (
    "ddefnyddio’r Gymraeg ar yr iard",
    "ganolbwyntio’n wych yn y wers fathemateg",
    "helpu ffrind newydd yn y dosbarth",
    "ysgrifennu stori gyffrous am y môr",
    "wenu a gweithio’n galed",
    "ganu mor swynol yn y cyngerdd",
    "ofalu am yr ardd",
    "ddyfalbarhau gyda’i ddarllen",
)
DATES = ("3rd October 2025", "17/11/25", "w/e 6 June", "Mon 13th Jan", "22.05.2025", "Autumn 2", "11 July 2025",
         "30 Medi 2025", "5th Feb ’26", "1 Mawrth 2026")  # fmt: skip
# What a school types once as words of its own: ours.txt, a phrase a line.
OURS = (
    SCHOOL, YSGOL, "Pont Gafran", MOTTO, ARWYDDAIR, *HOUSES, *CLASSES, *DOSBARTHIADAU,
    "Reading Rocket", "Golden Ticket", "Hot Choc Friday", "Owain Otter", "Gafr the Goat", "Criw Cymraeg",
    "Mali a Mellt", "Values Champion", "Percy Perseverance", "Ruby Respect", "Toby Teamwork", "Hattie Honesty",
    "Gafran Giants", "Caught Being Good", "Gafran Gazette", "Tocyn Aur", "Gafran Pride Points", "The Gwyther Cup",
    "Playground Pals", "Sêr Darllen", "Newyddion Da",
)  # fmt: skip
