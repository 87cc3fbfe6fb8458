"""How `make beats` compares a recording with a plan."""

from __future__ import annotations

from array import array

import pytest

from knee_coach.sound.wav import RATE
from tools.beats import compared, onsets, planned_onsets

PLANNED = (1.0, 2.0, 3.0, 3.3, 10.0)


def recording(*starts: float, seconds: float = 0.05) -> array[int]:
    samples = array("h", bytes(2 * 12 * RATE))
    for start in starts:
        for index in range(round(start * RATE), round((start + seconds) * RATE)):
            samples[index] = 5000
    return samples


def test_onsets() -> None:
    assert onsets(recording(1.0, 2.5)) == (1.0, 2.5)


def test_a_pulsed_tone_has_one_onset() -> None:
    """Pulses less than 0.1 s apart are one sound."""
    assert onsets(recording(1.0, 1.09, 1.18, 2.0)) == (1.0, 2.0)


def test_silence_has_none() -> None:
    assert onsets(recording()) == ()


def test_a_constant_delay_is_no_deviation() -> None:
    figures = compared(PLANNED, [at + 4.2 for at in PLANNED])
    assert (figures.lost, figures.extra) == (0, ())
    assert str(figures) == "5 cues, 0 lost, 0 in no plan; sd 0.00 ms, worst 0.00 ms"


def test_one_cue_late_one_lost_and_a_sound_nobody_planned() -> None:
    figures = compared(PLANNED, [5.0, 6.0, 7.02, 7.3, 12.0])
    assert [None if late is None else round(late, 3) for late in figures.deviations] == [0, 0, 0.02, 0, None]
    assert figures.extra == (12.0,)
    assert str(figures) == "5 cues, 1 lost, 1 in no plan; sd 8.66 ms, worst 20.00 ms"


@pytest.mark.parametrize("found", [[], [3.0]])
def test_next_to_nothing_recorded(found: list[float]) -> None:
    assert compared(PLANNED, found).lost == len(PLANNED) - len(found)


def test_what_a_plan_sounds_like() -> None:
    """A sentence is silent; a start tone and the word 0.3 s after it are two sounds."""
    cues = [
        {"at": 0.0, "cue": "say:Bridge. 10 reps."},
        {"at": 9.0, "cue": "tick"},
        {"at": 10.0, "cue": "start"},
        {"at": 10.3, "cue": "word:lift"},
    ]
    starts = planned_onsets({"phases": [{"cues": cues[:2]}, {"cues": cues[2:]}]})
    assert starts == pytest.approx([9.0, 10.0, 10.3], abs=0.002)
