"""Words above a clause that leave it unasserted: they deny it, doubt it, want it, wait for it or make it up.

Verbs are lemmas, all words lower case.
"""

from __future__ import annotations

NOBODY = frozenset(
    {"nobody", "none", "neither", "nothing", "no", "few", "hardly", "never", "not", "n't", "nor", "without"}
)
"""Words by which a clause above is negative."""
DENYING_VERBS = frozenset(
    {
        *("avoid", "contest", "contradict", "decline", "deny", "disavow", "disbelieve", "dismiss", "dispute"),
        *("doubt", "fail", "forbid", "neglect", "prevent", "prohibit", "question", "rebut", "refrain", "refuse"),
        *("refute", "reject", "stop"),
    }
)
WANTING_VERBS = frozenset(
    {
        *(
            "ask",
            "await",
            "beg",
            "call",
            "challenge",
            "dare",
            "demand",
            "encourage",
            "expect",
            "force",
            "hope",
            "invite",
        ),
        *("like", "long", "need", "order", "press", "pressure", "prod", "push", "require", "schedule", "set", "tell"),
        *("urge", "wait", "want", "wish"),
    }
)
ACCUSING_VERBS = frozenset(
    {
        *("accuse", "allege", "assume", "conjecture", "fear", "guess", "imagine", "insinuate", "pretend", "speculate"),
        *("suppose", "suspect", "threaten"),
    }
)
"""Verbs whose clause is their subject's suspicion or invention."""
RUMOURING_VERBS = frozenset(
    {
        *("allege", "assume", "believe", "claim", "fear", "report", "rumor", "rumour", "say", "speculate", "suggest"),
        *("suppose", "think", "understand"),
    }
)
"""Verbs that report for nobody in the passive: "it is understood that"."""
INFINITIVE_ONLY = frozenset(
    {"tell", "call", "order", "push", "set", "need", "like", "force", "threaten", "stop", "fail"}
)
"""Verbs that leave only an infinitive or a gerund open: "told Roe to say", but "told the board that Roe said"."""
UNASSERTING_ADJECTIVES = frozenset(
    {
        *("conceivable", "doubtful", "due", "false", "implausible", "impossible", "improbable", "inconceivable"),
        *("likely", "possible", "probable", "supposed", "unclear", "unconfirmed", "unlikely", "unproven", "untrue"),
        *("unwilling", "reluctant", "hesitant", "wrong"),
    }
)
UNASSERTING_NOUNS = frozenset(
    {
        *("accusation", "allegation", "chance", "charge", "conjecture", "danger", "demand", "doubt", "expectation"),
        *("fear", "gossip", "hope", "hypothesis", "insinuation", "lie", "likelihood", "myth", "possibility"),
        *("prospect", "risk", "rumor", "rumour", "speculation", "suspicion", "theory"),
    }
)
INVENTED = frozenset(
    {
        *("alleged", "bogus", "doctored", "fabricated", "fake", "false", "fictional", "fictitious", "forged"),
        *("hoax", "invented", "manipulated", "purported", "satirical", "spoof", "spurious", "supposed"),
    }
)
"""Words before a video, a letter or a report that is not what it shows."""
