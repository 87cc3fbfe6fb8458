"""Where the sound comes out, if anywhere."""

from __future__ import annotations

import sys

from knee_coach.app.doctor.finding import Finding, Verdict
from knee_coach.sound.players.sound_facts import SoundFacts


def look_at_sound(facts: SoundFacts, spare: str | None, system: str = sys.platform) -> Finding:
    """``spare`` is the program that is heard where Qt has no sound, None where there is none either.

    ``system`` is a :data:`sys.platform`.
    """
    if facts.sounds:
        return Finding("Sound", Verdict.GOOD, _where(facts.outputs))
    mend = _mend(facts, system)
    if spare is not None:
        return Finding(
            "Sound", Verdict.GOOD, f"{_why(facts)} “{spare}” plays instead; a cue may come a little late.", mend
        )
    return Finding("Sound", Verdict.WITHOUT, f"{_why(facts)} A session can be followed on the screen.", mend)


def _where(outputs: tuple[str, ...]) -> str:
    used, *others = outputs
    return f"It comes out of {used}." + (f" Also there: {', '.join(others)}." if others else "")


def _why(facts: SoundFacts) -> str:
    if facts.because is not None:
        return f"Qt's sound cannot be loaded ({facts.because})."
    if not facts.answers:
        return "The system's sound does not answer."
    if facts.outputs:
        return f"{facts.outputs[0]} is there, but takes no sound."
    return "No loudspeaker and no headphones were found."


def _mend(facts: SoundFacts, system: str) -> str:
    if facts.because is not None:
        if system == "linux":
            return "Install what it needs; on Debian and Ubuntu: sudo apt install libpulse0"
        return "Install Knee Coach anew."
    if not facts.answers or facts.outputs:
        return "Start the computer anew. If that does not help, choose another output in its sound settings."
    plug_in = "Plug in or switch on a loudspeaker or headphones, and choose them in the sound settings of the computer."
    if system != "linux" or facts.no_loudspeaker:
        return plug_in
    return (
        f"{plug_in} If there are none, a sound server may be missing; on Debian and Ubuntu: sudo apt install pulseaudio"
    )
