"""Papers of the school's lower years: certificates, cards, tickets, slips and letters."""

from benchmarks.screening.outside.sheet import A5, LANDSCAPE, PORTRAIT, SQUARE
from benchmarks.screening.outside_two.template import CARD, LEFT, SLIP, TALL, TICKET, paper

PRIMARY = (
    paper("a01-hotchoc", CARD, ("caprasimo", "mali"),
          "[art mug 650 60 190]<p20 color:#7a4a2c>[school]</><h56 color:#5b2c12>Hot Choc Friday</>"
          "<p24>You are invited to hot chocolate with Mrs Gwyther!</>[name none 560 24]"
          "<p22>because of [reason]</><p19>Friday at 2 o’clock · bring a smile</>[sign 1 16]",
          background="linear-gradient(135deg,#fbe9d7,#f3cfa9)", ink="#4a2a18"),
    paper("a02-writer", LANDSCAPE, ("sour-gummy", "albert-sans"),
          "<d position:absolute;left:-120px;top:-120px;width:380px;height:380px;border-radius:50%;background:#ffd9d9;"
          "z-index:-1></>"
          "<d position:absolute;right:-90px;bottom:-140px;width:420px;height:420px;border-radius:50%;"
          "background:#d9ecff;z-index:-1>"
          "</><h82 color:#3949ab>Writer of the Week</>[name none 640 30]<p26>for [reason]</>"
          "<p20 color:#666>[class] · [date]</>[sign 1 18]", background="#fffdf8"),
    paper("a03-guess", A5, ("boogaloo", "ComicNeue-Regular"),
          "<h58 color:#00796b>Guess what?!</><p22>We want to tell you all about</>[name none 430 19 start]"
          "<p20>who made us so proud today with</><p20>[hand begun 560 20 dots]</><p20>[hand ended 560 20 dots]</>"
          "<p17>From everybody at [school]</>[sign 1 15]",
          background="repeating-linear-gradient(90deg,#e0f2f1 0 40px,#f1faf9 40px 80px)", css=LEFT),
    paper("a04-golden", TICKET, ("londrina-solid", "RobotoCondensed-Bold"),
          "<d position:absolute;right:200px;top:0;height:100%;border-left:5px dashed #8d6708></>"
          "<d position:absolute;right:20px;top:150px;width:160px;text-align:center;font-size:30px>ADMIT<br>ONE<br>"
          "No. 0417</><d width:720px;text-align:center><h70 color:#6d4c00>GOLDEN TICKET</><p20>This ticket was won "
          "by</>"
          "[name none 560 22]<p19>for [reason]</>[sign 1 14]</>",
          background="linear-gradient(100deg,#f9e29a,#e6b93d,#f7dd8a)", ink="#4a3600",
          css="padding:20px 40px;display:flex;align-items:center"),
    paper("a05-passport", TALL, ("black-ops-one", "archivo-narrow"),
          "[art rocket 210 330 200]<h52 color:#ffe082>READING<br>ROCKET</><p24>PASSPORT</><d height:230px></>"
          "<d background:#fffbe6;color:#222;padding:18px 24px;width:520px;text-align:left;border-radius:10px>"
          "<p20>Name [at line 400 16]</><p20 margin-top:12px>Class [hand class 200 20]</><p20 margin-top:14px>Started "
          "on [hand date 220 20]</></>"
          "<p18>[school]</>", background="#102a54", ink="#ffe9b0", colour="#102a54"),
    paper("a06-otter", PORTRAIT, ("nerko-one", "teachers"),
          "[art otter 290 640 220][border leaves #4db6ac #80cbc4]<h70 color:#00695c>Owain Otter</>"
          "<p26>is so pleased with the handwriting of</>[name none 560 28]<p24>He says: “Your letters sit on the line "
          "<br>and your tails swim below it!”</><d height:260px></><p20>[class] &nbsp; [date]</>[sign 1 18]",
          background="#eefaf8"),
    paper("a07-wizard", LANDSCAPE, ("mountains-of-christmas", "ComicNeue-Bold"),
          "[art stars 80 80 140][art stars 900 560 140][border double #4527a0 #b39ddb]"
          "<h80 color:#4527a0>Maths Wizard!</><p28>Abracadabra! This week’s wizard is</>[name dots 600 26]"
          "<p24>who cast a spell on [reason]</><p22>Date [hand date 220 22 dots]</>[sign 1 18]", background="#f6f1ff"),
    paper("a08-lunch", A5, ("paytone-one", "pt-sans"),
          "<d background:#ef6c00;color:#fff;padding:14px 40px;border-radius:40px><h40>Lunchtime Superstar</></>"
          "<p20>Our midday team spotted</>[name box 460 17]<p20>[hand reason 560 20 none]</>"
          "<p16>Cook’s special: meet Mrs Whitlock’s mascot, Colin the Carrot!</><p17>[date] &nbsp; [class]</>",
          background="#fff7ec", css="padding:34px 40px;display:flex;flex-direction:column;"
          "justify-content:space-evenly;align-items:center;text-align:center"),
    paper("a09-spelling", LANDSCAPE, ("gloock", "newsreader"),
          "<d position:absolute;inset:26px;border:2px solid #0d47a1></><p24 letter-spacing:4px>[school]</>"
          "<h74 color:#0d47a1>Spelling Finalist</><p24>The finals were reached by</>[name none 660 26]"
          "<p22>The last word was <b>“mischievous”</b>. Round sponsored by Hartley &amp; Sons Stationers.</>[sign 2 "
          "18]"),
    paper("a10-assembly", SQUARE, ("carter-one", "hanken-grotesk"),
          "[art goat 330 70 190]<d height:180px></><h60 color:#ad1457>Gafr the Goat</><p24>climbed all the way up to "
          "say</><h40 color:#333>Well done,</>[name none 560 30]<p24>for [reason]</>[sign 1 17]",
          background="radial-gradient(#fff,#fce4ec)"),
    paper("a11-graduate", LANDSCAPE, ("playfair-display-italic", "quattrocento"),
          "[art cap 480 50 160]<d height:120px></><h62 color:#1f2a44>Reception Graduation</>"
          "<p23>The Governors and staff of [school] are delighted to present</>[name none 640 26]"
          "<p23>who has finished the very first year of school.</><p20>Class of 2025 · [motto]</>[sign 2 18]",
          background="#f8f5ec"),
    paper("a12-firstday", SQUARE, ("sour-gummy", "balsamiq-sans"),
          "[border crayon #333 #333]<h76 color:#e64a19>My First Day</><p26>at [school]</>"
          "<p26>My name is</>[name box 540 28]<p24>I am in [hand class 240 24]</><p24>I like [hand empty 330 24]</>"
          "<p20>[hand date 260 20 none]</>", background="#fffde7"),
    paper("a13-tooth", SLIP, ("dynapuff", "itim"),
          "[art tooth 640 110 140]<h44 color:#1e88e5>I lost a tooth today!</>[name none 440 20 start]"
          "<p20>lost a wobbly tooth at [hand time 120 20 dots] o’clock.</><p18>Dear Tooth Fairy, Pearl, please visit "
          "tonight.</><p17>Signed by Nurse Bramall’s bear, Mr Gums</>", background="#e8f4fd", css=LEFT),
    paper("a14-bookday", PORTRAIT, ("ranchers", "roboto-slab"),
          "[art book 300 70 190]<d height:160px></><h64 color:#6a1b9a>BOOK DAY<br>BEST COSTUME</>"
          "<p24>This year’s parade was led by</>[name dots 560 26]"
          "<p22>Also seen: Peter Rabbit, Alice in Wonderland,<br>Oliver Twist, Anne of Green Gables and Long John "
          "Silver</>[sign 1 18]", background="linear-gradient(#f3e5f5,#fff)"),
    paper("a15-council", LANDSCAPE, ("cal-sans", "manrope"),
          "[border corner #00796b #b2dfdb]<h60 color:#004d40>School Council</><p24>2025 – 2026</>"
          "<p24>This certifies the election of</>[name line 580 24]<p22>to speak for [hand class 240 22]</>"
          "<p20>“Every voice counts”</>[sign 1 17]"),
    paper("a16-values", A5, ("fjalla-one", "barlow"),
          "<h38 color:#b71c1c>Values Champion Tracker</><p18>Name [at box 360 13] &nbsp; Class [hand class 130 17]</>"
          "<d display:flex;gap:14px;text-align:center;font-size:15px>"
          "<d width:155px;height:150px;border:3px solid "
          "#b71c1c;border-radius:50%;padding-top:54px>Percy<br>Perseverance</>"
          "<d width:155px;height:150px;border:3px solid #1565c0;border-radius:50%;padding-top:54px>Ruby<br>Respect</>"
          "<d width:155px;height:150px;border:3px solid #2e7d32;border-radius:50%;padding-top:54px>Toby<br>Teamwork</>"
          "<d width:155px;height:150px;border:3px solid #f9a825;border-radius:50%;padding-top:54px>Hattie<br>Honesty</>"
          "</><p16>Four stamps and you are a Values Champion!</>"),
    paper("a17-caught", SLIP, ("passion-one", "LiberationSans-Regular"),
          "<h44 background:#fdd835;padding:4px 20px>CAUGHT BEING GOOD</><p20>Who: [at under 420 15]</>"
          "<p20>Where: [hand class 250 20]</><p20>Doing what: [hand reason 500 19]</>[sign 1 15]", css=LEFT),
    paper("a18-artist", LANDSCAPE, ("yeseva-one", "raleway"),
          "[art palette 70 90 170]<d position:absolute;inset:0;border:34px solid #b08d57;outline:4px solid #6e5326;"
          "outline-offset:-40px></><h64 color:#5d3a00>Artist of the Month</>[name box 600 28]"
          "<p22>whose work now hangs in the Brynmoor Gallery corridor</><p20>Theme: Sunflowers in a vase</>[sign 1 18]",
          background="#fffaf0", css="padding:80px 100px;display:flex;flex-direction:column;"
          "justify-content:space-evenly;align-items:center;text-align:center"),
    paper("a19-recorder", A5, ("chau-philomene-one", "titillium-web"),
          "[art note 650 60 100][art belt 60 400 120]<h42 color:#f57f17>Recorder Dojo</>"
          "<p22>YELLOW BELT</>[name none 440 19]<p19>has played “Hot Cross Buns” and “Old MacDonald”<br>without a "
          "squeak</>[sign 1 15]", background="#fffbe0"),
    paper("a20-forest", PORTRAIT, ("amatic-sc", "C059-Roman"),
          "[art tree 60 760 240][art tree 500 800 220][border mount #33691e #aed581]<h100 color:#33691e>Forest "
          "Explorer</><p24>We have been out in all weathers with</>[name none 540 26]"
          "<p22>Dens built · Fires lit · Mud pies baked<br>Nature spotted: Robin, Hazel, Rowan and Ivy</>"
          "<p20>[date]</><d height:230px></>", background="#f4f9ea"),
    paper("a21-crosscountry", A5, ("hammersmith-one", "archivo-narrow"),
          "[border top #c62828 #ffcdd2]<h40 color:#fff>Cross Country 2025</><p20>[school]</>"
          "<p20>Runner [at line 420 16]</><p20>House [hand house 170 20] &nbsp; Place [hand empty 90 20]</>"
          "<p20>completed the mile round Gafran Fields</>[sign 1 15]",
          css="padding:24px 60px 40px;display:flex;flex-direction:column;justify-content:space-between"),
    paper("a22-bake", CARD, ("seaweed-script", "lora"),
          "<h64 color:#c2185b>The Great Gafran Bake-Off</><p22>Star baker</>[name none 580 24]"
          "<p22>“Lemon drizzle that we are still talking about”</><p18>Prizes kindly given by Davies Coaches · Emma "
          "Wild "
          "Photography · Kaur Dental Care</>[sign 1 16]",
          background="repeating-linear-gradient(45deg,#fff0f5 0 30px,#fffafc 30px 60px)"),
    paper("a23-bear", PORTRAIT, ("itim", "ComicNeue-Regular"),
          "[art bear 640 40 130]<h42 color:#8d5a24>A Weekend with Barnaby Bear</><p24>Dear</>[name none 460 20 start]"
          "<p23>This weekend Barnaby Bear is coming home with you! He likes walks, stories and toast. Please write in "
          "his diary, or draw what you did together, and bring him back on Monday with his red jumper and his bag.</>"
          "<p23>Last week he went to Foxley Farm and to the library with Paddy the Penguin.</><p23>With love from "
          "[class]</>[sign 1 19]", css=LEFT),
    paper("a24-pals", LANDSCAPE, ("concert-one", "plus-jakarta-sans"),
          "[border wave #43a047 #a5d6a7]<h66 color:#1b5e20>Playground Pals</><p24>Thank you to our playground leader</>"
          "[name line 620 26]<p22>who has run games for the infants every Tuesday and who knows how to sort out a "
          "squabble</><p19>[date]</>[sign 2 17]", css="padding:110px 90px;display:flex;flex-direction:column;"
          "justify-content:space-evenly;align-items:center;text-align:center"),
    paper("a25-scooter", CARD, ("chau-philomene-one", "source-sans-3"),
          "<d position:absolute;left:60px;top:150px;width:190px;height:240px;border:2px solid #888;background:#eceff1;"
          "text-align:center;padding-top:100px;font-size:18px>photo</><d position:absolute;left:0;top:0;width:100%;"
          "background:#6a1b9a;color:#fff;text-align:center;padding:20px><h46>SCOOTER LICENCE</></>"
          "<d position:absolute;left:290px;top:150px;width:560px><p20>1. Name</>[name line 500 19 start]"
          "<p20 margin-top:12px>2. Class [hand class 200 20]</><p20 margin-top:16px>3. Valid from [hand date 230 20]</>"
          "<p20 margin-top:16px>4. Vehicle: any with two wheels and a bell</></>"
          "<d position:absolute;left:60px;right:60px;bottom:40px>[sign 1 16]</>", background="#f5ebfa", css=""),
)  # fmt: skip
