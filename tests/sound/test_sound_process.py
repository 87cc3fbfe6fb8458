"""The sound process with a real sound server: what is heard of it, and what becomes of it when the server goes."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import time
from array import array
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from knee_coach.resources import assets_dir
from knee_coach.sound.bank import SoundBank, load_bank
from knee_coach.sound.players.process_player import ProcessPlayer, keep_sound_process
from knee_coach.sound.players.sound_facts import SoundFacts, sound_facts
from knee_coach.sound.players.track_message import PlayAsked, play_message
from knee_coach.sound.track import Note, Track
from knee_coach.sound.wav import RATE, write_wav
from tools.soundtest.programs import running
from tools.soundtest.recorder import Recording, recording
from tools.soundtest.server import SoundServer, sound_server, wait_until

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the sound server is PulseAudio's")

NO_LOUDSPEAKER = "No loudspeaker found. Follow the screen."
AUDIBLE = 300
HUM = 10_000
NO_MORE = 0.5
"""Seconds: Qt holds the next second of sound already. How soon it is silent `make soundtest` measures."""
LONG = 30.0
"""Seconds until a test that waits for something gives up."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    """A sound server that this program's processes find."""
    with sound_server() as server:
        for name, value in server.env.items():
            monkeypatch.setenv(name, value)
        yield server


@contextmanager
def playing() -> Iterator[ProcessPlayer]:
    """A player that sounds a tick each half second from now on, once sound comes out."""
    bank = load_bank(assets_dir())
    with closing(ProcessPlayer(assets_dir())) as player:
        now = time.monotonic()
        player.play(Track(tuple(Note(now + half / 2, "tick") for half in range(1, 300)), bank), now)
        yield player


def sounds(heard: Recording, from_sample: int = 0) -> bool:
    """Whether there is something to be heard."""
    return any(abs(value) > AUDIBLE for value in heard.samples[from_sample:])


def is_heard(heard: Recording) -> None:
    """Wait until something more is heard."""
    so_far = len(heard.samples)
    wait_until(lambda: sounds(heard, so_far), LONG, "nothing is heard")


def last_heard(heard: Recording) -> float:
    """When the last sound was heard: an instant of ``time.monotonic``."""
    last = max(index for index, value in enumerate(heard.samples) if abs(value) > AUDIBLE)
    return heard.starts_at() + last / RATE


