"""Certificates in Welsh, and in both languages."""

from benchmarks.screening.outside.blocks import (
    caption,
    certificate,
    date_row,
    gap,
    motto,
    name,
    name_row,
    reason,
    reason_by_hand,
    say,
    school,
    school_row,
    sentence,
    signatures,
    title,
)
from benchmarks.screening.outside.sheet import A5, LANDSCAPE, PORTRAIT

WELSH = (
    certificate(
        "w01-seren", LANDSCAPE, "stars", ("#c62828", "#2e7d32"), ("fredoka", "ComicNeue-Bold"),
        school(24), title("Seren yr Wythnos", 72), say("Llongyfarchiadau i", 28), name("dots", 560, 26),
        reason_by_hand("am", 26, 620), signatures(1, 17),
        art=[("daff", 60, 220, 150), ("daff", 910, 220, 150)], school="welsh", welsh=True,
    ),
    certificate(
        "w02-tystysgrif", LANDSCAPE, "double", ("#1b5e20", "#c62828"), ("Z003-MediumItalic", "EBGaramond12-Regular"),
        school(26), motto(18), title("Tystysgrif Cyflawniad", 64), say("Dyfarnwyd y dystysgrif hon i", 24),
        name("line", 600, 23), reason("am", 24), signatures(2, 17),
        art=[("crest", 90, 90, 120)], school="welsh", welsh=True, background="#fbfff9",
    ),
    certificate(
        "w03-biling", LANDSCAPE, "gradient", ("#b71c1c", "#2e7d32"), ("lobster", "Cabin-Regular"),
        school(26), title("Tystysgrif / Certificate", 60), say("Cyflwynir i / Presented to", 24),
        name("line", 580, 23), reason_by_hand("am / for", 23, 640), signatures(2, 16),
        art=[("leek", 900, 80, 140)], school="welsh", welsh=True,
    ),
    certificate(
        "w04-siarter", PORTRAIT, "bunting", ("#d32f2f", "#fff"), ("grandstander", "Quicksand-Bold"),
        gap(60), school(24), title("Cymro / Cymraes yr Wythnos", 44), say("Da iawn ti!", 32),
        name("thick", 540, 28, "#2e7d32"), say("am ddefnyddio’r Gymraeg o fewn y dosbarth ac ar yr iard", 22),
        date_row(20, "Dyddiad:"), signatures(1, 16, dated=False), gap(160),
        art=[("daff", 312, 860, 170)], school="welsh", welsh=True,
    ),
    certificate(
        "w05-eisteddfod", LANDSCAPE, "flourish", ("#4a148c", "#c9a227"), ("cormorant-upright", "OldStandard-Regular"),
        say("EISTEDDFOD CYLCH DYFFRYN CLWYD", 26), title("Y Wobr Gyntaf", 66),
        name_row("Enw / Name", "dots", 500, 22, 22), school_row(20, "Ysgol / School:"),
        say("Cystadleuaeth: Llefaru Unigol Bl. 5 a 6", 22), signatures(1, 17),
        art=[("rosette", 80, 560, 130)], signed_by="eisteddfod", welsh=True,
    ),
    certificate(
        "w06-darllen", A5, "round", ("#1565c0", "#fdd835"), ("bubblegum-sans", "ComicNeue-Regular"),
        title("Darllenydd Da", 50), say("Rhoddwyd i", 20), name("line", 420, 18), reason("am", 18), signatures(1, 13),
        art=[("book", 620, 50, 110)], school="welsh", welsh=True, padding="46px 60px",
    ),
    certificate(
        "w07-inline", LANDSCAPE, "thin", ("#004d40", "#c62828"), ("domine", "Lato-Regular"),
        school(26), title("Gwobr y Pennaeth", 58),
        sentence("Mae hyn i dystio fod {name} o {class} wedi derbyn y wobr hon am {reason}.", 28, "dots", 420, 18),
        signatures(2, 17),
        art=[("paw", 80, 80, 110)], school="welsh secondary", welsh=True, padding="60px 110px",
    ),
    certificate(
        "w08-uwch", LANDSCAPE, "corner", ("#00332e", "#c9a227"), ("marcellus", "Cabin-Regular"),
        school(26), motto(17), title("TYSTYSGRIF RHAGORIAETH", 46), say("CERTIFICATE OF EXCELLENCE", 24),
        say("Dyfernir i / Awarded to", 22), name("none", 620, 26), reason("Pwnc / Subject:", 22), signatures(2, 16),
        school="welsh secondary", welsh=True, watermark=True,
    ),
    certificate(
        "w09-presen", A5, "top", ("#6a1b9a", "#fbc02d"), ("alfa-slab-one", "Lato-Regular"),
        title("Presenoldeb 100% Attendance", 30, "#fff"), gap(16), name("dash", 440, 18),
        caption("Enw’r disgybl / Pupil’s name"), say("Tymor yr Hydref / Autumn Term", 17), signatures(1, 13),
        school="welsh secondary", welsh=True, padding="20px 60px 40px", spread="space-between",
    ),
)  # fmt: skip
