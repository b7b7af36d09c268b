"""Certificates of the thirteenth set, the schools' own. The others are next door."""

from benchmarks.screening.blind.certificates_thirteen_more import MORE
from benchmarks.screening.blind.clubs_thirteen import CLUBS
from benchmarks.screening.blind.decor_eleven import (
    GOLD,
    WHITE,
    badge,
    block,
    code,
    confetti,
    cut_line,
    flourish,
    leaves,
    lines_round,
    notched,
    outline,
    rule,
    stars,
    wax,
    wedges,
)
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
    printed,
    run,
    say,
    signs,
    ticks,
)
from benchmarks.screening.blind.parts_thirteen import beads, cells, chequers, sheet
from benchmarks.screening.blind.welsh_thirteen import WELSH_THIRTEEN

INK, PLUM, PINE, TEAL, BRICK, SKY = (
    (30, 38, 70),
    (112, 34, 96),
    (24, 86, 62),
    (0, 108, 120),
    (168, 52, 34),
    (66, 134, 200),
)
IVORY, MIST, BLUSH, LEMON = (252, 248, 234), (238, 244, 250), (253, 238, 240), (255, 248, 208)

SCHOOLS: list[Sheet] = [
    sheet("effort_over_marks", "A4 wide", [IVORY, MIST], on(lines_round, PLUM, (48, 72, 88)), on(at, 0.1), on(say,
          "{school}", 72), on(big, ("Effort Award", "Award for Effort"), 220, PLUM), on(flourish, PLUM), on(say,
          "The staff of {year} have chosen", 62), on(name, 180, ("ruled", "dotted"), room=0.76), on(down, 24),
          on(para, ("because effort matters more than marks, and nobody has tried harder this month.", "for practising "
             "fractions at home until they made sense.", "for redrafting a persuasive letter three times without one "
             "grumble."), 66), on(at, 0.77), on(signs, ("Class teacher", "~"), ("Presented on", "{date}"))),
    sheet("points_printout", "A4", WHITE, on(block, (0, 0, 1, 0.1), TEAL), on(column, 0.08, 0.92, "l", 0.025), on(big,
          ("ClassPebbles", "MeritTrack", "StarLedger"), 110, WHITE, "print"), on(at, 0.14), on(big,
          "Behaviour points: milestone", 100, INK, "print"), on(say, "{school}", 56), on(down, 50), on(cells,
          ("Pupil", "NAME"), ("Tutor group", "{form}"), ("Positive points", "{big}"), ("Negative points", "0"),
          ("Milestone", ("Bronze", "Silver", "Gold", "Platinum"))), on(down, 70), on(para, "Thank you for being ready, "
             "respectful and safe. Show this page to the Reception desk to choose a reward from the trolley.", 58),
          on(code, 0.68, 0.72, 420), on(column, 0.08, 0.6, "l", 0.8), on(say, "Printed {date}", 50), on(say,
          "Page 1 of 1", 50)),
    sheet("cup_contribution", "A5", [(255, 238, 226), MIST], on(badge, 0.5, 0.15, 140, BRICK, "H", "shield"), on(at,
          0.28), on(big, "House Cup", 150, BRICK), on(say, "individual contribution", 60), on(down, 30), on(name, 130,
          "", room=0.95), on(rule, BRICK, 0.9), on(say, "of {team} House", 66), on(down, 20), on(para, ("has added "
             "{big} points to the total and is awarded a bronze pin.", "came top of the house in {term} with {big} "
             "points."), 58), on(at, 0.8), on(signs, ("Head of House", "~"), ("Date", "{date}"), size=44)),
    sheet("five_days_slip", "slip", [LEMON, BLUSH], on(cut_line), on(column, 0.06, 0.64, "l", 0.09), on(big,
          "In school, on time!", 104, PINE), on(name, 104, ("dotted", "ruled"), cue="Name"), on(field, "Class",
          "{form}", 56), on(field, "Week", "{date}", 56), on(say, "Every day counts.", 52), on(column, 0.7, 0.95, "l",
          0.14), on(ticks, ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"), 62, 1.9)),
    sheet("tutor_letter", "A4", WHITE, on(badge, 0.16, 0.09, 120, INK, "BH", "shield"), on(column, 0.3, 0.9, "r", 0.05),
          on(say, "{high}", 66, INK), on(say, "Station Road, {town}", 46), on(say, "Headteacher: {teacher}", 46),
          on(column, 0.12, 0.88, "l", 0.2), on(say, "{date}", 54), on(down, 40), on(say, "Dear Parent/Carer", 56),
          on(down, 20), on(run, "Re:", "", 62, 0.6, ("", "ruled"), 1.3), on(down, 20), on(para, "I am writing to share "
             "some excellent news. At our Year 8 review meeting your child was named by five subject teachers for an "
             "outstanding attitude to learning this term.", 56), on(down, 20), on(para, "Please pass on our "
             "congratulations. A badge will be presented in assembly and you are warmly invited to join us.", 56),
          on(down, 20), on(say, "Yours faithfully", 56), on(printed, "{teacher}", "Head of Year 8")),
    sheet("prize_bookplate", "A5", IVORY, on(notched, INK, 60, 90), on(at, 0.1), on(badge, 0.5, 0.16, 110, INK, "SCH"),
          on(at, 0.27), on(say, "{high}", 58), on(big, "Prize Giving 2026", 110, INK), on(down, 30), on(say, ("The "
             "Geography Prize", "The Prize for Modern Languages", "The Year 9 Music Prize", "The Design Prize"), 72),
          on(down, 30), on(say, "was won by", 56), on(down, 20), on(name, 130, ("ruled", "")), on(down, 60), on(say,
          ("\"Per ardua\"", "\"Knowledge is light\"", "\"Faith and Labour\""), 54), on(at, 0.83), on(signs,
          ("Headmistress", "~"), size=44)),
    sheet("tea_with_head", "card", [BLUSH, (240, 250, 244)], on(beads, (236, 130, 150), (130, 180, 220)), on(column,
          0.1,
          0.9, "m", 0.11), on(big, "You're invited!", 140, PLUM), on(name, 130, ("dotted", "ruled"), cue="Dear"),
          on(para, ("Please join me for juice and biscuits on Friday at 2.30. Your teacher tells me that you have been "
             "a star.", "Come and read me your story in my office. I have heard that it is a wonderful one!"), 60),
          on(down, 20), on(say, "With pride,", 56), on(printed, "{teacher}", "Headteacher", 50)),
    sheet("maths_contest", "A4", WHITE, on(wedges, SKY, GOLD, 300), on(at, 0.17), on(big, "Junior Maths Contest", 150,
          INK, "print"), on(say, "2026", 90, SKY), on(down, 110), on(name, 160, ""), on(say, "of", 56), on(say,
          "{school}", 78), on(down, 50), on(say, "received a", 56), on(big, ("BRONZE CERTIFICATE", "SILVER CERTIFICATE",
          "GOLD CERTIFICATE", "BEST IN YEAR"), 120, BRICK, "print"), on(down, 40), on(para, "Organised by the National "
             "Schools Mathematics Association and supported by {sponsor}", 50), on(at, 0.76), on(printed, "{teacher}",
          "Chair of the Problems Group")),
    sheet("play_leader_card", "card", [(255, 240, 190), (222, 244, 232)], on(outline, (0.03, 0.05, 0.97, 0.95), BRICK),
          on(block, (0.08, 0.3, 0.3, 0.75), (214, 216, 222)), on(column, 0.08, 0.92, "m", 0.09), on(big,
          "PLAY LEADER", 130, BRICK, "print"), on(column, 0.35, 0.92, "l", 0.3), on(name, 110, "ruled", under="Name"),
          on(field, "Class", "{form}", 54), on(field, "Days", ("Mon + Wed", "Tues", "Fridays"), 54), on(field,
          "Trained by", "{teacher}", 54), on(column, 0.08, 0.92, "m", 0.83), on(say, "Fair  -  Friendly  -  Fun", 58,
          PINE)),
    sheet("cast_thanks", "A4 wide", [(40, 20, 48), (60, 16, 24)], on(block, (0.06, 0.08, 0.94, 0.92), IVORY, 40), on(at,
          0.13), on(say, "{school} presents", 60), on(big, ("The Lion and the Lamp", "Robin and the Wolves", "Pirates "
          "of the Canal", "Alice Underground"), 170, BRICK), on(column, 0.14, 0.86, "l"), on(down, 40), on(run,
          "Thank you to", "who played the part of", 72, 0.6, ("ruled", "dotted", "")), on(field, "", ("Third Wolf",
          "the Narrator", "the Queen", "a Lost Sailor", "the back of the horse")), on(down, 40), on(para, "What a "
             "performance! Break a leg next time too.", 60), on(column, 0.2, 0.8, "m", 0.71), on(signs, ("Director",
          "{teacher}"), ("Summer 2026", "~"))),
    sheet("first_day_nursery", "A4", [BLUSH, LEMON, MIST], on(confetti), on(column, 0.19, 0.81, "m", 0.1), on(say,
          "{nursery}", 70, PLUM),
          on(big, "My First Day", 230), on(down, 20), on(name, 190, "white"), on(down, 60), on(say,
          "started in the {room} Room today", 72), on(down, 40), on(column, 0.14, 0.86, "l"), on(field, "I played with",
          ("the water tray", "playdough", "dinosaurs")), on(field, "I ate", ("two bananas!", "all my pasta", "toast")),
          on(field, "My key person is", "{teacher}"), on(down, 40), on(say, "Stick a photo here:", 52), on(outline,
          (0.2, 0.68, 0.8, 0.92), (150, 150, 160))),
    sheet("moving_up_seven", "A4 wide", MIST, on(block, (0, 0, 0.3, 1), INK), on(stars, (0.15, 0.2, 120), (0.15, 0.8,
          90)), on(column, 0.03, 0.27, "m", 0.36), on(say, "Transition", 90, WHITE), on(say, "Week", 90, WHITE), on(say,
          "July 2026", 60, WHITE), on(column, 0.36, 0.94, "l", 0.13), on(big, "Ready for Year 7", 160, INK), on(down,
          40), on(name, 150, "ruled"), on(down, 20), on(para, "has completed the summer induction programme at "
             "{high}: finding the canteen, reading a timetable, meeting the form tutor and trying a science lab.", 60),
          on(down, 30), on(say, ("Form: 7HK", "Form: 7 Brunel", "Form: 7C"), 60), on(at, 0.76), on(signs,
          ("Transition lead", "{teacher}"),
          ("Principal", "~"))),
    sheet("book_fair_token", "slip", [(226, 246, 232), (250, 236, 216)], on(outline, (0.02, 0.04, 0.98, 0.96), PINE),
          on(chequers, 0.8, PINE, WHITE), on(column, 0.06, 0.7, "l", 0.09), on(big, "Book Fair Voucher", 110, PINE),
          on(name, 104, ("ruled", "dotted"), cue="To"), on(para, ("Well done! You won our bookmark competition.",
          "For the best Book Week costume in {form}."), 54), on(pair, ("From", "{teacher}"), ("Valid to", "{date}"),
          50), on(column, 0.74, 0.96, "m", 0.22), on(big, ("£2", "£5", "£3"), 220, BRICK, "print")),
    sheet("writer_template", "A4", WHITE, on(beads, GOLD, PLUM, radius=16), on(at, 0.12), on(big, "CERTIFICATE", 200,
          INK, "print"), on(say, "of", 64), on(big, "Creative Writing", 150, INK), on(down, 40), on(say, "This "
          "certificate is awarded to", 60), on(down, 20), on(name, 170, ("ruled", "dotted")), on(down, 30), on(say,
          "for the story", 60), on(down, 10), on(say, ("\"The Last Lighthouse\"", "\"Granny's Robot\"", "\"A Door in "
          "the Snow\""), 84, PLUM), on(wax, 0.5, 0.7, 110, PLUM, "1st"), on(at, 0.86), on(signs, ("English "
          "co-ordinator", "{teacher}"), ("Date", "{date}"))),
    sheet("proud_sticker", "square", [(120, 196, 236), (250, 196, 70), (190, 160, 226)], on(badge, 0.5, 0.5, 730,
          PINE, ""), on(column, 0.2, 0.8, "m", 0.17), on(big, ("Ask me about", "Hip hip hooray!", "Wow! Look!"), 120,
          WHITE, "print"), on(say, ("my amazing maths", "my kind hands", "my super sounds"), 80, LEMON), on(column,
          0.13, 0.87, "m", 0.46), on(name, 140, "white"), on(column, 0.25, 0.75, "m", 0.68), on(say, "{form}", 64,
          WHITE), on(say, "{school}", 56, WHITE)),
    sheet("prefect_oath", "A4", [IVORY, MIST], on(leaves, INK), on(at, 0.1), on(say, "{school}", 70), on(big,
          "Pupil Leadership Team", 150, INK), on(down, 40), on(column, 0.15, 0.85, "l"), on(run, "I,",
          ", accept the office of", 70, 0.7, ("ruled", "dotted")), on(field, "", ("Head Girl", "Library Prefect",
          "Sports Captain", "Anti-Bullying Ambassador"), 70), on(down, 40), on(para, "I promise to listen to younger "
             "pupils, to set a good example in and out of lessons, and to serve my school with honesty and good "
             "humour.", 66), on(at, 0.72), on(signs, ("Pupil", ""), ("Headteacher", "~"), ("Date", "{date}"))),
]  # fmt: skip
CERTIFICATES: list[Sheet] = [*SCHOOLS, *MORE, *CLUBS, *WELSH_THIRTEEN]
