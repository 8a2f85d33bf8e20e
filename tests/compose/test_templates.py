"""The user's own words: which file wins, and what is said of a template that cannot be used."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from briefing.compose.markup import plain
from briefing.compose.templates import Templates
from briefing.errors import TemplateError
from briefing.memo import Bullets, Paragraph
from tests.desk import ROOT

SHIPPED = ROOT / "templates"
KINDS = ("memo", "handout", "weekly")


def put(folder: Path, name: str, text: str | bytes) -> Path:
    """Write a template."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def say(folder: Path, template: str, **facts: Any) -> str:
    """Put facts into the words of a template of one's own, and return its first paragraph in bare words."""
    put(folder, "memo/x.md.j2", template)
    (block, *_) = Templates.load("memo", [folder]).render("x", facts).blocks
    assert isinstance(block, Paragraph)
    return plain(block.line)


@pytest.mark.parametrize("kind", KINDS)
def test_every_shipped_template_is_well_formed(kind: str) -> None:
    """Each template in use compiles, and is found below the shipped folder."""
    wording = Templates.load(kind, [SHIPPED])
    names = [name for name, _ in wording.files()]

    assert "phrases.md.j2" in names
    for name, path in wording.files():
        assert path.is_relative_to(SHIPPED)
        wording.check(name)


def test_the_users_file_wins_over_the_shipped_one(tmp_path: Path) -> None:
    """A user's folder replaces single files; the others stay as they are."""
    own = put(tmp_path, "memo/questions.md.j2", "## Unknown\n\nOnly this.\n")
    wording = Templates.load("memo", [tmp_path, SHIPPED])
    files = dict(wording.files())

    assert files["questions.md.j2"] == own
    assert files["actors.md.j2"] == SHIPPED / "memo/actors.md.j2"
    assert wording.render("questions", {}).title == "Unknown"


def test_a_kinds_file_wins_over_that_of_the_memo(tmp_path: Path) -> None:
    """A kind of one's own may state one template only, and takes the rest from ``memo``."""
    own = put(tmp_path, "minister/questions.md.j2", "## For you\n\nThis.\n")
    put(tmp_path, "memo/questions.md.j2", "## Other\n\nThat.\n")
    files = dict(Templates.load("minister", [tmp_path, SHIPPED]).files())

    assert files["questions.md.j2"] == own
    assert files["figures.md.j2"] == SHIPPED / "memo/figures.md.j2"


def test_an_unknown_kind_is_refused_with_those_there_are() -> None:
    """A kind without templates is an error that names the kinds."""
    with pytest.raises(TemplateError, match="'monthly'") as refused:
        Templates.load("monthly", [SHIPPED])
    assert "handout, memo, weekly" in refused.value.hint


@pytest.mark.parametrize(
    ("template", "line", "what"),
    [
        ("## T\n\n{{ nothing }}\n", 3, "'nothing' is undefined"),
        ("## T\n\n{% for x in %}\n", 3, "Expected an expression"),
        ("## T\n{# a\nnote #}\n\n{{ x.nothing }}\n", 5, "has no attribute 'nothing'"),
        ("## T\n\n{{ x|nofilter }}\n", 3, "No filter named 'nofilter'"),
        ("## T\n\n{% if x %}\na\n{% endif %}\n\n```\ncode\n```\n", 7, "fence cannot stand here"),
        ("## T\n\n{% for i in [1, 2] %}\n- a\n{% endfor %}\n\n# Big\n", 7, "a heading # cannot stand here"),
        ("## T\n\n{{ x ~ y }}\n", 3, "side by side"),
        ("## T\n\n{{ x + y }}\n", 3, "side by side"),
        ("## T\n\n{{ x[1:] }}\n", 3, "side by side"),
        ("## T\n\n{{ x|safe }}\n", 3, "No filter named 'safe'"),
        ("## T\n\n{{ x.upper() }}\n", 3, "unsafe"),
        ("## T\n\n{{ ''.__class__ }}\n", 3, "unsafe"),
        ("## T\n\n{{ 1 / 0 }}\n", 3, "division by zero"),
        ("## T\n\n{{ cycler }}\n{% include 'gone.md.j2' %}\n", 0, "gone.md.j2"),
        ("## T\n\n{{ 'x'|link('http://[') }}\n", 3, "IPv6"),
    ],
)
def test_a_faulty_template_is_named_with_its_line(tmp_path: Path, template: str, line: int, what: str) -> None:
    """An error says which file, which line, what is wrong, and what to do."""
    path = put(tmp_path, "memo/x.md.j2", template)

    with pytest.raises(TemplateError) as refused:
        Templates.load("memo", [tmp_path]).render("x", {"x": "a", "y": "b"})

    assert what in refused.value.what
    assert f"{path}, line {line}:" in refused.value.what or line == 0
    assert refused.value.hint


