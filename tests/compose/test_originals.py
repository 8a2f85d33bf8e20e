"""What a citation knows of its passages, and the articles that a memo takes along."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefing.compose import Templates, compose, escape
from briefing.compose.citations import Cited
from briefing.compose.markup import parse
from briefing.compose.originals import AROUND, WHOLE, around, passages_of
from briefing.facts import Article, Block, Dossier, Span
from briefing.memo import Bullets, Cite, Memo, Paragraph, Text
from tests.desk import ROOT
from tests.dossiers import article, dossier, party, position

WORDS = "Norland will not accept the tariff on grain"
WORDING = Templates.load("memo", [Path(ROOT, "templates")])


def made(*articles: Article, facts: Dossier | None = None) -> Memo:
    """Compose a memo of some articles and of the one position in them."""
    found = facts or dossier(articles, party("Norland"), position(WORDS, *articles))
    return compose(found, WORDING, title="T", as_of=date(2025, 8, 22))


@pytest.mark.parametrize("spots", [(), ((17, 30),), ((17, 30), (52, 61))])
def test_a_number_keeps_its_passages(spots: tuple[Span, ...]) -> None:
    """What a number knows of its passages comes through a template's words to the citation."""
    (block,) = parse(f"x {escape.cite(Cited.of(12, spots))}", str).blocks
    assert block == Paragraph((Text("x "), Cite(12, spots)))


def test_neighbours_of_one_number_are_one() -> None:
    """The same source cited twice in a row is one citation of all its passages."""
    (block,) = parse(f"{escape.cite(Cited.of(1, ((1, 2),)))}{escape.cite(Cited.of(1, ((1, 2), (5, 6))))}", str).blocks
    assert block == Paragraph((Cite(1, ((1, 2), (5, 6))),))


def test_a_line_cites_what_it_stands_on() -> None:
    """Each citation of a position tells the places of its evidence in that article."""
    articles = article(f"Ministers met. {WORDS}."), article(f"{WORDS}, they said.", 2)
    (section,) = (s for s in made(*articles).sections if s.key == "positions")
    (line,) = next(b.items for b in section.blocks if isinstance(b, Bullets))
    assert [s for s in line if isinstance(s, Cite)] == [Cite(1, ((15, 58),)), Cite(2, ((0, 43),))]


def test_articles_go_along_whole() -> None:
    """A memo takes its articles along, piece by piece and verbatim, without the furniture of their pages."""
    text = f"Menu\nA headline\n{WORDS}.\r\nThe end."
    blocks = Block("furniture", 0, 4), Block("title", 5, 15), Block("paragraph", 16, len(text))
    (original,) = made(article(text, blocks=blocks)).originals
    assert [(s.kind, s.start, s.text) for s in original.stretches] == [
        ("title", 5, "A headline"),
        ("paragraph", 16, text[16:]),
    ]
    assert (original.number, original.title, original.whole) == (1, "Headline 1", True)
    assert original.about == "Outlet 1, 20 Aug 2025"


def test_an_article_of_unknown_origin_says_so() -> None:
    """Without a title an article goes by its file; without an outlet or a date it says so."""
    (original,) = made(article(WORDS, title=None, outlet=None, published=None)).originals
    assert (original.title, original.about) == ("001.txt", "Outlet not named, undated")


def test_of_too_much_only_the_surroundings_go_along() -> None:
    """Of articles that are too long together only what stands around the passages is taken along."""
    text = f"{'x ' * WHOLE}{WORDS}. {'y ' * WHOLE}"
    near, far = made(article(text), article("Nothing is cited here.", 2), facts=None).originals
    at = text.index(WORDS)
    (stretch,) = near.stretches
    assert (stretch.start, len(stretch.text)) == (at - AROUND, 2 * AROUND + len(WORDS))
    assert stretch.text == text[stretch.start : stretch.start + len(stretch.text)]
    assert (near.whole, far.whole, far.stretches) == (False, False, ())


@pytest.mark.parametrize(
    ("spots", "found"),
    [
        ([], []),
        ([(0, 5), (9_000, 9_010)], []),
        ([(1_010, 1_020)], [(1_000, 1_820)]),
        ([(1_010, 1_020), (2_000, 2_010)], [(1_000, 2_810)]),
        ([(4_000, 4_010), (1_990, 1_999)], [(1_190, 2_799), (3_200, 4_810)]),
        ([(900, 1_005)], [(1_000, 1_805)]),
    ],
)
def test_around_stays_in_its_paragraph(spots: list[Span], found: list[Span]) -> None:
    """The surroundings of a passage end with its paragraph, and are one where they meet."""
    assert around(Block("paragraph", 1_000, 6_000), spots) == found


def test_evidence_is_found_at_any_depth() -> None:
    """In lists and items inside items; what evidence itself holds is no other evidence."""
    inner = {"source": "S1", "start": 3, "end": 5, "evidence": [{"source": "S9", "start": 0, "end": 1}]}
    record = {
        "actors": [{"roles": [{"evidence": [inner]}]}],
        "title": "evidence",
        "summary": {"evidence": [inner | {"end": 7}]},
    }
    assert passages_of(record) == {"S1": frozenset({(3, 5), (3, 7)})}
