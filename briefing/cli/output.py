"""What commands print: text for people, JSON for scripts."""

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
"""Most characters of a passage that are shown on one line."""


def inspection_json(inspection: Inspection) -> str:
    """Return an article as ``briefing read --json`` prints it, on one line."""
    return line_json(_inspection_data(inspection))


def line_json(data: object) -> str:
    """Return data as JSON on one line; only surrogates are escaped, which UTF-8 cannot hold."""
    return re.sub("[\ud800-\udfff]", lambda c: f"\\u{ord(c[0]):04x}", json.dumps(data, ensure_ascii=False))


def _inspection_data(inspection: Inspection) -> dict[str, Any]:
    a = inspection.article
    head = {n: getattr(a, n) for n in ("path", "start", "end", "title", "outlet", "author", "published")}
    return {
        **head,
        "published_basis": a.published_basis,
        "blocks": [{"kind": b.kind, "start": b.start, "end": b.end} for b in a.blocks],
        "names": [asdict(n) for n in inspection.names],
        "statements": [_statement_data(s) for s in inspection.statements],
        "figures": [asdict(f) for f in inspection.figures],
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


def inspection_text(inspection: Inspection) -> str:
    """Return an article for a person: what it is, its blocks and which of them are left out, who said what."""
    a = inspection.article
    rows = [
        f"{one_line(a.path)}, characters {a.start} to {a.end}",
        *(row(label, value) for label, value in _head(a)),
        *(_block(a, b) for b in a.blocks),
        *(
            row("name", f"{name} ({kind}){f' × {times}' if times > 1 else ''}")
            for (name, kind), times in _names(inspection.names)
        ),
        *(_statement(a, s) for s in inspection.statements),
        *(_figure(f) for f in inspection.figures),
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
    """Return a label and its value on one line that is safe for a terminal."""
    return f"  {label:<12}{one_line(value)}"


def _cut(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= WIDTH else line[: WIDTH - 1].rstrip() + "…"


def _block(a: Article, b: Block) -> str:
    label = "left out" if b.kind == "furniture" else b.kind
    return row(label, _cut(a.text[b.start : b.end]))


def _names(names: Iterable[Name]) -> list[tuple[tuple[str, str], int]]:
    """Return each name with its kind and how often it occurs, the most frequent first."""
    counts: Counter[tuple[str, str]] = Counter((n.name, n.kind) for n in names)
    return counts.most_common()


def _statement(a: Article, s: Statement) -> str:
    who = s.speaker or _words(a, s.source) or "not named"
    party = f" ({s.party})" if s.party else ""
    return row("said", f"{who}{party}, {s.mode}: {_cut(_words(a, s.content))}")


def _figure(f: Figure) -> str:
    return row("figure", f"{f.text}: {f.measures}" if f.measures else f.text)


def _words(a: Article, spans: tuple[Span, ...]) -> str:
    return " … ".join(a.text[start:end] for start, end in spans)


def settings_text(settings: Settings) -> str:
    """Return every setting with its value and where that comes from, a line each."""
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
    """Return which file each section of a kind takes its words from, and which file that one replaces."""
    rows = [f"words of the kind {one_line(words.kind)}:"]
    for name, (used, *behind) in words.places.items():
        line = _place(used, words.shipped, home)
        line += f", instead of {_place(behind[0], words.shipped, home)}" if behind else ""
        rows.append(row(name, line if name in words.sections else f"{line}; no section of this kind"))
    return "\n".join(rows) + "\n"


def _place(path: Path, shipped: Path, home: Path) -> str:
    """Return a file as its user would name it: below the working folder, or as shipped."""
    if path.is_relative_to(home.resolve()):
        return str(path.relative_to(home.resolve()))
    return f"the shipped {path.relative_to(shipped)}" if path.is_relative_to(shipped) else str(path)


def run_text(state: FolderState, now: SeedChanges, sent: Sequence[OutboxEntry]) -> str:
    """Return why the last memo was made, what has changed since, and who was sent what, for a person."""
    b = state.build
    if b is None:
        return "last build   none yet\n"
    rows = [
        f"last build   {b.at}: {b.kind or 'memo'} as of {b.as_of}, of {b.articles} articles",
        *(f"  wrote      {one_line(f)}" for f in b.files),
        *(f"  because    {one_line(w)}" for w in b.why or ("that was not remembered",)),
        *([f"last error   {state.error.at}, {one_line(state.error.what)}"] if state.error else []),
        *([] if b.seeds else ["since then   it is not known what that build has read"]),
        *([] if not b.seeds or any(asdict(now).values()) else ["since then   no seed has changed"]),
    ]
    changes = {"is new": now.added, "has changed": now.changed, "is gone": now.gone} if b.seeds else {}
    rows += [f"since then   {one_line(path)} {how}" for how, paths in changes.items() for path in paths]
    return "\n".join([*rows, *_sent(sent)]) + "\n"


def _sent(rows: Sequence[OutboxEntry]) -> list[str]:
    """Return a line for the last state of each recipient, and of the printer."""
    last = {r.to: r for r in rows}.values()
    lines = [f"{SENT[r.state]:<13}{r.at}, {one_line(r.to)}{f': {one_line(r.note)}' if r.note else ''}" for r in last]
    return lines or ["sent         nothing yet"]


SENT = {"sent": "sent", "sending": "sent perhaps", "refused": "refused", "failed": "not sent"}


def run_json(state: FolderState, now: SeedChanges, sent: Sequence[OutboxEntry]) -> str:
    """Return what ``run_text`` tells as JSON on one line: ``build``, ``error``, ``since`` and ``sent``."""
    known = asdict(state)
    return line_json(
        {"build": known["build"], "error": known["error"], "since": asdict(now), "sent": [asdict(r) for r in sent]}
    )
