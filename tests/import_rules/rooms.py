"""Who may import whom, as a table. The reasons are in docs/adr/0001-rooms-and-import-rules.md."""

from dataclasses import dataclass
from fnmatch import fnmatchcase

QT = ("PySide6", "shiboken6")
# What a pure room does without although the standard library has it: clocks, chance, files, processes, threads.
IMPURE = (
    *("time", "sched", "random", "secrets", "uuid", "os", "io", "pathlib", "shutil", "tempfile", "glob", "sqlite3"),
    *("threading", "concurrent", "asyncio", "multiprocessing", "subprocess", "signal", "socket", "ctypes", "importlib"),
)
ENGINE_TYPES = tuple(f"knee_coach.engine.{module}" for module in ("ahead", "commands", "events", "phases", "snapshot"))


@dataclass(frozen=True)
class Room:
    """Some modules, what they may import beside the standard library, and how to mend an import they may not have."""

    name: str
    modules: tuple[str, ...]
    """Dotted names; `*` stands for anything."""
    may_import: tuple[str, ...]
    mend: str
    but_not: tuple[str, ...] = ()
    inside_functions: tuple[str, ...] = ()
    """What may be imported beyond `may_import`, but only when a function runs."""
    pure: bool = False


def _all_of(package: str) -> tuple[str, ...]:
    return package, f"{package}.*"


PURE_MEND = "pass the value in as an argument, or return an event and let the caller (ui, store, sound) do the deed"
PROTOCOL_MEND = "describe what the screen needs as a Protocol in ui/ports.py and let app hand in the real one"

# The first room whose pattern fits is the module's.
ROOMS = (
    Room("the package itself", ("knee_coach",), (), "keep knee_coach/__init__.py to its docstring and its version"),
    Room("__main__", ("knee_coach.__main__",), ("knee_coach.cli",), "put it into cli/"),
    Room("model", _all_of("knee_coach.model"), ("knee_coach.model",), PURE_MEND, pure=True),
    Room("engine", _all_of("knee_coach.engine"), ("knee_coach.model", "knee_coach.engine"), PURE_MEND, pure=True),
    Room(
        "routine files' texts and grammar",
        (*_all_of("knee_coach.routine_files.yaml_text"), *_all_of("knee_coach.routine_files.grammar")),
        ("knee_coach.model", "knee_coach.routine_files.yaml_text", "knee_coach.routine_files.grammar", "yaml"),
        "these layers know no keys and collect no problems: return a value or raise, and let rules/ report it",
    ),
    Room(
        "routine_files",
        _all_of("knee_coach.routine_files"),
        ("knee_coach.model", "knee_coach.routine_files", "yaml"),
        "return a Routine or Problems and let the caller go on; let app hand in folders",
        inside_functions=("imagesize",),
    ),
    Room(
        "sound's processes",
        (
            *("knee_coach.sound.players.sound_process", "knee_coach.sound.players.sink_output"),
            *("knee_coach.sound.speech.voice_process", "knee_coach.sound.speech.qt_engine"),
        ),
        ("knee_coach.model", "knee_coach.sound", *QT),
        "a process plays or speaks what it is told and knows nothing else; let the other end tell it",
    ),
    Room(
        "sound's players",
        _all_of("knee_coach.sound.players"),
        ("knee_coach.model", "knee_coach.sound"),
        "a player plays a finished track and knows nothing else; Qt's sound belongs into the sound process",
        inside_functions=("playsound3",),
    ),
    Room(
        "sound's cue sheets and tracks",
        ("knee_coach.sound.cue_sheet", "knee_coach.sound.track"),
        ("knee_coach.model", "knee_coach.engine.phases", "knee_coach.sound"),
        "a cue sheet comes from phases alone; what follows the session's events belongs in sound/listener.py",
        but_not=("knee_coach.sound.players",),
    ),
    Room(
        "sound",
        _all_of("knee_coach.sound"),
        ("knee_coach.model", *ENGINE_TYPES, "knee_coach.sound"),
        "what plays or speaks belongs in sound/players; let app hand in folders and players",
        but_not=("knee_coach.sound.players",),
    ),
    Room(
        "store",
        _all_of("knee_coach.store"),
        ("knee_coach.model", "knee_coach.store"),
        "the store takes and gives the model's records; put the conversion into the caller",
    ),
    Room(
        "history",
        _all_of("knee_coach.history"),
        ("knee_coach.model", "knee_coach.history"),
        "history is sums over the model's records; pass the records in",
    ),
    Room(
        "figures' painter",
        _all_of("knee_coach.figures.painter"),
        ("knee_coach.model", "knee_coach.figures", *QT),
        "pass in what the painter needs; it only paints",
    ),
    Room(
        "figures",
        _all_of("knee_coach.figures"),
        ("knee_coach.model", "knee_coach.figures"),
        "what paints belongs in figures/painter.py",
        but_not=("knee_coach.figures.painter",),
    ),
    Room(
        "views",
        ("knee_coach.ui.view", "knee_coach.ui.*.view"),
        ("knee_coach.model", *ENGINE_TYPES, "knee_coach.ui"),
        "a view is plain values derived from a snapshot; let screen.py beside it do the rest",
    ),
    Room(
        "ui",
        _all_of("knee_coach.ui"),
        (
            *("knee_coach.model", "knee_coach.engine", "knee_coach.routine_files", "knee_coach.sound"),
            *("knee_coach.history", "knee_coach.figures", "knee_coach.ui"),
            *("knee_coach.resources", "knee_coach.settings", *QT),
        ),
        PROTOCOL_MEND,
        but_not=("knee_coach.sound.players",),
    ),
    Room(
        "desktop",
        _all_of("knee_coach.desktop"),
        ("knee_coach.desktop", *QT, "wakepy", "platformdirs"),
        "desktop knows the operating system and nothing of exercises; let app join the two",
    ),
    Room("app", _all_of("knee_coach.app"), ("",), ""),
    Room(
        "cli",
        _all_of("knee_coach.cli"),
        ("knee_coach", "yaml", "platformdirs"),
        "import it inside the function of the command that needs it, through knee_coach.app",
        but_not=tuple(
            f"knee_coach.{room}" for room in ("app", "ui", "desktop", "sound.players", "figures.painter", "__main__")
        ),
        inside_functions=(
            *("knee_coach.app", "knee_coach.sound.players.sound_process", "knee_coach.sound.speech.voice_process"),
        ),
    ),
    Room(
        "plan",
        _all_of("knee_coach.plan"),
        (
            "knee_coach.model",
            "knee_coach.engine",
            "knee_coach.sound.cue_sheet",
            "knee_coach.plan",
            "knee_coach.ui.words",
        ),
        "the plan prints a timeline and its cues; let the caller find and compile it",
    ),
    Room("paths", ("knee_coach.paths",), ("platformdirs",), "paths.py only names folders"),
    Room("resources", ("knee_coach.resources",), (), "resources.py only finds folders"),
    Room("settings", _all_of("knee_coach.settings"), ("knee_coach.model", "knee_coach.settings"), "pass it in"),
    Room("logs", ("knee_coach.logs",), ("knee_coach.paths",), "pass it in"),
)


def room_of(name: str) -> Room | None:
    """The room a module belongs to, None where the table has none."""
    return next((room for room in ROOMS if any(fnmatchcase(name, pattern) for pattern in room.modules)), None)
