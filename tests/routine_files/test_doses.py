"""The dose of an exercise: exactly one of four, and what is said of none and of two."""

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
from tests.routine_files.writing import good_exercise, told_of, with_exercise, with_exercises

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
    "dose: ask\nasks: hold\nsuggested: {sets: 3, reps: 10, hold: 5}": AskDose(
        (DoseKey.HOLD,), SuggestedDose(CountRange.exactly(3), CountRange.exactly(10), TimeRange.exactly(5))
    ),
}


@pytest.mark.parametrize(("lines", "dose"), DOSES.items(), ids=DOSES)
def test_a_dose_is_read(lines: str, dose: Dose) -> None:
    assert good_exercise(lines).dose == dose


ONE_DOSE = 'keep one: "reps" (with "hold" or "tempo"), "hold", "duration" or "dose: ask"'
NO_DOSE = ("4:5 error: this exercise has no dose", 'add "reps: 10", "hold: 30 s", "duration: 5 min" or "dose: ask"')
SUGGESTED_KEYS = '"suggested" can have sets, reps, hold, duration and from'
INTO_THE_TEMPO = 'write the hold into the tempo: "lift 2 s, hold 5 s, lower 2 s"'
FAULTS: dict[str, list[tuple[str, str]]] = {
    "sets: 3": [NO_DOSE],
    "reps:": [NO_DOSE],
    "reps: 10\nduration: 5 min": [('6:5 error: "duration" is a second dose beside "reps"', ONE_DOSE)],
    "duration: 5 min\nreps: 10\nhold: 5 s": [('6:5 error: "reps" is a second dose beside "duration"', ONE_DOSE)],
    "reps: 10\nhold: 5 s\nduration: 5 min": [
        ('7:5 error: "duration" is a second dose beside "reps" and "hold"', ONE_DOSE)
    ],
    "hold: 5 s\nduration: 5 min": [('6:5 error: "duration" is a second dose beside "hold"', ONE_DOSE)],
    "dose: ask\nreps: 10": [('6:5 error: "reps" is a second dose beside "dose: ask"', ONE_DOSE)],
    "tempo: lift\ndose: ask": [('6:5 error: "dose: ask" is a second dose beside "tempo"', ONE_DOSE)],
    "reps: 10\nhold: 5 s\ntempo: lift": [('7:5 error: "tempo" and "hold" cannot both be given', INTO_THE_TEMPO)],
    "tempo: lift\nhold: 5 s": [('6:5 error: "tempo" and "hold" cannot both be given', INTO_THE_TEMPO)],
    "tempo: lift 2 s, lower 2 s": [
        ('4:5 error: "reps" is missing', 'a tempo says how one rep goes: add how many, like "reps: 10"')
    ],
    "rep: 10": [('5:5 error: "rep" is not a key of an exercise', 'did you mean "reps"?')],
    "Hold: 10 s": [('5:5 error: "Hold" is not a key of an exercise', 'did you mean "hold"?')],
    "repetitions: 10": [('5:5 error: "repetitions" is not a key of an exercise', 'did you mean "reps"?')],
    "repetitions: 10\ntempo: lift": [('5:5 error: "repetitions" is not a key of an exercise', 'did you mean "reps"?')],
    "equipmnt: Mat": [
        NO_DOSE,
        ('5:5 error: "equipmnt" is not a key of an exercise', 'did you mean "equipment"?'),
    ],
    "reps: ten": [('5:11 error: "ten" is not a count', 'write it like "10", "10-15", "up to 3" or "10+"')],
    "hold: 30 sexonds": [
        ('5:11 error: "30 sexonds" is not a time', 'write it like "30 s", "2-5 s", "up to 30 s" or "1 min 30 s"')
    ],
    "duration: 10": [('5:15 error: "10" has no unit', 'write "10 s" or "10 min"')],
    "dose: 3x10": [
        (
            '5:11 error: "3x10" cannot stand after "dose"',
            'write "dose: ask", or the numbers themselves: "sets: 3" and "reps: 10"',
        )
    ],
    "reps: 10\nasks: [reps]": [
        ('6:5 error: "asks" goes only with "dose: ask"', 'write "dose: ask", or take "asks" away'),
    ],
    "reps: 10\nsuggested: {reps: 5}": [
        ('6:5 error: "suggested" goes only with "dose: ask"', 'write "dose: ask", or take "suggested" away')
    ],
    "sets: 3\ndose: ask\nasks: [sets, reps]": [
        ('5:5 error: "sets" is given, and asked for as well', 'take it away, or take "sets" out of "asks"')
    ],
    "dose: ask\nasks: [reps, weight]": [
        ('6:18 error: "weight" is not a choice for "asks"', "it can be sets, reps, hold or duration")
    ],
    "dose: ask\nasks: [reps, reps]": [('6:11 error: "asks" names something twice', "name each once")],
    "dose: ask\nasks: sets": [('6:11 error: "asks" names nothing to do', 'name "reps", "hold" or "duration" too')],
    "dose: ask\nasks: []": [('6:11 error: "asks" names nothing to do', 'name "reps", "hold" or "duration" too')],
    "dose: ask\nsuggested: {duration: 5}": [('6:27 error: "5" has no unit', 'write "5 s" or "5 min"')],
    "dose: ask\nsuggested: {tempo: lift}": [('6:17 error: "tempo" is not a key of "suggested"', SUGGESTED_KEYS)],
}


@pytest.mark.parametrize(("lines", "said"), FAULTS.items(), ids=FAULTS)
def test_a_faulty_dose_is_told(lines: str, said: list[tuple[str, str]]) -> None:
    assert told_of(with_exercise(lines)) == said


def test_a_dose_that_is_missing_stands_at_the_first_key_of_its_exercise() -> None:
    assert told_of(with_exercises("  - sides: left\n    name: Bridge")) == [NO_DOSE]
