"""Read a folder: every file in it becomes articles, or an entry in ``unread``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from itertools import chain, repeat, starmap
from pathlib import Path
from typing import Any

from briefing.errors import NoSeedsError, fault_in, leaving_out
from briefing.facts import BODY, Article, Reading, Unread
from briefing.read import given
from briefing.read.cache import FileContents, recalled
from briefing.read.dating.infer import infer_dates
from briefing.read.dating.stated import dated
from briefing.read.duplicates import merge_duplicates
from briefing.read.language import foreign_language
from briefing.read.layout.articles import ArticleLayout, articles_of
from briefing.read.layout.line_kinds import LONGEST
from briefing.read.outlet import behind_title, outlet_of
from briefing.read.records import BrokenReaderError, ExtractedText, UnreadableError
from briefing.read.reprints import mark_reprints
from briefing.read.sandbox.files import file_bytes, open_file
from briefing.read.sandbox.parent import SandboxedReader
from briefing.read.walk import files_below, name_of, reason_of
from briefing.store import Store

MOST_WORDS, MOST_CHARACTERS = 60_000, 600_000
"""No article is longer; what is, is a book, a log or a trap."""
MOST_TEXT = 3_000_000
"""Characters of one text, which may hold some hundreds of articles."""


def read_folder(
    folder: Path, *, sources: Mapping[str, Any] | None = None, store: Store | None = None, fingerprint: str = ""
) -> Reading:
    """Return the articles of all files below a folder, in path order, with the ids S1, S2 and so on.

    ``sources`` is what ``sources.toml`` would say, where it is not to be read from the folder. With a ``store``, what
    was read of a file before by the same ``fingerprint`` (rules and libraries) is taken from there.
    Raises ``NoSeedsError`` where there is nothing to read, ``UsageError`` for a fault in ``sources.toml``.
    A file that cannot be read is told of in ``Reading.unread`` and stops nothing.
    """
    paths, unread = _files(folder)
    table = given.load(folder) if sources is None else given.parse(sources)
    named = ((name_of(p, folder), p) for p in paths)
    wanted = [(name, path) for name, path in named if not given.skipped(table, name)]
    with SandboxedReader() as reader:
        read = partial(_read, reader=reader)
        found = list(recalled(wanted, read, file_bytes, store, fingerprint) if store else starmap(read, wanted))
    unread += tuple(u for f in found for u in f.unread)
    articles, astray = given.apply([a for f in found for a in f.articles], table)
    if not articles:
        raise NoSeedsError(f"There is no article to read in {folder}.", _hint(folder, unread))
    read_together, faulty = leaving_out(articles, _together)
    unread += tuple(Unread(article.path, reason) for article, reason in faulty)
    if not read_together:
        raise NoSeedsError(f"There is no article to read in {folder}.", _hint(folder, unread))
    return Reading(read_together, tuple(sorted({*unread, *astray}, key=lambda u: (u.path, u.reason))))


def _together(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Return the articles of a folder as they are beside each other: each once, reprints marked, dates inferred."""
    numbered = tuple(replace(a, id=f"S{n}") for n, a in enumerate(merge_duplicates(articles), 1))
    return infer_dates(mark_reprints(numbered)) if numbered else ()


def read_file(path: Path, folder: Path) -> tuple[tuple[Article, ...], tuple[Unread, ...]]:
    """Return the articles of one file of a folder, or why there are none; ids count within the file."""
    with SandboxedReader() as reader:
        found = _read(name_of(path, folder), path, reader)
    return found.articles, found.unread


def text_of(path: Path) -> str:
    """Return the text of a file, in which offsets count; raises ``UnreadableError`` if it has none."""
    with SandboxedReader() as reader:
        return open_file(path, file_bytes(path), reader).text


def _files(folder: Path) -> tuple[tuple[Path, ...], tuple[Unread, ...]]:
    if not folder.is_dir():
        if folder.exists():
            raise NoSeedsError(
                f"{folder} is no folder.", "Name the folder that holds it; briefing read shows one file."
            )
        raise NoSeedsError(
            f"There is no folder {folder}.",
            "Make it and put articles into it: text, saved pages, PDF, Word; or name the folder that holds them.",
        )
    try:
        return files_below(folder)
    except OSError as error:
        raise NoSeedsError(
            f"{folder} cannot be read: {reason_of(error)}.", "Allow reading it, or name another folder."
        ) from error


def _hint(folder: Path, unread: Sequence[Unread]) -> str:
    if not unread:
        return f"Put articles into {folder}: text, saved pages, PDF or Word files, mails, feeds and the like."
    first = "; ".join(f"{u.path}: {u.reason}" for u in unread[:3])
    return f"What is there cannot be used: {first}{f'; and {len(unread) - 3} more' if len(unread) > 3 else ''}."


