"""The routines that are played: every kind of phase and of cue, in as little time as it takes."""

from __future__ import annotations

FORTY_SECONDS = """\
format: knee-routine/1
title: Sound test
affected_side: right
defaults: {prepare: 6 s, switch_sides: 2 s, rest: {between_sets: 4 s, between_exercises: 4 s}}
exercises:
  - {name: Hold, sides: each, sets: 1, hold: 1.5 s, rest: {between_exercises: 2 s}}
  - {name: Lift, reps: 3, tempo: "lift 0.5 s, hold 1.5 s"}
  - {name: Wall squat, hold: 30 s}
"""
"""Get-ready, switch, short and long hold, movements, rests; number, last one, halfway, ten seconds, the three ends."""

ONE_HOLD = """\
format: knee-routine/1
title: One hold
defaults: {prepare: 6 s, rest: {between_sets: 4 s}}
exercises:
  - {name: Wall squat, sets: 2, hold: 14 s}
"""
"""What the sound server is killed in: a hold that ticks every second."""

_BLOCK = """\
  - {name: Bridge %(n)d, sides: each, order: by_set, reps: 3, tempo: "lift 2 s, hold 3 s, lower 1.5 s, rest 2 s"}
  - {name: Step %(n)d, sides: each, order: by_rep, reps: 3, tempo: "up 1 s, down 1 s", rest: {between_reps: 2 s}}
  - {name: Squat %(n)d, sets: 2, hold: 30 s}
  - {name: Stretch %(n)d, sets: 1, hold: 16 s}
  - {name: March %(n)d, duration: 12 s}
"""


def long_routine(minutes: float) -> str:
    """A routine of about so many minutes."""
    blocks = "".join(_BLOCK % {"n": number + 1} for number in range(max(1, round(minutes * 60 / 208))))
    return (
        "format: knee-routine/1\ntitle: Sound test\naffected_side: right\n"
        "defaults: {prepare: 6 s, switch_sides: 5 s, rest: {between_sets: 16 s, between_exercises: 6 s}}\n"
        f"exercises:\n{blocks}"
    )
