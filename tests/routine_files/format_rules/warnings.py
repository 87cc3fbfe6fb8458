"""Warnings: the routine can be played all the same."""

from __future__ import annotations

from tests.routine_files.format_rules.rule import Rule, entries, exercise, whole, with_reps
from tests.routine_files.writing import HEAD

RULES = (
    Rule(
        "a band has a brand",
        valid=(with_reps("load: {band: green, brand: TheraBand}"),),
        invalid={
            with_reps("load: {band: green, at: knees}"): [
                (
                    "6:18 warning: this band has no brand, and each maker has other colours",
                    'add its maker, like "brand: TheraBand"',
                ),
            ],
        },
    ),
    Rule(
        "a session is at most 3 h",
        valid=(whole(HEAD + "defaults: {prepare: 0}\nexercises: [{name: Walk, duration: 3 h}]\n"),),
        invalid={
            entries("  - {name: Walk, duration: 3 h}\n  - {name: Ride, duration: 1 min}"): [
                (
                    "4:3 warning: a session of this routine takes 3 h 02 min, more than 3 h",
                    "check the sets, the rounds and the units of the times",
                ),
            ],
        },
    ),
    Rule(
        'in a tempo "hold" stands alone',
        valid=(with_reps("tempo: lift, hold 5 s, lower"), with_reps("tempo: lift, hold-up 1 s, lower")),
        invalid={
            with_reps("tempo: lift, hold for 5 s, lower"): [
                (
                    '6:12 warning: "hold for" is taken as a movement: only "hold" alone is a hold',
                    'write it like "hold 5 s", or begin the word of a movement differently',
                ),
            ],
            with_reps("tempo: [lift, hold thirty]"): [
                (
                    '6:19 warning: "hold thirty" is taken as a movement: only "hold" alone is a hold',
                    'write it like "hold 5 s", or begin the word of a movement differently',
                ),
            ],
        },
    ),
    Rule(
        "a duration is not asked for beside reps or a hold",
        valid=(exercise("dose: ask\nasks: [sets, duration]"), exercise("dose: ask\nasks: [reps, hold]")),
        invalid={
            exercise("dose: ask\nasks: [sets, duration, hold]"): [
                (
                    '6:11 warning: "asks" names two doses, and then the duration is what counts',
                    'keep "duration", or keep "reps" and "hold"',
                ),
            ],
        },
    ),
    Rule(
        "6 s to change to another exercise",
        valid=(
            entries("  - {name: A, reps: 1, rest: {between_exercises: 6 s}}\n  - {name: B, reps: 1}"),
            entries("  - {name: A, reps: 1, rest: {between_exercises: 5 s}}\n  - {name: B, reps: 1, wait: true}"),
        ),
        invalid={
            entries("  - {name: A, reps: 1, rest: {between_exercises: 5 s}}\n  - {name: B, reps: 1}"): [
                ("4:50 warning: only 5 s to change to B", 'leave at least 6 s, or write "wait: true" there'),
            ],
        },
    ),
)
