"""Certificates of the twenty-sixth set from clubs, classes and schemes outside the school."""

from benchmarks.screening.blind.decor_eleven import WHITE, block, flourish, lines_round, outline, rule, stars, swell
from benchmarks.screening.blind.parts_eighteen import spokes, target
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
from benchmarks.screening.blind.parts_fifteen import belt, keys, stripes
from benchmarks.screening.blind.parts_fourteen import cup, grid
from benchmarks.screening.blind.parts_nineteen import brackets
from benchmarks.screening.blind.parts_seventeen import ball, fade, meander
from benchmarks.screening.blind.parts_sixteen import medal
from benchmarks.screening.blind.parts_thirteen import beads, cells, chequers
from benchmarks.screening.blind.parts_twelve import table
from benchmarks.screening.blind.parts_twenty import boxes, edged, listed, penned, signed
from benchmarks.screening.blind.parts_twentyfour import leaders, noted, pixels, scale
from benchmarks.screening.blind.parts_twentysix import gears, meter, sheet
from benchmarks.screening.blind.parts_twentythree import slotted
from benchmarks.screening.blind.parts_twentytwo import remark, token, told

ROYAL, FLAME, MINT, WINE, STONE, AMBER, DEEPSEA, GRASS = (
    (30, 64, 150),
    (206, 64, 34),
    (46, 150, 116),
    (118, 26, 54),
    (92, 92, 98),
    (238, 170, 40),
    (14, 84, 110),
    (72, 136, 58),
)
CHALK, AIR, SAND, ROSE = ((254, 253, 249), (228, 241, 250), (250, 243, 224), (250, 234, 236))

