"""A signal that asks the program to end is heard in Qt's loop, at once."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from knee_coach.desktop.signals import EndingSignals


class Heard:
    """What was asked, in order."""

    def __init__(self) -> None:
        self.names: list[str] = []


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def signals(qtbot: QtBot, heard: Heard) -> Iterator[EndingSignals]:
    made = EndingSignals(heard.names.append)
    yield made
    made.restore()


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_it_is_told_by_name(qtbot: QtBot, signals: EndingSignals, heard: Heard, name: str) -> None:
    os.kill(os.getpid(), getattr(signal, name))
    qtbot.waitUntil(lambda: heard.names == [name])


def test_it_wakes_a_loop_in_which_nothing_else_happens(qtbot: QtBot, signals: EndingSignals, heard: Heard) -> None:
    """No timer of Python's runs meanwhile: the signal comes from a child process while Qt waits."""
    with qtbot.waitSignal(signals._notifier.activated, timeout=10_000):
        child = subprocess.Popen(["sh", "-c", f"kill -TERM {os.getpid()}"])
    child.wait()
    qtbot.waitUntil(lambda: heard.names == ["SIGTERM"])


def test_a_second_one_is_told_as_well(qtbot: QtBot, signals: EndingSignals, heard: Heard) -> None:
    os.kill(os.getpid(), signal.SIGTERM)
    qtbot.waitUntil(lambda: heard.names == ["SIGTERM"])
    os.kill(os.getpid(), signal.SIGINT)
    qtbot.waitUntil(lambda: heard.names == ["SIGTERM", "SIGINT"])


def test_other_signals_are_none_of_its_business(qtbot: QtBot, signals: EndingSignals, heard: Heard) -> None:
    """A signal with a handler of its own wakes the same socket."""
    others: list[int] = []
    before = signal.signal(signal.SIGUSR1, lambda number, frame: others.append(number))
    try:
        os.kill(os.getpid(), signal.SIGUSR1)
        os.kill(os.getpid(), signal.SIGTERM)
        qtbot.waitUntil(lambda: heard.names == ["SIGTERM"])
    finally:
        signal.signal(signal.SIGUSR1, before)
    assert others == [signal.SIGUSR1]


def test_restored_everything_is_as_before(qtbot: QtBot, heard: Heard) -> None:
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)}
    made = EndingSignals(heard.names.append)
    assert signal.getsignal(signal.SIGTERM) != before[signal.SIGTERM]
    made.restore()
    assert {number: signal.getsignal(number) for number in before} == before
    made.restore()
