"""What all tests share: the model, loaded once, and a desk to work at."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from briefing.understand.parsing import language
from tests.desk import SEEDS, Desk

if TYPE_CHECKING:
    from spacy.language import Language

settings.register_profile(
    "same", derandomize=True, deadline=None
)  # the same examples in every run, on slow machines too
settings.load_profile("same")

MODEL = language.DEFAULT_MODEL


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
