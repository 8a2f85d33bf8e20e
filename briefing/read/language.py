"""Detect articles that are not in English: by their commonest words, then by py3langid."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_COMMON = frozenset(
    (
        *("the", "of", "and", "to", "that", "for", "with", "said", "by", "from", "not", "but", "this"),
        *("has", "have", "had", "was", "are", "were", "it", "they", "he", "she"),
    )
)
_ENOUGH = 0.12
"""Share of words that are among these; English news has twice as many, other languages hardly any."""
_FEWEST = 25
"""Words; with fewer, no language can be told."""
_SURE = 0.95
_SHOWN = 6_000
"""Characters; enough to tell by."""


def foreign_language(text: str, declared: str | None = None) -> str | None:
    """Return the language of a text that is surely not English; None for English or if it is unclear.

    ``declared`` is what the file says, an ISO 639 code; it decides only where the text leaves it open.
    """
    words = re.findall(r"[^\W\d_]+", text[:_SHOWN].casefold())
    if sum(w in _COMMON for w in words) >= _ENOUGH * len(words) and words:
        return None
    letters = sum(c.isalpha() for c in text[:_SHOWN])
    if len(words) < _FEWEST and letters < 4 * _FEWEST:
        return None
    code, sure = _guess(text[:_SHOWN])
    latin = sum(c.isascii() and c.isalpha() for c in text[:_SHOWN])
    if 2 * latin < letters and code != "en":  # which of them it is may be left open; English it is not
        return _name(code)
    stated = (declared or "").strip()[:2].lower()
    if code == "en" or (sure < _SURE and stated in {"", "en"}):
        return None
    return _name(code if sure >= _SURE else stated)


def _guess(text: str) -> tuple[str, float]:
    found = _identifier().classify(text)
    return str(found[0]), float(found[1])


@cache  # loading it takes far longer than telling a language
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _name(code: str) -> str:
    from pycountry import languages

    found = languages.get(alpha_2=code)
    return re.split(r"[;(]", found.name)[0].strip() if found else f"a language of the code {code}"
