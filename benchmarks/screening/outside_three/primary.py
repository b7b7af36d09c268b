"""Papers of the school's lower years."""

from benchmarks.screening.outside.sheet import A5, LANDSCAPE, PORTRAIT
from benchmarks.screening.outside_three.template import HALF, POSTCARD, RIBBON, paper

_SIDE = "position:absolute;left:0;top:0;width:250px;height:100%"

PRIMARY = (
    paper("f01-gold", LANDSCAPE, ("dm-serif-text", "tinos"),
          "[border double #b8860b #d4af37][art goldseal 90 580 140]<p26 letter-spacing:2px>[school]</>"
          "<h62 color:#8a6508>The Headteacher’s Gold Award</><p24><i>has been earned by</i></>[name none 660 28]"
          "<p24><i>in recognition of</i></><p26>[reason]</><p20>[date]</>[sign 1 18]",
          background="#fffdf3"),
    paper("f02-ourstar", LANDSCAPE, ("grandstander", "comic-neue"),
          "[art stars 30 110 120][art stars 870 540 200]<h86 color:#e65100>Our Star This Week!</>"
          "<p28>Give a big cheer for</>[name none 640 32]<p28>Our teacher chose you for</><p28><b>[reason]</b></>"
          "<p22>[class] &nbsp;&nbsp; [date]</>[sign 1 18]", background="linear-gradient(#fffde7,#fff3c4)"),
    paper("f03-everyday", LANDSCAPE, ("luckiest-guy", "quicksand"),
          "<d position:absolute;left:0;top:0;width:100%;height:170px;background:#2e7d32></>"
          "<h76 color:#fff;position:absolute;top:48px;left:0;width:100%;text-align:center>EVERY DAY COUNTS</>"
          "<d height:130px></><p28>Congratulations</>[name line 600 28]<p26>You have been in school, and on "
          "time, every "
          "single day this half term.</><p24>Attendance: <b>100%</b> &nbsp; Class: [hand class 200 24]</>[sign 1 18]"),
    paper("f04-ladder", A5, ("mclaren", "mclaren"),
          "[art book 640 80 90][border leaves #7cb342 #aed581]<h44 color:#33691e>Home Reading Ladder</>"
          "<p22>25 reads · Bronze</><p20>Awarded to</>[name dots 440 19]<p18>for reading at home twenty-five times and "
          "filling in the yellow diary.</>[sign 1 14]", background="#fbfff4"),
    paper("f05-tower", PORTRAIT, ("galindo", "arimo"),
          "<d position:absolute;inset:26px;border:10px solid #1565c0;border-radius:34px></><p22>[school]</>"
          "<h70 color:#1565c0>Tables Tower</><p26>I know my</><h130 color:#ef6c00>7×</><p26>table by heart!</>"
          "[name none 560 28]<p22>7, 14, 21, 28, 35, 42, 49, 56, 63, 70, 77, 84</><p20>Tested on [hand date 230 20] by "
          "my teacher</>[sign 1 18]", background="#f3f8ff"),
    paper("f06-sportsday", LANDSCAPE, ("russo-one", "asap"),
          "[border check #c62828 #fff][art medal 70 260 150]<h64 color:#c62828>Sports Day Certificate</>"
          "<p24>Awarded to</>[name thick 580 27]<p24>who came &nbsp; 1st &nbsp; 2nd &nbsp; 3rd &nbsp; in the "
          "[hand empty 280 24] race</><p22>House: [hand house 200 22 dots] &nbsp; Date: [hand date 220 22 dots]</>"
          "[sign 1 17]"),
    paper("f07-residential", LANDSCAPE, ("bricolage-grotesque", "bricolage-grotesque"),
          "[art tree 60 520 200][art tree 850 500 220][art sun 900 60 150]<p22>Year 6 Residential · Plas Tal-y-Bryn "
          "Outdoor Centre</><h60 color:#1b5e20>We did it!</><p24>This is to record that</>[name none 640 28]"
          "<p23>climbed, canoed, abseiled, went gorge walking<br>and slept (a little!) away from home for three "
          "nights.</><p20>[date]</>[sign 2 17]", background="linear-gradient(#e3f4ff,#fff 45%,#dff0d8)"),
    paper("f08-postcard", POSTCARD, ("oregano", "comic-neue"),
          "<d position:absolute;left:430px;top:50px;bottom:50px;border-left:2px solid #999></>"
          "<d position:absolute;right:36px;top:36px;width:90px;height:110px;border:2px solid #999></>"
          "<d position:absolute;left:36px;top:40px;width:370px;height:520px;display:flex;flex-direction:column;"
          "justify-content:space-between><h40 color:#00838f>Good news from school!</><p20>We are delighted to tell you "
          "that we have noticed [reason]</><p20>Keep it up!</>[sign 1 16]</>"
          "<d position:absolute;left:455px;top:230px;width:370px><p18>To the family of</>[name line 370 17 start]"
          "<p17 margin-top:26px;color:#00838f>[school]</></>", css="", background="#f7fdfd"),
    paper("f09-housepoints", HALF, ("kreon", "kreon"),
          "<d position:absolute;left:0;top:0;width:100%;height:20px;background:linear-gradient(90deg,#c62828 25%,"
          "#1565c0 25% 50%,#2e7d32 50% 75%,#f9a825 75%)></>[art trophy 620 70 120]<h46>Willow Points</>"
          "<p22>Certificate for [hand points 90 22] points</>[name box 520 20]<p20>House [hand house 180 20] &nbsp; "
          "Class [hand class 170 20]</><p17>Next stop: the Silver Leaf at 300!</>[sign 1 15]", background="#fffdfa"),
    paper("f10-handwriting", LANDSCAPE, ("lobster-two-italic", "literata"),
          "[border thin #5e35b1 #5e35b1][art pencil 80 90 130]<h70 color:#5e35b1>Handwriting Award</>"
          "<p24>Beautifully joined writing by</>[name none 640 28]<p22>Tall letters tall, small letters small, "
          "and every "
          "one sitting on the line.</><p22>[class] &nbsp; [date]</>[sign 1 18]"),
    paper("f11-ready", PORTRAIT, ("madimi-one", "m-plus-rounded-1c"),
          "[art balloons 60 60 170][art balloons 570 60 170]<d height:120px></><h64 color:#d81b60>Ready for<br>Big "
          "School</><p25>Well done</>[name none 560 30]<p24>You have finished your time in our Nursery.<br>We "
          "will miss "
          "you and wish you lots of fun in Reception.</><p20>With love from all of your grown-ups</>[sign 2 17]",
          background="linear-gradient(#fff0f6,#fff)"),
    paper("f12-science", RIBBON, ("exo", "exo"),
          f"<d {_SIDE};background:#004d40></>[over flask 55 130 140]<h44 color:#00695c>Science Week 2026</>"
          "<p20>Curious Minds Certificate</>[name line 520 19 start]<p19>for asking, testing and explaining: "
          "[reason]</>[sign 1 14]",
          css="padding:30px 60px 30px 300px;display:flex;flex-direction:column;justify-content:space-evenly"),
    paper("f13-kindhands", LANDSCAPE, ("courgette", "Lato-Semibold"),
          "[art heart 90 80 150][art heart 890 80 150]<h66 color:#ad1457>The Kind Hands Cup</>"
          "<p24>This half term the cup goes home with</>[name none 640 29]<p24>The class voted for you because of "
          "[reason]</><p19>Please look after it and bring it back polished!</>[sign 1 18]", background="#fff5f8"),
)  # fmt: skip
