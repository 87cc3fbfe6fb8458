"""What Before you start shows, and when Start may be pressed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from knee_coach.model.dose import (
    AskDose,
    DoseKey,
    DurationDose,
    HoldDose,
    Pace,
    RepsDose,
    SuggestedDose,
    TempoHold,
    TempoMove,
    TempoPause,
)
from knee_coach.model.pain import PainLimits
from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.routine import Circuit, Exercise, Load, Routine, Section, Source
from knee_coach.model.sides import AffectedSide
from knee_coach.model.targets import Choices
from knee_coach.ui.screens.before_start.choosing import with_taken, with_target
from knee_coach.ui.screens.before_start.items import ItemView
from knee_coach.ui.screens.before_start.view import BeforeStartFacts, BeforeStartView, derive_before_start_view
from knee_coach.ui.words.safety import SEE_SOMEONE_IF, STOP_IF
from tests.ui.desk_samples import NO_SIDE, RAISE, ROUTINE, SQUAT, STRETCH, Fault

RIGHT = Choices(side=AffectedSide.RIGHT)
ONE = CountRange.exactly(1)
QUAD_SET = Exercise("quad", "Quad set", AskDose())
ASKS_STEPS = AskDose((DoseKey.SETS, DoseKey.REPS))
STEP = Exercise("step", "Step up", ASKS_STEPS)
WALK = Exercise("walk", "Easy walk", AskDose((DoseKey.DURATION,)))


def view_of(*items: Exercise | Circuit, choices: Choices = RIGHT, **more: object) -> BeforeStartView:
    facts = BeforeStartFacts(Routine("r", "R", items), choices)
    return derive_before_start_view(replace(facts, **more))  # type: ignore[arg-type]  # any of the facts


def items_of(view: BeforeStartView) -> list[ItemView]:
    return [item for section in view.sections for item in section.items]


def steppers(item: Exercise, choices: Choices = RIGHT) -> list[tuple[str, str, float | None, float | None]]:
    (shown,) = items_of(view_of(item, choices=choices))
    return [(each.label, each.value, each.less, each.more) for each in shown.steppers]


def test_the_routine_its_knee_and_its_length() -> None:
    view = derive_before_start_view(BeforeStartFacts(ROUTINE, RIGHT, seconds=2040.0))

    assert (view.title, view.line, view.length) == (
        "Before you start",
        "Knee strength, week 2 · 2 exercises",
        "About 34 minutes",
    )
    assert [(item.name, item.dose) for item in items_of(view)] == [
        ("Straight leg raise", "10 lifts, hold 2 s, 3 sets, right leg"),
        ("Wall squat", "10 reps, hold 5 s, 2 sets"),
    ]
    assert view.gather == ("Mat", "Wall")
    assert view.knee is not None
    assert [option.text for option in view.knee.options] == ["Left", "Right", "Both"]
    assert view.knee.chosen == 1
    assert (view.may_start, view.why_not) == (True, None)


def test_a_knee_nobody_named_keeps_the_session_from_starting() -> None:
    view = derive_before_start_view(BeforeStartFacts(ROUTINE))

    assert view.knee is not None
    assert view.knee.chosen is None
    assert (view.may_start, view.why_not) == (False, "Say which knee it is for, then you can start.")
    assert items_of(view)[0].dose == "10 lifts, hold 2 s, 3 sets, your sore leg"


@pytest.mark.parametrize("routine", [NO_SIDE, replace(ROUTINE, affected_side=AffectedSide.LEFT)])
def test_the_knee_is_asked_only_where_it_matters_and_is_not_known(routine: Routine) -> None:
    view = derive_before_start_view(BeforeStartFacts(routine))

    assert view.knee is None
    assert view.may_start


@pytest.mark.parametrize(("pain", "limit"), [(None, None), (0, None), (5, None), (6, 5), (10, 5)])
def test_above_the_limit_not_today_comes_first_and_start_stays_possible(pain: int | None, limit: int | None) -> None:
    view = derive_before_start_view(BeforeStartFacts(ROUTINE, RIGHT, pain))

    assert view.not_today_first is (limit is not None)
    assert (view.limit is None) is (limit is None)
    assert view.may_start


def test_the_limit_is_the_routines_own() -> None:
    view = derive_before_start_view(BeforeStartFacts(replace(ROUTINE, pain=PainLimits(0, 2)), RIGHT, 3))

    assert view.limit == (
        "Your pain is 3. This routine's limit is 2: above it, the exercises wait for another day. "
        "If it stays like this, ask your therapist."
    )


def test_the_fixed_texts_are_always_there_and_said_once() -> None:
    routine = replace(ROUTINE, avoid=("Deep squats.",), stop_if=(STOP_IF[0], "Your calf cramps.", SEE_SOMEONE_IF[0]))
    view = derive_before_start_view(BeforeStartFacts(routine, RIGHT))

    assert view.avoid == ("Deep squats.",)
    assert view.stop_if == (*STOP_IF, "Your calf cramps.")
    assert view.see_someone_if == SEE_SOMEONE_IF


def test_the_bundled_routine_says_the_fixed_texts_in_the_same_words() -> None:
    from knee_coach.resources import routines_dir
    from knee_coach.routine_files.reader import read_routine_file

    routine = read_routine_file(routines_dir() / "medial-knee-strengthening.yaml").routine

    assert routine is not None
    assert set(routine.stop_if) <= {*STOP_IF, *SEE_SOMEONE_IF}


STEPPERS: dict[str, tuple[Exercise, Choices, list[tuple[str, str, float | None, float | None]]]] = {
    "an exact dose leaves no choice": (RAISE, RIGHT, []),
    "at the bottom of a range": (SQUAT, RIGHT, [("Sets (2 to 3)", "2", None, 3)]),
    "at the top of a range": (
        SQUAT,
        with_target(RIGHT, "squat", DoseKey.SETS, 3),
        [("Sets (2 to 3)", "3", 2, None)],
    ),
    "a choice from an older file comes back into the range": (
        SQUAT,
        with_target(RIGHT, "squat", DoseKey.SETS, 9),
        [("Sets (2 to 3)", "3", 2, None)],
    ),
    "a hold in seconds": (
        replace(STRETCH, dose=HoldDose(ONE, TimeRange.between(2, 5))),
        RIGHT,
        [("Hold (2 to 5 s)", "2 s", None, 3)],
    ),
    "a long hold in steps of five": (
        replace(STRETCH, dose=HoldDose(ONE, TimeRange.between(20, 32))),
        with_target(RIGHT, "stretch", DoseKey.HOLD, 30),
        [("Hold (20 to 32 s)", "30 s", 25, 32)],
    ),
    "up to": (
        replace(STRETCH, dose=HoldDose(ONE, TimeRange.up_to(30))),
        RIGHT,
        [("Hold (up to 30 s)", "30 s", 25, None)],
    ),
    "an open hold has no choice beforehand": (
        replace(STRETCH, dose=HoldDose(ONE, TimeRange.at_least(30))),
        RIGHT,
        [],
    ),
    "an activity in half minutes": (
        replace(STRETCH, dose=DurationDose(ONE, TimeRange.between(300, 600))),
        RIGHT,
        [("Time (5 to 10 min)", "5 min", None, 330)],
    ),
}


@pytest.mark.parametrize(("item", "choices", "expected"), STEPPERS.values(), ids=STEPPERS)
def test_what_may_be_chosen_within_a_range(
    item: Exercise, choices: Choices, expected: list[tuple[str, str, float | None, float | None]]
) -> None:
    assert steppers(item, choices) == expected


def test_a_circuit_is_a_heading_with_its_rounds_and_its_exercises_inside() -> None:
    circuit = Circuit("Balance", CountRange.between(2, 3), (STRETCH, SQUAT), id="balance")
    heading, *inside = items_of(view_of(circuit))

    assert (heading.name, heading.dose) == ("Balance", "2 rounds of these 2 exercises in turn")
    assert [stepper.label for stepper in heading.steppers] == ["Rounds (2 to 3)"]
    assert [item.inside_circuit for item in inside] == [True, True]


def test_sections_have_headings_where_there_are_several() -> None:
    cool_down = replace(STRETCH, section=Section.COOL_DOWN)
    ice = Exercise("ice", "Ice pack", DurationDose(ONE, TimeRange.exactly(600)), section=Section.AFTER)

    assert [section.heading for section in view_of(STRETCH).sections] == [None]
    assert [section.heading for section in view_of(ice, cool_down, RAISE).sections] == [
        "Main part",
        "Cool-down",
        "Afterwards, if it hurts more than before",
    ]


def test_optional_ones_are_ticked_and_then_counted() -> None:
    extra = replace(SQUAT, optional="if you have time")
    left_out, taken = (
        view_of(RAISE, extra, choices=each)
        for each in (RIGHT, with_taken(RIGHT, Routine("r", "R", (extra,)), "squat", taken=True))
    )

    ticks = [items_of(view)[1].tick for view in (left_out, taken)]
    assert [tick and (tick.text, tick.ticked) for tick in ticks] == [
        ("Do this today (if you have time)", False),
        ("Do this today (if you have time)", True),
    ]
    assert (left_out.line, taken.line) == ("R · 1 exercise", "R · 2 exercises")
    assert (left_out.gather, taken.gather) == (("Mat",), ("Mat", "Wall"))


def test_how_it_is_done_what_to_mind_and_what_is_lifted() -> None:
    exercise = replace(
        RAISE,
        position="On your back",
        cues=("Keep the knee straight.",),
        easier=("Lift half as high.",),
        safety="Lie on a mat.",
        if_tolerated=True,
        load=Load(kg=1.5, at="ankle"),
    )
    (item,) = items_of(view_of(exercise))

    assert item.dose == "10 lifts, hold 2 s, 3 sets, right leg, 1.5 kg, ankle"
    assert item.details == (
        "Position: on your back",
        "Each rep: lift 2 s, hold 2 s, lower 2 s",
        "Keep the knee straight.",
        "Easier: Lift half as high.",
    )
    assert item.caution == "Lie on a mat. Only if it feels all right; you can skip it."


TEMPO = RepsDose(
    ONE,
    CountRange.exactly(10),
    (TempoMove("lift", 2), TempoHold(TimeRange.between(2, 5)), TempoMove("lower", None), TempoPause("relax", 1.5)),
    tempo_written=True,
)
TEMPOS: dict[str, tuple[Exercise, Choices, tuple[str, ...]]] = {
    "a time that is not written is the movement's": (
        replace(SQUAT, dose=TEMPO, movement=3.0),
        RIGHT,
        ("Each rep: lift 2 s, hold 2 s, lower 3 s, relax 1.5 s",),
    ),
    "the hold is the one that was chosen": (
        replace(SQUAT, dose=TEMPO),
        with_target(RIGHT, "squat", DoseKey.HOLD, 4),
        ("Each rep: lift 2 s, hold 4 s, lower 2 s, relax 1.5 s",),
    ),
    "at the patient's own pace only the hold is timed": (
        replace(SQUAT, dose=TEMPO, pace=Pace.SELF),
        RIGHT,
        ("Each rep: lift, hold 2 s, lower, relax 1.5 s",),
    ),
    "no tempo in the file": (SQUAT, RIGHT, ()),
    "no reps": (STRETCH, RIGHT, ()),
}


@pytest.mark.parametrize(("item", "choices", "said"), TEMPOS.values(), ids=TEMPOS)
def test_how_long_each_part_of_a_rep_takes(item: Exercise, choices: Choices, said: tuple[str, ...]) -> None:
    assert items_of(view_of(item, choices=choices))[0].details == said


def test_a_band_and_a_weight_are_at_hand_and_where_they_are_worn_is_not() -> None:
    band = replace(RAISE, load=Load(band="red", brand="TheraBand", at="above the knee"))
    weight = replace(SQUAT, load=Load(lb=2, at="ankle"))
    rucksack = replace(STRETCH, equipment=("Red band (TheraBand)",), load=Load(text="a bag with books"))

    assert view_of(band, weight, rucksack).gather == (
        "Mat",
        "Red band (TheraBand)",
        "Wall",
        "2 lb weight",
        "A bag with books",
    )


def test_warnings_are_for_whoever_wrote_the_file() -> None:
    odd = Fault(line=27, message="this band has no brand", hint='name it, like "brand: TheraBand"', is_error=False)
    short = Fault(line=30, message="this is long", hint="", is_error=False)

    assert view_of(SQUAT, warnings=(odd, short)).for_writer == (
        'Line 27: this band has no brand. Name it, like "brand: TheraBand".',
        "Line 30: this is long.",
    )
    assert view_of(SQUAT, warnings=(short,) * 9).for_writer[4:] == ("Line 30: this is long.", "And 4 more.")
    assert view_of(SQUAT).for_writer == ()


def test_numbers_nobody_gave_are_asked_for_one_exercise_after_the_other() -> None:
    """Sets, reps and hold for the quad set, sets and reps for the step up; then a tick; then Start."""
    choices = RIGHT
    view = view_of(QUAD_SET, STEP, choices=choices)
    assert [[(field.label, field.unit, field.number) for field in item.fields] for item in items_of(view)] == [
        [("Sets", "", None), ("Reps", "", None), ("Hold, if any", "s", None)],
        [("Sets", "", None), ("Reps", "", None)],
    ]
    assert view.why_not == (
        "Fill in the sets and the reps for Quad set, and the numbers for 1 more. "
        "Untick what nobody gave you numbers for."
    )

    for item_id, key, number in (("quad", DoseKey.SETS, 3), ("quad", DoseKey.REPS, 10), ("step", DoseKey.SETS, 2)):
        choices = with_target(choices, item_id, key, number)
    view = view_of(QUAD_SET, STEP, choices=choices)
    assert view.why_not == "Fill in the reps for Step up, then you can start."

    choices = with_target(choices, "step", DoseKey.REPS, 8)
    view = view_of(QUAD_SET, STEP, choices=choices)
    assert view.confirm == "My surgeon or therapist gave me these"
    assert view.why_not == "Tick that your surgeon or therapist gave you these, then you can start."
    assert [item.dose for item in items_of(view)] == ["10 reps, 3 sets", "8 reps, 2 sets"]

    assert view_of(QUAD_SET, STEP, choices=choices, numbers_confirmed=True).may_start


def test_minutes_are_asked_as_minutes() -> None:
    view = view_of(WALK, choices=with_target(RIGHT, "walk", DoseKey.DURATION, 600))
    (field,) = items_of(view)[0].fields

    assert (field.label, field.unit, field.number, field.factor) == ("Time", "min", 10, 60)


def test_a_number_that_is_taken_back_stops_the_start_again() -> None:
    given = with_target(with_target(RIGHT, "step", DoseKey.SETS, 3), "step", DoseKey.REPS, 8)
    taken_back = with_target(given, "step", DoseKey.REPS, None)

    assert view_of(STEP, choices=given, numbers_confirmed=True).may_start
    assert not view_of(STEP, choices=taken_back, numbers_confirmed=True).may_start


@pytest.mark.parametrize("item", [replace(QUAD_SET, optional="if you like"), replace(QUAD_SET, section=Section.AFTER)])
def test_what_is_not_done_today_needs_no_numbers(item: Exercise) -> None:
    view = view_of(item, SQUAT)

    assert view.may_start
    assert view.confirm is None


def test_an_optional_exercise_asks_for_its_numbers_once_it_is_ticked() -> None:
    extra = replace(STEP, optional="once your surgeon says so", dose=replace(ASKS_STEPS, suggested=SuggestedDose(ONE)))
    left_out, taken = (
        items_of(view_of(SQUAT, extra, choices=each))[1]
        for each in (RIGHT, with_taken(RIGHT, Routine("r", "R", (extra,)), "step", taken=True))
    )

    assert (left_out.fields, left_out.suggestion) == ((), None)
    assert ([field.label for field in taken.fields], taken.suggestion) == (["Sets", "Reps"], "Often: 1 set")


def test_how_long_it_takes_is_said_once_the_numbers_are_there() -> None:
    given = with_target(with_target(RIGHT, "step", DoseKey.SETS, 3), "step", DoseKey.REPS, 8)

    assert [view_of(STEP, choices=each, seconds=600.0).length for each in (RIGHT, given)] == ["", "About 10 minutes"]


def test_a_choice_that_fits_into_no_day_keeps_the_session_from_starting() -> None:
    assert view_of(SQUAT, is_too_long=True).why_not == (
        "This is more than fits into a day. Choose less of something, then you can start."
    )


def test_numbers_a_file_suggests_say_where_they_come_from() -> None:
    dose = AskDose(suggested=SuggestedDose(ONE, CountRange.between(8, 10), TimeRange.exactly(5), None, "a leaflet"))
    (item,) = items_of(view_of(replace(QUAD_SET, dose=dose)))

    assert item.suggestion == "Often: 8 to 10 reps, hold 5 s, 1 set (a leaflet)"
    assert [field.number for field in item.fields] == [None, None, None]


def test_what_the_routine_says_of_itself_and_where_it_comes_from() -> None:
    source = Source("Stretches", "A. Author", "A Clinic", None, "2020-12-10")
    routine = Routine("r", "R", (SQUAT,), author="B. Therapist", description="Six exercises.\nSlowly.", source=source)
    about = derive_before_start_view(BeforeStartFacts(routine)).about

    assert about == (
        "Six exercises. Slowly.",
        "By B. Therapist.",
        "From “Stretches”, A. Author, A Clinic, 2020-12-10.",
    )
    assert view_of(SQUAT).about == ()


def test_a_clinic_that_is_author_and_site_is_named_once() -> None:
    routine = Routine("r", "R", (SQUAT,), source=Source(None, "A Clinic", "A Clinic"))
    assert derive_before_start_view(BeforeStartFacts(routine)).about == ("From A Clinic.",)
