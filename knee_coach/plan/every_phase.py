"""The plan phase by phase, to the second: every movement, hold and rest on a line of its own."""

from __future__ import annotations

from itertools import accumulate

from knee_coach.engine.phases import Phase, PhaseKind
from knee_coach.engine.timeline import Timeline
from knee_coach.model.targets import Choices
from knee_coach.plan.columns import in_columns
from knee_coach.plan.headings import heading
from knee_coach.plan.words import clock, item_said, lead_said, phases_lasting

_COLUMNS = ("Start", "Lasts", "What", "Where")


def every_phase_as_table(timeline: Timeline, choices: Choices) -> str:
    """The whole session, second by second; what leads somewhere says where to."""
    top = heading(timeline, choices)
    if not timeline.phases:
        return top
    starts = accumulate((phase.planned for phase in timeline.phases), initial=0.0)
    rows = [
        (clock(start), phases_lasting([phase]), _what(phase), _where(phase))
        for start, phase in zip(starts, timeline.phases, strict=False)
    ]
    return "\n".join([top, "", *in_columns([_COLUMNS, *rows], to_the_right=2)])


def _what(phase: Phase) -> str:
    if phase.word is not None:
        return phase.word
    return item_said(phase) if phase.kind is PhaseKind.AWAIT else lead_said(phase)


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
    return f"{'to ' if phase.leads else ''}{', '.join(parts)}"
