"""The whole schema: every table of the format as a definition, and the routine as what ties them together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple, cast

from knee_coach.routine_files.rules.keys import Key, Table
from knee_coach.routine_files.schema import combinations, notes
from knee_coach.routine_files.schema.building import JsonSchema
from knee_coach.routine_files.schema.entries import entry, inner_entry
from knee_coach.routine_files.schema.exercise_notes import EXERCISE
from knee_coach.routine_files.schema.note import Note
from knee_coach.routine_files.schema.values import schema_of
from knee_coach.routine_files.tables.ask import SUGGESTED_TABLE
from knee_coach.routine_files.tables.circuit import CIRCUIT_TABLE
from knee_coach.routine_files.tables.defaults import DEFAULTS_TABLE, REST_TABLE
from knee_coach.routine_files.tables.exercise_table import EXERCISE_TABLE, INNER_EXERCISE_TABLE
from knee_coach.routine_files.tables.load import LOAD_TABLE
from knee_coach.routine_files.tables.routine import FORMAT_NAME, ROUTINE_TABLE, SOURCE_TABLE
from knee_coach.routine_files.tables.schedule import PAIN_TABLE, SCHEDULE_TABLE

Demands = Callable[[], "list[JsonSchema]"]


def _none() -> list[JsonSchema]:
    return []


class Part(NamedTuple):
    """One kind of group: its name among the definitions, its table, its notes and what its keys demand together."""

    name: str
    table: Table
    notes: Mapping[str, Note]
    demands: Demands = _none
    of_keys: Mapping[str, Demands] = {}


_OF_ASKS = {"asks": combinations.of_asks}
PARTS = (
    Part("routine", ROUTINE_TABLE, notes.ROUTINE, of_keys={"exercises": combinations.of_the_exercises}),
    Part("source", SOURCE_TABLE, notes.SOURCE),
    Part("schedule", SCHEDULE_TABLE, notes.SCHEDULE, combinations.of_a_schedule, {"days": combinations.of_days}),
    Part("pain", PAIN_TABLE, notes.PAIN, combinations.of_pain),
    Part("defaults", DEFAULTS_TABLE, notes.DEFAULTS),
    Part("rest", REST_TABLE, notes.REST),
    Part("exercise", EXERCISE_TABLE, EXERCISE, combinations.of_an_exercise, _OF_ASKS),
    Part("inner_exercise", INNER_EXERCISE_TABLE, EXERCISE, combinations.of_an_exercise, _OF_ASKS),
    Part("circuit", CIRCUIT_TABLE, notes.CIRCUIT),
    Part("load", LOAD_TABLE, notes.LOAD, combinations.of_a_load),
    Part("suggested", SUGGESTED_TABLE, notes.SUGGESTED),
)
"""Every group of the format, the whole file first."""


def _ref(name: str) -> str:
    return f"#/$defs/{name}"


_REFS = {id(part.table): _ref(part.name) for part in PARTS}
_ITEMS_OF_A_LIST = (ROUTINE_TABLE, EXERCISE_TABLE, INNER_EXERCISE_TABLE, CIRCUIT_TABLE)


def routine_schema() -> JsonSchema:
    """The JSON Schema (draft 2020-12) of a routine file."""
    whole, *others = PARTS
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:knee-coach:" + FORMAT_NAME.replace("/", ":"),
        "title": "Knee Coach routine",
        "description": "A routine of knee exercises, as a therapist writes it for a patient.",
        **_group(whole),
        "$defs": {
            "entry": entry(_ref("exercise"), _ref("circuit")),
            "inner_entry": inner_entry(_ref("inner_exercise")),
            **{part.name: _group(part) for part in others},
        },
    }


def _group(part: Part) -> JsonSchema:
    required = [key.name for key in part.table.keys.values() if key.required]
    demands = part.demands()
    # After a key, nothing at all may stand in place of a group; as a file or as an item of a list it may not.
    may_be_nothing = part.table not in _ITEMS_OF_A_LIST
    message = part.table.how or f"{part.table.what} is a group: write its keys on lines of their own under it"
    return {
        **(_group_or_nothing(message) if may_be_nothing else {"type": "object"}),
        "properties": {name: _key(key, part) for name, key in part.table.keys.items()},
        **({"required": required} if required else {}),
        "additionalProperties": False,
        **({"allOf": demands} if demands else {}),
    }


def _group_or_nothing(message: str) -> JsonSchema:
    return {"if": {"not": {"type": ["object", "null"]}}, "then": {"type": "object", "errorMessage": message}}


def _key(key: Key[object], part: Part) -> JsonSchema:
    if part.table is INNER_EXERCISE_TABLE:
        return {"$ref": f"{_ref('exercise')}/properties/{key.name}"}  # what an exercise is does not depend on its place
    note = part.notes[key.name]
    entry_ref = _ref("inner_entry" if part.table is CIRCUIT_TABLE else "entry")
    made = schema_of(key.rule, _REFS, entry_ref, () if key.required else ("null",))
    if key.name in part.of_keys:
        made["allOf"] = [*cast("list[JsonSchema]", made.get("allOf", [])), *part.of_keys[key.name]()]
    return {
        "description": note.says,
        **({} if note.default is None else {"default": note.default}),
        **({"examples": list(note.examples)} if note.examples else {}),
        **made,
    }
