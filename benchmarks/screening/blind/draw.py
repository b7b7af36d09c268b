"""Draw a set of photographs into a folder, each in a process of its own and from a seed of its own."""

import multiprocessing
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.screening.blind.around import AROUND, Layout
from benchmarks.screening.blind.around_five import AROUND_FIVE
from benchmarks.screening.blind.around_four import AROUND_FOUR
from benchmarks.screening.blind.around_six import AROUND_SIX
from benchmarks.screening.blind.camera import TooSmall, take
from benchmarks.screening.blind.certificates_eight import CERTIFICATES as EIGHTH_SET
from benchmarks.screening.blind.certificates_eighteen import CERTIFICATES as EIGHTEENTH_SET
from benchmarks.screening.blind.certificates_eleven import CERTIFICATES as ELEVENTH_SET
from benchmarks.screening.blind.certificates_fifteen import CERTIFICATES as FIFTEENTH_SET
from benchmarks.screening.blind.certificates_five import CERTIFICATES as FIFTH_SET
from benchmarks.screening.blind.certificates_four import CERTIFICATES as FOURTH_SET
from benchmarks.screening.blind.certificates_fourteen import CERTIFICATES as FOURTEENTH_SET
from benchmarks.screening.blind.certificates_nine import CERTIFICATES as NINTH_SET
from benchmarks.screening.blind.certificates_nineteen import CERTIFICATES as NINETEENTH_SET
from benchmarks.screening.blind.certificates_one import CERTIFICATES as FIRST_SET
from benchmarks.screening.blind.certificates_seven import CERTIFICATES as SEVENTH_SET
from benchmarks.screening.blind.certificates_seventeen import CERTIFICATES as SEVENTEENTH_SET
from benchmarks.screening.blind.certificates_six import CERTIFICATES as SIXTH_SET
from benchmarks.screening.blind.certificates_sixteen import CERTIFICATES as SIXTEENTH_SET
from benchmarks.screening.blind.certificates_ten import CERTIFICATES as TENTH_SET
from benchmarks.screening.blind.certificates_thirteen import CERTIFICATES as THIRTEENTH_SET
from benchmarks.screening.blind.certificates_three import CERTIFICATES as THIRD_SET
from benchmarks.screening.blind.certificates_twelve import CERTIFICATES as TWELFTH_SET
from benchmarks.screening.blind.certificates_twenty import CERTIFICATES as TWENTIETH_SET
from benchmarks.screening.blind.certificates_twentyfour import CERTIFICATES as TWENTY_FOURTH_SET
from benchmarks.screening.blind.certificates_twentyseven import CERTIFICATES as TWENTY_SEVENTH_SET
from benchmarks.screening.blind.certificates_twentysix import CERTIFICATES as TWENTY_SIXTH_SET
from benchmarks.screening.blind.certificates_twentythree import CERTIFICATES as TWENTY_THIRD_SET
from benchmarks.screening.blind.certificates_twentytwo import CERTIFICATES as TWENTY_SECOND_SET
from benchmarks.screening.blind.certificates_two import CERTIFICATES as SECOND_SET
from benchmarks.screening.blind.fonts import Fonts
from benchmarks.screening.blind.names import pupil_for, school, write_name
from benchmarks.screening.blind.names_eight import school_eight
from benchmarks.screening.blind.names_eighteen import school_eighteen
from benchmarks.screening.blind.names_eleven import school_eleven
from benchmarks.screening.blind.names_fifteen import school_fifteen
from benchmarks.screening.blind.names_five import school_five
from benchmarks.screening.blind.names_four import school_four
from benchmarks.screening.blind.names_fourteen import school_fourteen
from benchmarks.screening.blind.names_nine import school_nine
from benchmarks.screening.blind.names_nineteen import OURS_NINETEEN, STAFF_NINETEEN, school_nineteen
from benchmarks.screening.blind.names_seven import school_seven
from benchmarks.screening.blind.names_seventeen import school_seventeen
from benchmarks.screening.blind.names_six import school_six
from benchmarks.screening.blind.names_sixteen import school_sixteen
from benchmarks.screening.blind.names_ten import school_ten
from benchmarks.screening.blind.names_thirteen import school_thirteen
from benchmarks.screening.blind.names_twelve import school_twelve
from benchmarks.screening.blind.names_twenty import OURS_TWENTY, STAFF_TWENTY, school_twenty
from benchmarks.screening.blind.names_twentyfour import OURS_TWENTYFOUR, STAFF_TWENTYFOUR, school_twentyfour
from benchmarks.screening.blind.names_twentyseven import OURS_TWENTYSEVEN, STAFF_TWENTYSEVEN, school_twentyseven
from benchmarks.screening.blind.names_twentysix import OURS_TWENTYSIX, STAFF_TWENTYSIX, school_twentysix
from benchmarks.screening.blind.names_twentythree import OURS_TWENTYTHREE, STAFF_TWENTYTHREE, school_twentythree
from benchmarks.screening.blind.names_twentytwo import OURS_TWENTYTWO, STAFF_TWENTYTWO, school_twentytwo
from benchmarks.screening.blind.paper import Paper
from benchmarks.screening.blind.plan import LATER, Wanted, dealt, planned, planned_later
from benchmarks.screening.kept import BLANK, CERTIFICATE, ROLL, STRANGER, Label, keep_labels

