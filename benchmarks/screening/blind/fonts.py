"""The fonts of the sets, none of which the reader was tuned on; the repository holds no fonts.

From the npm registry, made into .ttf files named like the package: @fontsource/NAME, both "latin" and "latin-ext".
From Debian: fonts-sil-andika, fonts-crosextra-caladea, fonts-crosextra-carlito.

The fourth set, from npm: fira-sans, source-serif-4, open-sans (weight 600), aref-ruqaa, sacramento; from Debian:
fonts-go, fonts-noto-core, fonts-freefont-ttf, fonts-urw-base35, fonts-aenigma (aescrawl, madscrwl, jmacscrl, handmeds,
rambling), fonts-dustin (Junkyard), fonts-bwht, fonts-dancingscript, fonts-lobstertwo,
fonts-leckerli-one, fonts-kaushanscript. Its script but sacramento is of families that the reader was tuned on.

The fifth set, all from npm (weight 400; "latin" alone where a package has no "latin-ext") and in none of the others:
the names below are those of the packages. Playpen Sans is to lose its GSUB, GPOS and GDEF before the two are made one,
or its accents stand beside their letters.

The sixth set, like the fifth, all from npm and in none of the others; GSUB, GPOS, GDEF and hints go before "latin"
and "latin-ext" are made one. The seventh, the eighth and the ninth set are drawn in the same.

The tenth set, made like the sixth: hands and scripts that are in none of the others, and print of which eight are the
sixth's. Some of the print has small capitals for small letters, as bought certificates have.

The eleventh set, in fonts that are in none of the others. From Debian: fonts-seto, fonts-havana, fonts-tomsontalks;
from texlive-fonts-extra the .otf files antpolt-regular, IwonaMedium-Regular, Kurier-Bold and miama, and copies of
Type 1 files, named like the names below with .otf behind (FreeType looks at what is in them, not at how they are
called): augie___.pfb, JanaSkrivana.pfb, AuriocusKalligraphicus.pfb, LukasSvatba.pfb, frcr10.pfb and
BrushScriptX-Italic.pfa. The rest is from npm, made like the sixth.

The fourteenth set, in fonts that are in none of the others: all from npm, made like the sixth, but YOzBSF and
YOzRSF90i, of Debian's fonts-yozvox-yozfont-standard-kana. The fifteenth set is drawn in the same.

The sixteenth set, in fonts that are in none of the others. From Debian: fonts-alee (Eunjin, EunjinNakseo),
fonts-dustin (Domestic_Manners), fonts-georgewilliams (CaslonItalic). The rest is from npm, made like
the sixth; NAME-italic is the italic of the package NAME.

The seventeenth set, in fonts that are in none of the others. From Debian: fonts-tuffy (Tuffy), fonts-okolaks,
fonts-adf-romande, fonts-sjfonts (SteveHand), fonts-tlwg-purisa-otf (Purisa), fonts-rufscript and
fonts-unfonts-extra (UnPilgia). The rest is from npm, made like the sixth; molle has an italic alone.

The eighteenth set, in fonts that are in none of the others but birthstone-bounce (the sixteenth's), molle and
playwrite-us-trad (the seventeenth's). From Debian: fonts-breip (Breip), fonts-dkg-handwriting (dkg) and
fonts-ecolier-court (Ecolier-court). The rest is from npm, made like the sixth; NAME-italic is the italic of the
package NAME.

The nineteenth set, in fonts that are in none of the others but Breip and dkg (the eighteenth's), SteveHand and
Rufscript010 (the seventeenth's). From Debian: fonts-klaudia-berenika (Klaudia), fonts-linex (elegital, Abecedario),
fonts-essays1743 (Essays1743-Italic) and fonts-adf-oldania (OldaniaADFStd-Italic). The rest is from npm, made like the
sixth; NAME-italic is the italic of the package NAME.

The twentieth set. From Debian, in none of the others but the nineteenth: fonts-klaudia-berenika (Klaudia,
Berenika-Oblique), fonts-prociono (Prociono), fonts-staypuft (StayPuft) and fonts-yozvox-yozfont-cute (YOzRCF, YOzBCFi).
From npm, made like the sixth (NAME-italic is the italic of the package NAME), in none of the others but
la-belle-aurore, niconne, nothing-you-could-do, petit-formal-script and rouge-script (the fifth's), beth-ellen,
sevillana and style-script (the sixth's).

The twenty-second set. From npm, made like the sixth (NAME-italic is the italic of the package NAME), in none of the
others but ephesis, felipa, moon-dance, twinkle-star, vibur, playwrite-is, playwrite-mx and playwrite-pt (the
nineteenth's), playwrite-cl, playwrite-id and playwrite-vn (the twentieth's), beth-ellen (the sixth's), la-belle-aurore
and nothing-you-could-do (the fifth's).

The twenty-third set. From Debian, in none of the others: fonts-lindenhill (LindenHill, LindenHill-Italic) and
fonts-kiloji (kiloji). From npm, made like the sixth (NAME-italic is the italic of the package NAME), in none of the
others but allura, cedarville-cursive, kalam and patrick-hand (the first's), alex-brush, handlee and marck-script (the
second's), annie-use-your-telescope, charm, coming-soon, italianno, merienda, nanum-pen-script and over-the-rainbow
(the fifth's), bad-script, caveat-brush, mynerve, pangolin and playwrite-ie (the sixth's).

The twenty-fourth set. From npm, made like the sixth (NAME-italic is the italic of the package NAME), in none of the
others but bad-script, calligraffitti, clicker-script, edu-tas-beginner, give-you-glory,
hi-melody, montecarlo, mynerve, oooh-baby, pangolin, redressed, rochester and sunshiney (the sixth's).

The twenty-sixth set. From npm, made like the sixth (NAME-italic is the italic of the package NAME), in none of the
others but caveat, courgette, great-vibes, indie-flower, satisfy and schoolbell (the first's), cookie, parisienne,
shadows-into-light and short-stack (the second's), delius, edu-sa-beginner, edu-vic-wa-nt-beginner, gaegu, grape-nuts,
itim, neucha and shantell-sans (the fifth's) and dekko (the sixth's).

The twenty-seventh set. From npm, made like the sixth (NAME-italic is the italic of the package NAME): its print is in
none of the others but the twenty-sixth, drawn at the same time, nor are cardo-italic, castoro-italic,
fanwood-text-italic, faustina-italic, manuale-italic, noticia-text-italic, roboto-serif-italic, taviraj-italic,
trirong-italic and volkhov-italic; the rest of its script and its hands are those of the fourteenth and the sixteenth to
the nineteenth set.
"""

