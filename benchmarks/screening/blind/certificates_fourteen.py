"""Certificates of the fourteenth set, the schools' own. The others are next door."""

from benchmarks.screening.blind.certificates_fourteen_more import MORE
from benchmarks.screening.blind.clubs_fourteen import CLUBS
from benchmarks.screening.blind.decor_eleven import (
    GOLD,
    WHITE,
    arch,
    badge,
    block,
    cut_line,
    flourish,
    leaves,
    lines_round,
    notched,
    outline,
    rule,
    stars,
    swell,
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
from benchmarks.screening.blind.parts_fourteen import bars, cup, grid, laurel, rays, ribbon, sheet, spot, zigzag
from benchmarks.screening.blind.parts_twelve import bubble, stub
from benchmarks.screening.blind.welsh_fourteen import WELSH_FOURTEEN

NAVY, WINE, MOSS, SLATE, RUST, SEA = (
    (22, 42, 92),
    (132, 22, 58),
    (58, 100, 50),
    (62, 70, 86),
    (186, 84, 30),
    (0, 112, 128),
)
PARCH, ICE, ROSE, BUTTER = (251, 245, 230), (234, 243, 250), (252, 234, 236), (255, 246, 196)

SCHOOLS: list[Sheet] = [
    sheet("assembly_ticket", "slip", [BUTTER, ICE], on(block, (0, 0, 1, 0.16), RUST), on(stub, 0.76), on(column, 0.04,
          0.72, "l", 0.02), on(big, "FRIDAY STARS ASSEMBLY", 92, WHITE, "print"), on(column, 0.05, 0.72, "l", 0.22),
          on(say, "Admit one very proud pupil:", 52), on(name, 116, ("ruled", "dotted")), on(para, ("Chosen for: kind "
          "listening", "Chosen for: super spelling", "Chosen for: a fantastic flip book"), 54), on(pair, ("Hall doors "
          "open", ("2.40", "2.45 pm", "9.05")), ("On", "{date}"), 50), on(column, 0.78, 0.98, "m", 0.26), on(say,
          "{form}", 56), on(say, "FRONT ROW", 56, RUST), on(bars, 0.8, 0.5, 290, 180), on(at, 0.78), on(say,
          "Ticket 0{big}", 48)),
    sheet("bubble_thanks", "A4", [ROSE, ICE], on(rays, 0.5, 0.45, (255, 250, 240)), on(bubble, (0.1, 0.24, 0.9, 0.66),
          WHITE), on(column, 0.1, 0.9, "m", 0.08), on(say, "{school}", 62), on(big, ("Your class noticed you!",
          "We saw you shine"), 150, WINE), on(column, 0.16, 0.84, "m", 0.28), on(name, 150, ("", "dotted")), on(down,
          40), on(para, ("You carried the lunch trays for our youngest children all week without anyone asking.",
          "You shared your best idea with the whole table and then helped everybody build it.", "When the new boy "
          "was sad you found him a friend and a football."), 64), on(down, 30), on(say, "from everyone in {form}", 60,
          WINE), on(column, 0.4, 0.9, "m", 0.79), on(signs, ("Teacher", "{teacher}"), ("Date", "{date}"))),
    sheet("tables_tower", "A4 wide", [ICE, BUTTER], on(block, (0.04, 0.07, 0.3, 0.93), NAVY, 40), on(cup, 0.17, 0.3,
          250, GOLD), on(column, 0.06, 0.28, "m", 0.52), on(say, "Level", 80, WHITE), on(big, ("7", "8", "11", "12"),
          330, GOLD, "print"), on(column, 0.35, 0.95, "l", 0.1), on(big, "Times Table Tower", 160, NAVY), on(say,
          "Climber:", 58), on(name, 160, ("ruled", "boxed")), on(down, 20), on(grid, ("Score", "Minutes", "Tries"),
          ((("25 / 25", "40/40", "29/30"), ("2:10", "under 3", "1.58"), "{n}"),), 56), on(para, "You may now move up "
          "one floor. Keep practising in the lift!", 60), on(at, 0.77), on(signs, ("Tested by", "{teacher}"), ("On",
          "{date}"))),
    sheet("parents_top_left", "A4", WHITE, on(badge, 0.84, 0.095, 120, WINE, "WA", "shield"), on(column, 0.11, 0.7, "l",
          0.05), on(say, "To the parents or carers of", 50), on(name, 110, "", room=0.9), on(say, "{form}", 52), on(
          column, 0.11, 0.89, "l", 0.2), on(say, "{date}", 50), on(down, 50), on(say, "Dear Parent or Carer,", 56),
          on(down, 20), on(say, "Praise from the Science department", 70, WINE), on(down, 20), on(para, "We wanted you "
          "to be the first to hear. In this half term's assessment on forces your child scored in the top ten of the "
          "year group, after a shaky start in September.", 56), on(down, 24), on(para, "That jump is down to hard work "
          "at lunchtime revision club. Forty achievement points have been added to the online record.", 56), on(down,
          24), on(para, "With kind regards,", 56), on(printed, "{teacher}", "Second in Science"), on(column, 0.11, 0.89,
          "m", 0.94), on(say, "{high}, Priory Lane, {town}", 44)),
    sheet("ink_pen_permit", "card", [(246, 222, 230), (224, 238, 226)], on(outline, (0.02, 0.03, 0.98, 0.97), SLATE),
          on(block, (0.06, 0.3, 0.29, 0.78), (210, 212, 220)), on(column, 0.06, 0.94, "l", 0.07), on(big, "INK PEN "
          "PERMIT", 120, WINE, "print"), on(column, 0.34, 0.94, "l", 0.27), on(name, 110, ("ruled", ""), cue="1."),
          on(field, "2.", "{form}", 58), on(field, "3. Valid from", "{date}", 58), on(field, "4. Categories", ("HB, "
          "fountain", "blue biro", "gel"), 58), on(column, 0.34, 0.94, "l", 0.79), on(say, "Issued by {school}", 46),
          on(column, 0.06, 0.3, "m", 0.81), on(say, "Signature of holder", 38)),
    sheet("record_front", "A5", [(226, 240, 232), PARCH], on(column, 0.08, 0.92, "l", 0.05), on(say, "This reading "
          "record belongs to", 56), on(name, 110, ("dotted", "ruled")), on(field, "in", "{form}", 58), on(down, 30),
          on(column, 0.08, 0.92, "m"), on(big, ("Bronze Bookmark reached!", "100 Nights of Reading!"), 104, MOSS),
          on(down, 20), on(grid, ("Date", "Title", "Heard by"), (("{date}", ("The Tin Fox", "Moon Soup"), ("Mum",
          "Gran")), ("", ("Pirate Pete", "Big Bad Bee"), ("Dad", "TA")), ("", ("Worms!", "Ice Palace"), ("me",
          "Nain"))), 48), on(column, 0.12, 0.88, "m", 0.72), on(para, "Fantastic! Swap this page for a prize from the "
          "reading shed.", 54), on(at, 0.84), on(signs, ("Class teacher", "{teacher}"), size=44)),
    sheet("attendance_cup", "A4", [WHITE, ICE], on(block, (0, 0, 1, 0.02), SEA), on(cup, 0.5, 0.17, 260, GOLD), on(at,
          0.25), on(big, "Here, Every Day", 180, SEA), on(say, "{term}", 70), on(down, 30), on(say, "{school} is "
          "delighted to reward", 58), on(down, 20), on(name, 160, ("ruled", "dotted")), on(down, 20), on(say, ("with "
          "99.2% attendance", "with not a single day missed", "for attendance of 98% and above"), 74), on(down, 20),
          on(say, "and no late marks since September", 56), on(down, 40), on(para, ("\"Attend today, achieve "
          "tomorrow\"", "\"Miss school, miss out\""), 60, RUST), on(at, 0.8), on(signs, ("Attendance officer", "~"),
          ("Head of school", "{teacher}"))),
    sheet("rosette_ribbon", "bookmark", [ROSE, BUTTER, ICE], on(wax, 0.5, 0.12, 190, WINE, "2nd"), on(column, 0.08,
          0.92, "m", 0.36), on(big, ("Long jump", "Bean bag relay", "200 metres", "Tug of war"), 120, WINE), on(say,
          "Field Day, {term}", 46), on(down, 40), on(name, 100, ("white", "ruled")), on(down, 20), on(say, "for {team} "
          "House", 54), on(down, 40), on(column, 0.12, 0.88, "l"), on(field, "Time", ("31.4 s", "2 m 40"), 54), on(
          field, "Judge", "{teacher}", 54), on(column, 0.08, 0.92, "m", 0.9), on(say, "{school}", 46)),
    sheet("humanities_commend", "A4 wide", [PARCH, WHITE], on(lines_round, NAVY, (44, 60, 66)), on(column, 0.1, 0.9,
          "m", 0.23), on(name, 230, ""), on(rule, NAVY, 0.8), on(down, 10), on(big, ("Commended in History",
          "Commended in Religious Studies", "Commended in Geography"), 130, WINE), on(para, ("An essay on the causes "
          "of the Peasants' Revolt that was mature, balanced and a pleasure to mark.", "Excellent fieldwork notes "
          "from the river visit, beautifully drawn up."), 62), on(down, 10), on(say, "{high}", 60), on(at, 0.78),
          on(signs, ("Head of Humanities", "{teacher}"), ("Principal", "~"), ("Awarded", "{date}"))),
    sheet("record_of_award", "A4", PARCH, on(notched, SLATE, 60, 120), on(laurel, 0.5, 0.15, 190, SLATE, "2026"), on(at,
          0.25), on(big, "{high}", 120, SLATE), on(big, "Year 11 Record of Success", 120, WINE), on(down, 50), on(name,
          170, ("", "ruled")), on(down, 40), on(say, "achieved in this school", 58), on(down, 20), on(column, 0.16,
          0.84), on(grid, ("Subject", "Grade"), (("+English Language", ("7", "5")), ("+Combined Science", ("6-6",
          "5-4")), ("+Food Technology", ("8", "Merit"))), 56), on(column, 0.12, 0.88), on(para, "together with full "
          "colours for service to the school community.", 58), on(at, 0.81), on(signs, ("Chair of Governors", "~"),
          ("Headteacher", "{teacher}"))),
    sheet("good_choices_cheque", "slip", [(226, 242, 234), (240, 234, 250)], on(outline, (0.015, 0.03, 0.985, 0.97),
          MOSS), on(column, 0.05, 0.6, "l", 0.08), on(big, "Bank of Good Choices", 92, MOSS), on(column, 0.66, 0.95,
          "l", 0.1), on(field, "Date", "{date}", 50), on(column, 0.05, 0.95, "l", 0.3), on(name, 112, ("ruled",
          "dotted"), cue="Pay"), on(column, 0.05, 0.7, "l", 0.55), on(field, "the sum of", ("ten house points",
          "five merits only", "twenty beads"), 58), on(column, 0.05, 0.55, "l", 0.74), on(say, "{school} branch", 48),
          on(say, "00-{n}-26   {big}4471", 48), on(outline, (0.74, 0.55, 0.95, 0.7), MOSS, 8), on(column, 0.76, 0.94,
          "m", 0.56), on(big, ("10", "5", "20"), 78, MOSS, "print"), on(column, 0.68, 0.95, "m", 0.7), on(signs,
          ("Signed for the bank", ("~", "{teacher}")), size=38)),
    sheet("good_news_post", "card", [WHITE, PARCH], on(block, (0.618, 0.1, 0.622, 0.9), (170, 174, 184)), on(outline,
          (0.84, 0.07, 0.95, 0.27), SLATE, 6), on(stars, (0.895, 0.17, 60)), on(column, 0.05, 0.59, "l", 0.08), on(big,
          "A note of praise", 120, RUST), on(say, "from {school}", 48), on(down, 10), on(para, ("We are so pleased "
          "with the progress in swimming and the brave jump into the deep end.", "Thank you for a week of positive "
          "contributions in Design Technology.", "What a lovely attitude in French! Merveilleux!"), 60), on(down, 10),
          on(printed, "{teacher}", "", 50), on(column, 0.65, 0.95, "l", 0.38), on(say, "To the grown-ups of", 46),
          on(name, 96, ("ruled", "dotted")), on(field, "", ("14 Mill Row", "2 Ash Close", "Flat 3, Dock St"), 54),
          on(field, "", "{town}", 54)),
    sheet("sounds_secured", "A5", [BUTTER, ROSE], on(zigzag, SEA, 47), on(at, 0.08), on(big, ("Phase 3 Phonics",
          "Set 2 Sounds"), 140, SEA), on(arch, 0.5, 0.33, 230), on(at, 0.36), on(name, 130, ("ruled", "white")),
          on(down, 20), on(say, "knows all these sounds by heart:", 54), on(down, 10), on(big, ("ai ee igh oa oo",
          "ay ee igh ow oo", "ar or ur ow oi"), 120, RUST, "print"), on(down, 20), on(para, "Please practise the red "
          "words together at home.", 52), on(at, 0.8), on(signs, ("Group leader", "{teacher}"), ("Date", "{date}"),
          size=44)),
    sheet("woodland_explorer", "A4", [(236, 244, 226), PARCH], on(leaves, MOSS, 260), on(swell, 0.92, MOSS, 36), on(at,
          0.09), on(big, "Woodland Explorer", 180, MOSS), on(say, "Six weeks outdoors with {form}", 60), on(down, 40),
          on(column, 0.14, 0.86, "l"), on(run, "In the woods", "learned to", 68, 0.7, ("ruled", "dotted", "")),
          on(down, 30), on(ticks, ("tie a clove hitch and a timber hitch", "whittle a tent peg safely", "name five "
          "trees by their leaves", "toast a marshmallow on a fire we lit ourselves", "leave no trace"), 62, 1.8),
          on(column, 0.14, 0.86, "m", 0.74), on(signs, ("Outdoor leader", ("Fern", "{teacher}")), ("Last session",
          "{date}"))),
    sheet("value_ribbon", "A4 wide", [ICE, ROSE], on(wedges, WINE, GOLD, 300), on(column, 0.22, 0.78, "m", 0.1), on(say,
          "{school}: our value this month is", 58), on(big, ("COURAGE", "RESPECT", "HONESTY", "GRATITUDE"), 210, WINE,
          "print"), on(ribbon, 0.46, (250, 224, 140), 270, 0.12), on(spot, 0.14, 0.86, 0.485, 170), on(column, 0.16,
          0.84, "m", 0.6), on(para, ("stood up and spoke to the governors about our playground.", "told the truth when "
          "it was difficult.", "wrote a thank-you card to the crossing patrol."), 64), on(column, 0.22, 0.76, "m",
          0.77), on(signs, ("Nominated by", "{teacher}"), ("Headteacher", "~"))),
    sheet("council_seat", "A5 wide", [WHITE, BUTTER], on(block, (0, 0, 0.025, 1), NAVY), on(block, (0.03, 0, 0.04, 1),
          RUST), on(column, 0.09, 0.93, "l", 0.08), on(say, "Pupil Parliament, {school}", 60, NAVY), on(big, ("Elected "
          "Member", "Class Representative"), 140, NAVY), on(run, "The votes have been counted and", "will speak for "
          "{form} this year.", 62, 0.62, ("ruled", "dotted")), on(column, 0.09, 0.93, "m", 0.74), on(signs,
          ("Returning "
          "officer", "{teacher}"), ("Votes", "{n}"), ("Date", "{date}"), size=46)),
    sheet("leavers_cup", "A4", [PARCH, ICE], on(lines_round, WINE, (60, 76), 10), on(cup, 0.5, 0.16, 240, WINE), on(at,
          0.25), on(say, "Leavers' Service, July 2026", 58), on(big, ("The Hargrave Cup", "The Beddows Shield",
          "The Marion Tew Trophy"), 150, WINE), on(say, ("for citizenship", "for all-round sport", "for art"), 66),
          on(flourish, WINE), on(down, 30), on(name, 170, ("ruled", "")), on(down, 30), on(para, "Your name will be "
          "engraved beside those of every winner since 1987. Hold your head high at secondary school!", 60), on(at,
          0.8), on(signs, ("Year 6 teacher", "{teacher}"), ("Chair of the PTA", "~"))),
    sheet("catch_slip", "slip", [(255, 232, 214), (226, 236, 250)], on(cut_line), on(column, 0.06, 0.94, "l", 0.09),
          on(big, ("Caught being brilliant!", "Gotcha! Golden behaviour"), 100, RUST), on(name, 104, "dotted",
          cue="Pupil"), on(pair, ("Form", "{form}"), ("Where", ("corridor", "canteen", "library")), 52), on(field,
          "What happened", ("held the doors", "helped a visitor", "tidied up"), 52), on(pair, ("Spotted by",
          "{teacher}"), ("Day", "{date}"), 52)),
]  # fmt: skip
CERTIFICATES: list[Sheet] = [*SCHOOLS, *MORE, *CLUBS, *WELSH_FOURTEEN]
