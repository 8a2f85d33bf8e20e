"""The words of a memo: jinja2 templates that a person who does not program can change.

A template is looked for file by file: in the kind's folder, then in ``memo``; in each, the folders in the order given,
so that a user's own file wins over the shipped one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.sandbox import SandboxedEnvironment

from briefing.common.text import did_you_mean
from briefing.compose import escape, typography
from briefing.compose.markup import SectionBody, parse
from briefing.errors import TemplateError

PHRASES = "phrases.md.j2"
FILTERS = {"batch", "count", "default", "first", "groupby", "int", "join", "last", "length", "list", "map", "reject"}
FILTERS |= {"rejectattr", "select", "selectattr", "slice", "sort", "unique"}
"""Of jinja2's own filters, those that cannot turn an article's text into markup."""
OWN = {
    "strong": escape.strong,
    "em": escape.emphasis,
    "cite": escape.cite,
    "source": escape.source,
    "link": escape.link,
    "date": typography.day,
    "month": typography.month,
    "cap": typography.capital,
    "quoted": typography.quoted,
    "prose": typography.prose,
}
TROUBLE = (jinja2.TemplateError, TypeError, ValueError, LookupError, ArithmeticError, RecursionError, AttributeError)
LINE = re.compile("\ufdd0(\\d+)\ufdd1")
"""Marks that tell which line of a template a line of its words comes from; ``shield`` lets none in from outside."""


@dataclass(frozen=True, slots=True)
class Templates:
    """The templates of one kind of memo."""

    kind: str
    folders: tuple[Path, ...]
    _environment: _ShieldingEnvironment = field(repr=False, compare=False)
    _written: dict[str, list[tuple[Mapping[str, Any], SectionBody]]] = field(
        default_factory=dict, repr=False, compare=False
    )
    """Section -> facts and what was written of them: a section is asked for many times until a memo fits."""

    @classmethod
    def load(cls, kind: str, folders: Sequence[Path]) -> Templates:
        """Return the templates of a kind of memo; raises ``TemplateError`` where no folder has any for it."""
        kinds = {f.name for folder in folders if folder.is_dir() for f in folder.iterdir() if f.is_dir()}
        if kind not in kinds:
            have = ", ".join(sorted(kinds)) or "none"
            hint = f"{did_you_mean(kind, kinds)} There are: {have}.".lstrip()
            raise TemplateError(f"no templates for the kind {kind!r}.", hint)
        templates = cls(kind, tuple(folders), _ShieldingEnvironment(kind, folders))
        templates._environment.filters.update(OWN)
        return templates

    def files(self) -> tuple[tuple[str, Path], ...]:
        """Return the name of each template that is in use, and the file that it comes from."""
        return tuple((name, paths[0]) for name, paths in self.places().items())

    def places(self) -> dict[str, tuple[Path, ...]]:
        """Return the files of each template, by name: the one in use first, then those that it overrides."""
        names = {p.name for folder in self.folders for d in (self.kind, "memo") for p in (folder / d).glob("*.md.j2")}
        files = {name: places(name, self.kind, self.folders) for name in (PHRASES, *sorted(names))}
        return {name: paths for name, paths in files.items() if paths}

    def check(self, name: str) -> None:
        """Compile a template without using it; raises ``TemplateError``."""
        try:
            self._environment.get_template(name)
        except TROUBLE as trouble:
            raise explained(trouble, Path(name)) from trouble

    def render(self, section: str, facts: Mapping[str, Any]) -> SectionBody:
        """Return a section in words, made of its template and facts; raises ``TemplateError`` with file and line."""
        written = self._written.setdefault(section, [])
        known = next((body for given, body in written if given == facts), None)
        if known is None:
            known = self._write(f"{section}.md.j2", facts)
            written.append((facts, known))
        return known

    def _write(self, name: str, facts: Mapping[str, Any]) -> SectionBody:
        path = locate(name, self.kind, self.folders)
        try:
            words = self._environment.get_template(name).render(facts)
        except TROUBLE as trouble:
            raise explained(trouble, path or Path(name)) from trouble
        lines = [line_of(line) for line in words.splitlines()]
        return parse(LINE.sub("", words), lambda at: f"{path}, line {placed(lines, at)}")


class _ShieldingEnvironment(SandboxedEnvironment):
    """A sandboxed jinja2 environment that escapes whatever comes from an article, on every way into the words."""

    intercepted_binops = frozenset({"+", "%", "*"})

    def __init__(self, kind: str, folders: Sequence[Path]) -> None:
        super().__init__(
            loader=jinja2.FunctionLoader(lambda name: read(name, kind, folders)),
            autoescape=True,
            finalize=escape.shield,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self.filters = {name: self.filters[name] for name in sorted(FILTERS)}

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Refuse the methods of strings: what they return is not known to be escaped."""
        return not isinstance(obj, str) and super().is_safe_attribute(obj, attr, value)

    def call_binop(self, context: jinja2.runtime.Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401
        """Refuse arithmetic with text: what it returns is not known to be escaped."""
        if isinstance(left, str) or isinstance(right, str):
            message = f"text cannot be joined with {operator}: write the values side by side"
            raise jinja2.TemplateRuntimeError(message)
        return super().call_binop(context, operator, left, right)

    def _generate(
        self,
        source: nodes.Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,  # noqa: FBT001, FBT002  # as jinja2 has it
    ) -> str:
        """Mark the lines of a template in its words, and refuse what would join text unseen."""
        for node in source.find_all((nodes.Concat, nodes.Slice)):
            raise jinja2.TemplateSyntaxError("write the values side by side, whole", node.lineno, name, filename)
        for data in source.find_all(nodes.TemplateData) if name != PHRASES else ():
            data.data = numbered(data.data, data.lineno)
        return super()._generate(source, name, filename, defer_init)


def numbered(data: str, line: int) -> str:
    """Return a template's own words with a line number behind each line break."""
    first, *rest = data.split("\n")
    return first + "".join(f"\n\ufdd0{line + i}\ufdd1{part}" for i, part in enumerate(rest, 1))


def line_of(words: str) -> int:
    """Return the first line number in a line of words; 0 where there is none."""
    found = LINE.search(words)
    return int(found[1]) if found else 0


def placed(lines: Sequence[int], at: int) -> int:
    """Return the template's line that a line of words comes from: its own mark, or the last one before it."""
    return next((n for n in reversed(lines[: at + 1]) if n), 1)


def locate(name: str, kind: str, folders: Sequence[Path]) -> Path | None:
    """Return the file of a template; ``None`` where there is none."""
    return next(iter(places(name, kind, folders)), None)


def places(name: str, kind: str, folders: Sequence[Path]) -> tuple[Path, ...]:
    """Return all files of a template, the one in use first."""
    inner = ("",) if name == PHRASES else dict.fromkeys((kind, "memo"))
    paths = (folder / place / name for place in inner for folder in folders)
    return tuple(p for p in paths if "/" not in name and p.is_file())


def read(name: str, kind: str, folders: Sequence[Path]) -> tuple[str, str, None] | None:
    """Return a template as jinja2 wants it; raises ``TemplateError`` where it is no text in UTF-8."""
    path = locate(name, kind, folders)
    if path is None:
        return None
    try:
        return path.read_text("utf-8-sig"), str(path), None
    except (UnicodeDecodeError, OSError) as trouble:
        raise TemplateError(f"{path}: {trouble}.", "Save it as plain text in UTF-8.") from trouble


def explained(trouble: Exception, path: Path) -> TemplateError:
    """Return an error that says what is wrong with a template, in which file and line, and what to do."""
    match trouble:
        case jinja2.TemplateNotFound():
            return TemplateError(f"no template {trouble.name}.", "Put it into templates/, or take out its mention.")
        case jinja2.TemplateSyntaxError():
            where = f"{trouble.filename or path}, line {trouble.lineno}"
            return TemplateError(f"{where}: {trouble.message}.", "Mend it, or delete the file to get the shipped one.")
    where = traced(trouble.__traceback__, str(path))
    hint = "Mend the name, or delete the file to get the shipped one."
    return TemplateError(f"{where}: {trouble}.", hint)


def traced(trace: TracebackType | None, path: str) -> str:
    """Return the innermost template line in a traceback, with its file."""
    where = path
    while trace:
        if trace.tb_frame.f_code.co_filename.endswith(".md.j2"):
            where = f"{trace.tb_frame.f_code.co_filename}, line {trace.tb_lineno}"
        trace = trace.tb_next
    return where
