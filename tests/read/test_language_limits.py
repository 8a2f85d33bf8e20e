"""How much of a text it takes to tell its language, and when the file's own word decides."""

from __future__ import annotations

from briefing.read.language import foreign_language
from tests.inputs.odd import GERMAN

FRENCH = (
    "Le conseil de la ville a décidé lundi de fermer le vieux pont avant la fin de cette année sans perdre un emploi."
)
NAMES = "Bürgermeister Müller Straße Brücke Förde Schiffe Häfen Kähne "


def test_few_words_tell_no_language() -> None:
    """Twenty-five words do, or a hundred letters; less does not, nor do numbers."""
    few = " ".join(FRENCH.split()[:16])
    assert [foreign_language(text) for text in (few, "", "12 34 56")] == [None, None, None]
    assert foreign_language(f"{FRENCH} {FRENCH}") == "French"


def test_an_eighth_of_common_words() -> None:
    """Three of twenty-five words are enough for English, two are not."""
    names = " ".join((NAMES * 3).split()[:22])
    assert foreign_language(f"{names} the of and") is None
    assert foreign_language(f"{names} Kutter the of") is not None


def test_only_the_beginning_is_looked_at() -> None:
    """Six thousand letters."""
    assert foreign_language(f"{GERMAN} " * 40 + "the of and " * 5_000) == "German"
