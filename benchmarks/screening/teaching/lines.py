"""Lines for the reader to learn from, in batches of one length: a length that was met before needs no planning."""

import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt
import torch

from benchmarks.screening.teaching.drawn import Writer
from screening import engines, ocr
from screening.cutting import LINE_HEIGHT

_LONGEST = 768
_AT_ONCE = 240
_BATCH_LENGTH = 16 * 320
_ON_ITS_HEAD, _EDGE = 0.05, 0.065
_STEP = 8


class Batch(NamedTuple):
    """Lines of one length, and what they say: the places of their characters one after the other, how many each has,
    how many steps. `as_before`: these say nothing, or stand on their heads, and are to be read as they were before."""

    lines: torch.Tensor
    says: torch.Tensor
    characters: torch.Tensor
    steps: torch.Tensor
    as_before: bool


class Piece(NamedTuple):
    """One line as the reader is given it, and the places of its characters."""

    given: npt.NDArray[np.float32]
    says: list[int]


class Lines(torch.utils.data.IterableDataset[Batch]):
    """Batches without end; the same seed gives the same."""

    def __init__(self, hand: list[Path], printed: list[Path], seed: int) -> None:
        self.hand, self.printed, self.seed = hand, printed, seed

    def __iter__(self) -> Iterator[Batch]:
        cv2.setNumThreads(1)
        torch.set_num_threads(1)
        rng, writer = random.Random(self.seed), Writer(self.hand, self.printed, self.seed)
        waiting: dict[tuple[int, bool], list[Piece]] = defaultdict(list)
        while True:
            ready = []
            for _ in range(_AT_ONCE):
                if piece := _piece(writer, rng):
                    length, as_before, one = piece
                    waiting[length, as_before].append(one)
                    if len(waiting[length, as_before]) >= _how_many(length, as_before):
                        ready.append(_batch(length, as_before, waiting.pop((length, as_before))))
            rng.shuffle(ready)
            yield from ready


def places_of(text: str) -> list[int]:
    """The places of a text's characters among those that the reader is asked for."""
    places = {character: place for place, character in enumerate(engines.text_reader().characters)}
    return [places[character] for character in text if character in places]


def given(pixels: npt.NDArray[np.uint8]) -> npt.NDArray[np.float32]:
    """A line as the reader is given it."""
    return ocr._scaled(pixels, ocr._length(pixels))


def _piece(writer: Writer, rng: random.Random) -> tuple[int, bool, Piece] | None:
    pixels, text = writer.line()
    chance = rng.random()
    if chance < _ON_ITS_HEAD:
        pixels = np.ascontiguousarray(pixels[::-1, ::-1])
    elif chance < _EDGE:
        pixels = np.ascontiguousarray(pixels[: max(4, pixels.shape[0] // 6)])
    line, says = given(pixels), places_of(text)
    as_before = chance < _EDGE
    if line.shape[2] > _LONGEST or not says or (not as_before and line.shape[2] // _STEP < len(says) + 2):
        return None
    rounded = 64 if line.shape[2] <= _LONGEST * 2 // 3 else 128
    return -(-line.shape[2] // rounded) * rounded, as_before, Piece(line, says)


def _how_many(length: int, as_before: bool) -> int:
    return max(2, _BATCH_LENGTH // (2 if as_before else 1) // length)


def _batch(length: int, as_before: bool, pieces: list[Piece]) -> Batch:
    lines = np.zeros((len(pieces), 3, LINE_HEIGHT, length), dtype=np.float32)
    for place, piece in enumerate(pieces):
        lines[place, :, :, : piece.given.shape[2]] = piece.given
    return Batch(
        torch.from_numpy(lines).contiguous(memory_format=torch.channels_last),
        torch.tensor([place for piece in pieces for place in piece.says]),
        torch.tensor([len(piece.says) for piece in pieces]),
        torch.tensor([piece.given.shape[2] // _STEP for piece in pieces]),
        as_before,
    )
