"""The models that read text, turn lines upright and count faces: loaded once per process, one thread each.

All of them lie on this machine (inside the rapidocr package and in models/); nothing is downloaded. None of them can
say whose face it is.
"""

import hashlib
import importlib.metadata
import importlib.util
import os
import threading
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

# Its builds of 2026 send what they do to their maker and keep a number for the device, unless this is said before it
# is loaded (https://github.com/microsoft/onnxruntime/blob/main/docs/Privacy.md). Nothing leaves this machine.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
import numpy as np
import onnxruntime

from screening.weights import widened, without_denormals

_OWN_MODELS: Final = Path(__file__).parent / "models"
_LOADING = threading.RLock()
_PACKAGES: Final = ("rapidocr", "onnxruntime", "rapidfuzz", "zxing-cpp", "opencv-python-headless", "pillow")
_ERRORS_ONLY: Final = 3
_DIGEST: Final = 12
_largest = [0]


class EngineMissing(RuntimeError):
    """A model file or the package that carries it is not there."""


def warm() -> dict[str, str]:
    """Load every model now, so that the first picture does not pay for it, and return the versions in use.

    Raises EngineMissing. Called once when a screening worker starts.
    """
    for load in (text_finder, text_reader, line_turner, face_finder):
        load()
    # Imported here, since reading imports this module; it brings in what only the first line would otherwise wait for.
    from screening import ocr, vocabulary

    ocr.warm()
    vocabulary.warm()
    return versions()


@cache
def versions() -> dict[str, str]:
    """Name each package that decides what is seen with its version, and the models by a digest of their files, for the
    record of a reading."""
    found = {}
    for package in _PACKAGES:
        try:
            found[package] = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            found[package] = "missing"
    digest = hashlib.sha256()
    for path in sorted(_OWN_MODELS.glob("*.onnx")):
        digest.update(path.read_bytes())
    found["models"] = digest.hexdigest()[:_DIGEST]
    return found


def _once(load: Callable[[], Any]) -> Callable[[], Any]:
    """Load under a lock and keep the result; a failure is not kept, so a mended installation works."""
    kept: list[Any] = []

    def get() -> Any:
        with _LOADING:
            if not kept:
                kept.append(load())
            return kept[0]

    return get


@cache
def _share_memory() -> None:
    """Give all models of this process one store of memory, which grows by no more than is asked for.

    Memory that is fetched anew for every picture cost a fifth of the text finder's time and a third of the face
    finder's; a store for each model cost twice the memory.
    """
    place = onnxruntime.OrtMemoryInfo(
        "Cpu", onnxruntime.OrtAllocatorType.ORT_ARENA_ALLOCATOR, 0, onnxruntime.OrtMemType.DEFAULT
    )
    as_asked = onnxruntime.OrtArenaCfg({"arena_extend_strategy": 1})
    onnxruntime.create_and_register_allocator(place, as_asked)


def make_room_for(pixels: int) -> None:
    """Empty the store before the text finder sees a larger picture than any so far: its blocks would all be too small,
    and those for this picture would come on top of them. Whatever is smaller finds room in those of the largest.
    """
    with _LOADING:
        if pixels > _largest[0]:
            finder, emptying = text_finder(), onnxruntime.RunOptions()
            emptying.add_run_config_entry("memory.enable_memory_arena_shrinkage", "cpu:0")
            # The store is emptied only at the end of a run; one of the smallest size costs nothing.
            smallest = np.zeros((1, 3, 32, 32), dtype=np.float32)
            finder.run(None, {finder.get_inputs()[0].name: smallest}, emptying)
            _largest[0] = pixels


def _model(path: Path) -> bytes:
    if not path.is_file():
        raise EngineMissing(path.name)
    return without_denormals(widened(path.read_bytes()))


def _session(model: bytes) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = _ERRORS_ONLY
    options.add_session_config_entry("session.set_denormal_as_zero", "1")
    _share_memory()
    options.add_session_config_entry("session.use_env_allocators", "1")
    # A plan for each shape of picture would keep a block of memory of its own for each of them.
    options.enable_mem_pattern = False
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def _rapidocr_model(pattern: str) -> Path:
    spec = importlib.util.find_spec("rapidocr")
    if spec is None or spec.origin is None:
        raise EngineMissing("rapidocr")
    for path in sorted((Path(spec.origin).parent / "models").glob(pattern)):
        return path
    raise EngineMissing(pattern)


@_once
def text_finder() -> Any:
    """Session of the model that finds lines of text."""
    return _session(_model(_OWN_MODELS / "pp-ocrv6-tiny-det.onnx"))


class Reader(NamedTuple):
    """The model that reads one line, and the characters that it tells, index 0 being the blank."""

    model: Any
    characters: tuple[str, ...]


@_once
def text_reader() -> Reader:
    """What reads one line of Latin letters: rapidocr's, taught more of handwriting, and asked for no other characters
    (models/PP_OCR_LICENSE tells how)."""
    model = _session(_model(_OWN_MODELS / "pp-ocrv6-small-rec-taught.onnx"))
    told = model.get_modelmeta().custom_metadata_map["character"].splitlines()
    return Reader(model, ("", *told, " "))


@_once
def line_turner() -> Any:
    """Session of the model that says whether a line stands on its head."""
    return _session(_model(_rapidocr_model("*_cls_*.onnx")))


@_once
def face_finder() -> Any:
    """Session of the model that finds faces."""
    return _session(_model(_OWN_MODELS / "centerface.onnx"))
