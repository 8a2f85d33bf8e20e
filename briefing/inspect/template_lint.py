"""Words of estimate in templates: a memo's own words must not say how likely something is, only its sources may.

Only what a template itself puts into the memo is looked at: no comments, no conditions, nothing from an article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

RULES = ("icd203",)
"""Names of the lists of words, files in ``lints``."""
TAG = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
LITERAL = re.compile(r"\"([^\"]*)\"|'([^']*)'")
SPEAKS = re.compile(r"\{\{|\{%[-+]?\s*set\b")
"""Tags whose quoted words are printed; those of a condition are only compared with."""
PARTS = re.compile(r"\{%[-+]?\s*(?:else|elif|macro|endmacro|endfor)\b")
"""Tags between which no sentence goes on."""
BREAK = "\0"
SENTENCE = re.compile(rf"{BREAK}|[.!?;](?=\s)|\n\s*\n|\n(?=\s*(?:[-+*#|]|\d+\.\s))")
MARKS = re.compile(r"[*_`\[\]]")


@dataclass(frozen=True, slots=True)
class Term:
    """A word of estimate."""

    words: str
    sort: str
    """``likelihood``, ``confidence`` or ``judgement``."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong, in which file, on which line."""

    path: Path
    line: int
    what: str


def lint(rules: str, files: Iterable[Path]) -> tuple[Finding, ...]:
    """Look through templates by a list of words; raises ``OSError``."""
    known = terms(rules)
    return tuple(f for path in files for f in findings(path, path.read_text("utf-8-sig", "replace"), known))


def terms(rules: str) -> tuple[Term, ...]:
    """The words of a list, the longest first."""
    lines = (Path(__file__).parent / "lints" / f"{rules}.tsv").read_text("utf-8").splitlines()
    found = (Term(*line.split("\t")) for line in lines if line and not line.startswith("#"))
    return tuple(sorted(found, key=lambda t: (-len(t.words), t.words)))


def findings(path: Path, template: str, known: Sequence[Term]) -> Iterator[Finding]:
    """Go through the sentences of a template: each word of estimate, then what does not belong together."""
    pattern = re.compile("|".join(rf"\b{re.escape(t.words)}\b".replace(r"\ ", r"\s+") for t in known), re.IGNORECASE)
    sorts = {t.words: t.sort for t in known}
    line = 1
    for sentence in sentences(own_words(template)):
        found = [(m, sorts[" ".join(m[0].lower().split())]) for m in pattern.finditer(sentence)]
        at = [line + sentence.count("\n", 0, m.start()) for m, _ in found]
        for (m, sort), place in zip(found, at, strict=True):
            yield Finding(path, place, f"“{' '.join(m[0].split())}” is a word of {sort}: leave it to the sources")
        if {"likelihood", "confidence"} <= {sort for _, sort in found}:
            yield Finding(path, at[0], "a likelihood and a confidence in one sentence: say them apart")
        line += sentence.count("\n")


def own_words(template: str) -> str:
    """The words that a template itself prints, on the lines on which it has them."""
    return MARKS.sub(" ", TAG.sub(_spoken, template))


def _spoken(tag: re.Match[str]) -> str:
    """What a tag prints of its own; its line breaks stay, so that lines can be counted."""
    words = [a or b for a, b in LITERAL.findall(tag[0])] if SPEAKS.match(tag[0]) else []
    mark = BREAK if PARTS.match(tag[0]) else " "
    return f"{mark}{' '.join(words)}{mark}" + "\n" * (tag[0].count("\n") - "".join(words).count("\n"))


def sentences(text: str) -> Iterator[str]:
    """Cut a text into its sentences, nothing left out."""
    start = 0
    for end in SENTENCE.finditer(text):
        yield text[start : end.end()]
        start = end.end()
    yield text[start:]