import random
import unicodedata
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from PIL import ImageFont

FONTS = {
    1: {
        "print": ["lexend", "merriweather", "bree-serif", "poppins", "cinzel", "atkinson-hyperlegible",
                  "Andika-Regular", "Caladea-Bold"],
        "script": ["great-vibes", "pacifico", "courgette", "allura", "satisfy"],
        "hand": ["caveat", "patrick-hand", "indie-flower", "kalam", "gloria-hallelujah", "cedarville-cursive",
                 "schoolbell"],
    },
    2: {
        "print": ["nunito", "playfair-display", "fredoka", "josefin-sans", "libre-baskerville", "oswald",
                  "Carlito-Regular", "Caladea-Italic"],
        "script": ["parisienne", "alex-brush", "cookie", "marck-script", "yellowtail"],
        "hand": ["shadows-into-light", "architects-daughter", "handlee", "gochi-hand", "homemade-apple",
                 "covered-by-your-grace", "short-stack", "reenie-beanie"],
    },
}  # fmt: skip
FONTS[4] = {
    "print": ["fira-sans", "source-serif-4", "open-sans", "aref-ruqaa", "Go-Medium", "NotoSans-Regular", "FreeMono",
              "URWBookman-Light"],
    "script": ["sacramento", "Z003-MediumItalic", "DancingScript-Bold", "LobsterTwo-BoldItalic", "LeckerliOne-Regular",
               "KaushanScript-Regular"],
    "hand": ["aescrawl", "madscrwl", "jmacscrl", "handmeds", "rambling", "Junkyard", "BecauseWeConnect-Regular",
             "BecauseWeLearn-Regular", "BecauseWeOrganize-Regular"],
}  # fmt: skip
FONTS[5] = {
    "print": ["baloo-2", "bitter", "spectral", "fraunces", "cormorant-garamond", "chewy", "sniglet", "varela-round",
              "mulish", "rubik", "amaranth", "patua-one", "ubuntu", "zilla-slab", "crimson-pro", "lilita-one"],
    "script": ["tangerine", "petit-formal-script", "mr-dafoe", "grand-hotel", "merienda", "arizonia",
               "euphoria-script", "niconne", "norican", "rouge-script", "italianno", "pinyon-script", "oleo-script",
               "charm", "playball", "damion", "berkshire-swash"],
    "hand": ["gaegu", "nanum-pen-script", "rock-salt", "la-belle-aurore", "dawning-of-a-new-day", "over-the-rainbow",
             "sue-ellen-francisco", "just-another-hand", "annie-use-your-telescope", "coming-soon", "delius", "itim",
             "mali", "sriracha", "neucha", "crafty-girls", "playpen-sans", "edu-sa-beginner",
             "edu-vic-wa-nt-beginner", "edu-nsw-act-foundation", "sedgwick-ave", "waiting-for-the-sunrise",
             "nothing-you-could-do", "swanky-and-moo-moo", "just-me-again-down-here", "the-girl-next-door",
             "loved-by-the-king", "shantell-sans", "amatic-sc", "grape-nuts", "zeyada", "mansalva",
             "walter-turncoat"],
}  # fmt: skip
FONTS[6] = {
    "print": ["raleway", "roboto-slab", "arvo", "lora", "vollkorn", "alegreya-sans", "signika", "titan-one",
              "luckiest-guy", "boogaloo", "concert-one", "abril-fatface", "philosopher", "marcellus", "rokkitt",
              "special-elite", "bubblegum-sans", "grandstander", "cherry-swash", "life-savers",
              "londrina-solid", "sansita", "gelasio", "exo-2", "titillium-web", "crete-round", "gabriela"],
    "script": ["clicker-script", "yesteryear", "rochester", "bilbo-swash-caps", "sofia", "seaweed-script",
               "style-script", "montecarlo", "imperial-script", "carattere", "birthstone", "corinthia",
               "sevillana", "redressed", "fondamento", "oregano", "gwendolyn", "quintessential", "mea-culpa",
               "engagement", "allison", "ruthie", "hurricane"],
    "hand": ["caveat-brush", "calligraffitti", "give-you-glory", "permanent-marker", "hi-melody",
             "gamja-flower", "poor-story", "nanum-brush-script", "yomogi", "sunshiney", "delicious-handrawn",
             "edu-qld-beginner", "edu-tas-beginner", "borel", "playwrite-ie", "nerko-one", "licorice", "rancho",
             "pangolin", "dekko", "kavivanar", "square-peg", "beth-ellen", "fuzzy-bubbles",
             "oooh-baby", "darumadrop-one", "bad-script", "julee", "kite-one", "solitreo", "mynerve",
             "single-day"],
}  # fmt: skip
# The third set is about wording: it is drawn in the fonts of both others.
FONTS[3] = {lettering: FONTS[1][lettering] + FONTS[2][lettering] for lettering in FONTS[1]}

