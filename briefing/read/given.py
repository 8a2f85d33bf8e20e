"""Read ``sources.toml``, in which the user states facts about the articles; these win over the files.

A table a file, named as below the seeds folder; its values go for the file's first article, ``skip = true`` for the
whole file. A table inside it, named by a number, goes for that article of the file: ``["003_page.txt".3]``.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from briefing.common.text import did_you_mean
from briefing.common.toml import line_of
from briefing.errors import UsageError
from briefing.facts import Article, Unread

FILE = "sources.toml"
KEYS = ("title", "outlet", "author", "published", "url", "skip")

_DAY = re.compile(r"\d{4}-\d{2}(-\d{2})?")


@dataclass(frozen=True, slots=True)
class Given:
    """What the user states about one article."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    skip: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    """A table in the text of the file."""

    text: str
    name: str
    number: str | None = None


Table = Mapping[str, Mapping[int, Given]]
"""Path of a file -> number of an article in it (0 for the file's own table) -> what is stated of it."""


def load(folder: Path) -> Table:
    """Return the tables of a folder's ``sources.toml``, if any; raises ``UsageError`` naming the line."""
    try:
        text = (folder / FILE).read_text("utf-8-sig")
        return parse(tomllib.loads(text), text)
    except FileNotFoundError:
        return {}
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{FILE} is no valid TOML: {error}", 'A file name stands in quotes: ["001.txt"].') from error
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{FILE} cannot be read: {error}", "It must be a text file in UTF-8.") from error


def parse(values: Mapping[str, Any], text: str = "") -> Table:
    """Check the tables of a ``sources.toml``; ``text`` is what it was read from, for the line in an error."""
    return {name: dict(_file(name, table, text)) for name, table in values.items()}


def apply(articles: Sequence[Article], table: Table) -> tuple[tuple[Article, ...], tuple[Unread, ...]]:
    """Return the articles with what is given, without those to skip, and what fits no article as unread."""
    kept: list[Article] = []
    numbers: dict[str, int] = {}
    for article in articles:
        number = numbers[article.path] = numbers.get(article.path, 0) + 1
        stated = table.get(article.path, {})
        mine = [g for n, g in stated.items() if n == number or (n == 0 and (number == 1 or g.skip))]
        if not any(g.skip for g in mine):
            kept.append(_stated(article, mine))
    return tuple(kept), tuple(_astray(table, numbers))


def skipped(table: Table, path: str) -> bool:
    """Return whether a whole file is to be skipped."""
    return table.get(path, {}).get(0, Given()).skip


def _file(name: str, table: object, text: str) -> Iterator[tuple[int, Given]]:
    place = _Place(text, name)
    if not isinstance(table, Mapping):
        raise _error(place, None, f"{name!r} must be a table", f'Write ["{name}"] on a line of its own.')
    inner = {key: value for key, value in table.items() if isinstance(value, Mapping)}
    yield 0, _given(place, {k: v for k, v in table.items() if k not in inner})
    for key, value in inner.items():
        if not key.isascii() or not key.isdigit() or int(key) < 1:
            raise _error(place, key, f"{key!r} is no number of an article", f'Write ["{name}".2] for the second.')
        yield int(key), _given(_Place(text, name, key), value)


def _given(place: _Place, table: Mapping[str, Any]) -> Given:
    for key, value in table.items():
        if key not in KEYS:
            hint = did_you_mean(key, KEYS, f"There are: {', '.join(KEYS)}.")
            raise _error(place, key, f"unknown key {key!r}", hint)
        fault = _fault(key, value)
        if fault:
            raise _error(place, key, f"{key} cannot be {value!r}", fault)
    values = {key: _text(value) for key, value in table.items() if key != "skip"}
    return Given(skip=table.get("skip", False), **values)


def _text(value: object) -> str:
    return value.isoformat()[:10] if isinstance(value, dt.date) else str(value).strip()


def _fault(key: str, value: object) -> str:
    """Return what a value should have been, or an empty string if it is right."""
    if key == "skip":
        return "" if isinstance(value, bool) else "Write skip = true or skip = false."
    if key == "published":
        return (
            "" if isinstance(value, dt.date) or _is_day(value) else 'Write a day, "2025-02-10", or a month, "2025-02".'
        )
    if not isinstance(value, str) or not value.strip():
        return f'Write text in quotes: {key} = "…".'
    if key == "url" and not re.match(r"https?://\S+$", value):
        return "Write an address that begins with https:// or http://."
    return ""


def _is_day(value: object) -> bool:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        return False
    try:
        dt.date.fromisoformat(value if len(value) == 10 else f"{value}-01")
    except ValueError:
        return False
    return True


def _stated(article: Article, given: Sequence[Given]) -> Article:
    for g in given:
        values = {k: v for k in ("title", "outlet", "author", "url") if (v := getattr(g, k)) is not None}
        article = replace(article, **values)
        if g.published:
            article = replace(
                article,
                published=g.published,
                published_range=None,
                published_basis="given",
                published_note=f"as {FILE} says",
            )
    return article


def _astray(table: Table, numbers: Mapping[str, int]) -> Iterator[Unread]:
    """Return the tables of ``sources.toml`` that fit no article."""
    for path, stated in sorted(table.items()):
        if path not in numbers and not skipped(table, path):
            yield Unread(FILE, f"it tells of {path}, in which no article was read")
        for number in sorted(n for n in stated if path in numbers and n > numbers[path]):
            yield Unread(FILE, f"it tells of article {number} of {path}, which holds {numbers[path]}")


def _error(place: _Place, key: str | None, what: str, hint: str) -> UsageError:
    table = (place.name, place.number) if place.number else (place.name,)
    line = line_of(place.text, table, key or "")
    where = f"{FILE}, line {line}" if line else FILE
    return UsageError(f"{where}: {what}" + (f" ({place.name})" if place.name not in what else ""), hint)
