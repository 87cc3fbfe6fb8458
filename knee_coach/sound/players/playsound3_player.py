"""Plays the tones of a track one by one with playsound3: what is left where Qt finds no output device.

Each tone is a program of its own that is started at the tone's time, so it is heard 10-60 ms late, more when the
machine is busy. That is worse than one track, and better than silence.
"""

from __future__ import annotations

import logging
import tempfile
import threading
import time
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from knee_coach.sound.players.schedule import Schedule
from knee_coach.sound.tones import ToneBank
from knee_coach.sound.track import Note, Track, scaled
from knee_coach.sound.wav import write_wav

log = logging.getLogger(__name__)

COMES_LATE = "Sounds may come late. Follow the screen."
NOTHING_PLAYS = "No sound on this computer. Follow the screen."


class Playing(Protocol):
    """A sound that was started."""

    def is_alive(self) -> bool:
        """Whether it still sounds."""

    def stop(self) -> None:
        """End it."""


PlayFile = Callable[[Path], Playing]


def load_playsound3() -> None:
    """Import it before the first tone is due: it runs three programs to see which exist, which takes 95-250 ms."""
    import playsound3  # noqa: F401


def play_file(path: Path) -> Playing:
    """Start playing a file with playsound3."""
    from playsound3 import playsound

    return playsound(path, block=False)


class Playsound3Player:
    """Starts each tone at its time, on a thread of its own. ``clock`` counts seconds and does not jump."""

    def __init__(
        self,
        start: PlayFile = play_file,
        clock: Callable[[], float] = time.monotonic,
        prepare: Callable[[], None] = load_playsound3,
    ) -> None:
        self._starter = _Starter(start, clock, prepare)
        thread = threading.Thread(target=self._starter.run, name="playsound3", daemon=True)
        thread.start()
        self._close = weakref.finalize(self, _end, self._starter, thread)

    def play(self, track: Track, position_seconds: float) -> None:
        """See :class:`~knee_coach.sound.track_player.TrackPlayer`."""
        self._starter.play(track, position_seconds)

    def cut(self) -> None:
        """See :class:`~knee_coach.sound.track_player.TrackPlayer`."""
        self._starter.cut()

    def set_gain(self, gain: float) -> None:
        """See :class:`~knee_coach.sound.track_player.TrackPlayer`. It holds from the next tone on."""
        self._starter.gain = gain

    def status(self) -> str | None:
        """See :class:`~knee_coach.sound.track_player.TrackPlayer`."""
        return self._starter.trouble

    def close(self) -> None:
        """See :class:`~knee_coach.sound.track_player.TrackPlayer`."""
        self._close()


def _end(starter: _Starter, thread: threading.Thread) -> None:
    starter.end()
    thread.join(2.0)


class _Starter:
    """Waits for the next tone and starts it. :meth:`run` is the thread's; everything else is called from outside."""

    def __init__(self, start: PlayFile, clock: Callable[[], float], prepare: Callable[[], None]) -> None:
        self.gain = 1.0
        self.trouble = COMES_LATE
        self._start = start
        self._clock = clock
        self._prepare = prepare
        self._changed = threading.Condition()
        self._schedule = Schedule()
        self._bank: ToneBank | None = None
        self._playing: list[Playing] = []
        self._cuts = 0
        self._ended = False

    def play(self, track: Track, position: float) -> None:
        with self._changed:
            self._bank = track.bank
            self._schedule.play(track, position, self._clock())
            self._changed.notify()

    def cut(self) -> None:
        with self._changed:
            self._cuts += 1
            self._schedule.cut()
            for sound in self._playing:
                sound.stop()
            self._changed.notify()

    def end(self) -> None:
        self.cut()
        with self._changed:
            self._ended = True
            self._changed.notify()

    def run(self) -> None:
        with tempfile.TemporaryDirectory(prefix="knee-coach-tones-") as folder:
            files = _ToneFiles(Path(folder))
            self._prepare()
            while (due := self._wait_for_due()) is not None:
                for note in due:
                    self._sound(note, files)

    def _wait_for_due(self) -> tuple[Note, ...] | None:
        """The tones to start now; None when the player was closed."""
        with self._changed:
            while not self._ended:
                due = self._schedule.take_due(self._clock())
                if due:
                    return due
                self._changed.wait(self._schedule.seconds_to_next(self._clock()))
        return None

    def _sound(self, note: Note, files: _ToneFiles) -> None:
        """Start a tone. Not under the lock: the first one imports playsound3, and nobody shall wait for that."""
        bank, gain, cuts = self._bank, self.gain, self._cuts
        if bank is None or gain == 0.0:
            return
        try:
            started = self._start(files.path_of(note.tone, bank, gain))
        except Exception:  # its backends raise whatever they like, and no sound must end a session
            if self.trouble != NOTHING_PLAYS:  # once is enough for the log
                log.warning("playsound3 could not play %s", note.tone, exc_info=True)
            self.trouble = NOTHING_PLAYS
            return
        self.trouble = COMES_LATE
        with self._changed:
            # Asking whether a sound still plays also takes leave of its program once that has ended.
            self._playing = [sound for sound in (*self._playing, started) if sound.is_alive()]
            if cuts != self._cuts:
                started.stop()


class _ToneFiles:
    """Tones as files, each at the loudness it was last asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._written: set[Path] = set()

    def path_of(self, tone: str, bank: ToneBank, gain: float) -> Path:
        path = self._folder / f"{tone.replace(':', '-')}-{round(gain * 1000)}.wav"
        if path not in self._written:
            write_wav(path, scaled(bank.samples[tone], gain))
            self._written.add(path)
        return path
