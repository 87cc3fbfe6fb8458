"""Plays tracks with Qt's audio sink, which pulls them from memory in a thread of its own.

Importing this module loads QtMultimedia (about 0.1 s): import it when a session opens, not before.
"""

from __future__ import annotations

import os
import time
import weakref
from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot
from PySide6.QtMultimedia import QMediaDevices

from knee_coach.sound.players.feeder import Feeder
from knee_coach.sound.players.sink_output import ON_LINUX, SinkOutput
from knee_coach.sound.track import Track

SERVER_BUFFER_MS = 100
"""Milliseconds of sound handed to PulseAudio ahead. Qt 6.11 asks for 20 ms, which run dry when the whole machine is
busy; libpulse lets this variable decide instead. What is already handed over is taken back on a cut."""

LOOK_AFTER_EVERY_MS = 250

LOOK_AGAIN_MS = 30
"""When the thread was kept from running, the sink has only just begun to take samples again."""

NO_DEVICE = "No loudspeaker found. Follow the screen."


OnChange = Callable[[bool], None]
"""Told from the sound thread when sound stops coming out (False) and when it comes again (True)."""


class _Connection:
    """Qt has one connection to the sound server, for the whole program and all players.

    When the server goes away Qt 6.11.3 says nothing: the sink stays active and takes no more samples. Starting a sink
    then ends the program with an assertion in libpulse (``pa_context_get_state``), so none is started while it hangs.
    """

    hangs = False


def has_output() -> bool:
    """Whether Qt finds a loudspeaker, headphones or the like, and can reach it."""
    return not _Connection.hangs and not QMediaDevices.defaultAudioOutput().isNull()


class QtPlayer:
    """Plays through Qt. Needs no event loop of its caller's; every method may be called from any one thread."""

    def __init__(self, on_change: OnChange | None = None) -> None:
        if ON_LINUX:
            os.environ.setdefault("PULSE_LATENCY_MSEC", str(SERVER_BUFFER_MS))
        self._thread = QThread()
        self._thread.setObjectName("sound")
        self._worker = _Worker(on_change)
        self._worker.moveToThread(self._thread)
        self._thread.started.connect(self._worker.open)
        self._thread.start(QThread.Priority.TimeCriticalPriority)
        # Also at exit: Qt aborts the program when a thread is thrown away while it runs.
        self._close = weakref.finalize(self, _end, self._thread, self._worker)

    def play(self, track: Track, position_seconds: float) -> None:
        """See :class:`~knee_coach.sound.track_player.TrackPlayer`."""
        self._worker.play_asked.emit(track, position_seconds, time.monotonic())

    def cut(self) -> None:
        """See :class:`~knee_coach.sound.track_player.TrackPlayer`."""
        self._worker.cut_asked.emit()

    def set_gain(self, gain: float) -> None:
        """See :class:`~knee_coach.sound.track_player.TrackPlayer`."""
        self._worker.gain_asked.emit(gain)

    def status(self) -> str | None:
        """See :class:`~knee_coach.sound.track_player.TrackPlayer`."""
        return self._worker.trouble

    def close(self) -> None:
        """See :class:`~knee_coach.sound.track_player.TrackPlayer`."""
        self._close()


def _end(thread: QThread, worker: _Worker) -> None:
    worker.close_asked.emit()
    thread.wait(2000)


class _Worker(QObject):
    """Lives in the sound thread; the signals carry what is asked for over to it."""

    play_asked = Signal(object, float, float)
    cut_asked = Signal()
    gain_asked = Signal(float)
    close_asked = Signal()

    def __init__(self, on_change: OnChange | None) -> None:
        super().__init__()
        self.trouble: str | None = None
        self._on_change = on_change
        self._worked = True
        self._output: SinkOutput | None = None
        self._feeder: Feeder | None = None
        self._timer: QTimer | None = None
        self.play_asked.connect(self._play)
        self.cut_asked.connect(self._cut)
        self.gain_asked.connect(self._set_gain)
        self.close_asked.connect(self._shut)

    @Slot()
    def open(self) -> None:
        """Make everything that belongs to the sound thread, in it."""
        self._output = SinkOutput()
        self._feeder = Feeder(self._output, time.monotonic)
        self._feeder.open()
        self._timer = QTimer()
        self._timer.setInterval(LOOK_AFTER_EVERY_MS)
        self._timer.timeout.connect(self._look_after)
        self._timer.start()
        self._tell()

    @Slot(object, float, float)
    def _play(self, track: Track, position: float, asked_at: float) -> None:
        if self._feeder is not None:
            self._feeder.play(track, position, asked_at)
            if self._feeder.waits:
                QTimer.singleShot(LOOK_AGAIN_MS, self._look_after)
            self._tell()

    @Slot()
    def _cut(self) -> None:
        if self._feeder is not None:
            self._feeder.cut()
            self._tell()

    @Slot(float)
    def _set_gain(self, gain: float) -> None:
        if self._output is not None:
            self._output.set_gain(gain)

    @Slot()
    def _look_after(self) -> None:
        if self._feeder is not None:
            self._feeder.look_after()
            self._tell()

    @Slot()
    def _shut(self) -> None:
        if self._output is not None:
            self._output.close()
        # Timer, sink and buffer must go in the thread they were made in: nobody else holds them.
        self._timer = self._feeder = self._output = None
        QThread.currentThread().quit()

    def _tell(self) -> None:
        if self._feeder is None:
            return
        works = self._feeder.works
        if ON_LINUX:
            _Connection.hangs = self._feeder.hangs
        self.trouble = None if works else NO_DEVICE
        if works is not self._worked and self._on_change is not None:
            self._on_change(works)
        self._worked = works
