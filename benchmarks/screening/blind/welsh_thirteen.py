"""Welsh and bilingual certificates of the thirteenth set."""

from benchmarks.screening.blind.decor_eleven import (
    badge,
    block,
    blossom,
    flourish,
    leaves,
    lines_round,
    outline,
    rule,
    stars,
    swell,
    wax,
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
from benchmarks.screening.blind.parts_thirteen import beads, cells, sheet

COCH, GWYRDD, GLAS, MELYN = (180, 28, 40), (20, 110, 66), (22, 70, 140), (255, 250, 220)
GWYN, HUFEN, AWYR = (255, 255, 255), (253, 248, 234), (234, 244, 252)

WELSH_THIRTEEN: list[Sheet] = [
    sheet("disgybl_y_mis", "A4 wide", [MELYN, HUFEN], on(leaves, GWYRDD), on(at, 0.09), on(say, "{ysgol}", 70), on(big,
          "Disgybl y Mis", 210, COCH), on(flourish, GWYRDD), on(say, "Llongyfarchiadau i", 64), on(name, 180, ("ruled",
          "dotted"), room=0.78), on(down, 20), on(para, ("am weithio mor galed ar ei brosiect am y cestyll",
          "am fod yn "
          "ffrind caredig i bawb ar yr iard", "am siarad Cymraeg bob amser chwarae"), 66), on(at, 0.76), on(signs,
          ("Athro dosbarth", "{athro}"), ("Pennaeth", "~"), ("Dyddiad", "{date}")), welsh=True),
    sheet("gwobr_caredigrwydd", "A5", [(253, 236, 242), AWYR], on(beads, COCH, GWYRDD, radius=14, inset=44), on(blossom,
          0.5, 0.17, 130, COCH), on(at, 0.29), on(big, "Calon Garedig", 140, COCH), on(say, "Mae", 58), on(name, 130,
          ("dotted", "ruled")), on(down, 20), on(para, "wedi dangos caredigrwydd yr wythnos hon drwy", 56), on(column,
          0.12, 0.88, "l"), on(field, "", ("rannu ei ginio", "helpu ffrind newydd", "wrando'n dda"), 56), on(column,
          0.12, 0.88, "m", 0.8), on(signs, ("Llofnod", "{athro}"), size=46), welsh=True),
    sheet("eisteddfod_gylch", "A4", HUFEN, on(lines_round, GWYRDD, (50, 72)), on(at, 0.08), on(big, "Eisteddfod Gylch "
          "{lle}", 130, GWYRDD), on(say, "2026", 70), on(rule, COCH, 0.5), on(down, 20), on(column, 0.14, 0.86, "l"),
          on(cells, ("Enw", "NAME"), ("Cystadleuaeth", ("Llefaru unigol", "Unawd Bl. 3 a 4", "Unawd piano", "Dawnsio "
          "disgo")), ("Ysgol / Adran", ("{ysgol}", "Adran {lle}")), size=60, tall=2.6), on(down, 60), on(column, 0.14,
          0.86), on(big, ("CYNTAF", "AIL", "TRYDYDD"), 220, COCH, "print"), on(wax, 0.5, 0.66, 120, GWYRDD), on(at,
          0.83), on(signs, ("Beirniad", "~"), ("Ysgrifennydd", "{athro}")), welsh=True),
    sheet("presenoldeb_attendance", "A4", [GWYN, AWYR], on(block, (0, 0, 1, 0.03), GLAS), on(block, (0, 0.97, 1, 1),
          GLAS), on(at, 0.07), on(say, "{ysgol}", 72, GLAS), on(big, "Tystysgrif Presenoldeb", 140, GLAS), on(big,
          "Attendance Certificate", 110, GLAS), on(down, 30), on(say, "Cyflwynir i / Presented to", 58), on(down, 20),
          on(name, 160, ("ruled", "")), on(down, 30), on(say, "{dosbarth}", 62), on(down, 20), on(para,
          "am bresenoldeb "
          "o 100% yn ystod tymor {tymor}", 62), on(para, "for attendance of 100% this term", 62), on(stars, (0.3,
          0.7, 80), (0.5, 0.7, 110), (0.7, 0.7, 80)), on(at, 0.82), on(signs, ("Pennaeth / Headteacher", "~"),
          ("Dyddiad / Date", "{date}")), welsh=True),
    sheet("nofio_ton", "A5 wide", AWYR, on(swell, 0.84, (140, 200, 232)), on(column, 0.06, 0.94, "m", 0.07), on(big,
          ("Nofio Ysgol: Ton 3", "Tystysgrif Nofio: Ton 5"), 120, GLAS), on(name, 140, ("ruled", "")), on(para,
          "sydd wedi nofio {n} metr heb stopio ym Mhwll Nofio {lle}.", 60), on(para, "who swam {n} metres without "
          "stopping.", 54), on(at, 0.64), on(column, 0.14, 0.86), on(signs, ("Hyfforddwr / Instructor", "{athro}"),
          ("Dyddiad", "{date}"), size=46), welsh=True),
    sheet("dwyieithog_colofnau", "A4 wide", [HUFEN, GWYN], on(block, (0.498, 0.12, 0.502, 0.4), (150, 150, 156)),
          on(column, 0.06, 0.47, "m", 0.1), on(big, "Gwobr Dysgwr", 110, GWYRDD), on(para, "Rydym yn falch iawn o "
          "gyflwyno'r wobr hon am ddyfalbarhad a brwdfrydedd mewn gwersi Mathemateg.", 54), on(column, 0.53, 0.94, "m",
          0.1), on(big, "Learner Award", 110, GWYRDD), on(para, "We are very pleased to present this award for "
          "perseverance and enthusiasm in Mathematics lessons.", 54), on(column, 0.12, 0.88, "m", 0.5), on(name, 170,
          ("ruled", "dotted")), on(down, 50), on(say, "{ysgol}", 60), on(at, 0.76), on(signs,
          ("Pennaeth Adran / Head of "
          "Department", "~"), ("Dyddiad / Date", "{date}")), welsh=True),
    sheet("llythyr_canmol", "A4", GWYN, on(badge, 0.83, 0.09, 120, COCH, "YG", "shield"), on(column, 0.12, 0.72, "l",
          0.06), on(say, "{ysgol}", 64, COCH), on(say, "Ffordd y Parc, {lle}", 46), on(say, "{date}", 46), on(column,
          0.12, 0.88, "l", 0.22), on(say, "Annwyl Riant / Warcheidwad,", 58), on(down, 20), on(run,
          "Mae'n bleser gen i "
          "roi gwybod i chi fod",
          "wedi derbyn deg pwynt canmol y mis hwn. Mae'r athrawon wedi sylwi ar yr ymdrech yn y "
          "dosbarth ac ar ymddygiad rhagorol.", 60, 0.62, ("", "ruled"), 1.4), on(down, 30), on(para, "Diolch am eich "
          "cefnogaeth gartref.", 60), on(down, 30), on(say, "Yn gywir,", 58), on(printed, "{athro}",
          "Pennaeth Blwyddyn "
          "7"), welsh=True),
    sheet("darllenydd_bookmark", "bookmark", [MELYN, (228, 246, 234)], on(block, (0, 0.95, 1, 1), COCH), on(column, 0.1,
          0.9, "m", 0.06), on(big, "Seren Ddarllen", 110, COCH), on(stars, (0.5, 0.22, 110)), on(at, 0.32), on(name,
          100,
          ("dotted", "ruled"), under="Enw"), on(down, 10), on(field, "Dosbarth", "{dosbarth}", 50), on(down, 40),
          on(para, "Darllenais {n} llyfr yn nhymor {tymor}!", 54), on(down, 30), on(para, "\"Gorau arf, arf dysg\"", 60,
          GWYRDD), on(at, 0.84), on(say, "{ysgol}", 48), welsh=True),
    sheet("beic_diogel", "card", [(236, 248, 226), HUFEN], on(outline, (0.03, 0.05, 0.97, 0.95), GWYRDD), on(column,
          0.08,
          0.92, "m", 0.09), on(big, "Beicio'n Ddiogel", 110, GWYRDD), on(say, "Safe Cycling: Lefel / Level 2", 58),
          on(column, 0.08, 0.92, "l"), on(name, 110, ("ruled", "boxed"), cue="Enw / Name"), on(down, 50), on(ticks,
          ("Gwiriad beic / Bike check", "Arwyddo / Signalling", "Troi i'r dde / Right turns"), 54, 1.6), on(down, 40),
          on(pair,
          ("Hyfforddwr", "{athro}"), ("Dyddiad", "{date}"), 50), welsh=True),
]  # fmt: skip
