"""Who said what, and who is who, on the annotated Wikinews texts of GUM: predictions from ``briefing read --json``.

Run from the top of the checkout: ``python -m tests.quality.gum`` prints what is measured beside the floors.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from tests.desk import Desk
from tests.processes import python
from tests.quality.measure import DATA, Load

GUM = DATA / "gum"
FLOORS = Path(__file__).with_name("gum_floors.toml")
KINDS = {"person": "person", "organisation": "organisation", "state": "place", "place": "place"}


def read_floors(text: str) -> Mapping[str, float]:
    """Return the least that each figure may be."""
    found: dict[str, float] = tomllib.loads(text)["least"]
    return found


def predictions(load: Load) -> list[dict[str, Any]]:
    """What ``briefing read --json`` tells of each text."""
    with tempfile.TemporaryDirectory() as folder:
        made = Desk(Path(folder), load).run("read", str(GUM / "texts"), "--json")
        if made.code:
            raise RuntimeError(made.err)
        return [json.loads(line) for line in made.out.splitlines()]


def _by_document(told: list[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    documents = defaultdict(list)
    for article in told:
        documents[Path(article["path"]).stem].append(article)
    return documents


def attributions(told: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield a row a document, as the attribution scorer reads it."""
    for doc, articles in _by_document(told).items():
        found = [{k: s[k] for k in ("source", "cue", "content")} for a in articles for s in a["statements"]]
        yield {"doc": doc, "attributions": found}


def entities(told: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield a row a document, as the entity scorer reads it: mentions of one name are one entity."""
    for doc, articles in _by_document(told).items():
        groups = defaultdict(list)
        for name in (n for a in articles for n in a["names"] if n["kind"] in KINDS):
            groups[KINDS[name["kind"]], name["name"]].append([name["start"], name["end"]])
        yield {"doc": doc, "entities": [{"kind": kind, "name_mentions": spans} for (kind, _), spans in groups.items()]}


def _score(script: str, gold: str, rows: list[dict[str, Any]], only: str = "") -> str:
    with tempfile.TemporaryDirectory() as folder:
        given, wanted = Path(folder) / "given.jsonl", Path(folder) / "wanted.jsonl"
        given.write_text("".join(json.dumps(r) + "\n" for r in rows if only in r["doc"]), "utf-8")
        lines = (GUM / gold).read_text("utf-8").splitlines(keepends=True)
        wanted.write_text("".join(line for line in lines if only in json.loads(line)["doc"]), "utf-8")
        scorer = Path(__file__).with_name(script)
        done = python(Path(folder), scorer, wanted, given, "--texts", GUM / "texts")
        if done.code:
            raise RuntimeError(done.err)
        return done.out


def measure_gum(load: Load) -> dict[str, float]:
    """Return end to end F1 of attributions (all, news alone) and B-cubed F1 of entities, 0 to 1."""
    told = predictions(load)
    said, who = list(attributions(told)), list(entities(told))
    found = {
        "attributions": _score("score_attribution.py", "attributions.jsonl", said),
        "attributions in news": _score("score_attribution.py", "attributions.jsonl", said, "_news_"),
        "entities": _score("score_entities.py", "entities.jsonl", who),
    }
    row = {"entities": "clusters, B-cubed over all"}
    return {name: _last(text, row.get(name, "end to end")) for name, text in found.items()}


def _last(text: str, row: str) -> float:
    """The last figure of the first row with this name, per cent to share."""
    line = next(line for line in text.splitlines() if row in line)
    return float(re.findall(r"\d+\.\d+", line)[-1]) / 100


def main() -> int:
    """Print each figure with its floor; 1 where one does not hold."""
    from briefing.understand.parsing import language

    found, floors = measure_gum(cache(language.load)), read_floors(FLOORS.read_text("utf-8"))
    for name, least in floors.items():
        print(f"{name:24} {found[name]:6.3f}  least {least:5.2f}{'' if found[name] >= least else '  BROKEN'}")  # noqa: T201 - a script
    return int(any(found[name] < least for name, least in floors.items()))


if __name__ == "__main__":
    sys.exit(main())
