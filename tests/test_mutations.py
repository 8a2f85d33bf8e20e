"""The mutations that ``python -m tests.mutations`` tries: single changes that a test could notice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import spacy

from briefing.understand.parsing import language
from tests.desk import ROOT
from tests.mutations.__main__ import TESTS, room_of, sample
from tests.mutations.judge import model_in_memory
from tests.mutations.operators import OPERATORS, mutations
from tests.mutations.order import nearest_first
from tests.test_house_plan import MODULES

MUTATED = [
    ("x = a < b", "comparison", ["x = (a <= b)"]),
    ("x = a < b == c", "comparison", ["x = (a <= b == c)", "x = (a < b != c)"]),
    ("x = a not in b", "comparison", ["x = (a in b)"]),
    ("x = a and b", "connective", ["x = (a or b)"]),
    ("x = not a", "negation", ["x = (a)"]),
    ("if a:\n    b", "negation", ["if (not (a)):\n    b"]),
    ("x = 'ä' + f(3)", "constant", ["x = 'äx' + f(3)", "x = 'ä' + f(4)"]),
    ("x = True", "constant", ["x = False"]),
    ("f(a)\nx += b", "statement", ["pass\nx += b", "f(a)\npass"]),
    ("def f() -> tuple[int, ...]:\n    return a", "return", ["def f() -> tuple[int, ...]:\n    return ()"]),
    ("def f() -> bool:\n    return a", "return", ["def f() -> bool:\n    return not (a)"]),
    ("def f() -> X | None:\n    return a", "return", ["def f() -> X | None:\n    return None"]),
    ("T = Literal['a', 'b']", "table", ["T = Literal[('b',)]", "T = Literal[('a',)]"]),
    ("T = tuple[Literal['a'], int]", "constant", ["T = tuple[Literal['ax'], int]"]),
    ("x = table['a']", "constant", ["x = table['ax']"]),
    ("T = ('a', 'b')", "table", ["T = ('b',)", "T = ('a',)"]),
    ("T = {'a': 1, 'b': 2}", "table", ["T = {'b': 2}", "T = {'a': 1}"]),
]
UNTOUCHED = [
    '"""A docstring."""',
    "from a import b",
    "if TYPE_CHECKING:\n    x = 'y'",
    "__all__ = ['a', 'b']",
    "x: Literal['a']",
    "Pair = tuple[int, str]",
    "Rule = Callable[[int, int], bool]",
    "assert_never(a)",
    "def f() -> None:\n    return None",
    "x = f'{a} b'",
    "T = TypeVar('T')",
    "@lru_cache(64)\ndef f() -> None: ...",
    "@dataclass(frozen=True, slots=True)\nclass A: ...",
    "x = field(repr=False)",
    "x = zip(a, b, strict=True)",
    "x = cast('A', b)",
    "x = context.cached('key', f)",
    "database.execute('PRAGMA synchronous=OFF')",
]


@pytest.mark.parametrize(("source", "operator", "wanted"), MUTATED)
def test_what_an_operator_changes(source: str, operator: str, wanted: list[str]) -> None:
    """One place at a time, and nothing around it, whatever characters stand before."""
    found = [m for m in mutations("m.py", source.encode()) if m.operator == operator]
    assert [m.applied(source.encode()).decode() for m in found] == wanted


@pytest.mark.parametrize("source", UNTOUCHED)
def test_what_no_test_could_notice_is_left(source: str) -> None:
    """Docstrings, imports, annotations and what only type checkers read."""
    assert mutations("m.py", source.encode()) == []


def test_a_mutation_is_python() -> None:
    """Every mutation of a module of ours can be compiled, and each operator finds something in the program."""
    paths = sorted((ROOT / "briefing" / "compose").glob("*.py"))
    found = [(m, m.applied(p.read_bytes())) for p in paths for m in mutations(p.name, p.read_bytes())]
    for mutation, source in found[::7]:
        compile(source, mutation.path, "exec")
    assert {m.operator for m, _ in found} == set(OPERATORS)


def test_a_sample_is_the_same_again() -> None:
    """The same seed draws the same mutations, each once; another seed draws others."""
    first = sample(ROOT, "watch", 8, 3)
    assert sample(ROOT, "watch", 8, 3) == first
    assert sample(ROOT, "watch", 8, 4) != first
    assert len({str(m) for m in first}) == 8
    assert {room_of(m.path) for m in first} == {"watch"}


def test_no_test_of_a_room_is_left_out() -> None:
    """Where the tests of a room are named one by one, quick ones first, all of them are."""
    for room, chosen in TESTS.items():
        if room and f"tests/{room}" not in chosen:
            files = {p.relative_to(ROOT).as_posix() for p in (ROOT / "tests" / room).glob("test_*.py")}
            assert files <= set(chosen)


def test_every_room_has_its_tests() -> None:
    """The table names each room of the house, and tests that are there."""
    assert set(TESTS) == {room_of(f"briefing/{module}") for module in MODULES}
    assert [name for names in TESTS.values() for name in names if not Path(ROOT, name).exists()] == []


def test_tests_that_import_a_module_come_first(tmp_path: Path) -> None:
    """All others follow in their order, each file once, however it is named."""
    room = tmp_path / "tests" / "compose"
    room.mkdir(parents=True)
    (room / "test_a.py").write_text("from briefing.compose import limits\n")
    (room / "test_b.py").write_text("import briefing.compose.escape\n")
    (room / "test_c.py").write_text("def test():\n    from briefing.compose.escape import clean\n")
    (room / "test_d.py").write_text("from briefing.compose import escape\n")
    (tmp_path / "tests" / "test_e.py").write_text("")
    ordered = nearest_first(tmp_path, "briefing/compose/escape.py", ("tests/test_e.py", "tests/compose"))
    files = ["compose/test_b", "compose/test_c", "compose/test_d", "test_e", "compose/test_a"]
    assert ordered == tuple(f"tests/{file}.py" for file in files)
    whole = nearest_first(tmp_path, "briefing/compose/__init__.py", ("tests/compose", "tests/compose/test_b.py"))
    assert [file[-4] for file in whole] == ["a", "d", "b", "c"]


def test_the_judge_has_the_model_that_the_program_loads(monkeypatch: pytest.MonkeyPatch) -> None:
    """What it loads once for all tests is what the program asks for: nothing is loaded a second time."""
    loaded: list[str] = []
    load = spacy.load

    def counted(name: str, **options: Any) -> object:
        loaded.append(name)
        return load(name, **options)

    monkeypatch.setattr(spacy, "load", counted)
    monkeypatch.setattr(spacy, "load", model_in_memory())
    pipeline = language.load()
    assert loaded == [language.DEFAULT_MODEL]
    assert [token.tag_ for token in pipeline("Roe said so.")] == ["NNP", "VBD", "RB", "."]
    language.load()
    assert loaded == [language.DEFAULT_MODEL] * 2
