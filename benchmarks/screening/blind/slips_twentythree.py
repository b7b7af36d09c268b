"""Papers of the twenty-third set that are no awards: letters, labels, tickets, forms and covers of the school."""

from benchmarks.screening.blind.decor_eleven import WHITE, block, code, cut_line, outline, rule, stars
from benchmarks.screening.blind.parts_eleven import (
    Sheet,
    at,
    big,
    column,
    down,
    field,
    name,
    on,
    pair,
    para,
    run,
    say,
    ticks,
)
from benchmarks.screening.blind.parts_fifteen import start
from benchmarks.screening.blind.parts_fourteen import bars, grid
from benchmarks.screening.blind.parts_nineteen import ringed
from benchmarks.screening.blind.parts_seventeen import book, flags
from benchmarks.screening.blind.parts_sixteen import bitten
from benchmarks.screening.blind.parts_thirteen import cells
from benchmarks.screening.blind.parts_twelve import stamp, stub, table
from benchmarks.screening.blind.parts_twenty import edged, listed, penned, signed
from benchmarks.screening.blind.parts_twentythree import candle, lined, sheep, sheet, shield, slotted
from benchmarks.screening.blind.parts_twentytwo import memo, remark, told, topped

NAVY, RED, OLIVE, TEAL, PLUM, OCHRE = (
    (28, 46, 104),
    (184, 36, 48),
    (96, 116, 48),
    (20, 118, 124),
    (112, 50, 104),
    (206, 150, 44),
)
PAPER, MILK, PALE, PEACH, LIME = (
    (254, 254, 251),
    (252, 247, 234),
    (234, 242, 249),
    (253, 237, 226),
    (238, 247, 222),
)

