"""Certificates of the thirteenth set that clubs, boards and schemes hand out."""

from benchmarks.screening.blind.decor_eleven import (
    GOLD,
    WHITE,
    badge,
    block,
    flourish,
    leaves,
    lines_round,
    notched,
    outline,
    rule,
    stars,
    stave,
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
from benchmarks.screening.blind.parts_thirteen import beads, cells, sheet

POOL, OAK, CLARET, COAL, LEAF, ORANGE = (
    (0, 120, 170),
    (110, 74, 40),
    (128, 20, 52),
    (36, 38, 46),
    (40, 124, 76),
    (222, 108, 28),
)
CREAM, AIR, ROSY = (253, 249, 238), (232, 245, 252), (253, 240, 244)

CLUBS: list[Sheet] = [
    sheet("swim_school_stage", "A4", AIR, on(swell, 0.82, (150, 208, 236)), on(badge, 0.5, 0.12, 130, POOL, "SWIM"),
          on(at,
          0.2), on(say, "{town} Leisure Centre Swim School", 60, POOL), on(big, ("Stage 4 Award", "Stage 6 Award",
          "Duckling Award 2"), 170, POOL, "print"), on(name, 160, ("ruled", "")), on(down, 20), on(say, "can now:", 58),
          on(column, 0.18, 0.82, "l"), on(ticks, ("Push and glide on the back", "Kick 10 metres", "Float for ten "
          "seconds", "Swim 10 metres on the front"), 60, 1.7), on(column, 0.12, 0.88, "m", 0.72), on(signs,
          ("Swimming teacher", "{teacher}"), ("Date passed", "{date}"))),
    sheet("gym_proficiency", "A4 wide", [ROSY, AIR], on(block, (0, 0, 0.04, 1), CLARET), on(block, (0.05, 0, 0.06, 1),
          GOLD), on(column, 0.12, 0.9, "l", 0.1), on(say, "Springers Gymnastics Club, {town}", 60), on(big,
          "Proficiency Award", 180, CLARET), on(pair, ("Level", ("5", "3", "7")), ("Apparatus", ("Floor", "Beam",
          "Vault")), 60), on(down, 30), on(name, 160, ("ruled", "dotted"), under="Gymnast"), on(down, 20), on(para,
          "has shown the six skills of this level to the standard required.", 58), on(at, 0.76), on(signs,
          ("Coach", "{teacher}"), ("Club secretary", "~"), ("Date", "{date}"))),
    sheet("tag_rugby", "A5 wide", (236, 250, 238), on(block, (0, 0, 1, 0.2), LEAF), on(column, 0.06, 0.94, "m", 0.04),
          on(big, "Tag Rugby Festival", 120, WHITE, "print"), on(at, 0.24), on(say, "Spirit of the Games Award", 72,
          LEAF), on(name, 140, ("", "ruled")), on(say, "{school}", 60), on(down, 16), on(ticks, ("Teamwork", "Respect",
          "Passion"), 54, 1.45), on(at, 0.78), on(say, "{county} School Sport Partnership", 50), on(say, "Supported by "
          "{sponsor}", 46)),
    sheet("drama_board", "A4", CREAM, on(lines_round, CLARET, (60, 80)), on(at, 0.08), on(say, "THE REGENCY BOARD", 80,
          CLARET), on(say, "of Speech, Drama and Musical Theatre", 54), on(flourish, CLARET), on(down, 20), on(say,
          "This is to certify that", 56), on(down, 16), on(name, 150, ""), on(down, 16), on(say, "was examined and "
          "passed", 56), on(down, 30), on(column, 0.14, 0.86, "l"), on(cells, ("Subject", ("Acting (Solo)",
          "Verse and Prose", "Musical Theatre")), ("Grade", ("Grade 3", "Entry", "Grade 5")), ("Result",
          ("Merit, 78", "Distinction, 91", "Pass, 66")), ("Centre", "{town}"), size=56), on(column, 0.14, 0.86, "m",
          0.78), on(signs, ("Chief Examiner", "~"), ("Date of examination", "{date}"))),
    sheet("piano_prep", "A5", [CREAM, AIR], on(leaves, COAL, 150, 40), on(at, 0.12), on(stave, COAL), on(big, ("Piano "
          "Prep Test", "First Tunes", "Violin Initial"), 120, COAL), on(say, "Congratulations,", 58), on(down, 10),
          on(name, 130, ("", "ruled"), room=0.98), on(down, 20), on(para, ("Your scales were even and your duet really "
          "danced. Well played!", "A confident performance with a singing tone. Keep going!"), 56), on(at, 0.78),
          on(signs, ("Examiner", "~"), ("Date", "{date}"), size=44)),
    sheet("wheels_level", "A4 wide", [(240, 248, 224), AIR], on(wedges, LEAF, ORANGE, 330), on(at, 0.12), on(big,
          "Road Ready Cycling", 170, LEAF, "print"), on(say, ("Level 1", "Level 2", "Level 3"), 110, ORANGE), on(column,
          0.16, 0.84, "m"), on(name, 150, ("ruled", "dotted"), cue="Rider"), on(down, 20), on(para, "has completed "
          "training and can start, stop, look, signal and share the road with confidence.", 60), on(down, 10), on(pair,
          ("School", "{school}"), ("Bike checked", ("yes", "OK", "brakes fixed!")), 52), on(at, 0.78), on(signs,
          ("Instructor", "{teacher}"), ("Date", "{date}"))),
    sheet("hill_skills", "A4", [CREAM, (240, 246, 234)], on(swell, 0.86, (150, 170, 140), 110), on(notched, OAK), on(at,
          0.1), on(badge, 0.5, 0.15, 120, OAK, "EX"), on(at, 0.24), on(big, "Young Adventurer", 160, OAK), on(say,
          "Expedition section: Bronze", 70), on(down, 30), on(column, 0.14, 0.86, "l"), on(run, "We confirm that",
          "walked {n} km over two days, carried everything, cooked on a stove and camped in all weathers.", 66,
          0.66, ("ruled", "dotted", "")), on(down, 40), on(field, "Team", ("The Lost Boots", "Bog Standard", "Team "
          "Noodle")), on(field, "Area", "{town} Fells"), on(column, 0.14, 0.86, "m", 0.74), on(signs, ("Assessor",
          "{teacher}"), ("Date", "{date}"))),
    sheet("theatre_school", "A5 wide", [ROSY, (250, 244, 214)], on(beads, CLARET, GOLD, radius=14, inset=40), on(stars,
          (0.1, 0.2, 80), (0.9, 0.2, 80)), on(at, 0.1), on(say, "Limelight Theatre School", 66, CLARET), on(big,
          ("Most Improved", "Rising Star", "Show Spirit"), 150, CLARET), on(name, 150, ("ruled", "")), on(down, 10),
          on(say, ("Juniors, Thursday class", "Minis, Saturday class", "Inters, Monday tap"), 60), on(at, 0.72),
          on(signs, ("Principal", "~"), ("Term", "{term}"), size=46)),
    sheet("climbing_wall", "card", [(232, 232, 238), (255, 240, 220)], on(block, (0, 0, 0.3, 1), COAL), on(column, 0.03,
          0.27, "m", 0.3), on(big, "UP!", 190, ORANGE, "print"), on(say, "The Boulder Barn", 50, WHITE), on(say,
          "{town}", 46, WHITE), on(column, 0.35, 0.95, "l", 0.1), on(big, "Climber's Passport", 96, COAL), on(name, 110,
          "ruled", cue="Name"), on(field, "Level", ("1 - Taster", "2 - Top rope", "3 - Knots"), 56), on(field,
          "Highest "
          "route", ("4+", "Green 5", "the blue one"), 56), on(field, "Instructor", "{teacher}", 56), on(field, "Date",
          "{date}", 56)),
    sheet("football_medal", "square", [(26, 60, 44), (34, 40, 90)], on(badge, 0.5, 0.5, 720, GOLD, ""), on(badge, 0.5,
          0.5, 610, COAL, ""), on(column, 0.3, 0.7, "m", 0.225), on(say, "{town} Juniors FC", 72, GOLD), on(column,
          0.22, 0.78), on(big,
          ("Players' Player", "Golden Boot", "Clubman of the Year"), 110, WHITE, "print"), on(column, 0.14, 0.86, "m",
          0.45), on(name, 140, "white"), on(column, 0.25, 0.75, "m", 0.67), on(say, ("Under 9s", "Under 11s", "U8 "
          "Tigers"), 70, GOLD), on(say, "Season 2025-26", 56, WHITE)),
    sheet("sea_cadet_style", "A4 wide", CREAM, on(lines_round, COAL, (50, 66), 12), on(badge, 0.14, 0.22, 130, POOL,
          "SC"), on(column, 0.24, 0.94, "l", 0.11), on(say, "{town} Sailing Trust", 64, POOL), on(big, "Youth Sailing "
          "Stage 1", 150, COAL, "print"), on(column, 0.1, 0.9, "l", 0.36), on(name, 150, ("dotted", "ruled"),
          cue="Awarded to"), on(down, 20), on(para,
          "who can rig a dinghy, steer a triangular course, tie a bowline and "
          "knows the rules of the water.", 60), on(down, 20), on(pair, ("Boat", ("Optimist", "Pico", "Topper 4417")),
          ("Wind", ("Force 2", "F3, gusty", "light")), 60), on(at, 0.77), on(signs, ("Principal", "~"), ("Senior "
          "Instructor", "{teacher}"), ("Date", "{date}"))),
    sheet("sports_day_ribbon_card", "bookmark", [(250, 214, 96), (220, 224, 232), (230, 176, 130)], on(badge, 0.5, 0.16,
          250, CLARET, ("1st")), on(column, 0.08, 0.92, "m", 0.32), on(big, "Sports Day", 130, CLARET), on(say,
          "{school}", 46), on(down, 30), on(column, 0.08, 0.92, "l"), on(field, "Race", ("Egg + spoon", "Sack race",
          "80 m", "Hurdles"), 56), on(field, "House", "{team}", 56), on(down, 30), on(name, 96, ("ruled", "boxed"),
          under="Name"), on(column, 0.08, 0.92, "m", 0.84), on(rule, CLARET), on(say, "{date}", 52)),
    sheet("cake_camp", "A5 wide", (255, 238, 222), on(outline, (0.03, 0.05, 0.97, 0.95), ORANGE), on(wax, 0.88, 0.3, 90,
          ORANGE, "YUM"), on(column, 0.08, 0.78, "l", 0.11), on(big, "Holiday Club Chef", 120, OAK), on(name, 120,
          "dotted", cue="Chef"), on(field, "made", ("pizza faces", "rainbow wraps", "oat cookies"), 60), on(para, "and "
          "washed up afterwards without being asked!", 56), on(column, 0.08, 0.92, "l", 0.76), on(printed, "{teacher}",
          "", 48)),
]  # fmt: skip
