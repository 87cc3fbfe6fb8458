"""Small routines and sessions that the tests of the desk screens share."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QWidget

from knee_coach.model.dose import HoldDose, RepsDose, TempoHold, TempoMove, plain_rep
from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.records import Outcome, SessionRecord, SessionState, SetRecord
from knee_coach.model.routine import Exercise, Routine
from knee_coach.model.sides import Side, Sides
from knee_coach.routine_files.library.outline import outline_of
from knee_coach.ui.look import Look
from knee_coach.ui.theme import ThemeName, theme_for
from knee_coach.ui.views import Origin, RoutineEntry

ZONE = dt.timezone(dt.timedelta(hours=1))
FRIDAY = dt.datetime(2026, 11, 20, 9, 12, tzinfo=ZONE)

LIFTS = RepsDose(
    CountRange.exactly(3),
    CountRange.exactly(10),
    (TempoMove("lift", 2), TempoHold(TimeRange.exactly(2)), TempoMove("lower", 2)),
    tempo_written=True,
)
RAISE = Exercise("raise", "Straight leg raise", LIFTS, sides=Sides.AFFECTED, equipment=("mat",))
SQUAT = Exercise(
    "squat",
    "Wall squat",
    RepsDose(CountRange.between(2, 3), CountRange.exactly(10), plain_rep(TimeRange.exactly(5))),
    equipment=("wall",),
)
STRETCH = Exercise("stretch", "Hamstring stretch", HoldDose(CountRange.exactly(2), TimeRange.exactly(30)))
ROUTINE = Routine("week-2", "Knee strength, week 2", (RAISE, SQUAT), author="Dr A. Example")
NO_SIDE = Routine("stretches", "Stretches", (STRETCH,))


@dataclass(frozen=True)
class Fault:
    """A problem as the reader of routine files tells it."""

    file: str = "/home/ann/routines/week1.yaml"
    line: int = 5
    column: int = 11
    message: str = '"30 sexonds" is not a time'
    hint: str = 'write it like "30 s"'
    excerpt: str = "    hold: 30 sexonds"
    caret_at: int = 10
    caret_width: int = 10
    is_error: bool = True


def entry(routine: Routine = ROUTINE, *, origin: Origin = Origin.OWN_FILE, seconds: float = 1080.0) -> RoutineEntry:
    """A routine file that can be played."""
    return RoutineEntry(routine.id, f"{routine.id}.yaml", origin, outline_of(routine), seconds)


def broken(routine_id: str = "week-1", *problems: Fault, instead_of: str | None = None) -> RoutineEntry:
    """A routine file that cannot be played."""
    return RoutineEntry(
        routine_id,
        f"{routine_id}.yaml",
        Origin.OWN_FILE,
        None,
        problems=problems or (Fault(),),
        instead_of=instead_of,
    )


def made(
    exercise: Exercise = RAISE,
    number: int = 1,
    outcome: Outcome = Outcome.DONE,
    *,
    side: Side | None = Side.RIGHT,
    reps: int = 10,
    pain: int | None = None,
    superseded: bool = False,
) -> SetRecord:
    """One set of the log."""
    return SetRecord(
        set_index=number - 1,
        attempt=1,
        exercise_id=exercise.id,
        exercise=exercise.name,
        side=side,
        set=number,
        sets=3,
        planned_reps=10,
        reps=reps,
        planned_hold=2.0,
        held=(2.0,) * reps,
        planned_duration=None,
        duration=None,
        load=None,
        outcome=outcome,
        pain=pain,
        easier=None,
        superseded=superseded,
        started_at=FRIDAY,
        ended_at=FRIDAY + dt.timedelta(seconds=45),
    )


def session(
    day: int,
    *sets: SetRecord,
    state: SessionState = SessionState.FINISHED,
    routine: Routine = ROUTINE,
    pain_before: int | None = None,
    pain_after: int | None = None,
    note: str | None = None,
) -> SessionRecord:
    """A session on that day of November 2026 at 17:05, 17 minutes long."""
    begun = dt.datetime(2026, 11, day, 17, 5, tzinfo=ZONE)
    return SessionRecord(
        id=f"session-{day}",
        started_at=begun,
        ended_at=begun + dt.timedelta(minutes=17),
        routine_id=routine.id,
        routine_title=routine.title,
        routine_hash="",
        routine_text="",
        plan="",
        side="right",
        state=state,
        pain_before=pain_before,
        pain_after=pain_after,
        note=note,
        sets=sets,
    )


def light_look() -> Look:
    """The light theme with the program's own icons."""
    from knee_coach.resources import assets_dir
    from knee_coach.ui.icons import Icons

    return Look(theme_for(ThemeName.LIGHT, system_is_dark=False), Icons(assets_dir() / "icons"))


def focused() -> QWidget:
    """What the keyboard is on."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


class Heard:
    """What a signal carried, in order."""

    def __init__(self) -> None:
        self.values: list[object] = []

    def take(self, value: object) -> None:
        """Hear one value."""
        self.values.append(value)
