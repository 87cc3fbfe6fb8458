"""The plan for programs: every phase with its cues, as JSON."""

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
