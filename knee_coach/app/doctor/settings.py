"""What the person chose to hear, and what of it keeps a session silent whatever the loudspeaker does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from knee_coach.app.doctor.finding import Finding, Verdict
from knee_coach.model.sound_settings import SoundChoice
from knee_coach.settings import LoadedSettings, Settings
from knee_coach.sound.only_way_out import WAY_OUT, only_way_out

_CHOICES = {
    SoundChoice.WORDS_AND_TONES: "Words and tones are",
    SoundChoice.TONES_ONLY: "Tones are",
    SoundChoice.WORDS_ONLY: "Words are",
    SoundChoice.OFF: "Nothing is",
}


@dataclass(frozen=True)
class Silence:
    """One reason why nothing is to be heard, begun inside a sentence, and how to mend it in a whole one."""

    why: str
    mend: str


def silences(settings: Settings, environ: Mapping[str, str]) -> tuple[Silence, ...]:
    """Every reason for which a session is silent; none where it is to be heard."""
    reasons = []
    if settings.sound.choice is SoundChoice.OFF:
        reasons.append(
            Silence("nothing is chosen to be heard in Settings", "Choose in Settings what you want to hear.")
        )
    if settings.muted:
        reasons.append(Silence("the sound is muted in Settings", "Switch it on in Settings."))
    if not settings.volume:
        reasons.append(Silence("the volume in Settings is 0 %", "Turn it up in Settings."))
    if only_way_out(environ) == "none":
        reasons.append(Silence(f"{WAY_OUT} is “none”", f"Remove the environment variable {WAY_OUT}."))
    return tuple(reasons)


def look_at_settings(loaded: LoadedSettings, environ: Mapping[str, str]) -> Finding:
    """What is chosen to be heard, and how loud."""
    reasons = silences(loaded.settings, environ)
    said, mends = [], [reason.mend for reason in reasons]
    if loaded.problem is not None:
        said.append(loaded.problem)
        mends.insert(0, "Make that file readable, or move it to another folder: Knee Coach then makes a new one.")
    if reasons:
        said.append(f"A session is silent: {' and '.join(reason.why for reason in reasons)}.")
    else:
        choice = _CHOICES[loaded.settings.sound.choice]
        said.append(f"{choice} to be heard, at {round(loaded.settings.volume * 100)} % of the volume.")
        if only_way_out(environ) in ("qt", "playsound3"):
            said.append(f"{WAY_OUT} leaves only “{environ[WAY_OUT]}” to play them.")
    return Finding("Settings", Verdict.WITHOUT if mends else Verdict.GOOD, " ".join(said), " ".join(mends) or None)
