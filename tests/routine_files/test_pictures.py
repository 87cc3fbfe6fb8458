"""Pictures and figures: what a routine names must be there, in its folder, and something that can be shown."""

from __future__ import annotations

import os
import struct
import sys
import zlib
from pathlib import Path

import pytest

from knee_coach.routine_files.reader import ReadRoutine, read_routine, read_routine_file
from knee_coach.routine_files.reading import Reading
from knee_coach.routine_files.rules.picture_files import LONGEST_SIDE, MOST_BYTES
from knee_coach.routine_files.surroundings import Surroundings
from tests.routine_files.writing import told, with_exercise


def png(width: int, height: int) -> bytes:
    """The beginning of a PNG of that size: all that is looked at."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))


def jpeg(width: int, height: int, notes: bytes = b"") -> bytes:
    """A JPEG of that size with notes of its camera before it, and no pixels."""
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 17, 8, height, width, 3) + b"\x01\x11\0\x02\x11\0\x03\x11\0"
    return b"\xff\xd8" + notes + frame + b"\xff\xd9"


def note(length: int) -> bytes:
    return b"\xff\xe2" + struct.pack(">H", length + 2) + bytes(length)


def gif(width: int, height: int) -> bytes:
    return b"GIF89a" + struct.pack("<HH", width, height) + b"\0\0\0;"


def webp(width: int, height: int) -> bytes:
    size = struct.pack("<I", width - 1)[:3] + struct.pack("<I", height - 1)[:3]
    chunk = b"WEBPVP8X" + struct.pack("<I", 10) + bytes(4) + size
    return b"RIFF" + struct.pack("<I", len(chunk)) + chunk


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of routines with a picture and a pose file, and another picture outside of it."""
    inside = tmp_path / "routines"
    (inside / "pictures").mkdir(parents=True)
    (inside / "pictures" / "bridge.png").write_bytes(png(800, 600))
    (inside / "bridge.pose.yaml").write_text("pose")
    (inside / "my-bridge.yaml").write_text("pose")
    (tmp_path / "secret.png").write_bytes(png(800, 600))
    return inside


def read_in(folder: Path, lines: str) -> ReadRoutine:
    path = folder / "week1.yaml"
    path.write_text(with_exercise(f"reps: 10\n{lines}"), encoding="utf-8")
    return read_routine_file(path, figures=frozenset({"bridge", "wall-squat"}))


def told_in(folder: Path, lines: str) -> list[tuple[str, str]]:
    return [told(problem) for problem in read_in(folder, lines).problems]


@pytest.mark.parametrize(
    "lines",
    ["image: pictures/bridge.png", "figure: bridge.pose.yaml", "figure: wall-squat", "image: ./pictures/bridge.png"],
)
def test_what_is_there_is_taken(folder: Path, lines: str) -> None:
    assert told_in(folder, lines) == []


def test_a_pose_file_that_looks_like_a_routine_is_taken_with_a_warning(folder: Path) -> None:
    assert told_in(folder, "figure: my-bridge.yaml") == [
        (
            '6:13 warning: "my-bridge.yaml" is taken for a routine by whoever lists this folder',
            'let its name end in ".pose.yaml", and write it so here',
        )
    ]


