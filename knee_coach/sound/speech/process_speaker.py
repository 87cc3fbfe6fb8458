"""Speaks with the system's voice, by a process of its own that may hang or die."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence

from knee_coach.model.sound_settings import SoundSettings
from knee_coach.sound.processes.clock import process_clock
from knee_coach.sound.processes.kept_process import KeptProcess, Patience
from knee_coach.sound.processes.line_process import Message, own_process
from knee_coach.sound.speech.facts import NO_ANSWER, VoiceFacts, trouble
from knee_coach.sound.speech.messages import CUT, gain_message, play_message, settings_message
from knee_coach.sound.speech.reader import Outcome
from knee_coach.sound.speech.speaker import Utterance, Voice

_logger = logging.getLogger(__name__)

PATIENCE = Patience(starts_within=45.0)
"""Its first message comes when the engine is open: Speech Dispatcher with espeak-ng lists 13,000 voices first. Measured
until then: 2.6 s with nothing else to do, 9 to 13 s with four busy programs on two processors."""

NO_ENGINE_TRIES = 3
"""How often a voice process may say that there is no engine until it is believed, where none was ever ready."""


class ProcessSpeaker:
    """A :class:`~knee_coach.sound.speech.speaker.Speaker`. Its process is started at once, and anew when it ended."""

    def __init__(
        self,
        settings: SoundSettings,
        command: Sequence[str] | None = None,
        environ: Mapping[str, str] | None = None,
        clock: Callable[[], float] = process_clock,
        patience: Patience = PATIENCE,
    ) -> None:
        self._clock = clock
        self._settings = settings
        self._gain = 1.0
        self._script: Message | None = None
        self._facts: VoiceFacts | None = None
        """What the process told last; of one that ended it still says which voices there are."""
        self._is_up = self._is_down = False
        """Whether a process told its facts and lives; whether one has ended since. Both are False before the first."""
        self._was_ready = False
        self._is_doubted = False
        """Whether one that was ready has ended, and none has been heard to speak since: an engine that cannot reach its
        loudspeaker tells its voices all the same."""
        self._without_engine = 0
        self._process = KeptProcess(
            own_process("voice") if command is None else command,
            self._first,
            self._heard,
            self._ended,
            environ,
            patience,
        )

    def play(self, script: Sequence[Utterance], position_seconds: float) -> None:
        """See :class:`~knee_coach.sound.speech.speaker.Speaker`."""
        self._script = play_message(script, position_seconds, self._clock(), may_wait=not self._was_ready)
        self._process.send(self._script)

    def cut(self) -> None:
        """See :class:`~knee_coach.sound.speech.speaker.Speaker`."""
        self._script = None
        self._process.send(CUT)

    def set_gain(self, gain: float) -> None:
        """See :class:`~knee_coach.sound.speech.speaker.Speaker`."""
        self._gain = gain
        self._process.send(gain_message(gain))

    def set_settings(self, settings: SoundSettings) -> None:
        """See :class:`~knee_coach.sound.speech.speaker.Speaker`."""
        self._settings = settings
        self._process.send(settings_message(settings))

    def is_ready(self) -> bool:
        """See :class:`~knee_coach.sound.speech.speaker.Speaker`."""
        facts = self._facts
        return self._is_up and not self._is_doubted and facts is not None and facts.used is not None

    def voices(self) -> tuple[Voice, ...]:
        """See :class:`~knee_coach.sound.speech.speaker.Speaker`."""
        facts = self._facts
        return () if facts is None else facts.voices

    def status(self) -> str | None:
        """See :class:`~knee_coach.sound.speech.speaker.Speaker`."""
        facts = self._facts
        if self._is_down and (facts is None or facts.engine is not None):
            return NO_ANSWER
        return None if facts is None else trouble(facts)

    def close(self) -> None:
        """See :class:`~knee_coach.sound.speech.speaker.Speaker`."""
        self._process.close()

    # What the threads of the process call

    def _first(self) -> list[Message]:
        script = self._script
        told = [settings_message(self._settings), gain_message(self._gain)]
        return told if script is None else [*told, script]

    def _heard(self, message: Message) -> None:
        match message.get("is"):
            case "facts":
                self._take(VoiceFacts.from_message(message))
            case Outcome.BEGUN.value:
                self._is_doubted = False
            case "stuck":
                _logger.warning("the voice is stuck: %s", message.get("why"))
            case _:
                pass

    def _take(self, facts: VoiceFacts) -> None:
        self._facts, self._is_up, self._is_down = facts, True, False
        self._was_ready |= facts.used is not None
        if facts.engine is None:
            self._without_engine += 1
            _logger.info("no voice for sentences: %s", facts.why_not)
            if self._without_engine >= NO_ENGINE_TRIES and not self._was_ready:
                self._process.close()

    def _ended(self) -> None:
        self._is_up, self._is_down = False, True
        self._is_doubted = self._was_ready
