"""The names of the colours. A colour is a text ``#RRGGBB``; which one it is stands in ``palettes.py`` alone."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PhaseColours:
    """How the player looks in one kind of phase: ``ink`` on ``ground``, and a ``bar`` that fills a ``track``."""

    ground: str
    ink: str
    bar: str
    track: str


@dataclass(frozen=True)
class PhasePalette:
    """The colours of every kind of phase, and of the pause."""

    get_ready: PhaseColours
    move: PhaseColours
    hold: PhaseColours
    rest: PhaseColours
    switch_sides: PhaseColours
    activity: PhaseColours
    await_patient: PhaseColours
    paused: PhaseColours

    def all(self) -> dict[str, PhaseColours]:
        """Every one of them under its name."""
        return {name: getattr(self, name) for name in self.__dataclass_fields__}


@dataclass(frozen=True)
class Palette:
    """Every colour of one theme but those of the phases.

    ``ink`` is for text, ``ink_soft`` for text that matters less; both are read on every ground. Names that begin
    with ``on_`` are the text on the ground of that name.
    """

    paper: str
    surface: str
    surface_soft: str
    """Chips and buttons that are not the primary one, on ``surface`` or ``paper``."""
    surface_hover: str
    rail: str
    ink: str
    ink_soft: str
    accent: str
    """The one accent: primary button, what is chosen, marks of what was done."""
    accent_hover: str
    on_accent: str
    focus: str
    """The ring round what the keyboard is on."""
    alarm: str
    """The ground of "it hurts", of therapist's limits and of problems in a file."""
    alarm_hover: str
    on_alarm: str
    pain_low: str
    """The grounds of the pain scale's numbers: 0-2, 3-5 and 6-10; ``ink`` is read on them."""
    pain_middle: str
    pain_high: str
    handle: str
    """The part of a scroll bar that is held, and lines that part things."""

    def text_pairs(self) -> dict[str, tuple[str, str]]:
        """Every text colour with every ground it is read on, under a name."""
        grounds = (
            "paper",
            "surface",
            "surface_soft",
            "surface_hover",
            "rail",
            "pain_low",
            "pain_middle",
            "pain_high",
        )
        pairs = {f"ink on {ground}": (self.ink, getattr(self, ground)) for ground in grounds}
        for ground in ("paper", "surface", "surface_soft", "rail"):
            pairs[f"ink_soft on {ground}"] = (self.ink_soft, getattr(self, ground))
        for ground in ("paper", "surface"):
            pairs[f"accent on {ground}"] = (self.accent, getattr(self, ground))
        for ground in ("accent", "accent_hover"):
            pairs[f"on_accent on {ground}"] = (self.on_accent, getattr(self, ground))
        for ground in ("alarm", "alarm_hover", "paper", "surface"):
            pairs[f"on_alarm on {ground}"] = (self.on_alarm, getattr(self, ground))
        return pairs

    def shape_pairs(self) -> dict[str, tuple[str, str]]:
        """Colours of shapes that carry meaning, each with what it has to stand out from."""
        return {
            "accent beside surface_soft": (self.accent, self.surface_soft),
            "on_alarm beside surface_soft": (self.on_alarm, self.surface_soft),
            "focus round surface": (self.focus, self.surface),
            "focus round paper": (self.focus, self.paper),
            "focus round rail": (self.focus, self.rail),
            "handle on paper": (self.handle, self.paper),
            "handle on surface": (self.handle, self.surface),
        }
