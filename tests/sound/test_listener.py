"""A session's events followed with sound: what a patient hears, as `instant sound` and `instant sentence`."""

from __future__ import annotations

import random
from collections.abc import Mapping
from itertools import accumulate

import pytest

from knee_coach.engine.commands import (
    AnswerStop,
    Command,
    More,
    Next,
    Pause,
    Play,
    SkipExercise,
    StopAnswer,
    StopForToday,
)
from knee_coach.engine.events import Event
from knee_coach.engine.machine import SessionEngine
from knee_coach.engine.timeline import Timeline
from knee_coach.model.dose import Pace
from knee_coach.model.ranges import CountRange, TimeRange
from knee_coach.model.records import SessionState
from knee_coach.model.sound_settings import SoundChoice, SoundSettings
from knee_coach.sound.cue_sheet import cue_sheets
from knee_coach.sound.listener import SoundListener
from tests.engine.building import exercise, hold, lasting, reps, timeline
from tests.sound.ears import RECORDED, Clock, Ear, Mouth, bank

TONES = SoundSettings(SoundChoice.TONES_ONLY)
WORDS_AND_TONES = SoundSettings()
WORDS = SoundSettings(SoundChoice.WORDS_ONLY)


class Bench:
    """A session on a fake clock, woken whenever the engine asks for it (``late`` seconds after)."""

    def __init__(
        self,
        planned: Timeline,
        settings: SoundSettings = TONES,
        *,
        recorded: Mapping[str, str] | None = None,
        word_seconds: float = 0.4,
        voice: bool = True,
    ) -> None:
        self.clock = Clock()
        self.ear = Ear(self.clock)
        self.mouth = Mouth(self.clock, ready=voice)
        self.engine = SessionEngine(planned)
        sounds = bank(
            recorded=RECORDED if recorded is None else recorded, word_seconds=word_seconds, language=settings.language
        )
        self.listener = SoundListener(self.ear, self.mouth, sounds, self.clock, self.engine.ahead, settings)
        self.events: list[Event] = []
        self.state: SessionState | None = None
        self._tell(self.engine.start(0.0))

    def until(self, instant: float, late: random.Random | None = None) -> Bench:
        """Let time pass."""
        while (deadline := self.engine.next_deadline()) is not None and deadline < instant:
            self.clock.now = max(self.clock.now, min(instant, deadline + (late.uniform(0, 1.9) if late else 0.0)))
            self._tell(self.engine.advance(self.clock.now))
        self.clock.now = instant
        self._tell(self.engine.advance(instant))
        return self

    def send(self, command: Command) -> Bench:
        self._tell(self.engine.handle(command, self.clock.now))
        return self

    def heard(self, since: float = 0.0) -> list[str]:
        return [line for line in self.ear.heard() if float(line.split()[0]) >= since]

    def _tell(self, events: list[Event]) -> None:
        for event in events:
            self.listener.hear(event)
        self.events += events


def planned_tones(planned: Timeline) -> list[str]:
    """What the printed plan would sound like."""
    starts = accumulate((phase.planned for phase in planned.phases), initial=0.0)
    cues = [
        (start + cue.at, bank().tone_of(cue.name))
        for start, sheet in zip(starts, cue_sheets(planned.phases), strict=False)
        for cue in sheet
    ]
    return [f"{at:g} {tone}" for at, tone in sorted((at, tone) for at, tone in cues if tone is not None)]


UP_TO_30 = hold(TimeRange.up_to(30), sets=2)
AT_OWN_PACE = exercise("Squat", reps(2, sets=1, hold=3), pace=Pace.SELF)
LONG = timeline(
    exercise("Bridge", reps(10, sets=3, hold=2), rest=(0, 30, 30)),
    exercise("Stretch", hold(60, sets=3), rest=(0, 20, 30)),
    exercise("Walk", lasting(420)),
)


def test_unattended_it_sounds_like_its_plan() -> None:
    bench = Bench(LONG).until(LONG.seconds + 1)
    assert bench.heard() == planned_tones(LONG)
    assert bench.heard()[-1] == f"{LONG.seconds:g} finish"


