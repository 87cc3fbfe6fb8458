"""Whatever the bytes, reading them ends: in a routine or in problems, never in an exception."""

from __future__ import annotations

import time
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knee_coach.resources import routines_dir
from knee_coach.routine_files.length import planned_seconds
from knee_coach.routine_files.reader import ReadRoutine, read_routine
from knee_coach.routine_files.rendering import as_json, render_problems
from tests.fuzz_cases import Cases

REAL = sorted(routines_dir().glob("*.yaml"))
MIB = 1024 * 1024

LONGEST_READING = 1.0
"""Seconds of the processor's time, so that a busy machine does not fail it."""

MOST_MEMORY = 64 * MIB
"""Bytes that reading one file may take at once, beyond the file itself. A tenth of the tests' smallest machine."""

PIECES = [
    *(b"\t", b"\n", b"\r", b"\0", b" ", b"  ", b"- ", b": ", b"'", b'"', b"[", b"]", b"{", b"}", b"&a ", b"*a", b"!x "),
    *(b"|\n", b">-\n", b"#", b"%", b"---\n", b"...\n", b"\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xe2\x80\xa8"),
    *(
        b"? ",
        b"<<: ",
        b"circuit: X\n",
        b"rounds: 2\n",
        b"exercises:\n",
        b"tempo: ",
        b"hold: ",
        b"up to ",
        b"9999999999",
    ),
    *(b"1:30", b"-", b"+", b"to", b"min", b"dose: ask\n", b"asks: ", b"suggested: ", b"load: {band: red}\n", b"kg: "),
    *(
        b"\xc2\xa0",
        b"\xe2\x80\x8b",
        b"\xe2\x80\x93 ",
        b"\xe2\x80\x9c",
        b"\xef\xbc\x9a",
        b"reps:10\n",
        b"-name: A\n",
        b"a b\n",
        b"A, ",
        b"{name: A, reps: 1}, ",
        b"{name: A, rest: x}, ",
    ),
    *(b"figure: x\n", b"image: ../x\n", b"sides: each\n", b"order: by_rep\n", b'"\\ud800"', b'"\\0"', b"optional: x\n"),
]


HEAD = b"format: knee-routine/1\ntitle: T\n"
BEGINNINGS = (
    *(b"", b"avoid: [", b"exercises: [", HEAD + b"exercises:\n  - name: A\n    reps: 1\n    note: "),
    HEAD + b"exercises:\n  - circuit: A\n    rounds: 2\n    exercises: [",
)
ONE_LINE = {
    "texts": b"avoid: [" + b"A, " * 19_000 + b"A]",
    "exercises": b"exercises: [" + b"{name: A, reps: 1, rest: x}, " * 2_000 + b"]",
    "circuits": b"exercises: [" + (b"{circuit: A, exercises: [" + b"{name: A, rest: x}, " * 180 + b"]}, ") * 15 + b"]",
    "groups": b"exercises: [" + b"x, " * 19_000 + b"]",
    "dashes, and then a fault": HEAD + b"a: |\n  " + b"- " * 500_000 + b"x: y\nb:\n  c\nd: e: f",
    "spaces, and then a fault": HEAD + b"a: |\n  x" + b" " * 1_000_000 + b"x\nb\nd: e",
    "a long comment, and then a fault": b"a b\n#" + b" -" * 500_000 + b"\nd: e",
    "comments, and then a fault": b"a b\n" + b"#\n" * 500_000 + b"d: e",
    "texts with a number": b"avoid: [" + b"A #1\n, " * 15_000 + b"A]",
}


def encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def checked(data: bytes, cases: Cases) -> ReadRoutine:
    """Read, and hold what came of it against what is promised."""
    began = time.process_time()
    result = read_routine(data, "fuzz.yaml")
    seconds = time.process_time() - began
    assert seconds < LONGEST_READING
    cases.add(seconds)
    errors = [problem for problem in result.problems if problem.is_error]
    assert (result.routine is None) == bool(errors)
    places = [(problem.line, problem.column) for problem in result.problems]
    assert places == sorted(places)
    lines = result.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in result.problems:
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
        assert as_json(problem)["hint"]
        assert "\n" not in problem.message + problem.hint + problem.excerpt
    render_problems(result.problems)
    if result.routine is not None:
        assert planned_seconds(result.routine) >= 0
        ids = [exercise.id for exercise in result.routine.exercises]
        assert len(set(ids)) == len(ids)
    return result


@given(st.binary(max_size=400))
def test_any_bytes(cases: Cases, data: bytes) -> None:
    checked(data, cases)


@given(st.text(max_size=400))
def test_any_text(cases: Cases, text: str) -> None:
    checked(text.encode("utf-8", "surrogatepass"), cases)


@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_any_pieces(cases: Cases, pieces: list[bytes]) -> None:
    checked(b"".join(pieces), cases)


EDIT = st.tuples(
    st.floats(0, 1, exclude_max=True),
    st.integers(0, 40),
    st.one_of(st.sampled_from(PIECES), st.binary(max_size=4), st.text(max_size=3).map(encoded)),
)


@pytest.mark.parametrize("path", REAL, ids=[path.stem for path in REAL])
@given(edits=st.lists(EDIT, min_size=1, max_size=8))
def test_a_real_file_with_some_edits(cases: Cases, path: Path, edits: list[tuple[float, int, bytes]]) -> None:
    data = path.read_bytes()
    for part, length, piece in edits:
        at = int(part * len(data))
        data = data[:at] + piece + data[at + length :]
    checked(data, cases)


@pytest.mark.parametrize("path", REAL, ids=[path.stem for path in REAL])
@given(part=st.floats(0, 1, exclude_max=True))
def test_a_real_file_that_was_cut_off(cases: Cases, path: Path, part: float) -> None:
    data = path.read_bytes()
    checked(data[: int(part * len(data))], cases)


MOVE = st.tuples(st.floats(0, 1, exclude_max=True), st.floats(0, 1, exclude_max=True), st.integers(-3, 3))


@pytest.mark.parametrize("path", REAL, ids=[path.stem for path in REAL])
@given(moves=st.lists(MOVE, min_size=1, max_size=4))
def test_a_real_file_with_lines_moved_about(cases: Cases, path: Path, moves: list[tuple[float, float, int]]) -> None:
    """A line is cut out, put in elsewhere, and moved to the right or the left."""
    lines = path.read_bytes().splitlines(keepends=True)
    for source, target, right in moves:
        line = lines.pop(int(source * len(lines)))
        lines.insert(int(target * len(lines)), b" " * right + line if right > 0 else line[-right:])
    checked(b"".join(lines), cases)


# A hundredth of the usual number: each of them is a thousand times as large.
@settings(max_examples=max(4, settings().max_examples // 100))
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6), st.sampled_from(BEGINNINGS))
def test_a_file_as_large_as_may_be_is_read_in_time_and_in_bounded_memory(
    cases: Cases, pieces: list[bytes], beginning: bytes
) -> None:
    unit = b"".join(pieces)
    data = (beginning + unit * (MIB // len(unit) + 1))[:MIB]
    checked(data, cases)
    tracemalloc.start()
    try:
        read_routine(data, "fuzz.yaml")
        assert tracemalloc.get_traced_memory()[1] < MOST_MEMORY
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("data", ONE_LINE.values(), ids=ONE_LINE)
def test_a_line_with_thousands_of_values_is_read_in_time(cases: Cases, data: bytes) -> None:
    checked(data + b" #" + b"x" * (MIB - len(data) - 2), cases)


def test_there_are_real_files() -> None:
    assert "medial-knee-strengthening" in {path.stem for path in REAL}
