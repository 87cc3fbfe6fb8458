"""Qt's speech engines. This is the only module that loads QtTextToSpeech, and it does so in the voice process alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, QObject
from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

from knee_coach.model.sound_settings import Language
from knee_coach.sound.speech.rates import rate_for
from knee_coach.sound.speech.reader import NoEngineError
from knee_coach.sound.speech.speaker import Voice

PREFERRED = ("winrt", "darwin", "speechd", "sapi")
"""Where there are several: the one with the more natural voices."""

STAND_IN = "mock"
"""Qt's engine for tests makes no sound."""

_FATAL = (
    QTextToSpeech.ErrorReason.Initialization,
    QTextToSpeech.ErrorReason.Input,
    QTextToSpeech.ErrorReason.Playback,
)
"""The other one, Configuration, is about a voice or a speed that it does not have."""


def open_engine(language: Language) -> QtEngine:
    """The best engine that works. Takes 0.1 to 3 s; Speech Dispatcher with espeak-ng lists 13,000 voices first.

    Raises:
        NoEngineError: when none does.
    """
    # Speech Dispatcher's engine looks for a voice of the default locale, and says it is broken where there is none.
    QLocale.setDefault(QLocale(language.value))
    there = [name for name in QTextToSpeech.availableEngines() if name != STAND_IN]
    reasons = []
    for name in sorted(there, key=lambda name: PREFERRED.index(name) if name in PREFERRED else len(PREFERRED)):
        speech = QTextToSpeech(name)
        if speech.availableLocales():
            return QtEngine(speech)
        reasons.append(f"{name}: {speech.errorString() or 'no voices'}")
    raise NoEngineError("; ".join(reasons))


class QtEngine(QObject):
    """An engine that works, as a :class:`~knee_coach.sound.speech.voice_engine.VoiceEngine`."""

    def __init__(self, speech: QTextToSpeech) -> None:
        super().__init__()
        self._speech = speech
        self._changed: Callable[[], None] | None = None
        self._failed: Callable[[str], None] | None = None
        self._found: dict[Voice, QVoice] = {}
        speech.stateChanged.connect(self._on_state)
        speech.errorOccurred.connect(self._on_error)

    @property
    def name(self) -> str:
        """Like ``speechd``."""
        return self._speech.engine()

    def follow(self, changed: Callable[[], None], failed: Callable[[str], None]) -> None:
        """Call ``changed`` when it begins or ends to speak, and ``failed`` with its reason when it cannot."""
        self._changed, self._failed = changed, failed

    def voices(self, language: Language) -> tuple[Voice, ...]:
        """Its voices for a language, in its own order."""
        wanted = QLocale(language.value).language()
        for locale in self._speech.availableLocales():
            if locale.language() == wanted:
                self._speech.setLocale(locale)
                for voice in self._speech.availableVoices():
                    self._found[Voice(voice.name(), voice.locale().name())] = voice
        return tuple(voice for voice in self._found if voice.locale.partition("_")[0] == language.value)

    def use(self, voice: Voice, words_a_minute: float) -> None:
        """Speak with one of its :meth:`voices` at a speed."""
        self._speech.setVoice(self._found[voice])
        self._speech.setRate(rate_for(self.name, words_a_minute))  # after the voice: another one may set its own

    def say(self, text: str, gain: float) -> None:
        """See :class:`~knee_coach.sound.speech.reader.Engine`."""
        self._speech.setVolume(gain)
        self._speech.say(text)

    def stop(self) -> None:
        """See :class:`~knee_coach.sound.speech.reader.Engine`."""
        self._speech.stop(QTextToSpeech.BoundaryHint.Immediate)

    def is_speaking(self) -> bool:
        """See :class:`~knee_coach.sound.speech.reader.Engine`."""
        return self._speech.state() in (QTextToSpeech.State.Speaking, QTextToSpeech.State.Paused)

    def _on_state(self) -> None:
        if self._changed is not None:
            self._changed()

    def _on_error(self, reason: QTextToSpeech.ErrorReason, what: str) -> None:
        if self._failed is not None and reason in _FATAL:
            self._failed(what)
