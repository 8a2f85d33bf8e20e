"""Which attributions show a position: said, not hearsay, and more than the report of a fact."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from briefing.facts import Modality, Mode, Polarity
from briefing.understand.dossier.selection import is_hearsay, is_intended, is_said, shows_position
from briefing.understand.parties.holders import ClaimHolder
from briefing.understand.records import ArticleFacts, Assertion, Attribution, Frame
from tests.dossiers import article
from tests.understand.attributions import attribution, facts_of
from tests.understand.lists import each

NORLAND = ClaimHolder("Norland")
ROE = ClaimHolder("Norland", speaker=1)
OFFICIALS = ClaimHolder("Norland", witness="Norland officials")


def stated(**more: Any) -> Attribution:
    """A statement that Norland made."""
    return attribution(article("Norland said it rained."), "Norland", "said", "it rained", **more)


def shows(holder: ClaimHolder = NORLAND, content: str = "it rained", **more: Any) -> bool:
    """Whether a statement shows the position of its holder."""
    return shows_position(stated(**more), holder, content)


TEXT = "Roe said Norland would back it."


def reported(verb: str = "would back", **more: Any) -> tuple[ArticleFacts, Attribution]:
    """An article in which Roe says that Norland backs something, and that deed."""
    text = f"Roe said Norland {verb} it."
    page = article(text)
    said = attribution(page, "Roe", "said", f"Norland {verb} it")
    fields: dict[str, Any] = {"frame": "act", "stance": "supports", "predicate": (17, len(text) - 1)} | more
    deed = attribution(page, "Norland", verb, f"{verb} it", **fields)
    return facts_of(page, (), said, deed), deed


@pytest.mark.parametrize("auxiliary", each("would could might may should can"))
def test_what_somebody_might_do_is_hearsay(auxiliary: str) -> None:
    """What Roe says that Norland would do is Roe's statement; what Norland will do is Norland's plan."""
    assert is_hearsay(*reported(f"{auxiliary} back"))
    assert not is_hearsay(*reported("will back"))
    assert not is_hearsay(*reported(f"{auxiliary}s back"))


def test_what_somebody_thinks_is_hearsay() -> None:
    """What Roe says that Norland thinks is Roe's statement too."""
    assert is_hearsay(*reported("sees", stance="claims"))
    assert not is_hearsay(*reported("sees", stance="supports"))


def test_what_somebody_says_was_done_is_hearsay() -> None:
    """A deed that Roe reports of Norland is part of Roe's account; an attitude is Norland's too."""
    assert is_hearsay(*reported("filed for", deed=True))
    assert not is_hearsay(*reported("backs"))


CLAIMING = each("allege argue believe claim contend fear insist speculate suggest suspect think")


@pytest.mark.parametrize(("verb", "hearsay"), [*((verb, True) for verb in CLAIMING), ("say", False), ("add", False)])
def test_what_somebody_claims_of_another_is_hearsay(verb: str, *, hearsay: bool) -> None:
    """Even an attitude, which else is its holder's too; what the holder claims of themselves is theirs."""
    made, deed = reported("backs")
    said, _ = made.statements
    assert is_hearsay(replace(made, statements=(replace(said, lemma=verb), deed)), deed) is hearsay
    own = replace(said, lemma=verb, source=deed.source)
    assert not is_hearsay(replace(made, statements=(own, deed)), deed)


def intended(sort: Frame = "act", mode: Mode = "paraphrase", **more: Any) -> bool:
    """Whether what Norland pledges to assess was said, with the outer statement as given."""
    page = article("Norland pledged to assess whether it rained.")
    pledge = attribution(page, "Norland", "pledged", "to assess whether it rained", frame=sort, **more)
    inner = attribution(page, "Norland", "assess", "whether it rained", mode=mode)
    return is_intended(facts_of(page, (), pledge, inner), inner)


def test_what_would_be_said_is_part_of_a_plan() -> None:
    """What a party pledges to assess is not said yet, unless it stands in quotation marks, or the pledge does not."""
    assert intended()
    assert not intended(mode="quote")
    assert not intended("say")
    assert not intended(assertion=Assertion(held=False))
    page = article("Norland pledged to talk assess whether it rained.")
    inner = attribution(page, "Norland", "assess", "whether it rained")
    for words, part in (("to talk assess", True), ("assess", True), ("to talk ", False), ("ssess", False)):
        pledge = attribution(page, "Norland", "pledged", words, frame="act")
        assert is_intended(facts_of(page, (), pledge, inner), inner) is part


