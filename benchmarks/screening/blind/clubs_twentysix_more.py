"""Papers of the twenty-sixth set from places that children visit: a museum, a canal, a library, a theatre."""

from benchmarks.screening.blind.decor_eleven import WHITE, block, code, rule
from benchmarks.screening.blind.parts_eighteen import compass
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
    ticks,
)
from benchmarks.screening.blind.parts_fifteen import backers, film
from benchmarks.screening.blind.parts_fourteen import bars, rays
from benchmarks.screening.blind.parts_nineteen import leaf
from benchmarks.screening.blind.parts_seventeen import scallops
from benchmarks.screening.blind.parts_sixteen import bitten
from benchmarks.screening.blind.parts_twelve import stub, table
from benchmarks.screening.blind.parts_twenty import edged, penned, signed, stitched
from benchmarks.screening.blind.parts_twentyfour import noted, sash
from benchmarks.screening.blind.parts_twentysix import kite, meter, narrowboat, sheet, terrace
from benchmarks.screening.blind.parts_twentytwo import memo, remark, told, topped

COBALT, RUSSET, OLIVE, NIGHT, MUSTARD, BERRY = (
    (34, 74, 148),
    (160, 74, 40),
    (104, 116, 48),
    (36, 34, 62),
    (226, 166, 38),
    (146, 34, 84),
)
BONE, CLOUD, MEADOW, SHELL = ((253, 250, 242), (231, 239, 246), (236, 245, 228), (251, 237, 230))

