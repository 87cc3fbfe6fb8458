"""`python -m knee_coach` and the command `knee-coach`: both are the command line."""

import sys

from knee_coach import cli


def main() -> int:
    """Runs the command line on the arguments of this process; returns its exit status."""
    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
