"""A track from file to file, with a clock that is told the time. The track's clock is 100 s ahead; the lag is 0.2 s."""

from __future__ import annotations

from pathlib import Path

import pytest

from knee_coach.sound.players.playsound3_backends import NothingHeardError
from knee_coach.sound.players.reel import Reel, Wish
from knee_coach.sound.track import Note, Track
from tests.sound.ears import Clock, bank
from tests.sound.program import Program

TONES = bank()
LAG = 0.2
TICK = TONES.samples["tick"][0]


class Session:
    """A reel that is called when it wants to be, with a program that starts as late as the reel believes."""

    def __init__(self, folder: Path) -> None:
        self.clock = Clock()
        self.program = Program(self.clock, LAG)
        self.folder = folder
        self._reel = Reel(self.program, LAG, folder, self.clock)
        self._wish = Wish(None, 100.0)

    def play(self, *instants: float, tone: str = "tick") -> None:
        """Wish for tones at these instants of our clock."""
        self._change(Track(tuple(Note(100 + at, tone) for at in instants), TONES), self._wish.gain)

    def cut(self) -> None:
        self._change(None, self._wish.gain)

    def set_gain(self, gain: float) -> None:
        self._change(self._wish.track, gain)

    def run_to(self, instant: float) -> None:
        while (seconds := self._reel.follow(self._wish)) is not None and self.clock.now + seconds < instant:
            self.clock.now += max(seconds, 0.001)
        self.clock.now = instant

    def run_to_start(self, number: int, late: float) -> None:
        """Run until the file of this number is to be started, and let it be so many seconds later."""
        while (self.folder / f"{number}.wav").exists() is False:
            self.clock.now += self._reel.follow(self._wish) or 0.0
        self.clock.now += (self._reel.follow(self._wish) or 0.0) + late

    def heard(self) -> list[float]:
        return [at for at, _ in self.program.heard()]

    def heard_before(self, instant: float) -> list[float]:
        """To the hundredth of a second."""
        return [round(at, 2) for at in self.heard() if round(at, 2) < instant]

    def starts(self) -> list[float]:
        return [round(played.started, 2) for played in self.program.played]

    def _change(self, track: Track | None, gain: float) -> None:
        self._wish = Wish(track, 100.0, gain)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session(tmp_path)


def test_tones_are_heard_on_time_although_the_program_starts_late(session: Session) -> None:
    session.play(1.0, 2.0)
    session.run_to(3.0)
    assert session.heard() == [1.0, 2.0]
    assert session.starts() == [0.04]


def test_a_tone_that_is_due_at_once_comes_whole_as_soon_as_it_can(session: Session) -> None:
    session.play(0.0, 2.0)
    session.run_to(3.0)
    assert session.heard() == [0.26, 2.0]


def test_a_tone_that_was_due_long_ago_is_left_out(session: Session) -> None:
    session.clock.now = 5.0
    session.play(4.4, 4.6, 7.0)
    session.run_to(8.0)
    assert session.heard() == [5.26, 7.0]


def test_a_track_that_is_only_written_on_is_played_from_the_same_file(session: Session) -> None:
    session.play(0.0, 2.0)
    session.run_to(0.5)
    session.play(0.0, 2.0, 70.0)
    session.run_to(10.0)
    assert len(session.starts()) == 1


def test_one_file_follows_another_in_silence_and_nothing_is_lost_or_doubled(session: Session) -> None:
    beats = [float(second) for second in range(1, 150)]
    session.play(*beats)
    session.run_to(151.0)
    assert session.heard() == beats
    assert len(session.starts()) == 3


def test_a_change_later_on_is_taken_over_in_the_silence_before_it(session: Session) -> None:
    session.play(1.0, 2.0, 3.0)
    session.run_to(1.2)
    session.play(1.0, 2.0, 4.0)
    session.run_to(5.0)
    assert session.heard() == [1.0, 2.0, 4.0]
    first, second = session.program.played
    assert first.stopped_at == pytest.approx(2.55, abs=0.01)
    assert second.started < 2.55 - LAG


def test_another_track_stops_the_file_at_once(session: Session) -> None:
    session.play(1.0, 2.0, 3.0)
    session.run_to(2.5)
    session.play(2.5, tone="pause")
    session.run_to(4.0)
    assert session.heard() == [1.0, 2.0, 2.76]
    assert session.program.played[0].stopped_at == 2.5


def test_what_was_heard_is_not_heard_again_after_a_change(session: Session) -> None:
    session.play(1.0, 1.3, 3.0)
    session.run_to(1.2)
    session.play(1.0, 1.25, 3.0)
    session.run_to(4.0)
    assert session.heard() == [1.0, 1.46, 3.0]


def test_a_cut_stops_the_file_and_starts_none(session: Session) -> None:
    session.play(1.0, 2.0)
    session.run_to(1.5)
    session.cut()
    session.run_to(9.0)
    assert session.program.played[0].stopped_at == 1.5
    assert len(session.starts()) == 1