def test_hearsay_is_a_deed_in_the_words_of_somebody_else() -> None:
    """A statement is none, nor a deed outside what is said, nor what its own source says, nor a deed in a deed."""
    assert not is_hearsay(*reported(frame="say"))
    assert not is_hearsay(*reported(predicate=(0, 8)))
    facts, deed = reported()
    assert not is_hearsay(replace(facts, statements=()), deed)
    own = replace(deed, source=facts.statements[0].source)
    assert not is_hearsay(facts, own)
    acted = replace(facts.statements[0], frame="act")
    assert not is_hearsay(replace(facts, statements=(acted,)), deed)


def test_where_hearsay_stands() -> None:
    """A deed at the first character of what is said is hearsay, one right behind it is not."""
    facts, deed = reported()
    start, end = facts.statements[0].content[0]
    said = replace(facts.statements[0], content=((deed.predicate[0], end),))
    assert is_hearsay(replace(facts, statements=(said,)), deed)
    ended = replace(said, content=((start, deed.predicate[0]),))
    assert not is_hearsay(replace(facts, statements=(ended,)), deed)


SAID: list[tuple[str, Assertion, dict[str, Any], bool]] = [
    ("a plain statement", Assertion(), {}, True),
    ("one that a clause above leaves open", Assertion(held=False), {}, False),
    ("a deed that a clause above leaves open", Assertion(held=False), {"frame": "act"}, False),
    ("a deed that may be", Assertion(modality="conditional"), {"frame": "act"}, True),
    ("one that is taken back above", Assertion(polarity="negative"), {}, False),
    ("one that is denied with its own verb", Assertion(polarity="negative"), {"negated": True}, True),
    ("one that may be", Assertion(modality="possible"), {}, True),
    ("a condition", Assertion(modality="conditional"), {}, False),
    ("a wish", Assertion(modality="wished"), {}, False),
    ("a condition in its own auxiliary", Assertion(("Would",), modality="conditional"), {}, True),
    ("a condition with another auxiliary", Assertion(("did",), modality="conditional"), {}, False),
    ("a question in its own auxiliary", Assertion(("would",), modality="question"), {}, False),
]


@pytest.mark.parametrize(("why", "assertion", "more", "expected"), SAID)
def test_what_the_text_has_as_said(why: str, assertion: Assertion, more: dict[str, Any], *, expected: bool) -> None:
    """A statement was made unless a condition, a wish, a question or a denial above leaves it open."""
    assert is_said(stated(assertion=assertion, **more)) is expected, why


@pytest.mark.parametrize("auxiliary", each("may might could can ca would 'd should must ought will shall wo 'll"))
def test_auxiliaries_that_are_printed(auxiliary: str) -> None:
    """Whoever "would say" is printed so."""
    assert is_said(stated(assertion=Assertion((auxiliary,), modality="expected")))
    assert not is_said(stated(assertion=Assertion(("did",), modality="expected")))


def test_what_is_said_in_a_quotation() -> None:
    """What a speaker ascribes inside a quotation is no position of whom they ascribe it to."""
    assert shows()
    assert not shows(inside_quote=True)


def test_what_was_not_thought() -> None:
    """Somebody who does not see something has no position; who does not say, or does not back it, has."""
    assert not shows(negated=True, frame="act")
    assert shows(negated=True)
    assert shows(negated=True, frame="act", stance="refuses")
    assert shows(frame="act")


ANSWERS = each("comment say respond answer discuss elaborate confirm speculate")


@pytest.mark.parametrize("verb", ["decline", "refuse"])
@pytest.mark.parametrize("what", [*ANSWERS, *(f"be {w}" for w in each("drawn named interviewed identified"))])
def test_no_comment_is_no_stance(verb: str, what: str) -> None:
    """Who declined to comment holds nothing; who declined to pay, or agreed to comment, does."""
    refused: dict[str, Any] = {"frame": "act", "stance": "refuses"}
    assert not shows(content=f"to {what} on it", lemma=verb, **refused)
    assert shows(content="to pay for it", lemma=verb, **refused)
    assert shows(content=f"to {what} on it", lemma="agree", **refused)


