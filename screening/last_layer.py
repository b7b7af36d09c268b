"""The text reader's last layer: taken off the model, and made smaller.

The reader knows 18,710 characters and is asked for 544 of them. What all of them come to takes a seventh of its time
and the most memory, so the model is taken apart: everything up to the last layer, which then is worked out for the
characters that are asked for, and the last layer whole, for where the others count.
"""

from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from screening.wire import field, fields_with, number_field, values, varint

# Field numbers of the ONNX format (onnx.proto).
_GRAPH: Final = 7
_NODE, _INITIALIZER, _INPUT, _OUTPUT, _SHAPES = 1, 5, 11, 12, 13
_TAKES, _GIVES, _KIND = 1, 2, 4
_DIMENSIONS, _DATA_TYPE, _NAME, _RAW_DATA = 1, 2, 8, 9
_FLOAT: Final = 1


class _Layer(NamedTuple):
    """The graph's nodes before the last layer and in it, the multiplication first, and the weights of both."""

    before: list[bytes]
    nodes: list[bytes]
    weights: list[bytes]
    others: list[bytes]

    @property
    def takes(self) -> bytes:
        return values(self.nodes[0], _TAKES)[0]

    @property
    def comes_to(self) -> bytes:
        return values(self.nodes[-1], _TAKES)[0]


def up_to_last_layer(model: bytes, columns: npt.NDArray[np.intp], *, of: int) -> bytes:
    """The model without its last layer's shares. It gives what the last layer takes, and what these columns of it, `of`
    so many, come to. Raises ValueError for a model that ends otherwise.
    """
    graph = _graph(model)
    layer = _layer(graph)
    graph = fields_with(graph, _NODE, [field(_NODE, node) for node in (*layer.before, *layer.nodes[:-1])])
    picked = [_picked(tensor, columns, of) for tensor in layer.weights]
    graph = fields_with(graph, _INITIALIZER, [field(_INITIALIZER, tensor) for tensor in (*layer.others, *picked)])
    graph = fields_with(graph, _OUTPUT, [_named(_OUTPUT, layer.takes), _named(_OUTPUT, layer.comes_to)])
    return _with_graph(model, graph)


def last_layer(model: bytes) -> bytes:
    """The last layer alone, with all it knows: from what leads to it to the shares. Raises ValueError likewise."""
    graph = _graph(model)
    layer = _layer(graph)
    graph = fields_with(graph, _NODE, [field(_NODE, node) for node in layer.nodes])
    graph = fields_with(graph, _INITIALIZER, [field(_INITIALIZER, tensor) for tensor in layer.weights])
    graph = fields_with(graph, _INPUT, [_named(_INPUT, layer.takes)])
    return _with_graph(model, graph)


def _graph(model: bytes) -> bytes:
    """The model's graph without the shapes that were noted in it: they would be those of all columns."""
    for graph in values(model, _GRAPH):
        return fields_with(graph, _SHAPES, [])
    raise ValueError("not an ONNX model")


def _with_graph(model: bytes, graph: bytes) -> bytes:
    return fields_with(model, _GRAPH, [field(_GRAPH, graph)])


def _layer(graph: bytes) -> _Layer:
    """Go back from the graph's end, which must be shares, to the multiplication that they are the shares of."""
    nodes = values(graph, _NODE)
    gives = {name: node for node in nodes for name in values(node, _GIVES)}
    node = gives.get(values(values(graph, _OUTPUT)[0], 1)[0], b"")
    found = [node]
    while values(node, _KIND) != [b"MatMul"]:
        node = gives.get((values(node, _TAKES) or [b""])[0], b"")
        if not node:
            raise ValueError("not a text reader")
        found.insert(0, node)
    if values(found[-1], _KIND) != [b"Softmax"]:
        raise ValueError("not a text reader")
    used = {name for node in found for name in values(node, _TAKES)}
    tensors = values(graph, _INITIALIZER)
    weights = [tensor for tensor in tensors if values(tensor, _NAME)[0] in used]
    return _Layer(
        [node for node in nodes if node not in found], found, weights, [one for one in tensors if one not in weights]
    )


def _picked(tensor: bytes, columns: npt.NDArray[np.intp], of: int) -> bytes:
    """These columns of a matrix, or these places of a row, of numbers."""
    shape = [varint(dimension, 0)[0] for dimension in values(tensor, _DIMENSIONS)]
    held = values(tensor, _RAW_DATA)
    if not held or shape[-1] != of:
        raise ValueError("not a text reader")
    some = np.frombuffer(held[0], dtype="<f4").reshape(shape)[..., columns]
    dimensions = b"".join(number_field(_DIMENSIONS, size) for size in some.shape)
    name = field(_NAME, values(tensor, _NAME)[0])
    return dimensions + number_field(_DATA_TYPE, _FLOAT) + name + field(_RAW_DATA, some.tobytes())


def _named(number: int, name: bytes) -> bytes:
    """An input or output of this name: numbers, of whatever shape."""
    return field(number, field(1, name), field(2, field(1, number_field(1, _FLOAT))))
