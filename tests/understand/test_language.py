"""The language model is loaded so that neither the machine nor whoever calls us notices."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.processes import python

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
