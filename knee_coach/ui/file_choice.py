"""The system's own dialog for choosing routine files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QDir, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


class FileChooser(Protocol):
    """Lets a person choose files."""

    def choose(self, chosen: Callable[[tuple[str, ...]], None]) -> None:
        """Ask; ``chosen`` is called later with the paths, and not at all when the person thinks better of it."""


class FileDialog:
    """Opens over ``window``, in the folder that was used last; the first time, where files that came by mail are."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        downloads = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        self._folder = downloads if QDir(downloads).exists() else QDir.homePath()
        self._open: QFileDialog | None = None

    def choose(self, chosen: Callable[[tuple[str, ...]], None]) -> None:
        """Ask, unless the dialog is open already."""
        if self._open is not None:
            return
        dialog = QFileDialog(self._window, "Open a routine file", self._folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(["Routine files (*.yaml *.yml)", "All files (*)"])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda paths: self._chosen(tuple(paths), chosen))
        dialog.finished.connect(self._closed)
        self._open = dialog
        dialog.open()

    def _chosen(self, paths: tuple[str, ...], chosen: Callable[[tuple[str, ...]], None]) -> None:
        if paths:
            self._folder = str(Path(paths[0]).parent)
            chosen(paths)

    def _closed(self) -> None:
        self._open = None
