"""From a cue or a quotation to an attribution at its limits: stances turned round, speech behind speech, parts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from briefing.facts import Span, Stance
from briefing.understand.attribution.attribute import attribute
from briefing.understand.attribution.direct_speech import AttributedQuotation
from briefing.understand.attribution.embedded import is_named_so, reported_clause
from briefing.understand.attribution.joining import is_behind, join, owner_of, speech_behind
from briefing.understand.attribution.pending import PendingAttribution, finish, from_cue
from briefing.understand.attribution.speakers import SpeakerResolver
from briefing.understand.attribution.verb_cues import find_cues
from briefing.understand.parsing.language import ParsedBlock
from briefing.understand.records import SourceMention, SourceSort
from tests.understand.flat import flat
from tests.understand.lists import each
from tests.understand.parses import article_of, block_of, parsed

NOBODY = SpeakerResolver((), (), ())


def pended(words: str, tags: str, relations: str) -> PendingAttribution:
    """The first attribution by grammar of a paragraph."""
    block = block_of(parsed(words, tags, relations))
    return from_cue(block, next(find_cues(block.doc)), NOBODY)


TURNED: list[tuple[str, Stance, Stance]] = [
    ("back", "supports", "opposes"), ("accept", "accepts", "refuses"), ("offer", "offers", "refuses"),
    ("plan", "plans", "refuses"), ("demand", "demands", "refuses"), ("oppose", "opposes", "opposes"),
]  # fmt: skip


@pytest.mark.parametrize(("verb", "plain", "turned"), TURNED)
def test_a_stance_with_not(verb: str, plain: Stance, turned: Stance) -> None:
    """What somebody does not back they oppose, and what they do not accept they refuse."""
    relations = "nsubj:3 {}:3 ROOT amod:5 dobj:3 punct:3"
    assert pended(f"they now {verb} old boats .", "PRP RB VBP JJ NNS .", relations.format("advmod")).stance == plain
    assert pended(f"they not {verb} old boats .", "PRP RB VBP JJ NNS .", relations.format("neg")).stance == turned


@pytest.mark.parametrize(
    ("verb", "plain", "turned"),
    [
        ("accept", "accepts", "refuses"),
        ("guarantee", "offers", "refuses"),
        ("say", "claims", "claims"),
        ("demand", "demands", "demands"),
    ],
)
def test_a_statement_with_not(verb: str, plain: Stance, turned: Stance) -> None:
    """Who does not accept that it rains refuses to; who does not say so claims nothing else."""
    relations = "nsubj:3 {}:3 ROOT nsubj:5 ccomp:3 punct:3"
    assert pended(f"they now {verb} rain falls .", "PRP RB VBP NN VBZ .", relations.format("advmod")).stance == plain
    assert pended(f"they not {verb} rain falls .", "PRP RB VBP NN VBZ .", relations.format("neg")).stance == turned


PASTS = [
    ("fell", "VBD", "advmod", "RB", True), ("falls", "VBZ", "advmod", "RB", False),
    ("fallen", "VBN", "auxpass", "VBD/AUX", True), ("fallen", "VBN", "aux", "VBD/AUX", True),
    ("fallen", "VBN", "aux", "VBZ/AUX", False), ("fallen", "VBN", "dep", "VBD/AUX", False),
    ("fell", "VBD/AUX", "advmod", "RB", True),
]  # fmt: skip


@pytest.mark.parametrize(("verb", "tag", "relation", "other", "past"), PASTS)
def test_what_happened_in_the_past(verb: str, tag: str, relation: str, other: str, *, past: bool) -> None:
    """The main verb of a statement stands in the past by itself or by its auxiliary."""
    made = pended(
        f"they say rain now {verb} .",
        f"PRP VBP NN {other} {tag} .",
        f"nsubj:2 ROOT nsubj:5 {relation}:5 ccomp:2 punct:2",
    )
    assert made.past is past


def test_an_act_is_no_past() -> None:
    """What is acted on is told in the present."""
    assert not pended(
        "they back what rain fell .", "PRP VBP WP NN VBD .", "nsubj:2 ROOT dobj:2 nsubj:5 relcl:3 punct:2"
    ).past


BLOCK = block_of(
    flat('Roe/NNP/nsubj said/VBD/ROOT/say it rained . | " It rained a lot . " | then Doe/NNP/nsubj left/VBD/ROOT .'),
    start=50,
)


def held(content: str, *, para: ParsedBlock = BLOCK, **more: Any) -> PendingAttribution:
    """Roe says words of the paragraph."""

    def at(words: str) -> Span:
        return para.text.index(words), para.text.index(words) + len(words)

    source = SourceMention("name", "Roe", (para.place(0, 3),), 0, (), "roe")
    sentence = (0, max(0, para.text.find(".") + 1))
    given: dict[str, Any] = {
        "frame": "say",
        "stance": "claims",
        "verb": "said",
        "rule": "verb cue",
        "sentence": sentence,
    }
    return PendingAttribution(para, more.pop("source", source), [at("said")], [at(content)], **(given | more))


def quotation(follows: bool = True) -> AttributedQuotation:  # noqa: FBT001, FBT002
    """The quotation of the paragraph, which goes on."""
    return AttributedQuotation(BLOCK.quotes[0], follows=follows)


def test_speech_right_behind_a_sentence() -> None:
    """Only in the same paragraph, with nothing between."""
    assert is_behind(held("it rained"), BLOCK, quotation())
    assert not is_behind(None, BLOCK, quotation())
    assert not is_behind(held("it rained"), block_of(BLOCK.doc, start=50), quotation())
    assert not is_behind(held("it rained", sentence=(0, 9)), BLOCK, quotation())
    assert not is_behind(held("it rained", sentence=(30, 60)), BLOCK, quotation())


@pytest.mark.parametrize("sort", each("name pronoun nominal unnamed group none"))
def test_who_may_go_on_in_their_own_words(sort: SourceSort) -> None:
    """One person whom the sentence before reports; no group, and nobody."""
    source = replace(held("it rained").source, sort=sort)
    found = [held("it rained", source=source)]
    speech = speech_behind(quotation(), found)
    assert (speech is not None) is (sort not in {"group", "none"})
    assert len(found) == (2 if speech is not None else 1)
    assert speech is None or (found[-1] is speech and speech.content == [] and speech.source == source)


def test_who_does_not_go_on() -> None:
    """Two sources, a noun, what is quoted, a source without words, and a content that leads into the quotation."""
    other = replace(held("it rained").source, spans=((90, 93),))
    assert speech_behind(quotation(), [held("it rained"), held("it rained", source=other)]) is None
    assert speech_behind(quotation(), [held("it rained"), held("it")]) is not None
    assert speech_behind(quotation(), [held("it rained", frame="noun")]) is None
    assert speech_behind(quotation(), [held("it rained", inside_quote=True)]) is None
    assert speech_behind(quotation(), [held("it rained", source=replace(other, spans=()))]) is None
    assert speech_behind(quotation(), [held("it rained. ")]) is None
    assert speech_behind(quotation(), [held("it rained", sentence=(0, 5))]) is None
    assert speech_behind(quotation(), [held("it rained", verb="first"), held("it", verb="last")]).verb == "last"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("words", "speech"), [("one two three four five six", True), ("one two three four five", False)]
)
def test_how_long_speech_in_an_act_is(words: str, *, speech: bool) -> None:
    """Six words that an act is about are a statement of their own, five are borrowed."""
    block = block_of(flat(f'Roe/NNP/nsubj said/VBD/ROOT/say so " {words} "'))
    act = held(f'"{words}"', para=block, frame="act", sentence=(0, len(block.text)))
    found = [act]
    made = join(AttributedQuotation(block.quotes[0]), act, found)
    assert (made is not None) is speech
    assert len(found) == (2 if speech else 1)


def test_half_of_a_quotation_is_not_held() -> None:
    """More than half of its characters have to be in the content."""
    quote = BLOCK.quotes[0]
    size = quote.end - quote.start
    for length, owner in ((size // 2, False), (size // 2 + 1, True)):
        made = held("it rained")
        made.content = [(quote.start, quote.start + length)]
        assert (owner_of(quotation(), [made]) is made) is owner


FINISHED = [(-1, "it rained"), (4, "said it rained"), (0, "Roe said it rained")]


@pytest.mark.parametrize(("predicate", "words"), FINISHED)
def test_where_a_predicate_begins(predicate: int, words: str) -> None:
    """At the verb's first auxiliary, be that the first word, or with the content where no verb governs it."""
    found = finish(held("it rained", predicate=predicate))
    assert found is not None
    start, end = found.predicate
    assert BLOCK.text[start - 50 : end - 50] == words


