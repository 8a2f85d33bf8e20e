"""Words by which quantities, events, open questions, stances and topics are recognised, as typed constants.

Words are lower case; verbs are lemmas unless a constant says otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping

from briefing.facts import WEEKDAYS
from briefing.understand.lexicon import pairs, table, words
from briefing.understand.lexicon.people import TITLES

# Content of a text.
STOP_WORDS: frozenset[str] = words("stop")
"""Words that carry no content."""
SYNONYMS: tuple[tuple[str, ...], ...] = table("synonyms")
"""Words that a retelling swaps for one another; the first of a row stands for all."""
DEEDS: tuple[tuple[str, ...], ...] = table("deeds")
"""Verbs and nouns for one attitude or step of a party; the first of a row stands for all."""
UNDERTAKING: frozenset[str] = words("undertaking")
"""Verbs and nouns behind which stands what a party does: "decided to back it"."""
UNITS: frozenset[str] = words("units")
"""Units of time, length, weight and the like, in the singular or abbreviated."""
RELATIVES: frozenset[str] = words("people")
"""Nouns for a person by kin or age."""
PERSONS: frozenset[str] = RELATIVES | TITLES
"""Nouns for a person by kin, age, title or office: a number of years with one is an age."""
NAMES_NO_TOPIC: frozenset[str] = words("vague") | words("no_actors") | UNITS | STOP_WORDS | RELATIVES

# Stances and claims.
STANCE_PATTERNS: tuple[tuple[str, ...], ...] = table("stances")
"""Whose words ("self" for the speaker's own), a pattern and the stance that it shows; the first that fits."""
WITHOUT_STANCE: frozenset[str] = words("mild")
"""Verbs whose object shows no stance."""
KNOWING: frozenset[str] = words("plain_facts")
"""Verbs by which somebody meets with a fact: "the survey shows"."""
LIGHT = frozenset({"show", "have", "give", "make"})
"""Verbs that take the stance of a noun: "has shown no interest in"."""
DENYING: frozenset[str] = words("denials")
"""Verbs that turn what they govern into its opposite."""
ACCUSING: frozenset[str] = words("accusing")
"""Verbs whose object is what somebody is blamed for."""
CONTESTED: frozenset[str] = words("won")
"""What a winner defends in a contest: to "defend a title" is no stance."""

# Open questions.
OPEN_CUES: tuple[tuple[str, ...], ...] = table("open_cues")
"""Why something is open, how plainly it is (0 to 1), and the words that show it."""
POINTING_BACK: frozenset[str] = words("pointing")
"""Last words of a clause that only refers to what was said before: "he denied this"."""
CHARGES: frozenset[str] = words("claims")
"""What is in dispute when it is denied: "wrongdoing"; not "entry"."""
OUTCOMES = frozenset({"would", "will", "to", "could", "might"})
"""Auxiliaries of a clause that depends on a condition."""
SPEAKER_OR_READER = frozenset({"i", "you"})
QUESTION_WORDS = frozenset({"whether", "if", "how", "why", "what", "who", "whom", "when", "where", "which"})
OPEN_STATES = frozenset(
    {"unclear", "unknown", "uncertain", "undecided", "unresolved", "vague", "clear", "unspecified", "known"}
)
"""What an open subject is, or ("clear", "known") is not."""

# Times and events.
AHEAD = frozenset({"will", "shall", "'ll", "would"})
"""Auxiliaries of a clause about the future."""
PLANNING = frozenset((
    "plan", "intend", "expect", "schedule", "due", "set", "hope", "aim", "propose", "promise", "pledge", "vow", "slate",
))  # fmt: skip
"""Verbs whose infinitive is still to come."""

# Numbers.
NUMBER_WORDS: tuple[tuple[str, ...], ...] = table("numbers")
"""Word, value and kind: ``unit``, ``ten``, ``scale``, ``short`` (an abbreviated scale) or ``part`` (a fraction)."""
CURRENCIES: Mapping[str, str] = pairs("currencies")
"""Sign, code or word -> the unit's name."""
CHANGE_VERBS: frozenset[str] = words("change_verbs")
"""Forms of verbs that lead from one value to another; a star stands for any ending."""
BEFORE_PART = (
    "about", "around", "over", "under", "nearly", "almost", "roughly", "than", "least", "only", "just", "by",
    "to",
)  # fmt: skip
"""Words before a fraction without "of": "by a third"."""
AFTER_PART = (
    "to", "in", "from", "since", "this", "last", "over", "on", "had", "have", "has", "was", "were", "is", "are",
    "said", "say", "by",
)  # fmt: skip
"""Words after such a fraction."""
AFTER_TIMES = (
    "as", "more", "higher", "larger", "bigger", "greater", "the", "its", "that", "what", "earnings", "sales", "profit",
    "profits", "revenue", "oversubscribed",
)  # fmt: skip
"""Words after "three times" that make it a factor."""

# Quantities.
QUALIFIERS: frozenset[str] = words("qualifiers")
"""Words before a quantity that say how exact it is, or how it is meant."""
QUALIFIERS_OF_MANY = frozenset({"over", "about", "around", "under", "above", "below", "between"})
"""Qualifiers that before a small number are something else: "over two"."""
HARMS: frozenset[str] = words("harms")
"""Plurals that are worth a count of nought: "No injuries were reported"."""
TOLLS: Mapping[str, str] = pairs("tolls")
"""Verbs done to those who are then counted -> their participle: "kill", "killed"."""
NUMBERED: frozenset[str] = frozenset(word for word in words("labels") if not word.startswith("-"))
"""Nouns that a number names: "Article 5"."""
NUMBERED_COMPOUNDS: frozenset[str] = frozenset(word[1:] for word in words("labels") if word.startswith("-"))
"""Second halves of compounds that count nothing: "two-state"."""
SOURCES = frozenset((
    "people", "person", "sources", "source", "officials", "official", "diplomats", "diplomat", "aides", "aide",
    "insiders", "lawyers", "executives", "witnesses", "advisers", "advisors", "analysts", "economists",
))  # fmt: skip
"""Nouns for unnamed sources: "two people familiar with the talks"."""
SPEAKING = frozenset({"say", "tell", "add", "confirm", "describe", "speak", "note", "warn"})
INFORMED = frozenset({"familiar", "briefed", "close", "involved", "knowledge"})
"""Words after unnamed sources that say how they know."""
DEFINITE = frozenset({"the", "these", "those", "its", "his", "her", "their", "our", "my", "your", "whose", "both"})
"""Words before a small number that only recalls: "the two sides"."""
CALENDAR = frozenset({"past", "last", "next", "previous", "coming", "preceding", "final", "first", "following"})
"""Words before a number of days or the like that names a stretch of the calendar."""
ORDINALS = frozenset({"first", "second", "third", "fourth", "latter", "other", "last", "this", "final"})
"""Words before a fraction that counts parts in order: "the third quarter"."""
STREETS = frozenset({"street", "st", "st.", "road", "avenue", "ave", "ave.", "lane", "drive", "square", "boulevard"})
EXACTLY = frozenset({"only", "just", "least", "exactly"})
"""Words before "one" that make it a count."""
LIMITS = frozenset({"over", "under", "above", "below"})
"""Words before an age: "people over 55"."""
COUNTING = frozenset({"than", "over", "nearly", "almost", "least", "about", "only", "just"})
"""Words before a number of days that make it a quantity: "more than four days after"."""
DEBTS = frozenset({"yield", "bond", "note", "treasury", "gilt", "mortgage"})
"""What a compound with years names: "the ten-year bond"."""
AFTER_COUNT = frozenset({"last", "this", "next", "today", "yesterday", "tomorrow", "to"}) | {
    day.lower() for day in WEEKDAYS
}
"""Words that end what a number counts."""
LINKS_OF_MONEY = frozenset({"of", "in", "for", "worth"})
"""Words between an amount of money and what it pays for."""
NO_GOODS = frozenset({"trading", "dealings", "total", "all"})
"""Nouns after such a link that are not paid for."""
