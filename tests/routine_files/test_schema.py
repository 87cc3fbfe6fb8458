"""The schema takes what the reader takes, and refuses what it refuses, but for what no schema can know."""

from __future__ import annotations

import pytest
from jsonschema import Draft202012Validator

from knee_coach.resources import routines_dir
from knee_coach.routine_files.schema.document import routine_schema
from tests.routine_files.format_rules.rule import exercise, top, with_reps
from tests.routine_files.schema_corpus import corpus
from tests.routine_files.writing import read
from tests.routine_files.yaml_core import NoDataError, core_data

SCHEMA = Draft202012Validator(routine_schema())
CORPUS = corpus()

ONLY_THE_READER_SAYS = (
    "runs backwards",
    "there is no space after the",  # "-Slow -Low", which YAML makes one text
    'is before "from"',
    "is taken",
)
"""Problems, by their messages, that a file can have and keep every rule of the schema."""

HUGE = "9" * 90
BEYOND_A_SCHEMA = {
    "a time under half a second, with or beside a unit": [
        *(exercise("hold: 0.4 s"), exercise("hold: '0.4 s'"), exercise("hold: 0-5 s"), exercise("hold: '0-5 s'")),
        *(exercise("duration: '0.4 s'"), exercise("duration: '0-5 s'"), exercise("reps: 1\nswitch_sides: 0.2 s")),
        *(exercise("reps: 1\nrest: {between_sets: 0.4 s}"), top("defaults: {prepare: 0.2 s}")),
    ],
    "a time over three hours, with or beside a unit": [
        *(exercise("hold: 3.01 h"), exercise("hold: '3.01 h'"), exercise("hold: 180:01"), exercise("hold: '180:01'")),
        *(exercise("hold: 1-181 min"), exercise("hold: '1-181 min'"), exercise("hold: 181+ min")),
        *(exercise("hold: '181+ min'"), exercise(f"hold: '{HUGE}'"), exercise("duration: '3.01 h'")),
        *(exercise("duration: '180:01'"), exercise("duration: '1-181 min'"), exercise("duration: '181+ min'")),
        *(with_reps("switch_sides: 4 h"), top("defaults: {movement: 3.1 h}")),
    ],
    "a number that YAML reads and the format has not": [exercise("hold: 1e3")],
    "True, which YAML makes true": [with_reps("wait: True"), top("defaults: {wait: True}")],
    "a day that its month does not have": [
        top(f"schedule: {{from: {day}}}") for day in ("2026-02-30", "2026-11-31", "2026-02-29")
    ],
}
"""Single files, where the reader says of others the same that a schema refuses."""

BEYOND = {text for texts in BEYOND_A_SCHEMA.values() for text in texts}


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(routine_schema())


def test_the_bundled_routines_are_valid() -> None:
    files = sorted(routines_dir().glob("*.y*ml"))
    assert files
    for file in files:
        found = SCHEMA.iter_errors(core_data(file.read_text(encoding="utf-8")))
        assert [(file.name, error.json_path, error.message) for error in found] == []


@pytest.mark.parametrize("text", CORPUS, ids=[repr(text[-50:]) for text in CORPUS])
def test_reader_and_schema_are_of_one_mind(text: str) -> None:
    is_good = read(text).routine is not None
    if text in BEYOND:
        assert (is_good, is_valid(text)) == (False, True), "no exception is needed for this"
    elif not problems_of_the_reader_alone(text):
        assert is_valid(text) is is_good


def is_valid(text: str) -> bool:
    """Whether an editor finds nothing wrong, neither with the YAML nor with what stands in it."""
    try:
        return SCHEMA.is_valid(core_data(text))
    except NoDataError:
        return False


def problems_of_the_reader_alone(text: str) -> set[str]:
    """Which of the problems the file has, if it has no others."""
    errors = [problem.message for problem in read(text).problems if problem.is_error]
    found = [next((said for said in ONLY_THE_READER_SAYS if said in message), None) for message in errors]
    return {said for said in found if said is not None} if None not in found else set()


def test_every_exception_is_needed() -> None:
    assert set(CORPUS) >= BEYOND
    needed: set[str] = set()
    for text in CORPUS:
        said = problems_of_the_reader_alone(text)
        if said and is_valid(text):
            needed |= said
    assert needed == set(ONLY_THE_READER_SAYS)


TEXTS_THAT_YAML_TAKES_FOR_SOMETHING_ELSE = {
    "a title that is a year": "format: knee-routine/1\ntitle: 2026\nexercises: [{name: 8, reps: 1}]",
    "a band that is a number": exercise("reps: 1\nload: {band: 10, brand: 3.5}"),
    "a note that is a yes": exercise("reps: 1\nnote: yes\nposition: true\nsafety: .5\ncues: [1, false]"),
    "an id that is a number": exercise("reps: 1\nid: 010"),
    "a picture that is a number": exercise("reps: 1\nimage: 1.5"),
    "a movement that is a truth": exercise("reps: 1\ntempo: [true, false]"),
    "numbers between quotes": exercise("sets: '3'\nreps: ' 10 '\nload: {kg: '2.50'}\nwait: 'true'"),
    "whole numbers between quotes": top("schedule: {per_week: '014'}\npain: {ease_above: '0'}"),
    "keys with nothing after them": exercise(
        "reps: 10\nhold:\ntempo:\nduration:\ndose:\nasks:\nsuggested:\norder:\nsides:\nwait:\nload:\nrest:\ncues:\nid:"
    ),
}


@pytest.mark.parametrize(
    "text", TEXTS_THAT_YAML_TAKES_FOR_SOMETHING_ELSE.values(), ids=TEXTS_THAT_YAML_TAKES_FOR_SOMETHING_ELSE
)
def test_a_text_is_taken_whatever_yaml_makes_of_it(text: str) -> None:
    assert read(text).routine is not None
    assert [error.message for error in SCHEMA.iter_errors(core_data(text))] == []


NOTHING_WHERE_SOMETHING_IS_NEEDED = {
    "no title": "format: knee-routine/1\ntitle:\nexercises: [{name: A, reps: 1}]",
    "no exercises": "format: knee-routine/1\ntitle: A\nexercises:",
    "no name": "format: knee-routine/1\ntitle: A\nexercises: [{name: , reps: 1}]",
    "an item that is nothing": exercise("reps: 1\ncues: [a, ]\nmuscles:\n  -"),
    "an exercise that is nothing": "format: knee-routine/1\ntitle: A\nexercises:\n  - name: A\n    reps: 1\n  -",
    "a dose that is nothing": exercise("reps:\nhold:"),
    "a load that is nothing": exercise("reps: 1\nload: {kg: }"),
}


@pytest.mark.parametrize("text", NOTHING_WHERE_SOMETHING_IS_NEEDED.values(), ids=NOTHING_WHERE_SOMETHING_IS_NEEDED)
def test_nothing_is_refused_where_something_is_needed(text: str) -> None:
    assert read(text).routine is None
    assert not SCHEMA.is_valid(core_data(text))
