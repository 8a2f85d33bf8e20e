"use strict";
/* The reading copy: a citation opens its passage in the article; positions are filtered by party and by source.
   Words of articles and of the memo only ever pass through text nodes; nothing is kept, nothing is asked for. */
(() => {
  const wide = matchMedia("(min-width: 64rem)");
  const root = document.documentElement;

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  /* --- a citation opens its passage --- */

  const count = make("p", { class: "count" });
  const aloud = make("p", { role: "status", class: "aloud" });
  const title = make("h2", { id: "reading-title", dir: "auto" });
  const origins = make("p", { class: "about", id: "reading-about", dir: "auto" });
  const claim = make("p", { class: "claim", dir: "auto" });
  const text = make("div", { class: "text", tabindex: "0", role: "region", "aria-labelledby": "reading-title" });
  const back = make("button", { type: "button" }, "Previous");
  const on = make("button", { type: "button" }, "Next");
  const shut = make("button", { type: "button", class: "shut" }, "Close");
  const steps = make("div", { class: "steps", role: "group", "aria-label": "Evidence of this line" }, back, on);
  const panel = make(
    "dialog",
    { id: "reading", lang: "en", "aria-labelledby": "reading-title", "aria-describedby": "reading-about" },
    make("div", { class: "bar" }, count, aloud, steps, shut),
    make("div", { class: "head" }, title, origins, claim),
    text,
  );
  let evidence = [];
  let now = 0;
  let origin = null;

  const article = (number) => document.getElementById(`article-${number}`);
  const about = (number, what) => article(number).closest("details").querySelector(`.${what}`).textContent;
  const spots = (link) => (link.dataset.at || "").split(" ").filter(Boolean).map((spot) => spot.split("-").map(Number));
  const lineOf = (link) => link.closest("tr, li, p, dd") || link;

  function stepsOf(link) {
    const where = spots(link);
    return (where.length ? where : [null]).map((spot) => ({ link, number: link.dataset.number, spot }));
  }

  function open(link) {
    const line = lineOf(link);
    const all = line.matches(".references li") ? [link] : [...line.querySelectorAll("a[data-number]")];
    const cites = all.filter((cite) => article(cite.dataset.number));
    evidence = cites.flatMap(stepsOf);
    now = evidence.findIndex((step) => step.link === link);
    origin = link;
    claim.textContent = said(line);
    if (!panel.open) wide.matches ? panel.show() : panel.showModal();
    root.classList.toggle("beside", wide.matches);
    show();
    text.focus({ preventScroll: true });
    line.scrollIntoView({ block: "nearest" });
  }

  /* The words of a line of the memo, without its citations. */
  function said(line) {
    const cells = line.matches("tr") ? [...line.cells] : line.matches(".references li") ? [] : [line];
    const words = cells.map((cell) => {
      const copy = cell.cloneNode(true);
      for (const cite of copy.querySelectorAll("a.cite")) cite.remove();
      return copy.textContent.replace(/\s+/g, " ").trim();
    });
    return words.filter(Boolean).join(" – ");
  }

  function show() {
    const { link, number, spot } = evidence[now];
    title.textContent = about(number, "title");
    origins.textContent = `[${number}] ${about(number, "about")}`;
    text.replaceChildren(...[...article(number).children].map((part) => part.cloneNode(true)));
    const marks = spot ? mark(spot) : [];
    count.textContent = told(marks);
    aloud.textContent = [told(marks), title.textContent, ...marks.map((part) => part.textContent)].join(". ");
    steps.hidden = evidence.length < 2;
    for (const old of document.querySelectorAll(".opened")) old.classList.remove("opened");
    link.classList.add("opened");
    text.scrollTop = 0;
    if (marks.length) marks[0].scrollIntoView({ block: "center" });
  }

  function told(marks) {
    if (!marks.length) return "The source as a whole";
    return evidence.length > 1 ? `Passage ${now + 1} of ${evidence.length}` : "The passage";
  }

  /* Mark what stands from start to end, counted in characters as the memo counts them, not in UTF-16. */
  function mark([start, end]) {
    const marks = [];
    for (const part of text.querySelectorAll("[data-start]")) {
      const letters = [...part.textContent];
      const first = Math.max(0, start - part.dataset.start);
      const last = Math.min(letters.length, end - part.dataset.start);
      if (first >= last) continue;
      const marked = make("mark", {}, letters.slice(first, last).join(""));
      part.replaceChildren(letters.slice(0, first).join(""), marked, letters.slice(last).join(""));
      marks.push(marked);
    }
    return marks;
  }

  function go(by) {
    now = (now + by + evidence.length) % evidence.length;
    show();
  }

  function closed() {
    root.classList.remove("beside");
    for (const old of document.querySelectorAll(".opened")) old.classList.remove("opened");
    if (origin) origin.focus();
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-number]");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (!article(link.dataset.number)) return;
    event.preventDefault();
    open(link);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !panel.open) return;
    event.preventDefault();
    panel.close();
  });
  panel.addEventListener("close", closed);
  shut.addEventListener("click", () => panel.close());
  back.addEventListener("click", () => go(-1));
  on.addEventListener("click", () => go(1));
  document.body.append(panel);

  /* --- positions by party and by source --- */

  const sections = [...document.querySelectorAll("section[data-key=positions]")].map(lined);
  const every = sections.flatMap((section) => section.lines);
  const chosen = { party: "", source: "" };
  const bars = [];

  function lined(section) {
    let party = "";
    const lines = [];
    for (const part of section.children) {
      if (part.matches("h3")) party = part.textContent;
      for (const item of part.matches("ul, ol") ? part.children : []) {
        const sources = [...item.querySelectorAll("a.cite")].map((cite) => cite.dataset.number);
        lines.push({ item, party, sources: new Set(sources) });
      }
    }
    return { section, lines };
  }

  function counted(found) {
    const numbers = new Map();
    for (const value of found) numbers.set(value, (numbers.get(value) || 0) + 1);
    return numbers;
  }

  function choice(kind, label, all, values, name) {
    const id = `by-${kind}-${bars.length}`;
    const select = make("select", { id }, make("option", { value: "" }, all));
    for (const [value, number] of values) select.append(make("option", { value }, `${name(value)} (${number})`));
    select.addEventListener("change", () => {
      chosen[kind] = select.value;
      apply(select.form);
    });
    return [make("span", { class: "field" }, make("label", { for: id }, label), " ", select), select];
  }

  function named(number) {
    const words = article(number) ? about(number, "title") : "";
    return `[${number}] ${words.length > 48 ? `${words.slice(0, 46).trimEnd()}…` : words}`.trim();
  }

  function bar({ section, lines }) {
    const parties = counted(every.map((line) => line.party));
    const sources = counted(every.flatMap((line) => [...line.sources]));
    const order = [...sources].sort(([a], [b]) => a - b);
    const [party, byParty] = choice("party", "Party", "All parties", parties, (value) => value || "No party");
    const [source, bySource] = choice("source", "Source", "All sources", order, named);
    const all = make("button", { type: "button" }, "Show all");
    const shown = make("output", { class: "shown" });
    const form = make("form", { class: "filter", lang: "en", "aria-label": "Filter positions" }, party, source, all, shown);
    form.addEventListener("submit", (event) => event.preventDefault());
    all.addEventListener("click", () => {
      chosen.party = chosen.source = "";
      apply(form);
    });
    section.querySelector("h2").after(form);
    bars.push({ form, lines, section, byParty, bySource, all, shown });
  }

  function fits(line) {
    return (!chosen.party || line.party === chosen.party) && (!chosen.source || line.sources.has(chosen.source));
  }

  function apply(used) {
    for (const line of every) line.item.classList.toggle("off", !fits(line));
    for (const { form, lines, section, byParty, bySource, all, shown } of bars) {
      fold(section);
      byParty.value = chosen.party;
      bySource.value = chosen.source;
      all.disabled = !chosen.party && !chosen.source && document.activeElement !== all;
      shown.setAttribute("aria-live", form === used ? "polite" : "off");
      const here = `${lines.filter(fits).length} of ${lines.length} positions`;
      shown.textContent = bars.length > 1 ? `${here} here, ${every.filter(fits).length} of ${every.length} in all` : here;
    }
  }

  /* Hide a list without lines, the topic above it, and a heading below which nothing is left. */
  function fold(section) {
    let heading = null;
    let left = 0;
    const settle = () => heading && heading.classList.toggle("off", !left);
    for (const part of section.children) {
      if (part.matches("h3")) {
        settle();
        [heading, left] = [part, 0];
      }
      if (!part.matches("ul, ol")) continue;
      const lines = part.querySelectorAll("li:not(.off)").length;
      part.classList.toggle("off", !lines);
      const before = part.previousElementSibling;
      if (before && before.matches("p")) before.classList.toggle("off", !lines);
      left += lines;
    }
    settle();
  }

  if (every.length > 3) {
    sections.filter((section) => section.lines.length).forEach(bar);
    apply(null);
  }
})();
