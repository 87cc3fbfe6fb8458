"""The clocks: one to count by, one to write down."""

from __future__ import annotations

import datetime as dt
import sys
import time

import pytest

from knee_coach.desktop import clock
from knee_coach.desktop.clock import session_clock, wall_clock, wall_time_of


def test_the_session_clock_never_goes_back() -> None:
    readings = [session_clock() for _ in range(1000)]
    assert readings == sorted(readings)


def test_it_counts_the_time_the_machine_slept() -> None:
    """On Linux that is CLOCK_BOOTTIME; its neighbours differ by all the sleep there was since the start."""
    if sys.platform == "linux":
        before = time.clock_gettime(time.CLOCK_BOOTTIME)
        assert before <= session_clock() <= time.clock_gettime(time.CLOCK_BOOTTIME)


def test_the_wall_clock_knows_its_offset() -> None:
    now = wall_clock()
    assert now.utcoffset() is not None
    assert abs(now - dt.datetime.now(dt.timezone.utc)) < dt.timedelta(seconds=5)


def test_an_instant_of_the_session_has_its_time_on_the_wall(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "session_clock", lambda: 5000.0)
    an_hour_ago = wall_time_of(5000.0 - 3600)
    assert an_hour_ago.utcoffset() is not None
    ago = dt.datetime.now(dt.timezone.utc) - an_hour_ago
    assert dt.timedelta(seconds=3600) <= ago < dt.timedelta(seconds=3605)


@pytest.mark.parametrize(("month", "hours"), [(1, 1), (7, 2)])
def test_the_offset_is_the_one_of_that_day(month: int, hours: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """In Berlin it is one hour in winter and two in summer."""
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    try:
        then = dt.datetime(2026, month, 15, 12, 0, tzinfo=dt.timezone.utc)
        elapsed = dt.datetime.now(dt.timezone.utc) - then
        monkeypatch.setattr(clock, "session_clock", lambda: 0.0)
        assert wall_time_of(-elapsed.total_seconds()).utcoffset() == dt.timedelta(hours=hours)
    finally:
        monkeypatch.undo()
        time.tzset()
