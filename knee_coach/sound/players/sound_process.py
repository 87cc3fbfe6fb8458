"""The process in which Qt sounds the cues: ``knee-coach process sound``, started by the process player.

It hears ``play``, ``cut`` and ``gain``, and says a few times a second how its device does: ``waking`` or ``sounding``.
It does not mend a sound server that went away: it says ``lost`` and ends, and another one is started. Where there is no
output it says so, waits a while for one, and ends then.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QCoreApplication, QObject, QThread, QTimer, Signal, Slot

from knee_coach.model.sound_settings import Language
from knee_coach.sound.bank import SoundBank, SoundsUnusableError, load_bank
from knee_coach.sound.players.feeder import Feeder
from knee_coach.sound.players.track_message import play_asked
from knee_coach.sound.players.waiting import Waiting
from knee_coach.sound.players.way_out import server_answers
from knee_coach.sound.processes.clock import process_clock
from knee_coach.sound.processes.inside import listen, tell
from knee_coach.sound.processes.line_process import Message
from knee_coach.sound.processes.watchdog import Watchdog

LOOK_AFTER_EVERY_MS = 253
"""No multiple of the 10, 20 or 25 ms of a device's gulps: the looks come at every part of them."""

LOOK_WHILE_WAKING_MS = 50

LOOK_WHILE_WAITING_MS = 500

HANGS_AFTER = 12
"""Seconds after the last look, or from the start to the first, until the process ends itself: whoever started it ends
it much sooner, unless the program is gone and the sound server hangs."""


def run() -> int:
    """Sound what is asked for, until nobody is left who could ask or no sound comes out; returns the exit status."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is meant for the program, which ends this one
    _leave_no_core()
    app = QCoreApplication([])
    app.setApplicationName("Knee Coach")  # what the desktop's mixer shows
    QThread.currentThread().setPriority(QThread.Priority.TimeCriticalPriority)
    sounding = _Sounding(Watchdog().end_after)
    # First of all: a server that hangs holds up the opening too, and nobody's process is to outlive its program.
    listen(sounding.asked.emit, over=lambda: os._exit(0))
    sounding.open()
    return app.exec()


class _Sounding(QObject):
    """Lives in the only thread with Qt, which also feeds the sink: nothing else of any length happens in it."""

    asked = Signal(object)
    """Carries what was heard over to it."""

    def __init__(self, end_itself_after: Callable[[int], None]) -> None:
        super().__init__()
        self._end_itself_after = end_itself_after
        self._end_itself_after(HANGS_AFTER)
        self._waiting = Waiting(_a_server_answers(), _a_server_answers, process_clock)
        self._timer = QTimer()

    def open(self) -> None:
        """Open the output, if there is one, and do from then on what is asked for."""
        try:
            from knee_coach.sound.players.sink_output import SinkOutput
        except ImportError as error:  # on Linux QtMultimedia needs libpulse, which a small system may lack
            self._say_ever_after({"is": "no_output", "because": str(error)})
            return
        self._output = SinkOutput()
        self._feeder = Feeder(self._output, process_clock)
        self._feeder.open()
        self.asked.connect(self._do)
        self._outputs: tuple[str, ...] | None = None
        self._timer.timeout.connect(self._look_after)
        self._timer.start(LOOK_WHILE_WAKING_MS)
        self._look_after()

    @Slot(object)
    def _do(self, message: Message) -> None:
        try:
            self._carry_out(message)
        except (SoundsUnusableError, KeyError, OSError):
            _end({"is": "lost"})  # what was asked for before must not go on as if nothing had been said

    def _carry_out(self, message: Message) -> None:
        match message["do"]:
            case "play":
                asked = play_asked(message, _bank)
                self._feeder.play(asked.track, asked.position, asked.asked_at)
            case "cut":
                self._feeder.cut()
            case "gain":
                self._output.set_gain(message["gain"])

    @Slot()
    def _look_after(self) -> None:
        self._end_itself_after(HANGS_AFTER)
        self._tell_outputs()
        self._feeder.look_after()
        if self._feeder.is_lost():
            if self._output.name:
                _end({"is": "lost"})
            self._wait()
            return
        if self._feeder.has_woken:
            self._timer.setInterval(LOOK_AFTER_EVERY_MS)
        tell({"is": "sounding" if self._feeder.has_woken else "waking", "output": self._output.name})

    def _wait(self) -> None:
        """There has not been an output yet."""
        if self._output.can_start():
            self._feeder.open()
            self._timer.setInterval(LOOK_WHILE_WAKING_MS)
            return
        if self._waiting.is_over():
            _end({"is": self._waiting.word})
        tell({"is": self._waiting.word})
        self._timer.setInterval(LOOK_WHILE_WAITING_MS)

    def _say_ever_after(self, message: Message) -> None:
        """Nothing can be done: another process would not find more."""

        def say() -> None:
            self._end_itself_after(HANGS_AFTER)
            tell(message)

        say()
        self._timer.timeout.connect(say)
        self._timer.start(LOOK_WHILE_WAITING_MS)

    def _tell_outputs(self) -> None:
        outputs = self._output.all_names()
        if outputs != self._outputs:
            self._outputs = outputs
            tell({"is": "outputs", "names": outputs})


@lru_cache(maxsize=2)
def _bank(assets: Path, language: Language) -> SoundBank:
    return load_bank(assets, language)


def _a_server_answers() -> bool:
    return sys.platform == "linux" and server_answers(os.environ)


def _end(message: Message) -> NoReturn:
    """Say a last thing. Not through Qt's own end, in which a library without its server may hang."""
    tell(message)
    os._exit(0)


def _leave_no_core() -> None:
    """A libpulse that loses its server aborts; no dump of it, nor a desktop's note about it, is of use to anybody."""
    try:
        import resource
    except ImportError:  # Windows
        return
    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    # 1 byte: no file is that small, and at 0 it would still go to a program that collects dumps.
    resource.setrlimit(resource.RLIMIT_CORE, (0 if most == 0 else 1, most))
