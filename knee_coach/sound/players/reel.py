"""Plays a track from one file after another, each started so early that it is heard on time.

While the track changes only later on, the file goes on and another takes over at a silent instant before the change;
when it changes at once the file is stopped and another begun.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from knee_coach.sound.players.playsound3_backends import PlayFile
from knee_coach.sound.players.running_files import RunningFile, RunningFiles
from knee_coach.sound.players.stretch import Stretch, first_difference, good_end, moved, turn_from
from knee_coach.sound.track import Note, Track
from knee_coach.sound.wav import RATE

STILL_WANTED = 0.5
"""Seconds: a tone that was due this long ago and has not been sounded is sounded late; an older one is left out."""

SETTLING = 0.02
"""Seconds of silence in a file before a tone that is late already."""

WRITING = 0.04
"""Seconds in which a minute is mixed and written (10-20 ms on an idle machine)."""

PUNCTUAL = 0.01
"""Seconds by which a start may be late; a file that was to be started longer ago is written anew for now."""

WRITTEN_ANEW = 3
"""How often in a row, at most: a machine that is so busy shall play something."""

WRITTEN_BEFORE = 0.3
"""Seconds before its start at which the next file is written, so that it starts on time on a busy machine too."""

HEAD = 0.15
"""Seconds of silence at the beginning of a file that takes over: nothing is lost when it comes a little late."""

TOLERATED = 0.03
"""Seconds by which the track's clock may move against ours before the file is begun anew."""


@dataclass(frozen=True)
class Wish:
    """What is to be heard: a track whose clock is ``ahead`` seconds ahead of ours, at a gain of 0 to 1."""

    track: Track | None
    ahead: float = 0.0
    gain: float = 1.0


@dataclass(frozen=True)
class _Started:
    """A file that plays."""

    stretch: Stretch
    asked: Track
    ahead: float
    file: RunningFile


@dataclass(frozen=True)
class _Written:
    """A file that will be started at an instant of our clock."""

    stretch: Stretch
    asked: Track
    path: Path
    at: float


