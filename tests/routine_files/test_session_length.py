"""The sum of a session agrees with the compiled timeline, which it must not need."""

from __future__ import annotations

import pytest

from knee_coach.engine.timeline import compile_timeline
from knee_coach.model.session_settings import SessionSettings
from knee_coach.model.sides import AffectedSide
from knee_coach.model.targets import Choices
from knee_coach.routine_files.length import planned_seconds
from tests.routine_files.writing import HEAD, read

PLAYED = {
    "reps": "- {name: A, reps: 10, sets: 3}",
    "reps and a hold": "- {name: A, reps: 10-12, hold: 2-5 s, sets: 2-3, movement: 1.5 s}",
    "rests between reps": "- {name: A, reps: 5, sets: 2, rest: {between_reps: 3 s, between_sets: 20 s}}",
    "a tempo with a rest at its end": "- {name: A, reps: 5, sets: 2, tempo: 'lift 2 s, rest 1 s, lower, relax 4 s'}",
    "a hold alone": "- {name: A, hold: up to 30 s, sets: 3, sides: each}",
    "a duration": "- {name: A, duration: 5-10 min}",
    "each side by set": "- {name: A, reps: 5, sets: 3, sides: each, switch_sides: 7 s}",
    "each side by side": "- {name: A, reps: 5, sets: 3, sides: each, order: by_side}",
    "each side by rep": "- {name: A, reps: 5, sets: 3, sides: each, order: by_rep, rest: {between_reps: 1 s}}",
    "a hold by rep": "- {name: A, hold: 20 s, sets: 3, sides: each, order: by_rep, rest: {between_reps: 1 s}}",
    "both knees are affected": "- {name: A, reps: 5, sets: 2, sides: affected}",
    "no time to switch": "- {name: A, reps: 5, sets: 2, sides: each, switch_sides: 0}",
    "one's own pace": "- {name: A, reps: 5, sets: 2, pace: self, rest: {between_reps: 2 s}}",
    "one's own pace and a tempo": "- {name: A, reps: 5, sets: 2, pace: self, tempo: 'lift, hold 3 s, lower, rest 9 s'}",
    "one's own pace by rep": "- {name: A, reps: 5, sides: each, order: by_rep, pace: self, rest: {between_reps: 2 s}}",
    "several, one waits, one prepares": (
        "- {name: A, reps: 5, prepare: 20 s}\n  - {name: B, reps: 5, wait: true}\n  - {name: C, reps: 5, prepare: 50 s}"
    ),
    "the first waits": "- {name: A, reps: 5, wait: true}\n  - {name: B, reps: 5, rest: {between_exercises: 9 s}}",
    "sections": (
        "- {name: A, reps: 5, rest: {between_exercises: 9 s}}\n  - {name: B, reps: 5, section: warm-up}\n"
        "  - {name: Ice, duration: 10 min, section: after}\n  - {name: C, reps: 5, optional: Maybe}"
    ),
    "a circuit": (
        "- {name: A, reps: 5}\n"
        "  - {circuit: X, rounds: 3, exercises: [{name: B, reps: 5, prepare: 70 s}, {name: C, reps: 5, wait: true}]}\n"
        "  - {name: D, reps: 5}"
    ),
    "a circuit first": "- {circuit: X, rounds: 2, rest_between_rounds: 0, exercises: [{name: B, reps: 5, wait: true}]}",
    "an unknown dose": "- {name: A, dose: ask}\n  - {name: B, reps: 5}",
}


@pytest.mark.parametrize("exercises", PLAYED.values(), ids=PLAYED)
def test_the_sum_is_the_length_of_the_timeline(exercises: str) -> None:
    routine = read(f"{HEAD}affected_side: both\nexercises:\n  {exercises}\n").routine
    assert routine is not None
    timeline = compile_timeline(routine, Choices(side=AffectedSide.BOTH), SessionSettings())
    assert planned_seconds(routine) == pytest.approx(timeline.seconds, abs=1e-6)
