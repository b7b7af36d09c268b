"""More certificates of the twenty-third set: what the older classes of a church primary school are handed."""

from benchmarks.screening.blind.decor_eleven import (
    WHITE,
    block,
    blossom,
    flourish,
    lines_round,
    outline,
    rule,
    wedges,
)
from benchmarks.screening.blind.parts_eighteen import tree
from benchmarks.screening.blind.parts_eleven import (
    Sheet,
    at,
    big,
    column,
    down,
    field,
    name,
    on,
    para,
    run,
    say,
    ticks,
)
from benchmarks.screening.blind.parts_fifteen import halves
from benchmarks.screening.blind.parts_fourteen import cup, grid, laurel
from benchmarks.screening.blind.parts_nineteen import brackets
from benchmarks.screening.blind.parts_seventeen import book, medal, mortar, rocket, squared
from benchmarks.screening.blind.parts_sixteen import hill, lane
from benchmarks.screening.blind.parts_twelve import table
from benchmarks.screening.blind.parts_twenty import edged, listed, signed, ticked_corner
from benchmarks.screening.blind.parts_twentythree import (
    apple,
    candle,
    clover,
    hoof,
    lined,
    sheet,
    shield,
    town,
)
from benchmarks.screening.blind.parts_twentytwo import hemmed, remark, told, topped

BLUE, CRIMSON, MOSS, AMBER, VIOLET, INK, COPPER, AQUA = (
    (30, 70, 140),
    (168, 32, 60),
    (58, 106, 62),
    (238, 174, 60),
    (94, 62, 140),
    (36, 40, 54),
    (170, 96, 54),
    (30, 140, 146),
)
PAPER, FROST, SAND, ROSY = ((254, 253, 248), (234, 242, 250), (250, 243, 226), (252, 238, 238))

