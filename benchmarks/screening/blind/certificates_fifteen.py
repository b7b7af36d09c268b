"""Certificates of the fifteenth set, the schools' own. The others are next door."""

from benchmarks.screening.blind.certificates_fifteen_more import MORE
from benchmarks.screening.blind.clubs_fifteen import CLUBS
from benchmarks.screening.blind.decor_eleven import (
    GOLD,
    WHITE,
    badge,
    block,
    confetti,
    flourish,
    leaves,
    lines_round,
    outline,
    rule,
    stars,
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
from benchmarks.screening.blind.parts_fifteen import cloud, film, frame, jot, rows, sheet, start, steps, stripes, sun
from benchmarks.screening.blind.parts_fourteen import bars, grid
from benchmarks.screening.blind.parts_twelve import ring, stub, table
from benchmarks.screening.blind.welsh_fifteen import WELSH_FIFTEEN

NIGHT, PLUM, MOSS, TEAL, RUST, COCOA, SUNNY = (
    (28, 38, 84),
    (98, 38, 88),
    (64, 104, 54),
    (0, 108, 112),
    (176, 78, 34),
    (96, 58, 34),
    (246, 190, 50),
)
CREAM, SKY = ((253, 247, 232), (230, 242, 252))

SCHOOLS: list[Sheet] = [
    sheet("choc_with_the_head", "card", [CREAM, SKY], on(cloud, 0.11, 0.12, 0.14, (226, 214, 200)), on(cloud, 0.89,
          0.12, 0.14, (226, 214, 200)), on(column, 0.1, 0.9, "m", 0.07), on(say, "{school}", 48), on(big,
          "Hot Choc with the Head", 140, COCOA), on(column, 0.1, 0.9, "l", 0.32), on(name, 118, ("dotted", "ruled"),
          cue="Dear"), on(para, ("I hear you have been trying hard to be a good friend at playtime. Please come to "
          "my office at two o'clock for a mug with all the trimmings!", "Your spellings have improved every single "
          "week this term. I should like to hear all about it over a hot chocolate with marshmallows."), 56),
          on(column, 0.1, 0.9, "m", 0.76), on(signs, ("Headteacher", ("{teacher}", "~")), ("Friday", "{date}"),
          size=44)),
    sheet("reward_bookplate", "A5", [CREAM, WHITE], on(lines_round, PLUM, (46, 62, 68)), on(badge, 0.5, 0.16, 120,
          PLUM, "CHS", "shield"), on(at, 0.26), on(say, "EX LIBRIS", 60, PLUM), on(say, "Speech Day, {term}", 50),
          on(down, 20), on(big, ("The Fosdyke Prize for Biology", "The Old Scholars' Prize for Music",
          "The Wetherell Prize for Endeavour"), 104, PLUM), on(say, "goes this year to", 54), on(name, 126, ("",
          "ruled")), on(down, 20), on(rule, PLUM, 0.5), on(say, "Form {year}", 50), on(down, 40), on(say,
          ("Floreat semper", "Per ardua discimus", "Labore et fide"), 64, PLUM), on(at, 0.81), on(signs,
          ("Headteacher", ("~", "{teacher}")), size=46)),
    sheet("planner_praise_page", "A5 wide", [WHITE, (246, 248, 252)], on(block, (0, 0, 0.035, 1), TEAL), on(column,
          0.07, 0.56, "l", 0.06), on(big, "My Week", 120, TEAL, "print"), on(say, "Beginning {date}", 48), on(column,
          0.58, 0.95, "l", 0.055), on(name, 88, ("ruled", "dotted")), on(say, "Tutor group: {form}", 44), on(column,
          0.07, 0.95, "l", 0.27), on(grid, ("Day", "Praise from staff", "Points"), (("+Monday", ("Great discussion",
          "Super recall"), ("2", "4")), ("+Tuesday", ("Helped to pack away", ""), " "), ("+Wednesday",
          ("Lovely sketching", "Fab goal"), "3"), ("+Thursday", ("", "Kind to others"), "1"), ("+Friday",
          ("Top of the quiz!", "Full effort"), "5")), 46, 1.9), on(pair, ("Parent / carer", ("J.B.", "seen",
          "M Ward")), ("Tutor", "{teacher}"), 46)),
    sheet("extended_project", "A4 wide", [WHITE, CREAM], on(wedges, NIGHT, GOLD, 260), on(column, 0.14, 0.86, "m",
          0.12), on(say, "{high} Sixth Form", 60), on(big, "Independent Research Project", 140, NIGHT), on(down, 10),
          on(name, 180, ("", "ruled")), on(down, 10), on(say, "completed 120 hours of private study and gave a "
          "public talk on", 56), on(down, 10), on(big, ("Can cities cool themselves?", "Who owns the Moon?",
          "The mathematics of knitting", "Were the Luddites right?"), 110, TEAL), on(say, ("Grade A", "Grade A*",
          "Grade B"), 72), on(at, 0.77), on(signs, ("Project supervisor", "{teacher}"), ("Head of Sixth Form", "~"),
          ("Dated", "{date}"))),
    sheet("power_of_yet", "A4", [(255, 244, 214), SKY], on(stripes, (0, 0, 1, 0.05), SUNNY, TEAL, 70), on(stripes, (0,
          0.95, 1, 1), SUNNY, TEAL, 70), on(at, 0.09), on(big, ("I can't do it...", "It was too tricky..."), 130,
          COCOA), on(big, "YET!", 330, TEAL, "print"), on(down, 30), on(name, 170, ("ruled", "white", "dotted")),
          on(down, 30), on(para, ("would not give up on joining the letters. Now look at that handwriting!",
          "asked for a harder question, got stuck, and tried three new ways of working it out.", "fell off the "
          "balance beam nine times and got back on ten."), 68), on(down, 40), on(say,
          "Mistakes help our brains to grow.", 62, TEAL), on(at, 0.81), on(signs, ("Class", "{form}"), ("Your teacher",
          "{teacher}"), ("Date", "{date}"))),
    sheet("test_week_done", "A4", [WHITE, (240, 234, 250)], on(confetti, 110, 0.08), on(at, 0.1), on(say,
          "Year 6, {term}", 64), on(big, "Test Week? Done!", 200, PLUM), on(flourish, PLUM), on(down, 20), on(para,
          "A test cannot tell us that you draw brilliant dragons, that you make the whole dinner queue laugh, or "
          "that you look after your little cousins on Saturdays. We already know.", 60), on(down, 40), on(say,
          "We are so proud of you,", 60), on(name, 170, ("ruled", "", "dotted")), on(down, 30), on(grid,
          ("Biscuits eaten", "Smiles", "Effort"), ((("14", "too many"), ("hundreds", "lots"), ("110%", "all of it")),),
          56), on(at, 0.8), on(signs, ("with love from", "{teacher}"), ("and", "~"))),
    sheet("queue_jump_pass", "slip", [(255, 226, 120), (206, 240, 222)], on(stub, 0.77), on(column, 0.05, 0.74, "l",
          0.07), on(big, ("LUNCH QUEUE PASS", "FRONT OF THE LINE"), 112, NIGHT, "print"), on(name, 108, ("ruled",
          "white"), cue="For"), on(para, ("Four weeks of homework handed in on time. Skip the queue with one friend!",
          "A full card of reading stamps means no waiting this week!"), 52), on(pair, ("Valid until", "{date}"),
          ("Form", "{form}"), 50), on(column, 0.05, 0.74, "l", 0.8), on(say, "Not transferable. Show this to the "
          "midday team.", 42), on(bars, 0.8, 0.14, 300, 230), on(column, 0.79, 0.97, "m", 0.5), on(say, "No. {big}",
          54), on(say, "{team}", 60, TEAL)),
    sheet("cloud_of_pride", "A5 wide", [(186, 220, 246), (206, 230, 214)], on(cloud, 0.5, 0.45, 0.9), on(sun, 0.09,
          0.14, 100, SUNNY), on(column, 0.2, 0.8, "m", 0.06), on(big, "Our Proud Cloud", 110, NIGHT), on(column, 0.2,
          0.8, "m", 0.27), on(name, 130, ("", "dotted")), on(column, 0.16, 0.84), on(para, ("because you told us "
          "when you needed help.", "because you ate a whole carrot stick!", "because you made a card for Mr Bell "
          "the caretaker."), 58), on(column, 0.1, 0.9, "m", 0.76), on(signs, ("From", "{teacher}"), ("On", "{date}"),
          size=46)),
    sheet("wow_leaf", "square", [(214, 236, 196), (250, 226, 200)], on(leaves, MOSS, 260, 50), on(column, 0.14, 0.86,
          "m", 0.08), on(big, "WOW!", 230, MOSS, "print"), on(say, "A moment to share from {nursery}", 50), on(column,
          0.1, 0.9, "l", 0.31), on(name, 116, ("ruled", "dotted"), cue="Who?"), on(field, "When?", "{date}", 58),
          on(down, 10), on(say, "What happened?", 58), on(rows, 3, 86, (150, 170, 140)), on(at, 0.585), on(column,
          0.17, 0.9, "l"), on(jot, ("built a bridge for the bears", "counted backwards from ten!",
          "zipped up a coat all alone"), 90), on(column, 0.1, 0.9, "m", 0.79), on(signs, ("Key person", "{teacher}"),
          ("At home / at nursery", ("home", "nursery")), size=46)),
    sheet("commend_reference", "A4", WHITE, on(badge, 0.14, 0.085, 110, NIGHT, "HA"), on(column, 0.24, 0.9, "l",
          0.055), on(say, "{high}", 66, NIGHT), on(say, "Lime Tree Avenue, {town}", 46), on(column, 0.1, 0.9, "l",
          0.16), on(say, "{date}", 50), on(down, 20), on(start, 110), on(say, "Form {form}", 50), on(down, 50), on(big,
          "Headteacher's Commendation", 90, NIGHT, "print"), on(down, 10), on(para, "It is my great pleasure to "
          "let you know that five different members of staff have written to me this fortnight about the "
          "outstanding attitude that you bring to lessons.", 54), on(down, 24), on(para, "A commendation is the "
          "highest reward that I can give, and very few are made each year. You will receive a badge for your "
          "blazer in assembly on Monday.", 54), on(down, 24), on(para, "Thank you for setting such a fine example "
          "to the younger pupils.", 54), on(down, 40), on(say, "Yours faithfully,", 54), on(printed, "{teacher}",
          "Headteacher")),
    sheet("word_millionaire", "A4", [CREAM, (226, 244, 236)], on(stripes, (0, 0, 0.06, 1), MOSS, CREAM, 60), on(column,
          0.12, 0.92, "m", 0.08), on(big, "Word Millionaire", 180, MOSS), on(say, "The library at {school} has "
          "counted every page", 54), on(down, 40), on(big, ("1,000,000", "1,250,340", "2,004,118"), 260, COCOA,
          "print"), on(say, "words read since September by", 60), on(down, 20), on(name, 160, ("ruled", "boxed", "")),
          on(down, 30), on(column, 0.18, 0.86, "l"), on(field, "Best book:", ("The Wolf Pilot", "Goblin Street",
          "Ocean of Ink"), 62), on(field, "Average quiz score:", ("91%", "88", "94 %"), 62), on(down, 40), on(column,
          0.12, 0.92), on(para, "\"Today a reader, tomorrow a leader.\"", 60, MOSS), on(at, 0.82), on(signs,
          ("Librarian", "{teacher}"), ("Date", "{date}"))),
    sheet("bench_buddy", "bookmark", [(255, 222, 92), (250, 190, 150), (186, 226, 196)], on(block, (0.38, 0.02, 0.62,
          0.04), WHITE, 20), on(badge, 0.5, 0.17, 190, NIGHT, "PAL"), on(column, 0.07, 0.93, "m", 0.3), on(big,
          "Bench Buddy", 110, NIGHT), on(down, 30), on(name, 100, ("white", "ruled")), on(say, "{form}", 60), on(down,
          60), on(para, "Lonely? Lost? Fallen out? Come and find me by the friendship bench.", 60), on(down, 60),
          on(para, "I have been trained to listen.", 56), on(column, 0.07, 0.93, "m", 0.9), on(say, "{school}", 46)),
    sheet("merit_milestone", "A4 wide", [WHITE, (252, 238, 228)], on(block, (0, 0, 1, 0.19), RUST), on(column, 0.06,
          0.94, "m", 0.045), on(big, "Merit Milestone", 170, WHITE, "print"), on(column, 0.1, 0.9, "m", 0.25),
          on(steps, ("50", "100", "150", "200", "250"), RUST, 95), on(down, 20), on(name, 170, ("ruled", "dotted",
          "")), on(down, 10), on(say, "has reached the next step of our merit ladder.", 60), on(say,
          ("Mostly for: helpfulness", "Mostly for: excellent homework", "Mostly for: leading PE warm-ups"), 58), on(at,
          0.78), on(signs, ("Head of year", "{teacher}"), ("House", ("{team}",)), ("Date", "{date}"))),
    sheet("stage_oscar", "A4", [(250, 236, 190), WHITE], on(film, 0.02), on(film, 0.935), on(stars, (0.5, 0.15, 140),
          (0.28, 0.17, 80), (0.72, 0.17, 80)), on(at, 0.23), on(big, ("Best Supporting Sheep",
          "Loudest Singing Pirate", "Star of the Back Row"), 150, COCOA), on(say, ("at the premiere of \"Hey, Ewe!\"",
          "in our production of \"Treasure Ahoy\""), 62), on(down, 50), on(say, "And the golden statue goes to...",
          60), on(down, 10), on(name, 180, ("", "ruled")), on(down, 40), on(para, "Never missed a rehearsal, "
          "learned every line and remembered to smile on the night.", 62), on(down, 30), on(say, "{school}, {term}",
          54), on(at, 0.8), on(signs, ("Director", "{teacher}"), ("Music", ("~", "Mr Crotchet")))),
    sheet("new_starter_pass", "card", [(226, 236, 250), WHITE], on(block, (0, 0, 1, 0.2), NIGHT), on(column, 0.06,
          0.94, "l", 0.04), on(big, "Welcome to Year 7", 120, WHITE, "print"), on(frame, (0.06, 0.27, 0.29, 0.75)),
          on(column, 0.33, 0.94, "l", 0.27), on(table, (("New starter", "*"), ("Tutor group", ("7 Brunel", "7P",
          "7 North")), ("Tutor", "{teacher}"), ("House", "{team}")), 54, 2.3, 0.36, (218, 228, 244)), on(column, 0.33,
          0.94, "l", 0.79), on(para, "Bring this card to the main hall at 8.40 on your first morning.", 48)),
    sheet("work_placement", "A4", WHITE, on(block, (0.08, 0.06, 0.92, 0.063), TEAL), on(column, 0.1, 0.9, "l", 0.08),
          on(big, "{sponsor}", 110, TEAL, "print"), on(say, "Work Experience Programme", 70), on(down, 60), on(run,
          "We were glad to have", "with us for one week in {term}.", 64, 0.66, ("", "ruled"), 1.4), on(down, 30),
          on(para, "Duties included answering the telephone, checking deliveries and writing a page for our "
          "newsletter. Everything was done with good humour and great accuracy.", 58), on(down, 40), on(grid,
          ("Quality", "Comment"), (("+Punctuality", ("Always early", "Excellent")), ("+Initiative", ("Very good",
          "Growing")), ("+Team work", ("A pleasure", "Excellent"))), 54), on(down, 20), on(para, "We would happily "
          "offer a reference in future.", 58), on(column, 0.1, 0.9, "m", 0.79), on(signs, ("Placement supervisor",
          ("{teacher}", "~")), ("Date", "{date}"))),
    sheet("joined_up_hero", "A5", [WHITE, CREAM], on(column, 0.08, 0.92, "m", 0.06), on(big, "Joined-Up Hero", 130,
          TEAL), on(say, "{school}", 50), on(down, 20), on(column, 0.08, 0.92, "l"), on(say,
          "Here is my neatest sentence:", 52), on(rows, 4, 92), on(at, 0.285), on(column, 0.17, 0.92, "l"), on(jot,
          ("The quick brown fox jumps", "Six big boxes of jelly", "My pet newt lives in a pond"), 96), on(column, 0.08,
          0.92, "m", 0.53), on(para, "Tall letters reach up, tails hang down and every letter holds hands with the "
          "next.", 52), on(down, 40), on(column, 0.12, 0.88, "m"), on(name, 116, ("ruled", "dotted"),
          under="Written by"), on(at, 0.83), on(signs, ("Checked by", "{teacher}"), ("On", "{date}"), size=44)),
    sheet("teachers_own_award", "A4 wide", WHITE, on(outline, (0.02, 0.03, 0.98, 0.97), (90, 90, 96), 0), on(column,
          0.08, 0.92, "m", 0.1), on(big, ("TIDIEST TRAY AWARD", "BEST EXCUSE AWARD", "FUNNIEST JOKE OF 2026",
          "CHIEF PENCIL SHARPENER"), 180, RUST, "print"), on(down, 30), on(column, 0.1, 0.9, "l"), on(run,
          "This is to say that", "in {form} is the one and only holder of this very important award, which cannot "
          "be sold, swapped or eaten.", 86, 0.5, ("", "dotted", "ruled")), on(column, 0.1, 0.9, "m"), on(down, 40),
          on(say, "Have a super summer holiday!", 66), on(at, 0.79), on(signs, ("{teacher}", ("~",)),
          ("Last day of term", "{date}"))),
    sheet("rights_ambassador", "A4", [SKY, WHITE], on(ring, 0.5, 0.15, 230, TEAL, WHITE), on(column, 0.36, 0.64, "m",
          0.12), on(big, ("31", "12", "28"), 200, TEAL, "print"), on(column, 0.1, 0.9, "m", 0.26), on(big,
          "Rights Ambassador", 170, TEAL), on(para, ("Every child has the right to relax, play and join in.",
          "Every child has the right to be listened to.", "Every child has the right to learn."), 60), on(down, 50),
          on(say, "{school} has chosen", 56), on(name, 160, ("ruled", "")), on(say, "to speak up for our rights "
          "all year long.", 60), on(down, 50), on(column, 0.16, 0.84, "l"), on(ticks, ("I will run the suggestion box",
          "I will report to governors", "I will wear my badge with pride"), 60, 1.7), on(column, 0.1, 0.9, "m", 0.81),
          on(signs, ("Ambassadors' lead", "{teacher}"), ("Sworn in on", "{date}"))),
]  # fmt: skip
CERTIFICATES: list[Sheet] = [*SCHOOLS, *MORE, *CLUBS, *WELSH_FIFTEEN]
