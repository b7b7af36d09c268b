"""More papers of the twenty-sixth set: letters, passes, forms and slips of a city's junior school."""

from benchmarks.screening.blind.decor_eleven import WHITE, block, rule
from benchmarks.screening.blind.parts_eighteen import clock
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
    say,
    ticks,
)
from benchmarks.screening.blind.parts_fourteen import grid, laurel
from benchmarks.screening.blind.parts_nineteen import ringed
from benchmarks.screening.blind.parts_seventeen import ruling, tape
from benchmarks.screening.blind.parts_twenty import edged, listed, penned, signed, ticked_corner
from benchmarks.screening.blind.parts_twentyfour import noted, pins
from benchmarks.screening.blind.parts_twentysix import (
    crest,
    gears,
    letterhead,
    meter,
    mosaic,
    narrowboat,
    sheet,
    written_in,
)
from benchmarks.screening.blind.parts_twentythree import lined, slotted
from benchmarks.screening.blind.parts_twentytwo import memo, remark, told, topped

SLATE, RED, LIME, OCEAN, GOLDEN, AUBERGINE = (
    (70, 82, 96),
    (190, 48, 52),
    (110, 160, 62),
    (22, 96, 150),
    (234, 172, 44),
    (92, 42, 88),
)
PAPER, FROST, LEMON, PETAL = ((255, 254, 250), (229, 239, 248), (253, 248, 218), (250, 234, 240))

