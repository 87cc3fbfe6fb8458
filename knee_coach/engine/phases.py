"""Phases: the spans a session is made of. A timeline is a tuple of them; screens and sound read them.

All times are seconds. A phase never changes; the engine replaces one by a changed copy where a command asks for it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from knee_coach.model.ranges import MOST_SECONDS_IN_A_SESSION, TimeRange
from knee_coach.model.routine import Exercise
from knee_coach.model.sides import Side
from knee_coach.model.targets import Target


class PhaseKind(Enum):
    """What a phase is; the values are the words of the printed plan."""

    GET_READY = "get_ready"
    MOVE = "move"
    HOLD = "hold"
    REST = "rest"
    SWITCH_SIDES = "switch_sides"
    ACTIVITY = "activity"
    AWAIT = "await"


class RestKind(Enum):
    """Where a rest stands. Only ``IN_REP`` is part of what is being done; the others lead to something."""

    IN_REP = "in_rep"
    BETWEEN_REPS = "between_reps"
    BETWEEN_SETS = "between_sets"
    BETWEEN_EXERCISES = "between_exercises"
    BETWEEN_ROUNDS = "between_rounds"


class AwaitKind(Enum):
    """What an await waits for."""

    READY = "ready"
    """The patient is in position: it leads to a set."""
    WHOLE_SET = "whole_set"
    """The patient does all reps and presses."""
    MOVEMENT = "movement"
    """The patient does the movement before a hold, or the last one back."""
    UNKNOWN_DOSE = "unknown_dose"
    """``dose: ask`` that nobody filled in."""


class Ending(Enum):
    """What ends together with a phase."""

    SET = "set"
    EXERCISE = "exercise"
    SESSION = "session"


@dataclass(frozen=True)
class Place:
    """Where in the session a phase stands, or, for what leads somewhere, where it leads.

    ``visit`` counts the exercises as they are met (a circuit of two exercises and three rounds has six visits).
    ``side`` is None when both sides work at once. ``rep`` and ``reps`` are None for an activity and for an await that
    stands for a whole set. Sets, reps and rounds count from 1. ``target`` is the dose that was chosen.
    """

    visit: int
    exercise: Exercise
    side: Side | None
    set: int
    sets: int
    rep: int | None
    reps: int | None
    round: int | None = None
    rounds: int | None = None
    target: Target = field(default_factory=Target)


@dataclass(frozen=True)
class Phase:
    """One span of the timeline, ``[start, start + length)``.

    ``seconds`` is None for an await, whose ``estimate`` then counts in totals.
    """

    kind: PhaseKind
    place: Place
    seconds: float | None
    estimate: float = 0.0
    word: str | None = None
    """What is spoken for a movement, ``hold`` for a hold, ``rest`` or ``relax`` for a pause inside a rep."""
    rest_kind: RestKind | None = None
    await_kind: AwaitKind | None = None
    range: TimeRange | None = None
    """The range a hold or an activity was chosen from."""
    first_of_rep: bool = False
    """Whether a rep (of one side) begins here."""
    second_side: bool = False
    """With sides that take turns: whether this belongs to the second side's rep."""
    completes_rep: bool = False
    """Whether a rep counts as done when this has run out."""
    opens: bool = False
    """Whether it is the first thing to do after a get-ready, a switch or a rest that led here."""
    changes_side: bool = False
    """Whether it leads from a set of one side to one of the other."""
    ends: Ending | None = None
    goes_on: bool = False
    """Whether an open hold or activity counts on past its ``seconds``, because the patient asked for more."""

    @property
    def length(self) -> float | None:
        """Seconds until it ends by itself; None for an await."""
        if self.goes_on and self.seconds is not None:
            return max(self.seconds, MOST_SECONDS_IN_A_SESSION)
        return self.seconds

    @property
    def planned(self) -> float:
        """Seconds it counts for in a total: its own, or its estimate."""
        return self.estimate if self.seconds is None else self.seconds

    @property
    def leads(self) -> bool:
        """Whether it only leads to something: get-ready, switch, and every rest but a pause inside a rep."""
        match self.kind:
            case PhaseKind.GET_READY | PhaseKind.SWITCH_SIDES:
                return True
            case PhaseKind.REST:
                return self.rest_kind is not RestKind.IN_REP
            case PhaseKind.AWAIT:
                return self.await_kind is AwaitKind.READY
            case _:
                return False

    def is_success_after(self, elapsed: float) -> bool:
        """Whether ending it by a key after ``elapsed`` seconds makes it done: an ``up to``, or past its target."""
        if self.goes_on and self.seconds is not None and elapsed >= self.seconds:
            return True
        return self.range is not None and self.range.may_end_early

    @property
    def may_go_on(self) -> bool:
        """Whether More lets it count past its target: an open (``30+ s``) hold or activity that does not yet."""
        if self.range is None or self.seconds is None or self.goes_on:
            return False
        return self.range.may_go_on and self.seconds < MOST_SECONDS_IN_A_SESSION


@dataclass(frozen=True)
class PlannedSet:
    """One set on the timeline: what leads to it and what is done in it.

    ``id`` stays the same for the whole session, also when sets are added before it. ``sides`` has one entry, or two
    where the sides take turns rep by rep; then both sides' sets end together.
    """

    id: int
    place: Place
    sides: tuple[Side | None, ...]
    lead: tuple[Phase, ...]
    body: tuple[Phase, ...]
    reps: int | None
    hold: float | None
    duration: float | None

    @property
    def phases(self) -> tuple[Phase, ...]:
        """Everything in order."""
        return (*self.lead, *self.body)

    @property
    def planned(self) -> float:
        """Seconds in all, awaits by their estimates."""
        return sum(phase.planned for phase in self.phases)
