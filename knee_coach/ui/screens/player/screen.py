"""The player: the stage, its buttons and its panels, driven by one session's engine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from knee_coach.engine.commands import AnswerStop, Command, More, Pause, StopAnswer, StopForToday
from knee_coach.engine.events import (
    EasierChosen,
    Event,
    PhaseStarted,
    Refused,
    SessionEnded,
    SessionReopened,
)
from knee_coach.engine.snapshot import Mode, Snapshot
from knee_coach.model.pain import PainLimits
from knee_coach.model.records import SessionState
from knee_coach.ui.look import Look
from knee_coach.ui.ports import SoundControls
from knee_coach.ui.screens.player.button_row import ButtonRow
from knee_coach.ui.screens.player.button_views import Act
from knee_coach.ui.screens.player.counting import seconds_to_next_look
from knee_coach.ui.screens.player.cue_marks import CueMarks
from knee_coach.ui.screens.player.event_twins import EventTwins
from knee_coach.ui.screens.player.flashing import Flashes, FlashGate
from knee_coach.ui.screens.player.focus_home import FocusHome
from knee_coach.ui.screens.player.notices import NO_MORE, Notices
from knee_coach.ui.screens.player.panels import Panels
from knee_coach.ui.screens.player.player_input import PlayerInput
from knee_coach.ui.screens.player.sound_keys import SoundKeys
from knee_coach.ui.screens.player.stage import Stage, colours_of
from knee_coach.ui.screens.player.stage_keys import PLAYER_KEYS, command_of_act
from knee_coach.ui.screens.player.trouble_notice import TroubleNotice
from knee_coach.ui.screens.player.view import PlayerView, derive_player_view, newly_said
from knee_coach.ui.session_driver import Clock, MakeTimer, QtWakeTimer, SessionDriver, milliseconds_until
from knee_coach.ui.volume import Volume
from knee_coach.ui.wake_timers import WakeTimers
from knee_coach.ui.widgets.announcing import announce
from knee_coach.ui.widgets.keys_panel import KeysPanel

MORE_OFFERED_SECONDS = 10.0
"""Seconds that the stage stays after the last set while one more can be asked for."""

WELL_DONE_SECONDS = 4.0
"""Seconds that it stays when not."""


@dataclass(frozen=True)
class PlayerOptions:
    """How the player shows itself.

    ``flashes`` is whether anything lights up with a cue; with ``reduced_motion`` nothing does either. ``announce``
    tells a screen reader something on behalf of a widget.
    """

    volume: Volume = field(default_factory=Volume)
    reduced_motion: bool = False
    flashes: bool = True
    announce: Callable[[QObject, str], None] = announce

    @property
    def lights_up(self) -> bool:
        """Whether the edge and the marks light up with their cues."""
        return self.flashes and not self.reduced_motion


class PlayerScreen(QWidget):
    """Shows the session that ``driver`` runs and sends it what the patient asks for."""

    left = Signal(object)
    """The :class:`SessionState` the session ended in, None when it was thrown away: show what comes next."""
    full_screen_asked = Signal()
    volume_changed = Signal(object)
    """The new :class:`Volume`, to be remembered."""

    def __init__(
        self,
        driver: SessionDriver,
        look: Look,
        clock: Clock,
        sound: SoundControls,
        *,
        routine_title: str,
        limits: PainLimits,
        options: PlayerOptions | None = None,
        make_timer: MakeTimer = QtWakeTimer,
    ) -> None:
        super().__init__()
        self._driver, self._look, self._clock = driver, look, clock
        self._title, self._limits = routine_title, limits
        self._options = options or PlayerOptions()
        self._view: PlayerView | None = None
        self._said: PlayerView | None = None
        self._easier: dict[str, str] = {}
        self._state: SessionState | None = None
        self._is_left = False
        self._phase_began = False
        gate = FlashGate()
        self._marks = CueMarks(gate, clock, lights=self._options.lights_up)
        self._timers = WakeTimers(make_timer)
        self._look_timer = self._timers(self.refresh)
        self._leave_timer = self._timers(self._leave)

        self.stage = Stage(look, self)
        self.buttons = ButtonRow(look, self)
        self.panels = Panels(look, clock, self)
        self._key_list = KeysPanel(look, self)
        self._notices = Notices(self.stage.set_notice, self._timers)
        self._sound = SoundKeys(sound, self._options.volume, self._notices, self)
        self._trouble = TroubleNotice(
            sound.status,
            self._sound.is_heard,
            self.stage.set_trouble_at_top,
            self.stage.set_trouble,
            self._notices,
            self._timers,
        )
        flashes = Flashes(gate, clock, self.stage.flash, self._timers, lights=self._options.lights_up)
        self._twins = EventTwins(flashes.flash, Notices(self.stage.set_words, self._timers).say)
        self._input = PlayerInput(
            driver.snapshot, self.focusWidget, self.panels, self._key_list, self._sound, clock, self._timers, self
        )
        self._input.watch((self, self.stage, *self.buttons.buttons))
        self._focus = FocusHome(self.stage, self.buttons.buttons, self._timers)

        self._input.asked.connect(self._send)
        self._input.leave_asked.connect(self._leave)
        self._input.full_screen_asked.connect(self.full_screen_asked)
        self._input.key_list_asked.connect(self._show_keys)
        self._sound.volume_changed.connect(self.volume_changed)
        self.buttons.acted.connect(self._act)
        self.panels.asked.connect(self._send)
        self._key_list.closed.connect(self.focus_first)
        driver.events_happened.connect(self._events_happened)
        driver.changed.connect(self.refresh)
        driver.ended.connect(self._ended)

    def focus_first(self) -> None:
        """Give the keyboard to the open panel, else to the stage."""
        if self.panels.open is not None:
            self.panels.open.focus_first()
        else:
            self.stage.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_look(self, look: Look) -> None:
        """Look like this from now on."""
        self._look = look
        self.stage.set_look(look)
        self.panels.set_look(look)
        self._view = None
        self.refresh()

    def set_log_trouble(self, sentence: str | None) -> None:
        """What keeps sets from being written (they are kept in memory meanwhile); None: all is written again."""
        self._trouble.set_log_trouble(sentence)

    def request_close(self) -> bool:
        """Closing the window is "stop for today": it asks first, and a second time keeps what was done.

        Returns:
            Whether the window may close now.
        """
        mode = self._mode()
        if mode in (Mode.NEW, Mode.ENDED):
            return True
        if mode is Mode.STOPPING:
            self._driver.send(AnswerStop(StopAnswer.KEEP))
            return True
        self._send(StopForToday())
        return False

    def refresh(self) -> None:
        """Show the session as it is now, and come back when it looks different."""
        if self._is_left:
            return
        snapshot = self._driver.snapshot()
        view = self._derived(snapshot)
        before, self._view = self._view, view
        self.stage.show_view(view, self._marks.now(snapshot))
        if before is None or (before.buttons, before.kind, before.panel) != (view.buttons, view.kind, view.panel):
            self.buttons.show_buttons(view.buttons, self._look, colours_of(view, self._look))
            self.buttons.setVisible(view.panel is None)
            self.stage.set_then_area(self.buttons.free_area())
        self._show_panel(view)
        self._announce(view)
        self._come_back(snapshot)

    def showEvent(self, event: QShowEvent) -> None:
        self._trouble.watch()
        self.refresh()
        self.focus_first()

    def hideEvent(self, event: QHideEvent) -> None:
        self._look_timer.stop()
        self._trouble.rest()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.stage.setGeometry(self.rect())
        self.buttons.setGeometry(self.stage.frame.buttons.toRect())
        self.stage.set_then_area(self.buttons.free_area())
        self.panels.place(self.rect())
        self._key_list.place()

    def _events_happened(self, events: tuple[Event, ...]) -> None:
        for event in events:
            match event:
                case EasierChosen():
                    self._easier[event.set.place.exercise.id] = event.version
                case SessionReopened():
                    self._leave_timer.stop()
                    self._state = None
                case PhaseStarted():
                    self._trouble.phase_started(leads=event.phase.leads)
                case Refused(command=More()):
                    self._notices.say(NO_MORE)
                case _:
                    pass
        self._twins.show(events)
        self._phase_began = any(isinstance(event, PhaseStarted | SessionEnded) for event in events)
        self.refresh()

    def _ended(self, state: SessionState | None) -> None:
        self._state = state
        if state is not SessionState.FINISHED:
            self._leave()
            return
        may_add = self._driver.snapshot().may_add
        self._leave_timer.start(round((MORE_OFFERED_SECONDS if may_add else WELL_DONE_SECONDS) * 1000))

    def _leave(self) -> None:
        if not self._is_left:
            self._is_left = True
            self._timers.end()
            self.left.emit(self._state)

    def _act(self, act: Act) -> None:
        command = command_of_act(act)
        if command is None:
            self._leave()
        else:
            self._send(command)

    def _send(self, command: Command) -> None:
        self._driver.send(command)
        self._focus.go_home()

    def _show_keys(self) -> None:
        if self._mode() is Mode.COUNTING:
            self._send(Pause())
        self._key_list.show_keys(PLAYER_KEYS)

    def _mode(self) -> Mode:
        return self._driver.snapshot().mode

    def _derived(self, snapshot: Snapshot) -> PlayerView:
        exercise = None if snapshot.phase is None else snapshot.phase.place.exercise.id
        return derive_player_view(
            snapshot,
            self._title,
            self._limits,
            easier=None if exercise is None else self._easier.get(exercise),
            smooth=not self._options.reduced_motion,
        )

    def _show_panel(self, view: PlayerView) -> None:
        had_panel = self.panels.open is not None
        self.panels.show_panel(view.panel)
        if had_panel and view.panel is None:
            self.focus_first()

    def _come_back(self, snapshot: Snapshot) -> None:
        looks = (
            seconds_to_next_look(snapshot, self.stage.bar_pixels, smooth=not self._options.reduced_motion),
            self._marks.seconds_to_next_look(snapshot),
        )
        wait = min((look for look in looks if look is not None), default=None)
        if wait is None or not self.isVisible():
            self._look_timer.stop()
        else:
            self._look_timer.start(milliseconds_until(wait, 0.0))

    def _announce(self, view: PlayerView) -> None:
        if not self._phase_began and view.panel is None:
            return
        text = newly_said(self._said, view)
        self._said, self._phase_began = view, False
        if text is not None:
            self._options.announce(self.stage, text)
