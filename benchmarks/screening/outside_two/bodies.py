"""Papers of bodies outside the school: pools, boards, libraries, scouts, charities, clubs; all of them invented."""

from benchmarks.screening.outside.sheet import A5, LANDSCAPE, PORTRAIT, SQUARE
from benchmarks.screening.outside_two.template import CARD, LEFT, SLIP, paper

BODIES = (
    paper("c01-swim", CARD, ("calistoga", "hanken-grotesk"),
          "[art seal 660 70 180]<h50 color:#0277bd>Aquastars Stage 4</><p21>Sammy Seal claps his flippers for</>"
          "[name dots 520 22 start]<p20>who can glide for five metres, float like a star and jump in without help.</>"
          "<p19>Pool: Corbel Leisure &nbsp; Date [hand date 200 19]</>[sign 1 16]",
          background="linear-gradient(#fff,#cfeffc)", css=LEFT, signed_by="swim"),
    paper("c02-ukulele", PORTRAIT, ("gilda-display", "libertinus-serif"),
          "<p26 letter-spacing:3px>MARLOWE BOARD OF MUSIC</><d width:70%;border-top:1px solid #333></>"
          "<h50>Ukulele, Grade One</><p21>We certify that the candidate</>[name line 560 23]"
          "<p21>passed with</><h40 color:#8a1538>Distinction</><p18>Marks 91 of 100 · Centre 4417 · [date]</>[sign 2 "
          "17]"
          "[border double #8a1538 #caa]", signed_by="music", background="#fffefa"),
    paper("c03-library", LANDSCAPE, ("dynapuff", "balsamiq-sans"),
          "[art book 80 540 160][art rainbow 890 110 190]<h56 color:#6a1b9a>Summer Reading Trail</>"
          "<p22>Corbel County Libraries</><p24>Hip hip hooray! Six books were read by</>[name none 600 26]"
          "<p21>on the track of <b>Felix the Clockwork Fox</b> and <b>Captain Hettie Hare</b></>[sign 1 17]",
          background="linear-gradient(120deg,#fff3e0,#e1f5fe)", signed_by="library"),
    paper("c04-cubs", A5, ("lakki-reddy", "pt-sans"),
          "[art tent 620 60 120][border stripe #2e7d32 #fdd835]<h42 color:#1b5e20>Camper Badge</>"
          "<p19>17th Brynmoor Cub Pack</><p20>Awarded to [at line 360 16]</><p18>who pitched a tent, cooked a supper "
          "and "
          "slept under canvas at Foxley Wood</><p18>Date [hand date 190 18]</>[sign 1 14]",
          css="padding:46px 70px;display:flex;flex-direction:column;justify-content:space-evenly",
          signed_by="scouts"),
    paper("c05-santadash", LANDSCAPE, ("carter-one", "manrope"),
          "[border confetti #c62828 #fff]<h74 color:#c62828>Santa Dash</><p23>in aid of Lantern Hospice</>"
          "<p22>You ran, you jingled, you finished!</>[name none 600 28]<p21>5 km · Brynmoor Park · led off by "
          "Rudolph and "
          "Frosty the Snowman</>[sign 1 17]", background="#eef6fb", signed_by="charity"),
    paper("c06-paws", PORTRAIT, ("sour-gummy", "source-sans-3"),
          "[art paw 310 60 170]<d height:150px></><h56 color:#e65100>A big woof of thanks</><p23>to</>"
          "[name dots 540 25]<p23>who raised [hand pounds 140 23 dots] for Paws &amp; Tails Rescue</>"
          "<p21>Because of you Biscuit, Monty and little Daisy<br>will have a warm bed tonight.</>[sign 1 18]",
          background="#fff8f0", signed_by="charity"),
    paper("c07-fire", LANDSCAPE, ("passion-one", "archivo-narrow"),
          "[art flame 80 90 150][art flame 890 90 150]<h76 color:#b71c1c>JUNIOR FIRE HERO</>"
          "<p24>Corbelshire Fire Service</>[name box 600 25]<p22>knows how to STOP, DROP and ROLL, to test a smoke "
          "alarm "
          "and to ring 999.</><p20>Blaze Bear says: keep it up!</>[sign 1 18]", background="#fff3e0", signed_by="fire"),
    paper("c08-ballet", PORTRAIT, ("seaweed-script", "alegreya-sans"),
          "<h66 color:#ad1457>Pre-Primary Ballet</><p22>Crewe Academy of Dance</><p22>In our studio examinations</>"
          "[name none 560 26]<p22>was awarded a HIGH MERIT</><p20>Dances: The Sugar Plum Fairy, Swan Lake</>[sign 2 17]"
          "[border round #f48fb1 #f8bbd0]", background="#fff5f8", signed_by="dance"),
    paper("c09-judo", A5, ("black-ops-one", "RobotoCondensed-Bold"),
          "[art belt 640 50 110]<h38>KAZAN JUDO CLUB</><p20>ORANGE BELT · 4th Mon</><p19>Judoka: [at under 400 16]</>"
          "<p18>Graded at Brynmoor Sports Hall on [hand date 190 18]</>[sign 1 15]", css=LEFT, background="#fbfbfb",
          signed_by="sport"),
    paper("c10-football", LANDSCAPE, ("black-ops-one", "barlow-condensed"),
          "[art ball 70 580 150]<d position:absolute;right:0;top:0;width:240px;height:100%;background:#d50000></>"
          "<d position:absolute;right:20px;top:120px;width:200px;color:#fff;text-align:center;font-size:26px>Redkite "
          "FC<br>"
          "in the Community<br><br>kit by<br>Murphy &amp; Jones<br>Motors</><h62>PLAYER OF THE DAY</><p24>Half-term "
          "Soccer Camp</>[name none 600 30]<p22>Hard work · Team spirit · Top bins</>[sign 1 18]",
          css="padding:70px 290px 60px 90px;display:flex;flex-direction:column;justify-content:space-evenly;"
          "align-items:center;text-align:center", background="#f5f5f5", signed_by="sport"),
    paper("c11-chess", CARD, ("quattrocento", "quattrocento"),
          "[art pawn 70 170 100][art pawn 730 170 100]<h40>Brynmoor Junior Chess League</><p22>Runner-up, Under 11</>"
          "[name line 580 23]<p20>4½ points out of 6 · King’s Gambit Trophy Day</><p18>[date]</>[sign 1 16]"
          "[border check #222 #eee]", signed_by="chess"),
    paper("c12-adopt", PORTRAIT, ("caprasimo", "lora"),
          "[art giraffe 470 600 280]<h54 color:#bf6f00>Adoption Certificate</><p22>Foxley Wildlife Park</>"
          "<p22>Our Rothschild’s giraffe</><h52 color:#5d4037>GERALD</><p22>has been adopted for one year by</>"
          "[name none 480 24 start]<p20>Born: 3rd May 2019<br>Favourite food: willow<br>Best friends: Mabel and "
          "Stanley</>"
          "[sign 1 17]", css=LEFT, background="#fff9e8", signed_by="park"),
    paper("c13-cookery", A5, ("boogaloo", "teachers"),
          "[border scallop #7cb342 #fff]<h48 color:#558b2f>Little Chefs</><p19>Aunty Bean’s Kitchen Club</>"
          "[name dash 430 18]<p19>can now make soup, scones and a very good salad</><p17>[date]</>[sign 1 14]",
          css="padding:56px 70px;display:flex;flex-direction:column;justify-content:space-evenly;align-items:center;"
          "text-align:center", signed_by="charity"),
    paper("c14-museum", CARD, ("special-elite", "special-elite"),
          "<h46 color:#4e342e>JUNIOR ARCHAEOLOGIST</><p20>Corbel Castle &amp; Museum</><p20>has dug, brushed and "
          "recorded with us today:</>[name none 560 22]<p19>Finds: one Roman tile, two clay pipes, the toe of "
          "Sir Godfrey</><p18>[date]</>[sign 1 16]", background="linear-gradient(#f2e6cf,#e4d0a8)", ink="#3b2a1a",
          signed_by="park"),
    paper("c15-mathschallenge", LANDSCAPE, ("young-serif", "source-sans-3"),
          "<d position:absolute;left:0;top:0;width:100%;height:22px;background:#9e9e9e></><d position:absolute;left:0;"
          "bottom:0;width:100%;height:22px;background:#9e9e9e></><p22>The Abacus Trust</><h60>Junior Mathematical "
          "Contest</><h44 color:#757575>SILVER</>[name none 660 26]<p22>of Pont Gafran School</>"
          "<p18>Set with the help of Lorimer Actuaries plc</>[sign 2 17]", signed_by="maths"),
    paper("c16-beach", SQUARE, ("permanent-marker", "mali"),
          "[art waves 70 660 150][border none #fff #fff]<h64 color:#00838f>Beach Clean Crew</><p24>Ocean Watch Wales</>"
          "<p24>Sea-riously well done</>[name dash 580 28]<p22>We filled 31 bags at Corbel Sands with help from Pip "
          "the Puffin</><d height:160px></>[sign 1 16]", background="linear-gradient(#fdf6e0,#d7f3f7)",
          signed_by="charity"),
    paper("c17-quiz", SLIP, ("concert-one", "Roboto-Regular"),
          "<h40 color:#4a148c>Rotunda Primary Quiz</><p19>Team medal card</>[name none 460 20]"
          "<p18>Team: The Clever Clogs · 2nd of 14</><p16>Quizmaster: Mr Ian Wardle · Sponsor: Beaumont Books</>",
          background="radial-gradient(#fff,#ede7f6)", signed_by="scouts"),
)  # fmt: skip
