"""What was understood of an article before any selection: names, statements, figures."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.facts import Name, Statement
from briefing.understand.inspection import show
from briefing.understand.records import Mention, MentionKind, Quantity
from tests.dossiers import article
from tests.understand.attributions import attribution, facts_of, place

PAGE = article("Jane Velda of Norway said it rained. Velda left. She backs the plan.")


def velda(start: int, text: str) -> Mention:
    """Mention Jane Velda."""
    return Mention((start, start + len(text)), text, "person", sure=True)


def test_names_are_the_fullest() -> None:
    """A surname is shown under the name of whom it means, where it stands."""
    made = facts_of(PAGE, (velda(0, "Jane Velda"), velda(37, "Velda")))
    (shown,) = show([made])
    assert shown.article is PAGE
    assert shown.names == (Name("Jane Velda", "person", 0, 10), Name("Jane Velda", "person", 37, 42))


@pytest.mark.parametrize(("text", "kind", "name", "shown_as"), [
    ("Oslo", "state", "Oslo", "state"), ("White House", "state", "White House", "state"),
    ("NATO", "bloc", "NATO", "organisation"), ("UK", "state", "United Kingdom", "state"),
    ("Norby", "place", "Norby", "place"), ("Iron Cross", "other", "Iron Cross", "other"),
])  # fmt: skip
def test_the_kinds_of_names(text: str, kind: MentionKind, name: str, shown_as: str) -> None:
    """A bloc is an organisation, a state goes by its name; a capital that stands for one keeps its own."""
    page = article(f"{text} and the United Kingdom met.")
    others = () if text != "UK" else (Mention(place(page, "United Kingdom"), "United Kingdom", "state", sure=True),)
    made = facts_of(page, (Mention((0, len(text)), text, kind, sure=True), *others))
    (first, *_) = show([made])[0].names
    assert (first.name, first.kind) == (name, shown_as)


def test_statements_with_their_speakers() -> None:
    """Who speaks is named, with a party; deeds and what others report are left out."""
    said = attribution(PAGE, "Jane Velda", "said", "it rained")
    deed = attribution(PAGE, "She", "backs", "the plan", frame="act", deed=True, mention=None)
    nested = replace(said, nested=True)
    unnamed = attribution(PAGE, "plan", "backs", "the plan", mention=None)
    made = facts_of(PAGE, (velda(0, "Jane Velda"),), said, deed, nested, unnamed)
    (shown,) = show([made])
    assert shown.statements == (
        Statement(said.source.spans, said.cue, said.content, "paraphrase", "Jane Velda", "Jane Velda"),
        Statement(unnamed.source.spans, unnamed.cue, unnamed.content, "paraphrase", None, None),
    )


def test_a_body_speaks_as_a_party() -> None:
    """A body that speaks has a party and no speaker."""
    page = article("Norway said it rained.")
    made = facts_of(
        page, (Mention((0, 6), "Norway", "state", sure=True),), attribution(page, "Norway", "said", "it rained")
    )
    (statement,) = show([made])[0].statements
    assert (statement.speaker, statement.party) == (None, "Norway")


def test_figures_are_shown() -> None:
    """Each figure of the article, with its value."""
    page = article("It lost 40 boats. It rained.")
    boats = Quantity((8, 16), "40 boats", 40.0, "boats", "boats", (0, 17))
    made = replace(facts_of(page, ()), figures=(boats,))
    assert [f.text for f in show([made])[0].figures] == ["40 boats"]
    assert show([facts_of(page, ())])[0].figures == ()
