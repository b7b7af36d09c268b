"""The fonts of both halves and the pen that draws with them; it says which fonts are missing."""

import random
from functools import cache
from pathlib import Path

from PIL import ImageDraw, ImageFont

from screening.spelling import letters_of

# Debian: fonts-dejavu, -urw-base35, -cabin, -roboto, -karla, -opendyslexic, -lato, -ebgaramond, -oldstandard, -play,
# -essays1743, -lobstertwo, -lobster, -ecolier-court, -kristi, -breip, -tlwg-purisa, -sjfonts, -dustin,
# -dkg-handwriting, -rufscript; for the wide designs also -liberation, -tuffy, -jura, -comfortaa, -quicksand,
# -dancingscript, -comic-neue, -humor-sans, -junction, -yanone-kaffeesatz, -kaushanscript, -leckerli-one, -isabella,
# -femkeklaver, -klee
FONTS = {
    "plain": {
        "tuning": {
            "print": ["DejaVuSans", "DejaVuSerif", "NimbusSans-Regular", "Cabin-Regular", "Roboto-Regular",
                      "P052-Roman", "Karla-Regular", "OpenDyslexic-Regular"],
            "script": ["Z003-MediumItalic", "LobsterTwo-Italic", "Ecolier-court"],
            "hand": ["Breip", "breipfont", "Purisa", "SteveHand"],
        },
        "held-back": {
            "print": ["C059-Roman", "NimbusRoman-Regular", "Lato-Regular", "EBGaramond12-Regular",
                      "OldStandard-Regular", "Play-Regular", "Essays1743"],
            "script": ["Kristi", "lobster", "EBGaramond12-Italic", "P052-Italic"],
            "hand": ["Domestic_Manners", "dkg", "Rufscript010", "Delphine", "El_Abogado_Loco"],
        },
    },
    "wide": {
        "tuning": {
            "print": ["LiberationSans-Regular", "Tuffy", "Jura-Medium", "Comfortaa-Regular", "Quicksand-Medium",
                      "NimbusSans-Bold", "DejaVuSerif", "Cabin-Bold"],
            "script": ["DancingScript-Regular", "LobsterTwo-Regular", "Z003-MediumItalic", "Ecolier-court"],
            "hand": ["ComicNeue-Regular", "Humor-Sans", "Breip", "Purisa", "SteveHand"],
        },
        "held-back": {
            "print": ["LiberationSerif-Regular", "Junction", "YanoneKaffeesatz-Regular", "Lato-Bold", "C059-Bold",
                      "Dustismo_Roman", "URWGothic-Book", "Play-Regular"],
            "script": ["KaushanScript-Regular", "LeckerliOne-Regular", "Isabella", "Kristi"],
            "hand": ["femkeklaver", "KleeOne-Regular", "Domestic_Manners", "Rufscript010", "Delphine"],
        },
    },
}  # fmt: skip


class NoFonts(Exception):
    """A class has less than half of its fonts, so its figures would be those of one or two."""


@cache
def found_fonts(folders: tuple[str, ...]) -> dict[str, Path]:
    """Every font file below the folders, by its name without ending."""
    return {path.stem: path for folder in folders for path in sorted(Path(folder).rglob("*.[to]tf"))}


class Pen:
    """Draws text in the fonts of one half, replacing letters that a font does not have by their plain ones.

    `missing` names the fonts that this machine does not have; raises NoFonts when they are more than half of a class.
    """

    def __init__(self, rng: random.Random, half: str, folders: tuple[str, ...], designs: str = "plain") -> None:
        self.rng = rng
        self.half = half
        files = found_fonts(folders)
        wanted = FONTS[designs][half]
        self.files = {cls: [files[name] for name in names if name in files] for cls, names in wanted.items()}
        self.missing = [name for names in wanted.values() for name in names if name not in files]
        poor = [cls for cls, paths in self.files.items() if len(paths) * 2 < len(wanted[cls])]
        if poor:
            raise NoFonts(f"{half}: too few {', '.join(poor)} fonts in {', '.join(folders)}; missing: "
                          f"{', '.join(self.missing)} (benchmarks/screening/fonts.py names the packages)")  # fmt: skip

    def font(self, lettering: str, size: int) -> ImageFont.FreeTypeFont:
        return ImageFont.truetype(str(self.rng.choice(self.files[lettering])), size)

    def fitting(self, lettering: str, size: int, text: str, room: float) -> ImageFont.FreeTypeFont:
        """A font in which the text takes no more than so much room."""
        font = self.font(lettering, size)
        length = font.getlength(text)
        return font if length <= room else ImageFont.truetype(font.path, max(12, int(size * room / length)))

    def write(
        self, draw: ImageDraw.ImageDraw, place: tuple[float, float], text: str, font: ImageFont.FreeTypeFont,
        fill: tuple[int, int, int], anchor: str = "mm",
    ) -> float:  # fmt: skip
        text = "".join(letter if _has(font, letter) else letters_of(letter) for letter in text)
        draw.text(place, text, font=font, fill=fill, anchor=anchor)
        return font.getlength(text)


def _has(font: ImageFont.FreeTypeFont, letter: str) -> bool:
    return letter.isascii() or bytes(font.getmask(letter)) != bytes(font.getmask("\uffff"))
