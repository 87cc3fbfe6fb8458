"""Counts what is done in one try of one set: reps, held seconds, seconds of an activity, side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from knee_coach.engine.events import PhaseEnd, PhaseEnded, RepRestarted
from knee_coach.engine.phases import AwaitKind, Phase, PhaseKind, PlannedSet
from knee_coach.model.sides import Side


class SetTally:
    """What was done in one try, which began at ``started_at`` seconds of the session's clock.

    Reps are kept by their numbers, not in a counter: a rep that begins anew after a pause cannot count twice.
    """

    def __init__(self, planned: PlannedSet, attempt: int, started_at: float) -> None:
        self.planned = planned
        self.attempt = attempt
        self.started_at = started_at
        self._reps: defaultdict[Side | None, set[int]] = defaultdict(set)
        self._held: defaultdict[Side | None, dict[int, float]] = defaultdict(dict)
        self._active: defaultdict[Side | None, float] = defaultdict(float)
        self._active_to_the_end: set[Side | None] = set()

    def phase_ended(self, event: PhaseEnded) -> None:
        """Take in the end of a phase; what only leads to something counts for nothing."""
        phase, done = event.phase, event.how is not PhaseEnd.CUT
        if phase.leads:
            return
        for side in self._sides_of(phase):
            if phase.kind is PhaseKind.HOLD and event.elapsed > 0:
                self._held[side][phase.place.rep or 1] = event.elapsed
            if phase.kind is PhaseKind.ACTIVITY:
                self._active[side] = event.elapsed
                if done:
                    self._active_to_the_end.add(side)
            if done:
                self._reps[side].update(self._completed_by(phase))

    def rep_restarted(self, event: RepRestarted) -> None:
        """Forget what was held so far in a rep that begins anew, or the time of an activity, which has no number."""
        for side in self.planned.sides if event.side is None else (event.side,):
            if event.rep is None:
                self._active.pop(side, None)
            else:
                self._held[side].pop(event.rep, None)

    def reps(self, side: Side | None) -> int | None:
        """Reps one side completed; None where the set counts none."""
        return None if self.planned.reps is None else len(self._reps[side])

    def held(self, side: Side | None) -> tuple[float, ...]:
        """Seconds one side held, an entry a rep that was held, in the order of the reps."""
        return tuple(seconds for _, seconds in sorted(self._held[side].items()))

    def duration(self, side: Side | None) -> float | None:
        """Seconds of the activity; None where the set is none."""
        return None if self.planned.duration is None else self._active[side]

    def has_whole_dose(self, side: Side | None) -> bool:
        """Whether one side did all that was planned for it in this set."""
        if self.planned.reps is not None:
            return len(self._reps[side]) >= self.planned.reps
        return side in self._active_to_the_end

    def _sides_of(self, phase: Phase) -> tuple[Side | None, ...]:
        # One await can stand for both sides of a set in which they take turns; its own side is None then.
        return (phase.place.side,) if phase.place.side in self.planned.sides else self.planned.sides

    def _completed_by(self, phase: Phase) -> Iterable[int]:
        if phase.await_kind is AwaitKind.WHOLE_SET:
            return range(1, (self.planned.reps or 0) + 1)
        return (phase.place.rep or 1,) if phase.completes_rep else ()
