"""What the sound process wishes of the desktop's sound server, told by environment variables before Qt is loaded."""

from __future__ import annotations

from collections.abc import Mapping

SERVER_BUFFER_MS = 100
"""Milliseconds of sound handed to PulseAudio ahead. Qt 6.11 asks for 20 ms, which run dry when the whole machine is
busy; libpulse lets this variable decide instead. What is already handed over is taken back on a cut."""

ROLE = "media.role=a11y"
"""By it a server lowers music while we sound, where it is set up to. Not "event", whose volume and mute are those of
the desktop's own noises, and not "phone", at which music stops."""

OWN_VOLUME = "module-stream-restore.id='sink-input-by-application-name:Knee Coach'"
"""Volume and mute in the desktop's mixer are remembered for us alone, not for everything with that role."""

PULSE_PROPERTIES = f"{ROLE} {OWN_VOLUME} application.icon_name=knee-coach"

PIPEWIRE_PROPERTIES = "{ media.role = Accessibility application.icon-name = knee-coach }"
"""The same to PipeWire, where Qt talks to it itself."""


def sound_environ(environ: Mapping[str, str], system: str) -> dict[str, str]:
    """The environment of the sound process; ``system`` is ``sys.platform``'s. What a person set stays as it is.

    Windows and macOS have no such roles, or Qt does not pass them on: other programs sound beside us unchanged.
    """
    if system != "linux":
        return dict(environ)
    wishes = {
        "PULSE_LATENCY_MSEC": str(SERVER_BUFFER_MS),
        "PULSE_PROP": PULSE_PROPERTIES,
        "PIPEWIRE_PROPS": PIPEWIRE_PROPERTIES,
    }
    return {**wishes, **environ}
