"""The text reader as torch computes it: its ONNX graph, run step by step, with weights that can be taught and put back.

Only what the graph of PP-OCRv6's small reader has is known; any other operation is an error.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import onnx
import torch
import torch.nn.functional as functional
from onnx import helper, numpy_helper

from benchmarks.screening.teaching.latin import asked_of, known_to, without_lettering
from screening.weights import widened

LAST_WEIGHTS, LAST_BIAS = "linear_8.w_0", "linear_8.b_0"
_KEPT_WIDE = 256
Given = list[torch.Tensor]
Attributes = dict[str, Any]


class Node(NamedTuple):
    """An operation of the graph, the names of what it takes, and the name of what it gives."""

    operation: str
    takes: list[str]
    gives: str
    how: Attributes


class Reader(torch.nn.Module):
    """A reader of lines: batch x 3 x 48 x length to batch x steps x characters (scores, before they become shares)."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.model = without_lettering(onnx.load_from_string(widened(path.read_bytes())))
        graph = self.model.graph
        self.fixed: dict[str, torch.Tensor] = {}
        self.taught = torch.nn.ParameterDict()
        # The means and spreads that evening out was taught with are no weights.
        seen = {name for node in graph.node if node.op_type == "BatchNormalization" for name in node.input[3:]}
        for tensor in graph.initializer:
            values = torch.from_numpy(numpy_helper.to_array(tensor).copy())
            is_weight = values.dtype == torch.float32 and values.numel() > 1 and tensor.name not in seen
            if is_weight and not tensor.name.startswith("helper.constant"):
                self.taught[_key(tensor.name)] = torch.nn.Parameter(_laid_out(values))
            else:
                self.fixed[tensor.name] = values
        self.begins, self.nodes = graph.input[0].name, self._nodes(graph)
        self.characters = known_to(self.model)
        self.asked = asked_of(self.characters)
        # What is known of every other character stays as it is: in the lessons these say what is no Latin letter.
        for name in (LAST_WEIGHTS, LAST_BIAS):
            self.taught[_key(name)].requires_grad_(False)

    def _nodes(self, graph: Any) -> list[Node]:
        nodes = []
        for node in graph.node:
            how = {attribute.name: helper.get_attribute_value(attribute) for attribute in node.attribute}
            if node.op_type == "Constant":
                self.fixed[node.output[0]] = torch.from_numpy(numpy_helper.to_array(how["value"]).copy())
            else:
                nodes.append(Node(node.op_type, [name for name in node.input if name], node.output[0], how))
        return nodes[:-1]  # without the shares, which the loss works out by itself

    def forward(self, lines: torch.Tensor, columns: torch.Tensor) -> torch.Tensor:
        """The scores of these characters, at each step along each line."""
        known = {self.begins: lines}
        for node in self.nodes:
            given = [self._value(name, known, columns) for name in node.takes]
            known[node.gives] = OPERATIONS[node.operation](given, node.how)
        return known[self.nodes[-1].gives]

    def _value(self, name: str, known: dict[str, torch.Tensor], columns: torch.Tensor) -> torch.Tensor:
        if name in known:
            return known[name]
        if name in self.fixed:
            return self.fixed[name]
        value = self.taught[_key(name)]
        return value[..., columns] if name in {LAST_WEIGHTS, LAST_BIAS} else value

    def save(self, path: Path) -> None:
        """Write what was learnt, for the characters that are asked for alone; larger weights in half the bytes
        (`screening.weights` widens them)."""
        model = onnx.ModelProto()
        model.CopyFrom(self.model)
        for tensor in model.graph.initializer:
            key = _key(tensor.name)
            if key in self.taught:
                values = self.taught[key].detach().numpy()
                values = values[..., self.asked] if tensor.name in {LAST_WEIGHTS, LAST_BIAS} else values
                values = values.astype("f2" if values.size >= _KEPT_WIDE else "f4")
                tensor.CopyFrom(numpy_helper.from_array(values, tensor.name))
        # The shapes that were noted are those of all characters.
        del model.graph.value_info[:]
        model.graph.output[0].type.tensor_type.shape.dim[-1].dim_value = len(self.asked)
        for each in model.metadata_props:
            if each.key == "character":
                each.value = "\n".join(self.characters[place] for place in self.asked[1:-1])
        onnx.save(model, path)


