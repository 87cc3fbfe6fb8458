"""Qt's audio sink on the system's default output, pulling from memory. Belongs to the thread it is made in.

Importing this module loads QtMultimedia, which only the sound process does: a sink that is started while the sound
server is gone ends its program with an assertion in libpulse.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink, QMediaDevices

from knee_coach.sound.wav import RATE

BYTES_A_SAMPLE = 2

SINK_BUFFER = 1.0
"""Seconds of sound that the sink takes ahead: so long may its thread be kept from running before anything is heard."""

DUMMIES = (b"auto_null",)
"""What PulseAudio (module-always-sink) calls the "Dummy Output" that it makes where there is no loudspeaker, so that
programs play on to nobody. PipeWire's has that name too, and there Qt leaves it out itself."""

FADE_IN = round(0.005 * RATE)
"""Samples over which a start in the middle of a tone swells, so that it does not click."""


class SinkOutput:
    """An audio sink on the system's default output, pulling from a buffer that always has the same size."""

    def __init__(self) -> None:
        self._gain = 1.0
        self._sink: QAudioSink | None = None
        self._device = QAudioDevice()
        self._buffer = QBuffer()
        # The sink (6.11.3) hears of readyRead by a queued call, which ends the program ("pure virtual method called")
        # when the sink was reset meanwhile. It asks for more by itself as long as there is something in the buffer.
        self._buffer.blockSignals(True)
        self._buffer.open(QIODevice.OpenModeFlag.ReadWrite)

    @property
    def name(self) -> str:
        """What the system calls the device that plays."""
        return self._device.description()

    def all_names(self) -> tuple[str, ...]:
        """All outputs that the system has now and that can be heard, the default one first."""
        default = QMediaDevices.defaultAudioOutput().id()
        devices = sorted(QMediaDevices.audioOutputs(), key=lambda device: device.id() != default)
        return tuple(device.description() for device in devices if not _is_dummy(device))

    def can_start(self) -> bool:
        """Whether there is an output to start on."""
        return _default_output() is not None

    def start(self, samples: array[int], first: Callable[[], int]) -> bool:
        """Drop what was to be played and play these on the default output; False when there is none to be had.

        ``first``, asked at the last instant, says how many of them to leave out; the next ones swell from silence.
        """
        device = _default_output()
        if device is None:
            return False
        if self._sink is None or device.id() != self._device.id():
            self._open(device)
        assert self._sink is not None
        # Without it the second of sound that the sink holds would still be heard. It takes 1 ms.
        self._sink.reset()
        self.replace(samples)
        begin = first()
        self._begin_at(begin, samples[begin : begin + FADE_IN])
        self._sink.start(self._buffer)
        return self._sink.state().name != "StoppedState"

    def replace(self, samples: array[int]) -> None:
        """Go on with these after what the device has taken."""
        # The sink pulls in this same thread, so it never sees the buffer half written.
        self._buffer.seek(0)
        self._buffer.write(samples.tobytes())
        self._buffer.seek(0)

    def taken(self) -> int:
        """How many samples are gone of those it was given last: left out at the start, or taken by the sink."""
        return self._buffer.pos() // BYTES_A_SAMPLE

    def is_left_behind(self) -> bool:
        """Whether the system's default output is another one by now, or there is none.

        A server goes on taking samples when the loudspeaker was unplugged, for its dummy.
        """
        device = _default_output()
        return device is None or device.id() != self._device.id()

    def set_gain(self, gain: float) -> None:
        """Multiply every sample by 0 to 1, from now on."""
        self._gain = gain
        if self._sink is not None:
            self._sink.setVolume(gain)

    def _begin_at(self, first: int, samples: array[int]) -> None:
        swelling = array("h", (value * index // FADE_IN for index, value in enumerate(samples)))
        self._buffer.seek(first * BYTES_A_SAMPLE)
        self._buffer.write(swelling.tobytes())
        self._buffer.seek(first * BYTES_A_SAMPLE)

    def _open(self, device: QAudioDevice) -> None:
        if self._sink is not None:
            self._sink.reset()
        form = QAudioFormat()
        form.setSampleRate(RATE)
        form.setChannelCount(1)
        form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        self._device = device
        self._sink = QAudioSink(device, form)
        self._sink.setBufferSize(round(SINK_BUFFER * RATE) * BYTES_A_SAMPLE)
        self._sink.setVolume(self._gain)


def _default_output() -> QAudioDevice | None:
    device = QMediaDevices.defaultAudioOutput()
    return None if device.isNull() or _is_dummy(device) else device


def _is_dummy(device: QAudioDevice) -> bool:
    return device.id().data() in DUMMIES
