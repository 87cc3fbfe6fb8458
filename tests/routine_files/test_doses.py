"""The dose of an exercise: exactly one of four."""

from __future__ import annotations

import pytest

from knee_coach.model.dose import (
    AskDose,
    Dose,
    DoseKey,
    DurationDose,
    HoldDose,
    RepsDose,
    SuggestedDose,
    TempoHold,
    TempoMove,
    plain_rep,
)
from knee_coach.model.ranges import CountRange, TimeRange
from tests.routine_files.writing import good_exercise, read, with_exercise

ONCE = CountRange.exactly(1)
DOSES: dict[str, Dose] = {
    "reps: 10": RepsDose(ONCE, CountRange.exactly(10), plain_rep(None)),
    "sets: 2-3\nreps: 10-15\nhold: 2-5 s": RepsDose(
        CountRange.between(2, 3), CountRange.between(10, 15), plain_rep(TimeRange.between(2, 5))
    ),
    "tempo: lift 2 s, hold 3 s\nreps: 10": RepsDose(
        ONCE, CountRange.exactly(10), (TempoMove("lift", 2), TempoHold(TimeRange.exactly(3))), tempo_written=True
    ),
    "hold: 30+ s\nsets: up to 3": HoldDose(CountRange.up_to(3), TimeRange.at_least(30)),
    "duration: 5-10 min": DurationDose(ONCE, TimeRange.between(300, 600)),
    "dose: ask": AskDose((DoseKey.SETS, DoseKey.REPS, DoseKey.HOLD), None),
    "sets: 3\ndose: ask": AskDose((DoseKey.REPS, DoseKey.HOLD), None, CountRange.exactly(3)),
    "dose: ask\nasks: [duration]\nsuggested: {duration: up to 10 min, from: your sheet}": AskDose(
        (DoseKey.DURATION,), SuggestedDose(duration=TimeRange.up_to(600), come_from="your sheet")
    ),
    "dose: ask\nsuggested: {sets: 3, reps: 10, hold: 5, from: a book}": AskDose(
        suggested=SuggestedDose(CountRange.exactly(3), CountRange.exactly(10), TimeRange.exactly(5), come_from="a book")
    ),
}


@pytest.mark.parametrize(("lines", "dose"), DOSES.items(), ids=DOSES)
def test_a_dose_is_read(lines: str, dose: Dose) -> None:
    assert good_exercise(lines).dose == dose


@pytest.mark.parametrize("asks", ["[duration, hold]", "[reps, sets, duration]"])
def test_beside_a_duration_nothing_is_asked_that_would_be_thrown_away(asks: str) -> None:
    routine = read(with_exercise(f"dose: ask\nasks: {asks}")).routine
    assert routine is not None
    dose = routine.exercises[0].dose
    assert isinstance(dose, AskDose)
    assert set(dose.asks) - {DoseKey.SETS} == {DoseKey.DURATION}
