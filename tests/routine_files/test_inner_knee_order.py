"""The bundled routine after "The Best Exercises for Inner Knee Pain": what follows what, and which leg."""

from __future__ import annotations

import pytest

from knee_coach.engine.phases import PhaseKind
from knee_coach.engine.timeline import compile_timeline
from knee_coach.model.routine import Section
from knee_coach.model.session_settings import SessionSettings
from knee_coach.model.sides import FirstSide, Side, SideOrder
from knee_coach.model.targets import Choices
from tests.routine_files.bundled import INNER_KNEE, bundled

ROUTINE = bundled(INNER_KNEE)
BY_NAME = {exercise.name: exercise for exercise in ROUTINE.exercises}
IN_ORDER = [
    *("Seated butterfly stretch", "Inner thigh stretch", "Supine hamstring stretch"),
    *("Bridge", "Double knee to chest", "Lateral leg raise"),
    *("Seated straight leg raise", "Side lunge stretch", "Step up"),
]


def test_the_nine_are_done_in_an_order_that_brings_together_what_is_on_the_floor() -> None:
    """Sitting, on the back, on the side; chair; standing. What is optional stands between them."""
    done = [item.name for item in ROUTINE.exercises if item.optional is None and item.section is not Section.AFTER]
    assert done == IN_ORDER


def test_the_stretches_warm_you_up() -> None:
    """But for the side lunge, which makes you stronger as well and is done standing."""
    warm_up = [exercise.name for exercise in ROUTINE.exercises if exercise.section is Section.WARM_UP]
    assert warm_up == ["Seated butterfly stretch", "Inner thigh stretch", "Supine hamstring stretch"]
    assert BY_NAME["Side lunge stretch"].section is Section.MAIN


def test_only_the_side_lunge_is_offered_if_it_is_tolerated() -> None:
    assert [exercise.name for exercise in ROUTINE.exercises if exercise.if_tolerated] == ["Side lunge stretch"]


def test_the_inner_thigh_stretch_does_all_its_sets_on_the_right_and_then_on_the_left() -> None:
    stretch = BY_NAME["Inner thigh stretch"]
    assert (stretch.first_side, stretch.order) == (FirstSide.RIGHT, SideOrder.BY_SIDE)


def test_the_strap_changes_feet_as_seldom_as_it_can_and_in_20_s() -> None:
    """Right, left · left, right."""
    with_strap = [
        exercise for exercise in ROUTINE.exercises if any("strap" in thing.lower() for thing in exercise.equipment)
    ]
    assert [exercise.first_side for exercise in with_strap] == [FirstSide.RIGHT, FirstSide.LEFT] * 2
    assert {(exercise.order, exercise.switch_sides) for exercise in with_strap} == {(SideOrder.BY_SIDE, 20.0)}


def test_who_puts_the_strap_on_has_45_s() -> None:
    """For the hamstring stretch in the warm-up it is on already."""
    times = {name: BY_NAME[name].prepare for name in BY_NAME if "thigh stretch" in name or "amstring" in name}
    assert times == {
        "Inner thigh stretch": 45,
        "Supine hamstring stretch": None,
        "Inner thigh stretch again": 45,
        "Hamstring stretch again": 45,
    }


def test_who_lies_on_the_side_rolls_over_once_and_has_20_s_for_it() -> None:
    raise_ = BY_NAME["Lateral leg raise"]
    assert (raise_.order, raise_.switch_sides) == (SideOrder.BY_SIDE, 20)


def test_who_stands_on_the_other_leg_now_has_10_s() -> None:
    assert BY_NAME["Side lunge stretch"].switch_sides == 10


@pytest.mark.parametrize("name", ["Seated straight leg raise", "Step up"])
def test_the_legs_take_turns_and_each_does_ten_in_a_set(name: str) -> None:
    """left · right · left · right ..."""
    timeline = compile_timeline(ROUTINE, Choices(), SessionSettings())
    first_set = next(planned for planned in timeline.sets if planned.place.exercise.name == name)
    begun = [phase.place.side for phase in first_set.body if phase.kind is PhaseKind.MOVE and phase.first_of_rep]
    assert begun == [Side.LEFT, Side.RIGHT] * 10
