"""Cues that lie near one another: who gives way to whom, and what the voice has time for."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from knee_coach.model.sound_settings import Language, SoundChoice, SoundSettings
from knee_coach.sound.arrangement import Arrangement, arranged, track_of
from knee_coach.sound.bank import SoundBank
from knee_coach.sound.heard import Heard
from knee_coach.sound.score import Span, TimedCue
from knee_coach.sound.speech.speaker import Utterance
from tests.sound.ears import RECORDED, bank

WORDS_AND_TONES = SoundSettings()
WORDS = SoundSettings(SoundChoice.WORDS_ONLY)
ENGLISH = bank(recorded=RECORDED)
LONG_WORDS = bank(recorded=RECORDED, word_seconds=0.9)
ALWAYS: tuple[Span, ...] = ((0.0, 100.0),)


def arrange(
    cues: Sequence[TimedCue],
    settings: SoundSettings = WORDS_AND_TONES,
    sounds: SoundBank = ENGLISH,
    spans: Sequence[Span] = ALWAYS,
    *,
    ready: bool = True,
    settled: dict[TimedCue, Heard] | None = None,
) -> Arrangement:
    return arranged(cues, spans, settled or {}, settings, sounds, voice_is_ready=ready)


def notes(arrangement: Arrangement) -> list[str]:
    return [f"{note.at:g} {note.tone}" for note in arrangement.notes]


GIVES_WAY = {
    "the word to the number": ([(1.0, "word:hold"), (1.75, "number:2")], ["1 hold", "1.75 en/number:2"]),
    "the later of equals": ([(1.0, "word:hold"), (1.75, "word:lift")], ["1 en/word:hold", "1.75 word"]),
    "halfway to the word": ([(1.0, "halfway"), (1.75, "word:lift")], ["1 halfway", "1.75 en/word:lift"]),
    "nobody, when the first is over": ([(1.0, "word:hold"), (1.9, "number:2")], ["1 en/word:hold", "1.9 en/number:2"]),
    "nobody to a tone": ([(1.0, "word:hold"), (1.5, "tick")], ["1 en/word:hold", "1.5 tick"]),
    "only who is still in the way": (
        [(1.0, "word:hold"), (1.75, "number:2"), (2.5, "word:lift"), (3.0, "word:lower")],
        ["1 hold", "1.75 en/number:2", "2.5 word", "3 en/word:lower"],
    ),
}


@pytest.mark.parametrize(("cues", "expected"), GIVES_WAY.values(), ids=GIVES_WAY)
def test_a_recording_that_would_talk_into_another_is_its_tone(cues: list[TimedCue], expected: list[str]) -> None:
    """Words of 0.9 s, as Spanish has them, on a plan that keeps them 0.7 s apart."""
    assert notes(arrange(cues, sounds=LONG_WORDS)) == expected


def test_what_sounds_already_stays() -> None:
    word = (1.0, "word:hold")
    settled = {word: Heard("en/word:hold")}
    assert notes(arrange([word, (1.75, "number:2")], sounds=LONG_WORDS, settled=settled)) == [
        *["1 en/word:hold", "1.75 number"],
    ]


STARTS = {
    "a recorded word follows": ([(1.0, "start"), (1.3, "word:lift")], True, ["1.3 en/word:lift"]),
    "a spoken word follows": ([(1.0, "start"), (1.3, "word:open")], True, []),
    "a sentence follows": ([(1.0, "start"), (1.5, "say:Press when done")], True, []),
    "a sentence that nobody speaks": ([(1.0, "start"), (1.5, "say:Press when done")], False, ["1 en/start"]),
    "a word that is a tone": ([(1.0, "start"), (1.3, "word:open")], False, ["1 en/start", "1.3 word"]),
    "a word comes later": ([(1.0, "start"), (1.8, "word:lift")], True, ["1 en/start", "1.8 en/word:lift"]),
    "nothing follows": ([(1.0, "start"), (2.0, "tick")], True, ["1 en/start"]),
}


@pytest.mark.parametrize(("cues", "ready", "expected"), STARTS.values(), ids=STARTS)
def test_with_words_alone_the_first_word_says_that_it_starts(
    cues: list[TimedCue], ready: bool, expected: list[str]
) -> None:
    assert notes(arrange(cues, WORDS, ready=ready)) == expected


def test_a_recorded_sentence_waits_for_the_end_of_the_tone_or_word_that_ends_a_set() -> None:
    cues = [(1.0, "set_done"), (1.0, "say:Switch to your left leg")]
    assert notes(arrange(cues)) == ["1 set_done", "1.15 en/say:Switch to your left leg"]
    assert notes(arrange(cues, WORDS)) == ["1 en/set_done", "1.45 en/say:Switch to your left leg"]


def test_with_words_alone_the_end_of_a_set_leaves_room_for_rest() -> None:
    assert notes(arrange([(1.0, "set_done"), (1.5, "word:rest")], WORDS)) == ["1 en/set_done", "1.5 en/word:rest"]


def test_a_sentence_ends_with_its_phase() -> None:
    cues = [(1.0, "say:Press when done"), (6.0, "say:Next: Bridge"), (12.0, "say:Too late"), (0.5, "say:Too early")]
    arrangement = arrange(cues, spans=[(1.0, 5.0), (5.0, 10.0)])
    assert arrangement.script == (Utterance(1.0, "Press when done", 5.0), Utterance(6.0, "Next: Bridge", 10.0))


def test_at_the_border_it_belongs_to_the_later_phase() -> None:
    arrangement = arrange([(5.0, "say:Next: Bridge")], spans=[(1.0, 5.0), (5.0, 10.0)])
    assert arrangement.script == (Utterance(5.0, "Next: Bridge", 10.0),)


def test_an_await_has_time() -> None:
    arrangement = arrange([(1.5, "say:Press when done")], spans=[(1.0, None)])
    assert arrangement.script == (Utterance(1.5, "Press when done", 61.5),)


@pytest.mark.parametrize(("speed", "said"), [(0.6, False), (1.0, True), (1.6, True)])
def test_what_does_not_fit_at_this_speed_is_left_out(speed: float, said: bool) -> None:
    """It takes 1.16 s at a calm pace, 1.9 s at 0.6 of it; the phase has 1.5 s."""
    arrangement = arrange([(1.0, "say:Press when done")], SoundSettings(speed=speed), spans=[(1.0, 2.5)])
    assert bool(arrangement.script) is said


LEG_RAISE = "say:Straight leg raise. Right leg. 10 reps, hold 2 seconds."
SHORTER = {
    "time for all of it": (8.0, LEG_RAISE.removeprefix("say:")),
    "no time for the dose": (6.0, "Straight leg raise. Right leg."),
}


@pytest.mark.parametrize(("seconds", "said"), SHORTER.values(), ids=SHORTER)
def test_of_a_sentence_that_is_too_long_its_first_parts_are_spoken(seconds: float, said: str) -> None:
    """Very slowly it takes 7 s; a get-ready has 6 s, where nobody set it."""
    arrangement = arrange([(1.0, LEG_RAISE)], SoundSettings(speed=0.6), spans=[(1.0, 1.0 + seconds)])
    assert [one.text for one in arrangement.script] == [said]
    assert arrangement.ends(ENGLISH, 0.6) <= 1.0 + seconds


def test_where_the_voice_would_not_come_to_the_side_its_recording_is_heard() -> None:
    arrangement = arrange([(1.0, LEG_RAISE)], SoundSettings(speed=0.6), spans=[(1.0, 4.0)])
    assert (notes(arrangement), arrangement.script) == (["1.1 en/say:Right leg"], ())


def test_a_number_in_a_name_is_no_dose() -> None:
    """The name takes 1.5 s slowly: the voice would not come to the leg."""
    cue = "say:Slide no. 2. Right leg. 10 reps."
    arrangement = arrange([(1.0, cue)], SoundSettings(speed=0.6), spans=[(1.0, 4.5)])
    assert (notes(arrangement), arrangement.script) == (["1.1 en/say:Right leg"], ())


def test_without_time_for_anything_nothing_is_spoken() -> None:
    arrangement = arrange([(1.0, LEG_RAISE)], SoundSettings(speed=0.6), spans=[(1.0, 1.4)])
    assert (notes(arrangement), arrangement.script) == ([], ())


def test_a_recorded_sentence_waits_for_the_word_that_is_being_said() -> None:
    cues = [(1.0, "number:13"), (1.1, "say:Set 2 of 3")]
    assert notes(arrange(cues)) == ["1 en/number:13", "1.4 en/say:Set 2 of 3"]


def test_of_recorded_clauses_the_last_ones_are_left_out_where_time_is_short() -> None:
    """Set 2 of 3 and the side last 0.95 s, the phase 0.8 s."""
    cues = [(1.0, "say:Set 2 of 3. Left leg")]
    assert notes(arrange(cues, spans=[(1.0, 1.8)])) == ["1.1 en/say:Set 2 of 3"]
    assert notes(arrange(cues, spans=[(1.0, 3.0)])) == ["1.1 en/say:set 2 of 3. left leg"]


SWITCH = "say:Switch to your left leg"
SLOW_SENTENCES = SoundBank(
    {**LONG_WORDS.samples, f"en/{SWITCH}": LONG_WORDS.samples["en/word:left"] * 3}, texts=LONG_WORDS.texts
)


@pytest.mark.parametrize(
    ("seconds", "heard"),
    [(3.0, [f"1.1 en/{SWITCH}"]), (2.0, ["1.1 en/word:left"]), (0.9, ["1 side"])],
    ids=["time for all of it", "time for the side", "time for its tone"],
)
def test_where_time_is_short_a_switch_is_said_in_one_word(seconds: float, heard: list[str]) -> None:
    """The sentence lasts 2.7 s, the word 0.9 s."""
    assert notes(arrange([(1.0, SWITCH)], sounds=SLOW_SENTENCES, spans=[(1.0, 1.0 + seconds)])) == heard


def test_the_tone_of_the_other_side_waits_for_the_tone_that_ends_a_set() -> None:
    """Together they would be told apart by nobody; each lasts 0.1 s."""
    tones = SoundSettings(SoundChoice.TONES_ONLY)
    assert notes(arrange([(1.0, "set_done"), (1.0, SWITCH)], tones)) == ["1 set_done", "1.15 side"]


def test_with_tones_alone_a_rest_before_the_other_side_has_the_tone_of_it() -> None:
    tones = SoundSettings(SoundChoice.TONES_ONLY)
    assert notes(arrange([(1.0, "say:Set 2 of 3. Switch to your left leg")], tones)) == ["1 side"]
    assert notes(arrange([(1.0, "say:Set 2 of 3. Left leg")], tones)) == []


def test_a_sentence_that_was_made_shorter_stays_so_when_its_phase_is_extended() -> None:
    """Else the voice would begin again in mid-word."""
    slowly = SoundSettings(speed=0.6)
    before = arrange([(1.0, LEG_RAISE)], slowly, spans=[(1.0, 7.0)])
    after = arrange([(1.0, LEG_RAISE)], slowly, spans=[(1.0, 27.0)], settled=dict(before.heard))
    assert after.script == (Utterance(1.0, "Straight leg raise. Right leg.", 27.0),)


def test_a_word_without_time_for_the_voice_is_a_tone() -> None:
    arrangement = arrange([(1.0, "word:open")], spans=[(1.0, 1.3)])
    assert (notes(arrangement), arrangement.script) == (["1 word"], ())


def test_the_voice_waits_for_a_recorded_word() -> None:
    arrangement = arrange([(1.0, "number:2"), (1.2, "say:Press when done")])
    assert arrangement.script == (Utterance(1.4, "Press when done", 100.0),)


def test_instants_are_whole_milliseconds() -> None:
    """So the same utterance is the same in two scripts, whatever was added up to get there."""
    arrangement = arrange([(1.0000000001, "say:Press when done")], spans=[(0.0, 9.9999999999)])
    assert arrangement.script == (Utterance(1.0, "Press when done", 10.0),)


def test_when_it_ends() -> None:
    assert arrange([]).ends(ENGLISH, 1.0) == float("-inf")
    assert arrange([(1.0, "number:2")]).ends(ENGLISH, 1.0) == pytest.approx(1.4)
    assert arrange([(1.0, "say:Press when done")]).ends(ENGLISH, 0.6) == pytest.approx(2.93, abs=0.01)


def test_a_track_of_cues() -> None:
    """Without a voice; in the order of time; a recorded sentence where its phase is given."""
    cues = [(2.0, "tick"), (1.0, "word:lift"), (1.5, "word:open"), (3.0, "say:Set 2 of 3"), (5.0, "finish")]
    track = track_of(cues, ENGLISH)
    assert [(note.at, note.tone) for note in track.notes] == [
        *[(1.0, "en/word:lift"), (1.5, "word"), (2.0, "tick"), (5.0, "finish")],
    ]
    assert (3.1, "en/say:Set 2 of 3") in [(note.at, note.tone) for note in track_of(cues, ENGLISH, spans=ALWAYS).notes]


def test_a_language_without_a_recording() -> None:
    spanish = bank(recorded={"number:2": "dos"}, language=Language.SPANISH)
    settings = SoundSettings(language=Language.SPANISH)
    assert notes(arrange([(1.0, "number:2"), (2.0, "number:3")], settings, spanish)) == ["1 es/number:2", "2 number"]
