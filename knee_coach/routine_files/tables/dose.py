"""The dose of an exercise: exactly one of reps (with a hold or a tempo), a hold, a duration, or ``dose: ask``."""

from __future__ import annotations

from knee_coach.model.dose import Dose, DurationDose, HoldDose, RepsDose, plain_rep
from knee_coach.model.ranges import CountRange
from knee_coach.routine_files.reading import Reading
from knee_coach.routine_files.rules.given import Given
from knee_coach.routine_files.rules.keys import Key
from knee_coach.routine_files.rules.tempo import Tempo
from knee_coach.routine_files.suggestions import listed
from knee_coach.routine_files.tables.amount_keys import DURATION, HOLD, REPS, SETS
from knee_coach.routine_files.tables.ask import ASKS, DOSE, SUGGESTED, read_ask

TEMPO = Key("tempo", Tempo())

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
        return read_ask(given, reading)
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
        if not given.meant & _KIND_NAMES and not given.broken_off:
            hint = 'add "reps: 10", "hold: 30 s", "duration: 5 min" or "dose: ask"'
            reading.error(given.first_key, "this exercise has no dose", hint)
        return False
    together = _going_together(kinds, given, reading)
    if len(together) < len(kinds):
        return False
    if kinds == ["tempo"]:
        if "reps" not in given.meant and not given.broken_off:
            hint = 'a tempo says how one rep goes: add how many, like "reps: 10"'
            reading.error(given.first_key, '"reps" is missing', hint)
        return False
    return True


def _going_together(kinds: list[str], given: Given, reading: Reading) -> list[str]:
    """The first key and those that go with it; every other one is noted."""
    together = kinds[:1]
    for later in kinds[1:]:
        if any({*together, later} <= pair for pair in _TOGETHER):
            together.append(later)
            continue
        at = given.key_at(next(key for key in _KINDS if key.name == later))
        if {later, *together} >= {"hold", "tempo"}:
            hint = 'write the hold into the tempo: "lift 2 s, hold 5 s, lower 2 s"'
            reading.error(at, '"tempo" and "hold" cannot both be given', hint)
        else:
            beside = listed((_named(name) for name in together), "and")
            reading.error(at, f"{_named(later)} is a second dose beside {beside}", _ONE_DOSE)
    return together


def _named(kind: str) -> str:
    return '"dose: ask"' if kind == "dose" else f'"{kind}"'
