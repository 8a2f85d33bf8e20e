"""The style of what a page has beside the memo: the panel with an article, the filters, the articles themselves."""

from __future__ import annotations

LAYOUT = """.skip { position: absolute; left: -100vw; padding: .5rem .75rem; background: var(--paper); z-index: 3; }
.skip:focus { left: .5rem; top: .5rem; }
main:focus { outline: none; }
button, select, .filter, dialog .bar, dialog .head { font-family: var(--sans); }
button, select { font-size: .875rem; color: var(--ink); background: var(--paper);
  border: 1px solid var(--edge); border-radius: .25rem; padding: .3rem .65rem; min-height: 2.25rem; max-width: 100%; }
button { cursor: pointer; }
button:hover:enabled, select:hover { background: var(--tint); }
button:disabled { color: var(--muted); border-color: var(--rule); cursor: default; }
mark { background: var(--mark); color: var(--ink); padding: .1em 0; }
a.opened { background: var(--mark); color: var(--ink); outline: 2px solid var(--mark); }
a.number { text-decoration: none; }
.filter { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem .9rem; margin: .2rem 0 1rem; }
.filter .field { display: flex; align-items: center; gap: .4rem; font-size: .875rem; color: var(--muted);
  min-width: 0; max-width: 100%; }
.filter select { flex: 0 1 auto; min-width: 0; max-width: 15rem; text-overflow: ellipsis; }
@media (max-width: 40rem) { .filter .field { display: grid; grid-template-columns: 3.4rem 1fr; width: 100%; }
  .filter select { width: 100%; max-width: none; } }
@media (pointer: coarse) { a.cite { padding: .35em .2em; } button, select { min-height: 2.75rem; } }
.shown { font-size: .875rem; color: var(--muted); }
@media screen { .off { display: none !important; } }
.articles { border-top: 1px solid var(--rule); padding-top: .4rem; }
.articles details { margin-bottom: .35rem; }
.articles summary { cursor: pointer; overflow-wrap: anywhere; }
.articles .body { max-width: 40rem; scroll-margin-top: 6rem; }
.articles details[open] { margin: .5rem 0 1.5rem; }
summary .about { display: block; font-size: .9rem; padding-left: 1.1rem; }
.articles .body > p:first-of-type { margin-top: .75rem; }
.about { color: var(--muted); }
.articles p, .text p { font-size: 1rem; line-height: 1.55; margin: 0 0 .75rem; white-space: pre-line;
  overflow-wrap: anywhere; }
.articles p.title, .articles p.heading, .text p.title, .text p.heading { font-weight: bold; }
.articles p:is(.byline, .dateline, .caption, .gap), .text p:is(.byline, .dateline, .caption, .gap) {
  color: var(--muted); font-size: .9rem; }
.articles p.bullet, .text p.bullet { display: list-item; margin-left: 1.2rem; }
.articles p.quotation, .text p.quotation { border-left: 2px solid var(--rule); padding-left: .8rem; }
dialog { position: fixed; inset: 0; width: 100%; height: 100dvh; max-width: none; max-height: none; margin: 0;
  padding: 0; border: 0; color: var(--ink); background: var(--paper); flex-direction: column; z-index: 2; }
dialog[open] { display: flex; }
dialog .bar { display: flex; align-items: center; gap: .5rem; padding: .6rem 1rem; background: var(--tint);
  border-bottom: 1px solid var(--rule); }
dialog .count { margin: 0 auto 0 0; font-size: .875rem; color: var(--muted); }
dialog .aloud { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
dialog .steps { display: flex; gap: .35rem; }
dialog .steps[hidden] { display: none; }
dialog .head { padding: .9rem 1rem .7rem; border-bottom: 1px solid var(--rule); max-height: 42%; overflow-y: auto;
  flex: none; overflow-wrap: anywhere; }
dialog h2 { margin: 0 0 .2rem; font-size: 1.125rem; line-height: 1.3; text-transform: none; letter-spacing: 0;
  color: var(--ink); }
dialog .about { margin: 0; font-size: .875rem; }
dialog .claim { margin: .6rem 0 0; padding-left: .7rem; border-left: 3px solid var(--accent); font-size: .9rem;
  line-height: 1.4; }
dialog .claim:empty { display: none; }
dialog .text { flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; padding: 1rem; }
dialog .text p { max-width: 42rem; }
dialog .text:focus-visible { outline-offset: -2px; }
@media screen { :root:has(dialog:modal) { overflow: hidden; } }
@media screen and (min-width: 64rem) { dialog { inset: 0 0 0 auto; width: min(30rem, 42vw);
    border-left: 1px solid var(--rule); box-shadow: -.5rem 0 1.5rem rgb(0 0 0 / .12); }
  .beside body { margin-right: max(min(30rem, 42vw) + 1rem, (100vw - 50rem) / 2); } }
@media (forced-colors: active) { mark, a.opened { forced-color-adjust: none; background: Mark; color: MarkText; } }"""

PRINT = """@media print { .skip, .filter, .articles, dialog, dialog[open] { display: none; }
  a.opened { background: none; outline: none; color: inherit; } }"""
