"""How things look in words, case by case: marks, ties, dates, files; and which pieces of a line become one."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest

from briefing.compose import typography
from briefing.compose.markup import as_references, joined, stripped, styled
from briefing.compose.templates import FILTERS, OWN, Templates, explained, line_of, numbered, placed, traced
from briefing.compose.typography import capital, drawn, is_whole, paired, places, prose, quoted, role, spoken, trimmed
from briefing.memo import Bullets, Cite, Emphasis, Inline, Link, Reference, References, Strong, Text

OPENS, ENDS = typography.OPEN, typography.CLOSE


@pytest.mark.parametrize(
    ("mark", "left", "right", "depth", "does"),
    [
        *((mark, left, "b", 0, OPENS) for mark, left in (("“", "a"), ("„", ""), ("«", ""), ("‘", ""))),
        ("”", " ", "b", 0, ENDS),
        ("»", "a", " ", 0, ENDS),
        *(('"', left, "a", 0, OPENS) for left in ("", " ", "(", "[", "—", "–", "-", "/", "“", "‘", "'", '"')),
        *(('"', " ", right, 0, ENDS) for right in ("", " ", ",", ".", ";", ":", "!", "?", ")")),
        ('"', "a", "a", 0, ENDS),
        ("'", " ", "a", 0, OPENS),
        ("'", " ", "9", 0, "’"),
        ("'", "n", "t", 1, "’"),
        ("'", "s", " ", 0, "’"),
        ("'", "s", " ", 1, ENDS),
        *(("'", left, " ", 0, ENDS) for left in (",", ".", "!", "?")),
        ("’", "s", " ", 1, ENDS),
        ("’", "s", "x", 1, "’"),
        ("’", ",", "x", 0, "’"),
        ("’", "", " ", 1, "’"),
        ("’", ";", " ", 0, "’"),
    ],
)
def test_what_a_mark_does(mark: str, left: str, right: str, depth: int, does: str) -> None:
    """It opens or closes a quotation, or is an apostrophe, by what stands beside it."""
    assert role(mark, left, right, depth) == does


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("no marks", "no marks"),
        ('a "b" c', f"a {OPENS}b{ENDS} c"),
        ('a "b', f"a {OPENS}b{ENDS}"),
        ('b" c', f"{OPENS}b{ENDS} c"),
        ('b" c" d', f"{OPENS}b{ENDS} c d"),
        ('"a" b" c', f"{OPENS}a{ENDS} b c"),
        ("“a ‘b’ c”", f"{OPENS}a {OPENS}b{ENDS} c{ENDS}"),
        ("don't", "don’t"),
    ],
)
def test_marks_in_pairs(text: str, marked: str) -> None:
    """One that was cut off is put back; one too many is left out."""
    assert paired(text) == marked


@pytest.mark.parametrize(
    ("marked", "outer", "shown"),
    [
        (f"{OPENS}a{ENDS}", 0, "“a”"),
        (f"{OPENS}a{ENDS}", 1, "‘a’"),
        (f"{OPENS}a {OPENS}b{ENDS}{ENDS}", 0, "“a ‘b’”"),
        (f"{OPENS}a {OPENS}b {OPENS}c{ENDS}{ENDS}{ENDS}", 0, "“a ‘b “c”’”"),
        (f"{OPENS}a,{ENDS}", 0, "“a”"),
        (f"{OPENS}a;{ENDS}", 0, "“a”"),
        (f"{OPENS}a,{ENDS} b", 0, "“a,” b"),
        (f"{OPENS}a {OPENS}b,{ENDS}{ENDS}", 0, "“a ‘b’”"),
    ],
)
def test_marks_are_drawn(marked: str, outer: int, shown: str) -> None:
    """Double outside, single inside; no comma before the last."""
    assert drawn(marked, outer) == shown


@pytest.mark.parametrize(
    ("marked", "whole"),
    [
        (f"{OPENS}a{ENDS}", True),
        (f"{OPENS}a{ENDS} b", False),
        (f"{OPENS}a{ENDS}{OPENS}b{ENDS}", False),
        ("a", False),
        ("", False),
        (f"{OPENS}", False),
    ],
)
def test_one_pair_around_all(marked: str, *, whole: bool) -> None:
    """Not two, and nothing outside."""
    assert is_whole(marked) is whole


@pytest.mark.parametrize("text", ["“We pay”", "We pay", "“We ‘pay’ now”"])
def test_words_that_are_all_somebodys_own(text: str) -> None:
    """Nothing stands outside the marks."""
    assert spoken(text)
    assert not spoken(f"{text} and “they” do")


@pytest.mark.parametrize(
    "link",
    ["But ", "And ", "Yet ", "However, ", "Meanwhile, ", "Moreover, ", "Nevertheless, ", "Still, ", "Also, ",
     "In addition, ", "As a result, "],
)  # fmt: skip
def test_what_ties_words_to_those_before(link: str) -> None:
    """It is left out; a word that only begins so is not."""
    assert trimmed(f"{link}they pay") == "they pay"
    word = link.strip(" ,")
    assert trimmed(f"{word}x they pay") == f"{word}x they pay"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("they pay, and", "they pay"), ("they pay; or", "they pay"), ("they pay - but", "they pay"),
        ("they pay and", "they pay"), ("they band", "they band"),
        ("” they pay", "they pay"), ("» they pay", "they pay"), ('" they pay', "they pay"), ("’ they pay", "they pay"),
        (" ,;:–—- they pay -—–:;, ", "they pay"),
        ("they pay.", "they pay"), ("they pay...", "they pay..."), ("in the U.S.", "in the U.S."),
        ("of Acme Inc.", "of Acme Inc."), ("of Acme Ltd.", "of Acme Ltd."), ("of Acme Co.", "of Acme Co."),
        ("of Acme Corp.", "of Acme Corp."), ("Ray Roe Jr.", "Ray Roe Jr."), ("Ray Roe Sr.", "Ray Roe Sr."),
        ("of zinc.", "of zinc"), ("Why?", "Why?"),
    ],
)  # fmt: skip
def test_what_is_left_out_at_the_ends(text: str, shown: str) -> None:
    """Ties, strays, and the stop of a sentence, but not that of an abbreviation."""
    assert trimmed(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a", "A"), ("“a b”", "“A b”"), ("[it] is", "[It] is"), ("iPhone sales", "iPhone sales"), ("...", "..."), ("", ""),
     ("éa", "Éa"), ("_a", "_A"), ("3 a", "3 a"), ("Ab", "Ab")],
)  # fmt: skip
def test_a_capital(text: str, shown: str) -> None:
    """Behind marks too; a name that begins small keeps its way."""
    assert capital(text) == shown


def test_words_and_quotations() -> None:
    """What a source quotes stands in double marks; inside somebody's words in single ones."""
    assert prose('They "pay," she said.') == "They “pay,” she said"
    assert quoted('We "pay" now,') == "“We ‘pay’ now”"
    assert quoted('"We pay."') == "“We pay”"


