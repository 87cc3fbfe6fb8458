"""The clock by which the program and its processes understand one another."""

from __future__ import annotations

import sys
import time

if sys.platform == "win32":

    def process_clock() -> float:
        """Seconds since some instant in the past, the same in all processes of the computer."""
        # time.monotonic goes in steps of 16 ms there until Python 3.13, which is heard.
        return time.perf_counter()

else:

    def process_clock() -> float:
        """Seconds since some instant in the past, the same in all processes of the computer."""
        return time.monotonic()
