"""Feeds an output that takes samples by itself: what it gets, when it gets more, and when it must start anew.

The output takes samples from a window of half a minute, about a second before they are heard. Nothing in Python runs
between the window and the device; the feeder only has to renew the window now and then, and has many seconds for it.
The stream stays open for as long as there is a session, sounding silence between the tracks: a device that went to
sleep would swallow the first tone after it.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from knee_coach.sound.players.beat_watch import BeatWatch
from knee_coach.sound.track import Note, Track
from knee_coach.sound.wav import RATE

WINDOW = 30 * RATE
"""Samples given to the output at a time."""

START_LATENCY = 0.03
"""Seconds from starting the output until its first sample is heard, about. It differs between devices by tens of
milliseconds and none of them tells it through Qt; that all cues are late by the same amount is what matters."""

LEAD = 0.08
"""Seconds from now at which a tone that is already due is sounded: an output that just started swallows its first
30-40 ms."""

STILL_WANTED = 0.5
"""Seconds: a tone that was due this long ago and has not been sounded is sounded late; an older one is left out."""

FADE_IN = round(0.005 * RATE)
"""Samples over which a start in the middle of a tone swells, so that it does not click."""

QUIET_BEFORE, QUIET_AFTER = 0.3, 0.2
"""Seconds without a tone round the instant at which the stream is put right: nobody hears it then."""

SUSPECT_AFTER = 0.3
"""Seconds without the device taking a sample, after which it is not to be started anew: see :class:`Output`."""

LOST_AFTER = 1.5
"""Seconds without a sample taken: nothing is heard any more."""

_FILLING = 0.2
"""Seconds after a start in which the device is still filling up."""


class Output(Protocol):
    """A sound device that takes samples by itself.

    A device that takes nothing any more is not started again, for where the sound server is gone that can end the
    program (docs/adr/0007-an-open-stream-that-is-looked-after.md); :meth:`forget` says whether another may be opened.
    """

    def start(self, samples: array[int]) -> bool:
        """Drop what was to be played and play these; False when there is no device."""

    def replace(self, samples: array[int]) -> None:
        """Go on with these after what the device has taken."""

    def taken(self) -> int:
        """How many samples the device has taken of those it was given last."""

    def forget(self) -> bool:
        """Give a device up that takes nothing any more; False where that is not safe."""


class Feeder:
    """Puts tracks into an output, on the beat. ``clock`` is any clock in seconds that does not jump."""

    def __init__(self, output: Output, clock: Callable[[], float]) -> None:
        self._output = output
        self._clock = clock
        self._asked: Track | None = None
        """The track as it was asked for; None for silence."""
        self._track: Track | None = None
        """The track as it is played: with tones that came too late moved a little."""
        self._ahead = 0.0
        """Seconds by which the track's clock is ahead of ours."""
        self._window_start = 0
        """The number, on the track's axis, of the first sample in the window."""
        self._started_at = 0.0
        self._is_started = False
        self._is_due = False
        """Whether the output is to be started anew as soon as it is seen to be alive."""
        self._last_taken = 0
        self._alive_at = 0.0
        """When the device was last seen to have taken a sample."""
        self._beat = BeatWatch()

    @property
    def works(self) -> bool:
        """Whether sound comes out, as far as is known."""
        return self._is_started and not self.hangs

    @property
    def hangs(self) -> bool:
        """Whether a device was opened and has stopped taking samples."""
        return self._is_started and self._clock() - self._alive_at >= LOST_AFTER

    @property
    def waits(self) -> bool:
        """Whether something is to be played as soon as the device is seen to take samples."""
        return self._is_due

    def open(self) -> None:
        """Start the stream with silence."""
        self._start(None)

    def play(self, track: Track, position: float, asked_at: float) -> None:
        """Play a track whose clock said ``position`` when ours said ``asked_at``."""
        self._ahead = position - asked_at
        before = self._asked
        self._asked = track
        if self._is_alive() and before is not None and self._sounds_the_same(track):
            self._track = track
            self._renew_window()
        else:
            self._start(self._with_late_notes(track, before))

    def cut(self) -> None:
        """Fall silent."""
        self._asked = None
        self._start(None)

    def look_after(self) -> None:
        """Renew the window, follow the clock, notice what the device does. To be called about four times a second."""
        if not self._is_alive():
            if self.hangs and self._output.forget():
                self._is_started = False
                self._start(self._track)
            return
        taken = self._output.taken()
        if self._clock() - self._started_at > _FILLING:
            self._beat.note((self._window_start + taken - self._now_sample()) / RATE)
        if self._is_due and self._asked is not None:
            self._start(self._with_late_notes(self._asked, None))
        elif self._is_due or taken >= WINDOW or (self._beat.is_off() and self._is_quiet_now()):
            self._start(self._track)
        elif taken > WINDOW // 2:
            self._renew_window()

    def _is_alive(self) -> bool:
        """Whether the device has taken samples just now."""
        now = self._clock()
        taken = self._output.taken() if self._is_started else 0
        if taken != self._last_taken or taken >= WINDOW:
            self._last_taken, self._alive_at = taken, now
        return self._is_started and now - self._alive_at < SUSPECT_AFTER

    def _start(self, track: Track | None) -> None:
        self._track = track
        self._is_due = self._is_started and not self._is_alive()
        if self._is_due:
            return
        self._beat = BeatWatch()
        self._window_start = self._now_sample() + round(START_LATENCY * RATE)
        samples = self._samples()
        for index in range(FADE_IN):
            samples[index] = samples[index] * index // FADE_IN
        self._is_started = self._output.start(samples)
        self._last_taken = 0
        self._started_at = self._alive_at = self._clock()

    def _renew_window(self) -> None:
        self._window_start += self._output.taken()
        self._output.replace(self._samples())
        self._last_taken = self._output.taken()

    def _samples(self) -> array[int]:
        if self._track is None:
            return array("h", bytes(2 * WINDOW))
        return self._track.samples(self._window_start, WINDOW)

    def _now_sample(self) -> int:
        return round((self._clock() + self._ahead) * RATE)

    def _sounds_the_same(self, track: Track) -> bool:
        """Whether a track agrees with the one that plays in all that the device has taken and is not yet over."""
        assert self._track is not None
        first = self._now_sample() - round(STILL_WANTED * RATE)
        count = self._window_start + self._output.taken() - first
        return count > 0 and self._track.samples(first, count) == track.samples(first, count)

    def _with_late_notes(self, track: Track, before: Track | None) -> Track:
        """The track with the notes that are due now, and have not been sounded, a moment later."""
        now = self._clock() + self._ahead
        sounded = frozenset(() if before is None else before.notes)

        def in_time(note: Note) -> Note:
            late = now - STILL_WANTED < note.at < now + LEAD and note not in sounded
            return replace(note, at=now + LEAD) if late else note

        return replace(track, notes=tuple(sorted(map(in_time, track.notes))))

    def _is_quiet_now(self) -> bool:
        first = self._now_sample() - round(QUIET_BEFORE * RATE)
        return self._track is None or self._track.is_quiet(first, round((QUIET_BEFORE + QUIET_AFTER) * RATE))
