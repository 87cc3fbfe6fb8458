"""A player with a spare one: when the first stops working in a session, the spare goes on with its track."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from knee_coach.sound.track import Track
from knee_coach.sound.track_player import TrackPlayer

MakeFirst = Callable[[Callable[[bool], None]], TrackPlayer]
"""Makes a player that tells, from any thread, when it stops working (False) and when it works again (True)."""

SPARE_SETTLES = 3.0
"""Seconds from its making until the spare knows whether it can be heard."""


class PlayerWithSpare:
    """Plays with the first player; while that does not work, with the spare one, made when it is needed.

    ``spare_is_silent`` is what the spare's status says when it cannot be heard either.
    """

    def __init__(
        self,
        make_first: MakeFirst,
        make_spare: Callable[[], TrackPlayer],
        spare_is_silent: str,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._make_spare = make_spare
        self._spare_is_silent = spare_is_silent
        self._clock = clock
        self._lock = threading.RLock()
        self._track: Track | None = None
        self._ahead = 0.0
        self._gain = 1.0
        self._works = True
        self._closed = False
        self._spare: TrackPlayer | None = None
        self._spare_is_settled_at = 0.0
        self._first = make_first(self._on_change)

    def play(self, track: Track, position_seconds: float) -> None:
        """See :class:`~knee_coach.sound.track_player.TrackPlayer`."""
        with self._lock:
            self._track, self._ahead = track, position_seconds - self._clock()
            # Also while it does not work: it goes on with this track when it works again.
            self._first.play(track, position_seconds)
            if not self._works and self._spare is not None:
                self._spare.play(track, position_seconds)

    def cut(self) -> None:
        """See :class:`~knee_coach.sound.track_player.TrackPlayer`."""
        with self._lock:
            self._track = None
            for player in self._players():
                player.cut()

    def set_gain(self, gain: float) -> None:
        """See :class:`~knee_coach.sound.track_player.TrackPlayer`."""
        with self._lock:
            self._gain = gain
            for player in self._players():
                player.set_gain(gain)

    def status(self) -> str | None:
        """See :class:`~knee_coach.sound.track_player.TrackPlayer`."""
        with self._lock:
            first = self._first.status()
            if self._works or self._spare is None or self._clock() < self._spare_is_settled_at:
                return first
            spare = self._spare.status()
            return first if spare == self._spare_is_silent else spare

    def close(self) -> None:
        """See :class:`~knee_coach.sound.track_player.TrackPlayer`."""
        with self._lock:
            self._closed = True
            players = self._players()
        # Not under the lock: the first player's thread may be waiting for it to tell its last.
        for player in players:
            player.close()

    def _players(self) -> list[TrackPlayer]:
        return [self._first] if self._spare is None else [self._first, self._spare]

    def _on_change(self, works: bool) -> None:
        with self._lock:
            self._works = works
            if self._closed:
                return
            if works:
                if self._spare is not None:
                    self._spare.cut()
                return
            if self._spare is None:
                self._spare = self._make_spare()
                self._spare_is_settled_at = self._clock() + SPARE_SETTLES
                self._spare.set_gain(self._gain)
            if self._track is not None:
                self._spare.play(self._track, self._clock() + self._ahead)
