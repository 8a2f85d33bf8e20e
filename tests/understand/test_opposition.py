"""Which political party is in opposition, by the words beside its offices."""

from __future__ import annotations

import pytest

from briefing.understand.parties.opposition import opposition_of
from tests.dossiers import article

FOUND = [
    (("The Tories met. The shadow cabinet backed the ferry.",), "Conservative Party"),
    (("Labour's bill passed. Tory peers and a Tory aide of the shadow chancellor left.",), "Conservative Party"),
    (("Nothing happened.", "The opposition leader, a Republican, spoke."), "Republican Party"),
]


@pytest.mark.parametrize(("texts", "party"), FOUND)
def test_the_party_beside_the_office(texts: tuple[str, ...], party: str) -> None:
    """The party named most beside a shadow office, in any article, is in opposition."""
    assert opposition_of(article(text, n) for n, text in enumerate(texts, 1)) == party


@pytest.mark.parametrize(
    "text",
    [
        "The shadow cabinet met.",
        "A Tory and a Labour member of the shadow cabinet met.",
        "The Tories met." + " So it went on." * 30 + " The shadow cabinet met.",
        "The tree cast a shadow. The Tories met under it, in opposition to the plan.",
    ],
)
def test_no_party_stands_out(text: str) -> None:
    """No party near, two alike, or no such office at all: nobody is known to be in opposition."""
    assert opposition_of([article(text)]) is None
