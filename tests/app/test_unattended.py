"""A session that begins by itself (`play FILE --start`) waits for its first cue to be heard, but not for ever."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from knee_coach.app.unattended import BEGINS_WITHIN_LOOKS, Unattended


class Room:
    """What is looked at, how often, and how often the session began."""

    def __init__(self, *, heard_after: int | None, left_after: int | None = None) -> None:
        self.looks = self.begun = 0
        self._heard_after, self._left_after = heard_after, left_after
        self.unattended = Unattended(self._is_heard, self._is_wanted)
        self.unattended.begin_soon(self._begin)

    def _begin(self) -> None:
        self.begun += 1

    def _is_wanted(self) -> bool:
        self.looks += 1
        return self._left_after is None or self.looks <= self._left_after

    def _is_heard(self) -> bool:
        return self._heard_after is not None and self.looks >= self._heard_after


def test_it_begins_when_it_would_be_heard(qtbot: QtBot) -> None:
    room = Room(heard_after=3)
    qtbot.waitUntil(lambda: room.begun == 1)
    assert room.looks == 3


def test_without_a_sound_it_begins_all_the_same(qtbot: QtBot) -> None:
    room = Room(heard_after=None)
    qtbot.waitUntil(lambda: room.begun == 1, timeout=20_000)
    assert room.looks == BEGINS_WITHIN_LOOKS


def test_whoever_goes_elsewhere_is_not_fetched_back(qtbot: QtBot) -> None:
    room = Room(heard_after=None, left_after=2)
    qtbot.waitUntil(lambda: room.looks == 3)
    assert room.begun == 0
    assert not room.unattended.findChildren(type(room.unattended._timer))[0].isActive()
