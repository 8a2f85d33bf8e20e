"""What the commands answer, as text for people and as plain data for scripts."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.common.text import one_line

if TYPE_CHECKING:
    from briefing.config.schema import Settings
    from briefing.facts import Article, Block, Figure, Name, Span, Statement
    from briefing.pipeline import Words
    from briefing.state.builds import FolderState, SeedChanges
    from briefing.state.outbox import OutboxEntry
    from briefing.understand.inspection import Inspection

WIDTH = 72
"""Characters of a passage that are shown on one line."""


def inspection_json(found: Inspection) -> str:
    """One article as ``briefing read --json`` tells it, on one line."""
    return line_json(_inspection_data(found))


def line_json(data: object) -> str:
    """JSON on one line, letters as they are; halves of surrogate pairs, which no UTF-8 can hold, escaped."""
    return re.sub("[\ud800-\udfff]", lambda c: f"\\u{ord(c[0]):04x}", json.dumps(data, ensure_ascii=False))


def _inspection_data(found: Inspection) -> dict[str, Any]:
    a = found.article
    head = {n: getattr(a, n) for n in ("path", "start", "end", "title", "outlet", "author", "published")}
    return {
        **head,
        "published_basis": a.published_basis,
        "blocks": [{"kind": b.kind, "start": b.start, "end": b.end} for b in a.blocks],
        "names": [asdict(n) for n in found.names],
        "statements": [_statement_data(s) for s in found.statements],
        "figures": [asdict(f) for f in found.figures],
    }


def _statement_data(s: Statement) -> dict[str, Any]:
    return {
        "source": [list(p) for p in s.source] or None,
        "cue": [list(p) for p in s.cue] or None,
        "content": [list(p) for p in s.content],
        "speaker": s.speaker,
        "party": s.party,
        "mode": s.mode,
    }


def inspection_text(found: Inspection) -> str:
    """One article for a person: what it is, its blocks in order and which of them are left out, who said what."""
    a = found.article
    rows = [
        f"{one_line(a.path)}, characters {a.start} to {a.end}",
        *(row(label, value) for label, value in _head(a)),
        *(_block(a, b) for b in a.blocks),
        *(
            row("name", f"{name} ({kind}){f' × {times}' if times > 1 else ''}")
            for (name, kind), times in _counted(found.names)
        ),
        *(_statement(a, s) for s in found.statements),
        *(_figure(f) for f in found.figures),
    ]
    return "\n".join(rows) + "\n"


def _head(a: Article) -> Iterator[tuple[str, str]]:
    yield "title", a.title or "not found"
    yield "outlet", a.outlet or "not found"
    yield "author", a.author or "not found"
    day = a.published or " to ".join(a.published_range or ()) or "not known"
    yield "date", f"{day} ({a.published_basis}{': ' if a.published_note else ''}{a.published_note})"
    yield "words", str(a.words)
    if a.places:
        yield "also in", ", ".join(a.places)
    if a.echo_of:
        yield "echo", f"of {a.echo_of}: {a.echo_note}"


def row(label: str, value: str) -> str:
    """A label and what it names, on one line, shielded."""
    return f"  {label:<12}{one_line(value)}"


def _cut(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= WIDTH else line[: WIDTH - 1].rstrip() + "…"


def _block(a: Article, b: Block) -> str:
    label = "left out" if b.kind == "furniture" else b.kind
    return row(label, _cut(a.text[b.start : b.end]))


def _counted(names: Iterable[Name]) -> list[tuple[tuple[str, str], int]]:
    """Each name with its kind, and how often it stands there, the most frequent first."""
    found: Counter[tuple[str, str]] = Counter((n.name, n.kind) for n in names)
    return found.most_common()


def _statement(a: Article, s: Statement) -> str:
    who = s.speaker or _words(a, s.source) or "not named"
    side = f" ({s.party})" if s.party else ""
    return row("said", f"{who}{side}, {s.mode}: {_cut(_words(a, s.content))}")


def _figure(f: Figure) -> str:
    return row("figure", f"{f.text}: {f.measures}" if f.measures else f.text)


def _words(a: Article, spans: tuple[Span, ...]) -> str:
    return " … ".join(a.text[start:end] for start, end in spans)


def settings_text(settings: Settings) -> str:
    """Every setting, its value and where that comes from."""
    from briefing.config.schema import TABLES, keys

    lines = []
    for name, table in TABLES.items():
        for key, attribute in keys(table).items() if name != "job" else ():
            value = getattr(getattr(settings, name), attribute)
            shown = list(value) if isinstance(value, tuple) else value
            lines.append(f"{name}.{key} = {shown!r}  ({settings.origins[f'{name}.{key}']})")
    lines += [f"job: every {j.every} at {j.at} {j.tz}: {', '.join(j.do)}" for j in settings.jobs]
    return "\n".join(lines) + "\n"


def templates_text(words: Words, home: Path) -> str:
    """Which file each section of a kind takes its words from, and what that file stands before."""
    rows = [f"words of the kind {one_line(words.kind)}:"]
    for name, (used, *behind) in words.places.items():
        told = _place(used, words.shipped, home)
        told += f", instead of {_place(behind[0], words.shipped, home)}" if behind else ""
        rows.append(row(name, told if name in words.sections else f"{told}; no section of this kind"))
    return "\n".join(rows) + "\n"


def _place(path: Path, shipped: Path, home: Path) -> str:
    """A file as its user would name it: below the working folder, or as shipped."""
    if path.is_relative_to(home.resolve()):
        return str(path.relative_to(home.resolve()))
    return f"the shipped {path.relative_to(shipped)}" if path.is_relative_to(shipped) else str(path)


def run_text(entry: FolderState, now: SeedChanges, sent: Sequence[OutboxEntry]) -> str:
    """Why the last run was made, and what has changed since, for a person."""
    b = entry.build
    if b is None:
        return "last build   none yet\n"
    rows = [
        f"last build   {b.at}: {b.kind or 'memo'} as of {b.as_of}, of {b.articles} articles",
        *(f"  wrote      {one_line(f)}" for f in b.files),
        *(f"  because    {one_line(w)}" for w in b.why or ("that was not remembered",)),
        *([f"last error   {entry.error.at}, {one_line(entry.error.what)}"] if entry.error else []),
        *([] if b.seeds else ["since then   it is not known what that build has read"]),
        *([] if not b.seeds or any(asdict(now).values()) else ["since then   no seed has changed"]),
    ]
    told = {"is new": now.added, "has changed": now.changed, "is gone": now.gone} if b.seeds else {}
    rows += [f"since then   {one_line(path)} {how}" for how, paths in told.items() for path in paths]
    return "\n".join([*rows, *_sent(sent)]) + "\n"


def _sent(rows: Sequence[OutboxEntry]) -> list[str]:
    """The last line of the ledger for each recipient, and for the printer."""
    last = {r.to: r for r in rows}.values()
    told = [f"{HOW[r.state]:<13}{r.at}, {one_line(r.to)}{f': {one_line(r.note)}' if r.note else ''}" for r in last]
    return told or ["sent         nothing yet"]


HOW = {"sent": "sent", "sending": "sent perhaps", "refused": "refused", "failed": "not sent"}


def run_json(entry: FolderState, now: SeedChanges, sent: Sequence[OutboxEntry]) -> str:
    """The same for a script: ``build`` and ``error`` as the ledger has them, ``since`` the seeds that differ now."""
    known = asdict(entry)
    return line_json(
        {"build": known["build"], "error": known["error"], "since": asdict(now), "sent": [asdict(r) for r in sent]}
    )
