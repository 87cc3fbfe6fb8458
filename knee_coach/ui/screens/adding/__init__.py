"""Adding a routine file: what became of what was opened or dropped, and what is to be decided."""
