"""Turns of a transcript, and bullets under a lead-in."""

from __future__ import annotations

import pytest

from briefing.understand.attribution.pending import PendingAttribution
from briefing.understand.attribution.speakers import SpeakerResolver
from briefing.understand.attribution.turns import attribute_list, has_speaker, is_in_turn, lead_in_of, transcript_turns
from briefing.understand.parsing.language import ParsedBlock
from briefing.understand.records import Mention, SourceMention, SourceSort
from tests.understand.parses import Parse, block_of, mention, parsed

DEBATE = block_of(
    parsed(
        *(
            "Jane Roe debated/debate John Doe .",
            "NNP NNP VBD NNP NNP .",
            "compound:2 nsubj:3 ROOT compound:5 dobj:3 punct:3",
        )
    )
)
PEOPLE = (mention(DEBATE, "Jane Roe"), mention(DEBATE, "John Doe"))


def turns(text: Parse, *mentions: Mention) -> list[tuple[str, int | None, str]]:
    """Label, mention and words of the turns in a later paragraph of the debate."""
    block = block_of(parsed(*text), start=100)
    found = transcript_turns(block, SpeakerResolver(mentions, tuple(m.span[0] for m in mentions)))
    assert all((p.turn, p.rule, p.frame, p.cue) == (True, "transcript turn", "say", []) for p in found)
    return [(p.source.text, p.source.mention, block.text[slice(*p.content[0])]) for p in found]


def turn(text: Parse, *mentions: Mention) -> tuple[str, int | None, str] | None:
    """Label, mention and words of the only turn in a later paragraph of the debate."""
    found = turns(text, *mentions)
    assert len(found) < 2
    return found[0] if found else None


def test_a_label_in_capitals() -> None:
    """A surname of the article, whoever's it is."""
    assert turn(
        (
            "ROE : I will not raise the tax .",
            "NNP : PRP MD RB/PART VB DT NN .",
            "dep:6 punct:1 nsubj:6 aux:6 neg:6 ROOT det:8 dobj:6 punct:6",
        ),
        *PEOPLE,
    ) == ("ROE", 0, "I will not raise the tax.")
    assert turn(
        (
            "MR DOE : I will not raise the tax .",
            "NNP NN : PRP MD RB/PART VB DT NN .",
            "compound:2 dep:7 punct:2 nsubj:7 aux:7 neg:7 ROOT det:9 dobj:7 punct:7",
        ),
        *PEOPLE,
    ) == ("MR DOE", 1, "I will not raise the tax.")


def test_a_label_that_is_a_mention() -> None:
    """A name in its usual spelling."""
    block = block_of(
        parsed(
            *(
                "Ann Holt : We will stay .",
                "NNP NNP : PRP MD VB .",
                "compound:2 npadvmod:6 punct:6 nsubj:6 aux:6 ROOT punct:6",
            )
        ),
        start=100,
    )
    parse = (
        "Ann Holt : We will stay .",
        "NNP NNP : PRP MD VB .",
        "compound:2 npadvmod:6 punct:6 nsubj:6 aux:6 ROOT punct:6",
    )
    assert turn(parse, *PEOPLE, mention(block, "Ann Holt")) == ("Ann Holt", 2, "We will stay.")


def test_a_label_that_is_a_mention_itself_comes_first() -> None:
    """In capitals too it is the name in the label, not somebody of the same surname named before."""
    parse = ("ROE : I will stay .", "NNP : PRP MD VB .", "dep:5 punct:5 nsubj:5 aux:5 ROOT punct:5")
    block = block_of(parsed(*parse), start=100)
    assert turn(parse, *PEOPLE, mention(block, "ROE", "organisation")) == ("ROE", 2, "I will stay.")


@pytest.mark.parametrize(
    "parse",
    [
        ("NOTE : We will stay .", "NN : PRP MD VB .", "ROOT punct:1 nsubj:5 aux:5 ccomp:1 punct:5"),
        ("Roe : We will stay .", "NN : PRP MD VB .", "dep:5 punct:5 nsubj:5 aux:5 ROOT punct:5"),
        ("ROE : we will stay .", "NNP : PRP MD VB .", "npadvmod:5 punct:5 nsubj:5 aux:5 ROOT punct:5"),
        (
            "We met/meet ROE : I will stay .",
            "PRP VBD NNP : PRP MD VB .",
            "nsubj:2 ccomp:7 dobj:2 punct:2 nsubj:7 aux:7 ROOT punct:7",
        ),
        ("ROE said/say : I will stay .", "NNP VBD : PRP MD VB .", "nsubj:2 ROOT punct:2 nsubj:6 aux:6 ccomp:2 punct:2"),
    ],
    ids=lambda p: p[0],
)
def test_no_turn(parse: Parse) -> None:
    """Other labels, surnames in small letters that are no mention, and colons further on are no turns."""
    assert turn(parse, *PEOPLE) is None


