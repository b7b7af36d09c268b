"""How the reader learns: step by step from drawn lines, in one process or several that agree on every step."""

import argparse
import math
from collections.abc import Iterator, Sequence

import torch
import torch.nn.functional as functional
from torch import distributed

from benchmarks.screening.teaching.graph import Reader
from benchmarks.screening.teaching.lines import Batch, Lines
from screening import engines

MOST, LEAST, WARM_UP = 1.2e-4, 0.03, 200
OTHERS = 1000
LOST = 60.0
KEPT = 0.999
HALF_WAY = 0.5
PORT = 29511


def teach(asked: argparse.Namespace, number: int) -> None:
    """Learn step by step, together with the other processes; the first one writes the reader half way between what it
    was and what it became.

    Half way it reads drawn lines as well as at the end, and is nearer to what its makers taught it on real photographs
    and real hands, of which there are none here (Wortsman and others, Robust fine-tuning of zero-shot models, 2022).
    """
    torch.set_num_threads(1)
    torch.manual_seed(asked.seed + number)
    if asked.processes > 1:
        where = f"tcp://127.0.0.1:{PORT}"
        distributed.init_process_group("gloo", init_method=where, rank=number, world_size=asked.processes)
    model = asked.start or engines._rapidocr_model("*_rec_*.onnx")
    reader, before = Reader(model), Reader(model)
    before.requires_grad_(False)
    weights = [weight for weight in reader.taught.values() if weight.requires_grad]
    kept = [weight.detach().clone() for weight in weights]
    learning = torch.optim.AdamW(weights, lr=MOST, weight_decay=0.01, betas=(0.9, 0.98))
    lost = 0.0
    for step, batch in zip(range(asked.steps), _batches(asked, number), strict=False):
        for group in learning.param_groups:
            group["lr"] = _pace(step, asked.steps)
        loss = _loss(reader, before, batch)
        learning.zero_grad(set_to_none=True)
        loss.backward()
        if asked.processes > 1:
            _agree(weights)
        torch.nn.utils.clip_grad_norm_(weights, 2.0)
        learning.step()
        # The mean of the weights of the latest steps reads better than the last ones.
        _keep(kept, weights, min(KEPT, (step + 1) / (step + 50)))
        lost += loss.item()
        if number == 0 and step % 100 == 99:
            print(f"step {step + 1} of {asked.steps}: loss of a character {lost / 100:.3f}", flush=True)
            lost = 0.0
    if number == 0:
        was = [weight for weight, learnt in zip(before.taught.values(), reader.taught.values(), strict=True)
               if learnt.requires_grad]  # fmt: skip
        _keep(weights, was, 0.0)  # back to where it began,
        _keep(weights, kept, 1 - HALF_WAY)  # and half of the way again
        reader.save(asked.out)


def _batches(asked: argparse.Namespace, number: int) -> Iterator[Batch]:
    hand = sorted(path for folder in asked.hand for path in folder.rglob("*.ttf"))
    printed = sorted(asked.printed.rglob("*.ttf"))
    lines = Lines(hand, printed, asked.seed * 1000 + number)
    # Started afresh: a process that was split off one with torch's threads hangs.
    yield from torch.utils.data.DataLoader(
        lines, batch_size=None, num_workers=1, prefetch_factor=8, multiprocessing_context="spawn"
    )


def _pace(step: int, steps: int) -> float:
    """Slowly at first, or what the reader knows is lost within a hundred steps; then ever more slowly."""
    falling = 0.5 * (1 + math.cos(math.pi * step / steps)) * (1 - LEAST) + LEAST
    return MOST * min(1.0, (step + 1) / WARM_UP) * falling


def _loss(reader: Reader, before: Reader, batch: Batch) -> torch.Tensor:
    """How far a character is from being read. Of the characters that nobody asks for some are drawn by lot, and stand
    for all of them."""
    asked = torch.from_numpy(reader.asked)
    others = torch.ones(len(reader.characters), dtype=torch.bool).index_fill_(0, asked, False).nonzero()[:, 0]
    by_lot = min(OTHERS, len(others))  # none: a reader that was taught before has no others
    columns = torch.cat([asked, others[torch.randint(max(1, len(others)), (by_lot,))]])
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = reader(batch.lines, columns)
    scores = scores.float()
    if batch.as_before:
        with torch.no_grad():
            was = torch.softmax(before(batch.lines, columns).float(), -1)
        shares = torch.log_softmax(scores, -1)
        return (was * (was.clamp_min(1e-8).log() - shares)).sum(-1).mean() * 0.5
    stand_for = torch.zeros(len(columns))
    if by_lot:
        stand_for[len(asked) :] = math.log(len(others) / by_lot)
    shares = torch.log_softmax(scores + stand_for, -1).transpose(0, 1)
    steps = batch.steps.clamp(max=len(shares))
    lost = functional.ctc_loss(shares, batch.says, steps, batch.characters, reduction="none", zero_infinity=True)
    return (lost.clamp(max=LOST) / batch.characters).mean()


def _agree(weights: list[torch.nn.Parameter]) -> None:
    """Give every process the mean of what all would change."""
    for weight in weights:
        weight.grad = torch.zeros_like(weight) if weight.grad is None else weight.grad
    together = torch.cat([weight.grad.reshape(-1) for weight in weights])
    distributed.all_reduce(together)
    together /= distributed.get_world_size()
    at = 0
    for weight in weights:
        weight.grad.copy_(together[at : at + weight.numel()].view_as(weight))
        at += weight.numel()


def _keep(kept: Sequence[torch.Tensor], others: Sequence[torch.Tensor], share: float) -> None:
    """Keep this share of these weights, and take the rest from the others."""
    with torch.no_grad():
        for one, other in zip(kept, others, strict=True):
            one.lerp_(other, 1 - share)
