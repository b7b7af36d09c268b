"""How the reader and the whole of the screening fare with names in unsteady handwriting.

    python -m benchmarks.screening.pens FOLDER --fonts FONTS [--lines 200] [--photographs 60] [--misses]

For each unrest ("font": the fonts write, as everywhere else): lines that are read letter for letter, then certificates,
half with a pupil's name, half with a stranger's. FONTS hold those of HANDS and those of the tenth set of photographs
(benchmarks/screening/fonts.py and blind/fonts.py say where from). Photographs are drawn into FOLDER if they are not
there yet.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from benchmarks.screening.__main__ import wilson
from benchmarks.screening.blind.fonts import font_files
from benchmarks.screening.kept import ROLL, Seen, read_kept
from benchmarks.screening.pens.lines import alike, drawn_lines, read, slips
from benchmarks.screening.pens.photographs import draw_all

UNRESTS: dict[str, float | None] = {"font": None, "0": 0.0, "1": 1.0, "2": 2.0, "3": 3.0}
# Hands of people made into fonts, and letters that schools teach; none was in the reader's lessons. Debian's first.
HANDS = [
    "dkg", "Delphine", "Rufscript010", "Domestic_Manners", "El_Abogado_Loco", "beth-ellen", "give-you-glory",
    "sunshiney", "mynerve", "edu-qld-beginner", "edu-tas-beginner", "edu-sa-hand", "edu-au-vic-wa-nt-hand",
    "gamja-flower", "hi-melody", "poor-story", "single-day", "yomogi", "solitreo", "oooh-baby", "delicious-handrawn",
    "dekko", "pangolin", "bad-script", "slackside-one",
]  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--fonts", nargs="+", default=["/usr/share/fonts"], help="folders with the fonts")
    parser.add_argument("--unrest", nargs="+", choices=UNRESTS, default=list(UNRESTS))
    parser.add_argument("--lines", type=int, default=200)
    parser.add_argument("--photographs", type=int, default=60, help="of each half")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--misses", action="store_true", help="name every picture that came out wrong")
    asked = parser.parse_args()
    files = font_files(tuple(asked.fonts))
    hands = [files[name] for name in HANDS if name in files]
    if len(hands) < len(HANDS):
        print(f"without the fonts {', '.join(name for name in HANDS if name not in files)}")
    for unrest in asked.unrest:
        if asked.lines:
            _print_lines(unrest, hands, asked.lines, asked.seed)
        if asked.photographs:
            _print_photographs(asked, unrest, hands)


def _print_lines(unrest: str, hands: Sequence[Path], many: int, seed: int) -> None:
    results = [(said, *read(pixels)) for pixels, said, _ in drawn_lines(hands, UNRESTS[unrest], many, seed)]
    exact = [text == said for said, text, _ in results]
    wrong = sum(slips(text, said) for said, text, _ in results) / sum(len(said) for said, _, _ in results)
    _print(unrest, "lines read letter for letter", exact)
    _print(unrest, "the same but for accents and capitals", [alike(text) == alike(said) for said, text, _ in results])
    print(f"{unrest:5} characters wrong {wrong:.3f}, middle probability {sorted(one[2] for one in results)[many // 2]}")


def _print_photographs(asked: argparse.Namespace, unrest: str, hands: Sequence[Path]) -> None:
    folder: Path = asked.folder / unrest
    if not (folder / "labels.jsonl").exists():
        draw_all(folder, asked.fonts, hands, UNRESTS[unrest], asked.seed, asked.photographs)
    seen = list(read_kept(folder, workers=asked.workers))
    if asked.misses:
        for one in seen:
            if not one.held_right and not one.asked:
                print(f"WRONG {one.label} held={one.held} asked={one.asked}")
    pupils, strangers = ([one for one in seen if (one.label.filled == ROLL) is roll] for roll in (True, False))
    _print(unrest, "name on the roll held", [one.held_right for one in pupils])
    _print(unrest, "the same held or asked about", [one.held or one.asked for one in pupils])
    _print(unrest, "the same held, ordinary pictures", [one.held_right for one in pupils if _ordinary(one)])
    _print(unrest, "stranger's name asked about", [one.asked for one in strangers])
    _print(unrest, "the same held or asked about", [one.held or one.asked for one in strangers])
    _print(unrest, "the same asked about, ordinary pictures", [one.asked for one in strangers if _ordinary(one)])
    _print(unrest, "stranger taken for a pupil", [one.held for one in strangers])


def _ordinary(one: Seen) -> bool:
    return one.label.level in ("scan", "photo")


def _print(unrest: str, what: str, results: Sequence[bool]) -> None:
    low, high = wilson(sum(results), len(results))
    print(f"{unrest:5} {what:42} {sum(results):4}/{len(results):<4} {sum(results) / len(results):.2f}  "
          f"{low:.2f} to {high:.2f}", flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
