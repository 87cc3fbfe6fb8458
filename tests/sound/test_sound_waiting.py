"""How long a sound process that finds no output waits for one, and what it says."""

from __future__ import annotations

import pytest

from knee_coach.sound.players.waiting import WAITS, Waiting
from tests.sound.ears import Clock


@pytest.mark.parametrize(
    ("answered", "answers", "seconds_later", "is_over", "word"),
    [
        pytest.param(False, [False], WAITS - 0.1, False, "no_output", id="there is no sound server"),
        pytest.param(False, [True], 0.1, True, "no_output", id="one has come, which Qt does not notice"),
        pytest.param(
            True, [True], WAITS - 0.1, False, "no_loudspeaker", id="one has no loudspeaker: Qt would notice one"
        ),
        pytest.param(True, [False], 0.1, False, "no_output", id="it has died, or hangs and takes no more connections"),
        pytest.param(True, [False, True], 0.1, True, "no_output", id="it is back"),
        pytest.param(False, [False], WAITS, True, "no_output", id="it may be where only its own library finds it"),
        pytest.param(True, [True], WAITS, True, "no_loudspeaker", id="Qt may have lost it unnoticed"),
    ],
)
def test_waiting(answered: bool, answers: list[bool], seconds_later: float, is_over: bool, word: str) -> None:
    clock = Clock(100.0)
    looks = iter(answers)
    waiting = Waiting(answered, lambda: next(looks), clock)
    clock.now += seconds_later
    over = [waiting.is_over() for _ in answers]
    assert (over, waiting.word) == ([False] * (len(answers) - 1) + [is_over], word)
