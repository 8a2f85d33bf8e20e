"""How tests ask for system programs."""

from __future__ import annotations

import pytest

from tests.tools import need

MISSING = "no-such-program-anywhere"


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
