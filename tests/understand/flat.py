"""Flat parses: every word hangs on the verb of its sentence, so that only the order of words and marks tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.understand.parses import parsed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

MARKS = {",": ",", ".": ".", "!": ".", "?": ".", ";": ":", ":": ":", "-": ":", '"': "``", "(": "-LRB-", ")": "-RRB-"}


def flat(text: str, people: Sequence[str] = ()) -> Doc:
    """Build a parse of words that may bring tag and relation: "Roe/NNP/nsubj said/VBD/ROOT/say it .".

    A word without a tag is a noun, or a name where it begins with a capital, and hangs on its sentence's root as
    "dep". Sentences are separated by " | ".
    """
    words: list[str] = []
    tags: list[str] = []
    relations: list[str] = []
    for sentence in text.split(" | "):
        parts = [token.split("/") for token in sentence.split(" ")]
        first = len(words)
        root = first + next((n for n, p in enumerate(parts) if p[2:3] == ["ROOT"]), 0) + 1
        for n, (form, *rest) in enumerate(parts, first + 1):
            tag = rest[0] if rest else MARKS.get(form, "NNP" if form[:1].isupper() else "NN")
            relation = rest[1] if len(rest) > 1 else "punct" if form in MARKS else "dep"
            words.append(f"{form}/{rest[2]}" if len(rest) > 2 else form)
            tags.append(tag.replace("=", "/"))
            relations.append("ROOT" if n == root else f"{relation}:{root}")
    return parsed(" ".join(words), " ".join(tags), " ".join(relations), people)
