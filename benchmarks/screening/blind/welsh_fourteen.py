"""Welsh and bilingual certificates of the fourteenth set."""

from benchmarks.screening.blind.decor_eleven import (
    WHITE,
    arch,
    badge,
    block,
    bunting,
    flourish,
    leaves,
    lines_round,
    notched,
    outline,
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
    run,
    say,
    signs,
    ticks,
)
from benchmarks.screening.blind.parts_fourteen import cup, grid, laurel, ribbon, sheet, spot, zigzag
from benchmarks.screening.blind.parts_twelve import bubble, table

DRAIG, CENNIN, MOR, GRUG = (186, 24, 36), (30, 120, 70), (16, 84, 140), (116, 60, 130)
LLAETH, EWYN, DAFFODIL = (253, 250, 240), (236, 246, 250), (255, 246, 206)

WELSH_FOURTEEN: list[Sheet] = [
    sheet("llais_yr_wythnos", "A4 wide", [DAFFODIL, EWYN], on(zigzag, CENNIN), on(bubble, (0.14, 0.36, 0.86, 0.6),
          WHITE), on(column, 0.1, 0.9, "m", 0.1), on(say, "{ysgol}", 64, CENNIN), on(big, "Llais Cymraeg yr Wythnos",
          170, DRAIG), on(column, 0.18, 0.82, "m", 0.41), on(name, 170, ""), on(column, 0.3, 0.9, "m", 0.66), on(para,
          ("Am ddefnyddio'r Gymraeg ar yr iard ac yn y neuadd ginio.", "Am gyfarch pob ymwelydd yn Gymraeg!"), 62),
          on(at, 0.8), on(signs, ("Athrawes / Athro", "{athro}"), ("Wythnos yn dechrau", "{date}")), welsh=True),
    sheet("cadair_yr_ysgol", "A4", LLAETH, on(lines_round, GRUG, (46, 62, 110), 8), on(at, 0.09), on(say,
          "Eisteddfod {ysgol}", 64, GRUG), on(say, "Dydd Gŵyl Dewi 2026", 60), on(down, 40), on(big,
          ("Bardd y Gadair", "Llenor y Goron", "Artist y Fedal Gelf"), 170, GRUG), on(flourish, GRUG), on(down,
          60), on(name, 170, ""), on(down, 50), on(say, "Ffugenw:", 54), on(say, ("\"Gwylan y Môr\"", "\"Deilen\"",
          "\"Yr Hen Dderwen\""), 76, CENNIN), on(down, 40), on(para, "Testun: \"Adref\". Gwaith crefftus a gwreiddiol "
          "sy'n llwyr haeddu'r anrhydedd.", 60), on(at, 0.78), on(signs, ("Y Beirniad", "~"), ("Llywydd y Dydd",
          "{athro}")), welsh=True),
    sheet("cerdyn_da_iawn", "card", [EWYN, DAFFODIL], on(block, (0.62, 0.12, 0.624, 0.88), (170, 174, 184)), on(column,
          0.06, 0.59, "l", 0.1), on(big, "Pluen yn eich het!", 120, DRAIG), on(para, ("Gwnaeth eich plentyn waith "
          "ardderchog mewn Gwyddoniaeth heddiw.", "Roedd ymddygiad eich plentyn ar y trip yn wych."), 58), on(down, 30),
          on(para, "Your child did something great in school this week. Ask about it!", 52), on(down, 20), on(printed,
          "{athro}", "", 50), on(column, 0.65, 0.95, "l", 0.36), on(say, "At deulu / To the family of", 46), on(name,
          96, ("ruled", "dotted")), on(field, "", "{dosbarth}", 56), on(field, "", "{lle}", 56), welsh=True),
    sheet("ras_a_naid", "A5 wide", [LLAETH, EWYN], on(bunting, 0, 110), on(column, 0.08, 0.92, "m", 0.13), on(big,
          "Mabolgampau {lle}", 120, MOR), on(say, "Sports Morning, {date}", 64), on(name, 140, ("ruled", "boxed")),
          on(down,
          20), on(grid, ("Ras / Race", "Safle / Place", "Amser / Time"), ((("80 m", "Ras wy a llwy", "Ras sach"),
          ("1af", "2il", "3ydd"), ("14.2", "-", "21.8")),), 52), on(column, 0.34, 0.66, "m", 0.77), on(signs,
          ("Llofnod / Signed", "~"), size=44), welsh=True),
    sheet("her_lyfrau", "bookmark", [DAFFODIL, (232, 244, 236)], on(block, (0, 0, 1, 0.13), CENNIN), on(column, 0.1,
          0.9, "m", 0.035), on(big, "Her Lyfrau", 120, WHITE), on(column, 0.1, 0.9, "m", 0.17), on(name, 96, ("dotted",
          "ruled"), under="Eich enw chi"), on(down, 20), on(para, "Rydw i wedi darllen", 54), on(column, 0.1, 0.9,
          "l"), on(field, "1.", ("Y Ci Mawr Coch", "Cawl Draig"), 54), on(field, "2.", ("Dirgelwch y Felin",
          "Sêr y Nos"), 54), on(field, "3.", ("Tri Mochyn Bach", "Y Cawr"), 54), on(column, 0.1, 0.9, "m"), on(down,
          60), on(para, "a dyma fy hoff le i ddarllen:", 52), on(outline, (0.12, 0.63, 0.88, 0.83), CENNIN), on(at,
          0.86), on(say, "Llyfrgell {lle} Library", 48), on(say, "{date}", 46), welsh=True),
    sheet("trwydded_llawysgrifen", "card", [(250, 226, 232), EWYN], on(outline, (0.03, 0.04, 0.97, 0.96), DRAIG), on(
          block, (0.07, 0.32, 0.28, 0.74), (212, 214, 222)), on(column, 0.07, 0.93, "l", 0.09), on(big, "Trwydded "
          "Llawysgrifen", 100, DRAIG, "print"), on(say, "Handwriting Licence", 60), on(column, 0.33, 0.93, "l", 0.31),
          on(name, 104, ("ruled", "dotted"), cue="1."), on(field, "2. Dosbarth / Class", "{dosbarth}", 54), on(field,
          "3. O / From", "{date}", 54), on(column, 0.33, 0.93, "l", 0.68), on(para, "Caiff y deiliad ddefnyddio pin "
          "ysgrifennu ym mhob llyfr.", 50), on(column, 0.62, 0.93, "m", 0.78), on(signs, ("Pennaeth", "~"), size=42),
          welsh=True),
    sheet("llythyr_rhieni", "A4", WHITE, on(block, (0, 0, 1, 0.015), MOR), on(badge, 0.14, 0.085, 110, MOR, "DA"), on(
          column, 0.24, 0.9, "l", 0.05), on(say, "{ysgol}", 70, MOR), on(say, "Heol yr Orsaf, {lle}", 48), on(column,
          0.12, 0.88, "l", 0.17), on(say, "At rieni / To the parents of", 50), on(name, 110, "", room=0.7), on(down,
          30), on(say, "{date}", 50), on(down, 30), on(say, "Annwyl rieni / Dear parents,", 56), on(down, 10), on(para,
          "Ysgrifennaf i'ch llongyfarch ar gynnydd rhagorol eich plentyn mewn Saesneg a Mathemateg y tymor hwn.", 54),
          on(down, 20), on(para, "I am writing to congratulate you on your child's excellent progress in English and "
          "Mathematics this term. The whole department is delighted.", 54), on(down, 40), on(say, "Yn gywir / Yours "
          "sincerely,", 56), on(printed, "{athro}", "Pennaeth Cynorthwyol / Assistant Head"), welsh=True),
    sheet("telyn_gradd", "A4", [LLAETH, WHITE], on(notched, MOR, 60, 90), on(column, 0.12, 0.88, "m", 0.09), on(say,
          "Gwasanaeth Cerdd {lle} Music Service", 56, MOR), on(big, "Arholiad Offerynnol", 140, MOR), on(stave, MOR),
          on(table, (("Enw / Name", "*"), ("Offeryn / Instrument", ("Telyn", "Corned", "Ffidil", "Clarinét")),
          ("Gradd / Grade", ("1", "2", "3")), ("Marc / Mark", ("114 / 150", "128 / 150", "137 / 150")), ("Canlyniad / "
          "Result", ("Teilyngdod", "Pasio", "Anrhydedd"))), 58, 2.3, 0.38, (226, 234, 244)), on(down, 50), on(para,
          "Tôn hyfryd a rhythm pendant. Daliwch ati i ymarfer graddfeydd!", 58), on(at, 0.8), on(signs, ("Arholwr / "
          "Examiner", "~"), ("Dyddiad / Date", "{date}")), welsh=True),
    sheet("chwaraewr_y_gem", "square", [MOR, DRAIG], on(badge, 0.5, 0.5, 720, DAFFODIL, ""), on(cup, 0.5, 0.23, 190,
          (206, 156, 40)), on(column, 0.16, 0.84, "m", 0.33), on(big, "Chwaraewr y Gêm", 120, GRUG, "print"), on(column,
          0.12, 0.88, "m", 0.455), on(name, 130, "white"), on(column, 0.2, 0.8, "m", 0.645), on(say, "C.P.D. Ieuenctid "
          "{lle}", 60), on(say, ("Dan 8", "Dan 10", "Merched dan 11"), 56), on(say, "{date}", 52), welsh=True),
    sheet("siarter_efydd", "A4 wide", WHITE, on(leaves, (150, 96, 40), 150), on(laurel, 0.16, 0.32, 170, (150, 96, 40),
          "EFYDD"), on(arch, 0.84, 0.36, 170), on(column, 0.27, 0.73, "m", 0.13), on(big, "Llysgennad Iaith", 130,
          CENNIN), on(say, "{ysgol}", 56), on(column, 0.1, 0.9), on(ribbon, 0.5, (250, 226, 150), 240, 0.14), on(spot,
          0.16, 0.84, 0.525, 150), on(at, 0.61), on(para, "Diolch am arwain y gemau buarth ac am helpu'r plant bach i "
          "ganu yn y gwasanaeth.", 60), on(at, 0.78), on(signs, ("Cydlynydd", "{athro}"), ("Tymor", "{tymor}")),
          welsh=True),
    sheet("nofio_hwyl", "slip", EWYN, on(swell, 0.83, (140, 200, 230), 30), on(stars, (0.9, 0.2, 70)), on(column, 0.06,
          0.83, "l", 0.07), on(big, "Sblash! Gwobr Pwll Bach", 100, MOR), on(run, "Da iawn", "am neidio i'r dŵr heb "
          "gymorth.", 58, 0.6, ("ruled", "dotted")), on(ticks, ("Chwythu swigod", "Cicio {n} m"), 54, 1.5), on(column,
          0.5, 0.94, "m", 0.53), on(pair, ("Athro", "{athro}"), ("Dyddiad", "{date}"), 46),
          welsh=True),
]  # fmt: skip
