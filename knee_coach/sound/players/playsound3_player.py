"""Plays tracks as files with playsound3: what is left where Qt finds no output device.

A program of its own plays a minute of the track, so inside that minute the sound card keeps the time. How long the
program takes to start is measured once, when the player is made, and taken off.
"""

from __future__ import annotations

import logging
import shutil
import tempfile
import threading
import time
import weakref
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from knee_coach.sound.bank import SoundBank
from knee_coach.sound.players.on_works import OnWorks, nobody_is_told
from knee_coach.sound.players.playsound3_backends import NothingHeardError, PlayFile, playsound3_backends
from knee_coach.sound.players.playsound3_lag import measured_lag
from knee_coach.sound.players.reel import Reel, Wish
from knee_coach.sound.processes.clock import process_clock
from knee_coach.sound.track import Track

_logger = logging.getLogger(__name__)

COMES_LATE = "Sounds may come late. Follow the screen."
NOTHING_PLAYS = "No sound on this computer. Follow the screen."

BELIEVED = 0.3
"""Seconds: a lag that seems to be longer is rather a program that ends late (ffplay on a sink with a long buffer: 2 s).
Then :data:`USUAL` is assumed, and the patient is told, for sounds that come early would be worse."""

USUAL = 0.1
"""Seconds: gst-play took 22-57 ms where it was measured, ffplay 90-280, aplay less than 20."""

TRIED_AGAIN_AFTER = (2.0, 4.0, 8.0, 16.0, 30.0)
"""Seconds until it is looked again whether something can be heard, after the first failed round, the second and so on;
the last one is kept to."""


def tried_again_after(failed_rounds: int) -> float:
    """Seconds until the next one; ``failed_rounds`` is 1 or more."""
    return TRIED_AGAIN_AFTER[min(failed_rounds, len(TRIED_AGAIN_AFTER)) - 1]


FOLDER = "knee-coach-sound-"
"""How the names of the temporary folders begin."""

LEFT_BEHIND_AFTER = 2 * 24 * 3600.0
"""Seconds: a folder nobody has written into for so long belongs to a program that was killed."""


class Playsound3Player:
    """Plays on a thread of its own. ``clock`` counts seconds and does not jump; ``find_backends`` may take long.

    ``on_works`` is told, from that thread, when a program has proved that it plays, and when it does not any more;
    ``pause_after`` says how many seconds are waited after so many rounds in a row in which none did.
    """

    def __init__(
        self,
        find_backends: Callable[[], Mapping[str, PlayFile]] = playsound3_backends,
        clock: Callable[[], float] = process_clock,
        on_works: OnWorks = nobody_is_told,
        pause_after: Callable[[int], float] = tried_again_after,
    ) -> None:
        self._worker = _Worker(find_backends, clock, on_works, pause_after)
        thread = threading.Thread(target=self._worker.run, name="playsound3", daemon=True)
        thread.start()
        self._close = weakref.finalize(self, _end, self._worker, thread)

    def play(self, track: Track, position_seconds: float) -> None:
        """See :class:`~knee_coach.sound.track_player.TrackPlayer`. What is due at once comes late by the lag."""
        self._worker.wish(track=track, position=position_seconds)

    def cut(self) -> None:
        """See :class:`~knee_coach.sound.track_player.TrackPlayer`."""
        self._worker.wish(track=None)

    def set_gain(self, gain: float) -> None:
        """See :class:`~knee_coach.sound.track_player.TrackPlayer`. It is heard within a second or two; 0 at once."""
        self._worker.wish_gain(gain)

    def sounds(self) -> bool:
        """See :class:`~knee_coach.sound.track_player.TrackPlayer`."""
        return self._worker.is_proven

    def status(self) -> str | None:
        """See :class:`~knee_coach.sound.track_player.TrackPlayer`."""
        return self._worker.trouble

    def close(self) -> None:
        """See :class:`~knee_coach.sound.track_player.TrackPlayer`."""
        self._close()


def _end(worker: _Worker, thread: threading.Thread) -> None:
    worker.end()
    thread.join(2.0)


