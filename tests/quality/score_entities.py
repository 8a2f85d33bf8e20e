#!/usr/bin/env python3
"""Score named entities (persons, organisations, places) and their clusters against gold. Definitions: data/gum/README.md.

usage: score_entities.py GOLD.jsonl PREDICTED.jsonl [--texts FOLDER] [--json] [--list misses|extras|kinds|splits]

A prediction line: {"doc": id, "entities": [{"kind": "person|organisation|place", "name_mentions": [[start, end], ...]}]},
character offsets into FOLDER/<doc>.txt (texts/ beside the gold, unless --texts). "mentions" is read where "name_mentions"
is absent. Give every place where the text names the entity. Standard library only.
"""
import argparse
import json
import os
import re
import sys

WORD = re.compile(r"\w+(?:[.'’]\w+)*")
KINDS = ("person", "organisation", "place")


def read(path):
    with open(path, encoding="utf8") as lines:
        return {row["doc"]: row for row in map(json.loads, lines)}


def text_of(row, folder):
    path = os.path.join(folder, row["doc"] + ".txt")
    if not os.path.isfile(path):
        sys.exit(f"score_entities.py: no text of {row['doc']}: {path} is missing (--texts names the folder)")
    with open(path, encoding="utf8", newline="") as text:
        return text.read()


def trim(text, start, end):
    """Without outer white space, a leading article and a trailing possessive."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    article = re.match(r"(?:the|a|an)\s+", text[start:end], re.I)
    if article and article.end() < end - start:
        start += article.end()
    ending = re.search(r"['’]s?$", text[start:end])
    if ending and ending.start():
        end = start + ending.start()
    return start, end


class Mention:
    def __init__(self, text, span, entity, kind):
        self.text, self.entity, self.kind = text, entity, kind
        self.span = trim(text, *span)
        self.words = {(self.span[0] + m.start(), self.span[0] + m.end()) for m in WORD.finditer(text[slice(*self.span)])} or {self.span}
        self.optional = False

    def within(self, other):
        return other.span[0] <= self.span[0] and self.span[1] <= other.span[1] and self.span != other.span


def golden(row, text):
    """Gold name mentions (those inside a longer name are optional), and the spans of all mentions."""
    found = [Mention(text, s, n, e["kind"]) for n, e in enumerate(row["entities"]) for s in e["name_mentions"]]
    for m in found:
        m.optional = any(m.within(other) for other in found)
    return found, {trim(text, *s): n for n, e in enumerate(row["entities"]) for s in e["mentions"]}


def predicted(row, text):
    return [Mention(text, s, n, e.get("kind")) for n, e in enumerate(row.get("entities", []))
            for s in e.get("name_mentions", e.get("mentions", []))]


def jaccard(a, b):
    return len(a & b) / len(a | b)


def near(gold, pred, wide):
    """How well a predicted span fits a gold name: 1 exact; the whole mention around the name ("President X") fits too."""
    if gold.span == pred.span:
        return 1.0
    j = jaccard(gold.words, pred.words)
    if j >= 0.5:
        return j
    return 0.5 if gold.within(pred) and wide.get(pred.span) == gold.entity else 0.0


def pairs_of(golds, preds, wide, exact):
    scored = [(1.0 if exact else near(g, p, wide), not g.optional, -i, -j) for i, g in enumerate(golds) for j, p in enumerate(preds)
              if (g.span == p.span if exact else g.span[0] < p.span[1] and p.span[0] < g.span[1] and near(g, p, wide))]
    used_g, used_p, pairs = set(), set(), []
    for *_, i, j in sorted(scored, reverse=True):
        if i not in used_g and j not in used_p:
            used_g.add(i)
            used_p.add(j)
            pairs.append((golds[-i], preds[-j]))
    return pairs


def unwanted(preds, pairs, golds, wide):
    """Predicted mentions that count: not those paired with an optional name, nor pronouns and descriptions of a gold entity."""
    mate = {id(p): g for g, p in pairs}
    return [p for p in preds if not (id(p) in mate and mate[id(p)].optional) and not (id(p) not in mate and p.span in wide)]


def shares(these, mates, groups, others):
    """B-cubed: the sum over these of the share of their cluster that lies in the mate's cluster."""
    total = 0.0
    for m in these:
        mate = mates.get(id(m))
        if mate is not None:
            cluster = groups[m.entity]
            total += sum(id(x) in mates and mates[id(x)].entity == mate.entity for x in cluster) / len(cluster)
    return total