BESIDE = "save it into the folder of this file, under exactly this name"
INTO_THAT_FOLDER = "put the picture into that folder and write its name alone"
NAMES = {
    "image: squat.png": ('6:12 error: there is no picture "squat.png"', BESIDE),
    "image: Pictures/bridge.jpg": ('6:12 error: there is no picture "Pictures/bridge.jpg"', BESIDE),
    "image: pictures/BRIDGE.JPG": (
        '6:12 error: there is no picture "pictures/BRIDGE.JPG"',
        'did you mean "pictures/bridge.png"? that file is there',
    ),
    "image: pictures/bridge.jpeg": (
        '6:12 error: there is no picture "pictures/bridge.jpeg"',
        'did you mean "pictures/bridge.png"? that file is there',
    ),
    "image: pictures/brigde.png": (
        '6:12 error: there is no picture "pictures/brigde.png"',
        'did you mean "pictures/bridge.png"? that file is there',
    ),
    "image: pictures/squat.png": ('6:12 error: there is no picture "pictures/squat.png"', BESIDE),
    "image: pictures": (
        '6:12 error: "pictures" cannot be read: it is a folder, not a file',
        "name another picture, or leave the key out",
    ),
    f"image: {'x' * 300}": (f'6:12 error: there is no picture "{"x" * 59}…"', BESIDE),
    "image: ../secret.png": ('6:12 error: "../secret.png" is outside the folder of this file', INTO_THAT_FOLDER),
    "image: pictures/../../secret.png": (
        '6:12 error: "pictures/../../secret.png" is outside the folder of this file',
        INTO_THAT_FOLDER,
    ),
    "image: /etc/passwd": ('6:12 error: "/etc/passwd" is outside the folder of this file', INTO_THAT_FOLDER),
    "image: /dev/zero": ('6:12 error: "/dev/zero" is outside the folder of this file', INTO_THAT_FOLDER),
    "image: C:\\me.png": ('6:12 error: "C:\\me.png" is outside the folder of this file', INTO_THAT_FOLDER),
    "image: ..\\me.png": ('6:12 error: "..\\me.png" is outside the folder of this file', INTO_THAT_FOLDER),
    "image: pictures\\bridge.png": (
        '6:12 error: "pictures\\bridge.png" has a "\\", which only Windows takes for a folder',
        'write "/" between a folder and what is in it: "pictures/bridge.png"',
    ),
    "image: https://example.org/a.png": (
        ('6:12 error: "https://example.org/a.png" is a web address, and the picture must be a file beside this one'),
        "save the picture into the folder of this file, and write its name alone",
    ),
    'image: ""': ("6:12 error: the name of the picture is empty", "write it, or leave the key out"),
    "image: [a.png]": (
        '6:12 error: "image" is the name of a picture file, not a list',
        'write it on one line, like "image: ..."',
    ),
    "figure: brigde": ('6:13 error: there is no figure "brigde"', 'did you mean "bridge"?'),
    "figure: xyz": (
        '6:13 error: there is no figure "xyz"',
        "leave the key out, or name a pose file beside this one",
    ),
    "figure: squat.pose.yaml": ('6:13 error: there is no pose file "squat.pose.yaml"', BESIDE),
    "figure: pictures/bridge.png": (
        '6:13 error: "pictures/bridge.png" is not the name of a pose file',
        'the name of one ends in ".pose.yaml", and the id of a figure is like "wall-squat"',
    ),
    "figure: Bridge": (
        '6:13 error: "Bridge" is not the name of a pose file',
        'the name of one ends in ".pose.yaml", and the id of a figure is like "wall-squat"',
    ),
    'figure: ""': ("6:13 error: the name of the pose file is empty", "write it, or leave the key out"),
    "figure: ../squat.pose.yaml": (
        '6:13 error: "../squat.pose.yaml" is outside the folder of this file',
        "put the pose file into that folder and write its name alone",
    ),
}


@pytest.mark.parametrize(("lines", "said"), NAMES.items(), ids=[lines[:30] for lines in NAMES])
def test_what_is_not_there_or_not_ours_is_refused(folder: Path, lines: str, said: tuple[str, str]) -> None:
    assert told_in(folder, lines) == [said]


SHOWN = {
    "PNG": png(800, 600),
    "JPEG": jpeg(800, 600),
    "JPEG with the notes of a camera": jpeg(4000, 3000, note(65_000) * 40),
    "GIF": gif(800, 600),
    "WebP": webp(800, 600),
    "the widest": png(LONGEST_SIDE, 3125),
    "50 million pixels": png(5000, 10_000),
    "20 MiB": png(800, 600) + bytes(MOST_BYTES - len(png(800, 600))),
}


