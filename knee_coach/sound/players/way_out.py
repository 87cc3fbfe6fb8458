"""Whether a Linux computer has anything that sound could come out of, asked without loading a library for sound."""

from __future__ import annotations

import os
import socket
from collections.abc import Mapping
from pathlib import Path


def has_way_out(environ: Mapping[str, str], devices: Path = Path("/dev/snd")) -> bool:
    """Whether there is a sound card or a sound server that answers."""
    return any(devices.glob("pcm*p")) or server_answers(environ)


def server_answers(environ: Mapping[str, str]) -> bool:
    """Whether a sound server takes connections, which one that hangs does too."""
    server = environ.get("PULSE_SERVER", "")
    if server and not server.startswith(("unix:", "/")):
        return True  # on another computer
    runtime = Path(environ.get("XDG_RUNTIME_DIR", f"/run/user/{os.getuid()}"))
    places = [runtime / "pulse" / "native", runtime / "pipewire-0"]
    if "PULSE_RUNTIME_PATH" in environ:
        places.append(Path(environ["PULSE_RUNTIME_PATH"], "native"))
    if server:
        places = [Path(server.removeprefix("unix:"))]
    return any(_answers(place) for place in places)


def _answers(place: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(0.5)
        try:
            connection.connect(str(place))
        except OSError:
            return False
    return True
