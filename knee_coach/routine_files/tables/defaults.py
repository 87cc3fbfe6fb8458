"""Rests and defaults: what holds for every exercise that does not say otherwise."""

from __future__ import annotations

from typing import NamedTuple

from knee_coach.model import routine
from knee_coach.model.dose import Pace
from knee_coach.model.routine import Rests
from knee_coach.model.sides import FirstSide
from knee_coach.routine_files.grammar.amounts import is_length
from knee_coach.routine_files.reading import Reading
from knee_coach.routine_files.rules.amounts import Length
from knee_coach.routine_files.rules.given import Given
from knee_coach.routine_files.rules.groups import Group
from knee_coach.routine_files.rules.keys import Key, Table
from knee_coach.routine_files.rules.one_of import OneOf
from knee_coach.routine_files.rules.words import Flag
from knee_coach.routine_files.yaml_text.nodes import Node

BETWEEN_REPS = Key("between_reps", Length(may_be_zero=True))
BETWEEN_SETS = Key("between_sets", Length(may_be_zero=True))
BETWEEN_EXERCISES = Key("between_exercises", Length(may_be_zero=True))
_WHICH_REST = 'say which rest, like "rest: {between_sets: ...}"; the others are between_reps and between_exercises'


def _which_rest(text: str) -> str | None:
    """For ``rest: 60 s``, which does not say between what."""
    return _WHICH_REST.replace("...", text) if is_length(text) else None


REST_TABLE = Table('"rest"', (BETWEEN_REPS, BETWEEN_SETS, BETWEEN_EXERCISES), how=_WHICH_REST, from_text=_which_rest)


def under_rest(prefix: str, *names: str) -> dict[str, str]:
    """The hints for keys of a rest, with ``prefix`` before them, that stand beside ``rest:`` and not under it."""
    return {f"{prefix}{name}": f'write it under "rest:": "{name}: {{value}}"' for name in names}


class RestsGiven(NamedTuple):
    """The rests that one group names, in seconds; None where it is silent."""

    between_reps: float | None
    between_sets: float | None
    between_exercises: float | None
    between_exercises_at: Node | None

    def over(self, rests: Rests) -> Rests:
        """The rests, with what is given here in place of theirs."""
        return Rests(
            rests.between_reps if self.between_reps is None else self.between_reps,
            rests.between_sets if self.between_sets is None else self.between_sets,
            rests.between_exercises if self.between_exercises is None else self.between_exercises,
        )


def _rests(given: Given, _reading: Reading) -> RestsGiven:
    at = given.value_at(BETWEEN_EXERCISES) if given.has(BETWEEN_EXERCISES) else None
    return RestsGiven(given.get(BETWEEN_REPS), given.get(BETWEEN_SETS), given.get(BETWEEN_EXERCISES), at)


# The keys that an exercise has too.
SWITCH_SIDES = Key("switch_sides", Length(may_be_zero=True))
MOVEMENT = Key("movement", Length())
FIRST_SIDE = Key("first_side", OneOf(FirstSide))
PACE = Key("pace", OneOf(Pace))
PREPARE = Key("prepare", Length(may_be_zero=True))
WAIT = Key("wait", Flag())
REST = Key("rest", Group(REST_TABLE, _rests))

DEFAULTS_TABLE = Table(
    '"defaults"',
    (PREPARE, SWITCH_SIDES, MOVEMENT, FIRST_SIDE, PACE, WAIT, REST),
    others={**under_rest("", *REST_TABLE.keys), **under_rest("rest_", *REST_TABLE.keys)},
)


class Defaults(NamedTuple):
    """What an exercise falls back on. Times are seconds."""

    prepare: float = routine.PREPARE
    switch_sides: float = routine.SWITCH_SIDES
    movement: float = routine.MOVEMENT
    first_side: FirstSide = FirstSide.LEFT
    pace: Pace = Pace.APP
    wait: bool = False
    rest: Rests = Rests()
    between_exercises_at: Node | None = None
    """Where the file says how long the rest between exercises is by default."""


def _defaults(given: Given, _reading: Reading) -> Defaults:
    base = Defaults()
    rest = given.get(REST)
    return Defaults(
        given.get_or(PREPARE, base.prepare),
        given.get_or(SWITCH_SIDES, base.switch_sides),
        given.get_or(MOVEMENT, base.movement),
        given.get_or(FIRST_SIDE, base.first_side),
        given.get_or(PACE, base.pace),
        given.get_or(WAIT, base.wait),
        base.rest if rest is None else rest.over(base.rest),
        None if rest is None else rest.between_exercises_at,
    )


DEFAULTS = Key("defaults", Group(DEFAULTS_TABLE, _defaults))
