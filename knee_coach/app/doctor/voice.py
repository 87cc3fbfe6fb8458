"""Which voice speaks the sentences, if any."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from knee_coach.app.doctor.finding import Finding, Verdict
from knee_coach.model.sound_settings import SoundSettings
from knee_coach.sound.speech.asking import ask_voice
from knee_coach.sound.speech.facts import ADJECTIVES, VoiceFacts, trouble

_RECORDED = "The recorded words are spoken without it."
_WAKE = "Start the computer anew. If that does not help, switch the computer's voice off in Settings."
_TRY = "All of its packages are there. Start the computer anew, and try whether this speaks: spd-say hello"
_MODULES = ("lib/*/speech-dispatcher-modules", "lib*/speech-dispatcher-modules", "libexec/speech-dispatcher-modules")


def ask(
    settings: SoundSettings,
    tell: Callable[[str], None],
    answer: Callable[[SoundSettings], VoiceFacts | None] = ask_voice,
) -> VoiceFacts | None:
    """Have the voice tell its facts, None where it does not answer; ``tell`` gets what is being waited for."""
    tell("Asking the computer's voice ...")
    return answer(settings)


def missing_packages(path: str | None = None, root: Path = Path("/usr")) -> tuple[str, ...]:
    """Which of Debian's packages for a voice are not there. ``path`` is where programs lie, None for ``PATH``."""
    is_there = {
        "speech-dispatcher": shutil.which("speech-dispatcher", path=path) is not None,
        "speech-dispatcher-espeak-ng": any(
            next(root.glob(f"{folder}/sd_espeak-ng"), None) is not None for folder in _MODULES
        ),
    }
    return tuple(package for package, there in is_there.items() if not there)


def look_at_voice(
    settings: SoundSettings, facts: VoiceFacts | None, missing: Sequence[str], system: str = sys.platform
) -> Finding:
    """``facts`` are None where the voice does not answer; ``missing`` are packages.

    ``system`` is a :data:`sys.platform`.
    """
    if facts is None:
        return Finding("Voice", Verdict.WITHOUT, f"The computer's voice does not answer. {_RECORDED}", _WAKE)
    what_is_wrong = trouble(facts, system)
    if facts.used is None:
        assert what_is_wrong is not None
        what, _, mend = what_is_wrong.partition(". ")
        because = f" ({facts.why_not.rstrip('.')})" if facts.why_not else ""
        if system == "linux":
            mend = _mend_on_linux(facts.why_not, missing)
        return Finding("Voice", Verdict.WITHOUT, f"{what}{because}. {_RECORDED}", mend)
    said = f"{facts.used.name} ({facts.used.locale}, {facts.engine}) speaks {ADJECTIVES[settings.language]}."
    if not (settings.speaks and settings.choice.has_words):
        said += " It is switched off in Settings."
    return Finding("Voice", Verdict.GOOD, said, what_is_wrong)


def _mend_on_linux(why_not: str, missing: Sequence[str]) -> str:
    packages = ["libpulse0"] if "libpulse" in why_not else []
    packages += missing
    return f"On Debian and Ubuntu: sudo apt install {' '.join(packages)}" if packages else _TRY