# The seventh, the eighth and the ninth as well: in those of the sixth.
FONTS[7] = FONTS[8] = FONTS[9] = FONTS[6]
FONTS[10] = {
    "print": ["agdasima", "arsenal-sc", "asap-condensed", "atma", "bevan", "chau-philomene-one", "cousine",
              "encode-sans-sc", "julius-sans-one", "modern-antiqua", "scope-one", "sen", "spline-sans-mono",
              "suse-mono", "tai-heritage-pro", "tiro-bangla", "tiro-telugu", "lora", "roboto-slab", "raleway",
              "signika", "titillium-web", "gelasio", "alegreya-sans", "crete-round"],
    "script": ["bonheur-royale", "butterfly-kids", "comforter-brush", "condiment", "festive", "fleur-de-leah",
               "island-moments", "kolker-brush", "meddon", "meie-script", "meow-script", "puppies-play", "qwigley",
               "the-nautigal", "water-brush", "waterfall", "whisper"],
    "hand": ["caramel", "charmonman", "edu-au-vic-wa-nt-hand", "edu-sa-hand", "grechen-fuemen", "long-cang",
             "slackside-one"],
}  # fmt: skip
FONTS[11] = {
    "print": ["antpolt-regular", "IwonaMedium-Regular", "Kurier-Bold", "alfa-slab-one", "aleo", "domine", "faustina",
              "cardo", "noticia-text", "outfit", "urbanist", "plus-jakarta-sans", "questrial", "hammersmith-one",
              "mitr", "kreon", "literata", "unna", "sorts-mill-goudy", "young-serif", "yeseva-one", "paytone-one",
              "maven-pro", "dosis", "dynapuff", "courier-prime", "carter-one", "overlock", "abeezee",
              "inclusive-sans"],
    "script": ["Havana-Regular", "BrushScriptX", "miama", "momo-signature", "monsieur-la-doulaise", "montez",
               "sansita-swashed", "windsong", "love-light", "lovers-quarrel", "lily-script-one", "kapakana",
               "AuriocusKalligraphicus", "LukasSvatba", "story-script"],
    "hand": ["augie", "JanaSkrivana", "frcr10", "playwrite-de-grund", "playwrite-fr-moderne", "edu-nsw-act-cursive",
             "hachi-maru-pop", "setofont", "yusei-magic", "zen-kurenaido", "zcool-kuaile",
             "lxgw-marker-gothic", "TomsonTalks", "tagesschrift", "unkempt", "kirang-haerang"],
}  # fmt: skip

