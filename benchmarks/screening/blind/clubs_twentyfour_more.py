"""More certificates of the twenty-fourth set from outside: libraries, theatre, charities, colleges, employers."""

from benchmarks.screening.blind.decor_eleven import WHITE, block, code, flourish, rule, wedges
from benchmarks.screening.blind.parts_eighteen import lozenges, rubber, spokes
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
from benchmarks.screening.blind.parts_fifteen import backers, film, start
from benchmarks.screening.blind.parts_fourteen import paws
from benchmarks.screening.blind.parts_nineteen import brackets, ringed
from benchmarks.screening.blind.parts_seventeen import book, mortar
from benchmarks.screening.blind.parts_sixteen import bitten
from benchmarks.screening.blind.parts_thirteen import cells
from benchmarks.screening.blind.parts_twelve import bar, stub
from benchmarks.screening.blind.parts_twenty import listed, penned, plate, signed, stitched
from benchmarks.screening.blind.parts_twentyfour import leaders, noted, orbits, pixels, sash, sheet, sidebar
from benchmarks.screening.blind.parts_twentytwo import memo

CARMINE, MARINE, OLIVE, GOLDEN, PLUM, JET, TERRA, TEAL = (
    (190, 32, 60),
    (20, 76, 120),
    (96, 112, 52),
    (240, 180, 54),
    (100, 46, 96),
    (36, 38, 46),
    (196, 104, 66),
    (14, 120, 118),
)
PURE, MIST, WHEAT, BLUSH = ((254, 254, 252), (229, 239, 246), (250, 242, 218), (251, 234, 232))

