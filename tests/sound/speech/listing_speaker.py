"""A speaker that keeps a list of what it was asked."""

from collections.abc import Sequence

from knee_coach.model.sound_settings import SoundSettings
from knee_coach.sound.speech.speaker import Utterance, Voice


class ListingSpeaker:
    def __init__(self, *, ready: bool = True) -> None:
        self.ready = ready
        self.said: list[tuple[object, ...]] = []
        self.closed = False

    @property
    def script(self) -> tuple[Utterance, ...]:
        """What it would speak, as things stand."""
        for what, *rest in reversed(self.said):
            if what == "cut":
                return ()
            if what == "play":
                script = rest[0]
                assert isinstance(script, tuple)
                return script
        return ()

    def play(self, script: Sequence[Utterance], position_seconds: float) -> None:
        self.said.append(("play", tuple(script), position_seconds))

    def cut(self) -> None:
        self.said.append(("cut",))

    def set_gain(self, gain: float) -> None:
        self.said.append(("gain", gain))

    def set_settings(self, settings: SoundSettings) -> None:
        self.said.append(("settings", settings))

    def is_ready(self) -> bool:
        return self.ready

    def voices(self) -> tuple[Voice, ...]:
        return (Voice("Anna", "en_GB"),)

    def status(self) -> str | None:
        return None if self.ready else "No voice."

    def close(self) -> None:
        self.closed = True