# The twelfth is drawn in those of the eleventh.
FONTS[12] = FONTS[13] = FONTS[11]
FONTS[14] = {
    "print": ["alata", "alice", "acme", "bangers", "be-vietnam-pro", "bebas-neue", "besley", "cinzel-decorative",
              "comic-relief", "cormorant-infant", "didact-gothic", "emilys-candy", "gentium-book-plus", "happy-monkey",
              "im-fell-english", "inter", "kanit", "league-spartan", "lustria", "montserrat", "mouse-memoirs",
              "nunito-sans", "prata", "rammetto-one", "sanchez", "suez-one", "tenor-sans", "volkhov", "work-sans"],
    "script": ["bilbo", "fasthand", "galada", "lemonada", "macondo-swash-caps", "oleo-script-swash-caps", "sarina",
               "simonetta"],
    "hand": ["edu-au-vic-wa-nt-pre", "edu-qld-hand", "finger-paint", "lxgw-wenkai-tc", "macondo", "mclaren",
             "patrick-hand-sc", "playwrite-es", "playwrite-nz", "playwrite-pl", "playwrite-us-modern", "sofadi-one",
             "winky-rough", "yeon-sung", "YOzBSF", "YOzRSF90i"],
}  # fmt: skip

# The fifteenth is drawn in those of the fourteenth.
FONTS[15] = FONTS[14]
FONTS[16] = {
    "print": ["alegreya", "barlow-condensed", "bodoni-moda", "chonburi", "croissant-one", "eb-garamond", "epilogue",
              "gabarito", "gloock", "ibm-plex-serif", "inria-serif", "jost", "karla", "lemon", "amarante"],
    "script": ["birthstone-bounce", "fuggles", "freehand", "dr-sugiyama", "CaslonItalic", "kotta-one", "kurale",
               "lancelot", "bodoni-moda-italic", "cormorant-italic", "alegreya-italic", "bellota-italic"],
    "hand": ["akaya-telivigala", "briem-hand", "chelsea-market", "dongle", "edu-nsw-act-hand-pre",
             "edu-vic-wa-nt-hand", "hubballi", "jolly-lodger", "klee-one", "barriecito", "Domestic_Manners",
             "Eunjin", "EunjinNakseo"],
}  # fmt: skip
FONTS[17] = {
    "print": ["merriweather-sans", "moderustic", "montserrat-alternates", "newsreader", "oranienbaum", "opendyslexic",
              "peralta", "podkova", "poiret-one", "pt-serif", "purple-purse", "quicksand", "red-hat-display", "roboto",
              "saira-condensed", "yanone-kaffeesatz", "Tuffy", "m-plus-rounded-1c"],
    "script": ["medievalsharp", "molle", "nova-script", "okolaksRegularItalic", "playwrite-us-trad",
               "RomandeADFScriptStd-Italic", "sonsie-one", "spirax", "trade-winds", "uncial-antiqua", "vampiro-one"],
    "hand": ["playwrite-ca", "playwrite-in", "playwrite-it-moderna", "playwrite-no", "pompiere",
             "potta-one", "Purisa", "Rufscript010", "shadows-into-light-two", "snippet", "SteveHand", "UnPilgia",
             "zhi-mang-xing"],
}  # fmt: skip
FONTS[18] = {
    "print": ["abel", "albert-sans", "antonio", "averia-serif-libre", "belleza", "brawler", "cabin-sketch", "catamaran",
              "dm-serif-display", "fjord-one", "madimi-one", "old-standard-tt", "petrona", "quattrocento-sans",
              "rowdies"],
    "script": ["Ecolier-court", "fraunces-italic", "im-fell-english-italic", "instrument-serif-italic", "lobster",
               "old-standard-tt-italic", "petrona-italic", "playfair-display-italic", "sail", "vollkorn-italic",
               "birthstone-bounce", "molle", "playwrite-us-trad"],
    "hand": ["Breip", "dkg", "kristi", "mountains-of-christmas", "playwrite-at", "playwrite-cz",
             "playwrite-dk-loopet", "playwrite-hu", "playwrite-nl", "playwrite-ro", "playwrite-sk", "playwrite-za"],
}  # fmt: skip
FONTS[19] = {
    "print": ["figtree", "calistoga", "bricolage-grotesque", "righteous", "libre-caslon-text", "crimson-text",
              "balsamiq-sans", "dm-serif-text", "fjalla-one", "source-sans-3", "comfortaa", "archivo-narrow",
              "hepta-slab", "chakra-petch", "caprasimo", "Klaudia"],
    "script": ["felipa", "ms-madi", "moon-dance", "ephesis", "smooch", "jim-nightshade", "libre-baskerville-italic",
               "spectral-italic", "playfair-italic", "cormorant-infant-italic", "elegital", "Essays1743-Italic",
               "OldaniaADFStd-Italic"],
    "hand": ["playwrite-is", "playwrite-mx", "playwrite-pt", "playwrite-be-wal", "playwrite-co", "vibur",
             "twinkle-star", "comic-neue", "liu-jian-mao-cao", "delius-swash-caps", "Abecedario", "Breip", "dkg",
             "SteveHand", "Rufscript010"],
}  # fmt: skip
FONTS[20] = {
    "print": ["adamina", "averia-libre", "baloo-bhai-2", "bricolage-grotesque", "fjalla-one", "halant", "Klaudia",
              "kumbh-sans", "lato", "martel", "mochiy-pop-one", "onest", "Prociono", "rufina", "saira",
              "ubuntu-condensed", "varela", "wix-madefor-display"],
    "script": ["aladin", "Berenika-Oblique", "cormorant-infant-italic", "crimson-text-italic",
               "gentium-book-basic-italic", "playfair-italic", "poly-italic", "stix-two-text-italic", "niconne",
               "petit-formal-script", "rouge-script", "sevillana", "style-script"],
    "hand": ["mali-italic", "playwrite-cl", "playwrite-fr-trad", "playwrite-id", "playwrite-is", "playwrite-it-trad",
             "playwrite-mx", "playwrite-pt", "playwrite-vn", "StayPuft", "YOzRCF", "YOzBCFi", "beth-ellen",
             "la-belle-aurore", "nothing-you-could-do"],
}  # fmt: skip

