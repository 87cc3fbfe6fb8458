"""What the screens need from outside, as Protocols: the log, the sound, the screen's wake lock.

``app/`` hands in the real ones; tests hand in lists.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Protocol

from knee_coach.engine.events import Event
from knee_coach.model.records import SessionRecord


class SessionListener(Protocol):
    """Hears every event of a session, in order: sound, recorder, screen."""

    def hear(self, event: Event) -> None:
        """Take one event."""


class SessionLog(Protocol):
    """The part of the log that screens use."""

    def sessions(self) -> Sequence[SessionRecord]:
        """Every session, oldest first, each with its sets."""

    def session(self, session_id: str) -> SessionRecord:
        """One session with its sets."""

    def annotate(
        self,
        session_id: str,
        *,
        pain_before: int | None = None,
        pain_after: int | None = None,
        effort: int | None = None,
        note: str | None = None,
    ) -> None:
        """Write what the patient said about a session; None leaves a value as it is."""

    def answer_next_morning(self, session_id: str, score: int, asked_at: dt.datetime) -> None:
        """Write the pain of the morning after, whole 0-10."""


class SoundControls(Protocol):
    """What the player's keys change about the sound."""

    def set_volume(self, share: float) -> None:
        """Set the volume, 0 to 1."""

    def set_muted(self, muted: bool) -> None:
        """Mute or unmute."""

    def status(self) -> str | None:
        """A sentence about what is wrong with the sound, None when all is well."""


class WakeLock(Protocol):
    """Keeps the screen awake; its absence harms nothing."""

    def hold(self) -> None:
        """Keep the screen awake from now on."""

    def release(self) -> None:
        """Let it sleep again."""
