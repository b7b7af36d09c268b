"""What the reader tells: which characters, among the 18,710 that the model it comes from knows, and what else."""

from typing import Any

import numpy as np
import numpy.typing as npt

from screening.reader import BY_HAND

# Latin letters, digits and marks; the accents of Welsh and Vietnamese; dashes and quotation marks.
LATIN = ((" ", "\u0250"), ("\u1e00", "\u1f00"), ("\u2010", "\u2040"))


def known_to(model: Any) -> tuple[str, ...]:
    """All characters of an ONNX model, the blank first."""
    (listed,) = [each.value for each in model.metadata_props if each.key == "character"]
    return ("", *listed.splitlines(), " ")


def asked_of(known: tuple[str, ...]) -> npt.NDArray[np.intp]:
    """The places of those that are asked for: the blank and what is Latin."""
    return np.array(
        [place for place, each in enumerate(known) if not place or any(low <= each < high for low, high in LATIN)]
    )


def without_lettering(model: Any) -> Any:
    """The reader as it was before it was taught this, if it was."""
    graph = model.graph
    for parts, name in ((graph.initializer, "name"), (graph.output, "name")):
        kept = [part for part in parts if not getattr(part, name).startswith(BY_HAND)]
        del parts[:]
        parts.extend(kept)
    kept = [node for node in graph.node if not node.output[0].startswith(BY_HAND)]
    del graph.node[:]
    graph.node.extend(kept)
    return model