def test_an_error_in_the_phrases_names_the_phrases(tmp_path: Path) -> None:
    """A macro that fails is told by its own file and line, not by that of the template that calls it."""
    phrases = put(tmp_path, "phrases.md.j2", "{% macro m() %}\n{{ gone }}\n{% endmacro %}\n")

    with pytest.raises(TemplateError) as refused:
        say(tmp_path, '{% from "phrases.md.j2" import m %}\n{{ m() }}\n')

    assert f"{phrases}, line 2:" in refused.value.what


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"caf\xe9"])
def test_a_template_that_is_no_text_is_named(tmp_path: Path, content: bytes) -> None:
    """A file in another encoding is refused with its name and what to do."""
    path = put(tmp_path, "memo/x.md.j2", content)

    with pytest.raises(TemplateError, match="codec can't decode") as refused:
        Templates.load("memo", [tmp_path]).render("x", {})

    assert str(path) in refused.value.what
    assert "UTF-8" in refused.value.hint


@pytest.mark.parametrize(
    "template",
    [
        "{{ x }}",
        "{% set y = x %}{{ y }}",
        "{% set y %}{{ x }}{% endset %}{{ y }}",
        "{% macro m(v) %}{{ v }}{% endmacro %}{{ m(x) }}",
        "{{ [x]|join }}",
        "{{ [x, x]|unique|list|first }}",
        "{{ x or 'none' }}",
        "{{ {'k': x}.k }}",
        "{% autoescape false %}{{ x }}{% endautoescape %}",
        "{% for v in [x] %}{{ v }}{% endfor %}",
        "{{ (x)|strong }}",
        "{{ x|prose }}",
    ],
)
def test_text_stays_text_on_every_way_through_a_template(tmp_path: Path, template: str) -> None:
    """However a template hands on a fact, its signs are never markup."""
    evil = "**a** [b](cite:1) <i> & | # {{ x }} {% y %} \\ `c` end"
    assert say(tmp_path, template, x=evil) == evil


def test_list_of_lines(tmp_path: Path) -> None:
    """A template with a byte order mark and line ends of another system is read like any other."""
    put(tmp_path, "memo/x.md.j2", "\ufeff## T\r\n\r\n- a\r\n- b\r\n")
    page = Templates.load("memo", [tmp_path]).render("x", {})

    assert page.title == "T"
    assert isinstance(page.blocks[0], Bullets)


def test_a_section_of_the_same_facts_is_written_once(tmp_path: Path) -> None:
    """Equal facts have the same words at hand; other facts, and another section, have their own."""
    put(tmp_path, "memo/x.md.j2", "## T\n\n{{ a }}\n")
    put(tmp_path, "memo/y.md.j2", "## Y\n\n{{ a }}\n")
    templates = Templates.load("memo", [tmp_path])
    first = templates.render("x", {"a": ["one"]})
    assert templates.render("x", {"a": ["one"]}) is first
    assert plain(templates.render("x", {"a": ["two"]}).blocks[0].line) != plain(first.blocks[0].line)  # type: ignore[union-attr]
    assert templates.render("y", {"a": ["one"]}).title == "Y"
