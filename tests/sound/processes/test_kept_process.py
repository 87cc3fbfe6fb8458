"""One process is kept going: started again when it ended or hangs, and told first what the others were told."""

import queue
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from knee_coach.sound.processes.kept_process import KeptProcess, Patience
from knee_coach.sound.processes.line_process import Message

HASTE = Patience(starts_within=5.0, hangs_after=0.3, pauses=(0.0, 0.1))
LONG = 20.0
"""Seconds until a test that waits for something gives up."""

FIRST = {"is": "first"}

ECHOES = """
import json, sys
for line in sys.stdin:
    print(json.dumps({"is": json.loads(line)["do"]}), flush=True)
"""
ENDS_AFTER_ONE = """
import sys
sys.stdin.readline()
print('{"is": "first"}', flush=True)
"""
HANGS_AFTER_ONE = """
import sys, threading
sys.stdin.readline()
print('{"is": "first"}', flush=True)
threading.Event().wait()
"""
SAYS_RUBBISH = """
import sys
sys.stdin.readline()
print("no message", flush=True)
print("\\xff\\x00[", flush=True)
print('{"is": "well"}', flush=True)
sys.stdin.read()
"""


class Kept:
    """A kept process with what was heard of it, and how often it ended."""

    def __init__(self, program: str | None, patience: Patience = HASTE) -> None:
        self.heard: queue.Queue[Message] = queue.Queue()
        self.ended: queue.Queue[None] = queue.Queue()
        command = ["/no/such/program"] if program is None else [sys.executable, "-I", "-S", "-c", program]
        self._process = KeptProcess(
            command, lambda: [{"do": "first"}], self.heard.put, lambda: self.ended.put(None), patience=patience
        )
        self.send = self._process.send
        self.close = self._process.close


Keep = Callable[..., Kept]


@pytest.fixture
def keep() -> Iterator[Keep]:
    kept: list[Kept] = []

    def start(program: str | None, patience: Patience = HASTE) -> Kept:
        kept.append(Kept(program, patience))
        return kept[-1]

    yield start
    for process in kept:
        process.close()


def test_it_is_told_the_first_things_and_then_the_others(keep: Keep) -> None:
    kept = keep(ECHOES, Patience())
    assert kept.heard.get(timeout=LONG) == FIRST
    kept.send({"do": "then"})
    assert kept.heard.get(timeout=LONG) == {"is": "then"}


def test_one_that_ended_is_started_again(keep: Keep) -> None:
    kept = keep(ENDS_AFTER_ONE)
    for _ in range(3):
        assert kept.heard.get(timeout=LONG) == FIRST
        kept.ended.get(timeout=LONG)


def test_one_that_hangs_is_ended_and_started_again(keep: Keep) -> None:
    kept = keep(HANGS_AFTER_ONE)
    for _ in range(2):
        assert kept.heard.get(timeout=LONG) == FIRST
        kept.ended.get(timeout=LONG)


def test_what_is_no_message_is_passed_over(keep: Keep) -> None:
    assert keep(SAYS_RUBBISH, Patience()).heard.get(timeout=LONG) == {"is": "well"}


def test_one_that_cannot_be_started_harms_nobody(keep: Keep, caplog: pytest.LogCaptureFixture) -> None:
    """Its owner hears of each try, and the log of the first one."""
    kept = keep(None)
    kept.send({"do": "then"})
    for _ in range(3):
        kept.ended.get(timeout=LONG)
    assert kept.heard.empty()
    assert len(caplog.records) == 1


def test_a_closed_one_ends_and_is_not_started_again(keep: Keep, tmp_path: Path) -> None:
    marks = tmp_path / "starts"
    kept = keep(f"open({str(marks)!r}, 'a').write('x')" + ECHOES, Patience(pauses=(0.0,)))
    kept.heard.get(timeout=LONG)
    with closing(kept):
        pass
    kept.ended.get(timeout=LONG)
    assert marks.read_text() == "x"
