"""An exercise: its keys, and how they become one with every default filled in."""

from __future__ import annotations

from typing import NamedTuple

from knee_coach.model.dose import AskDose
from knee_coach.model.routine import Exercise, Section
from knee_coach.model.sides import SideMeaning, SideOrder, Sides
from knee_coach.routine_files.reading import Reading
from knee_coach.routine_files.rules.given import Given
from knee_coach.routine_files.rules.groups import read_group
from knee_coach.routine_files.rules.keys import Key, Table
from knee_coach.routine_files.rules.pictures import Figure, Image
from knee_coach.routine_files.rules.words import Flag, Id, ListOf, OneOf, Text
from knee_coach.routine_files.tables.defaults import (
    FIRST_SIDE,
    MOVEMENT,
    PACE,
    PREPARE,
    REST,
    REST_TABLE,
    SWITCH_SIDES,
    WAIT,
    Defaults,
)
from knee_coach.routine_files.tables.dose import DOSE_KEYS, read_dose
from knee_coach.routine_files.tables.load import LOAD, LOAD_TABLE
from knee_coach.routine_files.yaml_text.nodes import Node

NAME = Key("name", Text(one_line=True), example="name: Bridge")
ID = Key("id", Id())
SECTION = Key("section", OneOf(Section))
POSITION = Key("position", Text())
SAFETY = Key("safety", Text())
NOTE = Key("note", Text())
CUES = Key("cues", ListOf(Text()))
EQUIPMENT = Key("equipment", ListOf(Text(one_line=True)))
MUSCLES = Key("muscles", ListOf(Text(one_line=True)))
EASIER = Key("easier", ListOf(Text()))
HARDER = Key("harder", ListOf(Text()))
FIGURE = Key("figure", Figure())
IMAGE = Key("image", Image())
SIDES = Key("sides", OneOf(Sides))
ORDER = Key("order", OneOf(SideOrder))
SIDE_MEANS = Key("side_means", OneOf(SideMeaning))
IF_TOLERATED = Key("if_tolerated", Flag())
OPTIONAL = Key("optional", Text(one_line=True))

_INNER_KEYS: tuple[Key[object], ...] = (
    *(NAME, ID, POSITION, SAFETY, NOTE, CUES, EQUIPMENT, MUSCLES, EASIER, HARDER, FIGURE, IMAGE),
    *(SIDES, ORDER, SIDE_MEANS, FIRST_SIDE, PACE, SWITCH_SIDES, MOVEMENT, PREPARE, WAIT),
    *DOSE_KEYS,
    *(REST, LOAD, IF_TOLERATED),
)
OF_A_CIRCUIT = 'it belongs to a circuit, which begins with "- circuit: NAME"'
_OF_THE_FILE = "it stands at the top, for the whole file"
_OTHERS = {
    **{name: f'write it under "rest:": "{name}: 30 s"' for name in REST_TABLE.keys},
    **dict.fromkeys(LOAD_TABLE.keys, 'write it under "load:"'),
    **dict.fromkeys(("rounds", "rest_between_rounds", "exercises"), OF_A_CIRCUIT),
    **dict.fromkeys(("format", "author", "language", "source", "affected_side"), _OF_THE_FILE),
    **dict.fromkeys(("schedule", "pain", "avoid", "stop_if", "defaults"), _OF_THE_FILE),
}
_MEANT = {
    "repetitions": "reps",
    "repeats": "reps",
    "time": "duration",
    "seconds": "hold",
    "title": "name",
    "instructions": "cues",
    "description": "note",
    "weight": "load",
    "pause": "rest",
    "picture": "image",
}
_HOW = 'begin it with "- name: ..." and write its other keys under that'

EXERCISE_TABLE = Table("an exercise", (*_INNER_KEYS, SECTION, OPTIONAL), others=_OTHERS, meant=_MEANT, how=_HOW)
INNER_EXERCISE_TABLE = Table(
    "an exercise inside a circuit",
    _INNER_KEYS,
    others={**_OTHERS, **dict.fromkeys(("section", "optional"), "it belongs to the circuit itself")},
    meant=_MEANT,
    how=_HOW,
)


class ReadExercise(NamedTuple):
    """An exercise as far as it could be read, and the places that later questions are about."""

    exercise: Exercise
    id_at: Node | None
    """Where its id is given; None: it is still to be made of the name."""
    between_exercises_at: Node | None
    """Where the rest after it is written; None: nowhere in the file."""


def read_exercise(
    node: Node, defaults: Defaults, reading: Reading, inside: Section | None = None
) -> ReadExercise | None:
    """One exercise; None when the node is not a group of keys.

    What could not be read is reported and has a stand-in here, so that the rest of the file can still be checked.

    Args:
        node: the entry of the list.
        defaults: what holds where the exercise is silent.
        reading: takes the problems.
        inside: the section of the circuit it stands in; None outside of one.
    """
    table = EXERCISE_TABLE if inside is None else INNER_EXERCISE_TABLE
    given = read_group(node, table, reading)
    if given is None:
        return None
    _check_order(given, reading)
    rest = given.get(REST)
    own_rest_at = None if rest is None else rest.between_exercises_at
    exercise = Exercise(
        id=given.get_or(ID, ""),
        name=given.get_or(NAME, ""),
        dose=read_dose(given, reading) or AskDose(),
        section=inside or given.get_or(SECTION, Section.MAIN),
        position=given.get(POSITION),
        safety=given.get(SAFETY),
        note=given.get(NOTE),
        cues=given.get_or(CUES, ()),
        equipment=given.get_or(EQUIPMENT, ()),
        muscles=given.get_or(MUSCLES, ()),
        easier=given.get_or(EASIER, ()),
        harder=given.get_or(HARDER, ()),
        figure=given.get(FIGURE),
        image=given.get(IMAGE),
        sides=given.get_or(SIDES, Sides.BOTH),
        order=given.get_or(ORDER, SideOrder.BY_SET),
        side_means=given.get_or(SIDE_MEANS, SideMeaning.LEG),
        first_side=given.get_or(FIRST_SIDE, defaults.first_side),
        pace=given.get_or(PACE, defaults.pace),
        switch_sides=given.get_or(SWITCH_SIDES, defaults.switch_sides),
        movement=given.get_or(MOVEMENT, defaults.movement),
        prepare=given.get(PREPARE),
        wait=given.get_or(WAIT, defaults.wait),
        rest=defaults.rest if rest is None else rest.over(defaults.rest),
        load=given.get(LOAD),
        if_tolerated=given.get_or(IF_TOLERATED, False),
        optional=given.get(OPTIONAL),
    )
    id_at = given.value_at(ID) if given.get(ID) is not None else None
    return ReadExercise(exercise, id_at, own_rest_at or defaults.between_exercises_at)


def _check_order(given: Given, reading: Reading) -> None:
    sides_known = not given.has(SIDES) or given.get(SIDES) is not None
    if given.has(ORDER) and sides_known and given.get(SIDES) is not Sides.EACH:
        hint = 'write "sides: each", or take "order" away'
        reading.error(given.key_at(ORDER), '"order" goes only with "sides: each"', hint)
