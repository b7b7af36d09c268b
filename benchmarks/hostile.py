"""What becomes of files that nobody's camera wrote: each is opened, and shown if it opens, in a process of its own.

python -m benchmarks.hostile --n 5000 prints how many were opened and refused, for which reason, what was worst, and
every file that ended in anything else: a crash, a hang (over --seconds of CPU), too much memory, a word of the original
in what would be served. Such a file is told by its number: tests/screening/hostile.py makes it again.
"""

import argparse
import os
import resource
import signal
import warnings
from collections import Counter

from screening import decode
from screening.phash import phash
from tests.screening.hostile import SECRET, bent, whole

MEMORY = 2 * 1024**3


def outcome(name: str, data: bytes) -> str:
    """What a person would be told: "opened", or the code of the refusal."""
    try:
        upload = decode.open_upload(data, file_name=name)
    except decode.Refused as refused:
        return refused.code
    served = [
        decode.clean_jpeg(upload.image),
        *(decode.preview_webp(upload.image, width=width) for width in (640, 960)),
    ]
    phash(upload.image)
    return "LEAKED" if any(SECRET in each for each in served) else "opened"


def alone(name: str, data: bytes, seconds: int) -> tuple[str, float, int]:
    """(outcome, CPU seconds, MB) of one file in a process of its own."""
    here, there = os.pipe()
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
        try:
            told = outcome(name, data)
        except BaseException as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            told = f"RAISED {type(error).__name__}: {error}"[:200]
        os.write(there, told.encode())
        os._exit(0)
    os.close(there)
    with os.fdopen(here, "rb") as pipe:
        told = pipe.read().decode()
    _, status, spent = os.wait4(child, 0)
    told = told or f"KILLED {signal.Signals(os.WTERMSIG(status)).name if os.WIFSIGNALED(status) else status}"
    return told, spent.ru_utime + spent.ru_stime, spent.ru_maxrss // 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=int, default=1000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seconds", type=int, default=20)
    asked = parser.parse_args()
    warnings.filterwarnings("ignore", category=UserWarning)
    whole()
    ended, longest, largest = Counter[str](), (0.0, -1), (0, -1)
    for number in range(asked.first, asked.first + asked.n):
        told, cpu, memory = alone(*bent(number), asked.seconds)
        ended[told.split(":")[0]] += 1
        longest, largest = max(longest, (cpu, number)), max(largest, (memory, number))
        if not told.islower():
            print(f"{number}: {told}", flush=True)
    print(f"{asked.n} files: {', '.join(f'{count} {what}' for what, count in ended.most_common())}")
    print(f"longest {longest[0]:.2f} s CPU (file {longest[1]}), largest {largest[0]} MB (file {largest[1]})")


if __name__ == "__main__":
    main()
