"""A sound server of the test's own: PulseAudio with null sinks, that can be killed and started again."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from knee_coach.sound.wav import RATE
from tools.soundtest.programs import running

SETTLES = 3.0
"""Seconds: a null sink that has just been made drops up to 2 s of the first stream it gets."""

_STARTS_WITHIN = 20.0
"""Seconds, on a machine that is busy."""


class SoundServer:
    """A server with a null sink called ``out``. ``env`` leads programs to it, and away from any speech service."""

    def __init__(self, folder: Path) -> None:
        self._socket = folder / "native"
        self._stack = ExitStack()
        self._program: subprocess.Popen[bytes] | None = None
        self.env: Mapping[str, str] = {
            **os.environ,
            "PULSE_RUNTIME_PATH": str(folder),
            "PULSE_STATE_PATH": str(folder),
            "PULSE_COOKIE": f"{folder}/cookie",
            "PULSE_SERVER": f"unix:{self._socket}",
            # A voice would sound in the recording whenever it likes: none is found, and none is started.
            "SPEECHD_ADDRESS": f"unix_socket:{folder}/no-speech",
            "SPEECHD_CMD": "false",
        }

    def start(self) -> None:
        """Start it, for the first time or again; returns when programs can connect."""
        self.kill()
        options = ["-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"]
        modules = [
            f"--load=module-native-protocol-unix socket={self._socket} auth-anonymous=1",
            f"--load=module-null-sink sink_name=out rate={RATE}",
        ]
        self._program = self._stack.enter_context(running(["pulseaudio", *options, *modules], self.env))
        wait_until(self._answers, _STARTS_WITHIN, "pulseaudio did not start")

    def kill(self) -> None:
        """Kill it without a word, as a crash would."""
        if self._program is not None and self._program.poll() is None:
            os.killpg(self._program.pid, signal.SIGKILL)
            self._program.wait()
        self._socket.unlink(missing_ok=True)

    def control(self, *words: str) -> str:
        """What ``pactl`` says to these words.

        Raises:
            subprocess.CalledProcessError: when it fails.
        """
        return subprocess.run(["pactl", *words], env=self.env, check=True, capture_output=True, text=True).stdout

    def add_sink(self, name: str) -> str:
        """Plug in one more null sink; returns the number by which :meth:`remove_sink` takes it away."""
        return self.control("load-module", "module-null-sink", f"sink_name={name}", f"rate={RATE}").strip()

    def remove_sink(self, module: str) -> None:
        """Unplug a sink."""
        self.control("unload-module", module)

    def close(self) -> None:
        """End it."""
        self._stack.close()

    def _answers(self) -> bool:
        asked = subprocess.run(["pactl", "info"], env=self.env, capture_output=True, check=False)
        return asked.returncode == 0


@contextmanager
def sound_server() -> Iterator[SoundServer]:
    """A running server, ended with the block."""
    with tempfile.TemporaryDirectory(prefix="sound-server-", ignore_cleanup_errors=True) as folder:
        server = SoundServer(Path(folder))
        server.start()
        try:
            yield server
        finally:
            server.close()


def can_run() -> bool:
    """Whether this machine has what a server of our own needs."""
    return all(shutil.which(program) for program in ("pulseaudio", "pactl", "parec"))


def pause(seconds: float) -> None:
    """Let time pass, where there is nothing to wait for that could be asked."""
    time.sleep(max(0.0, seconds))


def wait_until(happened: Callable[[], object], seconds: float, otherwise: str) -> None:
    """Wait for something.

    Raises:
        TimeoutError: when it has not happened after ``seconds``, with ``otherwise`` as its text.
    """
    until = time.monotonic() + seconds
    while not happened():
        if time.monotonic() > until:
            raise TimeoutError(otherwise)
        time.sleep(0.02)