def measure(golds, preds, wide):
    c = {}
    for form in ("exact", "near"):
        pairs = pairs_of(golds, preds, wide, form == "exact")
        want = [g for g in golds if not g.optional]
        have = unwanted(preds, pairs, golds, wide)
        hits = [(g, p) for g, p in pairs if not g.optional]
        c[form, "gold"], c[form, "pred"], c[form, "hit"] = len(want), len(have), len(hits)
    for kind in KINDS:
        c[kind, "gold"] = sum(g.kind == kind for g in want)
        c[kind, "pred"] = sum(p.kind == kind for p in have)
        c[kind, "hit"] = sum(g.kind == kind == p.kind for g, p in hits)
    c["kind", "of"], c["kind", "right"] = len(hits), sum(g.kind == p.kind for g, p in hits)
    to_p, to_g = {id(g): p for g, p in hits}, {id(p): g for g, p in hits}
    groups_g, groups_p = {}, {}
    for m in want:
        groups_g.setdefault(m.entity, []).append(m)
    for m in have:
        groups_p.setdefault(m.entity, []).append(m)
    c["b3", "gold"], c["b3", "pred"] = len(want), len(have)
    c["b3", "r"], c["b3", "p"] = shares(want, to_p, groups_g, groups_p), shares(have, to_g, groups_p, groups_g)
    found_g = {e: [m for m in ms if id(m) in to_p] for e, ms in groups_g.items()}
    found_p = {e: [m for m in ms if id(m) in to_g] for e, ms in groups_p.items()}
    c["b3 found", "n"] = len(hits)
    c["b3 found", "r"] = shares([g for g, _ in hits], to_p, found_g, found_p)
    c["b3 found", "p"] = shares([p for _, p in hits], to_g, found_p, found_g)
    return c, want, have, hits


def ratio(a, b):
    return a / b if b else 0.0


def prf(p, r):
    return {"p": p, "r": r, "f1": 2 * p * r / (p + r) if p + r else 0.0}


def figures(c):
    out = {}
    for name, key in (("name mentions, exact span", "exact"), ("name mentions, near span", "near"), *((f"  of kind {k}, near", k) for k in KINDS)):
        out[name] = prf(ratio(c[key, "hit"], c[key, "pred"]), ratio(c[key, "hit"], c[key, "gold"]))
    out["clusters, B-cubed over all"] = prf(ratio(c["b3", "p"], c["b3", "pred"]), ratio(c["b3", "r"], c["b3", "gold"]))
    n = c["b3 found", "n"]
    out["clusters, B-cubed over what was found"] = prf(ratio(c["b3 found", "p"], n), ratio(c["b3 found", "r"], n))
    out["kind accuracy over what was found"] = ratio(c["kind", "right"], c["kind", "of"])
    return out


def show(what, doc, want, have, hits):
    cut = lambda m: f"{m.text[slice(*m.span)]!r} {m.span} {m.kind}"
    hit_g, hit_p = {id(g) for g, _ in hits}, {id(p) for _, p in hits}
    if what == "misses":
        lines = [cut(g) for g in want if id(g) not in hit_g]
    elif what == "extras":
        lines = [cut(p) for p in have if id(p) not in hit_p]
    elif what == "kinds":
        lines = [f"{cut(g)} taken for {p.kind}" for g, p in hits if g.kind != p.kind]
    else:  # gold entities in several predicted clusters, and the reverse
        lines = []
        for side, label in ((0, "split"), (1, "merged")):
            groups = {}
            for pair in hits:
                groups.setdefault(pair[side].entity, {}).setdefault(pair[1 - side].entity, set()).add(pair[0].text[slice(*pair[0].span)])
            lines += [f"{label}: " + " | ".join("/".join(sorted(names)) for names in parts.values()) for parts in groups.values() if len(parts) > 1]
    print(*(f"{doc}\t{line}" for line in lines), sep="\n", end="\n" if lines else "")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("predicted")
    parser.add_argument("--texts", help="the folder of <doc>.txt; texts/ beside the gold if left out")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--list", choices=("misses", "extras", "kinds", "splits"), help="print the errors of one kind instead")
    args = parser.parse_args()
    gold, guess = read(args.gold), read(args.predicted)
    if set(guess) - set(gold):
        sys.exit(f"score_entities.py: predictions for documents that the gold lacks: {sorted(set(guess) - set(gold))[:3]}")
    folder, total = args.texts or os.path.join(os.path.dirname(os.path.abspath(args.gold)), "texts"), {}
    for doc, row in gold.items():
        text = row.get("text") or text_of(row, folder)
        golds, wide = golden(row, text)
        c, want, have, hits = measure(golds, predicted(guess.get(doc, {}), text), wide)
        for key, n in c.items():
            total[key] = total.get(key, 0) + n
        if args.list:
            show(args.list, doc, want, have, hits)
    if args.list:
        return
    table, counts = figures(total), {"gold": total["near", "gold"], "predicted": total["near", "pred"]}
    if args.json:
        print(json.dumps({"documents": len(gold), "counts": counts, "figures": table}, indent=1))
        return
    print(f"{len(gold)} documents, {sum(d not in guess for d in gold)} without a prediction line; "
          f"{counts['gold']} gold name mentions, {counts['predicted']} predicted" + "\n" + " " * 42 + "P      R     F1")
    for name, value in table.items():
        print(f"{name:38s}" + ("".join(f"{100 * value[k]:7.1f}" for k in ("p", "r", "f1")) if isinstance(value, dict) else f"{100 * value:7.1f}"))


if __name__ == "__main__":
    main()
