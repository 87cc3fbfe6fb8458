"""Targets: what of a patient's choices counts for a dose."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from knee_coach.model.dose import AskDose, DoseKey, DurationDose, HoldDose, RepsDose, plain_rep
from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.targets import Target, asked_part, filled_in

TWO, EIGHT = CountRange.exactly(2), CountRange.exactly(8)
EVERYTHING = Target(sets=2, reps=8, hold=60.0, duration=600.0)

targets = st.builds(
    Target,
    sets=st.none() | st.integers(1, 20),
    reps=st.none() | st.integers(1, 200),
    hold=st.none() | st.floats(0.5, 600),
    duration=st.none() | st.floats(0.5, 10800),
)
asks = st.lists(st.sampled_from(DoseKey), min_size=1, unique=True).map(tuple)


def test_a_number_that_the_file_asks_for_no_more_is_not_played() -> None:
    """10 minutes were filled in; then the therapist asked for sets and reps. A field that is gone shows nothing."""
    assert filled_in(AskDose((DoseKey.SETS, DoseKey.REPS)), EVERYTHING) == RepsDose(TWO, EIGHT, plain_rep(None))
    assert filled_in(AskDose((DoseKey.SETS, DoseKey.HOLD)), EVERYTHING) == HoldDose(TWO, TimeRange.exactly(60))
    assert filled_in(AskDose((DoseKey.DURATION,)), EVERYTHING) == DurationDose(
        CountRange.exactly(1), TimeRange.exactly(600)
    )


def test_sets_that_the_file_gives_are_the_files() -> None:
    dose = AskDose((DoseKey.REPS,), sets=CountRange.exactly(3))
    assert filled_in(dose, EVERYTHING) == RepsDose(CountRange.exactly(3), EIGHT, plain_rep(None))


@given(asks, targets, targets)
def test_only_what_is_asked_for_counts(keys: tuple[DoseKey, ...], target: Target, other: Target) -> None:
    """Whatever else is remembered, the dose is the same."""
    dose = AskDose(keys)
    asked = {key.value for key in keys}
    mixed = Target(**{key: getattr(target if key in asked else other, key) for key in vars(target)})
    assert filled_in(dose, mixed) == filled_in(dose, target)
    assert asked_part(dose, mixed) == asked_part(dose, target)
