"""A session in the real window, recorded from a real sound server, with the machine busy beside it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

import pytest

from tools.soundtest.death import Outlived, outlived
from tools.soundtest.evenness import measured
from tools.soundtest.keys import KEYS, AfterKey, after_keys
from tools.soundtest.routines import FORTY_SECONDS
from tools.soundtest.screen import can_show
from tools.soundtest.server import SoundServer, can_run, sound_server

Result = TypeVar("Result")

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="the sound server is PulseAudio's, the display X's"),
    pytest.mark.skipif(not can_run() or not can_show(), reason="PulseAudio, Xvfb, openbox or xdotool is not installed"),
]


@pytest.fixture
def server() -> Iterator[SoundServer]:
    with sound_server() as server:
        yield server


def test_every_cue_is_heard_on_its_beat_and_seen_with_it(server: SoundServer) -> None:
    """Get-ready, switch, holds, movements, rests · two busy loops on two cores · no key is touched."""
    session = measured(server, FORTY_SECONDS, load=2)
    assert list(session.faults()) == [], str(session)
    assert len(session.figures.notes) > 30
    assert len(session.count_after_tick) > 10


@dataclass(frozen=True)
class Sessions:
    """Two that were played at the same time, each with a sound server and a display of its own."""

    server_dies: Future[Outlived]
    keys: Future[tuple[AfterKey, ...]]


@pytest.fixture(scope="module")
def sessions() -> Sessions:
    """Both are over when the first test asks for one: neither disturbs a test that measures under load."""

    def on_a_server(listen: Callable[[SoundServer], Result]) -> Result:
        with sound_server() as server:
            return listen(server)

    with ThreadPoolExecutor() as pool:
        return Sessions(pool.submit(on_a_server, outlived), pool.submit(on_a_server, after_keys))


def test_the_sound_server_dies_in_a_hold_and_comes_back_after_5_s(sessions: Sessions) -> None:
    session = sessions.server_dies.result()
    assert list(session.faults()) == [], str(session)
    assert len(session.after.late) > 8


@pytest.mark.parametrize("what", [key.what for key in KEYS])
def test_after_a_key_the_old_is_silent_and_the_new_is_whole(sessions: Sessions, what: str) -> None:
    """Pause in a word · go on · next in a tick · back: one session."""
    heard = {each.key.what: each for each in sessions.keys.result()}[what]
    assert list(heard.faults()) == [], str(heard)
