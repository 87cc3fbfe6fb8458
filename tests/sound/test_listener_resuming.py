"""What is heard after a pause: the get-ready, the start, and what is left, all in one track written when it resumes."""

from __future__ import annotations

import random
from dataclasses import dataclass

import pytest

from knee_coach.engine.commands import (
    AfterPain,
    Back,
    Command,
    ItHurts,
    More,
    Next,
    PainChoice,
    Pause,
    Play,
    RatePain,
    SkipExercise,
)
from knee_coach.engine.timeline import Timeline
from knee_coach.model.dose import Pace, TempoHold, TempoMove
from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.sound.track import Note
from tests.engine.building import exercise, hold, lasting, reps, timeline
from tests.sound.test_listener import WORDS, WORDS_AND_TONES, Bench

STRETCH = timeline(exercise("Stretch", hold(30, sets=2), rest=(0, 4, 4)), exercise("Bridge", hold(30)))
"""Get ready to 10 s · hold to 40 · rest to 44 · hold ..."""
WALK = timeline(exercise("Walk", lasting(300)), exercise("Bridge", hold(5)))
SQUEEZE = timeline(exercise("Squeeze", hold(5)))
BRIDGE = timeline(
    exercise("Bridge", reps(2, tempo=(TempoMove("lift", 2), TempoHold(TimeRange.exactly(12)), TempoMove("lower", 2))))
)
"""Get ready to 10 s · lift to 12 · hold to 24 · lower to 26 · lift ..."""

Presses = tuple[tuple[float, Command], ...]


@dataclass(frozen=True)
class Resumed:
    """What is pressed when, and everything that is heard from the last of it on until ``until``."""

    planned: Timeline
    presses: Presses
    until: float
    heard: tuple[str, ...]


CASES = {
    "the halfway lies ahead": Resumed(
        STRETCH,
        ((22.0, Pause()), (60.0, Play())),
        86.0,
        (
            *("60 resume", "61 tick", "62 tick", "63 start", "63.3 hold", "66 halfway", "71 ten_seconds"),
            *("78 tick", "79 tick", "80 tick", "81 set_done", "81.5 rest", "82 tick", "83 tick", "84 tick"),
            *("85 start", "85.3 hold"),
        ),
    ),
    "the halfway lies behind": Resumed(
        STRETCH,
        ((27.25, Pause()), (60.0, Play())),
        75.5,
        (
            "60 resume",
            "61 tick",
            "62 tick",
            "63 start",
            "63.3 hold",
            "65.75 ten_seconds",
            "72.75 tick",
            "73.75 tick",
            "74.75 tick",
        ),
    ),
    "the halfway lies on the stop": Resumed(
        STRETCH,
        ((25.0, Pause()), (60.0, Play())),
        64.0,
        ("60 resume", "61 tick", "62 tick", "63 halfway", "63 start", "63.3 hold"),
    ),
    "half a second is left": Resumed(
        STRETCH,
        ((39.5, Pause()), (60.0, Play())),
        68.0,
        (
            *("60 resume", "61 tick", "62 tick", "63 start", "63.5 set_done", "64 rest"),
            *("64.5 tick", "65.5 tick", "66.5 tick", "67.5 start", "67.8 hold"),
        ),
    ),
    "seconds are left of a long activity": Resumed(
        WALK,
        ((309.5, Pause()), (400.0, Play())),
        404.25,
        ("400 resume", "401 tick", "402 tick", "403 start", "403.5 exercise_done", "404 rest"),
    ),
    "paused again in the get-ready": Resumed(
        STRETCH,
        ((22.0, Pause()), (30.0, Play()), (31.25, Pause()), (40.0, Play())),
        47.0,
        ("40 resume", "40.75 tick", "41.75 start", "42.05 hold", "44.75 halfway"),
    ),
    "paused again in the hold that went on": Resumed(
        STRETCH,
        ((22.0, Pause()), (30.0, Play()), (35.0, Pause()), (40.0, Play())),
        50.0,
        ("40 resume", "41 tick", "42 tick", "43 start", "43.3 hold", "44 halfway", "49 ten_seconds"),
    ),
    "a short hold starts anew": Resumed(
        SQUEEZE,
        ((12.5, Pause()), (20.0, Play())),
        29.0,
        (
            *("20 resume", "21 tick", "22 tick", "23 start", "23.3 hold"),
            *("24 tick", "25 tick", "26 tick", "27 tick", "28 finish"),
        ),
    ),
    "a movement before the hold starts its rep anew": Resumed(
        BRIDGE,
        ((11.5, Pause()), (20.0, Play())),
        26.5,
        ("20 resume", "21 tick", "22 tick", "23 start", "23.3 word", "24 tick", "25 hold", "26 tick"),
    ),
    "a long hold inside a rep goes on": Resumed(
        BRIDGE,
        ((20.5, Pause()), (30.0, Play())),
        38.5,
        (
            *("30 resume", "31 tick", "32 tick", "33 start", "33.3 hold", "33.5 tick", "34.5 tick", "35.5 tick"),
            *("36.5 word", "37.5 tick"),
        ),
    ),
    "a movement after the hold starts anew, alone": Resumed(
        BRIDGE,
        ((25.5, Pause()), (30.0, Play())),
        33.0,
        ("30 resume", "30 word", "31 tick", "32 number"),
    ),
    "next in the get-ready": Resumed(
        STRETCH,
        ((22.0, Pause()), (60.0, Play()), (61.5, Next())),
        70.0,
        ("61.5 start", "61.8 hold", "64.5 halfway", "69.5 ten_seconds"),
    ),
    "skipped in the get-ready": Resumed(
        STRETCH,
        ((22.0, Pause()), (60.0, Play()), (61.5, SkipExercise())),
        64.0,
        ("62 rest", "62.5 tick", "63.5 tick"),
    ),
    "back in the get-ready": Resumed(
        STRETCH,
        ((22.0, Pause()), (60.0, Play()), (61.5, Back())),
        66.0,
        ("62.5 tick", "63.5 tick", "64.5 start", "64.8 hold"),
    ),
    "it hurts in the get-ready, and carry on": Resumed(
        STRETCH,
        (
            (22.0, Pause()),
            (60.0, Play()),
            (61.5, ItHurts()),
            (70.0, RatePain(2)),
            (70.0, AfterPain(PainChoice.CARRY_ON)),
        ),
        76.0,
        ("70 resume", "70.5 tick", "71.5 start", "71.8 hold", "74.5 halfway"),
    ),
    "more in the get-ready": Resumed(
        timeline(exercise("Bridge", reps(CountRange.at_least(1), hold=12))),
        ((20.5, Pause()), (30.0, Play()), (31.5, More())),
        39.0,
        (
            "32 tick",
            "33 start",
            "33.3 hold",
            "33.5 tick",
            "34.5 tick",
            "35.5 tick",
            "36.5 word",
            "37.5 tick",
            "38.5 number",
        ),
    ),
}


