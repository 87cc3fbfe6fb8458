"""Arranges cues for what can sound them: notes for the player of tracks, utterances for the system's voice."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from knee_coach.model.sound_settings import SoundChoice, SoundSettings
from knee_coach.sound.bank import SoundBank
from knee_coach.sound.cue import SAY
from knee_coach.sound.heard import SILENCE, Heard, heard
from knee_coach.sound.recorded_parts import clauses_of
from knee_coach.sound.score import Span, TimedCue
from knee_coach.sound.speech.rates import WORDS_A_MINUTE, spoken_seconds
from knee_coach.sound.speech.speaker import Utterance
from knee_coach.sound.talking_over import after_calls, after_recordings, said_starts, sentence_begins, talking_over
from knee_coach.sound.track import Note, Track

AWAIT_PATIENCE = 60.0
"""Seconds after which a sentence of an await is broken off at the latest; pressing breaks it off sooner."""

_BETWEEN_CLAUSES = re.compile(r"(?<=\.) ")

_ROUNDING = 1e-6
"""Seconds: instants that should be equal differ by less."""


@dataclass(frozen=True)
class Arrangement:
    """What each cue sounds with."""

    heard: Mapping[TimedCue, Heard] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    script: tuple[Utterance, ...] = ()
    """In the order of time. Instants are whole milliseconds, so that an utterance is the same in two scripts."""

    def ends(self, bank: SoundBank, speed: float) -> float:
        """About when the last of it is over; minus infinity where nothing sounds."""
        sounds = (note.at + bank.seconds(note.tone) for note in self.notes)
        spoken = (utterance.at + _seconds(utterance, speed) for utterance in self.script)
        return max([*sounds, *spoken], default=float("-inf"))


def arranged(
    cues: Iterable[TimedCue],
    spans: Sequence[Span],
    settled: Mapping[TimedCue, Heard],
    settings: SoundSettings,
    bank: SoundBank,
    *,
    voice_is_ready: bool,
) -> Arrangement:
    """Arrange cues and the phases they belong to; ``settled`` holds what sounds already, which stays as it is.

    Of two recorded words that would talk over one another the one of lower rank gives way to its tone. A sentence is
    heard only in its own phase, after the word that is being said, and as much of it as there is time for.
    """
    sounding = {
        cue: settled.get(cue) or heard(cue[1], settings, bank, voice_is_ready=voice_is_ready)
        for cue in cues
        if not cue[1].startswith(SAY) or _end_of_phase(cue[0], spans) is not None
    }
    if settings.choice is SoundChoice.WORDS_ONLY:
        for cue in said_starts(sounding, bank, voice_is_ready=voice_is_ready):
            sounding[cue] = settled.get(cue, SILENCE)
    for cue in talking_over(sounding, settled, bank):
        sounding[cue] = Heard(bank.tone_of(cue[1]))
    for cue, one in [each for each in sounding.items() if each[0] not in settled and _needs_a_place(*each)]:
        sounding[cue] = SILENCE  # until it has its place
        sounding[cue] = _placed(cue, one, sounding, _end_of_phase(cue[0], spans), settings, bank)
    notes = [Note(one.starts(at), one.sound) for (at, _), one in sounding.items() if one.sound is not None]
    script = [
        _utterance(one.starts(at), one.text, _end_of_phase(at, spans))
        for (at, _), one in sounding.items()
        if one.text is not None
    ]
    return Arrangement(sounding, tuple(sorted(notes)), tuple(sorted(one for one in script if one is not None)))


def track_of(
    cues: Iterable[TimedCue],
    bank: SoundBank,
    settings: SoundSettings | None = None,
    spans: Sequence[Span] = (),
) -> Track:
    """What cues sound like where the system has no voice; sentences only inside the phases that are given."""
    settings = settings or SoundSettings()
    return Track(arranged(cues, spans, {}, settings, bank, voice_is_ready=False).notes, bank)


def _end_of_phase(at: float, spans: Sequence[Span]) -> float | None:
    """Until when what is spoken from ``at`` on may last; None where no phase is."""
    index = bisect_right([start for start, _ in spans], at + _ROUNDING) - 1
    if index < 0:
        return None
    end = spans[index][1]
    if end is None:
        return at + AWAIT_PATIENCE
    return end if at < end - _ROUNDING else None


def _needs_a_place(cue: TimedCue, one: Heard) -> bool:
    """Whether it need not sound at its cue's own instant: what stands for a sentence, and a word of the voice's."""
    return one.text is not None or (cue[1].startswith(SAY) and one.sound is not None)


def _placed(
    cue: TimedCue,
    one: Heard,
    others: Mapping[TimedCue, Heard],
    end: float | None,
    settings: SoundSettings,
    bank: SoundBank,
) -> Heard:
    """A sentence, or a word of the voice's, at its time and as long as its phase lets it be; else its tone.

    By the voice, as many of the first clauses as there is time for; by the recordings where the voice would not come to
    what is recorded, for that is the side before anything else.
    """
    at, name = cue
    tone = Heard(bank.tone_of(name), begins=after_calls(at, others, bank))
    if end is None or (one.text is None and not bank.is_recording(one.sound)):
        return tone
    spoken = _spoken(one.text, after_recordings(at, others, bank), end, settings.speed)
    recorded = bank.recorded_clauses(name.removeprefix(SAY)) if name.startswith(SAY) else ()
    if spoken is not None and (not recorded or recorded[0] in clauses_of(spoken.text or "")):
        return spoken
    begins = sentence_begins(at, others, bank)
    shorter = (bank.saying(recorded[:count]) for count in range(len(recorded), 0, -1))
    for sound in (*shorter, bank.side_word_of(name)):
        if sound is not None and begins + bank.seconds(sound) <= end + _ROUNDING:
            return Heard(sound, begins=begins)
    return spoken or tone


def _spoken(text: str | None, begins: float, end: float, speed: float) -> Heard | None:
    """What of a text the voice has time for, without as many of its last clauses as needs be; None for nothing."""
    clauses = _BETWEEN_CLAUSES.split(text) if text is not None else []
    for count in range(len(clauses), 0, -1):
        shorter = " ".join(clauses[:count])
        if begins + spoken_seconds(shorter, WORDS_A_MINUTE * speed) <= end + _ROUNDING:
            return Heard(text=shorter, begins=begins)
    return None


def _utterance(begins: float, text: str, end: float | None) -> Utterance | None:
    return None if end is None else Utterance(round(begins, 3), text, round(end, 3))


def _seconds(utterance: Utterance, speed: float) -> float:
    return spoken_seconds(utterance.text, WORDS_A_MINUTE * speed)