@pytest.mark.parametrize("data", SHOWN.values(), ids=SHOWN)
def test_a_picture_of_these_is_taken(folder: Path, data: bytes) -> None:
    (folder / "a.png").write_bytes(data)
    assert told_in(folder, "image: a.png") == []


OF_A_KIND = '6:12 warning: "a.png" is not a picture of a kind that can be shown'
AS_A_KIND = "open it in a picture program and save it as PNG, JPEG, GIF or WebP; the ending alone does not do it"
DAMAGED = '6:12 warning: "a.png" is a damaged picture'
ANEW = "open it in a picture program, copy it anew, or leave the key out"
SMALLER = "make a smaller copy in a picture program: 1,600 pixels on the longer side are plenty"
EXTERNAL = b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
REFUSED: dict[str, tuple[bytes, tuple[str, str]]] = {
    "an empty file": (
        b"",
        ('6:12 warning: "a.png" is an empty file', "copy the picture anew, or leave the key out"),
    ),
    "a text": (b"My notes of Monday.\n", (OF_A_KIND, AS_A_KIND)),
    "an SVG": (b"<?xml version='1.0'?>" + EXTERNAL + b"<svg width='1' height='1'/>", (OF_A_KIND, AS_A_KIND)),
    "a HEIC of a telephone": (b"\0\0\0\x18ftypheic" + bytes(40), (OF_A_KIND, AS_A_KIND)),
    "a BMP": (b"BM" + bytes(60), (OF_A_KIND, AS_A_KIND)),
    "a TIFF": (b"II*\0" + bytes(60), (OF_A_KIND, AS_A_KIND)),
    "the first bytes of a PNG": (png(800, 600)[:8], (DAMAGED, ANEW)),
    "a PNG that was cut off": (png(800, 600)[:20], (DAMAGED, ANEW)),
    "a PNG without width": (png(0, 600), (DAMAGED, ANEW)),
    "a PNG of nothing but zeros": (png(1, 1)[:8] + bytes(1000), (DAMAGED, ANEW)),
    "a JPEG that was cut off": (jpeg(800, 600)[:8], (DAMAGED, ANEW)),
    "a JPEG whose part is shorter than its length": (b"\xff\xd8\xff\xe0\0\0" + bytes(100), (DAMAGED, ANEW)),
    "a JPEG of a million parts": (jpeg(800, 600, note(0) * 1_000_000), (DAMAGED, ANEW)),
    "a JPEG with nothing but filling": (b"\xff\xd8" + b"\xff" * 5_000_000, (DAMAGED, ANEW)),
    "a JPEG with nothing but zeros": (b"\xff\xd8\xff\xe0\0\x02" + bytes(5_000_000), (DAMAGED, ANEW)),
    "a GIF that was cut off": (gif(800, 600)[:8], (DAMAGED, ANEW)),
    "a WebP of an unknown part": (webp(800, 600).replace(b"VP8X", b"JUNK"), (DAMAGED, ANEW)),
    "larger than 20 MiB": (
        png(800, 600) + bytes(MOST_BYTES),
        ('6:12 error: "a.png" is larger than 20 MiB', SMALLER),
    ),
    "60,000 × 60,000 pixels": (
        png(60_000, 60_000),
        ('6:12 error: "a.png" has 60,000 × 60,000 pixels, which is too many', SMALLER),
    ),
    "too wide": (
        png(LONGEST_SIDE + 1, 1),
        ('6:12 error: "a.png" has 16,001 × 1 pixels, which is too many', SMALLER),
    ),
    "too many pixels": (
        webp(5000, 10_001),
        ('6:12 error: "a.png" has 5,000 × 10,001 pixels, which is too many', SMALLER),
    ),
}


@pytest.mark.parametrize(("data", "said"), REFUSED.values(), ids=REFUSED)
def test_a_picture_of_these_is_told(folder: Path, data: bytes, said: tuple[str, str]) -> None:
    (folder / "a.png").write_bytes(data)
    assert told_in(folder, "image: a.png") == [said]


