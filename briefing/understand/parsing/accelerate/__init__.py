"""Accelerate: a loaded spaCy pipeline -> the same pipeline, which finds the same in less time.

The only place that reaches into the insides of spaCy and thinc. A speed-up is left out if the installed libraries are
not those that it was written for, or lack what it takes hold of; the plain library then does the work.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language


@dataclass(frozen=True, slots=True)
class SpeedUp:
    """One way to have a pipeline do the same in less time."""

    apply: Callable[[Language], None]
    """Changes the pipeline wholly, or not at all: it raises ``AttributeError`` if something is not there."""
    written_for: tuple[tuple[str, str], ...]
    """Libraries, each with what its version must begin with."""


def accelerate(nlp: Language) -> tuple[SpeedUp, ...]:
    """Apply each speed-up that fits what is installed; return those that were applied."""
    return tuple(speed_up for speed_up in SPEED_UPS if _fits(speed_up) and _applied(speed_up, nlp))


def _fits(speed_up: SpeedUp) -> bool:
    return all(version_of(library).startswith(start) for library, start in speed_up.written_for)


def version_of(library: str) -> str:
    """Return the version that a library gives as its own."""
    from importlib import import_module

    return str(getattr(import_module(library), "__version__", ""))


def _applied(speed_up: SpeedUp, nlp: Language) -> bool:
    try:
        speed_up.apply(nlp)
    except (AttributeError, ImportError, TypeError):
        return False
    return True


def multiply_in_tiles(nlp: Language) -> None:
    """Have a model's matrices multiplied by numpy's OpenBLAS: a third of the time of spaCy's BLIS.

    Only where thinc would take its own way for this machine's processor: not on a graphics card, or with Apple's ops.
    """
    from thinc.api import NumpyOps, get_current_ops

    from briefing.understand.parsing.accelerate.matrices import TiledOps

    if type(get_current_ops()) is not NumpyOps:
        return
    models: list[Any] = [model for _, pipe in nlp.pipeline if (model := getattr(pipe, "model", None))]
    to_ops = [model._to_ops for model in models]  # noqa: SLF001 - all of them, before any is called
    for move in to_ops:
        move(TiledOps())


def look_up_tag_rules(nlp: Language) -> None:
    """Look up the rules for parts of speech, in place of trying each at each word: an eighth of the time of reading."""
    from briefing.understand.parsing.accelerate.tag_rules import Rules

    if "attribute_ruler" in nlp.pipe_names:
        ruler: Any = nlp.get_pipe("attribute_ruler")
        rules = Rules(ruler)
        ruler.matcher = rules


SPEED_UPS = (
    SpeedUp(multiply_in_tiles, (("spacy", "3.8."), ("thinc", "8.3."))),
    SpeedUp(look_up_tag_rules, (("spacy", "3.8."),)),
)
