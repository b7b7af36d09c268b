"""Teach the text reader on drawn lines, and write what it became.

    python -m benchmarks.screening.teaching --hand FONTS… --print FONTS --out reader.onnx [--start taught.onnx]

Needs torch and onnx beside what developers have. What it learns is how letters look; the last layer, with every
character, stays. Lines on their heads and edges without writing are to be read as they were before: how badly they are
read is what tells that a line stands on its head.
"""

import argparse
import multiprocessing
from pathlib import Path

from benchmarks.screening.teaching.lessons import teach


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hand", type=Path, nargs="+", required=True, help="folders of .ttf files: hands and scripts")
    parser.add_argument("--print", type=Path, required=True, dest="printed", help="a folder of .ttf files for print")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument(
        "--start", type=Path, help="goes on from what an earlier lesson wrote; without it from rapidocr's"
    )
    parser.add_argument("--steps", type=int, default=3000)
    parser.add_argument("--processes", type=int, default=2, help="each learns from lines of its own, and all the same")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    context = multiprocessing.get_context("spawn")
    pupils = [context.Process(target=teach, args=(asked, number)) for number in range(asked.processes)]
    for pupil in pupils:
        pupil.start()
    for pupil in pupils:
        pupil.join()
    raise SystemExit(any(pupil.exitcode for pupil in pupils))


if __name__ == "__main__":
    main()
