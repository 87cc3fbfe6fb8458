"""Plays tracks through Qt in a process of its own: what a sound server's end takes with it is not the session."""

from __future__ import annotations

import logging
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from knee_coach.sound.players.environment import sound_environ
from knee_coach.sound.players.on_works import OnWorks, nobody_is_told
from knee_coach.sound.players.sound_health import SoundHealth
from knee_coach.sound.players.track_message import PlayAsked, play_message
from knee_coach.sound.processes.clock import process_clock
from knee_coach.sound.processes.kept_process import KeptProcess, Patience
from knee_coach.sound.processes.line_process import Message, own_process
from knee_coach.sound.track import Track

log = logging.getLogger(__name__)

PATIENCE = Patience(pauses=(0.0, 0.5, 1.0), well_after=3.0)
"""With the time a process takes to start, sound is back within 3 s of a sound server's being back. One start costs
0.2 s of one core; while there is no server the process waits itself (:mod:`knee_coach.sound.players.waiting`)."""


class Kept(Protocol):
    """What is needed of a :class:`KeptProcess`."""

    def send(self, message: Message) -> None:
        """Say something to the process at hand."""

    def close(self) -> None:
        """Let it end, and start no other one."""


KeepProcess = Callable[[Callable[[Message], None], Callable[[], None]], Kept]
"""Keeps a process going, given who hears its messages and who hears that one has ended."""


def keep_sound_process(heard: Callable[[Message], None], ended: Callable[[], None]) -> KeptProcess:
    """Keep ``knee-coach process sound`` going."""
    environ = sound_environ(os.environ, sys.platform)
    return KeptProcess(own_process("sound"), lambda: (), heard, ended, environ, PATIENCE)


class ProcessPlayer:
    """Starts its process at once; sound comes out about a second later, and again after every loss of it.

    ``assets`` is the folder with the sounds. ``on_works`` is told from threads of the player's. Nothing here waits for
    the process; every method may be called from any one thread.
    """

    def __init__(
        self,
        assets: Path,
        on_works: OnWorks = nobody_is_told,
        keep: KeepProcess = keep_sound_process,
        clock: Callable[[], float] = process_clock,
    ) -> None:
        self._assets = assets
        self._on_works = on_works
        self._clock = clock
        self._lock = threading.Lock()
        self._health = SoundHealth(clock())
        self._is_told = False
        """Whether the process at hand knows what to play; it is told once it sounds."""
        self._works = True
        self._play: Message | None = None
        self._gain: Message | None = None
        self._process = keep(self._heard, self._ended)

    def play(self, track: Track, position_seconds: float) -> None:
        """See :class:`~knee_coach.sound.track_player.TrackPlayer`."""
        message = play_message(PlayAsked(track, position_seconds, self._clock()), self._assets)
        with self._lock:
            self._play = message
            self._tell(message)

    def cut(self) -> None:
        """See :class:`~knee_coach.sound.track_player.TrackPlayer`."""
        with self._lock:
            self._play = None
            self._tell({"do": "cut"})

    def set_gain(self, gain: float) -> None:
        """See :class:`~knee_coach.sound.track_player.TrackPlayer`."""
        with self._lock:
            self._gain = {"do": "gain", "gain": gain}
            self._tell(self._gain)

    def sounds(self) -> bool:
        """See :class:`~knee_coach.sound.track_player.TrackPlayer`."""
        with self._lock:
            return self._health.sounds

    def status(self) -> str | None:
        """See :class:`~knee_coach.sound.track_player.TrackPlayer`."""
        with self._lock:
            return self._health.trouble(self._clock())

    def close(self) -> None:
        """See :class:`~knee_coach.sound.track_player.TrackPlayer`."""
        self._process.close()

    def _tell(self, message: Message) -> None:
        if self._is_told:
            self._process.send(message)

    # What the threads of the process call

    def _heard(self, message: Message) -> None:
        with self._lock:
            self._health.says(message, self._clock())
        self._pass_on()
        # Only then: whoever stood in has fallen silent by now.
        with self._lock:
            if self._health.sounds and not self._is_told:
                self._is_told = True
                for told in (self._gain, self._play):
                    if told is not None:
                        self._process.send(told)

    def _ended(self) -> None:
        with self._lock:
            self._is_told = False
            self._health.lose(self._clock())
        self._pass_on()

    def _pass_on(self) -> None:
        """Tell of a change. Not under the lock: who is told may hold one of its own while it asks for something."""
        with self._lock:
            works = not self._health.is_missed(self._clock())
            is_news = works is not self._works
            self._works = works
        if is_news:
            log.warning("nobody has to stand in for the sound" if works else "no sound comes out")
            self._on_works(works)