def test_how_much_makes_a_quotation() -> None:
    """More than half in quotation marks is a quotation, half is a paraphrase, and so is none."""
    for words, mode in (('ab " abcd "', "quote"), ("it rained", "paraphrase")):
        block = block_of(flat(f"Roe/NNP/nsubj said/VBD/ROOT/say {words} ."))
        text = block.text.removeprefix("Roe said ").removesuffix(".").strip()
        found = finish(held(text, para=block, sentence=(0, len(block.text))))
        assert found is not None
        assert found.mode == mode
    assert finish(held("said")) is None


def part(text: str, cue: str) -> str | None:
    """The clause that quoted words are part of."""
    block = block_of(flat(text))
    verb = next(t for t in block.doc if t.text == cue)
    span = reported_clause(block, AttributedQuotation(block.quotes[0], cue=verb))
    return block.text[slice(*span)] if span is not None else None


PARTS = [
    ('Roe said/VBD/ROOT/say that it was " bad news " then . It fell', 'it was "bad news" then'),
    ('Roe said/VBD/ROOT/say it was " bad news " then ! It fell', 'it was "bad news" then'),
    ('Roe said/VBD/ROOT/say it was " bad news " then ? It fell', 'it was "bad news" then'),
    ('Roe said/VBD/ROOT/say it was " bad news " then', 'it was "bad news" then'),
    ('Roe said/VBD/ROOT/say it was " bad news . " then', 'it was "bad news."'),
    ('Roe said/VBD/ROOT/say it was " bad news ! " then', 'it was "bad news!"'),
    ('Roe said/VBD/ROOT/say it was " bad news ? " then', 'it was "bad news?"'),
    ('Roe said/VBD/ROOT/say it was " bad news " Doe told/VBD/conj/tell us', 'it was "bad news"'),
    ('Roe said/VBD/ROOT/say " bad news " then', None),
    ('Roe said/VBD/ROOT/say : " bad news " then', None),
    ('Roe said/VBD/ROOT/say so . It was " bad news " then', None),
    ('" bad news " it was Roe said/VBD/ROOT/say', None),
    (
        'Roe said/VBD/ROOT/say it was " One two three four five six seven " then',
        'it was "One two three four five six seven" then',
    ),
    ('Roe said/VBD/ROOT/say it was " One two three four five six seven eight " then', None),
    (
        'Roe said/VBD/ROOT/say it was " one two three four five six seven eight " then',
        'it was "one two three four five six seven eight" then',
    ),
]