if sys.platform != "win32":

    def test_a_pipe_is_no_picture_and_nothing_waits_for_it(folder: Path) -> None:
        os.mkfifo(folder / "a.png")
        assert told_in(folder, "image: a.png") == [
            (
                '6:12 error: "a.png" cannot be read: it is not a regular file',
                "name another picture, or leave the key out",
            )
        ]

    def test_a_link_inside_the_folder_is_followed(folder: Path) -> None:
        (folder / "a.png").symlink_to(folder / "pictures" / "bridge.png")
        assert told_in(folder, "image: a.png") == []

    LINKS = {
        "to a picture outside": "../secret.png",
        "to a device": "/dev/zero",
        "to a file of the system": "/etc/passwd",
    }

    @pytest.mark.parametrize("target", LINKS.values(), ids=LINKS)
    def test_a_link_out_of_the_folder_is_refused(folder: Path, target: str) -> None:
        (folder / "a.png").symlink_to(target)
        assert told_in(folder, "image: a.png") == [
            ('6:12 error: "a.png" is outside the folder of this file', INTO_THAT_FOLDER)
        ]

    def test_a_link_to_nothing_and_a_loop_of_links_lead_nowhere(folder: Path) -> None:
        (folder / "a.png").symlink_to(folder / "none.png")
        (folder / "b.png").symlink_to(folder / "b.png")
        assert [message for message, _ in told_in(folder, "image: a.png")] == [
            '6:12 error: there is no picture "a.png"'
        ]
        assert [message for message, _ in told_in(folder, "image: b.png")] == [
            '6:12 error: there is no picture "b.png"'
        ]


def test_without_a_folder_a_picture_is_not_looked_for_but_must_not_lead_out() -> None:
    text = with_exercise("reps: 10\nimage: squat.png").encode()
    assert read_routine(text, "-").problems == ()
    text = with_exercise("reps: 10\nimage: ../squat.png").encode()
    assert [problem.line for problem in read_routine(text, "-", Surroundings()).problems] == [6]


def test_the_files_beside_it_are_named_there_or_not_each_once(folder: Path) -> None:
    text = """\
format: knee-routine/1
title: Test
exercises:
  - {name: A, reps: 1, image: none.png, figure: bridge.pose.yaml}
  - {name: B, reps: 1, image: ./pictures/bridge.png, figure: wall-squat}
  - {name: C, reps: 1, image: none.png}
  - {name: D, reps: 1, image: ../secret.png, figure: none.pose.yaml}
  - {name: E, reps: 1, image: out.png}
"""
    (folder / "out.png").symlink_to(folder.parent / "secret.png")
    path = folder / "week1.yaml"
    path.write_text(text)
    assert read_routine_file(path).beside == (
        "none.png",
        "bridge.pose.yaml",
        "./pictures/bridge.png",
        "none.pose.yaml",
        "out.png",
    )


def test_a_picture_that_came_is_found(folder: Path) -> None:
    assert [problem.line for problem in read_in(folder, "image: new.png").problems] == [6]
    (folder / "new.png").write_bytes(png(800, 600))
    assert read_in(folder, "image: new.png").problems == ()


def test_a_file_that_many_exercises_name_is_looked_at_once() -> None:
    reading = Reading("test.yaml", "", Surroundings())
    looked_at: list[Path] = []
    for name in ("a.png", "./a.png", "b.png", "a.png"):
        reading.once(Path("folder") / name, looked_at.append)
    assert looked_at == [Path("folder/a.png"), Path("folder/b.png")]


def test_a_picture_that_is_none_is_left_out_and_the_exercise_is_done(folder: Path) -> None:
    """A patient who got a damaged file by e-mail can exercise all the same."""
    (folder / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    read = read_in(folder, "image: broken.png")
    assert read.routine is not None
    assert read.routine.exercises[0].image is None
    assert read.beside == ("broken.png",)
