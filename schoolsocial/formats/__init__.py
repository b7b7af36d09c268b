"""How days and times are written and read, for each language."""
