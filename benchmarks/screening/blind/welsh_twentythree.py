"""Certificates of the twenty-third set in Welsh or in both languages, of the school and of others."""

from benchmarks.screening.blind.decor_eleven import WHITE, arch, block, lines_round, rule, stars, swell, wax
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
from benchmarks.screening.blind.parts_fourteen import grid, ribbon
from benchmarks.screening.blind.parts_nineteen import ringed
from benchmarks.screening.blind.parts_seventeen import flags, mortar, quavers
from benchmarks.screening.blind.parts_sixteen import hill
from benchmarks.screening.blind.parts_thirteen import cells
from benchmarks.screening.blind.parts_twelve import bubble
from benchmarks.screening.blind.parts_twenty import edged, penned, signed, stitched, ticked_corner
from benchmarks.screening.blind.parts_twentythree import (
    bell,
    candle,
    clover,
    lined,
    sheep,
    sheet,
    shield,
    slotted,
)
from benchmarks.screening.blind.parts_twentytwo import memo, told, topped

COCH, GWYRDD, GLAS, AUR, PORFFOR, LLWYD = (
    (182, 30, 46),
    (38, 116, 70),
    (28, 78, 140),
    (240, 186, 54),
    (104, 58, 130),
    (72, 78, 88),
)
HUFEN, AWYR, MINTYS, RHOS = ((255, 252, 242), (232, 243, 251), (234, 247, 236), (253, 238, 240))

