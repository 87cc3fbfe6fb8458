"""The grammar of counts and times: ``10-15``, ``up to 3``, ``2-5 s``, ``1 min 30 s``, ``1:30``, ``30+ s``.

Pure functions from text to values; what is wrong comes as an `AmountError` with a sentence and a hint.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.routine_files.grammar.beside import NOWHERE, Place
from knee_coach.routine_files.grammar.patterns import count_pattern, time_pattern

SHORTEST = 0.5
"""Seconds: the shortest time that can be written, but for rests of 0."""

LONGEST = 3 * 3600.0
"""Seconds: three hours, the longest time that can be written."""

SHORTEST_SHOWN, LONGEST_SHOWN = f"{SHORTEST:g} s", f"{LONGEST / 3600:g} h"
"""The two as messages name them."""

_COUNT = re.compile(count_pattern(), re.IGNORECASE | re.ASCII)
_TIME = re.compile(time_pattern(), re.IGNORECASE | re.ASCII)
_LONGEST = 100
_SECONDS_IN = {"s": 1.0, "m": 60.0, "h": 3600.0}

COUNT_HINT = 'write it like "10", "10-15", "up to 3" or "10+"'
TIME_HINT = 'write it like "30 s", "2-5 s", "up to 30 s" or "1 min 30 s"'
LENGTH_HINT = 'write it like "30 s", "1 min 30 s" or "1:30"'


class AmountError(Exception):
    """A text that is no such amount.

    ``message`` goes on after the quoted text: ``is not a time``.
    """

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class LeavesAChoiceError(AmountError):
    """A time that leaves a choice, where there is none to leave. ``times`` are those it leaves it between."""

    def __init__(self, *times: str) -> None:
        one = " or ".join(f'"{time}"' for time in times)
        super().__init__("leaves a choice, and here only one length of time can stand", f"write one time: {one}")


def parse_count(text: str, most: int, place: Place = NOWHERE) -> CountRange:
    """A count of sets, rounds or reps, each of its numbers 1 to ``most``.

    Raises:
        AmountError: it is not one.
    """
    tidy = _tidy(text)
    count = _count(tidy, most)
    if count is None:
        # Only a file with a slip pays for loading them.
        from knee_coach.routine_files.grammar.count_slips import hint_for_count  # noqa: PLC0415

        hint = hint_for_count(tidy, _is_good(lambda better: _count(better, most)), place)
        raise AmountError("is not a count", hint or COUNT_HINT)
    return count


def _count(tidy: str, most: int) -> CountRange | None:
    match = _COUNT.fullmatch(tidy)
    if match is None:
        return None
    if match["most"] is not None:
        return CountRange.up_to(_whole(match["most"], most))
    low = _whole(match["low"], most)
    if match["more"] is not None:
        return CountRange.at_least(low)
    if match["high"] is None:
        return CountRange.exactly(low)
    high = _whole(match["high"], most)
    if low > high:
        raise AmountError("runs backwards", f'write the smaller number first: "{high}-{low}"')
    return CountRange.between(low, high)


def parse_time(text: str, *, unit_needed: bool = False, place: Place = NOWHERE) -> TimeRange:
    """A time with or without a choice, in seconds, 0.5 to 10,800.

    Args:
        text: as it stands in the file.
        unit_needed: whether a number alone is refused instead of meaning seconds.
        place: where it stands.

    Raises:
        AmountError: it is not one.
    """
    tidy = _tidy(text)
    time = _time(tidy, unit_needed=unit_needed)
    if time is None:
        raise _no_time(tidy, _is_good(lambda better: _time(better, unit_needed=unit_needed)), TIME_HINT, place)
    return time


def _time(tidy: str, *, unit_needed: bool) -> TimeRange | None:
    match = _TIME.fullmatch(tidy)
    if match is None:
        return None
    if match["least"] is not None:
        if unit_needed and match["more_unit"] is None:
            raise _no_unit(f"{match['least']}+")
        least = _seconds(match["least"], match["more_unit"])
        _check(least)
        return TimeRange.at_least(least)
    if match["low"] is None:
        seconds = _length(match, unit_needed=unit_needed)
        _check(seconds)
        return TimeRange.up_to(seconds) if match["up_to"] else TimeRange.exactly(seconds)
    both = f"{match['low']}-{match['high']}"
    if unit_needed and match["range_unit"] is None:
        raise _no_unit(both)
    low, high = (_seconds(number, match["range_unit"]) for number in (match["low"], match["high"]))
    if low > high:
        unit = f" {match['range_unit']}" if match["range_unit"] else ""
        raise AmountError("runs backwards", f'write the smaller number first: "{match["high"]}-{match["low"]}{unit}"')
    _check(low)
    _check(high)
    return TimeRange.between(low, high)


def parse_length(text: str, *, may_be_zero: bool = False) -> float:
    """One length of time without a choice, in seconds, 0.5 to 10,800, or 0 where that is allowed.

    Raises:
        AmountError: it is not one.
    """
    tidy = _tidy(text)
    length = _one_length(tidy, may_be_zero=may_be_zero)
    if length is None:
        raise _no_time(tidy, _is_good(lambda better: _one_length(better, may_be_zero=may_be_zero)), LENGTH_HINT)
    return length


def _one_length(tidy: str, *, may_be_zero: bool) -> float | None:
    match = _TIME.fullmatch(tidy)
    if match is None:
        return None
    if match["up_to"]:
        raise LeavesAChoiceError(match[0][len(match["up_to"]) :].strip())
    if match["low"]:
        raise LeavesAChoiceError(*(_with_unit(match[name], match["range_unit"]) for name in ("low", "high")))
    if match["least"]:
        raise LeavesAChoiceError(_with_unit(match["least"], match["more_unit"]))
    seconds = _length(match, unit_needed=False)
    if seconds != 0 or not may_be_zero:
        _check(seconds, zero_hint="; 0 is none at all" if may_be_zero else "")
    return seconds


def is_length(text: str) -> bool:
    """Whether it is one length of time that can be written, or 0."""
    try:
        return parse_length(text, may_be_zero=True) >= 0
    except AmountError:
        return False


def _with_unit(number: str, unit: str | None) -> str:
    return f"{number} {unit}" if unit else number


def _tidy(text: str) -> str:
    # Any space is as good as another, a no-break space too. No amount is long, and a long text could be slow to match.
    return " ".join(text.split()) if len(text) <= _LONGEST else ""


def _no_time(tidy: str, is_good: Callable[[str], bool], hint: str, place: Place = NOWHERE) -> AmountError:
    from knee_coach.routine_files.grammar.time_slips import hint_for_time  # noqa: PLC0415

    return AmountError("is not a time", hint_for_time(tidy, is_good, place) or hint)


def _is_good(read: Callable[[str], object]) -> Callable[[str], bool]:
    """Whether the program itself would take a text, so that nothing is advised that would be refused next."""

    def is_good(text: str) -> bool:
        try:
            return read(text) is not None
        except AmountError:
            return False

    return is_good


def _length(match: re.Match[str], *, unit_needed: bool) -> float:
    if match["clock_min"] is not None:
        return _seconds(match["clock_min"], "min") + float(match["clock_s"])
    if match["whole_min"] is not None:
        return round(_seconds(match["whole_min"], "min") + float(match["rest_s"]), 6)
    if unit_needed and match["unit"] is None:
        raise _no_unit(f"{'up to ' if match['up_to'] else ''}{match['number']}")
    return _seconds(match["number"], match["unit"])


def _seconds(number: str, unit: str | None) -> float:
    # Rounded to the microsecond: 1.1 min is 66 s, not 66.00000000000001.
    return round(float(number) * _SECONDS_IN[(unit or "s")[0].lower()], 6)


def _no_unit(text: str) -> AmountError:
    return AmountError("has no unit", f'write "{text} s" or "{text} min"')


def _check(seconds: float, zero_hint: str = "") -> None:
    if seconds < SHORTEST:
        raise AmountError("is too short", f"the shortest time is {SHORTEST_SHOWN}{zero_hint}")
    if seconds > LONGEST:
        raise AmountError("is too long", f"the longest time is {LONGEST_SHOWN}")


def _whole(digits: str, most: int) -> int:
    # Python refuses to convert thousands of digits, so their number is looked at first.
    digits = digits.lstrip("0") or "0"
    number = int(digits) if len(digits) <= 6 else most + 1
    if number > most:
        raise AmountError("is too many", f"it can be 1 to {most}")
    if number < 1:
        raise AmountError("is too few", f"it can be 1 to {most}")
    return number