FONTS[22] = {
    "print": ["abhaya-libre", "barlow", "junge", "cantora-one", "chivo", "convergence", "el-messiri", "esteban", "hind",
              "ibm-plex-sans", "inika", "k2d", "kalnia", "ledger", "libre-franklin", "manrope", "mate", "orienta",
              "ovo", "prompt", "pt-sans", "quattrocento", "rasa", "roboto-serif", "slabo-13px", "sora",
              "space-grotesk", "taviraj", "vollkorn-sc", "yrsa"],
    "script": ["herr-von-muellerhoff", "mr-de-haviland", "ephesis", "felipa", "moon-dance",
               "cormorant-garamond-italic", "crimson-pro-italic", "ibm-plex-serif-italic", "gelasio-italic",
               "libre-caslon-text-italic", "lora-italic", "merriweather-italic", "pt-serif-italic", "rosarivo-italic",
               "sorts-mill-goudy-italic"],
    "hand": ["chilanka", "ma-shan-zheng", "tillana", "playpen-sans-deva", "playwrite-cl", "playwrite-id",
             "playwrite-pt", "playwrite-vn", "vibur", "beth-ellen", "la-belle-aurore", "nothing-you-could-do",
             "playwrite-is", "playwrite-mx", "twinkle-star"],
}  # fmt: skip
FONTS[23] = {
    "print": ["afacad", "alexandria", "allan", "amiri", "anuphan", "average-sans", "basic", "biryani", "cal-sans",
              "cantarell", "commissioner", "encode-sans", "fahkwang", "familjen-grotesk", "funnel-sans", "golos-text",
              "gowun-batang", "hanken-grotesk", "headland-one", "hedvig-letters-serif", "inder", "instrument-sans",
              "karma", "kiwi-maru", "mukta", "piazzolla", "poly", "radio-canada-big", "sarabun", "stix-two-text",
              "LindenHill"],
    "script": ["amiri-italic", "besley-italic", "fahkwang-italic", "gentium-plus-italic", "literata-italic",
               "LindenHill-Italic", "newsreader-italic", "noto-serif-display-italic", "piazzolla-italic",
               "alex-brush", "allura", "charm", "italianno", "marck-script", "merienda"],
    "hand": ["kiloji", "farsan", "annie-use-your-telescope", "bad-script", "caveat-brush", "cedarville-cursive",
             "coming-soon", "handlee", "kalam", "mynerve", "nanum-pen-script", "over-the-rainbow", "pangolin",
             "patrick-hand", "playwrite-ie"],
}  # fmt: skip
FONTS[24] = {
    "print": ["archivo", "assistant", "barlow-semi-condensed", "cabin", "cormorant", "encode-sans-semi-expanded",
              "frank-ruhl-libre", "gentium-plus", "geologica", "host-grotesk", "ibm-plex-sans-condensed",
              "instrument-serif", "inter-tight", "jura", "lexend-deca", "mona-sans", "noto-serif", "overpass", "oxygen",
              "pt-sans-narrow", "pt-serif-caption", "red-hat-text", "schibsted-grotesk", "sofia-sans", "stix-two-text",
              "wix-madefor-text"],
    "script": ["kaushan-script", "bitter-italic", "josefin-sans-italic", "mate-italic", "neuton-italic",
               "source-serif-4-italic", "alegreya-sans-italic", "literata-italic", "newsreader-italic",
               "noto-serif-italic", "zilla-slab-italic", "unna-italic", "philosopher-italic", "yrsa-italic",
               "eb-garamond-italic", "rochester", "clicker-script", "montecarlo", "redressed"],
    "hand": ["playwrite-ar", "playwrite-au-vic", "playwrite-br", "playwrite-es-deco", "playwrite-hr",
             "bad-script", "calligraffitti", "give-you-glory", "hi-melody", "mynerve", "oooh-baby", "pangolin",
             "sunshiney", "edu-tas-beginner"],
}  # fmt: skip
FONTS[26] = {
    "print": ["arimo", "tinos", "arsenal", "asap", "dm-sans", "heebo", "public-sans", "rethink-sans", "rajdhani",
              "spline-sans", "tasa-orbiter", "play", "zen-old-mincho", "reddit-sans", "roboto-condensed", "readex-pro",
              "hind-siliguri", "blinker", "gothic-a1", "shippori-mincho", "bai-jamjuree"],
    "script": ["tinos-italic", "cardo-italic", "castoro-italic", "libre-bodoni-italic", "bona-nova-italic",
               "ibarra-real-nova-italic", "brygada-1918-italic", "faustina-italic", "fanwood-text-italic",
               "manuale-italic", "radley-italic", "trirong-italic", "judson-italic", "lobster-two-italic",
               "courgette", "great-vibes", "parisienne", "satisfy", "cookie"],
    "hand": ["delius", "gaegu", "shadows-into-light", "indie-flower", "short-stack", "schoolbell", "neucha",
             "edu-sa-beginner", "edu-vic-wa-nt-beginner", "shantell-sans", "itim", "dekko", "grape-nuts", "caveat"],
}  # fmt: skip

