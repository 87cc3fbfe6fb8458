"""Outlines and problems as plain JSON values: lists in a fixed order, which are short and quick to load."""

from __future__ import annotations

import datetime as dt
from typing import Any, TypeAlias

from knee_coach.model.routine import Schedule, Weekday
from knee_coach.model.sides import AffectedSide
from knee_coach.routine_files.library.known import Known
from knee_coach.routine_files.library.outline import Outline
from knee_coach.routine_files.problems import Problem, Severity

Values: TypeAlias = Any
"""Whatever stood in the file: it may be anything."""

FORM = 3
"""Goes up whenever anything in this file changes what it writes, or the same file gives another outline."""


def as_json(known: Known) -> list[Any]:
    """A file that is known, without its path."""
    outline = None if known.outline is None else _outline_as_json(known.outline)
    problems = [_problem_as_json(problem) for problem in known.problems]
    return [known.stamp, known.read_at_ns, known.sha256, known.beside, known.id, outline, problems, known.good_id]


def from_json(values: Values, path: str) -> Known:
    """The file ``path`` as it was known.

    Raises:
        ValueError, TypeError: these are not values of :func:`as_json`.
    """
    stamp, read_at_ns, sha256, beside, id_, outline, problems, good_id = values
    return Known(
        stamp=tuple(stamp),
        read_at_ns=read_at_ns,
        sha256=sha256,
        beside=tuple((name, tuple(None if one is None else tuple(one) for one in stamps)) for name, stamps in beside),
        id=id_,
        outline=None if outline is None else _outline(outline),
        problems=tuple(_problem(problem, path) for problem in problems),
        good_id=good_id,
    )


def _outline_as_json(outline: Outline) -> list[Any]:
    return [
        outline.title,
        outline.author,
        None if outline.schedule is None else _schedule_as_json(outline.schedule),
        outline.affected_side.value,
        outline.needs_side,
        outline.exercises,
        outline.equipment,
        outline.asks,
        outline.seconds,
    ]


def _outline(values: Values) -> Outline:
    title, author, schedule, side, needs_side, exercises, equipment, asks, seconds = values
    return Outline(
        title=title,
        author=author,
        schedule=None if schedule is None else _schedule(schedule),
        affected_side=AffectedSide(side),
        needs_side=needs_side,
        exercises=exercises,
        equipment=tuple(equipment),
        asks=asks,
        seconds=seconds,
    )


def _schedule_as_json(schedule: Schedule) -> list[Any]:
    return [
        schedule.per_week,
        [day.value for day in schedule.days],
        schedule.per_day,
        None if schedule.start is None else schedule.start.isoformat(),
        None if schedule.until is None else schedule.until.isoformat(),
    ]


def _schedule(values: Values) -> Schedule:
    per_week, days, per_day, start, until = values
    return Schedule(
        per_week=per_week,
        days=tuple(Weekday(day) for day in days),
        per_day=per_day,
        start=None if start is None else dt.date.fromisoformat(start),
        until=None if until is None else dt.date.fromisoformat(until),
    )


def _problem_as_json(problem: Problem) -> list[Any]:
    return [
        problem.line,
        problem.column,
        problem.severity.value,
        problem.message,
        problem.hint,
        problem.excerpt,
        problem.caret_at,
        problem.caret_width,
    ]


def _problem(values: Values, path: str) -> Problem:
    line, column, severity, message, hint, excerpt, caret_at, caret_width = values
    return Problem(path, line, column, Severity(severity), message, hint, excerpt, caret_at, caret_width)
