"""``knee-coach check`` given what is no routine: one clear line for each, in bounded time, memory and print.

The real command in a process of its own that may take no more than 512 MiB of addresses: what is read without bound,
or unfolded, ends it.
"""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

MIB = 1024 * 1024
MOST_ADDRESSES = 512 * MIB
PATIENCE = 60.0
"""Seconds until a command is taken for hung. Each needs a fraction of one."""

MOST_PRINTED = 200_000
"""Characters: some 300 problems of four lines."""

HEAD = "format: knee-routine/1\ntitle: Rubbish\n"
GOOD = f"{HEAD}exercises:\n  - name: Bridge\n    reps: 10\n"


def _bound_memory() -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_ADDRESSES, MOST_ADDRESSES))


def run(*command: str | bytes) -> subprocess.CompletedProcess[str]:
    bound = None if sys.platform == "win32" else _bound_memory
    return subprocess.run(
        command,
        capture_output=True,
        check=False,
        encoding="utf-8",
        errors="surrogateescape",
        env={**os.environ, "PYTHONUTF8": "1"},
        preexec_fn=bound,
        stdin=subprocess.DEVNULL,
        timeout=PATIENCE,
    )


def check(path: str | bytes | Path) -> tuple[int, str, str]:
    """Exit status, what was printed, and what was complained of."""
    named = path if isinstance(path, (str, bytes)) else str(path)
    done = run(sys.executable, "-m", "knee_coach", "check", named)
    assert "Traceback" not in done.stderr
    assert len(done.stdout) + len(done.stderr) < MOST_PRINTED
    return done.returncode, done.stdout, done.stderr


def told(data: bytes, folder: Path) -> list[str]:
    """The problems of a file of these bytes, without the lines they show and the hints."""
    path = folder / "rubbish.yaml"
    path.write_bytes(data)
    status, printed, complaint = check(path)
    assert (status, complaint) == (1, "")
    begin = f"{path}:"
    return [line[len(begin) :] for line in printed.splitlines() if line.startswith(begin)]


DEEP = "lists and groups of keys stand more than 20 deep inside one another here"
NO_UTF_8 = "this file is not UTF-8 from here on"
BOMB = HEAD + "a: &a [x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\n"
STAIRS = "".join(f"{' ' * depth}a:\n" for depth in range(1_400))

