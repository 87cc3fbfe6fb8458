"""Which other program is heard where Qt has no sound: it has to play silence in its time, not only to be there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from knee_coach.app.doctor.spare import believable, first_heard, spare
from knee_coach.sound.players.playsound3_backends import PlayFile
from tests.sound.ears import Clock
from tests.sound.program import Program


def hangs(clock: Clock) -> PlayFile:
    program = Program(clock)
    program.gives_up_after = 1000.0
    return program


def ends_at_once(clock: Clock) -> PlayFile:
    program = Program(clock)
    program.gives_up_after = 0.0
    return program


def cannot_start(clock: Clock) -> PlayFile:
    program = Program(clock)
    program.error = OSError("no such program")
    return program


PROGRAMS: dict[str, tuple[dict[str, Callable[[Clock], PlayFile]], str | None]] = {
    "none": ({}, None),
    "one that plays": ({"alsa": Program}, "alsa"),
    "one that hangs, as a server that hangs makes it": ({"alsa": hangs}, None),
    "one that ends at once": ({"alsa": ends_at_once}, None),
    "one that cannot start, and one that plays": ({"alsa": cannot_start, "ffplay": Program}, "ffplay"),
    "all hang": ({"alsa": hangs, "gstreamer": hangs, "ffplay": hangs}, None),
}


@pytest.mark.parametrize(("programs", "heard"), PROGRAMS.values(), ids=PROGRAMS)
def test_the_first_that_plays(
    programs: Mapping[str, Callable[[Clock], PlayFile]], heard: str | None, tmp_path: Path
) -> None:
    clock = Clock()

    def pause(seconds: float) -> bool:
        clock.now += seconds
        return True

    backends = {name: program(clock) for name, program in programs.items()}
    assert first_heard(lambda: backends, tmp_path, clock, pause) == heard
    assert clock.now < 12.0


def test_what_finds_the_programs_may_fail(tmp_path: Path) -> None:
    def find() -> Mapping[str, PlayFile]:
        raise RuntimeError("playsound3 cannot be loaded")

    assert first_heard(find, tmp_path, Clock(), lambda _: True) is None


def test_who_leaves_qt_alone_has_no_spare() -> None:
    assert spare(server_hangs=False, environ={"KNEE_COACH_SOUND": "qt"}) is None


def test_gstreamer_is_not_believed_where_the_server_hangs() -> None:
    backends = dict.fromkeys(("alsa", "gstreamer", "ffplay"), Program(Clock()))
    assert list(believable(backends, server_hangs=False)) == ["alsa", "gstreamer", "ffplay"]
    assert list(believable(backends, server_hangs=True)) == ["alsa", "ffplay"]
