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
        ("\ufeffé".encode("utf-32-be"), "\ufeffé"),
        (b"\xef\xbb\xbfa\xffb", "\ufeffa\ufffdb"),
        (b"\xff\xfea\x00\x00\xd8", "\ufeffa\ufffd"),
        (b"\xff\xfea\x00b", "\ufeffa\ufffd"),
        (b"\xfe\xff\x00a\xd8\x00", "\ufeffa\ufffd"),
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


@pytest.mark.parametrize(
    ("data", "binary"),
    [
        (b"one two three four five", False),
        (b"one\ttwo\nthree\x0bfour\x0cfive\rsix\x1b", False),
        (b"\x01\x02", False),
        (b"\x01\x02\x03", True),
        (b"\x7f\x1f\x1f", True),
        (b"\x00" * 3 + b"x" * 147, False),
        (b"\x00" * 3 + b"x" * 146, True),
        (b"x" * 65_536 + b"\x00" * 60_000, False),
        (b"x" * 64_225 + b"\x00" * 1_311, True),
        (b"x" * 64_226 + b"\x00" * 1_311, False),
    ],
)
def test_how_many_controls_a_text_has(data: bytes, *, binary: bool) -> None:
    """Two, or two in a hundred of its first 65,536 bytes; spaces, ends of lines and escapes are none."""
    if binary:
        with pytest.raises(UnreadableError, match=r"^it is binary data, not text$"):
            decode(data)
    else:
        assert len(decode(data)[0]) == len(data)


def test_another_alphabet() -> None:
    """Where Windows-1252 has no such letters either, their encoding is guessed by what they would say."""
    text, note = decode("Привет, как у вас дела сегодня? Н‘ ".encode("cp1251") * 20 + b"\x81")
    assert (text[:6], note) == ("Привет", "not UTF-8: read as cp1251, a guess")
