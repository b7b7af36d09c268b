"""What the wide designs say: titles, cues and reasons in English and Welsh, other wording in either half."""

WORDING = {
    "tuning": {
        "en": [("Certificate of Achievement", "This certificate is awarded to", "for great progress in reading"),
               ("Headteacher's Award", "This is to certify that", "has shown kindness to others"),
               ("Star of the Week", "Congratulations to", "for super team work in science"),
               ("Merit Award", "Presented to", "for a beautiful piece of writing"),
               ("Writer of the Month", "Well done", "your story made us all laugh")],
        "cy": [("Tystysgrif Teilyngdod", "Cyflwynir y dystysgrif hon i", "am waith ardderchog"),
               ("Gwobr y Pennaeth", "Dyfarnwyd i", "am fod yn garedig wrth bawb"),
               ("Dysgwr yr Wythnos", "Llongyfarchiadau i", "am ddyfalbarhad mewn mathemateg")],
    },
    "held-back": {
        "en": [("Attendance Award", "We are delighted to present this certificate to", "for coming to school daily"),
               ("Mathematician of the Week", "This award goes to", "for learning the six times table"),
               ("Golden Ticket", "Awarded with pride to", "for polite manners at lunch"),
               ("Certificate of Merit", "It is hereby certified that", "has completed the cycling course"),
               ("House Points Award", "Achieved by", "with one hundred points this term"),
               ("Pupil of the Term", "Our congratulations go to", "who never gives up")],
        "cy": [("Tystysgrif Darllen", "Cyflwynir gyda balchder i", "am ddarllen deg llyfr"),
               ("Gwobr Presenoldeb", "Rhoddir y wobr hon i", "am bresenoldeb llawn"),
               ("Seren y Dosbarth", "Tystiwn fod", "wedi nofio pum deg metr"),
               ("Da Iawn", "Da iawn ti", "am helpu eraill yn yr ardd")],
    },
}  # fmt: skip
BELOW = {
    "tuning": ["Name of pupil", "Pupil's name", "Enw'r disgybl", "Name"],
    "held-back": ["(name / enw)", "Name of recipient", "Enw", "Child's name"],
}
SIGNED = {
    "tuning": ["Mrs J Evans", "Mr F. Okafor", "H Pritchard", "Mrs A Day", "Mr R Sharma"],
    "held-back": ["Jane Evans", "Mr Okafor, Headteacher", "Mr H Pritchard", "Signed: Alison Day", "R. Sharma"],
}
SCHOOLS = {
    "tuning": ["Ysgol Gynradd y Bryn", "St Teilo's Primary School", "Oakfield Junior School"],
    "held-back": ["Ysgol Bro Afon", "Kingsmead Infant School", "St Mary's C.E. Academy", "Ysgol Gymraeg Cwm Derwen"],
}
SIGNS = {
    "tuning": [("Miss Sharma", "Class 3"), ("Reception", "Derbynfa"), ("Evans & Daughter", "Bakers since 1921"),
               ("Hand wash", "Golchwch eich dwylo"), ("Hughes Road", "No through road"), ("Bishop Green Hall", "")],
    "held-back": [("Mrs Day", "Year 2"), ("Staff only", "Staff yn unig"), ("Davies Brothers", "Family butchers"),
                  ("Campbell Street", "Car park"), ("Our values", "Hope  Faith  Grace"),
                  ("Year 5", "Mr Pritchard"), ("The Robinson Theatre", "Box office")],
}  # fmt: skip
BOARDS = {
    "tuning": ["Birthdays this week", "House captains", "Line leader today", "School council"],
    "held-back": ["Eco committee", "Helpwr heddiw", "Top readers", "Our music makers"],
}
WORK = {
    "tuning": ["My family", "We planted beans", "The water cycle", "Fy anifail anwes", "Rain, rivers and the sea"],
    "held-back": ["Volcanoes", "Our trip to the castle", "Y tywydd heddiw", "How plants grow", "Shapes we found"],
}
