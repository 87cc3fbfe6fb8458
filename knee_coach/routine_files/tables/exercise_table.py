"""The keys of an exercise, with the hints for those that belong elsewhere."""

from __future__ import annotations

import re

from knee_coach.model.routine import Section
from knee_coach.model.sides import SideMeaning, SideOrder, Sides
from knee_coach.routine_files.rules.keys import Key, Table
from knee_coach.routine_files.rules.one_of import OneOf
from knee_coach.routine_files.rules.pictures import Figure, Image
from knee_coach.routine_files.rules.words import Flag, Id, ListOf, Text
from knee_coach.routine_files.tables.defaults import (
    FIRST_SIDE,
    MOVEMENT,
    PACE,
    PREPARE,
    REST,
    REST_TABLE,
    SWITCH_SIDES,
    WAIT,
    under_rest,
)
from knee_coach.routine_files.tables.dose import DOSE_KEYS
from knee_coach.routine_files.tables.load import LOAD, LOAD_TABLE
from knee_coach.routine_files.tables.optional import OPTIONAL
from knee_coach.routine_files.tables.schedule import PAIN_TABLE, SCHEDULE_TABLE

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


def _two_sides(text: str, _before: str) -> str | None:
    """For ``left/right`` or ``both legs``, which may mean one after the other or both at once."""
    words = set(re.findall(r"[a-z]+", text.lower()))
    if {"left", "right"} <= words or words & {"other", "alternate", "alternating"} or _both_and_more(words):
        return 'write "each" for one side after the other, or "both" for both at once'
    return None


def _both_and_more(words: set[str]) -> bool:
    return len(words) > 1 and not words.isdisjoint({"both", "each"})


SIDES = Key("sides", OneOf(Sides, {"both": "at once", "each": "one after the other"}, elsewhere=_two_sides))
ORDER = Key("order", OneOf(SideOrder))
SIDE_MEANS = Key("side_means", OneOf(SideMeaning))
IF_TOLERATED = Key("if_tolerated", Flag())

_INNER_KEYS: tuple[Key[object], ...] = (
    *(NAME, ID, POSITION, SAFETY, NOTE, CUES, EQUIPMENT, MUSCLES, EASIER, HARDER, FIGURE, IMAGE),
    *(SIDES, ORDER, SIDE_MEANS, FIRST_SIDE, PACE, SWITCH_SIDES, MOVEMENT, PREPARE, WAIT),
    *DOSE_KEYS,
    *(REST, LOAD, IF_TOLERATED),
)
OF_A_CIRCUIT = 'it belongs to a circuit, which begins with "- circuit: NAME"'
_OF_THE_FILE = "it stands at the top, for the whole file"
_OTHERS = {
    **under_rest("", *REST_TABLE.keys),
    **under_rest("rest_", *REST_TABLE.keys),
    **dict.fromkeys(LOAD_TABLE.keys, 'write it under "load:"'),
    **dict.fromkeys(SCHEDULE_TABLE.keys, 'it stands at the top, for the whole file, under "schedule:"'),
    **dict.fromkeys(PAIN_TABLE.keys, 'it stands at the top, for the whole file, under "pain:"'),
    "from": 'write it under "suggested:"',
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
    **dict.fromkeys(("side", "leg", "legs"), "sides"),
    **dict.fromkeys(("comment", "comments"), "note"),
}
_HOW = 'begin it with "- name: ..." and write its other keys under that'
_COMMON = ("name", "position", "sides", "sets", "reps", "hold", "tempo", "duration", "rest", "load", "cues", "note")


def _named(text: str) -> str | None:
    """For an entry that is only a text, like ``- Walk``."""
    return None if ":" in text else f'write "- name: {text}", and its other keys on lines of their own under that'


EXERCISE_TABLE = Table(
    "an exercise",
    (*_INNER_KEYS, SECTION, OPTIONAL),
    others=_OTHERS,
    meant=_MEANT,
    how=_HOW,
    from_text=_named,
    common=_COMMON,
    begins="name",
)
INNER_EXERCISE_TABLE = Table(
    "an exercise inside a circuit",
    _INNER_KEYS,
    others={**_OTHERS, **dict.fromkeys(("section", "optional"), "it belongs to the circuit itself")},
    meant=_MEANT,
    how=_HOW,
    from_text=_named,
    common=_COMMON,
    begins="name",
)
