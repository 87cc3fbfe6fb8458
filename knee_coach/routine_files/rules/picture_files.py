"""Looks whether a file is a picture that can be shown, without decoding it and without trusting what it says."""

from __future__ import annotations

import io
from pathlib import Path
from typing import BinaryIO, NamedTuple

from knee_coach.routine_files.files import CannotReadError, open_regular

MOST_BYTES = 20 * 1024 * 1024
"""Bytes: 20 MiB. The photograph of a good camera has 5 to 10."""

MOST_PIXELS = 50_000_000
"""Qt refuses to decode what takes more than 256 MiB; at 4 bytes each these take 191."""

LONGEST_SIDE = 16_000
"""Pixels: many graphics cards draw nothing wider than 16,384."""

_FIRST_LOOK = 64 * 1024
"""Bytes: the size stands in the first 30 of all but some photographs, which begin with notes of their camera."""

_MOST_READS = 20_000
"""A photograph has some dozen parts before its size; a file of a million tiny ones would take seconds."""

_ANOTHER_PICTURE = "or leave the key out"
_SMALLER = "make a smaller copy in a picture program: 1,600 pixels on the longer side are plenty"


class PictureFault(NamedTuple):
    """Why a file cannot be shown: ``message`` goes on after its name, ``hint`` says how to mend it.

    ``can_be_left_out``: there is nothing to show in it, and the exercise can be done without. What nobody may open,
    because it is no file or larger than memory should bear, is refused.
    """

    message: str
    hint: str
    can_be_left_out: bool = False


def picture_fault(path: Path) -> PictureFault | None:
    """What keeps the file from being shown; None when nothing does."""
    try:
        with open_regular(path) as file:
            return _fault_in(file)
    except CannotReadError as error:
        return PictureFault(f"cannot be read: {error.reason}", f"name another picture, {_ANOTHER_PICTURE}")
    except OSError:
        return PictureFault("cannot be read: the disk refuses", f"copy the picture anew, {_ANOTHER_PICTURE}")


def _fault_in(file: BinaryIO) -> PictureFault | None:
    length = file.seek(0, io.SEEK_END)
    file.seek(0)
    head = file.read(_FIRST_LOOK)
    if not head:
        return PictureFault("is an empty file", f"copy the picture anew, {_ANOTHER_PICTURE}", can_be_left_out=True)
    if not _is_known(head):
        hint = "open it in a picture program and save it as PNG, JPEG, GIF or WebP; the ending alone does not do it"
        return PictureFault("is not a picture of a kind that can be shown", hint, can_be_left_out=True)
    if length > MOST_BYTES:
        return PictureFault(f"is larger than {MOST_BYTES // 1024**2} MiB", _SMALLER)
    size = _size(head)
    if size is None and len(head) < length:
        size = _size(head + file.read(MOST_BYTES - len(head)))
    if size is None:
        hint = f"open it in a picture program, copy it anew, {_ANOTHER_PICTURE}"
        return PictureFault("is a damaged picture", hint, can_be_left_out=True)
    width, height = size
    if width * height > MOST_PIXELS or max(size) > LONGEST_SIDE:
        return PictureFault(f"has {width:,} × {height:,} pixels, which is too many", _SMALLER)
    return None


def _is_known(head: bytes) -> bool:
    """Whether the first bytes are those of a PNG, a JPEG, a GIF or a WebP.

    Nothing else may reach imagesize: for other formats it parses XML and follows offsets through the whole file.
    """
    webp = head[:4] == b"RIFF" and head[8:12] == b"WEBP"
    return webp or head.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a"))


def _size(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels, None when the data do not say."""
    # Only a file that names a picture pays for loading it.
    import imagesize  # type: ignore[import-untyped]  # noqa: PLC0415

    try:
        width, height = imagesize.get(_FewReads(data))
    except Exception:  # noqa: BLE001 - a header that lies may raise anything in there, and all of it means the same
        return None
    return (width, height) if width > 0 and height > 0 else None


class _FewReads(io.BytesIO):
    """Bytes that can be read only so many times."""

    _reads = 0

    def read(self, size: int | None = -1, /) -> bytes:
        self._reads += 1
        if self._reads > _MOST_READS:
            raise OSError("more parts than any picture has")
        return super().read(size)
