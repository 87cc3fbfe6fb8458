"""A track as a message to the sound process, which has the samples already: only the notes travel."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from knee_coach.model.sound_settings import Language
from knee_coach.sound.bank import SoundBank
from knee_coach.sound.processes.line_process import Message
from knee_coach.sound.track import Note, Track


@dataclass(frozen=True)
class PlayAsked:
    """A track whose clock said ``position`` at the instant ``asked_at``, both in seconds.

    That instant is one of :func:`~knee_coach.sound.processes.clock.process_clock`.
    """

    track: Track
    position: float
    asked_at: float


def play_message(asked: PlayAsked, assets: Path) -> Message:
    """What to say for it; ``assets`` is where the process finds the sounds."""
    return {
        "do": "play",
        "notes": [[note.at, note.tone] for note in asked.track.notes],
        "language": asked.track.bank.language.value,
        "assets": str(assets),
        "position": asked.position,
        "asked_at": asked.asked_at,
    }


def play_asked(message: Message, bank_of: Callable[[Path, Language], SoundBank]) -> PlayAsked:
    """What such a message says, with a bank that is loaded where it is needed."""
    bank = bank_of(Path(message["assets"]), Language(message["language"]))
    notes = tuple(Note(at, tone) for at, tone in message["notes"])
    return PlayAsked(Track(notes, bank), message["position"], message["asked_at"])
