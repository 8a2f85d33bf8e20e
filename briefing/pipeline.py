"""The one way through: the five verbs in five lines, and the two looks into them that the command line offers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing import __version__
from briefing.errors import NoSeedsError, UsageError
from briefing.orders import Load, Order, Outcome, Words
from briefing.read.walk import GIVEN, watched

if TYPE_CHECKING:
    from briefing.facts import Article, Dossier, Reading, Unread
    from briefing.memo import Memo
    from briefing.store import Store
    from briefing.understand.inspection import Inspection
    from briefing.understand.runner.base import ArticleReader, Runner

__all__ = ["Load", "Order", "Outcome", "Words", "load", "look", "make", "read", "watched"]

STEPS = 3
"""Steps of a build that are told of."""


def make(order: Order, load: Load, tell: Callable[[str], None] = lambda _: None) -> Outcome:
    """Make a memo and ``tell`` of ``STEPS``; raises a ``BriefingError``, and then ``order.out`` is as it was."""
    from briefing.compose import kept
    from briefing.deliver import deliver
    from briefing.facts import Unread
    from briefing.read import read_folder
    from briefing.render import letter, render
    from briefing.state.cache import Cache
    from briefing.state.fingerprint import of_facts

    tell("reading")
    store = Cache(order.cache) if order.cache else None
    reading = read_folder(order.seeds, store=store, fingerprint=of_facts() if store else "")
    tell(f"understanding {len(reading.articles)} articles")
    memo = draw_up(understood(reading, order, load, store), order)
    tell("writing")
    files = render(memo, order.formats, name=order.name, page=order.page, stamp=_stamp(order), house=order.house)
    warnings = dict.fromkeys((*(store.warnings if store else ()), *(w for f in files for w in f.warnings)))
    record: Mapping[str, Any] = memo.record
    shown = {source["id"] for source in record["sources"]}
    return Outcome(
        tuple(a for a in reading.articles if a.id in shown),
        tuple(Unread(u["path"], u["reason"]) for u in record["unread"]),
        deliver(files, order.out),
        tuple(warnings),
        kept(record),
        hashes(order.seeds, reading.articles),
        letter=letter(memo, stamp=_stamp(order)),
    )


def understood(reading: Reading, order: Order, load: Load, store: Store | None = None) -> Dossier:
    """Return what the articles of a reading say; with a ``store`` none is read twice."""
    from briefing.understand import understand

    return understand(reading, _runner(order, load, store))


def draw_up(dossier: Dossier, order: Order) -> Memo:
    """Make a memo of a dossier, before it becomes files; raises ``TemplateError``."""
    from briefing.compose import Templates, compare, compose, kept, record
    from briefing.compose.masthead import default_title
    from briefing.render import counter

    templates = Templates.load(order.kind, order.templates)
    day, maker = date.fromisoformat(order.as_of), f"briefing {__version__}"
    title = order.title or default_title(dossier)

    def now() -> Mapping[str, Any]:
        return kept(record(dossier, title=title, as_of=day, generated_by=maker))

    return compose(
        dossier,
        templates,
        title=title,
        as_of=day,
        kind=order.kind,
        handling=order.handling,
        changes=compare(order.before, now()) if order.before else None,
        generated_by=maker,
        pages=counter(order.page),
        max_pages=order.max_pages,
    )


def _runner(order: Order, load: Load, store: Store | None) -> Runner:
    """Return what has the articles of an order read, and reads none twice if there is a store."""
    from briefing.state.fingerprint import of_facts
    from briefing.understand.runner.cache import Cached

    runner = _new_runner(order, load)
    return Cached(runner, store, of_facts(order.model)) if store else runner


def _new_runner(order: Order, load: Load) -> Runner:
    """Return what has articles read: a cluster, worker processes, or this process; raises ``UsageError``."""
    from briefing.understand.runner.base import InProcess

    def make_reader() -> ArticleReader:
        from briefing.understand.extract import RulesReader

        return RulesReader(load(order.model))

    if order.cluster:
        return _cluster(order)
    if order.jobs < 2:
        return InProcess(make_reader)
    from briefing.understand.extract import MakeRulesReader
    from briefing.understand.runner.workers import WorkerProcesses

    return WorkerProcesses(MakeRulesReader(order.model), order.jobs)


def _cluster(order: Order) -> Runner:
    """Return what has articles read by a Dask cluster; raises ``UsageError`` if Dask is not installed."""
    from briefing.state.fingerprint import of_facts
    from briefing.understand.extract import MakeRulesReader

    try:
        from briefing.understand.runner.cluster import DaskCluster
    except ImportError as error:
        raise UsageError("Dask is not installed", 'Install it: pip install "briefing[cluster]".') from error
    return DaskCluster(MakeRulesReader(order.model), order.cluster, partial(of_facts, order.model), order.jobs)


def look(order: Order, load: Load) -> tuple[Memo, Dossier]:
    """Return what a memo would be, printed nowhere, and the dossier behind it; raises a ``BriefingError``."""
    from briefing.read import read_folder

    dossier = understood(read_folder(order.seeds), order, load)
    return draw_up(dossier, order), dossier


def seeds_now(seeds: Path) -> dict[str, str]:
    """Path -> sha256 of what would be read of a folder as it is now; empty where there is nothing to read."""
    try:
        return hashes(seeds, read(seeds, seeds).articles)
    except NoSeedsError:
        return {}


def words(kind: str, folders: tuple[Path, ...]) -> Words:
    """Where the words of a kind come from; raises ``TemplateError`` where there are none."""
    from briefing.compose import ANNEX, ORDERS, SINGLE, Templates

    found = Templates.load(kind, folders).places()
    sections = {"phrases", "masthead", *ORDERS.get(kind, ORDERS["memo"]), *(() if kind in SINGLE else ANNEX)}
    return Words(kind, {n.removesuffix(".md.j2"): p for n, p in found.items()}, frozenset(sections), folders[-1])


def _stamp(order: Order) -> datetime:
    """The time that is written into files: the start of the memo's day."""
    return datetime.combine(date.fromisoformat(order.as_of), time(), UTC)