def _key(name: str) -> str:
    return name.replace(".", "__")


def _laid_out(values: torch.Tensor) -> torch.Tensor:
    return values.contiguous(memory_format=torch.channels_last) if values.dim() == 4 else values


def _convolved(given: Given, how: Attributes) -> torch.Tensor:
    image, weights, *bias = given
    top, left, foot, right = _padding(how)
    image = functional.pad(image, (left, right, top, foot)) if (top, left) != (foot, right) else image
    around = (top, left) if (top, left) == (foot, right) else (0, 0)
    return functional.conv2d(image, weights, bias[0] if bias else None, how["strides"], around, how["dilations"],
                             how["group"])  # fmt: skip


def _padding(how: Attributes) -> tuple[int, int, int, int]:
    if how.get("auto_pad") == b"SAME_UPPER":
        height, width = how["kernel_shape"]
        return (height - 1) // 2, (width - 1) // 2, height // 2, width // 2
    top, left, foot, right = how.get("pads", (0, 0, 0, 0))
    return top, left, foot, right


def _largest(given: Given, how: Attributes) -> torch.Tensor:
    top, left, foot, right = _padding(how)
    image = functional.pad(given[0], (left, right, top, foot), value=float("-inf"))
    return functional.max_pool2d(image, how["kernel_shape"], how["strides"])


def _evened(given: Given, how: Attributes) -> torch.Tensor:
    image, scale, shift, mean, variance = given
    shape = (1, -1) + (1,) * (image.dim() - 2)
    steady = scale.view(shape) / torch.sqrt(variance.view(shape) + how["epsilon"])
    return (image - mean.view(shape)) * steady + shift.view(shape)


def _shaped(given: Given, how: Attributes) -> torch.Tensor:
    value, shape = given
    return value.reshape([value.shape[at] if size == 0 else size for at, size in enumerate(shape.tolist())])


def _sliced(given: Given, how: Attributes) -> torch.Tensor:
    value, starts, ends, axes, *steps = given
    for number, (start, end, axis) in enumerate(zip(starts.tolist(), ends.tolist(), axes.tolist(), strict=True)):
        places = [slice(None)] * value.dim()
        places[axis] = slice(start, end, steps[0].tolist()[number] if steps else 1)
        value = value[tuple(places)]
    return value


def _unsqueezed(given: Given, how: Attributes) -> torch.Tensor:
    value = given[0]
    for axis in how["axes"]:
        value = value.unsqueeze(axis)
    return value


OPERATIONS: dict[str, Callable[[Given, Attributes], torch.Tensor]] = {
    "Add": lambda given, how: given[0] + given[1],
    "AveragePool": lambda given, how: functional.avg_pool2d(given[0], how["kernel_shape"], how["strides"]),
    "BatchNormalization": _evened,
    "Concat": lambda given, how: torch.cat(given, how["axis"]),
    "Conv": _convolved,
    "Div": lambda given, how: given[0] / given[1],
    "Erf": lambda given, how: torch.erf(given[0]),
    "HardSigmoid": lambda given, how: torch.clamp(given[0] * how["alpha"] + how["beta"], 0, 1),
    "Identity": lambda given, how: given[0],
    "MatMul": lambda given, how: given[0] @ given[1],
    "MaxPool": _largest,
    "Mul": lambda given, how: given[0] * given[1],
    "Pow": lambda given, how: given[0] ** given[1],
    "ReduceMean": lambda given, how: given[0].mean(dim=list(how["axes"]), keepdim=bool(how.get("keepdims", 1))),
    "Relu": lambda given, how: functional.relu(given[0]),
    "Reshape": _shaped,
    "Shape": lambda given, how: torch.tensor(given[0].shape),
    "Sigmoid": lambda given, how: torch.sigmoid(given[0]),
    "Slice": _sliced,
    "Softmax": lambda given, how: torch.softmax(given[0], how["axis"]),
    "Sqrt": lambda given, how: torch.sqrt(given[0]),
    "Squeeze": lambda given, how: given[0].squeeze(tuple(how["axes"])),
    "Sub": lambda given, how: given[0] - given[1],
    "Transpose": lambda given, how: given[0].permute(*how["perm"]),
    "Unsqueeze": _unsqueezed,
}
