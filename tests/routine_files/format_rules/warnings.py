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
                    'write it like "hold 5 s", or give the movement a word without "hold"',
                ),
            ],
            with_reps("tempo: lift 2 s, then hold 3 s, lower"): [
                (
                    '6:12 warning: "then hold" is taken as a movement: only "hold" alone is a hold',
                    'write it like "hold 3 s", or give the movement a word without "hold"',
                ),
            ],
            with_reps("tempo: [lift, hold thirty]"): [
                (
                    '6:19 warning: "hold thirty" is taken as a movement: only "hold" alone is a hold',
                    'write it like "hold ...", or give the movement a word without "hold"',
                ),
            ],
        },
    ),
    Rule(
        "in a tempo a pause is rest or relax",
        valid=(with_reps("tempo: lift, relax 3 s, lower, rest 1 s"),),
        invalid={
            with_reps("tempo: lift 2 s, pause 3 s, lower 2 s"): [
                (
                    '6:12 warning: "pause" is taken as a movement',
                    'for a pause write "relax 3 s" or "rest 3 s", for a hold "hold 3 s"',
                ),
            ],
            with_reps("tempo: [lift, then wait 1.5 s]"): [
                (
                    '6:19 warning: "then wait" is taken as a movement',
                    'for a pause write "relax 1.5 s" or "rest 1.5 s", for a hold "hold 1.5 s"',
                ),
            ],
            with_reps("tempo: lift, Stay"): [
                (
                    '6:12 warning: "stay" is taken as a movement',
                    'for a pause write "relax ..." or "rest ...", for a hold "hold ..."',
                ),
            ],
        },
    ),
    Rule(
        "optional says when",
        valid=(with_reps("optional: On a good day"), with_reps("optional: True only on good days")),
        invalid={
            with_reps("optional: true"): [
                (
                    '6:15 warning: "optional" says when to do it, and "true" does not',
                    'write when, like "optional: On a good day"',
                ),
            ],
            with_reps("optional: Yes"): [
                (
                    '6:15 warning: "optional" says when to do it, and "Yes" does not',
                    'write when, like "optional: On a good day"',
                ),
            ],
            with_reps("optional: no"): [
                (
                    '6:15 warning: "optional" says when to do it, and "no" does not',
                    "take the line away: without it this is done every time",
                ),
            ],
            entries("  - {circuit: A, rounds: 2, optional: false, exercises: [{name: B, reps: 1}]}"): [
                (
                    '4:39 warning: "optional" says when to do it, and "false" does not',
                    "take the line away: without it this is done every time",
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
                    '6:28 warning: "asks" names two doses, and then the duration is what counts',
                    'keep "duration", or keep "reps" and "hold"',
                ),
            ],
            exercise("dose: ask\nasks: [reps, hold, duration]"): [
                (
                    '6:24 warning: "asks" names two doses, and then the duration is what counts',
                    'keep "duration", or keep "reps" and "hold"',
                ),
            ],
        },
    ),
    Rule(
        "suggested numbers come from somewhere",
        valid=(exercise("dose: ask\nsuggested: {hold: 5 s, from: your sheet}"), exercise("dose: ask\nsuggested:")),
        invalid={
            exercise("dose: ask\nsuggested: {reps: 10, hold: 5 s}"): [
                (
                    '6:17 warning: "suggested" does not say where its numbers come from',
                    'add it, like "from: the hospital\'s leaflet"',
                ),
            ],
        },
    ),
    Rule(
        "null and ~ are texts",
        valid=(with_reps("note:\ncues: 'null'\nposition: '~'\nsafety: Not null"),),
        invalid={
            with_reps("note: null\ncues: ~"): [
                (
                    '6:11 warning: "null" will be shown as a text',
                    "leave the value empty; if the word itself is meant, put it in quotes",
                ),
                (
                    '7:11 warning: "~" will be shown as a text',
                    "leave the value empty; if the word itself is meant, put it in quotes",
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