def hashes(seeds: Path, articles: tuple[Article, ...]) -> dict[str, str]:
    """Path -> sha256 of each file that articles were read from, and of what states their dates and the like."""
    from briefing.common.files import sha256_of

    stated = seeds / GIVEN
    found = {a.path: a.sha256 for a in articles}
    files = watched(seeds) or {}
    found |= {p: sha256_of(files[p]) for a in articles for p in a.places if p in files}
    return found | ({GIVEN: sha256_of(stated)} if stated.is_file() else {})


def load(model: str) -> Any:  # noqa: ANN401 - a spaCy pipeline, which only its room knows
    """Load an installed spaCy pipeline; raises ``UsageError`` where there is none of that name."""
    from briefing.understand.parsing import language

    return language.load(model)


def read(path: Path, seeds: Path) -> Reading:
    """Read a folder, or one file: below the seeds folder as part of it, elsewhere by itself.

    Raises ``NoSeedsError`` where there is no article to read.
    """
    from briefing.facts import Reading
    from briefing.read import read_file, read_folder
    from briefing.read.walk import name_of

    if path.is_dir():
        return read_folder(path)
    if path.resolve().is_relative_to(seeds.resolve()):
        whole, name = read_folder(seeds), name_of(path.resolve(), seeds.resolve())
        found = Reading(
            tuple(a for a in whole.articles if a.path == name), tuple(u for u in whole.unread if u.path == name)
        )
        if any(name in a.places for a in whole.articles):  # the same words stand in another file, which is the source
            found = Reading(*read_file(path, seeds))
    else:
        found = Reading(*read_file(path, path.parent))
    if not found.articles:
        reason = found.unread[0].reason if found.unread else "it is left out of the folder that it stands in"
        raise NoSeedsError(f"{path} holds no article that can be read", f"Why: {reason}.")
    return found


def text(path: Path) -> str:
    """The text of one file that offsets count in; raises ``NoSeedsError`` where there is none."""
    from briefing.read import text_of
    from briefing.read.records import UnreadableError

    try:
        return text_of(path)
    except UnreadableError as error:
        raise NoSeedsError(f"{path} holds no text that can be read", f"Why: {error}.") from error


def inspect(readings: Sequence[Reading], model: str, load: Load) -> tuple[tuple[Inspection, ...], tuple[Unread, ...]]:
    """Return what is found in each article, before anything is selected for a memo, and what was left out.

    Raises ``NoSeedsError`` if nothing is left.
    """
    from briefing.understand import inspect as look
    from briefing.understand.extract import RulesReader
    from briefing.understand.runner.base import InProcess

    return look(tuple(_numbered(readings)), InProcess(lambda: RulesReader(load(model))))


def _numbered(readings: Sequence[Reading]) -> Iterator[Article]:
    """Give the articles of several readings ids of their own: each reading counts from one."""
    start = 1
    for reading in readings:
        ids = {a.id: f"S{n}" for n, a in enumerate(reading.articles, start)}
        start += len(ids)
        yield from (replace(a, id=ids[a.id], echo_of=ids.get(a.echo_of or "")) for a in reading.articles)
