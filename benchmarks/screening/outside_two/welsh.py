"""Papers in Welsh, and in both languages."""

from benchmarks.screening.outside.sheet import A5, LANDSCAPE, PORTRAIT, SQUARE
from benchmarks.screening.outside_two.template import CARD, LEFT, SLIP, TICKET, paper

WELSH = (
    paper("d01-siaradwr", LANDSCAPE, ("nerko-one", "teachers"),
          "[art daff 70 80 150][art daff 900 80 150]<p24>[ysgol]</><h78 color:#d84315>Siaradwr yr Wythnos</>"
          "<p26>Mae Mali a Mellt yn falch iawn o</>[name none 620 28]<p24>am [reason]</><p20>[date]</>[sign 1 18 w]",
          background="linear-gradient(#fff8e1,#fff)", welsh=True),
    paper("d02-ser", PORTRAIT, ("calistoga", "hanken-grotesk"),
          "[art stars 300 70 190][border stars #fbc02d #c62828]<d height:170px></><h66 color:#b71c1c>Sêr Darllen</>"
          "<p24>Reading Stars</><p24>Rhoddir y seren hon i / This star goes to</>[name none 540 26]"
          "<p21>Llyfr y mis / Book of the month:<br><i>Y Dyn Bach Tew a’r Ddraig Goch</i></>[sign 1 18 w]", welsh=True),
    paper("d03-tocyn", TICKET, ("londrina-solid", "barlow"),
          "<h70 color:#b71c1c>TOCYN AUR</><p22>Cinio gyda’r Pennaeth · Lunch with the Head</>[name dots 560 23]"
          "<p20>Dosbarth / Class [hand class 220 20 dots]</>[sign 1 15 w]",
          background="linear-gradient(90deg,#ffe9a8,#ffd257,#ffe9a8)", welsh=True,
          css="padding:24px 60px;display:flex;flex-direction:column;justify-content:space-evenly;align-items:center;"
          "text-align:center"),
    paper("d04-newyddion", A5, ("shrikhand", "itim"),
          "<h46 color:#2e7d32>Newyddion Da!</><p20>Annwyl deulu</>[name none 430 18 start]"
          "<p20>Rydym mor hapus i ddweud bod eich plentyn wedi cael wythnos wych am [reason].</><p19>Cofion cynnes</>"
          "[sign 1 16 w]", css=LEFT, background="#f1fbf2", welsh=True),
    paper("d05-diolch", LANDSCAPE, ("playfair-display-italic", "alegreya"),
          "[border gradient #6a1b9a #ce93d8]<h76 color:#6a1b9a>Diolch o Galon</><p24>Thank you to / Diolch i</>"
          "[name line 600 25]<p23>am wirfoddoli yn ffair yr ysgol<br>for volunteering at the school fair</>"
          "<p20>Dyddiad / Date [hand date 220 20]</>[sign 2 17 w]", welsh=True),
    paper("d06-beic", CARD, ("chau-philomene-one", "source-sans-3"),
          "[art bike 640 210 190]<d background:#00695c;color:#fff;width:100%;padding:12px 20px><h44>Trwydded "
          "Beicio</></>"
          "<p20>Enw’r beiciwr</>[name box 480 20 start]<p20>Blwyddyn / Dosbarth [hand class 200 20]</>"
          "<p20>Wedi pasio ar [hand date 220 20]</>[sign 1 16 w]", css=LEFT, background="#e8f5f2", welsh=True),
    paper("d07-gala", LANDSCAPE, ("hammersmith-one", "albert-sans"),
          "[art waves 60 50 150]<d position:absolute;left:0;top:0;width:100%;height:16px;background:#0288d1></>"
          "<h62 color:#01579b>Gala Nofio’r Cylch</><p23>Cymdeithas Chwaraeon Dyffryn Gafran</><p24>Medal Arian · "
          "Dull Broga 25m</>[name none 620 27]<p22>Ysgol [hand ysgol 300 22]</>[sign 2 17 w]", background="#f2fbff",
          signed_by="cylch", welsh=True),
    paper("d08-llythyr", PORTRAIT, ("gilda-display", "P052-Roman"),
          "<d width:100%;border-bottom:2px solid #1b5e20;padding-bottom:10px><h34 color:#1b5e20>[ysgol]</><p16>"
          "[arwyddair]</></><p20>[date]</><p20>Annwyl rieni / Dear parents of</>[name none 480 17 start]"
          "<p20>Pleser yw ysgrifennu atoch i ganmol eich plentyn am [reason]. Mae’r staff i gyd wedi sylwi ar yr "
          "ymdrech "
          "ac ar y cwrteisi bob dydd.</><p20>It is a pleasure to write to you with such good news. We hope that you "
          "will "
          "celebrate together at home.</><p20>Yn gywir,</>[sign 1 19 w]", css=LEFT, welsh=True),
    paper("d09-digidol", LANDSCAPE, ("cal-sans", "manrope"),
          "<d position:absolute;inset:30px;border:5px solid #26c6da;border-radius:30px></>"
          "<h60>Arweinydd Digidol</><p24>Digital Leader</>[name none 620 28]<p22>sydd wedi helpu’r staff gyda’r "
          "llechi a’r robotiaid Bît a Bot</><p19>[date]</>[sign 1 17 w]",
          background="linear-gradient(130deg,#12324a,#1e5f74)", ink="#e6fbff", dark=True, welsh=True),
    paper("d10-eisteddfod", SQUARE, ("yeseva-one", "lora"),
          "[art leek 360 60 140]<d height:130px></><p22>Eisteddfod [ysgol]</><h60 color:#b71c1c>Y Gadair</>"
          "<p22>am gerdd ar y testun “Gorwel”</>[name none 560 25]<p20>Llys buddugol: Rhiannon · Beirniad: Gwenallt "
          "Môn</>"
          "[sign 1 17 w]", background="#fffdf4", welsh=True),
    paper("d11-mabol", SLIP, ("passion-one", "barlow-condensed"),
          "<h42 color:#c62828>MABOLGAMPAU · SPORTS DAY</><p20>Enw / Name [at line 400 16]</>"
          "<p20>Llys / House [hand house 170 20] &nbsp; Ras / Race [hand empty 160 20]</><p22>1af &nbsp; 2il &nbsp; "
          "3ydd</>"
          "<p16>Noddir gan / Sponsored by Becws Wil Davies</>", css=LEFT, background="#fffbea", welsh=True),
    paper("d12-criw", LANDSCAPE, ("sour-gummy", "ComicNeue-Bold"),
          "[border bunting #c62828 #fff]<d height:40px></><h66 color:#1b5e20>Aelod o’r Criw Cymraeg</>"
          "<p24>Llongyfarchiadau! Dyma ein haelod newydd:</>[name thick 600 28]<p22>[class]</>"
          "<p21>Ein harwyr: Twm Siôn Cati, Gelert a Blodeuwedd</>[sign 1 18 w]", welsh=True),
    paper("d13-gym", PORTRAIT, ("passion-one", "barlow"),
          "<d position:absolute;left:0;top:0;width:100%;height:290px;background:#283593;clip-path:polygon(0 0,100% 0,"
          "100% 60%,0 100%);z-index:-1></><h60 color:#fff>Clwb Gymnasteg Gafran</><d height:60px></><p26>Lefel 2 · "
          "Level 2"
          "</><p22>Llongyfarchiadau i / Congratulations to</>[name none 560 28]<p21>am rolio, neidio a chydbwyso fel "
          "Cadi’r Cangarŵ</><p19>[date]</>[sign 1 18 w]", signed_by="cylch", welsh=True),
    paper("d14-cymorth", A5, ("gabarito", "pt-sans"),
          "<d border:4px solid #f9a825;border-radius:20px;padding:8px 30px><h36>Slip Seren · Star Slip</></>"
          "<p20>I / To: [at dots 400 17]</><p20>Dosbarth / Class: [hand class 220 20]</><p19>Am / For: [hand reason "
          "480 19 "
          "dots]</><p16>Ewch â’r slip at Mrs Brookes · Take this to the library</>[sign 1 15 w]", css=LEFT,
          background="#fffdf0", welsh=True),
)  # fmt: skip
