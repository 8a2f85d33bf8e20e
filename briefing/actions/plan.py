"""From settings and flags to an order that the pipeline can carry out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from briefing.config import loading, schema
from briefing.config.schema import Settings
from briefing.environment import World
from briefing.errors import CarryError, UsageError
from briefing.orders import Order
from briefing.state import published
from briefing.state.published import PublishedMemo

FLAGS: Mapping[str, str] = {
    "seeds": "seeds.path",
    "formats": "memo.formats",
    "out": "memo.out",
    "template": "memo.kind",
    "title": "memo.title",
    "page": "memo.page",
    "max_pages": "memo.max_pages",
    "name": "memo.name",
    "reference_doc": "memo.reference_doc",
    "model": "language.model",
    "jobs": "language.jobs",
    "cluster": "language.cluster",
}
"""Arguments of the command line -> the settings that they stand for."""


def gather(folder: Path, environ: Mapping[str, str], flags: Mapping[str, str | None]) -> Settings:
    """Return the settings of a working folder; flags that are no settings are passed over. Raises ``UsageError``."""
    values = {FLAGS[name]: value for name, value in flags.items() if name in FLAGS and value is not None}
    if values.get("memo.formats") == "all":
        values["memo.formats"] = ",".join(schema.FORMATS)
    return loading.load(folder, environ, values)


def as_of(date_given: str | None, environ: Mapping[str, str], clock: Callable[[], datetime]) -> str:
    """Return the ISO date of the memo: as given, else of SOURCE_DATE_EPOCH, else today; raises ``UsageError``."""
    epoch = environ.get("SOURCE_DATE_EPOCH")
    if date_given is not None:
        return _day(date_given)
    return (_moment(epoch) if epoch else clock()).date().isoformat()


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise UsageError(f"--as-of: {text!r} is no date", "Write it as year-month-day: 2025-08-21.") from error


def _moment(epoch: str) -> datetime:
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(f"SOURCE_DATE_EPOCH: {epoch!r} is no date", "It is a number of seconds since 1970.") from error


def order(folder: Path, settings: Settings, day: str) -> Order:
    """Return what the pipeline is to make; raises ``UsageError`` where memos would be written among the articles."""
    memo, seeds, out = settings.memo, folder / settings.seeds.path, folder / settings.memo.out
    if out.resolve().is_relative_to(seeds.resolve()):
        what = f"{memo.out} lies in {settings.seeds.path}: memos would be read as articles"
        raise UsageError(what, "Name another folder with --out.")
    kind, folders = loading.templates(folder, memo.kind, settings.files)
    return Order(
        seeds=seeds,
        out=out,
        templates=folders,
        as_of=day,
        kind=kind,
        title=memo.title,
        handling=memo.handling,
        formats=memo.formats,
        page=memo.page,
        name=memo.name,
        model=settings.language.model,
        jobs=settings.language.jobs,
        cluster=settings.language.cluster,
        max_pages=memo.max_pages,
        house=_reference_doc(folder, memo.reference_doc),
    )


def _reference_doc(folder: Path, name: str) -> bytes:
    """Return the content of the user's own Word document; empty without one. Raises ``UsageError``."""
    if not name:
        return b""
    try:
        return (folder / name).read_bytes()
    except OSError as error:
        what = f"the reference document {name} cannot be read: {error.strerror}"
        raise UsageError(what, "Name a .docx with --reference-doc, or reference_doc in [memo].") from error


def variant(settings: Settings, kind: str) -> Settings:
    """Return the settings for a memo of another kind beside the usual one, in a file like ``briefing-weekly.pdf``."""
    if not kind or kind == settings.memo.kind:
        return settings
    formats = ("pdf",) if kind == "handout" else settings.memo.formats
    name = f"{settings.memo.name}-{kind}"
    return replace(settings, memo=replace(settings.memo, kind=kind, name=name, formats=formats))


def memo_to_send(world: World, settings: Settings, kind: str | None) -> PublishedMemo:
    """Return the memo to be mailed: the last of a kind, or of the name in the settings. Raises ``CarryError``."""
    memo = published.latest(published.load(world.state, world.folder), settings.memo.name, kind)
    if memo is None:
        called = f"of the kind {kind}" if kind else f"called {settings.memo.name}"
        hint = f"Run briefing make{f' --template {kind}' if kind else ''} first."
        raise CarryError(f"no memo {called} was made yet in this folder", hint)
    return memo
