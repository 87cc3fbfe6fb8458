"""Asks the voice of this computer how it is, for a report, and waits for the answer, but not for long."""

from __future__ import annotations

import queue
import time
from collections.abc import Generator, Mapping, Sequence
from contextlib import closing

from knee_coach.model.sound_settings import SoundSettings
from knee_coach.sound.processes.line_process import CannotStartError, LineProcess, Message, own_process
from knee_coach.sound.speech.facts import VoiceFacts
from knee_coach.sound.speech.messages import play_message, settings_message
from knee_coach.sound.speech.reader import Outcome
from knee_coach.sound.speech.speaker import Utterance

ANSWERS_WITHIN = 3.0
"""Seconds; Speech Dispatcher with espeak-ng takes 1.5, because it lists 13,000 voices."""

SPEAKS_WITHIN = 15.0
"""Seconds for one sentence."""


def ask_voice(
    settings: SoundSettings,
    within: float = ANSWERS_WITHIN,
    command: Sequence[str] | None = None,
    environ: Mapping[str, str] | None = None,
) -> VoiceFacts | None:
    """The facts about the voice for these settings; None when there is no answer ``within`` so many seconds."""
    with closing(_answers(settings, None, within, command, environ)) as answers:
        found = (VoiceFacts.from_message(message) for message in answers if message.get("is") == "facts")
        return next(found, None)


def speak_once(
    settings: SoundSettings,
    text: str,
    within: float = SPEAKS_WITHIN,
    command: Sequence[str] | None = None,
    environ: Mapping[str, str] | None = None,
) -> bool:
    """Speak one sentence; whether it was spoken to its end ``within`` so many seconds, as far as the engine tells."""
    with closing(_answers(settings, text, within, command, environ)) as answers:
        for message in answers:
            match message.get("is"):
                case "facts" if message["used"] is None:
                    return False
                case Outcome.FINISHED.value:
                    return True
                case _:
                    pass
    return False


def _answers(
    settings: SoundSettings,
    text: str | None,
    within: float,
    command: Sequence[str] | None,
    environ: Mapping[str, str] | None,
) -> Generator[Message, None, None]:
    """What a new voice process tells until it ends or the time is over."""
    until = time.monotonic() + within
    heard: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
    try:
        process = LineProcess(
            own_process("voice") if command is None else command, heard.put, lambda: heard.put(None), environ
        )
    except CannotStartError:
        return
    with closing(process):
        process.send(settings_message(settings))
        if text is not None:
            process.send(play_message([Utterance(0.0, text, within)], 0.0, time.monotonic(), may_wait=True))
        while (left := until - time.monotonic()) > 0:
            try:
                message = heard.get(timeout=left)
            except queue.Empty:
                break
            if message is None:
                return
            yield message
        process.kill()  # it had its time
