"""Make a model's weights ready before it is loaded: those kept in half the bytes wide, vanishingly small ones nought.

Numbers below 1.2e-38 are computed by the processor's slow path. A text finder that carried a quarter of a million of
them gave the same boxes in half the time when they were noughts; the text reader carries some.
"""

from collections.abc import Iterator
from typing import Final

import numpy as np

from screening.wire import field, fields, fields_with, number_field, values, varint

_SMALLEST: Final = np.finfo(np.float32).tiny
# Field numbers of the ONNX format (onnx.proto): model.graph, graph.initializer, tensor.data_type, tensor.raw_data.
_GRAPH, _INITIALIZER, _DATA_TYPE, _RAW_DATA = 7, 5, 2, 9
_FLOAT, _HALF = 1, 10


def widened(model: bytes) -> bytes:
    """Return an ONNX model whose float16 weights are float32; it computes in float32 either way.

    Half the bytes are enough to keep what was learnt, but not to reckon with: processors have no float16.
    Raises ValueError for bytes that are no message at all.
    """
    graphs = []
    for graph in values(model, _GRAPH):
        tensors = [field(_INITIALIZER, _wide(tensor)) for tensor in values(graph, _INITIALIZER)]
        graphs.append(field(_GRAPH, fields_with(graph, _INITIALIZER, tensors)))
    return fields_with(model, _GRAPH, graphs)


def _wide(tensor: bytes) -> bytes:
    held = values(tensor, _RAW_DATA)
    kinds = [varint(tensor, each.start)[0] for each in fields(tensor) if each.number == _DATA_TYPE]
    if kinds != [_HALF] or not held:
        return tensor
    wide = np.frombuffer(held[0], dtype="<f2").astype("<f4").tobytes()
    return fields_with(
        fields_with(tensor, _DATA_TYPE, [number_field(_DATA_TYPE, _FLOAT)]), _RAW_DATA, [field(_RAW_DATA, wide)]
    )


def without_denormals(model: bytes) -> bytes:
    """Return an ONNX model with denormal float32 weights set to nought; everything else is left as it is.

    Raises ValueError for bytes that are no ONNX model.
    """
    mended = bytearray(model)
    for tensor in _messages(mended, 0, len(mended), _GRAPH, _INITIALIZER):
        found = {each.number: (each.start, each.end) for each in fields(mended, *tensor)}
        if _DATA_TYPE in found and _RAW_DATA in found and mended[found[_DATA_TYPE][0]] == _FLOAT:
            start, end = found[_RAW_DATA]
            numbers = np.frombuffer(mended[start:end], dtype="<f4").copy()
            numbers[np.abs(numbers) < _SMALLEST] = 0.0
            mended[start:end] = numbers.tobytes()
    return bytes(mended)


def _messages(data: bytearray, start: int, end: int, *path: int) -> Iterator[tuple[int, int]]:
    for each in fields(data, start, end):
        if each.number == path[0]:
            if len(path) == 1:
                yield each.start, each.end
            else:
                yield from _messages(data, each.start, each.end, *path[1:])
