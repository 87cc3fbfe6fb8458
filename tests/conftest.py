"""What holds for every test: a display, a data folder of its own, small properties, and nothing skipped on CI."""

import os
import sys
from pathlib import Path

import hypothesis
import pytest

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
hypothesis.settings.load_profile("fuzz" if os.environ.get("KNEE_COACH_FUZZ") == "1" else "default")


@pytest.fixture(autouse=True)
def private_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder that is this test's alone, and does not exist yet. The developer's own is never touched."""
    home = tmp_path / "knee-coach-home"
    monkeypatch.setenv("KNEE_COACH_HOME", str(home))
    return home


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
