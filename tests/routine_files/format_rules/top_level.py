"""The keys at the top."""

from __future__ import annotations

from tests.routine_files.format_rules.rule import Rule, entries, top, whole
from tests.routine_files.writing import HEAD

RULES = (
    Rule(
        "format is knee-routine/1",
        valid=(
            whole(HEAD + "exercises: [{name: Bridge, reps: 10}]\n"),
            whole('format: "knee-routine/1"\ntitle: T\nexercises: [{name: Bridge, reps: 10}]\n'),
        ),
        invalid={
            whole("format: knee-routine/2\ntitle: T\nexercises: [{name: Bridge, reps: 10}]\n"): [
                (
                    "1:9 error: this program reads knee-routine/1, and the file says knee-routine/2",
                    'a newer program may be needed; write "format: knee-routine/1", if the file follows that',
                ),
            ],
            whole("format: knee-routine\ntitle: T\nexercises: [{name: Bridge, reps: 10}]\n"): [
                ('1:9 error: "knee-routine" cannot stand after "format"', 'write "format: knee-routine/1"'),
            ],
            whole("format: 1\ntitle: T\nexercises: [{name: Bridge, reps: 10}]\n"): [
                ('1:9 error: "1" cannot stand after "format"', 'write "format: knee-routine/1"'),
            ],
            whole("format: [knee-routine/1]\ntitle: T\nexercises: [{name: Bridge, reps: 10}]\n"): [
                ('1:9 error: "format" is "knee-routine/1", not a list', 'write it on one line, like "format: ..."'),
            ],
        },
    ),
    Rule(
        "title has 1 to 120 characters",
        valid=(
            whole("format: knee-routine/1\ntitle: " + "x" * 120 + "\nexercises: [{name: Bridge, reps: 10}]\n"),
            whole("format: knee-routine/1\ntitle: 7\nexercises: [{name: Bridge, reps: 10}]\n"),
        ),
        invalid={
            whole("format: knee-routine/1\ntitle: " + "x" * 121 + "\nexercises: [{name: Bridge, reps: 10}]\n"): [
                ('2:8 error: "title" has 121 characters', "it can have 120 at most"),
            ],
            whole("format: knee-routine/1\ntitle: ''\nexercises: [{name: Bridge, reps: 10}]\n"): [
                ('2:8 error: "title" has an empty text', "write something between the quotes"),
            ],
        },
    ),
    Rule(
        "id has small letters, digits and hyphens",
        valid=(
            top("id: my-week-1"),
            top("id: 1"),
        ),
        invalid={
            top("id: Week 1"): [
                ('3:5 error: "Week 1" cannot be an id', 'use a to z, 0 to 9 and "-" only, like "wall-squat"'),
            ],
            top("id: week_1"): [
                ('3:5 error: "week_1" cannot be an id', 'use a to z, 0 to 9 and "-" only, like "wall-squat"'),
            ],
            top("id: wéek"): [
                ('3:5 error: "wéek" cannot be an id', 'use a to z, 0 to 9 and "-" only, like "wall-squat"'),
            ],
        },
    ),
    Rule(
        "author, description and language are texts",
        valid=(
            top("author: A. Therapist"),
            top("description: |\n  First.\n  Second."),
        ),
        invalid={
            top("author: [A]"): [
                ('3:9 error: "author" is a text, not a list', 'write it on one line, like "author: ..."'),
            ],
            top("description: {a: b}"): [
                (
                    '3:14 error: "description" is a text, not a group of keys',
                    'when a ":" belongs to a text, put the whole text in quotes: "..."',
                ),
            ],
        },
    ),
    Rule(
        "language is a tag of BCP 47",
        valid=(
            top("language: de"),
            top("language: pt-BR"),
            top("language: zh-Hant-TW"),
            top("language: sl-rozaj-biske"),
            top("language: en-x-mine"),
        ),
        invalid={
            top("language: english"): [
                ('3:11 error: "english" is not a language tag', 'write it like "en", "de" or "pt-BR"'),
            ],
            top("language: en_GB"): [
                ('3:11 error: "en_GB" is not a language tag', 'write it like "en", "de" or "pt-BR"'),
            ],
            top("language: e"): [
                ('3:11 error: "e" is not a language tag', 'write it like "en", "de" or "pt-BR"'),
            ],
        },
    ),
    Rule(
        "source is a group of keys",
        valid=(
            top("source: {title: T, author: A, site: S, url: https://example.org/a, date: 2020-12-10}"),
            top("source: {date: in 2020}"),
        ),
        invalid={
            top("source: An article"): [
                (
                    '3:9 error: "source" is a group of keys, not a text',
                    "write its keys on lines of their own under it: title, author, site, url and date",
                ),
            ],
            top("source: {titel: T}"): [
                ('3:10 error: "titel" is not a key of "source"', 'did you mean "title"?'),
            ],
            top("source: [T]"): [
                (
                    '3:9 error: "source" is a group of keys, not a list',
                    "write its keys on lines of their own under it: title, author, site, url and date",
                ),
            ],
            top("source:\n  url:https://example.org"): [
                (
                    '4:3 error: there is no space after the ":"',
                    'put a space after the ":", like "url: https://example.org"',
                ),
            ],
        },
    ),
    Rule(
        "affected_side is ask, left, right or both",
        valid=(
            top("affected_side: ask"),
            top("affected_side: left"),
            top("affected_side: right"),
            top("affected_side: both"),
        ),
        invalid={
            top("affected_side: letf"): [
                (
                    '3:16 error: "letf" is not a choice for "affected_side"',
                    'did you mean "left"? it can be ask, left, right or both',
                ),
            ],
            top("affected_side: Left"): [
                (
                    '3:16 error: "Left" is not a choice for "affected_side"',
                    'did you mean "left"? it can be ask, left, right or both',
                ),
            ],
            top("affected_side: 1"): [
                ('3:16 error: "1" is not a choice for "affected_side"', "it can be ask, left, right or both"),
            ],
            top("affected_side: each"): [
                ('3:16 error: "each" is not a choice for "affected_side"', "it can be ask, left, right or both"),
            ],
        },
    ),
    Rule(
        "per_week is 1 to 14",
        valid=(
            top("schedule: {per_week: 1}"),
            top("schedule: {per_week: 14}"),
        ),
        invalid={
            top("schedule: {per_week: 0}"): [
                (
                    '3:22 error: "0" is not a whole number from 1 to 14',
                    "write one of these numbers, and nothing else",
                ),
            ],
            top("schedule: {per_week: 15}"): [
                (
                    '3:22 error: "15" is not a whole number from 1 to 14',
                    "write one of these numbers, and nothing else",
                ),
            ],
            top("schedule: {per_week: 2-3}"): [
                (
                    '3:22 error: "2-3" is not a whole number from 1 to 14',
                    "write one of these numbers, and nothing else",
                ),
            ],
        },
    ),
    Rule(
        "days are a list of days",
        valid=(
            top("schedule: {days: [mon, tue, wed, thu, fri, sat, sun]}"),
            top("schedule: {days: sun}"),
        ),
        invalid={
            top("schedule: {days: [mon, wen]}"): [
                (
                    '3:24 error: "wen" is not a choice for "days"',
                    'did you mean "wed"? it can be mon, tue, wed, thu, fri, sat or sun',
                ),
            ],
            top("schedule: {days: []}"): [
                ('3:18 error: "days" names no day', 'write them like "[mon, wed, fri]", or leave the key out'),
            ],
            top("schedule: {days: [mon, mon]}"): [
                ('3:24 error: "days" names a day twice', "name each once"),
            ],
            top("schedule: {days: [mon, tue, x, tue]}"): [
                ('3:29 error: "x" is not a choice for "days"', "it can be mon, tue, wed, thu, fri, sat or sun"),
                ('3:32 error: "days" names a day twice', "name each once"),
            ],
            top("schedule: {days: monday}"): [
                (
                    '3:18 error: "monday" is not a choice for "days"',
                    'did you mean "mon"?',
                ),
            ],
        },
    ),
    Rule(
        "either per_week or days",
        valid=(top("schedule: {per_day: 2}"),),
        invalid={
            top("schedule: {per_week: 3, days: [mon]}"): [
                ('3:25 error: "per_week" and "days" cannot both be given', "keep one of them"),
            ],
            top("schedule: {days: [mon], per_week: 3}"): [
                ('3:25 error: "per_week" and "days" cannot both be given', "keep one of them"),
            ],
        },
    ),
    Rule(
        "per_day is 1 to 6",
        valid=(
            top("schedule: {per_week: 7, per_day: 1}"),
            top("schedule: {per_week: 7, per_day: 6}"),
        ),
        invalid={
            top("schedule: {per_week: 3, per_day: 0}"): [
                (
                    '3:34 error: "0" is not a whole number from 1 to 6',
                    "write one of these numbers, and nothing else",
                ),
            ],
            top("schedule: {per_week: 3, per_day: 7}"): [
                (
                    '3:34 error: "7" is not a whole number from 1 to 6',
                    "write one of these numbers, and nothing else",
                ),
            ],
        },
    ),
    Rule(
        "from and until are dates, in order",
        valid=(
            top("schedule: {from: 2026-11-23}"),
            top("schedule: {from: 2026-11-23, until: 2026-11-23}"),
        ),
        invalid={
            top("schedule: {from: 23.11.2026}"): [
                (
                    '3:18 error: "23.11.2026" is not a date',
                    'write year, month and day: "2026-11-23"',
                ),
            ],
            top("schedule: {from: 2026-02-30}"): [
                (
                    '3:18 error: "2026-02-30" is not a date',
                    "February 2026 has 28 days",
                ),
            ],
            top("schedule: {from: 2026-1-5}"): [
                (
                    '3:18 error: "2026-1-5" is not a date',
                    'write year, month and day: "2026-01-05"',
                ),
            ],
            top("schedule: {until: 2026-11-22, from: 2026-11-23}"): [
                (
                    '3:19 error: "until" 2026-11-22 is before "from" 2026-11-23',
                    "let it end on the day it begins, or later",
                ),
            ],
        },
    ),
    Rule(
        "schedule is a group of keys",
        valid=(top("schedule: {}"),),
        invalid={
            top("schedule: 3"): [
                (
                    '3:11 error: "schedule" is a group of keys, not a text',
                    'write "schedule: {per_week: 3}"; { } holds keys of its own',
                ),
            ],
            top("schedule: {weekly: 3}"): [
                (
                    '3:12 error: "weekly" is not a key of "schedule"',
                    'did you mean "per_week"?',
                ),
            ],
        },
    ),
    Rule(
        "pain scores are whole, 0 to 10",
        valid=(top("pain: {ease_above: 0, stop_above: 10}"),),
        invalid={
            top("pain: {ease_above: 11, stop_above: 11}"): [
                (
                    '3:20 error: "11" is not a whole number from 0 to 10',
                    "write one of these numbers, and nothing else",
                ),
                (
                    '3:36 error: "11" is not a whole number from 0 to 10',
                    "write one of these numbers, and nothing else",
                ),
            ],
            top("pain: {ease_above: 2.5}"): [
                (
                    '3:20 error: "2.5" is not a whole number from 0 to 10',
                    "write one of these numbers, and nothing else",
                ),
            ],
            top("pain: {ease_above: -1}"): [
                (
                    '3:20 error: "-1" is not a whole number from 0 to 10',
                    "write one of these numbers, and nothing else",
                ),
            ],
        },
    ),
    Rule(
        "ease_above is not over stop_above",
        valid=(
            top("pain: {ease_above: 3, stop_above: 3}"),
            top("pain: {stop_above: 2}"),
            top("pain: {ease_above: 5}"),
        ),
        invalid={
            top("pain: {ease_above: 6, stop_above: 3}"): [
                (
                    '3:20 error: "ease_above" 6 is over "stop_above" 3',
                    (
                        'the number after "ease_above" must not be above the one after "stop_above": '
                        "look which of them is right"
                    ),
                ),
            ],
            top("pain: {stop_above: 3, ease_above: 6}"): [
                (
                    '3:35 error: "ease_above" 6 is over "stop_above" 3',
                    (
                        'the number after "ease_above" must not be above the one after "stop_above": '
                        "look which of them is right"
                    ),
                ),
            ],
            top("pain: {stop_above: 1}"): [
                (
                    '3:20 error: "ease_above" 2 is over "stop_above" 1 (2 is what holds when nothing is written)',
                    'write both: "stop_above: 1", and after "ease_above:" the same number or a smaller one',
                ),
            ],
            top("pain: {ease_above: 6}"): [
                (
                    '3:20 error: "ease_above" 6 is over "stop_above" 5 (5 is what holds when nothing is written)',
                    'write both: "ease_above: 6", and after "stop_above:" the same number or a larger one',
                ),
            ],
        },
    ),
    Rule(
        "avoid and stop_if are lists of text",
        valid=(
            top("avoid: Running"),
            top("avoid: [Running, Jumping]"),
            top("stop_if:\n  - It hurts\n  - It gives way"),
        ),
        invalid={
            top("avoid:\n  - Careful: no running"): [
                (
                    '4:5 error: "avoid" is a text, not a group of keys',
                    'when a ":" belongs to a text, put the whole text in quotes: "..."',
                ),
            ],
            top("avoid:\n  - Running\n  -"): [
                ('5:4 error: an item of "avoid" is empty', 'write something after the "-", or take it away'),
            ],
            top("stop_if: {a: b}"): [
                (
                    '3:10 error: "stop_if" is a text, not a group of keys',
                    'when a ":" belongs to a text, put the whole text in quotes: "..."',
                ),
            ],
            top("avoid:\n  -Running\n  -Jumping"): [
                ('4:3 error: there is no space after the "-"', 'write "- Running"'),
            ],
        },
    ),
    Rule(
        "exercises is a list of 1 to 200",
        valid=(whole("format: knee-routine/1\ntitle: Test\nexercises:\n" + "  - {name: A, reps: 1}\n" * 200),),
        invalid={
            whole(HEAD + "exercises: []\n"): [
                ("3:12 error: there is nothing to play", 'write at least one exercise, beginning with "- name: ..."'),
            ],
            whole(HEAD + "exercises:\n  name: Bridge\n"): [
                ('4:3 error: "exercises" is a list, not a group of keys', 'begin each exercise with "- name: ..."'),
            ],
            whole(HEAD + "exercises: Bridge\n"): [
                ('3:12 error: "exercises" is a list, not a text', 'begin each exercise with "- name: ..."'),
            ],
            whole("format: knee-routine/1\ntitle: Test\nexercises:\n" + "  - {name: A, reps: 1}\n" * 201): [
                ('4:3 error: "exercises" has 201 entries', "it can have 200 at most"),
            ],
            whole(HEAD + "exercises:\n  - Bridge\n"): [
                (
                    "4:5 error: an exercise is a group of keys, not a text",
                    'write "- name: Bridge", and its other keys on lines of their own under that',
                ),
            ],
            whole(HEAD + "exercises:\n  - name: A\n    reps: 1\n  -\n"): [
                ("6:4 error: an entry of the list is empty", 'write something after the "-", or take it away'),
            ],
            whole(HEAD + "exercises:\n  - [a]\n"): [
                (
                    "4:5 error: an exercise is a group of keys, not a list",
                    'begin it with "- name: ..." and write its other keys under that',
                ),
            ],
        },
    ),
    Rule(
        "something is played",
        valid=(entries("  - {name: A, reps: 1}\n  - {name: Ice, duration: 10 min, section: after}"),),
        invalid={
            entries("  - {name: Ice, duration: 10 min, section: after}"): [
                (
                    "4:3 error: there is nothing to play",
                    'give at least one exercise another section, or none: "after" is only offered at the end',
                ),
            ],
            entries("  - {circuit: A, rounds: 2, section: after, exercises: [{name: B, reps: 1}]}"): [
                (
                    "4:3 error: there is nothing to play",
                    'give at least one exercise another section, or none: "after" is only offered at the end',
                ),
            ],
        },
    ),
    Rule(
        "a key of another place says where it belongs",
        valid=(top("author: A"),),
        invalid={
            top("wait: true"): [
                (
                    '3:1 error: "wait" is not a key of a routine',
                    'write it under "defaults:" for all exercises, or at one exercise',
                ),
            ],
            top("reps: 10"): [
                (
                    '3:1 error: "reps" is not a key of a routine',
                    'it belongs to an exercise, in the list under "exercises:"',
                ),
            ],
            top("name: My week"): [
                (
                    '3:1 error: "name" is not a key of a routine',
                    'it belongs to an exercise, in the list under "exercises:"',
                ),
            ],
            top("rest: {between_sets: 30 s}"): [
                (
                    '3:1 error: "rest" is not a key of a routine',
                    'write it under "defaults:" for all exercises, or at one exercise',
                ),
            ],
            top("between_sets: 30 s"): [
                ('3:1 error: "between_sets" is not a key of a routine', 'write it under "defaults:", in its "rest:"'),
            ],
            top("rounds: 2"): [
                (
                    '3:1 error: "rounds" is not a key of a routine',
                    'it belongs to a circuit, which begins with "- circuit: NAME"',
                ),
            ],
            whole("format: knee-routine/1\nname: My week\nexercises: [{name: Bridge, reps: 10}]\n"): [
                ('1:1 error: "title" is missing', 'a routine needs a line like "title: My knee exercises"'),
                ('2:1 error: "name" is not a key of a routine', 'did you mean "title"?'),
            ],
        },
    ),
)