def is_silent(heard: Recording) -> None:
    """Wait until nothing has been heard for longer than from tick to tick."""
    wait_until(lambda: heard.samples and not sounds(heard, -RATE * 7 // 10), LONG, "it goes on and on")


def test_a_track_is_heard_until_it_is_cut(server: SoundServer) -> None:
    with recording(server.env) as heard, playing() as player:
        is_heard(heard)
        player.cut()
        cut_at = time.monotonic()
        is_silent(heard)
        assert player.status() is None
    assert last_heard(heard) - cut_at < NO_MORE


def test_when_the_program_dies_its_sound_ends(server: SoundServer) -> None:
    """The process hears no word of farewell, only that nobody can talk to it any more."""
    program = "import sys; from tests.sound.test_sound_process import *; p = playing(); p.__enter__(); sys.stdin.read()"
    with recording(server.env) as heard:
        with subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE) as dying:
            is_heard(heard)
            dying.kill()
            died_at = time.monotonic()
        is_silent(heard)
    assert last_heard(heard) - died_at < NO_MORE


def test_sound_comes_back_with_its_server(server: SoundServer) -> None:
    """Ticks · the server is killed · the screen can say so · the server is back · ticks again"""
    with playing() as player:
        with recording(server.env) as heard:
            is_heard(heard)
            server.kill()
            wait_until(player.status, LONG, "nobody says that the sound is gone")
        assert player.status() == "No sound just now. Follow the screen."
        server.start()
        with recording(server.env) as heard:
            is_heard(heard)
        wait_until(lambda: player.status() is None, LONG, "nobody says that it is back")


def test_without_a_sound_server_it_says_so_and_does_no_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere/at/all")
    with playing() as player:
        wait_until(player.status, LONG, "nobody says that there is no sound")
        assert player.status() == NO_LOUDSPEAKER


def test_a_dummy_is_no_loudspeaker(server: SoundServer) -> None:
    """All is unplugged, and the server makes itself a "Dummy Output" · a loudspeaker is plugged in again"""
    server.control("load-module", "module-always-sink")
    with playing() as player:
        with recording(server.env) as heard:
            is_heard(heard)
            server.control("unload-module", "module-null-sink")
        wait_until(lambda: player.status() == NO_LOUDSPEAKER, LONG, "nobody says that there is no loudspeaker")
        assert "auto_null" in server.control("list", "short", "sinks")
        server.add_sink("new")
        with recording(server.env, "new") as heard:
            is_heard(heard)
        wait_until(lambda: player.status() is None, LONG, "nobody says that there is one again")


def test_the_doctor_is_told_that_there_is_only_a_dummy(server: SoundServer) -> None:
    server.control("load-module", "module-always-sink")
    server.control("unload-module", "module-null-sink")
    assert sound_facts() == SoundFacts(answers=True, no_loudspeaker=True)


def test_without_a_server_one_process_waits_for_it(server: SoundServer) -> None:
    """It says so again and again, does not end until there is a server, and the next one sounds."""
    server.kill()
    told: queue.SimpleQueue[str] = queue.SimpleQueue()
    with closing(keep_sound_process(lambda message: told.put(message["is"]), lambda: told.put("ended"))):
        first = [told.get(timeout=LONG) for _ in range(4)]
        assert first == ["outputs", "no_output", "no_output", "no_output"]
        server.start()
        while not told.empty():  # a machine that is slow takes long for that, and no process waits for ever
            told.get()
        later: list[str] = []
        while later[-1:] != ["sounding"]:
            later.append(told.get(timeout=LONG))
    assert later.count("ended") <= 1


def test_without_the_library_it_says_so_for_as_long_as_it_is_wanted() -> None:
    """Another process would not find more; this one ends when nobody talks to it any more."""
    program = (
        "import sys; sys.modules['knee_coach.sound.players.sink_output'] = None;"
        "from knee_coach.sound.players.sound_process import run; run()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        said = [json.loads(process.stdout.readline()) for _ in range(3)]
        process.stdin.close()
        assert process.wait(LONG) == 0
    assert [message["is"] for message in said] == ["no_output"] * 3
    assert "sink_output" in said[0]["because"]


def test_what_cannot_be_done_is_told_as_a_loss(server: SoundServer) -> None:
    """The sounds have gone, in an update perhaps: nothing is to look well while nothing new is heard."""
    told: queue.SimpleQueue[str] = queue.SimpleQueue()
    with closing(keep_sound_process(lambda message: told.put(message["is"]), lambda: told.put("ended"))) as process:
        while told.get(timeout=LONG) != "sounding":
            pass
        process.send(play_message(PlayAsked(Track((), SoundBank({})), 0.0, 0.0), Path("/nowhere")))
        later = [told.get(timeout=LONG)]
        while later[-1] != "ended":
            later.append(told.get(timeout=LONG))
    assert later[-2:] == ["lost", "ended"]


def test_sound_follows_the_default_output(server: SoundServer) -> None:
    """A loudspeaker is plugged in and chosen · it is unplugged again"""
    with recording(server.env) as heard, playing():
        is_heard(heard)
        other = server.add_sink("other")
        with recording(server.env, "other") as heard_there:
            server.control("set-default-sink", "other")
            is_heard(heard_there)
            server.remove_sink(other)
            is_heard(heard)


@contextmanager
def music(server: SoundServer, folder: Path) -> Iterator[None]:
    """Another program that plays an even hum, as music."""
    hum = folder / "hum.wav"
    write_wav(hum, array("h", [HUM, HUM, HUM, -HUM, -HUM, -HUM] * (RATE * 10)))
    with running(["paplay", "--property=media.role=music", str(hum)], server.env):
        yield


def is_as_loud_as(heard: Recording, share: float) -> Callable[[], bool]:
    """Whether the hum has been so loud for a while, 1 being as it was played."""
    wanted = range(round(0.8 * share * HUM), round(1.2 * share * HUM) + 1)

    def has_been() -> bool:
        lately = heard.samples[-RATE // 5 :]
        return len(lately) > 0 and max(lately) in wanted

    return has_been


def test_a_server_that_lowers_music_for_speech_lowers_it_for_cues_too(server: SoundServer, tmp_path: Path) -> None:
    """Music plays · the sound opens: music is lowered by 20 dB · it closes: music is as loud as before"""
    server.control("load-module", "module-role-ducking", "trigger_roles=a11y", "ducking_roles=music", "volume=-20dB")
    with recording(server.env) as heard, music(server, tmp_path):
        wait_until(is_as_loud_as(heard, 1.0), LONG, "there is no music")
        with closing(ProcessPlayer(assets_dir())):
            wait_until(is_as_loud_as(heard, 0.1), LONG, "the music is not lowered")
            streams = server.control("list", "sink-inputs")
        wait_until(is_as_loud_as(heard, 1.0), LONG, "the music does not come back")
    assert 'application.name = "Knee Coach"' in streams
    assert 'application.icon_name = "knee-coach"' in streams
