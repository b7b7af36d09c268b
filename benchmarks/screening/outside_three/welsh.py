"""Papers in Welsh, and in both languages."""

from benchmarks.screening.outside.sheet import A5, LANDSCAPE, PORTRAIT
from benchmarks.screening.outside_three.template import HALF, LEFT, POSTCARD, paper

WELSH = (
    paper("k01-disgybl", LANDSCAPE, ("galada", "quicksand"),
          "[art sun 70 70 150][art daff 900 540 170]<h76 color:#c62828>Disgybl yr Wythnos</><p24>Pupil of the Week</>"
          "<p26>Da iawn</>[name none 640 30]<p25>am [reason]</><p20>[class] &nbsp; [date]</>[sign 1 18 w]",
          background="#fffef5", welsh=True),
    paper("k02-llywodraethwyr", LANDSCAPE, ("URWBookman-Demi", "gelasio"),
          "[border double #1b5e20 #c9a227][art crest 500 60 110]<d height:90px></><p22>[ysgol]</><h50 color:#1b5e20>"
          "Gwobr y Llywodraethwyr</><p22>Cyflwynwyd y wobr hon i</>[name line 600 26]<p22>am [reason]</>[sign 2 17 w]",
          welsh=True),
    paper("k03-pob-dydd", A5, ("URWGothic-Demi", "arimo"),
          "<d position:absolute;left:0;top:0;width:100%;height:18px;background:linear-gradient(90deg,#d32f2f 50%,"
          "#2e7d32 50%)></><h38 color:#b71c1c>Yn yr ysgol bob dydd!</><p19>In school every day!</>[name none 440 20]"
          "<p18>Hanner tymor / Half term: [hand empty 220 18]</><p18>Dosbarth / Class: [hand class 210 18]</>"
          "[sign 1 14 w]", welsh=True),
    paper("k04-neges", POSTCARD, ("courgette", "comic-neue"),
          "<h44 color:#00695c>Neges o’r Ysgol</><p20>I deulu / To the family of</>[name dots 480 19 start]<p20>Roeddem "
          "am roi gwybod i chi ein bod yn falch iawn o weld [reason]</><p18>Something to celebrate at home!</>"
          "[sign 1 16 w]", css=LEFT, background="#f2fbf7", welsh=True),
    paper("k05-tablau", PORTRAIT, ("grandstander", "grandstander"),
          "[art rocket 310 70 160]<d height:150px></><h60 color:#1565c0>Rwy’n gwybod<br>fy nhablau!</><p26>Tabl 3, "
          "Tabl 4 a Thabl 8</>[name none 560 29]<p21>Llongyfarchiadau gan bawb yn [ysgol]</><p20>Dyddiad "
          "[hand date 230 20]</>[sign 1 18 w]", background="#f2f8ff", welsh=True),
    paper("k06-darllen", HALF, ("oleo-script-swash-caps", "kreon"),
          "[art owl 620 60 130][border bunting #8e24aa #fff]<d height:40px></><h44 color:#6a1b9a>Ysgol Ddarllen</>"
          "<p20>Tystysgrif Arian / Silver Certificate</>[name line 480 20]<p19>wedi darllen 50 o lyfrau · has read 50 "
          "books</>[sign 1 15 w]", welsh=True),
    paper("k07-nofio", LANDSCAPE, ("dm-sans", "dm-sans"),
          "[art waves 930 130 130]<h42 color:#0277bd>Tystysgrif Nofio · Swimming Certificate</><p23>Canolfan Hamdden "
          "Dyffryn Alwen Leisure Centre</><p22>Dyfernir i / Awarded to</>[name thick 620 26]<p22>am nofio / for "
          "swimming <b>25 metr / metres</b></><p19>Dyddiad / Date [hand date 220 19]</>[sign 2 17 w]",
          background="linear-gradient(#fff,#e1f5fe)", signed_by="nofio", welsh=True),
    paper("k08-gwersyll", LANDSCAPE, ("bitter-italic", "bitter-italic"),
          "[art tent 80 520 180][art tree 880 470 220]<h60 color:#2e7d32>Gwersyll Llyn y Fedwen</><p23>Tystysgrif "
          "Antur · Adventure Certificate</>[name none 640 28]<p22>Bu’n canŵio, yn dringo ac yn adeiladu rafft.</>"
          "<p20>Canoeing, climbing and raft building</><p19>[date]</>[sign 1 17 w]", background="#f6fbf2",
          signed_by="gwersyll", welsh=True),
    paper("k09-eisteddfod", PORTRAIT, ("LiberationSerif-Bold", "tinos"),
          "[border leaves #b71c1c #ef9a9a]<d height:20px></><p24>Eisteddfod Bro Alwen</><h56 color:#b71c1c>Ail "
          "Wobr</><p22>Unawd Offerynnol, Blynyddoedd 3 a 4</><p22>Enw: [at dots 440 20]</><p21>Ysgol: [hand empty "
          "330 21 dots]</>[sign 2 17 w]", signed_by="eisteddfod", welsh=True),
)  # fmt: skip
