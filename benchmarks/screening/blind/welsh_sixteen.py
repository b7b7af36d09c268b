"""Welsh and bilingual certificates of the sixteenth set."""

from benchmarks.screening.blind.decor_eleven import (
    GOLD,
    WHITE,
    badge,
    block,
    blossom,
    cut_line,
    flourish,
    lines_round,
    notched,
    outline,
    punched,
    rule,
    stars,
    stave,
    swell,
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
    say,
    signs,
    ticks,
)
from benchmarks.screening.blind.parts_fifteen import backers, frame
from benchmarks.screening.blind.parts_fourteen import bars, cup, rays
from benchmarks.screening.blind.parts_sixteen import bitten, captioned, crayon, entries, hill, medal, polka, sheet
from benchmarks.screening.blind.parts_thirteen import cells
from benchmarks.screening.blind.parts_twelve import stamp, stub

COCH, GWYRDD, GLAS, PORFFOR, LLECHEN = ((176, 30, 44), (24, 116, 72), (20, 84, 150), (104, 54, 130), (62, 68, 84))
HUFEN, AWYR, MELYN, RHOSYN = ((253, 250, 240), (230, 243, 251), (255, 240, 176), (252, 232, 236))

WELSH_SIXTEEN: list[Sheet] = [
    sheet("siarter_iaith", "A4", [HUFEN, AWYR], on(rays, 0.5, 0.2, (250, 240, 210), 16), on(medal, 0.5, 0.2, 160, GOLD,
          GWYRDD, "IAITH"), on(at, 0.3), on(big, "Y Siarter Iaith", 160, GWYRDD), on(say, "{ysgol}", 58), on(down, 20),
          on(say, "Cyflwynir y wobr hon i", 58), on(name, 160, ("ruled", "dotted", "")), on(down, 10), on(para, (
          "am ddewis y Gymraeg ar yr iard, yn y ciw cinio ac ar y bws adref.", "am ddysgu gêm Gymraeg newydd i "
          "blant y Derbyn bob amser chwarae."), 62), on(down, 30), on(say, "\"Defnyddia dy Gymraeg!\"", 64, COCH),
          on(at, 0.79), on(signs, ("Cydlynydd", ("{athro}", "~")), ("Dyddiad", "{date}")), welsh=True),
    sheet("gair_bach", "card", [WHITE, HUFEN], on(block, (0.498, 0.1, 0.502, 0.9), (190, 192, 200)), on(stamp, 0.85,
          0.08, 180, COCH, "Cymru"), on(column, 0.05, 0.46, "l", 0.1), on(big, "Gair bach o'r ysgol", 90, GLAS),
          on(para, ("Rydym mor falch ohonot ti am ofalu am ddisgybl newydd yr wythnos hon.", "Rwyt ti wedi gwella "
          "dy ddarllen yn fawr iawn. Dal ati!"), 54), on(down, 20), on(say, "Cofion cynnes", 54), on(printed,
          "{athro}", "", 50), on(column, 0.54, 0.94, "l", 0.42), on(say, "I gartref / To the home of", 44), on(name,
          96, ("ruled", "dotted")), on(field, "Dosbarth", "{dosbarth}", 50), on(field, "Dyddiad", "{date}", 50),
          welsh=True),
    sheet("chwaraewr_gorau", "square", [(30, 110, 70), (176, 30, 44)], on(block, (0.04, 0.04, 0.96, 0.96), WHITE, 40),
          on(cup, 0.5, 0.2, 160, GOLD), on(at, 0.31), on(big, "Chwaraewr Gorau", 150, COCH, "print"), on(say,
          "Clwb Rygbi Iau {lle}", 58), on(name, 128, ("ruled", "dotted", "")), on(column, 0.12, 0.88, "l"), on(pair,
          ("Yn erbyn", ("Y Bala", "Crymych", "Aberaeron")), ("Sgôr", ("15-10", "5-5", "0-20")), 58), on(column, 0.12,
          0.88, "m", 0.78), on(signs, ("Hyfforddwr", ("{athro}", "~")), ("Dyddiad", "{date}"), size=44), welsh=True),
    sheet("darllen_yr_haf", "A4", [MELYN, AWYR], on(block, (0, 0, 1, 0.16), PORFFOR), on(at, 0.03), on(big,
          "Gardd y Straeon", 180, WHITE, "print"), on(say, "Llyfrgelloedd {lle} Libraries", 54, WHITE), on(at, 0.2),
          on(say, "Chwe llyfr dros yr haf! Six summer books!", 58), on(name, 170, ("ruled", "dotted", "")), on(down,
          20), on(column, 0.14, 0.86, "m"), on(punched, 6, GWYRDD, 6, 100), on(column, 0.12, 0.88, "m"), on(para,
          "Llongyfarchiadau ar orffen yr her. Dewch yn ôl i'r llyfrgell i ddewis eich gwobr.", 58), on(down, 10),
          on(para, "Congratulations on completing the challenge. Come back to the library to choose your prize.", 58),
          on(at, 0.74), on(signs, ("Llyfrgellydd / Librarian", ("{athro}", "~")), ("Dyddiad / Date", "{date}")),
          on(backers, 0.9, "Cyngor {lle} Council", "Llyfrau Llawen"), welsh=True),
    sheet("diwrnod_y_llyfr", "A5 wide", [RHOSYN, AWYR], on(stars, (0.1, 0.17, 100), (0.9, 0.17, 100)), on(column, 0.18,
          0.82, "m", 0.07), on(big, "Diwrnod y Llyfr", 130, PORFFOR), on(say, "Y Wisg Orau", 66), on(column, 0.1, 0.9,
          "m", 0.38), on(name, 128, ("ruled", "", "dotted")), on(say, ("fel Rala Rwdins", "fel y Lindysyn Llwglyd",
          "fel Superted", "fel Sali Mali"), 60), on(at, 0.73), on(signs, ("Beirniad", ("{athro}", "~")), ("Dosbarth",
          "{dosbarth}"), size=46), welsh=True),
    sheet("llysgennad_caredigrwydd", "A4 wide", [WHITE, HUFEN], on(outline, (0.02, 0.03, 0.98, 0.97), GLAS, 60), on(at,
          0.08), on(say, "{ysgol}", 58), on(big, "Llysgennad Gwrth-fwlio", 140, GLAS), on(say,
          "Anti-bullying Ambassador", 80, GLAS), on(name, 180, ("ruled", "dotted", "")), on(column, 0.1, 0.9, "m"),
          on(para, "Byddaf yn gwrando, yn gofyn am help ac yn sefyll gyda fy ffrindiau. I will listen, ask for "
          "help and stand by my friends.", 60), on(at, 0.76), on(signs, ("Pennaeth / Headteacher", ("{athro}", "~")),
          ("Dyddiad / Date", "{date}")), welsh=True),
    sheet("graddio_meithrin", "A4", [AWYR, RHOSYN, MELYN], on(crayon, 0.06, COCH), on(crayon, 0.95, GWYRDD), on(at,
          0.11), on(say, "Cylch Meithrin {lle}", 60), on(big, "Hwyl Fawr a Phob Lwc!", 150, COCH), on(name, 170,
          ("ruled", "dotted", "boxed")), on(frame, (0.3, 0.37, 0.7, 0.66)), on(at, 0.69), on(para, "Rwy'n gallu "
          "cyfrif i ddeg, canu \"Mi Welais Jac y Do\" a gwisgo fy nghot. Rwy'n barod am yr ysgol fawr!", 60), on(at,
          0.82), on(signs, ("Arweinydd", ("{athro}", "~")), ("Dyddiad", "{date}")), welsh=True),
    sheet("gradd_telyn", "A4", [HUFEN, WHITE], on(lines_round, LLECHEN, (56, 70)), on(at, 0.07), on(stave, LLECHEN),
          on(say, "Bwrdd Cerdd Cenedlaethol / National Music Board", 50), on(down, 20), on(big,
          ("Gradd 1 Telyn / Grade 1 Harp", "Gradd 2 Corn / Grade 2 Horn", "Gradd 1 Canu / Grade 1 Singing"), 110,
          LLECHEN), on(flourish, LLECHEN), on(name, 160, ("", "ruled")), on(say, "{ysgol}", 54), on(down, 20),
          on(cells, ("Darnau / Pieces", ("68 / 90", "79 / 90")), ("Graddfeydd / Scales", ("15 / 21", "19 / 21")),
          ("Clyw / Aural", ("14 / 18", "17 / 18")), size=52), on(down, 30), on(say, ("Llwyddo / Pass",
          "Teilyngdod / Merit", "Rhagoriaeth / Distinction"), 80, COCH), on(at, 0.81), on(signs, ("Arholwr / Examiner",
          "~"), ("Dyddiad / Date", "{date}")), welsh=True),
    sheet("tocyn_disgo", "slip", [MELYN, RHOSYN], on(bitten), on(stub, 0.75), on(column, 0.06, 0.72, "m", 0.09),
          on(say, "Cyfeillion {ysgol}", 46), on(big, "Tocyn Disgo Nadolig", 108, PORFFOR), on(name, 108, ("ruled",
          "dotted", "white"), cue="I"), on(say, "Neuadd yr ysgol, nos Wener, 5 tan 7 o'r gloch", 50), on(say,
          "Bar byrbrydau, paent wyneb a dawnsio gwirion", 46), on(bars, 0.79, 0.14, 290, 260), on(column, 0.77, 0.96,
          "m", 0.52), on(say, "Rhif {n}", 60), on(say, "£2", 90, PORFFOR), welsh=True),
    sheet("wal_anrhydedd", "A4", WHITE, on(column, 0.1, 0.9, "l", 0.05), on(say, "{ysgol}", 60, GWYRDD), on(say,
          "Ffordd yr Ysgol, {lle}", 46), on(rule, GWYRDD), on(say, "{date}", 48), on(down, 20), on(name, 112, ("",
          "dotted"), cue="Annwyl", room=0.7), on(down, 20), on(para, "Mae'n bleser gennyf ysgrifennu atat i "
          "ddiolch am dy waith rhagorol y tymor hwn. Mae pob un o dy athrawon wedi sôn am dy agwedd gadarnhaol.", 54),
          on(down, 20), on(para, "It is a pleasure to write to thank you for your excellent work this term. All of "
          "your teachers have mentioned your positive attitude.", 54), on(down, 20), on(para, "Bydd dy enw ar y "
          "Wal Anrhydedd yn y cyntedd hyd ddiwedd y mis. Your name will be on the Wall of Honour in the foyer "
          "until the end of the month.", 54), on(down, 40), on(say, "Yn gywir iawn / Yours sincerely", 54), on(printed,
          "{athro}", "Pennaeth / Headteacher"), welsh=True),
    sheet("gwarchod_y_traeth", "A5", [AWYR, MELYN], on(swell, 0.88, (120, 188, 220), 26), on(column, 0.08, 0.92, "m",
          0.06), on(say, "Cadwn y Môr yn Lân", 50), on(big, "Gwarchodwr y Traeth", 110, GLAS), on(say,
          "Beach Guardian", 64, GLAS), on(name, 118, ("ruled", "dotted", "white")), on(column, 0.14, 0.9, "l"), on(say,
          "Heddiw casglais i / Today I collected", 50), on(down, 10), on(ticks, ("poteli plastig / plastic bottles",
          "rhaff a rhwydi / rope and nets", "caniau / cans", "un hosan / one sock"), 52, 1.6), on(column, 0.12, 0.88,
          "m", 0.68), on(signs, ("Arweinydd / Leader", ("{athro}", "~")), ("Dyddiad / Date", "{date}"), size=42),
          welsh=True),
    sheet("ffermwyr_ifanc", "A4 wide", [HUFEN, WHITE], on(hill, (216, 234, 206), (0.2, 0.72, 0.34), (0.82, 0.68, 0.4)),
          on(notched, GWYRDD, 56, 80), on(badge, 0.13, 0.22, 130, GWYRDD, "CFfI"), on(column, 0.22, 0.86, "m", 0.1),
          on(say, "Clwb Ffermwyr Ifanc {lle} Young Farmers", 56), on(big, "Rali'r Sir / County Rally", 130, GWYRDD),
          on(column, 0.1, 0.9, "m", 0.34), on(say, ("1af / 1st", "2il / 2nd", "3ydd / 3rd"), 80, COCH), on(name, 170,
          ("ruled", "", "dotted")), on(say, ("Barnu Stoc dan 16 / Stock Judging under 16", "Gosod Blodau dan 14 / "
          "Floral Art under 14", "Coginio dan 12 / Cookery under 12"), 62), on(at, 0.76), on(signs,
          ("Llywydd / President", ("{athro}", "~")), ("Dyddiad / Date", "{date}")), welsh=True),
    sheet("dydd_miwsig", "bookmark", [RHOSYN, MELYN, AWYR], on(polka, WHITE, (0, 0, 1, 0.16), 70, 16), on(blossom, 0.5,
          0.08, 120, PORFFOR), on(column, 0.08, 0.92, "m", 0.18), on(big, "Llais Mawr!", 120, PORFFOR, "print"),
          on(down, 30), on(name, 102, ("ruled", "white", "")), on(say, "{dosbarth}", 56), on(down, 50), on(para,
          "am ganu'n hyderus o flaen yr ysgol gyfan ar Ddydd Miwsig Cymru.", 58), on(down, 50), on(say, "Hoff gân:",
          56, PORFFOR), on(down, 10), on(field, "1.", ("Sebona Fi", "Calon Lân", "Yma o Hyd"), 54), on(field, "2.",
          ("Harbwr Diogel", ""), 54), on(column, 0.08, 0.92, "m", 0.88), on(say, "{ysgol}", 42), on(say, "{tymor}",
          46), welsh=True),
    sheet("pasbort_dwyieithog", "A5", [HUFEN, AWYR], on(cut_line), on(column, 0.08, 0.92, "l", 0.06), on(big,
          "Pasbort Pontio", 110, COCH, "print"), on(say, "Transition Passport", 60, COCH), on(down, 10), on(captioned,
          "Enw / Name", 118, ("ruled", "")), on(entries, ("Ysgol / School", "{ysgol}"), ("Blwyddyn / Year", ("6",
          "7"))), on(field, "Rwy'n dda am / I'm good at", ("nofio", "maths!", "darlunio"), 50), on(field,
          "Rwy'n poeni am / I worry about", ("mynd ar goll", "homework", "dim byd"), 50), on(field,
          "Fy hoff bwnc / Best subject", ("Celf", "P.E.", "Hanes"), 50), on(down, 20), on(para, "Dewch â'r pasbort "
          "hwn ar eich diwrnod cyntaf. Bring this passport on your first day.", 48), on(column, 0.08, 0.92, "m", 0.84),
          on(signs, ("Tiwtor / Tutor", ("{athro}", "~")), size=44), welsh=True),
]  # fmt: skip
