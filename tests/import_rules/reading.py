"""Reads what the modules of the package import, from their source: nothing is loaded."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

PACKAGE = Path(__file__).resolve().parents[2] / "knee_coach"
When = Literal["load", "call", "typing"]


@dataclass(frozen=True)
class Import:
    """One module that a module imports, and when: as it loads, when a function runs, or for the type checker only."""

    target: str
    line: int
    when: When


@dataclass(frozen=True)
class Module:
    """A module's name, file, imports and uses of the clock."""

    name: str
    file: Path
    imports: tuple[Import, ...]
    clocks: tuple[tuple[int, str], ...]

    @classmethod
    def parse(cls, name: str, source: str, file: Path, known: frozenset[str]) -> "Module":
        """Reads a module's source; `known` are the package's modules, to tell `from package import module`."""
        tree = ast.parse(source, str(file))
        home = name if file.name == "__init__.py" else name.rpartition(".")[0]
        imports = tuple(_imports(tree, home, known, "load"))
        return cls(name, file, imports, tuple(_clocks(tree)))


def _imports(node: ast.AST, home: str, known: frozenset[str], when: When) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        match child:
            case ast.Import(names=names):
                yield from (Import(alias.name, child.lineno, when) for alias in names)
            case ast.ImportFrom(module=module, names=names, level=level):
                start = ".".join(home.split(".")[: len(home.split(".")) - level + 1]) if level else ""
                base = ".".join(part for part in (start, module) if part)
                for alias in names:
                    inner = f"{base}.{alias.name}"
                    is_module = inner in known or (base == PACKAGE.name and not alias.name.startswith("_"))
                    yield Import(inner if is_module else base, child.lineno, when)
            case ast.Call(func=func, args=[ast.Constant(value=str(target)), *_]) if _is_import_call(func):
                yield Import(target, child.lineno, when)
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.Lambda():
                yield from _imports(child, home, known, "call" if when == "load" else when)
            case ast.If(test=test, body=body, orelse=orelse) if "TYPE_CHECKING" in ast.unparse(test):
                yield from _imports(ast.Module(body, []), home, known, "typing")
                yield from _imports(ast.Module(orelse, []), home, known, when)
            case _:
                yield from _imports(child, home, known, when)


def _is_import_call(func: ast.expr) -> bool:
    return ast.unparse(func) in {"__import__", "import_module", "importlib.import_module"}


def _clocks(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in {"now", "utcnow", "today"}:
            owner = ast.unparse(node.value)
            if owner.rpartition(".")[2] in {"datetime", "date"}:
                yield node.lineno, f"{owner}.{node.attr}"
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"open", "input"}:
            yield node.lineno, f"{node.func.id}()"


def module_name(file: Path) -> str:
    """The dotted name of a file of the package."""
    parts = file.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def scan() -> dict[str, Module]:
    """Every module of the package, by name."""
    files = {module_name(file): file for file in sorted(PACKAGE.rglob("*.py"))}
    known = frozenset(files)
    return {name: Module.parse(name, file.read_text("utf-8"), file, known) for name, file in files.items()}
