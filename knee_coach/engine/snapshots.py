"""Reading the tape: snapshots for the screen, and what lies ahead for the sound."""

from __future__ import annotations

from collections.abc import Sequence

from knee_coach.engine.ahead import PhaseAhead
from knee_coach.engine.phases import Phase, PhaseKind, PlannedSet
from knee_coach.engine.snapshot import Mode, Progress, Snapshot, Standing
from knee_coach.engine.tape import Tape
from knee_coach.engine.visits import Visit


def take_snapshot(tape: Tape, elapsed: float, visits: Sequence[Visit], standing: Standing) -> Snapshot:
    """All that a screen shows; ``elapsed`` is seconds in the phase at hand."""
    on_tape = 0 <= tape.index < len(tape.sets) and standing.mode is not Mode.ENDED
    phase = tape.step.phase if on_tape else None
    length = None if phase is None else phase.length
    return Snapshot(
        mode=standing.mode,
        phase=phase,
        set=tape.planned if on_tape else None,
        elapsed=elapsed if on_tape else 0.0,
        remaining=None if length is None else max(0.0, length - elapsed),
        then=_then(tape) if on_tape else None,
        next_set=_set_at(tape, tape.index + 1) if on_tape else None,
        total_left=_total_left(tape, elapsed) if on_tape else 0.0,
        progress=_progress(tape, elapsed if on_tape else 0.0, visits),
        selected=standing.selected,
        pause_reason=standing.pause_reason,
        pain=standing.pain,
        may_discard=standing.may_discard,
        may_add=standing.may_add,
        play_pauses=standing.play_pauses,
        state=standing.state,
    )


def phases_ahead(tape: Tape, seconds: float) -> tuple[PhaseAhead, ...]:
    """From the step at the cursor to the next await, which is left out, about ``seconds`` long at most."""
    found = [PhaseAhead(tape.step.phase, tape.step.lived)]
    if tape.step.phase.kind is PhaseKind.AWAIT:
        return tuple(found)
    later = [PhaseAhead(step.phase, step.lived) for step in tape.steps[tape.cursor + 1 :]]
    for planned in tape.sets[tape.index + 1 :]:
        if sum(one.left for one in later) > seconds:
            break
        later.extend(PhaseAhead(phase) for phase in planned.phases)
    total = 0.0
    for one in later:
        if one.phase.kind is PhaseKind.AWAIT or total > seconds:
            break
        found.append(one)
        total += one.left
    return tuple(found)


def _then(tape: Tape) -> Phase | None:
    if tape.following is not None:
        return tape.following.phase
    following = _set_at(tape, tape.index + 1)
    return None if following is None else following.phases[0]


def _set_at(tape: Tape, index: int) -> PlannedSet | None:
    return tape.sets[index] if index < len(tape.sets) else None


def _total_left(tape: Tape, elapsed: float) -> float:
    here = max(0.0, tape.step.phase.planned - elapsed)
    this_set = sum(step.phase.planned for step in tape.steps[tape.cursor + 1 :])
    return here + this_set + sum(planned.planned for planned in tape.sets[tape.index + 1 :])


def _progress(tape: Tape, elapsed: float, visits: Sequence[Visit]) -> tuple[Progress, ...]:
    behind = [0.0] * len(visits)
    counts = [0] * len(visits)
    for index, planned in enumerate(tape.sets):
        counts[planned.place.visit] += 1
        if index < tape.index:
            behind[planned.place.visit] += 1.0
        elif index == tape.index:
            behind[planned.place.visit] += _share_of_set(tape, elapsed)
    current = tape.planned.place.visit if 0 <= tape.index < len(tape.sets) else -1
    return tuple(
        Progress(visit.exercise.name, behind[visit.index] / max(1, counts[visit.index]), visit.index == current)
        for visit in visits
    )


def _share_of_set(tape: Tape, elapsed: float) -> float:
    whole = sum(step.phase.planned for step in tape.steps if step.ordinal is not None)
    if not whole or tape.cursor >= len(tape.steps):
        return 0.0
    lived = sum(step.phase.planned for step in tape.steps[: tape.cursor] if step.ordinal is not None)
    if tape.step.ordinal is not None:
        lived += min(elapsed, tape.step.phase.planned)
    return min(1.0, lived / whole)
