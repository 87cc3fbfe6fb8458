"""Which program is tried first, and whether it can be heard: GStreamer does not say when it plays to nobody."""

from __future__ import annotations

import socket
import sys
from pathlib import Path

import pytest

from knee_coach.sound.players.playsound3_backends import best_first, has_way_out

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


@pytest.fixture
def no_cards(tmp_path: Path) -> Path:
    return tmp_path / "no such folder"


@on_linux
def test_a_sound_card_is_a_way_out(tmp_path: Path) -> None:
    (tmp_path / "pcmC0D0p").touch()
    assert has_way_out({"XDG_RUNTIME_DIR": str(tmp_path)}, tmp_path)


@on_linux
def test_a_microphone_is_none(tmp_path: Path) -> None:
    (tmp_path / "pcmC0D0c").touch()
    assert not has_way_out({"XDG_RUNTIME_DIR": str(tmp_path)}, tmp_path)


@on_linux
def test_a_server_that_answers_is_one(tmp_path: Path, no_cards: Path) -> None:
    place = tmp_path / "pipewire-0"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(place))
        server.listen()
        assert has_way_out({"XDG_RUNTIME_DIR": str(tmp_path)}, no_cards)
        assert has_way_out({"PULSE_SERVER": f"unix:{place}"}, no_cards)
        assert not has_way_out({"PULSE_SERVER": f"unix:{tmp_path / 'another'}"}, no_cards)


@on_linux
def test_a_server_that_died_is_none(tmp_path: Path, no_cards: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "pipewire-0"))
    assert not has_way_out({"XDG_RUNTIME_DIR": str(tmp_path)}, no_cards)


@on_linux
def test_a_server_on_another_computer_is_believed(no_cards: Path) -> None:
    assert has_way_out({"PULSE_SERVER": "tcp:music.local"}, no_cards)
