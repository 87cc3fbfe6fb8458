"""What people call things elsewhere, and how they write numbers, days and loads there."""

from __future__ import annotations

from tests.routine_files.format_rules.rule import Rule, entries, exercise, top, with_reps

EACH_OR_BOTH = 'write "each" for one side after the other, or "both" for both at once'

RULES = (
    Rule(
        "a key that is called otherwise elsewhere names the one meant",
        valid=(with_reps("sides: each\nnote: Slowly"),),
        invalid={
            with_reps("side: each"): [
                (
                    '6:5 error: "side" is not a key of an exercise',
                    'did you mean "sides"?',
                ),
            ],
            with_reps("Side: left"): [
                (
                    '6:5 error: "Side" is not a key of an exercise',
                    'did you mean "sides"?',
                ),
            ],
            with_reps("leg: left"): [
                (
                    '6:5 error: "leg" is not a key of an exercise',
                    'did you mean "sides"?',
                ),
            ],
            with_reps("comment: Slowly"): [
                (
                    '6:5 error: "comment" is not a key of an exercise',
                    'did you mean "note"?',
                ),
            ],
            with_reps("sides: each\nside: left"): [
                (
                    '7:5 error: "side" is not a key of an exercise',
                    'did you mean "sides"?',
                ),
            ],
            top("side: left"): [
                (
                    '3:1 error: "side" is not a key of a routine',
                    'did you mean "affected_side"?',
                ),
            ],
            top("knee: left"): [
                (
                    '3:1 error: "knee" is not a key of a routine',
                    'did you mean "affected_side"?',
                ),
            ],
            top("comment: For Ann"): [
                (
                    '3:1 error: "comment" is not a key of a routine',
                    'did you mean "description"?',
                ),
            ],
            top("frequency: soon"): [
                (
                    '3:1 error: "frequency" is not a key of a routine',
                    'did you mean "schedule"?',
                ),
            ],
            top("frequency: 3x a week"): [
                (
                    '3:1 error: "frequency" is not a key of a routine',
                    'write "schedule: {per_week: 3}"; { } holds keys of its own',
                ),
            ],
            top("schedule: {weekly: 3}"): [
                (
                    '3:12 error: "weekly" is not a key of "schedule"',
                    'did you mean "per_week"?',
                ),
            ],
            top("schedule: {daily: 2}"): [
                (
                    '3:12 error: "daily" is not a key of "schedule"',
                    'did you mean "per_day"?',
                ),
            ],
            entries("  - circuit: A\n    sets: 3\n    exercises: [{name: B, reps: 1}]"): [
                (
                    '4:5 error: "rounds" is missing',
                    'a circuit needs a line like "rounds: 2-3"',
                ),
                (
                    '5:5 error: "sets" is not a key of a circuit',
                    'did you mean "rounds"?',
                ),
            ],
            entries("  - circuit: A\n    sets: 3\n    rounds: 2\n    exercises: [{name: B, reps: 1}]"): [
                (
                    '5:5 error: "sets" is not a key of a circuit',
                    "it belongs to an exercise inside the circuit",
                ),
            ],
        },
    ),
    Rule(
        "a key of a group says under which key it stands, with what was written",
        valid=(top("pain: {ease_above: 3}\nschedule: {per_week: 3}\nsource: {site: S}"),),
        invalid={
            top("ease_above: 3"): [
                (
                    '3:1 error: "ease_above" is not a key of a routine',
                    'write it under "pain:"',
                ),
            ],
            top("stop_above: 4"): [
                (
                    '3:1 error: "stop_above" is not a key of a routine',
                    'write it under "pain:"',
                ),
            ],
            top("days: [mon]"): [
                (
                    '3:1 error: "days" is not a key of a routine',
                    'write it under "schedule:"',
                ),
            ],
            top("per_week: 3"): [
                (
                    '3:1 error: "per_week" is not a key of a routine',
                    'write it under "schedule:"',
                ),
            ],
            top("per_day: 2"): [
                (
                    '3:1 error: "per_day" is not a key of a routine',
                    'write it under "schedule:"',
                ),
            ],
            top("from: 2026-11-23"): [
                (
                    '3:1 error: "from" is not a key of a routine',
                    'write it under "schedule:"',
                ),
            ],
            top("until: 2026-11-23"): [
                (
                    '3:1 error: "until" is not a key of a routine',
                    'write it under "schedule:"',
                ),
            ],
            top("url: https://example.org"): [
                (
                    '3:1 error: "url" is not a key of a routine',
                    'write it under "source:"',
                ),
            ],
            top("rest_between_sets: 45 s"): [
                (
                    '3:1 error: "rest_between_sets" is not a key of a routine',
                    'write it under "defaults:", in its "rest:": "between_sets: 45 s"',
                ),
            ],
            top("defaults: {between_sets: 45 s}"): [
                (
                    '3:12 error: "between_sets" is not a key of "defaults"',
                    'write it under "rest:": "between_sets: 45 s"',
                ),
            ],
            with_reps("between_sets: 45 s"): [
                (
                    '6:5 error: "between_sets" is not a key of an exercise',
                    'write it under "rest:": "between_sets: 45 s"',
                ),
            ],
            with_reps("rest_between_sets: 45 s"): [
                (
                    '6:5 error: "rest_between_sets" is not a key of an exercise',
                    'write it under "rest:": "between_sets: 45 s"',
                ),
            ],
            with_reps("rest between exercises: 1 min"): [
                (
                    '6:5 error: "rest between exercises" is not a key of an exercise',
                    'write it under "rest:": "between_exercises: 1 min"',
                ),
            ],
            with_reps("between_sets: [45 s]"): [
                (
                    '6:5 error: "between_sets" is not a key of an exercise',
                    'write it under "rest:": "between_sets: ..."',
                ),
            ],
            with_reps("ease_above: 3"): [
                (
                    '6:5 error: "ease_above" is not a key of an exercise',
                    'it stands at the top, for the whole file, under "pain:"',
                ),
            ],
            with_reps("per_week: 3"): [
                (
                    '6:5 error: "per_week" is not a key of an exercise',
                    'it stands at the top, for the whole file, under "schedule:"',
                ),
            ],
        },
    ),
    Rule(
        "where there are many keys, the most used are listed",
        valid=(with_reps("cues: Slowly"),),
        invalid={
            with_reps("flubber: 3"): [
                (
                    '6:5 error: "flubber" is not a key of an exercise',
                    (
                        "an exercise can have name, position, sides, sets, reps, hold, tempo, duration, rest, "
                        "load, cues, note and 22 more"
                    ),
                ),
            ],
        },
    ),
    Rule(
        "a load is shown with the number that was written",
        valid=(with_reps("load: {kg: 1.5}"), with_reps("load: {band: red, brand: TheraBand}")),
        invalid={
            with_reps("load: 1,5 kg"): [
                (
                    '6:11 error: "load" is a group of keys, not a text',
                    'write "load: {kg: 1.5}"; { } holds keys of its own',
                ),
            ],
            with_reps("load: 3 pounds"): [
                (
                    '6:11 error: "load" is a group of keys, not a text',
                    'write "load: {lb: 3}"; { } holds keys of its own',
                ),
            ],
            with_reps("load: red band"): [
                (
                    '6:11 error: "load" is a group of keys, not a text',
                    'write "load: {band: red, brand: ...}"; { } holds keys of its own',
                ),
            ],
            with_reps("load: red Thera-Band"): [
                (
                    '6:11 error: "load" is a group of keys, not a text',
                    'write "load: {band: red, brand: TheraBand}"; { } holds keys of its own',
                ),
            ],
            with_reps("load: no band"): [
                (
                    '6:11 error: "load" is a group of keys, not a text',
                    'write "load: {text: no band}"; { } holds keys of its own',
                ),
            ],
            with_reps("load: a bag of rice"): [
                (
                    '6:11 error: "load" is a group of keys, not a text',
                    'write "load: {text: a bag of rice}"; { } holds keys of its own',
                ),
            ],
            with_reps("load: 2"): [
                (
                    '6:11 error: "load" is a group of keys, not a text',
                    'write "load: {kg: ...}", "load: {band: ..., brand: ...}" or "load: {text: ...}"',
                ),
            ],
            with_reps("load: [2 kg]"): [
                (
                    '6:11 error: "load" is a group of keys, not a list',
                    'write "load: {kg: ...}", "load: {band: ..., brand: ...}" or "load: {text: ...}"',
                ),
            ],
            with_reps("weight: 2 kg"): [
                (
                    '6:5 error: "weight" is not a key of an exercise',
                    'write "load: {kg: 2}"; { } holds keys of its own',
                ),
            ],
            with_reps("weight: two kilos, one on each side"): [
                (
                    '6:5 error: "weight" is not a key of an exercise',
                    'write "load: {kg: ...}", "load: {band: ..., brand: ...}" or "load: {text: ...}"',
                ),
            ],
            with_reps("weight: 2 kg, at the ankle"): [
                (
                    '6:5 error: "weight" is not a key of an exercise',
                    'write "load: {kg: 2, at: ankle}"; { } holds keys of its own',
                ),
            ],
            with_reps("load: {kg: '1,5'}"): [
                (
                    '6:16 error: "1,5" is not a number from 0 to 200',
                    'write it with a point: "kg: 1.5"',
                ),
            ],
            with_reps("load: {kg: 1.5 kg}"): [
                (
                    '6:16 error: "1.5 kg" is not a number from 0 to 200',
                    'write the number alone: "kg: 1.5"',
                ),
            ],
            with_reps("load: {lb: 2 kg}"): [
                (
                    '6:16 error: "2 kg" is not a number from 0 to 440',
                    'write "kg: 2" in place of "lb: ..."',
                ),
            ],
            with_reps("load: {kg: 1-2}"): [
                (
                    '6:16 error: "1-2" is not a number from 0 to 200',
                    "write one number, and nothing else; decimals have a point",
                ),
            ],
        },
    ),
    Rule(
        "a rest is shown with the time that was written",
        valid=(with_reps("rest: {between_sets: 60 s}"),),
        invalid={
            with_reps("rest: 60 s"): [
                (
                    '6:11 error: "rest" is a group of keys, not a text',
                    (
                        'say which rest, like "rest: {between_sets: 60 s}"; the others are between_reps and '
                        "between_exercises"
                    ),
                ),
            ],
            with_reps("rest: a little"): [
                (
                    '6:11 error: "rest" is a group of keys, not a text',
                    (
                        'say which rest, like "rest: {between_sets: ...}"; the others are between_reps and '
                        "between_exercises"
                    ),
                ),
            ],
            with_reps("pause: 20 s"): [
                (
                    '6:5 error: "pause" is not a key of an exercise',
                    (
                        'say which rest, like "rest: {between_sets: 20 s}"; the others are between_reps and '
                        "between_exercises"
                    ),
                ),
            ],
        },
    ),
    Rule(
        "a whole number is shown as it was written",
        valid=(top("pain: {stop_above: 4}"),),
        invalid={
            top("pain: {stop_above: 4/10}"): [
                (
                    '3:20 error: "4/10" is not a whole number from 0 to 10',
                    'write the number alone: "stop_above: 4"',
                ),
            ],
            top("pain: {ease_above: 3 out of 10}"): [
                (
                    '3:20 error: "3 out of 10" is not a whole number from 0 to 10',
                    'write the number alone: "ease_above: 3"',
                ),
            ],
            top("pain: {ease_above: 3-4}"): [
                (
                    '3:20 error: "3-4" is not a whole number from 0 to 10',
                    "write one of these numbers, and nothing else",
                ),
            ],
            top("schedule: {per_week: 3x}"): [
                (
                    '3:22 error: "3x" is not a whole number from 1 to 14',
                    'write the number alone: "per_week: 3"',
                ),
            ],
            top("schedule: {per_week: three times a week}"): [
                (
                    '3:22 error: "three times a week" is not a whole number from 1 to 14',
                    'write the number alone: "per_week: 3"',
                ),
            ],
            top("schedule: {per_week: twice a day}"): [
                (
                    '3:22 error: "twice a day" is not a whole number from 1 to 14',
                    "write one of these numbers, and nothing else",
                ),
            ],
            top("schedule: {per_day: twice a day}"): [
                (
                    '3:21 error: "twice a day" is not a whole number from 1 to 6',
                    'write the number alone: "per_day: 2"',
                ),
            ],
        },
    ),
    Rule(
        "days stand in brackets, in their short form",
        valid=(top("schedule: {days: [mon, wed, fri]}"),),
        invalid={
            top("schedule:\n  days: mon, wed, fri"): [
                (
                    '4:9 error: "mon, wed, fri" is not a choice for "days"',
                    'write them in brackets, with commas: "[mon, wed, fri]"',
                ),
            ],
            top("schedule:\n  days: (mon, wed, fri)"): [
                (
                    '4:9 error: "(mon, wed, fri)" is not a choice for "days"',
                    'write them in brackets, with commas: "[mon, wed, fri]"',
                ),
            ],
            top("schedule: {days: [mon wed fri]}"): [
                (
                    '3:19 error: "mon wed fri" is not a choice for "days"',
                    'write each day, with commas: "mon, wed, fri"',
                ),
            ],
            top("schedule: {days: Mondays and Thursdays}"): [
                (
                    '3:18 error: "Mondays and Thursdays" is not a choice for "days"',
                    'write them in brackets, with commas: "[mon, thu]"',
                ),
            ],
            top("schedule: {days: mon-fri}"): [
                (
                    '3:18 error: "mon-fri" is not a choice for "days"',
                    'write them in brackets, with commas: "[mon, tue, wed, thu, fri]"',
                ),
            ],
            top("schedule: {days: fri to mon}"): [
                (
                    '3:18 error: "fri to mon" is not a choice for "days"',
                    'write them in brackets, with commas: "[fri, sat, sun, mon]"',
                ),
            ],
            top("schedule: {days: weekdays}"): [
                (
                    '3:18 error: "weekdays" is not a choice for "days"',
                    'write them in brackets, with commas: "[mon, tue, wed, thu, fri]"',
                ),
            ],
            top("schedule: {days: Wednesday}"): [
                (
                    '3:18 error: "Wednesday" is not a choice for "days"',
                    'did you mean "wed"?',
                ),
            ],
            top("schedule: {days: [Monday, Thur]}"): [
                (
                    '3:19 error: "Monday" is not a choice for "days"',
                    'did you mean "mon"?',
                ),
                (
                    '3:27 error: "Thur" is not a choice for "days"',
                    'did you mean "thu"?',
                ),
            ],
            top("schedule: {days: daily}"): [
                (
                    '3:18 error: "daily" is not a choice for "days"',
                    ('for every day write "[mon, tue, wed, thu, fri, sat, sun]", or "per_week: 7" in place of "days"'),
                ),
            ],
            top("schedule: {days: every day}"): [
                (
                    '3:18 error: "every day" is not a choice for "days"',
                    ('for every day write "[mon, tue, wed, thu, fri, sat, sun]", or "per_week: 7" in place of "days"'),
                ),
            ],
            top("schedule: {days: 3}"): [
                (
                    '3:18 error: "3" is not a choice for "days"',
                    'for a number of days a week write "per_week: 3" in place of "days"',
                ),
            ],
            top("schedule: {days: mon and then some}"): [
                (
                    '3:18 error: "mon and then some" is not a choice for "days"',
                    'did you mean "mon"? it can be mon, tue, wed, thu, fri, sat or sun',
                ),
            ],
            top("schedule: mon, wed"): [
                (
                    '3:11 error: "schedule" is a group of keys, not a text',
                    'write "schedule: {days: [mon, wed]}"; { } holds keys of its own',
                ),
            ],
            top("schedule: daily"): [
                (
                    '3:11 error: "schedule" is a group of keys, not a text',
                    'write "schedule: {per_week: 7}"; { } holds keys of its own',
                ),
            ],
            top("schedule: now and then"): [
                (
                    '3:11 error: "schedule" is a group of keys, not a text',
                    "write its keys on lines of their own under it: per_week, days, per_day, from and until",
                ),
            ],
        },
    ),
    Rule(
        "a date that does not exist says so",
        valid=(top("schedule: {from: 2024-02-29}"),),
        invalid={
            top("schedule: {from: 2026-11-31}"): [
                (
                    '3:18 error: "2026-11-31" is not a date',
                    "November has 30 days",
                ),
            ],
            top("schedule: {from: 2026-02-29}"): [
                (
                    '3:18 error: "2026-02-29" is not a date',
                    "February 2026 has 28 days",
                ),
            ],
            top("schedule: {from: 2026-13-01}"): [
                (
                    '3:18 error: "2026-13-01" is not a date',
                    "the month stands in the middle: 01 to 12",
                ),
            ],
            top("schedule: {from: 31.11.2026}"): [
                (
                    '3:18 error: "31.11.2026" is not a date',
                    "November has 30 days",
                ),
            ],
            top("schedule: {from: 2026/1/5}"): [
                (
                    '3:18 error: "2026/1/5" is not a date',
                    'write year, month and day: "2026-01-05"',
                ),
            ],
            top("schedule: {from: tomorrow}"): [
                (
                    '3:18 error: "tomorrow" is not a date',
                    'write year, month and day, like "2026-11-23"',
                ),
            ],
        },
    ),
    Rule(
        '"both" is at once, "each" is one after the other',
        valid=(with_reps("sides: both"), with_reps("sides: each")),
        invalid={
            with_reps("sides: left/right"): [('6:12 error: "left/right" is not a choice for "sides"', EACH_OR_BOTH)],
            with_reps("sides: left, right"): [('6:12 error: "left, right" is not a choice for "sides"', EACH_OR_BOTH)],
            with_reps("sides: left and right"): [
                ('6:12 error: "left and right" is not a choice for "sides"', EACH_OR_BOTH)
            ],
            with_reps("sides: left then right"): [
                ('6:12 error: "left then right" is not a choice for "sides"', EACH_OR_BOTH)
            ],
            with_reps("sides: each leg"): [('6:12 error: "each leg" is not a choice for "sides"', EACH_OR_BOTH)],
            with_reps("sides: both sides"): [('6:12 error: "both sides" is not a choice for "sides"', EACH_OR_BOTH)],
            with_reps("sides: other"): [('6:12 error: "other" is not a choice for "sides"', EACH_OR_BOTH)],
            with_reps("sides: [left, right]"): [('6:12 error: "sides" is one word, not a list', EACH_OR_BOTH)],
            with_reps("sides: [left]"): [
                ('6:12 error: "sides" is one word, not a list', 'write it on one line, like "sides: ..."')
            ],
            with_reps("sides: both legs"): [
                (
                    '6:12 error: "both legs" is not a choice for "sides"',
                    EACH_OR_BOTH,
                ),
            ],
            with_reps("sides: alternating"): [
                (
                    '6:12 error: "alternating" is not a choice for "sides"',
                    EACH_OR_BOTH,
                ),
            ],
            with_reps("sides: left leg"): [
                (
                    '6:12 error: "left leg" is not a choice for "sides"',
                    (
                        'did you mean "left"? it can be both (at once), each (one after the other), affected, '
                        "unaffected, left or right"
                    ),
                ),
            ],
            with_reps("sides: Each"): [
                (
                    '6:12 error: "Each" is not a choice for "sides"',
                    (
                        'did you mean "each"? it can be both (at once), each (one after the other), affected, '
                        "unaffected, left or right"
                    ),
                ),
            ],
        },
    ),
    Rule(
        "an entry that is only a text is shown as a name",
        valid=(entries("  - name: Walk\n    duration: 5 min"),),
        invalid={
            entries("  - Walk"): [
                (
                    "4:5 error: an exercise is a group of keys, not a text",
                    'write "- name: Walk", and its other keys on lines of their own under that',
                ),
            ],
            entries("  - Walk\n    duration: 5 min"): [
                (
                    '4:5 error: this line has no ":"',
                    'write "- name: Walk"',
                ),
            ],
            entries("  - name: A\n    reps: 10\n  - Walk\n    duration: 5 min"): [
                (
                    '6:5 error: this line has no ":"',
                    'write "- name: Walk"',
                ),
            ],
            entries("- Walk\n  duration: 5 min"): [
                (
                    '4:3 error: this line has no ":"',
                    'write "- name: Walk"',
                ),
            ],
            entries("  - circuit: A\n    rounds: 2\n    exercises:\n      - Walk\n        reps: 5"): [
                (
                    '7:9 error: this line has no ":"',
                    'write "- name: Walk"',
                ),
            ],
            entries("  - exercises:\n      - Walk\n        reps: 5"): [
                (
                    '5:9 error: this line has no ":"',
                    'write "- name: Walk"',
                ),
            ],
            with_reps("cues:\n  - Slowly\n    note: B"): [
                (
                    '7:9 error: this line has no ":"',
                    (
                        'a line is "key: value", or an item of a list: "- value"; a text that goes on is '
                        "indented further"
                    ),
                ),
            ],
            exercise("easier: [new] Lift"): [
                (
                    "5:19 error: this does not belong here",
                    '"[" begins a list: put the whole text in quotes, like note: "..."',
                ),
            ],
        },
    ),
)
