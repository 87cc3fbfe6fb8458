"""A player on a fake clock, worked like a patient works it."""

from __future__ import annotations

from typing import Protocol, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from knee_coach.engine.machine import SessionEngine
from knee_coach.engine.phases import PhaseKind
from knee_coach.engine.snapshot import Mode
from knee_coach.model.pain import PainLimits
from knee_coach.model.records import SessionState
from knee_coach.model.routine import Exercise
from knee_coach.resources import assets_dir
from knee_coach.ui.fonts import load_fonts
from knee_coach.ui.icons import Icons
from knee_coach.ui.look import Look
from knee_coach.ui.screens.player.screen import PlayerOptions, PlayerScreen
from knee_coach.ui.session_driver import SessionDriver
from knee_coach.ui.stylesheet import stylesheet
from knee_coach.ui.theme import ThemeName, theme_for
from knee_coach.ui.volume import Volume
from tests.ui.player_fakes import FakeClock, FakeSound, FakeTimers, Listing, timeline_of

E = TypeVar("E")
LIMITS = PainLimits(ease_above=2, stop_above=5)


def light_look() -> Look:
    """The light theme with its typeface; a ``QApplication`` must be there."""
    assert load_fonts(assets_dir() / "fonts")
    return Look(theme_for(ThemeName.LIGHT, system_is_dark=False), Icons(assets_dir() / "icons"))


class Player:
    """A player on a fake clock, worked like a patient works it."""

    def __init__(
        self,
        qtbot: QtBot,
        look: Look,
        *exercises: Exercise,
        size: tuple[int, int] = (1366, 768),
        muted: bool = False,
        flashes: bool = False,
        reduced_motion: bool = False,
    ) -> None:
        self.clock, self.listing, self.sound = FakeClock(), Listing(), FakeSound()
        self.timers = FakeTimers(self.clock)
        self.left: list[SessionState | None] = []
        self.announced: list[str] = []
        self.driver = SessionDriver(SessionEngine(timeline_of(*exercises)), self.clock, [self.listing], self.timers)
        self.screen = PlayerScreen(
            self.driver,
            look,
            self.clock,
            self.sound,
            routine_title="Knee strength",
            limits=LIMITS,
            options=PlayerOptions(Volume(0.8, muted), reduced_motion, flashes, self._announce),
            make_timer=self.timers,
        )
        self.screen.left.connect(self.left.append)
        qtbot.addWidget(self.screen)
        self.screen.setStyleSheet(stylesheet(look.theme))
        self.screen.resize(*size)
        self.screen.show()
        assert QTest.qWaitForWindowExposed(self.screen)
        self.driver.start()

    def _announce(self, _source: QObject, text: str) -> None:
        self.announced.append(text)

    @property
    def mode(self) -> Mode:
        return self.driver.snapshot().mode

    @property
    def kind(self) -> PhaseKind | None:
        phase = self.driver.snapshot().phase
        return None if phase is None else phase.kind

    def stands_in(self, what: Mode | PhaseKind) -> bool:
        """Whether the session is in this mode, or in a phase of this kind."""
        return what in (self.mode, self.kind)

    @property
    def set_and_side(self) -> tuple[int, str | None]:
        phase = self.driver.snapshot().phase
        assert phase is not None
        return phase.place.set, phase.place.side and phase.place.side.value

    def happened(self, kind: type[E]) -> list[E]:
        return [event for event in self.listing.heard if isinstance(event, kind)]

    def go_to(self, seconds: float) -> None:
        self.timers.pass_to(seconds)

    def press(self, key: Qt.Key, *, wait: float = 0.5, repeat: bool = False) -> None:
        """Press and let go a key, then wait a moment."""
        self.down(key, repeat=repeat)
        self._send(QEvent.Type.KeyRelease, key, repeat=repeat)
        self.timers.pass_seconds(wait)

    def down(self, key: Qt.Key, *, repeat: bool = False) -> None:
        self._send(QEvent.Type.KeyPress, key, repeat=repeat)

    def _send(self, kind: QEvent.Type, key: Qt.Key, *, repeat: bool) -> None:
        focused: QWidget | None = self.screen.focusWidget()
        target = self.screen if focused is None else focused
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", repeat)
        event.setTimestamp(round(self.clock.now * 1000))
        QApplication.sendEvent(target, event)


class MakesPlayers(Protocol):
    def __call__(
        self,
        *exercises: Exercise,
        size: tuple[int, int] = (1366, 768),
        muted: bool = False,
        flashes: bool = False,
        reduced_motion: bool = False,
    ) -> Player: ...
