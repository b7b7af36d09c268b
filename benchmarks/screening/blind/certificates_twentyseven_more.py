"""Certificates of the twenty-seventh set: those of the senior site of a seaside academy."""

from benchmarks.screening.blind.decor_eleven import WHITE, block, flourish, lines_round, rule
from benchmarks.screening.blind.parts_eighteen import compass, rubber, target
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
from benchmarks.screening.blind.parts_fourteen import cup, grid
from benchmarks.screening.blind.parts_nineteen import ringed
from benchmarks.screening.blind.parts_seventeen import fade, quavers, ruling, squared
from benchmarks.screening.blind.parts_thirteen import cells, chequers
from benchmarks.screening.blind.parts_twelve import bar, table
from benchmarks.screening.blind.parts_twenty import boxes, edged, penned, signed
from benchmarks.screening.blind.parts_twentyfour import leaders, sidebar
from benchmarks.screening.blind.parts_twentyseven import (
    anchor,
    board,
    crest,
    gulls,
    horn,
    lifebelt,
    rated,
    rope,
    sheet,
    surf,
    typed,
    written_on,
)
from benchmarks.screening.blind.parts_twentytwo import remark, told, topped

NAVY, RED, AMBER, SEA, SLATE, WINE = (
    (16, 40, 84),
    (196, 44, 48),
    (242, 172, 44),
    (0, 118, 140),
    (70, 82, 96),
    (112, 26, 60),
)
PAPER, MISTY, BUFF, BLUSH = ((255, 254, 250), (233, 241, 246), (250, 243, 224), (252, 236, 234))

