"""The bundled routine after "Medial Knee Pain Exercises": every number the article gives, held against the file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from knee_coach.model.dose import RepsDose
from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.routine import Exercise, Rests, Routine
from knee_coach.model.sides import AffectedSide, FirstSide, SideMeaning, Sides
from knee_coach.resources import routines_dir
from knee_coach.routine_files.reader import read_routine_file

FILE = routines_dir() / "medial-knee-strengthening.yaml"


def read() -> Routine:
    result = read_routine_file(FILE)
    assert result.problems == ()
    assert result.routine is not None
    return result.routine


ROUTINE = read()
BY_NAME = {exercise.name: exercise for exercise in ROUTINE.exercises}


def words_of(exercise: Exercise) -> str:
    """Everything the file says about an exercise in words."""
    lists = (exercise.cues, exercise.equipment, exercise.muscles, exercise.easier, exercise.harder)
    singles = (exercise.position, exercise.safety, exercise.note)
    return " ".join([*(text or "" for text in singles), *(text for texts in lists for text in texts)])


@dataclass(frozen=True)
class Published:
    """What the article says of one exercise; ``says`` are its other figures and things, as the file words them."""

    name: str
    sets: CountRange
    reps: CountRange
    hold: TimeRange | None
    sides: Sides
    says: tuple[str, ...]
    harder: tuple[str, ...] = ()


ONCE, THRICE, TEN = CountRange.exactly(1), CountRange.exactly(3), CountRange.exactly(10)
PUBLISHED = [
    Published(
        "Straight leg raise",
        THRICE,
        TEN,
        TimeRange.between(1, 2),
        Sides.AFFECTED,
        ("On your back", "12 to 16 inches (30 to 40 cm)", "Bend your other knee", "quadriceps"),
    ),
    Published(
        "Single-leg balance",
        ONCE,
        CountRange.between(5, 10),
        TimeRange.up_to(30),
        Sides.AFFECTED,
        ("Stand on your sore leg", "level floor", "counter", "chair"),
        ("Close your eyes", "cushion", "folded towel"),
    ),
    Published(
        "Seated knee extension",
        THRICE,
        TEN,
        TimeRange.between(1, 2),
        Sides.AFFECTED,
        ("high chair", "band round the ankle", "leg of the chair", "ankle weight", "quadriceps"),
    ),
    Published(
        "Resisted side-stepping",
        THRICE,
        TEN,
        None,
        Sides.EACH,
        ("band round both ankles", "Ten steps one way, then ten steps back", "gluteus medius"),
    ),
    Published(
        "Step up",
        THRICE,
        TEN,
        None,
        Sides.AFFECTED,
        ("foot of your sore leg on the bottom stair. It stays there", "quadriceps"),
        ("higher step", "dumbbell"),
    ),
    Published(
        "Wall squat",
        CountRange.between(2, 3),
        TEN,
        TimeRange.exactly(5),
        Sides.BOTH,
        ("12 inches (30 cm)", "Smooth, empty wall", "half of the way", "quadriceps"),
        ("for longer", "90°", "dumbbell"),
    ),
]


def test_the_six_exercises_stand_in_the_order_of_the_article() -> None:
    assert [exercise.name for exercise in ROUTINE.exercises] == [published.name for published in PUBLISHED]


@pytest.mark.parametrize("published", PUBLISHED, ids=[published.name for published in PUBLISHED])
def test_every_published_number_is_in_the_file(published: Published) -> None:
    exercise = BY_NAME[published.name]
    dose = exercise.dose
    assert isinstance(dose, RepsDose)
    assert (dose.sets, dose.reps, dose.hold) == (published.sets, published.reps, published.hold)
    assert exercise.sides is published.sides
    assert [figure for figure in published.says if figure not in words_of(exercise)] == []


@pytest.mark.parametrize("published", PUBLISHED, ids=[published.name for published in PUBLISHED])
def test_an_exercise_is_made_harder_as_the_article_says_and_no_other_way(published: Published) -> None:
    harder = " ".join(BY_NAME[published.name].harder)
    assert [way for way in published.harder if way not in harder] == []
    assert bool(harder) == bool(published.harder)


def test_side_steps_go_both_ways_beginning_with_the_sore_side() -> None:
    exercise = BY_NAME["Resisted side-stepping"]
    assert (exercise.side_means, exercise.first_side) == (SideMeaning.DIRECTION, FirstSide.AFFECTED)


def test_what_the_article_does_not_give_is_the_programs_default() -> None:
    assert {exercise.rest for exercise in ROUTINE.exercises} == {Rests()}
    assert {exercise.movement for exercise in ROUTINE.exercises} == {2.0}
    assert (ROUTINE.schedule, ROUTINE.pain.ease_above, ROUTINE.pain.stop_above) == (None, 2, 5)


def test_the_source_is_named() -> None:
    source = ROUTINE.source
    assert source is not None
    assert (source.title, source.author, source.site) == (
        "Medial Knee Pain Exercises",
        "Tim Petrie DPT OCS",
        "Verywell Health",
    )


def test_the_sore_side_is_asked_for() -> None:
    assert ROUTINE.affected_side is AffectedSide.ASK


def test_who_changes_position_is_waited_for() -> None:
    assert [exercise.wait for exercise in ROUTINE.exercises] == [False, True, True, True, True, True]
    assert ROUTINE.exercises[0].prepare == 30


@pytest.mark.parametrize("exercise", ROUTINE.exercises, ids=BY_NAME)
def test_the_first_cue_can_be_read_from_the_floor(exercise: Exercise) -> None:
    assert 1 <= len(exercise.cues[0].split()) <= 5
    assert exercise.position
    assert exercise.safety
    assert exercise.easier


NEVER_LEFT_OUT = [
    *("gives way", "sharp", "grows", "chest hurts", "dizzy", "breath", "calf is swollen, warm and sore"),
    *("put weight on", "locked", "hot, red and swollen", "fever", "at night", "fall"),
]


@pytest.mark.parametrize("sign", NEVER_LEFT_OUT)
def test_when_to_stop_and_when_to_see_someone_is_said(sign: str) -> None:
    assert any(sign in text for text in ROUTINE.stop_if)


def test_shoes_are_spoken_of_and_a_doctor() -> None:
    assert any("shoes" in text for text in ROUTINE.avoid)
    assert "doctor" in (ROUTINE.description or "")


def test_the_comments_say_what_is_ours() -> None:
    text = Path(FILE).read_text(encoding="utf-8")
    assert text.count("# Ours; the article has none.") == len(ROUTINE.exercises)