MORE: list[Sheet] = [
    sheet("pupil_of_the_term", "A4 wide", [PAPER, SAND],
          on(lines_round, BLUE, (40, 62), 10), on(shield, 0.12, 0.22, 130, BLUE), on(laurel, 0.87, 0.24, 150, AMBER),
          on(column, 0.22, 0.78, "m", 0.1), on(say, "St Cynwal's Church in Wales Primary School", 58),
          on(big, "Pupil of the Term", 210, BLUE), on(column, 0.12, 0.88), on(down, 20), on(say, "{term}", 60),
          on(name, 190, ("ruled", "dotted", "")), on(para, ("has worked hard, played fairly and helped new friends to "
             "settle in.", "has made everybody in {juniors} proud by never giving up on fractions."), 60), on(at, 0.75),
          on(signed, ("{head full}|{head office}", ("@{head pen}", "~")), ("{class full}|Class Teacher",
             ("@{class pen}", "~")), size=44)),
    sheet("spelling_bee_finalist", "A4", [SAND, FROST],
          on(hemmed, AMBER), on(column, 0.14, 0.86, "m", 0.09), on(say, "Key Stage 2", 60), on(big, "Spelling Bee", 230,
             INK), on(big, ("Winner", "Runner-up", "Finalist"), 130, CRIMSON), on(down, 20), on(name, 178, ("ruled",
             "boxed", "dotted")), on(down, 20), on(say, "spelled these words in front of the whole school", 56),
          on(down, 10), on(big, ("rhythm", "conscience", "mischievous"), 120, BLUE), on(big, ("necessary", "parliament",
             "yacht"), 120, MOSS), on(big, ("accommodate", "queue", "lightning"), 120, VIOLET), on(at, 0.78),
          on(signed, ("{senior full}|{senior office}", ("@{senior pen}", "~")), ("Date", "{date}"), size=46)),
    sheet("maths_puzzle_friday", "A5", [FROST, PAPER],
          on(squared, 66, (214, 226, 238)), on(block, (0.08, 0.05, 0.92, 0.95), WHITE, 24), on(column, 0.14, 0.86, "m",
             0.08), on(big, "Friday Puzzle", 150, BLUE), on(say, "solved by", 54), on(name, 122, ("ruled", "dotted",
             "")), on(down, 20), on(column, 0.14, 0.86, "l"), on(lined, "The answer", ("42 hens", "7 o'clock", "13 and "
             "a half"), 58, 2), on(lined, "How I worked it out", ("I drew it", "trial and error!", "counted in 6s"), 58,
             2), on(down, 10), on(column, 0.14, 0.86, "m", 0.78), on(signed, ("{maths full}", ("@{maths pen}", "~")),
             ("Date", "{date}"), size=42)),
    sheet("science_week_inventor", "A5 wide", [FROST, SAND],
          on(rocket, 0.9, 0.22, 130, BLUE, CRIMSON), on(column, 0.06, 0.82, "l", 0.09), on(say, "Science Week", 60,
             AQUA), on(big, ("Young Inventor", "Best Experiment", "Curious Mind"), 150, INK), on(name, 122, ("ruled",
             "dotted")), on(column, 0.06, 0.94, "l"), on(field, "Invention", ("a sock finder", "solar porridge pot",
             "dog-powered fan"), 58), on(down, 20), on(para, "Tested twice, drawn to scale and explained to a panel of "
             "governors.", 52), on(at, 0.84), on(say, "{science full}, {science office}", 50)),
    sheet("eco_committee_card", "card", [(228, 244, 226), PAPER],
          on(tree, 0.88, 0.94, 420, MOSS), on(column, 0.06, 0.74, "l", 0.09), on(say, "Muddy Boots Committee", 58,
             MOSS), on(big, ("Litter Captain", "Bird Feeder", "Water Watcher"), 130, INK), on(topped, "Member", 114,
             ("ruled", "dotted", "white")), on(down, 10), on(told, ("Class", "{juniors}"), ("From", ("September",
             "January"))), on(para, "Switch it off, turn it down, put it back.", 50), on(at, 0.87),
          on(say, "{science mrs}", 46)),
    sheet("school_council_elected", "A4", [PAPER, ROSY],
          on(ticked_corner, CRIMSON, 60, 260), on(column, 0.12, 0.88, "m", 0.09), on(say, "St Cynwal's School Council",
             66, CRIMSON), on(big, "Elected", 230, INK), on(shield, 0.5, 0.29, 120, CRIMSON), on(at, 0.37),
          on(name, 178, ("ruled", "dotted")), on(down, 20), on(para, "was voted for by classmates to speak for them in "
             "{juniors} until July.", 62), on(down, 40), on(column, 0.14, 0.86, "l"), on(say, "I promise to", 60,
             CRIMSON), on(down, 10), on(listed, ("listen to everyone, not just my friends", "come to every meeting "
             "with my notebook", "report back to my class on Mondays"), 60), on(at, 0.8), on(column, 0.12, 0.88, "m"),
          on(signed, ("{deputy full}|{deputy office}", ("@{deputy pen}", "~")), ("Chair of Council", ""), size=46)),
    sheet("sports_day_place", "A5", [PAPER, FROST],
          on(lane, 0.85, CRIMSON, 4, 56), on(medal, 0.5, 0.17, 130, AMBER, BLUE, "1"), on(column, 0.1, 0.9, "m", 0.31),
          on(big, ("First Place", "Second Place", "Third Place"), 150, CRIMSON), on(name, 126, ("ruled", "", "dotted")),
          on(down, 10), on(column, 0.14, 0.88, "l"), on(field, "Event", ("80 m sprint", "long jump", "hurdles",
             "relay"), 60), on(field, "House", "{side}", 60), on(column, 0.14, 0.86, "m", 0.71), on(signed,
             ("{sports full}", ("@{sports pen}", "~")), ("Date", "{date}"), size=42)),
    sheet("residential_hills_three_days", "A4", [FROST, SAND],
          on(hill, (176, 196, 186), (0.25, 0.09, 0.4), (0.75, 0.07, 0.45)), on(block, (0, 0.27, 1, 1), PAPER),
          on(column, 0.1, 0.9, "m", 0.29), on(big, "Three Days in the Hills", 160, MOSS), on(name, 178, ("ruled",
             "dotted", "boxed")), on(down, 20), on(column, 0.16, 0.88, "l"), on(ticks, ("gorge walk", "night walk "
             "without torches", "canoe and raft", "made my own bed", "wrote a postcard home"), 60, 1.65), on(down, 10),
          on(remark, "Bravest moment", ("jumping in!", "top of the wall", "eating the sprouts"), 1), on(down, 30),
          on(column, 0.12, 0.88, "m", 0.83), on(signed, ("{class full}, {juniors}", ("@{class pen}", "~")), size=46)),
    sheet("leavers_year_six", "A4", [PAPER, ROSY],
          on(town, 0.955, (214, 206, 214)), on(mortar, 0.5, 0.1, 170, VIOLET, AMBER), on(column, 0.12, 0.88, "m", 0.18),
          on(big, "Leavers 2026", 210, VIOLET), on(say, "Owls Class", 60), on(down, 20), on(halves, 150, ("", "ruled")),
          on(down, 20), on(flourish, VIOLET), on(down, 30), on(para, ("You came as a duckling and you leave as an owl. "
             "Thank you for seven years of questions, muddy knees and wonderful singing.", "Go gently, go bravely, and "
             "come back to tell us all about it. Your peg will never be the same."), 62), on(down, 20),
          on(say, "Let your light shine", 66, VIOLET), on(at, 0.72), on(signed, ("{head full}|{head office}",
             ("@{head pen}", "~")), ("{class full}|Year 6", ("@{class pen}", "~")), size=46)),
    sheet("playground_peacemaker", "slip", [SAND, FROST],
          on(block, (0, 0, 0.05, 1), AQUA), on(clover, MOSS, (0.91, 0.26, 90)), on(column, 0.08, 0.83, "l", 0.1),
          on(say, "Lychgate Friends", 60, AQUA), on(big, "Playground Peacemaker", 92, INK), on(name, 108, ("ruled",
             "dotted")), on(say, ("sorted out a football quarrel without a grown-up", "found a game for everybody who "
             "was alone"), 50), on(at, 0.82), on(say, "{elsa full}, {elsa office}", 46)),
    sheet("gallery_label_corridor", "A5", [PAPER, SAND],
          on(outline, (0.06, 0.045, 0.94, 0.6), COPPER, 6), on(column, 0.12, 0.88, "l", 0.08), on(say, "THE LONG "
             "CORRIDOR GALLERY", 50, COPPER), on(down, 20), on(name, 126, ("", "ruled")), on(rule, COPPER),
          on(down, 20), on(big, ("Market Day, Rain", "Self-Portrait with Hat", "Blue Apples"), 120, INK),
          on(say, ("Watercolour on paper", "Chalk and charcoal", "Poster paint and string"), 54), on(say, "{term}, "
             "{juniors} Class", 54), on(down, 20), on(para, "Please do not touch. The artist is watching!", 48),
          on(apple, 0.5, 0.72, 130, CRIMSON), on(column, 0.1, 0.9, "m", 0.83), on(signed, ("Curator of the week",
             ("@{ta pen}", "{ta mrs}", "~")), size=42)),
    sheet("writer_of_the_month", "A4", [PAPER, FROST],
          on(edged, INK, 30, sides="lr"), on(book, 0.5, 0.11, 220, INK), on(column, 0.12, 0.88, "m", 0.2),
          on(big, "Writer of the Month", 180, INK), on(down, 10), on(name, 178, ("ruled", "dotted", "")), on(down, 30),
          on(column, 0.14, 0.86, "l"), on(table, (("Title", ("The Last Lamplighter", "Why Otters Giggle",
             "Snow in July")), ("Kind", ("story", "poem", "newspaper report")), ("Best line", ("\"The moon hiccuped.\"",
             "\"Mud is only tired water.\"")), ("Next step", ("paragraphs", "vary the openers"))), 60, 2.3, 0.3,
             (232, 236, 244)), on(down, 60), on(column, 0.12, 0.88, "m"), on(para, "Read aloud at Friday assembly and "
             "now on display outside the office.", 58), on(at, 0.82), on(signed, ("{reading full}|English",
             ("@{reading pen}", "~")), ("{senior full}|{senior office}", ("~", "@{senior pen}")), size=44)),
    sheet("house_cup_captain", "A5", [FROST, ROSY],
          on(cup, 0.5, 0.16, 280, AMBER), on(column, 0.1, 0.9, "m", 0.29), on(big, ("House Captain", "Vice-Captain"),
             150,
             BLUE), on(say, "{side}", 80, CRIMSON), on(name, 126, ("ruled", "white", "dotted")), on(down, 20),
          on(para, ("will count the tokens on Fridays, carry the cup and cheer the loudest.", "was chosen after a "
             "speech that made the governors laugh."), 56), on(hoof, (216, 206, 190), (0.14, 0.12, 70), (0.86, 0.12,
             70)), on(at, 0.8), on(signed, ("{deputy full}", ("@{deputy pen}", "~")), ("Date", "{date}"), size=42)),
    sheet("worship_leader_candle", "A4 wide", [ROSY, SAND],
          on(wedges, VIOLET, AMBER, 280), on(candle, 0.5, 0.27, 200, WHITE), on(column, 0.16, 0.84, "m", 0.31),
          on(big, "Worship Leader", 180, VIOLET), on(run, "We give thanks that", "helps us to pray, sing and be still.",
             62, 0.62, ("ruled", "dotted"), 1.8), on(at, 0.72), on(column, 0.2, 0.8), on(signed,
             ("{vicar full}|{vicar office}", ("@{vicar pen}", "~")), ("Blessed on", "{date}"), size=44)),
    sheet("class_assembly_part", "A4", [SAND, FROST],
          on(brackets, COPPER, 56, 260, 16), on(column, 0.13, 0.87, "m", 0.09), on(say, "{juniors} Class Assembly", 66),
          on(big, ("A Star on the Stage", "Loud and Clear"), 180, COPPER), on(blossom, 0.5, 0.26, 110, (232, 150, 160)),
          on(at, 0.33), on(name, 178, ("ruled", "dotted", "")), on(down, 20), on(grid, ("What we looked for",
             "How it went"), (("+Knew every word", ("yes!", "nearly")), ("+Faced the audience", ("yes", "mostly")),
             ("+Helped a friend", ("yes", "with costumes")), ("+Sang with a smile", ("always", "yes"))), 60),
          on(down, 60), on(para, "Your families clapped until their hands were sore.", 60), on(at, 0.8), on(signed,
             ("{music full}|{music office}", ("@{music pen}", "~")), ("{class full}|Class Teacher", ("@{class pen}",
             "~")), size=44)),
]  # fmt: skip
