"""What a player of tracks does, whichever way it does it."""

from __future__ import annotations

from typing import Protocol

from knee_coach.sound.track import Track


class TrackPlayer(Protocol):
    """Sounds tracks. None of its methods waits for a sound, and none raises when the device fails or is taken away."""

    def play(self, track: Track, position_seconds: float) -> None:
        """Sound a track in place of the one before; ``position_seconds`` is what the track's clock says now.

        As long as both tracks hold the same notes the change is not heard. A note that should just have begun when
        the sound was still silent is sounded a little late, whole.
        """

    def cut(self) -> None:
        """Fall silent at once (within 100 ms)."""

    def set_gain(self, gain: float) -> None:
        """Multiply every sample by 0 to 1, from now on."""

    def sounds(self) -> bool:
        """Whether sound comes out, as far as is known: what is played now is heard from its beginning."""

    def status(self) -> str | None:
        """A sentence for the patient about what is wrong with the sound; None when all is well."""

    def close(self) -> None:
        """Fall silent and give the device back. Nothing may be played after it; closing twice is fine."""
