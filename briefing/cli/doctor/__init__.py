"""Is everything there that a memo, a mail and a printed handout need? Each answer comes with what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

from briefing.actions import plan
from briefing.cli.doctor import inside, outside
from briefing.cli.doctor.finding import Finding, fault, ok
from briefing.config.schema import Settings
from briefing.errors import BriefingError

if TYPE_CHECKING:
    from briefing.actions.mail import Post
    from briefing.environment import World

__all__ = ["CHECKS", "Finding", "examine"]

CHECKS: Mapping[str, Callable[[World, Settings], Finding]] = {
    "model": inside.model,
    "fonts": inside.fonts,
    "templates": inside.words,
    "seeds": inside.seeds,
    "out": inside.out,
    "state": inside.state,
    "disk": inside.disk,
    "clock": inside.clock,
    "watch": outside.watch,
    "printer": outside.printer,
}


def examine(world: World, prepared: Callable[[World, Settings], Post]) -> Iterator[Finding]:
    """Check one thing after the other; wrong settings are told, and the rest is checked as if there were none."""
    try:
        settings = plan.gather(world.folder, world.environ, {})
        yield ok("settings", ", ".join(map(str, settings.files)) or "none: all is as it is shipped")
    except BriefingError as error:
        settings = Settings()
        yield fault("settings", error.what, error.hint)
    for name, check in CHECKS.items():
        yield _careful(name, partial(check, world, settings))
    yield _careful("mail", lambda: outside.mail(prepared(world, settings)))


def _careful(name: str, check: Callable[[], Finding]) -> Finding:
    """Let no check end the others."""
    try:
        return check()
    except BriefingError as error:
        return fault(name, error.what, error.hint)
    except Exception as error:  # noqa: BLE001 - a library that is damaged can raise anything, and that is what is asked
        return fault(name, f"{type(error).__name__}: {error}", "Install briefing again, from where it came.")
