import { createHash } from 'node:crypto';

/**
 * The stylesheet of the pages of links, which stands in the page: one request shows it, also on a
 * telephone. Light and dark by the reader's setting; contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3).
 */
export const style = `
:root { color-scheme: light dark; --ground: #f4f5f7; --panel: #fff; --ink: #1a2330; --quiet: #55606e;
  --line: #8a95a3; --accent: #1d4f86; --top: #15304d; --note: #e9f0f8; --warn: #8c1a2b; --warn-ground: #fbe6e8; }
@media (prefers-color-scheme: dark) { :root { --ground: #10151c; --panel: #182029; --ink: #e6ebf1;
  --quiet: #a3afbd; --line: #66727f; --accent: #8fbdf0; --top: #0b1a2b; --note: #1d2f45;
  --warn: #ffb0b8; --warn-ground: #4a1820; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: anywhere;
  font: 1rem/1.75 "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", "BIZ UDPGothic", "Yu Gothic UI",
    Meiryo, system-ui, sans-serif; }
header { background: var(--top); color: #fff; padding: .7rem 1.1rem; }
header strong { letter-spacing: .08em; margin-inline-end: .6rem; }
main { max-width: 44rem; margin: 0 auto; padding: 1.25rem 1.1rem 3rem; }
h1 { font-size: 1.45rem; line-height: 1.4; margin: 0 0 .6rem; }
h2 { font-size: 1.05rem; margin: 0 0 .5rem; }
p { margin: 0 0 .8rem; }
ul { margin: 0; padding-inline-start: 1.2rem; }
blockquote { margin: 0 0 .8rem; padding-inline-start: .9rem; border-inline-start: 3px solid var(--line);
  white-space: pre-wrap; }
.panel { background: var(--panel); border-radius: 12px; padding: 1.1rem 1.2rem; margin: 0 0 1rem; }
.note { background: var(--note); border-radius: 8px; padding: .6rem .9rem; }
.missing { background: var(--warn-ground); color: var(--warn); border-radius: 8px; padding: .7rem .9rem;
  margin: 0 0 1rem; }
.missing p { margin: 0; }
.quiet { color: var(--quiet); font-size: .9rem; }
.required { color: var(--warn); font-size: .85rem; font-weight: 400; }
form > label, legend { display: block; font-weight: 600; margin: 0 0 .3rem; padding: 0; }
fieldset { border: 0; margin: 0 0 1rem; padding: 0; }
.choice { display: flex; gap: .6rem; align-items: center; min-height: 2.75rem; }
.choice input { width: 1.3rem; height: 1.3rem; flex: none; accent-color: var(--accent); }
textarea, form > input { width: 100%; font: inherit; color: inherit; background: var(--ground);
  border: 1px solid var(--line); border-radius: 8px; padding: .6rem .7rem; margin: 0 0 1rem; }
[aria-invalid] { border: 2px solid var(--warn); }
button { width: 100%; min-height: 3rem; font: inherit; font-weight: 600; border: 0; border-radius: 8px;
  background: var(--accent); color: var(--panel); margin: 0 0 .8rem; cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
`;

/** SHA-256 of the stylesheet in base64, by which the page's policy allows it and no other. */
export const styleDigest = createHash('sha256').update(style).digest('base64');
