"""When the routine is to be done, and where pain ends it."""

from __future__ import annotations

from knee_coach.model.pain import HIGHEST_SCORE, LOWEST_SCORE, PainLimits
from knee_coach.model.routine import Schedule, Weekday
from knee_coach.routine_files.grammar.days import days_in, hint_for_days
from knee_coach.routine_files.grammar.numbers import number_meant
from knee_coach.routine_files.reading import Reading
from knee_coach.routine_files.rules.amounts import Date, Whole
from knee_coach.routine_files.rules.given import Given
from knee_coach.routine_files.rules.groups import Group
from knee_coach.routine_files.rules.items import first_repeated
from knee_coach.routine_files.rules.keys import Key, Table
from knee_coach.routine_files.rules.one_of import OneOf
from knee_coach.routine_files.rules.words import ListOf
from knee_coach.routine_files.yaml_text.nodes import ListNode

PER_WEEK = Key("per_week", Whole(1, 14))
DAYS = Key("days", ListOf(OneOf(Weekday, elsewhere=hint_for_days)))
PER_DAY = Key("per_day", Whole(1, 6))
START = Key("from", Date())
UNTIL = Key("until", Date())


def _as_group(text: str) -> str | None:
    """For ``schedule: 3x a week`` or ``schedule: mon, wed``: the same as a group."""
    days = days_in(text.lower())
    number = 7 if len(days) == 7 else number_meant(text, "per_week")
    if number is not None and 1 <= number <= 14:
        group = f"per_week: {number}"
    elif days:
        group = f"days: [{', '.join(days)}]"
    else:
        return None
    return f'write "schedule: {{{group}}}"; {{ }} holds keys of its own'


SCHEDULE_TABLE = Table(
    '"schedule"',
    (PER_WEEK, DAYS, PER_DAY, START, UNTIL),
    meant={**dict.fromkeys(("frequency", "weekly", "times_per_week"), "per_week"), "daily": "per_day"},
    from_text=_as_group,
)

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
    elif len(set(days)) < len(days) and (twice := first_repeated(at)) is not None:
        reading.error(twice, '"days" names a day twice', "name each once")


def _pain(given: Given, reading: Reading) -> PainLimits:
    usual = PainLimits()
    ease, stop = given.get_or(EASE_ABOVE, usual.ease_above), given.get_or(STOP_ABOVE, usual.stop_above)
    if ease <= stop:
        return PainLimits(ease, stop)
    named = EASE_ABOVE if given.has(EASE_ABOVE) else STOP_ABOVE
    message = f'"ease_above" {ease} is over "stop_above" {stop}'
    if given.has(EASE_ABOVE) and given.has(STOP_ABOVE):
        hint = 'the number after "ease_above" must not be above the one after "stop_above": look which of them is right'
    elif named is EASE_ABOVE:
        message += f" ({stop} is what holds when nothing is written)"
        hint = f'write both: "ease_above: {ease}", and after "stop_above:" the same number or a larger one'
    else:
        message += f" ({ease} is what holds when nothing is written)"
        hint = f'write both: "stop_above: {stop}", and after "ease_above:" the same number or a smaller one'
    reading.error(given.value_at(named), message, hint)
    return usual


SCHEDULE = Key("schedule", Group(SCHEDULE_TABLE, _schedule))
PAIN = Key("pain", Group(PAIN_TABLE, _pain))
