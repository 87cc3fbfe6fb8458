"""Routine files: text to nodes with their places, nodes to a routine or to every problem of the file."""
