"""How the sound test compares a recording with a plan: nothing may hide in it."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

import pytest

from knee_coach.resources import assets_dir
from knee_coach.sound.bank import SoundBank, load_bank
from knee_coach.sound.track import Note, Track
from knee_coach.sound.wav import RATE
from tools.soundtest.comparing import compared

NOTES = (
    *(Note(1.0, "tick"), Note(2.0, "tick"), Note(3.0, "start"), Note(3.3, "en/word:hold"), Note(5.0, "set_done")),
    *(Note(5.0, "en/say:Switch to your right leg"), Note(8.0, "en/word:rest"), Note(8.05, "tick"), Note(9.0, "finish")),
)
SECONDS = 12
LOUDNESS = 0.4
STARTED_AT = -0.75
"""Seconds: the recorder was there before the session."""


@pytest.fixture(scope="module")
def bank() -> SoundBank:
    return load_bank(assets_dir())


def recorded(bank: SoundBank, notes: Sequence[Note]) -> array[int]:
    """What a recorder hears that was there before the session began, from a program that is not at full volume."""
    first = round(STARTED_AT * RATE)
    return Track(tuple(sorted(notes)), bank).samples(first, SECONDS * RATE, LOUDNESS)


def moved(notes: Sequence[Note], seconds: float) -> list[Note]:
    return [Note(note.at + seconds, note.tone) for note in notes]


def test_a_session_as_planned(bank: SoundBank) -> None:
    figures = compared(recorded(bank, NOTES), STARTED_AT, Track(NOTES, bank))
    assert str(figures) == ("9 cues, 0 lost, 0 in no plan; sd 0.00 ms, worst 0.00 ms, drift +0.00 ms, delay +0.0 ms")


@pytest.mark.parametrize("delay", [-0.0251, 0.0113, 0.1307])
def test_a_constant_delay_is_told_and_is_no_unevenness(bank: SoundBank, delay: float) -> None:
    figures = compared(recorded(bank, moved(NOTES, delay)), STARTED_AT, Track(NOTES, bank))
    assert (figures.lost, figures.extra) == ((), ())
    assert (round(figures.delay, 4), round(figures.worst, 4)) == (delay, 0.0)


@pytest.mark.parametrize("number", range(len(NOTES)), ids=[f"{note.tone} at {note.at}" for note in NOTES])
def test_one_sound_is_missing(bank: SoundBank, number: int) -> None:
    """It is the one that is found to be lost, also where it would have sounded together with another."""
    played = [*NOTES[:number], *NOTES[number + 1 :]]
    figures = compared(recorded(bank, played), STARTED_AT, Track(NOTES, bank))
    assert figures.lost == (NOTES[number],)


@pytest.mark.parametrize("delay", [3500, 3501, 3502, 3503])
def test_a_tone_is_found_to_the_sample(bank: SoundBank, delay: int) -> None:
    """Each for itself: a tone is like itself a period later, and four samples are taken together to find it."""
    found = {}
    for tone in (name for name in bank.samples if "/" not in name):
        track = Track((Note(0.1, tone),), bank)
        figures = compared(track.samples(-delay, RATE, LOUDNESS), 0.0, track)
        found[tone] = (*(round(late * RATE) for late in figures.late), *figures.extra)
    assert found == dict.fromkeys(found, (delay,))


UNDER_WORDS = [
    *(("en/word:hold", 0.2, -697), ("en/word:hold", 0.2, -680), ("en/word:hold", 0.2, 5881)),
    *(("en/number:15", 0.41, -156), ("en/word:breathe in", 0.32, -76)),
]
"""A word, the seconds after its start at which a tick lies under it, and the samples by which all is late.

