"""Bilingual certificates of the twenty-second set: what the academy shares with its twin in Wales, two from outside."""

from benchmarks.screening.blind.decor_eleven import WHITE, block, lines_round, rule
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
from benchmarks.screening.blind.parts_fifteen import start
from benchmarks.screening.blind.parts_fourteen import grid
from benchmarks.screening.blind.parts_seventeen import arched, fade, flags
from benchmarks.screening.blind.parts_sixteen import hill
from benchmarks.screening.blind.parts_twelve import bubble, stamp, stub
from benchmarks.screening.blind.parts_twenty import boxes, edged, listed, penned, signed, stitched
from benchmarks.screening.blind.parts_twentytwo import (
    bobbin,
    emblem,
    globe,
    greetings,
    hemmed,
    memo,
    sheet,
    threads,
    token,
    told,
    topped,
    woven,
)

GLAS, COCH, GWYRDD, AUR, LLWYD, PORFFOR = (
    (22, 62, 118),
    (176, 34, 46),
    (34, 110, 74),
    (236, 184, 54),
    (70, 76, 86),
    (98, 56, 122),
)
HUFEN, AWYR, MINTYS, RHOS = ((254, 250, 240), (228, 239, 249), (231, 246, 234), (252, 234, 236))

WELSH_TWENTYTWO: list[Sheet] = [
    sheet("y_wennol_aur", "A4", [HUFEN, AWYR],
          on(hemmed, AUR), on(emblem, 0.5, 0.14, 130, GLAS, AUR), on(column, 0.13, 0.87, "m", 0.22),
          on(big, "Y Wennol Aur", 190, GLAS), on(say, "The Golden Shuttle", 64), on(down, 30),
          on(say, "Cyflwynir i / Presented to", 54), on(name, 170, ("ruled", "", "dotted")), on(down, 20),
          on(para, "am waith cyson, am helpu eraill ac am wenu bob bore.", 60), on(down, 10),
          on(para, "for steady work, for helping others and for a smile every morning.", 56, LLWYD),
          on(threads, 0.7, COCH, AUR, GWYRDD), on(at, 0.77), on(signed, ("{head full}|Pennaeth / Principal",
             ("@{head pen}", "~")), ("Dyddiad / Date", "{date}"), size=44), on(at, 0.91),
          on(say, "Llawer edau, un brethyn", 54, COCH), welsh=True),
    sheet("cerdyn_edau_deg", "card", [WHITE, MINTYS],
          on(block, (0, 0, 1, 0.2), GWYRDD), on(column, 0.05, 0.95, "m", 0.035), on(big, "Cerdyn Edau", 130, WHITE,
             "print"), on(column, 0.06, 0.94, "l", 0.25), on(name, 112, ("ruled", "dotted"), cue="Enw / Name"),
          on(pair, ("Llys / House", ("Angor", "Goleudy", "Llusern")), ("Blwyddyn / Year", ("7", "8", "9")), 52),
          on(down, 10), on(boxes, 10, 92, COCH, 2),
          on(para, "Ugain gair newydd, ugain sgwâr. Twenty new words, twenty squares.", 50),
          on(column, 0.06, 0.94, "r", 0.87), on(say, "{welsh full}, {welsh office}", 44), welsh=True),
    sheet("ymweliad_gefell", "A4 wide", [AWYR, HUFEN],
          on(hill, (178, 206, 190), (0.2, 0.62, 0.4), (0.72, 0.58, 0.45)), on(hill, (120, 164, 138), (0.5, 0.74, 0.6)),
          on(column, 0.1, 0.9, "m", 0.07), on(say, "Millgate Cross Academy / Ysgol Glan Celyn", 56, GLAS),
          on(arched, "CROESO CYNNES", 150, COCH, 24), on(at, 0.36), on(name, 170, ("ruled", "white", "boxed")),
          on(para, "arhosodd gyda ni am wythnos a dysgodd ganu yn y tafarn datws. Stayed with us for a week, in "
             "sun and in rain.", 56), on(block, (0.2, 0.72, 0.8, 0.89), HUFEN, 20), on(column, 0.22, 0.78, "m", 0.73),
          on(signed, ("Cydlynydd / Coordinator", ("@{welsh pen}", "~", "{welsh mrs}")), ("Dyddiad / Date", "{date}"),
             size=42), welsh=True),
    sheet("clwb_paned_siarad", "A5", [RHOS, HUFEN],
          on(bubble, (0.08, 0.05, 0.62, 0.19), COCH), on(column, 0.1, 0.6, "m", 0.08), on(say, "Paned, plîs!", 80,
             WHITE), on(column, 0.1, 0.9, "m", 0.3), on(big, "Clwb Paned", 150, GLAS),
          on(say, "Sgwrs dros de bob dydd Mercher", 52), on(name, 122, ("ruled", "dotted", "")), on(down, 10),
          on(para, ("Mae wedi siarad Cymraeg am ddeng munud heb droi'n ôl.",
                    "Mae wedi gofyn a deall heb eiriadur am y tro cyntaf."), 54), on(down, 10),
          on(para, "Ten minutes of Welsh over tea, without turning back.", 50, LLWYD), on(column, 0.12, 0.88, "m",
             0.82),
          on(signed, ("Cymraeg", ("@{welsh pen}", "~")), ("Dyddiad / Date", "{date}"), size=40), welsh=True),
    sheet("clytwaith_dwy_ysgol", "square", [MINTYS, RHOS],
          on(woven, (0, 0, 1, 0.1), COCH, HUFEN, 50), on(column, 0.1, 0.9, "m", 0.14), on(big, "Clytwaith", 150, COCH),
          on(say, "Patchwork Day, dwy ysgol", 54), on(down, 20), on(name, 126, ("ruled", "white")), on(down, 10),
          on(column, 0.1, 0.9, "l"), on(field, "Fy sgwâr / My square", ("y môr", "draig a thram", "cwpan Mam-gu"), 56),
          on(field, "Lliwiau / Colours", ("glas a gwyn", "pob un!", "coch"), 56), on(down, 30),
          on(para, "Gwnïwyd gyda nodwydd go iawn ac amynedd mawr.", 52), on(column, 0.1, 0.9, "r", 0.84),
          on(say, "{arts full}, Celf / Arts", 48), welsh=True),
    sheet("llythyr_gefell_canmol", "A4", [WHITE],
          on(emblem, 0.12, 0.075, 90, COCH), on(column, 0.22, 0.92, "l", 0.04), on(say, "Ysgol Glan Celyn", 64, COCH),
          on(say, "Gefell-ysgol / Twin school: Millgate Cross Academy", 44), on(rule, COCH), on(column, 0.11, 0.89, "l",
             0.16), on(say, "{date}", 50), on(down, 20), on(start, 124), on(down, 50),
          on(para, "Diolch o galon am dy lythyrau at ein dosbarth eleni. Mae pawb yn aros amdanynt, ac mae dy "
             "Gymraeg wedi gwella gyda phob un.", 58), on(down, 30),
          on(para,
             "Thank you for the letters you wrote to our class this year. Everybody waits for them, and your Welsh "
             "is better in each one.", 58), on(down, 30),
          on(para, "Dewiswyd dy stori am y tram i'w darllen yn y gwasanaeth. Your story of the tram was read in "
             "assembly.", 58), on(down, 50), on(say, "Cofion cynnes / Warm wishes,", 56), on(down, 30),
          on(penned, ("{welsh pen}", "~"), "{welsh full}", "Cydlynydd / Coordinator"), welsh=True),
    sheet("awr_iaith_cartref", "A5 wide", [HUFEN, AWYR],
          on(edged, GLAS, 36, sides="lr"), on(globe, 0.14, 0.3, 130, GLAS), on(column, 0.26, 0.92, "l", 0.09),
          on(say, "Awr Iaith Cartref / Home Language Hour", 50, GLAS), on(big, ("Darllenydd", "Storïwr y dydd"), 130,
             COCH), on(column, 0.08, 0.92, "m", 0.4), on(name, 118, ("ruled", "dotted")), on(down, 10),
          on(greetings, ("Helô", "Shwmae", "Salaam", "Witaj", "Merhaba", "Olá"), 60, COCH, GWYRDD, GLAS),
          on(para, "Darllenodd ddwy dudalen mewn dwy iaith.", 50), on(column, 0.1, 0.9, "m", 0.8),
          on(signed, ("Llyfrgell / Library", ("@{library pen}", "~")), size=40), welsh=True),
    sheet("pwyntiau_bobin_slip", "slip", [AUR, MINTYS],
          on(block, (0.02, 0.045, 0.98, 0.955), WHITE, 20), on(bobbin, 0.89, 0.34, 220, COCH),
          on(column, 0.06, 0.78, "l", 0.1), on(big, ("+5 pwynt bobin!", "+10 pwynt bobin!"), 110, COCH),
          on(name, 106, ("ruled", "dotted")), on(field, "Am / For", ("helpu cyfieithu", "gwisgo'n daclus", "rhannu "
             "syniadau"), 54), on(column, 0.06, 0.78, "l", 0.74), on(field, "Gan / From", ("{eal mrs}", "{welsh mrs}",
             "{ta mrs}"), 54), welsh=True),
    sheet("gwersyll_arfordir", "A4", [RHOS, HUFEN],
          on(lines_round, COCH, (50, 70), 8), on(flags, 0.06, 110, COCH, GWYRDD), on(column, 0.12, 0.88, "m", 0.15),
          on(say, "Gwersyll yr Arfordir / Coast Camp {tref}", 58), on(big, "Pedwar Diwrnod Mentrus", 160, GWYRDD),
          on(say, "Four Daring Days", 62, LLWYD), on(down, 20), on(topped, "Enw / Name", 165, ("ruled", "dotted")),
          on(column, 0.14, 0.88, "l"), on(down, 20), on(ticks, ("cerdded y clogwyn / cliff walk", "adeiladu rafft / "
             "raft building", "coginio ar dân / campfire cooking", "syllu ar y sêr / star gazing"), 58, 1.7),
          on(down, 30), on(told, ("Ystafell / Room", ("Y Wylan", "Morlo")), ("Hoff beth / Best bit", ("y tonnau", "nos "
             "Fercher")), size=56), on(column, 0.14, 0.86, "m", 0.8), on(signed, ("Arweinydd / Leader",
             ("@{allanol pen}", "~")), ("Dyddiad / Date", "{date}"), size=44), welsh=True),
    sheet("cerdyn_rheilffordd_gwirfoddol", "card", [AWYR, WHITE],
          on(stub, 0.6, (190, 190, 196)), on(stamp, 0.85, 0.08, 180, GWYRDD, "CYMRU"), on(fade, (0, 0.86, 0.6, 1), (150,
             190, 170), (90, 150, 120)), on(column, 0.05, 0.56, "l", 0.08), on(big, "Trên Bach {tref}", 90, GWYRDD),
          on(para,
             "Diolch am baentio'r ffens ac am chwifio ar bob trên! Thank you for painting the fence and for waving "
             "at every train.", 50), on(down, 10), on(penned, ("{allanol pen}", "~"), size=48, always=False),
          on(column, 0.63, 0.95, "l", 0.42), on(say, "At / To", 46), on(name, 96, ("ruled", "dotted")),
          on(memo, ("Clwb", ("Gwarchod",)), ("Haf", ("2026",)), size=46, wide=0.4), welsh=True),
    sheet("gwobr_y_gwehydd_sgiliau", "A5", [HUFEN, MINTYS],
          on(stitched, PORFFOR, 44, 28), on(token, 0.5, 0.16, 150, PORFFOR, "Gwobr", "Prize"), on(column, 0.12, 0.88,
             "m", 0.27), on(big, "Gwobr y Gwehydd", 130, PORFFOR), on(say, "{llys}", 58), on(name, 122, ("ruled", "",
             "dotted")), on(column, 0.16, 0.88, "l"), on(listed, ("gwrando / listening", "dyfalbarhau / persevering",
             "cydweithio / teamwork"), 56), on(column, 0.12, 0.88), on(grid, ("Tymor / Term", "Marc / Mark"), ((("1",
             "2", "3"), ("9/10", "18/20")),), 50), on(column, 0.14, 0.86, "m", 0.81), on(signed, ("{assist full}",
             ("@{assist pen}", "~")), size=40), welsh=True),
]  # fmt: skip
