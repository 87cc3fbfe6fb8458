"""Cue sheets: which cue sounds when in each phase, known before the phase starts.

Numbers spoken are always reps; seconds are ticks. The first thing to do after a get-ready, a switch or a rest opens
with a tone, and its own word comes 0.3 s later. A sentence that would not be over with its phase is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from knee_coach.engine.phases import Phase, PhaseKind, Place, RestKind
from knee_coach.model.exhaustive import assert_never
from knee_coach.sound.cue import END_CUES, NUMBER, SAY, WORD, Cue
from knee_coach.sound.sentences import (
    ENGLISH,
    Phrases,
    await_sentence,
    get_ready_sentences,
    next_exercise_sentences,
    next_set_sentence,
    planned_seconds,
    switch_sentence,
)
from knee_coach.sound.spacing import well_spaced

__all__ = ["Cue", "cue_sheets"]

_ROUNDING = 1e-9
"""Seconds: offsets that should be equal differ by less."""

WORD_AFTER_START = 0.3
"""Seconds from the start tone to the word: the tone is over by then."""

_EVERY_SECOND_UNDER = 15.0
"""Seconds: a hold shorter than this ticks all the way, a longer one only at its end."""

_TICK_PAST_TARGET = 10.0
"""Seconds between the ticks of a hold or activity that goes on past its target."""

_AFTER_TARGET = 0.5
"""Seconds from the target to the sentence that says how to end: as in an await."""


def cue_sheets(phases: Sequence[Phase], phrases: Phrases = ENGLISH) -> tuple[tuple[Cue, ...], ...]:
    """One sheet for each of these phases that follow one another, its cues in order, its sentences in a language.

    What ends with an await sounds at the await's estimate; in a session it sounds when the patient presses.
    """
    return well_spaced(phases, [_sheet(phase, phrases) for phase in phases])


def _sheet(phase: Phase, phrases: Phrases) -> list[Cue]:
    cues = [*_start(phase), *_of_kind(phase, phrases), *_end(phase)]
    return sorted(cues, key=lambda cue: cue.at)


def _start(phase: Phase) -> Iterator[Cue]:
    if phase.opens:
        yield Cue(0.0, "start")


def _end(phase: Phase) -> Iterator[Cue]:
    if phase.ends is not None:
        yield Cue(phase.estimate if phase.length is None else phase.length, END_CUES[phase.ends])


def _of_kind(phase: Phase, phrases: Phrases) -> Iterator[Cue]:
    seconds = phase.seconds or 0.0
    match phase.kind:
        case PhaseKind.GET_READY:
            sentences = get_ready_sentences(phase.place, phrases)
            yield from _say(0.0, sentences if seconds >= 6 else sentences[1:], seconds)
            yield from _last_ticks(seconds)
        case PhaseKind.MOVE:
            yield from _spoken(phase, f"{WORD}{phase.word}")
            yield from _ticks(range(1, int(seconds) + 1), below=seconds)
        case PhaseKind.HOLD:
            yield from _spoken(phase, "word:hold")
            yield from _timing(phase, seconds, phrases)
        case PhaseKind.ACTIVITY:
            yield from _spoken(phase, None)
            yield from _timing(phase, seconds, phrases)
        case PhaseKind.REST:
            yield from _rest(phase, seconds, phrases)
        case PhaseKind.SWITCH_SIDES:
            yield from _switch(phase.place, seconds, phrases)
            yield from _last_ticks(seconds)
        case PhaseKind.AWAIT:
            yield from _spoken(phase, None)
            yield Cue(0.5, SAY + await_sentence(phase, phrases))
        case _:
            assert_never(phase.kind)


def _switch(to: Place, seconds: float, phrases: Phrases) -> Iterator[Cue]:
    """The sentence, or the side's word where there is no time for it."""
    sentence = tuple(_say(0.0, [switch_sentence(to, phrases)], seconds))
    yield from sentence
    if not sentence and to.side is not None:
        yield Cue(0.0, f"{WORD}{to.side.value}")


def _rest(phase: Phase, seconds: float, phrases: Phrases) -> Iterator[Cue]:
    match phase.rest_kind:
        case RestKind.IN_REP | RestKind.BETWEEN_REPS | None:
            yield from _spoken(phase, "word:rest" if seconds >= 2 else None)
            return
        case RestKind.BETWEEN_SETS:
            if seconds >= 15:
                yield from _say(seconds - 10, [next_set_sentence(phase, phrases)], seconds)
            elif seconds >= 4 and phase.changes_side:
                # Whoever lies there with closed eyes cannot know that it is the other leg's turn.
                yield from _say(1.5, [switch_sentence(phase.place, phrases)], seconds)
        case RestKind.BETWEEN_EXERCISES | RestKind.BETWEEN_ROUNDS:
            if seconds >= 6:
                yield from _say(1.5, next_exercise_sentences(phase.place, phrases), seconds)
        case _:
            assert_never(phase.rest_kind)
    if seconds >= 4:
        yield Cue(0.5, "word:rest")
        yield from _last_ticks(seconds)


def _spoken(phase: Phase, word: str | None) -> Iterator[Cue]:
    """The phase's own spoken cue, once the start tone is over; none where the phase is over by then."""
    name = _begins_rep(phase) or word
    at = WORD_AFTER_START if phase.opens else 0.0
    if name is not None and (phase.seconds is None or at < phase.seconds):
        yield Cue(at, name)


def _begins_rep(phase: Phase) -> str | None:
    """The number or side that a rep begins with, in place of a word; None where it begins with its word."""
    place = phase.place
    if phase.second_side and place.side is not None and (phase.first_of_rep or phase.kind is PhaseKind.ACTIVITY):
        return f"{WORD}{place.side.value}"
    if not phase.first_of_rep or phase.second_side or place.rep is None or place.reps is None or place.rep < 2:
        return None
    return "last_one" if place.rep == place.reps >= 3 else f"{NUMBER}{place.rep}"


def _timing(phase: Phase, seconds: float, phrases: Phrases) -> Iterator[Cue]:
    """What tells the time of a hold or an activity."""
    if seconds < _EVERY_SECOND_UNDER:
        yield from _ticks((seconds - left for left in range(int(seconds), 0, -1)), below=seconds)
    else:
        if seconds >= 20:
            yield Cue(seconds / 2, "halfway")
        if seconds >= 30:
            yield Cue(seconds - 10, "ten_seconds")
        yield from _last_ticks(seconds)
    if phase.goes_on:
        yield from _past_target(seconds, phase.length or seconds, phrases)


def _past_target(target: float, end: float, phrases: Phrases) -> Iterator[Cue]:
    """That the target is reached and how to end, then the ticks."""
    if target + _AFTER_TARGET < end:
        yield Cue(target + _AFTER_TARGET, SAY + phrases.press_when_done)
    count = 0
    while (at := target + count * _TICK_PAST_TARGET) < end - _ROUNDING:
        yield Cue(at, "tick")
        count += 1


def _last_ticks(seconds: float) -> Iterator[Cue]:
    yield from _ticks((seconds - 3, seconds - 2, seconds - 1), below=seconds)


def _ticks(offsets: Iterable[float], below: float) -> Iterator[Cue]:
    yield from (Cue(float(at), "tick") for at in offsets if _ROUNDING < at < below - _ROUNDING)


def _say(at: float, sentences: Iterable[str], seconds: float) -> Iterator[Cue]:
    """The first of these sentences that is over with its phase."""
    fitting = (sentence for sentence in sentences if at + planned_seconds(sentence) <= seconds + _ROUNDING)
    yield from (Cue(at, SAY + sentence) for sentence in islice(fitting, 1))
