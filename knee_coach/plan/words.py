"""The words and numbers of the printed plan. All plain letters: any terminal can show them."""

from __future__ import annotations

from collections.abc import Sequence

from knee_coach.engine.phases import AwaitKind, Phase, PhaseKind, RestKind
from knee_coach.model.exhaustive import assert_never
from knee_coach.model.ranges import RangeForm, TimeRange
from knee_coach.model.sides import SideMeaning
from knee_coach.ui.words.sides import side_said
from knee_coach.ui.words.times import length

WAIT_FOR_YOU = "wait for you"
NUMBERS_TO_FILL_IN = "numbers to fill in"


def clock(seconds: float) -> str:
    """Minutes and seconds from the start: ``0:40``, ``72:05``, ``1:02.5``."""
    minutes, left = divmod(round(seconds * 1000), 60_000)
    whole, part = divmod(left, 1000)
    fraction = f".{part:03}".rstrip("0") if part else ""
    return f"{minutes}:{whole:02}{fraction}"


def lasting(seconds: float) -> str:
    """``30 s``, ``1 min 30 s``, ``2.5 s``: as it is, without what sums of fractions leave behind."""
    return length(round(seconds, 3))


def phases_lasting(phases: Sequence[Phase]) -> str:
    """How long these are together; ``~`` before it where that depends on the patient, nothing where nobody knows."""
    seconds = sum(phase.planned for phase in phases)
    waits = any(phase.kind is PhaseKind.AWAIT for phase in phases)
    if waits and not seconds:
        return ""
    return f"{'~' if waits else ''}{lasting(seconds)}"


def lead_said(phase: Phase) -> str:
    """What leads to a set: ``get ready``, ``rest``, ``switch to the right leg``, ``wait for you``."""
    match phase.kind:
        case PhaseKind.SWITCH_SIDES if phase.place.side is not None:
            means = phase.place.exercise.side_means
            said = side_said(phase.place.side, means)
            return f"switch {said}" if means is SideMeaning.DIRECTION else f"switch to the {said}"
        case PhaseKind.AWAIT:
            return WAIT_FOR_YOU
        case PhaseKind.REST if phase.rest_kind is RestKind.BETWEEN_EXERCISES:
            return "rest, get into position"
        case _:
            return str(phase.kind.value).replace("_", " ")


def item_said(phase: Phase) -> str:
    """One thing to do: ``lift 2 s``, ``hold up to 30 s``, ``relax 1 s``, ``keep going for 5 min``."""
    match phase.kind:
        case PhaseKind.AWAIT:
            return NUMBERS_TO_FILL_IN if phase.await_kind is AwaitKind.UNKNOWN_DOSE else WAIT_FOR_YOU
        case PhaseKind.ACTIVITY:
            return f"keep going for {_in_range(phase.range, phase.planned)}"
        case PhaseKind.HOLD:
            return f"hold {_in_range(phase.range, phase.planned)}"
        case _:
            return f"{phase.word or str(phase.kind.value).replace('_', ' ')} {lasting(phase.planned)}"


def _in_range(wanted: TimeRange | None, seconds: float) -> str:
    said = lasting(seconds)
    if wanted is None:
        return said
    match wanted.form:
        case RangeForm.UP_TO:
            return f"up to {said}"
        case RangeForm.OPEN:
            return f"{said} or more"
        case RangeForm.EXACT | RangeForm.RANGE:
            return said
        case _:
            assert_never(wanted.form)
