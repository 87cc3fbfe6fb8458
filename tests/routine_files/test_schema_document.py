"""The schema is made of the reader's own tables: nothing is missing in it, and its defaults and examples are true."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from knee_coach.cli.schema import schema
from knee_coach.model.routine import Routine
from knee_coach.routine_files import tables
from knee_coach.routine_files.reader import read_routine
from knee_coach.routine_files.rules.keys import Table
from knee_coach.routine_files.schema.document import PARTS, Part, routine_schema
from knee_coach.routine_files.schema.values import NoSchemaError, schema_of
from knee_coach.routine_files.yaml_text.unseen import INVISIBLE

SCHEMA: dict[str, Any] = routine_schema()
VALIDATOR = Draft202012Validator(SCHEMA)


def all_tables() -> list[Table]:
    modules = [
        importlib.import_module(f"{tables.__name__}.{found.name}") for found in pkgutil.iter_modules(tables.__path__)
    ]
    return list(
        {id(value): value for module in modules for value in vars(module).values() if isinstance(value, Table)}.values()
    )


def group_of(part: Part) -> dict[str, Any]:
    group: dict[str, Any] = SCHEMA if part.name == "routine" else SCHEMA["$defs"][part.name]
    return group


def properties_of(part: Part) -> dict[str, Any]:
    """Every key of a group; a key that is written once for two groups is looked up where it stands."""
    return {
        name: referred_to(prop["$ref"]) if prop.keys() == {"$ref"} else prop
        for name, prop in group_of(part)["properties"].items()
    }


def referred_to(ref: str) -> dict[str, Any]:
    found: dict[str, Any] = SCHEMA
    for step in ref.removeprefix("#/").split("/"):
        found = found[step]
    return found


def test_every_table_of_the_format_is_in_the_schema() -> None:
    found = all_tables()
    assert len(found) == len(PARTS)
    assert {id(table) for table in found} == {id(part.table) for part in PARTS}


@pytest.mark.parametrize("part", PARTS, ids=[part.name for part in PARTS])
def test_every_key_is_in_the_schema_and_says_what_it_is_for(part: Part) -> None:
    properties = properties_of(part)
    assert list(properties) == list(part.table.keys)
    for prop in properties.values():
        assert prop["description"].endswith(".")


def test_no_note_is_about_a_key_that_there_is_not() -> None:
    keys_of_notes = [(id(part.notes), part.table.keys) for part in PARTS]
    for part in PARTS:
        known = {name for notes, keys in keys_of_notes if notes == id(part.notes) for name in keys}
        assert set(part.notes) == known
        assert set(part.of_keys) <= set(part.table.keys)


@pytest.mark.parametrize("part", PARTS, ids=[part.name for part in PARTS])
def test_no_group_takes_a_key_it_does_not_have(part: Part) -> None:
    group = group_of(part)
    assert group["additionalProperties"] is False
    assert set(group.get("required", ())) == {key.name for key in part.table.keys.values() if key.required}


class NewRule:
    """A rule that somebody adds to the reader and forgets here."""

    def read(self, _node: object, _key: str, _reading: object) -> None:
        """Take anything."""


def test_a_rule_without_a_schema_is_noticed() -> None:
    with pytest.raises(NoSchemaError, match="NewRule"):
        schema_of(NewRule(), {}, "")


# What a key needs beside itself, where one line with the key is not yet a good exercise.
BESIDE: dict[tuple[str, str], dict[str, object]] = {
    ("exercise", "order"): {"reps": 10, "sides": "each"},
    ("exercise", "duration"): {},
    ("exercise", "dose"): {},
    ("exercise", "asks"): {"dose": "ask"},
    ("load", "brand"): {"band": "green"},
    ("load", "at"): {"kg": 1},
}
ASKED: dict[str, dict[str, object]] = {"duration": {"dose": "ask", "asks": ["duration"]}}
INSIDE_AN_EXERCISE = ("rest", "load", "suggested")


def file_with(part: Part, key: str, value: object) -> dict[str, object]:
    """A small good file in which the key has this value."""
    return _file(part, key, {key: value})


def file_without(part: Part, key: str) -> dict[str, object]:
    """The same file without the key."""
    return _file(part, key, {})


def _file(part: Part, key: str, given: dict[str, object]) -> dict[str, object]:
    file: dict[str, object] = {"format": "knee-routine/1", "title": "Test"}
    exercise: dict[str, object] = {"name": "Bridge"}
    entry = exercise
    beside = BESIDE.get((part.name, key))
    if part.name == "routine":
        file.update(given)
    elif part.name in {"exercise", "inner_exercise"}:
        dose = BESIDE.get(("exercise", key), {"reps": 10})
        exercise.update({**dose, **given})
    elif part.name == "circuit":
        entry = {"circuit": "A", "rounds": 2, "exercises": [{"name": "B", "reps": 1}], **given}
    elif part.name in INSIDE_AN_EXERCISE:
        exercise.update(ASKED.get(key, {"dose": "ask"}) if part.name == "suggested" else {"reps": 10})
        exercise[part.name] = {**(beside or {}), **given}
    else:
        file[part.name] = {**(beside or {}), **given}
    if part.name == "inner_exercise":
        entry = {"circuit": "A", "rounds": 2, "exercises": [exercise]}
    if entry is exercise and not {"reps", "hold", "duration", "dose"} & set(exercise):
        exercise["reps"] = 10
    return {**file, "exercises": [entry]}


def routine_of(file: dict[str, object]) -> Routine | None:
    return read_routine(json.dumps(file, ensure_ascii=False).encode(), "test.yaml").routine


def notes_with(what: str) -> Iterator[Any]:
    for part in PARTS:
        for key, prop in properties_of(part).items():
            values = prop.get("examples", []) if what == "examples" else [prop["default"]] if "default" in prop else []
            for value in values:
                yield pytest.param(part, key, value, id=f"{part.name}.{key}: {value}"[:60])


@pytest.mark.parametrize(("part", "key", "value"), list(notes_with("default")))
def test_a_default_is_what_holds_when_nothing_is_written(part: Part, key: str, value: object) -> None:
    routine = routine_of(file_with(part, key, value))
    assert routine is not None
    assert routine == routine_of(file_without(part, key))
    assert VALIDATOR.is_valid(file_with(part, key, value))


@pytest.mark.parametrize(("part", "key", "value"), list(notes_with("examples")))
def test_an_example_is_good(part: Part, key: str, value: object) -> None:
    assert routine_of(file_with(part, key, value)) is not None
    assert VALIDATOR.is_valid(file_with(part, key, value))


@pytest.mark.parametrize("of", ["entry", "inner_entry"])
def test_a_snippet_makes_a_good_entry(of: str) -> None:
    snippets = SCHEMA["$defs"][of]["else"]["defaultSnippets"]
    entries = json.loads(re.sub(r"\$\{\d:([^}]*)\}", r"\1", json.dumps([snippet["body"] for snippet in snippets])))
    circuit = {"circuit": "A", "rounds": 2, "exercises": entries}
    file: dict[str, object] = {"format": "knee-routine/1", "title": "Test"}
    file["exercises"] = entries if of == "entry" else [circuit]
    assert routine_of(file) is not None
    assert VALIDATOR.is_valid(file)


def patterns(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("pattern"), str):
            yield node["pattern"]
        for value in node.values():
            yield from patterns(value)
    elif isinstance(node, list):
        for item in node:
            yield from patterns(item)


def test_the_patterns_are_ones_that_every_editor_knows() -> None:
    """ECMAScript has no flags inside a pattern, no ``(?P<``, and with Unicode no escapes but these."""
    found = set(patterns(SCHEMA))
    assert found
    for pattern in found:
        assert set(re.findall(r"\\(x[0-9a-f]{2}|u[0-9a-f]{4}|.)", pattern)) <= {"s", "S", "b", ".", "+", "\\"} | {
            *(f"x{code:02x}" for code in range(128)),
            *(f"u{ord(char):04x}" for char in INVISIBLE),
        }
        assert set(re.findall(r"\(\?(.)", pattern)) <= {":", "=", "!"}


def test_the_command_prints_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert schema() == 0
    printed = capsys.readouterr().out
    assert json.loads(printed) == SCHEMA
    assert printed.startswith('{\n  "$schema": "https://json-schema.org/draft/2020-12/schema",\n')
    assert '"$id": "urn:knee-coach:knee-routine:1"' in printed


def test_a_check_does_not_load_it() -> None:
    code = "import sys, knee_coach.cli.check; print([name for name in sys.modules if 'routine_files.schema' in name])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == "[]\n"
