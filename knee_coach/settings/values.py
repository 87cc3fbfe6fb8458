"""The settings themselves: frozen values; a change makes a new one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from knee_coach.model.session_settings import SessionSettings, WaitForMe
from knee_coach.model.sides import AffectedSide
from knee_coach.model.sound_settings import SoundSettings
from knee_coach.model.targets import Target

THEMES = ("system", "light", "dark", "high_contrast")

LOUDNESS_AT_FIRST = 0.8
"""Share of full volume: loud enough for two metres, with room for louder."""


@dataclass(frozen=True)
class WindowPlace:
    """Where the window stood and how large it was, in device-independent pixels; ``x`` and ``y`` may be negative.

    Raises:
        ValueError: when it has no size.
    """

    x: int
    y: int
    width: int
    height: int
    maximized: bool = False
    """The place and size are then those it goes back to."""

    def __post_init__(self) -> None:
        if self.width < 1 or self.height < 1:
            raise ValueError(f"a window has a size, not {self.width} × {self.height}")


@dataclass(frozen=True)
class Settings:
    """Everything a person set or chose. ``volume`` is a share, 0 to 1; ``pace`` as in :class:`SessionSettings`.

    ``flashes`` is whether the player lights up with its cues.
    ``sides``, ``targets``, ``optional`` and ``left_out`` are remembered per routine id, targets by exercise id inside.
    ``confirmed`` holds, per routine and exercise, the numbers that the patient said they were given.
    ``unknown`` holds what a newer version wrote into the file; it is written back as it was.

    Raises:
        ValueError: when a value is outside its range.
    """

    volume: float = LOUDNESS_AT_FIRST
    muted: bool = False
    sound: SoundSettings = field(default_factory=SoundSettings)
    flashes: bool = True
    pace: float = 1.0
    wait_for_me: WaitForMe = WaitForMe.NEVER
    theme: str = "system"
    full_screen: bool = False
    window: WindowPlace | None = None
    sides: Mapping[str, AffectedSide] = field(default_factory=dict)
    targets: Mapping[str, Mapping[str, Target]] = field(default_factory=dict)
    optional: Mapping[str, frozenset[str]] = field(default_factory=dict)
    left_out: Mapping[str, frozenset[str]] = field(default_factory=dict)
    confirmed: Mapping[str, Mapping[str, Target]] = field(default_factory=dict)
    unknown: Mapping[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not 0 <= self.volume <= 1:
            raise ValueError(f"volume is 0 to 1, not {self.volume}")
        if self.theme not in THEMES:
            raise ValueError(f"theme is one of {', '.join(THEMES)}, not {self.theme}")
        SessionSettings(self.pace)
