"""The rules by which a model tells parts of speech, looked up by what a token is instead of tried one by one.

spaCy's ``attribute_ruler`` tries each of its rules at each token, which takes an eighth of the time of reading. Nearly
all look at one token only, and at few things about it; so of tokens that are alike in these things one is tried.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.matcher import Matcher
    from spacy.pipeline import AttributeRuler
    from spacy.tokens import Doc, Span

Match = tuple[int, int, int]
"""Number of a rule's name, first token, token behind the last."""
Pattern = Sequence[Mapping[str, Any]]
LOOKED_AT = ("TAG", "LOWER", "DEP", "IS_SPACE")
"""What most rules ask of a token."""
MANY = ("LOWER", "DEP")
"""Of these, those with many values, most of which no rule names."""


class Rules:
    """Stands where the ``matcher`` of an ``AttributeRuler`` does, and finds what that would."""

    def __init__(self, ruler: AttributeRuler) -> None:
        """Sort the rules into those of one token and the others."""
        from spacy.matcher import Matcher

        self._all: Matcher = ruler.matcher
        self._alone, self._others = (Matcher(ruler.vocab, validate=False) for _ in range(2))
        entries: Sequence[Any] = ruler.patterns
        rules = [(str(n), list(rule["patterns"])) for n, rule in enumerate(entries)]  # so the ruler names them
        for name, patterns in rules:
            (self._alone if _is_alone(patterns) else self._others).add(name, patterns)
        tokens = [p[0] for _, patterns in rules if _is_alone(patterns) for p in patterns]
        named = ({v for t in tokens for v in _values(t.get(what, ()))} for what in MANY)
        self._named = [set(map(ruler.vocab.strings.add, values)) for values in named]
        self._found: dict[tuple[int, int, int, int], tuple[int, ...]] = {}

    def __call__(self, doc: Doc, **how: bool) -> list[Match]:
        """Find what fits; ``how`` is as for a ``Matcher``."""
        words, deps = self._named
        found = _tried(self._others, doc, how)
        for i, (tag, word, dep, space) in enumerate(doc.to_array(list(LOOKED_AT)).tolist()):
            kind = tag, word if word in words else 0, dep if dep in deps else 0, space
            rules = self._found.get(kind)
            if rules is None:
                rules = tuple(m[0] for m in _tried(self._alone, doc[i : i + 1], how))
                self._found[kind] = rules
            found += [(rule, i, i + 1) for rule in rules]
        return found

    def get(self, *names: Any) -> Any:  # noqa: ANN401 - as a ``Matcher`` gives it
        """Give a rule, as the ruler tells of it."""
        return self._all.get(*names)


def _tried(matcher: Matcher, words: Doc | Span, how: Mapping[str, bool]) -> list[Match]:
    found: list[Match] = matcher(words, **how) if len(matcher) else []  # type: ignore[call-overload]  # none: it warns
    return found


def _is_alone(patterns: Sequence[Pattern]) -> bool:
    """Whether the patterns of a rule are of one token each, and ask for nothing but plain values."""
    asked = (item for p in patterns for token in p for item in token.items())
    return all(len(p) == 1 for p in patterns) and all(k in LOOKED_AT and _values(v) for k, v in asked)


def _values(asked: object) -> tuple[str, ...]:
    """The values that are asked for; none where it is more than to be one of some."""
    if isinstance(asked, Mapping):
        return tuple(asked["IN"]) if set(asked) == {"IN"} else ()
    return tuple(asked) if isinstance(asked, tuple) else (str(asked),)
