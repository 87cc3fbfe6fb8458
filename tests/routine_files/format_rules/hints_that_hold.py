"""A hint proposes a value only where the program would take it: of that size, after that key, at that place."""

from __future__ import annotations

from knee_coach.routine_files.grammar.amounts import COUNT_HINT, LENGTH_HINT, TIME_HINT
from tests.routine_files.format_rules.rule import Rule, entries, exercise, top, with_reps

HOW_LOAD = 'write "load: {kg: ...}", "load: {band: ..., brand: ...}" or "load: {text: ...}"'
ONE_NUMBER = "write one number, and nothing else; decimals have a point"
LOAD_KEYS = '"load" can have kg, lb, band, brand, at and text'
A_CIRCUIT = "  - circuit: C\n    exercises: [{name: B, reps: 1}]\n    rounds: "

RULES = (
    Rule(
        "a count leads to other keys only where they stand",
        valid=(exercise("sets: 3\nreps: 10\nsides: each"),),
        invalid={
            exercise("sets: 12 reps\nreps: 3 sets"): [
                ('5:11 error: "12 reps" is not a count', 'that belongs after "reps:"'),
                ('6:11 error: "3 sets" is not a count', 'that belongs after "sets:"'),
            ],
            exercise("reps: 3 x 10"): [
                (
                    '5:11 error: "3 x 10" is not a count',
                    'write the two on lines of their own: "sets: 3" and "reps: 10"',
                ),
            ],
            exercise("reps: 3 x 500"): [('5:11 error: "3 x 500" is not a count', COUNT_HINT)],
            exercise("reps: 0 reps"): [('5:11 error: "0 reps" is not a count', COUNT_HINT)],
            entries(f"{A_CIRCUIT}10 reps"): [('6:13 error: "10 reps" is not a count', 'that belongs after "reps:"')],
            entries(f"{A_CIRCUIT}3 x 10"): [('6:13 error: "3 x 10" is not a count', COUNT_HINT)],
            entries(f"{A_CIRCUIT}3 rounds"): [('6:13 error: "3 rounds" is not a count', 'write the number alone: "3"')],
            exercise("dose: ask\nsuggested: {reps: 3 x 10, from: a leaflet}"): [
                ('6:23 error: "3 x 10" is not a count', COUNT_HINT),
            ],
        },
    ),
    Rule(
        "a time leads to other keys only where they stand",
        valid=(exercise("sets: 3\nhold: 30 s\nsides: each"),),
        invalid={
            exercise("hold: 30 s each side"): [
                (
                    '5:11 error: "30 s each side" is not a time',
                    'write "30 s" here, and on a line of its own "sides: each"',
                ),
            ],
            exercise("duration: 3 x 5 min"): [
                (
                    '5:15 error: "3 x 5 min" is not a time',
                    'write "5 min" here, and how often on a line of its own: "sets: 3"',
                ),
            ],
            exercise("duration: max 30"): [('5:15 error: "max 30" is not a time', TIME_HINT)],
            exercise("duration: 30 each"): [('5:15 error: "30 each" is not a time', TIME_HINT)],
            exercise("hold: 0,2 s"): [('5:11 error: "0,2 s" is not a time', TIME_HINT)],
            exercise("dose: ask\nsuggested: {hold: 30 s each, from: a leaflet}"): [
                ('6:23 error: "30 s each" is not a time', TIME_HINT),
            ],
            with_reps("rest: {between_sets: 30 s each}"): [('6:26 error: "30 s each" is not a time', LENGTH_HINT)],
            top("defaults: {switch_sides: 2 x 5 s}"): [('3:26 error: "2 x 5 s" is not a time', LENGTH_HINT)],
        },
    ),
    Rule(
        "a weight is shown only where it can be written",
        valid=(with_reps("load: {kg: 1.5}"),),
        invalid={
            with_reps("load: 500 kg"): [('6:11 error: "load" is a group of keys, not a text', HOW_LOAD)],
            with_reps("load: {kg: 1,5}"): [
                ('6:18 error: "5" is not a key of "load"', 'write the decimals with a point: "1.5"')
            ],
            with_reps("load: {kg: 200,5}"): [('6:20 error: "5" is not a key of "load"', LOAD_KEYS)],
            with_reps("load: {kg: 1, 5}"): [('6:19 error: "5" is not a key of "load"', LOAD_KEYS)],
            with_reps("load: {lb: 300 kg}"): [('6:16 error: "300 kg" is not a number from 0 to 440', ONE_NUMBER)],
            with_reps("load: {kg: 300 lb}"): [
                ('6:16 error: "300 lb" is not a number from 0 to 200', 'write "lb: 300" in place of "kg: ..."')
            ],
        },
    ),
    Rule(
        "days are shown as they fit into the list they stand in",
        valid=(top("schedule: {days: [mon, tue]}"),),
        invalid={
            top("schedule: {days: [sun, mon-wed]}"): [
                ('3:24 error: "mon-wed" is not a choice for "days"', 'write each day, with commas: "mon, tue, wed"')
            ],
            top("schedule:\n  days:\n    - weekend"): [
                ('5:7 error: "weekend" is not a choice for "days"', 'give each day a line of its own: "- sat", "- sun"')
            ],
            top("schedule: {days: [daily]}"): [
                (
                    '3:19 error: "daily" is not a choice for "days"',
                    'for every day write "per_week: 7" in place of "days"',
                )
            ],
        },
    ),
    Rule(
        "a number out of ten is one of pain, and not of a schedule",
        valid=(top("pain: {stop_above: 4}"), top("schedule: {per_week: 3}")),
        invalid={
            top("pain: {stop_above: 4/10}"): [
                ('3:20 error: "4/10" is not a whole number from 0 to 10', 'write the number alone: "stop_above: 4"')
            ],
            top("schedule: {per_week: 3/10}"): [
                (
                    '3:22 error: "3/10" is not a whole number from 1 to 14',
                    "write one of these numbers, and nothing else",
                )
            ],
            top("schedule: 3/10"): [
                (
                    '3:11 error: "schedule" is a group of keys, not a text',
                    "write its keys on lines of their own under it: per_week, days, per_day, from and until",
                )
            ],
        },
    ),
)
