"""The fonts of the outside examiner; the repository holds none. They are looked for by name in the folders given.

From Debian: fonts-cabin, fonts-comfortaa, fonts-comic-neue, fonts-dancingscript, fonts-dejavu-core and -extra,
fonts-dustin (Domestic_Manners), fonts-ebgaramond, fonts-ecolier-court, fonts-femkeklaver, fonts-breip (breipfont),
fonts-karla, fonts-kaushanscript, fonts-lato, fonts-leckerli-one, fonts-liberation, fonts-lobstertwo, fonts-oldstandard,
fonts-quicksand, fonts-roboto-unhinted (RobotoCondensed), fonts-rufscript, fonts-sjfonts (SteveHand), fonts-urw-base35
(C059, NimbusRoman, P052, URWBookman, URWGothic, Z003); augie as benchmarks/screening/blind/fonts.py says of the
eleventh set. The rest, all in small letters, is from npm (@fontsource/NAME), made into .ttf files like the sixth set
there; lora-italic is the italic of the package lora. The examiner had lobster from Debian (fonts-lobster), which
differs a little.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from PIL import ImageFont

from benchmarks.screening.blind.fonts import FontsMissing, font_files


def _names(text: str) -> list[str]:
    return text.split()


# What a name is lettered in.
FONTS = {
    "print": _names("""
        Lato-Regular Lato-Bold Lato-Black LiberationSerif-Regular LiberationSerif-Bold LiberationSans-Regular
        LiberationSans-Bold eb-garamond EBGaramond12-Regular Cabin-SemiBold Quicksand-Bold ComicNeue-Bold
        merriweather-sans alfa-slab-one libre-caslon-text arvo domine fredoka abril-fatface cormorant-upright
        baloo-da-2 figtree outfit rokkitt crete-round DejaVuSans DejaVuSerif-Bold tinos Karla-Bold OldStandard-Regular
        sansita gelasio URWBookman-Light URWGothic-Book P052-Bold C059-BdIta NimbusRoman-Italic Comfortaa-Bold poppins
        montserrat-alternates pt-serif vollkorn lora-italic philosopher marcellus overlock
    """),
    "script": _names("""
        great-vibes allura alex-brush pinyon-script parisienne tangerine dancing-script DancingScript-Bold pacifico
        lobster satisfy sacramento cookie courgette KaushanScript-Regular yellowtail petit-formal-script rouge-script
        niconne norican playball italianno euphoria-script marck-script arizonia clicker-script montecarlo style-script
        charm merienda berkshire-swash Z003-MediumItalic corinthia birthstone ephesis LeckerliOne-Regular damion
        grand-hotel oleo-script redressed sofia lily-script-one LobsterTwo-BoldItalic imperial-script bilbo-swash-caps
        felipa quintessential
    """),
    "hand": _names("""
        caveat-brush indie-flower patrick-hand shadows-into-light homemade-apple reenie-beanie nothing-you-could-do
        cedarville-cursive la-belle-aurore dawning-of-a-new-day gloria-hallelujah coming-soon schoolbell kalam handlee
        architects-daughter annie-use-your-telescope covered-by-your-grace just-me-again-down-here over-the-rainbow
        sue-ellen-francisco waiting-for-the-sunrise swanky-and-moo-moo crafty-girls gochi-hand beth-ellen bad-script
        nanum-pen-script playpen-sans edu-nsw-act-cursive edu-sa-hand edu-tas-beginner edu-qld-beginner
        edu-au-vic-wa-nt-hand playwrite-hr playwrite-ie playwrite-nl playwrite-za playwrite-us-trad playwrite-ca mynerve
        grape-nuts gaegu sedgwick-ave the-girl-next-door give-you-glory delicious-handrawn shantell-sans neucha
        Domestic_Manners Rufscript010 augie breipfont femkeklaver SteveHand solitreo short-stack pangolin Ecolier-court
        mansalva briem-hand zeyada
    """),
}
SIGNATURES = _names("""
    homemade-apple la-belle-aurore cedarville-cursive Z003-MediumItalic sacramento yellowtail nothing-you-could-do
    bad-script marck-script over-the-rainbow
