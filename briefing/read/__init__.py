"""Folder -> Reading: every file that can be read, told apart into articles and blocks, dated where it can be."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from briefing.errors import NoSeedsError
from briefing.facts import BODY, Article, Reading, Unread
from briefing.read import given, html, text
from briefing.read.dates import dated
from briefing.read.echo import mark_echoes
from briefing.read.infer import infer_dates
from briefing.read.layout import Draft, articles_of
from briefing.read.outlet import behind_title, outlet_of
from briefing.read.page import Page, UnreadableError
from briefing.read.walk import files_below, reason_of

READERS: Mapping[str, Callable[[bytes], Page]] = {
    ".txt": text.read,
    ".text": text.read,
    ".md": text.read,
    ".html": html.read,
    ".htm": html.read,
    ".xhtml": html.read,
}
"""Ending of a file's name -> what reads its bytes; it raises ``UnreadableError`` where they hold no text."""

_LARGEST = 20_000_000
"""Bytes; no article is larger."""


def read_folder(folder: Path, *, sources: Mapping[str, Any] | None = None) -> Reading:
    """Read all files below a folder, in the order of their paths; ids are S1, S2 and so on.

    ``sources`` is what ``sources.toml`` would say, where it is not to be read from the folder.
    Raises ``NoSeedsError`` where there is nothing to read, ``UsageError`` for a fault in ``sources.toml``.
    A file that cannot be read is told of in ``Reading.unread`` and stops nothing.
    """
    paths, unread = _files(folder)
    table = given.load(folder) if sources is None else given.parse(sources)
    read = [read_file(p, folder) for p in paths if not given.skipped(table, p.relative_to(folder).as_posix())]
    unread += tuple(u for _, failed in read for u in failed)
    articles, astray = given.apply([a for found, _ in read for a in found], table)
    if not articles:
        raise NoSeedsError(f"There is no article to read in {folder}.", _hint(folder, unread))
    numbered = tuple(replace(a, id=f"S{n}") for n, a in enumerate(articles, 1))
    return Reading(
        infer_dates(mark_echoes(numbered)), tuple(sorted({*unread, *astray}, key=lambda u: (u.path, u.reason)))
    )


def read_file(path: Path, folder: Path) -> tuple[tuple[Article, ...], tuple[Unread, ...]]:
    """Read one file of a folder: its articles, or why there are none; ids count within the file."""
    name = path.relative_to(folder).as_posix()
    try:
        data, page = _open(path)
    except UnreadableError as error:
        return (), (Unread(name, str(error)),)
    drafts = articles_of(page.text, page.title)
    if not drafts:
        return (), (Unread(name, "it holds no running text, only headings, links and the like"),)
    digest = hashlib.sha256(data).hexdigest()
    notes = (Unread(name, page.note),) if page.note else ()
    return tuple(_article(name, n, page, draft, digest) for n, draft in enumerate(drafts, 1)), notes


def text_of(path: Path) -> str:
    """Return the text of a file that offsets count in; raises ``UnreadableError`` where it holds none."""
    return _open(path)[1].text


def _files(folder: Path) -> tuple[tuple[Path, ...], tuple[Unread, ...]]:
    if not folder.is_dir():
        what = f"{folder} is no folder." if folder.exists() else f"There is no folder {folder}."
        raise NoSeedsError(
            what, "Make it and put articles into it, as .txt or .html files, or name the folder that holds them."
        )
    try:
        return files_below(folder)
    except OSError as error:
        raise NoSeedsError(
            f"{folder} cannot be read: {reason_of(error)}.", "Allow reading it, or name another folder."
        ) from error


def _hint(folder: Path, unread: Sequence[Unread]) -> str:
    if not unread:
        return f"Put articles into {folder}, as {', '.join(READERS)} files."
    first = "; ".join(f"{u.path}: {u.reason}" for u in unread[:3])
    return f"What is there cannot be used: {first}{f'; and {len(unread) - 3} more' if len(unread) > 3 else ''}."


def _open(path: Path) -> tuple[bytes, Page]:
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise UnreadableError(f"files of its kind ({path.suffix or 'no ending'}) are not read")
    try:
        data = _bytes_of(path)
        page = reader(data)
    except OSError as error:
        raise UnreadableError(reason_of(error)) from error
    except UnreadableError:
        raise
    except Exception as error:  # a library fails on one bad file in any way it likes; the others go on
        raise UnreadableError(f"it cannot be read ({type(error).__name__})") from error
    if not page.text.strip("\ufeff\x00 \t\r\n"):
        raise UnreadableError("it is empty")
    return data, page


def _bytes_of(path: Path) -> bytes:
    if path.stat().st_size > _LARGEST:
        raise UnreadableError(f"it is larger than {_LARGEST // 1_000_000} MB")
    return path.read_bytes()


def _article(name: str, number: int, page: Page, draft: Draft, digest: str) -> Article:
    """An article of a file; what the file says as a whole goes for its first article only."""
    own = page if number == 1 else Page(page.text)
    body = [page.text[b.start : b.end] for b in draft.blocks if b.kind in BODY or b.kind == "dateline"]
    when = dated(own.published, draft.date_lines, own.printed, name)
    title, behind = behind_title(draft.title) if draft.title else (draft.title, None)
    return Article(
        f"S{number}",
        name,
        page.text,
        draft.start,
        draft.end,
        draft.blocks,
        digest,
        title,
        own.outlet or outlet_of(draft.outlet or behind, [*body[:3], *body[-1:]], draft.house),
        own.author or draft.author,
        own.url or draft.url,
        when.published,
        when.range,
        when.basis,
        when.note,
    )
