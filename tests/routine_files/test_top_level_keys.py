"""The keys at the top of a routine file: what each takes, and what is said when it gets something else."""

from __future__ import annotations

import datetime as dt
import hashlib

import pytest

from knee_coach.model.dose import Pace
from knee_coach.model.pain import PainLimits
from knee_coach.model.routine import Rests, Schedule, Source, Weekday
from knee_coach.model.sides import AffectedSide, FirstSide
from knee_coach.routine_files.reader import read_routine
from tests.routine_files.writing import HEAD, good, read, told_of, with_exercise, with_top

ALL_SET = with_top(
    """\
id: my-week-1
author: A. Therapist
description: |
  First line.
  Second line.
language: pt-BR
source: {title: An article, author: Somebody, site: A site, url: https://example.org/a, date: 2020-12-10}
affected_side: left
schedule: {days: [mon, wed, fri], per_day: 2, from: 2026-11-23, until: 2026-12-23}
pain: {ease_above: 0, stop_above: 2}
avoid: Running
stop_if: [It hurts, It gives way]"""
)


def test_every_key_of_the_top_is_read() -> None:
    routine = good(ALL_SET)
    assert (routine.title, routine.id, routine.author) == ("Test", "my-week-1", "A. Therapist")
    assert routine.description == "First line.\nSecond line."
    assert routine.language == "pt-BR"
    assert routine.source == Source("An article", "Somebody", "A site", "https://example.org/a", "2020-12-10")
    assert routine.affected_side is AffectedSide.LEFT
    days = (Weekday.MON, Weekday.WED, Weekday.FRI)
    assert routine.schedule == Schedule(None, days, 2, dt.date(2026, 11, 23), dt.date(2026, 12, 23))
    assert routine.pain == PainLimits(0, 2)
    assert routine.avoid == ("Running",)
    assert routine.stop_if == ("It hurts", "It gives way")


def test_what_is_not_written_has_its_default() -> None:
    routine = good(with_exercise("reps: 10"))
    assert (routine.id, routine.language, routine.affected_side) == ("test", "en", AffectedSide.ASK)
    assert (routine.author, routine.description, routine.source, routine.schedule) == (None, None, None, None)
    assert (routine.pain, routine.avoid, routine.stop_if, routine.prepare) == (PainLimits(2, 5), (), (), 10)
    exercise = routine.exercises[0]
    assert (exercise.switch_sides, exercise.movement, exercise.prepare) == (5, 2, None)
    assert (exercise.first_side, exercise.pace, exercise.wait) == (FirstSide.LEFT, Pace.APP, False)
    assert exercise.rest == Rests(between_reps=0, between_sets=30, between_exercises=30)


DEFAULTS = """\
defaults:
  prepare: 20 s
  switch_sides: 8
  movement: 3 s
  first_side: affected
  pace: self
  wait: true
  rest: {between_reps: 1 s, between_sets: 1:30, between_exercises: 2 min}"""


def test_defaults_hold_for_every_exercise() -> None:
    routine = good(with_top(DEFAULTS))
    exercise = routine.exercises[0]
    assert (routine.prepare, exercise.prepare) == (20, None)
    assert (exercise.switch_sides, exercise.movement) == (8, 3)
    assert (exercise.first_side, exercise.pace, exercise.wait) == (FirstSide.AFFECTED, Pace.SELF, True)
    assert exercise.rest == Rests(between_reps=1, between_sets=90, between_exercises=120)


def test_an_exercise_has_the_last_word_over_the_defaults() -> None:
    own = """\
reps: 10
prepare: 15 s
switch_sides: 0
movement: 1 s
first_side: right
pace: app
wait: false
rest: {between_sets: 0}"""
    text = with_exercise(own).replace("exercises:\n", f"{DEFAULTS}\nexercises:\n", 1)
    exercise = good(text).exercises[0]
    assert (exercise.prepare, exercise.switch_sides, exercise.movement) == (15, 0, 1)
    assert (exercise.first_side, exercise.pace, exercise.wait) == (FirstSide.RIGHT, Pace.APP, False)
    assert exercise.rest == Rests(between_reps=1, between_sets=0, between_exercises=120)