def test_narration_behind_a_turn() -> None:
    """A turn in quotation marks ends with them; one that only begins with a quoted word goes on."""
    quoted = (
        'ROE : " I will stay . " The two met/meet in Norrby .',
        "NNP : `` PRP MD VB . '' DT CD VBD IN NNP .",
        "dep:6 punct:6 punct:6 nsubj:6 aux:6 ROOT punct:6 punct:6 det:10 nsubj:11 ROOT prep:11 pobj:12 punct:11",
    )
    assert turn(quoted, *PEOPLE) == ("ROE", 0, '"I will stay."')
    word = (
        'ROE : " No " is/be no answer .',
        "NNP : `` NN '' VBZ/AUX DT NN .",
        "dep:6 punct:6 punct:4 nsubj:6 punct:4 ROOT det:8 attr:6 punct:6",
    )
    assert turn(word, *PEOPLE) == ("ROE", 0, '"No" is no answer.')


def test_turns_of_one_paragraph() -> None:
    """Each label has what stands behind it, up to the next one."""
    quoted = (
        'ROE : " I will stay . " DOE : " I will go . "',
        "NNP : `` PRP MD VB . '' NNP : `` PRP MD VB . ''",
        (
            "dep:6 punct:6 punct:6 nsubj:6 aux:6 ROOT punct:6 punct:6 dep:14 punct:14 punct:14 nsubj:14 aux:14 ROOT "
            "punct:14 punct:14"
        ),
    )
    assert turns(quoted, *PEOPLE) == [("ROE", 0, '"I will stay."'), ("DOE", 1, '"I will go."')]
    plain = (
        "ROE : I will stay . DOE : I will go .",
        "NNP : PRP MD VB . NNP : PRP MD VB .",
        "dep:5 punct:5 nsubj:5 aux:5 ROOT punct:5 dep:11 punct:11 nsubj:11 aux:11 ROOT punct:11",
    )
    assert turns(plain, *PEOPLE) == [("ROE", 0, "I will stay."), ("DOE", 1, "I will go.")]


def lead(block: ParsedBlock, verb: str) -> PendingAttribution:
    """Ascribe the rest of a sentence to Jane Roe."""
    start = block.text.index(verb)
    source = SourceMention("name", "Jane Roe", ((0, 8),), 0)
    cue, content = (start, start + len(verb)), (start + len(verb) + 1, len(block.text) - 1)
    return PendingAttribution(block, source, [cue], [content], "say", "claims", verb, (0, 1), "verb cue", lemma=verb)


ASSESSED = block_of(
    parsed(
        *(
            "Jane Roe left/leave . Jane Roe outlined/outline the budget .",
            "NNP NNP VBD . NNP NNP VBD DT NN .",
            "compound:2 nsubj:3 ROOT punct:3 compound:6 nsubj:7 ROOT det:9 dobj:7 punct:7",
        )
    )
)


def test_a_lead_in() -> None:
    """The last sentence announces a list by its main verb."""
    found = lead(ASSESSED, "outlined")
    assert lead_in_of(ASSESSED, [found]) is found
    assert lead_in_of(ASSESSED, [lead(ASSESSED, "left"), found]) is found


@pytest.mark.parametrize(
    ("parse", "verb"),
    [
        (
            (
                "Jane Roe outlined/outline the budget . She left/leave the hall .",
                "NNP NNP VBD DT NN . PRP VBD DT NN .",
                "compound:2 nsubj:3 ROOT det:5 dobj:3 punct:3 nsubj:8 ROOT det:10 dobj:8 punct:8",
            ),
            "outlined",
        ),
        (
            (
                "Jane Roe opened/open the budget .",
                "NNP NNP VBD DT NN .",
                "compound:2 nsubj:3 ROOT det:5 dobj:3 punct:3",
            ),
            "opened",
        ),
        (
            (
                "The budget that Jane Roe outlined/outline was/be read .",
                "DT NN WDT NNP NNP VBN VBD VBN .",
                "det:2 nsubjpass:8 dobj:6 compound:5 nsubj:6 relcl:2 auxpass:8 ROOT punct:8",
            ),
            "outlined",
        ),
    ],
)
def test_no_lead_in(parse: Parse, verb: str) -> None:
    """Not where the verb is of another sentence, sets nothing out, or only describes."""
    block = block_of(parsed(*parse))
    assert lead_in_of(block, [lead(block, verb)]) is None


