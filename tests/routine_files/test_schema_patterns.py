"""The reader's patterns as a schema has them, and that the two know the same texts."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from knee_coach.model.ranges import MOST_REPS_IN_A_SESSION
from knee_coach.routine_files.grammar.amounts import AmountError, parse_count, parse_length, parse_time
from knee_coach.routine_files.rules.amounts import Count, Length, Time
from knee_coach.routine_files.rules.tempo import Tempo
from knee_coach.routine_files.schema.patterns import ecma, number_up_to, whole_text
from knee_coach.routine_files.schema.values import schema_of
from tests.routine_files.writing import read, with_exercise
from tests.routine_files.yaml_core import resolved

PATTERNS = {
    "a name goes": (r"(?P<low>[0-9]+)", False, r"(?:[0-9]+)"),
    "letters in both cases": (r"up\s+to", True, r"[Uu][Pp]\s+[Tt][Oo]"),
    "a class in both cases": (r"[a-wy-z0-9]{2,8}", True, r"[a-wA-Wy-zY-Z0-9]{2,8}"),
    "escapes stay": (r"\b\.\+\D", True, r"\b\.\+\D"),
    "a hyphen in a class": (r"[-–]", True, r"[-–]"),
    "alternatives": (r"(?:min|h)?", True, r"(?:[Mm][Ii][Nn]|[Hh])?"),
    "as it is": (r"[a-z0-9-]+x", False, r"[a-z0-9-]+x"),
}


@pytest.mark.parametrize(("pattern", "ignore_case", "made"), PATTERNS.values(), ids=PATTERNS)
def test_a_pattern_is_turned_into_one_of_a_schema(pattern: str, ignore_case: bool, made: str) -> None:
    assert ecma(pattern, ignore_case=ignore_case) == made


@pytest.mark.parametrize("most", [1, 6, 9, 10, 14, 20, 99, 100, 200, 365])
def test_the_numbers_up_to_the_most(most: int) -> None:
    pattern = re.compile(whole_text(number_up_to(most)))
    assert [number for number in range(1200) if pattern.search(str(number))] == list(range(1, most + 1))
    assert pattern.search(f" 00{most} ")


def checker(rule: Count | Length | Time | Tempo) -> Draft202012Validator:
    return Draft202012Validator(schema_of(rule, {}, ""))


COUNT = checker(Count(MOST_REPS_IN_A_SESSION))
LENGTH, REST = checker(Length()), checker(Length(may_be_zero=True))
TIME, DURATION = checker(Time()), checker(Time(unit_needed=True))
TEMPO = checker(Tempo())
BEYOND = {"runs backwards", "is too short", "is too long"}
"""What a schema cannot say of a text, but for a time of nothing at all."""


def texts(*pieces: str) -> st.SearchStrategy[str]:
    """Texts near the grammar: its own pieces, in any order."""
    digits = st.integers(0, 250).map(str)
    return st.lists(st.one_of(digits, st.sampled_from(pieces)), min_size=1, max_size=6).map("".join)


COUNTS = texts(" ", "-", "–", " to ", "TO", "up to ", "Up  To", "+", " + ", "00", "x", "\N{NO-BREAK SPACE}", ".", "e")
TIMES = texts(
    *(" ", "-", " – ", " to ", "up to ", "UP TO", "+", " s", "s", "Sec", " seconds", "min", " mins ", "h", " hour"),
    *(":", ":30", ":05", ".", ".5", "0", "0.5", "1 min 30 s", "m", ","),
)


@given(COUNTS)
def test_a_text_is_a_count_to_both_or_to_neither(text: str) -> None:
    said = said_of_count(text)
    assume(said != "runs backwards")
    assert COUNT.is_valid(text) is (said is None)
    if said is None:
        assert COUNT.is_valid(resolved(text))


@given(TIMES, st.sampled_from(["length", "rest", "time", "duration"]))
def test_a_text_is_a_time_to_both_or_to_neither(text: str, kind: str) -> None:
    said = said_of_time(text, kind)
    assume(said not in BEYOND)
    schema = {"length": LENGTH, "rest": REST, "time": TIME, "duration": DURATION}[kind]
    assert schema.is_valid(text) is (said is None)
    if said is None:
        assert schema.is_valid(resolved(text))


TEMPOS = texts(
    *(
        "lift",
        "hold",
        "Hold ",
        "rest",
        "relax ",
        "step out",
        "step-in",
        "up to ",
        ", ",
        ",",
        " ",
        " s",
        "min",
        "-",
        "+",
    ),
    *("lift 2 s", "hold 2-5 s", "relax 1 s", "!", ".5", ":30", "lower, "),
)


@given(TEMPOS)
def test_a_text_is_a_tempo_to_both_or_to_neither(text: str) -> None:
    result = read(with_exercise(f"reps: 1\ntempo: '{text}'"))
    assume(not any(said in problem.message for said in BEYOND for problem in result.problems))
    assert TEMPO.is_valid(text) is (result.routine is not None)


@given(st.lists(TEMPOS, max_size=3))
def test_a_list_is_a_tempo_to_both_or_to_neither(items: list[str]) -> None:
    result = read(with_exercise("reps: 1\ntempo: [" + ", ".join(f"'{item}'" for item in items) + "]"))
    assume(not any(said in problem.message for said in BEYOND for problem in result.problems))
    assert TEMPO.is_valid(items) is (result.routine is not None)


def said_of_count(text: str) -> str | None:
    try:
        parse_count(text, MOST_REPS_IN_A_SESSION)
    except AmountError as error:
        return error.message
    return None


def said_of_time(text: str, kind: str) -> str | None:
    try:
        if kind in {"length", "rest"}:
            parse_length(text, may_be_zero=kind == "rest")
        else:
            parse_time(text, unit_needed=kind == "duration")
    except AmountError as error:
        return error.message
    return None
