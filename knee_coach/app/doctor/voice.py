"""Which voice speaks the sentences, if any."""

from __future__ import annotations

import sys

from knee_coach.app.doctor.finding import Finding, Verdict
from knee_coach.model.sound_settings import SoundSettings
from knee_coach.sound.speech.facts import ADJECTIVES, VoiceFacts, trouble

_RECORDED = "The recorded words are spoken without it."


def look_at_voice(settings: SoundSettings, facts: VoiceFacts | None, system: str = sys.platform) -> Finding:
    """``facts`` are None where the voice does not answer; ``system`` is a :data:`sys.platform`."""
    if facts is None:
        return Finding("Voice", Verdict.WITHOUT, f"The computer's voice does not answer. {_RECORDED}", _WAKE)
    what_is_wrong = trouble(facts, system)
    if facts.used is None:
        assert what_is_wrong is not None
        what, _, mend = what_is_wrong.partition(". ")
        return Finding("Voice", Verdict.WITHOUT, f"{what}. {_RECORDED}", mend)
    said = f"{facts.used.name} ({facts.used.locale}, {facts.engine}) speaks {ADJECTIVES[settings.language]}."
    if not (settings.speaks and settings.choice.has_words):
        said += " It is switched off in Settings."
    return Finding("Voice", Verdict.GOOD, said, what_is_wrong)


_WAKE = "Start the computer anew. If that does not help, switch the computer's voice off in Settings."
