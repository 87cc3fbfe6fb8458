"""What Today shows, worked out from the routines and the log."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from knee_coach.model.records import SessionRecord
from knee_coach.model.sides import AffectedSide
from knee_coach.ui.file_problems import ProblemLine, problem_lines
from knee_coach.ui.screens.today.choice import RoutineChoice, choose_routine
from knee_coach.ui.screens.today.morning import MorningQuestion, question_said
from knee_coach.ui.screens.today.plan_dates import PlanState, plan_state
from knee_coach.ui.views import (
    ExerciseDone,
    RoutineEntry,
    mark_of_exercise,
    not_used_said,
    origin_said,
    size_said,
    things_said,
)
from knee_coach.ui.words.days import day_and_date, day_said
from knee_coach.ui.words.marks import Mark
from knee_coach.ui.words.sides import knee_said
from knee_coach.ui.words.times import counted
from knee_coach.ui.words.week import Day, week_of, week_said

MOST_THINGS = 5
"""Things to gather: more would push Start out of a small window."""


@dataclass(frozen=True)
class TodayFacts:
    """What Today is derived from. ``sessions`` come oldest first; ``sides`` are the remembered answers by routine."""

    now: dt.datetime
    entries: tuple[RoutineEntry, ...] = ()
    sessions: tuple[SessionRecord, ...] = ()
    last_line: str | None = None
    """The last session in one line, such as ``17 min · 5 of 6 exercises · pain 2 before, 3 after``."""
    last_done: tuple[ExerciseDone, ...] = ()
    """What was done of each exercise in the last session."""
    sides: Mapping[str, AffectedSide] = field(default_factory=dict)
    morning: MorningQuestion | None = None
    asked: str | None = None
    """The id of the routine that the program was opened with."""


@dataclass(frozen=True)
class RoutineCard:
    """The routine to do."""

    routine_id: str
    why: str
    title: str
    facts: tuple[str, ...]
    knee: str | None
    gather: tuple[str, ...]
    instead_of: str | None = None
    """Where it came from, if it is used in place of another file."""


@dataclass(frozen=True)
class BrokenCard:
    """A routine that cannot be read."""

    why: str
    title: str
    advice: str
    problems: tuple[ProblemLine, ...]


@dataclass(frozen=True)
class EmptyCard:
    """No routine at all."""

    title: str
    advice: str


@dataclass(frozen=True)
class MorningCard:
    """The question about the morning after."""

    heading: str
    question: str
    answer: int | None
    thanks: str | None


@dataclass(frozen=True)
class TodayView:
    """Everything on the screen."""

    greeting: str
    date_line: str
    card: RoutineCard | BrokenCard | EmptyCard
    week: tuple[Day, ...]
    last: str | None
    morning: MorningCard | None
    notice: str | None


def derive_today_view(facts: TodayFacts) -> TodayView:
    """The screen for these facts."""
    today = facts.now.date()
    choice = choose_routine(facts.entries, facts.sessions, today, facts.asked)
    outline = choice.entry.outline if choice is not None else None
    schedule = outline.schedule if outline is not None else None
    if plan_state(schedule, today) is not PlanState.HOLDS:
        schedule = None  # nobody is behind a plan that has not begun, or is over
    return TodayView(
        greeting=_greeting(facts.now.hour),
        date_line=f"{day_and_date(today, today)} · {week_said(facts.sessions, schedule, today)}",
        card=_card(choice, facts.sides),
        week=week_of(facts.sessions, today),
        last=_last(facts, choice, today),
        morning=_morning(facts.morning, facts.now),
        notice=_notice(facts.entries, choice),
    )


def _greeting(hour: int) -> str:
    if 4 <= hour < 12:
        return "Good morning"
    return "Good afternoon" if 12 <= hour < 18 else "Good evening"


def _card(choice: RoutineChoice | None, sides: Mapping[str, AffectedSide]) -> RoutineCard | BrokenCard | EmptyCard:
    if choice is None:
        return EmptyCard(
            "No routine yet",
            "A routine is a file that your therapist writes. Open it under Routines, or drop it on this window.",
        )
    entry = choice.entry
    if entry.outline is None:
        problems = problem_lines(entry.problems)
        advice = (
            f"This file cannot be played yet: {counted(len(problems), 'thing')} to mend in it. Nothing is lost.",
            not_used_said(entry),
            "Mend it in any text editor, or send this page to whoever wrote it.",
        )
        return BrokenCard(choice.why, entry.file, " ".join(filter(None, advice)), problems)
    return RoutineCard(
        routine_id=entry.id,
        why=choice.why,
        title=entry.outline.title,
        facts=size_said(entry.outline.exercises, entry.seconds),
        knee=_knee(entry, sides.get(entry.id)),
        gather=_some(things_said(entry.outline.equipment)),
        instead_of=None if entry.instead_of is None else origin_said(entry),
    )


def _some(things: tuple[str, ...]) -> tuple[str, ...]:
    """The first few: Before you start names them all."""
    if len(things) <= MOST_THINGS:
        return things
    return (*things[: MOST_THINGS - 1], f"and {len(things) - MOST_THINGS + 1} more")


def _knee(entry: RoutineEntry, remembered: AffectedSide | None) -> str | None:
    if entry.outline is None or not entry.outline.needs_side:
        return None
    return knee_said(entry.outline.affected_side.answered(remembered))


def _last(facts: TodayFacts, choice: RoutineChoice | None, today: dt.date) -> str | None:
    if not facts.sessions or facts.last_line is None:
        return None
    stopped = [row.name for row in facts.last_done if mark_of_exercise(row) is Mark.STOPPED_FOR_PAIN]
    last = facts.sessions[-1]
    is_other = choice is None or choice.entry.id != last.routine_id
    name = [last.routine_title] if is_other else []
    parts = [*name, facts.last_line, *(f"stopped the {name[:1].lower()}{name[1:]}" for name in stopped[:2])]
    return f"Last time, {day_said(last.started_at.date(), today)}: {' · '.join(parts)}"


def _morning(question: MorningQuestion | None, now: dt.datetime) -> MorningCard | None:
    if question is None:
        return None
    day = day_said(question.session.started_at.date(), now.date())
    return MorningCard(
        heading=f"After {day}'s session",
        question=question_said(question, now),
        answer=question.answer,
        thanks=None if question.answer is None else "Thank you. It is noted.",
    )


def _notice(entries: Sequence[RoutineEntry], choice: RoutineChoice | None) -> str | None:
    chosen = choice.entry if choice is not None else None
    broken = [entry for entry in entries if entry.outline is None and entry is not chosen]
    if not broken:
        return None
    if len(broken) == 1:
        return f"{broken[0].file} cannot be read. See Routines for what to mend."
    return f"{len(broken)} routine files cannot be read. See Routines for what to mend."
