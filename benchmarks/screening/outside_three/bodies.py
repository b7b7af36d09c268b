"""Papers of bodies outside the school: pools, boards, libraries, clubs, charities; all of them invented."""

from benchmarks.screening.outside.sheet import A5, LANDSCAPE, PORTRAIT
from benchmarks.screening.outside_three.template import HALF, LEFT, POSTCARD, paper

BODIES = (
    paper("h01-swim50", POSTCARD, ("rowdies", "asap"),
          "[art waves 640 60 160]<h44 color:#01579b>50 Metres</><p20>Llandrel Leisure Centre · Swim School</>"
          "<p19>This is to certify that</>[name line 520 20 start]<p19>swam 50 metres without stopping</><p18>on "
          "[hand date 230 18]</>[sign 2 14]", css=LEFT, background="linear-gradient(#e1f5fe,#fff)", signed_by="swim"),
    paper("h02-violin", PORTRAIT, ("libre-baskerville-italic", "tinos"),
          "[border round #1a237e #c5cae9][art note 347 90 100]<d height:110px></><p24>Severnside Examinations in "
          "Music</><h44 color:#1a237e>Grade 2 Violin</><p22>This certificate is presented to</>[name none 560 25]"
          "<p22>who passed with <b>Merit</b></><p20>Total marks 124 / 150 &nbsp; Session: Spring</>[sign 2 17]",
          signed_by="music"),
    paper("h03-library", LANDSCAPE, ("cherry-swash", "quicksand"),
          "[art planet 60 70 120][art rocket 900 90 150]<h60 color:#4527a0>Library Space Challenge</>"
          "<p23>Blast off! You borrowed and read six library books this summer.</>[name none 640 30]<p20>Signed at "
          "[hand empty 260 20] Library on [hand date 220 20]</>[sign 1 17]", background="#f5f3ff",
          signed_by="library"),
    paper("h04-running", LANDSCAPE, ("lexend-deca", "lexend-deca"),
          "<d position:absolute;left:0;top:0;width:100%;height:60px;background:#ff7043></><d height:30px></>"
          "<p22>Saltmarsh Sunday Juniors</><h60 color:#d84315>Half Marathon Club</><p22>Well run!</>[name line 620 28]"
          "<p22>has now completed <b>11</b> of our 2k runs</><p19>[date]</>[sign 1 17]", signed_by="running"),
    paper("h05-karate", PORTRAIT, ("trirong", "trirong"),
          "[border mount #b71c1c #212121][art belt 330 110 140]<d height:150px></><h42>Red Lantern Karate School</>"
          "<p22>Grading Certificate</><p21>We hereby certify that</>[name line 540 23]<p21>has attained the grade of "
          "<b>9th Kyu, Red Belt</b></><p19>Dated [hand date 230 19]</>[sign 2 17]", background="#fffefb",
          signed_by="karate"),
    paper("h06-firstaid", A5, ("mitr", "mitr"),
          "<d position:absolute;left:40px;top:44px;width:76px;height:76px;background:linear-gradient(90deg,#0000 36%,"
          "#2e7d32 36% 64%,#0000 64%),linear-gradient(#0000 36%,#2e7d32 36% 64%,#0000 64%)></><h40 color:#1b5e20>Young "
          "First Aider</><p18>Marches First Aid Association</>[name none 440 20]<p18>took part in our two-hour course: "
          "bleeding, burns, choking and the recovery position.</><p16>[date]</>[sign 1 14]", signed_by="aid"),
    paper("h07-vet", PORTRAIT, ("NimbusRoman-Regular", "NimbusRoman-Regular"),
          "[art paw 90 80 90]<h34 text-align:right;width:100%>Oxbow Veterinary Centre</><h30>Work Experience "
          "Confirmation</><p21>Student: [at line 440 17]</><p21>Dates of placement: [hand date 240 21]</><p21>During "
          "the week our student cleaned kennels, watched two operations and helped on reception. Punctuality and "
          "attitude were excellent, and we would gladly offer another placement.</><p21>Kind regards</>[sign 1 19]",
          css=LEFT, signed_by="vet"),
    paper("h08-foodbank", LANDSCAPE, ("averia-serif-libre", "averia-serif-libre"),
          "[border gradient #ef6c00 #fbc02d]<h56 color:#e65100>Thank You, Volunteer</><p22>Harbour Street Food Bank</>"
          "[name none 640 28]<p22>sorted, packed and carried 312 boxes before Christmas.</><p21>You made a real "
          "difference to families in our town.</>[sign 2 17]", background="#fffaf2", signed_by="food"),
    paper("h09-rugby", LANDSCAPE, ("carter-one", "spline-sans"),
          "[art trophy 890 90 140]<h62 color:#1b5e20>Tag Rugby Festival</><p22>Teme Valley RFC "
          "Community Trust</><p23>Player’s certificate</>[name dots 600 27]<p21>School: [hand empty 320 21] &nbsp; "
          "Team: [hand empty 180 21]</><p20>Respect · Teamwork · Enjoyment</>[sign 1 17]",
          background="linear-gradient(#fff,#e8f5e9)", signed_by="rugby"),
    paper("h10-speech", PORTRAIT, ("playfair-italic", "gelasio"),
          "[border guilloche #00695c #00695c]<d height:30px></><p24>The Wrekin Board of Speech and Drama</>"
          "<h50 color:#004d40>Certificate</><p21>Solo Acting, Entry Level</><p20>Candidate</>[name none 560 24]"
          "<p20>Result: <b>Pass with Distinction</b></><p18>Centre 2280 &nbsp; [date]</>[sign 2 17]",
          signed_by="speech"),
    paper("h11-strings", LANDSCAPE, ("petrona", "petrona"),
          "[art note 80 90 120][art note 920 90 120]<h54 color:#283593>Junior County Strings</><p22>Spring Course and "
          "Concert, Guildhall</><p22>Thank you for playing,</>[name none 640 27]<p20>Programme: The Planets (Jupiter), "
          "Plink, Plank, Plunk!, Hoe-Down</>[sign 1 18]", background="#fafbff", signed_by="strings"),
    paper("h12-road", HALF, ("signika", "signika"),
          "<d position:absolute;left:0;top:0;width:100%;height:90px;background:repeating-linear-gradient(90deg,#212121 "
          "0 60px,#fff 60px 120px)></><d height:90px></><h38>Junior Road Safety Officer</>[name box 520 20]<p18>has "
          "promised to stop, look, listen and think, and to remind others.</><p17>Class [hand class 170 17]</>"
          "[sign 1 14]", signed_by="road"),
    paper("h13-brownies", A5, ("sansita-swashed", "zilla-slab-italic"),
          "[border scallop #fbc02d #fffdf0][art tent 90 70 110]<h40 color:#5d4037>Brownie Camp 2026</><p18>3rd Aldmoor "
          "Brownies</>[name none 430 20]<p18>toasted marshmallows, tracked badgers and earned the Camp badge.</>"
          "[sign 1 14]", signed_by="guides"),
    paper("h14-camp", LANDSCAPE, ("comfortaa", "comfortaa"),
          "[border confetti #039be5 #fff]<h66 color:#0277bd>Easter Sports Camp</><p23>Camper of the Day</>"
          "[name dots 600 29]<p22>Today you were a great sport in dodgeball, cricket and archery.</><p20>Date "
          "[hand date 220 20]</>[sign 1 17]", signed_by="camp"),
    paper("h15-poetry", PORTRAIT, ("noto-serif", "noto-serif"),
          "<d width:60%;border-top:6px solid #7b1fa2></><h48 color:#4a148c>Young Poets 2026</><p21>A national "
          "competition of Quillfeather Press</><p21>We are pleased to inform</>[name line 560 22]<p20>that the poem "
          "submitted has been chosen for publication in “Echoes from the Hills”.</><p19>Subject: [hand empty 300 "
          "19]</>[sign 1 17]", signed_by="poetry"),
)  # fmt: skip
