"""Sets up what `make run` and `make test` need, and does only what is missing.

It makes the virtual environment `.venv`, installs the locked packages and this project in editable mode, and sees to
the system libraries that Qt needs on Linux: with apt as root or with a sudo that asks no password, else by one line
that says what to install. Every part leaves a stamp in `.venv`; while nothing it depends on changes, the next call
reads the stamps and does nothing.

Only the standard library, and nothing newer than Python 3.7: an old Python must get as far as the sentence that
says it is too old.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST, NEWEST = (3, 10), (3, 14)
ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / "bin" / "python"
LOCK = ROOT / "requirements-dev.lock"
SYSTEM_PACKAGES = ROOT / "packaging" / "system-packages.txt"


class CannotSetUpError(Exception):
    """What keeps the set-up from going on: one line that says what to do."""


def main(arguments: list[str]) -> int:
    """Does what is missing; returns the exit status."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        return run_with_a_supported_python(arguments)
    libraries = Stamp("libraries", SYSTEM_PACKAGES.read_text(encoding="utf-8"))
    packages = Stamp("packages", packages_fingerprint())
    try:
        if libraries.is_missing():
            install_libraries()
        if packages.is_missing() or not os.access(VENV_PYTHON, os.X_OK):
            install_packages()
            packages.write()
        if libraries.is_missing():
            libraries.write()  # only now is there a .venv to hold it
        if "--tests" in arguments:
            install_test_programs()
    except CannotSetUpError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


class Stamp:
    """A file in `.venv` that says for what inputs a part of the set-up was done."""

    def __init__(self, part: str, fingerprint: str) -> None:
        self._file = VENV / f".set-up-{part}"
        self._fingerprint = fingerprint

    def is_missing(self) -> bool:
        """Whether the part was never done, or done for other inputs."""
        return not self._file.is_file() or self._file.read_text(encoding="utf-8") != self._fingerprint

    def write(self) -> None:
        """Says that the part is done."""
        self._file.write_text(self._fingerprint, encoding="utf-8")


