"""What lies ahead: the phases that will follow one another with nobody pressing a key."""

from __future__ import annotations

from dataclasses import dataclass

from knee_coach.engine.phases import Phase


@dataclass(frozen=True)
class Ahead:
    """Phases from the present one to the next await (left out unless it is the present one), in order.

    ``started`` is the instant, in seconds of the session's clock, at which the first phase would have begun had it
    run through without a pause: at the instant ``t`` it has ``t - started`` seconds behind it.
    """

    started: float
    phases: tuple[Phase, ...]
