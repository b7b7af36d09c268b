"""Teach the text reader to tell handwriting and script from print, and write into its file what it learnt.

    python -m benchmarks.screening.teaching.by_hand READER.onnx --hand FONTS --print FONTS [--lines 12000]

READER.onnx is what the lessons wrote, or the one in use. What it saw of a line on the way to its letters is weighed by
a logistic regression; nothing of the reader changes, and a line costs as much as before. Needs onnx beside what
developers have. A quarter of the fonts is left out at first, to say how well it tells fonts that it was not taught.
"""

import argparse
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper

from benchmarks.screening.blind.fonts import drawable
from benchmarks.screening.pens.lines import PenWriter
from benchmarks.screening.teaching.drawn import Writer, can_be_seen
from benchmarks.screening.teaching.latin import without_lettering
from benchmarks.screening.teaching.sayings import said
from screening import engines, ocr
from screening.reader import BY_HAND
from screening.weights import widened

# What the reader's last stage but one saw, in the mean over the whole line: 384 numbers.
_SEEN = "p2o.pd_op.mean.4.0"
_LONGEST = 900
_BY_PEN, _UNRESTS = 0.3, (0.0, 1.0, 2.0)
# Printed lines are bent and slanted now and then too, or that alone would tell them apart.
_PRINT_BENT = 0.3
_RIDGE = 100.0
_ROUNDS = 12

Floats = npt.NDArray[np.float64]


class Weighed(NamedTuple):
    """What each of the numbers weighs, and what is added: more than nought in all is by hand."""

    weights: Floats
    bias: float


class Lesson(NamedTuple):
    """What was seen of a line, whether a hand or a script font wrote it, and in which font."""

    seen: Floats
    by_hand: bool
    font: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reader", type=Path)
    parser.add_argument("--hand", type=Path, required=True, help="a folder of .ttf files: handwriting and script")
    parser.add_argument("--print", type=Path, required=True, dest="printed", help="a folder of .ttf files for print")
    parser.add_argument("--lines", type=int, default=12_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    model = without_lettering(onnx.load(asked.reader))
    lessons = list(_lessons(asked, _watched(model)))
    fonts = sorted({lesson.font for lesson in lessons})
    left_out = set(random.Random(asked.seed).sample(fonts, len(fonts) // 4))
    told = _told([lesson for lesson in lessons if lesson.font not in left_out])
    strangers = [lesson for lesson in lessons if lesson.font in left_out]
    print(f"{len(lessons)} lines; right of {len(strangers)} in fonts that were left out: {_right(strangers, told):.3f}")
    onnx.save(_with_lettering(model, _told(lessons)), asked.reader)


def _lessons(asked: argparse.Namespace, session: Any) -> Iterator[Lesson]:
    """Lines in print, in script and handwriting fonts, and by a pen that writes these unevenly; what is written says
    nothing about it."""
    hand, printed = (sorted(folder.rglob("*.ttf")) for folder in (asked.hand, asked.printed))
    fonts = Writer(hand, printed, asked.seed)
    pens = [PenWriter(hand, unrest, asked.seed) for unrest in _UNRESTS]
    rng = fonts.rng
    for number in range(asked.lines):
        by_hand = number % 2 == 0
        writer = rng.choice(pens) if by_hand and rng.random() < _BY_PEN else fonts
        path = str(rng.choice(hand if by_hand else printed))
        pixels = writer.written(drawable(path, said(rng)[0]), path, by_hand=by_hand or rng.random() < _PRINT_BENT)
        line = ocr._scaled(pixels, ocr._length(pixels))
        if can_be_seen(pixels) and line.shape[-1] <= _LONGEST:
            (seen,) = session.run([_SEEN], {session.get_inputs()[0].name: line[None]})
            yield Lesson(seen.reshape(-1).astype(np.float64), by_hand, path)


def _watched(model: Any) -> Any:
    """A session of the reader that tells what it saw as well."""
    watched = onnx.ModelProto()
    watched.CopyFrom(model)
    watched.graph.output.append(helper.make_empty_tensor_value_info(_SEEN))
    return engines._session(widened(watched.SerializeToString()))


def _told(lessons: list[Lesson]) -> Weighed:
    """A logistic regression with a ridge, on numbers that have a mean of nought and a spread of one; by Newton."""
    seen, by_hand = np.stack([lesson.seen for lesson in lessons]), np.array([lesson.by_hand for lesson in lessons])
    mean, spread = seen.mean(axis=0), seen.std(axis=0) + 1e-6
    given = np.c_[(seen - mean) / spread, np.ones(len(seen))]
    ridge = np.diag([*[_RIDGE] * seen.shape[1], 0.0])
    weights = np.zeros(given.shape[1])
    for _ in range(_ROUNDS):
        share = 1 / (1 + np.exp(-given @ weights))
        slope = given.T @ (by_hand - share) - ridge @ weights
        bend = (given * (share * (1 - share))[:, None]).T @ given + ridge
        weights += np.linalg.solve(bend, slope)
    plain = weights[:-1] / spread
    return Weighed(plain, float(weights[-1] - plain @ mean))


def _right(lessons: list[Lesson], told: Weighed) -> float:
    return float(np.mean([(told.weights @ lesson.seen + told.bias > 0) == lesson.by_hand for lesson in lessons]))


def _with_lettering(model: Any, told: Weighed) -> Any:
    """The reader with one more thing that it tells: lines x 1, the log-odds that a hand or a script font wrote it."""
    graph = model.graph
    graph.initializer.append(numpy_helper.from_array(told.weights.astype(np.float32)[:, None], f"{BY_HAND}.weights"))
    graph.initializer.append(numpy_helper.from_array(np.array([told.bias], dtype=np.float32), f"{BY_HAND}.bias"))
    graph.node.append(helper.make_node("Flatten", [_SEEN], [f"{BY_HAND}.seen"]))
    takes = [f"{BY_HAND}.seen", f"{BY_HAND}.weights", f"{BY_HAND}.bias"]
    graph.node.append(helper.make_node("Gemm", takes, [BY_HAND]))
    graph.output.append(helper.make_tensor_value_info(BY_HAND, TensorProto.FLOAT, [None, 1]))
    onnx.checker.check_model(model)
    return model


if __name__ == "__main__":
    main()
