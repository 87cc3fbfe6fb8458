"""What Qt has to say goes into the program's own log; a patient's terminal is no place for it."""

from __future__ import annotations

import logging
import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

_logger = logging.getLogger("qt")


def log_qt_messages() -> None:
    """Send them there from now on. Before a fatal one Qt ends the program, so that one is told on the terminal too."""
    qInstallMessageHandler(_log)


def _log(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    _logger.log(_LEVELS.get(kind, logging.WARNING), "%s: %s", context.category or "default", message)
    if kind is QtMsgType.QtFatalMsg:
        sys.stderr.write(f"{message}\n")
