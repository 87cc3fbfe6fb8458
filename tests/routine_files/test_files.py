"""Bytes that are no routine, and paths that are no file: one clear line each, and nothing hangs."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from knee_coach.routine_files.files import CannotReadError
from knee_coach.routine_files.reader import read_routine, read_routine_file
from tests.routine_files.writing import told, with_exercise

GOOD = with_exercise("reps: 10")
SAVE_AS_UTF_8 = 'save it again as UTF-8: editors offer that as "encoding" when saving'
UTF_16 = ("1:1 error: this file is UTF-16 or UTF-32, not UTF-8", SAVE_AS_UTF_8)
DELETE = "delete it; it cannot be seen in most editors"

BYTES: dict[str, tuple[bytes, tuple[str, str]]] = {
    "Latin-1": (
        GOOD.encode() + b"    note: caf\xe9\n",
        ("6:14 error: this file is not UTF-8 from here on", SAVE_AS_UTF_8),
    ),
    "Latin-1 after a byte-order mark": (
        b"\xef\xbb\xbfa\xe9",
        ("1:2 error: this file is not UTF-8 from here on", SAVE_AS_UTF_8),
    ),
    "a surrogate": (b"a: \xed\xa0\x80", ("1:4 error: this file is not UTF-8 from here on", SAVE_AS_UTF_8)),
    "UTF-16 with its mark": (GOOD.encode("utf-16"), UTF_16),
    "UTF-16, little end first": (GOOD.encode("utf-16-le"), UTF_16),
    "UTF-16, big end first": (GOOD.encode("utf-16-be"), UTF_16),
    "UTF-32": (GOOD.encode("utf-32"), UTF_16),
    "a NUL": (b"a: b\nc: d\0e\n", ("2:5 error: there is a control character here (U+0000)", DELETE)),
    "an escape": (b"a: \x1b[31m\n", ("1:4 error: there is a control character here (U+001B)", DELETE)),
    "a form feed": (b"a: b\n\x0c\n", ("2:1 error: there is a control character here (U+000C)", DELETE)),
    "more than 1 MiB": (
        b"#" * (1024 * 1024 + 1),
        ("1:1 error: this file is larger than 1 MiB", "a routine is a short text: is this the right file?"),
    ),
}


@pytest.mark.parametrize(("data", "said"), BYTES.values(), ids=BYTES)
def test_these_bytes_are_refused_with_one_line(data: bytes, said: tuple[str, str]) -> None:
    result = read_routine(data, "test.yaml")
    assert [told(problem) for problem in result.problems] == [said]
    assert result.routine is None


def test_a_mebibyte_is_not_too_large() -> None:
    text = GOOD + "#" * (1024 * 1024 - len(GOOD))
    assert read_routine(text.encode(), "test.yaml").problems == ()


ENDINGS = {"line feeds": "\n", "carriage returns and line feeds": "\r\n", "carriage returns": "\r"}


@pytest.mark.parametrize("ending", ENDINGS.values(), ids=ENDINGS)
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["no mark", "byte-order mark"])
def test_every_ending_of_lines_gives_the_same_places(ending: str, mark: bytes) -> None:
    text = with_exercise("reps: ten\nwait: 1").replace("\n", ending)
    problems = read_routine(mark + text.encode(), "test.yaml").problems
    assert [(problem.line, problem.column, problem.excerpt) for problem in problems] == [
        (5, 11, "    reps: ten"),
        (6, 11, "    wait: 1"),
    ]


def test_a_file_is_read_from_disk(tmp_path: Path) -> None:
    path = tmp_path / "week1.yaml"
    path.write_text(GOOD)
    result = read_routine_file(path)
    assert (result.id, result.file, result.problems) == ("week1", str(path), ())


def test_problems_show_the_name_that_was_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "week1.yaml"
    path.write_text("")
    assert {problem.file for problem in read_routine_file(path, shown_as="week1.yaml").problems} == {"week1.yaml"}


def reason(path: Path) -> str:
    with pytest.raises(CannotReadError) as caught:
        read_routine_file(path)
    assert str(caught.value) == f"cannot read {str(path).replace(chr(0), chr(0xFFFD))}: {caught.value.reason}"
    return caught.value.reason


def test_a_missing_file_cannot_be_read(tmp_path: Path) -> None:
    assert reason(tmp_path / "none.yaml") == "there is no such file"
    (tmp_path / "file").write_text("")
    assert reason(tmp_path / "file" / "none.yaml") == "there is no such file"


def test_a_folder_cannot_be_read(tmp_path: Path) -> None:
    assert reason(tmp_path) == "it is a folder, not a file"


def test_no_file_can_have_such_a_name() -> None:
    assert reason(Path("a\0b")) == "no file can have such a name"


if sys.platform != "win32":

    def test_a_pipe_cannot_be_read_and_nothing_waits_for_it(tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe.yaml")
        assert reason(tmp_path / "pipe.yaml") == "it is not a regular file"

    def test_a_device_cannot_be_read() -> None:
        assert reason(Path("/dev/zero")) == "it is not a regular file"

    def test_a_loop_of_links_cannot_be_read(tmp_path: Path) -> None:
        (tmp_path / "loop.yaml").symlink_to(tmp_path / "loop.yaml")
        assert reason(tmp_path / "loop.yaml") == "too many levels of symbolic links"


def test_a_huge_file_is_read_no_further_than_it_may_be(tmp_path: Path) -> None:
    path = tmp_path / "huge.yaml"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    result = read_routine_file(path)
    assert [problem.message for problem in result.problems] == ["this file is larger than 1 MiB"]
    assert len(result.data) == 1024 * 1024 + 1
