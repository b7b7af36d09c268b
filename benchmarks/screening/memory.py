"""How much memory a screening worker takes: measured in a process of its own, which has drawn nothing.

A room of its own, since a new process does not find what stands in the module that was started.
"""

import multiprocessing
import resource

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
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
