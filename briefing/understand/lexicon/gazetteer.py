"""What a name is in the world at large: states with their demonyms and capitals, blocs, cities, metonyms.

All of it comes from the data files in words/; those of countries and cities are made from GeoNames (CC BY 4.0).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from briefing.understand import lexicon

ENDING, ARTICLE, STOPS = (re.compile(p) for p in (r"['’`]s?\b(?=\s|$)|['’]$", r"^the\s+", r"(?<=\w)\.(?=\w)|\.$"))
Sort = Literal["state", "bloc", "demonym", "capital", "metonym", "city"]


@dataclass(frozen=True, slots=True)
class Known:
    """An entry of the gazetteer: what a name is, and which state or bloc it stands for (itself, for a city)."""

    sort: Sort
    name: str


@lru_cache(1 << 15)
def fold(name: str) -> str:
    """Fold spellings: lower case, without accents, leading article, possessive ending or stray marks."""
    plain = name if name.isascii() else unicodedata.normalize("NFKD", name)
    bare = plain if plain.isascii() else "".join(c for c in plain if not unicodedata.combining(c))
    bare = ENDING.sub("", bare.replace("’", "'")).lower()
    return STOPS.sub("", ARTICLE.sub("", " ".join(bare.split()))).strip(" ,;:")


def _entries() -> Iterator[tuple[Sort, str, str]]:
    """Sort, name and what it stands for; where a name comes twice, the first counts."""
    countries = lexicon.table("countries")
    yield from (("state", name, name) for name, _ in countries)
    yield from (("state", name, row[0]) for row in lexicon.table("states") for name in row)
    yield from (("bloc", name, row[0]) for row in lexicon.table("blocs") for name in row)
    for word, state in lexicon.table("demonyms"):
        yield "demonym", word, state
        if not word.endswith(("s", "sh", "ch", "ese")):
            yield "demonym", word + "s", state
    yield from (("metonym", word, state) for word, state in lexicon.table("metonyms"))
    yield from (("capital", city, state) for city, state in lexicon.table("capitals"))
    yield from (("capital", city, name) for name, city in countries)


@cache
def _gazetteer() -> tuple[dict[str, Known], frozenset[str]]:
    found: dict[str, Known] = {}
    for sort, name, target in _entries():
        found.setdefault(fold(name), Known(sort, target))
    return found, lexicon.load("cities")


@cache
def look_up(name: str) -> Known | None:
    """What the gazetteer knows of a name; ``None`` for a name of no state, bloc, people, capital or city."""
    key = fold(name)
    found, cities = _gazetteer()
    if key in found:
        return found[key]
    return Known("city", name) if key in cities else None


def state_of(name: str) -> str | None:
    """Return the state or bloc that a name, demonym, capital or metonym stands for; ``None`` for all else."""
    known = look_up(name)
    return known.name if known and known.sort != "city" else None


def is_bloc(name: str) -> bool:
    """Whether this is the name of a union of states or a world body."""
    known = look_up(name)
    return bool(known and known.sort == "bloc")


@cache
def pattern() -> re.Pattern[str]:
    """A pattern of all names of states, demonyms, blocs and metonyms, longest first (no cities, no capitals)."""
    names = {
        word for table in ("states", "blocs", "demonyms", "metonyms") for row in lexicon.table(table) for word in row
    }
    found, _ = _gazetteer()
    names |= {k.name for k in found.values() if k.sort == "state"}
    plural = {n + "s" for (n, _) in lexicon.table("demonyms") if not n.endswith(("s", "sh", "ch", "ese"))}
    ordered = sorted(names | plural, key=lambda n: (-len(n), n))
    return re.compile(r"(?<![\w.])(?:" + "|".join(re.escape(n) for n in ordered) + r")(?![\w])")