def test_a_key_with_nothing_after_it_is_absent() -> None:
    routine = good(with_top("author:\nschedule:\ndefaults:\npain:\navoid:\nsource: # later\ndescription: |"))
    assert (routine.author, routine.schedule, routine.avoid, routine.description) == (None, None, (), None)


SURPRISES_OF_YAML = {
    "1:30": "1:30",
    "010": "010",
    "no": "no",
    "~": "~",
    "null": "null",
    "2026-11-23": "2026-11-23",
    "1_000": "1_000",
    '"  quoted "': "quoted",
    "two\n  lines": "two lines",
}


@pytest.mark.parametrize(("written", "text"), SURPRISES_OF_YAML.items(), ids=SURPRISES_OF_YAML)
def test_a_text_is_the_text_that_stands_there(written: str, text: str) -> None:
    assert good(with_top(f"author: {written}")).author == text


GOOD_LINES = [
    "schedule: {per_week: 14}",
    "schedule: {days: sun}",
    "schedule: {from: 2026-11-23}",
    "pain: {stop_above: 2}",
    "pain: {ease_above: 5}",
    "language: de",
    "language: zh-Hant-TW",
    "language: sl-rozaj-biske",
    "language: en-x-mine",
    "affected_side: both",
    'title: "' + "x" * 120 + '"',
]


@pytest.mark.parametrize("lines", GOOD_LINES)
def test_these_lines_are_good(lines: str) -> None:
    text = with_top(lines)
    assert told_of(text.replace("title: Test\n", "") if lines.startswith("title") else text) == []


