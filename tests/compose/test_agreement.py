"""The table of topics and parties, and what the bottom line makes of topics."""

from __future__ import annotations

from datetime import date

from briefing.compose import Templates, compose
from briefing.compose.context import MemoContext
from briefing.compose.markup import plain
from briefing.compose.sections.positions import party_sections
from briefing.facts import Topic, View
from briefing.memo import Bullets, Memo, Table
from tests.desk import ROOT
from tests.dossiers import article, dossier, position

WORDS = Templates.load("memo", [ROOT / "templates"])
PAGE = article(
    "Norland will not accept the fishing quota. Sudland supports the fishing quota as it stands today. "
    "Holm wants a longer harbour pause. Sudland opposes a longer harbour pause for trawlers."
)
NO = position("Norland will not accept the fishing quota", PAGE, party="Norland", stance="refuses", rank=1)
YES = position(
    "Sudland supports the fishing quota as it stands today", PAGE, party="Sudland", stance="supports", rank=2
)
PAUSE = position("Holm wants a longer harbour pause", PAGE, party="Holm", stance="demands", rank=3)
NO_PAUSE = position("Sudland opposes a longer harbour pause for trawlers", PAGE, party="Sudland", id="np", rank=4)
QUOTA = Topic(
    "fishing quota", (NO.id, YES.id), (), (View("Norland", "opposes", (NO.id,)), View("Sudland", "supports", (YES.id,)))
)
HARBOUR = Topic(
    "harbour pause", (PAUSE.id, "np"), (), (View("Holm", "seeks", (PAUSE.id,)), View("Sudland", "opposes", ("np",)))
)
BOATS = Topic("boats", (NO.id, PAUSE.id), (), (View("Norland", "seeks", (NO.id,)), View("Holm", "speaks", (PAUSE.id,))))


def memo(*topics: Topic) -> Memo:
    """Compose a memo of four positions and some topics."""
    facts = dossier([PAGE], NO, YES, PAUSE, NO_PAUSE, topics=topics)
    return compose(facts, WORDS, title="T", as_of=date(2025, 8, 22))


def table(made: Memo) -> list[list[str]]:
    """Say the table's cells; empty where there is none."""
    blocks = [b for s in made.sections if s.key == "agreement" for b in s.blocks if isinstance(b, Table)]
    return [[plain(cell) for cell in row] for b in blocks for row in (b.header, *b.rows)]


def test_parties_and_topics_make_a_table() -> None:
    """A row a topic, a column a side, and a dash where no statement was found."""
    head, *rows = table(memo(QUOTA, HARBOUR, BOATS))
    assert sorted(head[1:]) == ["Holm", "Norland", "Sudland"]
    told = {row[0]: dict(zip(head[1:], row[1:], strict=True)) for row in rows}
    assert told["Fishing quota"] == {"Norland": "against", "Sudland": "for", "Holm": "–"}
    assert told["Harbour pause"] == {"Norland": "–", "Sudland": "against", "Holm": "wants"}


def test_a_side_that_speaks_about_one_topic_only_is_left_out() -> None:
    """A column that is nearly empty tells nothing, and neither does a row that is left with one section."""
    assert table(memo(QUOTA, HARBOUR)) == []


def test_every_stand_cites_its_source() -> None:
    """A cell with a verdict has a citation."""
    made = next(
        b
        for s in memo(QUOTA, HARBOUR, BOATS).sections
        if s.key == "agreement"
        for b in s.blocks
        if isinstance(b, Table)
    )
    cells = [cell for row in made.rows for cell in row[1:] if plain(cell) != "–"]
    assert cells
    assert all(len(cell) == 2 for cell in cells)


def test_one_topic_is_no_table() -> None:
    """Where there is nothing to compare there is no section."""
    assert table(memo(QUOTA)) == table(memo()) == []


def test_topics_of_which_nobody_takes_a_stand_are_left_out() -> None:
    """A row of mere mentions tells nothing."""
    mere = Topic(
        "boats", (NO.id, YES.id), (), (View("Norland", "speaks", (NO.id,)), View("Sudland", "speaks", (YES.id,)))
    )
    assert [row[0] for row in table(memo(QUOTA, HARBOUR, BOATS, mere))[1:]] == [
        "Fishing quota",
        "Harbour pause",
        "Boats",
    ]


def test_the_bottom_line_puts_parties_that_differ_beside_each_other() -> None:
    """One line says where several stand, each with its source, and nobody twice."""
    made = memo(QUOTA, HARBOUR)
    lines = [plain(item) for b in made.sections[0].blocks if isinstance(b, Bullets) for item in b.items]
    sudland, norland = (
        "Sudland supports the fishing quota as it stands today",
        "Norland will not accept the fishing quota",
    )
    assert lines[0].startswith(f"Where they stand. {norland} . {sudland} . ")
    assert sum(line.count(norland) for line in lines) == 1
    assert made.record["summary"][0]["evidence"]


def test_many_lines_of_a_party_are_grouped_by_topic() -> None:
    """Where a party has many lines, those on one topic stand together under its name, and nothing is lost."""
    pages = [article(f"Norland wants harbour number {n} and likes quota {n}.", n) for n in range(1, 10)]
    wants = [position(f"Norland wants harbour number {n}", p, id=f"w{n}") for n, p in enumerate(pages, 1)]
    likes = [position(f"likes quota {n}", p, id=f"l{n}") for n, p in enumerate(pages, 1)]
    facts = dossier(pages, *wants, *likes, topics=(Topic("harbours", tuple(p.id for p in wants)),))
    (section,) = party_sections(MemoContext(facts, date(2025, 8, 22)), frozenset(p.id for p in (*wants, *likes)))
    assert [(g.topic, len(g.lines)) for g in section.groups] == [("harbours", 9), ("", 9)]
    assert {line for g in section.groups for line in g.lines} == set(section.lines)
