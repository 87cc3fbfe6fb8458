"""The dose of an exercise: exactly one of reps (with a hold or a tempo), a hold, a duration, or ``dose: ask``."""

from __future__ import annotations

from knee_coach.model.dose import (
    AskDose,
    Dose,
    DoseKey,
    DurationDose,
    HoldDose,
    RepsDose,
    SuggestedDose,
    plain_rep,
)
from knee_coach.model.ranges import MOST_REPS_IN_A_SESSION, MOST_SETS, CountRange
from knee_coach.routine_files.reading import Reading
from knee_coach.routine_files.rules.amounts import Count, Time
from knee_coach.routine_files.rules.given import Given
from knee_coach.routine_files.rules.groups import Group
from knee_coach.routine_files.rules.keys import Key, Table
from knee_coach.routine_files.rules.tempo import Tempo
from knee_coach.routine_files.rules.words import Exactly, ListOf, OneOf, Text
from knee_coach.routine_files.suggestions import listed
from knee_coach.routine_files.yaml_text.nodes import ListNode

SETS = Key("sets", Count(MOST_SETS))
REPS = Key("reps", Count(MOST_REPS_IN_A_SESSION))
HOLD = Key("hold", Time())
TEMPO = Key("tempo", Tempo())
DURATION = Key("duration", Time(unit_needed=True))
DOSE = Key("dose", Exactly("ask", 'write "dose: ask", or the numbers themselves: "sets: 3" and "reps: 10"'))
ASKS = Key("asks", ListOf(OneOf(DoseKey)))
FROM = Key("from", Text(one_line=True))
SUGGESTED_TABLE = Table('"suggested"', (SETS, REPS, HOLD, DURATION, FROM))


def _suggested(given: Given, _reading: Reading) -> SuggestedDose:
    return SuggestedDose(given.get(SETS), given.get(REPS), given.get(HOLD), given.get(DURATION), given.get(FROM))


SUGGESTED = Key("suggested", Group(SUGGESTED_TABLE, _suggested))

DOSE_KEYS = (SETS, REPS, HOLD, TEMPO, DURATION, DOSE, ASKS, SUGGESTED)

_KINDS = (REPS, HOLD, TEMPO, DURATION, DOSE)
_KIND_NAMES = frozenset(key.name for key in _KINDS)
_TOGETHER = ({"reps", "hold"}, {"reps", "tempo"})
_ONE_DOSE = 'keep one: "reps" (with "hold" or "tempo"), "hold", "duration" or "dose: ask"'


def read_dose(given: Given, reading: Reading) -> Dose | None:
    """The dose of one exercise; None when it cannot be read, and then the reason was noted."""
    kinds = [key.name for key in given.in_order(*_KINDS)]
    asked = "dose" in kinds
    for key in () if asked else (ASKS, SUGGESTED):
        if given.has(key):
            message = f'"{key.name}" goes only with "dose: ask"'
            reading.error(given.key_at(key), message, f'write "dose: ask", or take "{key.name}" away')
    if not _is_one_dose(kinds, given, reading):
        return None
    if asked:
        return _ask(given, reading)
    sets = given.get_or(SETS, CountRange.exactly(1))
    reps, hold, duration, tempo = given.get(REPS), given.get(HOLD), given.get(DURATION), given.get(TEMPO)
    if reps is not None:
        return RepsDose(sets, reps, tempo or plain_rep(hold), tempo_written=tempo is not None)
    if duration is not None:
        return DurationDose(sets, duration)
    return None if hold is None else HoldDose(sets, hold)


def _is_one_dose(kinds: list[str], given: Given, reading: Reading) -> bool:
    """Whether the keys that are there make one dose; what they lack or have too many of is noted."""
    if not kinds:
        # A slip in one of the keys is already reported, with the right word beside it.
        if not given.slips & _KIND_NAMES:
            hint = 'add "reps: 10", "hold: 30 s", "duration: 5 min" or "dose: ask"'
            reading.error(given.first_key, "this exercise has no dose", hint)
        return False
    for count, later in enumerate(kinds[1:], start=1):
        earlier = kinds[:count]
        if any({*earlier, later} <= pair for pair in _TOGETHER):
            continue
        at = given.key_at(next(key for key in _KINDS if key.name == later))
        if {later, *earlier} >= {"hold", "tempo"}:
            hint = 'write the hold into the tempo: "lift 2 s, hold 5 s, lower 2 s"'
            reading.error(at, '"tempo" and "hold" cannot both be given', hint)
        else:
            beside = listed((_named(name) for name in earlier), "and")
            reading.error(at, f"{_named(later)} is a second dose beside {beside}", _ONE_DOSE)
        return False
    if kinds == ["tempo"]:
        if "reps" not in given.slips:
            hint = 'a tempo says how one rep goes: add how many, like "reps: 10"'
            reading.error(given.first_key, '"reps" is missing', hint)
        return False
    return True


def _named(kind: str) -> str:
    return '"dose: ask"' if kind == "dose" else f'"{kind}"'


def _ask(given: Given, reading: Reading) -> AskDose:
    sets = given.get(SETS)
    asks = given.get_or(ASKS, tuple(key for key in AskDose().asks if sets is None or key is not DoseKey.SETS))
    if given.has(SETS) and DoseKey.SETS in asks and given.has(ASKS):
        hint = 'take it away, or take "sets" out of "asks"'
        reading.error(given.key_at(SETS), '"sets" is given, and asked for as well', hint)
    if given.has(ASKS):
        _check_asks(asks, given, reading)
    return AskDose(tuple(dict.fromkeys(asks)), given.get(SUGGESTED), sets)


def _check_asks(asks: tuple[DoseKey, ...], given: Given, reading: Reading) -> None:
    at = given.value_at(ASKS)
    if isinstance(at, ListNode) and len(asks) < len(at.items):
        return  # a word in it is wrong, and was reported
    if len(set(asks)) < len(asks):
        reading.error(at, '"asks" names something twice', "name each once")
    if DoseKey.DURATION in asks and {DoseKey.REPS, DoseKey.HOLD} & set(asks):
        hint = 'keep "duration", or keep "reps" and "hold"'
        reading.warning(at, '"asks" names two doses, and then the duration is what counts', hint)
    if not set(asks) - {DoseKey.SETS}:
        reading.error(at, '"asks" names nothing to do', 'name "reps", "hold" or "duration" too')