def test_a_source_that_is_nobody_leads_into_nothing() -> None:
    """An unnamed source, or no attribution at all."""
    found = lead(ASSESSED, "outlined")
    found.source = SourceMention("none", "the report", ((0, 8),))
    assert lead_in_of(ASSESSED, [found]) is None
    assert lead_in_of(ASSESSED, []) is None
    assert lead_in_of(block_of(parsed("Yes .", "RB .", "ROOT punct:1")), [found]) is None


def test_bullets_are_the_speakers() -> None:
    """Each sentence of a bullet is a statement of whoever leads in, without a cue."""
    bullet = block_of(
        parsed(
            *(
                "The deficit will grow . The tax will stay . No .",
                "DT NN MD VB . DT NN MD VB . UH/INTJ .",
                "det:2 nsubj:4 aux:4 ROOT punct:4 det:7 nsubj:9 aux:9 ROOT punct:9 ROOT punct:11",
            )
        ),
        start=200,
        kind="bullet",
    )
    lead_in = lead(ASSESSED, "outlined")
    found = attribute_list(bullet, lead_in)
    assert [bullet.text[slice(*f.content[0])] for f in found] == ["The deficit will grow.", "The tax will stay."]
    assert {(f.source, f.rule, f.frame, f.stance, f.verb) for f in found} == {
        (lead_in.source, "list item", "say", "claims", "outlined")
    }
    assert [f.cue for f in found] == [[], []]


def test_a_bullet_may_have_a_speaker() -> None:
    """Speech of somebody, outside quotations."""
    found = lead(ASSESSED, "outlined")
    assert has_speaker(found)
    found.inside_quote = True
    assert not has_speaker(found)
    nobody = lead(ASSESSED, "outlined")
    nobody.source = SourceMention("none", "the report", ())
    assert not has_speaker(nobody)
    act = lead(ASSESSED, "outlined")
    act.frame = "act"
    assert not has_speaker(act)


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("Doe", True),
        ("John Doe", True),
        ("Mr John Doe", True),
        ("Mr John O'Hara Doe", True),
        ("The Mr John O'Hara Doe", False),
        ("J. Doe", True),
        ("mr Doe", False),
        ("Mr de Doe", False),
    ],
)
def test_how_long_a_label_is(label: str, *, found: bool) -> None:
    """One to four words with capitals; small ones make it a sentence."""
    names = label.split()
    tags = " ".join(["NNP"] * len(names))
    links = " ".join([f"dep:{len(names) + 4}"] * len(names))
    parse = (
        f"{label} : We will stay .",
        f"{tags} : PRP MD VB .",
        f"{links} punct:1 nsubj:{len(names) + 4} aux:1 ROOT punct:1",
    )
    block = block_of(parsed(*parse), start=100)
    doe = mention(block, "Doe")
    assert turns(parse, doe) == ([(label, 0, "We will stay.")] if found else [])


@pytest.mark.parametrize(
    ("between", "parted"),
    [(". DOE : I", True), ("! DOE : I", True), ("? DOE : I", True), (", DOE : I", False), (". DOE : it", False)],
)
def test_labels_within_a_paragraph(between: str, *, parted: bool) -> None:
    """Behind the end of a sentence, and before a capital, another turn begins."""
    words = f"ROE : We stay {between} go"
    tags = "NNP : PRP VBP . NNP : PRP VBP"
    found = turns((words, tags, "dep:4 punct:4 nsubj:4 ROOT punct:4 dep:9 punct:9 nsubj:9 ROOT"), *PEOPLE)
    assert [label for label, _, _ in found] == (["ROE", "DOE"] if parted else ["ROE"])