CLUBS: list[Sheet] = [
    sheet("city_fc_foundation_player", "A4", [AIR, CHALK],
          on(chequers, 0.0, ROYAL, WHITE, 62), on(ball, 0.5, 0.13, 140), on(column, 0.1, 0.9, "m", 0.2), on(say,
             "Harrowgill City FC in the Community", 62, ROYAL), on(big, ("Player of the Course", "Fair Play Armband",
             "Super Sub"), 190, FLAME), on(name, 170, ("ruled", "dotted", "")), on(down, 20), on(para,
             ("has trained with us for six weeks and passed before shooting.",
              "has shown respect to referees, rivals and the kit bag."), 60), on(down, 20), on(column, 0.16, 0.84, "l"),
          on(leaders, ("Dribbling", ("8", "9")), ("Teamwork", ("10", "9")), ("Attitude", ("10",)), size=60), on(column,
             0.12, 0.88, "m", 0.76), on(signed, ("{outside full}|Community Coach", ("@{outside pen}", "~")), ("Dates",
             ("12 Jan to 16 Feb", "spring 2026")), size=46)),
    sheet("pedal_safe_level_two", "A5", [CHALK, AIR],
          on(spokes, 0.2, 0.13, 130, DEEPSEA), on(spokes, 0.8, 0.13, 130, DEEPSEA), on(column, 0.1, 0.9, "m", 0.22),
          on(big, "Pedal Safe", 150, DEEPSEA), on(say, ("Level 1, traffic free", "Level 2, quiet roads"), 60), on(name,
             122, ("ruled", "boxed", "")), on(down, 10), on(column, 0.14, 0.88, "l"), on(ticks, ("checks the bike",
             "looks behind and signals", "passes parked cars", "turns right at a junction"), 54, 1.6), on(column, 0.13,
             0.87, "m", 0.78), on(signed, ("Instructor", ("@{outside pen}", "~", "{outside mrs}")), ("Date", "{date}"),
             size=42)),
    sheet("mosque_weekend_school_juz", "A4", [SAND, CHALK],
          on(meander, MINT, 48, 34), on(stars, (0.5, 0.13, 120), fill=MINT), on(column, 0.17, 0.83, "m", 0.2), on(say,
             "Tenter Bank Mosque, Weekend School", 58, MINT), on(big, ("Completion of Juz Amma", "Arabic Reader 2",
             "Best Manners"), 170, WINE), on(flourish, MINT), on(down, 10), on(name, 170, ("", "ruled", "dotted")),
          on(down, 20), on(para, ("May this be a light on the road and a joy to the family.",
             "Read clearly, learnt by heart and taught to a younger brother or sister."), 58), on(down, 30), on(column,
             0.2, 0.8, "l"), on(cells, ("Level", ("3", "4", "5")), ("Mark", ("92 in 100", "88 in 100")), ("Lessons",
             ("38 of 40", "40 of 40"))), on(column, 0.17, 0.83, "m", 0.77), on(signed, ("{outside full}|Teacher",
             ("@{outside pen}", "~")), ("Head of lessons", ("@{other pen}", "~")), size=44)),
    sheet("sunday_club_ten_verses", "A5 wide", [ROSE, SAND],
          on(edged, WINE, 36, sides="lr"), on(column, 0.08, 0.92, "m", 0.08), on(say,
             "St Hilda's by the Lock, Sunday Club", 54, WINE), on(big, ("Ten Verses Known", "Candle Bearer",
             "Nativity Narrator"), 140, DEEPSEA), on(name, 122, ("ruled", "", "dotted")), on(down, 10), on(para,
             ("said them all to the bishop without looking.", "carried it slowly and did not drip on anyone."), 54),
          on(column, 0.1, 0.9, "m", 0.72), on(signed, ("{outside full}|Sunday Club", ("@{outside pen}", "~")), ("Date",
             "{date}"), size=40)),
    sheet("polish_saturday_language_class", "A4 wide", [CHALK, ROSE],
          on(stripes, (0, 0, 1, 0.06), (204, 40, 60), WHITE, 90), on(column, 0.1, 0.9, "m", 0.1), on(say,
             "Polska Szkoła Sobotnia, Harrowgill", 58, WINE), on(big, ("Dyplom", "Mistrz Ortografii"), 190, WINE),
          on(say, "dla / for", 52), on(name, 168, ("ruled", "", "dotted")), on(down, 10), on(para,
             "za piękne czytanie, za uśmiech i za cały rok nauki. For beautiful reading and a whole year of learning.",
             56), on(column, 0.12, 0.88, "m", 0.72), on(signed, ("Nauczyciel / Teacher", ("@{outside pen}", "~")),
             ("Data / Date", "{date}"), size=46)),
    sheet("fire_cadets_drill_badge", "card", [CHALK, SAND],
          on(block, (0, 0, 1, 0.18), FLAME), on(column, 0.05, 0.95, "m", 0.05), on(big,
             "North Dales Fire Cadets, Mini Crew", 90, WHITE, "print"), on(token, 0.86, 0.46, 150, FLAME, "HOSE",
             "CREW"), on(column, 0.06, 0.74, "l", 0.22), on(name, 118, ("ruled", "dotted")), on(down, 10), on(scale,
             ("run out", "couple", "charge", "make up"), FLAME, 84), on(field, "Smoke alarms tested", ("3", "5, two "
             "were flat"), 54), on(column, 0.06, 0.94, "r", 0.85), on(say, "{outside full}, Watch Manager", 46)),
    sheet("learn_to_swim_stage_five", "A5", [AIR, CHALK],
          on(swell, 0.87, (120, 190, 224), 36), on(column, 0.08, 0.92, "m", 0.05), on(say, "Low Wharfside Baths", 56,
             DEEPSEA), on(big, ("Stage 5", "Stage 3", "25 Metres", "Stage 7"), 180, ROYAL, "print"), on(name, 122,
             ("ruled", "dotted", "")), on(down, 10), on(column, 0.12, 0.88, "l"), on(ticks,
             ("push and glide on both sides", "float like a star, ten seconds", "10 metres of backstroke",
              "fetch a ring from the bottom"), 54, 1.65), on(down, 20), on(told, ("Lane", ("2", "shallow")), ("Next",
             ("Stage 6", "Stage 4"))), on(column, 0.12, 0.88, "m"), on(say, "Teacher: {outside mrs}", 48)),
    sheet("keyboard_initial_grade_exam", "A4", [CHALK, SAND],
          on(keys, 0.93, 180, 22), on(lines_round, WINE, (44, 66), 8), on(column, 0.14, 0.86, "m", 0.07), on(say,
             "Pennine College of Musicians", 68, WINE), on(down, 10), on(big, ("Keyboard, Initial Grade",
             "Recorder, Grade 1", "Drum Kit, Grade 2"), 160, ROYAL), on(say, "awarded after examination to", 52),
          on(name, 172, ("", "ruled", "dotted")), on(down, 30), on(column, 0.2, 0.8, "l"), on(grid, ("Section",
             "Maximum", "Awarded"), (("+Pieces", "+60", ("48", "52")), ("+Scales", "+15", ("11", "13")), ("+Sight",
             "+10", ("7", "8")), ("+Ear", "+15", ("12", "14"))), 56), on(down, 30), on(noted, ("Pass with Merit",
             "Pass", "Distinction"), 100, 300), on(column, 0.14, 0.86, "m", 0.76), on(penned, "{outside pen}",
             "{outside full}", "Chief Executive", size=46)),
    sheet("taekwondo_yellow_tag", "A5", [SAND, ROSE],
          on(brackets, STONE, 50, 200, 14), on(column, 0.12, 0.88, "m", 0.08), on(say, "Red Brick Taekwondo", 60,
             FLAME), on(big, ("Yellow Tag", "Green Belt", "White, 2 stripes"), 150, STONE), on(belt, 0.3, AMBER, 64),
          on(at, 0.37), on(name, 122, ("ruled", "dotted", "")), on(down, 10), on(table, (("Pattern", ("Chon-Ji",
             "four directions")), ("Breaking", ("one board", "two boards!")), ("Theory", ("9 of 10", "all of it"))), 54,
             2.2, 0.38), on(column, 0.13, 0.87, "m", 0.76), on(signed, ("Grading officer", ("@{outside pen}", "~")),
             ("Date", "{date}"), size=42)),
    sheet("coding_dojo_weekend_ninja", "square", [CHALK, AIR],
          on(pixels, (0, 0, 1, 0.1), 48, MINT, ROYAL, AMBER), on(gears, (206, 224, 236), (0.88, 0.8, 150)), on(column,
             0.1, 0.9, "l", 0.13), on(say, "Harrowgill Code Dojo, central library", 52, ROYAL), on(big,
             ("White Headband", "Robot Wrangler"), 130, MINT), on(name, 126, ("ruled", "boxed", "dotted")), on(down,
             10), on(field, "Made", ("a maze with ghosts", "a rain counter"), 58), on(down, 20), on(meter, ("bug",
             "done"), ROYAL, 8), on(column, 0.1, 0.82, "l", 0.84), on(say, "Mentor: {outside full}", 48)),
    sheet("cubs_canal_hike_badge", "A5", [SAND, CHALK],
          on(beads, GRASS, AMBER), on(medal, 0.5, 0.17, 96, AMBER, GRASS, "C"), on(column, 0.13, 0.87, "m", 0.26),
          on(say, "9th Harrowgill (Tenter Bank) Cubs", 52, GRASS), on(big, ("Hiker Badge", "Camp Cook", "Sixer"), 140,
             FLAME), on(name, 122, ("ruled", "", "dotted")), on(down, 10), on(column, 0.14, 0.86, "l"), on(listed,
             ("carried a rucksack all day", "read the map to the others", "left nothing but footprints"), 54), on(down,
             20), on(remark, "Akela adds", ("best beans on the hill", "sang the whole way"), 1), on(column, 0.13, 0.87,
             "m", 0.8), on(signed, ("Pack leader", ("@{outside pen}", "~", "{outside mrs}")), size=42)),
    sheet("street_cricket_summer_cup", "A5 wide", [AIR, SAND],
          on(fade, (0, 0, 1, 0.16), GRASS, (160, 200, 130)), on(cup, 0.86, 0.5, 240, AMBER), on(column, 0.06, 0.74,
             "l", 0.19), on(say, "Tape Ball Cricket, Tenter Park", 54, GRASS), on(big, ("Best Bowler", "Catch of the "
             "Day"), 130, ROYAL), on(name, 120, ("ruled", "dotted", "")), on(pair, ("Figures", ("3 for 11",
             "2 for 6")), ("Team", ("Wharf Lions", "Mill Lane")), 54), on(say, "{outside full}, organiser", 46)),
    sheet("gymnastics_springs_routine", "A5", [ROSE, AIR],
          on(target, 0.5, 0.12, 100, WINE, ROSE, AMBER), on(outline, (0.05, 0.035, 0.95, 0.965), WINE, 50), on(column,
             0.11, 0.89, "m", 0.2), on(say, "Springs Gymnastics Club", 58, WINE), on(big, ("Level 3 Pass",
             "Beam Medal", "Floor Routine"), 140, DEEPSEA), on(slotted, "Gymnast", 118, "", ("ruled", "dotted")),
          on(rule, WINE), on(told, ("Squad", ("Tues",
             "Saturday B")), ("Score", ("9.2", "8.75", "10!"))), on(boxes, 6, 100, WINE), on(para,
             "Pointed toes, straight knees and a landing that did not wobble.", 54), on(column, 0.13, 0.87, "m", 0.79),
          on(signed, ("Coach", ("@{outside pen}", "~")), ("Date", "{date}"), size=40)),
]  # fmt: skip
