"""Which other program is heard where Qt has no sound."""

from __future__ import annotations

import logging
import os
import tempfile
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from knee_coach.sound.only_way_out import only_way_out
from knee_coach.sound.players.playsound3_backends import PlayFile, playsound3_backends
from knee_coach.sound.players.playsound3_lag import measured_lag

_logger = logging.getLogger(__name__)


def spare(*, server_hangs: bool, environ: Mapping[str, str] = os.environ) -> str | None:
    """The first program that plays silence as it should, None for none. Takes 2.5 to 6 s, 3 s for each that hangs."""
    if only_way_out(environ) == "qt":
        return None
    waiting = threading.Event()
    try:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            return first_heard(
                lambda: believable(playsound3_backends(), server_hangs=server_hangs),
                Path(folder),
                time.monotonic,
                lambda seconds: not waiting.wait(seconds),
            )
    except OSError:
        return None


def believable(backends: Mapping[str, PlayFile], *, server_hangs: bool) -> Mapping[str, PlayFile]:
    """Those whose playing to the end means that they are heard.

    A sound server that hangs takes some more connections, and none once its queue is full. Then GStreamer finds no
    output, and plays to nobody without an error.
    """
    return {name: play_file for name, play_file in backends.items() if name != "gstreamer" or not server_hangs}


def first_heard(
    find_backends: Callable[[], Mapping[str, PlayFile]],
    folder: Path,
    clock: Callable[[], float],
    pause: Callable[[float], bool],
) -> str | None:
    """The first of these programs that a session could play with; ``folder`` is for the files of silence."""
    try:
        backends = find_backends()
    except Exception:  # playsound3 and what it loads may raise anything
        _logger.info("playsound3 cannot be loaded", exc_info=True)
        return None
    for name, play_file in backends.items():
        try:
            measured_lag(play_file, folder, clock, pause)
        except Exception:  # each of the programs fails in its own way
            _logger.info("%s cannot be heard", name, exc_info=True)
            continue
        return name
    return None