def _read(name: str, path: Path, reader: SandboxedReader) -> FileContents:
    """Read a file; what is wrong with it, or a fault of ours that it brings out, is why it or a part is left out."""
    content = ""
    try:
        data = file_bytes(path)
        content = sha256(data).hexdigest()
        file = open_file(path, data, reader)
    except UnreadableError as error:
        return FileContents((), (Unread(name, str(error)),), "" if isinstance(error, BrokenReaderError) else content)
    except Exception as error:  # noqa: BLE001 - one file costs no other
        return FileContents((), (Unread(name, fault_in(error)),))
    pages = [(page.part, _page(name, file.text, content, start, page)) for start, page in file.pages()]
    articles = (article for _, found in pages for article in found.articles)
    unread = [Unread(name, f"{f.part}: {f.reason}") for f in file.extracted.failed]
    unread += (Unread(name, f"{part}: {r}" if part else r) for part, found in pages for r in found.reasons)
    sure = all(not found.faulty for _, found in pages)
    numbered = tuple(replace(a, id=f"S{n}") for n, a in enumerate(articles, 1))
    return FileContents(numbered, tuple(unread), content if sure else "")


@dataclass(frozen=True, slots=True)
class PageArticles:
    """The articles of one text of a file, and why it or a part of it is left out."""

    articles: tuple[Article, ...] = ()
    reasons: tuple[str, ...] = ()
    """Also what was guessed in reading it."""
    faulty: bool = False
    """Whether a fault of ours is among the reasons."""


def _page(name: str, text: str, content: str, start: int, page: ExtractedText) -> PageArticles:
    """Return the articles of a page of the file's ``text``; an article that brings out a fault costs no other."""
    try:
        whole = page.text if len(page.text) <= MOST_TEXT else ""
        layouts = [layout.moved(start) for layout in articles_of(whole, page.title, page.author)]
        unfit = _fault(text, layouts, page)
    except Exception as error:  # noqa: BLE001 - one page costs no other
        return PageArticles((), (fault_in(error),), faulty=True)
    reasons = tuple(reason for reason in dict.fromkeys((page.note, unfit)) if reason)
    if unfit:
        return PageArticles((), reasons)
    articles, faults = list[Article](), list[str]()
    metadata = chain([page], repeat(ExtractedText(page.text)))  # what the file says goes for its first article
    for n, (about, layout) in enumerate(zip(metadata, layouts, strict=False), 1):
        try:
            articles.append(_article(name, text, content, about, layout))
        except Exception as error:  # noqa: BLE001 - one article costs no other
            faults.append(f"article {n}: {fault_in(error)}" if len(layouts) > 1 else fault_in(error))
    return PageArticles(tuple(articles), (*reasons, *faults), faulty=bool(faults))


def _fault(text: str, layouts: Sequence[ArticleLayout], page: ExtractedText) -> str:
    """Return why a text holds no article to read, or an empty string."""
    if len(page.text) > MOST_TEXT:
        return f"it holds more than {MOST_TEXT // 1_000_000} million characters in one piece: no article"
    if not layouts:
        return "it holds no running text, only headings, links and the like"
    bodies = ["\n".join(text[b.start : b.end] for b in d.blocks if b.kind in BODY) for d in layouts]
    if any(len(body) > MOST_CHARACTERS or len(body.split()) > MOST_WORDS for body in bodies):
        return f"it holds more than {MOST_WORDS:,} words in one piece: no article"
    language = foreign_language("\n".join(bodies), page.language)
    return f"it is written in {language}, and only English is read" if language else ""


def _article(name: str, text: str, content: str, page: ExtractedText, layout: ArticleLayout) -> Article:
    """Return an article of a file; metadata of the whole file apply to its first article only."""
    body = [text[b.start : b.end] for b in layout.blocks if b.kind in BODY or b.kind == "dateline"]
    when = dated(page.published, layout.date_lines, page.printed, page.part or name, page.made)
    title, behind = behind_title(layout.title) if layout.title else (layout.title, None)
    return Article(
        "S1",
        name,
        text,
        layout.start,
        layout.end,
        layout.blocks,
        content,
        title,
        page.outlet or outlet_of(layout.outlet or behind, [t[:LONGEST] for t in (*body[:3], *body[-1:])], layout.house),
        page.author or layout.author,
        page.url or layout.url,
        when.published,
        when.range,
        when.basis,
        when.note,
    )