@pytest.mark.parametrize(
    ("opener", "found"), [("It", True), ("( it", True), ('" it', True), ("it", False), ("7", False)]
)
def test_what_stands_behind_a_label(opener: str, *, found: bool) -> None:
    """A sentence with a capital, in a bracket or in quotation marks."""
    count = len(opener.split())
    tags = {"(": "-LRB-", '"': "``"}.get(opener[0], "PRP") + (" PRP" if count == 2 else "")
    links = " ".join([f"dep:{count + 3}"] * count)
    parse = (f"ROE : {opener} rained", f"NNP : {tags} VBD", f"dep:{count + 3} punct:1 {links} ROOT")
    assert bool(turns(parse, *PEOPLE)) is found


def test_whose_surname_a_label_is() -> None:
    """The first person's of that surname, in capitals alone; no body's."""
    parse = ("ROE : I will stay .", "NNP : PRP MD VB .", "dep:5 punct:5 nsubj:5 aux:5 ROOT punct:5")
    body = Mention((20, 27), "Ann Roe", "organisation", sure=True)
    assert turn(parse, body) is None
    other = Mention((20, 27), "Bea Roe", "person", sure=True)
    assert turn(parse, body, other, Mention((30, 37), "Cal Roe", "person", sure=True)) == ("ROE", 1, "I will stay.")
    assert turn(parse, Mention((20, 28), "Bea Roes", "person", sure=True)) is None
    assert turn(parse, Mention((20, 28), "Roe Lund", "person", sure=True)) is None


def test_the_offsets_of_turns() -> None:
    """Whoever speaks is known from the label on, and an offset of the paragraph is in a turn up to its end."""
    block = block_of(
        parsed("ROE : I will stay .", "NNP : PRP MD VB .", "dep:5 punct:5 nsubj:5 aux:5 ROOT punct:5"), start=100
    )
    found = transcript_turns(block, SpeakerResolver(PEOPLE, tuple(m.span[0] for m in PEOPLE)))
    (said,) = found
    assert (said.source.sort, said.source.head, said.source.spans) == ("name", "roe", ((100, 103),))
    assert (said.stance, said.verb, said.sentence) == ("claims", "", said.content[0])
    start, end = said.content[0]
    assert [is_in_turn(found, place) for place in (start - 1, start, end - 1, end)] == [False, True, True, False]
    assert not is_in_turn([], start)


@pytest.mark.parametrize(
    ("relation", "found"), [("ROOT", True), ("conj:8", True), ("advcl:8", False), ("xcomp:8", False)]
)
def test_the_verb_of_a_lead_in(relation: str, *, found: bool) -> None:
    """It is the main verb of its sentence, or stands beside it."""
    last = "ROOT" if relation != "ROOT" else "dep:3"
    block = block_of(
        parsed(
            "Jane Roe outlined/outline the budget and then left",
            "NNP NNP VBD DT NN CC RB VBD",
            f"compound:2 nsubj:3 {relation} det:5 dobj:3 cc:3 advmod:8 {last}",
        )
    )
    made = lead(block, "outlined")
    assert (lead_in_of(block, [made]) is made) is found


@pytest.mark.parametrize(
    ("sort", "found"), [("name", True), ("pronoun", True), ("nominal", True), ("group", False), ("unnamed", False)]
)
def test_sources_that_lead_in(sort: SourceSort, *, found: bool) -> None:
    """Somebody, by name, pronoun or description; the last of several, with a cue."""
    made = lead(ASSESSED, "outlined")
    made.source = SourceMention(sort, "x", ((0, 8),))
    assert (lead_in_of(ASSESSED, [made]) is made) is found
    again = lead(ASSESSED, "outlined")
    assert lead_in_of(ASSESSED, [lead(ASSESSED, "outlined"), again]) is again
    again.cue = []
    assert lead_in_of(ASSESSED, [again]) is None


def test_short_sentences_lead_into_nothing() -> None:
    """A last sentence of two words and marks is passed over, and makes no statement as a bullet."""
    words, tags = "Roe outlined/outline plans . Yes .", "NNP VBD NNS . UH/INTJ ."
    block = block_of(parsed(words, tags, "nsubj:2 ROOT dobj:2 punct:2 ROOT punct:5"))
    made = lead(block, "outlined")
    assert lead_in_of(block, [made]) is made
    three = block_of(parsed("Roe left . Yes .", "NNP VBD . UH/INTJ .", "nsubj:2 ROOT punct:2 ROOT punct:4"))
    assert [three.text[slice(*p.content[0])] for p in attribute_list(three, made)] == ["Roe left."]
    assert [p.lemma for p in attribute_list(three, made)] == ["outlined"]
