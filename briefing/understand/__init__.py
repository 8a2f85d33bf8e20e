"""Understand: a ``Reading`` -> a ``Dossier`` of cited facts.

``extract`` reads one article alone, a pure function of its text and the model; a ``runner`` has all of them read, here
or elsewhere; ``dossier`` brings their facts together, and takes nothing but those. Start at ``extract``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.errors import NoSeedsError, leaving_out
from briefing.facts import Article, Dossier, Reading, Unread

if TYPE_CHECKING:
    from briefing.understand.inspection import Inspection
    from briefing.understand.records import ArticleFacts
    from briefing.understand.runner.base import Runner

__all__ = ["inspect", "understand"]


def understand(reading: Reading, runner: Runner | None = None) -> Dossier:
    """Return all that the articles say, each fact with the passage that it stands on.

    ``runner`` has the articles read: in this process and with the usual model, unless another one is given. An article
    that brings out a fault is left out, and named in ``Dossier.unread``. Raises ``NoSeedsError`` if none is left,
    ``UsageError`` if there is no such model.
    """
    from briefing.understand.dossier.build import bring_together

    facts, readers, unread = _read(reading.articles, runner or _usual())

    def build(facts: Sequence[ArticleFacts]) -> Dossier:
        return bring_together(facts, Reading(_among([f.article for f in facts])), [("model", ", ".join(readers))])

    dossier, faulty = leaving_out(facts, build)
    unread += _unread(faulty)
    _check(reading.articles, dossier.articles, unread)
    return replace(dossier, unread=(*reading.unread, *unread))


def inspect(articles: Sequence[Article], runner: Runner) -> tuple[tuple[Inspection, ...], tuple[Unread, ...]]:
    """Return what was understood of each article, before any selection, and those that were left out.

    Raises what ``understand`` does.
    """
    from briefing.understand.inspection import show

    facts, _, unread = _read(articles, runner)
    shown, faulty = leaving_out(facts, show)
    unread += _unread(faulty)
    _check(articles, shown, unread)
    return shown, unread


def _usual() -> Runner:
    from briefing.understand.extract import MakeRulesReader
    from briefing.understand.runner.base import InProcess

    return InProcess(MakeRulesReader())


def _read(
    articles: Sequence[Article], runner: Runner
) -> tuple[tuple[ArticleFacts, ...], tuple[str, ...], tuple[Unread, ...]]:
    """Return the facts of articles, who read them, and the articles that were left out."""
    results = tuple(zip(articles, runner.results(articles), strict=True))
    unread = tuple(Unread(article.path, result.fault) for article, result in results if result.facts is None)
    readers = dict.fromkeys(result.reader for _, result in results if result.facts)
    return tuple(result.facts for _, result in results if result.facts), tuple(readers), unread


def _among(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Return articles as they are among each other: a reprint of one that is left out is its own source."""
    ids = {article.id for article in articles}
    return tuple(a if a.echo_of is None or a.echo_of in ids else replace(a, echo_of=None) for a in articles)


def _unread(faulty: Iterable[tuple[ArticleFacts, str]]) -> tuple[Unread, ...]:
    return tuple(Unread(facts.article.path, reason) for facts, reason in faulty)


def _check(articles: Sequence[Article], left: Sequence[object], unread: Sequence[Unread]) -> None:
    """Raise ``NoSeedsError`` if there were articles, and all are left out."""
    if articles and not left:
        first = unread[0]
        raise NoSeedsError("No article could be understood.", f"The first is {first.path}: {first.reason}.")
