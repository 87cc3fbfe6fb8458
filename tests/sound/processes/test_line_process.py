"""Messages to a process and from it, and its end, whichever way it comes."""

from __future__ import annotations

import queue
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from knee_coach.sound.processes.line_process import CannotStartError, LineProcess, Message

LONG = 30.0
"""Seconds until a test that waits for something gives up."""

ECHOES = """
from knee_coach.sound.processes.inside import listen, tell
import threading
over = threading.Event()
listen(lambda message: tell({"is": "echo", "of": message}), over.set)
over.wait()
"""
TELLS_ITS_OVER = """
from knee_coach.sound.processes.inside import listen, tell
import threading
over = threading.Event()
listen(lambda message: tell({"is": "heard"}), over.set)
over.wait()
tell({"is": "over"})
"""
ENDS = ""
IS_CHATTY = """
print("a library says hello")
print('["no", "message"]')
print('{"neither": 1}')
print('{"is": "well"}')
"""
NEVER_ENDS = """
import threading
print('{"is": "up"}', flush=True)
threading.Event().wait()
"""
NEVER_LISTENS = NEVER_ENDS


class Running:
    """A process, and what its owner is told."""

    def __init__(self, program: str) -> None:
        self.heard: queue.Queue[Message] = queue.Queue()
        self.ended: queue.Queue[bool] = queue.Queue()
        self.process = LineProcess([sys.executable, "-c", program], self.heard.put, lambda: self.ended.put(True))


@contextmanager
def running(program: str) -> Iterator[Running]:
    made = Running(program)
    try:
        yield made
    finally:
        made.process.close()


def test_what_is_sent_arrives_and_what_is_told_is_heard() -> None:
    with running(ECHOES) as it:
        for text in ("¡Hola!", "two\nlines"):
            it.process.send({"do": "say", "text": text})
            assert it.heard.get(timeout=LONG) == {"is": "echo", "of": {"do": "say", "text": text}}


def test_a_process_with_nobody_to_listen_to_ends_by_itself() -> None:
    with running(ECHOES) as it:
        it.process.send({"do": "nothing"})
        it.heard.get(timeout=LONG)
        it.process.close()
        it.process.close()
    assert it.ended.empty()


@pytest.mark.parametrize("last_words", [b"", b'{"do": "pl'], ids=["after a message", "in the middle of one"])
def test_it_is_over_inside_when_the_program_dies(last_words: bytes) -> None:
    said = b'{"do": "nothing"}\n' + last_words
    done = subprocess.run(
        [sys.executable, "-c", TELLS_ITS_OVER], input=said, capture_output=True, timeout=LONG, check=True
    )
    assert done.stdout.splitlines() == [b'{"is": "heard"}', b'{"is": "over"}']


def test_an_end_is_told_once() -> None:
    with running(ENDS) as it:
        assert it.ended.get(timeout=LONG)
        it.process.send({"do": "nothing"})
        it.process.kill()
    assert it.ended.empty()


def test_a_killed_process_is_told_as_any_other_end() -> None:
    with running(NEVER_ENDS) as it:
        it.process.kill()
        assert it.ended.get(timeout=LONG)


def test_one_that_does_not_end_by_itself_is_ended() -> None:
    with running(NEVER_ENDS) as it:
        it.heard.get(timeout=LONG)
        it.process.close()
    assert it.ended.empty()


def test_sending_never_waits_for_one_that_does_not_listen() -> None:
    """A hundred messages of 10 kB: more than a pipe holds."""
    with running(NEVER_LISTENS) as it:
        it.heard.get(timeout=LONG)
        for _ in range(100):
            it.process.send({"do": "read", "text": "x" * 10_000})


def test_what_is_no_message_is_passed_over() -> None:
    with running(IS_CHATTY) as it:
        assert it.heard.get(timeout=LONG) == {"is": "well"}


def test_one_that_cannot_be_started_says_why() -> None:
    with pytest.raises(CannotStartError) as caught:
        LineProcess(["/no/such/program"], print, print)
    assert str(caught.value) == "/no/such/program: No such file or directory"


SAYS_WHERE_ITS_MODULES_ARE = """
import json, wave
print(json.dumps({"is": wave.__file__}))
"""


def test_no_file_of_the_current_folder_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A wave.py lies in the folder that the routines were downloaded to."""
    (tmp_path / "wave.py").write_text("print('I was run')")
    monkeypatch.chdir(tmp_path)
    heard: queue.Queue[Message] = queue.Queue()
    with closing(LineProcess([sys.executable, "-c", SAYS_WHERE_ITS_MODULES_ARE], heard.put, lambda: None)):
        assert Path(heard.get(timeout=LONG)["is"]).parent != tmp_path