SIZES = [(2400, 1800), (2400, 1800), (3200, 2400), (4000, 3000)]
SIZES_FOUR = [(4000, 3000)]
# The sets whose layouts are dealt to pupils, to strangers and to the blank ones apart, so that each occurs as each.
EVERY_LAYOUT_BLANK = {18, 19, 20, 22, 23, 24, 26, 27}
ALL_AROUND: dict[int, Mapping[str, Sequence[Layout]]] = {
    **AROUND, 4: AROUND_FOUR, 5: AROUND_FIVE, 6: AROUND_SIX, 7: {}, 8: {}, 9: {}, 10: {}, 11: {}, 12: {}, 13: {},
    14: {}, 15: {}, 16: {}, 17: {}, 18: {}, 19: {}, 20: {}, 22: {}, 23: {}, 24: {}, 26: {}, 27: {},
}  # fmt: skip
CERTIFICATES: dict[int, Sequence[Layout]] = {
    1: FIRST_SET, 2: SECOND_SET, 3: THIRD_SET, 4: FOURTH_SET, 5: FIFTH_SET, 6: SIXTH_SET, 7: SEVENTH_SET,
    8: EIGHTH_SET, 9: NINTH_SET, 10: TENTH_SET, 11: ELEVENTH_SET, 12: TWELFTH_SET,
    13: THIRTEENTH_SET, 14: FOURTEENTH_SET, 15: FIFTEENTH_SET, 16: SIXTEENTH_SET, 17: SEVENTEENTH_SET,
    18: EIGHTEENTH_SET, 19: NINETEENTH_SET, 20: TWENTIETH_SET, 22: TWENTY_SECOND_SET,
    23: TWENTY_THIRD_SET, 24: TWENTY_FOURTH_SET, 26: TWENTY_SIXTH_SET, 27: TWENTY_SEVENTH_SET,
}  # fmt: skip
# Who works at the school of a set, and what it has once entered as its own wording.
STAFF: dict[int, Sequence[tuple[str, str]]] = {
    19: STAFF_NINETEEN, 20: STAFF_TWENTY, 22: STAFF_TWENTYTWO, 23: STAFF_TWENTYTHREE, 24: STAFF_TWENTYFOUR,
    26: STAFF_TWENTYSIX, 27: STAFF_TWENTYSEVEN,
}  # fmt: skip
OURS: dict[int, Sequence[str]] = {
    19: OURS_NINETEEN, 20: OURS_TWENTY, 22: OURS_TWENTYTWO, 23: OURS_TWENTYTHREE, 24: OURS_TWENTYFOUR,
    26: OURS_TWENTYSIX, 27: OURS_TWENTYSEVEN,
}  # fmt: skip


