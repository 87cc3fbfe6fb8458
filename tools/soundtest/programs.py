"""Programs that are started for a test and ended with it."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import IO

BUSY_LOOP = ("sh", "-c", "while :; do :; done")


@contextmanager
def running(
    command: Sequence[str],
    env: Mapping[str, str],
    output: int = subprocess.DEVNULL,
    pass_fds: Sequence[int] = (),
    errors: IO[bytes] | int = subprocess.DEVNULL,
) -> Iterator[subprocess.Popen[bytes]]:
    """A program in a process group of its own, ended with the block: asked first, by force after 5 s."""
    nothing = subprocess.DEVNULL
    program = subprocess.Popen(
        command,
        env=env,
        stdin=nothing,
        stdout=output,
        stderr=errors,
        bufsize=0,
        start_new_session=True,
        pass_fds=pass_fds,
    )
    try:
        yield program
    finally:
        for sign in (signal.SIGTERM, signal.SIGKILL):
            if program.poll() is None:
                os.killpg(program.pid, sign)
                try:
                    program.wait(5)
                except subprocess.TimeoutExpired:
                    continue
