"""The parts of a dose as the therapist wrote them, so that two doses can be compared part by part."""

from __future__ import annotations

from knee_coach.model.dose import AskDose, Dose, DurationDose, HoldDose, RepsDose, TempoHold
from knee_coach.model.exhaustive import assert_never
from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.routine import Exercise
from knee_coach.model.sides import AffectedSide
from knee_coach.model.targets import Choices
from knee_coach.ui.words.doses import count_range_said, rep_word, time_range_said
from knee_coach.ui.words.sides import worked_side_said
from knee_coach.ui.words.tempo import item_said


def dose_parts(exercise: Exercise, knee: AffectedSide) -> dict[str, str]:
    """By a name of each part what it says: ``10 to 15 lifts``, ``hold 2 s``, ``3 sets``, ``left leg``, ``red band``.

    In the order in which a dose is said; what the exercise does not have is not there.
    """
    parts = _amounts(exercise.dose)
    side = worked_side_said(exercise, knee)
    return {
        **parts,
        **_tempo(exercise),
        **({} if side is None else {"side": side}),
        **({} if exercise.load is None else {"load": str(exercise.load)}),
    }


def _amounts(dose: Dose) -> dict[str, str]:
    match dose:
        case RepsDose():
            held = {} if dose.hold is None else _hold(dose.hold)
            return {"reps": _counted(dose.reps, rep_word(dose)), **held, "sets": _counted(dose.sets, "set")}
        case HoldDose():
            return {**_hold(dose.hold), "sets": _counted(dose.sets, "set")}
        case DurationDose():
            return {"duration": time_range_said(dose.duration), "sets": _counted(dose.sets, "set")}
        case AskDose():
            return {"ask": "as your therapist tells you"}
        case _:
            assert_never(dose)


def _tempo(exercise: Exercise) -> dict[str, str]:
    """Its hold is a part of its own."""
    dose = exercise.dose
    if not isinstance(dose, RepsDose) or not dose.tempo_written:
        return {}
    others = [item for item in dose.items if not isinstance(item, TempoHold)]
    return {"tempo": ", ".join(item_said(item, exercise, Choices()) for item in others)}


def _hold(wanted: TimeRange) -> dict[str, str]:
    return {"hold": f"hold {time_range_said(wanted)}"}


def _counted(wanted: CountRange, one: str) -> str:
    said = count_range_said(wanted)
    return f"{said} {one if said == '1' else f'{one}s'}"