WELSH_TWENTYTHREE: list[Sheet] = [
    sheet("seren_yr_wythnos_cynwal", "A4", [HUFEN, AWYR],
          on(edged, COCH, 40, sides="lr"), on(stars, (0.5, 0.1, 150), (0.28, 0.14, 80), (0.72, 0.14, 80)), on(column,
             0.12,
             0.88, "m", 0.19), on(say, "Ysgol Sant Cynwal / St Cynwal's Primary", 56, COCH), on(big,
             "Seren yr Wythnos", 200,
             GWYRDD), on(say, "Star of the Week", 62), on(down, 20), on(name, 178, ("ruled", "dotted", "")), on(down,
             10),
          on(say, "Dosbarth {dosbarth}", 62), on(down, 20), on(para,
             ("am wrando'n astud ac am helpu ffrind newydd. For "
             "listening well and helping a new friend.",
             "am ddarllen yn uchel o flaen pawb. For reading aloud to us all."),
             60), on(at, 0.78), on(signed, ("Athro / Teacher", ("@{class pen}", "~", "{class mrs}")), ("Dyddiad / Date",
             "{date}"), size=46), welsh=True),
    sheet("gwobr_y_gannwyll", "A4 wide", [RHOS, HUFEN],
          on(lines_round, GLAS, (48, 72), 8), on(candle, 0.14, 0.55, 230, WHITE), on(candle, 0.86, 0.55, 230, WHITE),
          on(column, 0.22, 0.78, "m", 0.1), on(big, "Gwobr y Gannwyll", 200, GLAS), on(say, "Llewyrched eich goleuni",
             60),
          on(down, 30), on(name, 185, ("ruled", "", "dotted")), on(para,
             ("am ddangos caredigrwydd bob dydd yn yr hanner tymor "
             "hwn.", "am fod yn onest, hyd yn oed pan oedd hynny'n anodd."), 60), on(at, 0.71), on(signed,
             ("{head full}|"
             "Pennaeth", ("@{head pen}", "~")), ("{vicar full}|Ficer", ("~", "@{vicar pen}")), size=46), welsh=True),
    sheet("siaradwr_sant_cynwal", "A5", [MINTYS, HUFEN],
          on(bubble, (0.08, 0.04, 0.6, 0.17), GWYRDD), on(column, 0.1, 0.58, "m", 0.07), on(say, "Bore da!", 84, WHITE),
          on(column, 0.1, 0.9, "m", 0.25), on(big, "Siaradwr Sant Cynwal", 130, COCH), on(say,
             "Welsh Speaker of the Week",
             54), on(name, 124, ("ruled", "dotted", "white")), on(down, 10), on(para,
             ("am ofyn am y llaeth, y pensil a'r toiled "
             "yn Gymraeg drwy'r wythnos.", "am ddysgu cân gyfan ac am ei chanu ar yr iard."), 56), on(at, 0.77),
             on(signed,
             ("{welsh full}", ("@{welsh pen}", "~")), ("Dyddiad / Date", "{date}"), size=42), welsh=True),
    sheet("hedyn_mwstard_cwrtais", "slip", [HUFEN, MINTYS],
          on(edged, AUR, 32), on(clover, GWYRDD, (0.91, 0.3, 90)), on(column, 0.06, 0.82, "l", 0.11), on(big,
             "Hedyn Mwstard",
             92, GWYRDD), on(slotted, "Da iawn", 108, "", ("ruled", "dotted")), on(field, "am / for", ("ddweud diolch",
             "rannu", "aros ei dro"), 54), on(column, 0.06, 0.94, "r", 0.78), on(say, ("{ta mrs}", "{class mrs}"), 50),
          welsh=True),
    sheet("presenoldeb_tymor_llawn", "A5 wide", [AWYR, RHOS],
          on(ribbon, 0.16, COCH, 180, 0.12), on(column, 0.18, 0.82, "m", 0.105), on(big, "Presenoldeb Llawn", 110,
             WHITE,
             "print"), on(column, 0.1, 0.9, "m", 0.29), on(say, "100% attendance, tymor {tymor}", 54), on(name, 124,
             ("ruled",
             "dotted")), on(say, "Bob dydd, ym mhob tywydd. Every day, in all weathers.", 52), on(column, 0.14, 0.86,
             "m", 0.66),
          on(signed, ("{deputy full}|Dirprwy Bennaeth / Deputy Head", ("@{deputy pen}", "~")), ("Dyddiad / Date",
             "{date}"),
             size=40), welsh=True),
    sheet("mabolgampau_dau_iaith", "square", [MINTYS, AWYR],
          on(flags, 0.02, 100, COCH, GWYRDD), on(column, 0.08, 0.92, "m", 0.14), on(big, "Mabolgampau", 160, COCH),
             on(say,
             "Sports Day, Gorffennaf 2026", 54), on(down, 20), on(name, 138, ("white", "ruled")), on(down, 20),
             on(big, ("Cyntaf "
             "/ First", "Ail / Second", "Trydydd / Third"), 120, GLAS), on(column, 0.12, 0.88, "l"), on(field,
             "Ras / Race",
             ("ras wy", "80 metr", "sachau"), 60), on(field, "Llys / House", "{llys}", 60), on(at, 0.88), on(column,
             0.1, 0.9,
             "m"), on(say, "{sports full}", 50), welsh=True),
    sheet("llythyr_canmoliaeth_adref", "A4", [WHITE],
          on(shield, 0.13, 0.075, 90, COCH), on(column, 0.23, 0.92, "l", 0.045), on(say, "Ysgol Sant Cynwal", 72,
             COCH), on(say,
             "Stryd y Defaid / Sheep Street, Llanfarch", 46), on(rule, COCH), on(column, 0.12, 0.88, "l", 0.16), on(say,
             "{date}", 50), on(down, 20), on(say, "Annwyl deulu / Dear family of", 54), on(start, 124), on(down, 40),
          on(para, ("Pleser yw ysgrifennu atoch. Mae eich plentyn wedi gwneud ymdrech arbennig gyda'r Gymraeg ac yn ei "
             "defnyddio ar yr iard heb i neb ofyn.", "Pleser yw ysgrifennu atoch. Bu eich plentyn yn garedig iawn wrth "
             "ddisgybl newydd, ac mae pawb yma wedi sylwi."), 58), on(down, 30), on(para,
             ("It is a pleasure to tell you that "
             "your child has made a special effort this week. All of us have noticed."), 58), on(down, 40), on(say,
             "Yn gywir / Yours sincerely,", 56), on(down, 20), on(penned, ("{head pen}", "~"), "{head full}",
             "Pennaeth / "
             "Headteacher"), welsh=True),
    sheet("cyngerdd_nadolig_tocyn", "slip", [COCH, GWYRDD],
          on(block, (0.03, 0.07, 0.97, 0.93), HUFEN, 30), on(bell, 0.1, 0.3, 110, AUR), on(bell, 0.9, 0.3, 110, AUR),
             on(column,
             0.18, 0.82, "m", 0.12), on(big, "Cyngerdd Nadolig", 96, COCH), on(say,
             "Eglwys Sant Cynwal, nos Iau am 6", 48),
          on(column, 0.08, 0.92, "l", 0.47), on(slotted, "Teulu / Family", 104, "", ("ruled", "dotted")), on(pair,
             ("Seddi / "
             "Seats", ("2", "3", "4")), ("Rhes / Row", ("A", "D", "G")), 50), on(say, "Mins peis a phaned i ddilyn.",
             44),
          welsh=True),
    sheet("ffarwel_i_flwyddyn_chwech", "A4", [RHOS, AWYR],
          on(ticked_corner, PORFFOR, 60, 280), on(mortar, 0.5, 0.11, 170, PORFFOR, AUR), on(column, 0.13, 0.87, "m",
             0.2),
          on(big, "Ffarwél a Phob Lwc", 180, PORFFOR), on(say, "Farewell and Good Luck", 60), on(down, 20), on(name,
             178,
             ("ruled", "", "dotted")), on(down, 20), on(para,
             "Diolch am saith mlynedd hapus yn Ysgol Sant Cynwal. Cofia ddod "
             "yn ôl i ddweud dy hanes.", 60), on(down, 20), on(para,
             "Thank you for seven happy years. Remember to come back "
             "and tell us your story.", 60), on(down, 20), on(grid, ("Hoff bwnc / Subject", "Hoff atgof / Memory"),
             ((("celf",
             "mathemateg", "PE"), ("Llangrannog", "y cyngerdd", "eira mawr!")),), 56), on(at, 0.79), on(signed,
             ("{head full}|Pennaeth / Head", ("@{head pen}", "~")), ("{class full}|Bl. 6 / Year 6", ("@{class pen}",
             "~")),
             size=44), welsh=True),
    sheet("hwyaid_bach_croeso", "A5", [AWYR, HUFEN],
          on(arch, 0.5, 0.27, 340), on(column, 0.1, 0.9, "m", 0.3), on(big, "Hwyaid Bach", 150, GLAS), on(say,
             "Croeso i'r "
             "Meithrin / Welcome to Nursery", 50), on(name, 124, ("ruled", "white", "dotted")), on(down, 10),
             on(column, 0.14,
             0.9, "l"), on(field, "Hoff liw / Colour", ("coch", "melyn", "pinc a glas"), 56), on(field,
             "Hoff gân / Song",
             ("Mi welais Jac y Do", "Dau gi bach"), 56), on(column, 0.12, 0.88, "m", 0.78), on(signed,
             ("{nursery full}",
             ("@{nursery pen}", "~", "{nursery mrs}")), size=42), welsh=True),
    sheet("criw_cymraeg_aelod", "card", [MINTYS, WHITE],
          on(block, (0, 0, 1, 0.2), COCH), on(column, 0.05, 0.95, "m", 0.04), on(big, "Criw Cymraeg Cynwal", 120, WHITE,
             "print"), on(column, 0.06, 0.94, "l", 0.25), on(topped, "Enw'r aelod / Member", 114, ("ruled", "dotted")),
          on(told, ("Dosbarth / Class", "{dosbarth}"), ("Ers / Since", ("Medi 2025", "Ionawr"))), on(para,
             "Rydw i'n siarad "
             "Cymraeg yn gyntaf. I speak Welsh first.", 52), on(column, 0.06, 0.94, "r", 0.86), on(say,
             "{welsh full}, {welsh "
             "office}", 44), welsh=True),
    sheet("eisteddfod_cylch_llefaru", "A4", [HUFEN, RHOS],
          on(stitched, GWYRDD, 54, 34), on(wax, 0.5, 0.1, 100, COCH, "1af"), on(column, 0.13, 0.87, "m", 0.22), on(say,
             "Eisteddfod Gylch {tref}", 66, GWYRDD), on(big, ("Llefaru Unigol", "Unawd Offerynnol",
             "Unawd Bl. 3 a 4"), 180,
             COCH), on(name, 178, ("ruled", "dotted", "")), on(down, 20), on(column, 0.18, 0.82, "l"), on(cells,
             ("Safle",
             ("Cyntaf", "Ail", "Trydydd")), ("Marc", ("87", "91", "84")), ("Darn", ("Y Gath Ddu", "Hwiangerdd",
             "Storm")),
             size=60, split=0.3), on(down, 50), on(column, 0.14, 0.86, "m"), on(para,
             "Llongyfarchiadau gan y pwyllgor lleol.",
             58), on(at, 0.78), on(signed, ("{allanol full}|Ysgrifennydd", ("@{allanol pen}", "~")), ("Dyddiad",
             "{date}"),
             size=46), welsh=True),
    sheet("nofio_pwll_y_dref", "A5", [AWYR, MINTYS],
          on(swell, 0.86, (146, 206, 226), 30), on(column, 0.1, 0.9, "m", 0.07), on(say, "Canolfan Hamdden {tref}",
             56, GLAS),
          on(big, ("Ton 2 / Wave 2", "Sblash 5", "Ton 4 / Wave 4"), 150, GLAS), on(name, 124, ("ruled", "dotted")),
             on(down, 10),
          on(column, 0.14, 0.9, "l"), on(ticks, ("arnofio ar y cefn / back float", "chwythu swigod / blow bubbles",
             "nofio 10 "
             "metr / swim 10 metres", "neidio i mewn / jump in"), 52, 1.65), on(column, 0.12, 0.88, "m", 0.64),
             on(signed,
             ("Athro nofio / Swimming teacher", ("@{allanol pen}", "~")), size=42), welsh=True),
    sheet("fferm_ymweliad_wyna", "A5 wide", [MINTYS, HUFEN],
          on(hill, (170, 206, 150), (0.2, 0.79, 0.4), (0.8, 0.77, 0.4)), on(sheep, WHITE, (0.16, 0.82, 74), (0.84,
             0.82, 74)),
          on(column, 0.08, 0.92, "m", 0.09), on(say, "Fferm Cwm Gwern, diwrnod wyna / lambing day", 52, GWYRDD), on(big,
             ("Bugail Bach", "Ffermwr am y Dydd"), 140, COCH), on(name, 122, ("ruled", "white", "dotted")), on(say,
             "bwydodd oen â photel ac enwodd ef / fed a lamb and named it", 50), on(column, 0.28, 0.72, "m",
             0.63), on(signed, ("Ffermwr / Farmer", ("@{allanol pen}", "~", "{allanol mrs}")), size=40), welsh=True),
    sheet("cor_plant_y_dref", "A5", [RHOS, HUFEN],
          on(quavers, PORFFOR, (0.11, 0.075, 80), (0.89, 0.075, 80)), on(column, 0.18, 0.82, "m", 0.07), on(say,
             "Côr Plant "
             "{tref}", 64, PORFFOR), on(column, 0.1, 0.9), on(big, "Canwr y Tymor", 140, COCH), on(name, 124, ("ruled",
             "dotted", "")), on(down, 10), on(ringed, ("soprano", "alto"), 58), on(column, 0.14, 0.86, "l"), on(memo,
             ("Cyngerdd",
             ("Neuadd y Dref", "Capel Seion")), ("Darn", ("Calon Lân", "Sosban Fach"))), on(down, 30), on(lined,
             "Gair gan yr arweinydd", ("llais fel cloch!", "da iawn ti", "dal ati"), 56, 1), on(column, 0.14, 0.86,
             "m", 0.79),
          on(signed, ("Arweinydd / Conductor", ("@{allanol pen}", "~")), size=42), welsh=True),
]  # fmt: skip
