"""What lies ahead: the phases that will follow one another with nobody pressing a key."""

from __future__ import annotations

from dataclasses import dataclass

from knee_coach.engine.phases import Phase


@dataclass(frozen=True)
class PhaseAhead:
    """One phase of what lies ahead.

    ``lived`` is seconds of it (0 or more) that lie behind already when it begins: those before a pause, after which it
    goes on where it stopped.
    """

    phase: Phase
    lived: float = 0.0

    @property
    def left(self) -> float:
        """Seconds it still counts for in a total; an await its estimate."""
        return max(0.0, self.phase.planned - self.lived)


@dataclass(frozen=True)
class Ahead:
    """Phases from the present one to the next await (left out unless it is the present one), in order.

    ``since`` is the instant, in seconds of the session's clock, at which the first of them began, or went on after a
    pause: at the instant ``t`` it has ``lived + t - since`` seconds behind it. Each next one begins where the one
    before ends. Only the first one and, after the get-ready that follows a pause, the second may be lived in part.
    """

    since: float
    phases: tuple[PhaseAhead, ...]
