"""The other end, inside a process: it hears messages until there is nobody left who could send one."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable

from knee_coach.sound.processes.line_process import Message

_telling = threading.Lock()


def tell(message: Message) -> None:
    """Say something to whoever started this process; may be called from any thread. Nobody there is no error."""
    with _telling:
        try:
            sys.stdout.write(json.dumps(message) + "\n")
            sys.stdout.flush()
        except (OSError, ValueError):
            pass


def listen(heard: Callable[[Message], None], over: Callable[[], None]) -> None:
    """Hear every message on a thread of its own, and call ``over`` when the program that sent them has gone."""

    def work() -> None:
        try:
            for line in sys.stdin:
                heard(json.loads(line))
        finally:  # also when the program died in the middle of a line
            over()

    threading.Thread(target=work, name="listen", daemon=True).start()
