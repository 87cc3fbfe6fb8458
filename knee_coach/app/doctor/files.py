"""Whether the program's own sounds are whole."""

from __future__ import annotations

from pathlib import Path

from knee_coach.app.doctor.finding import Finding, Verdict
from knee_coach.model.sound_settings import Language
from knee_coach.sound.bank import SoundsUnusableError, load_bank


def look_at_files(assets: Path) -> Finding:
    """Reads the tones and the recordings of every language."""
    try:
        for language in Language:
            load_bank(assets, language)
    except SoundsUnusableError as error:
        what, _, mend = str(error).rpartition(". ")
        return Finding("Files", Verdict.WITHOUT, f"{what}. A session can be followed on the screen.", mend)
    return Finding("Files", Verdict.GOOD, "All tones and words are there.")
