"""Bytes become text, and a guess is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.read.decode import decode
from briefing.read.records import UnreadableError


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"plain", "plain"),
        ("é".encode(), "é"),
        (b"\xef\xbb\xbfx", "\ufeffx"),
        ("\ufeffé".encode("utf-16-le"), "\ufeffé"),
        ("\ufeffé".encode("utf-16-be"), "\ufeffé"),
        ("\ufeffé".encode("utf-32-le"), "\ufeffé"),
        (b"a\r\nb\rc\n", "a\r\nb\rc\n"),
        (b"a\x00b", "a\x00b"),
        (b"\xed\xa0\x80 lone", "\ufffd lone"),
    ],
)
def test_keeps_all_characters(data: bytes, text: str) -> None:
    """The text is the decoded content: mark, line ends and NUL stay, half a pair is U+FFFD, nothing is guessed."""
    assert decode(data) == (text, "")


@given(st.text())
def test_reads_back_what_was_written(text: str) -> None:
    """Any text that UTF-8 can hold comes back as it was, unless it is mostly control characters."""
    if not any(ord(c) < 32 or ord(c) == 127 for c in text):
        assert decode(text.encode()) == (text, "")


def test_tells_of_a_guess() -> None:
    """Text in another encoding is read, and the note says which was guessed."""
    text, note = decode("Café – “x”".encode("cp1252"))
    assert text == "Café – “x”"
    assert "Windows-1252" in note


def test_believes_what_is_declared() -> None:
    """An encoding that the file declares is no guess, and one that does not exist is passed over."""
    assert decode("Привет".encode("koi8-r"), "koi8-r") == ("Привет", "")
    assert "Windows-1252" in decode("é".encode("cp1252"), "no-such-encoding")[1]


@pytest.mark.parametrize("data", [bytes(range(256)), b"%PDF-1.7\x00\x01\x02\x03\x04", b"PK\x03\x04\x00\x00\x00\x08"])
def test_refuses_binary_data(data: bytes) -> None:
    """Data that is no text is refused, with a reason."""
    with pytest.raises(UnreadableError, match="binary"):
        decode(data)
