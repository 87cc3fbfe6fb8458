"""A picture for routines to name."""

from __future__ import annotations

import struct

A_PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">IIBBBBB", 40, 30, 8, 2, 0, 0, 0)
"""As much of a PNG file as tells its size: 40 by 30 pixels."""
