"""How much the machine sees of photographs that an outside examiner made, who knew nothing of it.

    python -m benchmarks.screening.outside FOLDER --fonts FONTS [--roll-alone] [--misses]

Draws the set of 259 into FOLDER if it is not there yet, then reads it and prints every figure with n and its 95 %
interval. Chromium draws the papers; `python -m tests.chromium` installs it where there is none.
"""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.screening.blind.__main__ import add_reading, print_figures, seen_in
from benchmarks.screening.blind.fonts import FontsMissing
from benchmarks.screening.outside.draw import draw_set


def main(description: str | None, draw: Callable[[Path, Sequence[str]], None]) -> None:
    """Draw a collection if it is not there yet, read it and print its figures."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--fonts", nargs="+", default=["/usr/share/fonts"], help="folders with the fonts, see fonts.py")
    add_reading(parser)
    asked = parser.parse_args()
    if not (asked.folder / "labels.jsonl").exists():
        try:
            draw(asked.folder, asked.fonts)
        except FontsMissing as problem:
            parser.error(str(problem))
    print_figures(seen_in(asked))


if __name__ == "__main__":
    main(__doc__, draw_set)