@pytest.mark.parametrize("seed", range(3))
def test_woken_late_it_still_sounds_like_its_plan(seed: int) -> None:
    """Wake-ups up to 1.9 s late: the tones are on the player's track long before."""
    bench = Bench(LONG).until(LONG.seconds + 2, random.Random(seed))
    assert bench.heard() == planned_tones(LONG)


def test_the_track_is_written_on_now_and_then_not_at_each_phase() -> None:
    bench = Bench(LONG).until(LONG.seconds + 1)
    assert len(LONG.phases) > 90
    assert bench.ear.plays < 20


def test_an_await_opens_and_its_end_sounds_when_pressed() -> None:
    """10 s get ready · await · pressed at 14 · hold 3 s · await · pressed at 20 · hold · await back · pressed at 25"""
    bench = Bench(timeline(AT_OWN_PACE))
    for instant in (14.0, 20.0, 25.0):
        bench.until(instant).send(Play())
    assert bench.until(30.0).heard() == [
        *["7 tick", "8 tick", "9 tick", "10 start"],
        *["14 hold", "15 tick", "16 tick"],
        "17 number",
        *["20 hold", "21 tick", "22 tick"],
        "25 finish",
    ]


def test_an_up_to_hold_ended_early_sounds_the_end_of_its_set_at_once() -> None:
    """Set 1 from 10 s on · Next at 20 s · rest 30 s"""
    bench = Bench(timeline(exercise("Balance", UP_TO_30, rest=(0, 30, 0)))).until(20.0).send(Next()).until(51.0)
    assert bench.heard(since=10.0) == [
        *["10 start", "10.3 hold"],
        *["20 set_done", "20.5 rest", "47 tick", "48 tick", "49 tick"],
        *["50 start", "50.3 hold"],
    ]


def test_a_pause_silences_what_was_to_come() -> None:
    """Hold 10-15 s · paused at 12.5, in it · two minutes"""
    bench = Bench(timeline(exercise("Squeeze", hold(5)))).until(12.5).send(Pause()).until(130.0)
    assert bench.heard(since=10.0) == ["10 start", "10.3 hold", "11 tick", "12 tick", "12.5 pause"]


def test_a_long_hold_goes_on_after_a_short_get_ready() -> None:
    """Hold 10-40 s · paused at 22 · resumed at 60 · 3 s get ready · the 18 s that are left"""
    bench = Bench(timeline(exercise("Stretch", hold(30)))).until(22.0).send(Pause()).until(60.0).send(Play())
    assert bench.until(90.0).heard(since=20.0) == [
        *["22 pause", "60 resume", "61 tick", "62 tick"],
        *["63 start", "63.3 hold", "66 halfway", "71 ten_seconds", "78 tick", "79 tick", "80 tick", "81 finish"],
    ]


def test_a_short_hold_starts_its_rep_anew_with_its_word() -> None:
    bench = Bench(timeline(exercise("Squeeze", hold(5)))).until(12.5).send(Pause()).until(20.0).send(Play())
    assert bench.until(26.0).heard(since=12.5) == [
        *["12.5 pause", "20 resume", "21 tick", "22 tick"],
        *["23 start", "23.3 hold", "24 tick", "25 tick"],
    ]


def test_a_rest_goes_on_alone() -> None:
    """Rest 15-45 s · paused at 43.5, the first of its last ticks still to come · resumed at 50"""
    planned = timeline(exercise("Squeeze", hold(5, sets=2), rest=(0, 30, 0)))
    bench = Bench(planned).until(42.5).send(Pause()).until(50.0).send(Play()).until(53.5)
    assert bench.heard(since=42.0) == [
        *["42 tick", "42.5 pause"],
        *["50 resume", "50.5 tick", "51.5 tick", "52.5 start", "52.8 hold"],
    ]


def test_paused_again_in_the_get_ready_the_hold_still_goes_on() -> None:
    """Hold 10-40 s · paused at 22 · resumed at 30 · paused at 32.5 · resumed at 40 · half a second of get ready left"""
    bench = Bench(timeline(exercise("Stretch", hold(30)))).until(22.0).send(Pause()).until(30.0).send(Play())
    bench.until(32.5).send(Pause()).until(40.0).send(Play()).until(45.0)
    assert bench.heard(since=22.0) == [
        *["22 pause", "30 resume", "31 tick", "32 tick", "32.5 pause"],
        *["40 resume", "40.5 start", "40.8 hold", "43.5 halfway"],
    ]


