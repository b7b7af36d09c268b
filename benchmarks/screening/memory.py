"""How much memory a screening worker takes and how many photographs workers read, in processes that drew nothing.

    python -m benchmarks.screening.memory FOLDER [--n 1000] [--workers 1] [--every 50]

reads the photographs of a folder round and round, every other one turned, and prints the memory as it goes. A room of
its own, since a new process does not find what stands in the module that was started.
"""

import argparse
import multiprocessing
import os
import time
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path

from screening.decode import open_upload
from screening.engines import warm
from screening.names import Roll
from screening.pipeline import Wording, screen_image


def memory_after(photographs: list[bytes]) -> list[int]:
    """The highest memory of a fresh worker after each of three rounds over the photographs, in MB."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        return [pool.apply(read_all, (photographs,)) for _ in range(3)]


def read_all(photographs: list[bytes]) -> int:
    """Screen each photograph and return the highest memory of this process so far, in MB."""
    warm()
    for data in photographs:
        screen_image(open_upload(data, file_name="a.jpg").image, roll=Roll.from_people([]), wording=Wording())
    return highest()


def highest() -> int:
    """The highest memory (RSS) of this process so far, in MB. `getrusage` would count the process that started it."""
    status = Path("/proc/self/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) // 1024


def read_on(paths: Sequence[Path], n: int, every: int) -> tuple[int, float]:
    """Read `n` photographs, over and over, saying the memory now and again; (highest memory, CPU seconds)."""
    warm()
    started = time.process_time()
    for number, path in enumerate(islice(cycle(paths), n), start=1):
        image = open_upload(path.read_bytes(), file_name="a.jpg").image
        image = image.rotate(90, expand=True) if number % 2 else image
        screen_image(image, roll=Roll.from_people([]), wording=Wording())
        if number % every == 0:
            pages = int(Path("/proc/self/statm").read_text().split()[1])
            now = pages * os.sysconf("SC_PAGE_SIZE") // 2**20
            print(f"after {number}: {now} MB, highest {highest()} MB", flush=True)
    return highest(), time.process_time() - started


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--n", type=int, default=1000, help="photographs for each worker")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--every", type=int, default=50)
    asked = parser.parse_args()
    paths = sorted(asked.folder.glob("*.jpg"))
    started = time.monotonic()
    with multiprocessing.get_context("spawn").Pool(asked.workers) as pool:
        results = pool.starmap(read_on, [(paths, asked.n, asked.every)] * asked.workers)
    wall = time.monotonic() - started
    for number, (memory, cpu) in enumerate(results, start=1):
        print(f"worker {number}: {asked.n} photographs, {cpu / asked.n:.2f} s CPU each, highest {memory} MB")
    load = os.getloadavg()[0]
    print(f"{asked.workers * asked.n / wall * 60:.0f} photographs a minute by the clock; the machine's load {load:.1f}")


if __name__ == "__main__":
    main()
