"""Weights are made wide, vanishingly small ones nought, and nothing else in a model is touched."""

from collections.abc import Callable

import numpy as np
import pytest

from screening import engines
from screening.weights import widened, without_denormals
from screening.wire import values


def field(number: int, payload: bytes) -> bytes:
    return bytes([number << 3 | 2, len(payload)]) + payload


def model(numbers: list[float], data_type: int = 1, kept: str = "<f4") -> bytes:
    tensor = field(9, np.array(numbers, dtype=kept).tobytes()) + bytes([2 << 3, data_type])
    return bytes([1 << 3, 8]) + field(7, field(2, b"main") + field(5, tensor))


def test_only_denormal_floats_become_nought() -> None:
    assert without_denormals(model([1.5, 1e-40, -1e-39, 2e-38, 0.0])) == model([1.5, 0.0, 0.0, 2e-38, 0.0])
    assert without_denormals(model([1e-40], data_type=7)) == model([1e-40], data_type=7)


def test_weights_kept_in_half_the_bytes_are_as_wide_as_the_others() -> None:
    numbers = [1.5, -0.25, 0.0, 6.1e-5]
    (graph,) = values(widened(model(numbers, data_type=10, kept="<f2")), 7)
    (tensor,) = values(graph, 5)
    assert np.allclose(np.frombuffer(values(tensor, 9)[0], dtype="<f4"), numbers, rtol=1e-3)
    assert bytes([2 << 3, 1]) in tensor
    assert values(graph, 2) == [b"main"]


@pytest.mark.parametrize("data_type", [1, 7])
def test_other_weights_stay_as_they_are(data_type: int) -> None:
    graphs = [values(each, 7)[0] for each in (model([1.5, 3.0], data_type), widened(model([1.5, 3.0], data_type)))]
    assert values(graphs[0], 5) == values(graphs[1], 5)


@pytest.mark.parametrize("prepared", [without_denormals, widened])
@pytest.mark.parametrize("junk", [b"\xff\xff\xff", b"\x3a\x90\x01abc", b"\x0b"])
def test_bytes_that_are_no_model_are_refused(junk: bytes, prepared: Callable[[bytes], bytes]) -> None:
    with pytest.raises(ValueError, match="not an ONNX model"):
        prepared(junk)


def test_a_model_is_mended_and_as_long_as_before() -> None:
    path = engines._rapidocr_model("*_rec_*.onnx")
    before = path.read_bytes()
    after = without_denormals(before)
    assert len(after) == len(before)
    assert after != before
    assert without_denormals(after) == after
