"""What the doctor says of the program's own sounds."""

from __future__ import annotations

import shutil
from pathlib import Path

from knee_coach.app.doctor.files import look_at_files
from knee_coach.app.doctor.finding import Finding, Verdict
from knee_coach.resources import assets_dir


def test_all_is_whole() -> None:
    assert look_at_files(assets_dir()) == Finding("Files", Verdict.GOOD, "All tones and words are there.")


def test_a_file_that_was_cut_short(tmp_path: Path) -> None:
    """The patient hears English; it is the Spanish words that are damaged."""
    for part in ("sounds", "voices"):
        shutil.copytree(assets_dir() / part, tmp_path / part)
    words = tmp_path / "voices" / "es" / "words.wav"
    words.write_bytes(words.read_bytes()[:1000])
    finding = look_at_files(tmp_path)
    assert finding.verdict is Verdict.WITHOUT
    assert finding.said.startswith(f"{tmp_path / 'voices' / 'es'}")
    assert finding.said.endswith(" A session can be followed on the screen.")
    assert finding.mend == "Install Knee Coach again to mend it."
