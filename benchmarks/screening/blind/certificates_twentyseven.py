"""Certificates of the twenty-seventh set: what the infants and juniors of a seaside academy take home."""

from benchmarks.screening.blind.certificates_twentyseven_more import MORE
from benchmarks.screening.blind.clubs_twentyseven import CLUBS
from benchmarks.screening.blind.clubs_twentyseven_more import VISITS
from benchmarks.screening.blind.decor_eleven import WHITE, block, flourish, lines_round, outline, rule
from benchmarks.screening.blind.parts_eighteen import lighthouse, tree
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
from benchmarks.screening.blind.parts_fifteen import steps, sun
from benchmarks.screening.blind.parts_fourteen import grid
from benchmarks.screening.blind.parts_seventeen import book, fish
from benchmarks.screening.blind.parts_twelve import bubble
from benchmarks.screening.blind.parts_twenty import edged, listed, signed, stitched
from benchmarks.screening.blind.parts_twentyfour import scale
from benchmarks.screening.blind.parts_twentyseven import (
    anchor,
    boat,
    crab,
    crest,
    gulls,
    portholes,
    rated,
    rope,
    sheet,
    shells,
    surf,
    written_on,
)
from benchmarks.screening.blind.parts_twentytwo import remark, told
from benchmarks.screening.blind.slips_twentyseven import SLIPS
from benchmarks.screening.blind.welsh_twentyseven import WELSH_TWENTYSEVEN

DEEP, CORAL, SAND, TEAL, PLUM, GRASS = (
    (18, 62, 112),
    (222, 88, 70),
    (240, 196, 110),
    (14, 128, 136),
    (108, 52, 110),
    (78, 132, 66),
)
FOAM, SHELL, DUNE, PEARL = ((234, 246, 250), (254, 242, 236), (252, 246, 226), (248, 248, 252))

