"""How times, days, sides and doses are said."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from knee_coach.model.dose import AskDose, Dose, DoseKey, DurationDose, HoldDose, RepsDose, plain_rep
from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.routine import Exercise
from knee_coach.model.sides import AffectedSide, SideMeaning, Sides
from knee_coach.model.targets import Choices, Target
from knee_coach.ui.words.days import day_and_date, day_said, short_day, time_said
from knee_coach.ui.words.doses import count_range_said, dose_said, time_range_said
from knee_coach.ui.words.sides import knee_said, knee_said_of, worked_side_said
from knee_coach.ui.words.times import about, counted, in_words, length
from tests.ui.desk_samples import RAISE, SQUAT

FRIDAY = dt.date(2026, 11, 20)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (5, "about 1 minute"),
        (1080, "about 18 minutes"),
        (2069, "about 34 minutes"),
        (3600, "about 1 hour"),
        (3900, "about 1 hour 5 minutes"),
        (7260, "about 2 hours 1 minute"),
    ],
)
def test_about(seconds: float, said: str) -> None:
    assert about(seconds) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.5, "0.5 s"),
        (2, "2 s"),
        (30, "30 s"),
        (60, "1 min"),
        (90, "1 min 30 s"),
        (3600, "1 h"),
        (5430, "1 h 30 min 30 s"),
    ],
)
def test_length(seconds: float, said: str) -> None:
    assert length(seconds) == said


def test_numbers() -> None:
    assert [counted(1, "set"), counted(3, "set"), counted(0, "set")] == ["1 set", "3 sets", "0 sets"]
    assert [in_words(0), in_words(2), in_words(12), in_words(13)] == ["no", "two", "twelve", "13"]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (dt.date(2026, 11, 20), "today"),
        (dt.date(2026, 11, 19), "yesterday"),
        (dt.date(2026, 11, 18), "Wednesday"),
        (dt.date(2026, 11, 14), "Saturday"),
        (dt.date(2026, 11, 13), "13 November"),
        (dt.date(2025, 11, 13), "13 November 2025"),
    ],
)
def test_days(day: dt.date, said: str) -> None:
    assert day_said(day, FRIDAY) == said


def test_dates_and_times_of_day() -> None:
    assert day_and_date(FRIDAY, FRIDAY) == "Friday 20 November"
    assert short_day(dt.date(2025, 12, 1), FRIDAY) == "Mon 1 Dec 2025"
    assert time_said(dt.datetime(2026, 11, 20, 9, 5, tzinfo=dt.timezone.utc)) == "9:05"


def test_knees() -> None:
    assert [knee_said(side) for side in AffectedSide] == [None, "left knee", "right knee", "both knees"]
    assert [knee_said_of(None), knee_said_of("right")] == [None, "right knee"]


@pytest.mark.parametrize(
    ("sides", "means", "affected", "said"),
    [
        (Sides.BOTH, SideMeaning.LEG, AffectedSide.LEFT, None),
        (Sides.EACH, SideMeaning.LEG, AffectedSide.ASK, "each leg"),
        (Sides.EACH, SideMeaning.DIRECTION, AffectedSide.ASK, "to each side"),
        (Sides.LEFT, SideMeaning.ARM, AffectedSide.ASK, "left arm"),
        (Sides.RIGHT, SideMeaning.DIRECTION, AffectedSide.ASK, "to the right"),
        (Sides.AFFECTED, SideMeaning.LEG, AffectedSide.RIGHT, "right leg"),
        (Sides.AFFECTED, SideMeaning.LEG, AffectedSide.BOTH, "each leg"),
        (Sides.AFFECTED, SideMeaning.LEG, AffectedSide.ASK, "your sore leg"),
        (Sides.UNAFFECTED, SideMeaning.FOOT, AffectedSide.RIGHT, "left foot"),
        (Sides.UNAFFECTED, SideMeaning.LEG, AffectedSide.ASK, "your other leg"),
        (Sides.UNAFFECTED, SideMeaning.DIRECTION, AffectedSide.ASK, "to your other side"),
    ],
)
def test_worked_sides(sides: Sides, means: SideMeaning, affected: AffectedSide, said: str | None) -> None:
    exercise = replace(SQUAT, sides=sides, side_means=means)

    assert worked_side_said(exercise, affected) == said


ONE = CountRange.exactly(1)
DOSES: dict[str, tuple[Dose, Target, str]] = {
    "a tempo that lifts": (RAISE.dose, Target(), "10 lifts, hold 2 s, 3 sets"),
    "one set of one range": (SQUAT.dose, Target(), "10 reps, hold 5 s, 2 sets"),
    "the patient chose three sets": (SQUAT.dose, Target(sets=3), "10 reps, hold 5 s, 3 sets"),
    "a single rep": (RepsDose(ONE, ONE, plain_rep(None)), Target(), "1 rep"),
    "as many as you can": (RepsDose(ONE, CountRange.at_least(10), plain_rep(None)), Target(), "10 reps or more"),
    "hold alone": (HoldDose(CountRange.exactly(2), TimeRange.exactly(30)), Target(), "hold 30 s, 2 sets"),
    "up to": (HoldDose(ONE, TimeRange.up_to(30)), Target(), "hold up to 30 s"),
    "an open hold": (HoldDose(ONE, TimeRange.at_least(30)), Target(), "hold 30 s or more"),
    "an activity": (DurationDose(ONE, TimeRange.between(300, 600)), Target(duration=480.0), "8 min"),
    "nobody said a number": (AskDose(), Target(), "as your therapist told you"),
    "the patient filled it in": (AskDose(), Target(sets=3, reps=8, hold=5.0), "8 reps, hold 5 s, 3 sets"),
    "filled in without reps": (AskDose((DoseKey.HOLD,)), Target(hold=5.0), "hold 5 s"),
}


@pytest.mark.parametrize(("dose", "target", "said"), DOSES.values(), ids=DOSES)
def test_doses(dose: Dose, target: Target, said: str) -> None:
    exercise = Exercise("it", "It", dose)

    assert dose_said(exercise, Choices(targets={"it": target}), AffectedSide.RIGHT) == said


def test_a_dose_ends_with_its_side() -> None:
    assert dose_said(RAISE, Choices(), AffectedSide.RIGHT) == "10 lifts, hold 2 s, 3 sets, right leg"


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (TimeRange.exactly(30), "30 s"),
        (TimeRange.between(2, 5), "2 to 5 s"),
        (TimeRange.between(600, 900), "10 to 15 min"),
        (TimeRange.between(30, 90), "30 s to 1 min 30 s"),
        (TimeRange.up_to(30), "up to 30 s"),
        (TimeRange.at_least(30), "30 s or more"),
    ],
)
def test_what_a_therapist_wrote(wanted: TimeRange, said: str) -> None:
    assert time_range_said(wanted) == said


def test_counts_a_therapist_wrote() -> None:
    wanted = (CountRange.exactly(3), CountRange.between(2, 3), CountRange.up_to(3), CountRange.at_least(10))

    assert [count_range_said(each) for each in wanted] == ["3", "2 to 3", "up to 3", "10 or more"]
