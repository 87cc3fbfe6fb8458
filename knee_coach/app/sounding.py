"""The sound of the program: one player from the preview to the summary, and a listener for each session."""

from __future__ import annotations

from collections.abc import Callable

from knee_coach.desktop.clock import session_clock
from knee_coach.engine.ahead import Ahead
from knee_coach.resources import assets_dir
from knee_coach.sound.listener import SoundListener
from knee_coach.sound.tones import load_tones
from knee_coach.sound.track_player import TrackPlayer


class Sounding:
    """Opens the sound when a routine is looked through: a loudspeaker that slept is awake before the first cue."""

    def __init__(self, make_player: Callable[[], TrackPlayer]) -> None:
        self._make_player = make_player
        self._player: TrackPlayer | None = None

    def open(self) -> TrackPlayer:
        """The player. Making the real one takes about 0.1 s, which is why the program does not begin with it."""
        if self._player is None:
            self._player = self._make_player()
        return self._player

    def listener(self, ahead: Callable[[float], Ahead]) -> SoundListener:
        """What sounds the cues of one session."""
        return SoundListener(self.open(), load_tones(assets_dir() / "sounds"), session_clock, ahead)

    def close(self) -> None:
        """Fall silent and give the device back, until it is opened again."""
        if self._player is not None:
            self._player.close()
            self._player = None
