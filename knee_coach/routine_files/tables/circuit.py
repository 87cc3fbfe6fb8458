"""A circuit: exercises done in turn, several rounds of them."""

from __future__ import annotations

from typing import NamedTuple

from knee_coach.model.ranges import MOST_SETS, CountRange
from knee_coach.model.routine import REST_BETWEEN_ROUNDS, Circuit, Section
from knee_coach.routine_files.reading import Reading
from knee_coach.routine_files.rules.amounts import Count, Length
from knee_coach.routine_files.rules.given import Given
from knee_coach.routine_files.rules.groups import read_group
from knee_coach.routine_files.rules.keys import Key, Table
from knee_coach.routine_files.rules.words import Entries, Text
from knee_coach.routine_files.tables.defaults import Defaults
from knee_coach.routine_files.tables.exercise import ReadExercise, read_exercise
from knee_coach.routine_files.tables.exercise_table import EXERCISE_TABLE, SECTION
from knee_coach.routine_files.tables.optional import OPTIONAL, warn_of_truth
from knee_coach.routine_files.yaml_text.nodes import MapNode, Node, TextNode

CIRCUIT = Key("circuit", Text(one_line=True), example="circuit: Standing")
ROUNDS = Key("rounds", Count(MOST_SETS), example="rounds: 2-3")
ROUND_REST = Key("rest_between_rounds", Length(may_be_zero=True))
CIRCUIT_EXERCISES = Key("exercises", Entries(), example="exercises:")

_KEYS = (CIRCUIT, ROUNDS, ROUND_REST, CIRCUIT_EXERCISES, SECTION, OPTIONAL)
CIRCUIT_TABLE = Table(
    "a circuit",
    _KEYS,
    others={
        **dict.fromkeys(EXERCISE_TABLE.keys, "it belongs to an exercise inside the circuit"),
        "id": "a circuit has none of its own",
        "name": 'the name of a circuit stands after "circuit:"',
    },
    meant=dict.fromkeys(("sets", "repeat", "repeats", "times"), "rounds"),
    begins="circuit",
)


class ReadCircuit(NamedTuple):
    """A circuit as far as it could be read, and the places that later questions are about."""

    circuit: Circuit
    exercises: tuple[ReadExercise, ...]
    rest_between_rounds_at: Node | None

    @property
    def made(self) -> Circuit:
        """What it becomes in the routine."""
        return self.circuit


ReadItem = ReadExercise | ReadCircuit


def read_item(node: Node, defaults: Defaults, reading: Reading) -> ReadItem | None:
    """One entry of a routine's list; None when it is neither exercise nor circuit."""
    node, other = _up_to_the_next(node, reading)
    item = _read_one(node, defaults, reading)
    if other is not None:
        _read_one(other, defaults, reading)
    return item


def _read_one(node: Node, defaults: Defaults, reading: Reading) -> ReadItem | None:
    if _is_circuit(node):
        return _read_circuit(node, defaults, reading)
    return read_exercise(node, defaults, reading)


def _up_to_the_next(node: Node, reading: Reading) -> tuple[Node, Node | None]:
    """The entry, and what follows a missing "-" in it: a circuit after an exercise, or the other way round."""
    if not isinstance(node, MapNode) or not node.pairs:
        return node, None
    names = [key.text if isinstance(key, TextNode) else "" for key, _ in node.pairs]
    at = 0
    if names[0] == "name" and "circuit" in names[2:]:
        at = names.index("circuit")
    elif names[0] == "circuit" and "exercises" in names and "name" in names[names.index("exercises") :]:
        at = names.index("name", names.index("exercises"))
    if at == 0:
        return node, None
    what = "a circuit" if names[0] == "circuit" else "an exercise"
    hint = f'put a "-" before it: {"an exercise" if names[at] == "name" else "a circuit"} seems to begin here'
    reading.error(node.pairs[at][0], f'"{names[at]}" is not a key of {what}', hint)
    begin = node.pairs[at][0].start
    return MapNode(node.start, begin, node.pairs[:at]), MapNode(begin, node.end, node.pairs[at:])


def _is_circuit(node: Node) -> bool:
    if not isinstance(node, MapNode):
        return False
    names = {key.text for key, _ in node.pairs if isinstance(key, TextNode)}
    return "circuit" in names or ("exercises" in names and "name" not in names)


def _circuit_key(node: Node) -> Node:
    keys = [key for key, _ in node.pairs] if isinstance(node, MapNode) else [node]
    return next((key for key in keys if isinstance(key, TextNode) and key.text == "circuit"), keys[0])


def _read_inner(given: Given, section: Section, defaults: Defaults, reading: Reading) -> list[ReadExercise]:
    exercises = []
    for inner in given.get_or(CIRCUIT_EXERCISES, ()):
        if _is_circuit(inner):
            hint = 'give it a place of its own in the list "exercises" of the routine'
            reading.error(_circuit_key(inner), "a circuit cannot stand inside a circuit", hint)
        elif (read := read_exercise(inner, defaults, reading, inside=section)) is not None:
            exercises.append(read)
    return exercises


def _read_circuit(node: Node, defaults: Defaults, reading: Reading) -> ReadCircuit | None:
    given = read_group(node, CIRCUIT_TABLE, reading)
    if given is None:
        return None
    warn_of_truth(given, reading)
    section = given.get_or(SECTION, Section.MAIN)
    exercises = _read_inner(given, section, defaults, reading)
    for other in given.others:
        _read_inner(other, section, defaults, reading)
    circuit = Circuit(
        name=given.get_or(CIRCUIT, ""),
        rounds=given.get_or(ROUNDS, CountRange.exactly(1)),
        exercises=tuple(read.exercise for read in exercises),
        rest_between_rounds=given.get_or(ROUND_REST, REST_BETWEEN_ROUNDS),
        section=section,
        optional=given.get(OPTIONAL),
    )
    at = given.value_at(ROUND_REST) if given.has(ROUND_REST) else None
    return ReadCircuit(circuit, tuple(exercises), at)
