"""All rules on one article of hand-written parses: each statement once, in reading order, with its rule."""

from __future__ import annotations

import pytest

from briefing.facts import Article
from briefing.understand.attribution.attribute import attribute
from briefing.understand.parsing.language import ParsedArticle, ParsedBlock
from briefing.understand.records import Attribution, Mention
from tests.understand.flat import flat
from tests.understand.parses import Parse, article_of, block_of, parsed


def page_of(*parses: Parse) -> ParsedArticle:
    """Make each parse a paragraph."""
    blocks: list[ParsedBlock] = []
    text = ""
    for parse in parses:
        block = block_of(parsed(*parse), start=len(text))
        blocks.append(block)
        text += block.text + "\n\n"
    article = Article("S1", "a.txt", text, 0, len(text), tuple(b.block for b in blocks), "0" * 64)
    return ParsedArticle(article, tuple(blocks))


def attributed(page: ParsedArticle, *people: str) -> list[tuple[str, str, str]]:
    """Source, content and rule of each attribution."""
    text = page.article.text

    def words(found: Attribution) -> tuple[str, str, str]:
        content = " ".join(text[a:b] for a, b in found.content)
        return text[slice(*found.source.spans[0])], content, found.rule

    mentions = [Mention((text.index(p), text.index(p) + len(p)), p, "person", sure=True, subject=True) for p in people]
    return [words(a) for a in attribute(page, sorted(mentions, key=lambda m: m.span))]


def test_a_quotation_and_its_verb_are_one() -> None:
    """Grammar and quotation marks find the same statement once."""
    page = page_of(
        (
            '" The dam is/be safe , " Roe said/say .',
            "`` DT NN VBZ/AUX JJ , '' NNP VBD .",
            "punct:9 det:3 nsubj:4 ccomp:9 acomp:4 punct:9 punct:9 nsubj:9 ROOT punct:9",
        )
    )
    assert attributed(page, "Roe") == [("Roe", '"The dam is safe,"', "verb cue")]


def test_speech_goes_on_in_the_next_paragraph() -> None:
    """A paragraph that opens with a quotation, and has no speaker, goes on with the one before."""
    page = page_of(
        (
            'Roe said/say : " The dam is/be safe . "',
            "NNP VBD : `` DT NN VBZ/AUX JJ . ''",
            "nsubj:2 ROOT punct:2 punct:2 det:6 nsubj:7 ccomp:2 acomp:7 punct:2 punct:2",
        ),
        (
            '" It was/be checked/check twice by us/we all . "',
            "`` PRP VBD VBN RB IN PRP DT/PRON . ''",
            "punct:4 nsubjpass:4 auxpass:4 ROOT advmod:4 agent:4 pobj:6 appos:7 punct:4 punct:4",
        ),
    )
    assert attributed(page, "Roe") == [("Roe", '"The dam is safe." "It was checked twice by us all."', "verb cue")]


REPORTED: Parse = (
    '" It is/be safe , " Doe said/say . Roe opposed/oppose the new tall dam . " We checked/check it twice . "',
    "`` PRP VBZ/AUX JJ , '' NNP VBD . NNP VBD DT JJ JJ NN . `` PRP VBD PRP RB . ''",
    (
        "punct:8 nsubj:3 ccomp:8 acomp:3 punct:8 punct:8 nsubj:8 ROOT punct:8 nsubj:11 ROOT det:15 amod:15 amod:15 "
        "dobj:11 punct:11 punct:19 nsubj:19 ROOT dobj:19 advmod:19 punct:19 punct:19"
    ),
)


def test_who_is_reported_goes_on_in_their_own_words() -> None:
    """A quotation without a cue is that of whom the sentence right before reports, not of an earlier speaker."""
    said = {content: source for source, content, _ in attributed(page_of(REPORTED), "Doe", "Roe")}
    assert said['"It is safe,"'] == "Doe"
    assert said['"We checked it twice."'] == "Roe"


def test_narration_between_ends_a_speech() -> None:
    """A quotation behind narration is nobody's."""
    page = page_of(
        (
            'Roe said/say : " The dam is/be safe . "',
            "NNP VBD : `` DT NN VBZ/AUX JJ . ''",
            "nsubj:2 ROOT punct:2 punct:2 det:6 nsubj:7 ccomp:2 acomp:7 punct:2 punct:2",
        ),
        ("The council met/meet .", "DT NN VBD .", "det:2 nsubj:3 ROOT punct:3"),
        (
            '" It was/be checked/check twice by us/we all . "',
            "`` PRP VBD VBN RB IN PRP DT/PRON . ''",
            "punct:4 nsubjpass:4 auxpass:4 ROOT advmod:4 agent:4 pobj:6 appos:7 punct:4 punct:4",
        ),
    )
    assert attributed(page, "Roe") == [("Roe", '"The dam is safe."', "verb cue")]


def test_a_turn_of_a_transcript() -> None:
    """A label in capitals speaks the whole paragraph, cues in it or not."""
    page = page_of(
        ("Jane Roe came/come .", "NNP NNP VBD .", "compound:2 nsubj:3 ROOT punct:3"),
        (
            "ROE : I said/say that the tax will stay .",
            "NNP : PRP VBD IN/SCONJ DT NN MD VB .",
            "npadvmod:4 punct:4 nsubj:4 ROOT mark:9 det:7 nsubj:9 aux:9 ccomp:4 punct:4",
        ),
    )
    assert attributed(page, "Jane Roe") == [("ROE", "I said that the tax will stay", "transcript turn")]


def test_nothing() -> None:
    """Narration ascribes nothing, nor does an article without a word."""
    assert attributed(page_of(("The council met/meet .", "DT NN VBD .", "det:2 nsubj:3 ROOT punct:3"))) == []
    assert attributed(page_of()) == []


FLAT = [
    ('" The dam is safe , " said/VBD/ROOT/say Roe/NNP/nsubj .', [("Roe", '"The dam is safe,"', "direct speech, verb")]),
    (
        'Roe/NNP/nsubj called/VBD/ROOT/call the plan " mad old " for us .',
        [("Roe", 'the plan "mad old" for us', "direct speech, verb")],
    ),
    ('It broke what/WP Roe/NNP/nsubj called/VBD/ROOT/call a " mad old " plan .', []),
    ('" The dam is safe here . "', []),
]


@pytest.mark.parametrize(("text", "expected"), FLAT, ids=range(len(FLAT)))
def test_quotations_that_grammar_does_not_find(text: str, expected: list[tuple[str, str, str]]) -> None:
    """They are ascribed by the words beside them, with the clause that they are a part of; names in passing are not."""
    assert attributed(article_of(flat(text)), *(["Roe"] if "Roe" in text else [])) == expected
