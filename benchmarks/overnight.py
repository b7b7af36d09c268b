"""`manage.py screen` over a night's pictures: how its memory stands after 10, 100 … 1,000 of them, and what each cost.

    python -m benchmarks.screening --half tuning --n 20 --seed 101 --keep FOLDER/drawn      (ten seeds: 200 photographs)
    python -m benchmarks.overnight FOLDER --n 1000

makes FOLDER/pictures of the drawn ones, each cropped, lit, sized and encoded in ways of its own so that no two are the
same, and has all of them read. Stopped, the same command goes on; each process is told by itself.
"""

import argparse
import io
import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path

from PIL import Image, ImageEnhance

from benchmarks.screening.cast import school

AT = (10, 100, 250, 500, 750, 1000)
POLL = 0.5
TICKS = os.sysconf("SC_CLK_TCK")


def copy_of(photograph: bytes, turn: int) -> bytes:
    """The photograph as another camera would have taken it; the first is as it was drawn."""
    if not turn:
        return photograph
    image = Image.open(io.BytesIO(photograph)).convert("RGB")
    aside, down = image.width * turn // 150, image.height * turn // 200
    image = image.crop((aside, down, image.width - aside // 2, image.height - down // 3))
    image = ImageEnhance.Brightness(image).enhance(1 + (-1) ** turn * 0.04 * turn)
    out = io.BytesIO()
    image.save(out, "JPEG", quality=92 - 5 * turn)
    return out.getvalue()


def make_pictures(folder: Path, n: int) -> None:
    drawn = sorted((folder / "drawn").glob("*.jpg"))
    (folder / "pictures").mkdir(exist_ok=True)
    for number, photograph in enumerate(islice(cycle(drawn), n)):
        path = folder / "pictures" / f"{number:04}.jpg"
        if not path.exists():
            path.write_bytes(copy_of(photograph.read_bytes(), number // len(drawn)))


def read_all(folder: Path, command: Sequence[str], at: Sequence[int] = AT) -> int:
    """Run the command to its end, writing the memory to FOLDER/samples.jsonl as it goes. Returns its exit status."""
    began, spent, out = time.monotonic(), sum(os.times()[2:4]), folder / "read.jsonl"
    before = lines_in(out)
    with subprocess.Popen([*command, "--out", str(out), str(folder / "pictures")]) as process:
        left = [each for each in at if each > before]
        try:
            while process.poll() is None:
                done = lines_in(out)
                if left and done >= left[0] and (state := state_of(process.pid)):
                    left = [each for each in left if each > done]
                    keep(folder, state | {"before": before, "done": done})
                time.sleep(POLL)
        except KeyboardInterrupt:
            process.wait()
    whole = {"seconds": time.monotonic() - began, "cpu": sum(os.times()[2:4]) - spent}
    keep(folder, whole | {"before": before, "done": lines_in(out)})
    return process.returncode


def lines_in(out: Path) -> int:
    return out.read_bytes().count(b"\n") if out.exists() else 0


def state_of(pid: int) -> dict[str, float]:
    """Memory now and at its highest in MB, and CPU seconds so far; nothing of a process that has just ended."""
    try:
        status = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines())
        spent = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[11:13]
        memory = {"rss": int(status["VmRSS"].split()[0]) // 1024, "highest": int(status["VmHWM"].split()[0]) // 1024}
    except (OSError, KeyError):
        return {}
    return memory | {"cpu": sum(int(each) for each in spent) / TICKS}


def keep(folder: Path, sample: dict[str, float]) -> None:
    with (folder / "samples.jsonl").open("a") as file:
        file.write(json.dumps(sample) + "\n")


def told(folder: Path) -> list[str]:
    """The figures of every run so far, in words."""
    lines = []
    samples = [json.loads(line) for line in (folder / "samples.jsonl").read_text().splitlines()]
    for each in samples:
        read = each["done"] - each["before"]
        cost = f"{each['cpu'] / max(1, read):.2f} s CPU each"
        if "seconds" in each:
            lines.append(f"{read} pictures in {each['seconds'] / 60:.1f} minutes, {cost}")
        else:
            lines.append(f"after {read}: {each['rss']} MB, highest {each['highest']} MB, {cost}")
    records = [json.loads(line) for line in (folder / "read.jsonl").read_text().splitlines()]
    verdicts = Counter(record["verdict"] for record in records)
    return [*lines, ", ".join(f"{count} {verdict}" for verdict, count in verdicts.most_common())]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--n", type=int, default=1000)
    asked = parser.parse_args()
    make_pictures(asked.folder, asked.n)
    roll = asked.folder / "roll.csv"
    rows = [f"{first},{last}\n" for _ref, first, last in school(1).pupils]
    roll.write_text("first_name,last_name\n" + "".join(rows))
    status = read_all(asked.folder, [sys.executable, "manage.py", "screen", "--roll", str(roll)])
    print("\n".join([*told(asked.folder), f"exit status {status}; the machine's load {os.getloadavg()[0]:.1f}"]))


if __name__ == "__main__":
    main()