With some of these delays a look at the loudness alone takes the word's tail for the tick.
"""


def under_word(word: str, after: float) -> tuple[Note, ...]:
    return (Note(1.0, "start"), Note(2.0, word), Note(2.0 + after, "tick"), Note(4.0, "tick"))


def recorded_late(bank: SoundBank, notes: Sequence[Note], delay: int) -> array[int]:
    return Track(tuple(notes), bank).samples(-delay, 5 * RATE, LOUDNESS)


@pytest.mark.parametrize(("word", "after", "delay"), UNDER_WORDS)
def test_a_tick_under_a_word_is_found_whatever_the_delay(bank: SoundBank, word: str, after: float, delay: int) -> None:
    notes = under_word(word, after)
    figures = compared(recorded_late(bank, notes, delay), 0.0, Track(notes, bank))
    assert (figures.lost, figures.extra) == ((), ())
    assert [round(late * RATE) for late in figures.late] == [delay] * len(notes)


@pytest.mark.parametrize(("word", "after", "delay"), UNDER_WORDS)
@pytest.mark.parametrize("missing", [1, 2], ids=["word", "tick"])
def test_of_a_word_and_a_tick_under_it_one_is_missing(
    bank: SoundBank, word: str, after: float, delay: int, missing: int
) -> None:
    notes = under_word(word, after)
    played = [note for note in notes if note is not notes[missing]]
    figures = compared(recorded_late(bank, played, delay), 0.0, Track(notes, bank))
    assert (figures.lost, figures.extra) == ((notes[missing],), ())


@pytest.mark.parametrize("late", [0.009, -0.009, 0.05, 0.2])
def test_a_tick_under_a_word_comes_too_late_or_too_early(bank: SoundBank, late: float) -> None:
    notes = under_word("en/word:hold", 0.2)
    played = [*notes[:2], *moved(notes[2:3], late), notes[3]]
    figures = compared(recorded_late(bank, played, -703), 0.0, Track(notes, bank))
    assert (figures.lost, figures.extra) == ((), ())
    assert figures.notes[2].late == pytest.approx(late - 703 / RATE, abs=0.0001)


def test_another_sound_in_the_place_of_one_is_not_it(bank: SoundBank) -> None:
    """`set_done` where a tick should be."""
    played = [Note(1.0, "set_done"), *NOTES[1:]]
    assert compared(recorded(bank, played), STARTED_AT, Track(NOTES, bank)).lost == (NOTES[0],)


@pytest.mark.parametrize("late", [0.012, -0.03, 0.2])
def test_one_sound_comes_too_late_or_too_early(bank: SoundBank, late: float) -> None:
    played = [NOTES[0], *moved(NOTES[1:2], late), *NOTES[2:]]
    figures = compared(recorded(bank, played), STARTED_AT, Track(NOTES, bank))
    assert figures.lost == ()
    assert figures.worst == pytest.approx(abs(late), abs=0.0001)
    assert figures.notes[1].late == pytest.approx(late, abs=0.0001)


def test_a_sound_that_nobody_planned(bank: SoundBank) -> None:
    figures = compared(recorded(bank, [*NOTES, Note(7.0, "pause")]), STARTED_AT, Track(NOTES, bank))
    assert figures.lost == ()
    assert [round(start, 1) for start, _ in figures.extra] == [7.0]


def test_a_sound_that_nobody_planned_under_one_that_somebody_did(bank: SoundBank) -> None:
    figures = compared(recorded(bank, [*NOTES, Note(9.3, "tick")]), STARTED_AT, Track(NOTES, bank))
    assert figures.lost == ()
    assert [round(start, 1) for start, _ in figures.extra] == [9.3]


def test_a_sound_that_is_far_too_late_is_lost_and_unplanned(bank: SoundBank) -> None:
    figures = compared(recorded(bank, [*NOTES[1:], Note(1.5, "tick")]), STARTED_AT, Track(NOTES, bank))
    assert figures.lost == (NOTES[0],)
    assert [(round(start, 1), round(end, 1)) for start, end in figures.extra] == [(1.5, 1.6)]


def test_nothing_at_all_was_recorded(bank: SoundBank) -> None:
    figures = compared(array("h", bytes(2 * SECONDS * RATE)), STARTED_AT, Track(NOTES, bank))
    assert figures.lost == NOTES


def test_a_sound_that_gets_later_all_the_time_drifts(bank: SoundBank) -> None:
    """A tick a second, each 0.1 ms later: after ten the last half is later than the first by 0.5 ms."""
    notes = tuple(Note(1.0 + second, "tick") for second in range(10))
    played = [Note(note.at + 0.0001 * number, note.tone) for number, note in enumerate(notes)]
    assert compared(recorded(bank, played), STARTED_AT, Track(notes, bank)).drift == pytest.approx(0.0005, abs=0.0001)
