"""Patterns that are tried, and compiled, only where one of some words stands: most of them fit few texts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Guarded:
    """A pattern that ignores case."""

    source: str
    needles: tuple[str, ...] = ()
    """One of these stands wherever the pattern fits; those with a capital letter as they are. None: tried anywhere."""

    def fitting(self, text: str, low: str) -> re.Pattern[str] | None:
        """Return the pattern if it may fit ``text``, of which ``low`` is the lower case."""
        for needle in self.needles:
            if needle in (low if needle.islower() or not needle.isalpha() else text):
                return compiled(self.source)
        return None if self.needles else compiled(self.source)


@cache
def compiled(source: str) -> re.Pattern[str]:
    """Compile a pattern that ignores case, once."""
    return re.compile(source, re.IGNORECASE)
