"""Ends its own process when nobody else is left to do it."""

from __future__ import annotations

import faulthandler
import os
from pathlib import Path


class Watchdog:
    """One for a process. It also bites where a library hangs and lets no Python run."""

    def __init__(self) -> None:
        self._nowhere = Path(os.devnull).open("w")  # noqa: SIM115 - it stays open until the process ends

    def end_after(self, seconds: int) -> None:
        """End the process so many seconds from now, unless this is called again before."""
        faulthandler.dump_traceback_later(seconds, exit=True, file=self._nowhere)