MORE: list[Sheet] = [
    sheet("high_tide_award_year", "A4", [PAPER, MISTY],
          on(fade, (0, 0, 1, 0.2), NAVY, (40, 130, 170)), on(surf, 0.19, PAPER, high=40, foot=0.24), on(column, 0.1,
             0.9, "m", 0.04), on(say, "Wickhaven Academy, Headland Site", 58, WHITE), on(big, "High Tide Award", 210,
             WHITE), on(column, 0.12, 0.88, "m", 0.26), on(say, "{years}, {term}", 62, SLATE), on(down, 20), on(name,
             180, ("ruled", "", "dotted")), on(down, 20), on(para, ("for a term in which effort never once went out "
             "with the tide.", "for the biggest rise in grades in the year group."), 62), on(down, 30), on(anchor,
             0.5, 0.66, 110, NAVY), on(column, 0.14, 0.86, "m", 0.76), on(signed, ("{year full}|{year office}",
             ("@{year pen}", "~")), ("{head full}|{head office}", ("@{head pen}", "~")), size=44), on(at, 0.93),
          on(say, "Hold fast, look outward", 48, NAVY)),
    sheet("shipshape_card_stamps", "card", [MISTY, BUFF],
          on(edged, SEA, 46, sides="l"), on(column, 0.07, 0.95, "l", 0.08), on(big, "Shipshape Card", 120, SEA,
             "print"), on(pair, ("Form", "{form}"), ("Half term", ("2", "3", "5")), 52), on(down, 6), on(topped,
             "Card holder", 108, ("ruled", "dotted")), on(down, 14), on(boxes, 8, 112, SEA, 2), on(say, "One stamp a "
             "lesson for uniform, kit, homework. Sixteen buys lunch in The Galley.", 42)),
    sheet("flotsam_fair_best_stall", "A4 wide", [BUFF, PAPER],
          on(chequers, 0.0, AMBER, WHITE, 60), on(column, 0.08, 0.92, "m", 0.13), on(say, "Year 9 enterprise day",
             60, WINE), on(big, "Flotsam Fair", 230, WINE), on(name, 175, ("ruled", "dotted", "")), on(say, ("of the "
             "team that made the most profit", "of the team with the best sign", "who sold out by ten past two"), 60),
          on(column, 0.14, 0.86, "l", 0.63), on(told, ("Stall", ("Salt & Tinsel", "Wick's Wicks", "Soap Opera")),
             ("Spent", ("£11.40", "£20")), ("Taken", ("£63.10", "£48")), size=56), on(column, 0.16, 0.84, "m", 0.76),
          on(signed, ("{business full}|{business office}", ("@{business pen}", "~")), size=44)),
    sheet("work_experience_shore_week", "A4", [PAPER, MISTY],
          on(sidebar, "ONE WEEK AT WORK", 0.11, NAVY, 120), on(column, 0.17, 0.93, "l", 0.06), on(say, "Wickhaven "
             "Academy careers office", 56, NAVY), on(big, "Work Experience 2026", 150, RED), on(down, 10), on(cells,
             ("Student", "NAME"), ("Employer", ("Pier Kiosks Ltd", "Seaview Care Home", "Burrow Boatyard")), ("Hours",
             ("30", "34")), ("Tutor group", "{form}"), size=64), on(down, 50), on(rated, ("Time keeping",
             "Listening to instructions", "Working with others", "Dress"), NAVY, 60), on(down, 20), on(say,
             "Supervisor's comment", 56), on(written_on, ("polite to every customer even the wet ones",
             "learned the till in one morning we would have them back"), 84, 2), on(column, 0.17, 0.93, "m", 0.82),
          on(signed, ("{careers full}|{careers office}", ("@{careers pen}", "~")), size=44)),
    sheet("estuary_cup_house_sport", "A4", [MISTY, BUFF],
          on(edged, RED, 46, sides="tb"), on(cup, 0.5, 0.14, 260, AMBER), on(column, 0.12, 0.88, "m", 0.25), on(big,
             "The Estuary Cup", 190, NAVY), on(ringed, ("netball", "rugby", "hockey", "rounders"), 58), on(down, 20),
          on(name, 175, ("ruled", "boxed", "")), on(down, 10), on(say, ("Player of the match for {side}",
             "Captain of the {side} team"), 64), on(down, 30), on(column, 0.22, 0.78, "l"), on(leaders, ("Dunlin",
             ("12", "21", "7")), ("Curlew", ("14", "9")), ("Plover", ("6", "18")), ("Avocet", ("11", "16")), size=60),
          on(column, 0.14, 0.86, "m", 0.77), on(signed, ("{house full}|{house office}", ("@{house pen}", "~")),
             ("{sports full}|{sports office}", ("~", "@{sports pen}")), size=42)),
    sheet("surf_squad_first_green_wave", "A5", [MISTY, PAPER],
          on(board, 0.88, 0.23, 280, AMBER, RED), on(column, 0.08, 0.78, "l", 0.07), on(big, "Surf Squad", 170, SEA),
          on(say, "Wednesdays, Cleeve Sands", 52), on(down, 20), on(name, 126, ("ruled", "dotted")), on(column, 0.08,
             0.92, "l", 0.42), on(ticks, ("paddles out past the break", "pops up in one move", "rides a green wave "
             "to the beach", "can say what a rip is"), 56, 1.7), on(surf, 0.8, (120, 190, 206), (50, 140, 168)),
          on(block, (0.1, 0.71, 0.9, 0.88), PAPER, 24), on(column, 0.14, 0.86, "m", 0.715), on(signed,
             ("{water full}|{water office}", ("@{water pen}", "~")), size=42)),
    sheet("autumn_show_programme_cast", "A5", [(58, 20, 36), (24, 30, 60)],
          on(block, (0.06, 0.045, 0.94, 0.955), BUFF, 16), on(column, 0.12, 0.88, "m", 0.07), on(say, "The Headland "
             "Players", 52, WINE), on(big, ("The Tempest", "Treasure Island", "Whistle Down the Pier"), 150, WINE),
          on(flourish, AMBER), on(say, "thanks", 52), on(name, 124, ("", "ruled", "dotted")), on(down, 10), on(say,
             "who was", 50), on(big, ("Second Sailor", "the Prompter", "Lights, Cue 1 to 61", "Long John"), 100, NAVY),
          on(down, 20), on(para, "Three nights, two hundred and ten chairs, one standing ovation.", 52), on(column,
             0.14, 0.86, "m", 0.76), on(signed, ("{drama full}|{drama office}", ("@{drama pen}", "~")), size=44)),
    sheet("science_fair_blue_rosette", "A5 wide", [PAPER, MISTY],
          on(squared, 58, (218, 228, 236)), on(target, 0.88, 0.19, 140, SEA, WHITE, SEA), on(column, 0.06, 0.74, "l",
             0.08), on(say, "Spring science fair, {years}", 54, SEA), on(big, ("Best Question Asked", "Clearest Graph",
             "Judges' Choice"), 130, NAVY), on(block, (0.06, 0.36, 0.94, 0.6), WHITE, 12), on(column, 0.09, 0.91, "m",
             0.39), on(name, 128, ("ruled", "dotted", "")), on(column, 0.06, 0.94, "l", 0.64), on(field, "Project",
             ("Does salt rust paint?", "How far does a gull hear chips?", "Slime, ranked"), 56), on(column, 0.06, 0.94,
             "r", 0.82), on(say, "{subject full}, Science Fair Convenor", 46)),
    sheet("brass_band_seniors_chair", "A4", [BUFF, BLUSH],
          on(lines_round, WINE, (44, 70), 9), on(horn, 0.5, 0.13, 190, AMBER), on(column, 0.13, 0.87, "m", 0.22),
          on(say, "Wickhaven Academy Brass", 62, WINE), on(big, ("Solo Cornet", "Second Tenor Horn", "Flugel, at last"),
             190, NAVY), on(name, 178, ("ruled", "", "dotted")), on(down, 20), on(para, ("has sat through the back-row "
             "years and now leads the section.", "practised the hymn tune until next door knew it too."), 60),
          on(down, 30), on(quavers, WINE, (0.3, 0.66, 90), (0.7, 0.66, 90)), on(column, 0.14, 0.86, "m", 0.76),
          on(signed, ("{music full}|{music office}", ("@{music pen}", "~")), ("Date", "{date}"), size=48)),
    sheet("subject_postcard_commendation", "A5 wide", [PAPER, BUFF],
          on(edged, RED, 36, sides="b"), on(crest, 0.93, 0.16, 70, NAVY), on(column, 0.06, 0.84, "l", 0.08), on(big,
             "{subject_} Commendation", 120, NAVY), on(column, 0.06, 0.94, "l"), on(down, 20), on(typed, ("Awarded to",
             "NAME"), ("Tutor group", "{form}"), ("Piece of work", ("end of unit test", "the coast model",
             "speaking exam", "lab report")), size=60, split=0.27), on(down, 10), on(written_on, ("more like this "
             "please", "careful, clear and properly checked"), 80, 1), on(column, 0.06, 0.94, "r", 0.78), on(penned,
             ("{subject pen}", "~"), "{subject mrs}", size=48, always=False)),
    sheet("geography_groynes_field_day", "A4", [PAPER, BUFF],
          on(ruling, 86, (208, 220, 232), 0.13), on(compass, 0.86, 0.1, 120, NAVY), on(column, 0.17, 0.74, "l", 0.05),
          on(say, "{years} coast day", 60, SLATE), on(big, "Groyne by Groyne", 150, SEA), on(column, 0.17, 0.93, "l",
             0.2), on(name, 172, ("", "ruled")), on(down, 30), on(table, (("Site", ("4 to 7", "the east end",
             "by the pier")), ("Pebble, longest side", ("6.2 cm", "31 mm")), ("Drift", ("west to east", "left to "
             "right")), ("Partner work", ("carried the poles", "kept the tally dry"))), 58, 2.2, 0.4, (226, 236, 240)),
          on(down, 60), on(para, "Measured properly, drawn to scale, home before the tide. Well done.", 60),
          on(rubber, 0.7, 0.72, ("FIELD WORK", "COMPLETED"), 74, RED, 10), on(column, 0.17, 0.93, "m", 0.8),
          on(signed, ("{eco full}", ("@{eco pen}", "~")), ("Date", "{date}"), size=46)),
    sheet("mock_results_slip_headland", "A5", [PAPER],
          on(column, 0.08, 0.76, "l", 0.05), on(crest, 0.86, 0.085, 70, NAVY), on(say, "Wickhaven Academy", 66, NAVY),
             on(say, "Headland Site, statement of mock results", 50), on(column, 0.08, 0.92), on(rule, NAVY),
             on(column, 0.08, 0.92, "l"), on(down, 30), on(typed, ("Candidate", "NAME"), ("Number", ("3107",
             "3218")), ("Form", ("11P",
             "11D"))), on(down, 20), on(grid, ("Subject", "Grade", "Next"), (("+English", ("5", "6"), ("6", "7")),
             ("+Mathematics", ("4", "7"), ("5", "8")), ("+Science", ("5-5", "6-5"), ("6-6",)), ("+Spanish", ("6",),
             ("7",)), ("+Option", ("M", "D"), ("D",))), 50), on(say, "Queries within five days.", 48), on(down, 20),
          on(say, "{exams full}, {exams office}", 48)),
    sheet("sea_legs_year_seven_week", "A4", [MISTY, PAPER],
          on(rope, (206, 174, 120), (146, 110, 66)), on(lifebelt, 0.5, 0.15, 160, RED), on(column, 0.15, 0.85, "m",
             0.24), on(big, "Sea Legs Week", 190, SEA), on(say, "Year 7, Burrow Ridge Camp", 58), on(name, 172,
             ("ruled", "dotted", "boxed")), on(down, 20), on(column, 0.2, 0.86, "l"), on(ticks, ("slept under canvas",
             "jumped off the jetty", "cooked for nine", "talked to somebody new every day"), 62, 1.7), on(down, 20),
          on(remark, "My group leader says", ("laughed even in the drizzle", "first up, last to bed"), 2), on(column,
             0.17, 0.83, "m", 0.79), on(signed, ("{assist full}|{assist office}", ("@{assist pen}", "~")), size=46)),
    sheet("library_crows_nest_hours", "bookmark", [BUFF, MISTY],
          on(block, (0, 0, 1, 0.2), WINE), on(gulls, WHITE, (0.3, 0.05, 60), (0.7, 0.08, 80)), on(column, 0.06, 0.94,
             "m", 0.11), on(big, "The Crow's Nest", 110, WHITE), on(column, 0.08, 0.92, "m", 0.24), on(say, "library "
             "volunteer", 62), on(name, 100, ("ruled", "dotted", "")), on(down, 20), on(para, ("shelved four hundred "
             "books and read the first page of most of them.", "can find anything, even the atlas."), 58), on(down,
             30), on(bar, 0.7, WINE, 60), on(down, 60), on(say, "{years}", 56), on(penned, ("{library pen}", "~"),
             "{library mrs}", size=52, always=False)),
]  # fmt: skip
