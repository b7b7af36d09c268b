"""Certificates of the fourteenth set that clubs, music services, leagues and schemes hand out."""

from benchmarks.screening.blind.decor_eleven import (
    GOLD,
    WHITE,
    badge,
    block,
    flourish,
    lines_round,
    notched,
    outline,
    rule,
    stars,
    stave,
    swell,
    wax,
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
from benchmarks.screening.blind.parts_fourteen import cup, grid, laurel, paws, rays, ribbon, sheet, spot
from benchmarks.screening.blind.parts_twelve import ring, table

WATER, TURF, ROYAL, TAN, PITCH, PLUM = (
    (0, 112, 168),
    (34, 116, 62),
    (40, 52, 140),
    (150, 104, 54),
    (34, 36, 44),
    (104, 36, 92),
)
CHALK, FOAM, STRAW = (252, 252, 250), (228, 244, 250), (252, 244, 218)

CLUBS: list[Sheet] = [
    sheet("water_grade", "A5", [FOAM, CHALK], on(swell, 0.86, (130, 200, 230), 40), on(ring, 0.5, 0.14, 150, WATER,
          WHITE), on(column, 0.4, 0.6, "m", 0.105), on(big, ("4", "2", "6"), 130, WATER, "print"), on(column, 0.08,
          0.92,
          "m", 0.24), on(say, "{club} Pool Swim Academy", 56, WATER), on(big, "Water Confidence Grade", 110, WATER),
          on(name, 120, ("ruled", "dotted")), on(down, 10), on(para, "is ready to move up a lane after showing us:",
          52), on(down, 24), on(column, 0.12, 0.9, "l"), on(ticks, ("a star float for {n} seconds",
          "a width of backstroke", "collecting "
          "two bricks"), 54, 1.7), on(column, 0.1, 0.9, "m", 0.74), on(signs, ("Poolside teacher", "{teacher}"),
          ("Date",
          "{date}"), size=44)),
    sheet("exam_mark_form", "A4", CHALK, on(block, (0.07, 0.055, 0.93, 0.06), PLUM), on(column, 0.07, 0.93, "l", 0.075),
          on(big, "Practical Music Exam", 120, PLUM), on(say, "Mark form and result", 60), on(down, 20), on(table,
          (("Candidate", "*"), ("Subject", ("Violin", "Flute", "Drum kit")), ("Grade", ("Initial", "1", "2", "3")),
          ("Centre", "{town}")), 56, 2.2, 0.26, (238, 230, 240)), on(down, 50), on(grid, ("Piece", "Comment", "Mark"),
          (("+A", ("Lively!", "Clear tone"), ("26", "24")), ("+B", ("Watch the rests", "Well phrased"), ("25", "27")),
          ("+Scales", ("mostly fluent", "secure"), ("18", "16"))), 52, 2.3), on(column, 0.07, 0.93, "l"), on(field,
          "Overall", ("122 Merit", "104 Pass", "136 Distinction"), 70), on(column, 0.07, 0.93, "m", 0.82), on(signs,
          ("Examiner", "~"), ("Date of exam", "{date}"))),
    sheet("first_brass", "A4 wide", [STRAW, CHALK], on(column, 0.1, 0.9, "m", 0.08), on(stave, TAN), on(big,
          "Blow Your "
          "Own Trumpet!", 160, TAN), on(say, "{county} Music Hub", 60), on(down, 10), on(say, "hands a loud fanfare to",
          56), on(name, 170, ("ruled", "")), on(para, ("after thirty weeks of whole class brass at {school}", "for "
          "playing a solo at the Summer Proms"), 60), on(at, 0.79), on(signs, ("Tutor", "{teacher}"),
          ("Head of service",
          "~"), ("Date", "{date}"))),
    sheet("pedal_award", "card", [(236, 250, 226), CHALK], on(ring, 0.11, 0.76, 120, TURF, CHALK), on(ring, 0.27, 0.76,
          120, TURF, CHALK), on(block, (0, 0, 1, 0.19), TURF), on(column, 0.06, 0.94, "l", 0.035), on(big,
          "Pedal Ready: "
          "Stage Two", 116, WHITE, "print"), on(column, 0.06, 0.94, "l", 0.24), on(name, 120, ("dotted", "ruled")), on(
          para, "rode on real roads and passed every junction, signal and shoulder check.", 56), on(column, 0.4, 0.94,
          "l", 0.62), on(field, "Trainer", "{teacher}", 54), on(field, "Bike", ("blue Raptor", "Mum's old one",
          "24 inch"), 54), on(field, "Date", "{date}", 54)),
    sheet("tap_medal_test", "A4", [(250, 238, 248), CHALK], on(rays, 0.5, 0.3, (255, 250, 254)), on(laurel, 0.5, 0.15,
          190, PLUM, "TAP"), on(at, 0.26), on(big, ("Bronze Medal Test", "Silver Medal Test"), 150, PLUM), on(say,
          "Twinkletoes of {town}", 62), on(flourish, PLUM), on(say, "Dancer", 54), on(name, 160, ("ruled", "")),
          on(down,
          20), on(column, 0.2, 0.8), on(grid, ("Rhythm", "Style", "Timing"), ((("8", "9"), ("7", "9"), ("8", "10")),),
          60), on(column, 0.12, 0.88), on(para, ("Crisp shuffles and a cheeky smile. Lovely.", "Good arms; keep the "
          "ankles loose."), 62), on(at, 0.78), on(signs, ("Adjudicator", "~"), ("Teacher", "{teacher}"))),
    sheet("captain_armband", "slip", [(250, 222, 60), (216, 236, 250)], on(block, (0, 0, 1, 0.06), PITCH), on(block, (0,
          0.94, 1, 1), PITCH), on(cup, 0.89, 0.45, 190, ROYAL), on(column, 0.05, 0.8, "l", 0.1), on(big, ("CAPTAIN'S "
          "ARMBAND", "TRAINER OF THE WEEK"), 104, ROYAL, "print"), on(name, 112, ("ruled", "white")), on(para, "{club} "
          "Wanderers Under 9s pick you to lead the team out on Saturday.", 54), on(pair, ("Coach", ("Coach Remi",
          "{teacher}")), ("Match", ("v Rovers", "away, 10 am", "{date}")), 50)),
    sheet("cricket_summer", "A4 wide", [(240, 248, 232), STRAW], on(block, (0, 0.9, 1, 1), TURF), on(column, 0.08, 0.92,
          "m", 0.08), on(say, "{club} Cricket Club Juniors", 64, TURF), on(big, ("Batter of the Summer", "Five Wicket "
          "Hero", "Fielder of the Season"), 170, PITCH), on(down, 20), on(name, 170, ("ruled", "dotted"), room=0.8),
          on(grid, ("Runs", "Wickets", "Catches"), (("{n}", ("5", "3", "11"), ("4", "2")),), 58), on(para,
          "Bat donated "
          "by {sponsor}", 50), on(column, 0.22, 0.78, "m", 0.74), on(signs, ("Juniors manager", "{teacher}"), ("Club "
          "president", "~"))),
    sheet("tag_fair_play", "A5 wide", [CHALK, FOAM], on(outline, (0.02, 0.03, 0.98, 0.97), ROYAL), on(column, 0.08,
          0.92,
          "m", 0.07), on(say, "{town} Tag Rugby Festival", 60, ROYAL), on(big, "Spirit of the Game", 140, ROYAL), on(
          ribbon, 0.44, (200, 222, 250), 190, 0.13), on(spot, 0.16, 0.84, 0.465, 120), on(column, 0.1, 0.9, "m", 0.58),
          on(para, "shook every hand, owned up to a knock-on and cheered for both sides.", 56), on(column, 0.2, 0.8,
          "m", 0.74), on(signs, ("Referee", "~"), ("Team", "{school}"), size=44)),
    sheet("cub_link", "A4", [(232, 246, 226), STRAW], on(paws, (196, 222, 180), (0.1, 0.055, 90), (0.9, 0.055, 90),
          (0.1, 0.93, 90), (0.9, 0.93, 90)), on(at, 0.09), on(say, "2nd {town}", 70, TURF), on(big, "Moving-On Badge",
          180, TURF), on(down, 30), on(column, 0.14, 0.86, "l"), on(run, "Tonight",
          "said goodbye to the Colony and was "
          "welcomed into the Pack with three howls and a lot of biscuits.", 72, 0.72, ("ruled", "dotted", "")), on(down,
          40), on(ticks, ("Knows the Promise", "Has met the Sixer", "Neckerchief tied"), 62, 1.7), on(column, 0.14,
          0.86, "m", 0.7), on(signs, ("From", ("Hathi", "{teacher}")), ("To", ("Bagheera", "~")), ("Date", "{date}"))),
    sheet("judo_card", "bookmark", [CHALK, STRAW], on(block, (0, 0, 1, 0.09), PITCH), on(column, 0.06, 0.94, "m", 0.02),
          on(big, "Judo Grades", 110, WHITE, "print"), on(column, 0.08, 0.92, "m", 0.12), on(say, "{club} Dojo", 52),
          on(
          name, 96, ("ruled", "boxed"), under="Player"), on(down, 20), on(column, 0.06, 0.94), on(grid, ("Belt",
          "Passed"), (("+White/red", "{date}"), ("+Red", ("4/3", "June")), ("+Red/yellow", ("Nov", "")), ("+Yellow",
          ""), ("+Yellow/orange", "")), 46, 2.4), on(column, 0.08, 0.92, "m", 0.72), on(para,
          "Bring this card to every "
          "grading. Bow before you step on the mat.", 46), on(at, 0.86), on(signs, ("Sensei", "{teacher}"), size=40)),
    sheet("muddy_mile", "card", [CHALK, (250, 232, 214)], on(block, (0, 0.78, 1, 1), TAN), on(column, 0.06, 0.94,
          "m",
          0.07), on(big, "Muddy Mile", 150, TAN), on(say, "{county} Primary Cross Country League", 50), on(name, 120,
          ("ruled", "dotted"), cue="Runner"), on(column, 0.06, 0.94, "l"), on(pair, ("Position", "{n}"), ("Time",
          ("7:41", "8 min 02", "6.55")), 56), on(pair, ("School", "{school}"), ("Race", ("Y4 girls", "Y5 boys",
          "mixed")), 52), on(column, 0.06, 0.94, "m", 0.83), on(say, "Thank you, {sponsor}!", 56, WHITE)),
    sheet("chess_knockout", "A4 wide", STRAW, on(lines_round, PITCH, (40, 100), 14), on(badge, 0.14, 0.26, 130, PITCH,
          "K"), on(badge, 0.86, 0.26, 130, TAN, "Q"), on(column, 0.22, 0.78, "m", 0.12), on(big, "Chess Knockout", 170,
          PITCH), on(say, ("Runner-up, Minor section", "Champion, Under 10", "Best newcomer"), 70, TAN), on(column, 0.1,
          0.9, "m", 0.42), on(name, 170, ("ruled", "")), on(para, ("lost only one game all weekend and found a mate in "
          "three.", "played six rounds with great concentration."), 60), on(column, 0.12, 0.88, "m", 0.73), on(signs,
          ("Controller", "{teacher}"), ("Date", "{date}"))),
    sheet("pony_day", "A5", [(250, 240, 226), FOAM], on(notched, TAN, 44, 70), on(wax, 0.5, 0.17, 110, PLUM, "PD"), on(
          at, 0.32), on(say, "Hollow Lane Stables", 58, TAN), on(big, "Own a Pony Day", 120, PLUM), on(name, 124,
          ("dotted", "ruled"), room=0.95), on(say, "looked after", 54), on(column, 0.2, 0.8, "l"), on(field, "",
          ("Pickle",
          "Sir Toffee", "Bluebell"), 64), on(column, 0.12, 0.88), on(down, 20), on(para, "groomed, tacked up and rode "
          "over trotting poles off the lead rein", 52), on(column, 0.12, 0.88, "m", 0.8), on(signs, ("Yard manager",
          "{teacher}"), size=42)),
    sheet("choir_festival", "A4", [CHALK, (238, 236, 250)], on(block, (0, 0, 1, 0.05), ROYAL), on(column, 0.1, 0.9, "m",
          0.09), on(stave, ROYAL), on(big, "A Thousand Voices", 170, ROYAL), on(say, "{town} Town Hall, {term}", 60),
          on(down, 40), on(column, 0.12, 0.88, "l"), on(run, "Thank you for the music,", ", and for knowing every word "
          "by heart.", 72, 0.85, ("ruled", "dotted")), on(column, 0.12, 0.88, "m"), on(down, 40), on(say, "Choir: "
          "{school}", 58), on(stars, (0.3, 0.66, 60), (0.5, 0.64, 80), (0.7, 0.66, 60), fill=GOLD), on(at, 0.72), on(
          printed, "{teacher}", "Conductor"), on(rule, ROYAL, 0.4), on(say, "With support from {sponsor}", 48)),
]  # fmt: skip
