"""When the routine is to be done, and where pain ends it."""

from __future__ import annotations

from knee_coach.model.pain import HIGHEST_SCORE, LOWEST_SCORE, PainLimits
from knee_coach.model.routine import Schedule, Weekday
from knee_coach.routine_files.reading import Reading
from knee_coach.routine_files.rules.amounts import Date, Whole
from knee_coach.routine_files.rules.given import Given
from knee_coach.routine_files.rules.groups import Group
from knee_coach.routine_files.rules.keys import Key, Table
from knee_coach.routine_files.rules.words import ListOf, OneOf
from knee_coach.routine_files.yaml_text.nodes import ListNode

PER_WEEK = Key("per_week", Whole(1, 14))
DAYS = Key("days", ListOf(OneOf(Weekday)))
PER_DAY = Key("per_day", Whole(1, 6))
START = Key("from", Date())
UNTIL = Key("until", Date())
SCHEDULE_TABLE = Table('"schedule"', (PER_WEEK, DAYS, PER_DAY, START, UNTIL))

EASE_ABOVE = Key("ease_above", Whole(LOWEST_SCORE, HIGHEST_SCORE))
STOP_ABOVE = Key("stop_above", Whole(LOWEST_SCORE, HIGHEST_SCORE))
PAIN_TABLE = Table('"pain"', (EASE_ABOVE, STOP_ABOVE))


def _schedule(given: Given, reading: Reading) -> Schedule:
    for later in given.in_order(PER_WEEK, DAYS)[1:]:
        reading.error(given.key_at(later), '"per_week" and "days" cannot both be given', "keep one of them")
    days = given.get_or(DAYS, ())
    if given.has(DAYS):
        _check_days(days, given, reading)
    start, until = given.get(START), given.get(UNTIL)
    if start is not None and until is not None and until < start:
        message = f'"until" {until} is before "from" {start}'
        reading.error(given.value_at(UNTIL), message, "let it end on the day it begins, or later")
    return Schedule(given.get(PER_WEEK), days, given.get_or(PER_DAY, 1), start, until)


def _check_days(days: tuple[Weekday, ...], given: Given, reading: Reading) -> None:
    at = given.value_at(DAYS)
    if isinstance(at, ListNode) and not at.items:
        reading.error(at, '"days" names no day', 'write them like "[mon, wed, fri]", or leave the key out')
    elif len(set(days)) < len(days):
        reading.error(at, '"days" names a day twice', "name each once")


def _pain(given: Given, reading: Reading) -> PainLimits:
    usual = PainLimits()
    ease, stop = given.get_or(EASE_ABOVE, usual.ease_above), given.get_or(STOP_ABOVE, usual.stop_above)
    if ease <= stop:
        return PainLimits(ease, stop)
    named = EASE_ABOVE if given.has(EASE_ABOVE) else STOP_ABOVE
    message = f'"ease_above" {ease} is over "stop_above" {stop}'
    if not (given.has(EASE_ABOVE) and given.has(STOP_ABOVE)):
        message += f" ({ease if named is STOP_ABOVE else stop} is what holds when nothing is written)"
    reading.error(given.value_at(named), message, f'write both, the smaller first: "ease_above: {stop}"')
    return usual


SCHEDULE = Key("schedule", Group(SCHEDULE_TABLE, _schedule))
PAIN = Key("pain", Group(PAIN_TABLE, _pain))
