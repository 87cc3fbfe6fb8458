"""Counts and times, as a therapist may write them."""

from __future__ import annotations

import pytest

from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.routine_files.grammar.amounts import (
    COUNT_HINT,
    LENGTH_HINT,
    TIME_HINT,
    AmountError,
    parse_count,
    parse_length,
    parse_time,
)

COUNTS = {
    "10": CountRange.exactly(10),
    "010": CountRange.exactly(10),
    "1": CountRange.exactly(1),
    "200": CountRange.exactly(200),
    "10-15": CountRange.between(10, 15),
    "10 - 15": CountRange.between(10, 15),
    "10–15": CountRange.between(10, 15),
    "10 to 15": CountRange.between(10, 15),
    "10to15": CountRange.between(10, 15),
    "10 TO 15": CountRange.between(10, 15),
    "10-10": CountRange.between(10, 10),
    "10\N{NO-BREAK SPACE}to 15": CountRange.between(10, 15),
    "up to 3": CountRange.up_to(3),
    "Up  To 3": CountRange.up_to(3),
    "10+": CountRange.at_least(10),
    "10 +": CountRange.at_least(10),
}


@pytest.mark.parametrize(("text", "count"), COUNTS.items(), ids=COUNTS)
def test_a_count_is_read(text: str, count: CountRange) -> None:
    assert parse_count(text, most=200) == count


BAD_COUNTS = {
    "ten": ("is not a count", COUNT_HINT),
    "": ("is not a count", COUNT_HINT),
    "10 reps": ("is not a count", COUNT_HINT),
    "1.5": ("is not a count", COUNT_HINT),
    "-3": ("is not a count", COUNT_HINT),
    "10—15": ("is not a count", COUNT_HINT),
    "up to": ("is not a count", COUNT_HINT),
    "up to 3+": ("is not a count", COUNT_HINT),
    "٣": ("is not a count", COUNT_HINT),
    "1" * 200: ("is not a count", COUNT_HINT),
    "0": ("is too few", "it can be 1 to 200"),
    "0-3": ("is too few", "it can be 1 to 200"),
    "201": ("is too many", "it can be 1 to 200"),
    "9" * 90: ("is too many", "it can be 1 to 200"),
    "10-201": ("is too many", "it can be 1 to 200"),
    "201+": ("is too many", "it can be 1 to 200"),
    "15-10": ("runs backwards", 'write the smaller number first: "10-15"'),
}


@pytest.mark.parametrize(("text", "said"), BAD_COUNTS.items(), ids=BAD_COUNTS)
def test_what_is_no_count_is_refused(text: str, said: tuple[str, str]) -> None:
    with pytest.raises(AmountError) as caught:
        parse_count(text, most=200)
    assert (caught.value.message, caught.value.hint) == said


LENGTHS = {
    "30": 30,
    "30 s": 30,
    "30s": 30,
    "030": 30,
    "0.5 s": 0.5,
    ".5 s": 0.5,
    "2.5": 2.5,
    "30 sec": 30,
    "30 secs": 30,
    "1 second": 1,
    "30 SECONDS": 30,
    "2 min": 120,
    "2 mins": 120,
    "1 minute": 60,
    "2 minutes": 120,
    "1.1 min": 66,
    "1 h": 3600,
    "1 hour": 3600,
    "3 hours": 10800,
    "1 min 30 s": 90,
    "1min30s": 90,
    "1 minute 30 seconds": 90,
    "1:30": 90,
    "0:05": 5,
    "90:00": 5400,
}


@pytest.mark.parametrize(("text", "seconds"), LENGTHS.items(), ids=LENGTHS)
def test_a_length_is_read_in_seconds(text: str, seconds: float) -> None:
    assert parse_length(text) == seconds
    assert parse_time(text) == TimeRange.exactly(seconds)


TIMES = {
    "2-5 s": TimeRange.between(2, 5),
    "2 – 5": TimeRange.between(2, 5),
    "2 to 5 seconds": TimeRange.between(2, 5),
    "1-2 min": TimeRange.between(60, 120),
    "0.5-1.5 s": TimeRange.between(0.5, 1.5),
    "up to 30 s": TimeRange.up_to(30),
    "UP TO 1:30": TimeRange.up_to(90),
    "up to 1 min 30 s": TimeRange.up_to(90),
    "30+ s": TimeRange.at_least(30),
    "30+": TimeRange.at_least(30),
    "1 + min": TimeRange.at_least(60),
}


