"""The bundled routine after "Effective Exercises for Inner Knee Pain Relief": exercises, and not one number."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from knee_coach.model.dose import DoseKey, DurationDose, HoldDose, RepsDose
from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.routine import Exercise, Section, Source
from knee_coach.model.sides import AffectedSide, Sides
from knee_coach.model.targets import Target, filled_in
from tests.routine_files.bundled import AFTER_SURGERY, asked_of, bundled, missing, text_of, words_of

ROUTINE = bundled(AFTER_SURGERY)
BY_NAME = {exercise.name: exercise for exercise in ROUTINE.exercises}
SETS, REPS, HOLD, DURATION = DoseKey.SETS, DoseKey.REPS, DoseKey.HOLD, DoseKey.DURATION


@dataclass(frozen=True)
class Published:
    """What the article says of one exercise, and so what has to be asked for."""

    name: str
    asks: tuple[DoseKey, ...]
    sides: Sides
    start: str
    says: tuple[str, ...]


PUBLISHED = [
    Published(
        "Light walking or cycling",
        (DURATION,),
        Sides.BOTH,
        "Standing, or sitting on the bike",
        ("Gently, to warm up", "Walk about, or cycle"),
    ),
    Published(
        "Straight leg raise",
        (SETS, REPS, HOLD),
        Sides.AFFECTED,
        "On your back",
        ("its toes up", "as high as your other knee", "Bend your other leg", "Tighten your thigh", "quadriceps"),
    ),
    Published(
        "Quad set",
        (SETS, REPS, HOLD),
        Sides.AFFECTED,
        "Sitting on the floor, legs straight",
        ("rolled towel under the operated knee", "Press the knee down", "several seconds", "sit upright"),
    ),
    Published(
        "Seated hamstring and inner thigh stretch",
        (SETS, HOLD),
        Sides.AFFECTED,
        "Sitting on the floor",
        ("leg is straight", "Bend the knee of your other leg", "Reach forward", "Gently"),
    ),
    Published(
        "Wall squat",
        (SETS, REPS),
        Sides.BOTH,
        "Standing, back against a wall",
        ("as wide apart as your shoulders", "only slightly", "knees over your toes", "Press your heels down"),
    ),
    Published(
        "Step up",
        (SETS, REPS),
        Sides.AFFECTED,
        "Standing, facing the step",
        ("Operated leg goes first", "press through the heel", "Come down slowly"),
    ),
    Published(
        "Single-leg balance",
        (SETS, HOLD),
        Sides.AFFECTED,
        "Standing",
        ("Stand on the operated leg", "foot flat", "lift the heel of the other one"),
    ),
]
EVERY_EXERCISE = pytest.mark.parametrize("published", PUBLISHED, ids=[published.name for published in PUBLISHED])


@EVERY_EXERCISE
def test_every_dose_is_asked_for_and_nothing_is_suggested(published: Published) -> None:
    exercise = BY_NAME[published.name]
    assert asked_of(exercise) == published.asks
    assert exercise.optional is None


@EVERY_EXERCISE
def test_the_exercise_is_done_as_published(published: Published) -> None:
    exercise = BY_NAME[published.name]
    assert exercise.position == published.start
    assert exercise.sides is published.sides
    assert missing(published.says, words_of(exercise)) == []


@EVERY_EXERCISE
def test_no_number_can_be_taken_for_a_dose(published: Published) -> None:
    assert re.findall(r"\d+", words_of(BY_NAME[published.name])) == []


def test_the_seated_stretch_comes_while_one_sits_on_the_floor_and_all_else_in_the_articles_order() -> None:
    assert [exercise.name for exercise in ROUTINE.exercises] == [*(one.name for one in PUBLISHED), "Ice pack"]
    assert "The seated stretch is done on the floor" in text_of(AFTER_SURGERY)


def test_it_begins_with_a_warm_up() -> None:
    warm_up = [exercise.name for exercise in ROUTINE.exercises if exercise.section is Section.WARM_UP]
    assert warm_up == ["Light walking or cycling"]


FILLED_IN: list[tuple[str, Target, object]] = [
    ("Light walking or cycling", Target(duration=300), DurationDose(CountRange.exactly(1), TimeRange.exactly(300))),
    (
        "Seated hamstring and inner thigh stretch",
        Target(sets=2, hold=20),
        HoldDose(CountRange.exactly(2), TimeRange.exactly(20)),
    ),
    ("Single-leg balance", Target(sets=3, hold=10), HoldDose(CountRange.exactly(3), TimeRange.exactly(10))),
]


@pytest.mark.parametrize(("name", "numbers", "dose"), FILLED_IN, ids=[name for name, _, _ in FILLED_IN])
def test_the_numbers_of_the_therapist_make_a_dose(name: str, numbers: Target, dose: object) -> None:
    assert filled_in(BY_NAME[name].dose, numbers) == dose


@pytest.mark.parametrize("name", ["Straight leg raise", "Quad set", "Wall squat", "Step up"])
def test_reps_are_counted_where_they_are_asked_for(name: str) -> None:
    dose = filled_in(BY_NAME[name].dose, Target(sets=2, reps=8))
    assert isinstance(dose, RepsDose)
    assert (dose.sets, dose.reps, dose.hold) == (CountRange.exactly(2), CountRange.exactly(8), None)


def ice() -> Exercise:
    (found,) = [exercise for exercise in ROUTINE.exercises if exercise.section is Section.AFTER]
    return found


def test_ice_for_10_to_15_minutes_if_pain_has_risen() -> None:
    assert ice().dose == DurationDose(CountRange.exactly(1), TimeRange.between(600, 900))
    assert "if it hurts more than before" in words_of(ice())


def test_ice_is_wrapped_and_never_lies_on_bare_skin() -> None:
    assert "wrapped in a towel" in (ice().position or "")
    assert "Never put ice on bare skin" in (ice().safety or "")


@pytest.mark.parametrize(
    "thing",
    ["surgeon or physical therapist has agreed", "Pushing on when it hurts", "first mistake", "Leaving out a step"],
)
def test_what_to_avoid(thing: str) -> None:
    assert any(thing in text for text in ROUTINE.avoid)


@pytest.mark.parametrize(
    "sign", ["gets worse in any way. Stop at once and ask", "swelling does not go down", "unsteady"]
)
def test_when_to_stop_and_when_to_see_a_professional(sign: str) -> None:
    assert any(sign in text for text in ROUTINE.stop_if)


def test_one_talks_to_surgeon_or_therapist_first() -> None:
    assert "Talk to your surgeon or physical therapist before you begin" in (ROUTINE.description or "")


@pytest.mark.parametrize("name", ["Quad set", "Seated hamstring and inner thigh stretch"])
def test_where_both_knees_were_operated_on_the_towel_and_the_legs_have_15_s_to_change(name: str) -> None:
    assert BY_NAME[name].switch_sides == 15


def test_the_operated_side_is_asked_for() -> None:
    assert ROUTINE.affected_side is AffectedSide.ASK
    assert ROUTINE.needs_side


def test_the_source_is_named() -> None:
    clinic = "Miracle Rehab Clinic"
    assert ROUTINE.source == Source("Effective Exercises for Inner Knee Pain Relief", clinic, clinic)


@pytest.mark.parametrize(
    "reason",
    [
        "The toes are up.",
        "words are for somebody who stands on the right foot",
        "does not say which leg is stretched",
        '"several seconds" are no number',
    ],
)
def test_the_comments_say_where_the_article_is_not_followed_to_the_letter(reason: str) -> None:
    assert reason in text_of(AFTER_SURGERY)
