"""Find words of estimate in templates: a memo must not say in its own words how likely something is.

Only what a template itself puts into the memo is checked: no comments, no conditions, nothing from an article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

RULES = ("icd203",)
"""Names of the lists of words, which are files in ``lints``."""
TAG = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
LITERAL = re.compile(r"\"([^\"]*)\"|'([^']*)'")
SPEAKS = re.compile(r"\{\{|\{%[-+]?\s*set\b")
"""Tags whose quoted words are printed; those of a condition are only compared with."""
PARTS = re.compile(r"\{%[-+]?\s*(?:else|elif|macro|endmacro|endfor)\b")
"""Tags over which no sentence continues."""
BREAK = "\0"
SENTENCE = re.compile(rf"{BREAK}|[.!?;](?=\s)|\n\s*\n|\n(?=\s*(?:[-+*#|]|\d+\.\s))")
MARKS = re.compile(r"\*(?!\s)|(?<=\S)\*|[_`\[\]]")
"""Marks that stand at words; a star between blanks opens an item of a list."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase of estimate."""

    words: str
    sort: str
    """``likelihood``, ``confidence`` or ``judgement``."""


@dataclass(frozen=True, slots=True)
class LintFinding:
    """A fault in a template, with its file and line."""

    path: Path
    line: int
    what: str


def lint(rules: str, files: Iterable[Path]) -> tuple[LintFinding, ...]:
    """Return what a list of words finds in templates; raises ``OSError``."""
    known = terms(rules)
    return tuple(f for path in files for f in findings(path, path.read_text("utf-8-sig", "replace"), known))


def terms(rules: str) -> tuple[Term, ...]:
    """Return the terms of a list, the longest first."""
    lines = (Path(__file__).parent / "lints" / f"{rules}.tsv").read_text("utf-8").splitlines()
    entries = (Term(*line.split("\t")) for line in lines if line and not line.startswith("#"))
    return tuple(sorted(entries, key=lambda t: (-len(t.words), t.words)))


def findings(path: Path, template: str, known: Sequence[Term]) -> Iterator[LintFinding]:
    """Yield the faults of a template by sentence: each term, then two that do not belong together."""
    pattern = re.compile("|".join(rf"\b{re.escape(t.words)}\b".replace(r"\ ", r"\s+") for t in known), re.IGNORECASE)
    sorts = {t.words: t.sort for t in known}
    line = 1
    for sentence in sentences(own_words(template)):
        matches = [(m, sorts[" ".join(m[0].lower().split())]) for m in pattern.finditer(sentence)]
        at = [line + sentence.count("\n", 0, m.start()) for m, _ in matches]
        for (m, sort), place in zip(matches, at, strict=True):
            yield LintFinding(path, place, f"“{' '.join(m[0].split())}” is a word of {sort}: leave it to the sources")
        if {"likelihood", "confidence"} <= {sort for _, sort in matches}:
            yield LintFinding(path, at[0], "a likelihood and a confidence in one sentence: say them apart")
        line += sentence.count("\n")


def own_words(template: str) -> str:
    """Return the words that a template itself prints, on the lines on which they stand in it."""
    return MARKS.sub(" ", TAG.sub(_spoken, template))


def _spoken(tag: re.Match[str]) -> str:
    """Return what a tag prints of its own, with its line breaks, so that lines can be counted."""
    words = [a or b for a, b in LITERAL.findall(tag[0])] if SPEAKS.match(tag[0]) else []
    mark = BREAK if PARTS.match(tag[0]) else " "
    return f"{mark}{' '.join(words)}{mark}" + "\n" * (tag[0].count("\n") - "".join(words).count("\n"))


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text, which together are the whole text."""
    start = 0
    for end in SENTENCE.finditer(text):
        yield text[start : end.end()]
        start = end.end()
    yield text[start:]
