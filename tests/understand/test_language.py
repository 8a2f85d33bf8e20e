"""The language model is loaded so that neither the machine nor whoever calls us notices."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing.facts import Block
from briefing.understand.parsing.language import parse
from tests.dossiers import article
from tests.processes import python

if TYPE_CHECKING:
    from spacy.language import Language

LOADED = """
import os, sys
before = dict(os.environ)
from briefing.understand.parsing import language
language.load()
from pathlib import Path
print(len(list(Path("/proc/self/task").iterdir())), dict(os.environ) == before)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="threads are counted in /proc")
@pytest.mark.parametrize(("told", "threads"), [({}, 1), ({"OMP_NUM_THREADS": "2"}, 2)], ids=["ours", "as told"])
def test_matrices_are_multiplied_in_one_thread(
    told: dict[str, str], threads: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Unless somebody wants it otherwise; the environment stays as it was."""
    most = len(os.sched_getaffinity(0))  # no library starts more than there are processors
    for name in [name for name in os.environ if name.endswith("_NUM_THREADS")]:
        monkeypatch.delenv(name)
    done = python(tmp_path, "-c", LOADED, **told)
    assert done.out.split() == [str(min(threads, most)), "True"]


@pytest.mark.parametrize("verb", ["hopes", "hoped", "is hoping"])
def test_who_hopes_does_not_hop(nlp: Language, verb: str) -> None:
    """The model's table of dictionary forms takes one verb for the other."""
    text = f"The union {verb} that the ferry stays."
    page = parse(article(text, blocks=(Block("paragraph", 0, len(text)),)), nlp)
    assert "hope" in [token.lemma_ for token in page.paras[0].doc]
