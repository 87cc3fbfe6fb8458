"""The group `defaults`."""

from __future__ import annotations

from tests.routine_files.format_rules.rule import Rule, top

RULES = (
    Rule(
        "prepare and switch_sides are lengths and may be 0",
        valid=(
            top("defaults: {prepare: 0, switch_sides: 0}"),
            top("defaults: {prepare: 1 min 30 s, switch_sides: 1:30}"),
        ),
        invalid={
            top("defaults: {prepare: up to 10 s}"): [
                (
                    '3:21 error: "up to 10 s" leaves a choice, and here only one length of time can stand',
                    'write one time: "10 s"',
                ),
            ],
            top("defaults: {switch_sides: 5-10 s}"): [
                (
                    '3:26 error: "5-10 s" leaves a choice, and here only one length of time can stand',
                    'write one time: "5 s" or "10 s"',
                ),
            ],
            top("defaults: {prepare: 10+ s}"): [
                (
                    '3:21 error: "10+ s" leaves a choice, and here only one length of time can stand',
                    'write one time: "10 s"',
                ),
            ],
            top("defaults: {prepare: 0.2 s}"): [
                ('3:21 error: "0.2 s" is too short', "the shortest time is 0.5 s; 0 is none at all"),
            ],
        },
    ),
    Rule(
        "movement is a length",
        valid=(top("defaults: {movement: 0.5 s}"),),
        invalid={
            top("defaults: {movement: 0}"): [
                ('3:22 error: "0" is too short', "the shortest time is 0.5 s"),
            ],
            top("defaults: {movement: 2-3 s}"): [
                (
                    '3:22 error: "2-3 s" leaves a choice, and here only one length of time can stand',
                    'write one time: "2 s" or "3 s"',
                ),
            ],
            top("defaults: {movement: 3.1 h}"): [
                ('3:22 error: "3.1 h" is too long', "the longest time is 3 h"),
            ],
        },
    ),
    Rule(
        "first_side is left, right, affected or unaffected",
        valid=(
            top("defaults: {first_side: left}"),
            top("defaults: {first_side: right}"),
            top("defaults: {first_side: affected}"),
            top("defaults: {first_side: unaffected}"),
        ),
        invalid={
            top("defaults: {first_side: both}"): [
                (
                    '3:24 error: "both" is not a choice for "first_side"',
                    "it can be left, right, affected or unaffected",
                ),
            ],
            top("defaults: {first_side: rihgt}"): [
                (
                    '3:24 error: "rihgt" is not a choice for "first_side"',
                    'did you mean "right"? it can be left, right, affected or unaffected',
                ),
            ],
        },
    ),
    Rule(
        "pace is app or self",
        valid=(
            top("defaults: {pace: app}"),
            top("defaults: {pace: self}"),
        ),
        invalid={
            top("defaults: {pace: slow}"): [
                ('3:18 error: "slow" is not a choice for "pace"', "it can be app or self"),
            ],
        },
    ),
    Rule(
        "wait is true or false",
        valid=(
            top("defaults: {wait: true}"),
            top("defaults: {wait: false}"),
        ),
        invalid={
            top("defaults: {wait: yes}"): [
                ('3:18 error: "yes" is neither true nor false', 'write "wait: true" or "wait: false"'),
            ],
            top("defaults: {wait: True}"): [
                ('3:18 error: "True" is neither true nor false', 'write "wait: true" or "wait: false"'),
            ],
            top("defaults: {wait: 1}"): [
                ('3:18 error: "1" is neither true nor false', 'write "wait: true" or "wait: false"'),
            ],
        },
    ),
    Rule(
        "rest is a group of lengths, each may be 0",
        valid=(top("defaults: {rest: {between_reps: 0, between_sets: 30, between_exercises: 2 min}}"),),
        invalid={
            top("defaults: {rest: 30 s}"): [
                (
                    '3:18 error: "rest" is a group of keys, not a text',
                    (
                        'say which rest, like "rest: {between_sets: 30 s}"; the others are between_reps and '
                        "between_exercises"
                    ),
                ),
            ],
            top("defaults: {rest: {between_sets: 20-30 s}}"): [
                (
                    '3:33 error: "20-30 s" leaves a choice, and here only one length of time can stand',
                    'write one time: "20 s" or "30 s"',
                ),
            ],
            top("defaults: {rest: {between_set: 30 s}}"): [
                ('3:19 error: "between_set" is not a key of "rest"', 'did you mean "between_sets"?'),
            ],
            top("defaults: {rest: {sets: 30 s}}"): [
                (
                    '3:19 error: "sets" is not a key of "rest"',
                    '"rest" can have between_reps, between_sets and between_exercises',
                ),
            ],
        },
    ),
    Rule(
        "nothing else stands in defaults",
        valid=(top("defaults: {}"),),
        invalid={
            top("defaults: {between_sets: 30 s}"): [
                (
                    '3:12 error: "between_sets" is not a key of "defaults"',
                    'write it under "rest:": "between_sets: 30 s"',
                ),
            ],
            top("defaults: {sets: 3}"): [
                (
                    '3:12 error: "sets" is not a key of "defaults"',
                    '"defaults" can have prepare, switch_sides, movement, first_side, pace, wait and rest',
                ),
            ],
            top("defaults: fast"): [
                (
                    '3:11 error: "defaults" is a group of keys, not a text',
                    (
                        "write its keys on lines of their own under it: prepare, switch_sides, movement, first_side, "
                        "pace, wait and rest"
                    ),
                ),
            ],
        },
    ),
)
