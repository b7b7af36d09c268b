"""Reading other systems' lists of pupils: one file per format, bytes in, plain rows out; nothing here writes."""
