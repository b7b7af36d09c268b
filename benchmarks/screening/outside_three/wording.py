"""What the school of the third collection says of itself, and what is filled in on its papers."""

SCHOOL, YSGOL = "Cwm Helyg Community School", "Ysgol Gymunedol Cwm Helyg"
MOTTO, ARWYDDAIR = "Aim high, be kind", "Anelwn yn uchel, byddwn yn garedig"
HOUSES = ("Dyfi", "Conwy", "Tawe", "Wnion")
CLASSES = ("Nursery", "Robins", "Willow Class", "Class 2S", "4MJ", "Year 5 Maple", "Puffins", "Year 6", "7C", "8 Tawe",
           "9.2", "10K")  # fmt: skip
DOSBARTHIADAU = ("Dosbarth Onnen", "Dosbarth Enfys", "Meithrin", "Blwyddyn 2", "Blwyddyn 4", "Bl. 6", "8 Tawe")
REASONS = (
    "using such ambitious vocabulary in your diary entry",
    "being a good friend to everyone at playtime",
    "brilliant recall of number bonds",
    "making a big effort with your home learning",
    "always coming into class with a smile",
    "excellent teamwork during the egg drop challenge",
    "your amazing fact file about penguins",
    "improving your spelling scores every week",
    "showing great manners on our trip to the museum",
    "perseverance when learning to tell the time",
    "joining in with class discussions",
    "a very mature attitude to learning",
    "super singing in our harvest assembly",
    "outstanding homework on the water cycle",
    "looking after others on the bus",
)
RHESYMAU = (
    "wrando’n astud bob dydd",
    "waith grŵp arbennig ar y Celtiaid",
    "ddarllen gyda mynegiant",
    "fod yn gwrtais a chymwynasgar",
    "ymdrech wych gyda’r tablau",
    "ysgrifennu cerdd hyfryd am yr hydref",
    "siarad Cymraeg gyda’i ffrindiau",
    "wella ei lawysgrifen",
)
DATES = ("19th September 2025", "10/10/25", "Friday 21st November", "5.12.25", "16 January 2026", "w/b 2nd March",
         "27th March 2026", "Spring Term 2026", "14 Mai 2026", "3rd July 2026")  # fmt: skip
# What a school types once as words of its own: ours.txt, a phrase a line.
OURS = (
    SCHOOL, YSGOL, "Cwm Helyg", MOTTO, ARWYDDAIR, *HOUSES, *CLASSES, *DOSBARTHIADAU,
    "Helyg Heroes", "Every Day Counts", "Home Reading Ladder", "The Kind Hands Cup", "Tables Tower", "Steps to Success",
    "Willow Points", "Pwyntiau Helyg", "The Ebsworth Shield", "Cwm Helyg Colours", "Student Voice", "Sêr Helyg",
    "Ysgol Ddarllen", "Neges o’r Ysgol", "Gwobr y Llywodraethwyr",
)  # fmt: skip
