"""What the pages for users point at is there: every link, and every command line."""

from __future__ import annotations

import shlex
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from knee_coach.cli.arguments import parser
from tests.docs.guide import GUIDE, PAGE, ROOT
from tests.docs.markdown import read_page

README = ROOT / "README.md"


def commands() -> set[str]:
    """Every command line of the two pages."""
    shells = [line for block in PAGE.blocks if block.is_of("sh") for line in block.text.splitlines()]
    return {line for line in (*shells, *PAGE.code, *read_page(README).code) if line.startswith("knee-coach ")}


@pytest.mark.parametrize("line", sorted(commands()))
def test_a_command_exists(line: str) -> None:
    before_the_file, *_ = line.split(" > ")
    words = shlex.split(before_the_file)[1:]
    if len(words) > 1:
        named = None if words[0].startswith("-") else words[0]
        assert parser().parse_args(words).command == named
    else:
        # Only named, without what it works on: then it is there if it can say what it is.
        with pytest.raises(SystemExit) as ended:
            parser().parse_args([*words, "--help"])
        assert ended.value.code == 0


@pytest.mark.parametrize("page", [GUIDE, README], ids=lambda path: path.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for link in read_page(page).links:
        parts = urlsplit(link)
        if parts.scheme:
            assert parts.scheme == "https", link
            continue
        target = (page.parent / parts.path).resolve() if parts.path else page
        assert target.is_file(), link
        assert not parts.fragment or parts.fragment in read_page(target).anchors, link
