"""Which machines are asked to speak in tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sound.speech.speech_server import can_speak


@pytest.mark.parametrize(
    ("there", "speaks"),
    [
        ((), False),
        (("speech-dispatcher",), False),
        (("sd_espeak-ng",), False),
        (("speech-dispatcher", "sd_generic"), False),
        (("speech-dispatcher", "sd_espeak-ng"), True),
    ],
    ids=["nothing", "the service alone", "the module alone", "the service with another module", "both"],
)
def test_a_machine_with_the_service_and_its_module_can_speak(
    there: tuple[str, ...], speaks: bool, tmp_path: Path
) -> None:
    for name in there:
        (tmp_path / name).touch(mode=0o755)
    assert can_speak(str(tmp_path / "speech-dispatcher"), [tmp_path]) is speaks
