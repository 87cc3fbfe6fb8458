"""The keys at the top of a routine file: what each becomes."""

from __future__ import annotations

import datetime as dt
import hashlib

import pytest

from knee_coach.model.dose import Pace
from knee_coach.model.pain import PainLimits
from knee_coach.model.routine import Rests, Schedule, Source, Weekday
from knee_coach.model.sides import AffectedSide, FirstSide
from knee_coach.routine_files.reader import read_routine
from tests.routine_files.writing import HEAD, good, read, with_exercise, with_top

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
    "'~'": "~",
    '"null"': "null",
    "2026-11-23": "2026-11-23",
    "1_000": "1_000",
    '"  quoted "': "quoted",
    "two\n  lines": "two lines",
}


@pytest.mark.parametrize(("written", "text"), SURPRISES_OF_YAML.items(), ids=SURPRISES_OF_YAML)
def test_a_text_is_the_text_that_stands_there(written: str, text: str) -> None:
    assert good(with_top(f"author: {written}")).author == text


def test_two_hundred_exercises_are_allowed() -> None:
    routine = read(f"{HEAD}exercises:\n" + "  - {name: Bridge, reps: 1}\n" * 200).routine
    assert routine is not None
    assert len(routine.exercises) == 200


FILE_NAMES = {
    "routines/Week 1.yaml": "week-1",
    "C:\\Users\\me\\Knie_Übungen.yml": "knie-ubungen",
    "a.b.yaml": "a-b",
    "2026-11-20.yaml": "2026-11-20",
    "2.yaml": "2",
    "тест.yaml": "routine-8f7062",
    "Тест.yml": "routine-8f7062",
    "ひざ.yaml": "routine-bf263e",
    "ひざ2.yaml": "2-3e1c80",
    "腰2.yaml": "2-639098",
    "caf\u00e9.yaml": "cafe",
    "\u0439.yaml": "routine-5cdcc8",
    "\u0438\u0306.yaml": "routine-5cdcc8",
    "\udcff.yaml": "routine-4dc987",
    "-": "routine-ddb3f8",
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