FONTS[27] = {
    "print": ["actor", "asap", "b612", "bai-jamjuree", "blinker", "dm-sans", "exo", "fira-sans-condensed", "heebo",
              "hind-madurai", "public-sans", "reddit-sans", "rethink-sans", "spline-sans", "tasa-orbiter",
              "zen-old-mincho", "shippori-mincho", "gentium-book-basic", "slabo-27px", "readex-pro"],
    "script": ["cardo-italic", "castoro-italic", "fanwood-text-italic", "faustina-italic", "manuale-italic",
               "noticia-text-italic", "roboto-serif-italic", "taviraj-italic", "trirong-italic", "volkhov-italic",
               "galada", "lemonada", "oleo-script-swash-caps", "bilbo", "simonetta", "CaslonItalic", "molle", "ms-madi",
               "smooch"],
    "hand": ["klee-one", "briem-hand", "Domestic_Manners", "edu-vic-wa-nt-hand", "edu-nsw-act-hand-pre",
             "playwrite-nz", "playwrite-es", "playwrite-us-modern", "mclaren", "edu-qld-hand", "Breip", "dkg",
             "Abecedario", "playwrite-at", "playwrite-cz", "winky-rough"],
}  # fmt: skip

Font = ImageFont.FreeTypeFont


class FontsMissing(Exception):
    """Fewer than two in three fonts of a lettering are there, so its figures would be those of a few."""