ONE_LINE: dict[str, tuple[bytes, str]] = {
    "100,000 brackets": (b"a: " + b"[" * 100_000, f"1:23: error: {DEEP}"),
    "100,000 braces": (b"{a: " * 100_000, f"1:81: error: {DEEP}"),
    "1,400 steps of indentation": (STAIRS.encode(), f"21:21: error: {DEEP}"),
    "100,000 dashes": (b"- " * 100_000, f"1:41: error: {DEEP}"),
    "NULs": (GOOD.encode() + b"\0" * 1000, "6:1: error: there is a control character here (U+0000)"),
    "nothing but NULs": (bytes(1000), "1:1: error: this file is UTF-16 or UTF-32, not UTF-8"),
    "a lone surrogate": (GOOD.encode() + b"    note: \xed\xa0\x80\n", f"6:11: error: {NO_UTF_8}"),
    "UTF-16": (GOOD.encode("utf-16"), "1:1: error: this file is UTF-16 or UTF-32, not UTF-8"),
    "Latin-1": ((GOOD + "    note: é\n").encode("latin-1"), f"6:11: error: {NO_UTF_8}"),
    "chance": (bytes(range(128, 256)) * 50, f"1:1: error: {NO_UTF_8}"),
    "a million entries": (
        b"- \n" * (MIB // 3),
        "20000:2: error: this file has more than 20,000 values; from here on it is not read",
    ),
    "a key in a key in a key": (b"a: " * (MIB // 3), '1:5: error: a second ":" in one line'),
    "one line of 1 MiB": (GOOD.encode() + b"    reps: " + b"1" * (MIB - 200), '6:5: error: "reps" is given twice'),
    "one word of 1 MiB": (b"x" * MIB, "1:1: error: a routine is a group of keys, not a text"),
    "a quote that is never closed": (
        GOOD.encode() + b'    note: "' + b"text\n" * 200_000,
        '6:11: error: this quote is never closed: "',
    ),
    "a program": (b"\x7fELF\x02\x01\x01" + bytes(9), "1:1: error: there is a control character here (U+007F)"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(100), "1:1: error: this file is a picture, not a routine"),
    "an archive": (b"PK\x03\x04" + bytes(100), "1:1: error: this file is an archive, not a routine"),
    "a Word document": (
        b"PK\x03\x04" + bytes(26) + b"[Content_Types].xml" + bytes(100),
        "1:1: error: this file is a Word document, not plain text",
    ),
}


@pytest.mark.parametrize(("data", "said"), ONE_LINE.values(), ids=ONE_LINE)
def test_is_refused_with_one_line(tmp_path: Path, data: bytes, said: str) -> None:
    assert told(data, tmp_path) == [said]


def test_of_10_000_lines_with_a_tab_each_of_the_first_is_named(tmp_path: Path) -> None:
    first, *others, last = told(GOOD.encode() + b"\tnote: A\n" * 10_000, tmp_path)
    assert first == "6:1: error: this line is indented with a tab"
    assert len(others) < 1000
    assert last.endswith("error: there are 9,700 more problems from here on")


def test_an_empty_file_lacks_what_every_routine_has(tmp_path: Path) -> None:
    assert told(b"", tmp_path) == [
        '1:1: error: "format" is missing',
        '1:1: error: "title" is missing',
        '1:1: error: "exercises" is missing',
    ]


def test_an_alias_bomb_does_not_go_off(tmp_path: Path) -> None:
    places = [line.split(" ")[0] for line in told(BOMB.encode(), tmp_path)]
    assert places == ["1:1:", *(["3:1:", "3:4:", "4:1:", "4:4:", "5:1:", "5:4:"])]


def test_code_in_a_file_is_never_run(tmp_path: Path) -> None:
    trace = tmp_path / "was-here"
    text = f'{GOOD}    note: !!python/object/apply:os.system ["touch {trace}"]\n'
    assert told(text.encode(), tmp_path) == ['6:11: error: "!" begins a tag, and routine files have none']
    assert not trace.exists()


MANY: dict[str, tuple[bytes, int]] = {
    "unknown keys": (HEAD.encode() + b"".join(b"key%d: 1\n" % number for number in range(9_000)), 8_701),
    "mistakes in the exercises": (
        HEAD.encode() + b"exercises:\n" + b"  - {name: A, reps: ten, wait: 1, sets: x, prepare: soon}\n" * 150,
        300,
    ),
    "tags": (HEAD.encode() + b"avoid:\n" + b"  - !x a\n" * 15_000, 14_701),
}


@pytest.mark.parametrize(("data", "more"), MANY.values(), ids=MANY)
def test_thousands_of_mistakes_are_counted_and_not_all_printed(tmp_path: Path, data: bytes, more: int) -> None:
    problems = told(data, tmp_path)
    assert len(problems) == 301
    assert problems[-1].endswith(f"error: there are {more:,} more problems from here on")


GOOD_ALL_THE_SAME = {
    "Windows line ends": GOOD.replace("\n", "\r\n").encode(),
    "a byte-order mark": b"\xef\xbb\xbf" + GOOD.encode(),
    "both": b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode(),
}


@pytest.mark.parametrize("data", GOOD_ALL_THE_SAME.values(), ids=GOOD_ALL_THE_SAME)
def test_is_read_all_the_same(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "good.yaml"
    path.write_bytes(data)
    assert check(path) == (0, f"{path}: no problems\n", "")


def test_a_hundred_mebibytes_are_not_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.yaml"
    with path.open("wb") as file:
        file.truncate(100 * MIB)
    status, printed, complaint = check(path)
    assert (status, complaint) == (1, "")
    assert printed.splitlines()[0] == f"{path}:1:1: error: this file is larger than 1 MiB"


def refused(path: Path) -> str:
    """Why a path cannot be read."""
    status, printed, complaint = check(path)
    begin = f"knee-coach: cannot read {path}: "
    assert (status, printed) == (2, "")
    assert complaint.startswith(begin)
    assert complaint.count("\n") == 1
    return complaint[len(begin) :].rstrip("\n")


def test_a_missing_file(tmp_path: Path) -> None:
    assert refused(tmp_path / "none.yaml") == "there is no such file"


def test_a_folder_without_routines(tmp_path: Path) -> None:
    status, printed, complaint = check(tmp_path)
    assert (status, printed) == (2, "")
    assert complaint == f"knee-coach: there are no routine files (.yaml, .yml) in {tmp_path}\n"


if sys.platform != "win32":
    AS_ANYBODY = """
import os, sys
from knee_coach.cli import main
# Everything is loaded by the first; then root becomes nobody, whom the file's mode keeps out.
good, closed = sys.argv[1:]
assert main(["check", good]) == 0
if os.getuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
sys.exit(main(["check", closed]))
"""

    def test_a_file_that_may_not_be_opened(tmp_path: Path) -> None:
        good, closed = tmp_path / "good.yaml", tmp_path / "closed.yaml"
        good.write_text(GOOD)
        closed.write_text(GOOD)
        closed.chmod(0)
        done = run(sys.executable, "-c", AS_ANYBODY, str(good), str(closed))
        assert done.returncode == 2
        assert done.stderr == f"knee-coach: cannot read {closed}: you are not allowed to open it\n"

    def make_pipe(path: Path) -> None:
        os.mkfifo(path)

    def make_dangling(path: Path) -> None:
        path.symlink_to(path.parent / "none.yaml")

    def make_loop(path: Path) -> None:
        path.symlink_to(path)

    def make_link_to_zero(path: Path) -> None:
        path.symlink_to("/dev/zero")

    NO_FILES: dict[str, tuple[Callable[[Path], None], str]] = {
        "a pipe": (make_pipe, "it is not a regular file"),
        "a link to nothing": (make_dangling, "there is no such file"),
        "a loop of links": (make_loop, "too many levels of symbolic links"),
        "a link to a device": (make_link_to_zero, "it is not a regular file"),
    }

    @pytest.mark.parametrize(("make", "reason"), NO_FILES.values(), ids=NO_FILES)
    def test_no_file_at_all(tmp_path: Path, make: Callable[[Path], None], reason: str) -> None:
        path = tmp_path / "rubbish.yaml"
        make(path)
        assert refused(path) == reason

    def test_a_device() -> None:
        assert refused(Path("/dev/zero")) == "it is not a regular file"

    def test_a_name_with_a_line_feed_is_still_one_line(tmp_path: Path) -> None:
        path = tmp_path / "a\nb.yaml"
        path.write_text(f"{GOOD}    wait: 1\n")
        status, printed, complaint = check(path)
        assert (status, complaint) == (1, "")
        assert printed.splitlines()[0] == f'{tmp_path}/a\ufffdb.yaml:6:11: error: "1" is neither true nor false'
        path.unlink()
        status, printed, complaint = check(path)
        assert (status, printed) == (2, "")
        assert complaint == f"knee-coach: cannot read {tmp_path}/a\ufffdb.yaml: there is no such file\n"

    def test_a_name_of_bytes_that_are_no_text(tmp_path: Path) -> None:
        path = os.fsencode(tmp_path) + b"/a\xff.yaml"
        Path(os.fsdecode(path)).write_text(f"{GOOD}    wait: 1\n")
        status, printed, complaint = check(path)
        assert (status, complaint) == (1, "")
        assert printed.splitlines()[0] == f'{tmp_path}/a\ufffd.yaml:6:11: error: "1" is neither true nor false'


def png(width: int, height: int) -> bytes:
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))


def test_a_picture_of_60_000_by_60_000_pixels(tmp_path: Path) -> None:
    (tmp_path / "huge.png").write_bytes(png(60_000, 60_000))
    data = f"{GOOD}    image: huge.png\n".encode()
    assert told(data, tmp_path) == ['6:12: error: "huge.png" has 60,000 × 60,000 pixels, which is too many']


def test_a_picture_outside_the_folder(tmp_path: Path) -> None:
    (tmp_path / "outside.png").write_bytes(png(100, 100))
    inside = tmp_path / "inside"
    inside.mkdir()
    data = f"{GOOD}    image: ../outside.png\n".encode()
    assert told(data, inside) == ['6:12: error: "../outside.png" is outside the folder of this file']


if sys.platform != "win32":

    def test_a_picture_that_is_a_link_out_of_the_folder_or_a_pipe(tmp_path: Path) -> None:
        (tmp_path / "out.png").symlink_to("/dev/zero")
        os.mkfifo(tmp_path / "pipe.png")
        data = (
            f"{HEAD}exercises:\n  - {{name: A, reps: 1, image: out.png}}\n  - {{name: B, reps: 1, image: pipe.png}}\n"
        )
        assert told(data.encode(), tmp_path) == [
            '4:31: error: "out.png" is outside the folder of this file',
            '5:31: error: "pipe.png" cannot be read: it is not a regular file',
        ]