@pytest.mark.parametrize(("text", "time"), TIMES.items(), ids=TIMES)
def test_a_time_may_leave_a_choice_but_a_length_may_not(text: str, time: TimeRange) -> None:
    assert parse_time(text) == time
    with pytest.raises(AmountError, match=r"^leaves a choice, and here only one length of time can stand$"):
        parse_length(text)


TOO_SHORT = ("is too short", "the shortest time is 0.5 s")
TOO_LONG = ("is too long", "the longest time is 3 h")
BAD_TIMES = {
    "30 sexonds": ("is not a time", TIME_HINT),
    "thirty": ("is not a time", TIME_HINT),
    "": ("is not a time", TIME_HINT),
    "1:5": ("is not a time", TIME_HINT),
    "1:75": ("is not a time", TIME_HINT),
    "1:30 min": ("is not a time", TIME_HINT),
    "2 s - 5 s": ("is not a time", TIME_HINT),
    "30 s+": ("is not a time", TIME_HINT),
    "2,5 s": ("is not a time", TIME_HINT),
    "-2 s": ("is not a time", TIME_HINT),
    "1e3": ("is not a time", TIME_HINT),
    "30 \N{LATIN SMALL LETTER LONG S}": ("is not a time", TIME_HINT),
    "1 h 30 min": ("is not a time", TIME_HINT),
    "5-2 s": ("runs backwards", 'write the smaller number first: "2-5 s"'),
    "5-2": ("runs backwards", 'write the smaller number first: "2-5"'),
    "0": TOO_SHORT,
    "0.4 s": TOO_SHORT,
    "0-5 s": TOO_SHORT,
    "up to 0 s": TOO_SHORT,
    "0+ s": TOO_SHORT,
    "3.01 h": TOO_LONG,
    "180:01": TOO_LONG,
    "1-181 min": TOO_LONG,
    "181+ min": TOO_LONG,
    "9" * 90: TOO_LONG,
}


@pytest.mark.parametrize(("text", "said"), BAD_TIMES.items(), ids=BAD_TIMES)
def test_what_is_no_time_is_refused(text: str, said: tuple[str, str]) -> None:
    with pytest.raises(AmountError) as caught:
        parse_time(text)
    assert (caught.value.message, caught.value.hint) == said


def test_a_length_has_its_own_examples() -> None:
    with pytest.raises(AmountError) as caught:
        parse_length("soon")
    assert (caught.value.message, caught.value.hint) == ("is not a time", LENGTH_HINT)


@pytest.mark.parametrize("text", ["0", "0 s", "0 min", "0:00"])
def test_a_rest_may_be_nothing_at_all(text: str) -> None:
    assert parse_length(text, may_be_zero=True) == 0


def test_a_rest_is_nothing_or_half_a_second() -> None:
    with pytest.raises(AmountError) as caught:
        parse_length("0.2 s", may_be_zero=True)
    assert (caught.value.message, caught.value.hint) == (
        "is too short",
        "the shortest time is 0.5 s; 0 is none at all",
    )


WITHOUT_UNIT = {
    "10": 'write "10 s" or "10 min"',
    "5-10": 'write "5-10 s" or "5-10 min"',
    "5 to 10": 'write "5-10 s" or "5-10 min"',
    "up to 10": 'write "up to 10 s" or "up to 10 min"',
    "10+": 'write "10+ s" or "10+ min"',
}


@pytest.mark.parametrize(("text", "hint"), WITHOUT_UNIT.items(), ids=WITHOUT_UNIT)
def test_a_duration_asks_for_its_unit(text: str, hint: str) -> None:
    with pytest.raises(AmountError) as caught:
        parse_time(text, unit_needed=True)
    assert (caught.value.message, caught.value.hint) == ("has no unit", hint)


@pytest.mark.parametrize("text", ["10 min", "5-10 min", "up to 10 min", "10+ min", "10:00", "1 min 30 s"])
def test_a_duration_with_a_unit_is_read_as_any_time(text: str) -> None:
    assert parse_time(text, unit_needed=True) == parse_time(text)
