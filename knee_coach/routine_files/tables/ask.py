"""``dose: ask``: what the patient is asked for, and the numbers that a file suggests."""

from __future__ import annotations

from typing import NamedTuple

from knee_coach.model.dose import AskDose, DoseKey, SuggestedDose
from knee_coach.routine_files.reading import Reading
from knee_coach.routine_files.rules.given import Given
from knee_coach.routine_files.rules.groups import Group
from knee_coach.routine_files.rules.items import first_repeated, items_of, words_of
from knee_coach.routine_files.rules.keys import Key, Table
from knee_coach.routine_files.rules.one_of import OneOf
from knee_coach.routine_files.rules.words import Exactly, ListOf, Text
from knee_coach.routine_files.tables.amount_keys import (
    SETS,
    SUGGESTED_DURATION,
    SUGGESTED_HOLD,
    SUGGESTED_REPS,
    SUGGESTED_SETS,
)
from knee_coach.routine_files.yaml_text.nodes import Node

DOSE = Key(
    "dose",
    Exactly("ask", 'write "dose: ask", or the numbers themselves on lines of their own, after "sets:" and "reps:"'),
)
ASKS = Key("asks", ListOf(OneOf(DoseKey)))
_SUGGESTED_KEYS = (SUGGESTED_SETS, SUGGESTED_REPS, SUGGESTED_HOLD, SUGGESTED_DURATION)
FROM = Key("from", Text(one_line=True))
SUGGESTED_TABLE = Table('"suggested"', (*_SUGGESTED_KEYS, FROM))

_NUMBERS = {key.value: key for key in DoseKey}


class _Suggested(NamedTuple):
    """What is suggested, and where each of its numbers stands."""

    dose: SuggestedDose
    numbers: tuple[tuple[DoseKey, Node], ...]
    without_source_at: Node | None
    """Where it is reported that nobody knows where the numbers come from; None when the file says it."""


def _suggested(given: Given, _reading: Reading) -> _Suggested:
    numbers = given.in_order(*_SUGGESTED_KEYS)
    dose = SuggestedDose(
        given.get(SUGGESTED_SETS),
        given.get(SUGGESTED_REPS),
        given.get(SUGGESTED_HOLD),
        given.get(SUGGESTED_DURATION),
        given.get(FROM),
    )
    at = given.first_key if numbers and not given.has(FROM) else None
    return _Suggested(dose, tuple((_NUMBERS[key.name], given.key_at(key)) for key in numbers), at)


SUGGESTED = Key("suggested", Group(SUGGESTED_TABLE, _suggested))


def read_ask(given: Given, reading: Reading) -> AskDose:
    """The dose of an exercise with ``dose: ask``."""
    sets = given.get(SETS)
    asks = given.get_or(ASKS, tuple(key for key in AskDose().asks if sets is None or key is not DoseKey.SETS))
    if given.has(SETS) and DoseKey.SETS in asks and given.has(ASKS):
        hint = 'take it away, or take "sets" out of "asks"'
        reading.error(given.key_at(SETS), '"sets" is given, and asked for as well', hint)
    suggested = given.get(SUGGESTED)
    if suggested is not None and suggested.without_source_at is not None:
        hint = 'add it, like "from: the hospital\'s leaflet"'
        at = suggested.without_source_at
        reading.warning(at, '"suggested" does not say where its numbers come from', hint)
    # Where a word of the list is wrong, which was reported, nobody knows what else is asked for.
    if not given.has(ASKS) or len(asks) == len(items_of(given.value_at(ASKS))):
        if given.has(ASKS):
            _check_asks(asks, given.value_at(ASKS), reading)
        _check_suggested(suggested, asks, reading, sets_given=given.has(SETS))
    return AskDose(_shown(asks), None if suggested is None else suggested.dose, sets)


def _shown(asks: tuple[DoseKey, ...]) -> tuple[DoseKey, ...]:
    """What the patient is asked for, each once. Beside a duration, reps and a hold would be thrown away."""
    if DoseKey.DURATION in asks:
        asks = tuple(key for key in asks if key in {DoseKey.SETS, DoseKey.DURATION})
    return tuple(dict.fromkeys(asks))


def _check_asks(asks: tuple[DoseKey, ...], at: Node, reading: Reading) -> None:
    if (twice := first_repeated(at)) is not None:
        reading.error(twice, '"asks" names something twice', "name each once")
    if (clash := _first_clash(at)) is not None:
        hint = 'keep "duration", or keep "reps" and "hold"'
        reading.warning(clash, '"asks" names two doses, and then the duration is what counts', hint)
    if not set(asks) - {DoseKey.SETS}:
        reading.error(at, '"asks" names nothing to do', 'name "reps", "hold" or "duration" too')


def _first_clash(at: Node) -> Node | None:
    """The first item that makes a second dose."""
    duration, counted = {DoseKey.DURATION.value}, {DoseKey.REPS.value, DoseKey.HOLD.value}
    earlier: set[str] = set()
    for item, word in words_of(at):
        if earlier & (counted if word in duration else duration if word in counted else set()):
            return item
        earlier.add(word)
    return None


def _check_suggested(
    suggested: _Suggested | None, asks: tuple[DoseKey, ...], reading: Reading, *, sets_given: bool
) -> None:
    for number, at in () if suggested is None else suggested.numbers:
        if number not in asks:
            hint = 'take it away, or write into "asks" what the patient is to fill in'
            if number is DoseKey.SETS and sets_given:
                hint = 'take it away: "sets" itself says how many'
            reading.error(at, f'"{number.value}" is not asked for', hint)
