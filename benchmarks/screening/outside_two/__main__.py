"""How much the machine sees of the second collection of an outside examiner, who knew nothing of it.

    python -m benchmarks.screening.outside_two FOLDER --fonts FONTS [--roll-alone] [--misses]

Draws the set of 260 into FOLDER if it is not there yet, then reads it and prints every figure with n and its 95 %
interval. Chromium draws the papers; `python -m tests.chromium` installs it where there is none.
"""

from benchmarks.screening.outside.__main__ import main
from benchmarks.screening.outside_two.draw import draw_set

if __name__ == "__main__":
    main(__doc__, draw_set)
