"""Whether a Linux computer has anything that sound could come out of: programs do not say when they play to nobody."""

from __future__ import annotations

import socket
import sys
from pathlib import Path

import pytest

from knee_coach.sound.players.way_out import has_way_out, server_answers

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has these")


@pytest.fixture
def no_cards(tmp_path: Path) -> Path:
    return tmp_path / "no such folder"


def test_a_sound_card_is_a_way_out(tmp_path: Path) -> None:
    (tmp_path / "pcmC0D0p").touch()
    assert has_way_out({"XDG_RUNTIME_DIR": str(tmp_path)}, tmp_path)
    assert not server_answers({"XDG_RUNTIME_DIR": str(tmp_path)})


def test_a_microphone_is_none(tmp_path: Path) -> None:
    (tmp_path / "pcmC0D0c").touch()
    assert not has_way_out({"XDG_RUNTIME_DIR": str(tmp_path)}, tmp_path)


def test_a_server_that_answers_is_one(tmp_path: Path, no_cards: Path) -> None:
    place = tmp_path / "pipewire-0"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(place))
        server.listen()
        assert has_way_out({"XDG_RUNTIME_DIR": str(tmp_path)}, no_cards)
        assert has_way_out({"PULSE_SERVER": f"unix:{place}"}, no_cards)
        assert not has_way_out({"PULSE_SERVER": f"unix:{tmp_path / 'another'}"}, no_cards)


def test_a_server_that_died_is_none(tmp_path: Path, no_cards: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "pipewire-0"))
    assert not has_way_out({"XDG_RUNTIME_DIR": str(tmp_path)}, no_cards)


def test_a_server_on_another_computer_is_believed(no_cards: Path) -> None:
    assert has_way_out({"PULSE_SERVER": "tcp:music.local"}, no_cards)
