"""The bundled routine after "Medial Knee Pain Exercises": every number the article gives, held against the file."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.sides import AffectedSide, FirstSide, SideMeaning, Sides
from tests.routine_files.bundled import STRENGTHENING, bundled, missing, numbers_of, text_of, words_of

ROUTINE = bundled(STRENGTHENING)
BY_NAME = {exercise.name: exercise for exercise in ROUTINE.exercises}


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
    assert numbers_of(exercise) == (published.sets, published.reps, published.hold)
    assert exercise.sides is published.sides
    assert missing(published.says, words_of(exercise)) == []


@pytest.mark.parametrize("published", PUBLISHED, ids=[published.name for published in PUBLISHED])
def test_an_exercise_is_made_harder_as_the_article_says_and_no_other_way(published: Published) -> None:
    harder = " ".join(BY_NAME[published.name].harder)
    assert missing(published.harder, harder) == []
    assert bool(harder) == bool(published.harder)


def test_side_steps_go_both_ways_beginning_with_the_sore_side() -> None:
    exercise = BY_NAME["Resisted side-stepping"]
    assert (exercise.side_means, exercise.first_side) == (SideMeaning.DIRECTION, FirstSide.AFFECTED)


def test_the_article_says_nothing_of_pain_so_the_limits_are_the_programs() -> None:
    assert (ROUTINE.pain.ease_above, ROUTINE.pain.stop_above) == (2, 5)
    assert "pain:" not in text_of(STRENGTHENING)


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
    assert ROUTINE.exercises[0].prepare == 60


def test_shoes_are_spoken_of_and_a_doctor() -> None:
    assert any("shoes" in text for text in ROUTINE.avoid)
    assert "doctor" in (ROUTINE.description or "")


def test_the_comments_say_what_is_ours() -> None:
    assert text_of(STRENGTHENING).count("Ours; the article has none.") == len(ROUTINE.exercises)