VISITS: list[Sheet] = [
    sheet("canal_trust_young_ranger", "A4", [CLOUD, BONE],
          on(block, (0, 0.88, 1, 1), COBALT), on(narrowboat, 0.5, 0.905, 380, NIGHT, RUSSET), on(column, 0.1, 0.9, "m",
             0.06), on(say, "Harrowgill Canal Trust", 64, COBALT), on(big, "Young Towpath Ranger", 180, RUSSET),
          on(name, 170, ("ruled", "dotted", "")), on(down, 20), on(para,
             ("has opened a lock, counted the coots and filled two bags with litter.",
              "has learnt why a boat goes uphill and can explain it with a bath and two trays."), 60), on(down, 20),
          on(column, 0.14, 0.86, "l"), on(ticks, ("Stay away from the edge", "Know your bridge number",
             "Ring 999 and ask for fire"), 62, 1.7), on(column, 0.12, 0.88, "m", 0.62), on(signed,
             ("{outside full}|Education Officer", ("@{outside pen}", "~")), ("Date", "{date}"), size=46)),
    sheet("museum_night_torch_trail", "card", [NIGHT, BERRY],
          on(block, (0.04, 0.06, 0.96, 0.94), BONE, 30), on(column, 0.09, 0.91, "l", 0.1), on(say,
             "Harrowgill Museum of Work", 54, BERRY), on(big, "Torch Trail", 130, NIGHT), on(name, 120, ("ruled",
             "dotted", "")), on(memo, ("Found", ("9 of 9 objects", "8 of 9 objects")), ("Favourite", ("the loom that "
             "bites", "a sweep's brush")), size=54, wide=0.24), on(column, 0.09, 0.91, "r", 0.8), on(say,
             "Stamped by {outside mrs}, Learning Team", 46)),
    sheet("library_summer_quest_medal", "A5", [SHELL, MEADOW],
          on(rays, 0.5, 0.16, (250, 226, 190), 18), on(scallops, MUSTARD, 40), on(column, 0.12, 0.88, "m", 0.07),
             on(say,
             "Harrowgill Libraries", 56, BERRY), on(big, ("Summer Story Quest", "Winter Mini Quest"), 130, BERRY),
          on(name, 124, ("ruled", "white", "dotted")), on(down, 10), on(say, "read these six", 52), on(down, 10),
          on(column, 0.15, 0.85, "l"), on(table, (("1, 2", ("The Tin Fox, Owl Post", "two by the same author")),
             ("3, 4", ("Mud Pie, Fly!", "a joke book")), ("5, 6", ("Kick, Storm Boat", "poems, a map book"))),
             52, 2.2, 0.2), on(column, 0.14, 0.86, "m", 0.77), on(signed, ("Librarian", ("@{outside pen}", "~",
             "{outside mrs}")), ("Branch", ("Tenter Bank", "Central")), size=42)),
    sheet("children_theatre_workshop", "A5 wide", [SHELL, BONE],
          on(film, 0.0, 100), on(column, 0.07, 0.93, "m", 0.12), on(say, "The Weighbridge Theatre, Young Company", 54,
             BERRY), on(big, ("Curtain Up", "Stage Crew", "Best Monster"), 140, COBALT), on(name, 122, ("ruled",
             "dotted", "")), on(down, 10), on(para, ("Five days, one play, no prompting.",
             "Built a forest out of umbrellas and moved it in the dark."), 56), on(column, 0.1, 0.9, "m", 0.7),
          on(signed, ("{outside full}|Director", ("@{outside pen}", "~")), ("Date", "{date}"), size=42)),
    sheet("hospice_fun_run_children", "A4 wide", [MEADOW, CLOUD],
          on(sash, "5 KM", BERRY, 76), on(column, 0.09, 0.78, "l", 0.09), on(say, "Low Wharfside Hospice Colour Dash",
             60, BERRY), on(big, "Thank You!", 210, COBALT), on(column, 0.09, 0.91, "m", 0.36), on(name, 168, ("ruled",
             "", "dotted")), on(down, 10), on(para, "came home green, pink and orange and raised money for the "
             "children's rooms.", 60), on(column, 0.12, 0.88, "l", 0.69), on(told, ("Time", ("38:20", "51:07",
             "walked it!")), ("Raised", ("£64", "£120.50", "£35")), ("Bib", ("418", "77", "902")), size=60), on(column,
             0.12, 0.88, "r"), on(say, "{outside full}, Fundraising", 48)),
    sheet("nature_reserve_owl_prowl", "A5", [MEADOW, BONE],
          on(stitched, OLIVE, 44, 30), on(leaf, 0.13, 0.06, 80, OLIVE), on(leaf, 0.87, 0.06, 80, RUSSET, 0.3),
          on(column, 0.13, 0.87, "m", 0.07), on(say, "Scarr Wood Nature Reserve", 54, OLIVE), on(big, ("Owl Prowl",
             "Moth Morning", "Pond Safari"), 150, RUSSET), on(name, 122, ("ruled", "dotted", "")), on(down, 10),
          on(compass, 0.5, 0.47, 110, OLIVE), on(column, 0.15, 0.85, "l", 0.56), on(field, "I heard", ("a tawny owl",
             "nothing, perfectly"), 58), on(field, "I saw", ("two bats", "an elephant hawk-moth", "newts!"), 58),
          on(field, "I smelled", ("wild garlic", "mud"), 58), on(column, 0.14, 0.86, "m", 0.8), on(signed,
             ("Warden", ("@{outside pen}", "~", "{outside mrs}")), size=42)),
    sheet("science_centre_junior_lab", "slip", [CLOUD, SHELL],
          on(bitten, (214, 218, 226), 26), on(stub, 0.75), on(column, 0.06, 0.72, "l", 0.09), on(say,
             "Spark House Science Centre", 52, COBALT), on(big, "Junior Lab Pass", 92, BERRY, "print"), on(name, 104,
             ("ruled", "dotted")), on(pair, ("Session", ("11.00", "14.30")), ("Bench", ("4", "6")), 50), on(bars, 0.79,
             0.2, 320, 220), on(column, 0.77, 0.97, "m", 0.56), on(say, "Goggles on!", 50), on(say, "{outside mrs}",
             44)),
    sheet("city_council_litter_hero", "A4", [BONE, MEADOW],
          on(terrace, 0.89, NIGHT, MUSTARD, 9), on(edged, OLIVE, 50, sides="t"), on(column, 0.12, 0.88, "m", 0.07),
          on(say, "Harrowgill City Council", 66, NIGHT), on(say, "Clean Streets Team", 52), on(big, ("Litter Hero",
             "Poster Winner", "Tree Warden"), 210, OLIVE), on(rule, OLIVE, 0.5), on(down, 10), on(name, 170, ("ruled",
             "", "boxed")), on(down, 20), on(para, ("picked eleven sacks out of the hedge behind the baths and made "
             "a heron welcome.", "drew the poster that hangs on every bin from the station to the ring road."), 60),
          on(down, 40), on(column, 0.16, 0.84, "l"), on(meter, ("grubby", "gleaming"), OLIVE, 9, 64), on(column, 0.14,
             0.86, "m", 0.7), on(signed, ("{outside full}|Lord Mayor", ("@{outside pen}", "~")),
             ("{other full}|Street Scene Manager", ("~", "@{other pen}")), size=44)),
    sheet("optician_patch_brave_card", "A5 wide", [CLOUD, BONE],
          on(kite, 0.88, 0.26, 120, MUSTARD, COBALT), on(column, 0.06, 0.74, "l", 0.09), on(say,
             "Children's Eye Clinic, Harrowgill Infirmary", 52, COBALT), on(big, "Brave Looker", 140, BERRY), on(topped,
             "Patient's name", 120, ("ruled", "boxed")), on(column, 0.06, 0.94, "l"), on(noted, ("sat still for the "
             "drops", "read the tiny line"), 80), on(remark, "Next visit", ("3 months", "after Easter"), 1), on(down,
             24), on(say,
             "{outside full}, Orthoptist", 46)),
    sheet("photography_prize_young_eye", "square", [WHITE, BONE],
          on(code, 0.78, 0.07, 190), on(column, 0.09, 0.74, "l", 0.08), on(say, "Young Eye Photo Prize", 60, BERRY),
          on(say, "Harrowgill Arts Week", 48), on(column, 0.09, 0.91, "l", 0.23), on(big, ("Highly Commended",
             "Third, under 11", "Visitors' Choice"), 140, COBALT), on(name, 128, ("", "ruled")), on(field, "Picture",
             ("Gran's hands", "Bus 42 in the rain", "Two cats, one shoe"), 58), on(down, 20), on(penned,
             ("{outside pen}", "~"), "{outside full}, Judge", size=48), on(backers, 0.86, "Wharf Books", "Mill Lane "
             "Print", "Harrowgill Arts")),
]  # fmt: skip
