"""`python -m knee_coach` and the command `knee-coach`: both are the command line."""

import sys

from knee_coach.cli import main

if __name__ == "__main__":
    sys.exit(main())