WEEKDAYS = "it can be mon, tue, wed, thu, fri, sat or sun"
LANGUAGE = 'write it like "en", "de" or "pt-BR"'
DATE = 'write year, month and day, like "2026-11-23"'
AN_ID = 'use a to z, 0 to 9 and "-" only, like "wall-squat"'
ALL_KEYS = (
    "a routine can have format, title, id, author, description, language, source, affected_side, schedule, pain, "
    "avoid, stop_if, defaults and exercises"
)
BAD_LINES: dict[str, tuple[str, str]] = {
    "id: Week 1": ('3:5 error: "Week 1" cannot be an id', AN_ID),
    "language: english": ('3:11 error: "english" is not a language tag', LANGUAGE),
    "language: en_GB": ('3:11 error: "en_GB" is not a language tag', LANGUAGE),
    "affected_side: letf": (
        '3:16 error: "letf" is not a choice for "affected_side"',
        'did you mean "left"? it can be ask, left, right or both',
    ),
    "affected_side: Left": (
        '3:16 error: "Left" is not a choice for "affected_side"',
        'did you mean "left"? it can be ask, left, right or both',
    ),
    "affected_side: 1": ('3:16 error: "1" is not a choice for "affected_side"', "it can be ask, left, right or both"),
    "author: [A, B]": ('3:9 error: "author" is a text, not a list', 'write it on one line, like "author: ..."'),
    'author: ""': ('3:9 error: "author" has an empty text', "write something between the quotes"),
    "avoid:\n  - Careful: no running": (
        '4:5 error: "avoid" is a text, not a group of keys',
        'when a ":" belongs to a text, put the whole text in quotes: "..."',
    ),
    "avoid:\n  - Running\n  -": (
        '5:4 error: an item of "avoid" is empty',
        'write something after the "-", or take it away',
    ),
    "source: An article": (
        '3:9 error: "source" is a group of keys, not a text',
        "write its keys on lines of their own under it: title, author, site, url and date",
    ),
    "source: {titel: An article}": ('3:10 error: "titel" is not a key of "source"', 'did you mean "title"?'),
    "schedule: {per_week: 15}": (
        '3:22 error: "15" is not a whole number from 1 to 14',
        'write it like "per_week: 3"',
    ),
    "schedule: {per_week: 3, per_day: 0}": (
        '3:34 error: "0" is not a whole number from 1 to 6',
        'write it like "per_day: 3"',
    ),
    "schedule: {per_week: 3, days: [mon]}": (
        '3:25 error: "per_week" and "days" cannot both be given',
        "keep one of them",
    ),
    "schedule: {days: [mon, wen]}": (
        '3:24 error: "wen" is not a choice for "days"',
        f'did you mean "wed"? {WEEKDAYS}',
    ),
    "schedule: {days: [mon, mon]}": ('3:18 error: "days" names a day twice', "name each once"),
    "schedule: {days: []}": (
        '3:18 error: "days" names no day',
        'write them like "[mon, wed, fri]", or leave the key out',
    ),
    "schedule: {from: 23.11.2026}": ('3:18 error: "23.11.2026" is not a date', DATE),
    "schedule: {from: 2026-02-30}": ('3:18 error: "2026-02-30" is not a date', DATE),
    "schedule: {until: 2026-11-22, from: 2026-11-23}": (
        '3:19 error: "until" 2026-11-22 is before "from" 2026-11-23',
        "let it end on the day it begins, or later",
    ),
    "pain: {ease_above: 6, stop_above: 3}": (
        '3:20 error: "ease_above" 6 is over "stop_above" 3',
        'write both, the smaller first: "ease_above: 3"',
    ),
    "pain: {stop_above: 1}": (
        '3:20 error: "ease_above" 2 is over "stop_above" 1 (2 is what holds when nothing is written)',
        'write both, the smaller first: "ease_above: 1"',
    ),
    "pain: {ease_above: 6}": (
        '3:20 error: "ease_above" 6 is over "stop_above" 5 (5 is what holds when nothing is written)',
        'write both, the smaller first: "ease_above: 5"',
    ),
    "pain: {ease_above: 11}": (
        '3:20 error: "11" is not a whole number from 0 to 10',
        'write it like "ease_above: 2"',
    ),
    "pain: {ease_above: 2.5}": (
        '3:20 error: "2.5" is not a whole number from 0 to 10',
        'write it like "ease_above: 2"',
    ),
    "defaults: {prepare: up to 10 s}": (
        '3:21 error: "up to 10 s" leaves a choice, and here only one length of time can stand',
        'write it like "30 s"',
    ),
    "defaults: {movement: 0}": ('3:22 error: "0" is too short', "the shortest time is 0.5 s"),
    "defaults: {between_sets: 30 s}": (
        '3:12 error: "between_sets" is not a key of "defaults"',
        'write it under "rest:": "between_sets: 30 s"',
    ),
    "defaults: {first_side: both}": (
        '3:24 error: "both" is not a choice for "first_side"',
        "it can be left, right, affected or unaffected",
    ),
    "defaults: {rest: 30 s}": (
        '3:18 error: "rest" is a group of keys, not a text',
        "write its keys on lines of their own under it: between_reps, between_sets and between_exercises",
    ),
    "wait: true": (
        '3:1 error: "wait" is not a key of a routine',
        'write it under "defaults:" for all exercises, or at one exercise',
    ),
    "reps: 10": (
        '3:1 error: "reps" is not a key of a routine',
        'it belongs to an exercise, in the list under "exercises:"',
    ),
    "name: My week": ('3:1 error: "name" is not a key of a routine', 'did you mean "title"?'),
    "afected_side: left": ('3:1 error: "afected_side" is not a key of a routine', 'did you mean "affected_side"?'),
    "colour: red": (
        '3:1 error: "colour" is not a key of a routine',
        ALL_KEYS,
    ),
    "author: A\nauthor: B": (
        '4:1 error: "author" is given twice',
        "the first one is in line 3, column 1: keep one of the two",
    ),
    "author:\nauthor: B": (
        '4:1 error: "author" is given twice',
        "the first one is in line 3, column 1: keep one of the two",
    ),
    "[a, b]: c": ("3:1 error: a key is a word, not a list", 'write it like "name: Bridge"'),
}


@pytest.mark.parametrize(("lines", "said"), BAD_LINES.items(), ids=BAD_LINES)
def test_these_lines_are_refused(lines: str, said: tuple[str, str]) -> None:
    assert told_of(with_top(lines)) == [said]


