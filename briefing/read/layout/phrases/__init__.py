"""Phrases of web pages, as data: one pattern a line, ``#`` begins a comment, a space stands for any space.

``prompts.txt`` what speaks to the reader of a page · ``house.txt`` what speaks for the house that runs it ·
``imprint.txt``, ``letters.txt`` what is one of these only in some lines · ``more.txt`` headings above links and tags ·
``end.txt`` above comments and notes · ``labels.txt`` labels of links · ``credits.txt`` credits of pictures and of help
with a text · ``agencies.txt`` who takes pictures.
"""

from __future__ import annotations

import re
from importlib.resources import files


def pattern(name: str) -> re.Pattern[str]:
    """Compile the patterns of a file into one that ignores case; ``~`` lines are case-sensitive."""
    text = files(__package__).joinpath(f"{name}.txt").read_text("utf-8")
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return re.compile("|".join(_part(line) for line in lines), re.IGNORECASE | re.DOTALL)


def _part(line: str) -> str:
    exact = line.startswith("~")
    source = line.removeprefix("~").replace(" ", r"\s+")
    return f"(?-i:{source})" if exact else f"(?:{source})"
