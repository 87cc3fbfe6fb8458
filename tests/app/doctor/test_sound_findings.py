"""What the doctor says of sound, voice, window and screen."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from knee_coach.app.doctor.finding import Finding, Verdict, as_text
from knee_coach.app.doctor.screen import look_at_display, look_at_wake_lock
from knee_coach.app.doctor.sound import look_at_sound
from knee_coach.app.doctor.voice import ask, look_at_voice, missing_packages
from knee_coach.desktop.display import DisplayProblem
from knee_coach.desktop.wake_lock import ScreenWakeLock
from knee_coach.model.sound_settings import Language, SoundChoice, SoundSettings
from knee_coach.sound.players.sound_facts import SoundFacts
from knee_coach.sound.speech.facts import VoiceFacts
from knee_coach.sound.speech.speaker import Voice

PLUG_IN = "Plug in or switch on a loudspeaker or headphones, and choose them in the sound settings of the computer."
SERVER = "If there are none, a sound server may be missing; on Debian and Ubuntu: sudo apt install pulseaudio"
WITHOUT_SERVER = f"{PLUG_IN} {SERVER}"
FOLLOW = "A session can be followed on the screen."
ANEW = "Start the computer anew. If that does not help, choose another output in its sound settings."

SOUNDS = {
    "one loudspeaker": (
        SoundFacts(("Built-in Audio",), sounds=True, answers=True),
        (Verdict.GOOD, "It comes out of Built-in Audio.", None),
    ),
    "several": (
        SoundFacts(("Headphones", "HDMI", "Speaker"), sounds=True, answers=True),
        (Verdict.GOOD, "It comes out of Headphones. Also there: HDMI, Speaker.", None),
    ),
    "nothing at all": (
        SoundFacts(answers=True),
        (
            Verdict.WITHOUT,
            "No loudspeaker and no headphones were found. A session can be followed on the screen.",
            WITHOUT_SERVER,
        ),
    ),
    "a loudspeaker that takes nothing": (
        SoundFacts(("HDMI",), answers=True),
        (Verdict.WITHOUT, "HDMI is there, but takes no sound. A session can be followed on the screen.", ANEW),
    ),
    "a server that hangs": (
        SoundFacts(),
        (Verdict.WITHOUT, "The system's sound does not answer. A session can be followed on the screen.", ANEW),
    ),
    "a library that is missing": (
        SoundFacts(answers=True, because="no such file"),
        (
            Verdict.WITHOUT,
            "Qt's sound cannot be loaded (no such file). A session can be followed on the screen.",
            "Install what it needs; on Debian and Ubuntu: sudo apt install libpulse0",
        ),
    ),
}


@pytest.mark.parametrize(("facts", "told"), SOUNDS.values(), ids=SOUNDS)
def test_sound(facts: SoundFacts, told: tuple[Verdict, str, str | None]) -> None:
    assert look_at_sound(facts, None, "linux") == Finding("Sound", *told)


def test_another_program_plays_instead() -> None:
    assert look_at_sound(SoundFacts(answers=True), "alsa", "linux") == Finding(
        "Sound",
        Verdict.GOOD,
        "No loudspeaker and no headphones were found. “alsa” plays instead; a cue may come a little late.",
        WITHOUT_SERVER,
    )


def test_where_a_server_runs_there_is_none_to_install() -> None:
    assert look_at_sound(SoundFacts(answers=True, no_loudspeaker=True), None, "linux").mend == PLUG_IN


def test_elsewhere_there_is_no_server_to_install() -> None:
    assert look_at_sound(SoundFacts(answers=True), None, "win32").mend == PLUG_IN


def test_elsewhere_a_library_that_is_missing_came_with_the_program() -> None:
    facts = SoundFacts(answers=True, because="DLL load failed")
    assert look_at_sound(facts, None, "win32") == Finding(
        "Sound", Verdict.WITHOUT, f"Qt's sound cannot be loaded (DLL load failed). {FOLLOW}", "Install Knee Coach anew."
    )


ANNA, JORGE = Voice("Anna", "en_US"), Voice("Jorge", "es_ES")
ENGLISH, SPANISH = SoundSettings(), SoundSettings(language=Language.SPANISH)
TONES = SoundSettings(SoundChoice.TONES_ONLY)
INSTALL = "On Debian and Ubuntu: sudo apt install"
WITHOUT_VOICE = "The recorded words are spoken without it."

VOICES = {
    "one that speaks": (
        ENGLISH,
        VoiceFacts(Language.ENGLISH, None, "speechd", (ANNA,), ANNA),
        (Verdict.GOOD, "Anna (en_US, speechd) speaks English.", None),
    ),
    "switched off": (
        SoundSettings(language=Language.SPANISH, speaks=False),
        VoiceFacts(Language.SPANISH, None, "winrt", (JORGE,), JORGE),
        (Verdict.GOOD, "Jorge (es_ES, winrt) speaks Spanish. It is switched off in Settings.", None),
    ),
    "switched off with all other words": (
        TONES,
        VoiceFacts(Language.ENGLISH, None, "speechd", (ANNA,), ANNA),
        (Verdict.GOOD, "Anna (en_US, speechd) speaks English. It is switched off in Settings.", None),
    ),
    "the chosen one has gone": (
        SoundSettings(voice="Zoe"),
        VoiceFacts(Language.ENGLISH, "Zoe", "darwin", (ANNA,), ANNA),
        (
            Verdict.GOOD,
            "Anna (en_US, darwin) speaks English.",
            "The voice “Zoe” was not found. “Anna” speaks instead.",
        ),
    ),
    "no engine": (
        ENGLISH,
        VoiceFacts(Language.ENGLISH),
        (
            Verdict.WITHOUT,
            f"No voice for sentences was found. {WITHOUT_VOICE}",
            "On Debian and Ubuntu: sudo apt install speech-dispatcher speech-dispatcher-espeak-ng",
        ),
    ),
    "none of the language": (
        SPANISH,
        VoiceFacts(Language.SPANISH, None, "speechd"),
        (
            Verdict.WITHOUT,
            f"There is no Spanish voice. {WITHOUT_VOICE}",
            "On Debian and Ubuntu: sudo apt install speech-dispatcher-espeak-ng",
        ),
    ),
    "one that hangs": (
        ENGLISH,
        None,
        (
            Verdict.WITHOUT,
            f"The computer's voice does not answer. {WITHOUT_VOICE}",
            "Start the computer anew. If that does not help, switch the computer's voice off in Settings.",
        ),
    ),
}


BOTH = ("speech-dispatcher", "speech-dispatcher-espeak-ng")


@pytest.mark.parametrize(("settings", "facts", "told"), VOICES.values(), ids=VOICES)
def test_voice(settings: SoundSettings, facts: VoiceFacts | None, told: tuple[Verdict, str, str | None]) -> None:
    missing = BOTH if facts is not None and facts.engine is None else BOTH[1:]
    assert look_at_voice(settings, facts, missing, "linux") == Finding("Voice", *told)


WHY_NOT = {
    "it does not work although all is there": (
        "speechd: Failed to initialize.",
        (),
        "No voice for sentences was found (speechd: Failed to initialize). The recorded words are spoken without it.",
        "All of its packages are there. Start the computer anew, and try whether this speaks: spd-say hello",
    ),
    "one of two packages is missing": (
        "speechd: no voices",
        BOTH[1:],
        "No voice for sentences was found (speechd: no voices). The recorded words are spoken without it.",
        f"{INSTALL} speech-dispatcher-espeak-ng",
    ),
    "a library is missing": (
        "libpulse.so.0: cannot open shared object file",
        (),
        f"No voice for sentences was found (libpulse.so.0: cannot open shared object file). {WITHOUT_VOICE}",
        f"{INSTALL} libpulse0",
    ),
}


@pytest.mark.parametrize(("why_not", "missing", "said", "mend"), WHY_NOT.values(), ids=WHY_NOT)
def test_why_there_is_no_voice_and_only_what_is_missing(
    why_not: str, missing: tuple[str, ...], said: str, mend: str
) -> None:
    facts = VoiceFacts(Language.ENGLISH, why_not=why_not)
    assert look_at_voice(ENGLISH, facts, missing, "linux") == Finding("Voice", Verdict.WITHOUT, said, mend)


def test_elsewhere_no_package_is_named() -> None:
    mend = look_at_voice(ENGLISH, VoiceFacts(Language.ENGLISH), BOTH, "win32").mend
    assert mend == "Add one in Windows' settings, under Time & language, Speech."


def test_which_packages_are_missing(tmp_path: Path) -> None:
    """Nothing is there · the program comes · the module comes."""
    programs = tmp_path / "bin"
    modules = tmp_path / "lib" / "x86_64-linux-gnu" / "speech-dispatcher-modules"
    for folder in (programs, modules):
        folder.mkdir(parents=True)
    assert missing_packages(str(programs), tmp_path) == BOTH
    program = programs / "speech-dispatcher"
    program.write_text("#!/bin/sh")
    program.chmod(0o755)
    assert missing_packages(str(programs), tmp_path) == BOTH[1:]
    (modules / "sd_espeak-ng").write_text("")
    assert missing_packages(str(programs), tmp_path) == ()


def test_it_is_said_that_the_voice_is_asked_before_it_is_waited_for() -> None:
    happened = []

    def answer(settings: SoundSettings) -> None:
        happened.append(f"asked in {settings.language.value}")

    assert ask(SPANISH, happened.append, answer) is None
    assert happened == ["Asking the computer's voice ...", "asked in es"]


def test_window() -> None:
    assert look_at_display(None) == Finding("Window", Verdict.GOOD, "It can be opened.")
    problem = DisplayProblem("the display :0. Never (in DISPLAY) cannot be reached", "Start it from a desktop.")
    assert look_at_display(problem) == Finding(
        "Window",
        Verdict.WITHOUT,
        "The display :0. Never (in DISPLAY) cannot be reached.",
        "Start it from a desktop.",
    )


class Mode:
    """Keeps the screen awake, or not."""

    def __init__(self, *, active: bool) -> None:
        self.active = active
        self.left = threading.Event()

    def __enter__(self) -> Mode:
        return self

    def __exit__(self, *error: object) -> None:
        self.left.set()


def test_the_screen_is_held_for_a_moment_and_let_go() -> None:
    mode = Mode(active=True)
    assert as_text([look_at_wake_lock(ScreenWakeLock(lambda: mode))]) == (
        "Screen   good    It can be kept awake during a session."
    )
    assert mode.left.wait(10.0)


def test_a_screen_that_cannot_be_held() -> None:
    told = look_at_wake_lock(ScreenWakeLock(lambda: Mode(active=False)))
    assert (told.verdict, told.said) == (Verdict.WITHOUT, "This system offers no way to keep it awake.")
    assert told.mend is not None