def test_a_skipped_exercise_falls_silent_and_its_rest_is_heard() -> None:
    planned = timeline(exercise("Squeeze", hold(5), rest=(0, 0, 8)), exercise("Stretch", hold(30)))
    bench = Bench(planned).until(11.5).send(SkipExercise()).until(20.0)
    assert bench.heard(since=10.0) == [
        *["10 start", "10.3 hold", "11 tick"],
        *["12 rest", "16.5 tick", "17.5 tick", "18.5 tick", "19.5 start", "19.8 hold"],
    ]


def test_skipping_the_last_exercise_finishes_the_session() -> None:
    bench = Bench(timeline(exercise("Squeeze", hold(5)))).until(11.5).send(SkipExercise()).until(20.0)
    assert bench.heard(since=11.2) == ["11.5 finish"]


def test_stopped_for_today_is_silence() -> None:
    bench = Bench(timeline(exercise("Stretch", hold(30), rest=(0, 0, 0)), exercise("Bridge", hold(30))))
    bench.until(42.5).send(StopForToday()).until(44.0).send(AnswerStop(StopAnswer.KEEP)).until(80.0)
    assert bench.heard(since=42.0) == ["42.5 pause"]


def test_past_the_target_it_ticks_then_and_every_ten_seconds() -> None:
    """Hold of 30 s or more, 10-40 s · More at 38.5, one of its last ticks sounded · Next at 62"""
    planned = timeline(exercise("Stretch", hold(TimeRange.at_least(30))))
    bench = Bench(planned).until(38.5).send(More()).until(62.0).send(Next()).until(65.0)
    assert bench.heard(since=30.0) == [
        *["30 ten_seconds", "37 tick", "38 tick", "39 tick"],
        *["40 tick", "50 tick", "60 tick", "62 finish"],
    ]


def test_one_more_rep_takes_the_place_of_the_end() -> None:
    """go 10-12, back 12-14 s of one rep or more · More at 13.2"""
    planned = timeline(exercise("Raise", reps(CountRange.at_least(1))))
    bench = Bench(planned).until(13.2).send(More()).until(19.0)
    assert bench.heard(since=12.0) == [
        *["12 word", "13 tick", "14 number", "15 tick", "16 word", "17 tick", "18 finish"],
    ]


def test_one_more_set_after_the_finish_sounds_again() -> None:
    planned = timeline(exercise("Squeeze", hold(2, sets=CountRange.at_least(1)), rest=(0, 4, 0)))
    bench = Bench(planned).until(13.0).send(More()).until(25.0)
    heard = bench.heard(since=12.0)
    assert heard[0] == "12 finish"
    assert heard[-1].endswith("finish")
    assert [line.split()[1] for line in heard].count("finish") == 2
    assert [line.split()[1] for line in heard].count("start") == 1


def test_volume_and_mute_go_to_the_player_at_once() -> None:
    """Half the volume is half as loud: an amplitude of 0.5 to the power of 1/0.6."""
    bench = Bench(LONG)
    bench.listener.set_volume(0.5)
    assert bench.ear.gain == pytest.approx(0.315, abs=0.001)
    bench.listener.set_muted(True)
    assert bench.ear.gain == 0.0
    bench.listener.set_volume(1.0)
    assert bench.ear.gain == 0.0
    bench.listener.set_muted(False)
    assert bench.ear.gain == 1.0


def test_what_is_wrong_is_what_the_player_says() -> None:
    bench = Bench(LONG)
    assert bench.listener.status() is None
    bench.ear.trouble = "No sound."
    assert bench.listener.status() == "No sound."


def test_for_whoever_chose_to_hear_nothing_nothing_is_wrong() -> None:
    bench = Bench(LONG, SoundSettings(SoundChoice.OFF))
    bench.ear.trouble = "No sound."
    assert bench.listener.status() is None
