"""The bundled routine after "The Best Exercises for Inner Knee Pain": what stands round its nine exercises."""

from __future__ import annotations

import pytest

from knee_coach.model.dose import DoseKey
from knee_coach.model.routine import Section, Source
from tests.routine_files.bundled import INNER_KNEE, asked_of, bundled, missing, numbers_of, text_of, words_of

ROUTINE = bundled(INNER_KNEE)
BY_NAME = {exercise.name: exercise for exercise in ROUTINE.exercises}

AEROBIC: dict[str, tuple[str, ...]] = {
    "Elliptical trainer": ("Elliptical trainer", "suits your knee best"),
    "Upright bike": ("Upright exercise bike",),
    "Recumbent bike": ("Recumbent exercise bike",),
    "Rowing machine": ("Rowing machine",),
    "Seated arm and leg movements": ("Firm chair", "feet", "arms"),
    "Pool": ("Swim", "jog in the water", "aerobics class"),
    "Walking": ("a time and a distance that your knee takes well", "sure of your balance", "support your feet"),
}
YOGA = ("Butterfly pose", "Cat-cow", "Child's pose")
AGAIN = {
    "Inner thigh stretch again": "Inner thigh stretch",
    "Hamstring stretch again": "Supine hamstring stretch",
    "Butterfly stretch again": "Seated butterfly stretch",
}


def test_all_that_is_optional() -> None:
    optional = {exercise.name for exercise in ROUTINE.exercises if exercise.optional is not None}
    assert optional == {*AEROBIC, *YOGA, *AGAIN}


@pytest.mark.parametrize("name", [*AEROBIC, *YOGA])
def test_what_has_no_published_dose_asks_how_long(name: str) -> None:
    exercise = BY_NAME[name]
    assert asked_of(exercise) == (DoseKey.DURATION,)
    assert exercise.section is Section.MAIN


@pytest.mark.parametrize("name", AEROBIC)
def test_an_activity_says_what_the_article_says_of_it(name: str) -> None:
    assert missing(AEROBIC[name], words_of(BY_NAME[name])) == []


def test_yoga_comes_on_the_floor_and_what_keeps_you_moving_after_the_strength() -> None:
    order = [exercise.name for exercise in ROUTINE.exercises]
    floor_ends, strength_ends = order.index("Lateral leg raise"), order.index("Step up")
    assert order[floor_ends + 1 : floor_ends + 4] == list(YOGA)
    assert order[strength_ends + 1 : strength_ends + 8] == list(AEROBIC)


@pytest.mark.parametrize("again", AGAIN)
def test_a_stretch_done_again_afterwards_has_the_same_dose_and_needs_no_floor(again: str) -> None:
    later, before = BY_NAME[again], BY_NAME[AGAIN[again]]
    assert numbers_of(later) == numbers_of(before)
    assert (later.sides, later.order, later.first_side) == (before.sides, before.order, before.first_side)
    assert later.section is Section.COOL_DOWN
    assert "bed" in (later.position or "")


@pytest.mark.parametrize(
    ("exercise", "named"),
    [("Double knee to chest", "Planks and bicycle crunches"), ("Step up", "Standing on one leg, lunges and squats")],
)
def test_what_is_named_in_passing_is_a_note_and_no_exercise(exercise: str, named: str) -> None:
    assert named in (BY_NAME[exercise].note or "")


def test_nothing_else_is_an_exercise() -> None:
    """The nine, what is optional, and the ice."""
    assert len(ROUTINE.exercises) == 9 + len(AEROBIC) + len(YOGA) + len(AGAIN) + 1


def test_ice_or_heat_is_for_those_who_bear_stretching_badly() -> None:
    """Before the session in words, where everybody sees them; afterwards with the time the therapist said."""
    said = "stretching is hard to bear, put ice or heat on your knee before you start and again at the end"
    assert said in (ROUTINE.description or "")
    assert said in (ROUTINE.exercises[0].note or "")
    (ice,) = [exercise for exercise in ROUTINE.exercises if exercise.section is Section.AFTER]
    assert (ice.name, asked_of(ice)) == ("Ice or heat", (DoseKey.DURATION,))
    assert "gives no time" in text_of(INNER_KNEE)


AT_FIRST_NOT = [
    *("running", "jumping", "hard landing", "quick turns and twists", "deep squats", "deep lunges", "shaky"),
    *("fall inward", "over and over", "makes your knee hurt"),
]


@pytest.mark.parametrize("thing", AT_FIRST_NOT)
def test_what_to_avoid_at_first(thing: str) -> None:
    assert any(thing in text for text in ROUTINE.avoid)


@pytest.mark.parametrize("sign", ["for a long time", "no better after one to two weeks", "gets worse"])
def test_when_to_see_a_professional(sign: str) -> None:
    """Not among the signs to stop at once: a knee that has hurt for long is why one does this routine."""
    assert "See one of them soon if" in (ROUTINE.description or "")
    assert sign in (ROUTINE.description or "").partition("See one of them soon if")[2]
    assert not any(sign in text for text in ROUTINE.stop_if)


def test_who_does_not_know_how_to_begin_is_sent_to_somebody_who_does() -> None:
    assert "Ask your doctor or physical therapist" in (ROUTINE.description or "")


def test_the_source_is_named_with_its_date() -> None:
    assert ROUTINE.source == Source(
        title="The Best Exercises for Inner Knee Pain",
        author="Jaydee Vykoukal PT DPT",
        site="Vive Health",
        date="2020-12-10",
    )


def test_the_comments_say_what_is_ours_and_why_the_order_is_another() -> None:
    text = text_of(INNER_KNEE)
    for said in ("Ours: the wording", "get down to the floor four times", "a stretch that makes you stronger as well"):
        assert said in text
