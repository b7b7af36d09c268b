"""Papers of the school's upper years."""

from benchmarks.screening.outside.sheet import A5, LANDSCAPE, PORTRAIT
from benchmarks.screening.outside_three.template import LEFT, POSTCARD, paper

_HEAD = (
    "<d width:100%;text-align:center;border-bottom:4px solid #0d3b66;padding-bottom:14px><h34 color:#0d3b66>[school]</>"
    "<p16>[motto] · Lôn Helyg · 01999 000000</></>"
)

SECONDARY = (
    paper("g01-french", LANDSCAPE, ("sora", "sora"),
          "<d position:absolute;left:0;top:0;width:26px;height:100%;background:#0d3b66></><d position:absolute;"
          "left:26px;top:0;width:12px;height:100%;background:#f4a261></><p22 color:#0d3b66>[school]</>"
          "<h54>Commendation for French</><p21>Presented to</>[name none 640 27 start]<p21>The Languages department "
          "commends [reason]</><p19>Tutor group [class] &nbsp; [date]</>[sign 1 17]", css=LEFT + ";padding-left:120px"),
    paper("g02-attendance", PORTRAIT, ("hind-siliguri", "hind-siliguri"),
          _HEAD + "<p20>[date]</><p20>Dear</>[name none 470 17 start]<h26>Excellent attendance</><p20>I am writing to "
          "congratulate you. Your attendance last term was above 98%, and you were never late to registration. You "
          "have been entered into the prize draw at our next assembly.</><p20>Thank you for setting such a good "
          "example to others in your year.</><p20>Yours faithfully</>[sign 1 19]", css=LEFT),
    paper("g03-volunteer", LANDSCAPE, ("public-sans", "public-sans"),
          "[border wave #00796b #b2dfdb]<d height:60px></><p22>[school]</><h58 color:#00796b>Volunteering "
          "Certificate</>"
          "<p23>We would like to thank</>[name line 620 26]<p23>for giving 20 hours to help others</><p21>Placement: "
          "[hand empty 360 21] &nbsp; Date: [hand date 220 21]</>[sign 2 17]"),
    paper("g04-prize", PORTRAIT, ("castoro", "castoro"),
          "[border flourish #6d1b1b #a1887f][art crest 347 90 100]<d height:110px></><p24>[school]</>"
          "<h46 color:#6d1b1b>Annual Prize Giving</><h32>The Ebsworth Shield<br>for Geography</><p22>was won by</>"
          "[name none 560 25]<p20>and presented on [date] in the Main Hall</>[sign 2 18]", background="#fffcf5"),
    paper("g05-transition", A5, ("prompt", "prompt"),
          "<d position:absolute;left:0;bottom:0;width:100%;height:16px;background:#f4a261></>"
          "<h36 color:#0d3b66>Year 7 Transition Day</><p19>Welcome to Cwm Helyg! This certificate is for</>"
          "[name dash 430 18]<p18>who met new friends, found every room and tried a lesson in the science lab.</>"
          "<p17>Primary school: [hand empty 330 17]</>[sign 1 14]"),
    paper("g06-colours", LANDSCAPE, ("antonio", "libre-franklin"),
          "<d position:absolute;inset:0;background:#0d2747></><d position:absolute;left:0;right:0;bottom:0;height:70px;"
          "background:#f4a261></><p24 letter-spacing:5px;position:relative>CWM HELYG COLOURS</><h84 position:relative>"
          "NETBALL · FULL COLOURS</><d position:relative>[name none 660 30]</><p22 position:relative>for three seasons "
          "of commitment to the school team</><p19 position:relative>[date]</><d position:relative;width:100%;"
          "padding-bottom:50px>[sign 1 17]</>", dark=True, ink="#fff3e6"),
    paper("g07-english", POSTCARD, ("unna", "arimo"),
          "<d width:100%;background:#37474f;color:#fff;padding:14px 30px><h40>Praise from the English Department</></>"
          "<p20>Student: [at line 430 18]</><p20>Form: [hand class 150 20]</><p20>This week we were impressed by "
          "[reason]</><p18>Please share this card at home.</>[sign 1 15]", css=LEFT + ";padding:0 50px 20px"),
    paper("g08-voice", LANDSCAPE, ("readex-pro", "readex-pro"),
          "[art globe 880 80 150]<p22 color:#6a1b9a>Student Voice 2025–26</><h56>Anti-Bullying Ambassador</>"
          "<p22>We are proud to appoint</>[name none 640 27 start]<p21>who has completed the training and will listen, "
          "support and speak up.</><p19>[date]</>[sign 2 17]", css=LEFT,
          background="linear-gradient(90deg,#fff 70%,#f3e5f5)"),
)  # fmt: skip
