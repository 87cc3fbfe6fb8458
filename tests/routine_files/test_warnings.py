"""What a therapist should look at, though the routine can be played."""

from __future__ import annotations

import pytest

from tests.routine_files.writing import HEAD, read, told_of, with_exercise, with_exercises

BRAND = 'add its maker, like "brand: TheraBand"'


def test_a_band_without_its_brand() -> None:
    assert told_of(with_exercise("reps: 10\nload: {band: green, at: knees}")) == [
        ("6:18 warning: this band has no brand, and each maker has other colours", BRAND)
    ]


def test_a_warning_does_not_keep_a_routine_from_being_played() -> None:
    assert read(with_exercise("reps: 10\nload: {band: green}")).routine is not None


def test_an_error_keeps_the_warnings_company() -> None:
    assert [message for message, _ in told_of(with_exercise("reps: ten\nload: {band: green}"))] == [
        '5:11 error: "ten" is not a count',
        "6:18 warning: this band has no brand, and each maker has other colours",
    ]


ENOUGH = 'leave at least 6 s, or write "wait: true" there'
SHORT = "rest: {between_exercises: 5 s}"
LAST = "  - {name: C, reps: 1}"
CHANGES: dict[str, tuple[str, list[str]]] = {
    "at the exercise before": (
        f"  - {{name: A, reps: 1, {SHORT}}}\n  - {{name: B, reps: 1}}",
        ["4:50 warning: only 5 s to change to B"],
    ),
    "six seconds are enough": (
        "  - {name: A, reps: 1, rest: {between_exercises: 6 s}}\n  - {name: B, reps: 1}",
        [],
    ),
    "the next has a time to prepare": (
        f"  - {{name: A, reps: 1, {SHORT}}}\n  - {{name: B, reps: 1, prepare: 20 s}}",
        [],
    ),
    "its time to prepare is short too": (
        f"  - {{name: A, reps: 1, {SHORT}}}\n  - {{name: B, reps: 1, prepare: 5.5 s}}",
        ["4:50 warning: only 5.5 s to change to B"],
    ),
    "the next waits": (f"  - {{name: A, reps: 1, {SHORT}}}\n  - {{name: B, reps: 1, wait: true}}", []),
    "after the last nothing comes": (f"  - {{name: A, reps: 1}}\n  - {{name: B, reps: 1, {SHORT}}}", []),
    "what is offered at the end does not follow": (
        f"  - {{name: A, reps: 1, {SHORT}}}\n  - {{name: Ice, duration: 10 min, section: after}}",
        [],
    ),
    "sections decide what follows": (
        f"  - {{name: A, reps: 1}}\n  - {{name: B, reps: 1, section: warm-up, {SHORT}}}",
        ["5:68 warning: only 5 s to change to A"],
    ),
    "an optional one may be left out": (
        f"  - {{name: A, reps: 1, {SHORT}}}\n  - {{name: B, reps: 1, optional: Maybe, wait: true}}\n{LAST}",
        ["4:50 warning: only 5 s to change to C"],
    ),
    "inside a circuit": (
        f"  - {{circuit: X, rounds: 1, exercises: [{{name: A, reps: 1, {SHORT}}}, {{name: B, reps: 1}}]}}",
        ["4:86 warning: only 5 s to change to B"],
    ),
    "between the rounds of a circuit": (
        "  - {circuit: X, rounds: 2, rest_between_rounds: 0, exercises: [{name: A, reps: 1}, {name: B, reps: 1}]}",
        ["4:50 warning: only 0 s to change to A"],
    ),
    "a circuit of one exercise changes nothing": (
        "  - {circuit: X, rounds: 2, rest_between_rounds: 0, exercises: [{name: A, reps: 1}]}",
        [],
    ),
    "out of a circuit": (
        f"  - {{circuit: X, rounds: 1, exercises: [{{name: A, reps: 1, {SHORT}}}]}}\n  - {{name: B, reps: 1}}",
        ["4:86 warning: only 5 s to change to B"],
    ),
}


@pytest.mark.parametrize(("lines", "said"), CHANGES.values(), ids=CHANGES)
def test_a_hurried_change(lines: str, said: list[str]) -> None:
    assert told_of(with_exercises(lines)) == [(message, ENOUGH) for message in said]


def test_a_short_default_is_told_once() -> None:
    text = f"{HEAD}defaults:\n  {SHORT}\nexercises:\n" + "".join(f"  - {{name: E{n}, reps: 1}}\n" for n in range(4))
    assert told_of(text) == [("4:29 warning: only 5 s to change to E1", ENOUGH)]


UNITS = "check the sets, the rounds and the units of the times"


def test_a_session_over_three_hours() -> None:
    lines = "  - {name: Walk, duration: 3 h}\n  - {name: Ride, duration: 1 min}"
    said = ("4:3 warning: a session of this routine takes 3 h 02 min, more than 3 h", UNITS)
    assert told_of(with_exercises(lines)) == [said]


def test_three_hours_are_not_over_three_hours() -> None:
    lines = "defaults: {prepare: 0}\nexercises: [{name: Walk, duration: 3 h}]\n"
    assert told_of(HEAD + lines) == []


def test_a_boundless_session_is_summed_and_not_unfolded() -> None:
    """Two hundred million phases: nothing that counts them one by one would come back."""
    one = "{name: A, sets: 20, reps: 200, sides: each}"
    lines = f"  - {{circuit: X, rounds: 20, exercises: [{', '.join([one] * 200)}]}}\n" * 10
    assert [message for message, _ in told_of(with_exercises(lines))] == [
        "4:3 warning: a session of this routine takes 363,334 h 55 min, more than 3 h"
    ]
