"""What packages of others add, in this process: found by its entry points, loaded when its turn comes."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.machinery import PathFinder
from importlib.metadata import MetadataPathFinder
from pathlib import Path

import pytest

from briefing import plugins
from briefing.errors import UsageError

REMEMBERED = ("_points", "_select", "_folders", "_folders_by_name")
"""Functions that look at what is installed only once."""
POINTS = """\
[briefing.readers]
zip = extra_parts:read
abc = extra_parts:read

[briefing.sections]
counted = extra_parts:build
again = extra_parts:build

[briefing.carriers]
broken = extra_parts:missing
absent = no_such_module_of_ours:x

[other.formats]
foreign = extra_parts:read
"""
MODULE = """
def read(data):
    return "read"


def build(context):
    return {}
"""


@pytest.fixture
def added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A place in which one package adds something; nothing that was found before is remembered."""
    info = tmp_path / "extra_parts-1.5.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: extra-parts\nVersion: 1.5\n")
    (info / "entry_points.txt").write_text(POINTS)
    (tmp_path / "extra_parts.py").write_text(MODULE)
    with monkeypatch.context() as patch:
        patch.setattr(sys, "path", [str(tmp_path), *(p for p in sys.path if not p.endswith("site-packages"))])
        patch.setattr(
            sys, "meta_path", [f for f in sys.meta_path if f is PathFinder or not hasattr(f, "find_distributions")]
        )
        # a library that another test loads takes this away
        patch.setattr(PathFinder, "find_distributions", MetadataPathFinder.find_distributions, raising=False)
        patch.delitem(sys.modules, "extra_parts", raising=False)
        _forget()
        yield tmp_path
    _forget()
    sys.modules.pop("extra_parts", None)


def _forget() -> None:
    for name in REMEMBERED:
        getattr(plugins, name).cache_clear()


def test_names_in_their_order(added: Path) -> None:
    """Of one group; what is added to another, or to a program of others, is not among them."""
    assert added.is_dir()
    assert plugins.names("readers") == ("abc", "zip")
    assert plugins.names("sections") == ("again", "counted")
    assert plugins.names("formats") == ()


def test_what_is_loaded(added: Path) -> None:
    """The object of the entry point; none where nobody adds such a thing."""
    assert added.is_dir()
    assert plugins.load("readers", "zip")(b"") == "read"
    assert plugins.load("readers", "xyz") is None
    assert plugins.load("formats", "foreign") is None


@pytest.mark.parametrize(("name", "error"), [("broken", "AttributeError"), ("absent", "ModuleNotFoundError")])
def test_what_cannot_be_loaded(added: Path, name: str, error: str) -> None:
    """It is told with its package and what is wrong."""
    assert added.is_dir()
    with pytest.raises(UsageError) as told:
        plugins.load("carriers", name)
    assert told.value.what.startswith(f"the carrier '{name}' of the package extra-parts is broken: {error}: ")
    assert told.value.hint == "Mend or remove that package."


def test_templates_stand_beside_the_sections(added: Path) -> None:
    """Each folder once, though two sections of one module share it."""
    assert plugins.templates() == (added / "templates",)


def test_the_stamp_names_all_that_is_added(added: Path) -> None:
    """Group, name, place and version of each, those of one group in order; a memo is made anew when one changes."""
    assert added.is_dir()
    assert plugins.stamp() == (
        "briefing.readers abc extra_parts:read 1.5 briefing.readers zip extra_parts:read 1.5 "
        "briefing.sections again extra_parts:build 1.5 briefing.sections counted extra_parts:build 1.5 "
        "briefing.carriers absent no_such_module_of_ours:x 1.5 briefing.carriers broken extra_parts:missing 1.5"
    )


def test_each_kind_of_thing_has_a_group() -> None:
    """Readers, sections, formats and carriers may be added."""
    assert plugins.GROUPS == ("readers", "sections", "formats", "carriers")


def test_where_nobody_adds_anything(added: Path) -> None:
    """Nothing is found, and no metadata is read."""
    (added / "extra_parts-1.5.dist-info" / "entry_points.txt").write_text("[console_scripts]\nextra = extra_parts:x\n")
    assert (plugins.names("readers"), plugins.templates(), plugins.stamp()) == ((), (), "")


def test_a_header_that_is_longer_than_most(added: Path) -> None:
    """What a package needs is found behind 8192 bytes too, and a description below the header is no header."""
    head = "Metadata-Version: 2.1\nName: extra-parts\nVersion: 1.5\n" + "Classifier: a\n" * 900
    file = added / "extra_parts-1.5.dist-info" / "METADATA"
    file.write_text(f"{head}Requires-Dist: near\n\nRequires-Dist: prose\n")
    (added / "near-2.0.dist-info").mkdir()
    (added / "prose-3.0.dist-info").mkdir()
    assert len(head) > 8192
    _forget()
    assert plugins.versions("extra-parts") == {"extra-parts": "1.5", "near": "2.0"}
    _forget()
