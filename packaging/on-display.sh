#!/bin/sh
# Runs a command on the display there is; where there is none, on a virtual one with a window manager.
# Without Xvfb the command runs all the same: the tests then draw off screen.
set -eu

if [ "${1:-}" = --inside ]; then
    shift
    # A window manager gives windows their focus and their full screen. It ends when the display does.
    if command -v openbox >/dev/null; then openbox >/dev/null 2>&1 & fi
    exec "$@"
fi

if [ -n "${DISPLAY:-}" ] || [ -n "${QT_QPA_PLATFORM:-}" ] || ! command -v xvfb-run >/dev/null || ! command -v xauth >/dev/null; then
    exec "$@"
fi
exec xvfb-run --auto-servernum --server-args="-screen 0 1920x1080x24 -nolisten tcp" sh "$0" --inside "$@"