def test_another_volume_comes_in_the_next_silence(session: Session) -> None:
    session.play(1.0, 2.0, 3.0)
    session.run_to(1.05)
    session.set_gain(0.5)
    session.run_to(4.0)
    assert session.program.heard() == [(1.0, TICK), (2.0, TICK // 2), (3.0, TICK // 2)]


def test_another_volume_and_another_track_at_once_lose_nothing(session: Session) -> None:
    """Silence plays, as before a session; then the volume is set and the first tone is due."""
    session.play()
    session.run_to(1.0)
    session.set_gain(0.5)
    session.run_to(1.01)
    session.play(1.1, 2.0)
    session.run_to(3.0)
    assert session.program.heard() == [(1.27, TICK // 2), (2.0, TICK // 2)]
    assert sum(value != 0 for value in session.program.played[-1].samples) == 2 * len(TONES.samples["tick"])


def silent_until_the_end_of_a_file(session: Session) -> float:
    """Silence plays, until a while before its file ends; returns when that is."""
    session.play(200.0)
    session.run_to(30.0)
    (playing,) = session.program.played
    return playing.over - LAG


@pytest.mark.parametrize("before", [0.01, 0.1, 0.2])
def test_a_sound_that_is_due_just_after_a_file_comes_late_rather_than_never(session: Session, before: float) -> None:
    end = silent_until_the_end_of_a_file(session)
    session.run_to(end - before)
    session.play(end + 0.02, end + 3, 200.0)
    session.run_to(end + 6)
    first, second = session.heard()
    assert end <= first < end + 0.3
    assert second == pytest.approx(end + 3, abs=0.001)


@pytest.mark.parametrize("apart", [0.3, 0.5, 0.7, 1.0])
def test_another_volume_just_before_the_end_of_a_file_loses_nothing(session: Session, apart: float) -> None:
    beats = [round(apart * count, 3) for count in range(1, 240)]
    session.play(*beats)
    session.run_to(20.0)
    end = session.program.played[0].over - LAG
    session.run_to(end - 0.01)
    session.set_gain(0.5)
    session.run_to(end + 5)
    assert session.heard_before(end + 4) == [at for at in beats if at < end + 4]
    assert session.program.heard()[-1][1] == TICK // 2


@pytest.mark.parametrize("late", [0.05, 0.1, 0.2, 0.3])
@pytest.mark.parametrize("apart", [0.5, 0.7, 1.0])
def test_a_file_that_takes_over_late_loses_nothing(session: Session, apart: float, late: float) -> None:
    """The volume is changed at 10.05 s, and the machine is busy when the next file should start."""
    beats = [round(apart * count, 3) for count in range(1, 140)]
    session.play(*beats)
    session.run_to(10.05)
    session.set_gain(0.5)
    session.run_to_start(2, late)
    session.run_to(20.0)
    assert session.heard_before(20.0) == [at for at in beats if at < 20.0]


def test_muted_no_program_runs_and_what_was_due_then_does_not_come_later(session: Session) -> None:
    session.play(1.0, 2.0, 3.0)
    session.run_to(1.5)
    session.set_gain(0.0)
    session.run_to(2.2)
    assert session.program.played[0].stopped_at == 1.5
    session.set_gain(1.0)
    session.run_to(4.0)
    assert session.heard() == [1.0, 3.0]


def test_a_start_that_comes_late_is_written_anew_for_its_own_time(session: Session) -> None:
    session.play(1.0, 2.0)
    session.run_to(0.0)
    session.clock.now = 0.3  # the machine was busy
    session.run_to(3.0)
    assert session.heard() == [1.0, 2.0]


def test_when_it_begins_late_a_sound_that_was_due_is_heard_whole_all_the_same(session: Session) -> None:
    """Moved to 0.26 s at first; the file then begins at 0.58 s."""
    session.play(0.0, 2.0)
    session.run_to(0.0)
    session.clock.now = 0.3  # the machine was busy
    session.run_to(3.0)
    assert session.heard() == [0.6, 2.0]
    samples = session.program.played[0].samples
    assert sum(value != 0 for value in samples) == 2 * len(TONES.samples["tick"])


def test_a_clock_that_jumped_begins_the_file_anew(session: Session) -> None:
    session.play(1.0, 5.0)
    session.run_to(2.0)
    session._wish = Wish(Track((Note(101.0, "tick"), Note(105.0, "tick")), TONES), 101.0)
    session.run_to(6.0)
    assert session.heard() == [1.0, 4.0]


def test_a_lag_that_was_overestimated_is_put_right_when_a_file_is_over(session: Session) -> None:
    """The program takes 0.1 s to be heard, not 0.2: the first minute comes early by 0.1 s, the next one does not."""
    session.program.lag = 0.1
    session.play(1.0, 70.0, 130.0)
    session.run_to(140.0)
    assert session.heard() == pytest.approx([0.9, 69.9, 130.0], abs=0.012)


def test_a_program_that_ends_a_little_early_says_nothing_about_its_lag(session: Session) -> None:
    session.play(1.0, 70.0, 130.0)
    session.run_to(40.0)
    session.program.played[0].over -= LAG + 0.1
    session.run_to(140.0)
    assert session.heard() == [1.0, 70.0, 130.0]


def test_files_are_removed_when_they_are_over(session: Session) -> None:
    session.play(1.0, 2.0)
    session.run_to(200.0)
    assert len(list(session.folder.iterdir())) <= 2
    session.cut()
    session.run_to(201.0)
    session.run_to(202.0)
    assert list(session.folder.iterdir()) == []


def test_a_program_that_ends_too_early_is_noticed(session: Session) -> None:
    session.program.gives_up_after = 0.1
    session.play(1.0, 2.0)
    with pytest.raises(NothingHeardError, match=r"^it ended 5\d\.\d s too early$"):
        session.run_to(3.0)


def test_a_program_that_hangs_is_noticed(session: Session) -> None:
    session.program.gives_up_after = 1000.0
    session.play(1.0, 2.0)
    with pytest.raises(NothingHeardError, match=r"^it does not end$"):
        session.run_to(90.0)
