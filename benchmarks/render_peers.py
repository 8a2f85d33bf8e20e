"""Other engines render a page that ours wrote: run by ``benchmarks.render`` in an interpreter that has them.

    PYTHON render_peers.py PAGE FOLDER RUNS

Prints a JSON object: engine -> seconds of each run, and the file of the last two runs; ``null`` where it is absent.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

BLOCKS = {"h1", "h2", "h3", "p", "li", "td", "th"}


class Words(HTMLParser):
    """The paragraphs of a page, for engines that read no HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Begin a paragraph."""
        if tag in BLOCKS:
            self.found.append((tag, ""))

    def handle_data(self, data: str) -> None:
        """Add to it."""
        if self.found:
            tag, text = self.found[-1]
            self.found[-1] = (tag, text + data)


def weasyprint(page: str, to: Path) -> Callable[[], object]:
    """HTML to a tagged PDF."""
    from weasyprint import HTML

    return lambda: HTML(string=page).write_pdf(to, pdf_variant="pdf/ua-1")


def typst(page: str, to: Path) -> Callable[[], object]:
    """HTML to Typst's markup by pandoc, which is not timed, then to a PDF."""
    import pypandoc
    import typst as engine

    source = to.with_suffix(".typ")
    bare = re.sub(r"</?a\b[^>]*>|\sid=\"[^\"]*\"", "", page)
    text = pypandoc.convert_text(bare, "typst", format="html", extra_args=["--wrap=none"])
    source.write_text('#set document(title: "Memo", date: none)\n#let horizontalrule = line(length: 100%)\n' + text)
    return lambda: to.write_bytes(engine.compile(str(source)))


def pandoc(page: str, to: Path) -> Callable[[], object]:
    """HTML to a Word document."""
    import pypandoc

    return lambda: pypandoc.convert_text(page, "docx", format="html", outputfile=str(to))


def docxtpl(page: str, to: Path) -> Callable[[], object]:
    """A template of one loop, filled with the paragraphs of the page."""
    from docx import Document
    from docxtpl import DocxTemplate

    words = Words()
    words.feed(page)
    template = Document()
    for line in ("{%p for t in texts %}", "{{ t }}", "{%p endfor %}"):
        template.add_paragraph(line)
    template.save(str(to.with_suffix(".template.docx")))
    texts = [text.strip() for _, text in words.found if text.strip()]

    def fill() -> None:
        draft = DocxTemplate(str(to.with_suffix(".template.docx")))
        draft.render({"texts": texts}, autoescape=True)
        draft.save(str(to))

    return fill


ENGINES = {
    "WeasyPrint": (weasyprint, "pdf"),
    "Typst": (typst, "pdf"),
    "pandoc": (pandoc, "docx"),
    "docxtpl": (docxtpl, "docx"),
}


def timed(make: Callable[[str, Path], Callable[[], object]], page: str, folder: Path, name: str, runs: int) -> object:
    """Seconds of some runs and the files of the last two; ``None`` where the engine is not there."""
    try:
        first, second = folder / f"first-{name}", folder / f"second-{name}"
        acts = (make(page, first), make(page, second))
    except (ImportError, OSError):
        return None
    seconds = []
    for number in range(runs + 1):
        start = time.perf_counter()
        acts[number % 2]()
        seconds.append(time.perf_counter() - start)
    return {"seconds": seconds[1:], "files": [str(first), str(second)]}


def main() -> None:
    """Run all engines."""
    page = re.sub(r"(?s)<script.*?</script>|<details.*?</details>", "", Path(sys.argv[1]).read_text("utf-8"))
    folder, runs = Path(sys.argv[2]), int(sys.argv[3])
    results = {k: timed(make, page, folder, f"{k.lower()}.{ending}", runs) for k, (make, ending) in ENGINES.items()}
    sys.stdout.write(json.dumps(results))


if __name__ == "__main__":
    main()
