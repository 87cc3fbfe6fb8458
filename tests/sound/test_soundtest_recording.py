"""When the samples of a recording were heard, by when its blocks arrived."""

from __future__ import annotations

import pytest

from knee_coach.sound.wav import RATE
from tools.soundtest.recorder import Recording

BLOCK = RATE // 100
"""10 ms"""
STARTED = 100.0


def recorded(late: dict[int, float], lost_before: int = 10**9, blocks: int = 4000) -> Recording:
    """40 s in blocks; some came late, by seconds; ten blocks were lost before one of them."""
    now = STARTED
    made = Recording(lambda: now)
    for number in range(blocks):
        heard = number + (10 if number >= lost_before else 0)
        now = STARTED + heard * BLOCK / RATE + late.get(number, 0.0)
        made.take(bytes(2 * BLOCK))
    return made


def test_every_block_came_in_time() -> None:
    made = recorded({})
    assert len(made.samples) == 40 * RATE
    assert (made.starts_at(), made.slips()) == pytest.approx((STARTED, 0.0))


def test_on_a_busy_machine_most_blocks_come_late() -> None:
    made = recorded({number: 0.001 * (number % 8) for number in range(4000)})
    assert (made.starts_at(), made.slips()) == pytest.approx((STARTED, 0.0))


def test_a_block_that_is_no_whole_one_misleads_nobody() -> None:
    assert recorded({0: -0.008, 3999: -0.008}).starts_at() == pytest.approx(STARTED)


def test_lost_samples_are_noticed() -> None:
    """0.1 s is missing in the middle: what follows came that much later than it should have."""
    assert recorded({}, lost_before=2000).slips() == pytest.approx(0.1)
