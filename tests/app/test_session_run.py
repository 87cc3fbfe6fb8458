"""A session as the program runs it: what the settings and the log mean for the player."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from knee_coach.app import session_run
from knee_coach.app.kept_settings import KeptSettings
from knee_coach.app.session_run import Prepared, SessionRun
from knee_coach.app.sounding import Sounding
from knee_coach.model.records import SessionRecord
from knee_coach.routine_files.reader import read_routine
from knee_coach.settings import Settings, SettingsFile
from knee_coach.sound.players.silent_player import SilentPlayer
from knee_coach.sound.speech.silent_speaker import SilentSpeaker
from knee_coach.store.errors import LogDiskFullError
from knee_coach.store.session_log import SessionLog
from knee_coach.ui.screens.player.twins import FlashForm
from tests.ui.player_at_work import light_look
from tests.ui.player_fakes import STRETCH, FakeClock, timeline_of

GONE = "No sound just now. Follow the screen."


class FullDisk(SessionLog):
    """A log on a disk that has no room left."""

    def begin(self, record: SessionRecord) -> None:
        raise LogDiskFullError(Path("log.sqlite3"))


class Running:
    """A session that runs, shown, on a clock that the test moves; its loudspeaker says that it is gone."""

    def __init__(self, qtbot: QtBot, clock: FakeClock, log: SessionLog, settings: Settings) -> None:
        self._clock = clock
        kept = KeptSettings(SettingsFile(Path("nowhere") / "settings.json"))
        kept.now = settings
        sound = Sounding(lambda: SilentPlayer(GONE), lambda _: SilentSpeaker(), lambda: kept.now)
        prepared = Prepared(read_routine(b"", "knee.yaml"), timeline_of(STRETCH), None, None)
        self.run = SessionRun(prepared, log, kept, light_look(), sound)
        self.stage = self.run.player.stage
        qtbot.addWidget(self.run.player)
        with qtbot.waitExposed(self.run.player):
            self.run.player.show()
        self.run.start()

    def told(self) -> tuple[str | None, str | None]:
        """What is wrong: read at the desk, and at the top."""
        return self.stage.trouble, self.stage.trouble_at_top

    def go_to(self, seconds: float) -> None:
        while self._clock.now < seconds:  # in one leap it would have slept
            self._clock.now += 0.5
            self.run.driver.wake()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> FakeClock:
    clock = FakeClock()
    monkeypatch.setattr(session_run, "session_clock", clock)
    return clock


@pytest.fixture
def log(tmp_path: Path) -> Iterator[SessionLog]:
    with SessionLog(tmp_path / "log.sqlite3") as log:
        yield log


@pytest.mark.parametrize(
    ("settings", "lit"),
    [(Settings(), FlashForm.FRAME), (Settings(flashes=False), None)],
    ids=["at first", "no flashes"],
)
def test_the_edge_lights_up_as_the_settings_have_it(
    qtbot: QtBot, clock: FakeClock, log: SessionLog, settings: Settings, lit: FlashForm | None
) -> None:
    running = Running(qtbot, clock, log, settings)
    running.go_to(10.0)
    assert running.stage.flashes is lit
    running.run.close()


def test_a_full_disk_and_a_lost_loudspeaker_are_both_told(qtbot: QtBot, clock: FakeClock, tmp_path: Path) -> None:
    """The get-ready: what is wrong with the log, whole, and with the sound, at the top · the hold: the sound alone."""
    with FullDisk(tmp_path / "log.sqlite3") as log:
        running = Running(qtbot, clock, log, Settings())
        assert running.told() == (str(LogDiskFullError(Path("log.sqlite3"))), GONE)
        running.go_to(10.0)
        assert running.told() == (None, GONE)
        running.run.close()
