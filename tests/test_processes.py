"""Processes that tests start keep away from the user's cache, settings and state."""

from __future__ import annotations

import ast
import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from tests import guard
from tests.desk import ROOT
from tests.processes import environment, home, process, python

if TYPE_CHECKING:
    import pytest

PLACES = ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")
STARTERS = ("subprocess.run", "subprocess.Popen")
ARTICLE = "Ferry stops\n\n5 March 2024\n\nThe ferry stops in May, said Ida Lund, its captain.\n"


def test_a_process_is_at_home_beside_its_folder(tmp_path: Path) -> None:
    """What it is told of its places lies in one folder, and nothing of the user's settings reaches it."""
    code = f"import json, os; print(json.dumps([os.environ.get(n) for n in {(*PLACES, 'BRIEFING_MEMO_NAME')}]))"
    *places, name = json.loads(python(tmp_path, "-c", code).out)
    assert {Path(place).is_relative_to(home(tmp_path)) for place in places} == {True}
    assert name is None


def test_settings_of_the_user_are_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the one who runs the tests has set them; what a test sets itself is handed on."""
    monkeypatch.setenv("BRIEFING_MEMO_NAME", "mine")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert {"BRIEFING_MEMO_NAME", "SOURCE_DATE_EPOCH"} & set(environment(tmp_path)) == set()
    assert environment(tmp_path, BRIEFING_MEMO_NAME="its")["BRIEFING_MEMO_NAME"] == "its"


def test_two_folders_share_nothing(tmp_path: Path) -> None:
    """What was read in one folder is not known in the next: its cache and its ledger are its own."""
    for name in ("one", "two"):
        (tmp_path / name / "seeds").mkdir(parents=True)
        (tmp_path / name / "seeds" / "a.txt").write_text(ARTICLE)
        assert process(tmp_path / name, "read", "seeds").code == 0
        assert process(tmp_path / name, "status").code == 0
    assert home(tmp_path / "one") != home(tmp_path / "two")
    assert sorted(p.name for p in tmp_path.iterdir()) in (["one", "two"], ["one", "one-home", "two", "two-home"])


def test_the_run_has_a_home_of_its_own(pytestconfig: pytest.Config) -> None:
    """HOME and the XDG folders of this process are temporary; none of them is the user's."""
    mine = {Path(os.environ[name]) / "briefing" for name in guard.XDG}
    assert mine.isdisjoint(guard.users_places({}))
    assert Path(os.environ["HOME"]).name.startswith("briefing-tests-")
    assert pytestconfig.rootpath == ROOT


def test_the_places_of_a_user() -> None:
    """They are below the XDG folders that are set, and below the home, also where neither is set."""
    named = guard.users_places({"HOME": "/home/ida", "XDG_CACHE_HOME": "/fast"})
    assert {Path("/fast/briefing"), Path("/home/ida/.cache/briefing"), Path("/home/ida/.local/state/briefing")} <= {
        *named
    }
    assert guard.users_places({})


def test_python_is_started_in_one_place() -> None:
    """No test names the interpreter itself: ``tests.processes`` does, and gives each process its home."""
    files = [p for p in (ROOT / "tests").rglob("*.py") if not p.name.startswith("score")]
    users = [p.name for p in files if "sys.executable" in _attributes(p)]
    assert users == ["processes.py"]


def _attributes(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    return {ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}


def test_who_starts_python_says_where_it_is_at_home() -> None:
    """A module that starts the interpreter on its own, to watch or kill it, names an environment each time."""
    for path in (ROOT / "tests").rglob("*.py"):
        source = path.read_text("utf-8")
        if re.search(r"tests\.processes import .*\b(?:PYTHON|BRIEFING)\b", source):
            calls = [n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.Call)]
            started = [c for c in calls if ast.unparse(c.func) in STARTERS]
            assert [ast.unparse(c) for c in started if "env" not in {k.arg for k in c.keywords}] == [], path
