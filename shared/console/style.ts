import { handlingParts } from './style-handling.ts';
import { parts } from './style-parts.ts';

/**
 * The console's one stylesheet: colours and type here, the parts of the pages beside it.
 * System fonts only, light and dark by the reader's setting, text contrast of at least 4.5 to 1
 * (WCAG 2.2, 1.4.3), and a plain form for paper.
 */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #f4f5f7; --panel: #ffffff; --ink: #1a2330; --quiet: #55606e; --line: #d8dde4;
  --accent: #1d4f86; --accent-ground: #e9f0f8; --top: #15304d; --top-ink: #ffffff; --top-quiet: #c9d6e5;
  --critical: #8c1a2b; --critical-ground: #fbe6e8; --high: #8f3a00; --high-ground: #fdecdd;
  --medium: #665000; --medium-ground: #faf1d2; --low: #3c4f63; --low-ground: #e9eef3;
  --good: #17603c; --good-ground: #e2f3ea; --shadow: 0 1px 2px rgb(20 35 60 / 8%);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #10151c; --panel: #182029; --ink: #e6ebf1; --quiet: #a3afbd; --line: #303b48;
    --accent: #8fbdf0; --accent-ground: #1d2f45; --top: #0b1a2b; --top-ink: #f2f6fb; --top-quiet: #a9bcd2;
    --critical: #ffb0b8; --critical-ground: #4a1820; --high: #ffbf8f; --high-ground: #462a12;
    --medium: #f0d57a; --medium-ground: #3d340f; --low: #c1cedc; --low-ground: #28333f;
    --good: #94dcb5; --good-ground: #163626; --shadow: none;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; min-height: 100vh; display: flex; flex-direction: column;
  background: var(--ground); color: var(--ink);
  font: 1rem/1.75 "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", "BIZ UDPGothic",
    "Yu Gothic UI", Meiryo, system-ui, sans-serif;
  overflow-wrap: break-word; font-variant-numeric: tabular-nums;
}
:lang(en) { line-height: 1.6; font-family: system-ui, "Segoe UI", "Helvetica Neue", "Noto Sans",
  "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", Meiryo, sans-serif; }
main { flex: 1; width: 100%; max-width: 76rem; margin: 0 auto; padding: 1.75rem 1.25rem 3rem; }
main:focus { outline: none; }
h1 { font-size: 1.6rem; line-height: 1.35; margin: 0 0 .5rem; letter-spacing: .01em; }
h2 { font-size: 1.1rem; line-height: 1.4; margin: 0 0 .9rem; }
h3 { font-size: .95rem; margin: 1.5rem 0 .25rem; }
p { margin: 0 0 .75rem; }
ul, ol, dl, dd { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: .06em; }
a:hover { text-decoration-thickness: .14em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.top :focus-visible { outline-color: #ffffff; }
.lead { max-width: 46rem; color: var(--quiet); margin-bottom: 1.25rem; }
.quiet, .under { color: var(--quiet); font-size: .875rem; }
.under { display: block; line-height: 1.5; }
.code, .case-id { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; }
.hidden {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap;
}
${parts}${handlingParts}
@media print {
  :root { --ground: #fff; --panel: #fff; --ink: #000; --quiet: #333; --line: #999; --shadow: none; }
  body { font-size: 10pt; }
  .top nav, .skip, .filter, .paging, .choices, .back, .bottom { display: none; }
  .top { background: none; color: #000; border-bottom: 1px solid #000; }
  .brand, .brand-of { color: #000; }
  .columns { display: block; }
  .panel:not(.clocks), tr { break-inside: avoid; }
  .scroll, .scroll:has(.evidence, .pending, .tasks, .history, .pressing) { overflow: visible; max-height: none; background: none; }
  .scroll table { min-width: 0; }
}
`;
