"""Short ways to write phases down in the tests of the sound."""

from __future__ import annotations

from dataclasses import replace

from knee_coach.engine.phases import AwaitKind, Ending, Phase, PhaseKind, Place, RestKind
from knee_coach.model.dose import RepsDose, TempoHold, TempoItem, TempoMove
from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.routine import Exercise
from knee_coach.model.sides import Side
from knee_coach.model.targets import Target

LIFT_HOLD_LOWER: tuple[TempoItem, ...] = (
    TempoMove("lift", 2),
    TempoHold(TimeRange.exactly(2)),
    TempoMove("lower", 2),
)

BRIDGE = Exercise(
    id="bridge",
    name="Bridge",
    dose=RepsDose(CountRange.exactly(3), CountRange.exactly(10), LIFT_HOLD_LOWER),
    position="On your back, knees bent",
)


def place(
    exercise: Exercise = BRIDGE,
    side: Side | None = None,
    *,
    visit: int = 0,
    set_number: int = 1,
    sets: int = 3,
    rep: int | None = 1,
    reps: int | None = 10,
    target: Target | None = None,
) -> Place:
    return Place(visit, exercise, side, set_number, sets, rep, reps, target=target or Target(sets=sets, reps=10))


def get_ready(seconds: float, to: Place | None = None) -> Phase:
    return Phase(PhaseKind.GET_READY, to or place(), seconds)


def move(
    seconds: float, word: str = "lift", at: Place | None = None, *, opens: bool = False, begins: bool = False
) -> Phase:
    return Phase(PhaseKind.MOVE, at or place(), seconds, word=word, opens=opens, first_of_rep=begins)


def hold(seconds: float, at: Place | None = None, *, opens: bool = False, begins: bool = False) -> Phase:
    kind, time = PhaseKind.HOLD, TimeRange.exactly(seconds)
    return Phase(kind, at or place(), seconds, word="hold", range=time, opens=opens, first_of_rep=begins)


def activity(seconds: float, *, opens: bool = False) -> Phase:
    where = place(rep=None, reps=None)
    return Phase(PhaseKind.ACTIVITY, where, seconds, range=TimeRange.exactly(seconds), opens=opens)


def rest(
    seconds: float, kind: RestKind, to: Place | None = None, *, begins: bool = False, changes_side: bool = False
) -> Phase:
    return Phase(
        PhaseKind.REST,
        to or place(),
        seconds,
        rest_kind=kind,
        word="rest",
        first_of_rep=begins,
        changes_side=changes_side,
    )


def switch(seconds: float, to: Place) -> Phase:
    return Phase(PhaseKind.SWITCH_SIDES, to, seconds)


def wait(
    kind: AwaitKind, at: Place | None = None, *, estimate: float = 0.0, opens: bool = False, begins: bool = False
) -> Phase:
    where = at or place()
    return Phase(PhaseKind.AWAIT, where, None, estimate=estimate, await_kind=kind, opens=opens, first_of_rep=begins)


def ending(phase: Phase, ends: Ending) -> Phase:
    return replace(phase, ends=ends)
