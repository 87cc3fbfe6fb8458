"""A session that is followed in words: recordings on the track, sentences by the system's voice."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knee_coach.engine.commands import Back, Command, Next, Pause, Play, SkipExercise
from knee_coach.engine.events import Paused, PhaseEnded, PhaseStarted, SessionEnded
from knee_coach.engine.phases import PhaseKind
from knee_coach.engine.timeline import Timeline
from knee_coach.model.dose import Pace, TempoHold, TempoMove
from knee_coach.model.ranges import TimeRange
from knee_coach.model.routine import Exercise
from knee_coach.model.sides import Sides
from knee_coach.model.sound_settings import Language, SoundChoice, SoundSettings
from knee_coach.sound.cue import spoken_rank
from knee_coach.sound.cue_sheet import cue_sheets
from tests.engine.building import exercise, hold, reps, timeline
from tests.engine.test_properties import deeds, timelines
from tests.sound.ears import RECORDED
from tests.sound.test_listener import TONES, WORDS, WORDS_AND_TONES, Bench

LIFTS: Exercise = exercise(
    "Bridge", reps(2, tempo=(TempoMove("lift", 2), TempoHold(TimeRange.exactly(2)), TempoMove("lower", 2)))
)
SIDES = timeline(exercise("Stretch", hold(5, sets=3), sides=Sides.EACH, switch_sides=5, rest=(0, 20, 0)))
"""Get ready to 10 s · left to 15 · switch to 20 · right to 25 · rest to 45 · ..."""


def test_words_take_the_place_of_their_tones() -> None:
    """Get ready 10 s · lift, hold, lower · two · hold, lower"""
    bench = Bench(timeline(LIFTS), WORDS_AND_TONES).until(30.0)
    assert bench.heard() == [
        *["7 tick", "8 tick", "9 tick", "10 start", "10.3 en/word:lift", "11 tick", "12 en/word:hold", "13 tick"],
        *["14 en/word:lower", "15 tick", "16 en/number:2", "17 tick", "18 en/word:hold", "19 tick"],
        *["20 en/word:lower", "21 tick", "22 finish"],
    ]
    assert bench.mouth.heard() == ["0 Bridge. 2 reps, hold 2 seconds."]


def test_words_only() -> None:
    """The same: no ticks, and the first word says that it starts."""
    bench = Bench(timeline(LIFTS), WORDS).until(30.0)
    assert bench.heard() == [
        *["10.3 en/word:lift", "12 en/word:hold", "14 en/word:lower", "16 en/number:2", "18 en/word:hold"],
        *["20 en/word:lower", "22 en/finish"],
    ]


def test_tones_only_says_nothing() -> None:
    bench = Bench(SIDES, TONES).until(200.0)
    assert "15.15 side" in bench.heard()
    assert [line for line in bench.heard() if "en/" in line] == []
    assert bench.mouth.heard() == []


@pytest.mark.parametrize(("held", "rested"), [(30, 30), (45, 20), (60, 60), (5, 4)])
def test_tones_only_tells_every_change_of_side(held: float, rested: float) -> None:
    """Six sets of each side: at each switch, once the tone of the set is over, and in each rest, however far ahead."""
    planned = timeline(exercise("Stretch", hold(held, sets=6), sides=Sides.EACH, switch_sides=5, rest=(0, rested, 0)))
    starts = accumulate((phase.planned for phase in planned.phases), initial=0.0)
    switches = [(start, phase) for start, phase in zip(starts, planned.phases, strict=False) if phase.changes_side]
    said = [start + (max(1.5, rested - 10) if phase.kind is PhaseKind.REST else 0.15) for start, phase in switches]
    bench = Bench(planned, TONES).until(planned.seconds + 1)
    assert [line for line in bench.heard() if line.endswith(" side")] == [f"{round(at, 3):.10g} side" for at in said]
    assert len(said) == 11


OWN_PACE = timeline(
    exercise("Raise", reps(1, sets=2, hold=3), pace=Pace.SELF, sides=Sides.EACH, switch_sides=5, rest=(0, 30, 0))
)


def test_a_rest_after_an_await_tells_to_switch() -> None:
    """Left from 10 s on, pressed at 12 and 16 · right, pressed at 22 and 26 · rest of 30 s from there."""
    bench = Bench(OWN_PACE, WORDS, voice=False)
    for instant in (12.0, 16.0, 22.0, 26.0):
        bench.until(instant).send(Play())
    assert "46.1 en/say:Switch to your left leg" in bench.until(60.0).heard()


def test_a_rest_that_goes_on_after_a_pause_tells_to_switch() -> None:
    """The rest runs from 25 s on · paused at 26, at 36 (after its sentence at 35) · resumed 10 s later."""
    bench = Bench(SIDES, WORDS).until(26.0).send(Pause()).until(36.0).send(Play())
    assert "45.1 en/say:set 2 of 3. switch to your left leg" in bench.until(70.0).heard()
    bench = Bench(SIDES, WORDS).until(37.0).send(Pause()).until(47.0).send(Play())
    assert "switch to your left leg" in " ".join(bench.until(70.0).heard(since=47.0))


def test_off_is_silence() -> None:
    bench = Bench(SIDES, SoundSettings(SoundChoice.OFF)).until(12.0).send(Pause()).until(20.0).send(Play()).until(400.0)
    assert bench.heard() == []
    assert bench.mouth.heard() == []


def test_recorded_sentences_are_on_the_track_at_their_instant() -> None:
    """A switch at 15 s, and a rest from 25 to 45 s that leads to set 2."""
    bench = Bench(SIDES, WORDS_AND_TONES).until(46.0)
    assert [line for line in bench.heard() if "say:" in line] == [
        "15.15 en/say:Switch to your right leg",
        "35.1 en/say:set 2 of 3. switch to your left leg",
    ]
    assert bench.mouth.heard() == ["0 Stretch. Left leg. Hold 5 seconds."]


def test_a_recorded_sentence_ends_with_its_phase() -> None:
    """Switch from 15 s on · Next at 15.6, in the middle of its sentence"""
    bench = Bench(SIDES, WORDS).until(15.6)
    assert "en/say:Switch to your right leg" in until_20(bench)
    assert "en/say:Switch to your right leg" not in until_20(bench.send(Next()))


def until_20(bench: Bench) -> list[str]:
    return [note.tone for note in bench.ear.notes() if note.at < 20.0]


OPEN_CLOSE = timeline(exercise("Clam", reps(1, tempo=(TempoMove("open", 3), TempoMove("close", 3)))))


def test_words_that_nobody_recorded_are_spoken_by_the_voice() -> None:
    bench = Bench(OPEN_CLOSE, WORDS_AND_TONES).until(20.0)
    assert bench.mouth.heard() == ["0 Clam. 1 rep.", "10.3 open", "13 close"]
    assert bench.heard(since=9.5) == ["10 start", *["11 tick", "12 tick", "14 tick", "15 tick"], "16 finish"]


def test_without_a_voice_they_are_tones() -> None:
    bench = Bench(OPEN_CLOSE, WORDS_AND_TONES, voice=False).until(20.0)
    assert bench.heard(since=9.5) == [
        *["10 start", "10.3 word", "11 tick", "12 tick", "13 word", "14 tick", "15 tick"],
        "16 finish",
    ]


def test_a_voice_that_comes_late_speaks_from_the_next_phase_on() -> None:
    """Ready at 5 s, in the get-ready that ends at 10 s; 1.5 s from there on are on their way already."""
    bench = Bench(OPEN_CLOSE, WORDS_AND_TONES, voice=False).until(5.0)
    bench.mouth.ready = True
    bench.until(20.0)
    assert "10.3 word" in bench.heard()
    assert bench.mouth.heard()[-1] == "13 close"
    assert "13 word" not in bench.heard()


def test_a_voice_that_goes_leaves_tones() -> None:
    bench = Bench(OPEN_CLOSE, WORDS_AND_TONES).until(5.0)
    bench.mouth.ready = False
    bench.until(20.0)
    assert "13 word" in bench.heard()


def test_nobody_shall_speak_sentences() -> None:
    """Words that are recorded are still heard."""
    bench = Bench(SIDES, replace(WORDS_AND_TONES, speaks=False)).until(46.0)
    assert bench.mouth.heard() == []
    assert "35.1 en/say:set 2 of 3. switch to your left leg" in bench.heard()


AWAITED = timeline(exercise("Squat", reps(2, hold=3), pace=Pace.SELF))


def test_pressing_cuts_the_sentence_of_an_await() -> None:
    """Await from 10 s on, its sentence at 10.5 · pressed at 11"""
    bench = Bench(AWAITED, WORDS_AND_TONES).until(11.0).send(Play()).until(14.0)
    assert bench.mouth.heard()[-1] == "10.5 Go. Press when done -11"


def test_an_await_s_sentence_is_said_to_its_end() -> None:
    bench = Bench(AWAITED, WORDS_AND_TONES).until(40.0)
    assert bench.mouth.heard() == ["0 Squat. 2 reps, hold 3 seconds.", "10.5 Go. Press when done"]


def test_a_sentence_waits_for_the_end_of_a_recorded_word() -> None:
    """The second await begins with "two" at 17 s; spoken at once, the sentence would begin before 17.4."""
    bench = Bench(AWAITED, WORDS_AND_TONES, word_seconds=0.8).until(14.0).send(Play()).until(20.0)
    assert bench.heard(since=16.5)[0] == "17 en/number:2"
    assert bench.mouth.heard()[-1] == "17.8 Back, then go. Press when done"


@pytest.mark.parametrize("command", [Pause(), SkipExercise(), Back(), Next()])
def test_nothing_of_the_old_phase_is_spoken_on(command: Command) -> None:
    """Pressed at 1 s, in the middle of the first sentence."""
    planned = timeline(exercise("Bridge", hold(30), rest=(0, 0, 8)), exercise("Stretch", hold(30)))
    bench = Bench(planned, WORDS_AND_TONES).until(1.0).send(command).until(1.9)
    assert bench.mouth.said()[0].until == 1.0


def test_ended_at_the_instant_it_begins_nothing_of_a_phase_is_said() -> None:
    bench = Bench(timeline(LIFTS), WORDS_AND_TONES).send(Next()).until(5.0)
    assert bench.mouth.heard() == []
    assert bench.heard()[:2] == ["0 start", "0.3 en/word:lift"]


def test_a_slow_voice_leaves_out_the_parts_that_would_not_be_over_in_time() -> None:
    """6 s of get-ready: a sentence that takes 3.6 s at a calm pace takes 6 s at 0.6 of it."""

    def said(name: str, speed: float) -> list[str]:
        bench = Bench(timeline(exercise(name, hold(30), prepare=6.0)), replace(WORDS_AND_TONES, speed=speed))
        return bench.until(8.0).mouth.heard()

    just, longer = "x" * 42, "x" * 43
    assert said(just, speed=0.6) == [f"0 {just}. Hold 30 seconds."]
    assert said(longer, speed=0.6) == [f"0 {longer}."]
    assert said(longer, speed=1.0) == [f"0 {longer}. Hold 30 seconds."]


def test_spanish() -> None:
    recorded = {"word:lift": "sube", "word:hold": "mantén", "word:lower": "baja", "number:2": "dos"}
    spanish = SoundSettings(language=Language.SPANISH)
    bench = Bench(timeline(LIFTS), spanish, recorded=recorded).until(18.5)
    assert bench.mouth.heard() == ["0 Bridge. 2 repeticiones, mantén 2 segundos."]
    assert bench.heard(since=15.5) == ["16 es/number:2", "17 tick", "18 es/word:hold"]
    waiting = Bench(timeline(replace(LIFTS, pace=Pace.SELF)), spanish, recorded=recorded).until(20.0)
    assert waiting.mouth.heard()[-1] == "10.5 Sube. Pulsa cuando termines"


def test_volume_and_mute_reach_the_voice() -> None:
    """It is louder than the recorded words by nature, and gets less of the volume."""
    bench = Bench(SIDES, WORDS)
    bench.listener.set_volume(0.5)
    assert (bench.ear.gain, bench.mouth.gain) == pytest.approx((0.315, 0.189), abs=0.001)
    bench.listener.set_muted(True)
    assert bench.mouth.gain == 0.0


def test_the_end_of_a_session_in_words() -> None:
    """The last word may be longer than the rest: nothing follows it."""
    bench = Bench(timeline(exercise("Squeeze", hold(5))), WORDS).until(20.0)
    assert bench.heard()[-1] == "15 en/finish"


def lived(bench: Bench) -> list[tuple[float, float, set[str]]]:
    """The stretches in which one phase ran, each with the cues of its sheet."""
    found: list[tuple[float, float, set[str]]] = []
    running: PhaseStarted | None = None
    for event in bench.events:
        match event:
            case PhaseStarted():
                running = event
            case PhaseEnded(at=at) | Paused(at=at) | SessionEnded(at=at) if running is not None:
                found.append((running.at, at, {cue.name for cue in cue_sheets([running.phase])[0]}))
                running = None
            case _:
                pass
    if running is not None:
        found.append((running.at, float("inf"), {cue.name for cue in cue_sheets([running.phase])[0]}))
    return found


MILLISECOND = 0.0011
"""Utterances lie on whole milliseconds."""


@given(
    timelines(),
    deeds,
    st.sampled_from([WORDS_AND_TONES, WORDS]),
    st.sampled_from([RECORDED, {}]),
)
def test_whatever_is_pressed_nothing_is_spoken_of_another_phase(
    made: Timeline,
    done: list[tuple[float, bool, Command]],
    settings: SoundSettings,
    recorded: dict[str, str],
) -> None:
    """Each sentence is one of a phase that runs, from its beginning to its end; each recorded word begins in it."""
    bench = Bench(made, settings, recorded=recorded)
    for seconds, _, command in done[:15]:
        bench.until(bench.clock.now + min(seconds, 100.0)).send(command)
    bench.until(bench.clock.now + 100.0)
    stretches = lived(bench)
    for spoken in bench.mouth.said():
        assert any(
            start - MILLISECOND <= spoken.at
            and spoken.until <= end + MILLISECOND
            and cues & {f"say:{spoken.text}", f"word:{spoken.text}"}
            for start, end, cues in stretches
        ), spoken
    for line in bench.heard():
        at, sound = line.split(" ", 1)
        cue = sound.removeprefix("en/")
        if cue != sound and spoken_rank(cue) is not None:
            assert any(
                start - MILLISECOND <= float(at) <= end + MILLISECOND and cue in cues for start, end, cues in stretches
            ), line
