"""Today: the routine to do, this week, the last session."""
