"""The best voice for a language comes first, and a chosen one before all."""

import pytest

from knee_coach.model.sound_settings import Language
from knee_coach.sound.speech.speaker import Voice
from knee_coach.sound.speech.voices import chosen, listed

ESPEAK = (
    Voice("English (Great Britain)", "en_GB"),
    Voice("English (Great Britain)+whisper", "en_GB"),
    Voice("English (Caribbean)", "en_US"),
    Voice("English (Caribbean)+whisper", "en_US"),
    Voice("English (America)", "en_US"),
    Voice("Spanish (Latin America)", "es_419"),
    Voice("Spanish (Spain)", "es_ES"),
    Voice("Spanish (Spain)", "es_ES"),
    Voice("dummy", "en_US"),
)
WINDOWS = (
    Voice("Microsoft David", "en_US"),
    Voice("Microsoft Hazel", "en_GB"),
    Voice("Microsoft Aria (Natural)", "en_US"),
    Voice("Microsoft Sabina", "es_MX"),
)


@pytest.mark.parametrize(
    ("there", "language", "system", "names"),
    [
        pytest.param(
            ESPEAK,
            Language.ENGLISH,
            "C",
            ["English (America)", "English (Caribbean)", "English (Great Britain)"],
            id="English on a computer without a language: no disguises, no dummy, no accent first",
        ),
        pytest.param(
            ESPEAK,
            Language.ENGLISH,
            "en_GB",
            ["English (Great Britain)", "English (America)", "English (Caribbean)"],
            id="English on a British computer",
        ),
        pytest.param(ESPEAK, Language.SPANISH, "en_US", ["Spanish (Spain)", "Spanish (Latin America)"], id="Spanish"),
        pytest.param(
            WINDOWS,
            Language.ENGLISH,
            "en_GB",
            ["Microsoft Aria (Natural)", "Microsoft Hazel", "Microsoft David"],
            id="a natural voice comes before one of the own country",
        ),
        pytest.param(ESPEAK[:5], Language.SPANISH, "es_ES", [], id="none of that language"),
    ],
)
def test_listed(there: tuple[Voice, ...], language: Language, system: str, names: list[str]) -> None:
    assert [voice.name for voice in listed(there, language, system)] == names


@pytest.mark.parametrize(
    ("wished", "name"),
    [
        pytest.param(None, "English (America)", id="no wish"),
        pytest.param("English (Caribbean)", "English (Caribbean)", id="a wish"),
        pytest.param("English (Caribbean)+whisper", "English (Caribbean)+whisper", id="even a disguise"),
        pytest.param("Nobody", "English (America)", id="a voice that is not there"),
        pytest.param("Spanish (Spain)", "English (America)", id="a voice of another language"),
    ],
)
def test_chosen(wished: str | None, name: str) -> None:
    voice = chosen(ESPEAK, Language.ENGLISH, "C", wished)
    assert voice is not None
    assert voice.name == name


def test_nobody_is_chosen_where_there_is_no_voice() -> None:
    assert chosen((), Language.ENGLISH, "C", "Anna") is None
