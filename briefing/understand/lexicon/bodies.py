"""Words for organisations, groups and those who speak for them. Lower case, singular unless it says otherwise."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.understand.lexicon import pairs, table, words

ORGANISATION_WORDS: frozenset[str] = words("org_words")
"""Nouns that show an organisation when they stand in a name: "ministry", "council"."""
COMPANY_WORDS: frozenset[str] = frozenset(
    {"airlines", "airways", "bancorp", "bank", "brands", "broadcasting", "capital", "company", "corporation", "energy"}
    | {"foods", "fund", "group", "guild", "holdings", "inc", "industries", "ltd", "partners", "partnership", "pharma"}
    | {"pharmaceuticals", "plc", "press", "services", "service", "systems", "technologies", "times", "trust", "house"}
    | {"ventures", "consortium", "cooperative", "network", "news", "center", "centre"}
)
"""Those of ``ORGANISATION_WORDS`` that stand in names of companies."""
PUBLIC: frozenset[str] = frozenset(
    {"administration", "agency", "assembly", "authority", "board", "bureau", "cabinet", "commission", "committee"}
    | {"community", "confederation", "conference", "congress", "council", "court", "department", "federation"}
    | {"ministry", "parliament", "police", "secretariat", "senate", "service", "services", "treasury", "tribunal"}
    | {"central", "east", "free", "global", "great", "human", "national", "new", "north", "old", "public", "royal"}
    | {"south", "united", "upper", "west", "world"}
)
"""Words of names of which no first word is short for the whole: "Fish" is not "Fish Council", nor "New" "New Fish"."""
COMPANY_NOUNS: frozenset[str] = words("firms")
"""Nouns for a company by its trade: "carmaker"."""
DESCRIBED_BODIES: frozenset[str] = frozenset(
    {"group", "charity", "union", "think-tank", "thinktank", "coalition", "association", "nonprofit"}
)
"""Nouns by which a description behind a comma shows that a name is a body's: ", a campaign group,"."""
NOT_ACTORS: frozenset[str] = words("no_actors")
"""Names that never act: indices, measures, diseases."""
DOCUMENTS: frozenset[str] = words("documents")
"""Nouns for what is written, agreed or awarded: a name that ends in one never acts."""
MEDIA: frozenset[str] = words("media")
"""Names of news media, and the nouns in such names."""

GOVERNMENT_WORDS: frozenset[str] = words("government")
"""Words in the name of a body, or in an office, that belong to a state's own government: "ministry", "air force"."""
REGIONAL: frozenset[str] = frozenset(
    {"European", "African", "Asian", "Arab", "Western", "Eastern", "Northern", "Southern", "Scandinavian", "Nordic"}
    | {"Baltic", "Balkan", "Caribbean", "Latin", "Pacific", "Atlantic", "Mediterranean", "International", "National"}
)
"""Adjectives for a region: before an office they name no body."""
CONTINENTAL = frozenset({"african", "arab", "asian", "european", "latin american", "nordic"})
"""Adjectives that a body of several states has in its name."""
STATE_BODIES: frozenset[str] = frozenset({"army", "cabinet", "government", "ministry", "parliament"})
"""Bodies that every state has: without a state's name they are those of the state that the article is about."""
STATE_MOUTHPIECES: frozenset[str] = frozenset(
    {"agency", "ministry", "army", "military", "parliament", "police", "mouthpiece"}
)
"""Bodies that speak for the state that a text gives them to: "Norland's news agency X"."""
AGENCIES: frozenset[str] = words("agencies")
"""Last words in the name of an arm of a state: "agency", "police"."""
SEPARATE_POWERS: frozenset[str] = frozenset(
    {"parliament", "congress", "senate", "house", "commons", "lords", "assembly", "legislature"}
    | {"army", "navy", "marines", "force", "forces", "guard", "corps", "police"}
)
"""Words in the name of a body of the state that is a side of its own in a story at home."""
PRIVATE_BODIES: frozenset[str] = frozenset(
    {"association", "union", "federation", "society", "charity", "alliance", "club", "coalition", "institute"}
    | {"university", "college", "foundation", "campaign", "trust", "watch", "forum", "network", "company", "centre"}
    | {"center", "confederation", "museum", "hospital", "group", "bank", "party", "movement", "league"}
)
"""Nouns for bodies that speak for no state, whatever else stands in their names."""
HOME_AUTHORITIES: frozenset[str] = words("home_authorities")
"""Nouns that by themselves mean the authorities of the article's home country: "officials"."""
HOME_SIGNS: tuple[tuple[str, ...], ...] = table("home_signs")
"""Institutions of one country as printed, each with the state: an article that names them is at home there."""
DEPUTISING: frozenset[str] = words("deputising")
"""Nouns for those who speak for the state or body named beside them, plural or collective: "officials"."""
PAPERS: frozenset[str] = words("papers")
"""Nouns for what speaks in writing or by numbers for its owner: "statement"."""

RELATIONAL: frozenset[str] = words("relational")
"""Plural nouns that name nobody unless something says whose they are: "allies"."""
DISPUTANTS: frozenset[str] = frozenset({"backers", "opponents", "rivals", "supporters"})
"""Relational nouns that are a side in a dispute even so: "supporters say the law is needed"."""
STANDING_APART: frozenset[str] = words("standing_apart")
"""Plural nouns for people who are a party of their own beside any name: "critics of the plan"."""
LEADING: frozenset[str] = words("leading")
"""Plural nouns for those who lead, a party by themselves: "world leaders"."""

POLITICAL_PARTIES: Mapping[str, str] = pairs("political_parties")
"""Words beside a person or a group as printed, each with the political party that it names: "Democrat"."""
PARTY_TAGS: Mapping[str, str] = pairs("party_tags")
"""Tags in brackets behind a politician's name, each with a word of ``POLITICAL_PARTIES``: "Con"."""

SINGLE = frozenset({"agency", "authority", "bureau", "commission", "committee", "council", "department", "ministry"})
"""Nouns of bodies of which a story seldom means two: "the agency"."""
