"""The papers of the third collection, as the second one writes them down, with this school's own name in them."""

from typing import Any

from benchmarks.screening.outside.sheet import Layout
from benchmarks.screening.outside_three.wording import ARWYDDAIR, MOTTO, SCHOOL, YSGOL
from benchmarks.screening.outside_two import template as second

POSTCARD, RIBBON, HALF = (860, 600), (1040, 460), (794, 600)
LEFT = "padding:56px 80px;display:flex;flex-direction:column;justify-content:space-evenly;align-items:flex-start"
OURS = {"[school]": SCHOOL, "[ysgol]": YSGOL, "[motto]": MOTTO, "[arwyddair]": ARWYDDAIR}


def paper(name: str, size: tuple[int, int], fonts: tuple[str, str], text: str, **more: Any) -> Layout:
    """A paper whose titles are in the first font and whose other print is in the second."""
    for mark, words in OURS.items():
        text = text.replace(mark, words)
    return second.paper(name, size, fonts, text, **more)
