"""Plays tracks with Qt's audio sink, which pulls them from memory in a thread of its own.

Importing this module loads QtMultimedia (about 0.1 s): import it when a session opens, not before.
"""

from __future__ import annotations

import os
import sys
import time
import weakref
from array import array
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice, QObject, QThread, QTimer, Signal, Slot
from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QMediaDevices

from knee_coach.sound.players.feeder import Feeder
from knee_coach.sound.track import Track
from knee_coach.sound.wav import RATE

ON_LINUX: bool = sys.platform == "linux"

BYTES_A_SAMPLE = 2

SINK_BUFFER = 1.0
"""Seconds of sound that the sink takes ahead: so long may its thread be kept from running before anything is heard."""

SERVER_BUFFER_MS = 100
"""Milliseconds of sound handed to PulseAudio ahead. Qt 6.11 asks for 20 ms, which run dry when the whole machine is
busy; libpulse lets this variable decide instead. What is already handed over is taken back on a cut."""

LOOK_AFTER_EVERY_MS = 250

NO_DEVICE = "No sound: the loudspeaker or headphones cannot be reached. Every cue is shown on the screen too."


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
        self._output: _SinkOutput | None = None
        self._feeder: Feeder | None = None
        self._timer: QTimer | None = None
        self.play_asked.connect(self._play)
        self.cut_asked.connect(self._cut)
        self.gain_asked.connect(self._set_gain)
        self.close_asked.connect(self._shut)

    @Slot()
    def open(self) -> None:
        """Make everything that belongs to the sound thread, in it."""
        self._output = _SinkOutput()
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


class _SinkOutput:
    """An audio sink on the system's default output, pulling from a buffer that always has the same size."""

    def __init__(self) -> None:
        self._gain = 1.0
        self._sink: QAudioSink | None = None
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.ReadWrite)

    def start(self, samples: array[int]) -> bool:
        """Drop what was to be played and play these; False when there is no device."""
        if self._sink is None:
            self._sink = self._new_sink()
            if self._sink is None:
                return False
        # Without it the second of sound that the sink holds would still be heard. It takes 1 ms.
        self._sink.reset()
        self.replace(samples)
        self._sink.start(self._buffer)
        return True

    def replace(self, samples: array[int]) -> None:
        """Go on with these after what the device has taken."""
        # The sink pulls in this same thread, so it never sees the buffer half written.
        self._buffer.seek(0)
        self._buffer.write(samples.tobytes())
        self._buffer.seek(0)

    def taken(self) -> int:
        """How many samples the sink has taken of those it was given last."""
        return self._buffer.pos() // BYTES_A_SAMPLE

    def forget(self) -> bool:
        """Give a device up that takes nothing any more; False where that is not safe."""
        if ON_LINUX:
            return False
        self.close()
        return True

    def set_gain(self, gain: float) -> None:
        """Multiply every sample by 0 to 1, from now on."""
        self._gain = gain
        if self._sink is not None:
            self._sink.setVolume(gain)

    def close(self) -> None:
        """Fall silent and give the device back."""
        if self._sink is not None:
            self._sink.reset()
            self._sink = None

    def _new_sink(self) -> QAudioSink | None:
        device = QMediaDevices.defaultAudioOutput()
        if device.isNull():
            return None
        form = QAudioFormat()
        form.setSampleRate(RATE)
        form.setChannelCount(1)
        form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        sink = QAudioSink(device, form)
        sink.setBufferSize(round(SINK_BUFFER * RATE) * BYTES_A_SAMPLE)
        sink.setVolume(self._gain)
        return sink
