"""Asks the voice of this computer how it is, for a report, and waits for the answer, but not for ever."""

from __future__ import annotations

import queue
import time
from collections.abc import Generator, Mapping, Sequence
from contextlib import closing

from knee_coach.model.sound_settings import SoundSettings
from knee_coach.sound.processes.line_process import CannotStartError, LineProcess, Message, own_process
from knee_coach.sound.speech.facts import VoiceFacts
from knee_coach.sound.speech.messages import settings_message

ANSWERS_WITHIN = 20.0
"""Seconds. Speech Dispatcher with espeak-ng lists 13,000 voices: that takes 1.5 to 3 s, and up to 13 on two busy
processors."""


def ask_voice(
    settings: SoundSettings,
    within: float = ANSWERS_WITHIN,
    command: Sequence[str] | None = None,
    environ: Mapping[str, str] | None = None,
) -> VoiceFacts | None:
    """The facts about the voice for these settings; None when there is no answer ``within`` so many seconds."""
    with closing(_answers(settings, within, command, environ)) as answers:
        found = (VoiceFacts.from_message(message) for message in answers if message.get("is") == "facts")
        return next(found, None)


def _answers(
    settings: SoundSettings,
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
        while (left := until - time.monotonic()) > 0:
            try:
                message = heard.get(timeout=left)
            except queue.Empty:
                break
            if message is None:
                return
            yield message
        process.kill()  # it had its time
