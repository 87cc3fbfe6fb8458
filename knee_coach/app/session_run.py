"""One session from its first second to its end: engine, recorder, log, sound, wake lock and player joined."""

from __future__ import annotations

import logging
import uuid
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from knee_coach import __version__
from knee_coach.app.awake import AwakeListener
from knee_coach.app.kept_settings import KeptSettings
from knee_coach.app.sounding import Sounding
from knee_coach.desktop.clock import session_clock, wall_time_of
from knee_coach.desktop.wake_lock import ScreenWakeLock
from knee_coach.engine.events import Event
from knee_coach.engine.machine import SessionEngine
from knee_coach.engine.recorder import Recorder
from knee_coach.engine.timeline import Timeline
from knee_coach.model.records import SessionRecord, SessionState
from knee_coach.model.sides import AffectedSide
from knee_coach.plan import plan_as_json
from knee_coach.routine_files.reader import ReadRoutine
from knee_coach.store.errors import LogError
from knee_coach.store.log_listener import LogListener
from knee_coach.store.session_log import SessionLog
from knee_coach.ui.look import Look
from knee_coach.ui.screens.player.screen import PlayerOptions, PlayerScreen
from knee_coach.ui.session_driver import SessionDriver
from knee_coach.ui.volume import Volume

_logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Prepared:
    """All that was decided before a session. ``side`` is the sore knee, None where the plan does not depend on it."""

    read: ReadRoutine
    timeline: Timeline
    side: AffectedSide | None
    pain_before: int | None


class SessionRun(QObject):
    """``left`` carries the state the session ended in, None when it was thrown away."""

    left = Signal(object)

    def __init__(
        self,
        prepared: Prepared,
        log: SessionLog,
        settings: KeptSettings,
        look: Look,
        sound: Sounding,
    ) -> None:
        super().__init__()
        self.prepared = prepared
        self.id = str(uuid.uuid4())
        self._log, self._settings = log, settings
        timeline = prepared.timeline
        engine = SessionEngine(timeline)
        hearing = sound.listener(engine.ahead)
        self._listener = LogListener[Event](Recorder(wall_time_of), log, self.id, self._log_in_trouble)
        self._lock = ScreenWakeLock()
        listeners = (hearing, self._listener, AwakeListener(self._lock))
        self.driver = SessionDriver(engine, session_clock, listeners)
        self.player = PlayerScreen(
            self.driver,
            look,
            session_clock,
            hearing,
            routine_title=timeline.routine.title,
            limits=timeline.routine.pain,
            options=PlayerOptions(
                volume=Volume(settings.now.volume, muted=settings.now.muted), flashes=settings.now.flashes
            ),
        )
        self.player.volume_changed.connect(self._keep_volume)
        self.player.left.connect(self._left)

    def start(self) -> None:
        """Write the session into the log and let it begin."""
        self._listener.begin(self._record())
        self.driver.start()

    def close(self) -> None:
        """Let go of everything. A session that still runs can be taken up again: it was interrupted."""
        self.driver.interrupt()
        self._listener.flush()
        self._lock.close()

    def record(self) -> SessionRecord | None:
        """The session as the log has it; None when it was thrown away or cannot be read."""
        try:
            return self._log.session(self.id)
        except (LogError, LookupError):
            _logger.warning("the session could not be read back", exc_info=True)
            return None

    def _record(self) -> SessionRecord:
        read, side = self.prepared.read, self.prepared.side
        return SessionRecord(
            id=self.id,
            started_at=wall_time_of(session_clock()),
            ended_at=None,
            routine_id=read.id,
            routine_title=self.prepared.timeline.routine.title,
            routine_hash=read.sha256,
            routine_text=read.text,
            plan=plan_as_json(self.prepared.timeline),
            side=None if side is None else side.value,
            state=SessionState.RUNNING,
            pain_before=self.prepared.pain_before,
            program_version=__version__,
        )

    def _left(self, state: SessionState | None) -> None:
        try:
            self.close()
        finally:
            self.left.emit(state)

    def _log_in_trouble(self, trouble: LogError | None) -> None:
        self.player.set_log_trouble(None if trouble is None else str(trouble))

    def _keep_volume(self, volume: Volume) -> None:
        self._settings.keep(replace(self._settings.now, volume=volume.share, muted=volume.muted))
