"""Certificates of secondary schools, clubs and boards."""

from benchmarks.screening.outside.blocks import (
    across,
    certificate,
    class_row,
    date_row,
    gap,
    house_row,
    motto,
    name,
    name_row,
    reason,
    say,
    school,
    school_row,
    sentence,
    signatures,
    table,
    title,
)
from benchmarks.screening.outside.sheet import A5, LANDSCAPE, PORTRAIT

_MARKS = (
    ("Pieces", "52 / 60"), ("Scales", "17 / 21"), ("Sight-reading", "15 / 21"), ("Aural", "16 / 18"),
    ("Total", "100 / 120"),
)  # fmt: skip

SECONDARY = (
    certificate(
        "s01-merit", LANDSCAPE, "double", ("#0d2a4a", "#b08d2e"), ("cormorant-upright", "EBGaramond12-Regular"),
        school(32), motto(18), title("Certificate of Academic Excellence", 50), say("This is to certify that", 22),
        name("line", 640, 22), reason("has been recognised for", 22), signatures(2, 18),
        art=[("crest", 90, 80, 130)], school="secondary", background="#fcfbf7",
    ),
    certificate(
        "s02-modern", LANDSCAPE, "corner", ("#111", "#e53935"), ("poppins", "poppins"),
        school(26), title("CERTIFICATE", 76), say("OF RECOGNITION", 26), say("presented to", 19),
        name("none", 700, 30), reason("for", 20), signatures(2, 16),
        school="secondary",
    ),
    certificate(
        "s03-dofe", PORTRAIT, "top", ("#263238", "#ffa000"), ("rokkitt", "Cabin-Regular"),
        title("Expedition Award", 64, "#fff"), gap(30), say("Bronze Level", 30),
        name_row("Participant:", "line", 430, 20, 22), date_row(20, "Expedition dates:", 340),
        say("has successfully completed a two-day expedition on foot in the Dark Peak, showing teamwork, navigation "
            "and self-reliance.", 22),
        gap(60), signatures(2, 16),
        art=[("globe", 600, 250, 150)], signed_by="outsiders", align="left", padding="40px 70px",
        spread="space-between",
    ),
    certificate(
        "s04-music", PORTRAIT, "guilloche", ("#1b5e20", "#1b5e20"), ("OldStandard-Bold", "OldStandard-Regular"),
        gap(100), say("Northern Counties Board of Music", 30), title("Grade 3 Pianoforte", 48),
        say("It is hereby certified that", 22), name("none", 520, 22), say("was examined and passed WITH MERIT", 22),
        table(_MARKS, 19), signatures(1, 18),
        art=[("wreath", 347, 90, 100)], signed_by="outsiders", background="#fffef4", watermark=True,
    ),
    certificate(
        "s05-football", LANDSCAPE, "stripe", ("#1b5e20", "#fff"), ("bevan", "RobotoCondensed-Regular"),
        title("Players' Player of the Season", 48), say("Under 13s · Moorside District Schools League", 22),
        name("double", 580, 24), say("in recognition of commitment, sportsmanship and skill", 22), signatures(2, 17),
        art=[("ball", 60, 230, 120), ("trophy", 930, 230, 130)], signed_by="outsiders",
    ),
    certificate(
        "s06-house", A5, "side", ("#b71c1c", "#fdd835"), ("domine", "Lato-Regular"),
        title("House Point Certificate", 34), name_row("Name", "dots", 300, 15, 17), class_row(17, "Form", 140, "dots"),
        house_row(17), say("50 House Points — Bronze", 20), signatures(1, 13),
        school="secondary", align="left", padding="40px 40px 30px 120px",
    ),
    certificate(
        "s07-prom", PORTRAIT, "flourish", ("#880e4f", "#d4af37"), ("parisienne", "cormorant-upright"),
        school(28), title("Sports Leader Award", 66), say("Year Eleven", 26), say("is awarded to", 24),
        name("line", 520, 26), reason("for", 24), signatures(2, 18), gap(130),
        art=[("goldseal", 350, 900, 110)], school="secondary",
    ),
    certificate(
        "s08-word", PORTRAIT, "none", ("#000", "#000"), ("LiberationSerif-Bold", "LiberationSerif-Regular"),
        school(26), across(), title("Letter of Commendation", 40), date_row(18),
        sentence("I am very pleased to inform you that {name} of {class} has been commended by the teaching staff for "
                 "{reason}. We are delighted with this achievement and hope that you will join us in congratulating "
                 "your child.", 22, "none", 330, 13),
        say("Yours sincerely,", 22), signatures(1, 18, dated=False),
        school="secondary", align="left", padding="90px 100px",
    ),
    certificate(
        "s09-coding", LANDSCAPE, "none", ("#00e5ff", "#1de9b6"), ("press-start-2p", "DejaVuSansMono"),
        title("CODE CLUB", 54, "#1de9b6"), say("&lt;certificate&gt;", 24), name("box", 640, 22, "#00e5ff", "#e0f7fa"),
        say("completed all 12 Python projects", 22), say("&lt;/certificate&gt;", 24),
        signatures(1, 16, colour="#1de9b6"),
        background="linear-gradient(120deg,#102027,#37474f)", ink="#e0f7fa", school="secondary",
    ),
    certificate(
        "s10-cycle", LANDSCAPE, "top", ("#ef6c00", "#212121"), ("russo-one", "Lato-Bold"),
        title("Safe Cyclist Level 2", 56, "#fff"), gap(30), say("This is to certify that", 23),
        name("line", 560, 23), school_row(20, "School:"), say("has completed on-road cycle training", 23),
        signatures(1, 17),
        art=[("bike", 830, 250, 220)], signed_by="outsiders", align="left", padding="32px 80px 60px",
        spread="space-between",
    ),
)  # fmt: skip
