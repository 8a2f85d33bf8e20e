"""What stands where in each kind of memo, and how much of it: the tables as they are promised."""

from __future__ import annotations

from dataclasses import astuple, fields
from datetime import date

import pytest

from briefing.compose import ANNEX, ORDERS, SECTIONS, SINGLE, Templates, compose, front_specs, limits, specs
from briefing.compose.limits import MIDDLE, MOST, STEPS, USUAL, Limits, limits_of, share
from briefing.compose.paginate import LEFT, NEAR, TOP_UP
from tests.desk import ROOT
from tests.dossiers import article, dossier, position

FIELDS = "summary changes actors positions per_party parties topics questions figures events"
MEMO = "summary changes actors agreement positions questions figures timeline key"


@pytest.mark.parametrize(
    ("kind", "keys"),
    [
        ("memo", MEMO),
        ("weekly", "changes summary agreement positions questions figures timeline actors key"),
        ("handout", "summary positions questions figures sources"),
        ("of my own", MEMO),
    ],
)
def test_the_first_pages(kind: str, keys: str) -> None:
    """Each kind has its order; one of the user's own that of a memo."""
    assert [spec.key for spec in front_specs(kind)] == keys.split()


def test_the_annex() -> None:
    """Sources and method first; only a handout has none."""
    order = "annex sources method changes actors positions questions figures timeline"
    assert " ".join(ANNEX) == order
    assert [spec.key for spec in specs(ANNEX)] == order.split()
    assert {"handout"} == SINGLE
    assert set(ORDERS) == {"memo", "weekly", "handout"}


def test_the_role_of_each_section() -> None:
    """The bottom line stands out, what tells where it comes from steps back; sources are written last."""
    roles = {spec.key: spec.role for spec in SECTIONS}
    assert roles.pop("summary") == "front"
    back = {key for key, role in roles.items() if role == "back"}
    assert back == {"key", "annex", "sources", "method"}
    assert {roles[key] for key in roles if key not in back} == {"body"}
    assert [spec.key for spec in SECTIONS if spec.last] == ["sources"]


def test_a_memo_as_it_is_asked_for() -> None:
    """Title, day, kind and handling are those given; without a count of pages it has no annex."""
    page = article("Norland wants five new ferries for its harbour")
    facts = dossier([page], position(page.text, page))
    words = Templates.load("memo", [ROOT / "templates"])
    made = compose(facts, words, title="A\n title", as_of=date(2025, 8, 22), handling="For\x07 us")
    assert (made.title, made.as_of, made.kind, made.handling) == ("A title", "2025-08-22", "memo", "For us")
    assert made.record["generated_by"] == "briefing 0.1.0"
    assert "annex" not in [section.key for section in made.sections]
    small = compose(
        facts, words, title="T", as_of=date(2025, 8, 22), pages=lambda memo: len(memo.sections), max_pages=2
    )
    assert "annex" in [section.key for section in small.sections]
    assert len(made.originals) == 1


def test_what_is_ever_printed() -> None:
    """On however many pages."""
    assert [f.name for f in fields(Limits)] == FIELDS.split()
    assert astuple(MOST) == (7, 60, 120, 400, 60, 60, 12, 120, 120, 120)


@pytest.mark.parametrize(
    ("kind", "usual"),
    [
        ("memo", (7, 4, 9, 18, 5, 9, 4, 6, 6, 5)),
        ("weekly", (7, 12, 5, 16, 4, 8, 3, 5, 5, 5)),
        ("handout", (4, 0, 0, 14, 4, 6, 3, 5, 6, 0)),
        ("of my own", (7, 4, 9, 18, 5, 9, 4, 6, 6, 5)),
    ],
)
def test_what_two_pages_hold(kind: str, usual: tuple[int, ...]) -> None:
    """The usual size is the fortieth of a hundred."""
    assert (MIDDLE, STEPS, NEAR) == (40, 100, 8)
    assert astuple(limits_of(kind, MIDDLE)) == usual
    assert set(USUAL) == {"memo", "weekly", "handout"}


@pytest.mark.parametrize(
    ("size", "printed"),
    [
        (0, (7, 0, 1, 2, 0, 1, 0, 1, 1, 0)),
        (39, (7, 4, 8, 17, 5, 8, 4, 6, 6, 5)),
        (41, (7, 4, 10, 19, 5, 10, 4, 6, 6, 5)),
        (100, (7, 60, 120, 400, 60, 60, 12, 120, 120, 120)),
    ],
)
def test_smaller_and_larger_sizes(size: int, printed: tuple[int, ...]) -> None:
    """Each holds six per cent more than the one before; the bottom line stays, and nothing is beyond the most."""
    found = astuple(limits_of("memo", size))
    assert found == printed
    assert all(one <= most for one, most in zip(found, astuple(MOST), strict=True))


@pytest.mark.parametrize(
    ("name", "usual", "scale", "wanted"),
    [
        ("summary", 7, 3.0, 7),
        ("actors", 9, 1.0, 9),
        ("actors", 5, 1.1, 6),
        ("actors", 5, 1.09, 5),
        ("actors", 9, 99.0, 120),
    ],
)
def test_a_share(name: str, usual: int, scale: float, wanted: int) -> None:
    """Rounded, a half upwards."""
    assert share(name, usual, scale) == wanted
    assert {"summary"} == limits.FIXED


def test_where_a_free_line_goes() -> None:
    """In turn; and of which sections the masthead says how much is left."""
    assert " ".join(TOP_UP) == "positions questions positions actors positions questions events"
    assert " ".join(LEFT) == "actors positions questions figures timeline"
