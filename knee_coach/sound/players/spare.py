"""A player with a spare one: when the first stops working in a session, a spare goes on with its track."""

from __future__ import annotations

import threading
from collections.abc import Callable

from knee_coach.sound.players.on_works import OnWorks
from knee_coach.sound.processes.clock import process_clock
from knee_coach.sound.track import Track
from knee_coach.sound.track_player import TrackPlayer

MakePlayer = Callable[[OnWorks], TrackPlayer]


class PlayerWithSpare:
    """Plays with the first player; while that does not work, with a spare one, made anew each time it is needed.

    The first is believed to work until it says that it does not; a spare is not believed until it says that it does.
    """

    def __init__(
        self, make_first: MakePlayer, make_spare: MakePlayer, clock: Callable[[], float] = process_clock
    ) -> None:
        self._make_spare = make_spare
        self._clock = clock
        self._lock = threading.RLock()
        self._track: Track | None = None
        self._ahead = 0.0
        self._gain = 1.0
        self._closed = False
        self._spare: _Spare | None = None
        """There is one while the first player does not work."""
        self._first = make_first(self._on_change)

    def play(self, track: Track, position_seconds: float) -> None:
        """See :class:`~knee_coach.sound.track_player.TrackPlayer`."""
        with self._lock:
            self._track, self._ahead = track, position_seconds - self._clock()
            # The first one too while it does not work: it goes on with this track when it works again.
            for player in self._players():
                player.play(track, position_seconds)

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

    def sounds(self) -> bool:
        """See :class:`~knee_coach.sound.track_player.TrackPlayer`."""
        with self._lock:
            spare = self._spare
        return self._first.sounds() or (spare is not None and spare.works)

    def status(self) -> str | None:
        """See :class:`~knee_coach.sound.track_player.TrackPlayer`. A spare that nobody hears has no say."""
        with self._lock:
            spare = self._spare
        return self._first.status() if spare is None or not spare.works else spare.player.status()

    def close(self) -> None:
        """See :class:`~knee_coach.sound.track_player.TrackPlayer`."""
        with self._lock:
            self._closed = True
            players = self._players()
        # Not under the lock: the first player's thread may be waiting for it to tell its last.
        for player in players:
            player.close()

    def _players(self) -> list[TrackPlayer]:
        return [self._first] if self._spare is None else [self._first, self._spare.player]

    def _on_change(self, works: bool) -> None:
        with self._lock:
            if self._closed:
                return
            spare = self._spare
            if works:
                self._spare = None
            elif spare is None:
                self._spare = spare = _Spare(self._make_spare)
                spare.player.set_gain(self._gain)
                if self._track is not None:
                    spare.player.play(self._track, self._clock() + self._ahead)
        if works and spare is not None:
            spare.player.close()


class _Spare:
    """A spare player, and whether it can be heard."""

    def __init__(self, make: MakePlayer) -> None:
        self.works = False
        self.player = make(self._on_works)

    def _on_works(self, works: bool) -> None:
        self.works = works
