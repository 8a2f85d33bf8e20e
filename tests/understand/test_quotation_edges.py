"""Quotations: how far a cue, a signature or a label may be, and which marks set off no speech."""

from __future__ import annotations

import pytest

from briefing.understand.attribution.direct_speech import attribute_quotations
from briefing.understand.lexicon import speech
from tests.understand.flat import flat
from tests.understand.lists import each
from tests.understand.parses import block_of

SAID = "said/VBD/ROOT/say"
ROE = "Roe/NNP/nsubj"
DAM = "The dam is safe"


def found(text: str, *people: str) -> list[tuple[str, str, str]]:
    """Source, cue and rule of each quotation; a quotation that goes on has none."""
    return [
        (
            q.source.text if q.source is not None else "",
            q.cue.text if q.cue is not None else "",
            "" if q.follows else q.rule,
        )
        for q in attribute_quotations(block_of(flat(text, people)))
    ]


BY_ROE = ("Roe", "said", "direct speech, verb")
GOES_ON = ("", "", "")


@pytest.mark.parametrize("kind", each("PROPN PRON NOUN DET"))
def test_the_noun_beside_a_verb_without_a_subject(kind: str) -> None:
    """Where the parser missed the subject, the word beside the verb speaks, behind it or else before it."""
    for order in (f"{SAID} Roe/XX={kind}", f"Roe/XX={kind} {SAID}"):
        assert found(f'" {DAM} , " {order} now/RB .') == [BY_ROE]
    assert found(f'" {DAM} , " {SAID} Roe/XX=ADJ now/RB .') == [GOES_ON]
    assert found(f'" {DAM} , " {SAID} Roe/XX={kind} .') == [BY_ROE]


def test_the_word_behind_comes_before_the_word_before() -> None:
    """Thus "Norby said Roe" is Roe's, if neither is known for the subject."""
    assert found(f'" {DAM} , " Norby {SAID} Roe .') == [BY_ROE]


def test_a_word_beside_at_the_edges() -> None:
    """The first and the last word of a paragraph may speak too."""
    assert found(f'Roe {SAID} : " {DAM} . "') == [BY_ROE]
    assert found(f'" {DAM} , " {SAID} Roe') == [BY_ROE]


@pytest.mark.parametrize("label", ["DATE", "TIME"])
def test_a_day_speaks_to_nobody(label: str) -> None:
    """In "said Monday" the day is not who says it."""
    doc = flat(f'" {DAM} , " {SAID} Monday .')
    start = doc.text.index("Monday")
    for name, speaks in ((label, False), ("PERSON", True)):
        span = doc.char_span(start, start + 6, name)
        assert span is not None
        doc.ents = [span]
        sources = [q.source is not None for q in attribute_quotations(block_of(doc))]
        assert sources == [speaks]


@pytest.mark.parametrize("stop", each(". ! ? ;"))
def test_a_cue_in_the_next_sentence(stop: str) -> None:
    """A sentence that ends behind a quotation keeps the next one's verb off it, another mark does not."""
    assert found(f'" {DAM} " here {stop} {ROE} {SAID} so .') == [GOES_ON]
    assert found(f'" {DAM} " here - {ROE} {SAID} so .') == [BY_ROE]


def test_a_comma_far_behind_a_quotation() -> None:
    """Behind the tenth word a comma ends the search for a cue, behind the ninth it does not."""
    for count, speaks in ((8, True), (9, False)):
        middle = " ".join(["old"] * count)
        assert (found(f'" {DAM} " {middle} , {ROE} {SAID} so .') == [BY_ROE]) is speaks
        assert found(f'" {DAM} " {middle} so {ROE} {SAID} so .') == [BY_ROE]


@pytest.mark.parametrize("relation", ["relcl", "acl"])
def test_a_verb_that_describes_a_noun(relation: str) -> None:
    """It reports a quotation only right behind it."""
    verb = f"said/VBD/{relation}/say"
    assert found(f'" {DAM} , " {verb} Roe .') == [BY_ROE]
    assert found(f'" {DAM} , " as it Roe {verb} then .') == [GOES_ON]
    assert found(f'" {DAM} , " as it Roe said/VBD/conj/say then .') == [("then", "said", "direct speech, verb")]


