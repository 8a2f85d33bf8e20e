"""Whether everything is there that a memo, a mail and a printed handout need; each answer comes with what to do.

``CHECKS`` is the list: add a line there for a new one. ``inside`` looks at what a memo needs, ``outside`` at watcher,
printer and mail server. ``examine`` runs them all and lets none end the others.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

from briefing.actions import plan
from briefing.cli.doctor import inside, outside
from briefing.cli.doctor.result import CheckResult, fault, ok
from briefing.config.schema import Settings
from briefing.errors import BriefingError

if TYPE_CHECKING:
    from briefing.environment import World

__all__ = ["CHECKS", "CheckResult", "examine"]

CHECKS: Mapping[str, Callable[[World, Settings], CheckResult]] = {
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
    "mail": outside.mail,
}

log = logging.getLogger(__name__)


def examine(world: World) -> Iterator[CheckResult]:
    """Yield the result of one check after the other; where the settings are wrong, the rest is checked without them."""
    try:
        settings = plan.gather(world.folder, world.environ, {})
        yield ok("settings", ", ".join(map(str, settings.files)) or "none: all is as it is shipped")
    except BriefingError as error:
        settings = Settings()
        yield fault("settings", error.what, error.hint)
    for name, check in CHECKS.items():
        yield _careful(name, partial(check, world, settings))


def _careful(name: str, check: Callable[[], CheckResult]) -> CheckResult:
    """Return the result of a check, also where it breaks: a damaged library can raise anything."""
    try:
        return check()
    except BriefingError as error:
        return fault(name, error.what, error.hint)
    except Exception as error:
        log.exception("the check %s broke", name)
        return fault(name, f"{type(error).__name__}: {error}", "Install briefing again, from where it came.")
