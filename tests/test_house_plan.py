"""The plan of the house: who may know whom, where libraries live, how large things grow, what things are called."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

import pytest

from tests.desk import ROOT

HOUSE = ROOT / "briefing"
MODULES = {p.relative_to(HOUSE).as_posix(): ast.parse(p.read_text("utf-8")) for p in sorted(HOUSE.rglob("*.py"))}
ROOMS = ("read", "understand", "compose", "render", "deliver")
RECORDS = ("errors", "facts", "memo", "outputs")
MOST_AT_THE_TOP = 12

ARROWS: dict[str, set[str]] = {
    **{record: set() for record in RECORDS},
    "common": set(),
    "arrays": set(),
    "orders": {"facts", "outputs"},
    "environment": {"orders"},
    "store": set(),
    "plugins": {"errors"},
    "read": {"plugins", "arrays", "store", "common", "facts", "errors"},
    "understand": {"arrays", "store", "facts", "errors"},
    "compose": {"plugins", "common", "facts", "memo", "errors"},
    "render": {"plugins", "memo", "outputs", "errors"},
    "deliver": {"plugins", "outputs", "errors"},
    "pipeline": {*ROOMS, "state", "store", "orders", "common", "facts", "memo", "outputs", "errors"},
    "config": {"plugins", "common", "errors"},
    "state": {"plugins", "orders", "common", "errors"},
    "inspect": {"common", "facts", "memo", "errors"},
    "watch": {"common", "errors"},
    "actions": {
        "pipeline",
        "deliver",
        "config",
        "state",
        "watch",
        "facts",
        "orders",
        "outputs",
        "environment",
        "common",
        "errors",
    },
    "cli": {
        *ROOMS,
        "actions",
        "config",
        "state",
        "inspect",
        "watch",
        "pipeline",
        "facts",
        "environment",
        "common",
        "errors",
    },
    "__init__": set(),
    "__main__": {"cli"},
}
"""What each part of the program may import of ours."""

UNDERSTAND: dict[str, set[str]] = {
    "lexicon": set(),
    "records": set(),
    "similarity": {"lexicon"},
    "evidence": set(),
    "parsing": {"lexicon", "records"},
    "mentions": {"lexicon", "parsing", "records"},
    "attribution": {"lexicon", "parsing", "mentions", "records"},
    "events": {"lexicon", "parsing", "records"},
    "quantities": {"lexicon", "parsing", "events", "records"},
    "questions": {"lexicon", "parsing", "records"},
    "entities": {"lexicon", "records"},
    "parties": {"lexicon", "mentions", "entities", "similarity", "records"},
    "dossier": {"lexicon", "parsing", "quantities", "entities", "parties", "evidence", "similarity", "records"},
    "inspection": {"lexicon", "entities", "parties", "dossier", "records"},
    "runner": {"records"},
    "extract": {"attribution", "events", "mentions", "parsing", "parties", "quantities", "questions", "records"},
}
"""What each sub-room of ``understand`` may import of its neighbours; its ``__init__`` knows all."""

FENCES: dict[str, tuple[str, ...]] = {
    "spacy": ("understand/",),
    "distributed": ("understand/runner/cluster.py",),
    "pycountry": ("understand/", "read/language.py"),
    "rapidfuzz": ("understand/",),
    "jinja2": ("compose/",),
    "markupsafe": ("compose/",),
    "markdown_it": ("compose/",),
    "docx": ("render/docx/", "read/formats/word.py"),
    "reportlab": ("render/",),
    "trafilatura": ("read/",),
    "htmldate": ("read/",),
    "charset_normalizer": ("read/",),
    "pypdfium2": ("read/formats/pdf.py",),
    "odfdo": ("read/formats/odt.py",),
    "striprtf": ("read/formats/rtf.py",),
    "feedparser": ("read/formats/feed.py",),
    "ftfy": ("read/formats/clean.py",),
    "py3langid": ("read/language.py",),
    "schedule": ("watch/schedule.py",),
    "smtplib": ("deliver/email.py",),
    "email": ("deliver/letter.py", "read/formats/mail.py"),
    "fcntl": ("state/outbox.py", "watch/", "deliver/folder.py"),
    "signal": ("watch/", "read/sandbox/child.py", "understand/runner/workers.py"),
    "watchfiles": ("watch/notify.py",),
    "keyring": ("config/secrets.py",),
    "socket": ("deliver/email.py",),
    "subprocess": ("deliver/printer.py", "read/sandbox/parent.py"),
    "click": ("cli/",),
    "tomllib": ("common/toml.py", "config/toml.py", "read/given.py"),
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

RETIRED = frozenset(
    re.findall(
        r"\w+",
        """cast register voice voices side sides faction told heard leaning leanings saying sayings opening
        openings listed counted lot lots crew hands edition shape shapes piece pieces sheaf echo echoes draft
        drafts room central binding binder""",
    )
)
"""Words that the program used for what has a better name: parties, stances, batches, blocks, the context, …"""
ORDINARY: Mapping[str, str] = {
    "echo_note": "a key of the memo as JSON",
    "echo_of": "a key of the memo as JSON",
    "side": "an edge of a sheet or of a table cell; a key of the ledger",
    "sides": "a setting: sheets are printed on one or both of them",
}
"""Name -> why a retired word may stand in it: what it says there, in plain English or in a contract."""


@cache
def imports(module: str) -> frozenset[str]:
    """Return the full names of what a module imports, wherever the import stands."""
    return frozenset(_imports(MODULES[module], module))


def _imports(tree: ast.Module, module: str) -> Iterator[str]:
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
    found = {ours(name) for name in imports(module)}
    assert found - {None, here, "__init__"} <= ARROWS[here]


@pytest.mark.parametrize(
    "module", [m for m in MODULES if m.startswith("understand/") and m != "understand/__init__.py"]
)
def test_arrows_within_understand(module: str) -> None:
    """The sub-rooms of ``understand`` import one another in one direction."""
    here = part(module.removeprefix("understand/"))
    assert here in UNDERSTAND, f"{module} is not on the plan"
    found = {name.split(".")[2] for name in imports(module) if name.startswith("briefing.understand.")}
    rooms = {part(m.removeprefix("understand/")) for m in MODULES if m.startswith("understand/")}
    assert {name if name in rooms else "__init__" for name in found} - {here} <= UNDERSTAND[here]


def test_the_top_is_small() -> None:
    """Few modules stand outside a room."""
    assert len([m for m in MODULES if "/" not in m]) <= MOST_AT_THE_TOP


@pytest.mark.parametrize("module", [m for m in MODULES if part(m) in RECORDS])
def test_records_stand_alone(module: str) -> None:
    """The records that pass between rooms need the standard library only."""
    import sys

    found = {name.split(".")[0] for name in imports(module)}
    assert found <= set(sys.stdlib_module_names)


@pytest.mark.parametrize("library", FENCES)
def test_fences(library: str) -> None:
    """A library is imported only in the room that it belongs to."""
    users = [m for m in MODULES if library in {n.split(".")[0] for n in imports(m)}]
    assert [m for m in users if not m.startswith(FENCES[library] or ("nowhere",))] == []


@pytest.mark.parametrize(("name", "place"), [("get_close_matches", "common/text.py"), ("mkstemp", "common/files.py")])
def test_done_in_one_place(name: str, place: str) -> None:
    """The nearest word is found, and a file is written whole, in one module each, which the others ask."""
    assert [m for m in MODULES if name in (HOUSE / m).read_text("utf-8")] == [place]


@pytest.mark.parametrize("module", [m for m in MODULES if part(m) not in {"cli", "__main__"}])
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


def test_nothing_else_stands_at_the_top() -> None:
    """The folder of the program holds its rooms and modules, and no second copy of either."""
    rooms = {r for r in ARROWS if (HOUSE / r).is_dir()}
    found = {p.name for p in HOUSE.iterdir() if p.name != "__pycache__"}
    assert found == {"py.typed", *rooms, *(f"{a}.py" for a in ARROWS if a not in rooms)}


def names(tree: ast.Module) -> Iterator[str]:
    """Yield what a module gives names to: classes, functions, arguments, variables, and imports of another name."""
    for node in ast.walk(tree):
        match node:
            case ast.ClassDef() | ast.FunctionDef():
                yield node.name
            case ast.arg():
                yield node.arg
            case ast.Name(ctx=ast.Store()):
                yield node.id
            case ast.alias(asname=str(name)):
                yield name


def words(name: str) -> set[str]:
    """Return the words of a name, in small letters: ``RoomOf_names`` has ``room``, ``of`` and ``names``."""
    return set(re.findall("[a-z]+", re.sub("([a-z])([A-Z])", r"\1_\2", name).lower()))


@pytest.mark.parametrize("module", MODULES)
def test_retired_words_do_not_come_back(module: str) -> None:
    """Names use the words of the glossary; one with a retired word is listed with its reason."""
    stem = module.rpartition("/")[2].removesuffix(".py")
    retired = {name for name in {stem, *names(MODULES[module])} if words(name) & RETIRED}
    assert retired - ORDINARY.keys() == set()


def test_a_class_has_a_name_of_its_own() -> None:
    """A class name is defined once in the whole program, private ones too."""
    classes = Counter(n.name for tree in MODULES.values() for n in ast.walk(tree) if isinstance(n, ast.ClassDef))
    assert [name for name, number in classes.items() if number > 1] == []
