"""Letters, templates of word processors and pages that apps print, of the twelfth set."""

from benchmarks.screening.blind.decor_eleven import (
    WHITE,
    badge,
    block,
    code,
    lines_round,
)
from benchmarks.screening.blind.parts_eleven import (
    Sheet,
    at,
    big,
    column,
    down,
    name,
    on,
    pair,
    para,
    printed,
    run,
    say,
    signs,
)
from benchmarks.screening.blind.parts_twelve import (
    bar,
    bubble,
    sheet,
    stub,
)

SLATE, WINE, GREEN, ORANGE = (50, 62, 80), (120, 26, 56), (30, 120, 80), (226, 110, 30)
WHITE_PAPER, SOFT = (255, 255, 255), (250, 247, 238)

LETTERS: list[Sheet] = [
    sheet("letter_to_governors_star", "A4", WHITE_PAPER, on(column, 0.5, 0.92, "r", 0.05), on(say, "{school}", 56),
          on(say, "{town}", 50), on(say, "{date}", 50), on(column, 0.1, 0.9, "l", 0.2), on(name, 110, ("", "dotted"),
          cue="Dear", room=0.7), on(down, 20), on(para, "At our meeting on Tuesday the Governors heard about your "
          "excellent conduct and your kindness to our newest pupils. We asked that our thanks should be written down "
          "for you to keep.", 58), on(down, 40), on(para, "You are a credit to {team} and to your family.", 58),
          on(down, 50), on(say, "Yours sincerely,", 58), on(printed, "{teacher}", "Chair of Governors")),
    sheet("letter_about_effort", "A4", WHITE_PAPER, on(block, (0, 0, 1, 0.015), WINE), on(badge, 0.86, 0.09, 110, WINE,
          "OM"), on(column, 0.1, 0.75, "l", 0.05), on(say, "{school}", 66, WINE), on(say, "{term}", 50), on(column, 0.1,
          0.9, "l", 0.2), on(say, "Dear Parent or Carer,", 58), on(down, 20), on(run, "I am delighted to tell you that",
          "received the highest effort grade in every subject in this report. Only a few pupils in the year "
          "managed this.", 58, 0.55, ("", "ruled")), on(down, 30), on(para, "Please pass on our warmest "
          "congratulations.", 58), on(down, 40), on(printed, "{teacher}", "Deputy Head (Pastoral)")),
    sheet("template_achievement", "A4 wide", WHITE_PAPER, on(lines_round, ORANGE, (60, 90), 20), on(at, 0.15), on(big,
          "CERTIFICATE", 190, SLATE, "print"), on(say, "OF ACHIEVEMENT", 80, SLATE), on(down, 20), on(say,
          "THIS IS PROUDLY PRESENTED TO", 50), on(name, 170, ("", "ruled")), on(down, 10), on(say,
          ("for completing the "
          "Lego robotics course", "for outstanding progress in reading", "for being a super lunchtime helper"), 62),
          on(at, 0.76), on(column, 0.2, 0.8), on(signs, ("SIGNATURE", "~"), ("DATE", "{date}"))),
    sheet("slide_with_stripe", "A4 wide", SOFT, on(block, (0, 0.36, 1, 0.62), GREEN), on(column, 0.06, 0.94, "l",
          0.12), on(say, "{school}  |  Celebration Assembly", 54), on(big, "Superstar of the Week", 150, GREEN,
          "print"),
          on(at, 0.4), on(name, 180, "white"), on(at, 0.67), on(para, ("for never saying I can't, only I can't yet",
          "for welcoming a new friend to our class"), 66), on(down, 40), on(say, "{teacher}, {form}", 56)),
    sheet("tables_app_report", "A4", WHITE_PAPER, on(block, (0, 0, 1, 0.1), ORANGE), on(column, 0.06, 0.94, "l", 0.025),
          on(big, ("TimesRocket", "NumberNinja"), 120, WHITE, "print"), on(column, 0.1, 0.9, "m", 0.16), on(big,
          "Speed badge unlocked!", 130), on(name, 150, ""), on(say, "{form}, {school}", 52), on(down, 60), on(column,
          0.15, 0.85, "l"), on(say, "x6 table", 56), on(bar, 0.9, GREEN), on(say, "x7 table", 56), on(bar, 0.6, ORANGE),
          on(say, "x12 table", 56), on(bar, 0.75, GREEN), on(down, 50), on(say, "Correct answers: {big}", 62), on(say,
          "Average speed: {n} per minute", 62), on(code, 0.72, 0.8, 240), on(at, 0.86), on(say, "Printed {date}", 46)),
    sheet("shelter_thank_you", "A5", SOFT, on(column, 0.1, 0.9, "m", 0.07), on(big, "Tails & Whiskers", 110, ORANGE),
          on(say, "Animal Shelter, {town}", 50), on(column, 0.1, 0.9, "l"), on(down, 50), on(run, "Dear", "thank you "
          "for the blankets and the \u00a3{n} from your cake stall. Biscuit the dog has the stripy one and will not "
          "give it back!", 56, 0.6, ("", "dotted")), on(down, 40), on(say, "With a wag,", 56), on(printed,
          "{teacher}")),
    sheet("book_fair_voucher", "slip", [(255, 244, 200), (226, 240, 255)], on(stub, 0.76), on(column, 0.05, 0.72, "l",
          0.1), on(big, "BOOK FAIR VOUCHER", 100, WINE, "print"), on(name, 110, ("ruled", "dotted"), cue="For"),
          on(down,
          20), on(para, "Spend it in the hall, Monday to Wednesday after school. No change given.", 48), on(column,
          0.78, 0.98, "m", 0.3), on(big, "\u00a32", 170, WINE, "print"), on(say, "No. {big}", 46)),
    sheet("we_noticed_bubble", "A5 wide", [(226, 240, 255), (255, 236, 226)], on(bubble, (0.06, 0.08, 0.94, 0.7),
          WHITE), on(column, 0.12, 0.88, "m", 0.14), on(big, ("We noticed...", "Guess what?"), 110, ORANGE), on(name,
          130, ("", "ruled")), on(say, ("shared without being asked!", "put every chair away!", "tried a new food!"),
          62), on(column, 0.35, 0.94, "l", 0.78), on(pair, ("From", ("Miss Chaplin", "{teacher}")), ("Date",
          "{date}"), 50)),
]  # fmt: skip
