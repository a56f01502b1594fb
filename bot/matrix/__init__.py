"""The Matrix edge: the only folder that imports nio."""
