"""What holds for every test: a display, a data folder of its own, small properties, and nothing skipped on CI."""

import os
import sys
from pathlib import Path

import hypothesis
import pytest

from tests.fuzz_cases import Cases

# Qt reads this when the first QApplication is made. `make test` starts a virtual X display where it can; without any
# display the tests draw off screen.
if sys.platform.startswith("linux"):
    os.environ.setdefault("QT_QPA_PLATFORM", "xcb" if os.environ.get("DISPLAY") else "offscreen")

# The same few examples each time: a red run is red again on the next machine. `make fuzz` looks further, anew each
# time, and keeps what it finds in .hypothesis/.
hypothesis.settings.register_profile(
    "default", max_examples=60, stateful_step_count=40, derandomize=True, database=None, deadline=None
)
hypothesis.settings.register_profile(
    "fuzz",
    max_examples=5_000,
    stateful_step_count=100,
    deadline=None,
    print_blob=True,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
FUZZING = os.environ.get("KNEE_COACH_FUZZ") == "1"
hypothesis.settings.load_profile("fuzz" if FUZZING else "default")


@pytest.fixture(autouse=True)
def private_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folders that are this test's alone, and do not exist yet. The developer's own are never touched."""
    home = tmp_path / "knee-coach-home"
    monkeypatch.setenv("KNEE_COACH_HOME", str(home))
    monkeypatch.delenv("KNEE_COACH_ROUTINES", raising=False)
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "this-computer"))
    return home


_CASES = pytest.StashKey[Cases]()
FEWEST_CASES = 20_000
"""A run of `make fuzz` that reads fewer files than these has not done its work."""


@pytest.fixture(scope="session")
def cases(request: pytest.FixtureRequest) -> Cases:
    """Counts what the property tests of the reader read; the number stands at the end of `make fuzz`."""
    return request.config.stash.setdefault(_CASES, Cases())


class CasesTold:
    """Says at the end how many files were read, and fails a run of `make fuzz` in which they were few."""

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        cases = session.config.stash.get(_CASES, None)
        if cases is not None and cases.number < FEWEST_CASES and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
        cases = config.stash.get(_CASES, None)
        if cases is not None:
            told = f"{cases.number:,} files read (at least {FEWEST_CASES:,}), the slowest in {cases.slowest_s:.2f} s"
            terminalreporter.section("the reader of routine files")
            terminalreporter.write_line(told)


class NothingSkipped:
    """Turns a run in which something was skipped into a failure."""

    def __init__(self) -> None:
        self._skipped: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.skipped and not hasattr(report, "wasxfail"):
            self._skipped.append(report.nodeid)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.skipped:
            self._skipped.append(report.nodeid)

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if self._skipped and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if self._skipped:
            terminalreporter.section("skipped, and CI is set: nothing may be skipped here", red=True)
            terminalreporter.write_line("Install what these tests need, or delete them:")
            for nodeid in self._skipped:
                terminalreporter.write_line(f"  {nodeid}")


def pytest_configure(config: pytest.Config) -> None:
    if os.environ.get("CI"):
        config.pluginmanager.register(NothingSkipped(), "nothing-skipped")
    if FUZZING:
        config.pluginmanager.register(CasesTold(), "cases-told")