@pytest.mark.parametrize(
    ("paths", "words"),
    [((), ""), (("a",), "a"), (("a", "b", "c"), "a, b, c"), (("a", "b", "c", "d"), "a, b, c and 1 more")],
)
def test_files_by_name(paths: tuple[str, ...], words: str) -> None:
    """Three, and how many more."""
    assert places(paths) == words


@pytest.mark.parametrize(
    ("first", "last", "period", "months"),
    [
        ("2025-02-09", "2025-02-14", "9–14 Feb 2025", "Feb 2025"),
        ("2025-02-09", "2025-02-09", "9 Feb 2025", "Feb 2025"),
        ("2025-07-01", "2025-09-02", "1 Jul – 2 Sep 2025", "Jul–Sep 2025"),
        ("2024-12-30", "2025-01-02", "30 Dec 2024 – 2 Jan 2025", "Dec 2024 – Jan 2025"),
        ("2025-02", "2025-02-14", "Feb – 14 Feb 2025", "Feb 2025"),
        ("2025-02", "2025-03", "Feb – Mar 2025", "Feb–Mar 2025"),
        ("2024-02-09", "2025-02-14", "9 Feb 2024 – 14 Feb 2025", "Feb 2024 – Feb 2025"),
        ("spring", "2025-02-14", "spring – 14 Feb 2025", "spr–Feb 2025"),
    ],
)
def test_stretches_of_days(first: str, last: str, period: str, months: str) -> None:
    """As shortly as they can be read."""
    assert typography.period(first, last) == period
    if first[0] == "2":
        assert typography.months(first, last) == months


@pytest.mark.parametrize(
    ("styles", "span"),
    [
        ([], Text("4")), (["strong:"], Strong("4")), (["em:"], Emphasis("4")), (["cite:4@1-2"], Cite(4, ((1, 2),))),
        (["source:4"], Cite(4)), (["https://x.org"], Link("4", "https://x.org")), (["em:", "strong:"], Strong("4")),
        (["strong:x"], Link("4", "strong:x")), (["em:x"], Link("4", "em:x")),
    ],
)  # fmt: skip
def test_the_innermost_marker_counts(styles: list[str], span: Inline) -> None:
    """It makes words strong, a citation, a link."""
    assert styled("4", styles) == span


