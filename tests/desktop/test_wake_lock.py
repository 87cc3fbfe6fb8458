"""The wake lock works on its own thread, and nothing about it can harm a session."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest

from knee_coach.desktop.wake_lock import ABSENT, ScreenWakeLock, WakepyMode

LONG = 10.0
"""Seconds: as long as a test waits for a thread before it fails."""


class Fake:
    """A mode that notes what happens to it, and on which thread."""

    def __init__(self, *, active: bool = True, entering: Callable[[], None] = lambda: None) -> None:
        self.active = active
        self.entered, self.left = threading.Event(), threading.Event()
        self.threads: set[int] = {threading.get_ident()}
        self._entering = entering

    def __enter__(self) -> Fake:
        self.threads.add(threading.get_ident())
        self._entering()
        self.entered.set()
        return self

    def __exit__(self, *error: object) -> None:
        self.threads.add(threading.get_ident())
        self.left.set()


class Modes:
    """Hands out prepared modes, and says when one was asked for."""

    def __init__(self, *modes: Fake) -> None:
        self._modes = iter(modes)

    def __call__(self) -> Fake:
        mode = next(self._modes)
        mode.threads = {threading.get_ident()}
        return mode


@pytest.fixture
def locks() -> Iterator[list[ScreenWakeLock]]:
    made: list[ScreenWakeLock] = []
    yield made
    for lock in made:
        lock.close(LONG)


def lock_over(locks: list[ScreenWakeLock], *modes: Fake) -> ScreenWakeLock:
    locks.append(ScreenWakeLock(Modes(*modes)))
    return locks[-1]


def test_the_screen_is_kept_awake_until_it_is_released(locks: list[ScreenWakeLock]) -> None:
    mode = Fake()
    lock = lock_over(locks, mode)
    lock.hold()
    lock.hold()
    assert mode.entered.wait(LONG)
    assert not mode.left.is_set()
    lock.release()
    assert mode.left.wait(LONG)
    assert lock.status() is None


def test_made_entered_and_left_on_one_thread_that_is_not_ours(locks: list[ScreenWakeLock]) -> None:
    mode = Fake()
    lock = lock_over(locks, mode)
    lock.hold()
    assert mode.entered.wait(LONG)
    lock.release()
    assert mode.left.wait(LONG)
    assert len(mode.threads) == 1
    assert threading.get_ident() not in mode.threads


def test_each_session_holds_anew(locks: list[ScreenWakeLock]) -> None:
    first, second = Fake(), Fake()
    lock = lock_over(locks, first, second)
    lock.hold()
    assert first.entered.wait(LONG)
    lock.release()
    assert first.left.wait(LONG)
    lock.hold()
    assert second.entered.wait(LONG)


def test_a_system_that_offers_no_way_is_told_of(locks: list[ScreenWakeLock]) -> None:
    mode = Fake(active=False)
    lock = lock_over(locks, mode)
    lock.hold()
    assert mode.entered.wait(LONG)
    lock.release()
    assert mode.left.wait(LONG)
    assert lock.status() == ABSENT
    assert ABSENT == "The screen may go dark during a session: this system offers no way to keep it awake."


def test_a_service_that_breaks_is_as_good_as_none(locks: list[ScreenWakeLock]) -> None:
    """And the next session tries again."""
    broken = threading.Event()

    def fail() -> None:
        broken.set()
        raise RuntimeError("the bus is gone")

    works = Fake()
    lock = lock_over(locks, Fake(entering=fail), works)
    lock.hold()
    assert broken.wait(LONG)
    lock.release()
    lock.close(LONG)
    assert lock.status() == ABSENT
    assert not works.entered.is_set()


def test_a_service_that_never_answers_holds_nobody_up(locks: list[ScreenWakeLock]) -> None:
    answer = threading.Event()

    def wait_for_it() -> None:
        answer.wait(LONG)

    hanging = Fake(entering=wait_for_it)
    lock = lock_over(locks, hanging)
    lock.hold()
    lock.release()
    lock.hold()
    lock.close(wait=0.0)
    assert lock.status() is None
    answer.set()


def test_what_was_never_held_can_be_released_and_closed(locks: list[ScreenWakeLock]) -> None:
    lock = lock_over(locks)
    lock.release()
    lock.close()
    lock.hold()
    assert lock.status() is None


def test_wakepy_does_what_it_is_asked(locks: list[ScreenWakeLock], monkeypatch: pytest.MonkeyPatch) -> None:
    """wakepy itself, told by its own variable to pretend that the desktop answered."""
    active: list[bool] = []
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "1")
    with WakepyMode() as mode:
        active.append(mode.active)
    active.append(mode.active)
    monkeypatch.setenv("WAKEPY_FORCE_FAILURE", "1")
    with WakepyMode() as mode:
        active.append(mode.active)
    assert active == [True, False, False]
