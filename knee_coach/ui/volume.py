"""The volume of the sound: ten steps, and off."""

from __future__ import annotations

from dataclasses import dataclass, replace

_STEPS = 10


@dataclass(frozen=True)
class Volume:
    """``share`` 0 to 1 is kept while ``muted``."""

    share: float = 0.8
    muted: bool = False

    def changed(self, steps: int) -> Volume:
        """So many tenths louder or quieter; either turns the sound on again."""
        tenths = round(self.share * _STEPS) + steps
        return Volume(max(0, min(_STEPS, tenths)) / _STEPS)

    def toggled(self) -> Volume:
        """Off, or on again as loud as before."""
        return replace(self, muted=not self.muted)

    @property
    def is_silent(self) -> bool:
        """Whether nothing can be heard at it."""
        return self.muted or not self.share

    @property
    def said(self) -> str:
        """What the stage shows for a moment."""
        return "Sound off" if self.is_silent else f"Sound {round(self.share * 100)} %"