VISITS: list[Sheet] = [
    sheet("town_library_teen_writers", "A5", [WHEAT, MIST],
          on(book, 0.5, 0.13, 180, PLUM), on(column, 0.1, 0.9, "m", 0.22), on(say, "Corvenden Town Library", 58, PLUM),
          on(big, ("Teen Writing Lab", "Graphic Novel Group", "Book Award Judge"), 140, JET), on(name, 122, ("ruled",
             "dotted", "")), on(down, 10), on(para, ("read six shortlisted novels in nine weeks and argued for the "
             "quiet one.", "drew, inked and stapled an eight-page comic."), 54), on(down, 50), on(column, 0.14, 0.88,
             "l"), on(field, "Card no.", ("0048 2217", "0051 9034"), 54), on(column, 0.14, 0.86, "m", 0.76), on(signed,
             ("Young people's librarian", ("@{outside pen}", "~", "{outside mrs}")), ("Date", "{date}"), size=40)),
    sheet("hospice_moonlight_walk", "A4", [(36, 34, 70), (24, 50, 74)],
          on(column, 0.08, 0.92, "m", 0.06), on(big, "Moonlight Walk", 230, GOLDEN), on(say, "in aid of the {cause}",
             60,
             WHITE), on(plate, (0.09, 0.23, 0.91, 0.34), 150, PURE), on(at, 0.37), on(para, "walked through the night "
             "with a torch and a flask so that others may be looked after.", 60, WHITE), on(block, (0.1, 0.52, 0.9,
             0.85), PURE, 30), on(column, 0.16, 0.84, "l", 0.55), on(memo, ("Distance", ("10 miles", "6 miles")),
             ("Raised", ("£64.50", "£212", "£38")), ("Finished at", ("2.10 am", "11.48 pm")), size=66, wide=0.36),
          on(down, 40), on(column, 0.16, 0.84, "m"), on(signed, ("{outside full}|Community Fundraiser",
             ("@{outside pen}", "~")), size=48)),
    sheet("bike_recycle_workshop", "A5 wide", [MIST, WHEAT],
          on(spokes, 0.88, 0.34, 150, OLIVE), on(column, 0.07, 0.74, "l", 0.09), on(say,
             "Re-Cycle Workshop, {town}", 54, OLIVE), on(big, ("Puncture Proof", "Junior Mechanic"), 130, JET),
          on(name, 116, ("ruled", "dotted", "boxed")), on(down, 10), on(ticks, ("trued a wheel", "changed a cable",
             "rebuilt a bike for someone else"), 52, 1.5), on(column, 0.07, 0.93, "r", 0.86), on(say,
             "{outside full}, workshop manager", 48)),
    sheet("university_summer_lab", "A4 wide", [PURE, WHEAT],
          on(wedges, MARINE, GOLDEN, 280), on(mortar, 0.5, 0.14, 120, MARINE, GOLDEN), on(column, 0.14, 0.86, "m",
             0.24),
          on(say, "University of Westmarch", 66, MARINE), on(say, "Summer laboratory week for schools", 52),
          on(down, 10), on(name, 170, ("", "ruled", "dotted")), on(down, 10), on(para, ("grew, stained and counted "
             "cells under supervision and presented a poster.", "built a radio receiver and explained it to a room of "
             "strangers."), 58), on(column, 0.18, 0.82, "m", 0.7), on(signed, ("{outside full}|Schools Liaison",
             ("@{outside pen}", "~")), ("{other full}|Laboratory Tutor", ("~", "@{other pen}")), size=44)),
    sheet("theatre_royal_youth_backstage", "A5", [(70, 20, 40), (26, 28, 46)],
          on(film, 0.02, 84, GOLDEN), on(film, 0.95, 84, GOLDEN), on(block, (0.08, 0.09, 0.92, 0.93), PURE, 16),
          on(column, 0.14, 0.86, "m", 0.12), on(say, "The Corn Hall Playhouse", 58, CARMINE), on(big,
             ("Technical Week", "Summer Company", "Puppet Makers"), 140, JET), on(flourish, CARMINE), on(down, 10),
          on(name, 120, ("ruled", "", "dotted")), on(down, 20), on(column, 0.14, 0.86, "l"), on(listed, ("hung the "
             "lamps", "learned a fight in slow motion", "swept the stage last"), 54), on(down, 20), on(field,
             "Role", ("follow spot", "chorus, bear", "ASM"), 56), on(column, 0.14, 0.86, "m", 0.74), on(penned,
             ("{outside pen}", "~"), "{outside full}", "Youth Director", size=46)),
    sheet("employer_placement_reference", "A4", [PURE],
          on(block, (0, 0, 1, 0.015), TEAL), on(column, 0.12, 0.88, "l", 0.05), on(say, "Brightwater Veterinary Group",
             64, TEAL), on(say, "14 Mill Street, Aldermere", 44), on(rule, TEAL), on(down, 20), on(say, "{date}", 48),
          on(down, 20), on(say, "Work placement report for", 52), on(start, 128), on(down, 40), on(para,
             ("Our student arrived early on each of the five days, learned the names of the whole team and was gentle "
              "with nervous animals and with their nervous owners.", "Our student kept the reception desk tidy, took "
              "messages that we could read and asked to watch two operations."), 56), on(down, 24), on(para, "We would "
             "be glad to have a Saturday helper like this one.", 56), on(down, 20), on(cells, ("Timekeeping",
             ("Excellent", "Very good")), ("Initiative", ("Good", "Excellent")), ("Appearance", ("Smart", "Good")),
             size=54, split=0.4), on(down, 60), on(penned, ("{outside pen}", "~"), "{outside full}",
             "Practice Manager")),
    sheet("barista_skills_online_pass", "A4 wide", [PURE, MIST],
          on(sidebar, "CERTIFICATE OF COMPLETION", 0.09, TERRA, 110), on(column, 0.14, 0.94, "l", 0.09), on(say,
             "Skillwell Courses", 60, TERRA), on(big, ("Barista Basics", "Safe Lifting", "Babysitting Skills"), 170,
             JET, "print"), on(down, 10), on(memo, ("Learner", "NAME"), ("Score", ("92%", "85%", "100%")), ("Hours",
             ("3", "1.5")), size=62, wide=0.2, line=("", "ruled")), on(down, 20), on(column, 0.14, 0.7, "l"), on(bar,
             0.92, TERRA, 60), on(code, 0.8, 0.62, 360), on(column, 0.14, 0.7, "l", 0.8), on(penned, "{outside pen}",
             "{outside full}, Course Lead", size=48)),
    sheet("saturday_language_centre_reading", "A5", [BLUSH, WHEAT],
          on(lozenges, CARMINE, 34, 46), on(column, 0.14, 0.86, "m", 0.1), on(say, "Corvenden Community Languages", 50,
             CARMINE), on(big, ("{tongue}, Level 2", "{tongue}, reading aloud", "{tongue}, first essay"), 120, MARINE),
          on(name, 120, ("ruled", "dotted", "white")), on(down, 10), on(ringed, ("pass", "good", "very good"), 56),
          on(down, 20), on(para, "We meet every Saturday morning in the Methodist hall. Families bring the cakes.", 52),
          on(column, 0.15, 0.85, "m", 0.74), on(signed, ("Centre coordinator", ("@{outside pen}", "~",
             "{outside mrs}")), ("Date", "{date}"), size=42)),
    sheet("lifeboat_station_work_party", "card", [MIST, BLUSH],
          on(sash, "THANK YOU", CARMINE, 54), on(column, 0.07, 0.7, "l", 0.09), on(say, "Corvenden Lifeboat Appeal", 58,
             MARINE), on(down, 10), on(name, 116, ("ruled", "dotted")), on(column, 0.07, 0.93, "l"), on(down, 10),
          on(para, ("sanded, primed and painted forty yards of railing with us in half term.", "rattled a bucket "
             "outside the supermarket for six cold hours."), 54), on(down, 10), on(pair, ("Date", "{date}"), ("Hours",
             ("6", "11", "4 1/2")), 52), on(column, 0.07, 0.93, "r", 0.84), on(say, "{outside full}, Volunteer "
             "Organiser", 46)),
    sheet("cinema_young_critics_pass", "slip", [(38, 34, 46), (80, 24, 40)],
          on(bitten, (214, 210, 218), 26), on(stub, 0.77, GOLDEN), on(column, 0.05, 0.74, "l", 0.09), on(big,
             "Young Critics", 110, GOLDEN), on(block, (0.05, 0.32, 0.74, 0.58), PURE, 14), on(column, 0.07, 0.72, "l",
             0.33), on(name, 108, ("", "ruled")), on(column, 0.05, 0.74, "l", 0.64), on(say,
             "The Regal, Aldermere. Six "
             "films, six reviews.", 46, WHITE), on(say, "Seat where you like.", 44, WHITE), on(block, (0.797, 0.26,
             0.95, 0.63), PURE), on(code, 0.81, 0.3, 240)),
    sheet("robotics_regional_heat", "A4", [PURE, MIST],
          on(pixels, (0, 0, 1, 0.09), 58, TEAL, GOLDEN, JET), on(column, 0.1, 0.9, "m", 0.12), on(say,
             "Westmarch Schools Robotics", 62, TEAL), on(big, ("Regional Heat: Finalist", "Best Engineering Log",
             "Rookie of the Day"), 160, JET, "print"), on(name, 170, ("ruled", "boxed", "dotted")), on(down, 30),
          on(column, 0.18, 0.82, "l"), on(leaders, ("Team", ("Circuit Breakers", "Bolts of Corvenden", "RAM Raiders")),
             ("Autonomous run", ("40", "25")), ("Driver run", ("85", "60")), ("Interview", ("28", "30")), size=60),
          on(down, 30), on(say, "Judges' note", 52), on(noted, ("tidy wiring!", "great teamwork under pressure"), 96),
          on(rubber, 0.72, 0.64, "QUALIFIED", 70, CARMINE, 11), on(column, 0.14, 0.86, "m", 0.74), on(signed,
             ("{outside full}|Chief Judge", ("@{outside pen}", "~")), ("Heat", ("2 May", "{date}")), size=46),
          on(column, 0.1, 0.9, "m"), on(backers, 0.9, "Westmarch Motors", "Dunn and Day", "Tessel Ltd")),
    sheet("rescue_centre_dog_socialising", "A5 wide", [WHEAT, BLUSH],
          on(paws, TERRA, (0.08, 0.2, 70), (0.14, 0.4, 70), (0.07, 0.6, 70), (0.13, 0.8, 70)), on(column, 0.22, 0.94,
             "l", 0.1), on(say, "Thorley Rescue Kennels", 58, TERRA), on(run, "Every tail here wags for",
             "who has sat with the shy ones since September.", 60, 0.8, ("ruled", "dotted")), on(down, 20), on(pair,
             ("Dog", ("Moss", "Bandit", "Old Bess")), ("Visits", ("9", "22")), 54), on(column, 0.22, 0.94, "l", 0.82),
          on(penned, ("{outside pen}", "~"), size=50, always=False)),
    sheet("county_science_fair_project", "square", [MIST, WHEAT],
          on(stitched, TEAL, 50, 30), on(brackets, TEAL, 110, 160, 12), on(orbits, 0.5, 0.2, 190, TEAL, CARMINE, GOLDEN,
             MARINE), on(column, 0.14, 0.86, "m", 0.31), on(say, "Westmarch Science Fair", 58, TEAL), on(big, ("Silver "
             "Project", "Most Curious Question"), 120, JET), on(name, 124, ("ruled", "dotted", "")), on(down, 10),
          on(para, ("Do plants lean towards music?", "How loud is our canteen?", "Which crisps burn longest?"), 56),
          on(column, 0.16, 0.84, "m", 0.72), on(signed, ("Judge", ("@{outside pen}", "~", "{outside mrs}")), size=44)),
]  # fmt: skip
