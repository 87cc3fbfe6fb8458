"""The voice process (``knee-coach process voice``): speaks what it is told, at the instants it is told.

It hears the messages of :mod:`~knee_coach.sound.speech.messages`, the settings first, and tells the facts about its
voice (:mod:`~knee_coach.sound.speech.facts`), what becomes of each line, and twice a second that it lives. It ends when
nobody is left who could send it a message, and when its engine is stuck: whoever wants to hear more starts it anew.
"""

from __future__ import annotations

import math
import os
import sys
import threading
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, QTimer, Signal, Slot

from knee_coach.model.sound_settings import Language, SoundSettings
from knee_coach.sound.processes.clock import process_clock
from knee_coach.sound.processes.inside import listen, tell
from knee_coach.sound.processes.line_process import Message
from knee_coach.sound.processes.watchdog import Watchdog
from knee_coach.sound.speech.facts import VoiceFacts
from knee_coach.sound.speech.messages import CUT, lines_in, settings_in
from knee_coach.sound.speech.rates import WORDS_A_MINUTE
from knee_coach.sound.speech.reader import EngineStuckError, NoEngineError, Outcome, Reader
from knee_coach.sound.speech.voice_engine import VoiceEngine
from knee_coach.sound.speech.voices import chosen, listed

LIVES_EVERY = 0.5
"""Seconds between two signs of life."""

OPENS_WITHIN = 60
"""Seconds from its start after which the process ends itself where its engine is not open yet. Longer than anybody
waits for it (:data:`~knee_coach.sound.speech.process_speaker.PATIENCE`), so it matters only when nobody is there."""

HANGS_FOR_GOOD_AFTER = 12
"""Seconds without a sign of life after which the process ends itself, should nobody be there to do it."""

FALLS_SILENT_WITHIN = 0.3
"""Seconds the engine gets to fall silent when the process ends."""

STUCK = 1
"""Exit status: the engine does not do what it was asked to."""


def run() -> int:
    """Speak until nobody is left who could say what; returns the exit status."""
    if sys.platform == "darwin":
        # The system's voices need its own event loop, which Qt uses only where there is a window.
        os.environ.setdefault("QT_EVENT_DISPATCHER_CORE_FOUNDATION", "1")
    application = QCoreApplication([])
    voice = VoiceProcess(_open, Watchdog().end_after)
    voice.show_life()
    listen(voice.heard.emit, voice.over)
    return application.exec()


class VoiceProcess(QObject):
    """Everything but ``heard.emit`` and :meth:`over` is for the main thread."""

    heard = Signal(object)
    _is_over = Signal()

    def __init__(self, open_engine: Callable[[Language], VoiceEngine], end_itself_after: Callable[[int], None]) -> None:
        super().__init__()
        self._open, self._end_itself_after = open_engine, end_itself_after
        self._engine: VoiceEngine | None = None
        self._reader: Reader | None = None
        """None as long as there is no voice of the language."""
        self._gain = 1.0
        self._alarm = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._alarm.timeout.connect(self._look)
        self._life = QTimer(self, interval=round(LIVES_EVERY * 1000))
        self._life.timeout.connect(self.show_life)
        self.heard.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._is_over.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def show_life(self) -> None:
        """Say that it lives, once the engine is open, and stay alive for some more seconds."""
        if self._engine is None:
            self._end_itself_after(OPENS_WITHIN)
        else:
            self._end_itself_after(HANGS_FOR_GOOD_AFTER)
            tell({"is": "alive"})

    def over(self) -> None:
        """Nobody is left: end, with the engine's help or without. For the thread that listens."""
        self._is_over.emit()
        threading.Event().wait(FALLS_SILENT_WITHIN)
        os._exit(0)

    @Slot(object)
    def _hear(self, message: Message) -> None:
        if message["do"] == "settings":
            self._set(settings_in(message))
            return
        if message["do"] == "gain":
            self._gain = message["gain"]
        if self._reader is None:
            return
        now = process_clock()
        try:
            match message["do"]:
                case "play":
                    self._wait(self._reader.play(lines_in(message), now))
                case "cut":
                    self._wait(self._reader.cut(now))
                case "gain":
                    self._wait(self._reader.set_gain(self._gain, now))
        except EngineStuckError as error:
            self._give_up(str(error))

    def _set(self, settings: SoundSettings) -> None:
        if self._engine is None:
            try:
                self._engine = self._open(settings.language)
            except NoEngineError as error:
                tell(VoiceFacts(settings.language, settings.voice, why_not=str(error)).message())
                os._exit(0)
            self._engine.follow(self._look, self._give_up)
            self._life.start()
        system = QLocale.system().name()
        there = self._engine.voices(settings.language)
        used = chosen(there, settings.language, system, settings.voice)
        if used is None:
            self._hear(CUT)
            self._reader = None
        else:
            words_a_minute = WORDS_A_MINUTE * settings.speed
            self._engine.use(used, words_a_minute)
            if self._reader is None:
                self._reader = Reader(self._engine, words_a_minute, self._tell_outcome)
                self._reader.set_gain(self._gain, process_clock())
            self._reader.words_a_minute = words_a_minute
        tell(
            VoiceFacts(
                settings.language,
                settings.voice,
                self._engine.name,
                listed(there, settings.language, system),
                used,
            ).message()
        )

    def _look(self) -> None:
        if self._reader is None:
            return
        try:
            self._wait(self._reader.look(process_clock()))
        except EngineStuckError as error:
            self._give_up(str(error))

    def _wait(self, seconds: float | None) -> None:
        if seconds is None:
            self._alarm.stop()
        else:
            self._alarm.start(math.ceil(seconds * 1000))  # never early: that would be looked at for nothing

    def _tell_outcome(self, outcome: Outcome, text: str) -> None:
        tell({"is": outcome.value, "text": text})

    def _give_up(self, why: str) -> None:
        tell({"is": "stuck", "why": why})
        os._exit(STUCK)

    @Slot()
    def _end(self) -> None:
        # Only what it speaks itself: Speech Dispatcher's engine silences all programs when it is stopped.
        self._hear(CUT)
        os._exit(0)


def _open(language: Language) -> VoiceEngine:
    try:
        from knee_coach.sound.speech.qt_engine import open_engine  # noqa: PLC0415
    except ImportError as error:  # on Linux QtTextToSpeech needs libpulse, which a small system may lack
        raise NoEngineError(str(error)) from error
    return open_engine(language)
