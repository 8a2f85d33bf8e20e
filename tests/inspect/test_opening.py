"""The file of a memo of any format: the record that it carries, and the words that a reader sees."""

from __future__ import annotations

import io
import zipfile

import pytest

from briefing.errors import UsageError
from briefing.inspect import open_memo as opening
from briefing.inspect.open_memo import BREAK, HINT, open_memo

RECORD = b'{"schema": "briefing/1"}'
SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def words(printed: str) -> list[str]:
    """Return the blocks of printed text that are not empty, white space made one."""
    return [" ".join(block.split()) for block in printed.split(BREAK) if block.strip()]


def archive(**parts: bytes | str) -> bytes:
    """Return a Word document of these parts; ``_`` in a name stands for a slash."""
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w") as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/").replace("_", "."), content)
    return body.getvalue()


def test_json_is_its_own_record() -> None:
    """And prints nothing besides."""
    opened = open_memo(RECORD)
    assert (opened.records, opened.printed()) == ((RECORD,), "")


def test_a_page() -> None:
    """The record of our name comes first; what is not shown is no word of it, and blocks are parted."""
    body = (
        "<html><head><title>T</title><style>p {}</style></head><body><div>A<p>one <b>two</b> three</p>B</div>"
        '<script>x()</script><script type="application/json">{"a": 1}</script><!-- c --><template>no</template>'
        f'<script type="application/json" id="briefing">{RECORD.decode()}</script><ul><li>four</li><li>five</li></ul>'
        "<table><caption>cap</caption><tr><th>h</th><td>d</td></tr></table><h1>1</h1><h2>2</h2><h3>3</h3><h4>4</h4>"
        "<dl><dt>dt</dt><dd>dd</dd></dl><figure><figcaption>f</figcaption></figure><blockquote>q</blockquote>"
        "<section>s</section><header>head</header><footer>foot</footer></body></html>"
    )
    opened = open_memo(body.encode())
    assert opened.records == (RECORD, b'{"a": 1}')
    shown = "A|one two three|B|four|five|cap|h|d|1|2|3|4|dt|dd|f|q|s|head|foot"
    assert words(opened.printed()) == shown.split("|")


@pytest.mark.parametrize("start", [b"\xef\xbb\xbf", b" \r\n\t"])
def test_what_stands_before_a_page(start: bytes) -> None:
    """A byte order mark, or white space."""
    page = b'<p>one</p><script type="application/json">{}</script>'
    assert open_memo(start + page).records == (b"{}",)


def test_a_word_document() -> None:
    """The record stands in a part of its own, bare or in XML; words are those of text, notes too, deletions not."""
    runs = "<w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>th</w:t><w:noBreakHyphen/><w:t>ree</w:t></w:r>"
    gone = "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
    document = f"<w:document {SPACE}><w:p>{runs}{gone}</w:p><w:p><w:r><w:t>four</w:t></w:r></w:p></w:document>"
    notes = {
        f"word__{name}_xml": f"<w:x {SPACE}><w:p><w:t>{name}</w:t></w:p></w:x>" for name in ("footnotes", "endnotes")
    }
    body = archive(
        customXml__item1_xml=f"<x>{RECORD.decode()}</x>",
        customXml__item2_xml="<x>none</x>",
        docProps__briefing_json=RECORD,
        word__document_xml=document,
        word__styles_xml=f"<w:x {SPACE}><w:p><w:t>style</w:t></w:p></w:x>",
        **notes,
    )
    opened = open_memo(body)
    assert opened.records == (RECORD, RECORD)
    assert words(opened.printed()) == ["one two th-ree", "four", "footnotes", "endnotes"]


@pytest.mark.parametrize(
    ("body", "what"),
    [
        (b"%PDF-1.7 none", "this PDF is damaged: "),
        (b"PK\x03\x04 none", "this Word document is damaged: BadZipFile"),
        (archive(a_txt="x"), "this Word document carries no memo's record"),
        (b"<p>one</p>", "this page carries no memo's record"),
    ],
)
def test_what_carries_no_record(body: bytes, what: str) -> None:
    """Its kind is told, and what to verify instead."""
    with pytest.raises(UsageError) as told:
        open_memo(body)
    assert told.value.what.startswith(what)
    assert told.value.hint == HINT == "Verify the .json of the same memo (--format json)."


def test_a_part_that_is_damaged_is_told_when_it_is_read() -> None:
    """Not before: the record may hold all the same."""
    opened = open_memo(archive(briefing_json=RECORD, word__document_xml="<w:p>"))
    assert opened.records == (RECORD,)
    with pytest.raises(UsageError, match="this Word document is damaged: XMLSyntaxError"):
        opened.printed()


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> int:
    """Let a hundred bytes be the most."""
    monkeypatch.setattr(opening, "MOST", 100)
    return 100


def test_the_most_that_is_opened(small: int) -> None:
    """Exactly so many bytes are; one more is told, of a file and of what is unpacked from it."""
    assert open_memo(b"{" + b" " * (small - 1)).records[0].startswith(b"{")
    with pytest.raises(UsageError, match=r"^too large for a memo: over 100 bytes\n"):
        open_memo(b"{" + b" " * small)


def test_the_most_that_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of all parts together, however small the file is."""
    whole = archive(briefing_json=b"{" + b" " * 200, a_txt=b" " * 200)
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    body = packed.getvalue()
    assert len(body) < 401
    monkeypatch.setattr(opening, "MOST", 401)
    assert open_memo(body).records[0].startswith(b"{")
    monkeypatch.setattr(opening, "MOST", 400)
    with pytest.raises(UsageError, match=r"^too large for a memo: over 400 bytes when unpacked\n"):
        open_memo(body)
