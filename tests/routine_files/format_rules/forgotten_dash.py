"""The dash before an entry of the list is forgotten: one problem, and not one for each key that follows."""

from __future__ import annotations

from knee_coach.routine_files.grammar.amounts import COUNT_HINT
from tests.routine_files.format_rules.rule import Rule, entries

CIRCUIT = "    circuit: C\n    rounds: 2\n    exercises: [{name: B, reps: 1}]"
FIRST_CIRCUIT = CIRCUIT.replace("    circuit", "  - circuit")

RULES = (
    Rule(
        "each exercise begins with a dash",
        valid=(entries("  - name: A\n    reps: 10\n  - name: B\n    hold: 5 s"),),
        invalid={
            entries("  - name: A\n    reps: 10\n    name: B\n    reps: 5\n    duration: 5 min\n    sets: x"): [
                (
                    '6:5 error: "name" is given twice',
                    (
                        'the first one is in line 4, column 5: keep one of the two, or put a "-" before this one '
                        "if another exercise begins here"
                    ),
                ),
                ('9:11 error: "x" is not a count', COUNT_HINT),
            ],
            entries(
                "  - name: A\n    reps: 3\n    name: B\n    reps: xx\n    load: {kg: -4}\n    name: C\n    colour: red"
            ): [
                (
                    '6:5 error: "name" is given twice',
                    (
                        'the first one is in line 4, column 5: keep one of the two, or put a "-" before this one '
                        "if another exercise begins here"
                    ),
                ),
                ('7:11 error: "xx" is not a count', COUNT_HINT),
                (
                    '8:16 error: "-4" is not a number from 0 to 200',
                    "write one number, and nothing else; decimals have a point",
                ),
                (
                    '9:5 error: "name" is given twice',
                    (
                        'the first one is in line 6, column 5: keep one of the two, or put a "-" before this one '
                        "if another exercise begins here"
                    ),
                ),
                (
                    '10:5 error: "colour" is not a key of an exercise',
                    (
                        "an exercise can have name, position, sides, sets, reps, hold, tempo, duration, rest, load, "
                        "cues, note and 22 more"
                    ),
                ),
            ],
            entries("  - name: A\n    name: B\n    reps: 5"): [
                (
                    '5:5 error: "name" is given twice',
                    (
                        'the first one is in line 4, column 5: keep one of the two, or put a "-" before this one '
                        "if another exercise begins here"
                    ),
                ),
            ],
            entries("  - name: A\n    tempo: lift\n    name: B\n    reps: 5"): [
                (
                    '6:5 error: "name" is given twice',
                    (
                        'the first one is in line 4, column 5: keep one of the two, or put a "-" before this one '
                        "if another exercise begins here"
                    ),
                ),
            ],
            entries("  - name: A\n    reps: 10\n  name: B\n    reps: 5"): [
                (
                    "6:3 error: this line does not line up with the lines above it",
                    'is a "-" missing before it? an entry of the list begins "- name: ..."',
                ),
            ],
            entries("  - name: A\n    reps: 10\n      name: B\n      reps: 5"): [
                (
                    "6:7 error: this line does not line up with the lines above it",
                    'is a "-" missing before it? an entry of the list begins "- name: ..."',
                ),
            ],
            entries(f"{FIRST_CIRCUIT}\n    name: A\n    reps: x"): [
                (
                    '7:5 error: "name" is not a key of a circuit',
                    'put a "-" before it: an exercise seems to begin here',
                ),
                ('8:11 error: "x" is not a count', COUNT_HINT),
            ],
            entries(
                "  - circuit: A\n    rounds: 2\n    exercises:\n"
                "      - name: B\n        reps: 1\n        name: C\n        hold: 5 s"
            ): [
                (
                    '9:9 error: "name" is given twice',
                    (
                        'the first one is in line 7, column 9: keep one of the two, or put a "-" before this one '
                        "if another exercise begins here"
                    ),
                ),
            ],
        },
    ),
    Rule(
        "each circuit begins with a dash",
        valid=(entries(f"  - name: A\n    reps: 10\n{FIRST_CIRCUIT}"),),
        invalid={
            entries(f"  - name: A\n    reps: 10\n{CIRCUIT}"): [
                (
                    '6:5 error: "circuit" is not a key of an exercise',
                    'put a "-" before it: a circuit seems to begin here',
                ),
            ],
            entries(f"{FIRST_CIRCUIT}\n{CIRCUIT.replace('reps: 1', 'reps: x')}"): [
                (
                    '7:5 error: "circuit" is given twice',
                    (
                        'the first one is in line 4, column 5: keep one of the two, or put a "-" before this one '
                        "if another circuit begins here"
                    ),
                ),
                ('9:33 error: "x" is not a count', COUNT_HINT),
            ],
            entries("  - name: A\n    reps: 10\n  circuit: C\n  rounds: 2"): [
                (
                    "6:3 error: this line does not line up with the lines above it",
                    'is a "-" missing before it? an entry of the list begins "- circuit: ..."',
                ),
            ],
            entries("  - name: A\n    circuit: C\n    rounds: 2\n    exercises: [{name: B, reps: 1}]"): [
                (
                    '4:5 error: "name" is not a key of a circuit',
                    'the name of a circuit stands after "circuit:"',
                ),
            ],
        },
    ),
)
