"""Retellings are told apart from reports of their own."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.facts import Article
from briefing.read import read_folder, reprints

REPORT = """\
The Harbour Board of Easton met Governor Lena Orlov at Fort Grey on Tuesday to settle the strike of 4,200 dockers.

Board chair Paul Whitlock said 18 of 32 berths stood idle and that Easton lost $7 million a day.
Orlov offered a rise of 6 per cent over two years.

The Dockers' Union under Maria Stein asks for 11 per cent and calls the Orlov plan an insult.
Stein said a ballot would follow on Friday.

Shippers such as Norline and Baltica moved 40 vessels to Westport.
Mayor Ian Cole of Westport said his town could take no more than 55.
"""
RETOLD = """\
Dockers in Easton remain on strike, with 4,200 of them out, after Governor Lena Orlov and the Harbour Board met.

According to Board chair Paul Whitlock, 18 of 32 berths stood idle, and Easton lost $7 million a day.
A rise of 6 per cent over two years was offered by Orlov at the meeting at Fort Grey on Tuesday.

The plan was called an insult by Maria Stein of the Dockers' Union, which wants 11 per cent.
"""
OWN = """\
Norline will cut 900 jobs in Easton, chief executive Rita Gomez said in Hamburg on Wednesday.
She blamed the strike of the dockers and a weak market.

Analysts at Grey & Sons had expected fewer than 500. Shares of Norline fell 3 per cent in Frankfurt; Baltica rose.

The union under Maria Stein said Gomez was using the strike as a pretext.
Finance Minister Otto Brandt promised help from Berlin.
"""
OTHER = """\
The museum of Vallarta shows 300 drawings by Ana Ruiz until May, curator Luis Vega said on Tuesday.
Half of them had never left Mexico.
"""


def read(folder: Path, **texts: str) -> dict[str, Article]:
    """Write texts into a folder, each below a headline of its own, and read them."""
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(f"Headline of {name} goes here\n\n{text}\n", "utf-8")
    return {a.path.removesuffix(".txt"): a for a in read_folder(folder).articles}


def test_finds_a_retelling(tmp_path: Path) -> None:
    """The shorter retelling is the echo, the fuller report the original, and the note counts what they share."""
    found = read(tmp_path, a=RETOLD, b=REPORT, c=OTHER)
    assert found["a"].echo_of == found["b"].id
    assert found["b"].echo_of is None
    assert "names and numbers" in found["a"].echo_note
    assert "[2]" in found["a"].echo_note


def test_finds_no_echo_among_reports_of_their_own(tmp_path: Path) -> None:
    """Two reports on one story with people and figures of their own are two sources."""
    assert [a.echo_of for a in read(tmp_path, a=REPORT, b=OWN, c=OTHER).values()] == [None, None, None]


def test_copies_point_to_one_original(tmp_path: Path) -> None:
    """Equal copies are one source with all its places, and echoes of echoes point to it."""
    found = read(tmp_path, a=REPORT, b=REPORT, c=RETOLD)
    assert [a.echo_of for a in found.values()] == [None, "S1"]
    assert found["a"].places == ("b.txt",)


def test_the_order_of_the_files_changes_nothing(tmp_path: Path) -> None:
    """Which article is the echo does not hang on the names of the files."""
    (tmp_path / "x").mkdir()
    (tmp_path / "y").mkdir()
    one = read(tmp_path / "x", a=RETOLD, b=REPORT)
    other = read(tmp_path / "y", b=RETOLD, a=REPORT)
    assert one["a"].echo_of == one["b"].id
    assert other["b"].echo_of == other["a"].id


def counted(held: list[set[int]]) -> Counter[tuple[int, int]]:
    """How often two articles meet, told one pair of words after the other."""
    holders = ([n for n, own in enumerate(held) if pair in own] for pair in set().union(*held))
    met = (combinations(h, 2) if len(h) <= reprints._COMMON else pairwise(h) for h in holders)  # noqa: SLF001
    return Counter(both for some in met for both in some)


@pytest.mark.parametrize("at_once", [1, 7, 10_000])
@given(held=st.lists(st.sets(st.integers(0, 30)), min_size=1, max_size=14))
def test_who_shares_wording_is_counted_right(held: list[set[int]], at_once: int) -> None:
    """In one part or in many, articles meet as often as they share a pair of words; of common ones, neighbours do."""
    none = np.array([], dtype=np.int64)
    prints = [reprints._Fingerprint(frozenset(), np.array(sorted(own), dtype=np.int64), none, 0) for own in held]  # noqa: SLF001
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reprints, "_HELD", at_once)
        codes, times = reprints._together(prints)  # noqa: SLF001
    told = {divmod(code, len(held)): count for code, count in zip(codes.tolist(), times.tolist(), strict=True)}
    assert told == counted(held)
