"""What is installed is what is here: words, fonts, word lists and types come with the wheel."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from tests.desk import ROOT
from tests.processes import PYTHON, environment, python


def built(folder: Path, target: str) -> Path:
    """Build the ``wheel`` or the ``sdist`` of this checkout in an empty folder, and return it."""
    command = [PYTHON, "-m", "hatchling", "build", "-t", target, "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, env=environment(folder), capture_output=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr.decode()
    (found,) = folder.iterdir()
    return found


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout."""
    return built(tmp_path_factory.mktemp("wheel"), "wheel")


def test_everything_is_inside(wheel: Path) -> None:
    """Every file of the package and every template is in the wheel; tests and seeds are not."""
    names = set(zipfile.ZipFile(wheel).namelist())
    package = [p for p in (ROOT / "briefing").rglob("*") if p.is_file() and "__pycache__" not in p.parts]
    templates = (ROOT / "templates").rglob("*.md.j2")
    wanted = {p.relative_to(ROOT).as_posix() for p in package}
    wanted |= {f"briefing/_{p.relative_to(ROOT).as_posix()}" for p in templates}
    assert wanted - names == set()
    assert {n.split("/")[0] for n in names} == {"briefing", "briefing-0.1.0.dist-info"}


def test_the_source_archive_is_what_builds_the_wheel(tmp_path: Path) -> None:
    """The package, the templates and what stands beside them is in it; tests, articles and gold sets are not."""
    shutil.unpack_archive(built(tmp_path / "built", "sdist"), tmp_path / "open", filter="data")
    (project,) = (tmp_path / "open").iterdir()
    beside = {".gitignore", "CHANGELOG.md", "LICENSE", "NOTICE", "PKG-INFO", "README.md", "pyproject.toml"}
    assert {p.name for p in project.iterdir()} == {"briefing", "templates", *beside}


def test_it_runs_from_anywhere(wheel: Path, tmp_path: Path) -> None:
    """Unpacked in a folder of its own, away from the checkout, the program makes a memo with the shipped words."""
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(
        "Talks begin\n\nFrance said on Monday that it would pay 5 million euros.\n"
    )
    code = "import briefing.cli.main as c; print(c.__file__); raise SystemExit(c.main(['make']))"
    done = python(tmp_path, "-c", code, PYTHONPATH=str(tmp_path / "site"), PATH="/usr/bin:/bin")
    assert done.code == 0, done.err
    assert done.out.splitlines() == [
        str(tmp_path / "site" / "briefing" / "cli" / "main.py"),
        "out/briefing.pdf",
    ]
