"""Which of the computer's voices speaks: the one that was chosen, else the best one for the language."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from knee_coach.model.sound_settings import Language
from knee_coach.sound.speech.speaker import Voice

LOCALES = {
    Language.ENGLISH: ("en_US", "en_GB"),
    Language.SPANISH: ("es_ES", "es_MX", "es_419", "es_US"),
}
"""The locales that are taken first, after the one of the computer itself."""

NATURAL = ("neural", "natural", "premium", "enhanced", "siri")
"""What engines put into the names of voices that sound like people."""

PLAIN = ("English (America)", "English (Great Britain)", "Samantha", "Daniel", "Mónica", "Paulina")
"""Of those that sound alike, the ones without an accent or a costume: espeak-ng's first, then Apple's."""

NOT_FOR_SENTENCES = ("dummy",)
"""Speech Dispatcher's stand-in, which only says that it cannot speak."""


def listed(voices: Iterable[Voice], language: Language, system_locale: str) -> tuple[Voice, ...]:
    """The voices to choose from for a language, the best ones first; ``system_locale`` is like ``en_GB``.

    espeak-ng offers a hundred disguises of each of its voices (``Spanish (Spain)+whisper``): they are left out.
    """
    fitting = [
        voice
        for voice in dict.fromkeys(voices)
        if _language_of(voice) == language.value and "+" not in voice.name and voice.name not in NOT_FOR_SENTENCES
    ]
    locales = (system_locale, *LOCALES[language])

    def rank(voice: Voice) -> tuple[bool, int, int]:
        return (
            not any(word in voice.name.lower() for word in NATURAL),
            locales.index(voice.locale) if voice.locale in locales else len(locales),
            PLAIN.index(voice.name) if voice.name in PLAIN else len(PLAIN),
        )

    return tuple(sorted(fitting, key=rank))


def chosen(voices: Iterable[Voice], language: Language, system_locale: str, wished: str | None) -> Voice | None:
    """The voice called ``wished`` if it is there and speaks the language, else the best one; None if there is none."""
    voices = tuple(voices)
    of_that_name = (voice for voice in voices if voice.name == wished and _language_of(voice) == language.value)
    return next(chain(of_that_name, listed(voices, language, system_locale)), None)


def _language_of(voice: Voice) -> str:
    return voice.locale.partition("_")[0]
