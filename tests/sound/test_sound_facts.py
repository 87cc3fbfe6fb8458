"""What a sound process told, when somebody wants to know why nothing is heard."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from knee_coach.sound.players.sound_facts import SoundFacts, sound_facts
from knee_coach.sound.processes.line_process import Message

OUTPUTS = {"is": "outputs", "names": ["Headphones", "Loudspeaker"]}
NONE = {"is": "outputs", "names": []}
NAMES = ("Headphones", "Loudspeaker")


class Told:
    """A process that has said all it has to say as it is started."""

    closed = 0

    def __init__(self, said: list[Message | None], heard: Callable[[Message], None], ended: Callable[[], None]) -> None:
        for message in said:
            if message is None:
                ended()
            else:
                heard(message)

    def send(self, message: Message) -> None:
        raise AssertionError("nothing is to be played")

    def close(self) -> None:
        Told.closed += 1


class Hurry:
    """A clock by which an answer is waited for a tenth of a second only."""

    def __init__(self) -> None:
        self._times = iter([0.0, 4.9])

    def __call__(self) -> float:
        return next(self._times, 5.0)


@pytest.mark.parametrize(
    ("said", "facts"),
    [
        pytest.param([OUTPUTS, {"is": "waking"}, {"is": "sounding"}], SoundFacts(NAMES, True, True), id="it sounds"),
        pytest.param(
            [OUTPUTS, {"is": "waking"}, {"is": "lost"}, None], SoundFacts(NAMES, False, True), id="it does not"
        ),
        pytest.param([NONE, {"is": "no_output"}, None], SoundFacts((), False, True), id="none"),
        pytest.param([NONE, {"is": "no_output"}], SoundFacts((), False, True), id="none, and it waits for one"),
        pytest.param(
            [NONE, {"is": "no_loudspeaker"}], SoundFacts((), False, True, no_loudspeaker=True), id="no loudspeaker"
        ),
        pytest.param([], SoundFacts(), id="no answer"),
        pytest.param([None], SoundFacts(), id="it died"),
        pytest.param(
            [{"is": "no_output", "because": "libpulse.so.0: cannot open shared object file"}, None],
            SoundFacts((), False, True, because="libpulse.so.0: cannot open shared object file"),
            id="a library is missing",
        ),
    ],
)
def test_facts(said: list[Message | None], facts: SoundFacts) -> None:
    clock = Hurry() if not said else lambda: 0.0
    before = Told.closed
    assert sound_facts(lambda heard, ended: Told(said, heard, ended), clock) == facts
    assert Told.closed == before + 1
