"""Builds when what is watched has changed and come to rest: one build at a time, and one after it if need be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from briefing.errors import BriefingError
from briefing.watch.snapshot import Eye, Sight

CALM = 20.0
"""For each second that a look takes, so many pass until the next one."""
LONGEST = 600.0
"""Seconds after which a build that fails is tried again at the latest."""


@dataclass(frozen=True, slots=True)
class Work:
    """What the watcher is handed."""

    build: Callable[[], None]
    """Builds; raises what went wrong."""
    refresh: Callable[[], None]
    """Called before a build: settings may be others. It raises nothing."""
    say: Callable[[str], None]
    doing: Callable[[str, str], None]
    """Keeps what is being done, and the digest of what was built last."""
    tick: Callable[[], float]
    """Seconds of a clock that never goes back."""
    settle: float
    pause: float
    """Seconds before a failed build is tried again; doubled each time."""


class Watcher:
    """Looks, waits until everything has come to rest, builds."""

    def __init__(self, eye: Eye, work: Work, built: str = "") -> None:
        self._eye = eye
        self._work = work
        self._built = built
        self._contents: dict[str, str] = {}
        self._seen: Sight | None = None
        self._since = 0.0
        self._failed = ""
        self._failures = 0
        self._again = 0.0
        self._lost = False
        self.rest = 0.0
        """Seconds to wait after a look at least: a large folder is looked at less often."""
        self.error: BriefingError | None = None

    @property
    def settled(self) -> bool:
        """Whether there is nothing to wait for: all is built, has failed, or is not there."""
        digest = self._seen.digest if self._seen else ""
        return self._lost or bool(self._seen and digest in {self._built, self._failed})

    def step(self) -> None:
        """Look once, and build if it is time to."""
        start = self._work.tick()
        sight = self._eye.look()
        now = self._work.tick()
        self.rest = CALM * (now - start)
        if sight is None:
            self._miss()
            return
        self._found()
        if sight != self._seen:
            self._seen, self._since = sight, now
        if sight.digest == self._built or now - self._since < self._work.settle:
            return
        if sight.digest == self._failed and now < self._again:
            return
        changed = [n for n, h in sight.contents.items() if self._contents.get(n) != h]
        if self._eye.writing(changed) is None:
            self._build(sight)

    def _miss(self) -> None:
        """The folder is gone, as it is when a network drive falls away: wait for it, the last memo stays."""
        self._seen = None
        if not self._lost:
            self._lost = True
            self._work.say("the articles are not there; the last memo stays, and I wait for them")
            self._work.doing("waiting for the articles, which are not there", self._built)

    def _found(self) -> None:
        if self._lost:
            self._lost = False
            self._work.say("the articles are there again")
            self._work.doing("watching", self._built)

    def _build(self, sight: Sight) -> None:
        self._work.refresh()
        self._work.doing("building", self._built)
        try:
            self._work.build()
        except BriefingError as error:
            self._fail(sight, error)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with one build, watching goes on
            fault = f"a fault in briefing itself: {type(error).__name__}: {error}"
            self._fail(sight, BriefingError(fault, "Please report this."))
        else:
            self._built, self._failed, self._failures, self.error = sight.digest, "", 0, None
            self._contents = dict(sight.contents)
            self._work.doing("watching", self._built)

    def _fail(self, sight: Sight, error: BriefingError) -> None:
        """Keep quiet for longer and longer while the same content fails; another content is tried at once."""
        self._failures = self._failures + 1 if sight.digest == self._failed else 1
        wait = min(self._work.pause * 2**self._failures, LONGEST)
        self._failed, self._again, self.error = sight.digest, self._work.tick() + wait, error
        self._work.say(f"{error.what}; the last memo stays. {error.hint}".rstrip())
        self._work.doing(f"waiting after a failure: {error.what}", self._built)
