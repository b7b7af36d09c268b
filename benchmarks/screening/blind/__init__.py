"""Photographs drawn by another hand than the one that tuned the reader: its own layouts, fonts, names and camera."""
