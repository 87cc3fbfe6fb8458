"""What is known of whether sound comes out, from what the sound processes said one after the other."""

from __future__ import annotations

from knee_coach.sound.processes.line_process import Message

MISSED_AFTER = 2.5
"""Seconds without sound before anything else is done about it than a new process, which takes about 1 s where there
is a sound server."""

NO_SOUND_NOW = "No sound just now. Follow the screen."
NO_LOUDSPEAKER = "No loudspeaker found. Follow the screen."


class SoundHealth:
    """Instants are seconds of any clock that does not jump; ``now`` is when the first process is started."""

    def __init__(self, now: float) -> None:
        self._missing_since: float | None = now
        self._none_found = False
        self._nobody_could = False
        """Whether there is no loudspeaker, for anybody."""
        self._has_sounded = False

    @property
    def sounds(self) -> bool:
        """Whether sound comes out, as far as is known."""
        return self._missing_since is None

    def says(self, message: Message, now: float) -> None:
        """A process said something."""
        match message["is"]:
            case "sounding":
                self._missing_since, self._has_sounded = None, True
                self._none_found = self._nobody_could = False
            case "no_output" | "no_loudspeaker" as word:
                self.lose(now)
                self._none_found, self._nobody_could = True, word == "no_loudspeaker"
            case "lost":
                self.lose(now)
                self._nobody_could = False

    def lose(self, now: float) -> None:
        """A process ended: with it the sound, if there was any."""
        if self._missing_since is None:
            self._missing_since = now

    def is_missed(self, now: float) -> bool:
        """Whether there has been no sound for so long, or so surely, that somebody else should sound the track.

        Not where there is no loudspeaker: a program would play into the sound server's dummy, and believe it is heard.
        """
        if self._missing_since is None or self._nobody_could:
            return False
        return self._none_found or now >= self._missing_since + MISSED_AFTER

    def trouble(self, now: float) -> str | None:
        """What to tell the patient; None when all is well, and while the first process is starting."""
        if self._nobody_could:
            return NO_LOUDSPEAKER
        if self.sounds or not (self._has_sounded or self.is_missed(now)):
            return None
        return NO_LOUDSPEAKER if self._none_found and not self._has_sounded else NO_SOUND_NOW
