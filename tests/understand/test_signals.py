"""Signs that something is open, each detector on parses written by hand."""

from __future__ import annotations

import pytest

from briefing.understand.lexicon.facts import OPEN_CUES
from briefing.understand.questions.find import find_questions
from briefing.understand.questions.signals import (
    DETECTORS,
    by_condition,
    by_denial,
    by_modal,
    by_question,
    by_whether,
    by_words,
    read_cue,
)
from tests.understand.parses import Parse, article_of, parsed

FINDS: list[tuple[str, Parse, str, str]] = [
    (
        "words",
        ("The cost of the tunnel remains unclear .", "DT NN IN DT NN VBZ JJ .",
         "det:2 nsubj:6 prep:2 det:5 pobj:3 ROOT acomp:6 punct:6"),
        "unclear",
        "The cost of the tunnel remains unclear",
    ),
    (
        "words",
        ("The council has/have yet to set a date .", "DT NN VBZ RB TO VB DT NN .",
         "det:2 nsubj:3 ROOT advmod:3 aux:6 xcomp:3 det:8 dobj:6 punct:3"),
        "undecided",
        "The council has yet to set a date",
    ),
    (
        "words",
        ("If the rain stops the cost remains unclear .", "IN/SCONJ DT NN VBZ DT NN VBZ JJ .",
         "mark:4 det:3 nsubj:4 advcl:7 det:6 nsubj:7 ROOT acomp:7 punct:7"),
        "unclear",
        "If the rain stops the cost remains unclear",
    ),
    (
        "whether",
        ("Engineers debated whether the dam would hold .", "NNS VBD IN/SCONJ DT NN MD VB .",
         "nsubj:2 ROOT mark:7 det:5 nsubj:7 aux:7 ccomp:2 punct:2"),
        "undecided",
        "Engineers debated whether the dam would hold",
    ),
    (
        "denial",
        ("The firm denied/deny wrongdoing .", "DT NN VBD NN .", "det:2 nsubj:3 ROOT dobj:3 punct:3"),
        "disputed",
        "The firm denied wrongdoing",
    ),
    (
        "denial",
        ("The firm denied/deny that it had paid .", "DT NN VBD IN/SCONJ PRP VBD VBN .",
         "det:2 nsubj:3 ROOT mark:7 nsubj:7 aux:7 ccomp:3 punct:3"),
        "disputed",
        "The firm denied that it had paid",
    ),
    (
        "denial",
        ("It was an account that the firm denied/deny .", "PRP VBD/AUX DT NN IN/SCONJ DT NN VBD .",
         "nsubj:2 ROOT det:4 attr:2 dobj:8 det:7 nsubj:8 relcl:4 punct:2"),
        "disputed",
        "It was an account that the firm denied",
    ),
    (
        "condition",
        ("The dam would fail if the rain does not stop .", "DT NN MD VB IN/SCONJ DT NN VBZ RB/PART VB .",
         "det:2 nsubj:4 aux:4 ROOT mark:10 det:7 nsubj:10 aux:10 neg:10 advcl:4 punct:4"),
        "contingent",
        "The dam would fail if the rain does not stop",
    ),
    (
        "condition",
        ("The dam would hold if the firm fails/fail .", "DT NN MD VB IN/SCONJ DT NN VBZ .",
         "det:2 nsubj:4 aux:4 ROOT mark:8 det:7 nsubj:8 advcl:4 punct:4"),
        "contingent",
        "The dam would hold if the firm fails",
    ),
    (
        "modal",
        ("It might rain on the harbour .", "PRP MD VB IN DT NN .", "nsubj:3 aux:3 ROOT prep:3 det:6 pobj:4 punct:3"),
        "unclear",
        "It might rain on the harbour",
    ),
    (
        "modal",
        ("The dam might fail .", "DT NN MD VB .", "det:2 nsubj:4 aux:4 ROOT punct:4"),
        "unclear",
        "The dam might fail",
    ),
    (
        "question",
        ("How would such a dam be paid for ?", "WRB MD DT DT NN VB VBN IN .",
         "advmod:7 aux:7 predet:5 det:5 nsubjpass:7 auxpass:7 ROOT prep:7 punct:7"),
        "asked",
        "How would such a dam be paid for?",
    ),
    (
        "question",
        ('He asked : " Who will pay for it ? "', "PRP VBD : `` WP MD VB IN PRP . ''",
         "nsubj:2 ROOT punct:2 punct:2 nsubj:7 aux:7 ccomp:2 prep:7 pobj:8 punct:2 punct:2"),
        "asked",
        "Who will pay for it?",
    ),
]  # fmt: skip
BY_NAME = {
    "words": by_words,
    "whether": by_whether,
    "denial": by_denial,
    "condition": by_condition,
    "modal": by_modal,
    "question": by_question,
}


