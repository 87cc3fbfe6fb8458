"""The command line. Only the window and ``play`` load Qt; everything slow is imported by the command that needs it.

Exit statuses: 0 all is well; 1 a routine file has errors; 2 bad usage, or something cannot be read.
"""

from knee_coach.cli.main import main

__all__ = ["main"]
