"""More of the twenty-seventh set from outside: theatre, food festival, library, charities, universities, visits."""

from benchmarks.screening.blind.decor_eleven import WHITE, block, bunting, rule
from benchmarks.screening.blind.parts_eighteen import clock
from benchmarks.screening.blind.parts_eleven import (
    Sheet,
    big,
    column,
    down,
    field,
    name,
    on,
    pair,
    para,
    say,
)
from benchmarks.screening.blind.parts_fifteen import backers, film
from benchmarks.screening.blind.parts_fourteen import ribbon
from benchmarks.screening.blind.parts_nineteen import ringed
from benchmarks.screening.blind.parts_seventeen import book, gingham, mortar, scallops
from benchmarks.screening.blind.parts_thirteen import cells
from benchmarks.screening.blind.parts_twelve import stub, table
from benchmarks.screening.blind.parts_twenty import edged, penned, signed
from benchmarks.screening.blind.parts_twentyfour import scale, sidebar
from benchmarks.screening.blind.parts_twentyseven import (
    crab,
    lifebelt,
    sheet,
    typed,
    written_on,
)

BLUE, ROUGE, OLIVE, GOLDEN, AUBERGINE, INK = (
    (22, 70, 140),
    (190, 48, 60),
    (96, 116, 50),
    (240, 182, 56),
    (88, 38, 92),
    (28, 30, 36),
)
MILK, HAZE, HONEY, SALMON = ((255, 255, 252), (232, 240, 248), (253, 245, 220), (252, 235, 230))