FORMAT = 'a routine needs a line like "format: knee-routine/1"'
TITLE = 'a routine needs a line like "title: My knee exercises"'
EXERCISES = 'a routine needs a line like "exercises:"'
LIST = "exercises: [{name: Bridge, reps: 10}]\n"
WHOLE_FILES: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "an empty file": (
        "",
        [
            ('1:1 error: "format" is missing', FORMAT),
            ('1:1 error: "title" is missing', TITLE),
            ('1:1 error: "exercises" is missing', EXERCISES),
        ],
    ),
    "nothing but a comment": (
        "# later\n",
        [
            ('1:1 error: "format" is missing', FORMAT),
            ('1:1 error: "title" is missing', TITLE),
            ('1:1 error: "exercises" is missing', EXERCISES),
        ],
    ),
    "missing keys stand at the first key": (
        f"# mine\n\n{LIST}",
        [('3:1 error: "format" is missing', FORMAT), ('3:1 error: "title" is missing', TITLE)],
    ),
    "a required key with nothing after it": (
        f"format: knee-routine/1\ntitle:\n{LIST}",
        [('1:1 error: "title" is missing', TITLE)],
    ),
    "another format": (
        f"title: Test\nformat: knee-routine/2\n{LIST}",
        [('2:9 error: "knee-routine/2" cannot stand after "format"', 'write "format: knee-routine/1"')],
    ),
    "a long title": (
        f"format: knee-routine/1\ntitle: {'x' * 121}\n{LIST}",
        [('2:8 error: "title" has 121 characters', "it can have 120 at most")],
    ),
    "a list": (
        "- a\n",
        [("1:1 error: a routine is a group of keys, not a list", 'begin the file with "format: knee-routine/1"')],
    ),
    "a text": (
        "Hello\n",
        [("1:1 error: a routine is a group of keys, not a text", 'begin the file with "format: knee-routine/1"')],
    ),
    "no exercises": (
        f"{HEAD}exercises: []\n",
        [("3:12 error: there is nothing to play", 'write at least one exercise, beginning with "- name: ..."')],
    ),
    "one exercise without its dash": (
        f"{HEAD}exercises:\n  name: Bridge\n",
        [('4:3 error: "exercises" is a list, not a group of keys', 'begin each exercise with "- name: ..."')],
    ),
    "an exercise that is a text": (
        f"{HEAD}exercises:\n  - Bridge\n",
        [
            (
                "4:5 error: an exercise is a group of keys, not a text",
                'begin it with "- name: ..." and write its other keys under that',
            )
        ],
    ),
    "too many exercises": (
        f"{HEAD}exercises:\n" + "  - {name: Bridge, reps: 10}\n" * 201,
        [('4:3 error: "exercises" has 201 entries', "it can have 200 at most")],
    ),
    "everything after the session": (
        f"{HEAD}exercises:\n  - {{name: Ice, duration: 10 min, section: after}}\n",
        [
            (
                "4:3 error: there is nothing to play",
                'give at least one exercise another section, or none: "after" is only offered at the end',
            )
        ],
    ),
}


@pytest.mark.parametrize(("text", "said"), WHOLE_FILES.values(), ids=WHOLE_FILES)
def test_a_whole_file_is_refused(text: str, said: list[tuple[str, str]]) -> None:
    result = read(text)
    assert told_of(text) == said
    assert result.routine is None


def test_two_hundred_exercises_are_allowed() -> None:
    routine = read(f"{HEAD}exercises:\n" + "  - {name: Bridge, reps: 1}\n" * 200).routine
    assert routine is not None
    assert len(routine.exercises) == 200


FILE_NAMES = {
    "routines/Week 1.yaml": "week-1",
    "C:\\Users\\me\\Knie_Übungen.yml": "knie-ubungen",
    "a.b.yaml": "a-b",
    "тест.yaml": "routine",
    "-": "routine",
}


@pytest.mark.parametrize(("file", "routine_id"), FILE_NAMES.items(), ids=FILE_NAMES)
def test_the_id_is_made_of_the_file_name(file: str, routine_id: str) -> None:
    assert read(with_exercise("reps: 10"), file).id == routine_id


def test_a_broken_file_has_an_id_too() -> None:
    assert read("format: knee-routine/1\nid: mine\n").id == "mine"
    assert read("exercises: [", "week1.yaml").id == "week1"


def test_the_text_and_the_hash_are_of_the_file_as_it_is() -> None:
    text = with_exercise("reps: 10").replace("\n", "\r\n")
    data = b"\xef\xbb\xbf" + text.encode()
    result = read_routine(data, "test.yaml")
    assert result.problems == ()
    assert result.text == text
    assert result.sha256 == hashlib.sha256(data).hexdigest()
