"""The dose of an exercise."""

from __future__ import annotations

from tests.routine_files.format_rules.rule import Rule, entries, exercise

NOT_ASKED = 'take it away, or write into "asks" what the patient is to fill in'

RULES = (
    Rule(
        "a dose is reps, a hold, a duration, or dose: ask",
        valid=(
            exercise("reps: 10"),
            exercise("sets: 3\nreps: 10\nhold: 5 s"),
            exercise("reps: 10\ntempo: lift 2 s"),
            exercise("hold: 30 s"),
            exercise("duration: 5 min"),
            exercise("dose: ask"),
        ),
        invalid={
            exercise("sets: 3"): [
                (
                    "4:5 error: this exercise has no dose",
                    'add "reps: 10", "hold: 30 s", "duration: 5 min" or "dose: ask"',
                ),
            ],
            exercise("reps:"): [
                (
                    "4:5 error: this exercise has no dose",
                    'add "reps: 10", "hold: 30 s", "duration: 5 min" or "dose: ask"',
                ),
            ],
            exercise("note: A"): [
                (
                    "4:5 error: this exercise has no dose",
                    'add "reps: 10", "hold: 30 s", "duration: 5 min" or "dose: ask"',
                ),
            ],
            entries("  - sides: left\n    name: Bridge"): [
                (
                    "4:5 error: this exercise has no dose",
                    'add "reps: 10", "hold: 30 s", "duration: 5 min" or "dose: ask"',
                ),
            ],
        },
    ),
    Rule(
        "two doses stand at the later key",
        valid=(exercise("hold: 5 s\nreps: 10"),),
        invalid={
            exercise("reps: 10\nduration: 5 min"): [
                (
                    '6:5 error: "duration" is a second dose beside "reps"',
                    'keep one: "reps" (with "hold" or "tempo"), "hold", "duration" or "dose: ask"',
                ),
            ],
            exercise("duration: 5 min\nreps: 10\nhold: 5 s"): [
                (
                    '6:5 error: "reps" is a second dose beside "duration"',
                    'keep one: "reps" (with "hold" or "tempo"), "hold", "duration" or "dose: ask"',
                ),
                (
                    '7:5 error: "hold" is a second dose beside "duration"',
                    'keep one: "reps" (with "hold" or "tempo"), "hold", "duration" or "dose: ask"',
                ),
            ],
            exercise("reps: 5\nduration: 5 min\ndose: ask\ntempo: lift"): [
                (
                    '6:5 error: "duration" is a second dose beside "reps"',
                    'keep one: "reps" (with "hold" or "tempo"), "hold", "duration" or "dose: ask"',
                ),
                (
                    '7:5 error: "dose: ask" is a second dose beside "reps"',
                    'keep one: "reps" (with "hold" or "tempo"), "hold", "duration" or "dose: ask"',
                ),
            ],
            exercise("reps: 10\nhold: 5 s\nduration: 5 min"): [
                (
                    '7:5 error: "duration" is a second dose beside "reps" and "hold"',
                    'keep one: "reps" (with "hold" or "tempo"), "hold", "duration" or "dose: ask"',
                ),
            ],
            exercise("hold: 5 s\nduration: 5 min"): [
                (
                    '6:5 error: "duration" is a second dose beside "hold"',
                    'keep one: "reps" (with "hold" or "tempo"), "hold", "duration" or "dose: ask"',
                ),
            ],
            exercise("dose: ask\nreps: 10"): [
                (
                    '6:5 error: "reps" is a second dose beside "dose: ask"',
                    'keep one: "reps" (with "hold" or "tempo"), "hold", "duration" or "dose: ask"',
                ),
            ],
            exercise("tempo: lift\ndose: ask"): [
                (
                    '6:5 error: "dose: ask" is a second dose beside "tempo"',
                    'keep one: "reps" (with "hold" or "tempo"), "hold", "duration" or "dose: ask"',
                ),
            ],
            exercise("reps: 10\ndose: ask"): [
                (
                    '6:5 error: "dose: ask" is a second dose beside "reps"',
                    'keep one: "reps" (with "hold" or "tempo"), "hold", "duration" or "dose: ask"',
                ),
            ],
        },
    ),
    Rule(
        "a hold is not beside a tempo",
        valid=(exercise("reps: 10\ntempo: lift 2 s, hold 5 s"),),
        invalid={
            exercise("reps: 10\nhold: 5 s\ntempo: lift"): [
                (
                    '7:5 error: "tempo" and "hold" cannot both be given',
                    'write the hold into the tempo: "lift 2 s, hold 5 s, lower 2 s"',
                ),
            ],
            exercise("tempo: lift\nhold: 5 s"): [
                (
                    '6:5 error: "tempo" and "hold" cannot both be given',
                    'write the hold into the tempo: "lift 2 s, hold 5 s, lower 2 s"',
                ),
            ],
        },
    ),
    Rule(
        "a tempo goes with reps",
        valid=(exercise("tempo: lift\nreps: 10"),),
        invalid={
            exercise("tempo: lift 2 s, lower 2 s"): [
                ('4:5 error: "reps" is missing', 'a tempo says how one rep goes: add how many, like "reps: 10"'),
            ],
            exercise("sets: 3\ntempo: lift"): [
                ('4:5 error: "reps" is missing', 'a tempo says how one rep goes: add how many, like "reps: 10"'),
            ],
        },
    ),
    Rule(
        "a slip in a dose key is not told twice",
        valid=(exercise("reps: 10"),),
        invalid={
            exercise("rep: 10"): [
                ('5:5 error: "rep" is not a key of an exercise', 'did you mean "reps"?'),
            ],
            exercise("Hold: 10 s"): [
                ('5:5 error: "Hold" is not a key of an exercise', 'did you mean "hold"?'),
            ],
            exercise("repetitions: 10"): [
                ('5:5 error: "repetitions" is not a key of an exercise', 'did you mean "reps"?'),
            ],
            exercise("repetitions: 10\ntempo: lift"): [
                ('5:5 error: "repetitions" is not a key of an exercise', 'did you mean "reps"?'),
            ],
            exercise("durations: 5 min"): [
                ('5:5 error: "durations" is not a key of an exercise', 'did you mean "duration"?'),
            ],
            exercise("equipmnt: Mat"): [
                (
                    "4:5 error: this exercise has no dose",
                    'add "reps: 10", "hold: 30 s", "duration: 5 min" or "dose: ask"',
                ),
                ('5:5 error: "equipmnt" is not a key of an exercise', 'did you mean "equipment"?'),
            ],
        },
    ),
    Rule(
        "dose is ask",
        valid=(
            exercise("dose: ask"),
            exercise("dose: ask\nasks: [sets, duration]"),
            exercise("dose: ask\nasks: hold"),
            exercise("sets: 3\ndose: ask"),
        ),
        invalid={
            exercise("dose: 3x10"): [
                (
                    '5:11 error: "3x10" cannot stand after "dose"',
                    'write "dose: ask", or the numbers themselves on lines of their own, after "sets:" and "reps:"',
                ),
            ],
            exercise("dose: Ask"): [
                (
                    '5:11 error: "Ask" cannot stand after "dose"',
                    'write "dose: ask", or the numbers themselves on lines of their own, after "sets:" and "reps:"',
                ),
            ],
            exercise("dose: [ask]"): [
                ('5:11 error: "dose" is "ask", not a list', 'write it on one line, like "dose: ..."'),
            ],
        },
    ),
    Rule(
        "asks lists what is asked",
        valid=(exercise("dose: ask\nasks: [reps]"),),
        invalid={
            exercise("dose: ask\nasks: [reps, weight]"): [
                ('6:18 error: "weight" is not a choice for "asks"', "it can be sets, reps, hold or duration"),
            ],
            exercise("dose: ask\nasks: [reps, reps]"): [
                ('6:18 error: "asks" names something twice', "name each once"),
            ],
            exercise("dose: ask\nasks: sets"): [
                ('6:11 error: "asks" names nothing to do', 'name "reps", "hold" or "duration" too'),
            ],
            exercise("dose: ask\nasks: []"): [
                ('6:11 error: "asks" names nothing to do', 'name "reps", "hold" or "duration" too'),
            ],
            exercise("sets: 3\ndose: ask\nasks: [sets, reps]"): [
                ('5:5 error: "sets" is given, and asked for as well', 'take it away, or take "sets" out of "asks"'),
            ],
        },
    ),
    Rule(
        "suggested has the same keys, and from",
        valid=(
            exercise("dose: ask\nsuggested: {sets: 3, reps: 10-15, hold: 5 s, from: your sheet}"),
            exercise("dose: ask\nasks: duration\nsuggested: {duration: up to 10 min, from: your sheet}"),
        ),
        invalid={
            exercise("dose: ask\nasks: duration\nsuggested: {duration: 5, from: your sheet}"): [
                ('7:27 error: "5" has no unit', 'write "5 s" or "5 min"'),
            ],
            exercise("dose: ask\nsuggested: {tempo: lift}"): [
                (
                    '6:17 error: "tempo" is not a key of "suggested"',
                    '"suggested" can have sets, reps, hold, duration and from',
                ),
            ],
            exercise("dose: ask\nsuggested: 3 x 10"): [
                (
                    '6:16 error: "suggested" is a group of keys, not a text',
                    "write its keys on lines of their own under it: sets, reps, hold, duration and from",
                ),
            ],
            exercise("dose: ask\nsuggested: {reps: 0, from: your sheet}"): [
                ('6:23 error: "0" is too few', "it can be 1 to 200"),
            ],
        },
    ),
    Rule(
        "asks and suggested go with dose: ask",
        valid=(exercise("dose: ask\nasks: [hold]\nsuggested: {hold: 5 s, from: your sheet}"),),
        invalid={
            exercise("reps: 10\nasks: [reps]"): [
                ('6:5 error: "asks" goes only with "dose: ask"', 'write "dose: ask", or take "asks" away'),
            ],
            exercise("reps: 10\nsuggested: {reps: 5}"): [
                ('6:5 error: "suggested" goes only with "dose: ask"', 'write "dose: ask", or take "suggested" away'),
            ],
        },
    ),
    Rule(
        "only what is asked for is suggested",
        valid=(
            exercise("dose: ask\nsuggested: {sets: 3, from: your sheet}"),
            exercise("dose: ask\nasks: [sets, duration]\nsuggested: {duration: 5 min, hold: , from: your sheet}"),
        ),
        invalid={
            exercise("dose: ask\nsuggested: {duration: 5 min, from: your sheet}"): [
                ('6:17 error: "duration" is not asked for', NOT_ASKED),
            ],
            exercise("dose: ask\nasks: hold\nsuggested: {sets: 3, reps: 10, hold: 5, from: your sheet}"): [
                ('7:17 error: "sets" is not asked for', NOT_ASKED),
                ('7:26 error: "reps" is not asked for', NOT_ASKED),
            ],
            exercise("sets: 3\ndose: ask\nsuggested: {sets: 3, from: your sheet}"): [
                ('7:17 error: "sets" is not asked for', 'take it away: "sets" itself says how many'),
            ],
            exercise("dose: ask\nasks: [x]\nsuggested: {hold: 5, from: your sheet}"): [
                ('6:12 error: "x" is not a choice for "asks"', "it can be sets, reps, hold or duration"),
            ],
        },
    ),
)