@pytest.mark.parametrize(("text", "clause"), PARTS)
def test_the_clause_around_quoted_words(text: str, clause: str | None) -> None:
    """As far as the sentence, the quotation's own end, or another verb of saying; a full sentence is no part."""
    assert part(text, "said") == clause


def test_words_that_only_name_a_part() -> None:
    """Thus "What he called a breach": behind the verb, with "what" before it."""
    for word, relation, named in (("what", "dobj", True), ("then", "advmod", False)):
        doc = parsed(
            f'{word} Roe called/call " a breach "',
            "WP NNP VBD `` DT NN ''",
            f"{relation}:3 nsubj:3 ROOT punct:3 det:6 oprd:3 punct:3",
        )
        block = block_of(doc)
        assert is_named_so(AttributedQuotation(block.quotes[0], cue=doc[2])) is named
    assert not is_named_so(AttributedQuotation(BLOCK.quotes[0]))
    before = parsed(
        '" a breach " what Roe called/call', "`` DT NN '' WP NNP VBD", "punct:7 det:3 dep:7 punct:7 dobj:7 nsubj:7 ROOT"
    )
    assert not is_named_so(AttributedQuotation(block_of(before).quotes[0], cue=before[6]))


def test_titles_are_not_read() -> None:
    """What a headline says is nobody's statement; the same words in a paragraph are."""
    doc = parsed("Roe says/say rain fell .", "NNP VBZ NN VBD .", "nsubj:2 ROOT nsubj:4 ccomp:2 punct:2")
    assert attribute(article_of(doc, kind="title"), ()) == ()
    assert len(attribute(article_of(doc), ())) == 1
    assert len(attribute(article_of(doc, kind="bullet"), ())) == 1
