"""Papers of the twenty-seventh set in Welsh or in two languages: of the school, its partner and others."""

from benchmarks.screening.blind.decor_eleven import WHITE, lines_round, rule
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
from benchmarks.screening.blind.parts_fifteen import start
from benchmarks.screening.blind.parts_fourteen import grid, laurel
from benchmarks.screening.blind.parts_nineteen import ringed
from benchmarks.screening.blind.parts_seventeen import quavers
from benchmarks.screening.blind.parts_sixteen import hill
from benchmarks.screening.blind.parts_twelve import stamp, stub, table
from benchmarks.screening.blind.parts_twenty import edged, listed, penned, signed, span, stitched
from benchmarks.screening.blind.parts_twentyfour import scale
from benchmarks.screening.blind.parts_twentyseven import (
    anchor,
    boat,
    crest,
    gulls,
    letterhead,
    lifebelt,
    panel,
    rated,
    rope,
    sheet,
    shells,
    surf,
    typed,
    written_on,
)
from benchmarks.screening.blind.parts_twentytwo import topped

COCH, GWYRDD, GLAS, AUR, LLWYD, PORFFOR = (
    (190, 34, 44),
    (30, 108, 72),
    (22, 74, 138),
    (238, 180, 50),
    (80, 86, 96),
    (100, 54, 124),
)
HUFEN, AWYR, MINTYS, TYWOD = ((254, 251, 240), (229, 241, 250), (232, 246, 236), (250, 242, 224))

