"""Circuits."""

from __future__ import annotations

from tests.routine_files.format_rules.rule import Rule, entries

RULES = (
    Rule(
        "a circuit has a name, rounds and exercises",
        valid=(entries("  - {circuit: A, rounds: 2-3, exercises: [{name: B, reps: 1}]}"),),
        invalid={
            entries("  - circuit: A"): [
                ('4:5 error: "rounds" is missing', 'a circuit needs a line like "rounds: 2-3"'),
                ('4:5 error: "exercises" is missing', 'a circuit needs a line like "exercises:"'),
            ],
            entries("  - rounds: 2\n    exercises: [{name: A, reps: 1}]"): [
                ('4:5 error: "circuit" is missing', 'a circuit needs a line like "circuit: Standing"'),
            ],
            entries("  - circuit:\n    rounds: 2\n    exercises: [{name: A, reps: 1}]"): [
                ('4:5 error: "circuit" is missing', 'a circuit needs a line like "circuit: Standing"'),
            ],
            entries("  - circuit: [A]\n    rounds: 2\n    exercises: [{name: A, reps: 1}]"): [
                ('4:14 error: "circuit" is a text, not a list', 'write it on one line, like "circuit: ..."'),
            ],
        },
    ),
    Rule(
        "rounds are a count, 1 to 20",
        valid=(entries("  - circuit: A\n    rounds: up to 20\n    exercises: [{name: A, reps: 1}]"),),
        invalid={
            entries("  - circuit: A\n    rounds: 21\n    exercises: [{name: A, reps: 1}]"): [
                ('5:13 error: "21" is too many', "it can be 1 to 20"),
            ],
            entries("  - circuit: A\n    rounds: 0\n    exercises: [{name: A, reps: 1}]"): [
                ('5:13 error: "0" is too few', "it can be 1 to 20"),
            ],
            entries("  - circuit: A\n    rounds: twice\n    exercises: [{name: A, reps: 1}]"): [
                ('5:13 error: "twice" is not a count', 'write it like "10", "10-15", "up to 3" or "10+"'),
            ],
        },
    ),
    Rule(
        "its exercises are a list of 1 to 200",
        valid=(entries("  - circuit: A\n    rounds: 2\n    exercises: [{name: A, reps: 1}]"),),
        invalid={
            entries("  - circuit: A\n    rounds: 2\n    exercises: []"): [
                ("6:16 error: there is nothing to play", 'write at least one exercise, beginning with "- name: ..."'),
            ],
            entries("  - circuit: A\n    rounds: 2\n    exercises: Bridge"): [
                ('6:16 error: "exercises" is a list, not a text', 'begin each exercise with "- name: ..."'),
            ],
            entries("  - circuit: A\n    rounds: 2\n    exercises:\n      - Bridge"): [
                (
                    "7:9 error: an exercise inside a circuit is a group of keys, not a text",
                    'write "- name: Bridge", and its other keys on lines of their own under that',
                ),
            ],
        },
    ),
    Rule(
        "rest_between_rounds is a length and may be 0",
        valid=(
            entries("  - circuit: A\n    rounds: 2\n    rest_between_rounds: 0\n    exercises: [{name: A, reps: 1}]"),
            entries(
                "  - circuit: A\n    rounds: 2\n    rest_between_rounds: 1:30\n    exercises: [{name: A, reps: 1}]"
            ),
        ),
        invalid={
            entries(
                "  - circuit: A\n    rounds: 2\n    rest_between_rounds: 1-2 min\n    exercises: [{name: A, reps: 1}]"
            ): [
                (
                    '6:26 error: "1-2 min" leaves a choice, and here only one length of time can stand',
                    'write one time: "1 min" or "2 min"',
                ),
            ],
        },
    ),
    Rule(
        "a circuit may have section and optional",
        valid=(
            entries(
                "  - circuit: A\n    rounds: 2\n    section: cool-down\n    optional: On good days\n"
                "    exercises: [{name: A, reps: 1}]"
            ),
        ),
        invalid={
            entries("  - circuit: A\n    rounds: 2\n    section: end\n    exercises: [{name: A, reps: 1}]"): [
                ('6:14 error: "end" is not a choice for "section"', "it can be warm-up, main, cool-down or after"),
            ],
        },
    ),
    Rule(
        "inside there is no circuit",
        valid=(entries("  - circuit: A\n    rounds: 2\n    exercises:\n      - {name: B, reps: 1}"),),
        invalid={
            entries(
                "  - circuit: A\n    rounds: 2\n    exercises:\n      - rounds: 2\n        circuit: B\n"
                "        exercises: []"
            ): [
                (
                    "8:9 error: a circuit cannot stand inside a circuit",
                    'give it a place of its own in the list "exercises" of the routine',
                ),
            ],
        },
    ),
    Rule(
        "inside there is no section and no optional",
        valid=(entries("  - circuit: A\n    rounds: 2\n    exercises: [{name: A, reps: 1}]"),),
        invalid={
            entries("  - circuit: A\n    rounds: 2\n    exercises:\n      - {name: A, reps: 1, section: main}"): [
                (
                    '7:28 error: "section" is not a key of an exercise inside a circuit',
                    "it belongs to the circuit itself",
                ),
            ],
            entries("  - circuit: A\n    rounds: 2\n    exercises:\n      - {name: A, reps: 1, optional: Maybe}"): [
                (
                    '7:28 error: "optional" is not a key of an exercise inside a circuit',
                    "it belongs to the circuit itself",
                ),
            ],
        },
    ),
    Rule(
        "a key of another place says where it belongs",
        valid=(entries("  - circuit: A\n    rounds: 2\n    exercises: [{name: A, reps: 1}]"),),
        invalid={
            entries("  - circuit: A\n    rounds: 2\n    sets: 3\n    exercises: [{name: A, reps: 1}]"): [
                ('6:5 error: "sets" is not a key of a circuit', "it belongs to an exercise inside the circuit"),
            ],
            entries("  - circuit: A\n    rounds: 2\n    id: a\n    exercises: [{name: A, reps: 1}]"): [
                ('6:5 error: "id" is not a key of a circuit', "a circuit has none of its own"),
            ],
            entries("  - circuit: A\n    rounds: 2\n    name: B\n    exercises: [{name: A, reps: 1}]"): [
                ('6:5 error: "name" is not a key of a circuit', 'the name of a circuit stands after "circuit:"'),
            ],
            entries("  - circuit: A\n    rounds: 2\n    roundz: 3\n    exercises: [{name: A, reps: 1}]"): [
                ('6:5 error: "roundz" is not a key of a circuit', 'did you mean "rounds"?'),
            ],
        },
    ),
)
