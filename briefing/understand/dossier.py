"""From the small facts of all articles to the dossier: select, merge, rank. Everything in a fixed order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from briefing.facts import Actor, Article, Event, Figure, Passage, Position, Question, Role, Span
from briefing.understand.actors import Cast, Person, is_medium
from briefing.understand.gazetteer import fold
from briefing.understand.merge import merge
from briefing.understand.parties import Sides, actor_kind
from briefing.understand.positions import Draft, finished, identify, take_positions
from briefing.understand.raw import ArticleFacts, RawEvent, RawFigure, RawQuestion

F = TypeVar("F")
Item = TypeVar("Item", Question, Figure, Position)
POSITIONS_ALIKE = 0.42
QUESTIONS_ALIKE = 0.6
MEASURES_ALIKE = 0.35
EVENTS_ALIKE = 0.45


def independent(passages: Sequence[Passage], articles: Sequence[Article]) -> int:
    """Number of independent reports among the sources: an echo counts with what it echoes."""
    origin = {a.id: a.echo_of or a.id for a in articles}
    return len({origin[p.source] for p in passages})


def _passage(article: Article, span: Span) -> Passage:
    return article.passage(*span)


def positions(facts: Sequence[ArticleFacts], sides: Sides) -> tuple[Position, ...]:
    """Positions of all articles, merged, best first: more independent sources, then who speaks, then how plainly."""
    drafts = take_positions(facts, sides)
    groups = merge(drafts, lambda d: d.text, lambda d: d.voice.party, POSITIONS_ALIKE, _one_voice)
    weight = Counter(d.voice.party for d in drafts)
    articles = [f.article for f in facts]

    def order(group: list[Draft]) -> tuple[float, ...]:
        lead = _lead(group)
        reports = independent([p for d in group for p in d.passages], articles)
        speaker = len(sides.cast.people[lead.voice.actor].mentions) if lead.voice.actor is not None else 0
        return (
            -reports,
            -len(group),
            -weight[lead.voice.party],
            -min(speaker, 12),
            -(lead.stance not in {"claims", "other"}),
            -(lead.mode == "quote"),
        )

    ranked = sorted(groups, key=lambda g: (order(g), _lead(g).article, _lead(g).span))
    return tuple(
        _unique_ids(
            [finished([_lead(g), *(d for d in g if d is not _lead(g))], sides, n) for n, g in enumerate(ranked, 1)]
        )
    )


def _lead(group: Sequence[Draft]) -> Draft:
    """The wording to print: a statement with its speaker, then the longest."""
    return min(
        group,
        key=lambda d: (d.voice.actor is None, d.frame == "noun", d.frame == "act", -len(d.text), d.article, d.span),
    )


def _one_voice(a: Draft, b: Draft) -> bool:
    return a.voice.actor is None or b.voice.actor is None or a.voice.actor == b.voice.actor


@dataclass(frozen=True, slots=True)
class _Found(Generic[F]):
    """A raw fact with the article that it stands in."""

    article: Article
    fact: F


def questions(facts: Sequence[ArticleFacts], articles: Sequence[Article]) -> tuple[Question, ...]:
    """Open questions of all articles, merged; plainly open ones and those of several reports first."""
    found = [_Found(f.article, q) for f in facts for q in f.questions]
    groups = merge(
        found,
        lambda q: _said(q.article, q.fact.span),
        lambda _: "",
        QUESTIONS_ALIKE,
        lambda a, b: a.article is not b.article,
    )
    ranked = sorted(
        groups,
        key=lambda g: (
            -independent([_passage(q.article, q.fact.span) for q in g], articles),
            -len(g),
            -max(q.fact.weight for q in g),
            g[0].article.id,
            g[0].fact.span,
        ),
    )
    out = []
    for n, g in enumerate(ranked, 1):
        lead = max(g, key=lambda q: (q.fact.weight, len(q.fact.text)))
        out.append(
            Question(
                identify("q", lead.fact.text),
                lead.fact.text,
                lead.fact.why,
                tuple(_passage(q.article, q.fact.span) for q in g),
                n,
            )
        )
    return tuple(_unique_ids(out))


def _said(article: Article, span: Span) -> str:
    return article.text[span[0] : span[1]]


def _unique_ids(items: Sequence[Item]) -> list[Item]:
    """Two facts with the same words get different ids, by their order."""
    seen: Counter[str] = Counter()
    out = []
    for item in items:
        seen[item.id] += 1
        out.append(item if seen[item.id] == 1 else replace(item, id=f"{item.id}-{seen[item.id]}"))
    return out


def figures(facts: Sequence[ArticleFacts], articles: Sequence[Article], sides: Sides) -> tuple[Figure, ...]:
    """Figures of all articles, the same amount of the same thing merged."""
    found = [_Found(f.article, x) for f in facts for x in f.figures]
    groups = merge(
        found, lambda x: f"{x.fact.unit} {x.fact.measures} {_said(x.article, x.fact.span)}", lambda x: (x.fact.value, x.fact.value_to), MEASURES_ALIKE,
        lambda a, b: a.article is not b.article,
    )  # fmt: skip
    says = {f.article.id: f for f in facts}
    ranked = sorted(
        groups,
        key=lambda g: (
            -independent([_passage(x.article, x.fact.span) for x in g], articles),
            -len(g),
            g[0].article.id,
            g[0].fact.span,
        ),
    )
    out = []
    for n, g in enumerate(ranked, 1):
        x = max(g, key=lambda x: (len(x.fact.measures), x.article.id)).fact
        speaker = next((s for y in g if (s := _speaker(says[y.article.id], y.fact.span, sides))), None)
        newest = max((y.article.published for y in g if y.article.published), default=None)
        passages = tuple(_passage(y.article, y.fact.span) for y in g)
        out.append(
            Figure(
                identify("f", x.text, x.measures),
                x.text,
                x.value,
                x.unit,
                x.measures,
                passages,
                n,
                x.value_to,
                x.qualifier,
                speaker,
                newest,
            )
        )
    return tuple(_unique_ids(out))


def _speaker(facts: ArticleFacts, span: Span, sides: Sides) -> str | None:
    """Who gives a figure: the speaker of the statement that it stands in."""
    for s in facts.statements:
        if s.frame == "say" and not s.inside_quote and any(a <= span[0] and span[1] <= b for a, b in s.content):
            voice = sides.voice(facts.article.id, s.source)
            if voice is not None:
                return sides.cast.people[voice.actor].name if voice.actor is not None else voice.witness or voice.party
    return None


def events(facts: Sequence[ArticleFacts]) -> tuple[Event, ...]:
    """Events of all articles in order of time, the same one merged; those without a day come last."""
    found = [_Found(f.article, e) for f in facts for e in f.events]
    groups = merge(
        found,
        lambda e: _said(e.article, e.fact.span),
        lambda e: e.fact.date,
        EVENTS_ALIKE,
        lambda a, b: a.article is not b.article,
    )
    made = []
    for g in groups:
        lead = max(g, key=lambda e: (len(_said(e.article, e.fact.span)), e.article.id))
        text = " ".join(_said(lead.article, lead.fact.span).split())
        passages = tuple(_passage(e.article, e.fact.span) for e in g)
        made.append(Event(text, lead.fact.when, lead.fact.date, passages, lead.fact.planned))
    return tuple(sorted(made, key=lambda e: (e.date is None, e.date or "", e.evidence[0].source, e.evidence[0].start)))


def _roles(person: Person, articles: dict[str, Article]) -> tuple[Role, ...]:
    """Distinct roles, the fullest first; a role inside a longer one is dropped."""
    by_text: dict[str, list[tuple[str, Span]]] = {}
    for where, role in person.roles:
        by_text.setdefault(fold(role.text), []).append((where, role.span))
    kept: list[str] = []
    for text in sorted(by_text, key=lambda t: (-len(t.split()), t)):
        if not any(f" {text} " in f" {k} " for k in kept):
            kept.append(text)
    weight = {fold(r.text): r.weight for _, r in person.roles}
    out = []
    for text in sorted(kept, key=lambda t: (-weight[t], -len(by_text[t]), -len(t), t)):
        passages = tuple(_passage(articles[w], span) for w, span in by_text[text])
        newest = max((articles[w].published or "" for w, _ in by_text[text]), default="")
        out.append(Role(" ".join(passages[0].text.split()), passages, newest or None))
    return tuple(out)


def actors(facts: Sequence[ArticleFacts], cast: Cast, sides: Sides, stated: Sequence[Position]) -> tuple[Actor, ...]:
    """Those who act or speak, most important first: speakers and people with a role, bodies and states that matter."""
    articles = {f.article.id: f.article for f in facts}
    spans = {(f.article.id, i): m for f in facts for i, m in enumerate(f.mentions)}
    speaks = Counter(p.speaker for p in stated if p.speaker) + Counter(p.party for p in stated)
    made = []
    for n, person in enumerate(cast.people):
        if not person.mentions or not _matters(person, speaks, spans):
            continue
        sources = tuple(sorted({a for a, _ in person.mentions}, key=list(articles).index))
        party = sides.side(n, person.mentions[0][0])
        if party is not None and (person.kind == "person" or fold(party) != fold(person.name) or party in sides.used):
            party = sides.use(party, "")
        else:
            party = sides.use(person.name, "") if person.kind != "person" else None
        score = speaks[person.name] * 3 + min(len(person.mentions), 40) + 4 * len(sources) + 2 * bool(person.roles)
        passages = tuple(_passage(articles[a], spans[a, i].span) for a, i in person.mentions[:8])
        aliases = tuple(f for f in sorted(person.forms, key=lambda f: (-person.forms[f], f)) if f != person.name)
        made.append(
            (
                -score,
                person.name,
                Actor(
                    person.name,
                    actor_kind(person),
                    0,
                    aliases,
                    _roles(person, articles),
                    party,
                    len(person.mentions),
                    sources,
                    passages,
                    person.note,
                ),
            )
        )
    return tuple(_ranked(a, n) for n, (_, _, a) in enumerate(sorted(made, key=lambda m: m[:2]), 1))


def _ranked(actor: Actor, rank: int) -> Actor:
    return replace(actor, rank=rank)


def _matters(person: Person, speaks: Counter[str], spans: dict[tuple[str, int], object]) -> bool:
    subject = any(spans[k].subject for k in person.mentions)  # type: ignore[attr-defined]
    if person.kind == "person":
        known = bool(person.roles) or subject or person.sure or speaks[person.name] > 0 or len(person.mentions) > 1
        return known and (" " in person.name or speaks[person.name] > 0 or len(person.mentions) > 1)
    owned = any(spans[k].owner for k in person.mentions)  # type: ignore[attr-defined]
    if is_medium(person.name) and not speaks[person.name] and not owned:
        return False
    if person.kind in {"state", "bloc"}:
        return True
    return (
        speaks[person.name] > 0
        or (person.sure and (subject or " " in person.name))
        or (subject and len(person.mentions) > 2)
    )
