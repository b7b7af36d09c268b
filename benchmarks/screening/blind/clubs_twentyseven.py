"""Certificates of the twenty-seventh set from outside the school: swimming, surf, sailing, sport, music and dance."""

from benchmarks.screening.blind.decor_eleven import GOLD, WHITE, block, flourish, lines_round, outline, stave
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
    ticks,
)
from benchmarks.screening.blind.parts_fifteen import belt, stripes
from benchmarks.screening.blind.parts_fourteen import grid
from benchmarks.screening.blind.parts_nineteen import brackets
from benchmarks.screening.blind.parts_seventeen import fade, medal
from benchmarks.screening.blind.parts_sixteen import lane
from benchmarks.screening.blind.parts_thirteen import beads, cells
from benchmarks.screening.blind.parts_twenty import boxes, edged, listed, signed
from benchmarks.screening.blind.parts_twentyseven import (
    anchor,
    boat,
    horn,
    lifebelt,
    portholes,
    rated,
    rope,
    sheet,
    typed,
    written_on,
)
from benchmarks.screening.blind.parts_twentytwo import remark, told, topped

ROYAL, SCARLET, GUARD, PINE, VIOLET, JET = (
    (26, 78, 168),
    (206, 40, 44),
    (246, 196, 40),
    (24, 98, 72),
    (110, 62, 148),
    (30, 32, 38),
)
ICE, PAGE, LEMON, PETAL = ((228, 243, 250), (255, 254, 249), (254, 248, 222), (252, 236, 242))

