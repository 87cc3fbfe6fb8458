"""What is done in one set, in one line: ``10 x lift 2 s, hold 1 s, lower 2 s (rest 3 s between)``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from knee_coach.engine.phases import AwaitKind, Phase, PhaseKind, PlannedSet
from knee_coach.plan.words import WAIT_FOR_YOU, item_said


def set_in_words(planned: PlannedSet) -> str:
    """Everything that is done in a set; equal reps are folded into one."""
    body = planned.body
    if body[0].await_kind is AwaitKind.WHOLE_SET:
        each = " on each side" if len(planned.sides) > 1 else ""
        return f"{planned.reps} x at your own pace{each}; {WAIT_FOR_YOU}"
    # Where the patient sets the pace, one last wait is for the way back from the last hold.
    back = len(body) > 1 and body[-1].kind is PhaseKind.AWAIT and not body[-1].first_of_rep
    reps = _reps(body[:-1] if back else body)
    done = [", ".join(map(item_said, rep[: _working(rep)])) for rep in reps]
    between = {", ".join(map(item_said, rep[_working(rep) :])) for rep in reps[:-1]} - {""}
    said = _folded(done, turns=len(planned.sides))
    if between:
        said += f" ({' or '.join(sorted(between))} between)"
    return f"{said}; then {WAIT_FOR_YOU}" if back else said


def _reps(body: Sequence[Phase]) -> list[list[Phase]]:
    """The phases of each rep, with the rests after it; an activity counts as one rep a side."""
    reps: list[list[Phase]] = []
    for phase in body:
        if phase.first_of_rep or phase.kind is PhaseKind.ACTIVITY or not reps:
            reps.append([])
        reps[-1].append(phase)
    return reps


def _working(rep: Sequence[Phase]) -> int:
    """How many phases of a rep come before the rests at its end."""
    count = len(rep)
    while count > 1 and rep[count - 1].kind is PhaseKind.REST:
        count -= 1
    return count


def _folded(reps: Sequence[str], *, turns: int) -> str:
    parts = []
    for said, equal in groupby(reps):
        count = len(list(equal)) / turns
        parts.append(said if count == 1 else f"{count:g} x {said}")
    whole = "; ".join(parts)
    return f"{whole}, each side in turn" if turns > 1 else whole
