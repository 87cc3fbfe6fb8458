"""The theme: colours, sizes of text and the grid, as data. Nothing else decides how a screen looks."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from knee_coach.engine.phases import PhaseKind
from knee_coach.model.exhaustive import assert_never
from knee_coach.ui.colours import Palette, PhaseColours, PhasePalette
from knee_coach.ui.palettes import DARK, DARK_PHASES, HIGH_CONTRAST, HIGH_CONTRAST_PHASES, LIGHT, LIGHT_PHASES

GRID = 8
"""Pixels: every distance between things is a multiple of it (half of it inside small ones)."""

CORNER = 14
"""Pixels: the radius of a card's and a big button's corners."""

CORNER_SMALL = 8
"""Pixels: the radius of the corners of what stands inside a card."""


class ThemeName(Enum):
    """What a person can choose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


@dataclass(frozen=True)
class TypeScale:
    """The five sizes of text at the desk, in pixels that the system's own scaling multiplies."""

    small: int = 14
    body: int = 17
    lead: int = 22
    title: int = 30
    display: int = 44

    def scaled(self, share: float) -> TypeScale:
        """The same scale, ``share`` times as large (1.0 to 2.0)."""
        return TypeScale(*(round(getattr(self, name) * share) for name in self.__dataclass_fields__))


@dataclass(frozen=True)
class Theme:
    """Everything a widget needs to know to look right."""

    name: ThemeName
    colours: Palette
    phases: PhasePalette
    type: TypeScale = field(default_factory=TypeScale)
    is_dark: bool = False

    def phase_colours(self, kind: PhaseKind) -> PhaseColours:
        """The player's colours in one kind of phase; a pause has its own, ``phases.paused``."""
        match kind:
            case PhaseKind.GET_READY:
                return self.phases.get_ready
            case PhaseKind.MOVE:
                return self.phases.move
            case PhaseKind.HOLD:
                return self.phases.hold
            case PhaseKind.REST:
                return self.phases.rest
            case PhaseKind.SWITCH_SIDES:
                return self.phases.switch_sides
            case PhaseKind.ACTIVITY:
                return self.phases.activity
            case PhaseKind.AWAIT:
                return self.phases.await_patient
            case _:
                assert_never(kind)


def theme_for(name: ThemeName, *, system_is_dark: bool, text_share: float = 1.0) -> Theme:
    """The theme a person chose; ``text_share`` (1.0 to 2.0) makes all text larger."""
    scale = TypeScale().scaled(text_share)
    match name:
        case ThemeName.LIGHT:
            return Theme(name, LIGHT, LIGHT_PHASES, scale)
        case ThemeName.DARK:
            return Theme(name, DARK, DARK_PHASES, scale, is_dark=True)
        case ThemeName.HIGH_CONTRAST:
            return Theme(name, HIGH_CONTRAST, HIGH_CONTRAST_PHASES, scale, is_dark=True)
        case ThemeName.SYSTEM:
            chosen = ThemeName.DARK if system_is_dark else ThemeName.LIGHT
            return theme_for(chosen, system_is_dark=system_is_dark, text_share=text_share)
        case _:
            assert_never(name)