def test_a_title_that_is_defended() -> None:
    """Who defends a title in a contest has no stance; who defends a plan has, and who praises a title."""
    defended: dict[str, Any] = {"frame": "act", "stance": "supports"}
    assert not shows(content="their Title of 2020", lemma="defend", **defended)
    assert shows(content="their plan", lemma="defend", **defended)
    assert shows(content="their title", lemma="praise", **defended)


@pytest.mark.parametrize("participle", each("named identified quoted"))
def test_who_stays_unnamed(participle: str) -> None:
    """Who asked not to be named, or did not want to be named, only stays unnamed; who asked to be named does not."""
    wish: dict[str, Any] = {"frame": "act", "stance": "demands", "lemma": "ask"}
    assert not shows(content=f"not to be {participle} there", **wish)
    assert not shows(content=f"not being {participle}", **wish)
    assert not shows(content=f"to be {participle}", negated=True, **wish)
    assert shows(content=f"to be {participle}", **wish)
    assert shows(content=f"not to be {participle}", lemma="say")
    assert shows(content="not to be moved", **wish)


@pytest.mark.parametrize(
    ("stance", "holder", "expected"), [("claims", NORLAND, False), ("demands", NORLAND, True), ("claims", ROE, True)]
)
def test_nouns_show_a_stance(stance: Any, holder: ClaimHolder, *, expected: bool) -> None:
    """Thus "Norland's demand" shows one, "Norland's claim" only where somebody holds it who has a name."""
    assert shows(holder, frame="noun", stance=stance) is expected


DEEDS = [("back", True), ("discuss", False), ("find", False), ("show", True)]


@pytest.mark.parametrize(("lemma", "expected"), DEEDS)
def test_verbs_without_a_stance(lemma: str, *, expected: bool) -> None:
    """Who discussed or found something has no stance on it, unless in quoted words; a light verb takes its noun's."""
    assert shows(frame="act", lemma=lemma, stance="supports") is expected
    assert shows(frame="act", lemma=lemma, stance="supports", quoted_share=0.1)


def test_facts_that_nobody_holds() -> None:
    """What a survey found is a fact, unless in quoted words or somebody's own."""
    assert not shows(lemma="find")
    assert shows(lemma="find", mode="quote")
    assert shows(ROE, lemma="find")


@pytest.mark.parametrize("field", ["past", "view", "witness", "group", "quoted"])
def test_what_unnamed_officials_report_to_have_happened(field: str) -> None:
    """Norland officials say that it rained: an event, and no position; nor would any one of these be missing."""
    past: dict[str, Any] = {"past": True, "lemma": "say"}
    group = replace(stated(**past).source, sort="group")
    told = replace(stated(**past), source=group)
    assert not shows_position(told, OFFICIALS, "it rained")
    other = {
        "past": (replace(told, past=False), OFFICIALS),
        "view": (replace(told, lemma="suspect"), OFFICIALS),
        "witness": (told, NORLAND),
        "group": (replace(told, source=stated().source), OFFICIALS),
        "quoted": (replace(told, quoted_share=0.2), OFFICIALS),
    }
    assert shows_position(*other[field], "it rained")


FRAMES: list[tuple[Frame, Polarity, Modality]] = [("noun", "negative", "question"), ("act", "uncertain", "wished")]


@pytest.mark.parametrize(("frame", "polarity", "modality"), FRAMES)
def test_deeds_and_nouns_are_no_statements(frame: Frame, polarity: Polarity, modality: Modality) -> None:
    """They need not be asserted as said, if only nothing above leaves them open."""
    assert is_said(stated(frame=frame, assertion=Assertion(polarity=polarity, modality=modality)))


THOUGHTS = each("believe discover imagine notice regret suppose think wonder find see know understand")


@pytest.mark.parametrize("lemma", THOUGHTS)
def test_what_somebody_may_think(lemma: str) -> None:
    """Behind "may", or where it is only possible, it is the writer's guess; what may be said is printed so."""
    for assertion in (Assertion(("may",), modality="possible"), Assertion(("will",)), Assertion(modality="possible")):
        assert not is_said(stated(lemma=lemma, assertion=assertion))
        assert is_said(stated(lemma=lemma, frame="act", assertion=assertion))
        assert is_said(stated(lemma="say", assertion=assertion))
    assert is_said(stated(lemma=lemma))