class Fonts:
    """The fonts of one set, picked at random; `missing` names those that the folders do not hold."""

    def __init__(self, folders: Sequence[str], number: int, rng: random.Random) -> None:
        files = font_files(tuple(folders))
        self.rng = rng
        self.there = {lettering: [files[name] for name in names if name in files]
                      for lettering, names in FONTS[number].items()}  # fmt: skip
        self.missing = [name for names in FONTS[number].values() for name in names if name not in files]
        poor = [
            lettering for lettering, paths in self.there.items() if 3 * len(paths) < 2 * len(FONTS[number][lettering])
        ]
        if poor:
            raise FontsMissing(
                f"missing fonts: {', '.join(self.missing)}; benchmarks/screening/blind/fonts.py says where from"
            )

    def pick(self, lettering: str, text: str = "") -> str:
        """A font file of this lettering that has every letter of the text, if one has."""
        paths = [str(path) for path in self.there[lettering]]
        able = [path for path in paths if all(has(path, letter) for letter in text)]
        return self.rng.choice(able or paths)


@cache
def font_files(folders: tuple[str, ...]) -> dict[str, Path]:
    return {path.stem: path for kind in ("*.otf", "*.ttf") for folder in folders
            for path in sorted(Path(folder).rglob(kind))}  # fmt: skip


@cache
def has(path: str, letter: str) -> bool:
    font = ImageFont.truetype(path, 40)
    return letter == " " or bytes(font.getmask(letter)) != bytes(font.getmask("\uffff"))


def drawable(path: str, text: str) -> str:
    """The text with each letter that the font lacks in its plain form, as a school's printer would have it."""
    return "".join(letter if has(path, letter) else plain(letter) for letter in text)


def plain(text: str) -> str:
    text = text.translate(str.maketrans("łŁøØıðĐđ", "lLoOidDd"))
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))
