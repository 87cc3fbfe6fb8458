"""What is told about the sound, by what the sound processes said until then."""

from __future__ import annotations

import pytest

from knee_coach.sound.players.sound_health import MISSED_AFTER, SoundHealth

JUST_NOW = "No sound just now. Follow the screen."
NOTHING_THERE = "No loudspeaker found. Follow the screen."

LATER = MISSED_AFTER + 1.0


@pytest.mark.parametrize(
    ("said", "seconds_later", "missed", "trouble"),
    [
        pytest.param([], 1.0, False, None, id="it is starting"),
        pytest.param(["waking"], 1.0, False, None, id="the device wakes up"),
        pytest.param(["waking"], LATER, True, JUST_NOW, id="the device does not wake up"),
        pytest.param([], LATER, True, JUST_NOW, id="nothing is said"),
        pytest.param(["sounding"], 0.0, False, None, id="it sounds"),
        pytest.param(["sounding", "outputs"], LATER, False, None, id="it sounds, and a device was plugged in"),
        pytest.param(["no_output"], 0.0, True, NOTHING_THERE, id="there is no device"),
        pytest.param(["no_output", "end"], LATER, True, NOTHING_THERE, id="there still is none"),
        pytest.param(["no_loudspeaker"], LATER, False, NOTHING_THERE, id="a server that has no loudspeaker"),
        pytest.param(["no_loudspeaker", "end"], LATER, False, NOTHING_THERE, id="it still has none"),
        pytest.param(["sounding", "lost", "no_loudspeaker"], LATER, False, NOTHING_THERE, id="it was unplugged"),
        pytest.param(["no_loudspeaker", "waking", "sounding"], LATER, False, None, id="one was plugged in there"),
        pytest.param(["no_loudspeaker", "no_output"], 0.0, True, NOTHING_THERE, id="now the server is gone as well"),
        pytest.param(["no_loudspeaker", "waking", "lost"], LATER, True, NOTHING_THERE, id="it takes nothing"),
        pytest.param(["no_output", "end", "sounding"], 0.0, False, None, id="one was plugged in"),
        pytest.param(["sounding", "lost"], 0.0, False, JUST_NOW, id="it was lost"),
        pytest.param(["sounding", "lost", "end"], LATER, True, JUST_NOW, id="it was lost for longer"),
        pytest.param(["sounding", "end"], 1.0, False, JUST_NOW, id="the process died"),
        pytest.param(["sounding", "lost", "end", "no_output"], 0.0, True, JUST_NOW, id="its server is gone"),
        pytest.param(["sounding", "end", "waking", "sounding"], 0.0, False, None, id="it came back"),
    ],
)
def test_after(said: list[str], seconds_later: float, missed: bool, trouble: str | None) -> None:
    health = SoundHealth(100.0)
    for word in said:
        if word == "end":
            health.lose(100.0)
        else:
            health.says({"is": word}, 100.0)
    now = 100.0 + seconds_later
    assert (health.is_missed(now), health.trouble(now)) == (missed, trouble)
    assert health.sounds is (said[-1:] in (["sounding"], ["outputs"]))
