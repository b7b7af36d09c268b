"""A worker of its own that reads photographs: a module without models, so that nothing of the web is in its memory."""

import time


def read_all(taken: list[bytes]) -> tuple[list[float], int]:
    """In a fresh worker: CPU ms of each photograph, and the highest memory in MB. Models are loaded first."""
    from benchmarks.screening.memory import highest
    from screening.decode import open_upload
    from screening.engines import warm
    from screening.names import Roll
    from screening.pipeline import Wording, screen_image

    warm()
    spent = []
    for data in taken:
        before = time.process_time()
        screen_image(open_upload(data, file_name="a.jpg").image, roll=Roll.from_people([]), wording=Wording())
        spent.append((time.process_time() - before) * 1000)
    return spent, highest()
