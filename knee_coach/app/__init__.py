"""The composition root: the one place that knows every room and joins them. Everything here is wiring."""

from knee_coach.app.request import Request
from knee_coach.app.run import run

__all__ = ["Request", "run"]
