"""Make the files in assets/fonts from the npm package ``@fontsource/atkinson-hyperlegible-next``.

That package parts the letters of each weight over two files of one family; Qt loses the second one. Here they become
one file a weight. Needs ``fonttools`` and ``brotli``, which the program itself does not:

    npm pack @fontsource/atkinson-hyperlegible-next && tar xzf fontsource-*.tgz
    python tools/make_fonts.py package/files assets/fonts
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from fontTools.merge import Merger  # type: ignore[import-not-found, unused-ignore]
from fontTools.ttLib import TTFont  # type: ignore[import-not-found, unused-ignore]

WEIGHTS = {400: "Regular", 600: "SemiBold", 700: "Bold", 800: "ExtraBold"}
PARTS = ("latin", "latin-ext")


def main(source: Path, target: Path) -> None:
    """Write one WOFF2 file a weight into ``target``."""
    with tempfile.TemporaryDirectory() as folder:
        for weight, name in WEIGHTS.items():
            parts = []
            for part in PARTS:
                font = TTFont(source / f"atkinson-hyperlegible-next-{part}-{weight}-normal.woff2")
                font.flavor = None
                parts.append(str(Path(folder, f"{part}-{weight}.ttf")))
                font.save(parts[-1])
            merged = Merger().merge(parts)
            merged.flavor = "woff2"
            merged.save(target / f"AtkinsonHyperlegibleNext-{name}.woff2")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
