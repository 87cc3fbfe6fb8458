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
from knee_coach.routine_files.grammar.beside import Place

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
    "many": ("is not a count", COUNT_HINT),
    "1.5 reps": ("is not a count", COUNT_HINT),
    "": ("is not a count", COUNT_HINT),
    "1.5": ("is not a count", COUNT_HINT),
    "-3": ("is not a count", COUNT_HINT),
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


REPS, HOLD, DURATION = (Place(key, of_exercise=True) for key in ("reps", "hold", "duration"))
WHICH_IS_WHICH = 'which is sets, which is reps? write each on a line of its own, after "sets:" and "reps:"'
COUNTS_OF_ELSEWHERE = {
    "3x10": 'write the two on lines of their own: "sets: 3" and "reps: 10"',
    "3 × 10-15 reps": 'write the two on lines of their own: "sets: 3" and "reps: 10-15"',
    "3 sets of 10": 'write the two on lines of their own: "sets: 3" and "reps: 10"',
    "10 sets of 3": 'write the two on lines of their own: "sets: 10" and "reps: 3"',
    "10 x 3": WHICH_IS_WHICH,
    "15x10-12": WHICH_IS_WHICH,
    "10 reps": 'write the number alone: "10"',
    "10-15 times": 'write the number alone: "10-15"',
    "x10": 'write the number alone: "10"',
    "Ten": 'write the number in digits: "10"',
    "10/side": 'write "10" here, and on a line of its own "sides: each"',
    "10-15 per leg": 'write "10-15" here, and on a line of its own "sides: each"',
    "10 each": 'write "10" here, and on a line of its own "sides: each"',
    "10 on each side": 'write "10" here, and on a line of its own "sides: each"',
    "10—15": 'put a hyphen between the two: "10-15"',
    "10 or 15": 'put a hyphen between the two: "10-15"',
    "max 15": 'write it with "up to": "up to 15"',
    "at least 10": 'write it with a "+": "10+"',
    "10 or more": 'write it with a "+": "10+"',
    "8 bis 12": 'put a hyphen between the two: "8-12"',
    "about 10": 'leave "about" out: "10"',
    "AMRAP": 'give a number to begin with: "10+" is ten, and more if the patient wants more',
    "as many as possible": 'give a number to begin with: "10+" is ten, and more if the patient wants more',
}


@pytest.mark.parametrize(("text", "hint"), COUNTS_OF_ELSEWHERE.items(), ids=COUNTS_OF_ELSEWHERE)
def test_a_count_as_it_is_written_elsewhere_is_shown_as_it_is_written_here(text: str, hint: str) -> None:
    with pytest.raises(AmountError, match=r"^is not a count$") as caught:
        parse_count(text, 200, REPS)
    assert caught.value.hint == hint


ALONE, AFTER_REPS, AFTER_SETS = (
    'write the number alone: "10"',
    'that belongs after "reps:"',
    'that belongs after "sets:"',
)
WITH_A_WORD = {
    ("sets", "10 reps"): AFTER_REPS,
    ("rounds", "10 reps"): AFTER_REPS,
    ("reps", "10 sets"): AFTER_SETS,
    ("reps", "10 rounds"): AFTER_SETS,
    ("sets", "10 sets"): ALONE,
    ("sets", "10 x"): ALONE,
    ("rounds", "10 times"): ALONE,
    ("rounds", "10 sets"): ALONE,
    ("reps", "10 repetitions."): ALONE,
}


@pytest.mark.parametrize(("place", "hint"), WITH_A_WORD.items(), ids=map(str, WITH_A_WORD))
def test_a_number_with_a_word_is_led_to_the_key_of_the_word(place: tuple[str, str], hint: str) -> None:
    key, text = place
    with pytest.raises(AmountError, match=r"^is not a count$") as caught:
        parse_count(text, 20, Place(key))
    assert caught.value.hint == hint


REFUSED_COUNTS = (
    "0 reps",
    "1000 x 3",
    "12-10 reps",
    "3 x 500",
    "3 x 0",
    "0 x 3",
    "21 sets of 5",
    "500 each side",
    "max 500",
    "500 or more",
)


@pytest.mark.parametrize("text", REFUSED_COUNTS)
def test_no_count_is_advised_that_would_be_refused(text: str) -> None:
    with pytest.raises(AmountError, match=r"^is not a count$") as caught:
        parse_count(text, 200, REPS)
    assert caught.value.hint == COUNT_HINT


@pytest.mark.parametrize("text", ["3 x 10", "10 x 3", "10 each side"])
def test_where_no_sets_and_sides_stand_a_count_leads_to_none(text: str) -> None:
    with pytest.raises(AmountError, match=r"^is not a count$") as caught:
        parse_count(text, 200, Place("rounds"))
    assert caught.value.hint == COUNT_HINT


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
    "1:75": ("is not a time", TIME_HINT),
    "-2 s": ("is not a time", TIME_HINT),
    "1e3": ("is not a time", TIME_HINT),
    "30 \N{LATIN SMALL LETTER LONG S}": ("is not a time", TIME_HINT),
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


