"""What is said to be different in the new version of a routine."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields, replace

import pytest

from knee_coach.model.dose import (
    AskDose,
    DoseKey,
    DurationDose,
    HoldDose,
    Pace,
    RepsDose,
    TempoHold,
    TempoMove,
    plain_rep,
)
from knee_coach.model.pain import PainLimits
from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.routine import (
    Circuit,
    Exercise,
    Load,
    Rests,
    Routine,
    RoutineItem,
    Schedule,
    Section,
    Source,
    Weekday,
)
from knee_coach.model.sides import AffectedSide, FirstSide, SideMeaning, SideOrder, Sides
from knee_coach.ui.screens.adding.changes import changes_said
from knee_coach.ui.words.schedules import dates_said, often_said


def count(number: int) -> CountRange:
    return CountRange.exactly(number)


def reps(number: int, sets: int = 2) -> RepsDose:
    return RepsDose(count(sets), count(number), plain_rep(None))


BRIDGE = Exercise("bridge", "Bridge", reps(10))
SQUAT = Exercise("squat", "Squat", reps(8), sides=Sides.AFFECTED)
STRETCH = Exercise("stretch", "Stretch", HoldDose(count(2), TimeRange.exactly(30)))
OLD = Routine("week", "Week 1", (BRIDGE, SQUAT))
LIFT = RepsDose(count(2), count(10), (TempoMove("lift", 2), TempoMove("lower", 2)), tempo_written=True)
SLOW = replace(LIFT, items=(TempoMove("lift", 2), TempoHold(TimeRange.exactly(3)), TempoMove("lower", 4)))
CIRCUIT = Circuit("Legs", count(2), (BRIDGE, SQUAT), id="legs")


def numbered(number: int, dose: RepsDose) -> tuple[Exercise, ...]:
    return tuple(Exercise(f"e{each}", f"E{each}", dose) for each in range(1, number + 1))


def of(*items: RoutineItem) -> Routine:
    return replace(OLD, items=items)


CASES: dict[str, tuple[Routine, Routine, tuple[str, ...]]] = {
    "nothing": (OLD, OLD, ()),
    "title and author are told elsewhere": (OLD, replace(OLD, title="Week 2", author="A. Therapist"), ()),
    "one is new, one is gone": (OLD, of(BRIDGE, STRETCH), ("New: Stretch", "No longer in it: Squat")),
    "many are new": (of(), of(*numbered(6, reps(1))), ("New: E1, E2, E3 and 3 more",)),
    "a dose": (
        OLD,
        of(replace(BRIDGE, dose=reps(12, 3)), SQUAT),
        ("Bridge: before 10 reps, 2 sets; now 12 reps, 3 sets",),
    ),
    "a dose of another kind": (
        OLD,
        of(replace(BRIDGE, dose=STRETCH.dose), SQUAT),
        ("Bridge: before 10 reps; now hold 30 s",),
    ),
    "a range": (
        OLD,
        of(replace(BRIDGE, dose=replace(reps(10), reps=CountRange.between(10, 15))), SQUAT),
        ("Bridge: before 10 reps; now 10 to 15 reps",),
    ),
    "a side": (
        OLD,
        of(BRIDGE, replace(SQUAT, sides=Sides.EACH)),
        ("Squat: before your sore leg; now each leg",),
    ),
    "a band": (
        of(replace(BRIDGE, load=Load(band="red", brand="TheraBand"))),
        of(replace(BRIDGE, load=Load(band="green", brand="TheraBand"))),
        ("Bridge: before red band (TheraBand); now green band (TheraBand)",),
    ),
    "a band, and none": (
        of(BRIDGE, replace(SQUAT, load=Load(kg=2))),
        of(replace(BRIDGE, load=Load(kg=1)), SQUAT),
        ("Bridge: now also 1 kg", "Squat: no longer 2 kg"),
    ),
    "numbers that somebody else gives": (
        OLD,
        of(replace(BRIDGE, dose=AskDose()), SQUAT),
        ("Bridge: before 10 reps, 2 sets; now as your therapist tells you",),
    ),
    "other numbers that are asked for": (
        of(replace(BRIDGE, dose=AskDose())),
        of(replace(BRIDGE, dose=AskDose((DoseKey.REPS,)))),
        ("Bridge: its numbers",),
    ),
    "a duration": (
        of(replace(BRIDGE, dose=DurationDose(count(1), TimeRange.exactly(300)))),
        of(replace(BRIDGE, dose=DurationDose(count(1), TimeRange.between(300, 600)))),
        ("Bridge: before 5 min; now 5 to 10 min",),
    ),
    "a tempo": (
        of(replace(BRIDGE, dose=LIFT)),
        of(replace(BRIDGE, dose=SLOW)),
        ("Bridge: before lift 2 s, lower 2 s; now hold 3 s, lift 2 s, lower 4 s",),
    ),
    "what is in no dose": (
        OLD,
        of(
            replace(BRIDGE, rest=Rests(between_sets=60), pace=Pace.SELF),
            replace(SQUAT, order=SideOrder.BY_REP, wait=True, optional="if you like"),
        ),
        (
            "Bridge: its rests, who sets the pace",
            "Squat: its times, which side comes first, whether it may be left out",
        ),
    ),
    "a dose, and what is in no dose": (
        OLD,
        of(replace(BRIDGE, dose=reps(12), rest=Rests(between_sets=60)), SQUAT),
        ("Bridge: before 10 reps; now 12 reps; also its rests",),
    ),
    "many doses": (
        of(*numbered(7, reps(5))),
        of(*numbered(7, reps(6))),
        (
            *(f"E{each}: before 5 reps; now 6 reps" for each in range(1, 5)),
            "3 more are different",
        ),
    ),
    "the rounds of a circuit": (
        of(CIRCUIT),
        of(replace(CIRCUIT, rounds=CountRange.between(2, 3), rest_between_rounds=90.0)),
        ("Legs: before 2 rounds, 1 min rest between; now 2 to 3 rounds, 1 min 30 s rest between",),
    ),
    "into a circuit": (
        OLD,
        of(CIRCUIT),
        ("Bridge: which exercises it takes turns with", "Squat: which exercises it takes turns with"),
    ),
    "the order": (OLD, of(SQUAT, STRETCH, BRIDGE), ("New: Stretch", "The exercises come in another order")),
    "the knee": (
        OLD,
        replace(OLD, affected_side=AffectedSide.LEFT),
        ("The sore knee: before you are asked; now left knee",),
    ),
    "the pain limits": (
        OLD,
        replace(OLD, pain=PainLimits(1, 4)),
        (("Pain limits: before easier versions above 2, stop above 5; now easier versions above 1, stop above 4"),),
    ),
    "how often": (
        replace(OLD, schedule=Schedule(per_week=3)),
        replace(OLD, schedule=Schedule(days=(Weekday.MON, Weekday.FRI))),
        ("How often: before 3 times a week; now on Mon, Fri",),
    ),
    "when": (
        replace(OLD, schedule=Schedule(per_week=3, until=dt.date(2026, 12, 6))),
        replace(OLD, schedule=Schedule(per_week=3)),
        ("Dates: before until 6 December 2026; now it does not say",),
    ),
    "the time to get ready": (
        OLD,
        replace(OLD, prepare=20.0),
        ("The time to get ready before the first exercise",),
    ),
    "texts, without their words": (
        OLD,
        replace(
            of(replace(BRIDGE, cues=("Slowly.",)), replace(SQUAT, safety="Hold on to a chair.")),
            avoid=("Twisting.",),
            stop_if=("It locks.",),
            source=Source("A leaflet"),
        ),
        ("Some texts: how to do Bridge, Squat; what to avoid; when to stop; what it says of itself",),
    ),
}


@pytest.mark.parametrize(("old", "new", "said"), CASES.values(), ids=CASES)
def test_a_line_for_each_thing_that_is_different(old: Routine, new: Routine, said: tuple[str, ...]) -> None:
    assert changes_said(old, new) == said


OTHER_EXERCISE: dict[str, object] = {
    "name": "Another",
    "dose": reps(9),
    "section": Section.COOL_DOWN,
    "position": "Lying",
    "safety": "Hold on.",
    "note": "A note",
    "cues": ("Slowly.",),
    "equipment": ("mat",),
    "muscles": ("quadriceps",),
    "easier": ("Half.",),
    "harder": ("Twice.",),
    "figure": "bridge",
    "image": "bridge.png",
    "sides": Sides.EACH,
    "order": SideOrder.BY_REP,
    "side_means": SideMeaning.ARM,
    "first_side": FirstSide.RIGHT,
    "pace": Pace.SELF,
    "switch_sides": 9.0,
    "movement": 3.0,
    "prepare": 20.0,
    "wait": True,
    "rest": Rests(between_reps=1),
    "load": Load(kg=1),
    "if_tolerated": True,
    "optional": "if you like",
}
OTHER_CIRCUIT: dict[str, object] = {
    "name": "Another",
    "rounds": count(3),
    "exercises": (SQUAT, BRIDGE),
    "rest_between_rounds": 90.0,
    "section": Section.COOL_DOWN,
    "optional": "if you like",
}
OTHER_ROUTINE: dict[str, object] = {
    "items": (SQUAT, BRIDGE),
    "description": "Slowly.",
    "language": "de",
    "source": Source("A leaflet"),
    "affected_side": AffectedSide.LEFT,
    "schedule": Schedule(per_week=3),
    "pain": PainLimits(1, 4),
    "avoid": ("Twisting.",),
    "stop_if": ("It locks.",),
    "prepare": 20.0,
}


@pytest.mark.parametrize("field", OTHER_EXERCISE)
def test_nothing_about_an_exercise_changes_unnoticed(field: str) -> None:
    changed = replace(BRIDGE, **{field: OTHER_EXERCISE[field]})  # type: ignore[arg-type]  # any field

    assert changes_said(of(BRIDGE), of(changed))


@pytest.mark.parametrize("field", OTHER_CIRCUIT)
def test_nothing_about_a_circuit_changes_unnoticed(field: str) -> None:
    changed = replace(CIRCUIT, **{field: OTHER_CIRCUIT[field]})  # type: ignore[arg-type]  # any field

    assert changes_said(of(CIRCUIT), of(changed))


@pytest.mark.parametrize("field", OTHER_ROUTINE)
def test_nothing_about_a_routine_changes_unnoticed(field: str) -> None:
    assert changes_said(OLD, replace(OLD, **{field: OTHER_ROUTINE[field]}))  # type: ignore[arg-type]  # any field


def test_every_field_is_tried_but_those_that_are_told_elsewhere() -> None:
    """Ids tell what is the same; title and author stand in the table below."""
    assert [
        set(OTHER_EXERCISE) | {"id"},
        set(OTHER_CIRCUIT) | {"id"},
        set(OTHER_ROUTINE) | {"id", "title", "author"},
    ] == [{field.name for field in fields(kind)} for kind in (Exercise, Circuit, Routine)]


@pytest.mark.parametrize(
    ("schedule", "often", "dates"),
    [
        (None, "it does not say", "it does not say"),
        (Schedule(per_week=1), "1 time a week", "it does not say"),
        (Schedule(per_week=5, per_day=2), "5 times a week, 2 times a day", "it does not say"),
        (Schedule(per_day=2), "2 times a day", "it does not say"),
        (Schedule(days=tuple(Weekday)), "every day", "it does not say"),
        (
            Schedule(per_week=3, start=dt.date(2026, 11, 16), until=dt.date(2026, 12, 1)),
            "3 times a week",
            "from 16 November 2026 until 1 December 2026",
        ),
        (Schedule(start=dt.date(2026, 11, 16)), "it does not say", "from 16 November 2026"),
    ],
)
def test_how_often_and_when_in_words(schedule: Schedule | None, often: str, dates: str) -> None:
    assert (often_said(schedule), dates_said(schedule)) == (often, dates)
