#!/usr/bin/env python3
"""Score extracted attributions (who said what) against gold. Definitions: data/gum/README.md.

usage: score_attribution.py GOLD.jsonl PREDICTED.jsonl [--texts FOLDER] [--json] [--bootstrap 200] [--list misses|extras|sources]

Both files: one JSON object a line, {"doc": id, "attributions": [{"source": [[start, end], ...] or null,
"cue": [[start, end], ...] or null, "content": [[start, end], ...]}]}, character offsets into
the document's text: FOLDER/<doc>.txt (texts/ beside the gold, unless --texts), or "text" in the gold's line.
Documents of the gold without a prediction line count as empty. Standard library only.
"""
import argparse
import json
import os
import random
import re
import sys

WORD = re.compile(r"\w+(?:[.,'’]\w+)*")
MARKS = "\"“”„‟«»"
OPEN = {**dict.fromkeys("\"“”„‟«»", "double"), "‘": "single", "'": "plain"}
CLOSE = {**dict.fromkeys("\"“”„‟«»", "double"), "’": "single", "'": "plain"}  # '' counts by its outer one
LEAF = ".,;:!?…-–— \t\r\n)]"
BREAK = {"for", "in", "at", "on", "with", "from", "who", "whom", "which", "that", "to", "by", "near", "during", "after"}
PARTS = ("all", "direct", "indirect")


def read(path):
    with open(path, encoding="utf8") as lines:
        return {d["doc"]: d for d in map(json.loads, lines)}


def text_of(row, folder):
    if "text" in row:
        return row["text"]
    path = os.path.join(folder, row["doc"] + ".txt")
    if not os.path.isfile(path):
        sys.exit(f"score_attribution.py: no text of {row['doc']}: {path} is missing (--texts names the folder)")
    with open(path, encoding="utf8", newline="") as text:
        return text.read()


def words_of(spans, starts, ends):
    """Indices of the words that overlap any of the spans."""
    found = set()
    for a, b in spans or ():
        for i in range(bisect(ends, a), len(starts)):
            if starts[i] >= b:
                break
            found.add(i)
    return frozenset(found)


def bisect(ends, a):
    low, high = 0, len(ends)
    while low < high:
        mid = (low + high) // 2
        if ends[mid] <= a:
            low = mid + 1
        else:
            high = mid
    return low


def is_direct(spans, text):
    """Does the content begin and end with quotation marks (inside the span or just outside it)?"""
    if not spans:
        return False
    a, b = min(s[0] for s in spans), max(s[1] for s in spans)
    while a < b and text[a].isspace():
        a += 1
    while b > a and text[b - 1] in LEAF:
        b -= 1
    opens = {OPEN.get(text[a:a + 1]), OPEN.get(text[a - 1:a]) if a else None}
    tail = text[b:b + 3].lstrip(LEAF)[:1]
    closes = {CLOSE.get(text[b - 1:b]), CLOSE.get(tail)}
    return bool((opens & closes) - {None})


def head(indices, words):
    """A guess at the source's head: the last word before the first comma, preposition or relative pronoun."""
    order = sorted(indices)
    last = None
    for n, i in enumerate(order):
        word = words[i]
        if n and word.lower() in BREAK:
            break
        if n and word.lower() == "of" and not words[order[n - 1]][:1].isupper():
            break
        if word.lower() == "of" or word.lower() in {"the", "a", "an"}:
            if i + 1 in indices:
                continue
        last = i
        if words.after[i].startswith((",", "(", " (", " –", " —", ";")):
            break
    return last if last is not None else (order[0] if order else None)


class Words(list):
    def __init__(self, text):
        spots = [m.span() for m in WORD.finditer(text)]
        super().__init__(text[a:b] for a, b in spots)
        self.starts, self.ends = [a for a, _ in spots], [b for _, b in spots]
        self.after = [text[b:b + 2] for b in self.ends]


def trimmed(spans, text):
    """Content as a normal form for the exact match: white space and outer punctuation off, adjoining pieces joined."""
    parts = []
    for a, b in sorted(spans or ()):
        while a < b and (text[a].isspace() or text[a] in MARKS + LEAF + "'‘’"):
            a += 1
        while b > a and (text[b - 1].isspace() or text[b - 1] in MARKS + LEAF + "'‘’"):
            b -= 1
        if a < b:
            parts.append((a, b))
    return tuple(parts)


