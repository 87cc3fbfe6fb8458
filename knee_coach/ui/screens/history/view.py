"""What History shows, worked out from the log."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from knee_coach.model.records import SessionRecord, SetRecord
from knee_coach.ui.screens.history.left_out import left_out_said
from knee_coach.ui.screens.history.sets import SetView, set_view
from knee_coach.ui.words.days import capital, day_and_date, day_said, short_day, time_said
from knee_coach.ui.words.marks import Mark, mark_of_session
from knee_coach.ui.words.sides import knee_said_of
from knee_coach.ui.words.times import counted


@dataclass(frozen=True)
class HistoryFacts:
    """What the screen is derived from. ``sessions`` come oldest first.

    ``lines`` holds each session's one-line summary by its id; ``chosen`` is the id of the session to show in full,
    the newest where it is None or unknown.
    """

    today: dt.date
    sessions: tuple[SessionRecord, ...] = ()
    lines: Mapping[str, str] = field(default_factory=dict)
    chosen: str | None = None


@dataclass(frozen=True)
class SessionLine:
    """One session in the list."""

    id: str
    mark: Mark
    day: str
    title: str
    line: str

    @property
    def spoken(self) -> str:
        """All of it for a screen reader."""
        return f"{self.day}, {self.title}, {self.line}"


@dataclass(frozen=True)
class ExerciseSets:
    """One exercise of the chosen session, with its sets."""

    name: str
    sets: tuple[SetView, ...]


@dataclass(frozen=True)
class SessionDetail:
    """The chosen session in full."""

    id: str
    title: str
    day: str
    line: str
    answers: tuple[str, ...]
    note: str | None
    exercises: tuple[ExerciseSets, ...]
    left_out: str | None
    """Which planned exercises were not reached; None when all were, and while the session goes on."""
    nothing: str | None
    """Said in place of the exercises when no set was begun."""


@dataclass(frozen=True)
class HistoryView:
    """Everything on the screen; ``empty`` is said when there is no session yet."""

    title: str
    line: str | None
    sessions: tuple[SessionLine, ...]
    detail: SessionDetail | None
    empty: str | None


def derive_history_view(facts: HistoryFacts) -> HistoryView:
    """The screen for these facts."""
    if not facts.sessions:
        return HistoryView(
            "History", None, (), None, "Nothing here yet. After your first session you will find it here."
        )
    newest_first = tuple(reversed(facts.sessions))
    chosen = next((record for record in newest_first if record.id == facts.chosen), newest_first[0])
    return HistoryView(
        title="History",
        line=f"{counted(len(newest_first), 'session')} so far",
        sessions=tuple(_line(record, facts) for record in newest_first),
        detail=_detail(chosen, facts),
        empty=None,
    )


def _line(record: SessionRecord, facts: HistoryFacts) -> SessionLine:
    return SessionLine(
        record.id,
        mark_of_session(record),
        _short_day_and_time(record, facts.today),
        record.routine_title,
        facts.lines.get(record.id, ""),
    )


def _short_day_and_time(record: SessionRecord, today: dt.date) -> str:
    day = record.started_at.date()
    near = (today - day).days in (0, 1)
    return f"{capital(day_said(day, today)) if near else short_day(day, today)}, {time_said(record.started_at)}"


def _detail(record: SessionRecord, facts: HistoryFacts) -> SessionDetail:
    knee = knee_said_of(record.side)
    day = f"{day_and_date(record.started_at.date(), facts.today)}, {time_said(record.started_at)}"
    exercises = _exercises([entry for entry in record.sets if entry.is_told])
    return SessionDetail(
        id=record.id,
        title=record.routine_title,
        day=" · ".join(part for part in (day, knee) if part),
        line=facts.lines.get(record.id, ""),
        answers=_answers(record),
        note=record.note or None,
        exercises=exercises,
        left_out=left_out_said(record),
        nothing=None if exercises else "No set was begun in this session.",
    )


def _answers(record: SessionRecord) -> tuple[str, ...]:
    return () if record.effort is None else (f"Effort: {record.effort} of 10",)


def _exercises(sets: Sequence[SetRecord]) -> tuple[ExerciseSets, ...]:
    by_exercise: dict[str, list[SetRecord]] = {}
    for entry in sets:
        by_exercise.setdefault(entry.exercise_id, []).append(entry)
    return tuple(
        ExerciseSets(entries[0].exercise, tuple(set_view(entry) for entry in entries))
        for entries in by_exercise.values()
    )
