"""Counts, times and tempo."""

from __future__ import annotations

from tests.routine_files.format_rules.rule import Rule, exercise, whole
from tests.routine_files.writing import HEAD

RULES = (
    Rule(
        "a count is N, N-N, N to N, up to N or N+",
        valid=(
            exercise("reps: 10"),
            exercise("reps: 10-15"),
            exercise("reps: 10 – 15"),
            exercise("reps: 10 to 15"),
            exercise("reps: 10TO15"),
            exercise("reps: up to 3"),
            exercise("reps: Up To 3"),
            exercise("reps: 10+"),
            exercise("reps: 10 +"),
        ),
        invalid={
            exercise("reps: 1.5"): [
                ('5:11 error: "1.5" is not a count', 'write it like "10", "10-15", "up to 3" or "10+"'),
            ],
            exercise("reps: 10 reps"): [
                ('5:11 error: "10 reps" is not a count', 'write the number alone: "10"'),
            ],
            exercise("reps: up to"): [
                ('5:11 error: "up to" is not a count', 'write it like "10", "10-15", "up to 3" or "10+"'),
            ],
            exercise("reps: 3+5"): [
                ('5:11 error: "3+5" is not a count', 'write it like "10", "10-15", "up to 3" or "10+"'),
            ],
            exercise("reps: 10-"): [
                ('5:11 error: "10-" is not a count', 'write it like "10", "10-15", "up to 3" or "10+"'),
            ],
            exercise("reps: [10]"): [
                ('5:11 error: "reps" is a count, not a list', 'write it on one line, like "reps: ..."'),
            ],
        },
    ),
    Rule(
        "sets are 1 to 20",
        valid=(
            exercise("sets: 1\nreps: 1"),
            exercise("sets: 20\nreps: 1"),
            exercise("sets: up to 20\nreps: 1"),
        ),
        invalid={
            exercise("sets: 0\nreps: 1"): [
                ('5:11 error: "0" is too few', "it can be 1 to 20"),
            ],
            exercise("sets: 21\nreps: 1"): [
                ('5:11 error: "21" is too many', "it can be 1 to 20"),
            ],
            exercise("sets: 2-21\nreps: 1"): [
                ('5:11 error: "2-21" is too many', "it can be 1 to 20"),
            ],
            exercise("sets: 21+\nreps: 1"): [
                ('5:11 error: "21+" is too many', "it can be 1 to 20"),
            ],
        },
    ),
    Rule(
        "reps are 1 to 200",
        valid=(
            exercise("reps: 1"),
            exercise("reps: 200"),
        ),
        invalid={
            exercise("reps: 0"): [
                ('5:11 error: "0" is too few', "it can be 1 to 200"),
            ],
            exercise("reps: 201"): [
                ('5:11 error: "201" is too many', "it can be 1 to 200"),
            ],
            exercise("reps: up to 0"): [
                ('5:11 error: "up to 0" is too few', "it can be 1 to 200"),
            ],
        },
    ),
    Rule(
        "a range runs upwards",
        valid=(
            exercise("reps: 10-10"),
            exercise("hold: 5-5 s"),
        ),
        invalid={
            exercise("reps: 15-10"): [
                ('5:11 error: "15-10" runs backwards', 'write the smaller number first: "10-15"'),
            ],
            exercise("hold: 5-2 s"): [
                ('5:11 error: "5-2 s" runs backwards', 'write the smaller number first: "2-5 s"'),
            ],
        },
    ),
    Rule(
        "a length is a number with a unit, minutes and seconds, or M:SS",
        valid=(
            exercise("hold: 30"),
            exercise("hold: 30 s"),
            exercise("hold: 30s"),
            exercise("hold: 30 sec"),
            exercise("hold: 30 Secs"),
            exercise("hold: 1 second"),
            exercise("hold: 90 SECONDS"),
            exercise("hold: 1.5 min"),
            exercise("hold: 1 mins"),
            exercise("hold: 1 minute"),
            exercise("hold: 2 minutes"),
            exercise("hold: 1 h"),
            exercise("hold: 1 hour"),
            exercise("hold: 2 hours"),
            exercise("hold: 1 min 30 s"),
            exercise("hold: 1min30s"),
            exercise("hold: 1:30"),
            exercise("hold: 0:05"),
            exercise("hold: .5 s"),
        ),
        invalid={
            exercise("hold: 1:5"): [
                ('5:11 error: "1:5" is not a time', 'write the seconds with two digits: "1:05"'),
            ],
            exercise("hold: 1:60"): [
                ('5:11 error: "1:60" is not a time', 'write it like "30 s", "2-5 s", "up to 30 s" or "1 min 30 s"'),
            ],
            exercise("hold: 1:30 min"): [
                ('5:11 error: "1:30 min" is not a time', 'leave the unit out beside a colon: "1:30"'),
            ],
            exercise("hold: 2,5 s"): [
                ('5:11 error: "2,5 s" is not a time', 'write the decimals with a point: "2.5 s"'),
            ],
            exercise("hold: 30 sexonds"): [
                (
                    '5:11 error: "30 sexonds" is not a time',
                    'write it like "30 s", "2-5 s", "up to 30 s" or "1 min 30 s"',
                ),
            ],
            exercise("hold: 1e3"): [
                ('5:11 error: "1e3" is not a time', 'write it like "30 s", "2-5 s", "up to 30 s" or "1 min 30 s"'),
            ],
        },
    ),
    Rule(
        "a time may be a range, up to a length, or more than a number",
        valid=(
            exercise("hold: 2-5 s"),
            exercise("hold: 2 – 5"),
            exercise("hold: 2 to 5 min"),
            exercise("hold: up to 30 s"),
            exercise("hold: UP TO 1:30"),
            exercise("hold: up to 1 min 30 s"),
            exercise("hold: 30+ s"),
            exercise("hold: 30+"),
            exercise("hold: 30 + s"),
        ),
        invalid={
            exercise("hold: 2 s - 5 s"): [
                ('5:11 error: "2 s - 5 s" is not a time', 'write the unit once, at the end: "2-5 s"'),
            ],
            exercise("hold: 30 s+"): [
                ('5:11 error: "30 s+" is not a time', 'put the "+" after the number: "30+ s"'),
            ],
            exercise("hold: up to 2-5 s"): [
                (
                    '5:11 error: "up to 2-5 s" is not a time',
                    'write it like "30 s", "2-5 s", "up to 30 s" or "1 min 30 s"',
                ),
            ],
            exercise("hold: 1:00-1:30"): [
                (
                    '5:11 error: "1:00-1:30" is not a time',
                    'write it like "30 s", "2-5 s", "up to 30 s" or "1 min 30 s"',
                ),
            ],
        },
    ),
    Rule(
        "a range, up to and + are only for hold, duration and a tempo's hold",
        valid=(
            exercise("hold: 2-5 s"),
            exercise("duration: up to 5 min"),
            exercise("reps: 1\ntempo: lift, hold 2+ s"),
        ),
        invalid={
            exercise("reps: 1\nmovement: 2-3 s"): [
                (
                    '6:15 error: "2-3 s" leaves a choice, and here only one length of time can stand',
                    'write one time: "2 s" or "3 s"',
                ),
            ],
            exercise("reps: 1\nprepare: up to 5 s"): [
                (
                    '6:14 error: "up to 5 s" leaves a choice, and here only one length of time can stand',
                    'write one time: "5 s"',
                ),
            ],
            exercise("reps: 1\nswitch_sides: 5+ s"): [
                (
                    '6:19 error: "5+ s" leaves a choice, and here only one length of time can stand',
                    'write one time: "5 s"',
                ),
            ],
            exercise("reps: 1\nrest: {between_reps: 1-2 s}"): [
                (
                    '6:26 error: "1-2 s" leaves a choice, and here only one length of time can stand',
                    'write one time: "1 s" or "2 s"',
                ),
            ],
            exercise("reps: 1\ntempo: lift 2-3 s"): [
                (
                    '6:12 error: "2-3 s" leaves a choice, and here only one length of time can stand',
                    'only "hold" can have a range; write one time: "2 s" or "3 s"',
                ),
            ],
            exercise("reps: 1\ntempo: lift, rest up to 3 s"): [
                (
                    '6:12 error: "up to 3 s" leaves a choice, and here only one length of time can stand',
                    'only "hold" can have a range; write one time: "3 s"',
                ),
            ],
        },
    ),
    Rule(
        "no unit means seconds, but a duration asks for it",
        valid=(
            exercise("hold: 30"),
            exercise("reps: 1\nmovement: 2"),
            exercise("duration: 5 min"),
            exercise("duration: 1:30"),
        ),
        invalid={
            exercise("duration: 10"): [
                ('5:15 error: "10" has no unit', 'write "10 s" or "10 min"'),
            ],
            exercise("duration: 5-10"): [
                ('5:15 error: "5-10" has no unit', 'write "5-10 s" or "5-10 min"'),
            ],
            exercise("duration: up to 10"): [
                ('5:15 error: "up to 10" has no unit', 'write "up to 10 s" or "up to 10 min"'),
            ],
            exercise("duration: 10+"): [
                ('5:15 error: "10+" has no unit', 'write "10+ s" or "10+ min"'),
            ],
        },
    ),
    Rule(
        "a time is 0.5 s to 3 h",
        valid=(
            exercise("hold: 0.5 s"),
            exercise("hold: 179 min"),
            exercise("reps: 1\nmovement: 0.5"),
            whole(
                HEAD
                + (
                    "defaults: {prepare: 0}\n"
                    "exercises: [{name: Walk, duration: 3 h}, {name: Ice, section: after, hold: 180:00}]\n"
                )
            ),
        ),
        invalid={
            exercise("hold: 0"): [
                ('5:11 error: "0" is too short', "the shortest time is 0.5 s"),
            ],
            exercise("hold: 0.4 s"): [
                ('5:11 error: "0.4 s" is too short', "the shortest time is 0.5 s"),
            ],
            exercise("hold: 0-5 s"): [
                ('5:11 error: "0-5 s" is too short', "the shortest time is 0.5 s"),
            ],
            exercise("hold: 3.01 h"): [
                ('5:11 error: "3.01 h" is too long', "the longest time is 3 h"),
            ],
            exercise("hold: 180:01"): [
                ('5:11 error: "180:01" is too long', "the longest time is 3 h"),
            ],
            exercise("hold: 1-181 min"): [
                ('5:11 error: "1-181 min" is too long', "the longest time is 3 h"),
            ],
            exercise("reps: 1\nmovement: 0"): [
                ('6:15 error: "0" is too short', "the shortest time is 0.5 s"),
            ],
        },
    ),
    Rule(
        "rests, switch_sides and prepare may be 0",
        valid=(exercise("reps: 1\nswitch_sides: 0\nprepare: 0 s\nrest: {between_reps: 0, between_sets: 0:00}"),),
        invalid={
            exercise("reps: 1\nswitch_sides: 0.2 s"): [
                ('6:19 error: "0.2 s" is too short', "the shortest time is 0.5 s; 0 is none at all"),
            ],
            exercise("reps: 1\nrest: {between_sets: 0.4 s}"): [
                ('6:26 error: "0.4 s" is too short', "the shortest time is 0.5 s; 0 is none at all"),
            ],
        },
    ),
    Rule(
        "a tempo is one text or a list of items",
        valid=(
            exercise("reps: 1\ntempo: lift 2 s, hold 2-5 s, lower 2 s, relax 1 s"),
            exercise("reps: 1\ntempo: [lift 2 s, lower]"),
            exercise("reps: 1\ntempo: \n  - Step Out\n  - step-in 1.5"),
        ),
        invalid={
            exercise("reps: 1\ntempo: {lift: 2 s}"): [
                (
                    '6:12 error: "tempo" is a text or a list of texts, not a group of keys',
                    'write no ":" between a word and its time: "lift 2 s"',
                ),
            ],
            exercise("reps: 1\ntempo: lift 2 s,, lower 2 s"): [
                ("6:12 error: a part of the tempo is empty", "take away the comma too many"),
            ],
            exercise("reps: 1\ntempo: []"): [
                (
                    "6:12 error: the tempo has neither a movement nor a hold",
                    'write it like "lift 2 s, hold 5 s, lower 2 s"',
                ),
            ],
            exercise("reps: 1\ntempo:\n  - lift\n  - [lower]"): [
                (
                    '8:9 error: "tempo" is a text or a list of texts, not a list',
                    'write it on one line, like "tempo: ..."',
                ),
            ],
        },
    ),
    Rule(
        "a movement is letters, spaces and hyphens",
        valid=(
            exercise("reps: 1\ntempo: step out 2 s"),
            exercise("reps: 1\ntempo: öffnen 2 s"),
        ),
        invalid={
            exercise("reps: 1\ntempo: don't 2 s"): [
                (
                    '6:12 error: "don\'t 2 s" is not a part of a tempo',
                    'write a word and a time, like "lift 2 s"; a word has letters, spaces and hyphens',
                ),
            ],
            exercise("reps: 1\ntempo: 2 s"): [
                ('6:12 error: "2 s" in the tempo has no word', 'say what happens, like "lift 2 s"'),
            ],
            exercise("reps: 1\ntempo:\n  - lift\n  - lower!"): [
                (
                    '8:9 error: "lower!" is not a part of a tempo',
                    'write a word and a time, like "lift 2 s"; a word has letters, spaces and hyphens',
                ),
            ],
        },
    ),
    Rule(
        "a hold and a pause need a time",
        valid=(exercise("reps: 1\ntempo: lift, hold 2, rest 1"),),
        invalid={
            exercise("reps: 1\ntempo: lift, hold"): [
                ('6:12 error: "hold" in the tempo has no time', 'say how long it is held: "hold 5 s"'),
            ],
            exercise("reps: 1\ntempo: lift, relax"): [
                ('6:12 error: "relax" in the tempo has no time', 'say how long the pause lasts: "relax 2 s"'),
            ],
            exercise("reps: 1\ntempo:\n  - lift 2 s\n  - hold"): [
                ('8:9 error: "hold" in the tempo has no time', 'say how long it is held: "hold 5 s"'),
            ],
        },
    ),
    Rule(
        "at least one movement or hold, at most one hold",
        valid=(
            exercise("reps: 1\ntempo: hold 5 s"),
            exercise("reps: 1\ntempo: lift, rest 1 s"),
        ),
        invalid={
            exercise("reps: 1\ntempo: rest 2 s"): [
                (
                    "6:12 error: the tempo has neither a movement nor a hold",
                    'write it like "lift 2 s, hold 5 s, lower 2 s"',
                ),
            ],
            exercise("reps: 1\ntempo: hold 2 s, hold 3 s"): [
                (
                    "6:12 error: the tempo has two holds",
                    "one rep has at most one; give the other part a word of its own",
                ),
            ],
            exercise("reps: 1\ntempo:\n  - hold 2 s\n  - lift\n  - hold 3 s"): [
                (
                    "9:9 error: the tempo has two holds",
                    "one rep has at most one; give the other part a word of its own",
                ),
            ],
        },
    ),
)
