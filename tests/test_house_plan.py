"""The plan of the house: who may know whom, where libraries live, how large things grow."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk import ROOT

HOUSE = ROOT / "briefing"
MODULES = {p.relative_to(HOUSE).as_posix(): ast.parse(p.read_text("utf-8")) for p in sorted(HOUSE.rglob("*.py"))}
ROOMS = ("read", "understand", "compose", "render", "deliver")
RECORDS = ("errors", "facts", "memo", "files")

ARROWS: dict[str, set[str]] = {
    **{record: set() for record in RECORDS},
    "arrays": set(),
    "read": {"plugins", "arrays", "facts", "errors"},
    "understand": {"arrays", "facts", "errors"},
    "compose": {"plugins", "facts", "memo", "errors"},
    "render": {"plugins", "memo", "files", "errors"},
    "deliver": {"plugins", "files", "errors"},
    "installed": set(),
    "plugins": {"installed", "errors"},
    "tomlfile": {"errors"},
    "origins": {"plugins", "tomlfile", "errors"},
    "settings": {"plugins", "origins", "tomlfile", "errors"},
    "ledger": set(),
    "verify": {"facts", "errors", "carried"},
    "carried": {"errors"},
    "issues": {"ledger"},
    "posted": {"errors"},
    "passwords": {"errors"},
    "posting": {"issues", "posted", "passwords", "deliver", "settings", "files", "errors"},
    "printing": {"ledger", "issues", "posted", "deliver", "settings", "world", "errors"},
    "watch": {"errors"},
    "service": {"errors"},
    "notices": {"posting", "posted", "deliver", "files", "errors"},
    "standing": {
        "notices",
        "building",
        "ledger",
        "pipeline",
        "printing",
        "request",
        "settings",
        "watch",
        "world",
        "errors",
    },
    "building": {
        "pipeline",
        "order",
        "unchanged",
        "facts",
        "files",
        "request",
        "settings",
        "ledger",
        "issues",
        "show",
        "world",
        "errors",
    },
    "order": {"facts", "files"},
    "cache": set(),
    "editions": {"plugins", "installed"},
    "unchanged": {"editions", "order", "pipeline", "ledger"},
    "pipeline": {*ROOMS, "order", "cache", "editions", "facts", "memo", "files", "errors"},
    "request": {"settings", "pipeline", "issues", "world", "errors"},
    "show": {
        "facts",
        "settings",
        "ledger",
        "posted",
        "pipeline",
        "understand",
    },  # of the last two, only names of records
    "told": {"show", "ledger", "standing"},
    "printed": {"memo"},
    "rules": set(),
    "explain": {"printed", "rules", "show", "errors"},
    "lint": set(),
    "sheet": {"settings"},
    "starting": {"settings", "sheet", "errors"},
    "doctor": {*ROOMS, "pipeline", "request", "settings", "ledger", "posting", "standing", "watch", "world", "errors"},
    "world": {"pipeline"},  # only the name of a type
    "commands": {
        "world",
        "pipeline",
        "request",
        "settings",
        "ledger",
        "show",
        "lint",
        "sheet",
        "starting",
        "doctor",
        "verify",
        "explain",
        "printed",
        "building",
        "posting",
        "notices",
        "printing",
        "standing",
        "service",
        "told",
        "posted",
        "watch",
        "errors",
    },
    "cli": {"world", "commands", "pipeline", "show", "errors"},
    "__init__": {*ROOMS},
    "__main__": {"cli"},
}
"""What each part may import of ours."""

FENCES: dict[str, tuple[str, ...]] = {
    "spacy": ("understand/",),
    "distributed": ("understand/cluster.py",),
    "pycountry": ("understand/", "read/tongue.py"),
    "rapidfuzz": ("understand/",),
    "jinja2": ("compose/",),
    "markupsafe": ("compose/",),
    "markdown_it": ("compose/",),
    "docx": ("render/docx", "read/formats/word.py"),
    "reportlab": ("render/",),
    "trafilatura": ("read/",),
    "htmldate": ("read/",),
    "charset_normalizer": ("read/",),
    "pypdfium2": ("read/formats/pdf.py",),
    "odfdo": ("read/formats/odt.py",),
    "striprtf": ("read/formats/rtf.py",),
    "feedparser": ("read/formats/feed.py",),
    "ftfy": ("read/formats/clean.py",),
    "py3langid": ("read/tongue.py",),
    "schedule": ("watch/jobs.py",),
    "smtplib": ("deliver/email.py",),
    "email": ("deliver/letter.py", "read/formats/mail.py"),
    "fcntl": ("posted.py", "watch/", "deliver/folder.py"),
    "signal": ("watch/", "read/child.py", "understand/workers.py"),
    "watchfiles": ("watch/wake.py",),
    "keyring": ("passwords.py",),
    "socket": ("deliver/email.py",),
    "subprocess": ("deliver/printer.py", "read/apart.py"),
    "click": ("cli.py", "commands/"),
    "requests": (),
    "httpx": (),
    "pickle": (),
}
"""Library -> the only places that may import it."""

LONG_MODULES = {
    "facts.py": "all records that pass between the rooms, most lines tell what a field means",
}
LONG_FUNCTIONS: dict[str, str] = {}
"""Functions over 30 lines of code, each with the reason."""


def imports(tree: ast.Module, module: str) -> Iterator[str]:
    """Full names of what a module imports, wherever the import stands."""
    package = ["briefing", *module.removesuffix(".py").split("/")][:-1]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1] if node.level else []
            base = ".".join([*start, *([node.module] if node.module else [])])
            yield from (f"{base}.{alias.name}" for alias in node.names)


def part(module: str) -> str:
    """The room that a module stands in, or the module itself at the top."""
    return module.partition("/")[0].removesuffix(".py")


def ours(name: str) -> str | None:
    """The part of the house that an import leads to; ``None`` for anything else."""
    first, *rest = name.split(".")
    known = {part(m) for m in MODULES}
    if first != "briefing":
        return None
    return rest[0] if rest and rest[0] in known else "__init__"


@pytest.mark.parametrize("module", MODULES)
def test_arrows(module: str) -> None:
    """Every import of ours follows the plan: rooms never know one another."""
    here = part(module)
    assert here in ARROWS, f"{module} is not on the plan"
    found = {ours(name) for name in imports(MODULES[module], module)}
    assert found - {None, here, "__init__"} <= ARROWS[here]


@pytest.mark.parametrize("module", [m for m in MODULES if part(m) in RECORDS])
def test_records_stand_alone(module: str) -> None:
    """The records that pass between rooms need the standard library only."""
    import sys

    found = {name.split(".")[0] for name in imports(MODULES[module], module)}
    assert found <= set(sys.stdlib_module_names)


@pytest.mark.parametrize("library", FENCES)
def test_fences(library: str) -> None:
    """A library is imported only in the room that it belongs to."""
    users = [m for m, tree in MODULES.items() if library in {n.split(".")[0] for n in imports(tree, m)}]
    assert [m for m in users if not m.startswith(FENCES[library] or ("nowhere",))] == []


@pytest.mark.parametrize("module", [m for m in MODULES if part(m) not in {"cli", "commands", "__main__"}])
def test_only_the_command_line_speaks(module: str) -> None:
    """Nothing but the command line prints or exits."""
    calls = [ast.unparse(n.func) for n in ast.walk(MODULES[module]) if isinstance(n, ast.Call)]
    assert [c for c in calls if c in {"print", "exit", "quit", "sys.exit", "os._exit", "sys.stdout.write"}] == []


@pytest.mark.parametrize("module", MODULES)
def test_modules_are_small(module: str) -> None:
    """A module has at most 250 lines, or is listed with the reason."""
    lines = len((HOUSE / module).read_text("utf-8").splitlines())
    assert lines <= 250 or module in LONG_MODULES


@pytest.mark.parametrize("module", MODULES)
def test_functions_are_small(module: str) -> None:
    """A function has at most 30 lines of code, or is listed with the reason."""
    long = {f"{module}:{f.name}" for f in functions(MODULES[module]) if code_lines(f) > 30}
    assert long <= set(LONG_FUNCTIONS)


def test_lists_of_the_long_hold() -> None:
    """What is listed as long is still there and still long."""
    long = {f"{m}:{f.name}" for m, tree in MODULES.items() for f in functions(tree) if code_lines(f) > 30}
    large = {m for m in MODULES if len((HOUSE / m).read_text("utf-8").splitlines()) > 250}
    assert set(LONG_FUNCTIONS) <= long
    assert set(LONG_MODULES) <= large


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    """All functions and methods."""
    return (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef))


def code_lines(function: ast.FunctionDef) -> int:
    """Lines of a function that hold code of its own body: no docstring."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return len({n.lineno for b in body for n in ast.walk(b) if isinstance(n, ast.stmt | ast.expr)})


def test_tests_mirror_the_rooms() -> None:
    """Every room has a folder of tests."""
    assert [r for r in ROOMS if not list((ROOT / "tests" / r).glob("test_*.py"))] == []


def test_no_tree_is_left_behind() -> None:
    """The working tree holds no second copy of a module that was moved."""
    assert [p.name for p in Path(HOUSE).glob("*") if p.suffix not in {".py", ".typed", ""}] == []
