"""What is said, to the letter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from knee_coach.engine.phases import AwaitKind, RestKind
from knee_coach.model.dose import AskDose, Dose, DurationDose, HoldDose, RepsDose, plain_rep
from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.routine import Exercise
from knee_coach.model.sides import Side, SideMeaning, SideOrder, Sides
from knee_coach.model.targets import Target
from knee_coach.sound.sentences import (
    ENGLISH,
    await_sentence,
    get_ready_sentences,
    next_exercise_sentences,
    next_set_sentence,
    planned_seconds,
    side_words,
    switch_sentence,
)
from tests.sound.phase_examples import BRIDGE, LIFT_HOLD_LOWER, place, rest, wait

ONE = CountRange.exactly(1)


def reps(count: CountRange) -> Exercise:
    return replace(BRIDGE, dose=RepsDose(ONE, count, plain_rep(None)))


def ready(dose: Dose, target: Target | None = None, side: Side | None = None, reps: int | None = None) -> str:
    return get_ready_sentences(place(replace(BRIDGE, dose=dose), side, rep=None, reps=reps, target=target or Target()))[
        0
    ]


PLAIN_10 = RepsDose(ONE, CountRange.exactly(10), plain_rep(None))
HOLD_30 = HoldDose(ONE, TimeRange.exactly(30))
WALK = DurationDose(ONE, TimeRange.exactly(300))

GET_READY = {
    "reps and a hold, one side": (
        ready(BRIDGE.dose, side=Side.LEFT),
        "Bridge. Left leg. 10 reps, hold 2 seconds.",
    ),
    "reps alone, both sides": (ready(PLAIN_10), "Bridge. 10 reps."),
    "one rep": (ready(PLAIN_10, Target(reps=1)), "Bridge. 1 rep."),
    "one rep more than planned": (ready(PLAIN_10, Target(reps=10), reps=11), "Bridge. 11 reps."),
    "a chosen hold": (ready(RepsDose(ONE, ONE, LIFT_HOLD_LOWER), Target(hold=5)), "Bridge. 1 rep, hold 5 seconds."),
    "a hold alone": (ready(HOLD_30, Target(hold=30)), "Bridge. Hold 30 seconds."),
    "a hold of up to": (ready(HoldDose(ONE, TimeRange.up_to(30))), "Bridge. Hold up to 30 seconds."),
    "a hold filled in": (ready(AskDose(), Target(hold=20)), "Bridge. Hold 20 seconds."),
    "an activity": (ready(WALK), "Bridge. 5 minutes."),
    "an activity of up to": (
        ready(DurationDose(ONE, TimeRange.up_to(90)), Target(duration=90)),
        "Bridge. Up to 1 minute 30 seconds.",
    ),
    "a dose nobody filled in": (ready(AskDose()), "Bridge. As your therapist told you."),
    "a dose filled in": (ready(AskDose(), Target(reps=8)), "Bridge. 8 reps."),
}


@pytest.mark.parametrize(("said", "expected"), GET_READY.values(), ids=GET_READY)
def test_get_ready(said: str, expected: str) -> None:
    assert said == expected


@pytest.mark.parametrize(
    ("side", "means", "words"),
    [
        (None, SideMeaning.LEG, None),
        (Side.LEFT, SideMeaning.LEG, "Left leg"),
        (Side.RIGHT, SideMeaning.ARM, "Right arm"),
        (Side.LEFT, SideMeaning.FOOT, "Left foot"),
        (Side.RIGHT, SideMeaning.DIRECTION, "To the right"),
    ],
)
def test_side(side: Side | None, means: SideMeaning, words: str | None) -> None:
    assert side_words(place(replace(BRIDGE, side_means=means), side)) == words


@pytest.mark.parametrize(
    ("means", "sentence"),
    [
        (SideMeaning.LEG, "Switch to your right leg"),
        (SideMeaning.ARM, "Switch to your right arm"),
        (SideMeaning.FOOT, "Switch to your right foot"),
        (SideMeaning.DIRECTION, "Now to the right"),
    ],
)
def test_switch(means: SideMeaning, sentence: str) -> None:
    assert switch_sentence(place(replace(BRIDGE, side_means=means), Side.RIGHT)) == sentence


def test_next_exercise() -> None:
    assert next_exercise_sentences(place(side=Side.LEFT)) == (
        "Next: Bridge. Left leg. On your back, knees bent. 10 reps, hold 2 seconds",
        "Next: Bridge. Left leg. On your back, knees bent",
        "Next: Bridge. Left leg",
        "Left leg",
    )
    assert next_exercise_sentences(place(replace(BRIDGE, position=" Sit. ")))[1] == "Next: Bridge. Sit"
    assert next_exercise_sentences(place(replace(BRIDGE, position=None)))[1] == "Next: Bridge"


def test_where_time_is_short_the_side_is_said() -> None:
    assert get_ready_sentences(place(side=Side.LEFT))[1:] == ("Bridge. Left leg", "Left leg")
    assert get_ready_sentences(place())[1:] == ()


NEXT_SETS = {
    "both sides": (None, False, "Set 2 of 3"),
    "the same side again": (Side.RIGHT, False, "Set 2 of 3. Right leg"),
    "the other side": (Side.LEFT, True, "Set 2 of 3. Switch to your left leg"),
}


@pytest.mark.parametrize(("side", "changes", "sentence"), NEXT_SETS.values(), ids=NEXT_SETS)
def test_next_set(side: Side | None, changes: bool, sentence: str) -> None:
    to = place(side=side, set_number=2)
    assert next_set_sentence(rest(30, RestKind.BETWEEN_SETS, to, changes_side=changes)) == sentence


def awaited(exercise: Exercise, side: Side | None = None, target: Target | None = None) -> str:
    return await_sentence(wait(AwaitKind.WHOLE_SET, place(exercise, side, rep=None, reps=None, target=target)))


TURNS = replace(reps(CountRange.exactly(10)), sides=Sides.EACH, order=SideOrder.BY_REP)

WHOLE_SETS = {
    "10": (awaited(reps(CountRange.exactly(10))), "10 reps. Press when done"),
    "12 of 10-15": (awaited(reps(CountRange.between(10, 15)), target=Target(reps=12)), "12 reps. Press when done"),
    "1 of up to 5": (awaited(reps(CountRange.up_to(5)), target=Target(reps=1)), "1 rep. Press when done"),
    "sides in turn": (awaited(TURNS), "10 reps on each side. Press when done"),
    "one of the sides": (awaited(TURNS, Side.LEFT), "10 reps. Press when done"),
    "filled in by the patient": (
        awaited(replace(BRIDGE, dose=AskDose()), target=Target(reps=8)),
        "8 reps. Press when done",
    ),
}


@pytest.mark.parametrize(("said", "expected"), WHOLE_SETS.values(), ids=WHOLE_SETS)
def test_a_whole_set_awaited(said: str, expected: str) -> None:
    assert said == expected


def movement(exercise: Exercise, rep: int, *, begins: bool = True, second: bool = False) -> str:
    phase = wait(AwaitKind.MOVEMENT, place(exercise, rep=rep), begins=begins)
    return await_sentence(replace(phase, second_side=second))


PLAIN = replace(BRIDGE, dose=RepsDose(ONE, CountRange.exactly(3), plain_rep(TimeRange.exactly(5))))
HOLD_FIRST = replace(BRIDGE, dose=RepsDose(ONE, CountRange.exactly(3), LIFT_HOLD_LOWER[1:]))
FILLED_IN = replace(BRIDGE, dose=AskDose())

MOVEMENTS = {
    "to the first hold": (movement(BRIDGE, 1), "Lift. Press when done"),
    "to the next one": (movement(BRIDGE, 2), "Lower, then lift. Press when done"),
    "to the other side's first": (movement(BRIDGE, 1, second=True), "Lower, then lift. Press when done"),
    "the last one back": (movement(BRIDGE, 3, begins=False), "Lower. Press when done"),
    "without a tempo": (movement(PLAIN, 1), "Go. Press when done"),
    "without a tempo, back": (movement(PLAIN, 3, begins=False), "Back. Press when done"),
    "nothing before the first hold": (movement(HOLD_FIRST, 1), "Into position. Press when done"),
    "a hold alone": (
        movement(replace(BRIDGE, dose=HoldDose(ONE, TimeRange.exactly(5))), 1),
        "Into position. Press when done",
    ),
    "a dose filled in by the patient": (movement(FILLED_IN, 2), "Back, then go. Press when done"),
}


@pytest.mark.parametrize(("said", "expected"), MOVEMENTS.values(), ids=MOVEMENTS)
def test_a_movement_awaited(said: str, expected: str) -> None:
    assert said == expected


def test_other_awaits() -> None:
    ready = wait(AwaitKind.READY, place(side=Side.LEFT))
    assert await_sentence(ready) == "Bridge. Left leg. 10 reps, hold 2 seconds. Press when ready"
    unknown = wait(AwaitKind.UNKNOWN_DOSE, place(replace(BRIDGE, dose=AskDose()), rep=None, reps=None))
    assert await_sentence(unknown) == "Bridge. As your therapist told you. Press when done"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (1, "1 second"),
        (1.5, "1.5 seconds"),
        (30, "30 seconds"),
        (60, "1 minute"),
        (90, "1 minute 30 seconds"),
        (300, "5 minutes"),
        (3600, "1 hour"),
        (3660, "1 hour 1 minute"),
    ],
)
def test_time(seconds: float, words: str) -> None:
    assert ENGLISH.time(seconds) == words


def test_150_words_a_minute() -> None:
    assert planned_seconds("Switch to your left leg") == pytest.approx(2.0)
