"""The fonts of the third collection, none of which the names of the first two are lettered in.

The repository holds none. They are looked for by name in the folders given: those with capitals are from Debian
(fonts-adf-oldania, fonts-alee, fonts-dancingscript, fonts-dustin, fonts-ebgaramond, fonts-essays1743, fonts-havana,
fonts-klaudia-berenika, fonts-klee, fonts-lato, fonts-liberation, fonts-linden-hill, fonts-lobstertwo, fonts-tuffy,
fonts-urw-base35), the rest is from npm (@fontsource/NAME), made into .ttf files.
"""

from benchmarks.screening.outside.fonts import DOTTED, PLAIN_HAND


def _names(text: str) -> list[str]:
    return text.split()


# What a name is lettered in.
FONTS = {
    "print": _names("""
        arimo asap dm-sans public-sans readex-pro reddit-sans heebo lexend-deca comic-neue open-sauce-one inter-tight
        atkinson-hyperlegible-next noto-serif roboto-serif literata piazzolla bitter-italic zilla-slab-italic signika
        roboto-condensed m-plus-rounded-1c quicksand comfortaa NimbusSans-Regular NimbusRoman-Regular
        NimbusSansNarrow-Regular URWBookman-Demi C059-Bold Dustismo Dustismo_Roman_Bold Tuffy_Bold
        LiberationMono-Regular courier-prime dm-serif-text gentium-book-basic averia-serif-libre exo mitr prompt sora
        space-grotesk jost hanken-grotesk bricolage-grotesque petrona sorts-mill-goudy ovo unna trirong castoro
        libre-baskerville-italic merriweather-italic rowdies madimi-one carter-one cal-sans Essays1743-Bold antonio
        yanone-kaffeesatz Lato-Semibold LindenHill karma capriola mclaren spline-sans tajawal
    """),
    "script": _names("""
        bilbo dr-sugiyama eagle-lake festive galada jim-nightshade lemonada lobster-two-italic LobsterTwo-Bold macondo
        ms-madi momo-signature oleo-script-swash-caps oregano pattaya princess-sofia sail sarina send-flowers simonetta
        vujahday-script sansita-swashed amita kaushan-script DancingScript-Regular kings
        bellota-italic elsie-swash-caps nova-script playfair-italic almendra cherry-swash lancelot EBGaramond12-Italic
        cormorant-italic comforter-brush Havana-Regular OldaniaADFStd-Italic freehand
    """),
    "hand": _names("""
        caveat edu-qld-hand edu-sa-beginner edu-vic-wa-nt-beginner playwrite-ar playwrite-au-vic playwrite-es
        playwrite-nz playwrite-pl playwrite-us-modern borel delius-swash-caps winky-rough klee-one
        lxgw-wenkai-tc kiloji iansui slackside-one comic-mono EunjinNakseo PenguinAttack Klaudia unkempt
        darumadrop-one playpen-sans-deva long-cang atma englebert El_Abogado_Loco Junkyard yuji-mai
        farsan KleeOne-SemiBold cause akaya-kanadaka kite-one annapurna-sil patrick-hand-sc
    """),
}
SIGNATURES = _names("""
    herr-von-muellerhoff mrs-saint-delafield ms-madi bilbo caveat vujahday-script dr-sugiyama qwitcher-grypen ruthie
    DancingScript-Regular
""")
# What the papers themselves are set in: all are needed, or the browser would take another.
DESIGNS = [
    *SIGNATURES, PLAIN_HAND, DOTTED,
    *_names("""
        Lato-Semibold LiberationSans-Regular LiberationSans-Bold LiberationSerif-Bold NimbusRoman-Regular
        URWBookman-Demi URWGothic-Demi antonio arimo asap averia-serif-libre bitter-italic bricolage-grotesque
        carter-one castoro cherry-swash comfortaa comic-neue courgette dm-sans dm-serif-text exo galada galindo
        gelasio grandstander hind-siliguri kreon lexend-deca libre-baskerville-italic libre-franklin literata
        lobster-two-italic luckiest-guy m-plus-rounded-1c madimi-one mclaren mitr noto-serif oleo-script-swash-caps
        oregano petrona playfair-italic prompt public-sans quicksand readex-pro roboto-condensed rowdies
        russo-one sansita-swashed signika sora spline-sans tinos trirong unna yanone-kaffeesatz zilla-slab-italic
    """),
]  # fmt: skip
