"""A player that makes no sound and lists what it was given: for tests, and for a program that shall be silent."""

from __future__ import annotations

from knee_coach.sound.track import Track


class SilentPlayer:
    """``given`` holds every call in order: ``("play", track, position)``, ``("cut",)``, ``("gain", 0.5)``, ...

    ``pretends`` is whether it says that it sounds.
    """

    def __init__(self, trouble: str | None = None, *, pretends: bool = False) -> None:
        self.pretends = pretends
        self.given: list[tuple[object, ...]] = []
        self._trouble = trouble

    def play(self, track: Track, position_seconds: float) -> None:
        """List it."""
        self.given.append(("play", track, position_seconds))

    def cut(self) -> None:
        """List it."""
        self.given.append(("cut",))

    def set_gain(self, gain: float) -> None:
        """List it."""
        self.given.append(("gain", gain))

    def sounds(self) -> bool:
        """What it was told to pretend."""
        return self.pretends

    def status(self) -> str | None:
        """The sentence it was made with."""
        return self._trouble

    def close(self) -> None:
        """List it."""
        self.given.append(("close",))