MORE: list[Sheet] = [
    sheet("headteacher_postcard_home", "card", [PAPER, LEMON],
          on(ticked_corner, OCEAN, 40, 150), on(crest, 0.86, 0.2, 110, OCEAN), on(column, 0.08, 0.74, "l", 0.1), on(say,
             "A postcard from Skelgate", 60, OCEAN), on(rule, OCEAN), on(slotted, "To the home of", 112, "", ("ruled",
             "", "dotted")), on(down, 10), on(column, 0.08, 0.92, "l"), on(para,
             ("I came to watch fractions and stayed for the whole lesson. That answer was worth framing.",
              "Today I was shown round by the best guide in the building. Thank you!"), 54), on(down, 10), on(penned,
             ("{head pen}", "~", "{head mrs}"), "{head office}", size=46)),
    sheet("residential_kit_confirmation", "A4", [WHITE],
          on(column, 0.09, 0.91, "m", 0.035), on(letterhead, RED, "Skelgate Junior School",
             "Year 6 residential, four days in Llanerwau"), on(column, 0.09, 0.91, "l"), on(memo, ("Camper", "NAME"),
             ("Class", "{room}"), ("Cabin", ("Derwen", "Onnen", "Celyn")), ("Coach", ("front", "back")), size=60,
             wide=0.2, line=("ruled", "", "dotted")), on(down, 30), on(say, "Packed and checked by an adult", 56),
          on(down, 10), on(ticks, ("waterproof coat", "two pairs of old trainers", "torch that works",
             "medicine in a named bag", "no sweets (we mean it)"), 60, 1.65), on(down, 30), on(lined,
             "Anything that helps at bedtime", ("hall light on", "reads to teddy", "prayer at nine"), 58), on(down, 30),
          on(signed, ("Parent or carer", ""), ("{assist full}|{assist office}", ("@{assist pen}", "~")), size=46)),
    sheet("first_aid_bump_note", "A5", [PETAL, PAPER],
          on(edged, RED, 46, sides="t"), on(column, 0.1, 0.9, "l", 0.06), on(big, "I had a bump", 130, RED), on(name,
             120, ("ruled", "dotted", "boxed")), on(pair, ("Class", "{room}"), ("Time", ("10.50", "12.35", "2.15")),
             54), on(field, "Where", ("knee", "left elbow", "forehead"), 56), on(field, "How", ("tag in the yard",
             "met a football", "fell off the log"), 56), on(down, 20), on(say, "We used", 54), on(down, 10), on(ringed,
             ("cold pack", "plaster", "a hug"), 54), on(down, 30), on(para, "Please watch for headache or sleepiness "
             "this evening and telephone 111 if you are unsure.", 50), on(down, 30), on(say,
             "Seen by {lunch mrs}", 50)),
    sheet("library_overdue_reminder", "slip", [LEMON, FROST],
          on(block, (0, 0, 0.05, 1), AUBERGINE), on(column, 0.09, 0.95, "l", 0.09), on(say,
             "Reading Room, gentle nudge",
             54, AUBERGINE), on(slotted, "For", 108, "", ("ruled", "dotted")), on(pair, ("Book", ("Moth Keeper",
             "Why Ice Floats", "Goal!")), ("Due", "{date}"), 52, 0.6), on(say, "Found under a bed? Pop it in the red "
             "box, no questions asked.", 46), on(say, "{library full}", 46)),
    sheet("pupil_voice_council_vote", "A5 wide", [FROST, PAPER],
          on(gears, OCEAN, (0.9, 0.17, 110), (0.83, 0.33, 62)), on(column, 0.06, 0.74, "l", 0.08), on(say,
             "School Council, result of the ballot", 54, OCEAN), on(big, ("Elected", "Deputy Councillor"), 140, RED),
          on(name, 120, ("ruled", "dotted")), on(column, 0.06, 0.94, "l"), on(told, ("Class", "{room}"), ("Votes",
             ("17", "14", "21")), ("First promise", ("softer loo roll", "more goals", "a shady bench"))), on(column,
             0.06, 0.94, "r", 0.84), on(say, "Returning officer: {deputy full}", 46)),
    sheet("maths_interview_outcome", "A5", [PAPER, FROST],
          on(ruling, 70, (214, 224, 234), 0.14), on(tape, 0.5, 0.02, 260), on(column, 0.18, 0.93, "l", 0.06), on(big,
             "Number Detective", 116, OCEAN), on(name, 118, ("", "ruled")), on(down, 10), on(para,
             "sat with an adult, a whiteboard and twenty minutes and showed how to:", 52), on(listed,
             ("split an awkward number", "check with the opposite", "draw it when stuck"), 54), on(down, 20),
          on(meter, ("stuck", "soaring"), LIME, 8), on(noted, ("next: fractions of 60", "next: column take-away"), 84),
          on(down, 20), on(column, 0.18, 0.93, "m", 0.79), on(signed, ("{ta full}|{ta office}", ("@{ta pen}", "~")),
             ("Date", "{date}"), size=40)),
    sheet("behaviour_fresh_page", "A4", [LEMON, PETAL],
          on(clock, 0.84, 0.12, 150, SLATE, 9), on(column, 0.1, 0.72, "l", 0.07), on(say, "Learning Mentors, room 12",
             54, SLATE), on(big, "Fresh Page", 190, OCEAN), on(column, 0.1, 0.9, "l", 0.22), on(topped, "Whose page",
             150, ("ruled", "boxed", "dotted")), on(down, 20), on(grid, ("", "Lesson 1", "Lesson 2", "Dinner",
             "Lesson 3"), (("+Mon", ("3", "2"), ("3",), ("2", "1"), ("3",)), ("+Tue", ("3",), ("3", "2"), ("3",),
             ("3",)), ("+Wed", ("2",), ("3",), ("3", "2"), ("3",)), ("+Thu", ("3",), ("3",), ("3",), ("2", "3")),
             ("+Fri", ("3",), ("3",), ("2",), ("3",))), 52), on(down, 20), on(say, "3 brilliant, 2 getting there, "
             "1 we will talk", 50), on(down, 20), on(remark, "What went right", ("took himself to the mat",
             "said sorry without being told", "five whole days!"), 2), on(column, 0.12, 0.88, "m", 0.81), on(signed,
             ("{mentor full}|{mentor office}", ("@{mentor pen}", "~")), ("Home", "~"), size=46)),
    sheet("museum_day_group_lanyard", "A5", [OCEAN, AUBERGINE],
          on(block, (0.07, 0.05, 0.93, 0.95), PAPER, 40), on(block, (0.4, 0.075, 0.6, 0.1), SLATE, 20), on(column, 0.14,
             0.86, "m", 0.14), on(say, "Skelgate Junior School", 62, OCEAN), on(big, "OUT AND ABOUT", 116, RED,
             "print"), on(name, 128, ("white", "boxed", "ruled")), on(down, 20), on(column, 0.14, 0.86, "l"),
          on(written_in, "Group", ("3", "purple", "B"), 60), on(written_in, "Adult", ("{ta mrs}", "{class mrs}"), 60),
          on(written_in, "Lunch", ("school bag", "from home"), 60), on(down, 20), on(para,
             "If I am lost, please ring the school on the number on the back.", 54), on(pins, (0.5, 0.067, GOLDEN))),
    sheet("transition_high_school_card", "A5 wide", [FROST, LEMON],
          on(mosaic, (0, 0.9, 1, 1), 64, OCEAN, GOLDEN, RED, LIME), on(laurel, 0.86, 0.34, 150, GOLDEN, "6"), on(column,
             0.06, 0.74, "l", 0.08), on(say, "Leaving Skelgate Juniors", 58, OCEAN), on(big, "Off You Sail", 150, RED),
          on(name, 122, ("ruled", "", "dotted")), on(para,
             ("Four years, one tooth, three best friends and a whole shelf of books.",
              "You came without a word of English and you leave with the leading part."), 54), on(column, 0.06, 0.94,
             "r", 0.74), on(penned, ("{class pen}", "{class mrs}", "~"), size=46)),
    sheet("boat_trip_day_ticket", "slip", [FROST, PAPER],
          on(block, (0, 0.8, 1, 1), OCEAN), on(narrowboat, 0.78, 0.86, 190, RED, LIME), on(column, 0.05, 0.94, "l",
             0.08), on(say, "Towpath Readers, prize voyage", 56, OCEAN), on(name, 108,
             ("ruled", "dotted")), on(column, 0.05, 0.52, "l"), on(field, "Sails", "{date}", 52), on(field, "Seat",
             ("bow", "stern", "4"), 52), on(at, 0.86), on(say, "", 40)),
]  # fmt: skip