SCHOOL: list[Sheet] = [
    sheet("infant_class_week_shells", "A4", [FOAM, SHELL],
          on(surf, 0.86, (168, 214, 228), (104, 176, 202), (60, 140, 176)), on(shells, CORAL, SHELL, (0.14, 0.1, 110),
             (0.86, 0.1, 110)), on(column, 0.22, 0.78, "m", 0.06), on(say, "Wickhaven Academy, Marram Site", 56, DEEP),
          on(big, ("{infants} Child of the Week", "This Week in {infants}"), 150, CORAL), on(column, 0.1, 0.9, "m",
             0.2), on(down, 30), on(name, 190, ("ruled", "dotted", "")), on(down, 20), on(say, "because", 60),
          on(written_on, ("you tidied the sand tray without being asked", "you counted all the way to fifty",
             "you looked after our new friend at lunch"), 90, 3), on(down, 30), on(column, 0.14, 0.86, "m", 0.68),
          on(signed, ("Class teacher", ("@{class pen}", "{class mrs}", "~")), ("Date", "{date}"), size=50)),
    sheet("sandcastle_moment_note", "square", [DUNE, SHELL],
          on(stitched, SAND, 44, 30), on(crab, 0.5, 0.16, 130, CORAL), on(column, 0.1, 0.9, "m", 0.27), on(big,
             "Sandcastle Moment", 140, CORAL), on(name, 132, ("ruled", "white", "dotted")), on(down, 10), on(para,
             ("wrote the first letter of every word without help today!", "built a bridge of blocks that held up "
             "the big lorry.", "said goodbye at the gate with a smile."), 58), on(down, 20), on(pair, ("Seen by",
             ("{ta pen}", "{class pen}")), ("On", "{date}"), 56)),
    sheet("rockpool_readers_band_up", "A5", [FOAM, PEARL],
          on(fish, CORAL, (0.12, 0.045, 70), (0.9, 0.16, 60)), on(column, 0.12, 0.88, "m", 0.06), on(big,
             "Rockpool Readers", 140, TEAL), on(say, "has moved up to", 52), on(scale, ("lilac", "pink", "red",
             "yellow", "blue"), TEAL, 84), on(down, 10), on(name, 126, ("ruled", "dotted", "boxed")), on(down, 20),
          on(column, 0.12, 0.88, "l"), on(field, "Favourite book", ("Biscuit Bear", "Dig, Dig, Digger", "the one with "
             "the owl"), 56), on(field, "Heard by", ("{ta pen}", "{library pen}"), 56), on(book, 0.5, 0.68, 120, DEEP),
          on(column, 0.14, 0.86, "m", 0.77), on(signed, ("{class full}, {infants}", ("@{class pen}", "~")), size=44)),
    sheet("tidal_tables_card", "card", [PEARL, FOAM],
          on(edged, DEEP, 40, sides="tb"), on(column, 0.05, 0.95, "m", 0.06), on(big, "Tidal Tables", 120, DEEP,
             "print"), on(name, 112, ("ruled", "dotted")), on(down, 6), on(say, "has answered 30 in one minute", 48),
             on(down, 50), on(portholes, ("2s", "5s", "10s", "3s", "4s", "8s"), TEAL, 100), on(pair, ("Score", ("28/30",
             "30/30", "29")), ("Tested by", ("{class mrs}", "{ta mrs}")), 52)),
    sheet("marram_mile_fifty", "A5 wide", [DUNE, FOAM],
          on(surf, 0.84, (226, 206, 150), (206, 180, 116), high=34), on(gulls, DEEP, (0.1, 0.14, 60), (0.07, 0.3, 44),
             (0.9, 0.16, 60)), on(column, 0.14, 0.86, "m", 0.08), on(big, "The Marram Mile", 150, GRASS), on(say,
             ("25 laps of the bottom field", "50 laps of the bottom field", "100 laps in one half term"), 56), on(name,
             130, ("ruled", "dotted", "")), on(down, 10), on(para, ("In wellies, in wind, in a good mood.",
             "Never the fastest. Always the one who waits for friends."), 54), on(column, 0.16, 0.84, "m", 0.6),
          on(signed, ("{class full}, {juniors}", ("@{class pen}", "~")), ("Date", "{date}"), size=42)),
    sheet("attendance_full_sail_term", "A4 wide", [FOAM, PEARL],
          on(boat, 0.13, 0.56, 230, DEEP, CORAL), on(boat, 0.88, 0.56, 180, TEAL, SAND), on(surf, 0.9, (120, 186, 208),
             (64, 142, 178)), on(column, 0.24, 0.78, "m", 0.09), on(say, "Marram Site attendance, {term}", 58, DEEP),
          on(big, "Full Sail", 250, CORAL), on(name, 170, ("ruled", "dotted", "")), on(say, ("100% present and in "
             "time for the bell", "not one day missed this half term"), 58), on(down, 20), on(column, 0.2, 0.8,
             "m", 0.66), on(signed, ("{attendance full}|{attendance office}", ("@{attendance pen}", "~")),
             ("{infanthead full}|{infanthead office}", ("~", "@{infanthead pen}")), size=40)),
    sheet("pencil_grip_to_pen", "slip", [PEARL, SHELL],
          on(outline, (0.02, 0.045, 0.98, 0.955), PLUM, 30), on(crest, 0.09, 0.24, 80, PLUM), on(column, 0.17, 0.94,
             "l", 0.09), on(big, "Ink at last!", 110, PLUM), on(say, "From today this writer may use a blue pen:", 50),
          on(column, 0.06, 0.94, "m"), on(name, 118, ("ruled", "dotted", "boxed")), on(down, 6), on(pair, ("Class",
             "{juniors}"), ("Teacher", ("{class mrs}", "{class pen}")), 52)),
    sheet("phonics_screening_bravo", "A5", [SHELL, DUNE],
          on(bubble, (0.1, 0.06, 0.62, 0.16), TEAL), on(column, 0.12, 0.6, "m", 0.08), on(say, "sh  oa  igh  ear",
             80, WHITE), on(column, 0.1, 0.9, "m", 0.25), on(big, "Sounds Sorted", 150, CORAL), on(say, "Year 1 "
             "phonics, {infants}", 54), on(down, 10), on(name, 126, ("dotted", "ruled", "white")), on(down, 20),
          on(column, 0.14, 0.9, "l"), on(ticks, ("real words", "alien words", "two sounds, one letter",
             "reads to a grown-up every night"), 56, 1.7), on(column, 0.14, 0.86, "m", 0.76), on(signed,
             ("Teacher", ("@{class pen}", "~", "{class mrs}")), ("Date", "{date}"), size=42)),
    sheet("sports_morning_beach_games", "A4", [DUNE, FOAM],
          on(sun, 0.86, 0.1, 110, SAND), on(column, 0.1, 0.72, "l", 0.06), on(say, "Sports Morning on the sands", 60,
             DEEP), on(big, ("Bucket Relay", "Flipper Dash", "Welly Throw"), 190, CORAL), on(column, 0.1, 0.9, "m"),
          on(down, 60), on(steps, ("1st", "2nd", "3rd", "team"), TEAL, 120), on(down, 20), on(name, 180, ("ruled",
             "boxed", "dotted")), on(down, 20), on(column, 0.14, 0.86, "l"), on(field, "House", "{side}", 64),
          on(field, "Class", "{room}", 64), on(down, 20), on(para, "The tide went out on time, the rain stayed away, "
             "and everybody who ran was cheered to the line.", 58), on(column, 0.14, 0.86, "m", 0.79), on(signed,
             ("{sports full}|{sports office}", ("@{sports pen}", "~")), ("July 2026", "{date}"), size=46)),
    sheet("deckhands_playground_helper", "card", [FOAM, DUNE],
          on(block, (0, 0, 0.3, 1), DEEP), on(anchor, 0.15, 0.4, 170, WHITE), on(column, 0.02, 0.28, "m", 0.68), on(big,
             "Deckhands", 100, WHITE, "print"), on(column, 0.35, 0.95, "l", 0.1), on(say, "A helper at playtime:", 52),
          on(name, 118, ("ruled", "dotted")), on(down, 10), on(listed, ("brings out the hoops", "finds a friend "
             "for anybody on the bench", "rings the bell"), 52), on(down, 10), on(field, "Week", ("14", "Spring 3",
             "after half term"), 54), on(column, 0.35, 0.95, "r", 0.86), on(say, "{ta mrs}", 48)),
    sheet("junior_writer_double_page", "A4", [PEARL, SHELL],
          on(lines_round, TEAL, (46, 70), 9), on(column, 0.13, 0.87, "m", 0.08), on(say, "Writing wall, {juniors}", 58,
             TEAL), on(big, ("Word Weaver", "Author at Work", "Opening Line Prize"), 180, PLUM), on(flourish, PLUM),
          on(down, 20), on(name, 178, ("ruled", "", "dotted")), on(down, 20), on(say, "for this sentence:", 58),
          on(written_on, ("The sea folded itself up and went home", "Nobody had told the gull that chips were private",
             "Gran laughed until the teapot shook"), 92, 3), on(down, 40), on(rated, ("Ideas", "Spelling", "Neatness",
             "Bravery"), TEAL, 60), on(column, 0.14, 0.86, "m", 0.8), on(signed, ("{class full}", ("@{class pen}",
             "~")), ("Date", "{date}"), size=46)),
    sheet("year_six_slipway_goodbye", "A4", [FOAM, DUNE],
          on(rope, (196, 164, 112), (140, 108, 66)), on(boat, 0.5, 0.2, 200, CORAL, DEEP), on(column, 0.15, 0.85, "m",
             0.22), on(big, "Down the Slipway", 170, DEEP), on(say, "Turnstones, class of 2026", 58), on(down, 10),
          on(run, "We wave off", "to the Headland Site with seven years of stories, a borrowed library book and our "
             "best wishes.", 64, 1.0, ("ruled", "dotted")), on(down, 40), on(grid, ("I loved", "I learned"),
             ((("the camp fire", "art", "netball"), ("to swim", "long division")),
              (("chips on the trip",), ("to share",))), 54), on(column, 0.18, 0.82, "m", 0.76), on(signed,
             ("{infanthead full}|{infanthead office}", ("@{infanthead pen}", "~")), ("Class teacher",
             ("@Peter Sully", "~")), size=42)),
    sheet("green_dunes_litter_pick", "A5 wide", [(236, 246, 230), DUNE],
          on(tree, 0.09, 0.9, 300, GRASS), on(column, 0.2, 0.94, "l", 0.08), on(say, "Green Dunes eco team", 58,
             GRASS), on(big, ("Two Bags of Litter", "Planted the Marram", "Lights Off Champion"), 130, DEEP), on(name,
             126, ("ruled", "dotted", "")), on(down, 10), on(told, ("Class", "{room}"), ("Place", ("North beach",
             "car park", "the long dune")), ("Weighed", ("3 kg", "1.4 kg"))), on(down, 10), on(remark, "Best find",
             ("a Dutch crisp packet", "one blue flip-flop"), 1), on(column, 0.2, 0.94, "r", 0.88), on(say,
             "{eco full}, {eco office}", 44)),
    sheet("harbour_voice_councillor", "A4 wide", [PEARL, FOAM],
          on(lighthouse, 0.9, 0.93, 900, CORAL, SAND), on(column, 0.07, 0.78, "l", 0.09), on(say, "Wickhaven Academy "
             "school council", 58, DEEP), on(big, "Harbour Voice", 220, TEAL), on(down, 20), on(name, 175, ("ruled",
             "boxed", "dotted")), on(down, 10), on(para,
             ("was elected by {juniors} and speaks for them at six meetings "
             "this year.", "asked for a bench, a bin and a later lunch, and got two of them."), 60), on(down, 20),
          on(rule, TEAL), on(column, 0.07, 0.74, "m", 0.7), on(signed, ("{infanthead full}|{infanthead office}",
             ("@{infanthead pen}", "~")), ("Elected on", "{date}"), size=46), on(at, 0.93)),
]  # fmt: skip
CERTIFICATES: list[Sheet] = [*SCHOOL, *MORE, *SLIPS, *CLUBS, *VISITS, *WELSH_TWENTYSEVEN]
