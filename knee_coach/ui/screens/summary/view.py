"""What How did it go shows, worked out from the session's record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knee_coach.model.dose import DurationDose
from knee_coach.model.pain import PainLimits
from knee_coach.model.records import Outcome, SessionRecord, SessionState
from knee_coach.model.routine import Circuit, Exercise, Routine, Section
from knee_coach.model.sides import AffectedSide
from knee_coach.model.targets import Choices
from knee_coach.ui.views import ExerciseDone, mark_of_exercise
from knee_coach.ui.words.days import capital
from knee_coach.ui.words.doses import dose_said, time_range_said
from knee_coach.ui.words.marks import Mark
from knee_coach.ui.words.safety import BY_TOMORROW, too_much_said
from knee_coach.ui.words.times import counted


@dataclass(frozen=True)
class SummaryFacts:
    """What the screen is derived from. ``routine`` is the one that was done; ``rows`` are done against planned."""

    record: SessionRecord
    routine: Routine
    rows: Sequence[ExerciseDone] = ()


@dataclass(frozen=True)
class RowView:
    """One exercise: its mark, its name, and what was done of it."""

    mark: Mark
    name: str
    words: str


@dataclass(frozen=True)
class AfterView:
    """What helps when pain rose: a calm sentence, the routine's own ``after`` exercises, and the rule for tomorrow."""

    heading: str
    offers: tuple[str, ...]
    rule: str


@dataclass(frozen=True)
class SummaryView:
    """Everything on the screen."""

    title: str
    line: str
    rows: tuple[RowView, ...]
    pain_after: int | None
    effort: int | None
    note: str
    after: AfterView | None


def derive_summary_view(facts: SummaryFacts) -> SummaryView:
    """The screen for these facts."""
    record = facts.record
    return SummaryView(
        title="How did it go?",
        line=_line(record, facts.rows),
        rows=tuple(RowView(mark_of_exercise(row), row.name, capital(row.words)) for row in facts.rows),
        pain_after=record.pain_after,
        effort=record.effort,
        note=record.note or "",
        after=_after(record, facts.routine),
    )


def _line(record: SessionRecord, rows: Sequence[ExerciseDone]) -> str:
    whole = sum(row.complete for row in rows)
    if record.state is SessionState.STOPPED:
        said = "You stopped early. What you did is kept"
    elif rows and whole == len(rows):
        said = "You did everything"
    else:
        said = "The session is over"
    return f"{said}: {whole} of {counted(len(rows), 'exercise')} done in full." if rows else f"{said}."


def _after(record: SessionRecord, routine: Routine) -> AfterView | None:
    """Shown when pain rose, or ended something; where nobody asked before, when it is above what is easy."""
    told = _told(record, routine.pain)
    if told is None:
        return None
    affected = routine.affected_side
    if affected is AffectedSide.ASK and record.side is not None:
        affected = AffectedSide(record.side)
    heading, rule = told
    offers = tuple(_offer(exercise, affected) for exercise in _after_exercises(routine))
    return AfterView(heading, offers, rule)


def _told(record: SessionRecord, limits: PainLimits) -> tuple[str, str] | None:
    """The heading and the rule; what was said last about the pain counts, be it at the end or in an exercise."""
    stopped = [each.pain for each in record.sets if each.outcome is Outcome.STOPPED_FOR_PAIN and each.pain is not None]
    now = record.pain_after if record.pain_after is not None else max(stopped, default=None)
    if now is None:
        return None
    if now > limits.stop_above:
        return "It hurts too much", too_much_said(limits.stop_above)
    if now > (limits.ease_above if record.pain_before is None else record.pain_before):
        return ("It hurts a little" if record.pain_before is None else "It hurts more than before"), BY_TOMORROW
    return None


def _after_exercises(routine: Routine) -> list[Exercise]:
    found: list[Exercise] = []
    for item in routine.items:
        if item.section is Section.AFTER:
            found.extend(item.exercises if isinstance(item, Circuit) else (item,))
    return found


def _offer(exercise: Exercise, affected: AffectedSide) -> str:
    dose = exercise.dose
    if isinstance(dose, DurationDose) and dose.sets.high == 1:
        amount = time_range_said(dose.duration)
    else:
        amount = dose_said(exercise, Choices(), affected)
    start = f" {exercise.position}" if exercise.position else ""
    if start and start[-1] not in ".!":
        start += "."
    safety = f" {exercise.safety}" if exercise.safety else ""
    return f"{exercise.name}: {amount}.{start}{safety}"
