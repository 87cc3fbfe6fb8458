"""The grammar of counts, times and tempos: pure functions from text to values."""
