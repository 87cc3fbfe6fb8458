"""How long a program takes to be heard, measured with silent files on a clock that is told the time."""

from __future__ import annotations

from pathlib import Path

import pytest

from knee_coach.sound.players.playsound3_backends import NothingHeardError
from knee_coach.sound.players.playsound3_lag import GIVEN_UP_AFTER, LENGTHS, PROOF, measured_lag
from knee_coach.sound.wav import RATE
from tests.sound.ears import Clock
from tests.sound.program import Played, Program


class Pauses:
    """Lets the time pass, and says after so many times that the player was closed."""

    def __init__(self, clock: Clock, closed_after: int = 1_000_000) -> None:
        self._clock, self._left = clock, closed_after

    def __call__(self, seconds: float) -> bool:
        self._clock.now += seconds
        self._left -= 1
        return self._left > 0


def test_it_is_what_the_shortest_way_to_the_end_takes_beyond_the_file(tmp_path: Path) -> None:
    """The program is heard after 0.1 s, and ends with a block of 0.12 s: one of the lengths fits best."""
    clock = Clock()
    program = Program(clock, lag=0.1)

    def in_blocks(path: Path) -> Played:
        played = program(path)
        blocks = -(-(len(played.samples) / 48_000) // 0.12)
        played.over = clock.now + 0.1 + blocks * 0.12
        return played

    lag = measured_lag(in_blocks, tmp_path, clock, Pauses(clock))
    assert lag == pytest.approx(0.12, abs=0.02)
    assert len(program.played) == len(LENGTHS) + 1
    assert not any(any(played.samples) for played in program.played)


def test_it_takes_no_longer_than_a_few_seconds(tmp_path: Path) -> None:
    """The program ends 1 s after each file: two of them, and the proof, are enough."""
    clock = Clock()
    program = Program(clock, lag=1.0)
    assert measured_lag(program, tmp_path, clock, Pauses(clock)) == pytest.approx(1.0, abs=0.01)
    assert len(program.played) == 3


def test_a_program_that_ends_at_once_plays_nothing(tmp_path: Path) -> None:
    clock = Clock()
    program = Program(clock)
    program.gives_up_after = 0.01
    with pytest.raises(NothingHeardError, match=r"^it ended 0\.1 s too early$"):
        measured_lag(program, tmp_path, clock, Pauses(clock))


def test_a_program_that_only_seems_to_play_short_files_plays_nothing(tmp_path: Path) -> None:
    """As ffplay where it has no output: it ends without an error, a while after its start, whatever the file."""
    clock = Clock()
    program = Program(clock)
    program.gives_up_after = 0.6
    with pytest.raises(NothingHeardError, match=r"^it ended 0\.4 s too early$"):
        measured_lag(program, tmp_path, clock, Pauses(clock))
    assert len(program.played[-1].samples) == PROOF * RATE


def test_a_program_that_does_not_end_plays_nothing(tmp_path: Path) -> None:
    clock = Clock()
    program = Program(clock)
    program.gives_up_after = 1000.0
    with pytest.raises(NothingHeardError, match=r"^it does not end$"):
        measured_lag(program, tmp_path, clock, Pauses(clock))
    assert program.played[0].stopped_at == pytest.approx(LENGTHS[0] + GIVEN_UP_AFTER, abs=0.01)


def test_closing_the_player_ends_the_measuring(tmp_path: Path) -> None:
    clock = Clock()
    program = Program(clock)
    assert measured_lag(program, tmp_path, clock, Pauses(clock, closed_after=3)) == 0.0
    assert program.played[0].stopped_at is not None
