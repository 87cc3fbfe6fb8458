"""The keys of an exercise."""

from __future__ import annotations

from tests.routine_files.format_rules.rule import Rule, entries, with_reps

RULES = (
    Rule(
        "an exercise is a group of keys with a name",
        valid=(entries("  - {name: A, reps: 1}"),),
        invalid={
            entries("  - reps: 10"): [
                ('4:5 error: "name" is missing', 'an exercise needs a line like "name: Bridge"'),
            ],
            entries("  - nme: Bridge\n    reps: 10"): [
                ('4:5 error: "nme" is not a key of an exercise', 'did you mean "name"?'),
                ('4:5 error: "name" is missing', 'an exercise needs a line like "name: Bridge"'),
            ],
            entries("  - reps: 10\n    name:"): [
                ('4:5 error: "name" is missing', 'an exercise needs a line like "name: Bridge"'),
            ],
            entries("  - name: #1\n    reps: 10"): [
                (
                    '4:5 error: "name" is missing',
                    'what follows a "#" is a comment: put the whole text in quotes, like "#1"',
                ),
            ],
            entries("  - Bridge:\n      reps: 10"): [
                (
                    '4:5 error: "Bridge" is not a key of an exercise',
                    'write "- name: Bridge", and the other keys in lines of their own under that',
                ),
                ('4:5 error: "name" is missing', 'an exercise needs a line like "name: Bridge"'),
            ],
        },
    ),
    Rule(
        "a given id is unique",
        valid=(entries("  - {name: A, id: same, reps: 1}\n  - {name: Same, reps: 1}"),),
        invalid={
            entries(
                "  - {name: A, id: same, reps: 1}\n  - {name: B, id: same, reps: 1}\n  - {name: C, id: same, reps: 1}"
            ): [
                (
                    '5:19 error: the id "same" is taken',
                    "an exercise has it already in line 4, column 19: give each its own",
                ),
                (
                    '6:19 error: the id "same" is taken',
                    "an exercise has it already in line 4, column 19: give each its own",
                ),
            ],
            entries(
                "  - {name: A, id: same, reps: 1}\n"
                "  - {circuit: C, rounds: 2, exercises: [{name: B, id: same, reps: 1}]}"
            ): [
                (
                    '5:55 error: the id "same" is taken',
                    "an exercise has it already in line 4, column 19: give each its own",
                ),
            ],
        },
    ),
    Rule(
        "an id has small letters, digits and hyphens",
        valid=(with_reps("id: b-1"),),
        invalid={
            with_reps("id: Bridge!"): [
                ('6:9 error: "Bridge!" cannot be an id', 'use a to z, 0 to 9 and "-" only, like "wall-squat"'),
            ],
        },
    ),
    Rule(
        "section is warm-up, main, cool-down or after",
        valid=(
            with_reps("section: warm-up"),
            with_reps("section: main"),
            with_reps("section: cool-down"),
        ),
        invalid={
            with_reps("section: warm up"): [
                (
                    '6:14 error: "warm up" is not a choice for "section"',
                    'did you mean "warm-up"? it can be warm-up, main, cool-down or after',
                ),
            ],
            with_reps("section: warmup"): [
                (
                    '6:14 error: "warmup" is not a choice for "section"',
                    'did you mean "warm-up"? it can be warm-up, main, cool-down or after',
                ),
            ],
        },
    ),
    Rule(
        "position, safety and note are texts",
        valid=(with_reps("position: On your back.\nsafety: Mind your head.\nnote: >\n  Breathe\n  out."),),
        invalid={
            with_reps("position: [a]"): [
                ('6:15 error: "position" is a text, not a list', 'write it on one line, like "position: ..."'),
            ],
            with_reps("safety: {a: b}"): [
                (
                    '6:13 error: "safety" is a text, not a group of keys',
                    'when a ":" belongs to a text, put the whole text in quotes: "..."',
                ),
            ],
            with_reps('note: ""'): [
                ('6:11 error: "note" has an empty text', "write something between the quotes"),
            ],
        },
    ),
    Rule(
        "cues, equipment, muscles, easier and harder are lists of text",
        valid=(
            with_reps(
                "cues: Push up.\nequipment: [Mat]\nmuscles: Thigh\neasier:\n  - Less high\nharder: [One leg, Higher]"
            ),
        ),
        invalid={
            with_reps("cues:\n  - [a]"): [
                ('7:9 error: "cues" is a text, not a list', 'write it on one line, like "cues: ..."'),
            ],
            with_reps("equipment:\n  - Mat\n  -"): [
                ('8:8 error: an item of "equipment" is empty', 'write something after the "-", or take it away'),
            ],
            with_reps("muscles: {a: b}"): [
                (
                    '6:14 error: "muscles" is a text, not a group of keys',
                    'when a ":" belongs to a text, put the whole text in quotes: "..."',
                ),
            ],
            with_reps("easier:\n  -Slow\n  -Low"): [
                ('7:7 error: there is no space after the "-"', 'write "- Slow"'),
            ],
            with_reps("harder:\n  - One leg: slowly"): [
                (
                    '7:9 error: "harder" is a text, not a group of keys',
                    'when a ":" belongs to a text, put the whole text in quotes: "..."',
                ),
            ],
        },
    ),
    Rule(
        "sides is both, each, affected, unaffected, left or right",
        valid=(
            with_reps("sides: both"),
            with_reps("sides: each"),
            with_reps("sides: affected"),
            with_reps("sides: unaffected"),
            with_reps("sides: left"),
            with_reps("sides: right"),
        ),
        invalid={
            with_reps("sides: eech"): [
                (
                    '6:12 error: "eech" is not a choice for "sides"',
                    (
                        'did you mean "each"? it can be both (at once), each (one after the other), affected, '
                        "unaffected, left or right"
                    ),
                ),
            ],
            with_reps("sides: both sides"): [
                (
                    '6:12 error: "both sides" is not a choice for "sides"',
                    'write "each" for one side after the other, or "both" for both at once',
                ),
            ],
        },
    ),
    Rule(
        "order is by_set, by_side or by_rep",
        valid=(
            with_reps("sides: each\norder: by_set"),
            with_reps("sides: each\norder: by_side"),
            with_reps("sides: each\norder: by_rep"),
        ),
        invalid={
            with_reps("sides: each\norder: by set"): [
                (
                    '7:12 error: "by set" is not a choice for "order"',
                    'did you mean "by_set"? it can be by_set, by_side or by_rep',
                ),
            ],
            with_reps("sides: each\norder: alternate"): [
                ('7:12 error: "alternate" is not a choice for "order"', "it can be by_set, by_side or by_rep"),
            ],
        },
    ),
    Rule(
        "order goes only with sides: each",
        valid=(with_reps("order: by_rep\nsides: each"),),
        invalid={
            with_reps("order: by_rep"): [
                ('6:5 error: "order" goes only with "sides: each"', 'write "sides: each", or take "order" away'),
            ],
            with_reps("sides: both\norder: by_set"): [
                ('7:5 error: "order" goes only with "sides: each"', 'write "sides: each", or take "order" away'),
            ],
            with_reps("sides: affected\norder: by_rep"): [
                ('7:5 error: "order" goes only with "sides: each"', 'write "sides: each", or take "order" away'),
            ],
            with_reps("sides: eeach\norder: by_rep"): [
                (
                    '6:12 error: "eeach" is not a choice for "sides"',
                    (
                        'did you mean "each"? it can be both (at once), each (one after the other), affected, '
                        "unaffected, left or right"
                    ),
                ),
            ],
        },
    ),
    Rule(
        "side_means is leg, arm, foot or direction",
        valid=(
            with_reps("side_means: leg"),
            with_reps("side_means: arm"),
            with_reps("side_means: foot"),
            with_reps("side_means: direction"),
        ),
        invalid={
            with_reps("side_means: knee"): [
                ('6:17 error: "knee" is not a choice for "side_means"', "it can be leg, arm, foot or direction"),
            ],
        },
    ),
    Rule(
        "first_side, pace, switch_sides and movement are as in defaults",
        valid=(with_reps("first_side: right\npace: self\nswitch_sides: 0\nmovement: 1.5 s"),),
        invalid={
            with_reps("first_side: both"): [
                (
                    '6:17 error: "both" is not a choice for "first_side"',
                    "it can be left, right, affected or unaffected",
                ),
            ],
            with_reps("pace: slow"): [
                ('6:11 error: "slow" is not a choice for "pace"', "it can be app or self"),
            ],
            with_reps("switch_sides: 4 h"): [
                ('6:19 error: "4 h" is too long', "the longest time is 3 h"),
            ],
            with_reps("movement: 0 s"): [
                ('6:15 error: "0 s" is too short', "the shortest time is 0.5 s"),
            ],
        },
    ),
    Rule(
        "prepare is a length and may be 0",
        valid=(
            with_reps("prepare: 20 s"),
            with_reps("prepare: 0"),
        ),
        invalid={
            with_reps("prepare: 5-10 s"): [
                (
                    '6:14 error: "5-10 s" leaves a choice, and here only one length of time can stand',
                    'write one time: "5 s" or "10 s"',
                ),
            ],
            with_reps("prepare: soon"): [
                ('6:14 error: "soon" is not a time', 'write it like "30 s", "1 min 30 s" or "1:30"'),
            ],
        },
    ),
    Rule(
        "wait is true or false",
        valid=(with_reps("wait: true"),),
        invalid={
            with_reps("wait: yes"): [
                ('6:11 error: "yes" is neither true nor false', 'write "wait: true" or "wait: false"'),
            ],
            with_reps("wait: True"): [
                ('6:11 error: "True" is neither true nor false', 'write "wait: true" or "wait: false"'),
            ],
        },
    ),
    Rule(
        "rest is a group as in defaults",
        valid=(with_reps("rest: {between_reps: 1 s, between_exercises: 1 min}"),),
        invalid={
            with_reps("rest: 30 s"): [
                (
                    '6:11 error: "rest" is a group of keys, not a text',
                    (
                        'say which rest, like "rest: {between_sets: 30 s}"; the others are between_reps and '
                        "between_exercises"
                    ),
                ),
            ],
            with_reps("rest: {between_set: 30 s}"): [
                ('6:12 error: "between_set" is not a key of "rest"', 'did you mean "between_sets"?'),
            ],
            with_reps("rest: {between_sets: 20-30 s}"): [
                (
                    '6:26 error: "20-30 s" leaves a choice, and here only one length of time can stand',
                    'write one time: "20 s" or "30 s"',
                ),
            ],
            with_reps("between_sets: 30 s"): [
                (
                    '6:5 error: "between_sets" is not a key of an exercise',
                    'write it under "rest:": "between_sets: 30 s"',
                ),
            ],
        },
    ),
    Rule(
        "a load is kg 0 to 200, or lb 0 to 440, or a band, or a text",
        valid=(
            with_reps("load: {kg: 0}"),
            with_reps("load: {kg: .5}"),
            with_reps("load: {kg: 200}"),
            with_reps("load: {lb: 440, at: ankle}"),
            with_reps("load: {band: green, brand: TheraBand, at: knees}"),
            with_reps("load: {text: a bag of rice}"),
        ),
        invalid={
            with_reps("load: {kg: 201}"): [
                (
                    '6:16 error: "201" is not a number from 0 to 200',
                    "write one number, and nothing else; decimals have a point",
                ),
            ],
            with_reps("load: {kg: -1}"): [
                (
                    '6:16 error: "-1" is not a number from 0 to 200',
                    "write one number, and nothing else; decimals have a point",
                ),
            ],
            with_reps('load: {kg: "2,5"}'): [
                (
                    '6:16 error: "2,5" is not a number from 0 to 200',
                    'write it with a point: "kg: 2.5"',
                ),
            ],
            with_reps('load: {kg: ",5"}'): [
                ('6:16 error: ",5" is not a number from 0 to 200', 'write it with a point: "kg: .5"'),
            ],
            with_reps("load: {kg: 2 kg}"): [
                (
                    '6:16 error: "2 kg" is not a number from 0 to 200',
                    'write the number alone: "kg: 2"',
                ),
            ],
            with_reps("load: {lb: 441}"): [
                (
                    '6:16 error: "441" is not a number from 0 to 440',
                    "write one number, and nothing else; decimals have a point",
                ),
            ],
            with_reps("load: 2 kg"): [
                (
                    '6:11 error: "load" is a group of keys, not a text',
                    'write "load: {kg: 2}"; { } holds keys of its own',
                ),
            ],
            with_reps("load: {}"): [
                ('6:11 error: "load" does not say what the load is', 'give one of "kg", "lb", "band" or "text"'),
            ],
            with_reps("load: {at: ankle}"): [
                ('6:12 error: "load" does not say what the load is', 'give one of "kg", "lb", "band" or "text"'),
            ],
            with_reps("kg: 2"): [
                ('6:5 error: "kg" is not a key of an exercise', 'write it under "load:"'),
            ],
        },
    ),
    Rule(
        "one load, and what goes with it",
        valid=(with_reps("load: {kg: 2, at: ankle}"),),
        invalid={
            with_reps("load: {kg: 2, lb: 4}"): [
                ('6:19 error: "lb" is a second load beside "kg"', "keep one of them; a text can say anything else"),
            ],
            with_reps("load: {kg: 2, brand: TheraBand}"): [
                ('6:19 error: "brand" goes only with "band"', 'add "band: ..." with its colour, or take "brand" away'),
            ],
            with_reps("load: {text: a bag, at: hand}"): [
                ('6:25 error: "at" does not go with "text"', "write the place into the text"),
            ],
        },
    ),
    Rule(
        "if_tolerated is true or false",
        valid=(with_reps("if_tolerated: true"),),
        invalid={
            with_reps("if_tolerated: 1"): [
                ('6:19 error: "1" is neither true nor false', 'write "if_tolerated: true" or "if_tolerated: false"'),
            ],
        },
    ),
    Rule(
        "optional is a text",
        valid=(with_reps("optional: On good days"),),
        invalid={
            with_reps("optional: [a]"): [
                ('6:15 error: "optional" is a text, not a list', 'write it on one line, like "optional: ..."'),
            ],
        },
    ),
    Rule(
        "a key of another place says where it belongs",
        valid=(with_reps("note: A"),),
        invalid={
            with_reps("rounds: 3"): [
                (
                    '6:5 error: "rounds" is not a key of an exercise',
                    'it belongs to a circuit, which begins with "- circuit: NAME"',
                ),
            ],
            with_reps("affected_side: left"): [
                ('6:5 error: "affected_side" is not a key of an exercise', "it stands at the top, for the whole file"),
            ],
            with_reps("schedule: {per_week: 3}"): [
                ('6:5 error: "schedule" is not a key of an exercise', "it stands at the top, for the whole file"),
            ],
            with_reps("format: knee-routine/1"): [
                ('6:5 error: "format" is not a key of an exercise', "it stands at the top, for the whole file"),
            ],
            with_reps("instructions: Push."): [
                ('6:5 error: "instructions" is not a key of an exercise', 'did you mean "cues"?'),
            ],
            with_reps("Sides: each"): [
                ('6:5 error: "Sides" is not a key of an exercise', 'did you mean "sides"?'),
            ],
            with_reps("xyz: 1"): [
                (
                    '6:5 error: "xyz" is not a key of an exercise',
                    (
                        "an exercise can have name, position, sides, sets, reps, hold, tempo, duration, rest, load, "
                        "cues, note and 22 more"
                    ),
                ),
            ],
        },
    ),
)
