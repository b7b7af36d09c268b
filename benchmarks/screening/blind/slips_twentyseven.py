"""Letters, postcards and slips of the twenty-seventh set: what a seaside academy sends home and hands out."""

from benchmarks.screening.blind.decor_eleven import WHITE, block, code, cut_line, rule
from benchmarks.screening.blind.parts_eleven import (
    Sheet,
    at,
    big,
    column,
    down,
    name,
    on,
    pair,
    para,
    say,
)
from benchmarks.screening.blind.parts_fifteen import start
from benchmarks.screening.blind.parts_fourteen import grid
from benchmarks.screening.blind.parts_nineteen import ringed
from benchmarks.screening.blind.parts_sixteen import bitten
from benchmarks.screening.blind.parts_thirteen import cells
from benchmarks.screening.blind.parts_twelve import stamp, stub
from benchmarks.screening.blind.parts_twenty import edged, penned
from benchmarks.screening.blind.parts_twentyfour import leaders
from benchmarks.screening.blind.parts_twentyseven import (
    anchor,
    crest,
    letterhead,
    panel,
    pier,
    sheet,
    written_on,
)
from benchmarks.screening.blind.parts_twentytwo import memo, told, topped

INK, BRICK, LAGOON, STRAW, MOSS = ((24, 44, 92), (180, 62, 50), (20, 122, 140), (236, 190, 84), (66, 112, 74))
CHALK, SKY, CREAM, ROSE = ((255, 255, 253), (230, 242, 250), (252, 246, 230), (252, 237, 236))