def packages_fingerprint() -> str:
    """Changes with the lock, the project's metadata and this script, and when the folder was moved."""
    digest = hashlib.sha256(str(ROOT).encode())
    for file in (LOCK, ROOT / "pyproject.toml", Path(__file__)):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def install_packages() -> None:
    """Makes the virtual environment where there is none that works, and installs the locked packages and the project.

    Raises:
        CannotSetUpError: a step failed; what it said stands above.
    """
    progress: list[str] = []
    if environment_works():
        progress = ["--quiet"]  # little or nothing is going to be new
    else:
        say("Making the virtual environment .venv")
        run([sys.executable, "-m", "venv", "--clear", str(VENV)], "The virtual environment could not be made.")
    pip = [str(VENV_PYTHON), "-m", "pip", "--disable-pip-version-check", "install"]
    say(f"Installing the packages of {LOCK.name}")
    sorry = "The packages could not be installed. Is there a network? Once there is, try again."
    run([*pip, *progress, "-r", str(LOCK)], sorry)
    # The build tool is among the locked packages, so this needs no network and no second environment.
    project = ["--quiet", "--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    run([*pip, *project], "The project itself could not be installed.")


def environment_works() -> bool:
    """Whether `.venv` holds a Python that this project supports, with pip."""
    check = f"import pip, sys; sys.exit(not {OLDEST} <= sys.version_info[:2] <= {NEWEST})"
    return os.access(VENV_PYTHON, os.X_OK) and succeeds([str(VENV_PYTHON), "-c", check])


def install_libraries() -> None:
    """Installs the system libraries that Qt needs, and on Debian what `python3 -m venv` needs.

    Raises:
        CannotSetUpError: something is missing and cannot be installed from here.
    """
    if not sys.platform.startswith("linux"):
        return
    needed = unloadable(system_packages("qt"))
    if not can_make_environments():
        needed["ensurepip (a module of Python)"] = "python{}.{}-venv".format(*sys.version_info)
    wished = unloadable(system_packages("speech"))
    if needed or (wished and may_install()):
        apt_install({**needed, **wished}, "Knee Coach needs")
    still_missing = unloadable(system_packages("qt"))
    if still_missing:
        raise CannotSetUpError(f"These libraries are installed but cannot be loaded: {' '.join(still_missing)}")


def system_packages(section: str) -> dict[str, str]:
    """What one section of system-packages.txt lists: a library or program, and the Debian package that holds it."""
    found, here = {}, ""
    for line in SYSTEM_PACKAGES.read_text(encoding="utf-8").splitlines():
        words = line.partition("#")[0].split()
        if len(words) == 1:
            here = words[0].strip("[]")
        elif words and here == section:
            found[words[0]] = words[1]
    return found


def unloadable(libraries: dict[str, str]) -> dict[str, str]:
    """Those of these shared libraries that the system's loader does not find."""

    def loads(name: str) -> bool:
        try:
            ctypes.CDLL(name)
        except OSError:
            return False
        return True

    return {name: package for name, package in libraries.items() if not loads(name)}


def can_make_environments() -> bool:
    """Whether this Python has what makes virtual environments; Debian ships it apart."""
    return environment_works() or importlib.util.find_spec("ensurepip") is not None


def install_test_programs() -> None:
    """Installs what tests of real windows and real sound start; without them, off CI, those tests are skipped.

    Raises:
        CannotSetUpError: on CI, where nothing may be skipped, they cannot be installed.
    """
    if not sys.platform.startswith("linux"):
        return
    missing = {name: package for name, package in system_packages("tests").items() if shutil.which(name) is None}
    if shutil.which("pipewire"):
        missing.pop("pulseaudio", None)  # a second sound server would quarrel with the one of the desktop
    if not missing:
        return
    try:
        apt_install(missing, "The tests of windows and sound need")
    except CannotSetUpError as error:
        if os.environ.get("CI"):
            raise
        say(f"{error}. Until then they are skipped.")


def may_install() -> bool:
    """Whether apt is here and may be used without a question."""
    return shutil.which("apt-get") is not None and (
        os.geteuid() == 0 or (shutil.which("sudo") is not None and succeeds(["sudo", "-n", "true"]))
    )


def apt_install(missing: dict[str, str], who_needs: str) -> None:
    """Installs the packages (the values) that hold what is missing (the keys).

    Raises:
        CannotSetUpError: it cannot be done from here; says in one line what to type instead.
    """
    packages = sorted(set(missing.values()))
    if shutil.which("apt-get") is None:
        raise CannotSetUpError(
            f"{who_needs} these; install them with your system's package manager: {', '.join(missing)}"
        )
    command = ["apt-get", "install", "--no-install-recommends", *packages]
    by_hand = f"{who_needs} system packages; install them with: sudo {' '.join(command)}"
    if not may_install():
        raise CannotSetUpError(by_hand)
    say(f"Installing system packages: {' '.join(packages)}")
    admin = [] if os.geteuid() == 0 else ["sudo", "-n"]
    succeeds([*admin, "apt-get", "update", "-qq"])  # a source that is down need not keep the rest from installing
    unattended = ["-y", "-qq", "--no-remove"]  # whatever would remove a package of the user's is not done
    run([*admin, "env", "DEBIAN_FRONTEND=noninteractive", *command, *unattended], by_hand)


def run_with_a_supported_python(arguments: list[str]) -> int:
    """Hands over to a Python that this project supports, where one is installed beside the one that was called."""
    names = [f"python3.{minor}" for minor in range(NEWEST[1], OLDEST[1] - 1, -1)]
    for candidate in [str(VENV_PYTHON), *filter(None, map(shutil.which, names))]:
        if os.access(candidate, os.X_OK) and succeeds([candidate, "-c", ""]):
            os.execv(candidate, [candidate, __file__, *arguments])
    sys.stderr.write(
        "Knee Coach needs Python {}.{} to {}.{}, and this is {}.{}. Install one of them, then try again.\n".format(
            *OLDEST, *NEWEST, *sys.version_info
        )
    )
    return 1


def say(sentence: str) -> None:
    """Tells the user what is being done, before it is done."""
    print(f"* {sentence}", flush=True)


def run(command: list[str], sorry: str) -> None:
    """Runs a command whose output the user sees.

    Raises:
        CannotSetUpError: it failed; `sorry` says so.
    """
    if subprocess.call(command) != 0:
        raise CannotSetUpError(sorry)


def succeeds(command: list[str]) -> bool:
    """Runs a command that says nothing; whether it ended well."""
    return subprocess.call(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
