"""What several sides speak about, and where each stands on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing.facts import Dossier, Topic
from tests.understand.stories import dossier_of

if TYPE_CHECKING:
    from spacy.language import Language

FERRY = (
    "Norway rejected the fishing quota on Monday. Norway said the quota would ruin its harbours.",
    "Denmark supports the fishing quota. Denmark also welcomed the harbour talks.",
    "Sweden said it would accept the fishing quota only if the European Commission paid for new boats.",
)


def topic(dossier: Dossier, name: str) -> Topic:
    """Find a topic by its name."""
    return next(t for t in dossier.topics if t.name == name)


@pytest.fixture(scope="module")
def ferry(nlp: Language) -> Dossier:
    """Three sides, one quota."""
    return dossier_of(nlp, FERRY)


def test_what_several_sides_speak_about_is_a_topic(ferry: Dossier) -> None:
    """A topic is named as the sources name it, with the word before the noun where that is mostly the same."""
    assert ferry.topics[0].name == "fishing quota"


@pytest.mark.parametrize(
    ("side", "verdict"), [("Norway", "opposes"), ("Denmark", "supports"), ("Sweden", "conditional")]
)
def test_each_side_has_its_view(ferry: Dossier, side: str, verdict: str) -> None:
    """Who rejects a thing is against it, who supports it is for it, who makes it wait for another sets conditions."""
    views = {v.party: v.verdict for v in topic(ferry, "fishing quota").views}
    assert views[side] == verdict


def test_every_view_stands_on_positions(ferry: Dossier) -> None:
    """A view names the positions that show it, all of its own side."""
    parties = {p.id: p.party for p in ferry.positions}
    for found in ferry.topics:
        for view in found.views:
            assert view.positions
            assert {parties[i] for i in view.positions} == {view.party}


def test_one_word_in_two_stories_is_no_common_topic(nlp: Language) -> None:
    """Sides that no report brings together have no topic in common."""
    apart = dossier_of(
        nlp,
        ("Norway rejected the fishing quota. Norway said the quota was unfair.",),
        ("Chile supports the copper quota. Chile said the quota was fair.",),
    )
    assert apart.topics == ()


def test_what_one_side_speaks_about_is_no_topic(nlp: Language) -> None:
    """A topic needs two sides."""
    assert (
        dossier_of(nlp, ("Norway rejected the quota. Norway said the quota was unfair. Norway opposes quotas.",)).topics
        == ()
    )


def test_who_blames_others_is_not_against_what_they_do_badly(nlp: Language) -> None:
    """To accuse somebody of stalling the talks is no stand against the talks."""
    found = dossier_of(
        nlp,
        (
            "Norway accused Denmark of dragging out the harbour talks.",
            "Denmark supports the harbour talks. Sweden welcomed the harbour talks.",
        ),
    )
    assert {v.party: v.verdict for t in found.topics for v in t.views}.get("Norway", "speaks") == "speaks"


def test_a_folder_without_statements_has_no_topics(nlp: Language) -> None:
    """Nothing is found where nobody takes a position."""
    assert dossier_of(nlp, ("The harbour was quiet on Monday. The boats stayed in.",)).topics == ()
