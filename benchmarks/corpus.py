"""Folders of any size for measuring: articles made by recombining paragraphs of the public texts.

    python -m benchmarks.corpus 1000 FOLDER

The same number gives the same files. Articles come in stories of twenty-five: half of the names in mid-sentence are
others in each story, so that who is named grows with the folder, as it does in a real one.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from tests.desk import SEEDS
from tests.quality.gum import GUM
from tests.quality.measure import DATA

SOURCES = (GUM / "texts", DATA / "wikinews", SEEDS)
STORY = 25
"""Articles that share their made-up names."""
PARAGRAPHS = (5, 9)
SYLLABLES = ("bar", "den", "fel", "gor", "hal", "ist", "jor", "kel", "lan", "mor", "nev", "per", "ros", "tan", "vel")
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{4,}\b")
FIRST = date(2025, 1, 6)


@cache
def paragraphs() -> tuple[str, ...]:
    """The paragraphs of the public texts that tell something: of twenty words at least, and of one line."""
    texts = (p.read_text("utf-8") for folder in SOURCES for p in sorted(folder.glob("*.txt")))
    return tuple(dict.fromkeys(line.strip() for t in texts for line in t.split("\n") if len(line.split()) >= 20))


def _other(word: str, story: int) -> str:
    """What a name is called in a story: itself, or one that is made up."""
    chance = random.Random(f"{story} {word}")  # noqa: S311 - the same names each time is the point
    if chance.random() < 0.5:
        return word
    return "".join(chance.sample(SYLLABLES, 3)).capitalize()


def article(number: int) -> str:
    """The text of one article: a headline, a day, paragraphs."""
    chance, story = random.Random(number), number // STORY  # noqa: S311
    chosen = chance.sample(paragraphs(), chance.randint(*PARAGRAPHS))
    body = "\n\n".join(NAME.sub(lambda hit: _other(hit[0], story), p) for p in chosen)
    day = FIRST + timedelta(days=story % 600)
    title = " ".join(re.sub(r"[^\w ]", "", body).split()[:9])
    return f"{title} {number}\n\n{day:%d %B %Y}\n\n{body}\n"


def fill(folder: Path, count: int) -> Path:
    """Write ``count`` articles into a folder, and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"{number:06}.txt").write_text(article(number), "utf-8")
    return folder


def main() -> int:
    """Write a folder."""
    parser = argparse.ArgumentParser(description="Make a folder of articles to measure with.")
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    fill(arguments.folder, arguments.count)
    return 0


if __name__ == "__main__":
    sys.exit(main())
