"""What there is to play on, for people who want to know why they hear nothing."""

from __future__ import annotations

import queue
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from knee_coach.sound.players.process_player import KeepProcess, keep_sound_process
from knee_coach.sound.processes.line_process import Message

ANSWERS_WITHIN = 5.0
"""Seconds that a sound process is given: it takes about 1 s, more where a device has to wake up."""


@dataclass(frozen=True)
class SoundFacts:
    """What a sound process found."""

    outputs: tuple[str, ...] = ()
    """The names that the system gives to its outputs, the one that is used first."""
    sounds: bool = False
    """Whether the first one takes sound."""
    answers: bool = False
    """False where the sound server hangs, or the process died."""
    no_loudspeaker: bool = False
    """Whether there is a sound server and no loudspeaker: then no other program can be heard either."""
    because: str | None = None
    """Why Qt's sound cannot be loaded at all, as the system says it."""


def sound_facts(keep: KeepProcess = keep_sound_process, clock: Callable[[], float] = time.monotonic) -> SoundFacts:
    """Ask a sound process; returns after :data:`ANSWERS_WITHIN` at the latest."""
    heard: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
    process = keep(heard.put, lambda: heard.put(None))
    facts = SoundFacts()
    until = clock() + ANSWERS_WITHIN
    try:
        while (left := until - clock()) > 0:
            message = heard.get(timeout=left)
            if message is None:
                break
            facts = _with(facts, message)
            if facts.sounds or message["is"] in ("no_output", "no_loudspeaker"):
                break
    except queue.Empty:
        pass
    finally:
        process.close()
    return facts


def _with(facts: SoundFacts, message: Message) -> SoundFacts:
    match message["is"]:
        case "outputs":
            return replace(facts, answers=True, outputs=tuple(message["names"]))
        case "sounding":
            return replace(facts, sounds=True)
        case "no_output":
            return replace(facts, answers=True, because=message.get("because"))
        case "no_loudspeaker":
            return replace(facts, answers=True, no_loudspeaker=True)
    return facts
