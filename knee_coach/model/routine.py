"""A routine: the list of exercises a therapist prescribes. All defaults are already filled in."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import Enum

from knee_coach.model.dose import Dose, Pace
from knee_coach.model.pain import PainLimits
from knee_coach.model.ranges import CountRange
from knee_coach.model.sides import AffectedSide, FirstSide, SideMeaning, SideOrder, Sides


class Section(Enum):
    """Where in a session an exercise belongs; ``after`` is offered at the end, not timed in the plan."""

    WARM_UP = "warm-up"
    MAIN = "main"
    COOL_DOWN = "cool-down"
    AFTER = "after"


PLAYED_SECTIONS = (Section.WARM_UP, Section.MAIN, Section.COOL_DOWN)
"""In this order; ``after`` is offered at the end and is not on the timeline."""

LONGEST_TITLE = 120
"""Characters of a routine's title."""

SHORT_GET_READY = 3.0
"""Seconds of get-ready after a wait, a pause or Back: time for three ticks, no more."""

# What holds where a file is silent, in seconds.
PREPARE = 10.0
SWITCH_SIDES = 5.0
MOVEMENT = 2.0
REST_BETWEEN_ROUNDS = 60.0


class Weekday(Enum):
    """A day of the week as a schedule writes it."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


@dataclass(frozen=True)
class Rests:
    """Rests in seconds, each 0 to 10,800. 0 is no rest at all."""

    between_reps: float = 0.0
    between_sets: float = 30.0
    between_exercises: float = 30.0


@dataclass(frozen=True)
class Load:
    """What is lifted or stretched against: a weight, a band, or a text of the therapist's own."""

    kg: float | None = None
    lb: float | None = None
    band: str | None = None
    brand: str | None = None
    at: str | None = None
    text: str | None = None

    def __str__(self) -> str:
        what = self.text or ""
        if self.kg is not None:
            what = f"{self.kg:g} kg"
        elif self.lb is not None:
            what = f"{self.lb:g} lb"
        elif self.band is not None:
            what = f"{self.band} band" + (f" ({self.brand})" if self.brand else "")
        return f"{what}, {self.at}" if self.at else what


@dataclass(frozen=True)
class Exercise:
    """One entry of a routine. Times are seconds; ``prepare`` is None where the file gives it no own time."""

    id: str
    name: str
    dose: Dose
    section: Section = Section.MAIN
    position: str | None = None
    safety: str | None = None
    note: str | None = None
    cues: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    muscles: tuple[str, ...] = ()
    easier: tuple[str, ...] = ()
    harder: tuple[str, ...] = ()
    figure: str | None = None
    image: str | None = None
    sides: Sides = Sides.BOTH
    order: SideOrder = SideOrder.BY_SET
    side_means: SideMeaning = SideMeaning.LEG
    first_side: FirstSide = FirstSide.LEFT
    pace: Pace = Pace.APP
    switch_sides: float = SWITCH_SIDES
    movement: float = MOVEMENT
    prepare: float | None = None
    wait: bool = False
    rest: Rests = field(default_factory=Rests)
    load: Load | None = None
    if_tolerated: bool = False
    optional: str | None = None


@dataclass(frozen=True)
class Circuit:
    """Exercises done in turn, ``rounds`` times, with ``rest_between_rounds`` seconds between rounds."""

    name: str
    rounds: CountRange
    exercises: tuple[Exercise, ...]
    rest_between_rounds: float = REST_BETWEEN_ROUNDS
    section: Section = Section.MAIN
    optional: str | None = None
    id: str = ""


RoutineItem = Exercise | Circuit


@dataclass(frozen=True)
class Schedule:
    """How often the routine is meant to be done. Exactly one of ``per_week`` and ``days`` is given, or neither."""

    per_week: int | None = None
    days: tuple[Weekday, ...] = ()
    per_day: int = 1
    start: dt.date | None = None
    until: dt.date | None = None


@dataclass(frozen=True)
class Source:
    """Where a routine's content comes from."""

    title: str | None = None
    author: str | None = None
    site: str | None = None
    url: str | None = None
    date: str | None = None


@dataclass(frozen=True)
class Routine:
    """The list a therapist prescribes, ready to be compiled. ``prepare`` is seconds before the first exercise."""

    id: str
    title: str
    items: tuple[RoutineItem, ...]
    author: str | None = None
    description: str | None = None
    language: str = "en"
    source: Source | None = None
    affected_side: AffectedSide = AffectedSide.ASK
    schedule: Schedule | None = None
    pain: PainLimits = field(default_factory=PainLimits)
    avoid: tuple[str, ...] = ()
    stop_if: tuple[str, ...] = ()
    prepare: float = PREPARE

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """Every exercise once, those inside circuits too, in the order of the file."""
        found: list[Exercise] = []
        for item in self.items:
            found.extend(item.exercises if isinstance(item, Circuit) else (item,))
        return tuple(found)

    @property
    def needs_side(self) -> bool:
        """Whether the plan depends on which knee is affected."""
        by_knee = (Sides.AFFECTED, Sides.UNAFFECTED)
        first_by_knee = (FirstSide.AFFECTED, FirstSide.UNAFFECTED)
        return any(
            exercise.sides in by_knee or (exercise.sides is Sides.EACH and exercise.first_side in first_by_knee)
            for exercise in self.exercises
        )
