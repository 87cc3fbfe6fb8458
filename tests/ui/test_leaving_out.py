"""A patient who was given numbers for some exercises only leaves the others out, and starts."""

from __future__ import annotations

from dataclasses import replace

from knee_coach.model.dose import AskDose, DoseKey, RepsDose, plain_rep
from knee_coach.model.ranges import CountRange
from knee_coach.model.routine import Exercise, Routine
from knee_coach.model.sides import AffectedSide
from knee_coach.model.targets import Choices
from knee_coach.ui.screens.before_start.choosing import with_taken, with_target
from knee_coach.ui.screens.before_start.items import ItemView
from knee_coach.ui.screens.before_start.view import BeforeStartFacts, BeforeStartView, derive_before_start_view

ASKS_STEPS = AskDose((DoseKey.SETS, DoseKey.REPS))
STEP = Exercise("step", "Step up", ASKS_STEPS, equipment=("Step",))
SQUAT = Exercise("squat", "Wall squat", ASKS_STEPS, equipment=("Wall",))
WALK = Exercise("walk", "Walk", AskDose((DoseKey.DURATION,)), optional="if you like to")
AFTER_SURGERY = Routine("r", "After surgery", (STEP, SQUAT))
WITH_A_WALK = Routine("r", "After surgery", (replace(STEP, dose=AskDose((DoseKey.REPS,))), WALK))

WRITTEN = RepsDose(CountRange.exactly(1), CountRange.exactly(10), plain_rep(None))

RIGHT = Choices(side=AffectedSide.RIGHT)
GIVEN = with_target(with_target(RIGHT, "step", DoseKey.SETS, 2), "step", DoseKey.REPS, 8)


def view_of(choices: Choices, routine: Routine = AFTER_SURGERY, *, confirmed: bool = False) -> BeforeStartView:
    return derive_before_start_view(BeforeStartFacts(routine, choices, numbers_confirmed=confirmed))


def item(view: BeforeStartView, item_id: str) -> ItemView:
    return next(item for section in view.sections for item in section.items if item.id == item_id)


def test_each_exercise_that_asks_for_numbers_may_be_left_out() -> None:
    view = view_of(RIGHT)
    ticks = [item(view, name).tick for name in ("step", "squat")]
    assert [(tick.text, tick.ticked) for tick in ticks if tick is not None] == [("Do this one", True)] * 2


def test_one_that_is_left_out_asks_for_nothing_and_is_not_gathered_for() -> None:
    view = view_of(with_taken(GIVEN, AFTER_SURGERY, "squat", taken=False), confirmed=True)
    squat = item(view, "squat")
    assert (squat.dose, squat.fields) == ("Left out", ())
    assert squat.tick is not None
    assert not squat.tick.ticked
    assert (view.line, view.gather) == ("After surgery · 1 exercise", ("Step",))
    assert view.may_start


def test_it_comes_back_with_its_numbers() -> None:
    without = with_taken(GIVEN, AFTER_SURGERY, "step", taken=False)
    step = item(view_of(with_taken(without, AFTER_SURGERY, "step", taken=True)), "step")
    assert [field.number for field in step.fields] == [2, 8]


def test_something_has_to_be_left_to_do() -> None:
    nothing = with_taken(with_taken(GIVEN, AFTER_SURGERY, "squat", taken=False), AFTER_SURGERY, "step", taken=False)
    view = view_of(nothing, confirmed=True)
    assert (view.may_start, view.why_not) == (False, "Choose something to do, then you can start.")


def test_once_the_file_gives_the_dose_it_counts_no_more_that_it_was_left_out() -> None:
    """Or a therapist's new prescription would be missing from the session, and nothing would say so."""
    prescribed = Routine("r", "After surgery", (Exercise("squat", "Wall squat", dose=WRITTEN),))
    squat = item(view_of(replace(RIGHT, left_out=frozenset({"squat"})), prescribed), "squat")
    assert (squat.tick, squat.dose) == (None, "10 reps")


def test_how_long_to_walk_is_ones_own_choice() -> None:
    """The tick is for what a surgeon or therapist has to say, not for an activity that one may do or leave."""
    walking = with_taken(with_target(RIGHT, "walk", DoseKey.DURATION, 600), WITH_A_WALK, "walk", taken=True)
    only_walking = with_taken(walking, WITH_A_WALK, "step", taken=False)
    view = view_of(only_walking, WITH_A_WALK)
    assert (view.confirm, view.may_start) == (None, True)

    both = with_target(walking, "step", DoseKey.REPS, 8)
    assert (
        view_of(both, WITH_A_WALK).why_not == "Tick that your surgeon or therapist gave you these, then you can start."
    )