CLUBS: list[Sheet] = [
    sheet("surf_lifesaving_nipper_patrol", "A4", [LEMON, PAGE],
          on(edged, SCARLET, 70, sides="t"), on(block, (0, 0.027, 1, 0.054), GUARD), on(lifebelt, 0.85, 0.16, 130,
             SCARLET), on(column, 0.1, 0.72, "l", 0.085), on(say, "Cleeve Sands Surf Life Saving Club", 58, ROYAL),
          on(big, ("Nipper Level 2", "Rookie Patrol", "Nipper Level 4"), 190, SCARLET), on(column, 0.1, 0.9, "m",
             0.24), on(name, 178, ("ruled", "dotted", "")), on(down, 20), on(column, 0.16, 0.9, "l"), on(ticks,
             ("200 m run, swim, run", "board paddle round the buoy", "tow with a rescue tube", "recovery position",
              "beach flags explained"), 62, 1.65), on(down, 20), on(column, 0.12, 0.88, "l"), on(remark, "Coach's "
             "note", ("calm in the shore dump", "strong on the board"), 2), on(column, 0.14, 0.86, "m", 0.8), on(signed,
             ("Club coach", ("@{outside pen}", "~", "{outside mrs}")), ("Date", "{date}"), size=46)),
    sheet("lido_length_challenge", "A5", [ICE, PAGE],
          on(fade, (0, 0, 1, 0.26), ROYAL, (90, 190, 220)), on(column, 0.1, 0.9, "m", 0.04), on(say, "Burrow Regis "
             "Lido", 64, WHITE), on(big, ("25 metres", "100 metres", "400 metres"), 190, WHITE, "print"), on(column,
             0.1, 0.9, "m", 0.3), on(name, 126, ("ruled", "dotted", "")), on(say, "swam it without stopping in cold "
             "salt water", 52), on(down, 30), on(portholes, ("front", "back", "side"), ROYAL, 120), on(column, 0.14,
             0.86, "m", 0.76), on(signed, ("Poolside teacher", ("@{outside pen}", "~")), ("Date", "{date}"), size=42)),
    sheet("sailing_club_red_fleet", "A4 wide", [PAGE, ICE],
          on(rope, (200, 168, 116), (140, 108, 66)), on(boat, 0.84, 0.5, 260, ROYAL, SCARLET), on(column, 0.1, 0.72,
             "l", 0.13), on(say, "Sallow Bay Sailing Club, cadet section", 56, ROYAL), on(big, ("Red Fleet Winner",
             "Helm of the Summer", "Most Capsizes, Most Smiles"), 170, JET), on(name, 165, ("ruled", "dotted")),
          on(down, 10), on(column, 0.1, 0.9, "l"), on(told, ("Boat", ("Teal 41", "Wagtail", "Oppie 7")), ("Races",
             ("9 of 11", "6")), ("Best place", ("1st", "2nd")), size=54), on(column, 0.12, 0.88, "m", 0.71), on(signed,
             ("{outside full}|Cadet Captain", ("@{outside pen}", "~")), ("Season 2026", ""), size=42)),
    sheet("town_brass_training_band", "A5", [LEMON, PETAL],
          on(lines_round, SCARLET, (40, 62), 8), on(horn, 0.5, 0.12, 150, (222, 166, 40)), on(column, 0.12, 0.88, "m",
             0.2), on(say, "Wickhaven Silver Band", 58, SCARLET), on(big, "Training Band Shirt", 120, JET), on(name,
             124, ("ruled", "", "dotted")), on(down, 10), on(column, 0.14, 0.86, "l"), on(rated, ("breathing",
             "tonguing",
             "counting rests", "turning up"), SCARLET, 52), on(column, 0.12, 0.88, "m", 0.76), on(signed, ("Bandmaster",
             ("@{outside pen}", "~", "{outside mrs}")), ("Date", "{date}"), size=42)),
    sheet("dance_school_seafront_show", "A4", [PETAL, LEMON],
          on(beads, VIOLET, SCARLET, GUARD), on(column, 0.14, 0.86, "m", 0.08), on(say, "The Promenade School of "
             "Dance", 60, VIOLET), on(big, ("Dancer of the Term", "Grade 3 Modern", "Solo on the Bandstand"), 180,
             JET), on(flourish, VIOLET), on(down, 20), on(name, 178, ("", "ruled", "dotted")), on(down, 20), on(para,
             ("Pointed toes, a straight back and a hand held out to the little ones.", "Learned two parts in a week "
             "when a friend was ill."), 60), on(down, 30), on(grid, ("Barre", "Centre", "Performance"), ((("17/20",
             "19/20"), ("16/20", "18/20"), ("20/20", "18/20")),), 60), on(medal, 0.5, 0.68, 100, GOLD, VIOLET, "P"),
          on(column, 0.14, 0.86, "m", 0.79), on(signed, ("{outside full}|Principal of the School", ("@{outside pen}",
             "~")), ("{other full}|Examiner", ("~", "@{other pen}")), size=42)),
    sheet("beach_rugby_festival_tag", "square", [LEMON, ICE],
          on(stripes, (0, 0, 1, 0.13), ROYAL, GUARD, 80), on(column, 0.08, 0.92, "m", 0.17), on(say, "Severn Shore "
             "Beach Rugby", 56, ROYAL), on(name, 136, ("ruled", "white", "dotted")), on(down, 10), on(big,
             ("Try of the "
             "Tournament", "Fair Play Shirt", "Sandiest Kit"), 120, SCARLET), on(down, 10), on(pair, ("Team",
             ("Sallow Sharks", "Wick Wanderers")), ("Age", ("U9", "U11")), 58), on(down, 30), on(say, "Organiser: "
             "{outside}", 48)),
    sheet("athletics_league_standard", "card", [PAGE, LEMON],
          on(lane, 0.84, SCARLET, 3, 46), on(column, 0.06, 0.94, "l", 0.08), on(say, "Mid Channel Young Athletes "
             "League", 54, PINE), on(topped, "Athlete", 112, ("ruled", "dotted")), on(down, 10), on(typed, ("Event",
             ("600 m", "vortex throw", "long jump")), ("Result", ("1:58.2", "31.40 m", "3.77 m")), ("Standard",
             ("Bronze", "Silver", "Gold")), size=54, split=0.24), on(column, 0.06, 0.94, "r", 0.72), on(say,
             "Recorder {outside full}", 44)),
    sheet("taekwondo_tag_night", "A4", [PAGE, PETAL],
          on(brackets, JET, 64, 300, 20), on(column, 0.14, 0.86, "m", 0.08), on(say, "Harbour Taekwondo", 70, SCARLET),
          on(big, ("8th Kup", "6th Kup", "Green Tag"), 230, JET, "print"), on(belt, 0.31, PINE, 84), on(at, 0.37),
          on(name, 175, ("ruled", "dotted", "")), on(down, 20), on(column, 0.18, 0.82, "l"), on(cells, ("Pattern",
             ("Dan-Gun", "Do-San")), ("Sparring", ("controlled", "good distance")), ("Theory", ("9/10", "all right")),
             size=60), on(down, 60), on(column, 0.14, 0.86, "m"), on(para, "Courtesy, patience, and a tidy kit bag.",
             56), on(column, 0.16, 0.84, "m", 0.76), on(signed, ("Grading examiner", ("@{outside pen}", "~")), ("Date",
             "{date}"), size=46)),
    sheet("piano_festival_adjudication", "A5 wide", [PETAL, PAGE],
          on(outline, (0.03, 0.045, 0.97, 0.955), VIOLET, 18), on(column, 0.08, 0.92, "m", 0.09), on(say, "Wickhaven "
             "Festival of Music, class 41", 54, VIOLET), on(name, 126, ("ruled", "", "dotted")), on(down, 70),
             on(stave, VIOLET),
          on(down, 140), on(column, 0.08, 0.92, "l"), on(pair, ("Piece", ("Study in G", "Boat Song", "Minuet")),
             ("Mark", ("84", "87", "91")), 56), on(written_on, ("lovely singing line take more time at the end",
             "brave tempo and every note in its place"), 74, 2), on(column, 0.08, 0.92, "r", 0.83), on(say,
             "Adjudicator: {outside full}", 46)),
    sheet("sea_scouts_first_expedition", "A4", [ICE, LEMON],
          on(block, (0, 0, 0.2, 1), ROYAL), on(anchor, 0.1, 0.12, 150, WHITE), on(column, 0.25, 0.93, "l", 0.07),
          on(say, "2nd Burrow Regis Sea Scouts", 60, ROYAL), on(big, ("Night on the Island", "Knots Badge",
             "Coxswain's Mate"), 180, JET), on(name, 168, ("ruled", "dotted", "boxed")), on(down, 20), on(listed,
             ("tied a bowline behind the back", "rowed there, rowed home", "washed up for twelve"), 62), on(down, 30),
          on(boxes, 6, 130, ROYAL), on(down, 20), on(remark, "Skip says", ("would share a tent with you", "good eyes "
             "on watch"), 2), on(column, 0.25, 0.93, "m", 0.8), on(signed, ("Scout leader", ("@{outside pen}", "~",
             "{outside mrs}")), ("Date", "{date}"), size=46)),
]  # fmt: skip
