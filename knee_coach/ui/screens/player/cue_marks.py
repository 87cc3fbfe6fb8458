"""Where a phase's bar is marked: at its ticks, its half and its last ten seconds, for whoever does not hear them."""

from __future__ import annotations

from collections.abc import Callable

from knee_coach.engine.phases import Phase
from knee_coach.sound.cue_sheet import cue_sheets

MarksOf = Callable[[Phase], tuple[float, ...]]
"""Gives the seconds of a phase at which its bar is marked."""

_MARKED = ("tick", "halfway", "ten_seconds")


class CueMarks:
    """Remembers the marks of the phase it was last asked about: the stage asks 30 times a second."""

    def __init__(self, marks_of: MarksOf) -> None:
        self._marks_of = marks_of
        self._phase: Phase | None = None
        self._marks: tuple[float, ...] = ()

    def of(self, phase: Phase | None) -> tuple[float, ...]:
        """Seconds from the beginning of the phase."""
        if phase is not self._phase:
            self._phase = phase
            self._marks = () if phase is None else self._marks_of(phase)
        return self._marks


def marks_of(phase: Phase) -> tuple[float, ...]:
    """Seconds from the beginning of a phase at which something but a word sounds."""
    return tuple(cue.at for cue in cue_sheets((phase,))[0] if cue.name in _MARKED)
