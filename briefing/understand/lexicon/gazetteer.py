"""Look up what a name means in any story: states with their demonyms and capitals, blocs, cities, metonyms.

The data files of countries and cities are made from GeoNames (CC BY 4.0).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from briefing.understand.lexicon import pairs, table, words

ENDING, ARTICLE, STOPS = (re.compile(p) for p in (r"['’`]s?\b(?=\s|$)|['’]$", r"^the\s+", r"(?<=\w)\.(?=\w)|\.$"))
EntryKind = Literal["state", "bloc", "demonym", "capital", "metonym", "city"]
CITIES: frozenset[str] = words("cities")
"""Folded names of cities of 80,000 and more inhabitants."""
DATELINE_CITIES: Mapping[str, str] = pairs("datelines")
"""Cities, no capitals, that a dateline gives without their state, each with that state."""
SEATS_OF_BLOCS: frozenset[str] = frozenset(
    {"Brussels", "Geneva", "Vienna", "The Hague", "Strasbourg", "Luxembourg", "Davos", "Addis Ababa"}
)
"""Cities in which world bodies and blocs meet."""


@dataclass(frozen=True, slots=True)
class GazetteerEntry:
    """What a name is, and the state or bloc that it stands for."""

    kind: EntryKind
    name: str
    """Name of the state or bloc; of a city, its own."""


@lru_cache(1 << 15)
def fold(name: str) -> str:
    """Return a name in lower case without accents, leading article, possessive ending and stray marks."""
    plain = name if name.isascii() else unicodedata.normalize("NFKD", name)
    bare = plain if plain.isascii() else "".join(c for c in plain if not unicodedata.combining(c))
    bare = ENDING.sub("", bare.replace("’", "'")).lower()
    return STOPS.sub("", ARTICLE.sub("", " ".join(bare.split()))).strip(" ,;:")


def _entries() -> Iterator[tuple[EntryKind, str, str]]:
    """Yield kind, name and what it stands for; where a name comes twice, the first counts."""
    countries = table("countries")
    yield from (("state", name, name) for name, _ in countries)
    yield from (("state", name, row[0]) for row in table("states") for name in row)
    yield from (("bloc", name, row[0]) for row in table("blocs") for name in row)
    for word, state in table("demonyms"):
        yield "demonym", word, state
        if not word.endswith(("s", "sh", "ch", "ese")):
            yield "demonym", word + "s", state
    yield from (("metonym", word, state) for word, state in table("metonyms"))
    yield from (("capital", city, state) for city, state in table("capitals"))
    yield from (("capital", city, name) for name, city in countries)


@cache
def _gazetteer() -> dict[str, GazetteerEntry]:
    """Return all entries but cities, by folded name."""
    entries: dict[str, GazetteerEntry] = {}
    for kind, name, target in _entries():
        entries.setdefault(fold(name), GazetteerEntry(kind, target))
    return entries


@cache
def look_up(name: str) -> GazetteerEntry | None:
    """Return the entry of a state, bloc, people, metonym, capital or city in any spelling, or None for other names."""
    key = fold(name)
    return _gazetteer().get(key) or (GazetteerEntry("city", name) if key in CITIES else None)


def state_of(name: str) -> str | None:
    """Return the state or bloc that a name, demonym, capital or metonym stands for, or None for all else."""
    entry = look_up(name)
    return entry.name if entry and entry.kind != "city" else None


def is_bloc(name: str) -> bool:
    """Whether a name is that of a union of states or a world body."""
    entry = look_up(name)
    return bool(entry and entry.kind == "bloc")


@cache
def pattern() -> re.Pattern[str]:
    """Return a pattern of all names of states, demonyms, blocs and metonyms, longest first; no cities, no capitals."""
    files = ("states", "blocs", "demonyms", "metonyms")
    names = {word for file in files for row in table(file) for word in row}
    names |= {e.name for e in _gazetteer().values() if e.kind == "state"}
    plural = {n + "s" for (n, _) in table("demonyms") if not n.endswith(("s", "sh", "ch", "ese"))}
    ordered = sorted(names | plural, key=lambda n: (-len(n), n))
    continents = "".join(f"(?<!{word} )" for word in ("South", "Latin", "Central", "North", "African", "Native"))
    return re.compile(rf"(?<![\w.]){continents}(?:" + "|".join(re.escape(n) for n in ordered) + r")(?![\w])")
