"""A dose in words: ``10 lifts, hold 2 s, 3 sets, right leg``."""

from __future__ import annotations

from knee_coach.model.dose import AskDose, Dose, DurationDose, HoldDose, RepsDose, TempoMove
from knee_coach.model.exhaustive import assert_never
from knee_coach.model.ranges import CountRange, RangeForm, TimeRange
from knee_coach.model.routine import Exercise
from knee_coach.model.sides import AffectedSide
from knee_coach.model.targets import Choices, Target, filled_in
from knee_coach.ui.words.sides import worked_side_said
from knee_coach.ui.words.times import counted, length

_REPS = {"lift": "lift", "raise": "raise", "step": "step", "step up": "step", "squat": "squat", "bend": "bend"}
"""What a rep is called after its first movement; after any other one it is a rep."""


def dose_said(exercise: Exercise, choices: Choices, affected: AffectedSide) -> str:
    """The dose of an exercise as it is planned with these choices."""
    target = choices.target(exercise.id)
    parts = _amounts(filled_in(exercise.dose, target), choices, target)
    side = worked_side_said(exercise, affected)
    return ", ".join([*parts, side] if side is not None else parts)


def set_said(dose: Dose, *, reps: int | None, hold: float | None, duration: float | None) -> tuple[str, ...]:
    """What one set of ``dose`` asks for with these numbers: ``10 lifts`` and ``hold up to 30 s``.

    Times are seconds. Empty where nobody said a number.
    """
    match dose:
        case RepsDose():
            held = () if dose.hold is None or hold is None else (f"hold {hold_said(dose.hold, hold)}",)
            return () if reps is None else (_reps_said(dose, reps), *held)
        case HoldDose():
            return () if hold is None else (f"hold {hold_said(dose.hold, hold)}",)
        case DurationDose():
            return () if duration is None else (hold_said(dose.duration, duration),)
        case AskDose():
            return ()
        case _:
            assert_never(dose)


def rep_word(dose: RepsDose) -> str:
    """What one rep is called: ``lift``, ``step``, ``rep``."""
    first = next((item.word for item in dose.items if isinstance(item, TempoMove)), "")
    return _REPS.get(first.lower(), "rep")


def count_range_said(wanted: CountRange) -> str:
    """What the therapist wrote: ``2 to 3``, ``up to 3``, ``10 or more``, ``10``."""
    return _said(wanted.form, str(wanted.low), str(wanted.high))


def time_range_said(wanted: TimeRange) -> str:
    """What the therapist wrote: ``2 to 5 s``, ``up to 30 s``, ``30 s or more``, ``30 s``."""
    low, high = length(wanted.low), length(wanted.high)
    number, _, unit = low.rpartition(" ")
    if wanted.form is RangeForm.RANGE and high.endswith(f" {unit}") and high.count(" ") == low.count(" ") == 1:
        low = number
    return _said(wanted.form, low, high)


def hold_said(wanted: TimeRange, seconds: float) -> str:
    """So many seconds of what the therapist wrote: ``30 s``, ``up to 30 s``, ``30 s or more``."""
    said = length(seconds)
    return f"up to {said}" if wanted.form is RangeForm.UP_TO else _open(wanted.form, said)


def _said(form: RangeForm, low: str, high: str) -> str:
    match form:
        case RangeForm.EXACT:
            return low
        case RangeForm.RANGE:
            return f"{low} to {high}"
        case RangeForm.UP_TO:
            return f"up to {high}"
        case RangeForm.OPEN:
            return f"{low} or more"
        case _:
            assert_never(form)


def _amounts(dose: Dose, choices: Choices, target: Target) -> list[str]:
    match dose:
        case RepsDose():
            reps = _reps_said(dose, choices.count(dose.reps, target.reps))
            hold = [] if dose.hold is None else [f"hold {_seconds(dose.hold, choices, target.hold)}"]
            return [reps, *hold, *_sets(dose.sets, choices, target)]
        case HoldDose():
            return [f"hold {_seconds(dose.hold, choices, target.hold)}", *_sets(dose.sets, choices, target)]
        case DurationDose():
            return [_seconds(dose.duration, choices, target.duration), *_sets(dose.sets, choices, target)]
        case AskDose():
            return ["as your therapist told you"]
        case _:
            assert_never(dose)


def _sets(wanted: CountRange, choices: Choices, target: Target) -> list[str]:
    sets = choices.count(wanted, target.sets)
    return [counted(sets, "set")] if sets > 1 or wanted.high > 1 else []


def _seconds(wanted: TimeRange, choices: Choices, chosen: float | None) -> str:
    return hold_said(wanted, choices.seconds(wanted, chosen))


def _reps_said(dose: RepsDose, reps: int) -> str:
    return _open(dose.reps.form, counted(reps, rep_word(dose)))


def _open(form: RangeForm, said: str) -> str:
    return f"{said} or more" if form is RangeForm.OPEN else said
