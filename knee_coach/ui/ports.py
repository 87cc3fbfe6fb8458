"""What the screens need from outside, as Protocols: the log, the sound, the screen's wake lock.

``app/`` hands in the real ones; tests hand in lists.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Protocol

from knee_coach.engine.events import Event
from knee_coach.model.records import SessionRecord
from knee_coach.model.sound_settings import Language, SoundSettings


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


class SoundTest(SoundControls, Protocol):
    """Lets the patient hear, lying where they exercise, what sessions will sound like. None of it waits."""

    def open(self) -> None:
        """Wake the loudspeaker and the voice; from then on :meth:`status` knows what is wrong with the sound."""

    def play_test(self, sound: SoundSettings, volume: float, *, muted: bool) -> None:
        """Sound the test from its beginning, with these settings; it takes the place of one that sounds already.

        It begins once sound comes out, at one of the next :meth:`look` s.
        """

    def look(self) -> None:
        """Begin a test that waits for the sound, if it is time to; to be called a few times a second."""

    def stop_test(self) -> None:
        """Fall silent at once. It is fine when no test sounds."""

    def is_testing(self) -> bool:
        """Whether the test still sounds, or waits for the sound."""

    def ask_voices(self, language: Language) -> None:
        """Have the system asked which voices it has for a language; :meth:`voices` knows the answer later, or never."""

    def voices(self, language: Language) -> tuple[str, ...] | None:
        """Their names; none where there is no voice, None while the system has not answered."""

    def close(self) -> None:
        """Give the loudspeaker and the voice back."""


class WakeLock(Protocol):
    """Keeps the screen awake; its absence harms nothing."""

    def hold(self) -> None:
        """Keep the screen awake from now on."""

    def release(self) -> None:
        """Let it sleep again."""
