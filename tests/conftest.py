"""What all tests share: the model, loaded once, a desk to work at, and a guard of the user's own files."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from briefing.understand.parsing import language
from tests import guard
from tests.desk import SEEDS, Desk

if TYPE_CHECKING:
    from spacy.language import Language

settings.register_profile(
    "same", derandomize=True, deadline=None
)  # the same examples in every run, on slow machines too
settings.load_profile("same")

MODEL = language.DEFAULT_MODEL
USERS, EMPTY = pytest.StashKey[list[Path]](), pytest.StashKey[list[Path]]()


def pytest_configure(config: pytest.Config) -> None:
    """Give the run a home of its own before any test is imported."""
    home = TemporaryDirectory(prefix="briefing-tests-")
    config.add_cleanup(home.cleanup)
    config.stash[USERS] = guard.users_places(os.environ)
    config.stash[EMPTY] = guard.move_home(Path(home.name))


@pytest.fixture(scope="session", autouse=True)
def _users_files(pytestconfig: pytest.Config) -> Iterator[None]:
    """Where the user has kept nothing, nothing is kept when all tests have run."""
    places = pytestconfig.stash[USERS]
    before = guard.present(places)
    yield
    assert guard.present(places) == before


@pytest.fixture(autouse=True)
def _own_places(pytestconfig: pytest.Config) -> Iterator[None]:
    """Whatever a test runs keeps its files in places that the test chose."""
    yield
    strays = guard.present(pytestconfig.stash[EMPTY])
    for place in strays:
        shutil.rmtree(place)
    assert strays == [], "start processes with tests.processes, which gives each a home"


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The language model, loaded once for the whole run."""
    return language.load(MODEL)


@pytest.fixture(scope="session")
def load(nlp: Language) -> Callable[[str], Language]:
    """Hands out the model that is loaded already; any other name goes the real way."""
    return lambda name: nlp if name == MODEL else language.load(name)


@pytest.fixture
def desk(tmp_path: Path, load: Callable[[str], Language]) -> Desk:
    """An empty working folder."""
    folder = tmp_path / "desk"
    folder.mkdir()
    return Desk(folder, load)


@pytest.fixture(scope="session")
def five(tmp_path_factory: pytest.TempPathFactory, load: Callable[[str], Language]) -> Desk:
    """A desk at which the five seed articles were made into a memo in all formats; not to be changed."""
    folder = tmp_path_factory.mktemp("five")
    shutil.copytree(SEEDS, folder / "seeds")
    desk = Desk(folder, load)
    made = desk.run("make", "--format", "all", "-q")
    assert made.code == 0, made.err
    return desk