@dataclass(frozen=True)
class Order:
    """One photograph to be drawn and kept, by a process of its own."""

    path: Path
    number: int
    seed: str
    font_folders: tuple[str, ...]
    want: Wanted
    layout: Layout
    written: str
    ref: int

    def draw(self) -> Label:
        rng = random.Random(self.seed)
        want = self.want
        paper = self.layout(Fonts(self.font_folders, self.number, rng), want.lettering, self.written)
        self.path.write_bytes(self._nearer(paper, rng))
        return Label(self.path.name, want.kind, want.filled, want.level, want.turn, self.layout.__name__,
                     paper.lettering, want.form, paper.written, self.ref)  # fmt: skip

    def _nearer(self, paper: Paper, rng: random.Random) -> bytes:
        """Take the picture again, at most five times, until somebody could read the name."""
        sizes = SIZES_FOUR if self.number in LATER else SIZES
        for _ in range(5):
            try:
                return take(paper, self.want.level, self.want.turn, rng, rng.choice(sizes))
            except TooSmall as problem:
                why = problem
        raise why


def draw_set(folder: Path, number: int, seed: int, font_folders: Sequence[str], workers: int = 1) -> None:
    """Draw the photographs of a set into a folder, with their labels and the roll."""
    missing = Fonts(font_folders, number, random.Random()).missing
    if missing:
        print(f"without the fonts {', '.join(missing)}; benchmarks/screening/blind/fonts.py says where from")
    folder.mkdir(parents=True, exist_ok=True)
    with multiprocessing.get_context("spawn").Pool(workers) as pool:
        labels = pool.map(Order.draw, orders(folder, number, seed, font_folders), chunksize=2)
    keep_labels(folder, labels, people(number)[0], STAFF.get(number, ()))
    if number in OURS:
        (folder / "ours.txt").write_text("".join(f"{phrase}\n" for phrase in OURS[number]))


def people(number: int) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The roll and the strangers of a set."""
    schools: dict[int, Callable[[], tuple[list[tuple[str, str]], list[tuple[str, str]]]]] = {
        4: school_four, 5: school_five, 6: school_six, 7: school_seven, 8: school_eight, 9: school_nine,
        10: school_ten, 11: school_eleven, 12: school_twelve,
        13: school_thirteen, 14: school_fourteen, 15: school_fifteen, 16: school_sixteen, 17: school_seventeen,
        18: school_eighteen, 19: school_nineteen, 20: school_twenty, 22: school_twentytwo,
        23: school_twentythree,
        24: school_twentyfour,
        26: school_twentysix,
        27: school_twentyseven,
    }  # fmt: skip
    return schools.get(number, school)()


def orders(folder: Path, number: int, seed: int, font_folders: Sequence[str]) -> list[Order]:
    """What is to be drawn for a set; the same seed gives the same."""
    rng = random.Random(1000 * number + seed)
    layouts = {
        kind: dealt(rng, all_of) for kind, all_of in {**ALL_AROUND[number], CERTIFICATE: CERTIFICATES[number]}.items()
    }
    if number in EVERY_LAYOUT_BLANK:
        layouts.update({filled: dealt(rng, CERTIFICATES[number]) for filled in (ROLL, STRANGER, BLANK)})
    roll, strangers = people(number)
    made = []
    wanted = planned_later(number, rng) if number in LATER else planned(rng, only_certificates=not ALL_AROUND[number])
    for count, want in enumerate(wanted):
        ref, name = pupil_for(rng, want.form, roll if want.filled == ROLL else strangers)
        written = write_name(rng, want.form, name) if want.filled != BLANK else ""
        made.append(Order(folder / f"{count:03}.jpg", number, f"{number} {seed} {count}", tuple(font_folders), want,
                          next(layouts.get(want.filled) or layouts[want.kind]), written,
                          ref if want.filled == ROLL else 0))  # fmt: skip
    return made
