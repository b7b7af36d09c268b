"""Teaches the text reader handwriting: lines are drawn, and the model that comes with rapidocr learns to read them.

`python -m benchmarks.screening.teaching --hand FOLDER --print FOLDER --out reader.onnx` needs torch and onnx beside the
project's own packages, and folders of fonts (`fonts.py` says which). docs/decisions/0023-a-reader-taught-handwriting.md
says why, and what came of it.
"""
