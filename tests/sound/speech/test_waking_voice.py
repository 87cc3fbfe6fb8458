"""A voice that takes long to wake up is waited for, and a process that nobody ends any more ends itself."""

from __future__ import annotations

import subprocess
import sys

import pytest
from pytestqt.qtbot import QtBot

from knee_coach.app.arranging import ANSWER_WITHIN_LOOKS, LOOK_EVERY_MS
from knee_coach.model.sound_settings import Language, SoundSettings
from knee_coach.sound.speech.asking import ANSWERS_WITHIN
from knee_coach.sound.speech.messages import settings_message
from knee_coach.sound.speech.process_speaker import PATIENCE
from knee_coach.sound.speech.voice_process import HANGS_FOR_GOOD_AFTER, OPENS_WITHIN, VoiceProcess
from tests.sound.speech.waking_engine import WakingEngine

MEASURED_AT_MOST = 13.3
"""Seconds until the engine was open, with four busy programs on two processors."""


def test_everybody_waits_longer_than_a_busy_computer_takes() -> None:
    """The report and the place Settings · the window · the process itself, which ends last."""
    assert MEASURED_AT_MOST < ANSWER_WITHIN_LOOKS * LOOK_EVERY_MS / 1000 < PATIENCE.starts_within
    assert MEASURED_AT_MOST < ANSWERS_WITHIN < PATIENCE.starts_within < OPENS_WITHIN


def test_it_has_longer_to_open_its_engine_than_between_two_signs_of_life(
    qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    """It starts · opens its engine, which takes long · tells its facts · gives a sign of life"""
    ends_after: list[int] = []
    opened_with: list[list[int]] = []

    def opened(language: Language) -> WakingEngine:
        opened_with.append([*ends_after])
        return WakingEngine()

    voice = VoiceProcess(opened, ends_after.append)
    voice.show_life()
    assert capsys.readouterr().out == ""
    voice.heard.emit(settings_message(SoundSettings()))
    qtbot.waitUntil(lambda: bool(opened_with))
    assert opened_with == [[OPENS_WITHIN]]
    voice.show_life()
    assert ends_after[-1] == HANGS_FOR_GOOD_AFTER
    assert [line.split('"')[3] for line in capsys.readouterr().out.splitlines()][:2] == ["facts", "alive"]
    with qtbot.waitSignal(voice.destroyed):
        voice.deleteLater()


HANGS = """
import threading
from knee_coach.sound.processes.watchdog import Watchdog
watchdog = Watchdog()
watchdog.end_after(1000)
watchdog.end_after(1)
threading.Event().wait()
"""


def test_a_process_that_hangs_ends_itself() -> None:
    ended = subprocess.run([sys.executable, "-c", HANGS], capture_output=True, timeout=60, check=False)
    assert (ended.returncode, ended.stderr) == (1, b"")
