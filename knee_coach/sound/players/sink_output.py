"""Qt's audio sink on the system's default output, pulling from memory. Belongs to the thread it is made in."""

from __future__ import annotations

import sys
from array import array

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QMediaDevices

from knee_coach.sound.wav import RATE

ON_LINUX: bool = sys.platform == "linux"

BYTES_A_SAMPLE = 2

SINK_BUFFER = 1.0
"""Seconds of sound that the sink takes ahead: so long may its thread be kept from running before anything is heard."""


class SinkOutput:
    """An audio sink on the system's default output, pulling from a buffer that always has the same size."""

    def __init__(self) -> None:
        self._gain = 1.0
        self._sink: QAudioSink | None = None
        self._buffer = QBuffer()
        # The sink (6.11.3) hears of readyRead by a queued call, which ends the program ("pure virtual method called")
        # when the sink was reset meanwhile. It asks for more by itself as long as there is something in the buffer.
        self._buffer.blockSignals(True)
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
