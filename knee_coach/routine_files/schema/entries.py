"""The schemas of the entries of a list of exercises, and what an editor offers where one begins."""

from __future__ import annotations

from knee_coach.routine_files.schema import notes
from knee_coach.routine_files.schema.building import JsonSchema
from knee_coach.routine_files.schema.exercise_notes import EXERCISE
from knee_coach.routine_files.schema.note import Note
from knee_coach.routine_files.tables.exercise_table import EXERCISE_TABLE

_EXERCISES: list[JsonSchema] = [
    {
        "label": "exercise with reps",
        "description": "An exercise of so many reps",
        "body": {"name": "${1:Bridge}", "sides": "${2:both}", "sets": "${3:3}", "reps": "${4:10}"},
    },
    {
        "label": "exercise that is held",
        "description": "A stretch or another position that is held",
        "body": {"name": "${1:Calf stretch}", "sides": "${2:each}", "sets": "${3:3}", "hold": "${4:30 s}"},
    },
    {
        "label": "activity",
        "description": "Something that goes on for a while",
        "body": {"name": "${1:Walking}", "duration": "${2:10 min}"},
    },
]
_CIRCUIT: JsonSchema = {
    "label": "circuit of exercises",
    "description": "Exercises done in turn, several rounds of them",
    "body": {
        "circuit": "${1:Standing}",
        "rounds": "${2:2-3}",
        "exercises": [{"name": "${3:Step up}", "reps": "${4:10}"}],
    },
}


def entry(exercise: str, circuit: str) -> JsonSchema:
    """An exercise or a circuit, told apart as the reader does it; both arguments are references."""
    is_circuit = {"anyOf": [{"required": ["circuit"]}, {"required": ["exercises"], "not": {"required": ["name"]}}]}
    either: JsonSchema = {"if": is_circuit, "then": {"$ref": circuit}, "else": {"$ref": exercise}}
    keys = {"name": EXERCISE["name"], "circuit": notes.CIRCUIT["circuit"]}
    return _group_or_beginning(either, keys, [*_EXERCISES, _CIRCUIT])


def inner_entry(exercise: str) -> JsonSchema:
    """An exercise inside a circuit; the argument is a reference."""
    return _group_or_beginning({"$ref": exercise}, {"name": EXERCISE["name"]}, _EXERCISES)


def _group_or_beginning(group: JsonSchema, keys: dict[str, Note], snippets: list[JsonSchema]) -> JsonSchema:
    """A group of keys; where there is none yet, behind a new "-", the keys it begins with and whole examples."""
    beginning: JsonSchema = {
        "type": "object",
        "errorMessage": EXERCISE_TABLE.how or "",
        "properties": {key: {"description": note.says, "examples": list(note.examples)} for key, note in keys.items()},
        "defaultSnippets": snippets,
    }
    return {"if": {"type": "object"}, "then": group, "else": beginning}
