"""Bodies that a later sentence means without their names: "a party panel … the panel", "the Democrats … they"."""

from __future__ import annotations

import pytest

from briefing.understand.attribution.parts import parts_of_bodies, plural_parties
from briefing.understand.attribution.speakers import SpeakerResolver
from briefing.understand.records import MentionKind, SourceMention
from tests.understand.parses import Parse, block_of, mention, parsed, word

PANEL = (
    "The Harbour Party panel met/meet today . The panel said/say the dam was/be safe .",
    "DT NNP NNP NN VBD NN . DT NN VBD DT NN VBD/AUX JJ .",
    (
        "det:4 compound:3 compound:4 nsubj:5 ROOT npadvmod:5 punct:5 det:9 nsubj:10 ROOT det:12 nsubj:13 ccomp:10 "
        "acomp:13 punct:10"
    ),
)
OF = (
    "The panel of the Harbour Party met/meet today .",
    "DT NN IN DT NNP NNP VBD NN .",
    "det:2 nsubj:7 prep:2 det:6 compound:6 pobj:3 ROOT npadvmod:7 punct:7",
)
FOR = (
    "The panel for the Harbour Party met/meet today .",
    "DT NN IN DT NNP NNP VBD NN .",
    "det:2 nsubj:7 prep:2 det:6 compound:6 pobj:3 ROOT npadvmod:7 punct:7",
)
FIRM = (
    "The Harbour Party firm met/meet today .",
    "DT NNP NNP NN VBD NN .",
    "det:4 compound:3 compound:4 nsubj:5 ROOT npadvmod:5 punct:5",
)
THEY = (
    "The bill was/be opposed/oppose by the Liberal Democrats . They said/say it was/be late .",
    "DT NN VBD/AUX VBN IN DT NNP NNPS . PRP VBD PRP VBD/AUX JJ .",
    (
        "det:2 nsubjpass:4 auxpass:4 ROOT agent:4 det:8 compound:8 pobj:5 punct:4 nsubj:11 ROOT nsubj:13 ccomp:11 "
        "acomp:13 punct:11"
    ),
)
SHE = (THEY[0].replace("They", "She"), *THEY[1:])
APART = (
    "The bill was/be opposed/oppose by the Liberal Democrats . It rained/rain . They said/say it was/be late .",
    "DT NN VBD/AUX VBN IN DT NNP NNPS . PRP VBD . PRP VBD PRP VBD/AUX JJ .",
    (
        "det:2 nsubjpass:4 auxpass:4 ROOT agent:4 det:8 compound:8 pobj:5 punct:4 nsubj:11 ROOT punct:11 nsubj:14 ROOT "
        "nsubj:16 ccomp:14 acomp:16 punct:14"
    ),
)


@pytest.mark.parametrize(
    ("parse", "kind", "parts"),
    [
        (PANEL, "organisation", [("panel", 0)]),
        (OF, "organisation", [("panel", 0)]),
        (PANEL, "person", []),
        (FOR, "organisation", []),
        (FIRM, "organisation", []),
    ],
)
def test_parts_of_bodies(parse: Parse, kind: MentionKind, parts: list[tuple[str, int]]) -> None:
    """A body owns what stands behind its name or "of" it; nobody else does, and a company is no part of one."""
    block = block_of(parsed(*parse), start=100)
    named = [mention(block, "Harbour Party", kind)]
    found = list(parts_of_bodies(block, named, [m.span[0] for m in named]))
    assert [(noun, i) for noun, _, i in found] == parts
    assert all(block.text[place - 100 :].startswith(noun) for noun, place, _ in found)


def resolved(parse: Parse, head: str) -> SourceMention:
    """Resolve the last word ``head`` of a paragraph in which the Harbour Party may be named."""
    block = block_of(parsed(*parse), start=100)
    named = [mention(block, "Harbour Party", "organisation")] if "Harbour Party" in block.text else []
    starts = tuple(m.span[0] for m in named)
    parts = tuple(parts_of_bodies(block, named, starts))
    resolver = SpeakerResolver(named, starts, (), parts, tuple(plural_parties(block)))
    return resolver.source_of(block, [t for t in block.doc if t.text == head][-1])


def test_the_panel_is_that_of_the_party() -> None:
    """A noun with "the" means the body whose part was described before it."""
    assert resolved(PANEL, "panel").candidates == (0,)
    assert resolved(OF, "panel").sort == "group"  # the description itself


def test_they_are_the_party_called_by_its_members() -> None:
    """Only for "they", and only in the sentence right behind."""
    party = resolved(THEY, "They")
    assert (party.sort, party.text, party.head) == ("group", "the Liberal Democrats", "they")
    assert resolved(SHE, "She").sort == "pronoun"
    assert resolved(APART, "They").sort == "pronoun"


def test_where_a_plural_party_stands() -> None:
    """Its end, the end of its sentence, and its words; a plural that is no party is none."""
    block = block_of(parsed(*THEY), start=100)
    end = 100 + block.text.index("Democrats") + len("Democrats")
    assert list(plural_parties(block)) == [(end, end + 1, "the Liberal Democrats")]
    ships = block_of(parsed("The ships came/come .", "DT NNS VBD .", "det:2 nsubj:3 ROOT punct:3"))
    assert word(ships.doc, "ships").tag_ == "NNS"
    assert list(plural_parties(ships)) == []