@pytest.mark.parametrize(
    ("spans", "line"),
    [
        ([Text("a"), Text("b")], (Text("ab"),)),
        ([Strong("a"), Strong("b")], (Strong("ab"),)),
        ([Emphasis("a"), Emphasis("b")], (Emphasis("ab"),)),
        ([Link("a", "x"), Link("b", "x")], (Link("ab", "x"),)),
        ([Link("a", "x"), Link("b", "y")], (Link("a", "x"), Link("b", "y"))),
        ([Text("a"), Strong("b"), Text("")], (Text("a"), Strong("b"))),
        ([Cite(1, ((1, 2),)), Cite(1, ((1, 2), (3, 4)))], (Cite(1, ((1, 2), (3, 4))),)),
        ([Cite(1), Cite(2)], (Cite(1), Cite(2))),
        ([], ()),
    ],
)
def test_neighbours_of_one_kind_are_one(spans: list[Inline], line: tuple[Inline, ...]) -> None:
    """Empty ones are left out."""
    assert joined(spans) == line


def test_a_list_of_sources() -> None:
    """Each item opens with a number that words follow; any other list stays one."""
    entry = (Cite(1), Text("  The Post"))
    assert as_references(Bullets((entry,))) == References((Reference(1, (Text("The Post"),)),))
    for other in ((Text("a"),), (Cite(2),), ()):
        assert as_references(Bullets((entry, other))) == Bullets((entry, other))
    assert as_references(Bullets(())) == Bullets(())
    assert stripped((Text("  "), Strong(" a"))) == (Strong(" a"),)
    assert stripped((Strong(" a"),)) == (Strong(" a"),)
    assert stripped(()) == ()


def test_lines_of_a_template() -> None:
    """Each line break carries the number of the line behind it; a line without one has that of the last before."""
    marked = numbered("a\nb\nc", 4)
    assert [line_of(line) for line in marked.split("\n")] == [0, 5, 6]
    assert [placed([0, 5, 0, 7], at) for at in range(4)] == [1, 5, 5, 7]
    assert placed([], 0) == 1


def test_filters_that_a_template_may_use() -> None:
    """Those that cannot turn text into markup, and our own."""
    theirs = "batch count default first groupby int join last length list map reject rejectattr select selectattr slice"
    assert sorted(FILTERS) == sorted([*theirs.split(), "sort", "unique"])
    assert list(OWN) == ["strong", "em", "cite", "source", "link", "date", "month", "cap", "quoted", "prose"]


@pytest.mark.parametrize(
    ("trouble", "what", "hint"),
    [
        (jinja2.TemplateNotFound("x"), "no template x.", "Put it into templates/, or take out its mention."),
        (jinja2.TemplateSyntaxError("odd", 3, None, None), "a.md.j2, line 3: odd.",
         "Mend it, or delete the file to get the shipped one."),
        (jinja2.TemplateSyntaxError("odd", 3, None, "b.md.j2"), "b.md.j2, line 3: odd.",
         "Mend it, or delete the file to get the shipped one."),
        (ValueError("odd"), "a.md.j2: odd.", "Mend the name, or delete the file to get the shipped one."),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_template(trouble: Exception, what: str, hint: str) -> None:
    """Where it is, and what to do."""
    told = explained(trouble, Path("a.md.j2"))
    assert (told.what, told.hint) == (what, hint)
    assert traced(None, "a.md.j2") == "a.md.j2"


@pytest.mark.parametrize("kind", ["mem", "zzz"])
def test_a_kind_that_is_not_there(tmp_path: Path, kind: str) -> None:
    """The nearest is named, and all that there are."""
    (tmp_path / "memo").mkdir()
    (tmp_path / "file").touch()
    with pytest.raises(Exception, match="no templates for the kind") as told:
        Templates.load(kind, [tmp_path, tmp_path / "none"])
    assert told.value.hint == ("Did you mean 'memo'? " if kind == "mem" else "") + "There are: memo."  # type: ignore[attr-defined]
    with pytest.raises(Exception, match="no templates") as told:
        Templates.load(kind, [])
    assert told.value.hint == "There are: none."  # type: ignore[attr-defined]