TIMES_OF_ELSEWHERE = {
    "1,5 s": 'write the decimals with a point: "1.5 s"',
    "2,5": 'write the decimals with a point: "2.5"',
    "30sec.": 'take the last point away: "30sec"',
    "2-3 min.": 'take the last point away: "2-3 min"',
    "30''": 'write seconds as: "30 s"',
    '30"': 'write seconds as: "30 s"',
    "5'": 'write minutes as: "5 min"',
    "1'30''": 'write minutes and seconds as: "1 min 30 s"',
    "2m": 'write minutes as: "2 min"',
    "1m30": 'write minutes and seconds as: "1 min 30 s"',
    "1 m 30 s": 'write minutes and seconds as: "1 min 30 s"',
    "1 minute and 30 seconds": 'write minutes and seconds as: "1 min 30 s"',
    "1:5": 'write the seconds with two digits: "1:05"',
    "1:30 min": 'leave the unit out beside a colon: "1:30"',
    "1 h 30 min": 'write it in minutes: "90 min"',
    "1h30": 'write it in minutes: "90 min"',
    "thirty seconds": 'write the number in digits: "30 seconds"',
    "a minute": 'write the number in digits: "1 minute"',
    "30 Sek": 'write seconds as: "30 s"',
    "30 Sekunden": 'write seconds as: "30 s"',
    "2 Minuten": 'write minutes as: "2 min"',
    "about 30 s": 'leave "about" out: "30 s"',
    "ca. 30 s": 'leave "ca." out: "30 s"',
    "~30 s": 'leave "~" out: "30 s"',
    "1/2 min": 'write it in seconds: "30 s"',
    "1 1/2 min": 'write it in seconds: "90 s"',
    "½ min": 'write it in seconds: "30 s"',
    "1½ minutes": 'write it in seconds: "90 s"',
    "half a minute": 'write it in seconds: "30 s"',
    "30 s x 2": 'write "30 s" here, and how often on a line of its own: "sets: 2" or "reps: 2"',
    "30 s, 2 times": 'write "30 s" here, and how often on a line of its own: "sets: 2" or "reps: 2"',
    "3x30 s": 'write "30 s" here, and how often on a line of its own: "sets: 3" or "reps: 3"',
    "30 s each": 'write "30 s" here, and on a line of its own "sides: each"',
    "30 s per side": 'write "30 s" here, and on a line of its own "sides: each"',
}


@pytest.mark.parametrize(("text", "hint"), TIMES_OF_ELSEWHERE.items(), ids=TIMES_OF_ELSEWHERE)
def test_a_time_as_it_is_written_elsewhere_is_shown_as_it_is_written_here(text: str, hint: str) -> None:
    with pytest.raises(AmountError, match=r"^is not a time$") as caught:
        parse_time(text, place=HOLD)
    assert caught.value.hint == hint


REFUSED_TIMES = ("0,2 s", "about 0 s", "30 s x 500", "4 h each side", "max. 9 h", "9 h 30 min", "1000 Minuten")


@pytest.mark.parametrize("text", REFUSED_TIMES)
def test_no_time_is_advised_that_would_be_refused(text: str) -> None:
    with pytest.raises(AmountError, match=r"^is not a time$") as caught:
        parse_time(text, place=HOLD)
    assert caught.value.hint == TIME_HINT


@pytest.mark.parametrize("text", ["max 30", "30 each", "1,5", "at least 30", "3 x 30"])
def test_no_time_without_a_unit_is_advised_where_one_is_needed(text: str) -> None:
    with pytest.raises(AmountError, match=r"^is not a time$") as caught:
        parse_time(text, unit_needed=True, place=DURATION)
    assert caught.value.hint == TIME_HINT


def test_beside_a_duration_no_reps_are_advised() -> None:
    with pytest.raises(AmountError) as caught:
        parse_time("3 x 5 min", unit_needed=True, place=DURATION)
    assert caught.value.hint == 'write "5 min" here, and how often on a line of its own: "sets: 3"'


@pytest.mark.parametrize("text", ["3 x 30 s", "30 s x 3", "30 s each side"])
def test_where_no_sets_and_sides_stand_a_time_leads_to_none(text: str) -> None:
    with pytest.raises(AmountError) as caught:
        parse_time(text)
    assert caught.value.hint == TIME_HINT
    with pytest.raises(AmountError) as caught:
        parse_length(text)
    assert caught.value.hint == LENGTH_HINT


TIMES_WITH_A_CHOICE_OF_ELSEWHERE = {
    "2 s - 5 s": 'write the unit once, at the end: "2-5 s"',
    "2 s to 5 s": 'write the unit once, at the end: "2-5 s"',
    "30 s to 1 min": 'write both in one unit: "30-60 s"',
    "1 MIN - 1 hour": 'write both in one unit: "1-60 min"',
    "0.5 min-45 sec": 'write both in one unit: "30-45 s"',
    "30 s+": 'put the "+" after the number: "30+ s"',
    "2 or 3 s": 'put a hyphen between the two: "2-3 s"',
    "max. 30 s": 'write it with "up to": "up to 30 s"',
    "at least 30 s": 'write it with a "+": "30+ s"',
    "as long as possible": 'give a time to begin with: "30+ s" is 30 seconds, and longer if the patient wants more',
    "until fatigue": 'give a time to begin with: "30+ s" is 30 seconds, and longer if the patient wants more',
}


@pytest.mark.parametrize(
    ("text", "hint"), TIMES_WITH_A_CHOICE_OF_ELSEWHERE.items(), ids=TIMES_WITH_A_CHOICE_OF_ELSEWHERE
)
def test_no_choice_is_advised_where_none_may_stand(text: str, hint: str) -> None:
    with pytest.raises(AmountError, match=r"^is not a time$") as caught:
        parse_time(text)
    assert caught.value.hint == hint
    with pytest.raises(AmountError, match=r"^is not a time$") as caught:
        parse_length(text)
    assert caught.value.hint == LENGTH_HINT


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
