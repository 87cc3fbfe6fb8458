"""The two clocks: one to count by, one to write down.

Counting needs a clock that never goes back, whatever is done to the clock on the wall, and that goes on while the
machine sleeps, so that a session notices that it did.
"""

from __future__ import annotations

import datetime as dt
import sys
import time


def session_clock() -> float:
    """Seconds since some instant in the past; never goes back, and goes on while the machine sleeps."""
    return _seconds()


def wall_clock() -> dt.datetime:
    """The date and time now, with the offset that holds here now."""
    return dt.datetime.now(dt.timezone.utc).astimezone()


def wall_time_of(instant: float) -> dt.datetime:
    """The date and time, with its offset, of an ``instant`` of :func:`session_clock`, which may lie in the past.

    It is read off the wall clock anew each time: when somebody sets that clock, what is written from then on goes by
    the new time.
    """
    then = dt.datetime.now(dt.timezone.utc) - dt.timedelta(seconds=session_clock() - instant)
    return then.astimezone()


if sys.platform == "linux":

    def _seconds() -> float:
        # CLOCK_MONOTONIC (time.monotonic) stands still while Linux is suspended; CLOCK_BOOTTIME does not.
        return time.clock_gettime(time.CLOCK_BOOTTIME)

elif sys.platform == "darwin":

    def _seconds() -> float:
        # time.monotonic is mach_absolute_time, which stands still in sleep. CLOCK_MONOTONIC_RAW goes on, and unlike
        # CLOCK_MONOTONIC it is not adjusted together with the clock on the wall.
        return time.clock_gettime(time.CLOCK_MONOTONIC_RAW)

elif sys.platform == "win32":

    def _seconds() -> float:
        # QueryPerformanceCounter, which Windows keeps counting through standby and hibernation. time.monotonic is
        # GetTickCount64 up to Python 3.12: it goes on as well, but in steps of 16 ms.
        return time.perf_counter()

else:

    def _seconds() -> float:
        # Nothing better is known here; whether it counts sleep is the system's choice.
        return time.monotonic()
