"""Short ways to write routines, timelines and sessions in tests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeVar

from knee_coach.engine.commands import Command, PauseChoice
from knee_coach.engine.events import Event, PhaseEnded, Refused, SetEnded, SetSkipped
from knee_coach.engine.machine import SessionEngine
from knee_coach.engine.phases import Phase, PhaseKind
from knee_coach.engine.snapshot import Mode, Snapshot
from knee_coach.engine.timeline import Timeline, compile_timeline
from knee_coach.model.dose import Dose, DurationDose, HoldDose, RepsDose, TempoItem, plain_rep
from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.routine import Exercise, Rests, Routine, RoutineItem
from knee_coach.model.session_settings import SessionSettings
from knee_coach.model.targets import Choices

E = TypeVar("E")

ONE = CountRange.exactly(1)


def reps(
    count: int | CountRange, *, sets: int | CountRange = 1, hold: float | TimeRange | None = None, tempo: Any = None
) -> RepsDose:
    """``reps(10, sets=3, hold=5)``."""
    items: tuple[TempoItem, ...]
    items = tuple(tempo) if tempo else plain_rep(None if hold is None else _time(hold))
    return RepsDose(_count(sets), _count(count), items, tempo_written=bool(tempo))


def hold(time: float | TimeRange, *, sets: int | CountRange = 1) -> HoldDose:
    """``hold(30)``."""
    return HoldDose(_count(sets), _time(time))


def lasting(time: float | TimeRange, *, sets: int | CountRange = 1) -> DurationDose:
    """``lasting(300)``."""
    return DurationDose(_count(sets), _time(time))


def exercise(name: str, dose: Dose, **keys: Any) -> Exercise:
    """An exercise; ``rest=(between_reps, between_sets, between_exercises)``."""
    if "rest" in keys:
        keys["rest"] = Rests(*keys["rest"])
    return Exercise(id=name.lower().replace(" ", "-"), name=name, dose=dose, **keys)


def routine(*items: RoutineItem, **keys: Any) -> Routine:
    """A routine of these exercises."""
    return Routine(id="r", title="R", items=items, **keys)


def timeline(
    *items: RoutineItem, choices: Choices | None = None, settings: SessionSettings | None = None, **keys: Any
) -> Timeline:
    """A compiled routine."""
    return compile_timeline(routine(*items, **keys), choices or Choices(), settings or SessionSettings())


def shown(phase: Phase) -> str:
    """A phase as a line: ``hold 5 left set 1 rep 2``; an await shows its estimate as ``await ~4``."""
    what = phase.word if phase.kind in (PhaseKind.MOVE, PhaseKind.HOLD) else phase.kind.value
    time = f"~{phase.estimate:g}" if phase.seconds is None else f"{phase.seconds:g}"
    place = phase.place
    side = f" {place.side.value}" if place.side else ""
    rep = "" if place.rep is None else f" rep {place.rep}"
    return f"{what} {time}{side} set {place.set}{rep}"


def lines(phases: Sequence[Phase]) -> list[str]:
    """Every phase as a line."""
    return [shown(phase) for phase in phases]


class Session:
    """A session on a clock that is told the time, with everything that happened."""

    def __init__(self, timeline: Timeline, start: float = 1000.0) -> None:
        self.timeline = timeline
        self.engine = SessionEngine(timeline)
        self.now = start
        self.events: list[Event] = self.engine.start(start)

    def wait(self, seconds: float, late: float = 0.0) -> Session:
        """Let time pass, waking at every deadline, or ``late`` seconds after it."""
        end = self.now + seconds
        while (due := self.engine.next_deadline()) is not None and due + late <= end:
            self.events += self.engine.advance(due + late)
        self.now = end
        self.events += self.engine.advance(end)
        return self

    def do(self, *commands: Command) -> Session:
        """Give commands at this instant."""
        for command in commands:
            self.events += self.engine.handle(command, self.now)
        return self

    def wait_for(self, line: str, limit: float = 100_000.0) -> Session:
        """Let time pass until the phase at hand is shown as ``line``, to the instant at which it starts."""
        end = self.now + limit
        while self.at != line:
            due = self.engine.next_deadline()
            assert due is not None, f"stands still at {self.at}, waiting for {line}"
            assert due <= end, f"{line} does not come, at {self.at}"
            self.now = due
            self.events += self.engine.advance(due)
        return self

    @property
    def snapshot(self) -> Snapshot:
        return self.engine.snapshot(self.now)

    def mode(self) -> Mode:
        """What the engine is doing now; a call, so that no type checker believes it stays so."""
        return self.snapshot.mode

    def selected(self) -> PauseChoice:
        """What is selected on the pause panel now."""
        return self.snapshot.selected

    @property
    def at(self) -> str:
        """The phase at hand as a line; ``over`` after the end."""
        phase = self.snapshot.phase
        return "over" if phase is None else shown(phase)

    def of(self, kind: type[E]) -> list[E]:
        """Every event of a kind so far."""
        return [event for event in self.events if isinstance(event, kind)]

    @property
    def refused(self) -> bool:
        """Whether the last command was refused."""
        return isinstance(self.events[-1], Refused)

    @property
    def outcomes(self) -> list[str]:
        """How every set ended so far: ``bridge left 1 done``."""
        told = []
        for event in self.events:
            if isinstance(event, SetEnded | SetSkipped):
                place = event.set.place
                side = f" {place.side.value}" if place.side and len(event.set.sides) == 1 else ""
                told.append(f"{place.exercise.id}{side} {place.set} {event.outcome.value}")
        return told

    @property
    def lived(self) -> float:
        """Session time of every phase that ended."""
        return sum(event.elapsed for event in self.of(PhaseEnded))


def without_marks(phase: Phase) -> Phase:
    """A phase without what depends on its neighbours."""
    return replace(phase, opens=False, ends=None)


def _count(count: int | CountRange) -> CountRange:
    return CountRange.exactly(count) if isinstance(count, int) else count


def _time(time: float | TimeRange) -> TimeRange:
    return time if isinstance(time, TimeRange) else TimeRange.exactly(time)
