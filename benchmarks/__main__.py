"""`make bench`: one run prints all figures: SQL, CPU ms, KB, and ratios to a bare Django view of the same run.

Starts a private PostgreSQL, fills it with bulk rows (the one place where posts are not made through the gate), and
measures in one process, workers apart. Counts and CPU ms compare between machines' runs; wall time is not looked at.
"""

import sys

from benchmarks.database import lent_for_measuring

SIZES = (100, 10_000, 100_000)


def main() -> None:
    sizes = tuple(int(size) for size in sys.argv[1:]) or SIZES
    with lent_for_measuring():
        from benchmarks import run

        run.everything(sizes)


if __name__ == "__main__":
    main()
