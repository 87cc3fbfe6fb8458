"""The rules of numbers, counts, times and dates."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.routine_files.grammar import patterns
from knee_coach.routine_files.grammar.amounts import AmountError, parse_count, parse_length, parse_time
from knee_coach.routine_files.grammar.beside import Place
from knee_coach.routine_files.grammar.dates import hint_for_date
from knee_coach.routine_files.grammar.numbers import hint_for_decimal, number_meant
from knee_coach.routine_files.reading import Reading
from knee_coach.routine_files.rules.texts import text_of
from knee_coach.routine_files.yaml_text.lines import quoted
from knee_coach.routine_files.yaml_text.nodes import Node

_DATE = re.compile(patterns.DATE)
_WHOLE = re.compile(patterns.WHOLE)
_DECIMAL = re.compile(patterns.DECIMAL)


class Count(NamedTuple):
    """A count of sets, rounds or reps, 1 to ``most``; ``of_exercise`` where it is the dose of an exercise."""

    most: int
    of_exercise: bool = False

    def read(self, node: Node, key: str, reading: Reading) -> CountRange | None:
        """See `Rule`."""
        text = text_of(node, key, "a count", reading)
        try:
            return None if text is None else parse_count(text, self.most, Place(key, self.of_exercise))
        except AmountError as error:
            reading.error(node, f"{quoted(text or '')} {error.message}", error.hint)
            return None


class Length(NamedTuple):
    """One length of time without a choice, in seconds."""

    may_be_zero: bool = False

    def read(self, node: Node, key: str, reading: Reading) -> float | None:
        """See `Rule`."""
        text = text_of(node, key, "a time", reading)
        try:
            return None if text is None else parse_length(text, may_be_zero=self.may_be_zero)
        except AmountError as error:
            reading.error(node, f"{quoted(text or '')} {error.message}", error.hint)
            return None


class Time(NamedTuple):
    """A time that may leave a choice; ``unit_needed`` where a number alone could mean seconds or minutes.

    ``of_exercise`` where it is the dose of an exercise.
    """

    unit_needed: bool = False
    of_exercise: bool = False

    def read(self, node: Node, key: str, reading: Reading) -> TimeRange | None:
        """See `Rule`."""
        text = text_of(node, key, "a time", reading)
        try:
            place = Place(key, self.of_exercise)
            return None if text is None else parse_time(text, unit_needed=self.unit_needed, place=place)
        except AmountError as error:
            reading.error(node, f"{quoted(text or '')} {error.message}", error.hint)
            return None


class Whole(NamedTuple):
    """A whole number between two bounds, both allowed."""

    low: int
    high: int

    def read(self, node: Node, key: str, reading: Reading) -> int | None:
        """See `Rule`."""
        text = text_of(node, key, "a whole number", reading)
        if text is None:
            return None
        if not _WHOLE.fullmatch(text) or not self.low <= int(text) <= self.high:
            message = f"{quoted(text)} is not a whole number from {self.low} to {self.high}"
            number = number_meant(text, key)
            is_clear = number is not None and self.low <= number <= self.high
            hint = (
                f'write the number alone: "{key}: {number}"'
                if is_clear
                else "write one of these numbers, and nothing else"
            )
            reading.error(node, message, hint)
            return None
        return int(text)


class Decimal(NamedTuple):
    """A number between two bounds, both allowed."""

    low: float
    high: float

    def read(self, node: Node, key: str, reading: Reading) -> float | None:
        """See `Rule`."""
        text = text_of(node, key, "a number", reading)
        if text is None:
            return None
        if not self.takes(text):
            message = f"{quoted(text)} is not a number from {self.low:g} to {self.high:g}"
            reading.error(node, message, hint_for_decimal(text, key, self.low, self.high))
            return None
        return float(text)

    def takes(self, text: str) -> bool:
        """Whether it is such a number."""
        return _DECIMAL.fullmatch(text) is not None and self.low <= float(text) <= self.high


class Date:
    """A day of the calendar, ``2026-11-23``."""

    def read(self, node: Node, key: str, reading: Reading) -> dt.date | None:
        """See `Rule`."""
        text = text_of(node, key, "a date", reading)
        if text is None:
            return None
        try:
            if _DATE.fullmatch(text):
                return dt.date(int(text[:4]), int(text[5:7]), int(text[8:]))
        except ValueError:
            pass
        reading.error(node, f"{quoted(text)} is not a date", hint_for_date(text))
        return None
