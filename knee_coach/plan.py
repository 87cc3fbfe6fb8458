"""The printed plan: a compiled session, phase by phase with its cues, as JSON or as a table.

The plan and the session come from the same compiler, so what is printed is what will be played.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from knee_coach.engine.phases import Phase, PhaseKind
from knee_coach.engine.timeline import Timeline
from knee_coach.sound.cue_sheet import Cue, cue_sheets


def plan_as_json(timeline: Timeline) -> str:
    """The plan as JSON text; times are seconds from the session's start, to the millisecond."""
    return json.dumps(plan_as_data(timeline), ensure_ascii=False)


def plan_as_data(timeline: Timeline) -> dict[str, Any]:
    """The plan as plain data. An await's ``seconds`` is None; its ``estimate`` counts in the total."""
    phases = [_phase_as_data(at, phase, cues) for at, phase, cues in _timed(timeline)]
    return {"title": timeline.routine.title, "seconds": _ms(timeline.seconds), "phases": phases}


def plan_as_table(timeline: Timeline) -> str:
    """The plan for people: when, how long, what, and where in the routine."""
    rows = [(_clock(at), _length(phase), _what(phase), _where(phase)) for at, phase, _ in _timed(timeline)]
    widths = [max(len(row[column]) for row in rows) for column in range(3)] if rows else []
    lines = [
        f"{when:>{widths[0]}}  {length:>{widths[1]}}  {what:<{widths[2]}}  {where}".rstrip()
        for when, length, what, where in rows
    ]
    total = f"{timeline.routine.title}: about {_clock(timeline.seconds)} (minutes:seconds)"
    return "\n".join([total, "", *lines]) if lines else f"{timeline.routine.title}: nothing to do"


def _timed(timeline: Timeline) -> Iterator[tuple[float, Phase, tuple[Cue, ...]]]:
    phases = timeline.phases
    starts = accumulate((phase.planned for phase in phases), initial=0.0)
    return zip(starts, phases, cue_sheets(phases), strict=False)


def _phase_as_data(at: float, phase: Phase, cues: tuple[Cue, ...]) -> dict[str, Any]:
    place = phase.place
    data: dict[str, Any] = {
        "at": _ms(at),
        "seconds": None if phase.seconds is None else _ms(phase.seconds),
        "kind": phase.kind.value,
        "exercise": place.exercise.id,
        "side": None if place.side is None else place.side.value,
        "set": place.set,
        "sets": place.sets,
        "rep": place.rep,
        "reps": place.reps,
        "word": phase.word,
        "round": place.round,
        "rounds": place.rounds,
        "cues": [{"at": _ms(at + cue.at), "cue": cue.name} for cue in cues],
    }
    if phase.kind is PhaseKind.AWAIT:
        data["estimate"] = _ms(phase.estimate)
    return data


def _ms(seconds: float) -> float:
    return round(float(seconds), 3)


def _clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"


def _length(phase: Phase) -> str:
    return f"~{phase.estimate:g} s" if phase.seconds is None else f"{phase.seconds:g} s"


def _what(phase: Phase) -> str:
    if phase.kind in (PhaseKind.MOVE, PhaseKind.HOLD) and phase.word:
        return phase.word
    if phase.kind is PhaseKind.AWAIT:
        return "wait for you"
    return str(phase.kind.value).replace("_", " ")


def _where(phase: Phase) -> str:
    place = phase.place
    parts = [place.exercise.name]
    if place.side is not None:
        parts.append(place.side.value)
    if place.round is not None:
        parts.append(f"round {place.round} of {place.rounds}")
    parts.append(f"set {place.set} of {place.sets}")
    if place.rep is not None:
        parts.append(f"rep {place.rep} of {place.reps}")
    return f"{'to ' if phase.leads else ''}{' · '.join(parts)}"
