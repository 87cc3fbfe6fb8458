"""The whole file: the keys of a routine, and how they become one."""

from __future__ import annotations

import math
from typing import NamedTuple

from knee_coach.model.pain import PainLimits
from knee_coach.model.routine import LONGEST_TITLE, Routine, Section, Source
from knee_coach.model.sides import AffectedSide
from knee_coach.routine_files.length import planned_seconds
from knee_coach.routine_files.reading import Reading
from knee_coach.routine_files.rules.given import Given
from knee_coach.routine_files.rules.groups import Group, read_group
from knee_coach.routine_files.rules.keys import Key, Table
from knee_coach.routine_files.rules.one_of import OneOf
from knee_coach.routine_files.rules.words import Entries, Exactly, Id, Language, ListOf, Text
from knee_coach.routine_files.tables.changes import warn_of_hurried_changes
from knee_coach.routine_files.tables.circuit import read_item
from knee_coach.routine_files.tables.defaults import DEFAULTS, DEFAULTS_TABLE, REST_TABLE, Defaults
from knee_coach.routine_files.tables.exercise_table import EXERCISE_TABLE, OF_A_CIRCUIT
from knee_coach.routine_files.tables.ids import with_ids
from knee_coach.routine_files.tables.schedule import PAIN, PAIN_TABLE, SCHEDULE, SCHEDULE_TABLE
from knee_coach.routine_files.yaml_text.nodes import MapNode, Node, TextNode

FORMAT_NAME = "knee-routine/1"

LONGEST_SESSION = 3 * 3600.0
"""Seconds: a longer session is warned of."""

_TITLE = Key("title", Text(one_line=True))
_AUTHOR = Key("author", Text(one_line=True))
_SITE = Key("site", Text(one_line=True))
_URL = Key("url", Text(one_line=True))
_DATE = Key("date", Text(one_line=True))
SOURCE_TABLE = Table('"source"', (_TITLE, _AUTHOR, _SITE, _URL, _DATE))


def _source(given: Given, _reading: Reading) -> Source:
    return Source(given.get(_TITLE), given.get(_AUTHOR), given.get(_SITE), given.get(_URL), given.get(_DATE))


_FORMAT_RULE = Exactly(FORMAT_NAME, f'write "format: {FORMAT_NAME}"', newer=r"knee-routine/[0-9]{1,4}")
FORMAT = Key("format", _FORMAT_RULE, example=f"format: {FORMAT_NAME}")
TITLE = Key("title", Text(longest=LONGEST_TITLE, one_line=True), example="title: My knee exercises")
ID = Key("id", Id())
AUTHOR = Key("author", Text(one_line=True))
DESCRIPTION = Key("description", Text())
LANGUAGE = Key("language", Language())
SOURCE = Key("source", Group(SOURCE_TABLE, _source))
AFFECTED_SIDE = Key("affected_side", OneOf(AffectedSide))
AVOID = Key("avoid", ListOf(Text()))
STOP_IF = Key("stop_if", ListOf(Text()))
EXERCISES = Key("exercises", Entries(), example="exercises:")

ROUTINE_TABLE = Table(
    "a routine",
    (
        *(FORMAT, TITLE, ID, AUTHOR, DESCRIPTION, LANGUAGE, SOURCE, AFFECTED_SIDE),
        *(SCHEDULE, PAIN, AVOID, STOP_IF, DEFAULTS, EXERCISES),
    ),
    others={
        **dict.fromkeys(EXERCISE_TABLE.keys, 'it belongs to an exercise, in the list under "exercises:"'),
        **dict.fromkeys(REST_TABLE.keys, 'write it under "defaults:", in its "rest:"'),
        **{
            f"rest_{name}": f'write it under "defaults:", in its "rest:": "{name}: {{value}}"'
            for name in REST_TABLE.keys
        },
        **dict.fromkeys(("circuit", "rounds", "rest_between_rounds"), OF_A_CIRCUIT),
        **dict.fromkeys(DEFAULTS_TABLE.keys, 'write it under "defaults:" for all exercises, or at one exercise'),
        **dict.fromkeys(SCHEDULE_TABLE.keys, 'write it under "schedule:"'),
        **dict.fromkeys(PAIN_TABLE.keys, 'write it under "pain:"'),
        **dict.fromkeys(("site", "url", "date"), 'write it under "source:"'),
    },
    meant={
        "name": "title",
        "frequency": "schedule",
        "comment": "description",
        **dict.fromkeys(("side", "sore_side", "leg", "knee", "affected_leg", "affected_knee"), "affected_side"),
    },
    how=f'begin the file with "format: {FORMAT_NAME}"',
)


class ReadTop(NamedTuple):
    """What became of a file: its id, which even a broken one has, and its routine, if nothing keeps it from one."""

    id: str
    routine: Routine | None


def read_top(root: Node | None, else_id: str, reading: Reading) -> ReadTop:
    """The routine that the file's own value says; every problem is noted in ``reading``.

    ``else_id`` is the id of a routine that says none.
    """
    if root is None and reading.has_errors:
        return ReadTop(else_id, None)
    if root is None or (isinstance(root, TextNode) and root.is_nothing):
        root = MapNode(0, 0, ())
    given = read_group(root, ROUTINE_TABLE, reading)
    if given is None:
        return ReadTop(else_id, None)
    return _routine(given, given.get_or(ID, else_id), reading)


def _routine(given: Given, routine_id: str, reading: Reading) -> ReadTop:
    defaults = given.get_or(DEFAULTS, Defaults())
    nodes = given.get_or(EXERCISES, ())
    read = [item for item in (read_item(node, defaults, reading) for node in nodes) if item is not None]
    routine = Routine(
        id=routine_id,
        title=given.get_or(TITLE, ""),
        items=with_ids(read, reading),
        author=given.get(AUTHOR),
        description=given.get(DESCRIPTION),
        language=given.get_or(LANGUAGE, "en"),
        source=given.get(SOURCE),
        affected_side=given.get_or(AFFECTED_SIDE, AffectedSide.ASK),
        schedule=given.get(SCHEDULE),
        pain=given.get_or(PAIN, PainLimits()),
        avoid=given.get_or(AVOID, ()),
        stop_if=given.get_or(STOP_IF, ()),
        prepare=defaults.prepare,
    )
    if len(read) == len(nodes):
        warn_of_hurried_changes(read, reading)
    if nodes and len(read) == len(nodes) and all(item.made.section is Section.AFTER for item in read):
        hint = 'give at least one exercise another section, or none: "after" is only offered at the end'
        reading.error(given.value_at(EXERCISES), "there is nothing to play", hint)
    if reading.has_errors:
        return ReadTop(routine_id, None)
    _warn_of_length(routine, given.value_at(EXERCISES), reading)
    return ReadTop(routine_id, routine)


def _warn_of_length(routine: Routine, at: Node, reading: Reading) -> None:
    seconds = planned_seconds(routine)
    if seconds > LONGEST_SESSION:
        hours, minutes = divmod(math.ceil(seconds / 60), 60)
        most = LONGEST_SESSION / 3600
        message = f"a session of this routine takes {hours:,} h {minutes:02} min, more than {most:g} h"
        reading.warning(at, message, "check the sets, the rounds and the units of the times")
