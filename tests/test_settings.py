"""Settings: written whole, read forgivingly, and never a reason not to start."""

from __future__ import annotations

import json
import os
import stat
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knee_coach.model.session_settings import WaitForMe
from knee_coach.model.sides import AffectedSide
from knee_coach.model.sound_settings import Language, SoundChoice, SoundSettings
from knee_coach.model.targets import Target
from knee_coach.settings import LoadedSettings, Settings, SettingsError, SettingsFile, WindowPlace
from knee_coach.settings.json_form import from_json, to_json

FULL = Settings(
    volume=0.35,
    muted=True,
    sound=SoundSettings(SoundChoice.WORDS_ONLY, Language.SPANISH, speaks=False, voice="Mónica", speed=0.75),
    flashes=False,
    pace=1.25,
    wait_for_me=WaitForMe.EACH_SET,
    theme="high_contrast",
    full_screen=True,
    window=WindowPlace(-1200, 40, 1024, 768, maximized=True),
    sides={"knee": AffectedSide.LEFT, "other": AffectedSide.BOTH},
    targets={"knee": {"bridge": Target(sets=2, reps=12), "squat": Target(hold=2.5, duration=60.0)}},
    optional={"knee": frozenset({"ice", "walk"})},
    left_out={"knee": frozenset({"squat"})},
    confirmed={"knee": {"bridge": Target(sets=2, reps=12)}},
    unknown={"of a newer version": {"deep": [1, None]}},
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_at_first(path: Path) -> None:
    loaded = SettingsFile(path).load()
    assert loaded == LoadedSettings(Settings())
    assert not path.exists()


def test_everything_comes_back(path: Path) -> None:
    SettingsFile(path).save(FULL)
    assert SettingsFile(path).load() == LoadedSettings(FULL)


def test_what_a_newer_version_wrote_is_kept(path: Path) -> None:
    path.write_text('{"volume": 0.5, "voice": "Ana"}')
    SettingsFile(path).save(SettingsFile(path).load().settings)
    kept = json.loads(path.read_text())
    assert (kept["voice"], kept["volume"]) == ("Ana", 0.5)


@pytest.mark.parametrize(
    ("key", "wrong"),
    [
        ("volume", "loud"),
        ("volume", 1.01),
        ("volume", True),
        ("volume", float("nan")),
        ("muted", "no"),
        ("sound", "tones_only"),
        ("sound", ["tones_only"]),
        ("sound", None),
        ("flashes", "no"),
        ("flashes", None),
        ("pace", 3),
        ("wait_for_me", "always"),
        ("theme", "sepia"),
        ("theme", ["dark"]),
        ("full_screen", 1),
        ("window", {"x": 1, "y": 2}),
        ("window", {"x": 1, "y": 2, "width": 0, "height": 5}),
        ("window", "large"),
        ("sides", ["left"]),
        ("targets", 3),
        ("optional", None),
        ("left_out", "squat"),
        ("confirmed", True),
    ],
)
def test_a_value_that_cannot_be_is_as_at_first_and_spoils_no_other(key: str, wrong: object) -> None:
    """The others stay as they were chosen."""
    expected = {**to_json(FULL), key: to_json(Settings())[key]}
    assert to_json(from_json({**to_json(FULL), key: wrong})) == expected


@pytest.mark.parametrize(
    ("key", "wrong"),
    [
        ("choice", "music"),
        ("choice", None),
        ("choice", ["off"]),
        ("language", "fr"),
        ("language", {}),
        ("speaks", 1),
        ("speaks", "no"),
        ("voice", 3),
        ("voice", ["Ana"]),
        ("voice", ""),
        ("speed", 0.59),
        ("speed", 1.61),
        ("speed", True),
        ("speed", "fast"),
        ("speed", float("nan")),
    ],
)
def test_a_value_of_the_sound_that_cannot_be_spoils_no_other(key: str, wrong: object) -> None:
    at_first = to_json(Settings())["sound"]
    chosen = to_json(FULL)["sound"]
    assert isinstance(at_first, dict)
    assert isinstance(chosen, dict)
    read = from_json({**to_json(FULL), "sound": {**chosen, key: wrong}})
    assert to_json(read)["sound"] == {**chosen, key: at_first[key]}


@pytest.mark.parametrize("key", ["choice", "language", "speaks", "voice", "speed"])
def test_a_value_of_the_sound_that_is_missing_is_as_at_first(key: str) -> None:
    chosen = to_json(FULL)["sound"]
    at_first = to_json(Settings())["sound"]
    assert isinstance(at_first, dict)
    assert isinstance(chosen, dict)
    read = from_json({"sound": {name: value for name, value in chosen.items() if name != key}})
    assert to_json(read)["sound"] == {**chosen, key: at_first[key]}


def test_one_wrong_entry_of_many_is_left_out() -> None:
    read = from_json(
        {
            "sides": {"knee": "left", "other": "up"},
            "targets": {"knee": {"bridge": {"sets": 2}, "squat": {"reps": "many"}, "lift": {"hold": -1}}, "other": 3},
            "optional": {"knee": ["ice"], "other": "walk"},
        }
    )
    assert read == Settings(
        sides={"knee": AffectedSide.LEFT},
        targets={"knee": {"bridge": Target(sets=2)}},
        optional={"knee": frozenset({"ice"})},
    )


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(to_json(Settings()), json_values)))
def test_whatever_stands_in_the_file_it_is_read(data: dict[str, Any]) -> None:
    read = from_json(data)
    assert from_json(to_json(read)) == read


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b'{"volume": 0.5', "Expecting ',' delimiter: line 1 column 15 (char 14)"),
        (b"[1, 2]", "it holds no settings"),
        (b"", "Expecting value: line 1 column 1 (char 0)"),
    ],
)
def test_a_broken_file_is_put_aside_and_told(path: Path, content: bytes, why: str) -> None:
    path.write_bytes(content)
    aside = path.with_name("settings.json.broken")
    loaded = SettingsFile(path).load()
    assert loaded == LoadedSettings(
        Settings(),
        f"Your settings could not be read ({why}), so everything is set as it is at first. "
        f"The old file was kept as {aside}.",
    )
    assert aside.read_bytes() == content
    assert not path.exists()


