"""What becomes of files that nobody's camera wrote: each is opened, and shown if it opens, in a process of its own.

python -m benchmarks.hostile --n 5000 bends valid files; python -m benchmarks.hostile --corpus FOLDER takes every file
of a folder, whatever it is called, with a line for each folder in it. Both print how many were opened and refused, for
which reason, what was worst, and every file that ended in anything else: a crash, a hang (over --seconds of CPU), too
much memory, a word of the original or room for one in what would be served. A bent file is told by its number:
tests/screening/hostile.py makes it again. --screen 10 has every tenth picture that opened read as the worker reads it;
--small has pictures under 100 pixels opened too, since what others publish is mostly small.
"""

import argparse
import io
import os
import re
import resource
import signal
import warnings
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from screening import decode
from screening.names import Roll
from screening.phash import phash
from screening.pipeline import Wording, screen_image
from tests.screening.hostile import SECRET, bent, parts_of, whole

MEMORY = 3 * 1024**3 // 2
"""What a screening worker may take."""
ASLEEP = 10
"""Ten times its seconds of CPU by the clock and still no answer: it waits for something that does not come."""
JPEG_PARTS = {b"\xff\xdb", b"\xff\xc0", b"\xff\xc4", b""}
"""Tables, the size, and the scan with all that follows: what it takes to show pixels. JFIF's own part is measured."""
WORDS = re.compile(rb"[\x20-\x7e]{12,}")
Ended = tuple[str, float, int]


@dataclass
class Line:
    """What became of the files of one folder."""

    ended: Counter[str] = field(default_factory=Counter)
    longest: tuple[float, str] = (0.0, "")
    largest: tuple[int, str] = (0, "")

    def add(self, name: str, told: str, cpu: float, memory: int) -> None:
        self.ended[told.split(":")[0].split(" ")[0]] += 1
        self.longest, self.largest = max(self.longest, (cpu, name)), max(self.largest, (memory, name))

    def __str__(self) -> str:
        counted = ", ".join(f"{count} {what}" for what, count in self.ended.most_common())
        return (
            f"{self.ended.total()} files: {counted}; most CPU {self.longest[0]:.2f} s ({self.longest[1]}), "
            f"most memory {self.largest[0]} MB ({self.largest[1]})"
        )


def outcome(name: str, data: bytes, *, read: bool = False) -> str:
    """What a person would be told: "opened", or the code of the refusal. `read`: by the worker, too."""
    try:
        upload = decode.open_upload(data, file_name=name)
    except decode.Refused as refused:
        return refused.code
    clean = decode.clean_jpeg(upload.image)
    served = [clean, *(decode.preview_webp(upload.image, width=width) for width in (640, 960))]
    phash(upload.image)
    if any(has_room(each) for each in served) or has_words_of(data, served):
        return "LEAKED"
    return _read(clean) if read else "opened"


def has_room(served: bytes) -> bool:
    """Whether there is anything in a file beside what it takes to show its pixels."""
    parts, _ = parts_of(served)
    if served.startswith(b"RIFF"):
        whole_file = len(served) == int.from_bytes(served[4:8], "little") + 8
        return not whole_file or [name for name, _ in parts] != [b"VP8 "]
    rest = [name for name, body in parts if (name, len(body)) != (b"\xff\xe0", 14)]
    return not set(rest) <= JPEG_PARTS or served.find(b"\xff\xd9") != len(served) - 2


def has_words_of(data: bytes, served: list[bytes]) -> bool:
    """Whether twelve letters in a row of the file are in what is served. A JPEG's tables are everybody's."""
    shown = b"".join(body for each in served for name, body in parts_of(each)[0] if name != b"\xff\xc4")
    return SECRET in shown or any(words in shown for words in set(WORDS.findall(data)))


def _read(clean: bytes) -> str:
    image = Image.open(io.BytesIO(clean), formats=["JPEG"])
    reading = screen_image(image, roll=Roll.from_people([]), wording=Wording())
    return "read" if not reading.reason else f"NOT READ {reading.reason}"


def alone(name: str, data: bytes, seconds: int, *, read: bool = False) -> Ended:
    """(outcome, CPU seconds, MB) of one file in a process of its own."""
    here, there = os.pipe()
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
        signal.alarm(ASLEEP * seconds)
        try:
            told = outcome(name, data, read=read)
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


def bent_files(first: int, n: int) -> Iterator[tuple[str, str, str, bytes]]:
    """(folder, what it is told by, file name, bytes)."""
    for number in range(first, first + n):
        yield "bent", str(number), *bent(number)


def files_in(corpus: Path) -> Iterator[tuple[str, str, str, bytes]]:
    """The same for every file below a folder, without its name: an ending that does not fit would be refused first."""
    for path in sorted(each for each in corpus.rglob("*") if each.is_file() and not each.is_symlink()):
        inside = path.relative_to(corpus)
        with path.open("rb") as file:
            yield inside.parts[0], str(inside), "", file.read(decode.MAX_BYTES + 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=int, default=1000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--corpus", type=Path, help="every file of this folder, in place of bent ones")
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--small", action="store_true", help="open what is refused for being too small")
    parser.add_argument("--screen", type=int, default=0, metavar="N", help="have every Nth that opened read, too")
    asked = parser.parse_args()
    warnings.filterwarnings("ignore", category=UserWarning)
    decode.MIN_SIDE = 1 if asked.small else decode.MIN_SIDE  # type: ignore[misc]
    whole()
    lines, opened = dict[str, Line](), 0
    files = files_in(asked.corpus) if asked.corpus else bent_files(asked.first, asked.n)
    for folder, place, name, data in files:
        told, cpu, memory = alone(name, data, asked.seconds)
        opened += told == "opened"
        if told == "opened" and asked.screen and opened % asked.screen == 0:
            told, cpu, memory = alone(name, data, asked.seconds, read=True)
        lines.setdefault(folder, Line()).add(place, told, cpu, memory)
        if not told.islower():
            print(f"{place}: {told}", flush=True)
    for folder, line in lines.items():
        print(f"{folder}: {line}")
    if len(lines) > 1:
        total = Line()
        for line in lines.values():
            total.ended += line.ended
            total.longest, total.largest = max(total.longest, line.longest), max(total.largest, line.largest)
        print(f"all: {total}")


if __name__ == "__main__":
    main()
