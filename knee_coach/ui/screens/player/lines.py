"""The lines under the bar: which rep and which set it is, and before it begins how much there is to do."""

from __future__ import annotations

from knee_coach.engine.phases import Phase, PlannedSet
from knee_coach.engine.snapshot import Snapshot
from knee_coach.ui.screens.player.counting import past_target
from knee_coach.ui.screens.player.guide import introduces, leads_on
from knee_coach.ui.screens.player.words import dose_words
from knee_coach.ui.words.times import length

FEWEST_WITH_A_LAST = 3
"""Reps: of fewer none is called the last one."""


def rep_line(snapshot: Snapshot, phase: Phase, planned: PlannedSet) -> str | None:
    """``rep 2 of 10``, ``last one, 10 of 10``, ``past 30 s``; before an exercise its dose; None without reps."""
    if past_target(snapshot):
        return f"past {length(phase.seconds or 0)}"
    if introduces(phase):
        return dose_words(planned)
    place = phase.place
    if place.rep is None or place.reps is None or place.reps == 1 or leads_on(phase):
        return None
    if place.rep == place.reps >= FEWEST_WITH_A_LAST:
        return f"last one, {place.rep} of {place.reps}"
    return f"rep {place.rep} of {place.reps}"


def set_line(phase: Phase) -> str | None:
    """``set 1 of 2``, ``round 1 of 3``; None where there is only one."""
    place = phase.place
    if place.sets > 1:
        return f"set {place.set} of {place.sets}"
    return None if place.round is None else f"round {place.round} of {place.rounds}"
