"""The fonts of the second collection, none of which the first one's names are lettered in.

The repository holds none. They are looked for by name in the folders given: those with capitals are from Debian
(fonts-cabin, fonts-comic-neue, fonts-dkg-handwriting, fonts-dustin, fonts-essays1743, fonts-humor-sans,
fonts-isabella, fonts-junction, fonts-klee, fonts-kristi, fonts-lato, fonts-liberation, fonts-opendyslexic, fonts-play,
fonts-roboto-unhinted, fonts-sjfonts, fonts-tlwg-purisa-ttf, fonts-tuffy, fonts-urw-base35, fonts-yanone-kaffeesatz),
the rest from npm (@fontsource/NAME), made into .ttf files.
"""

from benchmarks.screening.outside.fonts import DOTTED, PLAIN_HAND


def _names(text: str) -> list[str]:
    return text.split()


# What a name is lettered in.
FONTS = {
    "print": _names("""
        Cabin-Medium ComicNeue-Regular Jura-SemiBold Lato-Medium Lato-Heavy LiberationSans-Italic Junction
        LiberationSansNarrow-Regular LiberationMono-Bold NimbusSans-Bold OpenDyslexic-Regular P052-Roman Play-Bold
        Roboto-Regular Roboto-Medium Tuffy URWGothic-Demi C059-Roman YanoneKaffeesatz-Regular abeezee abhaya-libre
        albert-sans alegreya alegreya-sans aleo archivo-narrow arsenal assistant barlow buenard cabin caladea calistoga
        cantarell cardo caudex crimson-text dm-serif-display dosis eczar fjalla-one fraunces-italic gabarito
        gilda-display hammersmith-one hind ibm-plex-serif itim judson kurale ledger libertinus-serif lora manrope
        maven-pro mukta newsreader paytone-one podkova pt-sans quattrocento quattrocento-sans questrial raleway
        roboto-slab rosario source-sans-3 sura titillium-web trocchi urbanist vesper-libre young-serif teachers
    """),
    "script": _names("""
        allison aguafina-script birthstone-bounce bonheur-royale calligraffitti carattere charmonman comforter
        condiment dynalight engagement estonia fondamento fuggles gwendolyn hurricane ingrid-darling inspiration
        island-moments julee kolker-brush league-script licorice LobsterTwo-Italic love-light luxurious-script
        mea-culpa meie-script meow-script molle montez moon-dance mr-dafoe mr-de-haviland my-soul oooh-baby
        passions-conflict qwigley rochester romanesco sassy-frass seaweed-script sevillana smooch spirax stalemate
        story-script the-nautigal tillana updock vibur water-brush whisper windsong yesteryear
        BrushScriptX lugrasimo grechen-fuemen
    """),
    "hand": _names("""
        amatic-sc balsamiq-sans Breip chilanka dekko delius dkg Eunjin fuzzy-bubbles gamja-flower gluten Humor-Sans
        hachi-maru-pop hi-melody just-another-hand kavivanar KleeOne-Regular kodchasan Kristi loved-by-the-king
        love-ya-like-a-sister lxgw-marker-gothic mali mr-bedfort nanum-brush-script nerko-one permanent-marker
        playwrite-at playwrite-be-wal playwrite-br playwrite-cl playwrite-co playwrite-cz playwrite-de-grund
        playwrite-dk-loopet playwrite-fr-moderne playwrite-hu playwrite-id playwrite-in playwrite-is
        playwrite-it-moderna playwrite-mx playwrite-no playwrite-pt playwrite-ro playwrite-sk playwrite-vn poor-story
        Purisa rancho rock-salt ruge-boogie setofont shadows-into-light-two single-day sriracha
        square-peg sunshiney TomsonTalks twinkle-star vibes walter-turncoat winky-sans yomogi yusei-magic
        zen-kurenaido edu-vic-wa-nt-hand edu-nsw-act-hand-pre
    """),
}
SIGNATURES = _names("""
    mr-dafoe mr-de-haviland allison qwigley stalemate kolker-brush league-script whisper BrushScriptX Kristi
    the-nautigal sassy-frass
""")
# What the papers themselves are set in: all are needed, or the browser would take another.
DESIGNS = [
    *SIGNATURES, PLAIN_HAND, DOTTED,
    *_names("""
        LiberationSans-Regular LiberationSans-Bold LiberationSerif-Bold LiberationSerif-Italic LiberationMono-Bold
        ComicNeue-Bold ComicNeue-Regular C059-Roman C059-Bold P052-Roman P052-Italic Roboto-Regular Roboto-Bold
        RobotoCondensed-Bold alegreya alegreya-sans albert-sans amatic-sc archivo-narrow balsamiq-sans barlow
        barlow-condensed black-ops-one boogaloo cal-sans calistoga caprasimo carter-one cardo chau-philomene-one
        concert-one dm-serif-display dynapuff fjalla-one fraunces-italic gabarito gilda-display gloock
        hammersmith-one hanken-grotesk itim jost julius-sans-one lakki-reddy libertinus-serif londrina-solid lora mali
        manrope mountains-of-christmas nerko-one newsreader passion-one paytone-one permanent-marker
        playfair-display-italic plus-jakarta-sans pt-sans quattrocento raleway ranchers roboto-slab seaweed-script
        shrikhand sour-gummy source-sans-3 special-elite teachers titillium-web urbanist young-serif yeseva-one
    """),
]  # fmt: skip