""")
PLAIN_HAND = "patrick-hand"
DOTTED = "LiberationSerif-Regular"
# What the papers themselves are set in, signatures as well: all are needed, or the browser would take another.
DESIGNS = [
    *SIGNATURES, PLAIN_HAND, DOTTED,
    *_names("""
        Cabin-Regular Cabin-SemiBold ComicNeue-Bold ComicNeue-Regular DejaVuSans DejaVuSansMono EBGaramond12-Italic
        EBGaramond12-Regular Karla-Bold Lato-Black Lato-Bold Lato-Regular LiberationSans-Bold LiberationSans-Regular
        LiberationSansNarrow-Bold LiberationSerif-Bold LiberationSerif-Italic OldStandard-Bold OldStandard-Regular
        Quicksand-Bold Quicksand-Medium RobotoCondensed-Bold RobotoCondensed-Regular alfa-slab-one baloo-da-2
        berkshire-swash bevan bubblegum-sans chelsea-market cherry-swash coming-soon cormorant-upright crete-round
        dancing-script domine fredoka gloria-hallelujah grandstander great-vibes lobster luckiest-guy marcellus outfit
        pacifico parisienne petit-formal-script poppins press-start-2p righteous rokkitt russo-one sansita titan-one
        yeseva-one
    """),
]  # fmt: skip
MEASURED_AT = 200
NO_LETTERS = "\uffff\U000e0fff"


class Fonts:
    """The fonts that the folders hold; `missing` names those of the letterings that they do not."""

    def __init__(
        self, folders: Sequence[str], letterings: Mapping[str, Sequence[str]] = FONTS, designs: Sequence[str] = DESIGNS,
        said_by: str = "outside",
    ) -> None:  # fmt: skip
        self.said_by = said_by
        self.files = font_files(tuple(folders))
        self.there = {each: [name for name in names if name in self.files] for each, names in letterings.items()}
        self.missing = [name for names in letterings.values() for name in names if name not in self.files]
        needed = [name for name in designs if name not in self.files]
        if needed or any(3 * len(names) < 2 * len(letterings[each]) for each, names in self.there.items()):
            raise FontsMissing(
                f"missing fonts: {', '.join([*needed, *self.missing])}; "
                f"benchmarks/screening/{said_by}/fonts.py says where from"
            )

    def able(self, lettering: str, text: str) -> list[str]:
        """The fonts of a lettering that have every letter of the text."""
        return [name for name in self.there[lettering] if self.covers(name, text)]

    def covers(self, name: str, text: str) -> bool:
        return all(_has(self.files[name], letter) for letter in text)

    def x_height(self, name: str) -> float:
        """The height of a small letter, as a share of the font's size."""
        return _height(self.files[name], "n")

    def capital(self, name: str) -> float:
        return _height(self.files[name], "H")

    def width(self, name: str, text: str) -> float:
        """The length of the text, as a multiple of the font's size."""
        return _font(self.files[name]).getlength(text) / MEASURED_AT


@cache
def _font(path: Path) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, MEASURED_AT)


@cache
def _drawn(path: Path, letter: str) -> tuple[tuple[int, int], bytes]:
    mask = _font(path).getmask(letter)
    return mask.size, bytes(mask)


@cache
def _has(path: Path, letter: str) -> bool:
    (wide, _), pixels = drawn = _drawn(path, letter)
    return letter == " " or (wide > 1 and any(pixels) and drawn not in [_drawn(path, none) for none in NO_LETTERS])


@cache
def _height(path: Path, letter: str) -> float:
    return -_font(path).getbbox(letter, anchor="ls")[1] / MEASURED_AT
