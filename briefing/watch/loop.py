"""Rebuilds when what is watched has changed and come to rest: one build at a time, and one more if need be."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

from briefing.errors import BriefingError, unexpected
from briefing.watch.snapshot import Scanner, Snapshot

REST = 20.0
"""Seconds to wait after a scan for each second that it took."""
LONGEST = 600.0
"""Seconds after which a build that fails is tried again at the latest."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class BuildCallbacks:
    """What the rebuilder calls, the clock that it reads, and how long it waits."""

    build: Callable[[], None]
    """Builds; raises what went wrong."""
    refresh: Callable[[], None]
    """Called before a build, as the settings may have changed; raises nothing."""
    say: Callable[[str], None]
    """Shows a line to the user."""
    doing: Callable[[str, str], None]
    """Keeps what is being done, and the digest of what was built last."""
    tick: Callable[[], float]
    """Seconds of a clock that never goes back."""
    settle: float
    """Seconds without a change before a build."""
    pause: float
    """Seconds before a failed build is tried again; doubled each time."""


class Rebuilder:
    """Scans files, waits until they have come to rest, builds."""

    def __init__(self, scanner: Scanner, callbacks: BuildCallbacks, built: str = "") -> None:
        self._scanner = scanner
        self._call = callbacks
        self._built = built
        self._contents: dict[str, str] = {}
        self._last: Snapshot | None = None
        self._since = 0.0
        self._failed = ""
        self._failures = 0
        self._not_before = 0.0
        self._missing = False
        self.rest = 0.0
        """Least number of seconds until the next scan: a large folder is scanned less often."""
        self.error: BriefingError | None = None
        """What went wrong in the last build; ``None`` if it went well."""

    @property
    def settled(self) -> bool:
        """Whether there is nothing to wait for: what is there is built or has failed, or the folder is missing."""
        digest = self._last.digest if self._last else ""
        return self._missing or bool(self._last and digest in {self._built, self._failed})

    def step(self) -> None:
        """Scan once, and build if it is time to."""
        start = self._call.tick()
        snapshot = self._scanner.scan()
        now = self._call.tick()
        self.rest = REST * (now - start)
        if snapshot is None:
            self._note_missing()
            return
        self._note_present()
        if snapshot != self._last:
            self._last, self._since = snapshot, now
        if self._is_due(snapshot, now):
            changed = [name for name, digest in snapshot.contents.items() if self._contents.get(name) != digest]
            if self._scanner.being_written(changed) is None:
                self._build(snapshot)

    def _is_due(self, snapshot: Snapshot, now: float) -> bool:
        """Whether a snapshot is to be built: it is new, has come to rest, and does not wait after a failure."""
        if snapshot.digest == self._built or now - self._since < self._call.settle:
            return False
        return snapshot.digest != self._failed or now >= self._not_before

    def _note_missing(self) -> None:
        """Wait for a folder that is gone, as when a network drive falls away; the last memo stays."""
        self._last = None
        if not self._missing:
            self._missing = True
            self._call.say("the articles are not there; the last memo stays, and I wait for them")
            self._call.doing("waiting for the articles, which are not there", self._built)

    def _note_present(self) -> None:
        if self._missing:
            self._missing = False
            self._call.say("the articles are there again")
            self._call.doing("watching", self._built)

    def _build(self, snapshot: Snapshot) -> None:
        self._call.refresh()
        self._call.doing("building", self._built)
        log.info("building: %d files, content %s", len(snapshot.contents), snapshot.digest)
        try:
            self._call.build()
        except BriefingError as error:
            self._fail(snapshot, error)
        except Exception as error:  # whatever is wrong with one build, watching goes on
            log.exception("the build failed")
            self._fail(snapshot, unexpected(error))
        else:
            self._built, self._failed, self._failures, self.error = snapshot.digest, "", 0, None
            self._contents = dict(snapshot.contents)
            self._call.doing("watching", self._built)

    def _fail(self, snapshot: Snapshot, error: BriefingError) -> None:
        """Wait longer and longer while the same content fails; other content is tried at once."""
        self._failures = self._failures + 1 if snapshot.digest == self._failed else 1
        wait = min(self._call.pause * 2**self._failures, LONGEST)
        self._failed, self._not_before, self.error = snapshot.digest, self._call.tick() + wait, error
        self._call.say(f"{error.what}; the last memo stays. {error.hint}".rstrip())
        self._call.doing(f"waiting after a failure: {error.what}", self._built)
