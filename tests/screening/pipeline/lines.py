"""A certificate, lines as the reader hands them on, and the names that were found."""

import numpy as np
from PIL import Image

from screening import ocr, pipeline
from screening.pipeline import Wording
from tests.screening.drawing import page

CERTIFICATE = [
    "Certificate of Achievement",
    "This is to certify that",
    "{}",
    "has completed the course",
    "Mrs F Okafor",
]
WORDING = Wording()


def certificate(name: str) -> Image.Image:
    return page([text.format(name) for text in CERTIFICATE])


def line(text: str, top: int = 100) -> ocr.Line:
    corners = ((100.0, top), (100.0 + 20 * len(text), top), (100.0 + 20 * len(text), top + 40.0), (100.0, top + 40.0))
    return ocr.Line(text, 0.9, corners, np.zeros((1, len(ocr.LETTERS)), dtype=np.float32))


def named(reading: pipeline.Reading) -> list[str]:
    return [finding.text for finding in reading.findings if finding.kind == "name"]