SLIPS: list[Sheet] = [
    sheet("message_in_a_bottle_postcard", "card", [CREAM, SKY],
          on(stub, 0.56, (160, 164, 172)), on(stamp, 0.84, 0.07, 190, BRICK, "1st"), on(column, 0.05, 0.53, "l", 0.08),
          on(big, "Message in a Bottle", 90, LAGOON), on(written_on, ("what a week for {subject_} you explained it to "
             "the whole class and did not give up", "your kindness on the bus was noticed by the driver and by us "
             "thank you very much"), 70, 5), on(down, 20), on(say, "from {subject mrs}", 48), on(column, 0.6, 0.95, "l",
             0.38), on(say, "To the family of", 46), on(name, 88, ("ruled", "dotted")), on(down, 10), on(rule, INK,
             1.0, 3), on(down, 90), on(rule, INK, 1.0, 3), on(down, 90), on(rule, INK, 1.0, 3), on(crest, 0.91, 0.87,
             60, LAGOON)),
    sheet("fair_wind_letter_headteacher", "A4", [CHALK],
          on(column, 0.13, 0.87, "l", 0.05), on(letterhead, INK, "Wickhaven Academy",
             "Headland Site, Cliff Road, Wickhaven", "Principal: Caroline Tremlett"), on(say, "{date}", 52), on(down,
             30), on(say, "Dear parent or carer of", 58), on(start, 116), on(down, 50), on(para, ("We call this a Fair "
             "Wind Letter, and only ten leave this office each term. Yours is one of them, because every subject "
             "teacher put the same tick in the same box.", "You will often hear from us about shoes and deadlines. "
             "This is about neither. It is about a pupil who stayed behind twice to teach a friend fractions."), 58),
          on(down, 30), on(para, "Please put it on the fridge, and expect a raised eyebrow when you do.", 58), on(down,
             50), on(say, "Yours sincerely", 58), on(penned, ("{head pen}", "~"), "{head full}", "{head office}")),
    sheet("attendance_concern_turned_good", "A4", [CHALK, SKY],
          on(column, 0.1, 0.9, "l", 0.05), on(crest, 0.86, 0.08, 80, LAGOON), on(say, "Wickhaven Academy", 72, LAGOON),
          on(say, "Attendance, Marram Site", 52), on(down, 40), on(memo, ("Pupil", "NAME"), ("Class", "{room}"),
             ("Date", "{date}"), size=66, wide=0.2), on(down, 50), on(para, ("We wrote in January because mornings had "
             "become hard. We write again because they no longer are: five full weeks, all before the bell.",
             "Thank you for the trouble you have taken. Attendance has risen by nine days in a hundred, and it shows "
             "in the reading corner."), 60), on(down, 40), on(grid, ("Autumn", "Spring", "Now"), ((("86%", "81%"),
             ("90%", "88%"), ("98%", "100%")),), 60), on(down, 40), on(say, "With thanks from all of us,", 58),
          on(penned, ("{attendance pen}", "~"), "{attendance full}, {attendance office}")),
    sheet("driftwood_tokens_receipt", "A5", [CHALK, CREAM],
          on(column, 0.1, 0.9, "m", 0.05), on(anchor, 0.5, 0.1, 90, INK), on(at, 0.16), on(say, "Driftwood Tokens "
             "statement", 70, INK), on(say, "{form}, {term}", 54), on(rule, INK), on(name, 122, ("", "ruled")),
          on(rule, INK), on(down, 20), on(leaders, ("Effort", ("14", "22", "9")), ("Courtesy", ("8", "17")),
             ("House events", ("5", "30")), ("Spent in the shop", ("- 12", "- 20")), ("Balance", ("15", "49", "38")),
             size=56), on(down, 40), on(para, "Tokens can be swapped for a queue pass, a pen, or a tin for the food "
             "bank.", 52), on(code, 0.42, 0.755, 230), on(at, 0.905), on(say, "Issued by {office mrs}", 48)),
    sheet("trip_to_the_lido_slip", "slip", [CHALK, SKY],
          on(cut_line, 20), on(column, 0.04, 0.96, "l", 0.07), on(say, "Return slip: Lantern Swim at the lido, 12 June",
             56, LAGOON), on(name, 108, ("ruled", "dotted"), cue="Child"), on(pair, ("Class", "{room}"), ("Swims 25 m",
             ("yes", "no", "nearly")), 54), on(pair, ("Adult's phone", ("07700 900412", "07700 900187")), ("Goggles",
             ("own", "to borrow")), 54), on(say, "To {office mrs} at the office by Friday, please.", 48)),
    sheet("galley_lunch_free_pass", "slip", [(236, 172, 70), (120, 190, 196)],
          on(bitten, WHITE, 30), on(block, (0.06, 0.1, 0.94, 0.9), CHALK, 20), on(column, 0.09, 0.91, "m", 0.13), on(
             say, "The Galley", 60, BRICK), on(big, "Front of the Queue", 110, INK, "print"), on(name, 112, ("ruled",
             "", "dotted")), on(say, "and one friend, any day this week", 50), on(say, "{kitchen full}, {kitchen "
             "office}", 44)),
    sheet("parents_evening_round_card", "A5", [CHALK, SKY],
          on(edged, LAGOON, 60, sides="t"), on(column, 0.08, 0.92, "m", 0.06), on(say, "{years} parents' evening", 74,
             INK), on(down, 10), on(name, 122, ("ruled", "dotted")), on(down, 20), on(grid, ("Time", "With", "Desk"),
             ((("4.10", "4.20"), "{subject mrs}", ("7", "12")), (("4.35", "4.40"), "{sports mrs}", ("15", "2")),
              (("5.05", "4.55"), "{music mrs}", ("21", "9")), (("5.30",), "{year mrs}", ("1",))), 52), on(down, 10),
          on(para, "Doors at four. Tea and flapjack in aid of {cause}. Parking on the netball courts.", 52), on(down,
             20), on(say, "See you there!", 60, LAGOON)),
    sheet("absence_note_from_home", "A5", [CHALK, CREAM],
          on(column, 0.1, 0.9, "l", 0.06), on(say, "Note for the register", 76, MOSS), on(say, "Marram Site", 50),
          on(rule, MOSS), on(down, 20), on(topped, "Child's name", 124, ("boxed", "ruled")), on(down, 20), on(told,
             ("Class", "{room}"), ("Away on", "{date}")), on(say, "Reason", 56), on(ringed, ("unwell", "dentist",
             "other"), 60), on(down, 20), on(written_on, ("a temperature in the night better now", "tooth out and very "
             "brave about it"), 80, 3), on(down, 30), on(cells, ("Received by", "{office mrs}"), ("Code", ("I", "M")),
             size=54)),
    sheet("head_lunch_invitation_pier", "A5 wide", [SKY, ROSE],
          on(pier, 0.78, INK, 0.0, 0.94, 210), on(column, 0.08, 0.92, "m", 0.08), on(say, "Fish and chips with the "
             "Principal", 74, BRICK), on(say, "You are invited, dear", 54), on(name, 130, ("ruled", "dotted", "")),
          on(down, 10), on(column, 0.1, 0.62), on(para, ("Friday at twelve, end of the pier. Your teachers say you "
             "have earned the window seat.", "Friday at twelve. Bring a coat, an appetite and a good joke."), 54),
          on(penned, "{head pen}", size=56, always=False)),
    sheet("lost_property_reading_folder", "card", [STRAW, (150, 200, 180)],
          on(panel, (0.08, 0.12, 0.92, 0.62), INK, "This book bag belongs to", 130, ("", "ruled")), on(column, 0.1,
             0.9, "m", 0.68), on(say, "{room}, Wickhaven Academy, Marram Site", 58, INK), on(say, "If it is found on "
             "the beach, please hand it to {office mrs}.", 50, INK)),
]  # fmt: skip