@pytest.mark.parametrize("relation", each("relcl acl advcl pcomp xcomp"))
def test_a_verb_beside_the_matter_before_a_quotation(relation: str) -> None:
    """Behind a sentence that only mentions that Roe said something, a quotation goes on with somebody else's words."""
    for tie, expected in ((relation, [GOES_ON]), ("conj", [BY_ROE])):
        text = f'{ROE} said/VBD/{tie}/say so , came/VBD/ROOT/come . | " {DAM} . "'
        assert [f for f in found(text) if f != GOES_ON] == [f for f in expected if f != GOES_ON]


def cut(text: str) -> list[tuple[str, str, str]]:
    """Find quotations in a text whose last sentence holds them; who speaks there."""
    return found(text)


@pytest.mark.parametrize("short", each("Mr Mrs Ms Dr Gen Sen Rep Gov Adm Col Lt St U.S U.K No Prof Sgt Capt"))
def test_a_stop_that_ends_no_sentence(short: str) -> None:
    """Behind "Mr." the sentence goes on, so that its verb reports the quotation."""
    assert found(f'{ROE} {SAID} to {short}. Doe " {DAM} here "') == [BY_ROE]
    assert found(f'{ROE} {SAID} to them. Doe " {DAM} here "') == []


ORDER: list[tuple[str, str]] = [
    (f'Doe/NNP/nsubj told/VBD/conj/tell us " {DAM} , " {SAID} Roe .', "said"),
    (f'Doe/NNP/nsubj told/VBD/conj/tell us " {DAM} " , {SAID} Roe .', "said"),
    (f'Doe/NNP/nsubj told/VBD/conj/tell us : " {DAM} " , {SAID} Roe .', "told"),
    (f'Doe/NNP/nsubj told/VBD/conj/tell us , " {DAM} " , {SAID} Roe .', "told"),
    (f'Doe/NNP/nsubj told/VBD/conj/tell us that " {DAM} " {SAID} Roe .', "told"),
    (f'Doe/NNP/nsubj told/VBD/conj/tell us as " {DAM} " {SAID} Roe .', "told"),
    (f'Doe/NNP/nsubj told/VBD/conj/tell us - " {DAM} " {SAID} Roe .', "said"),
    (f'Doe/NNP/nsubj told/VBD/conj/tell us ) " {DAM} " {SAID} Roe .', "said"),
]


@pytest.mark.parametrize(("text", "cue"), ORDER)
def test_which_of_two_verbs_reports(text: str, cue: str) -> None:
    """A comma at the end of a quotation points behind it; a colon, a comma, "that" or a word before it points there."""
    assert [c for _, c, _ in found(text)] == [cue]


def test_a_signature() -> None:
    """A name behind a dash or a comma signs a quotation, alone or with a few words; a sentence does not."""
    signed = [("Roe", "", "direct speech, signature")]
    for mark in ("-", ","):
        assert found(f'" {DAM} here " {mark} Roe/NNP/ROOT') == signed
    assert found(f'" {DAM} here " Roe/NNP/ROOT') == signed
    assert found(f'" {DAM} here " - roe/NN/ROOT') == [GOES_ON]
    assert found(f'" {DAM} here " - Roe/NNP/ROOT came . Then') == [GOES_ON]
    for count, signs in ((10, True), (11, False)):
        more = " ".join(["old"] * count)
        assert (found(f'" {DAM} here " - Roe/NNP/ROOT {more}') == signed) is signs


def test_a_signature_of_two_words() -> None:
    """The whole of a person's name is meant, whichever word the quotation is signed with first."""
    assert found(f'" {DAM} here " - Jane/NNP/compound Roe/NNP/ROOT now', "Jane Roe") == [
        ("Roe", "", "direct speech, signature")
    ]


