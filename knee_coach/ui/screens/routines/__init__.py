"""Routines: what can be done, and what is wrong in a file."""
