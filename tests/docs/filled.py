"""Fills the parts of ``docs/`` that the program knows itself: ``python -m tests.docs.filled``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

import click

from briefing.cli.commands.examples import EXAMPLES
from briefing.cli.main import command
from briefing.compose import ORDERS, SECTIONS
from briefing.compose.templates import FILTERS, OWN
from briefing.config import reference
from briefing.config.schema import TABLES
from briefing.deliver import CARRIERS
from briefing.read import MOST_WORDS
from briefing.read.formats import ENDINGS, HOLDERS, READERS
from briefing.read.formats.pdf import PAGES
from briefing.read.sandbox.child import MEMORY
from briefing.read.sandbox.files import LARGEST, LARGEST_TEXT
from briefing.read.sandbox.parent import SECONDS
from briefing.render import FORMATS
from tests.desk import ROOT

DOCS = ROOT / "docs"
_BLOCK = re.compile(r"(<!-- begin (\w+) -->\n)(.*?)(<!-- end \2 -->)", re.DOTALL)


def readers() -> Iterator[str]:
    """Which types are read, by what each reader says of itself."""
    yield "| ending | what is read |"
    yield "|---|---|"
    tables = {**READERS, **HOLDERS}
    for reader in dict.fromkeys(tables.values()):
        endings = ", ".join(f"`{e}`" for e in ENDINGS if tables[e] is reader)
        yield f"| {endings} | {_first(reader.__doc__)} |"


def limits() -> Iterator[str]:
    """The bounds on one file."""
    yield f"- {LARGEST // 1_000_000} MB a file, {LARGEST_TEXT // 1_000_000} MB a file of plain text;"
    yield f"- {MOST_WORDS:,} words an article, {PAGES} pages a PDF;"
    yield f"- {SECONDS:.0f} seconds to read one file, and {MEMORY // 1_000_000} MB of memory beside its program's own."


def quality() -> Iterator[str]:
    """The floors of what is measured."""
    floors = tomllib.loads((ROOT / "tests/quality/floors.toml").read_text("utf-8"))
    gum = tomllib.loads((ROOT / "tests/quality/gum_floors.toml").read_text("utf-8"))["least"]
    names = {
        "actors.f1": "actors, F1",
        "actors.party": "their sides, right",
        "positions.f1": "positions, F1",
        "quotes.f1": "quotations with their speakers, F1",
        "questions.f1": "open questions, F1",
        "figures.f1": "figures, F1",
        "merging.together": "same statement in other words, shown once",
        "articles.dated": "articles dated, or put into a range",
    }
    sets = {"ukraine-guarantees": "diplomacy (8 articles)", "wikinews": "mixed news (6 articles)"}
    yield f"| at least | {' | '.join(sets.values())} |"
    yield "|---|---|---|"
    for key, name in names.items():
        yield f"| {name} | {' | '.join(str(floors[s]['least'].get(key, '–')) for s in sets)} |"
    yield ""
    yield (
        f"On annotated texts of many kinds (GUM): who said what, F1 {gum['attributions']}, in news "
        f"{gum['attributions in news']}; who is who, B-cubed F1 {gum['entities']}."
    )


def kinds() -> Iterator[str]:
    """The kinds of memo and their sections."""
    for kind, keys in ORDERS.items():
        yield f"- `{kind}`: {', '.join(keys)}"


def macros() -> Iterator[str]:
    """What a template may use: phrases, filters of ours and of Jinja."""
    text = (ROOT / "templates/phrases.md.j2").read_text("utf-8")
    yield 'Phrases, from `phrases.md.j2` (`{% from "phrases.md.j2" import cite %}`):'
    yield ""
    for told, name in re.findall(r"\{# (.*?) #\}\n\{% macro (\w+\(.*?\)) %\}", text):
        yield f"- `{name}`: {told}"
    yield ""
    yield "Filters of our own:"
    yield ""
    for name, made in OWN.items():
        yield f"- `{name}`: {_first(made.__doc__)}"
    yield ""
    yield f"Of Jinja's filters: {', '.join(f'`{n}`' for n in sorted(FILTERS))}."


def tables() -> Iterator[str]:
    """The tables that a new part gets a line in."""
    yield f"- sections: {', '.join(f'`{spec.key}`' for spec in SECTIONS)} (`briefing/compose/__init__.py`)"
    yield f"- formats: {', '.join(f'`{name}`' for name in FORMATS)} (`briefing/render/__init__.py`)"
    yield f"- readers: {', '.join(f'`{e}`' for e in ENDINGS)} (`briefing/read/formats/__init__.py`)"
    yield f"- carriers: {', '.join(f'`{name}`' for name in CARRIERS)} (`briefing/deliver/__init__.py`)"
    yield f"- commands: {', '.join(f'`{name}`' for name in sorted(command.commands))} (`briefing/cli/commands/__init__.py`)"  # noqa: E501


def measured(name: str) -> Iterator[str]:
    """What a benchmark has measured."""
    yield from (ROOT / f"benchmarks/{name}.md").read_text("utf-8").strip().split("\n")


def codes() -> Iterator[str]:
    """Exit codes, as the README has them."""
    yield from re.findall(r"^\| \d+ \|.*$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)


def commands() -> Iterator[str]:
    """The options of the program, then each command with its options and examples."""
    yield from ("Options before the name of a command:", "")
    yield from (
        f"- {', '.join(f'`{o}`' for o in p.opts)}: {p.help}" for p in command.params if isinstance(p, click.Option)
    )
    yield ""
    for name, one in sorted(command.commands.items()):
        with click.Context(one, info_name=f"briefing {name}", **command.context_settings) as context:
            usage = " ".join([context.command_path, *one.collect_usage_pieces(context)])
        yield from (f"## briefing {name}", "", f"`{usage}`", "", one.help or "", "")
        options = [p for p in one.params if isinstance(p, click.Option)]
        yield from (f"- {', '.join(f'`{o}`' for o in p.opts)}: {p.help}" for p in options)
        yield from ([""] if options else [])
        yield from (f"- `{line}`{f': {what}' if what else ''}" for line, what in EXAMPLES[name].items())
        yield ""


def settings() -> Iterator[str]:
    """Each table of the settings with its keys."""
    for name, table in TABLES.items():
        yield from (f"## [{name}]", "", table.__doc__ or "", "", "| key | default | meaning |", "|---|---|---|")
        yield from (f"| `{row.key}` | `{row.default}` | {row.help} |" for row in reference.documented_keys(name))
        yield ""


def _first(docstring: str | None) -> str:
    """The first sentence of a docstring."""
    return (docstring or "").strip().split("\n")[0].split("; raises")[0].rstrip(".")


PARTS: Mapping[str, Callable[[], Iterator[str]]] = {
    **{made.__name__: made for made in (readers, limits, quality, kinds, macros, tables, codes, commands, settings)},
    **{name: partial(measured, name) for name in ("scale", "steps", "render", "pages")},
}


def filled(text: str) -> str:
    """A page with its parts as the program has them now."""
    return _BLOCK.sub(lambda m: f"{m[1]}{chr(10).join(PARTS[m[2]]()).strip(chr(10))}\n{m[4]}", text)


def own_words(text: str) -> str:
    """A page without what is filled in, and without code."""
    return re.sub(r"```.*?```|`[^`\n]*`", "", _BLOCK.sub("", text), flags=re.DOTALL)


def main() -> None:
    """Write all pages."""
    for page in sorted(DOCS.glob("*.md")):
        _write(page)


def _write(page: Path) -> None:
    page.write_text(filled(page.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