@pytest.mark.parametrize("label", each("PERSON ORG GPE"))
def test_a_label(label: str) -> None:
    """A name before a colon labels what stands behind it, up to eight words before."""
    for count, labelled in ((7, True), (8, False)):
        doc = flat(f'Roe/NNP/ROOT {" ".join(["old"] * (count - 1))} here : " {DAM} . "')
        span = doc.char_span(0, 3, label)
        assert span is not None
        doc.ents = [span]
        found_here = [q.rule for q in attribute_quotations(block_of(doc)) if q.source is not None]
        assert found_here == (["direct speech, label"] if labelled else [])


def test_what_is_no_label() -> None:
    """Without a colon, in lower case, or by a date, nothing is labelled; nor by a name behind the quotation."""
    assert found(f'Roe/NNP/ROOT - " {DAM} . "', "Roe") == []
    assert found(f'the Roe/NNP/ROOT : " {DAM} . "', "Roe") == []
    assert found(f'Now/NN/ROOT : " {DAM} . " old Roe', "Roe") == []
    doc = flat(f'May/NNP/ROOT : " {DAM} . "')
    span = doc.char_span(0, 3, "DATE")
    assert span is not None
    doc.ents = [span]
    assert [q.source for q in attribute_quotations(block_of(doc))] == []


def test_how_many_words_are_speech() -> None:
    """Two with a cue, four without one; fewer are borrowed words."""
    assert found(f'" Two words , " {SAID} Roe .') == [BY_ROE]
    assert found(f'" Word , " {SAID} Roe .') == []
    assert found('" These are four words . "') == [GOES_ON]
    assert found('" Only three words . "') == []
    assert found('" These are four words " - Roe/NNP/ROOT') == [("Roe", "", "direct speech, signature")]
    assert found('" Only three words " - Roe/NNP/ROOT') == []


def test_speech_goes_on() -> None:
    """Behind a quotation with a speaker another one goes on from two words, at the beginning of a sentence."""
    first = f'" {DAM} , " {SAID} Roe . | It/PRP/nsubj rained/VBD/ROOT/rain .'
    assert found(f'{first} | " Two words . "') == [BY_ROE, GOES_ON]
    assert found(f'{first} | " Word . "') == [BY_ROE]
    assert found(f'{first} | It is/VBZ/ROOT/be " two words " now .') == [BY_ROE]


WORKS = each(
    "on in at called titled entitled named labelled labeled program programme show film book series song album "
    "website site headlined report"
)


@pytest.mark.parametrize("lead", WORKS)
def test_titles_of_works(lead: str) -> None:
    """A show called "Long Dark Night Here" is a work; behind another word, or in lower case, it is speech."""
    assert found(f'{ROE} {SAID} so {lead} " Long Dark Night Here "') == []
    assert found(f'{ROE} {SAID} so then " Long Dark Night Here "') == [BY_ROE]
    assert found(f'{ROE} {SAID} so {lead} " long dark night here "') == [BY_ROE]


def test_how_many_capitals_a_title_has() -> None:
    """Four of five long words; short words do not count."""
    assert found(f'{ROE} {SAID} so on " Long Dark Night Here today for the sea "') == []
    assert found(f'{ROE} {SAID} so on " Long Dark Night here today "') == [BY_ROE]
    assert found(f'{ROE} {SAID} so on " go on to the sea "') == [BY_ROE]


def test_a_cue_that_belongs_to_the_next_sentence() -> None:
    """Behind a full quotation a cue with more than three words between is the next sentence's."""
    first = f'" {DAM} , " {SAID} Roe .'
    for end, middle, own in (
        (".", "and then she now", False),
        ("!", "and then she now", False),
        (".", "and then she", True),
        (",", "and then she now", True),
        (".", ", and then she now", True),
    ):
        second = f'" It will hold {end} " {middle} told/VBD/ROOT/tell Doe .'
        expected = ("Doe", "told", "direct speech, verb") if own else GOES_ON
        assert found(f"{first} | {second}") == [BY_ROE, expected]


def test_no_word_before_a_title_goes_untried() -> None:
    """Each has a case here."""
    assert set(WORKS) >= speech.WORKS
