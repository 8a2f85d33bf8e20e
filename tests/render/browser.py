"""A real browser to read a memo in: Debian's Chromium, in which a page that asks for anything fails its test."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.render.spoken import body
from tests.tools import need

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from briefing.memo import Memo

WIDE, PHONE = (1280, 900), (360, 740)
VIOLATIONS = "window.broken = []; addEventListener('securitypolicyviolation', e => broken.push(e.violatedDirective));"


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the browser; where it is missing, skip the test, or fail it in CI."""
    program = need("chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield browser
        browser.close()


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who opens memos in a browser."""

    browser: Browser
    folder: Path

    @contextmanager
    def opens(
        self, memo: Memo | bytes, size: tuple[int, int] = WIDE, *, quiet: bool = True, **context: Any
    ) -> Iterator[Page]:
        """Open a memo; if ``quiet``, it must have asked for nothing, broken no rule and complained of nothing."""
        path = self.folder / "briefing.html"
        path.write_bytes(memo if isinstance(memo, bytes) else body(memo, "html"))
        page = self.browser.new_page(viewport={"width": size[0], "height": size[1]}, **context)
        asked, said = list[str](), list[str]()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.add_init_script(VIOLATIONS)
        page.goto(path.as_uri())
        yield page
        broken = page.evaluate("window.broken || []")
        page.close()
        elsewhere = [a for a in asked if a.partition("#")[0] != path.as_uri()]
        trouble = [*elsewhere, *said, *broken]
        assert not (quiet and trouble), trouble
