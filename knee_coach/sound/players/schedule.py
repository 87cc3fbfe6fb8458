"""Which tones of a track are due, for a player that starts them one by one."""

from __future__ import annotations

from knee_coach.sound.track import Note, Track

STILL_WANTED = 0.25
"""Seconds: a tone that is due for longer is left out."""


class Schedule:
    """The tones of the track that plays. Instants passed in are seconds of any clock that does not jump."""

    def __init__(self) -> None:
        self._notes: tuple[Note, ...] = ()
        self._ahead = 0.0
        """Seconds by which the track's clock is ahead of the caller's."""
        self._taken: frozenset[Note] = frozenset()

    def play(self, track: Track, position: float, now: float) -> None:
        """Go by a track whose clock says ``position`` now; what was already taken is not taken again."""
        self._ahead = position - now
        self._taken &= frozenset(track.notes)
        self._notes = track.notes

    def cut(self) -> None:
        """Nothing is due any more."""
        self._notes, self._taken = (), frozenset()

    def take_due(self, now: float) -> tuple[Note, ...]:
        """The tones to be started now, each once."""
        instant = now + self._ahead
        due = tuple(note for note in self._waiting(now) if note.at <= instant)
        self._taken |= frozenset(due)
        return due

    def seconds_to_next(self, now: float) -> float | None:
        """Seconds until a tone is due, 0 if one is; None when none will be."""
        return min((max(0.0, note.at - now - self._ahead) for note in self._waiting(now)), default=None)

    def _waiting(self, now: float) -> tuple[Note, ...]:
        oldest = now + self._ahead - STILL_WANTED
        return tuple(note for note in self._notes if note.at > oldest and note not in self._taken)
