"""Vanishingly small weights are set to nought, and nothing else in a model is touched."""

import numpy as np
import pytest

from screening import engines
from screening.weights import without_denormals


def field(number: int, payload: bytes) -> bytes:
    return bytes([number << 3 | 2, len(payload)]) + payload


def model(values: list[float], data_type: int = 1) -> bytes:
    tensor = bytes([2 << 3, data_type]) + field(9, np.array(values, dtype="<f4").tobytes())
    return bytes([1 << 3, 8]) + field(7, field(2, b"main") + field(5, tensor))


def test_only_denormal_floats_become_nought() -> None:
    assert without_denormals(model([1.5, 1e-40, -1e-39, 2e-38, 0.0])) == model([1.5, 0.0, 0.0, 2e-38, 0.0])
    assert without_denormals(model([1e-40], data_type=7)) == model([1e-40], data_type=7)


@pytest.mark.parametrize("junk", [b"\xff\xff\xff", b"\x3a\x90\x01abc", b"\x0b"])
def test_bytes_that_are_no_model_are_refused(junk: bytes) -> None:
    with pytest.raises(ValueError, match="not an ONNX model"):
        without_denormals(junk)


def test_the_text_reader_is_mended_and_as_long_as_before() -> None:
    path = engines._rapidocr_model("*_rec_*.onnx")
    before = path.read_bytes()
    after = without_denormals(before)
    assert len(after) == len(before)
    assert after != before
    assert without_denormals(after) == after
