"""Words by which speech is attributed, as typed constants: pronouns, verbs and nouns that the rules name one by one.

Cue verbs and cue nouns, with what they govern, are in ``cues``. Words are lower case; verbs are lemmas.
"""

from __future__ import annotations

from briefing.understand.lexicon import words

# Pronouns and determiners.
HE_OR_SHE = frozenset({"he", "she", "him", "her", "his"})
FEMALE = frozenset({"she", "her"})
IT_OR_THEY = frozenset({"it", "they", "its", "their", "them"})
SEVERAL = frozenset({"they", "them", "their"})
SPEAKER_OR_HEARER = frozenset({"i", "we", "you", "my", "our", "me", "us"})
"""Whoever speaks, or is spoken to: such a source is part of a quotation."""
RELATIVE = frozenset({"who", "which", "that", "whom"})
PRONOUNS = HE_OR_SHE | IT_OR_THEY | SPEAKER_OR_HEARER
DEFINITE = frozenset({"the", "this", "that", "his", "her", "its", "their"})
"""Words before a noun that was named already: "the minister"."""
POINTING_BACK = ("the ", "his ", "her ", "its ", "their ")
"""Beginnings of a description of what was named already."""
IMPERSONAL = frozenset({"it", "this", "that", "we", "you", "they", "which", "what"})
"""Subjects with which a verb of perception attributes nothing: "it means that"."""
TRIVIAL_OBJECTS = frozenset({"it", "that", "this", "them", "him", "her", "me", "us", "you", "himself", "itself"})
"""Objects that say nothing about what a source backs or wants."""

# Nouns.
HEADS_OF_STATE = frozenset({"president", "premier", "chancellor"})
"""Offices that states and other bodies have; the bare word means the state's."""
BODIES: frozenset[str] = words("org_words")
COMPANIES: frozenset[str] = words("firms")
ANY_BODY: frozenset[str] = words("any_body")
PARTS_OF_BODIES = frozenset({"branch", "caucus", "delegation", "faction", "inquiry", "panel", "wing"})
"""Nouns for those who speak for the body that they are a part of; no body is named so."""
LEAGUES = frozenset({"alliance", "bloc", "union"})
"""Nouns for several states together."""
DOCUMENTS: frozenset[str] = words("papers")
WORKS = frozenset(
    {
        "on",
        "in",
        "at",
        "called",
        "titled",
        "entitled",
        "named",
        "labelled",
        "labeled",
        "program",
        "programme",
        "show",
        "film",
        "book",
        "series",
        "song",
        "album",
        "website",
        "site",
        "headlined",
        "report",
    }
)
"""Words before the title of a work, which stands in quotation marks like speech."""

# Verbs.
GOING_ON = frozenset({"add", "continue"})
"""Cues of somebody who has spoken just before."""
SETTING_OUT: frozenset[str] = words("setting_out")
PERCEIVED: frozenset[str] = words("perceived")
UNWILLED: frozenset[str] = words("unwilled")
UNSAID = frozenset({"decline", "refuse", "fail", "neglect"})
"""Verbs whose infinitive did not happen: "declined to say how many"."""
ASPECT = frozenset({"continue", "begin", "start", "appear", "seem", "go", "come", "tend", "remain", "prepare", "be"})
"""Verbs whose infinitive is the subject's own act: "continues to advocate"."""
PASSIVE_SOURCES = frozenset(
    {"commit", "concern", "prepare", "determine", "oppose", "alarm", "worry", "convince", "resolve"}
)
"""Verbs whose passive subject is the source: "is committed to"."""
EXPECTING = frozenset({"expect", "schedule", "due", "set"})
"""Verbs whose infinitive is still to come: "is expected to say"."""
WISHING = frozenset({"want", "wish", "hope", "urge", "ask", "like"})
"""Verbs whose infinitive somebody wishes for: "wants Roe to say"."""
SEEMING = frozenset({"seem", "appear"})
"""Verbs whose infinitive is the writer's guess: "seems to think"."""

# Auxiliaries, by what they make of an assertion; "ca", "wo" and "'ll" as in "can't", "won't" and "he'll".
POSSIBLE = frozenset({"may", "might", "could", "can", "ca"})
CONDITIONAL = frozenset({"would", "'d"})
WISHED = frozenset({"should", "must", "ought"})
EXPECTED = frozenset({"will", "shall", "wo", "'ll"})
INTENDING = frozenset({"will", "shall"})

# Conjunctions and prepositions.
CONDITIONS = frozenset({"if", "unless"})
IN_QUESTION = CONDITIONS | {"whether"}
"""Words behind which nothing is asserted."""
NOBODY = frozenset({"nobody", "none", "neither", "nothing", "no-one", "few"})
"""Subjects with which a clause says that something did not happen."""
UNTRUE = frozenset(
    {"untrue", "false", "wrong", "incorrect", "impossible", "unlikely", "doubtful", "unclear", "unthinkable"}
)
"""What takes back the clause that it is said of: "it is false that"."""
SHAMS = frozenset(
    {"fake", "faked", "false", "bogus", "forged", "doctored", "fabricated", "invented", "fictional", "hoax"}
)
"""Adjectives and nouns for what is not genuine: what it shows was not said."""
PASSING_ON = frozenset({"cite", "quote"})
"""Verbs by which a report passes on what others say: "quoting officials as saying"."""
CONCEDING = frozenset({"although", "though", "whereas", "despite"})
"""Words that open the writer's own remark behind a reported clause."""
REASONING = frozenset({"because", "if", "unless", "so", "otherwise", "lest", "until", "provided", "since"})
"""Words that open a reason or a condition, which belongs to the reported clause that it stands behind."""
TIME_OR_PLACE = frozenset({"in", "on", "at", "during", "after", "before", "since"})
"""Prepositions that lead into a time or a place, not into what a verb is about, but for ``GOVERNED``."""
WITH_TO = frozenset({"commit"})
"""Verbs that attribute with "to" alone: "committed to the plan", not "committed a crime in Orrin"."""
GOVERNED = frozenset(
    {
        ("agree", "on"),
        ("aim", "at"),
        ("call", "on"),
        ("focus", "on"),
        ("hint", "at"),
        ("hit", "at"),
        ("insist", "on"),
        ("lash", "at"),
        ("press", "on"),
        ("push", "on"),
        ("scoff", "at"),
    }
)
"""Verbs with such a preposition that leads into what they are about."""
