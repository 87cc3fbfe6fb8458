"""The set-up says in one line what it cannot do itself."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "set_up.py"


@pytest.fixture
def set_up() -> ModuleType:
    spec = importlib.util.spec_from_file_location("set_up", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def bare_machine(set_up: ModuleType, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """A Linux machine where nothing may be installed and one library is missing; holds the programs it has."""
    programs = {"apt-get", "sudo"}
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(set_up.shutil, "which", lambda name: name if name in programs else None)
    monkeypatch.setattr(set_up.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(set_up, "succeeds", lambda command: False)
    missing = {"libxcb-cursor.so.0", "libspeechd.so.2"}
    monkeypatch.setattr(
        set_up, "unloadable", lambda libraries: {name: libraries[name] for name in libraries if name in missing}
    )
    return programs


def test_without_sudo_it_says_what_to_type(set_up: ModuleType, bare_machine: set[str]) -> None:
    with pytest.raises(set_up.CannotSetUpError) as caught:
        set_up.install_libraries()
    assert str(caught.value) == (
        "Knee Coach needs system packages; install them with: "
        "sudo apt-get install --no-install-recommends libspeechd2 libxcb-cursor0"
    )


def test_without_apt_it_names_the_libraries(set_up: ModuleType, bare_machine: set[str]) -> None:
    bare_machine.clear()
    with pytest.raises(set_up.CannotSetUpError) as caught:
        set_up.install_libraries()
    assert str(caught.value) == (
        "Knee Coach needs these; install them with your system's package manager: libxcb-cursor.so.0, libspeechd.so.2"
    )


def test_without_ensurepip_it_names_the_package(
    set_up: ModuleType, bare_machine: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(set_up, "unloadable", lambda libraries: {})
    monkeypatch.setattr(set_up, "can_make_environments", lambda: False)
    with pytest.raises(set_up.CannotSetUpError) as caught:
        set_up.install_libraries()
    assert str(caught.value) == (
        "Knee Coach needs system packages; install them with: "
        f"sudo apt-get install --no-install-recommends python3.{sys.version_info.minor}-venv"
    )


def test_the_voice_alone_keeps_nobody_from_exercising(
    set_up: ModuleType, bare_machine: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        set_up, "unloadable", lambda libraries: {name: libraries[name] for name in libraries if "speechd" in name}
    )
    monkeypatch.setattr(set_up, "can_make_environments", lambda: True)
    set_up.install_libraries()


def test_ci_fails_where_the_programs_of_the_tests_are_missing(
    set_up: ModuleType, bare_machine: set[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(set_up.CannotSetUpError, match="The tests of windows and sound need system packages"):
        set_up.install_test_programs()
    monkeypatch.delenv("CI")
    set_up.install_test_programs()
    assert capsys.readouterr().out.endswith("xauth xdotool xvfb. Until then they are skipped.\n")


def test_a_stamp_holds_for_its_inputs_only(set_up: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(set_up, "VENV", tmp_path)
    stamp = set_up.Stamp("packages", "lock of today")
    assert stamp.is_missing()
    stamp.write()
    assert not stamp.is_missing()
    assert set_up.Stamp("packages", "lock of tomorrow").is_missing()


def test_the_list_of_packages_is_read(set_up: ModuleType) -> None:
    assert set_up.system_packages("qt")["libxcb-cursor.so.0"] == "libxcb-cursor0"
    assert set_up.system_packages("speech") == {"libspeechd.so.2": "libspeechd2"}
    assert set_up.system_packages("tests")["Xvfb"] == "xvfb"
