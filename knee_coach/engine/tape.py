"""The tape: where a session stands on its timeline, and how long each phase has been lived."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from knee_coach.engine.leads import get_ready
from knee_coach.engine.phases import Phase, PhaseKind, PlannedSet
from knee_coach.engine.timeline import mark_opening
from knee_coach.model.sides import Side


@dataclass
class Step:
    """One phase of the set at hand.

    ``ordinal`` is its place in the set's body, None for what leads there. ``lived`` is seconds of it that lie behind,
    up to the last pause. ``started`` says whether anybody was told that it began.
    """

    phase: Phase
    ordinal: int | None = None
    lived: float = 0.0
    started: bool = False


def steps_of(lead: Iterable[Phase], body: Iterable[Phase]) -> list[Step]:
    """Fresh steps for a set."""
    return [*(Step(phase) for phase in lead), *(Step(phase, ordinal) for ordinal, phase in enumerate(body))]


class Tape:
    """The sets of a session in order, the steps of the one at hand, and a cursor.

    ``index`` equals ``len(sets)`` once the last set is over. ``begun`` says whether the body of the set at hand has
    begun in this attempt, ``set_lived`` how many seconds of it are over, not counting the step at the cursor.
    """

    def __init__(self, sets: Sequence[PlannedSet]) -> None:
        self.sets = list(sets)
        self.index = -1
        self.steps: list[Step] = []
        self.cursor = 0
        self.begun = False
        self.set_lived = 0.0

    @property
    def planned(self) -> PlannedSet:
        """The set at hand."""
        return self.sets[self.index]

    @property
    def step(self) -> Step:
        """The step at the cursor."""
        return self.steps[self.cursor]

    @property
    def following(self) -> Step | None:
        """The next step of the same set."""
        return self.steps[self.cursor + 1] if self.cursor + 1 < len(self.steps) else None

    @property
    def over(self) -> bool:
        """Whether no set is left."""
        return self.index >= len(self.sets)

    def enter(self, index: int) -> None:
        """Go to the beginning of what leads to a set; past the last one the tape is over."""
        planned = self.sets[index] if index < len(self.sets) else None
        self._enter(index, [] if planned is None else steps_of(planned.lead, planned.body))

    def enter_anew(self, index: int) -> None:
        """Go to a set once more, after a short get-ready."""
        planned = self.sets[index]
        body = mark_opening(planned.body, waiting=True)
        self._enter(index, steps_of((get_ready(planned.place),), body))

    def enter_with(self, index: int, lead: Sequence[Phase]) -> None:
        """Go to a set with another lead than its own."""
        planned = self.sets[index]
        body = mark_opening(planned.body, waiting=bool(lead))
        self._enter(index, steps_of(lead, body))

    def _enter(self, index: int, steps: list[Step]) -> None:
        self.index, self.steps, self.cursor = index, steps, 0
        self.begun, self.set_lived = False, 0.0

    def get_ready_first(self) -> None:
        """Put a short get-ready before the step at the cursor."""
        rest = self.steps[self.cursor :]
        for step, phase in zip(rest, mark_opening((step.phase for step in rest), waiting=True), strict=True):
            step.phase = phase
        self.steps.insert(self.cursor, Step(get_ready(self.step.phase.place)))

    def to_rep_start(self) -> None:
        """Go back to the first step of the rep at the cursor; its steps count from nothing again."""
        place = self.step.phase.place
        first = next(
            number
            for number, step in enumerate(self.steps)
            if step.ordinal is not None
            and not step.phase.leads
            and (step.phase.place.rep, step.phase.place.side) == (place.rep, place.side)
        )
        for step in self.steps[first:]:
            step.lived, step.started = 0.0, False
        self.cursor = first

    def held_long_before(self, seconds: float) -> bool:
        """Whether the rep at the cursor already holds a finished hold of at least ``seconds``."""
        place = self.step.phase.place
        return any(
            step.phase.kind is PhaseKind.HOLD
            and (step.phase.place.rep, step.phase.place.side) == (place.rep, place.side)
            and step.lived >= seconds
            for step in self.steps[: self.cursor]
        )

    def sides_done(self) -> tuple[Side | None, ...]:
        """The sides of the set at hand whose planned reps all lie behind; none where no reps are counted."""
        planned = self.planned
        if planned.reps is None:
            return ()
        behind = [step.phase.place for step in self.steps[: self.cursor] if step.phase.completes_rep]
        return tuple(side for side in planned.sides if sum(place.side is side for place in behind) >= planned.reps)

    def index_of(self, set_id: int) -> int:
        """Where the set with that id stands."""
        return next(index for index, planned in enumerate(self.sets) if planned.id == set_id)

    def next_visit(self) -> int:
        """The index of the first set of the next exercise; ``len(sets)`` if there is none."""
        visit = self.planned.place.visit
        later = range(self.index + 1, len(self.sets))
        return next((index for index in later if self.sets[index].place.visit != visit), len(self.sets))
