"""How a position is put in words."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from briefing.compose.context import MemoContext
from briefing.compose.phrasing import Saying, put, stands_alone
from tests.dossiers import article, dossier, party, person, position

TEXT = (
    "Norland has repeatedly said that it would not accept new tariffs. "
    "The minister, Ada Berg, ruled out closing the port. "
    "Talks without Norland “will not work,” Berg said. "
    "‘We need a fair deal,’ Berg told reporters. "
    "The strikes 'only confirm the need for pressure, Berg said. "
    "Norland's demands for a seat are known. "
    "Norland was accused of stalling. "
    "However, while Carl Dahl said Norland had agreed to pay, others doubt it. "
    "Southern allies, which have offered to help, were silent. "
    "Such rules will not hold, according to Berg. "
    "She signalled a change of course. "
    "Sudland has often said that it would help its neighbour. "
    "Berg promised more: “Our trade already grows [...] we want a fair one.”"
)
PAGE = article(TEXT)


def said(words: str, **more: Any) -> Saying:
    """Put a position of Norland, or of Ada Berg, in words."""
    facts = position(words, PAGE, **more) if "text" in more or words in TEXT else None
    assert facts
    berg = person("Ada Berg", PAGE, aliases=("Berg",), party="Norland")
    whole = dossier([PAGE], facts, berg, party("Southern allies", "group"), party("Norland"))
    return put(facts, MemoContext(whole, date(2025, 8, 21)))


BERG = {"speaker": "Ada Berg"}
QUOTE = {"speaker": "Ada Berg", "mode": "quote"}


@pytest.mark.parametrize(
    ("words", "more", "form", "verb", "shown"),
    [
        ("We need a fair deal,", QUOTE, "quote", "", "“We need a fair deal”"),
        ("we want a fair one.", QUOTE, "quote", "", "“we want a fair one”"),
        ("will not work,", QUOTE, "colon", "", "Talks without Norland “will not work”"),
        ("The strikes 'only confirm the need", QUOTE, "colon", "", "The strikes “only confirm the need”"),
        ("it would not accept new tariffs", {"verb": "said"}, "verb", "has repeatedly said that", ""),
        ("closing the port", BERG | {"verb": "ruled out"}, "verb", "ruled out", ""),
        ("Norland's demands for a seat", {}, "whole", "", "Norland’s demands for a seat"),
        ("The minister, Ada Berg, ruled out closing the port.", BERG, "whole", "", ""),
        ("Norland had agreed to pay", {}, "whole", "", "Carl Dahl said Norland had agreed to pay"),
        ("which have offered to help", {"party": "Southern allies"}, "verb", "", "have offered to help"),
        ("Such rules will not hold", BERG | {"verb": "according to"}, "colon", "", "Such rules will not hold"),
        ("stalling", {"verb": "accused"}, "colon", "", "stalling"),
        (
            "it would help its neighbour",
            {"party": "Sudland", "verb": "said", "text": "[Sudland] would help its neighbour"},
            "verb",
            "has often said that",
            "it would help its neighbour",
        ),
        (
            "She signalled a change of course",
            BERG | {"text": "[Ada Berg] signalled a change of course"},
            "verb",
            "",
            "signalled a change of course",
        ),
    ],
)
def test_a_position_has_the_form_that_its_words_allow(
    words: str, more: dict[str, Any], form: str, verb: str, shown: str
) -> None:
    """Each form is grammatical, says who speaks, and keeps the source's words."""
    saying = said(words, **more)

    assert (saying.form, saying.verb) == (form, verb)
    assert saying.words == (shown or saying.words)


def test_a_witness_is_never_given_the_partys_verb() -> None:
    """An unnamed source speaks for itself, so the line keeps its own description."""
    saying = said("closing the port", verb="ruled out", witness="a 'senior' official", strength="unnamed")
    assert (saying.form, saying.witness) == ("colon", "a “senior” official")


def test_a_position_is_dated_only_where_it_is_old() -> None:
    """A position within a month of the latest report needs no date; an older one has its month."""
    old = position("closing the port", PAGE, as_of="2025-02-09")
    recent = position("closing the port", PAGE, as_of="2025-08-01")
    context = MemoContext(dossier([PAGE], old), date(2025, 8, 21))

    assert put(old, context).month == "Feb 2025"
    assert put(recent, context).month == ""


@pytest.mark.parametrize(
    ("words", "more", "alone"),
    [
        ("We need a fair deal,", QUOTE, True),
        ("it would not accept new tariffs", {}, False),
        ("closing the port", {}, False),
        ("Such rules will not hold", BERG, False),
    ],
)
def test_a_line_that_leans_on_its_article_does_not_stand_alone(
    words: str, more: dict[str, Any], *, alone: bool
) -> None:
    """A pronoun in front, or a few words only, need the sentence before them."""
    assert stands_alone(said(words, **more)) is alone


def test_who_is_introduced_by_a_body_is_not_named_twice() -> None:
    """Words that open with whose envoy somebody is, and the name, need no name in front."""
    text = "Norland's envoy, Jane Roe, called the levy a mistake"
    told = put(
        position(text, article(text), speaker="Jane Roe"), MemoContext(dossier([article(text)]), date(2025, 8, 21))
    )
    assert told.form == "whole"


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("The harbour board said it would appeal.", "it would appeal", "The harbour board said it would appeal"),
        ("Norland said it would appeal.", "it would appeal", "it would appeal"),
        ("He said it would appeal.", "it would appeal", "it would appeal"),
    ],
)
def test_a_body_of_a_side_keeps_its_own_words(text: str, words: str, told: str) -> None:
    """Where nobody is named, the source's words for who speaks are printed, unless they are the side's name or lean."""
    page = article(text)
    assert put(position(words, page, verb="said"), MemoContext(dossier([page]), date(2025, 8, 21))).words == told


def test_a_witness_in_front_of_a_quotation_is_not_named_twice() -> None:
    """What an unnamed source does with words stands as it is."""
    page = article("A senior clerk dismissed the paper as 'one of several drafts'.")
    said = position("one of several drafts", page, mode="quote", witness="A senior clerk", strength="unnamed")
    saying = put(said, MemoContext(dossier([page]), date(2025, 8, 21)))
    assert (saying.form, saying.words) == ("whole", "A senior clerk dismissed the paper as “one of several drafts”")
