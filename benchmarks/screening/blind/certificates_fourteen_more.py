"""More of the fourteenth set: templates from the web, libraries, apps, farms, charities, shows and competitions."""

from benchmarks.screening.blind.decor_eleven import (
    GOLD,
    WHITE,
    badge,
    balloons,
    block,
    blossom,
    confetti,
    flourish,
    lines_round,
    outline,
    punched,
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
from benchmarks.screening.blind.parts_fourteen import bars, grid, laurel, paws, sheet, zigzag
from benchmarks.screening.blind.parts_twelve import bar, stub, table

INK, CHERRY, PINE, AZURE, MAUVE, CLAY = (
    (28, 32, 54),
    (178, 30, 62),
    (22, 92, 70),
    (30, 104, 176),
    (118, 66, 148),
    (170, 96, 44),
)
MILK, DAWN, DEW = (252, 249, 240), (255, 240, 226), (230, 245, 240)

MORE: list[Sheet] = [
    sheet("slide_participation", "A4 wide", WHITE, on(wedges, INK, GOLD, 460), on(column, 0.2, 0.8, "m", 0.14), on(big,
          "CERTIFICATE", 200, INK, "print"), on(say, "OF PARTICIPATION", 84, GOLD), on(down, 50), on(say, "PROUDLY "
          "PRESENTED TO", 52), on(column, 0.14, 0.86), on(name, 210, ""), on(rule, GOLD, 0.7), on(para, ("for taking "
          "part in the Inter-School Debating Day and arguing with wit and courtesy", "for joining the Big Draw "
          "mural team at the town hall"), 58), on(column, 0.28, 0.72, "m", 0.8), on(signs, ("DATE", "{date}"),
          ("SIGNATURE", "~"), size=42)),
    sheet("winter_mini", "A5", [DEW, (230, 236, 250)], on(stars, (0.14, 0.08, 50), (0.86, 0.08, 50), (0.14, 0.93, 40),
          (0.86, 0.93, 40), fill=AZURE), on(at, 0.07), on(say, "Libraries in {county}", 56, AZURE), on(big, "Winter "
          "Reading Trail", 120, AZURE), on(down, 10), on(name, 120, ("ruled", "boxed"), cue="Well done"), on(down, 10),
          on(para, "You followed the snowy footprints and finished four library books before the thaw.", 54), on(down,
          20), on(punched, 4, AZURE, 4, 90), on(column, 0.12, 0.88, "l"), on(field, "Best one:", ("Snow Bear",
          "Ghost Bus", "Tumble!"), 56), on(column, 0.12, 0.88, "m", 0.82), on(signs, ("Library staff", "{teacher}"),
          ("Stamp", ""), size=44)),
    sheet("farm_ranger", "card", [(246, 238, 210), DEW], on(paws, (222, 196, 150), (0.86, 0.24, 90), (0.9, 0.84, 60),
          (0.08, 0.86, 60)), on(outline, (0.025, 0.035, 0.975, 0.965), PINE), on(column, 0.08, 0.8, "l", 0.09), on(big,
          "Junior Stock Keeper", 116, PINE), on(say, "{farm}", 58, CLAY), on(column, 0.08, 0.92, "l"), on(name, 116,
          ("dotted", "ruled")), on(para, ("fed the lambs, collected the eggs and did not fall in the pond.", "helped "
          "Farmer Joan muck out the goats before breakfast."), 58), on(pair, ("Favourite animal", ("Dolly", "piglets",
          "the donkey")), ("Visited", "{date}"), 52)),
    sheet("walk_a_mile", "A4", [DAWN, (250, 232, 240)], on(zigzag, CHERRY, 50), on(at, 0.09), on(say, "{charity}", 76,
          CHERRY), on(big, ("We Walked a Mile", "Welly Wander 2026", "Read All Night"), 180, CHERRY), on(down, 20),
          on(column, 0.13, 0.87, "l"), on(run, "A great big hug from all of us to", "whose kind sponsors gave", 72,
          0.8, ("ruled", "dotted")), on(column, 0.3, 0.7, "l"), on(field, "£", ("22", "61.50", "104"), 110), on(
          column, 0.13, 0.87, "m"), on(down, 40), on(para, "That pays for a week of warm meals. None of it could "
          "happen without young people like you.", 62), on(at, 0.74), on(printed, "{teacher}", "Schools and Youth "
          "Officer"), on(say, "{charity}, {town}. A registered charity.", 42)),
    sheet("storybook_airways_pass", "slip", [(228, 240, 252), WHITE], on(block, (0, 0, 1, 0.2), AZURE), on(stub, 0.74),
          on(column,
          0.04, 0.72, "l", 0.035), on(big, "STORYBOOK AIRWAYS", 96, WHITE, "print"), on(column, 0.77, 0.98, "l", 0.06),
          on(say, "BOARDING", 60, WHITE), on(column, 0.05, 0.7, "l", 0.26), on(say, "Passenger", 44), on(name, 108,
          ("", "ruled")), on(pair, ("Destination", ("Narnia", "Wonderland", "Treetop House")), ("Gate", ("Book corner",
          "{form}")), 50), on(pair, ("Seat", ("Beanbag 3", "7A", "cushion 2")), ("Date", "{date}"), 50), on(bars, 0.78,
          0.3, 330, 250), on(column, 0.77, 0.97, "l", 0.66), on(say, "{n} books read", 50), on(say, "Priority", 50)),
    sheet("xp_screen", "A4", [(245, 246, 252), WHITE], on(block, (0, 0, 1, 0.13), MAUVE), on(column, 0.08, 0.92, "m",
          0.03), on(big, ("SumSquad", "NumberNinjas", "Fraction Factory"), 130, WHITE, "print"), on(badge, 0.5, 0.26,
          190, GOLD, "LV 9"), on(column, 0.1, 0.9, "m", 0.36), on(name, 160, ""), on(say, "{school}", 56), on(down, 30),
          on(bar, 0.82, MAUVE, 70), on(say, "{big}0 XP this week", 60), on(down, 30), on(big, ("LEAGUE CHAMPION",
          "STREAK: 30 DAYS", "TOP OF THE CLASS"), 130, CHERRY, "print"), on(down, 30), on(grid, ("Skill", "Accuracy"),
          (("+Number bonds", "+98%"), ("+Halving", "+94%"), ("+Time", "+91%")), 56), on(down, 20), on(say, "Printed "
          "from the teacher dashboard", 46)),
    sheet("office_email", "A4", WHITE, on(column, 0.09, 0.91, "l", 0.05), on(say, "{school}: Message to home", 62, INK),
          on(rule, (150, 154, 166)), on(say, "From: School Office", 50), on(say, "Sent: {date} 15:42", 50), on(say,
          "Subject: Great news from Maths today", 50), on(down, 60), on(say, "Hello,", 56), on(down, 20), on(run,
          "Just a quick message to say that", "was our mathematician of the lesson. The method for finding the area "
          "of a trapezium was explained so clearly that the rest of the group gave a round of applause.", 58, 0.66,
          ("", "ruled"), 1.35), on(down, 40), on(para, "No need to reply. We love sending these!", 56), on(down, 50),
          on(say, "{teacher}", 58), on(say, "Maths team", 50), on(down, 50), on(rule, (150, 154, 166)), on(say,
          "Please "
          "do not print this message unless you want it for the fridge.", 42)),
    sheet("little_lifesavers", "A4 wide", [WHITE, DEW], on(block, (0.06, 0.16, 0.2, 0.22), PINE), on(block, (0.107,
          0.09, 0.153, 0.29), PINE), on(column, 0.25, 0.94, "l", 0.09), on(big, "Little Lifesavers", 170, PINE), on(say,
          "Basic first aid for ages 7 to 11", 62), on(column, 0.1, 0.9, "l", 0.36), on(name, 160, ("ruled", "dotted"),
          cue="Awarded to"), on(down, 30), on(ticks, ("can put someone in the recovery position", "can cool a burn and "
          "cover a cut", "knows how to call 999 and what to say"), 60, 1.6), on(column, 0.1, 0.9, "m", 0.79), on(signs,
          ("Trainer", "{teacher}"), ("Course date", "{date}"), ("Venue", "{town}"))),
    sheet("spelling_final", "A4", MILK, on(lines_round, MAUVE, (44, 70, 78)), on(blossom, 0.5, 0.13, 130, MAUVE), on(at,
          0.22), on(say, "{county} Schools' Spelling Final", 66, MAUVE), on(big, ("Finalist", "Third Place", "Runner "
          "Up"), 220, CHERRY), on(down, 20), on(name, 170, ("ruled", "")), on(say, "representing {school}", 58), on(
          down, 40), on(para, ("correctly spelt mischievous, rhythm and conscience under the bright lights of the "
          "{town} Playhouse.", "spelt twenty-two words in a row without a slip."), 62), on(at, 0.7), on(say, "Prizes "
          "kindly given by {sponsor}", 52), on(at, 0.8), on(signs, ("Quizmaster", "{teacher}"), ("Date", "{date}"))),
    sheet("tooth_receipt", "A5 wide", [(240, 234, 252), DEW], on(stars, (0.08, 0.16, 60), (0.92, 0.16, 60), (0.92, 0.85,
          60), fill=MAUVE), on(column, 0.1, 0.9, "m", 0.08), on(big, "Tooth Fairy Receipt", 140, MAUVE), on(column,
          0.1, 0.9, "l"), on(run, "Received with thanks from", "one shiny tooth, well brushed and quite wobbly.", 64,
          0.8, ("ruled", "dotted")), on(down, 20), on(pair, ("Paid in full", ("£1", "£2", "50p")), ("Tooth no.", "{n}"),
          58), on(column, 0.58, 0.88, "m", 0.72), on(signs, ("Fairy on duty", ("Flutter", "Pearl Dewdrop", "~")),
          size=44)),
    sheet("nice_list", "A4", [(250, 240, 226), WHITE], on(block, (0, 0, 1, 0.025), CHERRY), on(block, (0, 0.975, 1, 1),
          PINE), on(at, 0.07), on(say, "North Pole Department of Good Deeds", 60, PINE), on(big, "Official Good List",
          190, CHERRY), on(flourish, CHERRY), on(para, "Let it be known in every workshop, stable and chimney that",
          58), on(down, 20), on(name, 170, ("", "dotted")), on(down, 20), on(para, ("has shared toys, fed the cat and "
          "gone to bed (mostly) on time this year.", "has been helpful, cheerful and only a little bit noisy."), 64),
          on(wax, 0.5, 0.68, 130, CHERRY, "NP"), on(at, 0.84), on(signs, ("Chief Elf", ("Jingle", "~")), ("Checked "
          "twice", ("yes!", "{date}")))),
    sheet("birthday_star", "square", [(255, 222, 110), (190, 226, 250), (250, 200, 220)], on(confetti, 90, 0.05),
          on(balloons, 0.13, 0.12, 90), on(balloons, 0.87, 0.12, 90), on(column, 0.27, 0.73, "m", 0.1), on(big,
          "Hooray!", 190,
          CHERRY), on(say, "Today is all about", 60), on(column, 0.12, 0.88, "m", 0.39), on(name, 150, "white"), on(
          down, 20), on(column, 0.16, 0.84), on(big, ("I am 5", "I am 6", "I am 7", "I am 4"), 190, MAUVE, "print"),
          on(para, "Sing to me, please! I get to choose the story at home time.", 56), on(at, 0.885), on(say,
          "{nursery}", 50)),
    sheet("poem_commended", "A4", MILK, on(block, (0.06, 0.05, 0.075, 0.95), CLAY), on(column, 0.14, 0.9, "l", 0.08),
          on(say, "{town} Festival of Words", 68, CLAY), on(big, ("Warmly Commended", "Young Poet, Second Prize",
          "Shortlisted Poem"), 150, INK), on(down, 50), on(say, ("\"Rain on the Caravan\"", "\"My Nani's Kitchen\"",
          "\"Fox at the Bins\""), 96, CLAY), on(say, "by", 56), on(name, 150, ("", "ruled")), on(say, ("aged 8",
          "aged 10", "aged 12"), 56), on(down, 60), on(para, "The judges loved the music of the second verse and an "
          "ending nobody saw coming. Your poem will be printed in this year's anthology.", 60), on(column, 0.14, 0.9,
          "m", 0.76), on(signs, ("Judge", "{teacher}"), ("Festival director", "~"))),
    sheet("rover_challenge", "A4 wide", [(236, 240, 246), WHITE], on(block, (0, 0, 1, 0.17), INK), on(column, 0.06,
          0.94, "l", 0.04), on(big, "ROVER CHALLENGE", 150, GOLD, "print"), on(column, 0.06, 0.66, "l", 0.23), on(table,
          (("Engineer", "*"), ("Team", ("Dusty Wheels", "Curiosi-tea", "Red 5")), ("Best run", ("41 s", "1 min 12",
          "58.3 s")), ("Prize", ("Best code", "Judges' pick", "Fastest lap"))), 62, 2.4, 0.28, (214, 222, 236)), on(
          laurel, 0.82, 0.45, 210, CLAY, "STEM"), on(column, 0.06, 0.94, "l", 0.62), on(para, "Built, programmed and "
          "driven at the {county} robotics heats. Supported by {sponsor}.", 58), on(column, 0.06, 0.94, "m", 0.78),
          on(signs, ("Head judge", "{teacher}"), ("Date", "{date}"))),
    sheet("show_prize_card", "card", [(216, 52, 60), (60, 96, 178), (236, 196, 60)], on(block, (0.05, 0.07, 0.95, 0.93),
          MILK), on(column, 0.1, 0.9, "m", 0.1), on(say, "{town} Flower and Produce Show", 58), on(big, ("FIRST PRIZE",
          "SECOND PRIZE", "THIRD PRIZE"), 150, INK, "print"), on(column, 0.1, 0.9, "l"), on(pair, ("Class", ("42 "
          "Under 8s", "51 Junior", "47")), ("Exhibit", ("sunflower", "carrot dog", "4 buns")), 54), on(name, 110,
          ("dotted", "ruled"), cue="Exhibitor"), on(down, 10), on(field, "Judge's remarks", ("Tall and straight!",
          "What a smile", "Good rise"), 54), on(column, 0.6, 0.9, "m", 0.72), on(signs, ("Show "
          "secretary", "~"), size=38)),
]  # fmt: skip
