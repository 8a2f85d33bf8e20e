"""The style sheet of the HTML format, made from the one look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.render.html.panel_style import LAYOUT as PANEL
from briefing.render.html.panel_style import PRINT as PANEL_PRINT
from briefing.render.style import ACCENT, BAR, CITE_SCALE, HAIRLINE, INK, MUTED, RULE, TINT

if TYPE_CHECKING:
    from briefing.render.style import Look

_FAMILIES = {
    "serif": '"Source Serif 4", "Source Serif Pro", Charter, Cambria, Georgia, serif',
    "sans": '"Source Sans 3", "Source Sans Pro", "Segoe UI", "Helvetica Neue", Arial, sans-serif',
}
_RULES = {
    "h1": "title",
    "dt": "label",
    "dd": "masthead",
    "h2": "section",
    "h3": "heading",
    "body": "body",
    "td": "cell",
    "th": "cell-head",
    ".back": "small",
    ".handling": "handling",
    "figcaption": "caption",
    ".chart li": "cell",
}


def css(look: Look) -> str:
    """Return the whole style sheet, for screen (light and dark) and print on the sheet of a look."""
    types = "\n".join(_rule(look, selector, name) for selector, name in _RULES.items())
    return f"{_colours(look)}\n{types}\n{_LAYOUT}\n{PANEL}\n{_print(look)}\n{PANEL_PRINT}"


def _rule(look: Look, selector: str, name: str) -> str:
    kind = look.types[name]
    colour = {INK: "ink", MUTED: "muted", ACCENT: "accent"}[kind.colour]
    weight = "bold" if kind.bold else "normal"
    size, leading = kind.size * look.screen / 16, kind.leading / kind.size
    lines = [
        f"font: {weight} {size:.3f}rem/calc({leading:.3f} * var(--air)) {_FAMILIES[kind.family]};",
        f"color: var(--{colour});",
        "text-transform: uppercase;" if kind.caps else "",
        f"letter-spacing: {kind.tracking / kind.size:.3f}em;" if kind.tracking else "",
    ]
    return f"{selector} {{ {' '.join(filter(None, lines))} }}"


def _colours(look: Look) -> str:
    return f""":root {{ color-scheme: light dark; --air: 1.1; --sans: {_FAMILIES["sans"]}; {_light(look)} }}
