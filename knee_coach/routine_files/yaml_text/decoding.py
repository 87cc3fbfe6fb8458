"""Bytes to text: UTF-8 only, of a bearable size, without control characters."""

from __future__ import annotations

import re
from typing import NamedTuple

from knee_coach.routine_files.yaml_text.faults import Fault

MOST_BYTES = 1024 * 1024
"""Bytes: one MiB. A routine of 50 exercises has some 20 KiB."""

_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
_UTF_16_OR_32_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_SAVE_AS_UTF_8 = 'save it again as UTF-8: editors offer that as "encoding" when saving'
_DOCUMENTS = {b"\xd0\xcf\x11\xe0": "an old Word document", b"{\\rtf": "a rich text document"}
_DOCUMENTS |= {b"%PDF": "a PDF document"}
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF87a", b"GIF89a")
_ARCHIVES = (b"PK\x03\x04", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!")
# What the first entries of a document are called that is a ZIP file inside.
_ZIPPED_DOCUMENTS = {b"[Content_Types].xml": "a Word document", b"_rels/": "a Word document"}
_ZIPPED_DOCUMENTS |= {b"word/": "a Word document", b"mimetypeapplication/vnd.oasis": "an OpenDocument text"}
_FIRST_LOOK = 4096
# All of them but tab, line feed and carriage return.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


class Decoded(NamedTuple):
    """The text, as far as there is one, without its byte-order mark; ``fault`` None when all is well."""

    text: str
    fault: Fault | None


def decode(data: bytes) -> Decoded:
    """The text of a file, or the one reason why it has none."""
    other = _other_kind(data)
    if other is not None:
        return Decoded("", other)
    if len(data) > MOST_BYTES:
        message = f"this file is larger than {MOST_BYTES // 1024**2} MiB"
        return Decoded("", Fault(0, 0, message, "a routine is a short text: is this the right file?"))
    # Half of the bytes of English text in UTF-16 are zero, three quarters in UTF-32.
    if data.startswith(_UTF_16_OR_32_MARKS) or data[:4].count(0) >= 2:
        return Decoded("", Fault(0, 0, "this file is UTF-16 or UTF-32, not UTF-8", _SAVE_AS_UTF_8))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").removeprefix(_BOM)
        shown = data.decode("utf-8", "replace").removeprefix(_BOM)
        at = len(before)
        return Decoded(shown, Fault(at, at + 1, "this file is not UTF-8 from here on", _SAVE_AS_UTF_8))
    text = text.removeprefix(_BOM)
    found = _CONTROL.search(text)
    if found is None:
        return Decoded(text, None)
    message = f"there is a control character here (U+{ord(found[0]):04X})"
    return Decoded(text, Fault(found.start(), found.end(), message, "delete it; it cannot be seen in most editors"))


def _other_kind(data: bytes) -> Fault | None:
    """The fault of a file that is no text at all but something known."""
    if data.startswith(_PICTURES):
        hint = 'a routine is plain text in a file whose name ends in ".yaml": is this the right file?'
        return Fault(0, 0, "this file is a picture, not a routine", hint)
    documents = _DOCUMENTS
    if data.startswith(_ARCHIVES):
        head = data[:_FIRST_LOOK]
        documents = {data[:4]: what for mark, what in _ZIPPED_DOCUMENTS.items() if mark in head}
        if not documents:
            return Fault(0, 0, "this file is an archive, not a routine", "unpack it first, then check what was in it")
    for mark, what in documents.items():
        if data.startswith(mark):
            return Fault(0, 0, f"this file is {what}, not plain text", "save it as plain text in UTF-8")
    return None
