"""What else bears a name: badges, bibs, labels, boards, doors, and pieces of work."""

from benchmarks.screening.outside.sheet import PORTRAIT, SQUARE
from benchmarks.screening.outside_two.template import CENTRED, LEFT, paper

BOARD = (1500, 1100)
_COLUMN = "display:flex;flex-direction:column;justify-content:space-evenly;align-items:center;text-align:center;"
_ROUND = "position:absolute;inset:6px;border-radius:50%"
_CLOTH = (
    "<d position:absolute;left:120px;top:60px;right:120px;bottom:20px;border-radius:60px 60px 30px 30px;background:{0};"
    "box-shadow:inset 30px 0 60px #0003,inset -30px 0 60px #0002></><d "
    "position:absolute;left:330px;top:20px;width:240px;"
    "height:150px;border:26px solid {1};border-top:0;border-radius:0 0 120px 120px></>"
)

AROUND = (
    paper("e01-buddy", (520, 520), ("carter-one", "albert-sans"),
          f"<d {_ROUND};background:#1e88e5></><d position:absolute;inset:30px;border-radius:50%;background:#fff></>"
          "<h42 color:#1e88e5;position:relative>READING<br>BUDDY</><d position:relative>[name none 370 24]</>"
          "<p20 position:relative>[school]</>", css="padding:70px 60px;" + _COLUMN, kind="badge", cut_out=True,
          settings=("jumper",)),
    paper("e02-ambassador", (720, 260), ("barlow", "barlow"),
          "<d position:absolute;inset:4px;border-radius:14px;background:#fff;border:4px solid #c62828></>"
          "<d position:absolute;left:4px;top:4px;bottom:4px;width:150px;background:#c62828;border-radius:14px 0 0 "
          "14px></>"
          "<p44 position:absolute;left:4px;width:150px;top:95px;text-align:center;color:#fff>PE</><d "
          "position:absolute;left:170px;top:20px;width:520px;text-align:center>"
          "[name none 510 26]<p30>Sports Ambassador</><p18>[school]</></>", css="", kind="badge", cut_out=True,
          settings=("jumper",)),
    paper("e03-criw", (560, 400), ("nerko-one", "teachers"),
          "<d position:absolute;inset:4px;border-radius:40px;background:#2e7d32></><d position:absolute;left:24px;"
          "right:24px;top:130px;bottom:24px;border-radius:28px;background:#fff></><h64 "
          "position:absolute;left:0;top:34px;"
          "width:560px;text-align:center;color:#fff>Criw Cymraeg</><d "
          "position:absolute;left:30px;top:170px;width:500px>"
          "[name none 490 30]</><p22 position:absolute;left:0;width:560px;top:316px;text-align:center>Siarad â fi yn "
          "Gymraeg!</>", css="", kind="badge", cut_out=True, settings=("jumper",), welsh=True),
    paper("e04-bib", (900, 1000), ("passion-one", "barlow-condensed"),
          _CLOTH.format("#fbc02d", "#f57f17")
          + "<h300 position:relative;color:#1a237e>GA</><d position:relative>[name none 560 42]</><p40 "
          "position:relative>"
          "Gafran Giants</>", css="padding:190px 140px 120px;" + _COLUMN, kind="jersey", cut_out=True,
          settings=("desk", "wall")),
    paper("e05-apron", (900, 1000), ("boogaloo", "mali"),
          _CLOTH.format("#37474f", "#263238")
          + "<h80 position:relative;color:#ffcc80>Little Chef</><d position:relative>[name none 580 40]</><p34 "
          "position:relative>Pont Gafran Kitchen Garden</>", css="padding:190px 140px 200px;" + _COLUMN, kind="jersey",
          cut_out=True, dark=True, ink="#fff3e0", settings=("desk", "wall")),
    paper("e06-tray", (760, 240), ("itim", "itim"),
          "[art owl 35 45 150]<d position:absolute;left:220px;top:60px;width:520px>[name none 510 34]</>", css="",
          kind="label", settings=("wall",)),
    paper("e07-bottle", (700, 340), ("fjalla-one", "barlow"),
          "<d background:#00897b;color:#fff;width:100%;text-align:center;padding:10px><h40>WATER BOTTLE</></>"
          "<p22>This bottle is used by [at line 380 22]</><p22>Class [hand class 230 22] · refill me!</>",
          css="display:flex;flex-direction:column;justify-content:space-between;align-items:center;padding-bottom:34px",
          kind="label", settings=("desk",)),
    paper("e08-llyfr", (700, 480), ("LiberationSans-Bold", "LiberationSans-Regular"),
          "<h30>[ysgol]</><p22>Enw: [at dots 460 19]</><p22>Dosbarth: [hand class 260 22 dots]</><p22>Pwnc: "
          "[write 26 Daearyddiaeth]</><p22>Athro: [write 26 Mr Gower]</>", css=LEFT, kind="label", settings=("desk",),
          welsh=True),
    paper("e09-caption", (720, 400), ("gilda-display", "lora"),
          "[name none 600 24 start]<p24><i>Storm over Gafran Harbour</i></><p20>Chalk and ink on paper, after J. M. W. "
          "Turner</><p20>[school]</>", css=LEFT, kind="label", settings=("wall",)),
    paper("e10-plant", (420, 620), ("amatic-sc", "balsamiq-sans"),
          "[art sun 130 30 160]<d height:150px></><h64 color:#f57f17>Sunflower Race</><p22>Sown by</>[name none 380 21]"
          "<p20>[date]</><p20>Variety: Russian Giant</>", css="padding:20px;" + _COLUMN, kind="label",
          settings=("desk", "held"), background="#fffde7"),
    paper("e11-birthday", BOARD, ("shrikhand", "mali"),
          "[border bunting #d81b60 #fff]<d height:120px></><h120 color:#d81b60>Pen-blwydd Hapus</><p44>Happy Birthday "
          "to</><d background:#fff;padding:0 40px;border-radius:20px>[name none 900 56]</><p36>from all of Dosbarth "
          "Dryw"
          "</>", background="#fce4ec", kind="board", settings=("none",), welsh=True),
    paper("e12-author", BOARD, ("ranchers", "teachers"),
          "[border stars #1e88e5 #fdd835]<h110 color:#0d47a1>Author of the Week</><d background:#fff;padding:10px 30px;"
          "box-shadow:4px 6px 10px #0004>[name none 860 50]</><p40>“The dragon sneezed and the whole castle shook.”</>"
          "<p32>Next week: Roger the Robot visits!</>", background="#bbdefb", kind="board", settings=("none",)),
    paper("e13-honours", (1100, 1400), ("cardo", "cardo"),
          "<d position:absolute;inset:0;border:44px solid #3b2314></><h80 color:#e9c75a>PONT GAFRAN SCHOOL</><p44>The "
          "Gwyther Cup for Service</><p44>2025</>[name none 860 46]<p34>[motto]</>", background="#5a3420",
          ink="#f0d58a", dark=True, kind="board", settings=("none",), css="padding:120px 90px;" + _COLUMN),
    paper("e14-jobs", BOARD, ("sour-gummy", "ComicNeue-Bold"),
          "<h100 color:#00695c>Kingfisher Class Jobs</><d display:flex;align-items:center;gap:40px;width:100%><p48 "
          "width:330px>Register</><d background:#fff;border:4px solid #00695c>[name none 820 48]</></><p40>Fruit: "
          "Table 4 "
          "· Windows: Table 2 · Class pet: Nibbles</>", background="#e0f2f1", kind="board", settings=("none",)),
    paper("e15-practice", (860, 600), ("hanken-grotesk", "hanken-grotesk"),
          "<h56 color:#4527a0>Music Practice Room 2</><p28>Lunchtime booking</>[name none 700 32]<p26>12.40 to 1.05 · "
          "Please knock</>", kind="door", settings=("door",)),
    paper("e16-den", (760, 760), ("lakki-reddy", "itim"),
          "[art rainbow 250 60 260]<d height:220px></><h60 color:#7b1fa2>Reading Den</><p28>Keeper of the key</>"
          "[name none 600 32]<p26>with Bookworm Bertie</>", background="#fff8e1", kind="door", settings=("door",)),
    paper("e17-spelling", PORTRAIT, ("teachers", "teachers"),
          "<h40>Friday spellings</><p22>Name [at line 400 16] &nbsp; /10</>"
          "<p26>1. [write 28 through]</><p26>2. [write 28 although]</><p26>3. [write 28 caught]</><p26>4. [write 28 "
          "daughter]</><p26>5. [write 28 neighbour]</><p26>6. [write 28 weight]</><p26>7. [write 28 height]</><p26>8. "
          "[write 28 rough]</><p26>9. [write 28 plough]</><p26>10. [write 28 cough]</>", css=LEFT, kind="work",
          settings=("desk",)),
    paper("e18-letter", PORTRAIT, ("mali", "mali"),
          "[write 26 Dear Captain Hettie Hare,]<br>[write 26 Thank you for coming to our library.]<br>[write 26 I "
          "liked "
          "it when Felix the fox fell]<br>[write 26 into the pond and lost his hat.]<br>[write 26 Do you live in a "
          "burrow or a boat?]<br>[write 26 Please write back to our class.]<br>[write 26 Love from]"
          "[name none 430 22 start]", css=LEFT, kind="work", settings=("desk", "wall"),
          background="repeating-linear-gradient(#fff 0 46px,#b3d4f0 46px 48px)"),
    paper("e19-island", SQUARE, ("amatic-sc", "amatic-sc"),
          "<d position:absolute;left:120px;top:170px;"
          "width:640px;height:470px;border-radius:46% 54% 60% 40%;background:#f4d58d;border:6px solid "
          "#c69c4b></>[over waves 60 90 130][over tree 560 250 160][over tent 230 430 150]"
          "<h60 position:absolute;left:0;width:860px;text-align:center;top:50px>My Treasure Island</>"
          "<p40 position:absolute;left:300px;top:300px>Skull Rock</><p40 "
          "position:absolute;left:440px;top:520px>Silver’s "
          "Cove</><d position:absolute;left:340px;top:720px>[name none 460 26]</>", css="", kind="work",
          settings=("pinned",), background="#bfe3f2"),
    paper("e20-science", PORTRAIT, ("LiberationSans-Bold", "ComicNeue-Regular"),
          "<h34>Which paper towel soaks up most?</><p22>Scientist: [at dots 420 16]</><p22>My prediction: [write 24 "
          "the thick one]</><p22>I kept the same: [write 24 the water and the time]</>[art flask 480 520 190]"
          "<p22>Result: [write 24 Brand B soaked up 42 ml]</><p22>Conclusion: [write 24 thick paper has more gaps]</>"
          "<d height:300px></>", css=LEFT, kind="work", settings=("desk",)),
    paper("e21-haiku", (794, 700), ("fraunces-italic", "fraunces-italic"),
          "<h50 color:#00695c>Otter</><p30>Ripple on the brown,<br>whiskers, then a silver flash:<br>breakfast on a "
          "stone.</>[name none 480 22]<p20>Display: Nature Poets, Seacole corridor</>", css=CENTRED, kind="work",
          settings=("wall", "pinned"), background="#eef7f5"),
)  # fmt: skip
