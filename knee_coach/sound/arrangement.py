"""Arranges cues for what can sound them: notes for the player of tracks, utterances for the system's voice."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from knee_coach.model.sound_settings import SoundChoice, SoundSettings
from knee_coach.sound.bank import SoundBank
from knee_coach.sound.cue import SAY
from knee_coach.sound.heard import SILENCE, Heard, heard
from knee_coach.sound.score import Span, TimedCue
from knee_coach.sound.speech.rates import WORDS_A_MINUTE, spoken_seconds
from knee_coach.sound.speech.speaker import Utterance
from knee_coach.sound.talking_over import after_recordings, begins, said_starts, talking_over
from knee_coach.sound.track import Note, Track

AWAIT_PATIENCE = 60.0
"""Seconds after which a sentence of an await is broken off at the latest; pressing breaks it off sooner."""

_BETWEEN_PARTS = re.compile(r"(?<=\.) ")

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

    Of two recordings that would talk over one another the one of lower rank gives way to its tone. A sentence is heard
    only in its own phase. An utterance waits for the end of a recording. Of one that would not be over with its phase
    at the chosen speed only the parts are spoken that fit, from the first one on (the name, the side, the dose); where
    not even the first one does, nothing.
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
    script = []
    for cue, text in [(cue, one.text) for cue, one in sounding.items() if one.text is not None]:
        utterance = _utterance(text, after_recordings(cue[0], sounding, bank), _end_of_phase(cue[0], spans))
        if utterance is not None and cue not in settled:
            utterance = _that_fits(utterance, settings.speed)
        if utterance is not None:
            script.append(utterance)
            sounding[cue] = Heard(text=utterance.text)
        elif cue not in settled:
            sounding[cue] = Heard(bank.tone_of(cue[1]))
    notes = [Note(begins(cue, sounding, bank), one.sound) for cue, one in sounding.items() if one.sound is not None]
    return Arrangement(sounding, tuple(sorted(notes)), tuple(sorted(script)))


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


def _utterance(text: str, at: float, until: float | None) -> Utterance | None:
    return None if until is None else Utterance(round(at, 3), text, round(until, 3))


def _that_fits(utterance: Utterance, speed: float) -> Utterance | None:
    """The utterance, without as many of its last parts as there is no time for; None without time for the first."""
    parts = _BETWEEN_PARTS.split(utterance.text)
    shorter = (replace(utterance, text=" ".join(parts[:count])) for count in range(len(parts), 0, -1))
    return next((one for one in shorter if _fits(one, speed)), None)


def _fits(utterance: Utterance, speed: float) -> bool:
    return utterance.at + _seconds(utterance, speed) <= utterance.until + 0.001


def _seconds(utterance: Utterance, speed: float) -> float:
    return spoken_seconds(utterance.text, WORDS_A_MINUTE * speed)
