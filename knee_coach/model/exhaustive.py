"""``assert_never`` for Python 3.10, which does not have it in ``typing`` yet."""

from __future__ import annotations

from typing import NoReturn


def assert_never(value: NoReturn) -> NoReturn:
    """Tell the type checker that every member of a closed set was handled.

    Raises:
        AssertionError: when a value gets here after all, which is a bug.
    """
    raise AssertionError(f"not handled: {value!r}")
