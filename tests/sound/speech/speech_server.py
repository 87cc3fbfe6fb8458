"""A speech service of the test's own: Speech Dispatcher with espeak-ng, whose sound goes to a server of the test's."""

import os
import shutil
import signal
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tools.soundtest.programs import running
from tools.soundtest.server import wait_until

CONFIGURATION = """\
LogLevel 0
AudioOutputMethod "pulse"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng
"""


MODULES = (
    *Path("/usr/lib").glob("*/speech-dispatcher-modules"),
    *map(Path, ("/usr/lib/speech-dispatcher-modules", "/usr/libexec/speech-dispatcher-modules")),
)
"""Where systems keep what the service speaks with. On Debian each module is a package of its own."""


def can_speak(service: str = "speech-dispatcher", folders: Iterable[Path] = MODULES) -> bool:
    """Whether this machine has the service, and the module for it that the configuration above names."""
    return shutil.which(service) is not None and any((folder / "sd_espeak-ng").exists() for folder in folders)


class SpeechServer:
    """``env`` leads programs to it; they cannot start another one."""

    def __init__(self, program: subprocess.Popen[bytes], env: Mapping[str, str]) -> None:
        self._program = program
        self.env = env

    def hang(self) -> None:
        os.killpg(self._program.pid, signal.SIGSTOP)

    def go_on(self) -> None:
        os.killpg(self._program.pid, signal.SIGCONT)

    def kill(self) -> None:
        os.killpg(self._program.pid, signal.SIGKILL)
        self._program.wait()


@contextmanager
def speech_server(folder: Path, sound: Mapping[str, str]) -> Iterator[SpeechServer]:
    """A running service; its files, its socket among them, lie in ``folder``."""
    socket = folder / "speechd.sock"
    folder.mkdir(exist_ok=True)
    (folder / "speechd.conf").write_text(CONFIGURATION)
    env = {
        **sound,
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
        "XDG_CONFIG_HOME": str(folder),
        "SPEECHD_ADDRESS": f"unix_socket:{socket}",
        "SPEECHD_CMD": "false",
    }
    names = {"config-dir": folder, "log-dir": folder, "pid-file": folder / "pid", "socket-path": socket}
    options = [f"--{name}={value}" for name, value in names.items()]
    command = ["speech-dispatcher", "--run-single", "--timeout=0", "--communication-method=unix_socket", *options]
    with running(command, env) as program:
        wait_until(lambda: socket.exists() or program.poll() is not None, 20, "speech-dispatcher did not start")
        assert program.poll() is None
        yield SpeechServer(program, env)
