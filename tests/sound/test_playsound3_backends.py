"""Which programs are tried, and which first."""

from __future__ import annotations

import subprocess
import sys
from array import array
from pathlib import Path

import playsound3.playsound3 as library
import pytest

from knee_coach.sound.players import playsound3_backends as backends
from knee_coach.sound.players.playsound3_backends import NothingHeardError, best_first, only_with_server
from knee_coach.sound.wav import RATE, write_wav
from tests.sound.ears import Clock
from tests.sound.program import Program

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has these")

AVAILABLE = ("gstreamer", "ffplay", "alsa")

ORDERS = {
    "nothing chosen": (None, ["alsa", "gstreamer", "ffplay"]),
    "one of them chosen": ("ffplay", ["ffplay", "alsa", "gstreamer"]),
    "another one chosen": ("afplay", ["afplay", "alsa", "gstreamer", "ffplay"]),
}


@pytest.mark.parametrize(("chosen", "order"), ORDERS.values(), ids=ORDERS)
def test_which_program_is_tried_first(chosen: str | None, order: list[str]) -> None:
    assert best_first(AVAILABLE, chosen) == order


@on_linux
def test_where_there_is_neither_card_nor_server_nothing_is_tried() -> None:
    """And playsound3 is not even loaded, which would start three programs."""
    program = (
        "import sys; from knee_coach.sound.players import playsound3_backends as backends;"
        "backends.has_way_out = lambda environ: False;"
        "print(dict(backends.playsound3_backends()), 'playsound3' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert told == "{} False\n"


@on_linux
def test_all_that_there_are_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "AVAILABLE_BACKENDS", list(AVAILABLE))
    monkeypatch.setattr(backends, "has_way_out", lambda environ: True)
    monkeypatch.delenv("PLAYSOUND3_BACKEND", raising=False)
    assert list(backends.playsound3_backends()) == ["alsa", "gstreamer", "ffplay"]


def test_gstreamer_plays_what_ends_while_a_server_answers(tmp_path: Path) -> None:
    """It plays to nobody, in time and without an error, where the server is gone or hangs."""
    clock = Clock()
    program = Program(clock)
    answers = [True]
    path = tmp_path / "silence.wav"
    write_wav(path, array("h", bytes(2 * RATE)))
    playing = only_with_server(program, lambda: answers[0])(path)
    answers[0] = False
    assert playing.is_alive()
    clock.now += 1.0
    with pytest.raises(NothingHeardError, match=r"^no sound server answers$"):
        playing.is_alive()
    answers[0] = True
    assert not playing.is_alive()
    playing.stop()
    assert program.played[0].stopped_at == 1.0
