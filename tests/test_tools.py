"""How tests ask for system programs."""

from __future__ import annotations

import re

import pytest

from tests.desk import ROOT
from tests.tools import need

MISSING = "no-such-program-anywhere"
HERE = ("tests/tools.py", "tests/test_tools.py")
TESTS = {
    path: (ROOT / path).read_text("utf-8")
    for path in sorted(p.relative_to(ROOT).as_posix() for p in (ROOT / "tests").rglob("*.py"))
    if path not in HERE
}
TABLE = (ROOT / ".ci/run").read_text("utf-8").partition("tools=(")[2].partition(")")[0]
INSTALLED = {entry.partition(":")[0] for entry in TABLE.split()}
"""The programs that CI installs."""


def test_a_program_that_is_there() -> None:
    """A program on the path is told with its place."""
    assert need("sh").endswith("/sh")


def test_a_missing_program_skips_at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a desk, a test whose program is missing is skipped, and says which."""
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match=MISSING):
        need(MISSING)


def test_a_missing_program_fails_in_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where CI is set, it fails: nothing is left unchecked unseen."""
    monkeypatch.setenv("CI", "1")
    with pytest.raises(pytest.fail.Exception, match=MISSING):
        need(MISSING)


def test_only_one_place_looks_for_programs() -> None:
    """Every test that uses a program asks ``need`` for it, so that a missing one fails in CI everywhere."""
    unasked = re.compile(rf'which\(|pytest\.skip\(|\["({"|".join(sorted(INSTALLED))})",')
    assert [path for path, text in TESTS.items() if unasked.search(text)] == []


def test_what_tests_need_is_installed_in_ci() -> None:
    """Every program that a test needs is one that CI installs."""
    needed = {name for text in TESTS.values() for name in re.findall(r'need\("([^"]+)"\)', text)}
    assert needed
    assert needed <= INSTALLED
