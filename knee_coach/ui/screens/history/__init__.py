"""History: the sessions, and the chosen one in full."""