VISITS: list[Sheet] = [
    sheet("food_festival_junior_chef", "A4", [HONEY, SALMON],
          on(gingham, (0, 0, 1, 0.13), ROUGE, 44), on(block, (0.12, 0.04, 0.88, 0.17), MILK, 30), on(column, 0.15, 0.85,
             "m", 0.055), on(big, "Wickhaven Food Festival", 130, ROUGE), on(say, "Junior Kitchen 2026", 56), on(column,
             0.12, 0.88, "m", 0.22), on(name, 180, ("ruled", "dotted", "")), on(say, "cooked for three judges and a "
             "queue", 58), on(down, 30), on(table, (("Dish", ("crab rarebit", "laverbread cakes", "apple and cheddar "
             "pie")), ("Taste", ("9", "8 and a half", "10")), ("Tidiness", ("7", "spotless")), ("Place", ("1st",
             "2nd", "Highly commended"))), 64, 2.3, 0.3, (248, 226, 220)), on(crab, 0.5, 0.72, 120, ROUGE), on(column,
             0.14, 0.86, "m", 0.79), on(signed, ("{outside full}|Festival Chef", ("@{outside pen}", "~")), ("Date",
             "{date}"), size=44)),
    sheet("pavilion_theatre_summer_school", "A4 wide", [(70, 20, 44), (30, 28, 62)],
          on(block, (0.04, 0.06, 0.96, 0.94), HONEY, 24), on(column, 0.1, 0.9, "m", 0.1), on(say, "The Pavilion "
             "Theatre, pier end", 60, AUBERGINE), on(big, ("Summer School", "Stage Crew in a Week", "Youth Company"),
             200, ROUGE), on(name, 172, ("ruled", "", "dotted")), on(down, 40), on(para,
             ("learned to fly a backcloth, call a cue and "
             "find the light.", "played a gull, a ghost and a lifeguard, all before lunch."), 60), on(column, 0.14,
             0.86, "m", 0.7), on(signed, ("{outside full}|Learning Producer", ("@{outside pen}", "~")),
             ("{other full}|Stage Manager", ("~", "@{other pen}")), size=44)),
    sheet("library_summer_shelf_card", "A5 wide", [HAZE, MILK],
          on(edged, OLIVE, 60, sides="l"), on(book, 0.86, 0.28, 150, OLIVE), on(column, 0.08, 0.72, "l", 0.09), on(say,
             "Sallow Bay Library", 56, OLIVE), on(big, ("Six Books, Six Weeks", "Shelf Detective"), 110, BLUE), on(name,
             124, ("ruled", "dotted", "boxed")), on(column, 0.08, 0.94, "l", 0.56), on(field, "Best of the six",
             ("Pirate Grandad", "The Fox Under the Stage"), 58), on(pair, ("Stamped", "{date}"), ("Librarian",
             ("{outside pen}", "{outside mrs}")), 56)),
    sheet("inshore_rescue_fundraiser_thanks", "A4", [MILK, HAZE],
          on(lifebelt, 0.14, 0.075, 100, ROUGE), on(column, 0.24, 0.9, "l", 0.04), on(say, "Wickhaven Inshore Rescue",
             76, ROUGE), on(say, "The Old Slip, Wickhaven", 46), on(column, 0.12, 0.88, "l", 0.14), on(rule, ROUGE),
          on(down, 30), on(say, "{date}", 52), on(down, 20), on(say, "Dear", 58), on(name, 140, ("", "dotted")),
          on(down, 30), on(para, ("Your sponsored swim paid for a new throw line and most of a drysuit. The crew "
             "asked me to say that they will think of you when they pull it on.",
             "The cake stall outside the boathouse "
             "raised one hundred and twelve pounds. Nothing was left for us, which we take as a compliment."), 60),
          on(down, 40), on(para, "Come and see the boat whenever the doors are open.", 60), on(down, 40), on(say,
             "With our thanks,", 58), on(penned, ("{outside pen}", "~"), "{outside full}", "Honorary Secretary")),
    sheet("university_taster_marine", "A4", [HAZE, MILK],
          on(sidebar, "UNIVERSITY OF WEST SHORES", 0.12, BLUE, 110), on(column, 0.19, 0.92, "l", 0.08), on(say,
             "School of Marine Science", 58, BLUE), on(big, ("Young Oceanographer", "Plankton to Planet", "Tide "
             "Modellers"), 160, INK), on(down, 20), on(say, "Certificate of attendance for", 56), on(name, 165,
             ("ruled", "", "dotted")), on(down, 30), on(typed, ("Programme", ("two-day taster", "Saturday school")),
             ("Hours", ("9", "12")), ("Project", ("barnacle counts", "waves in a tank")), size=62, split=0.3), on(down,
             60), on(mortar, 0.55, 0.62, 150, BLUE, GOLDEN), on(column, 0.19, 0.92, "m", 0.78), on(signed,
             ("{outside full}|Outreach Lead", ("@{outside pen}", "~")), ("Date", "{date}"), size=46)),
    sheet("seal_hospital_adopt_helper", "card", [HAZE, SALMON],
          on(scallops, BLUE, 40), on(column, 0.1, 0.9, "m", 0.1), on(say, "The Seal Hospital", 70, BLUE), on(name, 118,
             ("ruled", "dotted", "white")), on(down, 50), on(para, ("spent a day chopping herring and says the smell "
             "was worth it.", "named the newest pup and paid for its first week of fish."), 54), on(down, 10), on(pair,
             ("Seal", ("Biscuit", "Whiskers", "Number 14")), ("Visit", "{date}"), 54), on(say, "Keeper: {outside}",
             46)),
    sheet("care_home_placement_card", "A5", [HONEY, MILK],
          on(ribbon, 0.1, OLIVE, 150, 0.08), on(column, 0.16, 0.84, "m", 0.068), on(big, "With our thanks", 90, WHITE),
          on(column, 0.1, 0.9, "m", 0.19), on(say, "Seaview Care Home, Burrow Regis", 52, OLIVE), on(name, 126,
             ("ruled", "dotted", "")), on(down, 20), on(column, 0.12, 0.88, "l"), on(written_on, ("beat everybody at "
             "dominoes and let nobody else win", "residents ask every day when you are coming back to sing with them"),
             80, 4), on(down, 20), on(cells, ("Days", ("5", "3")), ("Would have you back", ("Yes!", "Any time")),
             size=54,
             split=0.5), on(column, 0.12, 0.88, "m", 0.8), on(penned, ("{outside pen}", "~"), "{outside full}, "
             "Activities", size=48)),
    sheet("model_railway_driver_pass", "slip", [SALMON, HONEY],
          on(stub, 0.78, ROUGE), on(column, 0.04, 0.75, "l", 0.08), on(say, "Wickhaven Miniature Railway", 54, ROUGE),
          on(big, ("Driver for a Day", "Assistant Guard"), 110, BLUE, "print"), on(name, 110, ("ruled", "dotted")),
          on(pair, ("Engine", ("Puffling", "No. 6")), ("Laps", ("4", "10")), 52), on(say, "Passed out by {outside}",
             44), on(clock, 0.89, 0.36, 130, BLUE, 3), on(column, 0.79, 0.99, "m", 0.62), on(say, "ADMIT ONE", 44)),
    sheet("cinema_shorts_young_jury", "A5", [(34, 34, 44), (60, 26, 40)],
          on(film, 0.03, 120, INK), on(film, 0.905, 120, INK), on(block, (0.07, 0.12, 0.93, 0.88), MILK, 10), on(column,
             0.13, 0.87, "m", 0.14), on(say, "Channel Short Film Festival", 52, AUBERGINE), on(big, ("Young Juror",
             "Best Under-16 Short"), 140, INK), on(name, 124, ("ruled", "", "dotted")), on(down, 10), on(scale,
             ("comedy", "animation", "true story"), AUBERGINE, 84), on(para,
             "Watched nineteen films and argued for the "
             "quiet one.", 54), on(column, 0.14, 0.86, "m", 0.68), on(signed, ("Festival director", ("@{outside pen}",
             "~")), ("Date", "{date}"), size=42)),
    sheet("bike_marshals_seafront_ride", "A5 wide", [HAZE, HONEY],
          on(bunting, 0, 110), on(column, 0.08, 0.92, "m", 0.17), on(say, "Prom to Pier Family Ride", 66, BLUE),
          on(name, 130, ("ruled", "dotted", "white")), on(down, 10), on(ringed, ("4 km", "9 km", "21 km"), 64),
          on(down, 10), on(para, "rode it all, wore the helmet and thanked every marshal.", 54), on(backers, 0.76,
             "Wick Cycles", "Pier Kiosks Ltd", "{town} Town Council"), on(column, 0.08, 0.92, "m", 0.9), on(say,
             "Ride leader {outside full}", 44)),
]  # fmt: skip