WELSH_TWENTYSEVEN: list[Sheet] = [
    sheet("gwobr_penllanw_dwyieithog", "A4", [HUFEN, AWYR],
          on(surf, 0.88, (150, 204, 222), (84, 158, 192), (40, 112, 160)), on(crest, 0.5, 0.08, 90, GLAS), on(column,
             0.12, 0.88, "m", 0.13), on(big, "Gwobr Penllanw", 190, GLAS), on(say, "High Tide Award", 64, LLWYD),
          on(down, 20), on(say, "Cyflwynwyd i / Presented to", 56), on(name, 178, ("ruled", "", "dotted")), on(down,
             20), on(para, "am ymdrech heb drai drwy'r tymor ac am annog pawb o gwmpas y bwrdd.", 60), on(down, 10),
          on(para, "for effort without an ebb all term, and for encouraging everyone at the table.", 58, LLWYD),
          on(column, 0.14, 0.86, "m", 0.7), on(signed, ("{head full}|Pennaeth / Principal", ("@{head pen}", "~")),
             ("{welsh full}|{welsh office}", ("~", "@{welsh pen}")), size=44), welsh=True),
    sheet("neges_mewn_potel_cerdyn", "card", [TYWOD, AWYR],
          on(stub, 0.55, (166, 160, 150)), on(stamp, 0.84, 0.07, 190, COCH, "2il"), on(column, 0.05, 0.52, "l", 0.08),
          on(big, "Neges mewn Potel", 92, GWYRDD), on(written_on, ("da iawn ti am siarad Cymraeg ar y fferi ac am "
             "ganu mor swynol", "roedd dy boster yn werth ei weld a dy waith yn daclus iawn"), 70, 5), on(down, 20),
          on(say, "oddi wrth {welsh mrs}", 48), on(column, 0.59, 0.95, "l", 0.38), on(say, "I deulu / To the family of",
             44), on(name, 88, ("ruled", "dotted")), on(down, 60), on(rule, GLAS, 1.0, 3), on(down, 90), on(rule, GLAS,
             1.0, 3), welsh=True),
    sheet("dros_y_bont_wythnos", "A4 wide", [HUFEN, MINTYS],
          on(span, 0.88, (150, 156, 168), 4, 0.13, (170, 206, 222)), on(column, 0.1, 0.9, "m", 0.07), on(say,
             "Wickhaven Academy  +  Ysgol Bae'r Wylan", 60, GLAS), on(big, "Dros y Bont / Over the Bridge", 170, COCH),
          on(name, 172, ("ruled", "dotted", "")), on(down, 50), on(para, ("am groesi'r bont bum gwaith mewn wythnos, "
             "bob tro â gair newydd. Five crossings, five new words.",
             "am letya ffrind newydd ac am rannu'r bync uchaf. "
             "For hosting a friend and giving up the top bunk."), 58), on(column, 0.16, 0.84, "m", 0.64), on(signed,
             ("{welsh full}|{welsh office}", ("@{welsh pen}", "~")), ("Dyddiad / Date", "{date}"), size=42),
          welsh=True),
    sheet("hwyliau_llawn_presenoldeb", "A5 wide", [AWYR, HUFEN],
          on(boat, 0.12, 0.6, 150, GLAS, COCH), on(column, 0.24, 0.94, "m", 0.09), on(big, "Hwyliau Llawn", 150, GLAS),
          on(say, "Full Sail: presenoldeb 100% attendance", 52, LLWYD), on(name, 126, ("ruled", "dotted", "")), on(say,
             "Pob dydd. Pob gwers. Every day, every lesson.", 52), on(column, 0.26, 0.92, "m", 0.66), on(signed,
             ("{attendance full}|Swyddog Presenoldeb", ("@{attendance pen}", "~")), ("Dyddiad", "{date}"), size=40),
          welsh=True),
    sheet("darllenwyr_y_pwll_seren", "A5", [MINTYS, TYWOD],
          on(shells, AUR, HUFEN, (0.15, 0.09, 90), (0.85, 0.09, 90)), on(column, 0.1, 0.9, "m", 0.14), on(big,
             "Darllenwyr y Pwll", 120, GWYRDD), on(say, "Rockpool Readers", 54, LLWYD), on(name, 126, ("ruled", "white",
             "dotted")), on(down, 10), on(column, 0.12, 0.88, "l"), on(field, "Llyfr / Book", ("Cranc Bach Cas",
             "Y Gath Dew", "Dail yr Hydref"), 56), on(field, "Darllenwyd i / Read to", ("Mam-gu", "{ta mrs}", "y ci"),
             56), on(down, 30), on(rated, ("llais clir / clear voice", "mynegiant / expression", "mwynhad / joy"),
             GWYRDD, 50), on(column, 0.14, 0.86, "m", 0.77), on(signed, ("Athro / Teacher", ("@{class pen}", "~",
             "{class mrs}")), size=42), welsh=True),
    sheet("llythyr_partner_dros_y_dwr", "A4", [WHITE],
          on(column, 0.13, 0.87, "l", 0.05), on(letterhead, GLAS, "Wickhaven Academy",
             "mewn partneriaeth ag Ysgol Bae'r Wylan, Porth Wylan"), on(say, "{date}", 50), on(down, 20), on(say,
             "Annwyl deulu / Dear family of", 56), on(start, 116), on(down, 40), on(para, "Braf yw cael dweud bod eich "
             "plentyn wedi cyflwyno ein hysgol i ddeg ar hugain o ymwelwyr, yn Gymraeg, heb bapur yn ei law.", 58),
          on(down, 20), on(para, "We are glad to tell you that your child introduced our school to thirty visitors, in "
             "Welsh, without a note. The visitors asked for the same guide next year.", 58), on(down, 40), on(say,
             "Yn gywir iawn / Yours truly,", 56), on(penned, ("{welsh pen}", "~"), "{welsh full}",
             "{welsh office}"), welsh=True),
    sheet("tocynnau_broc_mor_slip", "slip", [TYWOD, HUFEN],
          on(edged, COCH, 30, sides="lr"), on(anchor, 0.91, 0.3, 100, COCH), on(column, 0.06, 0.82, "l", 0.09), on(big,
             "Tocynnau Broc Môr", 96, COCH), on(topped, "Enillydd / Winner", 106, ("ruled", "dotted")), on(column, 0.06,
             0.94, "l"), on(pair, ("Am / For", ("wenu", "helpu", "roi cynnig")), ("Tocynnau", ("3", "5", "10")), 54),
          on(column, 0.06, 0.94, "r", 0.84), on(say, "{ta mrs}", 46), welsh=True),
    sheet("cerdyn_cymen_bob_gwers", "A5", [HUFEN, MINTYS],
          on(panel, (0.08, 0.06, 0.92, 0.24), PORFFOR, "Cerdyn Cymen / Shipshape Card", 118, ("", "ruled", "dotted")),
          on(column, 0.1, 0.9, "l", 0.28), on(pair, ("Dosbarth", "{form}"), ("Llys", "{llys}"), 54), on(down, 30),
          on(grid, ("Gwers", "Llun", "Mawrth", "Mercher"), (("+Mathemateg", ("da", "ok"), ("da",), ("*",)),
             ("+Saesneg", ("da",), ("gwych",), ("da",)), ("+Gwyddoniaeth", ("da",), ("da",), ("da iawn",)),
             ("+Ymarfer corff", ("gwych",), ("",), ("da",))), 46), on(down, 30), on(para,
             "Gwisg daclus, offer yn barod. "
             "Neat and ready to learn.", 52), on(down, 20), on(penned, ("{year pen}", "~"), "{year mrs}", size=50,
             always=False), welsh=True),
    sheet("eisteddfod_y_glannau_llwyfan", "A4", [HUFEN, TYWOD],
          on(lines_round, GWYRDD, (46, 72), 9), on(laurel, 0.5, 0.13, 130, AUR, "1"), on(column, 0.13, 0.87, "m", 0.22),
          on(say, "Eisteddfod y Glannau, {tref}", 62, GWYRDD), on(big, ("Dawns Werin Bl. 5 a 6", "Cân Actol",
             "Llefaru dan 12"), 170, COCH), on(name, 178, ("ruled", "", "dotted")), on(down, 20), on(ringed, ("cyntaf",
             "ail", "trydydd"), 66), on(down, 20), on(say, "Beirniadaeth", 56, LLWYD), on(written_on, ("llais hyfryd a "
             "phob gair yn glir", "mentrus, doniol ac o'r galon"), 84, 3), on(column, 0.14, 0.86, "m", 0.78), on(signed,
             ("{allanol full}|Beirniad", ("@{allanol pen}", "~")), ("Dyddiad", "{date}"), size=46), welsh=True),
    sheet("nofio_mor_agored_clwb", "A5", [AWYR, MINTYS],
          on(lifebelt, 0.5, 0.11, 120, COCH), on(column, 0.1, 0.9, "m", 0.2), on(say, "Clwb Achub Bywyd {tref}", 56,
             COCH), on(big, ("Morfil Bach 1", "Dolffin 2", "Crwban Môr 3"), 140, GLAS), on(name, 124, ("ruled",
             "dotted")), on(down, 10), on(column, 0.12, 0.9, "l"), on(ticks, ("arnofio dwy funud / float two minutes",
             "galw am help / call for help", "nofio o dan don / duck a wave", "nabod y baneri / know the flags"), 50,
             1.7), on(column, 0.14, 0.86, "m", 0.76), on(signed, ("Hyfforddwr / Coach", ("@{allanol pen}", "~")), size=
             42), welsh=True),
    sheet("gwyl_fwyd_pobydd_ifanc", "square", [TYWOD, HUFEN],
          on(stitched, COCH, 46, 30), on(column, 0.12, 0.88, "m", 0.1), on(say, "Gŵyl Fwyd {tref} Food Festival", 54,
             COCH), on(big, ("Pobydd Ifanc", "Bara Brith Gorau"), 140, GWYRDD), on(name, 132, ("ruled", "white",
             "dotted")), on(down, 20), on(typed, ("Saig / Dish", ("picau ar y maen", "bara brith")), ("Marc / Score",
             ("9/10", "10/10")), size=58), on(down, 20), on(say, "Blasus! Delicious!", 56, LLWYD), on(column, 0.12,
             0.88, "r", 0.85), on(say, "{allanol full}, beirniad", 46), welsh=True),
    sheet("clwb_hwylio_cwpan_iau", "A4", [AWYR, HUFEN],
          on(rope, (204, 172, 118), (146, 112, 70)), on(boat, 0.5, 0.19, 190, COCH, GLAS), on(column, 0.15, 0.85, "m",
             0.21), on(say, "Clwb Hwylio Porth Wylan", 62, GLAS), on(big, "Cwpan yr Ieuenctid", 170, COCH), on(say,
             "Youth Cup", 56, LLWYD), on(name, 172, ("ruled", "dotted", "")), on(down, 20), on(column, 0.2, 0.8, "l"),
          on(table, (("Cwch / Boat", ("Gwylan 4", "Mirain")), ("Rasys / Races", ("6", "9")), ("Safle / Place", ("1af",
             "2il", "3ydd"))), 60, 2.2, 0.42, (226, 236, 246)), on(column, 0.16, 0.84, "m", 0.76), on(signed,
             ("{allanol full}|Comodôr / Commodore", ("@{allanol pen}", "~")), ("Dyddiad", "{date}"), size=44),
          welsh=True),
    sheet("cor_y_bont_cyngerdd_haf", "A5", [MINTYS, HUFEN],
          on(edged, PORFFOR, 40, sides="tb"), on(quavers, PORFFOR, (0.14, 0.11, 80), (0.86, 0.11, 80)), on(column, 0.2,
             0.8, "m", 0.07), on(say, "Côr Plant y Bont", 60, PORFFOR), on(column, 0.1, 0.9, "m", 0.18), on(big,
             "Cyngerdd Haf", 150, COCH), on(say, "diolch am ganu / thank you for singing", 50), on(name, 124, ("",
             "ruled", "dotted")), on(down, 10), on(scale, ("soprano", "alto", "unawd / solo"), PORFFOR, 84),
             on(column, 0.3, 0.86, "l"), on(listed, ("Ar Lan y Môr", "Tri Hwyliwr Bach", "Heno Heno"), 54),
             on(column, 0.14, 0.86, "m", 0.76), on(signed,
             ("Arweinydd", ("@{allanol pen}", "~", "{allanol mrs}")), ("Dyddiad", "{date}"), size=42), welsh=True),
    sheet("parc_arfordir_ceidwad_iau", "A4 wide", [MINTYS, TYWOD],
          on(hill, (176, 206, 160), (0.86, 0.5, 0.2), (0.98, 0.6, 0.2)), on(gulls, LLWYD, (0.8, 0.2, 90), (0.9, 0.28,
             70)), on(column, 0.07, 0.72, "l", 0.09), on(say, "Parc Arfordir Hafren / Hafren Coast Park", 56, GWYRDD),
          on(big, "Ceidwad Iau", 210, GLAS), on(say, "Junior Ranger", 62, LLWYD), on(name, 168, ("ruled", "dotted",
             "boxed")), on(down, 10), on(para, "Cyfrifodd adar, casglodd sbwriel, cadwodd i'r llwybr. Counted birds, "
             "cleared litter, kept to the path.", 56), on(column, 0.07, 0.72, "m", 0.72), on(signed,
             ("Ceidwad / Ranger",
             ("@{allanol pen}", "~")), ("Dyddiad", "{date}"), size=46), welsh=True),
]  # fmt: skip
