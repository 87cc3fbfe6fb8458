"""What a YAML editor says of a faulty file, where the schema has the words for it."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from knee_coach.routine_files.schema.document import routine_schema
from tests.routine_files.format_rules.rule import entries, exercise, top, with_reps
from tests.routine_files.yaml_core import core_data

DOCUMENT: dict[str, Any] = routine_schema()
SCHEMA = Draft202012Validator(DOCUMENT)
COUNT = 'write it like "10", "10-15", "up to 3" or "10+"; it can be 1 to 200'
LENGTH = 'write it like "30 s", "1 min 30 s" or "1:30"; it can be 0, or 0.5 s to 3 h'
TIME = 'write it like "30 s", "2-5 s", "up to 30 s" or "1 min 30 s"; it can be 0.5 s to 3 h'
DURATION = 'write a number and its unit: "30 s", "10 min", "5-10 min"; it can be 0.5 s to 3 h'
TEMPO = 'write the parts of one rep, a comma between: "lift 2 s, hold 2-5 s, lower 2 s"'
NO_DOSE = 'this exercise has no dose: add "reps: 10", "hold: 30 s", "duration: 5 min" or "dose: ask"'
TWO_DOSES = 'a second dose: keep one of "reps" (with "hold" or "tempo"), "hold", "duration" and "dose: ask"'
NO_LOAD = '"load" does not say what the load is: give one of "kg", "lb", "band" and "text"'
A_TEXT = "write a text here; one that has a colon and a space in it goes in quotes"
BEGIN = 'begin it with "- name: ..." and write its other keys under that'
FIRST = "$.exercises[0]"

SAID = {
    "a count": (exercise("reps: ten"), f"{FIRST}.reps", COUNT),
    "a count that is a fraction": (exercise("reps: 2.5"), f"{FIRST}.reps", COUNT),
    "a time": (exercise("hold: soon"), f"{FIRST}.hold", TIME),
    "a time without its unit": (exercise("duration: 10"), f"{FIRST}.duration", DURATION),
    "a length": (with_reps("prepare: 5-10 s"), f"{FIRST}.prepare", LENGTH),
    "a tempo": (with_reps("tempo: lift, hold"), f"{FIRST}.tempo", TEMPO),
    "a tempo of two holds": (
        with_reps("tempo: [hold 2 s, hold 3 s]"),
        f"{FIRST}.tempo",
        "the tempo has two holds; one rep has at most one",
    ),
    "a tempo that only rests": (
        with_reps("tempo: rest 2 s"),
        f"{FIRST}.tempo",
        "the tempo has neither a movement nor a hold",
    ),
    "a date": (
        top("schedule: {from: 23.11.2026}"),
        "$.schedule.from",
        'write year, month and day, like "2026-11-23"',
    ),
    "a text": (with_reps("note: [a]"), f"{FIRST}.note", A_TEXT),
    "an id": (with_reps("id: A B"), f"{FIRST}.id", 'use a to z, 0 to 9 and "-" only, like "wall-squat"'),
    "no dose": (exercise("sets: 3"), FIRST, NO_DOSE),
    "two doses": (exercise("reps: 10\nduration: 5 min"), FIRST, TWO_DOSES),
    "a dose that is given and asked for": (exercise("dose: ask\nhold: 5 s"), FIRST, TWO_DOSES),
    "a hold beside the tempo": (
        exercise("reps: 10\nhold: 5 s\ntempo: lift"),
        FIRST,
        'write the hold into the tempo: "lift 2 s, hold 5 s, lower 2 s"',
    ),
    "a tempo alone": (
        exercise("tempo: lift"),
        FIRST,
        'a tempo says how one rep goes: add how many, like "reps: 10"',
    ),
    "an order for no sides": (with_reps("order: by_set"), FIRST, '"order" goes only with "sides: each"'),
    "asks without a dose to ask for": (
        with_reps("asks: [reps]"),
        FIRST,
        '"asks" goes only with "dose: ask"',
    ),
    "nothing to do is asked for": (
        exercise("dose: ask\nasks: sets"),
        f"{FIRST}.asks",
        "name something to do: reps, hold, duration",
    ),
    "sets given and asked for": (
        exercise("dose: ask\nsets: 3\nasks: [sets, reps]"),
        FIRST,
        '"sets" is given, and asked for as well: take it away, or out of "asks"',
    ),
    "a number is suggested and not asked for": (
        exercise("dose: ask\nasks: duration\nsuggested: {hold: 5}"),
        FIRST,
        '"hold" is suggested, and not asked for',
    ),
    "no load": (with_reps("load: {at: ankle}"), f"{FIRST}.load", NO_LOAD),
    "two loads": (with_reps("load: {kg: 2, lb: 4}"), f"{FIRST}.load", "a second load: keep one of the two"),
    "a brand without a band": (
        with_reps("load: {kg: 2, brand: A}"),
        f"{FIRST}.load",
        '"brand" goes only with "band"',
    ),
    "days and times a week": (
        top("schedule: {days: [mon], per_week: 3}"),
        "$.schedule",
        '"per_week" and "days" cannot both be given: keep one of them',
    ),
    "limits the wrong way round": (
        top("pain: {ease_above: 6, stop_above: 3}"),
        "$.pain",
        '"ease_above" is over "stop_above"',
    ),
    "a limit over the usual one": (
        top("pain: {ease_above: 6}"),
        "$.pain",
        '"ease_above" is over "stop_above", which is 5 when nothing is written: write both',
    ),
    "a limit under the usual one": (
        top("pain: {stop_above: 1}"),
        "$.pain",
        '"stop_above" is under "ease_above", which is 2 when nothing is written: write both',
    ),
    "an exercise that is a text": (entries("  - Bridge"), FIRST, BEGIN),
    "everything after the end": (
        entries("  - {name: Ice, duration: 10 min, section: after}"),
        "$.exercises",
        'there is nothing to play: "section: after" is only offered at the end',
    ),
}


@pytest.mark.parametrize(("text", "path", "message"), SAID.values(), ids=SAID)
def test_an_editor_says_it_in_our_words(text: str, path: str, message: str) -> None:
    assert {(error.json_path, words_of(error)) for error in SCHEMA.iter_errors(core_data(text))} == {(path, message)}


# An editor marks the key of what may not be there; jsonschema gives the place of its group.
def words_of(error: ValidationError) -> str | None:
    """The words that a YAML language server shows: it looks for them where the rule stands that was broken."""
    at: Any = DOCUMENT
    for step in list(error.absolute_schema_path)[:-1]:
        # jsonschema leaves the steps out that follow a reference.
        at = (DOCUMENT["$defs"][at["$ref"].rpartition("/")[2]] if "$ref" in at else at)[step]
    words: str | None = at.get("patternErrorMessage" if error.validator == "pattern" else "errorMessage")
    return words
