"""Welsh and bilingual certificates of the fifteenth set."""

from benchmarks.screening.blind.decor_eleven import (
    WHITE,
    badge,
    block,
    bunting,
    confetti,
    cut_line,
    flourish,
    leaves,
    lines_round,
    rule,
    stars,
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
    run,
    say,
    signs,
    ticks,
)
from benchmarks.screening.blind.parts_fifteen import backers, sheet, start, stripes, sun
from benchmarks.screening.blind.parts_fourteen import grid
from benchmarks.screening.blind.parts_twelve import table

DRAIG, CENNIN, MOR, GRUG = ((182, 26, 38), (28, 112, 66), (18, 82, 136), (112, 58, 128))
LLAETH, EWYN, HAUL = ((253, 250, 241), (236, 246, 250), (255, 244, 204))

WELSH_FIFTEEN: list[Sheet] = [
    sheet("eisteddfod_cylch", "A4", [LLAETH, EWYN], on(lines_round, DRAIG, (44, 58, 100), 8), on(badge, 0.5, 0.15, 140,
          CENNIN, "EC"), on(at, 0.23), on(big, "Eisteddfod Cylch {lle}", 150, DRAIG), on(say, "Tystysgrif Buddugwr",
          72), on(flourish, DRAIG), on(down, 30), on(column, 0.14, 0.86, "l"), on(field, "Cystadleuaeth",
          ("Llefaru Bl. 3 a 4", "Unawd Bl. 2 ac iau", "Dawnsio Disgo", "Cân Actol"), 62), on(field, "Safle", ("Cyntaf",
          "Ail", "Trydydd"), 62), on(down, 30), on(column, 0.12, 0.88, "m"), on(name, 160, ("ruled", "dotted"),
          cue="I"), on(down, 20), on(say, "o {ysgol}", 58), on(down, 40), on(para, "Llongyfarchiadau gwresog a "
          "phob dymuniad da yn yr Eisteddfod Sir!", 62), on(at, 0.8), on(signs, ("Beirniad", "~"), ("Ysgrifennydd",
          "{athro}"), ("Dyddiad", "{date}")), welsh=True),
    sheet("yma_bob_dydd", "A5 wide", [HAUL, EWYN], on(sun, 0.1, 0.16, 100, (246, 190, 40)), on(column, 0.2, 0.94, "m",
          0.07), on(big, "Yma Bob Dydd!", 130, CENNIN), on(say, "100% Presenoldeb / Attendance", 60), on(column, 0.1,
          0.9, "m", 0.34), on(name, 128, ("ruled", "boxed", "")), on(para, "Diolch am ddod i'r ysgol bob dydd y "
          "tymor hwn. Thank you for coming to school every day this term.", 54), on(at, 0.74), on(signs,
          ("Pennaeth / Headteacher", ("{athro}", "~")), ("Tymor / Term", "{tymor}"), size=44), welsh=True),
    sheet("gwobr_y_pennaeth", "A4 wide", [WHITE, LLAETH], on(block, (0.498, 0.42, 0.502, 0.72), (180, 180, 190)),
          on(block, (0, 0, 1, 0.025), DRAIG), on(block, (0, 0.975, 1, 1), CENNIN), on(column, 0.1, 0.9, "m", 0.07),
          on(say, "{ysgol}", 58), on(big, "Gwobr y Pennaeth / Head's Award", 130, DRAIG), on(name, 160, ("ruled",
          "dotted", "")), on(column, 0.07, 0.47, "l", 0.45), on(para, "am ymdrech arbennig mewn Mathemateg, am fod "
          "yn gwrtais wrth bawb ac am wên bob bore.", 58), on(column, 0.53, 0.93, "l", 0.45), on(para,
          "for a special effort in Mathematics, for being polite to everyone and for a smile every morning.", 58),
          on(column, 0.14, 0.86, "m", 0.77), on(signs, ("Pennaeth / Head", ("{athro}", "~")), ("Dyddiad / Date",
          "{date}")), welsh=True),
    sheet("cofnod_darllen", "A5", [EWYN, LLAETH], on(block, (0, 0, 1, 0.1), MOR), on(column, 0.08, 0.92, "m", 0.025),
          on(big, "Fy Nghofnod Darllen", 110, WHITE, "print"), on(column, 0.08, 0.92, "l", 0.13), on(name, 110,
          ("dotted", "ruled"), cue="Enw:"), on(field, "Dosbarth:", "{dosbarth}", 56), on(down, 20), on(grid,
          ("Dyddiad", "Llyfr", "Sylw"), (("{date}", ("Y Gath Fach", "Ar y Fferm"), ("Da iawn", "Hyfryd")), ("",
          ("Ble mae Mot?", "Y Llew"), ("Rhugl!", "Cofia'r atalnod")), ("", ("Mali'r Mwnci", "Trên Bach"), ("Gwych",
          "Da"))), 48, 2.2), on(column, 0.1, 0.9, "m"), on(down, 20), on(para, "Cofiwch ddarllen am ddeg munud bob "
          "nos. Please read together for ten minutes every night.", 50), on(at, 0.83), on(signs, ("Athro / Athrawes",
          "{athro}"), size=44), welsh=True),
    sheet("pellter_cyntaf", "card", [(214, 238, 250), WHITE], on(swell, 0.82, (120, 190, 228), 26), on(column, 0.06,
          0.94, "m", 0.07), on(say, "Dysgu Nofio {lle}", 54), on(big, ("10 metr", "25 metr", "50 metr"), 190, MOR,
          "print"), on(name, 120, ("ruled", "white")), on(para, "wedi nofio'r pellter hwn heb stopio. Ardderchog!",
          58), on(column, 0.16, 0.84, "m", 0.64), on(signs, ("Hyfforddwr", ("{athro}", "~")), ("Dyddiad", "{date}"),
          size=42), welsh=True),
    sheet("nodyn_adref", "slip", [HAUL, (250, 226, 232)], on(cut_line), on(column, 0.05, 0.95, "l", 0.08), on(big,
          "Newyddion Da i Adref!", 104, CENNIN), on(run, "Cafodd", "ddiwrnod i'w gofio heddiw / had a day to "
          "remember today.", 54, 0.5, ("ruled", "dotted")), on(down, 10), on(field, "Achos / Because",
          ("darllen yn uchel", "helpu ffrind", "great Welsh!"), 52), on(column, 0.05, 0.95, "l", 0.75), on(pair,
          ("Oddi wrth", "{athro}"), ("Dyddiad", "{date}"), 48), welsh=True),
    sheet("cymorth_cyntaf", "A4", [WHITE, (234, 246, 238)], on(block, (0.44, 0.05, 0.56, 0.13), CENNIN), on(block,
          (0.46, 0.08, 0.54, 0.1), WHITE), on(block, (0.485, 0.062, 0.515, 0.118), WHITE), on(at, 0.15), on(big,
          "Cymorth Cyntaf Bach", 160, CENNIN), on(say, "Mini First Aid Award", 72), on(down, 30), on(table,
          (("Enw / Name", "*"), ("Ysgol / School", "{ysgol}"), ("Blwyddyn / Year", ("3", "5", "6"))), 56, 2.3, 0.34,
          (222, 240, 228)), on(down, 50), on(column, 0.14, 0.88, "l"), on(say, "Rwy'n gallu / I can", 58, CENNIN),
          on(down, 20), on(ticks, ("ffonio 999 / call 999", "trin llosg / treat a burn", "rhoi rhywun yn yr ystum "
          "adfer / use the recovery position", "golchi a gorchuddio briw / clean and cover a graze"), 56, 1.8),
          on(column, 0.12, 0.88, "m", 0.77), on(signs, ("Hyfforddwr / Trainer", "{athro}"), ("Dyddiad / Date",
          "{date}")), on(backers, 0.91, "Cadetiaid {lle}", "Ymddiriedolaeth Bro"), welsh=True),
    sheet("criw_r_coed", "A5", [(230, 242, 220), LLAETH], on(leaves, CENNIN, 200, 40), on(at, 0.12), on(big,
          "Criw'r Coed", 130, CENNIN), on(say, "{ysgol}", 52), on(down, 30), on(name, 120, ("", "dotted", "ruled")),
          on(down, 10), on(para, ("wedi adeiladu den sy'n cadw'r glaw allan.", "wedi adnabod deg math o ddail a "
          "phedwar aderyn."), 56), on(down, 30), on(say, "\"Dod yn ôl at fy nghoed\"", 60, CENNIN), on(at, 0.74),
          on(signs, ("Arweinydd", ("{athro}", "~")), ("Dyddiad", "{date}"), size=44), welsh=True),
    sheet("dysgwr_y_mis", "A4", WHITE, on(stripes, (0, 0, 1, 0.03), DRAIG, CENNIN, 50), on(column, 0.1, 0.9, "l",
          0.06), on(say, "{ysgol}: Adran y Gymraeg / Welsh Department", 54), on(down, 40), on(start, 130), on(rule,
          DRAIG), on(down, 20), on(big, "Dysgwr y Mis / Learner of the Month", 110, DRAIG, "print"), on(down, 30),
          on(para, "Da iawn ti am siarad Cymraeg mewn sgwrs heb nodiadau, ac am ddysgu deg idiom newydd.", 58),
          on(down, 20), on(para, "Well done for holding a conversation in Welsh without notes, and for learning "
          "ten new idioms.", 58), on(down, 50), on(grid, ("Sgil / Skill", "Lefel / Level"), (("+Siarad / Speaking",
          ("5", "6")), ("+Gwrando / Listening", ("5", "4")), ("+Ysgrifennu / Writing", ("6", "5"))), 54), on(down, 20),
          on(para, "\"Cenedl heb iaith, cenedl heb galon.\"", 60, CENNIN), on(column, 0.1, 0.9, "l", 0.8), on(printed,
          "{athro}", "Pennaeth Adran / Head of Department"), welsh=True),
    sheet("ceidwad_ifanc", "card", [(222, 238, 222), (250, 240, 216)], on(swell, 0.76, (140, 178, 120), 60), on(column,
          0.06, 0.94, "l", 0.08), on(say, "Parc Cenedlaethol Bro Hafesb National Park", 50), on(big,
          "Ceidwad Ifanc / Young Ranger", 112, CENNIN), on(name, 116, ("ruled", "dotted")), on(para,
          "Wedi cerdded y llwybr, cyfrif y pili-palod a chau pob giât. Walked the trail, counted the butterflies "
          "and closed every gate.", 50), on(column, 0.3, 0.94, "m", 0.8), on(signs, ("Warden", ("{athro}", "~")),
          ("Dyddiad / Date", "{date}"), size=42), welsh=True),
    sheet("ffarwel_blwyddyn_chwech", "A4 wide", [LLAETH, HAUL], on(bunting, 0, 110), on(confetti, 60, 0.06), on(at,
          0.13), on(big, "Ffarwel, Flwyddyn 6!", 180, GRUG), on(say, "Gyda diolch am saith mlynedd hapus yn {ysgol}",
          58), on(down, 20), on(name, 180, ("", "ruled", "dotted")), on(down, 10), on(para, ("Byddwn yn cofio dy "
          "ganu, dy garedigrwydd a'r gôl yn erbyn Ysgol y Graig.", "Byddwn yn cofio dy jôcs, dy luniau a'r bore "
          "pan ddihangodd y bochdew."), 60), on(down, 10), on(say, "Pob lwc yn yr ysgol uwchradd!", 64, GRUG), on(at,
          0.78), on(signs, ("Athro dosbarth", "{athro}"), ("Pennaeth", "~"), ("Haf", "{date}")), welsh=True),
    sheet("seren_rhifau", "square", [MOR, CENNIN], on(badge, 0.5, 0.5, 730, LLAETH, ""), on(stars, (0.5, 0.15, 110)),
          on(column, 0.24, 0.76, "m", 0.24), on(big, "Seren Rhifau", 130, MOR, "print"), on(column, 0.12, 0.88, "m",
          0.37), on(name, 126, ("ruled", "dotted")), on(down, 10), on(column, 0.16, 0.84, "m"), on(para,
          "Rwyt ti'n gwybod dy dablau i gyd, hyd at dabl deuddeg!", 56), on(down, 10), on(say, "{dosbarth}", 58),
          on(column, 0.26, 0.74, "m", 0.71), on(signs, ("Llofnod", "{athro}"), size=44), welsh=True),
]  # fmt: skip