@pytest.mark.parametrize(("name", "parse", "why", "clause"), FINDS)
def test_finds(name: str, parse: Parse, why: str, clause: str) -> None:
    """A detector marks the clause that shows what is open, and says why it is."""
    assert [(s.why, s.span.text) for s in BY_NAME[name](parsed(*parse))] == [(why, clause)]


FINDS_NOTHING: list[tuple[str, Parse]] = [
    (
        "words",
        ("If the cost remains unclear , work will stop .", "IN/SCONJ DT NN VBZ JJ , NN MD VB .",
         "mark:4 det:3 nsubj:4 advcl:9 acomp:4 punct:9 nsubj:9 aux:9 ROOT punct:9"),
    ),
    (
        "words",
        ("The mayor left after the outcome remained unclear .", "DT NN VBD IN/SCONJ DT NN VBD JJ .",
         "det:2 nsubj:3 ROOT mark:7 det:6 nsubj:7 advcl:3 acomp:7 punct:3"),
    ),
    ("words", ("I remain undecided .", "PRP VBP JJ .", "nsubj:2 ROOT acomp:2 punct:2")),
    (
        "words",
        ("Nobody should have/have to choose/choose .", "NN MD VB TO VB .",
         "nsubj:3 aux:3 ROOT aux:5 xcomp:3 punct:3"),
    ),
    (
        "words",
        ("The buyer was/be a previously unknown firm .", "DT NN VBD/AUX DT RB JJ NN .",
         "det:2 nsubj:3 ROOT det:7 advmod:6 amod:7 attr:3 punct:3"),
    ),
    (
        "words",
        ("Marsh asked/ask for a pause in considering/consider proposals/proposal .", "NNP VBD IN DT NN IN VBG NNS .",
         "nsubj:2 ROOT prep:2 det:5 pobj:3 prep:5 pcomp:6 dobj:7 punct:2"),
    ),
    (
        "words",
        ("The duty to decide rests/rest with the council .", "DT NN TO VB VBZ IN DT NN .",
         "det:2 nsubj:5 aux:4 acl:2 ROOT prep:5 det:8 pobj:6 punct:5"),
    ),
    (
        "words",
        ("Roe said/say her role was/be to decide on the levy .", "NNP VBD PRP$ NN VBD/AUX TO VB IN DT NN .",
         "nsubj:2 ROOT poss:4 nsubj:5 ccomp:2 aux:7 xcomp:5 prep:7 det:10 pobj:8 punct:2"),
    ),
    (
        "whether",
        ("Engineers asked/ask whether the dam would hold .", "NNS VBD IN/SCONJ DT NN MD VB .",
         "nsubj:2 ROOT mark:7 det:5 nsubj:7 aux:7 ccomp:2 punct:2"),
    ),
    (
        "whether",
        ("Whether it rains or not , the fair opens .", "IN/SCONJ PRP VBZ CC RB/PART , DT NN VBZ .",
         "mark:3 nsubj:3 advcl:9 cc:3 conj:3 punct:9 det:8 nsubj:9 ROOT punct:9"),
    ),
    ("denial", ("The firm denied/deny entry .", "DT NN VBD NN .", "det:2 nsubj:3 ROOT dobj:3 punct:3")),
    (
        "denial",
        ("The crew was denied/deny wrongdoing .", "DT NN VBD VBN NN .",
         "det:2 nsubjpass:4 auxpass:4 ROOT dobj:4 punct:4"),
    ),
    ("denial", ("A denied/deny claim .", "DT VBN/ADJ NN .", "det:3 amod:3 ROOT punct:3")),
    ("denial", ("Denied/deny again .", "VBN RB .", "ROOT advmod:1 punct:1")),
    (
        "condition",
        ("The dam would hold if the rain stops .", "DT NN MD VB IN/SCONJ DT NN VBZ .",
         "det:2 nsubj:4 aux:4 ROOT mark:8 det:7 nsubj:8 advcl:4 punct:4"),
    ),
    (
        "condition",
        ("We would leave if the rain does not stop .", "PRP MD VB IN/SCONJ DT NN VBZ RB/PART VB .",
         "nsubj:3 aux:3 ROOT mark:9 det:6 nsubj:9 aux:9 neg:9 advcl:3 punct:3"),
    ),
    (
        "condition",
        ("The dam failed if the rain did not stop .", "DT NN VBD IN/SCONJ DT NN VBD RB/PART VB .",
         "det:2 nsubj:3 ROOT mark:9 det:6 nsubj:9 aux:9 neg:9 advcl:3 punct:3"),
    ),
    ("modal", ("She might leave the harbour .", "PRP MD VB DT NN .", "nsubj:3 aux:3 ROOT det:5 dobj:3 punct:3")),
    ("modal", ("It may rain .", "PRP MD VB .", "nsubj:3 aux:3 ROOT punct:3")),
    (
        "modal",
        ("Who knows what it might cost ?", "WP VBZ WP PRP MD VB .",
         "nsubj:2 ROOT dobj:6 nsubj:6 aux:6 ccomp:2 punct:2"),
    ),
    ("modal", ("The might of the sea .", "DT NN IN DT NN .", "det:2 ROOT prep:2 det:5 pobj:3 punct:2")),
    ("question", ("Why not today ?", "WRB RB NN .", "advmod:3 neg:3 ROOT punct:3")),
    (
        "question",
        ("Would you pay for the dam ?", "MD PRP VB IN DT NN .", "aux:3 nsubj:3 ROOT prep:3 det:6 pobj:4 punct:3"),
    ),
    (
        "question",
        ("The council will not pay for it .", "DT NN MD RB/PART VB IN PRP .",
         "det:2 nsubj:5 aux:5 neg:5 ROOT prep:5 pobj:6 punct:5"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "parse"), FINDS_NOTHING)
def test_finds_nothing(name: str, parse: Parse) -> None:
    """What is only supposed, over, refused to somebody, said of the reader or plain leaves nothing open."""
    assert list(BY_NAME[name](parsed(*parse))) == []


def test_each_detector_is_used() -> None:
    """A detector that no article is read with would find nothing."""
    assert set(BY_NAME.values()) == set(DETECTORS)


def questions(parse: Parse) -> list[str]:
    """List the open questions of an article of one sentence."""
    return [q.text for q in find_questions(article_of(parsed(*parse)))]


def test_of_two_signals_the_plainest_stays() -> None:
    """A clause that two detectors mark is one question, for the reason that its words show best."""
    parse = (
        "It remains unclear whether the dam might fail .", "PRP VBZ JJ IN/SCONJ DT NN MD VB .",
        "nsubj:2 ROOT acomp:2 mark:8 det:6 nsubj:8 aux:8 ccomp:2 punct:2",
    )  # fmt: skip
    found = find_questions(article_of(parsed(*parse)))
    assert [(q.text, q.why) for q in found] == [("Might the dam fail?", "unclear")]


@pytest.mark.parametrize(
    "parse",
    [
        ("The firm denied/deny this .", "DT NN VBD DT/PRON .", "det:2 nsubj:3 ROOT dobj:3 punct:3"),
        (
            "The council declined/decline to say .", "DT NN VBD TO VB .",
            "det:2 nsubj:3 ROOT aux:5 xcomp:3 punct:3",
        ),
    ],
)  # fmt: skip
def test_a_clause_that_only_points_back_is_no_question(parse: Parse) -> None:
    """A reader cannot learn from "the firm denied this" what is open."""
    assert questions(parse) == []


def test_an_inverted_clause_shows_what_is_open() -> None:
    """Who would pay is open where it is said not to be clear, whatever the order of the words."""
    parse = (
        "Nor is/be it clear who would pay for the ferry .", "CC VBZ/AUX PRP JJ WP MD VB IN DT NN .",
        "cc:2 ROOT nsubj:2 acomp:2 nsubj:7 aux:7 ccomp:2 prep:7 det:10 pobj:8 punct:2",
    )  # fmt: skip
    assert questions(parse) == ["Who would pay for the ferry?"]


@pytest.mark.parametrize(
    "parse",
    [
        (
            "The mayor said/say the city would not support the dam unless a hospital stayed .",
            "DT NN VBD DT NN MD RB/PART VB DT NN IN/SCONJ DT NN VBD .",
            (
                "det:2 nsubj:3 ROOT det:5 nsubj:8 aux:8 neg:8 ccomp:3 det:10 dobj:8 mark:14 det:13 nsubj:14 advcl:8 "
                "punct:3"
            ),
        ),
        (
            "Roe said/say she would resign unless the board changed/change its mind .",
            "NNP VBD PRP MD VB IN/SCONJ DT NN VBD PRP$ NN .",
            "nsubj:2 ROOT nsubj:5 aux:5 ccomp:2 mark:9 det:8 nsubj:9 advcl:5 poss:11 dobj:9 punct:2",
        ),
        (
            "Roe said/say the town would reject the plan if the price did not fall .",
            "NNP VBD DT NN MD VB DT NN IN/SCONJ DT NN VBD/AUX RB/PART VB .",
            (
                "nsubj:2 ROOT det:4 nsubj:6 aux:6 ccomp:2 det:8 dobj:6 mark:14 det:11 nsubj:14 aux:14 neg:14 advcl:6 "
                "punct:2"
            ),
        ),
    ],
    ids=lambda p: p[0],
)
def test_a_condition_set_by_a_speaker_is_no_question(parse: Parse) -> None:
    """Who would back a dam only if a hospital stayed has decided: that is a position with a condition."""
    assert questions(parse) == []


@pytest.mark.parametrize(
    "parse",
    [
        (
            "Roe said/say the bridge would fall unless the town paid/pay .",
            "NNP VBD DT NN MD VB IN/SCONJ DT NN VBD .",
            "nsubj:2 ROOT det:4 nsubj:6 aux:6 ccomp:2 mark:10 det:9 nsubj:10 advcl:6 punct:2",
        ),
        (
            "The city would not support the dam unless a hospital stayed/stay .",
            "DT NN MD RB/PART VB DT NN IN/SCONJ DT NN VBD .",
            "det:2 nsubj:5 aux:5 neg:5 ROOT det:7 dobj:5 mark:11 det:10 nsubj:11 advcl:5 punct:5",
        ),
        (
            "Roe said/say the dam would be backed/back soon unless the town paid/pay .",
            "NNP VBD DT NN MD VB VBN RB IN/SCONJ DT NN VBD .",
            "nsubj:2 ROOT det:4 nsubjpass:7 aux:7 auxpass:7 ccomp:2 advmod:12 mark:12 det:11 nsubj:12 advcl:7 punct:2",
        ),
    ],
    ids=lambda p: p[0],
)
def test_what_depends_on_others_is_a_question(parse: Parse) -> None:
    """What happens to a bridge, what nobody is reported to have said, and who is not named are open."""
    assert len(questions(parse)) == 1


def test_a_clause_without_a_question_stands_as_it_is() -> None:
    """The article's own words begin with a capital letter."""
    parse = (
        "they have/have yet to set a date .", "PRP VBP TO/ADV TO VB DT NN .",
        "nsubj:2 ROOT advmod:2 aux:5 xcomp:2 det:7 dobj:5 punct:2",
    )  # fmt: skip
    assert questions(parse) == ["They have yet to set a date"]


@pytest.mark.parametrize(("adverbs", "number"), [(1, 0), (3, 1)])
def test_a_long_clause_may_point_back(adverbs: int, number: int) -> None:
    """From six words on a clause says enough, whatever it ends in."""
    parse = (
        f"The firm {'again ' * adverbs}denied/deny this .",
        f"DT NN {'RB ' * adverbs}VBD DT/PRON .",
        f"det:2 nsubj:{adverbs + 3} {f'advmod:{adverbs + 3} ' * adverbs}ROOT dobj:{adverbs + 3} punct:{adverbs + 3}",
    )
    assert len(list(by_denial(parsed(*parse)))) == 1
    assert len(questions(parse)) == number


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The harbour board is divided, and pilots are sceptical that the pier will hold.", "disputed"),
        ("Engineers were baffled as to why the crane fell.", "unclear"),
        ("Boats stay in port until the cause is known.", "unclear"),
        ("A signature does not guarantee that the pier is built.", "unclear"),
        ("The ferry plan was put on hold in May.", "undecided"),
        ("The court is expected to give its verdict in June.", "undecided"),
        ("Nobody at the port was available for comment.", "unconfirmed"),
        ("The levy falls if the council agrees on a budget.", "contingent"),
        ("The crane was put on the pier.", None),
        ("The port is expected to give its name to the ferry.", None),
        ("It is likely that boats return in spring.", None),
    ],
)
def test_words_that_leave_something_open(text: str, why: str | None) -> None:
    """A cue shows why something is open; words that only look like one show nothing."""
    shown = {row[0] for row in OPEN_CUES if (p := read_cue(row[2]).fitting(text, text.lower())) and p.search(text)}
    assert shown >= {why} if why else not shown


@pytest.mark.parametrize(
    ("parse", "text"),
    [
        (
            ("The council waits/wait because a date has/have not been/be set .",
             "DT NN VBZ IN/SCONJ DT NN VBZ RB/PART VBN VBN .",
             "det:2 nsubj:3 ROOT mark:10 det:6 nsubjpass:10 aux:10 neg:10 auxpass:10 advcl:3 punct:3"),
            "The council waits because a date has not been set",
        ),
        (
            ("But that will not guarantee that the law passes/pass .", "CC DT/PRON MD RB/PART VB IN/SCONJ DT NN VBZ .",
             "cc:5 nsubj:5 aux:5 neg:5 ROOT mark:9 det:8 nsubj:9 ccomp:5 punct:5"),
            "That will not guarantee that the law passes",
        ),
    ],
)  # fmt: skip
def test_a_clause_that_is_no_sentence_gives_its_sentence(parse: Parse, text: str) -> None:
    """What begins with "because" says too little alone; "that" stays where it is the subject."""
    (found,) = find_questions(article_of(parsed(*parse)))
    assert found.text == text
