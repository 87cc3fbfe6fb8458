"""The marks of a phase's bar: at its ticks, its half and its last ten seconds, for whoever does not hear them."""

from __future__ import annotations

from dataclasses import dataclass

from knee_coach.engine.phases import Phase
from knee_coach.engine.snapshot import Mode, Snapshot
from knee_coach.sound.cue_sheet import cue_sheets
from knee_coach.ui.screens.player.counting import past_target
from knee_coach.ui.screens.player.flashing import FLASH_SECONDS, FlashGate
from knee_coach.ui.screens.player.notices import NOTICE_SECONDS
from knee_coach.ui.screens.player.twins import LitMark, Twin, twin_of
from knee_coach.ui.session_driver import Clock

_MARKED = ("tick", "halfway", "ten_seconds")

_HAIR = 1e-6
"""Seconds: what adding up floating point numbers may leave over."""


@dataclass(frozen=True)
class Marks:
    """The marks of a bar at one instant, in seconds from its beginning; ``words`` say what one of them means."""

    at: tuple[float, ...] = ()
    lit: float | None = None
    words: str | None = None


class CueMarks:
    """Remembers the marks of the phase it was last asked about: the stage asks 30 times a second.

    ``lights`` says whether marks light up at all; one that the gate does not let through only has its words.
    """

    def __init__(self, gate: FlashGate, clock: Clock, *, lights: bool) -> None:
        self._gate, self._clock, self._lights = gate, clock, lights
        self._phase: Phase | None = None
        self._twins: tuple[tuple[float, Twin], ...] = ()
        self._reached: float | None = None
        self._is_lit = False

    def now(self, snapshot: Snapshot) -> Marks:
        """The marks of the phase at hand, as they look at this instant."""
        self._look_at(snapshot.phase)
        if past_target(snapshot):
            return Marks()
        elapsed = snapshot.elapsed + _HAIR
        lit = [at for at, twin in self._twins if isinstance(twin, LitMark) and at <= elapsed < at + FLASH_SECONDS]
        said = [
            twin.words
            for at, twin in self._twins
            if isinstance(twin, LitMark) and twin.words is not None and at <= elapsed < at + NOTICE_SECONDS
        ]
        self._reach(lit[-1] if lit and snapshot.mode is Mode.COUNTING else None)
        return Marks(
            tuple(at for at, _ in self._twins), self._reached if self._is_lit else None, said[-1] if said else None
        )

    def seconds_to_next_look(self, snapshot: Snapshot) -> float | None:
        """Seconds until a mark looks or says something else; None when nothing of that comes in this phase."""
        self._look_at(snapshot.phase)
        if snapshot.mode is not Mode.COUNTING:
            return None
        marks = [at for at, twin in self._twins if isinstance(twin, LitMark)]
        changes = (at + after for at in marks for after in (0.0, FLASH_SECONDS, NOTICE_SECONDS))
        return min((at - snapshot.elapsed for at in changes if at > snapshot.elapsed + _HAIR), default=None)

    def _look_at(self, phase: Phase | None) -> None:
        if phase is not self._phase:
            self._phase, self._twins = phase, () if phase is None else _marked(phase)
            self._reach(None)

    def _reach(self, mark: float | None) -> None:
        if mark != self._reached:
            self._reached = mark
            self._is_lit = mark is not None and self._lights and self._gate.lets_through(self._clock())


def _marked(phase: Phase) -> tuple[tuple[float, Twin], ...]:
    return tuple((cue.at, twin_of(cue.name, phase.kind)) for cue in cue_sheets((phase,))[0] if cue.name in _MARKED)