@pytest.mark.parametrize("seed", [None, 1, 2])
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_after_a_pause_each_cue_sounds_at_its_instant(case: Resumed, seed: int | None) -> None:
    """Also when every wake-up comes up to 1.9 s late: what is written only then would be heard late or not at all."""
    late = None if seed is None else random.Random(seed)
    bench = Bench(case.planned)
    for instant, command in case.presses:
        bench.until(instant, late).send(command)
    resumed = case.presses[-1][0]
    assert bench.until(case.until, late).heard(since=resumed) == list(case.heard)


def test_the_start_after_a_pause_is_on_the_track_from_the_resume_on() -> None:
    """Resumed at 60 s: up to the end of the session nothing needs to be written anew."""
    bench = Bench(STRETCH).until(22.0).send(Pause()).until(60.0).send(Play())
    assert Note(63.0, "start") in bench.ear.notes()
    plays = bench.ear.plays
    assert bench.until(80.0).ear.plays == plays


REST = timeline(exercise("Squeeze", hold(5), rest=(0, 0, 30)), exercise("Stretch", hold(30), position="On your back"))
"""Get ready to 10 s · hold to 15 · rest to 45 s with its sentence at 16.5"""
NEXT = "Next: Stretch. On your back. Hold 30 seconds"
PAUSED_IN_A_SENTENCE = {
    "a get-ready": (SQUEEZE, 1.0, ["0 Squeeze. Hold 5 seconds. -1", "20.4 Squeeze. Hold 5 seconds."]),
    "a get-ready, said already": (SQUEEZE, 4.0, ["0 Squeeze. Hold 5 seconds.", "20.4 Squeeze. Hold 5 seconds."]),
    "a get-ready that is nearly over": (SQUEEZE, 8.5, ["0 Squeeze. Hold 5 seconds."]),
    "a rest": (REST, 17.0, [f"16.5 {NEXT} -17", f"20.4 {NEXT}"]),
    "a rest whose sentence is still to come": (REST, 16.0, [f"20.5 {NEXT}"]),
    "an await": (
        timeline(exercise("Squat", reps(2, hold=3), pace=Pace.SELF)),
        11.0,
        ["10.5 Go. Press when done -11", "20.4 Go. Press when done"],
    ),
}


@pytest.mark.parametrize(("planned", "paused", "said"), PAUSED_IN_A_SENTENCE.values(), ids=PAUSED_IN_A_SENTENCE)
def test_what_goes_on_says_its_sentence_again(planned: Timeline, paused: float, said: list[str]) -> None:
    """Resumed at 20 s, the tone over at 20.4."""
    bench = Bench(planned, WORDS_AND_TONES).until(paused).send(Pause()).until(20.0).send(Play()).until(35.0)
    assert bench.mouth.heard()[-len(said) :] == said


def test_a_sentence_is_said_again_after_each_pause() -> None:
    bench = Bench(REST, WORDS_AND_TONES).until(17.0).send(Pause()).until(20.0).send(Play())
    bench.until(21.0).send(Pause()).until(30.0).send(Play()).until(40.0)
    assert bench.mouth.heard()[1:] == [f"16.5 {NEXT} -17", f"20.4 {NEXT} -21", f"30.4 {NEXT}"]


def test_a_recorded_sentence_is_said_again_too() -> None:
    """A rest from 15 to 45 s, "Set 2 of 3" at 35 · paused at 35.2 · with words alone it waits for the resume"""
    planned = timeline(exercise("Squeeze", hold(5, sets=3), rest=(0, 30, 0)))
    bench = Bench(planned, WORDS, word_seconds=0.6).until(35.2).send(Pause()).until(60.0).send(Play()).until(62.0)
    assert bench.heard(since=60.0) == ["60 en/resume", "60.6 en/say:Set 2 of 3"]


def test_the_volume_is_changed_in_a_pause() -> None:
    """Player and voice both get it at once, and keep it when the session goes on."""
    bench = Bench(REST, WORDS_AND_TONES).until(17.0).send(Pause())
    bench.listener.set_volume(0.5)
    gains = (bench.ear.gain, bench.mouth.gain)
    assert gains == pytest.approx((0.315, 0.189), abs=0.001)
    bench.until(20.0).send(Play()).until(25.0)
    assert (bench.ear.gain, bench.mouth.gain) == gains
    bench.send(Pause()).listener.set_muted(True)
    assert (bench.ear.gain, bench.mouth.gain) == (0.0, 0.0)
