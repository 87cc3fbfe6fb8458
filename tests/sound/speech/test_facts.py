"""What is wrong with the voice, in a sentence that says how to mend it."""

import json

import pytest

from knee_coach.model.sound_settings import Language
from knee_coach.sound.speech.facts import VoiceFacts, trouble
from knee_coach.sound.speech.speaker import Voice

ANNA = Voice("Anna", "en_GB")
APT = "On Debian and Ubuntu: sudo apt install speech-dispatcher"


@pytest.mark.parametrize(
    ("facts", "system", "sentence"),
    [
        pytest.param(VoiceFacts(Language.ENGLISH, None, "speechd", (ANNA,), ANNA), "linux", None, id="all is well"),
        pytest.param(VoiceFacts(Language.ENGLISH, "Anna", "speechd", (ANNA,), ANNA), "linux", None, id="as wished"),
        pytest.param(
            VoiceFacts(Language.ENGLISH, "Bob", "speechd", (ANNA,), ANNA),
            "linux",
            "The voice “Bob” was not found. “Anna” speaks instead.",
            id="not as wished",
        ),
        pytest.param(
            VoiceFacts(Language.SPANISH, None, "speechd"),
            "linux",
            f"There is no Spanish voice. {APT}-espeak-ng",
            id="no voice of the language",
        ),
        pytest.param(
            VoiceFacts(Language.SPANISH, None, "winrt"),
            "win32",
            "There is no Spanish voice. Add one in Windows' settings, under Time & language, Speech.",
            id="no voice of the language on Windows",
        ),
        pytest.param(
            VoiceFacts(Language.ENGLISH),
            "linux",
            f"No voice for sentences was found. {APT} speech-dispatcher-espeak-ng",
            id="no engine",
        ),
        pytest.param(
            VoiceFacts(Language.ENGLISH),
            "darwin",
            "No voice for sentences was found. Add one in the system's settings, under Accessibility, Spoken Content.",
            id="no engine on macOS",
        ),
    ],
)
def test_trouble(facts: VoiceFacts, system: str, sentence: str | None) -> None:
    assert trouble(facts, system) == sentence


@pytest.mark.parametrize(
    "facts",
    [
        VoiceFacts(Language.SPANISH, "Bob", "speechd", (ANNA, Voice("Mónica", "es_ES")), ANNA),
        VoiceFacts(Language.ENGLISH, why_not="speechd: Connection to speech-dispatcher failed"),
    ],
)
def test_facts_come_through_a_message(facts: VoiceFacts) -> None:
    assert VoiceFacts.from_message(json.loads(json.dumps(facts.message()))) == facts
