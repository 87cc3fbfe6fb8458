"""Sentences spoken by the system's voice, each at its instant and never past its phase."""
