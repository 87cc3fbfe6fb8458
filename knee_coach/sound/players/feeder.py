"""Feeds an output that takes samples by itself: what it gets, when it gets more, and when it must start anew.

The output takes samples from a window of ten seconds, about a second before they are heard. Nothing in Python runs
between the window and the device; the feeder only has to renew the window now and then, and has seconds for it.
The stream stays open for as long as there is a session, sounding silence between the tracks: a device that went to
sleep would swallow the first tone after it.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import replace

from knee_coach.sound.players.beat_watch import BeatWatch
from knee_coach.sound.players.device_watch import DeviceWatch
from knee_coach.sound.players.drift_watch import DriftWatch
from knee_coach.sound.players.output import Output
from knee_coach.sound.track import Note, Track
from knee_coach.sound.wav import RATE

WINDOW = 10 * RATE
"""Samples given to the output at a time."""

START_LATENCY = 0.015
"""Seconds from starting the output until its first sample is heard. None tells it through Qt: 1 ms on PulseAudio's
null sink as recorded, 10-40 ms on sound cards as far as is known. This lies between, so that on either a tick is within
25 ms of its instant. Bluetooth takes 100-250 ms, and there the ticks are as late."""

LEAD = 0.08
"""Seconds from now at which a tone that is already due is sounded: an output that just started swallows its first
30-40 ms."""

STILL_WANTED = 0.5
"""Seconds: a tone that was due this long ago and has not been sounded is sounded late; an older one is left out."""

STARTED_LATE = 0.003
"""Seconds that a start may take until it counts as late, as on a busy machine or with a server that hesitates. A usual
one takes 1 ms; a late one is done again, a few times: there may be devices that always take longer."""

STARTS_AGAIN = 3

HEARD_AFTER = 0.05
"""Seconds from a start in which nothing that matters is heard, so that it can be done again at once."""

QUIET_BEFORE, QUIET_AFTER = 0.3, 0.2
"""Seconds without a tone round the instant at which the stream is put right: nobody hears it then."""

QUIET_ROUND_A_CORRECTION = 0.05
"""Seconds without a tone on both sides of the place in the track at which some silence is repeated or left out."""

PUT_RIGHT_WITHIN = 1.0
"""Seconds that are waited for such an instant: what is off the beat for longer does more harm than a tone cut short."""

_FILLING = 0.2
"""Seconds after a start in which the device is still filling up."""


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
        self._started_for = 0
        """The number of the sample from which on it was started."""
        self._started_at = 0.0
        self._started_late = False
        """Whether the start took so long that the stream is off the clock."""
        self._starts_again = 0
        """How often in a row it was started anew without having been asked for something."""
        self._off_since = 0.0
        """When the stream was last seen where it should be."""
        self._has_woken = False
        self._device = DeviceWatch()
        self._beat = BeatWatch()
        self._drift = DriftWatch()

    @property
    def has_woken(self) -> bool:
        """Whether the device has been seen to take samples as fast as time goes: sound comes out."""
        return self._has_woken

    def is_lost(self) -> bool:
        """Whether there is no device, or it takes no samples any more."""
        return self._device.is_lost(self._clock())

    def open(self) -> None:
        """Start the stream with silence."""
        self._start(None)

    def play(self, track: Track, position: float, asked_at: float) -> None:
        """Play a track whose clock said ``position`` when ours said ``asked_at``."""
        self._ahead = position - asked_at
        before = self._asked
        self._asked = track
        if before is not None and self._sounds_the_same(track):
            self._track = track
            self._renew_window()
        else:
            self._start(self._with_late_notes(track, before, asked_at))
            until = self._clock() + HEARD_AFTER
            # Nothing of it has been heard yet, and the next silence may be seconds away.
            while self._started_late and self._starts_again < STARTS_AGAIN:
                self._start(self._with_late_notes(track, before, asked_at), self._starts_again + 1)
                if self._clock() > until:
                    break

    def cut(self) -> None:
        """Fall silent."""
        self._asked = None
        self._start(None)

    def look_after(self) -> None:
        """Renew the window, follow the clock, notice what the device does.

        To be called about four times a second, more often until the device has woken.
        """
        taken = self._output.taken()
        now = self._clock()
        self._device.note(taken, now)
        if not self._has_woken or now - self._started_at > _FILLING:
            lead = (self._window_start + taken - self._now_sample()) / RATE
            self._beat.note(lead)
            self._drift.note(lead)
        if not self._has_woken:
            self._has_woken = self._beat.is_steady()
        elif taken >= WINDOW or self._is_to_be_put_right(now):
            self._start(self._track, self._starts_again + 1)
        elif taken > WINDOW // 2 or self._correction():
            self._renew_window()

    def _is_to_be_put_right(self, now: float) -> bool:
        is_off = self._beat.is_off() or self._output.is_left_behind()
        if not is_off:
            self._off_since = now
        is_late = self._started_late and self._starts_again < STARTS_AGAIN
        return now - self._off_since >= PUT_RIGHT_WITHIN or ((is_off or is_late) and self._is_quiet_now())

    def _start(self, track: Track | None, again: int = 0) -> None:
        self._track = track
        self._starts_again = again
        self._beat, self._drift = BeatWatch(), DriftWatch()
        self._window_start = self._first_heard()
        is_there = self._output.start(self._samples(), self._gone)
        self._started_at = self._off_since = self._clock()
        self._device.started(self._started_at, is_there=is_there)
        self._started_late = self._first_heard() - self._started_for > round(STARTED_LATE * RATE)

    def _gone(self) -> int:
        """How many samples of the window are over while it was mixed and handed on."""
        self._started_for = self._first_heard()
        return min(self._started_for - self._window_start, WINDOW)

    def _renew_window(self) -> None:
        correction = self._correction()
        self._window_start += self._output.taken() - correction
        self._output.replace(self._samples())
        if correction:
            self._beat.corrected(correction / RATE)
            self._drift.corrected(correction / RATE)

    def _correction(self) -> int:
        """Samples of silence to repeat (below 0: to leave out) so that the stream keeps to the clock; 0 for none."""
        samples = round(self._drift.drift() * RATE)
        if samples == 0 or self._track is None:
            return samples
        around = abs(samples) + round(QUIET_ROUND_A_CORRECTION * RATE)
        goes_on_from = self._window_start + self._output.taken()
        return samples if self._track.is_quiet(goes_on_from - around, 2 * around) else 0

    def _samples(self) -> array[int]:
        if self._track is None:
            return array("h", bytes(2 * WINDOW))
        return self._track.samples(self._window_start, WINDOW)

    def _first_heard(self) -> int:
        """The sample that is heard first when the output is started now."""
        return self._now_sample() + round(START_LATENCY * RATE)

    def _now_sample(self) -> int:
        return round((self._clock() + self._ahead) * RATE)

    def _sounds_the_same(self, track: Track) -> bool:
        """Whether a track agrees with the one that plays in all that the device has taken and is not yet over."""
        assert self._track is not None
        first = self._now_sample() - round(STILL_WANTED * RATE)
        count = self._window_start + self._output.taken() - first
        return count > 0 and self._track.samples(first, count) == track.samples(first, count)

    def _with_late_notes(self, track: Track, before: Track | None, asked_at: float) -> Track:
        """The track with the notes that are due now, and have not been sounded, a moment later.

        Asked for longer ago, it is a track that goes on on a new stream: what was due before now is over.
        """
        now = self._clock() + self._ahead
        wanted_from = now - STILL_WANTED if self._clock() - asked_at < STILL_WANTED else now
        sounded = frozenset(() if before is None else before.notes)

        def in_time(note: Note) -> Note:
            late = wanted_from < note.at < now + LEAD and note not in sounded
            return replace(note, at=now + LEAD) if late else note

        return replace(track, notes=tuple(sorted(map(in_time, track.notes))))

    def _is_quiet_now(self) -> bool:
        first = self._now_sample() - round(QUIET_BEFORE * RATE)
        return self._track is None or self._track.is_quiet(first, round((QUIET_BEFORE + QUIET_AFTER) * RATE))
