"""From what was asked for to an order that the pipeline can carry out."""

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
from briefing.state.published import Issue

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
    """The settings of a working folder; flags that are no settings are passed over. Raises ``UsageError``."""
    given = {FLAGS[name]: value for name, value in flags.items() if name in FLAGS and value is not None}
    if given.get("memo.formats") == "all":
        given["memo.formats"] = ",".join(schema.FORMATS)
    return loading.load(folder, environ, given)


def as_of(asked: str | None, environ: Mapping[str, str], clock: Callable[[], datetime]) -> str:
    """The date of the memo: as asked for, else that of SOURCE_DATE_EPOCH, else today. Raises ``UsageError``."""
    epoch = environ.get("SOURCE_DATE_EPOCH")
    if asked is not None:
        return _day(asked)
    return (_moment(epoch) if epoch else clock()).date().isoformat()


def _day(asked: str) -> str:
    try:
        return date.fromisoformat(asked).isoformat()
    except ValueError as error:
        raise UsageError(f"--as-of: {asked!r} is no date", "Write it as year-month-day: 2025-08-21.") from error


def _moment(epoch: str) -> datetime:
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(f"SOURCE_DATE_EPOCH: {epoch!r} is no date", "It is a number of seconds since 1970.") from error


def order(folder: Path, settings: Settings, day: str) -> Order:
    """What the pipeline is to make; raises ``UsageError`` where memos would be written among the articles."""
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
        house=_house(folder, memo.reference_doc),
    )


def _house(folder: Path, name: str) -> bytes:
    """The house's own Word document; empty where none is asked for. Raises ``UsageError`` where it cannot be read."""
    if not name:
        return b""
    try:
        return (folder / name).read_bytes()
    except OSError as error:
        what = f"the reference document {name} cannot be read: {error.strerror}"
        raise UsageError(what, "Name a .docx with --reference-doc, or reference_doc in [memo].") from error


def variant(settings: Settings, kind: str) -> Settings:
    """Settings for a memo of another kind beside the usual one: a file of its own, ``briefing-weekly.pdf``."""
    if not kind or kind == settings.memo.kind:
        return settings
    formats = ("pdf",) if kind == "handout" else settings.memo.formats
    name = f"{settings.memo.name}-{kind}"
    return replace(settings, memo=replace(settings.memo, kind=kind, name=name, formats=formats))


def issue(world: World, settings: Settings, kind: str | None) -> Issue:
    """The memo that is to be mailed: the last of a kind, or of the name in force. Raises ``CarryError``."""
    made = published.made(world.state, world.folder)
    found = published.pick(made, settings.memo.name, kind)
    if found is None:
        called = f"of the kind {kind}" if kind else f"called {settings.memo.name}"
        hint = f"Run briefing make{f' --template {kind}' if kind else ''} first."
        raise CarryError(f"no memo {called} was made yet in this folder", hint)
    return found