SLIPS: list[Sheet] = [
    sheet("letter_home_good_news", "A4", [PAPER],
          on(shield, 0.14, 0.075, 90, NAVY), on(column, 0.24, 0.9, "l", 0.04), on(say,
             "St Cynwal's Church in Wales Primary "
             "School", 58, NAVY), on(say, "Sheep Street, Llanfarch", 46), on(rule, NAVY), on(column, 0.12, 0.88, "l",
             0.15),
          on(say, "{date}", 52), on(down, 20), on(say, "To the family of", 54), on(start, 126), on(down, 40),
          on(para, ("I am writing with good news. We saw real kindness in the hall this week: a tray was dropped "
             "and before any adult could move your child was on hands and knees with a cloth.",
             "It is a pleasure to write a letter like this one. The visitors from the care home asked me to thank the "
             "pupil who pushed the wheelchairs, poured the tea and listened to all the stories."), 58), on(down, 40),
          on(para, "We are very proud. Please celebrate together at home.", 58), on(down, 40), on(say,
             "Yours sincerely,",
             56), on(down, 20), on(penned, ("{head pen}", "~"), "{head full}", "{head office}")),
    sheet("postcard_from_class", "card", [WHITE, MILK],
          on(stub, 0.55, (190, 190, 198)), on(stamp, 0.85, 0.09, 170, RED, "St C"),
          on(column, 0.05, 0.51, "l", 0.09), on(big, "A note from {room}", 90, TEAL, "print"), on(down, 10),
          on(para, ("You were so brave on the climbing wall that the rest of us went higher too.",
             "Thank you for teaching us the clapping game. We played it all Thursday.",
             "Your model of the Corn Hall is the talk of the staff room."), 54), on(down, 20), on(penned,
             ("{class pen}",
             "~"), size=50, always=False), on(column, 0.59, 0.95, "l", 0.42), on(say, "To", 46), on(name, 98, ("ruled",
             "dotted")), on(rule, (150, 150, 158)), on(down, 70), on(rule, (150, 150, 158)), on(down, 70),
          on(rule, (150, 150, 158))),
    sheet("bumped_head_note", "A5", [PEACH, PAPER],
          on(outline, (0.04, 0.03, 0.96, 0.97), RED, 10), on(column, 0.1, 0.9, "m", 0.06), on(big, "Bumped Head Note",
             120,
             RED, "print"), on(say, "St Cynwal's Primary School", 50), on(column, 0.1, 0.9, "l", 0.19), on(topped,
             "Child",
             116, ("ruled", "boxed", "dotted")), on(pair, ("Class", "{room}"), ("Time", ("10.40", "12.55", "1.15")),
             54),
          on(field, "Where it happened", ("the yard", "PE", "by the water tray"), 54), on(down, 20),
          on(ticks, ("cold pack put on", "parent telephoned", "watched by an adult till home time"), 54, 1.6),
          on(down, 20), on(para, "Please see a doctor if there is sickness, drowsiness or a bad headache.", 50),
          on(down, 20), on(signed, ("First aider", ("@{ta pen}", "{ta mrs}", "~")), ("Date", "{date}"), size=42)),
    sheet("reading_record_cover", "A5", [PALE, LIME],
          on(edged, NAVY, 70, sides="l"), on(column, 0.14, 0.92, "m", 0.09), on(say, "St Cynwal's Primary School", 54),
          on(big, "My Reading Record", 150, NAVY), on(book, 0.53, 0.36, 240, NAVY), on(column, 0.14, 0.92, "l", 0.54),
          on(slotted, "Name", 122, "", ("ruled", "dotted")), on(down, 10), on(field, "Class", "{room}", 60), on(field,
             "Book band", ("lime", "turquoise", "orange", "free reader"), 60), on(down, 30), on(para, "Please listen, "
             "talk about the story and sign most evenings.", 52)),
    sheet("trip_return_slip", "A5 wide", [PAPER, MILK],
          on(cut_line, 24), on(column, 0.07, 0.93, "l", 0.08), on(say, "Reply slip: visit to the Roman fort", 66, NAVY),
          on(down, 10), on(run, "I would like", "to go with {juniors} on Tuesday 12 May.", 54, 0.6, ("ruled", "dotted"),
             1.75), on(down, 10), on(ticks, ("I enclose £9 in a sealed envelope", "Please send a packed lunch",
             "I can help on the day"), 52, 1.5), on(field, "Emergency telephone", ("01632 960 417", "07700 900 862"),
             52),
          on(para, "Return to {office mrs} by Friday.", 46)),
    sheet("coat_peg_label", "slip", [WHITE, LIME],
          on(outline, (0.015, 0.03, 0.985, 0.97), TEAL, 40), on(sheep, (238, 236, 230), (0.13, 0.46, 130)), on(column,
             0.27,
             0.95, "l", 0.12), on(say, "{infants}", 60, TEAL), on(name, 165, ("", "ruled"), room=1.0), on(say,
             "This is my peg. I hang up my coat and my bag here.", 46)),
    sheet("dinner_ticket_week", "slip", [PEACH, LIME],
          on(bitten, WHITE, 30), on(column, 0.07, 0.93, "l", 0.1), on(big, "School Dinners", 84, RED, "print"),
          on(slotted, "Pupil", 104, "", ("ruled", "dotted")), on(grid, ("Mon", "Tue", "Wed", "Thu", "Fri"), ((("hot",
             "veg"), ("jacket", "hot"), ("roast",), ("veg", "pasta"), ("fish",)),), 46), on(down, 16), on(say,
             "Kitchen: {kitchen mrs}", 46)),
    sheet("nativity_ticket", "slip", [NAVY, PLUM],
          on(block, (0.03, 0.07, 0.97, 0.93), MILK, 24), on(stars, (0.1, 0.24, 70), (0.9, 0.24, 70)), on(column, 0.16,
             0.84,
             "m", 0.12), on(big, ("The Grumpy Innkeeper", "Follow that Camel"), 96, NAVY), on(say,
             "Tuesday 16 December, 2 "
             "pm, St Cynwal's Church", 46), on(column, 0.08, 0.92, "l", 0.46), on(slotted, "Family of", 104, "",
             ("ruled",
             "dotted")), on(pair, ("Seats", ("2", "2 and a pram", "3")), ("Row", ("B", "F", "C")), 50), on(say,
             "No flash, please. Tea afterwards.", 42)),
    sheet("parents_evening_time", "A5", [PALE, PAPER],
          on(edged, TEAL, 40, sides="t"), on(column, 0.09, 0.91, "l", 0.06), on(say, "Parents' Evening", 92, TEAL),
          on(say, "St Cynwal's Primary, {term}", 52), on(down, 20), on(topped, "To meet about", 118, ("ruled",
             "dotted")),
          on(down, 20), on(memo, ("Class", "{room}"), ("Teacher", "{class}"), ("Day", ("Tuesday", "Thursday")),
             ("Time", ("4.10", "5.35", "6.20"))), on(down, 40), on(para,
             "Appointments last ten minutes. Books will be out in "
             "the hall from half past three, and the Friends will serve coffee.", 52), on(down, 40), on(lined,
             "Is there anything you would like to talk about?", ("maths homework", "friendships", "reading at home"),
             54, 2),
          on(down, 20), on(say, "Please return to {office mrs}", 46)),
    sheet("annual_report_cover", "A4", [PAPER, PALE],
          on(block, (0, 0, 1, 0.24), NAVY), on(shield, 0.5, 0.33, 170, RED), on(column, 0.1, 0.9, "m", 0.06), on(say,
             "St Cynwal's Church in Wales Primary School", 66, WHITE), on(big, "Annual Report 2026", 180, WHITE,
             "print"),
          on(at, 0.45), on(name, 175, ("ruled", "", "dotted")), on(down, 40), on(column, 0.14, 0.86), on(cells,
             ("Class",
             "{room}"), ("Teacher", "{class full}"), ("Attendance", ("97.4%", "95.1%", "99%")), ("Late", ("0", "2",
             "1")),
             size=62, split=0.34, tall=2.2), on(down, 50), on(column, 0.14, 0.86, "m"), on(signed, ("{head full}|"
             "{head office}", ("@{head pen}", "~")), ("Parent or carer", ""), size=46), on(at, 0.93), on(say,
             "Let your light shine", 52)),
    sheet("school_library_card", "card", [OCHRE, TEAL],
          on(block, (0.03, 0.045, 0.97, 0.955), PAPER, 40), on(column, 0.08, 0.92, "l", 0.1), on(say,
             "St Cynwal's School "
             "Library", 70, NAVY), on(rule, NAVY), on(down, 10), on(slotted, "Borrower", 116, "", ("ruled", "dotted")),
          on(pair, ("Class", "{room}"), ("Card", ("118", "042", "207")), 54), on(down, 20), on(bars, 0.08, 0.66, 620,
             170),
          on(column, 0.5, 0.92, "l", 0.64), on(para, "Two books for two weeks. Ask at the desk: {library mrs}", 50)),
    sheet("breakfast_club_card", "A5", [LIME, MILK],
          on(block, (0, 0, 1, 0.14), OLIVE), on(column, 0.08, 0.92, "m", 0.035), on(big, "Breakfast Club", 130, WHITE,
             "print"), on(column, 0.1, 0.9, "l", 0.18), on(topped, "Child's full name", 118, ("ruled", "boxed")),
             on(told,
             ("Class", "{room}"), ("Starts", "{date}")), on(say, "Days wanted", 54), on(down, 14), on(ringed, ("Mon",
             "Tue", "Wed", "Thu", "Fri"), 54), on(field, "Allergies", ("none", "nuts", "eggs", "milk"), 54), on(field,
             "Collected by", ("Nan", "childminder", "Mum or Dad"), 54), on(down, 40), on(column, 0.1, 0.9, "m", 0.82),
          on(signed, ("{breakfast full}|{breakfast office}", ("@{breakfast pen}", "~")), size=42)),
    sheet("christmas_card_from_teacher", "square", [MILK, PEACH],
          on(edged, RED, 44), on(candle, 0.5, 0.36, 200, WHITE), on(column, 0.14, 0.86, "m", 0.41), on(slotted,
             "Dear", 124, "", ("", "dotted")), on(down, 10), on(para, ("Thank you for the paper angel. It is on "
             "my window sill. Have a lovely rest and read something funny!",
             "Happy Christmas and well done on a super term. "
             "See you in January, and bring your wellies."), 58), on(down, 20), on(say, "love from", 54), on(penned,
             ("{class mrs}", "{class pen}", "{ta mrs}"), size=60)),
    sheet("absence_reason_request", "A5 wide", [PAPER, PEACH],
          on(column, 0.07, 0.93, "l", 0.08), on(say, "Absence: can you help us?", 76, RED), on(rule, RED), on(down, 10),
          on(run, "Our register shows that", "was away and we do not yet know why.", 54, 0.6, ("ruled", "dotted"), 1.8),
          on(told, ("From", ("3 March", "{date}")), ("To", ("4 March", "same day", "5th")), ("Sessions", ("2", "1",
             "4"))),
          on(field, "Reason", ("chicken pox", "dentist", "tummy bug"), 54), on(para,
             "{office full}, {office office}, St "
             "Cynwal's Primary", 46)),
    sheet("maths_group_target_card", "A5", [PAPER, LIME],
          on(column, 0.1, 0.9, "l", 0.06), on(big, "My Target Card", 130, TEAL), on(slotted, "I am", 118, "", ("ruled",
             "dotted")), on(table, (("Maths", ("tell the time to 5 mins", "halve odd numbers")), ("Writing",
             ("full stops "
             "every time", "use because")), ("Reading", ("read with a voice", "10 minutes a day")), ("Behaviour",
             ("hands to "
             "myself", "put my hand up"))), 54, 2.5, 0.3, (222, 238, 238)), on(down, 40), on(remark, "How did I do?",
             ("2 out of 4, nearly there", "all done!!"), 2), on(down, 40), on(code, 0.72, 0.82, 190), on(column, 0.1,
             0.68,
             "l", 0.84), on(signed, ("Teacher", ("@{class pen}", "{class mrs}", "~")), size=42)),
    sheet("after_school_club_place", "A5", [PEACH, PALE],
          on(flags, 0.03, 90, RED, TEAL), on(column, 0.1, 0.9, "l", 0.13), on(say, "You have a place!", 92, RED),
             on(name, 120,
             ("ruled", "dotted"), cue="For"), on(down, 10), on(memo, ("Club", ("cookery", "chess", "multi-sports",
             "gardening")),
             ("Day", ("Monday", "Wednesday", "Thursday")), ("Until", ("4.30", "4.15")), ("Meet", ("in the hall",
             "library",
             "by the shed"))), on(down, 40), on(listed, ("wear trainers or old shoes", "bring a drink and a snack",
             "tell us "
             "who collects you"), 54), on(at, 0.84), on(penned, ("{sports pen}", "~", "{breakfast pen}"), size=50,
             always=False)),
]  # fmt: skip