def test_broken_files_do_not_push_one_another_out(path: Path) -> None:
    for content in (b"one", b"two", b"\xff\xfe\x00", b"[" * 200_000):
        path.write_bytes(content)
        assert SettingsFile(path).load().problem is not None
    assert [path.with_name(f"settings.json.broken{end}").read_bytes()[:3] for end in ("", "-2", "-3", "-4")] == [
        b"one",
        b"two",
        b"\xff\xfe\x00",
        b"[[[",
    ]


def test_a_file_that_cannot_be_opened_is_told_and_left(path: Path) -> None:
    path.mkdir()
    loaded = SettingsFile(path).load()
    assert loaded.settings == Settings()
    assert loaded.problem is not None
    assert loaded.problem.startswith(f"Your settings could not be read ({path}: ")
    assert path.is_dir()


def test_a_file_that_cannot_be_read_is_put_aside_when_something_is_saved(path: Path) -> None:
    """The disk fails for a moment: all is as at first, the file stays · saved: it is put aside · saved again."""
    SettingsFile(path).save(FULL)
    file, aside = SettingsFile(path), path.with_name("settings.json.broken")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Path, "read_bytes", refuses)
        assert file.load() == LoadedSettings(
            Settings(),
            f"Your settings could not be read ({path}: Input/output error), so everything is set as it is at first.",
        )
    assert [each.name for each in path.parent.iterdir()] == ["settings.json"]
    for pace in (1.5, 1.25):
        file.save(Settings(pace=pace))
    assert SettingsFile(path).load().settings == Settings(pace=1.25)
    assert SettingsFile(aside).load().settings == FULL
    assert sorted(each.name for each in path.parent.iterdir()) == ["settings.json", "settings.json.broken"]


@pytest.mark.parametrize("content", ['{"pace": 1.25}', "{"], ids=["it could not be read", "it is broken"])
def test_a_file_that_cannot_be_put_aside_is_not_replaced(path: Path, content: str) -> None:
    """Some program holds the file: nothing is saved over it, and it is told · let go: put aside, and saved."""
    path.write_text(content)
    file = SettingsFile(path)
    move = Path.replace

    def held(self: Path, target: Path) -> Path:
        return refuses(self) if self == path else move(self, target)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Path, "replace", held)
        if content != "{":
            patched.setattr(Path, "read_bytes", refuses)
        assert file.load().problem is not None
        with pytest.raises(SettingsError) as told:
            file.save(FULL)
    assert str(told.value) == (
        f"Your settings could not be saved ({path} could not be read, nor put aside: Input/output error). "
        "Close what has that file open, or move it to another folder."
    )
    assert [(each.name, each.read_text()) for each in path.parent.iterdir()] == [("settings.json", content)]
    file.save(FULL)
    assert path.with_name("settings.json.broken").read_text() == content
    assert SettingsFile(path).load().settings == FULL


def test_a_file_that_could_not_be_read_and_is_gone_is_in_nobodys_way(path: Path) -> None:
    path.mkdir()
    file = SettingsFile(path)
    assert file.load().problem is not None
    path.rmdir()
    file.save(FULL)
    assert [each.name for each in path.parent.iterdir()] == ["settings.json"]


def refuses(path: Path) -> Any:
    raise OSError(5, "Input/output error")


def test_the_file_is_readable_by_its_owner_alone(path: Path) -> None:
    before = os.umask(0)
    try:
        SettingsFile(path).save(Settings())
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600 or sys.platform == "win32"


def test_a_save_that_fails_leaves_the_old_file_and_nothing_else(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    SettingsFile(path).save(FULL)

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SettingsError) as told:
        SettingsFile(path).save(Settings())
    assert str(told.value) == (
        f"Your settings could not be saved ({path}: No space left on device). "
        "Check that there is room on the disk and that the folder may be written."
    )
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]
    assert SettingsFile(path).load().settings == FULL


@pytest.mark.parametrize("wrong", [{"volume": 1.1}, {"volume": -0.1}, {"pace": 0.4}, {"theme": "sepia"}])
def test_settings_out_of_range_are_bugs(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="is"):
        Settings(**wrong)


@pytest.mark.parametrize("speed", [0.59, 1.61, float("nan")])
def test_a_speed_out_of_range_is_a_bug(speed: float) -> None:
    with pytest.raises(ValueError, match=r"speed is 0\.6 to 1\.6"):
        SoundSettings(speed=speed)


def test_a_look_at_a_broken_file_leaves_it_where_it_is(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text("{")
    seen = SettingsFile(path).peek()
    assert seen.settings == Settings()
    assert seen.problem is not None
    assert seen.problem.endswith(f"so everything is set as it is at first. The file is {path}.")
    assert [file.name for file in tmp_path.iterdir()] == ["settings.json"]
    path.write_text('{"pace": 1.5}')
    assert SettingsFile(path).peek().settings.pace == 1.5
    assert SettingsFile(path).peek().problem is None