@media (prefers-color-scheme: dark) {{ :root {{ --paper: #14171c; --ink: #e6e8ec; --muted: #a3a9b4; --accent: #9dbbe6;
  --rule: #414854; --tint: #1c2129; --mark: #5c4a10; --edge: #7d8694; }} }}"""


def _light(look: Look) -> str:
    colours = {"paper": "#ffffff", "ink": INK, "muted": MUTED, "accent": look.accent, "rule": RULE, "tint": TINT}
    colours |= {"mark": "#ffe69a", "edge": "#767c88"}
    return " ".join(f"--{name}: {colour};" for name, colour in colours.items())


_LAYOUT = f"""* {{ box-sizing: border-box; }}
html {{ background: var(--paper); -webkit-text-size-adjust: 100%; }}
body {{ margin: 0 auto; max-width: 50rem; padding: 2.5rem 1.5rem 4rem; overflow-wrap: break-word; }}
header {{ margin-bottom: 1.5rem; }}
h1 {{ margin: 0 0 .75rem; text-wrap: balance; }}
dl {{ margin: 0; }}
dl div {{ display: grid; grid-template-columns: 8.5rem 1fr; align-items: baseline; }}
dd {{ margin: 0; }}
section {{ margin-top: 1.9rem; }}
h2 {{ margin: 0 0 .6rem; }}
h3 {{ margin: 1rem 0 .3rem; }}
p, ul, ol {{ margin: 0 0 .6rem; }}
ul, ol {{ padding-left: 1.35rem; }}
li {{ margin-bottom: .35rem; overflow-wrap: anywhere; }}
li::marker {{ color: var(--muted); }}
.back p, .back li {{ margin-bottom: .25rem; }}
.front {{ background: var(--tint); border-left: {2 * BAR:.1f}px solid var(--accent); padding: 1.1rem 1.3rem .7rem; }}
blockquote {{ margin: .3rem 0 .8rem 1.3rem; padding-left: .9rem; border-left: 2px solid var(--rule); }}
blockquote p {{ margin: 0; }}
table {{ border-collapse: collapse; width: 100%; margin: .2rem 0 1rem; }}
th, td {{ text-align: left; vertical-align: top; padding: .35rem 1rem .35rem 0; border-bottom: 1px solid var(--rule); }}
th {{ border-bottom-width: 2px; }}
figure {{ margin: .8rem 0 1rem; break-inside: avoid; }}
figcaption {{ margin-bottom: .4rem; break-after: avoid; }}
.chart ul {{ list-style: none; padding: 0; margin: 0; }}
.chart li {{ display: grid; grid-template-columns: minmax(7rem, 28%) 1fr; gap: 0 .6rem; align-items: stretch;
  margin: 0; }}
.chart .label {{ align-self: center; }}
.bar {{ display: flex; align-items: center; gap: .4rem; border-left: 1px solid var(--rule); padding: .2rem 0; }}
.bar svg {{ flex: none; fill: var(--accent); }}
a {{ color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .15em; }}
a.cite {{ font-size: {CITE_SCALE}em; text-decoration: none; }}
a.cite:hover, a.cite:focus {{ text-decoration: underline; }}
:focus-visible {{ outline: 2px solid var(--accent); outline-offset: 2px; }}
.references {{ list-style: none; padding: 0; }}
.references li {{ display: grid; grid-template-columns: 2.9rem 1fr; scroll-margin-top: 1rem; }}
.references li:target {{ background: var(--tint); }}
.number {{ color: var(--muted); }}
.handling {{ margin: 0 auto 1.5rem; }}
main + .handling {{ margin: 2.5rem 0 0; }}
@media screen and (max-width: 40rem) {{ body {{ padding: 1.25rem 1rem 3rem; }}
  dl div {{ grid-template-columns: 1fr; margin-bottom: .3rem; }}
  table, tbody, tr, td {{ display: block; }} thead {{ position: absolute; width: 1px; height: 1px;
    overflow: hidden; clip-path: inset(50%); }}
  tr {{ border-bottom: 1px solid var(--rule); padding: .5rem 0; }} td {{ border: 0; padding: 0 0 .15rem 6.5rem; }}
  td::before {{ content: attr(data-label); color: var(--muted); float: left; margin-left: -6.5rem; width: 6rem;
    font-weight: bold; }} }}"""


def _print(look: Look) -> str:
    sheet = look.sheet
    margins = f"{sheet.top}pt {sheet.side}pt {sheet.bottom}pt"
    return f"""@page {{ size: {sheet.width}pt {sheet.height}pt; margin: {margins}; }}
@media print {{ :root {{ color-scheme: light; --air: 1; {_light(look)} font-size: {16 / look.screen:.3f}pt; }}
  body {{ max-width: none; padding: 0; }} section {{ margin-top: 0; }} header {{ margin-bottom: 8pt; }}
{_spaces(look)}
  ul, ol {{ margin: 0; }} table {{ margin: 1.5pt 0 4pt; }} .chart li {{ margin: 0; }}
  dl div {{ grid-template-columns: {look.label_width}pt 1fr; }} ul, ol {{ padding-left: {look.indent}pt; }}
  ol {{ padding-left: {look.number_indent}pt; }} .references, .chart ul {{ padding: 0; }}
  .references li {{ grid-template-columns: {look.reference_indent}pt 1fr; }}
  .front {{ padding: {look.panel_pad}pt; }} .front h2 {{ margin-top: 0; }}
  td, th {{ padding: {look.cell_pad}pt {look.gutter}pt {look.cell_pad}pt 0; border-bottom-width: {HAIRLINE}pt; }}
  .apart {{ break-before: page; }} h2, h3 {{ break-after: avoid; break-inside: avoid; }}
  p, li {{ orphans: 2; widows: 2; }} tr {{ break-inside: avoid; }}
  thead {{ display: table-header-group; }} main + .handling {{ display: none; }} a {{ text-decoration: none; }} }}"""


def _spaces(look: Look) -> str:
    """Set the space around what is printed as it is on the other papers."""
    names = {"h1": "title", "h2": "section", "h3": "heading", "p": "body", "li": "item", ".back p": "small"}
    pairs = ((selector, look.types[name]) for selector, name in {**names, ".back li": "small-item"}.items())
    return "\n".join(f"  {selector} {{ margin: {kind.before}pt 0 {kind.after}pt; }}" for selector, kind in pairs)
