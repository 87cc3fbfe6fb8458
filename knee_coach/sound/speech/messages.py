"""What is said to the voice process, as lines of JSON can say it."""

from __future__ import annotations

from collections.abc import Iterable

from knee_coach.model.sound_settings import Language, SoundSettings
from knee_coach.sound.processes.line_process import Message
from knee_coach.sound.speech.reader import Line
from knee_coach.sound.speech.speaker import Utterance


def settings_message(settings: SoundSettings) -> Message:
    """How to speak."""
    return {
        "do": "settings",
        "language": settings.language.value,
        "voice": settings.voice,
        "speed": settings.speed,
    }


def settings_in(message: Message) -> SoundSettings:
    """How to speak, from a message; the rest of the settings is of no use here and as it comes."""
    return SoundSettings(language=Language(message["language"]), voice=message["voice"], speed=message["speed"])


def play_message(
    script: Iterable[Utterance], position_seconds: float, asked_at: float, *, may_wait: bool = False
) -> Message:
    """What to speak: at ``asked_at`` of the processes’ clock the session's clock said ``position_seconds``.

    With ``may_wait`` lines are spoken late as long as there is time for them.
    """
    shift = asked_at - position_seconds
    return {
        "do": "play",
        "lines": [[said.at + shift, said.text, said.until + shift, may_wait] for said in script],
    }


def lines_in(message: Message) -> list[Line]:
    """What to speak, from a message, on the axis of the processes’ clock."""
    return [Line(at, text, until, may_wait) for at, text, until, may_wait in message["lines"]]


def gain_message(gain: float) -> Message:
    """How loud, 0 to 1."""
    return {"do": "gain", "gain": gain}


CUT: Message = {"do": "cut"}
"""Fall silent at once."""
