"""What the papers of the outside examiner say besides the name: schools, reasons, dates, classes and houses."""

# A school's name and its motto: primary, church, secondary, Welsh primary and Welsh secondary.
SCHOOLS = {
    "primary": ("Thornfield Bank Primary School", "Learning and growing together"),
    "church": ("St Oswin's C.E. Primary School", "Let your light shine"),
    "secondary": ("Harcastle Academy", "Strive · Serve · Succeed"),
    "welsh": ("Ysgol Gynradd Nant y Coed", "Dysgu gyda’n gilydd"),
    "welsh secondary": ("Ysgol Uwchradd Glan Arian", "Gorau arf, arf dysg"),
}
ENGLISH_SCHOOLS = ("primary", "church", "secondary")
REASONS = (
    "excellent effort in Maths this week",
    "showing kindness to others in the playground",
    "wonderful creative writing about the Vikings",
    "always being polite and helpful",
    "super progress with times tables",
    "a brilliant science investigation",
    "100% attendance this term",
    "being a fantastic learning partner",
    "trying so hard with phonics",
    "outstanding work in Geography",
    "showing resilience in swimming",
    "beautiful handwriting in English",
    "reading thirty books at home",
    "never giving up",
)
WELSH_REASONS = (
    "ymdrech arbennig mewn Mathemateg",
    "siarad Cymraeg bob dydd",
    "gwaith cartref ardderchog",
    "bod yn ffrind caredig i bawb",
    "darllen yn wych y tymor hwn",
    "gwaith celf hyfryd am y gwanwyn",
    "cynnydd da iawn mewn gwyddoniaeth",
    "ymddygiad rhagorol yn y dosbarth",
)
DATES = (
    "14th March 2025", "7 Chwefror 2025", "21.06.24", "Friday 4th July 2025", "12/10/2024", "18 July 2025",
    "9th May 2025", "Summer Term 2025", "24 Mai 2024", "28.11.25",
)  # fmt: skip
CLASSES = (
    "Class 3", "Oak Class", "4B", "Year 5", "Dosbarth Derwen", "Kestrels", "8R", "Blwyddyn 6", "Year 2", "Owls", "7M",
    "Blwyddyn 4",
)  # fmt: skip
ENGLISH_CLASSES = tuple(each for each in CLASSES if not each.startswith(("Dosbarth", "Blwyddyn")))
HOUSES = ("Bevan House", "Severn", "Red Kite House", "Tŷ Dewi", "Nightingale", "Glyndŵr")