class Item:
    def __init__(self, raw, text, words):
        self.content = words_of(raw["content"], words.starts, words.ends)
        self.source = words_of(raw.get("source"), words.starts, words.ends)
        self.cue = words_of(raw.get("cue"), words.starts, words.ends)
        self.strict = tuple(sorted(map(tuple, raw["content"])))
        self.trimmed = trimmed(raw["content"], text)
        self.direct = is_direct(raw["content"], text)
        self.head = head(self.source, words)
        self.raw = raw

    def part(self, name):
        return name == "all" or self.direct == (name == "direct")


def jaccard(a, b):
    return len(a & b) / len(a | b) if a or b else 0.0


def same_source(gold, pred):
    """Both without a source, or word Jaccard >= 0.5, or the prediction contains the gold source's head."""
    if not gold.source or not pred.source:
        return not gold.source and not pred.source
    return jaccard(gold.source, pred.source) >= 0.5 or gold.head in pred.source


def pair(golds, preds, least):
    """One-to-one, best content Jaccard first (a right source breaks ties)."""
    scored = []
    for g, gold in enumerate(golds):
        for p, pred in enumerate(preds):
            j = jaccard(gold.content, pred.content)
            if j >= least and j > 0:
                scored.append((j, same_source(gold, pred), -g, -p))
    used_g, used_p, pairs = set(), set(), []
    for j, _, g, p in sorted(scored, reverse=True):
        if g not in used_g and p not in used_p:
            used_g.add(g)
            used_p.add(p)
            pairs.append((golds[-g], preds[-p]))
    return pairs


def matches(these, those, form):
    """Indices of the items in these whose content equals one in those, each of those used once."""
    left, found = [getattr(x, form) for x in those], set()
    for i, item in enumerate(these):
        if getattr(item, form) and getattr(item, form) in left:
            left.remove(getattr(item, form))
            found.add(i)
    return found


def measure(golds, preds):
    """Counts for one document: {part: {name: number}}; ratios are made only after summing."""
    exact = {form: (matches(golds, preds, form), matches(preds, golds, form)) for form in ("strict", "trimmed")}
    pairs = pair(golds, preds, 0.5)
    matched_g, matched_p = {id(g): p for g, p in pairs}, {id(p): g for g, p in pairs}
    all_g = frozenset().union(*[g.content for g in golds]) if golds else frozenset()
    all_p = frozenset().union(*[p.content for p in preds]) if preds else frozenset()
    result = {}
    for part in PARTS:
        gs = [(i, g) for i, g in enumerate(golds) if g.part(part)]
        ps = [(i, p) for i, p in enumerate(preds) if p.part(part)]
        c = result[part] = {"gold": len(gs), "pred": len(ps)}
        for name in exact:
            c[name + "_g"] = sum(i in exact[name][0] for i, _ in gs)
            c[name + "_p"] = sum(i in exact[name][1] for i, _ in ps)
        c["soft_g"] = sum(len(g.content & all_p) / len(g.content) for _, g in gs if g.content)
        c["soft_p"] = sum(len(p.content & all_g) / len(p.content) for _, p in ps if p.content)
        some_g = frozenset().union(*[g.content for _, g in gs]) if gs else frozenset()
        some_p = frozenset().union(*[p.content for _, p in ps]) if ps else frozenset()
        c["tok_gold"], c["tok_pred"] = len(some_g), len(some_p)
        c["tok_g"], c["tok_p"] = len(some_g & all_p), len(some_p & all_g)
        c["half_g"] = sum(id(g) in matched_g for _, g in gs)
        c["half_p"] = sum(id(p) in matched_p for _, p in ps)
        c["end_g"] = sum(id(g) in matched_g and same_source(g, matched_g[id(g)]) for _, g in gs)
        c["end_p"] = sum(id(p) in matched_p and same_source(matched_p[id(p)], p) for _, p in ps)
        sourced = [(g, matched_g[id(g)]) for _, g in gs if id(g) in matched_g and g.source]
        c["src_n"] = len(sourced)
        c["src_exact"] = sum(g.source == p.source for g, p in sourced)
        c["src_same"] = sum(same_source(g, p) for g, p in sourced)
        c["src_any"] = sum(bool(g.source & p.source) for g, p in sourced)
        c["src_none"] = sum(not p.source for g, p in sourced)
    return result


def total(parts):
    summed = {}
    for doc in parts:
        for part, counts in doc.items():
            into = summed.setdefault(part, {})
            for name, n in counts.items():
                into[name] = into.get(name, 0) + n
    return summed


def prf(right_p, n_p, right_g, n_g):
    p, r = (right_p / n_p if n_p else 0.0), (right_g / n_g if n_g else 0.0)
    return p, r, (2 * p * r / (p + r) if p + r else 0.0)


