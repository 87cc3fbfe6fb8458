"""An exercise: its keys, and how they become one with every default filled in."""

from __future__ import annotations

from typing import NamedTuple

from knee_coach.model.dose import AskDose
from knee_coach.model.routine import Exercise, Section
from knee_coach.model.sides import SideMeaning, SideOrder, Sides
from knee_coach.routine_files.reading import Reading
from knee_coach.routine_files.rules.given import Given
from knee_coach.routine_files.rules.groups import read_group
from knee_coach.routine_files.tables.defaults import (
    FIRST_SIDE,
    MOVEMENT,
    PACE,
    PREPARE,
    REST,
    SWITCH_SIDES,
    WAIT,
    Defaults,
)
from knee_coach.routine_files.tables.dose import read_dose
from knee_coach.routine_files.tables.exercise_table import (
    CUES,
    EASIER,
    EQUIPMENT,
    EXERCISE_TABLE,
    FIGURE,
    HARDER,
    ID,
    IF_TOLERATED,
    IMAGE,
    INNER_EXERCISE_TABLE,
    MUSCLES,
    NAME,
    NOTE,
    ORDER,
    POSITION,
    SAFETY,
    SECTION,
    SIDE_MEANS,
    SIDES,
)
from knee_coach.routine_files.tables.load import LOAD
from knee_coach.routine_files.tables.optional import OPTIONAL, warn_of_truth
from knee_coach.routine_files.yaml_text.nodes import Node


class ReadExercise(NamedTuple):
    """An exercise as far as it could be read, and the places that later questions are about."""

    exercise: Exercise
    id_at: Node | None
    """Where its id is given; None: it is still to be made of the name."""
    between_exercises_at: Node | None
    """Where the rest after it is written; None: nowhere in the file."""

    @property
    def made(self) -> Exercise:
        """What it becomes in the routine."""
        return self.exercise


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
    warn_of_truth(given, reading)
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
