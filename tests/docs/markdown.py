"""Takes a page of ours apart: its blocks of code, tables, links and commands. It reads what our pages use, no more."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

_FENCE = "```"
_HEADING = re.compile(r"#+ (?P<title>.+)")
_LINK = re.compile(r"\[[^\]]+\]\((?P<target>[^)\s]+)\)")
_IN_CODE = re.compile(r"`([^`]+)`")


@dataclass(frozen=True)
class Block:
    """A block of code: what stands after its fence, and its text. ``line`` is that of the fence, from 1."""

    info: str
    text: str
    line: int

    def is_of(self, kind: str) -> bool:
        """Whether the first word after the fence is this one."""
        return self.info.split()[:1] == [kind]


@dataclass(frozen=True)
class Table:
    """A table: the heading it stands under and its rows, each cell by its column's name."""

    heading: str
    rows: tuple[dict[str, str], ...]


@dataclass(frozen=True)
class Page:
    """What a page has, in its order."""

    blocks: tuple[Block, ...]
    tables: tuple[Table, ...]
    anchors: frozenset[str]
    links: tuple[str, ...]
    code: tuple[str, ...]
    """What stands between backticks in its sentences and tables."""

    def tables_under(self, heading: str) -> list[Table]:
        """Every table under a heading, in order."""
        return [table for table in self.tables if table.heading == heading]

    def table(self, heading: str) -> Table:
        """The one table under a heading."""
        (found,) = self.tables_under(heading)
        return found


def read_page(path: Path) -> Page:
    """The page in a file."""
    blocks, prose = _parted(path.read_text(encoding="utf-8"))
    text = "\n".join(prose)
    links = tuple(match["target"] for match in _LINK.finditer(text))
    return Page(blocks, _tables(prose), _anchors(prose), links, tuple(_IN_CODE.findall(text)))


def code_in(cell: str) -> list[str]:
    """What stands between backticks in a cell."""
    return _IN_CODE.findall(cell)


def _parted(text: str) -> tuple[tuple[Block, ...], list[str]]:
    blocks: list[Block] = []
    prose: list[str] = []
    opened: tuple[str, int] | None = None
    inside: list[str] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if opened is None and line.startswith(_FENCE):
            opened, inside = (line.removeprefix(_FENCE).strip(), number), []
        elif opened is None:
            prose.append(line)
        elif line == _FENCE:
            blocks.append(Block(opened[0], "".join(f"{each}\n" for each in inside), opened[1]))
            opened = None
        else:
            inside.append(line)
    assert opened is None, f"the block that begins in line {opened} is never closed"
    return tuple(blocks), prose


def _tables(prose: list[str]) -> tuple[Table, ...]:
    found: list[Table] = []
    heading = ""
    rows: list[list[str]] = []
    for line in [*prose, ""]:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
            continue
        if rows:
            columns, _, *cells = rows
            found.append(Table(heading, tuple(dict(zip(columns, row, strict=True)) for row in cells)))
            rows = []
        if title := _HEADING.fullmatch(line):
            heading = title["title"]
    return tuple(found)


def _anchors(prose: list[str]) -> frozenset[str]:
    """The names that GitHub gives to headings: small letters, no signs, a hyphen for each space."""
    titles = [match["title"] for line in prose if (match := _HEADING.fullmatch(line))]
    anchors = [re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles]
    twice = [anchor for anchor, times in Counter(anchors).items() if times > 1]
    assert not twice, f"two headings give the same anchor: {twice}"
    return frozenset(anchors)