def figures(c):
    out = {name: prf(c[k + "_p"], c["pred"], c[k + "_g"], c["gold"]) for name, k in (
        ("content exact", "strict"), ("content exact, outer punctuation off", "trimmed"),
        ("content soft (span coverage)", "soft"), ("content overlap >= 0.5 Jaccard", "half"),
        ("end to end (content >= 0.5 and source)", "end"))}
    out["content words (micro)"] = prf(c["tok_p"], c["tok_pred"], c["tok_g"], c["tok_gold"])
    n = c["src_n"] or 1
    out["source accuracy"] = {"pairs": c["src_n"], "same": c["src_same"] / n, "exact": c["src_exact"] / n,
                              "any overlap": c["src_any"] / n, "none given": c["src_none"] / n}
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("predicted")
    parser.add_argument("--texts", help="the folder of <doc>.txt; texts/ beside the gold if left out")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--bootstrap", type=int, default=0, help="resamples of documents for a 95%% interval of the end-to-end F1")
    parser.add_argument("--list", choices=("misses", "extras", "sources"), help="print the errors of one kind instead")
    args = parser.parse_args()
    gold, predicted = read(args.gold), read(args.predicted)
    if set(predicted) - set(gold):
        sys.exit(f"score_attribution.py: predictions for documents that the gold lacks: {sorted(set(predicted) - set(gold))[:3]}")
    docs, folder = [], args.texts or os.path.join(os.path.dirname(os.path.abspath(args.gold)), "texts")
    for doc in gold:
        text = text_of(gold[doc], folder)
        words = Words(text)
        golds = [Item(a, text, words) for a in gold[doc]["attributions"]]
        preds = [Item(a, text, words) for a in predicted.get(doc, {}).get("attributions", []) if a.get("content")]
        docs.append(measure(golds, preds))
        if args.list:
            show(args.list, doc, text, golds, preds)
    if args.list:
        return
    table = {part: figures(c) for part, c in total(docs).items()}
    counts = {part: {k: c[k] for k in ("gold", "pred")} for part, c in total(docs).items()}
    if args.bootstrap:
        rng, f1s = random.Random(1), []
        for _ in range(args.bootstrap):
            c = total(rng.choices(docs, k=len(docs)))["all"]
            f1s.append(prf(c["end_p"], c["pred"], c["end_g"], c["gold"])[2])
        f1s.sort()
        counts["end to end F1, 95% interval over documents"] = [f1s[int(len(f1s) * 0.025)], f1s[int(len(f1s) * 0.975)]]
    if args.json:
        print(json.dumps({"counts": counts, "figures": table}, indent=1))
        return
    print(f"{len(gold)} documents, {sum(d not in predicted for d in gold)} without a prediction line")
    for part in PARTS:
        print(f"\n{part}: {counts[part]['gold']} gold, {counts[part]['pred']} predicted" + " " * 14 + "P      R      F1")
        for name, value in table[part].items():
            if isinstance(value, tuple):
                print(f"  {name:42s}" + "".join(f"{100 * v:7.1f}" for v in value))
        s = table[part]["source accuracy"]
        print(f"  source, given content ({s['pairs']} pairs): same {100 * s['same']:.1f}, exact {100 * s['exact']:.1f}, "
              f"any overlap {100 * s['any overlap']:.1f}, none given {100 * s['none given']:.1f}")
    if args.bootstrap:
        print("\nend-to-end F1, 95% interval over documents: {:.1%} to {:.1%}".format(*counts["end to end F1, 95% interval over documents"]))


def show(kind, doc, text, golds, preds):
    def cut(spans):
        return " … ".join(text[a:b] for a, b in spans or ()) or "-"
    pairs = pair(golds, preds, 0.5)
    if kind == "misses":
        rows = [g.raw for g in golds if id(g) not in {id(x) for x, _ in pairs}]
    elif kind == "extras":
        rows = [p.raw for p in preds if id(p) not in {id(x) for _, x in pairs}]
    else:
        for g, p in pairs:
            if not same_source(g, p):
                print(f"{doc}\n  gold {cut(g.raw.get('source'))!r}\n  pred {cut(p.raw.get('source'))!r}\n  content {cut(g.raw['content'])!r}")
        return
    for raw in rows:
        print(f"{doc}\n  source {cut(raw.get('source'))!r} cue {cut(raw.get('cue'))!r}\n  content {cut(raw['content'])!r}")


if __name__ == "__main__":
    main()