class _Worker:
    """:meth:`run` is the thread's; everything else is called from outside and only notes what is wished."""

    def __init__(
        self,
        find_backends: Callable[[], Mapping[str, PlayFile]],
        clock: Callable[[], float],
        on_works: OnWorks,
        pause_after: Callable[[int], float],
    ) -> None:
        self.trouble: str | None = None
        self.is_proven = False
        """Whether a program has proved that it plays, and not failed since."""
        self._find_backends = find_backends
        self._clock = clock
        self._on_works = on_works
        self._pause_after = pause_after
        self._failed_rounds = 0
        """How often in a row no program could be heard."""
        self._changed = threading.Condition()
        # Until the first track it plays silence, so that a loudspeaker that slept is awake by then.
        self._wish = Wish(Track((), SoundBank({})))
        self._ended = False

    def wish(self, track: Track | None, position: float = 0.0) -> None:
        with self._changed:
            ahead = 0.0 if track is None else position - self._clock()
            self._wish = replace(self._wish, track=track, ahead=ahead)
            self._changed.notify()

    def wish_gain(self, gain: float) -> None:
        with self._changed:
            self._wish = replace(self._wish, gain=gain)
            self._changed.notify()

    def end(self) -> None:
        with self._changed:
            self._ended = True
            self._changed.notify()

    def run(self) -> None:
        remove_left_behind(Path(tempfile.gettempdir()))
        while not self._ended:
            try:
                with tempfile.TemporaryDirectory(prefix=FOLDER, ignore_cleanup_errors=True) as folder:
                    self._play_in(Path(folder))
            except OSError:
                _logger.log(self._level(), "no file can be written to be played", exc_info=True)
                self.trouble = NOTHING_PLAYS
            if not self._ended:
                self._failed_rounds += 1
                self._pause(self._pause_after(self._failed_rounds))

    def _play_in(self, folder: Path) -> None:
        """Play with the first program that can be heard, and when it fails with the next; returns when none is left."""
        try:
            backends = self._find_backends()
        except Exception:  # playsound3 and what it loads may raise anything
            _logger.log(self._level(), "playsound3 cannot be loaded", exc_info=True)
            self.trouble = NOTHING_PLAYS
            return
        for name, play_file in backends.items():
            try:
                lag = measured_lag(play_file, folder, self._clock, self._pause)
                if self._ended:
                    return
                _logger.info("playsound3 plays with %s, heard after %.0f ms", name, lag * 1000)
                self.trouble = COMES_LATE if lag > BELIEVED else None
                lag = USUAL if lag > BELIEVED else lag
                self._failed_rounds = 0
                self.is_proven = True
                self._on_works(True)
                self._follow(Reel(play_file, lag, folder, self._clock))
            except NothingHeardError as error:
                _logger.log(self._level(), "%s cannot be heard: %s", name, error)
            except Exception:  # each of its programs fails in its own way, and none must end a session
                _logger.log(self._level(), "%s cannot be heard", name, exc_info=True)
            if self._ended:
                return
            self.is_proven = False
            self._on_works(False)
        _logger.log(self._level(), "playsound3 has no program that plays a sound")
        self.trouble = NOTHING_PLAYS

    def _follow(self, reel: Reel) -> None:
        try:
            while not self._ended:
                wish = self._wish
                seconds = reel.follow(wish)
                with self._changed:
                    if self._wish is wish and not self._ended:
                        self._changed.wait(seconds)
        finally:
            reel.stop()

    def _pause(self, seconds: float) -> bool:
        """Wait; True unless the player was closed."""
        with self._changed:
            return not self._changed.wait_for(lambda: self._ended, seconds)

    def _level(self) -> int:
        """How loud the log is told of a failure: once is enough."""
        return logging.DEBUG if self.trouble == NOTHING_PLAYS else logging.WARNING


def remove_left_behind(temporary: Path) -> None:
    """Remove the folders of players whose program was killed."""
    for folder in temporary.glob(f"{FOLDER}*"):
        try:
            if time.time() - folder.stat().st_mtime > LEFT_BEHIND_AFTER:
                shutil.rmtree(folder, ignore_errors=True)
        except OSError:
            continue
