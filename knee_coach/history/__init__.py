"""Sums, lines and exports over the records of sessions. Pure: records in, values out."""
