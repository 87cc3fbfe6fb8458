"""Records a sink's monitor and knows when each sample was heard."""

from __future__ import annotations

import subprocess
import threading
import time
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from knee_coach.sound.wav import RATE
from tools.soundtest.programs import running
from tools.soundtest.server import wait_until

BLOCK_MS = 10
"""Milliseconds of sound that the recorder asks for at a time; the null sink then makes its blocks as short."""

_STRETCH = 1000
"""Blocks, about 10 s, of which a tenth must have come in time."""


class Recording:
    """Samples, mono, 16 bit, :data:`RATE` a second, that still grow.

    A null sink makes a block of sound at the instant at which the block's first sample would leave a loudspeaker, and
    its monitor passes it on at once: a block arrives at the instant of its first sample. A busy machine makes some
    arrivals later, so the early ones count.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.samples = array("h")
        self._clock = clock
        self._starts: list[float] = []
        """For each block that arrived: when sample 0 was heard (``time.monotonic``) if this block came in time."""

    def take(self, block: bytes) -> None:
        """Append what has just arrived: whole samples."""
        self._starts.append(self._clock() - len(self.samples) / RATE)
        self.samples.frombytes(block)

    def starts_at(self) -> float:
        """The instant of sample 0, in seconds of ``time.monotonic``; right to 2 ms where :meth:`slips` is small."""
        return _early(self._starts)

    def slips(self) -> float:
        """Seconds by which some stretch of the recording came later than another: the recorder lost samples."""
        stretches = [
            _early(self._starts[number : number + _STRETCH])
            for number in range(0, max(1, len(self._starts) - _STRETCH // 2), _STRETCH)
        ]
        return max(stretches) - min(stretches)


def _early(starts: Sequence[float]) -> float:
    """Not the earliest: the first and the last block are no whole ones."""
    return sorted(starts)[len(starts) // 10]


@contextmanager
def recording(env: Mapping[str, str], sink: str = "out") -> Iterator[Recording]:
    """Records what a sink of the server that ``env`` leads to plays, from the first sample on until the block ends."""
    command = ["parec", "-d", f"{sink}.monitor", "--format=s16le", f"--rate={RATE}", "--channels=1", "--raw"]
    made = Recording()
    with running([*command, f"--latency-msec={BLOCK_MS}"], env, subprocess.PIPE) as recorder:
        reader = threading.Thread(target=_read, args=(recorder, made), name="recorder")
        reader.start()
        try:
            wait_until(lambda: made.samples or recorder.poll() is not None, 20, "parec recorded nothing")
            yield made
        finally:
            recorder.terminate()
            reader.join(10)


def _read(recorder: subprocess.Popen[bytes], made: Recording) -> None:
    assert recorder.stdout is not None
    rest = b""
    with recorder.stdout as pipe:
        while data := rest + pipe.read(65536):
            whole = len(data) // 2 * 2
            if not whole:
                break
            made.take(data[:whole])
            rest = data[whole:]
