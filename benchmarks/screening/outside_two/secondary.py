"""Papers of the school's upper years: plainer ones, letters and postcards home, prizes, vouchers."""

from benchmarks.screening.outside.sheet import A5, LANDSCAPE, PORTRAIT
from benchmarks.screening.outside_two.template import CARD, LEFT, SLIP, paper

_LETTERHEAD = (
    "<d width:100%;display:flex;justify-content:space-between;border-bottom:3px solid #7b1e3a;padding-bottom:12px>"
    "<d ><h32 color:#7b1e3a>[school]</><p15>[motto]</></><p14 text-align:right>Heol yr Afon, Pont Gafran<br>"
    "office@pontgafran.example</></>"
)

SECONDARY = (
    paper("b01-subject", LANDSCAPE, ("jost", "jost"),
          "<d position:absolute;left:0;top:0;width:230px;height:100%;background:#0b5563></>"
          "<d position:absolute;left:24px;top:80px;width:180px;color:#fff;font-size:22px;"
          "line-height:1.5>[school]<br><br>"
          "[motto]</><p22 letter-spacing:6px;color:#0b5563>SUBJECT COMMENDATION</><h54>Design &amp; Technology</>"
          "[name none 640 28 start]<p22>for [reason]</><p18>[date]</>[sign 1 17]",
          css="padding:80px 60px 60px 300px;display:flex;flex-direction:column;justify-content:space-evenly"),
    paper("b02-progress", LANDSCAPE, ("urbanist", "urbanist"),
          "<d position:absolute;inset:0;background:linear-gradient(115deg,#1d3557 0 26%,#e63946 26% 28%,#fff 28%)></>"
          "<d position:absolute;left:390px;top:70px;width:680px;height:650px;display:flex;flex-direction:column;"
          "justify-content:space-evenly;text-align:center;align-items:center><h58>Progress Award</><p22>Year 9 · Term "
          "2</>"
          "[name line 620 28]<p21>moved up two grades in Chemistry</>[sign 2 16]</>"
          "<d position:absolute;left:40px;top:90px;font-size:26px;color:#fff>[school]</>", css=""),
    paper("b03-letter", PORTRAIT, ("gilda-display", "source-sans-3"),
          _LETTERHEAD + "<p20>[date]</><p20>To the parents and carers of</>[name none 470 17 start]"
          "<p20>I am writing to share some good news. At our last staff meeting your child was mentioned by several "
          "teachers, above all for [reason]. It is a pleasure to have such a student at Pont Gafran, and I should be "
          "glad if you would pass on my congratulations at home.</><p20>With best wishes</>[sign 1 19]", css=LEFT),
    paper("b04-prefect", PORTRAIT, ("P052-Italic", "P052-Roman"),
          "[art crest 347 70 100]<d height:90px></><p28 letter-spacing:2px>[school]</><h52>Letters Patent</>"
          "<p22>By the authority of the Headteacher we appoint</>[name line 540 22]<p22>to the office of Prefect for "
          "the academic year 2025–26,<br>with all its duties and privileges.</><p20>Given on [hand date 240 20]</>"
          "[sign 2 18][border thin #4e342e #4e342e]", background="#fbf7ea"),
    paper("b05-proud", A5, ("LiberationSans-Bold", "LiberationSans-Regular"),
          "<d display:flex;width:100%;justify-content:space-between><h30 color:#283593>A note home</>"
          "<d width:80px;height:90px;border:2px dotted "
          "#888;font-size:14px;text-align:center;padding-top:30px>stamp</></>"
          "<p19>We are proud of:</>[name box 420 17]<p19>Why? [hand begun 420 19]</><p19>[hand ended 480 19]</>"
          "[sign 1 15]", css=LEFT, background="#eef1fb"),
    paper("b06-prize", PORTRAIT, ("cardo", "cardo"),
          "<p22 letter-spacing:3px>[school]</><h46 color:#3b2a1a>Presentation Evening</><p22>Thursday 18th September, "
          "7 p.m.</><h34>The Margaret Ellison Prize<br>for History</><p21>is presented this year to</>"
          "[name none 540 24]<p21>Guest of honour: the High Sheriff of Corbelshire</>[sign 1 18]"
          "[border guilloche #8d6e3b #8d6e3b]", background="#fffdf6"),
    paper("b07-work", LANDSCAPE, ("albert-sans", "albert-sans"),
          "<d position:absolute;left:0;bottom:0;width:100%;height:90px;background:#263238></><h52>Certificate of Work "
          "Experience</><p22>Pellow &amp; Marsh Engineering confirms that</>[name line 600 22]"
          "<p21>spent five days in our workshop, was on time and asked good questions.</><p20>From [hand date 220 "
          "20]</>"
          "<d padding-bottom:80px;width:100%>[sign 1 17]</>"),
    paper("b08-drama", PORTRAIT, ("ranchers", "special-elite"),
          "[art masks 290 70 210]<d height:190px></><h80 color:#ff7043>OLIVER!</><p22>a musical by the Drama Faculty</>"
          "<p24>Take a bow,</>[name none 580 28]<p21>Thank you for three sold-out nights.<br>With Fagin, Nancy, Bill "
          "Sikes and the Artful Dodger</>[sign 1 18]", background="#1b1b1f", ink="#f5e6d3", dark=True),
    paper("b09-voucher", SLIP, ("RobotoCondensed-Bold", "Roboto-Regular"),
          "<d position:absolute;right:0;top:0;width:190px;height:100%;background:#00897b;color:#fff;text-align:center;"
          "padding-top:110px><h70>£3</><p20>to spend in<br>the canteen</></><h38 color:#00695c>Gafran Pride Points</>"
          "<p19>[hand points 90 20] points · reward voucher</>[name none 420 18 start]<p17>Not to be exchanged for "
          "cash. "
          "Ends 24th July.</>[sign 1 14]",
          css="padding:30px 220px 30px 40px;display:flex;flex-direction:column;justify-content:space-evenly",
          background="#e6f4f1"),
    paper("b10-house", LANDSCAPE, ("julius-sans-one", "raleway"),
          "<d position:absolute;left:0;top:0;width:100%;height:130px;background:#5e1224></><d position:absolute;left:0;"
          "top:36px;width:100%;text-align:center;color:#f3d27a><h52>House of Rhiannon</></><p24>House Champion of the "
          "half term</>[name double 660 30]<p22>with most points for effort, ahead of Hywel, Brunel and Seacole</>"
          "<p20>[date]</>[sign 1 18]", css="padding:160px 80px 40px;display:flex;flex-direction:column;"
          "justify-content:space-evenly;align-items:center;text-align:center", background="#fffaf2"),
    paper("b11-reading", CARD, ("dm-serif-display", "lora"),
          "[art book 690 60 140]<h54 color:#1b4332>Word Millionaire</><p21>Reader [at line 480 18]</>"
          "<p20>has read over one million words this year.</><p19>Favourites in our library: <i>The Secret Garden</i>, "
          "<i>Treasure Island</i>, <i>Black Beauty</i>, <i>Tom Sawyer</i></>[sign 1 16]", css=LEFT,
          background="#f1f7f3"),
    paper("b12-stem", LANDSCAPE, ("titillium-web", "titillium-web"),
          "<d position:absolute;inset:0;background:radial-gradient(circle at 85% 20%,#00e5ff55,#0000 40%)></>"
          "[art flask 880 90 150]<p22 letter-spacing:5px;color:#80deea>STEM CHALLENGE DAY</><h60>Best Bridge Builder</>"
          "[name none 660 28 start]<p22>Team Curie · load carried: 14.5 kg · sponsor: Pellow &amp; "
          "Marsh</><p18>[date]</>"
          "[sign 1 17]", css="padding:80px 90px;display:flex;flex-direction:column;justify-content:space-evenly",
          background="#0e2433", ink="#e8fbff", dark=True),
    paper("b13-leaver", LANDSCAPE, ("playfair-display-italic", "alegreya"),
          "[border flourish #455a64 #90a4ae]<h60 color:#263238>Record of Leaving</><p22>[school] · Class of 2025</>"
          "<p21>Presented with our thanks and good wishes to</>[name line 600 24]<p21>Tutor group [hand class 170 "
          "21]</>"
          "<p20>“[motto]”</>[sign 2 18]"),
    paper("b14-detox", SLIP, ("fjalla-one", "barlow"),
          "<d position:absolute;inset:12px;border:4px solid #ff8f00;border-radius:26px></>"
          "<h36 color:#e65100>GOOD NEWS SLIP</><p18>Student [at line 430 15]</><p18>Tutor group [hand class 150 18] "
          "&nbsp; Subject [hand empty 190 18]</><p18>Reason [hand reason 480 17]</>[sign 1 14]",
          css="padding:30px 50px;display:flex;flex-direction:column;justify-content:space-evenly"),
)  # fmt: skip
