"""The page for therapists, and its examples as files of their own."""

from __future__ import annotations

import re
import struct
import zlib
from pathlib import Path

from tests.docs.markdown import Block, read_page

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs" / "routine-format.md"
PAGE = read_page(GUIDE)

EXAMPLES = [block for block in PAGE.blocks if block.is_of("yaml")]
GOOD = [block for block in EXAMPLES if "wrong" not in block.info]

FILE_NAME = "week-1.yaml"
"""What the page calls the file that is checked."""

PICTURES = re.findall(r"image: (\S+)", "".join(block.text for block in GOOD))
"""The pictures that the page tells its reader to put beside the file."""


def said_after(example: Block) -> str | None:
    """What the page says that ``check`` prints for the example that stands just before."""
    later = [block for block in PAGE.blocks if block.line > example.line and (block in EXAMPLES or block.is_of("text"))]
    return later[0].text if later and later[0].is_of("text") else None


def whole_file(example: Block) -> str:
    """The example as a file of its own; what is part of one stands in the shortest file there can be."""
    match example.info.split()[-1]:
        case "file":
            return example.text
        case "exercises":
            return f"format: knee-routine/1\ntitle: Test\nexercises:\n{example.text}"
        case "top":
            return f"format: knee-routine/1\ntitle: Test\n{example.text}exercises:\n  - name: Bridge\n    reps: 10\n"
        case kind:
            raise AssertionError(f'line {example.line}: an example is a "file", "exercises" or "top", not "{kind}"')


def tiny_png() -> bytes:
    """A picture of one white pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0\xff")) + chunk(b"IEND", b"")
    )
