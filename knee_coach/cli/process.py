"""``knee-coach process NAME``: one of the program's own processes, started by the program and by nobody else."""

from __future__ import annotations


def process(name: str) -> int:
    """Run it until nobody talks to it any more; returns the exit status."""
    if name == "sound":
        from knee_coach.sound.players.sound_process import run as run_sound

        return run_sound()
    from knee_coach.sound.speech.voice_process import run as run_voice

    return run_voice()
