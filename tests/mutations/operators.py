"""Finds single mutations of a module: text that could be replaced, so that the program would do something else."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass

FLIPPED: Mapping[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
EMPTY: Mapping[str, str] = {"tuple": "()", "list": "[]", "dict": "{}", "set": "set()", "str": "''", "int": "0"}
"""Type that a function says it returns -> its emptiest value; ``None`` for all others."""


ALIASES = frozenset({"Callable", "Iterator", "Mapping", "Sequence", "dict", "frozenset", "list", "set", "tuple"})
"""Types whose aliases nothing reads while the program runs; ``Literal`` and ``Annotated`` hold what settings allow."""

ONLY_FOR_CHECKS = frozenset({"TypeVar", "lru_cache"})
"""Calls whose arguments are for type checkers, or only for speed."""
FIRST_IS_A_NAME = frozenset({"cast", "cached", "each_once"})
"""Calls whose first argument is a type, or the key of what is kept: any other would do."""
IDLE_KEYWORDS: Mapping[str, tuple[str, ...]] = {
    "dataclass": ("frozen", "slots", "repr"),
    "field": ("repr",),
    "zip": ("strict",),
}
"""Calls and their keywords that guard against mistakes of ours, or change how something is shown in a debugger."""


@dataclass(frozen=True, slots=True)
class Mutation:
    """A change to one place of one module."""

    path: str
    """Of the module, below the checkout."""
    line: int
    operator: str
    start: int
    end: int
    """The bytes of the module that are replaced."""
    was: str
    new: str

    def applied(self, source: bytes) -> bytes:
        """Return the module with this change."""
        return source[: self.start] + self.new.encode() + source[self.end :]

    def __str__(self) -> str:
        """Say where and what, on a line."""
        was, new = (" ".join(text.split())[:70] for text in (self.was, self.new))
        return f"{self.path}:{self.line}  {self.operator}: {was} -> {new}"


Replacement = tuple[ast.AST, str]
"""A node and the text that takes its place."""


def mutations(path: str, source: bytes) -> list[Mutation]:
    """Return all single mutations of a module, in the order of the operators and of the text."""
    tree = ast.parse(source)
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))

    def mutation(operator: str, node: ast.AST, new: str) -> Mutation:
        start = starts[node.lineno - 1] + node.col_offset  # type: ignore[attr-defined]
        end = starts[node.end_lineno - 1] + node.end_col_offset  # type: ignore[attr-defined]
        return Mutation(path, node.lineno, operator, start, end, source[start:end].decode(), new)  # type: ignore[attr-defined]

    nodes = list(_code(tree))
    return [mutation(name, node, new) for name, operator in OPERATORS.items() for node, new in operator(nodes)]


def _code(node: ast.AST) -> Iterator[ast.AST]:
    """Yield all nodes that do something: no docstring, import, f-string, ``__all__``, or what only types need."""
    yield node
    left_out = _idle_parts(node)
    for name, value in ast.iter_fields(node):
        if name not in {"annotation", "returns", "type_params"}:
            children = value if isinstance(value, list) else [value]
            for child in children:
                if isinstance(child, ast.AST) and child not in left_out and not _inert(child):
                    yield from _code(child)


def _idle_parts(node: ast.AST) -> list[ast.AST]:
    """Return the arguments of a call that change nothing that shows: of speed, of checks that never fail, of types."""
    if not isinstance(node, ast.Call):
        return []
    name = ast.unparse(node.func).rpartition(".")[2]
    if name in ONLY_FOR_CHECKS:
        return [*node.args, *node.keywords]
    idle: list[ast.AST] = list(node.args[:1]) if name in FIRST_IS_A_NAME else []
    return idle + [keyword for keyword in node.keywords if keyword.arg in IDLE_KEYWORDS.get(name, ())]


def _inert(node: ast.AST) -> bool:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True
    if isinstance(node, ast.Assign) and (ast.unparse(node.targets[0]) == "__all__" or _is_alias(node.value)):
        return True
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        call = ast.unparse(node.value)
        return call.startswith("assert_never(") or ".execute('PRAGMA " in call
    checking = isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
    return checking or isinstance(node, ast.JoinedStr | ast.Import | ast.ImportFrom)


def _is_alias(value: ast.expr) -> bool:
    """Tell whether a value is a type with its parameters, none of them a word that is checked while running."""
    if not isinstance(value, ast.Subscript) or ast.unparse(value.value) not in ALIASES:
        return False
    return not {"Annotated", "Literal"} & {node.id for node in ast.walk(value) if isinstance(node, ast.Name)}


def _comparisons(nodes: list[ast.AST]) -> Iterator[Replacement]:
    """Yield each comparison, the other way round or with the boundary on the other side."""
    for node in nodes:
        if isinstance(node, ast.Compare):
            for number, operator in enumerate(node.ops):
                other = deepcopy(node)
                other.ops[number] = FLIPPED[type(operator)]()
                yield node, f"({ast.unparse(other)})"


def _connectives(nodes: list[ast.AST]) -> Iterator[Replacement]:
    """Yield ``and`` for ``or``, and the reverse."""
    for node in nodes:
        if isinstance(node, ast.BoolOp):
            other = deepcopy(node)
            other.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
            yield node, f"({ast.unparse(other)})"


def _negations(nodes: list[ast.AST]) -> Iterator[Replacement]:
    """Yield what ``not`` stands before, without it; and each condition with it."""
    for node in nodes:
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            yield node, f"({ast.unparse(node.operand)})"
        elif isinstance(node, ast.If | ast.IfExp | ast.While) and not isinstance(node.test, ast.UnaryOp | ast.Compare):
            yield node.test, f"(not ({ast.unparse(node.test)}))"


def _constants(nodes: list[ast.AST]) -> Iterator[Replacement]:
    """Yield numbers off by one, truth values flipped, and strings with a letter too many."""
    for node in nodes:
        match node:
            case ast.Constant(value=bool(value)):
                yield node, str(not value)
            case ast.Constant(value=int(value) | float(value)):
                yield node, repr(value + 1)
            case ast.Constant(value=str(value)) if value:
                yield node, repr(value + "x")


def _statements(nodes: list[ast.AST]) -> Iterator[Replacement]:
    """Yield ``pass`` for calls whose result is not used, for additions, ``raise``, ``continue`` and ``break``."""
    for node in nodes:
        call = isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)
        if call or isinstance(node, ast.AugAssign | ast.Raise | ast.Continue | ast.Break | ast.Delete):
            yield node, "pass"


def _returns(nodes: list[ast.AST]) -> Iterator[Replacement]:
    """Yield the emptiest value for each one that a function returns."""
    for function in nodes:
        if isinstance(function, ast.FunctionDef) and function.returns is not None:
            kind = ast.unparse(function.returns)
            empty = EMPTY.get(kind.partition("[")[0], "None")
            for node in _own(function):
                if isinstance(node, ast.Return) and node.value and ast.unparse(node.value) != empty:
                    yield node, f"return not ({ast.unparse(node.value)})" if kind == "bool" else f"return {empty}"


def _own(function: ast.FunctionDef) -> Iterator[ast.AST]:
    """Yield all nodes of a function but those of functions inside."""
    waiting: list[ast.AST] = [*function.body]
    while waiting:
        node = waiting.pop(0)
        yield node
        if not isinstance(node, ast.FunctionDef | ast.Lambda):
            waiting.extend(ast.iter_child_nodes(node))


def _tables(nodes: list[ast.AST]) -> Iterator[Replacement]:
    """Yield each table of a module without one of its elements."""
    for node in nodes:
        if isinstance(node, ast.Module):
            for statement in node.body:
                if isinstance(statement, ast.Assign | ast.AnnAssign) and not _inert(statement):
                    yield from _without_one(statement.value or ast.Constant(None))


def _without_one(value: ast.expr) -> Iterator[Replacement]:
    """Yield a collection without its first, then without its second element, and so on."""
    for node in ast.walk(value):
        if isinstance(node, ast.Tuple | ast.List | ast.Set) and len(node.elts) > 1:
            for number in range(len(node.elts)):
                other = deepcopy(node)
                del other.elts[number]
                yield node, ast.unparse(other)
        elif isinstance(node, ast.Dict) and len(node.keys) > 1:
            for number in range(len(node.keys)):
                table = deepcopy(node)
                del table.keys[number], table.values[number]
                yield node, ast.unparse(table)


OPERATORS: Mapping[str, Callable[[list[ast.AST]], Iterator[Replacement]]] = {
    "comparison": _comparisons,
    "connective": _connectives,
    "negation": _negations,
    "constant": _constants,
    "statement": _statements,
    "return": _returns,
    "table": _tables,
}