class Reel:
    """Does what is wished, as long as :meth:`follow` is called when it wants to be. For one thread.

    ``lag``: seconds from starting a file until it is heard.
    """

    def __init__(self, play_file: PlayFile, lag: float, folder: Path, clock: Callable[[], float]) -> None:
        self._files = RunningFiles(play_file, lag, folder, clock)
        self._clock = clock
        self._wish = Wish(None)
        self._current: _Started | None = None
        self._turn = 0
        """The sample of the track at which the next file takes over."""
        self._written: _Written | None = None
        self._next: _Started | None = None
        self._moved: Mapping[Note, Note] = {}
        """Late notes, and those that are sounded in their place."""
        self._sounded: frozenset[Note] = frozenset()
        self._wanted_from = 0.0
        """Seconds of the track: older notes are not wanted."""
        self._written_anew = 0

    def follow(self, wish: Wish) -> float | None:
        """Do what is to be done now for this wish; returns the seconds until the next call, None for no need of one.

        Raises:
            NothingHeardError: when a program ends too early or too late.
        """
        now = self._clock()
        self._files.look_after()
        if wish.track is None or wish.gain == 0:
            self._fall_silent(now)
            self._wish = wish
            return self._files.next_look()
        if self._wish.gain == 0:
            self._wanted_from = now + wish.ahead
        if self._take_over(now) or wish is not self._wish or self._current is None:
            self._wish = wish
            self._plan(wish.track, now)
        self._write_next(now)
        deed = max(0.0, self._next_deed() - self._clock())
        look = self._files.next_look()
        return deed if look is None else min(deed, look)

    def stop(self) -> None:
        """Fall silent."""
        self._drop_next()
        if self._current is not None:
            self._files.stop(self._current.file)
            self._current = None

    def _plan(self, track: Track, now: float) -> None:
        """Decide when the next file takes over from the one that plays, and begin anew where none can."""
        played = self._with_moved(track)
        current, at = self._current, self._sample_at(now)
        earliest = at + round((self._files.lag + WRITTEN_BEFORE) * RATE)
        if self._next is not None:
            differs = first_difference(self._next.stretch.track, played, at)
            is_right = self._next.stretch.gain == self._wish.gain or self._turn < earliest
            if is_right and (differs is None or differs > earliest):
                return  # it is planned again when this one has taken over
        waits_to_begin = current is None and self._written is not None and self._written.asked == track
        if waits_to_begin and self._written is not None and self._written.stretch.gain == self._wish.gain:
            return
        self._drop_next()
        if current is None or abs(current.ahead - self._wish.ahead) > TOLERATED:
            self._begin(track, now)
            return
        turn = turn_from(current.stretch, played, self._wish.gain, at, earliest)
        if turn is None:
            self._begin(track, now)
        else:
            self._turn = turn

    def _write_anew(self, written: _Written, now: float) -> None:
        """The machine was busy, and it is too late for this file."""
        if self._current is not None:
            self._plan(written.asked, now)
            return
        self._drop_next()
        self._begin_at(written.asked, now + 2 * WRITING)

    def _begin(self, track: Track, now: float) -> None:
        """Stop what plays and begin as soon as possible."""
        self._fall_silent(now)
        self._begin_at(track, now + WRITING)

    def _begin_at(self, track: Track, starts: float) -> None:
        """Begin with the tones that are due by then."""
        now = self._clock()
        soon = self._sample_at(starts + self._files.lag + SETTLING)
        oldest = max(now + self._wish.ahead - STILL_WANTED, self._wanted_from)
        late = (note for note in track.notes if note.at > oldest and note.first_sample < soon)
        self._moved = moved((note for note in late if note not in self._sounded), soon)
        self._turn = self._sample_at(starts + self._files.lag)
        self._write(track, starts)

    def _fall_silent(self, now: float) -> None:
        """Stop what plays, and remember what of it was heard."""
        if self._current is not None:
            at = self._sample_at(now)
            notes = self._current.asked.notes
            self._sounded = frozenset(note for note in notes if self._moved.get(note, note).first_sample <= at)
        self.stop()

    def _write_next(self, now: float) -> None:
        if self._current is None or self._next is not None or self._written is not None:
            return
        starts = self._starts_at()
        if now >= starts - WRITTEN_BEFORE and self._wish.track is not None:
            self._write(self._wish.track, max(starts, now + WRITING))

    def _write(self, track: Track, starts: float) -> None:
        played = self._with_moved(track)
        first = self._sample_at(starts + self._files.lag)
        begins = max(first, self._turn)
        stretch = Stretch(played, first, begins, good_end(played, begins), self._wish.gain)
        self._written = _Written(stretch, track, self._files.write(stretch), starts)

    def _starts_at(self) -> float:
        """When the file is started that takes over next."""
        return self._turn / RATE - self._wish.ahead - self._files.lag - HEAD

    def _take_over(self, now: float) -> bool:
        """Start what is due, and let it take over when it is heard; True when it just did."""
        written = self._written
        if written is not None and now >= written.at:
            if now > written.at + PUNCTUAL and self._written_anew < WRITTEN_ANEW:
                self._written_anew += 1
                self._write_anew(written, now)
                return False
            self._written_anew = 0
            file = self._files.start(written.path, written.stretch)
            self._next = _Started(written.stretch, written.asked, self._wish.ahead, file)
            self._written = None
        if self._next is None:
            return False
        if self._current is not None and now < self._turn / RATE - self._wish.ahead:
            return False
        if self._current is not None and self._turn < self._current.stretch.end:
            self._files.stop(self._current.file)
        self._current, self._next = self._next, None
        return True

    def _next_deed(self) -> float:
        if self._written is not None:
            return self._written.at
        if self._next is not None:
            return self._turn / RATE - self._wish.ahead
        return self._starts_at() - WRITTEN_BEFORE

    def _drop_next(self) -> None:
        if self._next is not None:
            self._files.stop(self._next.file)
        if self._written is not None:
            self._files.discard(self._written.path)
        self._next = self._written = None

    def _with_moved(self, track: Track) -> Track:
        return replace(track, notes=tuple(sorted(self._moved.get(note, note) for note in track.notes)))

    def _sample_at(self, instant: float) -> int:
        """The track's sample that should be heard at an instant of our clock."""
        return round((instant + self._wish.ahead) * RATE)
