"""Files that programs play: written, started, stopped, removed when they are over, and noticed when they fail."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from knee_coach.sound.players.playsound3_backends import NothingHeardError, PlayFile, Playing
from knee_coach.sound.players.stretch import Stretch
from knee_coach.sound.wav import RATE, write_wav

LOOKED_AFTER = 0.25
"""Seconds between two looks at the programs that play."""

END_SEEN_WITHIN = 0.01
"""Seconds: so precisely the end of a file is noted, which says anew how long the program took to start."""

TOO_EARLY, TOO_LATE = 0.5, 5.0
"""Seconds: a program that ends that much before its file is over, or goes on that long after it, plays nothing."""


@dataclass(eq=False)
class RunningFile:
    """A file that plays."""

    path: Path
    playing: Playing
    over_at: float
    """When it would be over if the program took no time to start, or when it was stopped; on our clock."""
    is_stopped: bool = False
    goes_on: bool = False
    """Whether the program was seen running after that."""


class RunningFiles:
    """Those of one program. ``lag``: seconds from starting it until it is heard, as far as is known."""

    def __init__(self, play_file: PlayFile, lag: float, folder: Path, clock: Callable[[], float]) -> None:
        self.lag = lag
        self._play_file = play_file
        self._folder = folder
        self._clock = clock
        self._count = 0
        self._running: list[RunningFile] = []

    def write(self, stretch: Stretch) -> Path:
        """Write a stretch into a new file.

        Raises:
            OSError: it cannot be written.
        """
        self._count += 1
        path = self._folder / f"{self._count}.wav"
        write_wav(path, stretch.samples())
        return path

    def discard(self, path: Path) -> None:
        """Remove a file that is not played any more."""
        with suppress(OSError):  # on Windows, while a program still holds it; it goes with the folder
            path.unlink()

    def start(self, path: Path, stretch: Stretch) -> RunningFile:
        """Start a file. Whatever the program raises comes through."""
        over_at = self._clock() + (stretch.end - stretch.first) / RATE
        file = RunningFile(path, self._play_file(path), over_at)
        self._running.append(file)
        return file

    def stop(self, file: RunningFile) -> None:
        """End a file that may be over already."""
        file.playing.stop()
        file.is_stopped, file.over_at = True, self._clock()

    def look_after(self) -> None:
        """Remove what is over, learn from it, notice what fails.

        Raises:
            NothingHeardError: when a program ends too early or too late.
        """
        now = self._clock()
        for file in tuple(self._running):
            if file.playing.is_alive():
                file.goes_on = now >= file.over_at
                if now > file.over_at + TOO_LATE:
                    raise NothingHeardError("it does not end")
                continue
            self._running.remove(file)
            self.discard(file.path)
            if file.is_stopped:
                continue
            if now < file.over_at - TOO_EARLY:
                raise NothingHeardError(f"it ended {file.over_at - now:.1f} s too early")
            if file.goes_on:  # as measured_lag does it: the program did not take longer than this to start
                self.lag = min(self.lag, now - file.over_at)

    def next_look(self) -> float | None:
        """Seconds until :meth:`look_after` should be called again; None while nothing plays."""
        if not self._running:
            return None
        now = self._clock()
        ends = (file.over_at - now for file in self._running if not file.is_stopped)
        return min([LOOKED_AFTER, *(max(END_SEEN_WITHIN, end) for end in ends)])
